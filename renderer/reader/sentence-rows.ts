import { alignTexts } from '../../shared/alignment/align-texts.ts'
import type { PassageText, Side, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { splitSentences } from '../../shared/facts/split-sentences.ts'

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
  const [english, chinese] = [sentencesOf(en, 'en'), sentencesOf(zh, 'zh')]
  if (!en || !zh) {
    const rows = english.map((span) => ({ en: span, zh: null }))
    return rows.length > 0 ? rows : chinese.map((span) => ({ en: null, zh: span }))
  }
  if (english.length < 2 && chinese.length < 2) return [{ en: whole(en), zh: whole(zh) }]
  const beads = alignTexts(wordsOf(en, english), wordsOf(zh, chinese), { dictionary: null })
  return beads.map((bead) => ({ en: around(bead.en, english), zh: around(bead.zh, chinese) }))
}

/** Sentences with the white space that follows them, so that put together they are the text. */
function sentencesOf(text: PassageText | null, side: Side): readonly Span[] {
  if (!text) return []
  const starts = splitSentences(text.text, side).map(({ start }) => start)
  if (starts.length === 0) return [whole(text)]
  return starts.map((start, index) => ({
    start: index === 0 ? 0 : start,
    end: starts[index + 1] ?? text.text.length,
  }))
}

const whole = (text: PassageText): Span => ({ start: 0, end: text.text.length })

const wordsOf = ({ text }: PassageText, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

function around(indexes: readonly number[], spans: readonly Span[]): Span | null {
  const first = spans[indexes[0] ?? -1]
  const last = spans[indexes.at(-1) ?? -1]
  return first && last ? { start: first.start, end: last.end } : null
}
