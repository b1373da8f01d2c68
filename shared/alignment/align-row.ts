import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Span } from '../documents/document.ts'
import { splitSentences } from '../text/split-sentences.ts'
import { alignTexts } from './align-texts.ts'

/** Sentences within a row that say the same; null on a side where the other alone has something. */
export interface SentencePair {
  readonly en: Span | null
  readonly zh: Span | null
  readonly confidence: number
}

/**
 * The finer view of a row: its sentences, aligned. Spans are those of the two given texts. A row of a few sentences takes
 * a millisecond; without a dictionary, lengths, figures, names in Latin letters and punctuation must do.
 */
export function alignSentences(
  english: string,
  chinese: string,
  dictionary: Dictionary | null,
): readonly SentencePair[] {
  const en = splitSentences(english, 'en')
  const zh = splitSentences(chinese, 'zh')
  const texts = (text: string, spans: readonly Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end))
  return alignTexts(texts(english, en), texts(chinese, zh), { dictionary }).map((bead) => ({
    en: spanOf(bead.en, en),
    zh: spanOf(bead.zh, zh),
    confidence: bead.confidence,
  }))
}

/** From the first to the last of neighbouring sentences. */
function spanOf(segments: readonly number[], spans: readonly Span[]): Span | null {
  const [first, last] = [spans[segments[0] ?? -1], spans[segments.at(-1) ?? -1]]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
