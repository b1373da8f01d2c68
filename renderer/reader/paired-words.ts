import type { Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { TextTarget } from '../app/workbench.ts'
import { sentenceRows } from './sentence-rows.ts'
import { sideOf } from './text-selection.ts'

/** Words of a row in both its languages; a side is null where the row has none for them. */
export interface PairedWords {
  readonly en: string | null
  readonly zh: string | null
}

/**
 * The words of a row that a target covers, with what they are in the other language: as far as sentences tell, or the
 * whole row where it has but one. Words are taken as they are; of the other side whole sentences.
 */
export function pairedWords(row: PassageRow, { side, start, end }: TextTarget): PairedWords {
  const own = sideOf(row, side)
  if (!own) return { en: null, zh: null }
  const part = { start: Math.max(0, start - own.start), end: Math.min(own.text.length, end - own.start) }
  const otherSide = side === 'en' ? 'zh' : 'en'
  const other = sideOf(row, otherSide)
  const touched = sentenceRows(row).filter((sentence) => {
    const span = sentence[side]
    return span !== null && span.start < part.end && span.end > part.start
  })
  const others = touched.flatMap(({ [otherSide]: span }) => (span ? [span] : []))
  const words = {
    [side]: clean(own.text, part),
    [otherSide]: other ? clean(other.text, cover(others) ?? { start: 0, end: other.text.length }) : null,
  }
  return { en: words['en'] ?? null, zh: words['zh'] ?? null }
}

const cover = (spans: readonly Span[]): Span | null =>
  spans.length === 0
    ? null
    : {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      }

function clean(text: string, { start, end }: Span): string | null {
  const words = text.slice(start, end).trim()
  return words === '' ? null : words
}
