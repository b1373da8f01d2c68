import { foldText } from '../search/fold.ts'
import type { FindingSide, PairFinding } from './finding.ts'

/**
 * What a finding has in common with others that say the same of the same words: its kind, the words and values of both
 * sides and what was expected, whatever script, case and width they are written in: a short key of them all. Two findings
 * with one pattern are dismissed together.
 */
export function patternOf({ kind, en, zh, expected }: PairFinding): string {
  return hash([kind, ...sideKeys(en), ...sideKeys(zh), normalise(expected ?? '')].join('|'))
}

const sideKeys = (side: FindingSide | null): readonly string[] =>
  side === null ? ['', ''] : [normalise(side.text), normalise(side.value ?? '')]

/** Spaces between Chinese and figures come and go; between English words they are one. */
const normalise = (words: string): string =>
  foldText(words)
    .replace(/\s+/g, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim()

/**
 * cyrb53 (bryc, public domain) with both halves whole, 64 bits: a library would need a hundred million patterns before two
 * of them met.
 */
function hash(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2_654_435_761)
    two = Math.imul(two ^ unit, 1_597_334_677)
  }
  const mix = (a: number, b: number): number =>
    (Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)) >>> 0
  const first = mix(one, two)
  return first.toString(36) + '.' + mix(two, first).toString(36)
}
