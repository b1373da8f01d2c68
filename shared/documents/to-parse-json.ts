import type {
  DocumentMetadata,
  Exchange,
  LineRange,
  ParsedDocument,
  Participant,
  Passage,
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
  readonly passages: readonly {
    readonly kind: Passage['kind']
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
    passages: parsed.passages.map((passage) => ({
      kind: passage.kind,
      lines: passage.lines,
      turn: passage.turn,
      en: passage.en === null ? null : { lines: passage.en.lines, text: passage.en.text },
      zh: passage.zh === null ? null : { lines: passage.zh.lines, text: passage.zh.text },
    })),
  }
}
