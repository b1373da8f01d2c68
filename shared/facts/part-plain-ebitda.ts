import { areClose } from './amounts/are-close.ts'
import type { FoundFact } from './fact.ts'
import { isCurrency } from '../figures/is-currency.ts'
import type { Dating } from './periods/reconcile-periods.ts'

const adjusted = 'Adjusted EBITDA'
const called = /\bEBITDAR?\b(?: as adjusted| adjusted for)?/gi
const adjusts =
  /\b(?:adjusted|adj\.?|non-?GAAP|normali[sz]ed|underlying|core|recurring|pro forma|comparable) (?:[\w-]+ ){0,2}$/i

/**
 * Speakers say `EBITDA` for the adjusted one. Where a document tells both of a business and period, and they differ, the
 * plain one has a row of its own.
 *
 * @param dating one for each fact
 */
export function partPlainEbitda(facts: readonly FoundFact[], dating: readonly Dating[]): FoundFact[] {
  const told = new Map<string, FoundFact>()
  const sentences = new Map<FoundFact, string>()
  for (const [index, fact] of facts.entries())
    if (isSum(fact) && isAdjusted(dating[index]) === true && !told.has(toCell(fact))) {
      told.set(toCell(fact), fact)
      sentences.set(fact, dating[index]?.sentence ?? '')
    }
  return facts.map((fact, index) => {
    const other = isSum(fact) && isAdjusted(dating[index]) === false ? told.get(toCell(fact)) : undefined
    // `EBITDA was $194 million and adjusted EBITDA $197 million`: beside each other they are two, however close.
    const isBeside =
      other !== undefined &&
      sentences.get(other) === dating[index]?.sentence &&
      Number(other.value) !== Number(fact.value)
    return other === undefined || (!isBeside && areClose(Number(fact.value), Number(other.value)))
      ? fact
      : { ...fact, metric: 'EBITDA' }
  })
}

/** Whether the name nearest before a figure says that it is adjusted; null where no name stands there. */
function isAdjusted(dating: Dating | undefined): boolean | null {
  const before = dating?.sentence.slice(0, dating.at) ?? ''
  const name = [...before.matchAll(called)].at(-1)
  if (name === undefined) return null
  return name[0].includes(' ') || adjusts.test(before.slice(0, name.index))
}

const isSum = ({ metric, kind, unit }: FoundFact): boolean =>
  metric === adjusted && !kind.startsWith('change') && isCurrency(unit)
const toCell = ({ segment, period, kind }: FoundFact): string => `${segment ?? ''}|${period ?? ''}|${kind}`
