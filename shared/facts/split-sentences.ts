import type { Side, Span } from '../documents/document.ts'

const abbreviation =
  /(?:\b(?:Inc|Corp|Ltd|Co|Dr|Mr|Ms|Mrs|vs|No|approx|St|Sr|Jr|U\.S|U\.K|e\.g|i\.e|etc|est)|\b[A-Z])$/
const ends = { en: /[.?!]["”’)\]]*(?=\s)|[\n;]/g, zh: /[。!?;;\n!?]+[」』”)]*/g } as const

/** Sentences of one side of a passage, with their positions in it. A speed such as `200 G. and` ends nothing. */
export function splitSentences(text: string, side: Side): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const match of text.matchAll(ends[side])) {
    const end = match.index + match[0].length
    if (side === 'en' && match[0].startsWith('.') && !endsSentence(text, match.index, end)) continue
    start = push(sentences, text, start, end)
  }
  push(sentences, text, start, text.length)
  return sentences
}

function endsSentence(text: string, dot: number, end: number): boolean {
  const before = text.slice(Math.max(0, dot - 8), dot)
  const next = /^\s+(\S)/.exec(text.slice(end, end + 4))?.[1] ?? 'A'
  if (/[a-z]/.test(next)) return false
  return !abbreviation.test(before) || /\b(?:AI|I|PO|US)$/.test(before)
}

/** A transcript without full stops is cut up too, so that no step below sees more than a long sentence. */
const longestSentence = 1200

function push(sentences: Span[], text: string, start: number, end: number): number {
  const piece = text.slice(start, end)
  const lead = piece.length - piece.trimStart().length
  const last = start + piece.trimEnd().length
  let from = start + lead
  while (last - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence)
    const cut = space > from ? space : from + longestSentence
    sentences.push({ start: from, end: cut })
    from = cut
  }
  if (last > from) sentences.push({ start: from, end: last })
  return end
}
