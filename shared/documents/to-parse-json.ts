import type {
  DocumentMetadata,
  Exchange,
  LineRange,
  ParsedDocument,
  Participant,
  Passage,
  PassageText,
  Section,
  SuspectTurn,
  Turn,
} from './document.ts'

/** The `parse` line of the command line, its `file` apart. */
export interface ParseJson {
  readonly document: DocumentMetadata
  readonly participants: readonly Participant[]
  readonly sections: readonly Section[]
  readonly turns: readonly Turn[]
  readonly exchanges: readonly Exchange[]
  readonly suspectTurns: readonly SuspectTurn[]
  readonly quotations: readonly {
    readonly lines: LineRange
    readonly quote: string
    readonly speaker: string | null
  }[]
  readonly passages: readonly {
    readonly kind: Passage['kind']
    readonly level: number | null
    readonly lines: LineRange
    readonly turn: number | null
    readonly en: { readonly lines: LineRange; readonly text: string } | null
    readonly zh: { readonly lines: LineRange; readonly text: string } | null
  }[]
}

/** Shapes a parse as the command line prints it, keys in the documented order. */
export function toParseJson(parsed: ParsedDocument): ParseJson {
  const { kind, title, company, ticker, exchange, period, date, languages, source } = parsed.metadata
  const { author, url, fiscalYearEnd } = parsed.metadata
  return {
    document: {
      kind,
      title,
      company,
      ticker,
      exchange,
      period,
      date,
      languages,
      source,
      author,
      url,
      fiscalYearEnd,
    },
    participants: parsed.participants.map(({ name, role, firm, side, aliases }) => ({
      name,
      role,
      firm,
      side,
      aliases,
    })),
    sections: parsed.sections.map((section) => ({
      kind: section.kind,
      title: section.title,
      lines: section.lines,
    })),
    turns: parsed.turns.map(({ speaker, role, section, lines }) => ({ speaker, role, section, lines })),
    exchanges: parsed.exchanges,
    suspectTurns: parsed.suspectTurns,
    quotations: listQuotations(parsed),
    passages: parsed.passages.map((passage) => ({
      kind: passage.kind,
      level: passage.level,
      lines: passage.lines,
      turn: passage.turn,
      en: passage.en === null ? null : { lines: passage.en.lines, text: passage.en.text },
      zh: passage.zh === null ? null : { lines: passage.zh.lines, text: passage.zh.text },
    })),
  }
}

/** Quotations by their lines and words; both lists are in reading order. */
function listQuotations({ passages, quotations }: ParsedDocument): ParseJson['quotations'] {
  let at = 0
  return quotations.flatMap(({ start, end, speaker }) => {
    const isWithin = (side: PassageText | null | undefined) => side && side.start <= start && end <= side.end
    while (at < passages.length && !isWithin(passages[at]?.en) && !isWithin(passages[at]?.zh)) at += 1
    const side = [passages[at]?.en, passages[at]?.zh].find(isWithin)
    if (!side) return []
    const before = side.text.slice(0, start - side.start)
    const quote = side.text.slice(start - side.start, end - side.start)
    const first = side.lines[0] + before.split('\n').length - 1
    return [{ lines: [first, first + quote.split('\n').length - 1] as const, quote, speaker }]
  })
}
