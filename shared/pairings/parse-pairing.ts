import { createLineFinder } from '../corrections/correct-rows.ts'
import type { Company } from '../metadata/company.ts'
import type { ParsedDocument, Passage, PassageText, Side, Span } from '../documents/document.ts'
import type { Markup } from '../documents/markup.ts'
import { parseDocument } from '../documents/parse-document.ts'
import { moveSpan, partOfMarkup } from './join-documents.ts'
import type { Pairing } from './pairing.ts'

export interface JoinedText {
  readonly text: string
  readonly markup: Markup
  readonly companies: readonly Company[]
}

/** The parses of the two documents within the joined text, in its positions and lines. */
export function parseSides(
  { text, markup, companies }: JoinedText,
  { boundary, enFileName, zhFileName }: Omit<Pairing, 'rows'>,
): { readonly en: ParsedDocument; readonly zh: ParsedDocument } {
  const parse = (side: Side, own: string, fileName: string): ParsedDocument =>
    parseDocument({ text: own, fileName, companies, markup: partOfMarkup(markup, side, boundary) })
  const zh = parse('zh', text.slice(boundary), zhFileName)
  const lines = createLineFinder(text)(boundary) - 1
  const move = (side: PassageText | null): PassageText | null =>
    side && { ...moveSpan(side, boundary), lines: [side.lines[0] + lines, side.lines[1] + lines] }
  return {
    en: parse('en', text.slice(0, boundary), enFileName),
    zh: {
      ...zh,
      evidence: zh.evidence.map((one) => ({ ...one, line: one.line && one.line + lines })),
      quotations: zh.quotations.map((one) => moveSpan(one, boundary)),
      passages: zh.passages.map((one) => ({
        ...one,
        lines: [one.lines[0] + lines, one.lines[1] + lines],
        en: move(one.en),
        zh: move(one.zh),
      })),
    },
  }
}

/**
 * Parses a document that was made of two: the structure is the English one's, the passages are the rows of the
 * pairing. What the English does not say of itself is taken from the Chinese.
 */
export function parsePairing(input: JoinedText, pairing: Pairing): ParsedDocument {
  const { en, zh } = parseSides(input, pairing)
  const adopted = adoptedFields.filter((field) => en.metadata[field] === null)
  return {
    ...en,
    metadata: {
      ...en.metadata,
      ...Object.fromEntries(adopted.map((field) => [field, zh.metadata[field]])),
      languages: [...new Set([...en.metadata.languages, ...zh.metadata.languages])],
    },
    evidence: [...en.evidence, ...zh.evidence.filter(({ field }) => adopted.some((one) => one === field))],
    quotations: [...en.quotations, ...zh.quotations.map((one) => ({ ...one, side: 'zh' as const }))],
    passages: buildRows(input.text, pairing, en, zh),
  }
}

/** What is the same in any language. */
const adoptedFields = ['ticker', 'exchange', 'period', 'date', 'url', 'fiscalYearEnd'] as const

function buildRows(
  text: string,
  { rows }: Pairing,
  en: ParsedDocument,
  zh: ParsedDocument,
): readonly Passage[] {
  const lineAt = createLineFinder(text)
  const toText = (span: Span): PassageText => ({
    start: span.start,
    end: span.end,
    lines: [lineAt(span.start), lineAt(span.end - 1)],
    text: text.slice(span.start, span.end),
  })
  const inEnglish = createPassageFinder(en.passages)
  const inChinese = createPassageFinder(zh.passages)
  let last: Pick<Passage, 'section' | 'turn'> = { section: 0, turn: null }
  return rows.map((row): Passage => {
    const english = row.en && toText(row.en)
    const chinese = row.zh && toText(row.zh)
    const source = row.en ? inEnglish(row.en.start) : undefined
    const other = row.zh ? inChinese(row.zh.start) : undefined
    if (source) last = source
    const { kind = 'text', level = null } = source ?? other ?? {}
    // What only the Chinese has stands in the speech it was put into.
    const turn = source ? source.turn : isSpoken(kind) ? last.turn : null
    const sides = [english, chinese].filter((side) => side !== null)
    return {
      kind: source ? kind : turn === null && isSpoken(kind) ? 'text' : kind,
      level,
      lines: [
        Math.min(...sides.map(({ lines }) => lines[0])),
        Math.max(...sides.map(({ lines }) => lines[1])),
      ],
      section: last.section,
      turn,
      en: english,
      zh: chinese,
      confidence: english && chinese ? row.confidence : null,
    }
  })
}

const isSpoken = (kind: Passage['kind']): boolean => kind === 'speech' || kind === 'label'

/** Finds the passage at a position; asked for rising positions mostly, so that it goes on from the last. */
function createPassageFinder(passages: readonly Passage[]): (position: number) => Passage | undefined {
  const sides = passages
    .flatMap((passage) => [passage.en, passage.zh].flatMap((side) => (side ? [{ passage, side }] : [])))
    .toSorted((a, b) => a.side.start - b.side.start)
  return (position) => {
    let [low, high] = [0, sides.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sides[middle]?.side.end ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return sides[low]?.passage
  }
}
