import { foldScript } from './fold.ts'

const runs = /(\p{Script=Han}+)|[^\p{Script=Han}]+/gu
const groupedNumber = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/g

/**
 * The text as the full-text index takes it in: each run of Han characters as overlapping pairs and its last character
 * (so that words of any length are found, and a single character as the beginning of a pair), in Simplified; numbers
 * with thousands separators once more without them, at the end.
 */
export function indexText(text: string): string {
  const plain = foldScript(text)
  const pieces: string[] = []
  for (const [run, han] of plain.matchAll(runs)) pieces.push(han ? pairsOf(han, true) : run)
  for (const [number] of plain.matchAll(groupedNumber)) pieces.push(number.replaceAll(',', ''))
  return pieces.join(' ')
}

/**
 * Words of a query as one phrase of the index. The last run leaves out its closing character: more Han may follow it
 * in the text. `prefix` tells that the last token only has to begin so. Null when there is nothing to look for.
 */
export function phraseOf(words: string): { readonly phrase: string; readonly prefix: boolean } | null {
  const plain = foldScript(words).replaceAll('"', ' ').replaceAll('\0', ' ')
  if (!/[\p{L}\p{N}]/u.test(plain)) return null
  const pieces: string[] = []
  let prefix = false
  const found = [...plain.matchAll(runs)].filter(([run]) => /[\p{L}\p{N}]/u.test(run))
  for (const [index, [run, han]] of found.entries()) {
    const last = index === found.length - 1
    prefix = last && han !== undefined && Array.from(han).length === 1
    pieces.push(han ? pairsOf(han, !last || prefix) : run.trim())
  }
  return { phrase: pieces.join(' '), prefix }
}

function pairsOf(han: string, closing: boolean): string {
  const characters = Array.from(han)
  const pairs = characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ''))
  return (closing ? [...pairs, characters.at(-1) ?? ''] : pairs).join(' ')
}

const filterLetters = { document: 'd', speaker: 'p', section: 's' } as const
export type FilterKind = keyof typeof filterLetters

/**
 * A token that narrows a search inside the index. Letters and a number, ending in a digit, which the stemmer leaves
 * alone; names are hashed, since they may be of any length and script.
 */
export const filterToken = (kind: FilterKind, value: string): string =>
  `x${filterLetters[kind]}${hashName(value)}`

/** FNV-1a over UTF-16 units in two halves of 26 bits: two names meet once in 10^15 pairs. */
function hashName(name: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let index = 0; index < name.length; index += 1) {
    low = Math.imul(low ^ name.charCodeAt(index), 0x01000193)
    high = Math.imul(high ^ name.charCodeAt(index), 0x5bd1e995)
  }
  return String((low >>> 6) * 2 ** 26 + (high >>> 6))
}
