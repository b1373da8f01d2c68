import type { FactValues } from './fact.ts'
import type { FactState } from './facts-api.ts'

/** What a person decided about a statement, with what had been found there. */
export interface DecidedStatement {
  readonly state: Exclude<FactState, 'suggested'>
  readonly values: FactValues
  /** Null for a fact made by hand. */
  readonly suggestion: FactValues | null
}

const valueKeys = ['metric', 'segment', 'basis', 'period', 'kind', 'value', 'unit'] as const

/**
 * What a decision says of a like statement: what was corrected there is corrected here, and the rest stays as it was found
 * here, since the same words in another document may speak of another period. Null where the decision is about something
 * else: another number, or another measure than the one accepted or rejected.
 */
export function proposeDecision(
  found: FactValues,
  { state, values, suggestion }: DecidedStatement,
): { readonly state: DecidedStatement['state']; readonly values: FactValues } | null {
  const before = suggestion ?? values
  if (!isSameFigure(found, before)) return null
  if (state !== 'corrected') return isSameMeasure(found, before) ? { state, values: found } : null
  const changed = valueKeys.filter((key) => values[key] !== before[key])
  if (changed.some((key) => found[key] !== before[key] && found[key] !== values[key])) return null
  const proposed = { ...found, ...Object.fromEntries(changed.map((key) => [key, values[key]])) }
  const isAsFound = valueKeys.every((key) => proposed[key] === found[key])
  return { state: isAsFound ? 'confirmed' : 'corrected', values: proposed }
}

const isSameFigure = (a: FactValues, b: FactValues): boolean => a.value === b.value && a.unit === b.unit

const isSameMeasure = (a: FactValues, b: FactValues): boolean =>
  a.metric === b.metric && a.segment === b.segment && a.kind === b.kind

/** The words before and after a figure on its own line, without what parts them. */
export interface Surroundings {
  readonly prefix: string
  readonly suffix: string
}

/** Context of fewer signs than this stands in many a sentence. */
const leastContext = 16

/** Whether two figures of the same words stand in the same sentence, as far as its nearest words tell. */
export function isSameSentence(a: Surroundings, b: Surroundings): boolean {
  const [first, second] = [toLine(a), toLine(b)]
  return (
    first.prefix === second.prefix &&
    first.suffix === second.suffix &&
    first.prefix.length + first.suffix.length >= leastContext
  )
}

function toLine({ prefix, suffix }: Surroundings): Surroundings {
  const plain = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim()
  return {
    prefix: plain(prefix.slice(prefix.lastIndexOf('\n') + 1)),
    suffix: plain(suffix.split('\n', 1)[0] ?? ''),
  }
}
