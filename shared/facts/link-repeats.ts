import { absoluteDecimal } from '../figures/decimal.ts'
import type { FoundFact } from './fact.ts'

/** Of one measure's statements only so many are tried for a figure that a later one gives rounded. */
const mostTried = 8

/**
 * Ties each figure to the earlier statement that it only repeats: the same measure of the same period, in the same
 * digits or rounded (`$443.7 million`, later `about $444 million`).
 */
export function linkRepeats(facts: readonly FoundFact[]): FoundFact[] {
  const exact = new Map<string, number>()
  const stated = new Map<string, number[]>()
  return facts.map((fact, index) => {
    const measure = [fact.metric, fact.segment ?? '', fact.period ?? '', familyOf(fact), fact.unit].join('|')
    const key = `${measure}|${fact.value}`
    const same = exact.get(key)
    const group = stated.get(measure) ?? []
    const earlier = same ?? group.find((at) => isRounded(fact, facts[at]))
    if (earlier !== undefined && agree(fact, facts[earlier])) return { ...fact, repeats: earlier }
    if (same === undefined) exact.set(key, index)
    if (group.length < mostTried) group.push(index)
    stated.set(measure, group)
    return fact
  })
}

function familyOf({ kind }: FoundFact): string {
  return kind === 'actual' || kind === 'prior-period actual' ? 'level' : kind
}

function agree(fact: FoundFact, earlier: FoundFact | undefined): boolean {
  return (
    earlier !== undefined && (fact.basis === null || earlier.basis === null || fact.basis === earlier.basis)
  )
}

/** Whether a figure is another one in fewer digits. */
function isRounded(fact: FoundFact, earlier: FoundFact | undefined): boolean {
  if (earlier === undefined || fact.kind.startsWith('change') || fact.unit === 'count') return false
  const digits = digitsOf(fact.value)
  if (digits < 2 || digits >= digitsOf(earlier.value)) return false
  return Number(fact.value) === Number(Number(earlier.value).toPrecision(digits))
}

function digitsOf(value: string): number {
  return absoluteDecimal(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}
