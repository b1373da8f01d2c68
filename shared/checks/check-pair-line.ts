import type { Lexicon } from './check-input.ts'
import { checkPair } from './check-pair.ts'
import type { Explanation } from './finding.ts'
import { toPairCheckJson, type PairCheckJson } from './to-check-json.ts'

/** What a line's `id` may be; whatever it is, it is given back. */
export type PairId = string | number | boolean | null

/** What became of one line `{id, en, zh}`. */
export type PairAnswer =
  | {
      readonly kind: 'checked'
      readonly id: PairId
      readonly findings: readonly (PairCheckJson & { readonly explanation: Explanation })[]
    }
  | { readonly kind: 'refused'; readonly id: PairId; readonly reason: PairRefusal }

/** Why a line is no pair: no JSON object, or one without the two texts. */
export type PairRefusal = 'no-json' | 'no-texts'

/** Checks one line of a file of pairs. A language that is `null` is one that says nothing. */
export function checkPairLine(line: string, lexicon: Lexicon): PairAnswer {
  const given = parseObject(line)
  if (given === null) return { kind: 'refused', id: null, reason: 'no-json' }
  const id = isId(given['id']) ? given['id'] : null
  const [en, zh] = [given['en'], given['zh']].map((side) => (side === null ? '' : side))
  if (typeof en !== 'string' || typeof zh !== 'string') return { kind: 'refused', id, reason: 'no-texts' }
  const findings = checkPair({ en, zh }, lexicon)
  return {
    kind: 'checked',
    id,
    findings: findings.map((finding) => ({ ...toPairCheckJson(finding), explanation: finding.explanation })),
  }
}

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null
  } catch {
    return null
  }
}

const isId = (value: unknown): value is PairId =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
