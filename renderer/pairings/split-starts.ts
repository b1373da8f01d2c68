import type { PassageText, Side } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { splitSentences } from '../../shared/text/split-sentences.ts'

/** Where the second and further sentences of a side begin, in the extracted text. */
export function startsIn(text: PassageText | null, side: Side): readonly number[] {
  if (!text) return []
  return splitSentences(text.text, side)
    .slice(1)
    .map((sentence) => text.start + sentence.start)
}

/** Whether a row has more than one sentence in any language. */
export const canSplit = (row: PassageRow): boolean =>
  startsIn(row.en, 'en').length + startsIn(row.zh, 'zh').length > 0
