import type { Basis, FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import { toldAt } from '../facts/periods/told-at.ts'
import type { SettlingRule } from './grid.ts'
import type { Settling } from './grid-definition.ts'
import { compareDecimals } from '../figures/decimal.ts'
import { agreeAsPrinted, printedStep } from './printed-step.ts'

/** Facts that say the same thing of one cell, with the one in use, and why where they do not agree. */
export interface Settled {
  readonly inUse: Fact
  /** All of them, the one in use first. */
  readonly facts: readonly Fact[]
  /** Null when they agree as printed. */
  readonly rule: SettlingRule | null
  /** They disagree, and nobody has said yet which one holds. */
  readonly isOpen: boolean
}

type Criterion = readonly [rule: SettlingRule, compare: (a: Fact, b: Fact) => number]

/** Which of two facts is better, and why. */
export interface Preference {
  /** Best first. */
  readonly inOrder: (facts: readonly Fact[]) => readonly Fact[]
  /** The rule that put the first before the second. */
  readonly ruleBetween: (better: Fact, worse: Fact) => SettlingRule
  /**
   * Whether a person's word settles the two: the better one was chosen for the cell, or it was accepted and the other
   * was not. Of what is said ahead of time a later word is a new one, that the acceptance could not have weighed.
   */
  readonly isSettled: (better: Fact, worse: Fact) => boolean
}

/** How a grid settles: what a person chose for the cell, and what is better after that. */
export interface SettlingWish {
  readonly chosen: FactId | null
  /**
   * For what is said ahead of time (guidance, targets, forecasts): the last word replaces the earlier ones. A reported
   * figure is better taken from the report of its own period, unless the grid settles otherwise.
   */
  readonly newestWins: boolean
  readonly settling: Settling
  readonly preferredBasis: Basis | null
}

export function createPreference(wish: SettlingWish): Preference {
  const criteria = criteriaFor(wish)
  return {
    inOrder: (facts) =>
      facts.toSorted((a, b) => {
        for (const [, compare] of criteria) {
          const order = compare(a, b)
          if (order !== 0) return order
        }
        return 0
      }),
    ruleBetween: (better, worse) =>
      criteria.find(([, compare]) => compare(better, worse) < 0)?.[0] ?? 'first',
    isSettled: (better, worse) =>
      better.id === wish.chosen ||
      (rankState(better) < rankState(worse) && !(wish.newestWins && toldAt(worse) > toldAt(better))),
  }
}

/** Why one of several holds against those that disagree with it: by what is still open, where anything is. */
export function ruleAgainst(
  inUse: Fact,
  disagreeing: readonly Fact[],
  { ruleBetween, isSettled }: Preference,
): Pick<Settled, 'rule' | 'isOpen'> {
  const open = disagreeing.find((fact) => !isSettled(inUse, fact))
  const against = open ?? disagreeing[0]
  return { rule: against ? ruleBetween(inUse, against) : null, isOpen: open !== undefined }
}

/** Picks the fact a cell shows. */
export function settleFacts(facts: readonly Fact[], preference: Preference): Settled | null {
  const [only] = facts
  if (only && facts.length === 1) return { inUse: only, facts, rule: null, isOpen: false }
  const [inUse, ...others] = preference.inOrder(facts)
  if (!inUse) return null
  const step = stepOf(inUse)
  // A guess beside a sure reading is listed under it, but makes no conflict of it.
  const rivals = others.filter((fact) => isGuess(inUse) || !isGuess(fact))
  const disagreeing = rivals.filter(
    (fact) =>
      !agreeAsPrinted(inUse.value, step, fact.value, stepOf(fact)) && !isRoughlySame(inUse.value, fact),
  )
  return { inUse, facts: [inUse, ...others], ...ruleAgainst(inUse, disagreeing, preference) }
}

/** Each puts the better fact first; the first that tells two apart is the rule the user sees. */
function criteriaFor({ chosen, newestWins, settling, preferredBasis }: SettlingWish): readonly Criterion[] {
  const latest: Criterion = ['latest', (a, b) => compareText(toldAt(b), toldAt(a))]
  const ownReport: Criterion = ['own-report', (a, b) => rankKind(a) - rankKind(b)]
  const precise: Criterion = [
    'precise',
    (a, b) => rankWords(a) - rankWords(b) || compareDecimals(stepOf(a) ?? '0', stepOf(b) ?? '0'),
  ]
  const orders: Readonly<Record<Settling, readonly Criterion[]>> = {
    'own-report': [newestWins ? latest : ownReport, precise],
    latest: [latest, ownReport, precise],
    precise: [precise, newestWins ? latest : ownReport],
  }
  return [
    ['chosen', (a, b) => Number(b.id === chosen) - Number(a.id === chosen)],
    ['company', (a, b) => rankVoice(a) - rankVoice(b)],
    ['decided', (a, b) => rankState(a) - rankState(b)],
    ['confidence', (a, b) => Number(isGuess(a)) - Number(isGuess(b))],
    [
      'basis',
      (a, b) => (preferredBasis === null ? 0 : rankBasis(a, preferredBasis) - rankBasis(b, preferredBasis)),
    ],
    ...orders[settling],
    ['confidence', (a, b) => b.confidence - a.confidence],
    latest,
    ['first', (a, b) => compareText(a.documentId, b.documentId) || a.span.start - b.span.start],
  ]
}

/** `about 40 million` says nothing against 40.7, `well past 40 million` nothing against 41. */
function isRoughlySame(value: string, fact: Fact): boolean {
  if (fact.approximation === null || fact.state === 'corrected') return false
  const [exact, stated] = [Number(value), Number(fact.value)]
  if (fact.approximation === 'above' && exact < stated) return false
  if ((fact.approximation === 'below' || fact.approximation === 'up-to') && exact > stated) return false
  return Math.abs(exact - stated) <= roughShare * Math.abs(stated)
}

/** How far a figure that is only roughly stated may be off. */
const roughShare = 0.1

/** Below this the finder carried the metric or the period over from elsewhere. */
const sureFrom = 0.7
const isGuess = (fact: Fact) => fact.state === 'suggested' && (fact.confidence < sureFrom || fact.isGarbled)
const stepOf = (fact: Fact) => printedStep(fact.value, fact.quote)
/** `doubled` or `half of` is a manner of speaking, whatever number it stands for. */
const rankWords = (fact: Fact) =>
  fact.state === 'corrected' ? 0 : /\d/.test(fact.quote) ? (fact.approximation === null ? 0 : 1) : 2
const rankVoice = (fact: Fact) => (fact.voice === 'analyst' ? 1 : 0)
/** A figure of no stated basis may be of either. */
const rankBasis = (fact: Fact, preferred: Basis) =>
  fact.basis === preferred ? 0 : fact.basis === null ? 1 : 2
const rankState = (fact: Fact) => (fact.state === 'suggested' ? 1 : 0)
const rankKind = (fact: Fact) => (fact.kind === 'prior-period actual' ? 1 : 0)
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
