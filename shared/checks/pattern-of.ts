import { foldText } from '../search/fold.ts'
import type { FindingSide, PairFinding } from './finding.ts'

/** Longer keys are cut: what is left of them is told apart by a hash of the whole. */
const longestKey = 120

/**
 * What a finding has in common with others that say the same of the same words: its kind, the words and values of both
 * sides and what was expected, whatever script, case and width they are written in. Two findings with one pattern are
 * dismissed together.
 */
export function patternOf({ kind, en, zh, expected }: PairFinding): string {
  const key = [kind, ...sideKeys(en), ...sideKeys(zh), normalise(expected ?? '')].join('|')
  return key.length <= longestKey ? key : `${key.slice(0, longestKey)}#${hash(key)}`
}

const sideKeys = (side: FindingSide | null): readonly string[] =>
  side === null ? ['', ''] : [normalise(side.text), normalise(side.value ?? '')]

/** Spaces between Chinese and figures come and go; between English words they are one. */
const normalise = (words: string): string =>
  foldText(words)
    .replace(/\s+/g, ' ')
    .replace(/ ?(\p{Script=Han}) ?/gu, '$1')
    .trim()

/** FNV-1a twice, 64 bits in all: enough to tell sentences of one library apart, with no library for it. */
function hash(text: string): string {
  let [one, two] = [0x811c9dc5, 0xcbf29ce4]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ (unit + at), 0x01000193)
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36)
}
