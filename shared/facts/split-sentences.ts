import type { Side, Span } from '../documents/document.ts'
import { splitSentences as splitWholeSentences } from '../text/split-sentences.ts'

/**
 * What a figure is read within: sentences, and the parts of one between semicolons, each of which states something of
 * its own. A transcript without full stops is cut up too, so that no step below sees more than a long sentence.
 */
export function splitSentences(text: string, side: Side): Span[] {
  return splitWholeSentences(text, side).flatMap((sentence) =>
    splitAtSemicolons(text, sentence).flatMap((part) => cutLong(text, part)),
  )
}

function splitAtSemicolons(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = []
  let from = start
  for (const { length } of text.slice(start, end).split(';')) {
    const to = Math.min(end, from + length + 1)
    parts.push(trim(text, from, to))
    from = to
  }
  return parts.filter((part) => part.end > part.start)
}

function trim(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  return { start, end: Math.max(start, from + piece.trimEnd().length) }
}

const longestSentence = 1200

function cutLong(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence)
    const cut = space > from ? space : from + longestSentence
    parts.push({ start: from, end: cut })
    from = cut
  }
  parts.push({ start: from, end })
  return parts
}
