import type { FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import type { SettlingRule } from './grid.ts'
import { compareDecimals } from '../figures/decimal.ts'
import { agreeAsPrinted, printedStep } from './printed-step.ts'

/** Facts that say the same thing of one cell, with the one in use, and why where they do not agree. */
export interface Settled {
  readonly inUse: Fact
  /** All of them, the one in use first. */
  readonly facts: readonly Fact[]
  /** Null when they agree as printed. */
  readonly rule: SettlingRule | null
}

type Criterion = readonly [rule: SettlingRule, compare: (a: Fact, b: Fact) => number]

/** Which of two facts is better, and why. */
export interface Preference {
  /** Best first. */
  readonly sort: (facts: readonly Fact[]) => readonly Fact[]
  /** The rule that put the first before the second. */
  readonly ruleBetween: (better: Fact, worse: Fact) => SettlingRule
}

/**
 * `newestWins` is for what is said ahead of time (guidance, targets, forecasts): the last word replaces the earlier
 * ones. A reported figure is better taken from the report of its own period.
 */
export function createPreference(chosen: FactId | null, newestWins: boolean): Preference {
  const criteria = criteriaFor(chosen, newestWins)
  return {
    sort: (facts) =>
      facts.toSorted((a, b) => {
        for (const [, compare] of criteria) {
          const order = compare(a, b)
          if (order !== 0) return order
        }
        return 0
      }),
    ruleBetween: (better, worse) =>
      criteria.find(([, compare]) => compare(better, worse) < 0)?.[0] ?? 'first',
  }
}

/** Picks the fact a cell shows. */
export function settleFacts(facts: readonly Fact[], { sort, ruleBetween }: Preference): Settled | null {
  const [inUse, ...others] = sort(facts)
  if (!inUse) return null
  const step = stepOf(inUse)
  // A guess beside a sure reading is listed under it, but makes no conflict of it.
  const rivals = others.filter((fact) => isGuess(inUse) || !isGuess(fact))
  const disagreeing = rivals.find((fact) => !agreeAsPrinted(inUse.value, step, fact.value, stepOf(fact)))
  return { inUse, facts: [inUse, ...others], rule: disagreeing ? ruleBetween(inUse, disagreeing) : null }
}

/** Each puts the better fact first; the first that tells two apart is the rule the user sees. */
function criteriaFor(chosen: FactId | null, newestWins: boolean): readonly Criterion[] {
  const latest: Criterion = ['latest', (a, b) => compareText(b.documentDate ?? '', a.documentDate ?? '')]
  const ownReport: Criterion = ['own-report', (a, b) => rankKind(a) - rankKind(b)]
  return [
    ['chosen', (a, b) => Number(b.id === chosen) - Number(a.id === chosen)],
    ['decided', (a, b) => rankState(a) - rankState(b)],
    ['confidence', (a, b) => Number(isGuess(a)) - Number(isGuess(b))],
    newestWins ? latest : ownReport,
    ['precise', (a, b) => rankWords(a) - rankWords(b) || compareDecimals(stepOf(a) ?? '0', stepOf(b) ?? '0')],
    ['confidence', (a, b) => b.confidence - a.confidence],
    latest,
    ['first', (a, b) => compareText(a.documentId, b.documentId) || a.span.start - b.span.start],
  ]
}

/** Below this the finder carried the metric or the period over from elsewhere. */
const sureFrom = 0.7
const isGuess = (fact: Fact) => fact.state === 'suggested' && fact.confidence < sureFrom
const stepOf = (fact: Fact) => printedStep(fact.value, fact.quote)
/** `doubled` or `half of` is a manner of speaking, whatever number it stands for. */
const rankWords = (fact: Fact) => (fact.state !== 'corrected' && !/\d/.test(fact.quote) ? 1 : 0)
const rankState = (fact: Fact) => (fact.state === 'suggested' ? 1 : 0)
const rankKind = (fact: Fact) => (fact.kind === 'prior-period actual' ? 1 : 0)
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
