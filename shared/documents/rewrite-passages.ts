import type { ParsedDocument, PassageText } from './document.ts'

/** The same document over a text of the same length that is written otherwise. */
export function rewritePassages(document: ParsedDocument, text: string): ParsedDocument {
  const rewrite = (side: PassageText | null): PassageText | null =>
    side && { ...side, text: text.slice(side.start, side.end) }
  return {
    ...document,
    passages: document.passages.map((passage) => ({
      ...passage,
      en: rewrite(passage.en),
      zh: rewrite(passage.zh),
    })),
  }
}
