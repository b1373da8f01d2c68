import { alignSentences } from '../../shared/alignment/align-row.ts'
import type { PassageText, Side, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { splitSentences } from '../../shared/text/split-sentences.ts'

/** A finer row within a passage: stretches of its two sides, counted from the beginning of each. */
export interface SentenceRow {
  readonly en: Span | null
  readonly zh: Span | null
}

const known = new WeakMap<PassageRow, readonly SentenceRow[]>()

/**
 * The sentences of a passage, each beside what it is in the other language. A view only: the passage stays one. Where
 * there is nothing to part, one row with the whole of both sides.
 */
export function sentenceRows(row: PassageRow): readonly SentenceRow[] {
  const rows = known.get(row) ?? partRow(row)
  known.set(row, rows)
  return rows
}

function partRow({ en, zh }: PassageRow): readonly SentenceRow[] {
  if (!en || !zh) {
    const [text, side] = en ? ([en, 'en'] as const) : ([zh, 'zh'] as const)
    const spans = text ? splitSentences(text.text, side) : []
    return withSpaces(
      spans.map((span) => (side === 'en' ? { en: span, zh: null } : { en: null, zh: span })),
      { en, zh },
    )
  }
  return withSpaces(alignSentences(en.text, zh.text, null), { en, zh })
}

/** Each sentence with the white space that follows it, so that put together they are the text. */
function withSpaces(
  rows: readonly SentenceRow[],
  texts: Pick<PassageRow, 'en' | 'zh'>,
): readonly SentenceRow[] {
  const widened = { en: widen(rows, 'en', texts.en), zh: widen(rows, 'zh', texts.zh) }
  return rows.map((_, index) => ({ en: widened.en[index] ?? null, zh: widened.zh[index] ?? null }))
}

function widen(rows: readonly SentenceRow[], side: Side, text: PassageText | null): readonly (Span | null)[] {
  let next = text?.text.length ?? 0
  const spans = rows.toReversed().map(({ [side]: span }) => {
    if (!span) return null
    const wide = { start: span.start, end: next }
    next = span.start
    return wide
  })
  const first = spans.findLast((span) => span !== null)
  return spans.map((span) => (span === first && span ? { start: 0, end: span.end } : span)).toReversed()
}
