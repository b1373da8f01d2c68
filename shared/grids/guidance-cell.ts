import { supposedBelow, type FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import { compareDecimals } from '../figures/decimal.ts'
import { judgeRange } from '../guidance/judge-guidance.ts'
import type { GridCell } from './grid.ts'
import { agreeAsPrinted, printedStep } from './printed-step.ts'
import { ruleAgainst, type Preference } from './settle-facts.ts'
import { plainCell, stateOfFacts } from './fact-cell.ts'

/** One guidance as it was given in one breath: both ends, one end, or a point. */
interface Statement {
  readonly low: Fact | null
  readonly high: Fact | null
  readonly mid: Fact | null
}

/** A range from the facts of one period; the latest guidance stands, earlier ones stay listed behind it. */
export function guidanceCell(
  facts: readonly Fact[],
  chosen: FactId | null,
  preference: Preference,
): GridCell | null {
  const sorted = preference.inOrder(facts)
  const statements = groupStatements(sorted)
  const [best] = statements
  if (!best) return null
  const inUse = facts.some((fact) => fact.id === chosen) ? best : fullest(best, statements)
  const used = factsOf(inUse)
  const { rule, isOpen } = ruleAgainst(
    used.find((fact) => fact.id === chosen) ?? leastDecided(used),
    statements.filter((other) => !isSameGuidance(inUse, other)).map((other) => mostDecided(factsOf(other))),
    preference,
  )
  const rest = sorted.filter((fact) => !used.includes(fact))
  const isPoint = inUse.low === null && inUse.high === null
  return {
    ...plainCell,
    state: isOpen ? 'conflict' : stateOfFacts(used),
    value: (isPoint ? inUse.mid : inUse.low)?.value ?? null,
    high: (isPoint ? inUse.mid : inUse.high)?.value ?? null,
    factIds: [...used, ...rest].map((fact) => fact.id),
    isProvisional: used.some((fact) => fact.state === 'suggested'),
    rule,
  }
}

/**
 * Low, high and point of one passage belong together, but for what it says was guided before (`295, compared to our
 * previous range of 290 to 295`); the order of the facts (best first) is kept.
 */
function groupStatements(facts: readonly Fact[]): readonly Statement[] {
  const statements = new Map<string, Statement>()
  for (const fact of facts) {
    const breath = `${fact.documentId}:${fact.passage}:${isSupposed(fact)}`
    const known = statements.get(breath) ?? { low: null, high: null, mid: null }
    if (fact.kind.startsWith('change')) {
      statements.set(breath, withGrowth(known, fact))
      continue
    }
    statements.set(breath, {
      low: known.low ?? (fact.kind === 'guidance-low' ? fact : null),
      high: known.high ?? (fact.kind === 'guidance-high' ? fact : null),
      mid: known.mid ?? (fact.kind === 'guidance-mid' ? fact : null),
    })
  }
  return [...statements.values()]
}

/** Characters between the ends of one range: `2% to 4%`, `between 2% and 4%`. */
const widestGap = 12

/** Growth is told without saying which end it is: two figures side by side are a range, one alone a point. */
function withGrowth(known: Statement, fact: Fact): Statement {
  const { low, high, mid } = known
  if (low !== null || high !== null) return known
  if (mid === null) return { low, high, mid: fact }
  const [first, second] = mid.span.start < fact.span.start ? [mid, fact] : [fact, mid]
  const gap = second.span.start - first.span.end
  if (!mid.kind.startsWith('change') || gap < 0 || gap > widestGap) return known
  const isRising = compareDecimals(first.value, second.value) <= 0
  return isRising ? { low: first, high: second, mid: null } : { low: second, high: first, mid: null }
}

/** A call gives its range once and speaks of the midpoint again and again: the range is the guidance. */
function fullest(best: Statement, statements: readonly Statement[]): Statement {
  if (best.low && best.high) return best
  const isSure = !factsOf(best).every(isSupposed)
  return (
    statements.find(
      (other) =>
        other.low &&
        other.high &&
        isSameGuidance(best, other) &&
        !(isSure && factsOf(other).every(isSupposed)),
    ) ?? best
  )
}

/** What was guided before is told beside what is guided now, and less surely read as guidance. */
const isSupposed = ({ state, confidence }: Fact): boolean =>
  state === 'suggested' && confidence < supposedBelow

/** Its figures, of which there is at least one. */
const factsOf = ({ low, high, mid }: Statement): readonly [Fact, ...Fact[]] => {
  const [first, ...rest] = [low, high, mid].filter((fact) => fact !== null)
  if (!first) throw new Error('A guidance without a figure')
  return [first, ...rest]
}

/** A range is accepted when both its ends are, and stands against another as soon as one of them is. */
const leastDecided = (facts: readonly [Fact, ...Fact[]]): Fact =>
  facts.find(({ state }) => state === 'suggested') ?? facts[0]
const mostDecided = (facts: readonly [Fact, ...Fact[]]): Fact =>
  facts.find(({ state }) => state !== 'suggested') ?? facts[0]

/** A statement that leaves an end out does not contradict one that gives it, unless its point lies outside the range. */
function isSameGuidance(a: Statement, b: Statement): boolean {
  return (
    agree(a.low, b.low) && agree(a.high, b.high) && agree(a.mid, b.mid) && holds(a, b.mid) && holds(b, a.mid)
  )
}

const holds = ({ low, high }: Statement, mid: Fact | null): boolean => {
  if (low === null || high === null || mid === null) return true
  const [least, most] =
    compareDecimals(low.value, high.value) <= 0 ? [low.value, high.value] : [high.value, low.value]
  return compareDecimals(least, mid.value) <= 0 && compareDecimals(mid.value, most) <= 0
}

function agree(a: Fact | null, b: Fact | null): boolean {
  if (a === null || b === null) return true
  return agreeAsPrinted(a.value, printedStep(a.value, a.quote), b.value, printedStep(b.value, b.quote))
}

/**
 * The guidance cell with what became of it. `lowerIsBetter` is asked only where the range does not tell: its worst end
 * comes first, so a range that falls is one where less is better.
 */
export function judgeGuidance(
  guidance: GridCell,
  actual: string | null,
  lowerIsBetter: boolean | null,
  step: string | null,
): GridCell {
  const { value, high } = guidance
  if (actual === null || (value === null && high === null)) return guidance
  const falls = value !== null && high !== null ? compareDecimals(value, high) : 0
  const isFalling = falls !== 0 ? falls > 0 : lowerIsBetter
  const range = isFalling ? { low: high, high: value } : { low: value, high }
  const { verdict } = judgeRange(range, actual, step)
  const isFavourable = verdict === 'within' || isFalling === null ? null : (verdict === 'above') !== isFalling
  return { ...guidance, verdict, isFavourable }
}
