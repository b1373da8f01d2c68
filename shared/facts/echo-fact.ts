import { isCurrency } from '../figures/is-currency.ts'
import { isDecade } from '../figures/find-english-amounts.ts'
import type { FoundFact } from './fact.ts'
import { isReckonedPerTime } from './amounts/per-time.ts'
import { breakevenRevenue } from './measures/not-the-measure.ts'
import { endsUnderCondition } from './periods/under-condition.ts'
import { reckonsAt } from './kinds/may-come.ts'
import type { Reading } from './statement.ts'

/** `that is` and `that was` point to what the figure is said of, and not to the figure. */
const pointing =
  /\b(?:as|like) (?:I|we) (?:just )?said,? $|\b(?:that|this|the|those|these|your)(?: (?!(?:is|was|are|were|would|will|could|should|might|may|can|has|had|about|around|gets?|goes|makes?|takes?|represents?)\b)[\w-]+)? ?$/i

const ownNoun =
  /^ (?!(?:of|in|for|per|a|an|to|and|or|that|which|as|at|by|on|from|is|was|were|would|will|this|next|last|each|number|mark|level|figure|target|range|guide|guidance|run|quarterly|annual|annually|plus|type|kind|sort|you|we|I|it|revenues?|sales|midpoint|there|implies|implied|suggests|means|assumes|requires|includes|sounds|seems|looks|feels|gets|goes|has|had|could|should|might|may|can|so|now|here|today|already|more|with|because|but|if|when|versus|compared|over|through|going|coming|exiting|worth|business|opportunity|total)\b)(?:[A-Z]{2,5}|[a-z]{3,}(?: [a-z]{3,})?)\b/

const ofItself =
  /\b(?:expect|see|think|believe) (?:it|that|this|them)(?: to)? (?:to be|be|gets?|goes|is|will be|can be)\b/

/** What a document has stated so far, by value and unit: a long one is not searched through for every echo. */
export type StatedFacts = ReadonlyMap<string, readonly FoundFact[]>

export function addStated(stated: Map<string, FoundFact[]>, fact: FoundFact): void {
  const same = stated.get(keyOf(fact))
  if (same === undefined) stated.set(keyOf(fact), [fact])
  else same.push(fact)
}

function keyOf({ value, unit }: FoundFact): string {
  return `${value} ${unit}`
}

/**
 * Questions point back: `that $24 million to $26 million` is the figure first stated before, with its metric,
 * period and kind. An echo is a figure that a pointing word introduces, or whose own sentence names no metric.
 */
export function echoFact(
  fact: FoundFact,
  reading: Reading,
  sentence: string,
  before: StatedFacts,
): FoundFact {
  if (fact.kind === 'change yoy %') return echoChange(fact, sentence, before)
  // `If I do the math on 130%`, `So 130% growth gets you there`: the growth that was told.
  if (fact.unit === '%' && recalledGrowth.test(sentence.slice(0, reading.amount.end + 12)))
    return echoChange(fact, sentence, before)
  if (fact.unit === 'count' || fact.kind.startsWith('change') || isDecade(fact.quote)) return fact
  // `At 30% gross margin it's $110 million`, `if the cable side is $30 million`: supposed anew, and told by nobody before.
  const lead = sentence.slice(0, reading.rangeStart)
  if (reckonsAt.test(sentence) || supposes.test(lead) || endsUnderCondition(lead)) return fact
  if (fact.metric === breakevenRevenue) return fact
  // `Cable is at 50% today, so we still think 40% is achievable`: what was aimed at before, of whatever it was.
  const aim = stillReachable.test(sentence.slice(reading.amount.end))
    ? before.get(keyOf(fact))?.find((other) => other.kind === 'target' && other.passage !== fact.passage)
    : undefined
  if (aim !== undefined) return asEcho(fact, aim, 'target')
  const isPointed = pointing.test(sentence.slice(Math.max(0, reading.rangeStart - 20), reading.rangeStart))
  // Percentages coincide too easily to be recognised without a pointing word; sums of money hardly ever.
  const isSum = isCurrency(fact.unit) && reading.amount.power >= 6
  // A bare number that took its millions from what was said beside it is small enough to coincide.
  const isBare = isSum && !/[a-z]{2}|\d{3}/i.test(fact.quote)
  const said = sentence.toLowerCase()
  if (!isPointed && !reading.isNamed && !isSum) return fact
  const { start, end } = reading.amount
  if (!isPointed && isReckonedPerTime(sentence.slice(0, start), sentence.slice(end))) return fact
  // `The book-to-bill of 1.3 would suggest a better year`: what was, whatever follows from it.
  const isTaken = suggests.test(sentence.slice(end))
  // `a $60 million credit facility` is of its own noun, whatever was as large before.
  if (
    !isPointed &&
    !reading.isNamed &&
    ownNoun.test(sentence.slice(reading.amount.end, reading.amount.end + 40))
  )
    return fact
  // One end of a range repeats that range, never a single figure that happens to be as large.
  const isEnd = fact.kind === 'guidance-low' || fact.kind === 'guidance-high'
  const source = before.get(keyOf(fact))?.find(
    (other) =>
      other.passage !== fact.passage &&
      // `Cable at about $50 million` next quarter is no echo of what something was.
      (isPointed || isTaken || fact.kind !== 'forecast' || !other.kind.endsWith('actual')) &&
      // `guiding 30% at the midpoint`: no end of what was guided for another time.
      (isPointed || fact.kind !== 'guidance-mid' || /^(?:guidance-mid|target|forecast)$/.test(other.kind)) &&
      // `I'd be happy with 260 to 280`: the low end is not what the high one of another range was.
      (reading.amount.other === null ||
        isPointed ||
        reading.isNamed ||
        !/^guidance-(?:low|high)$/.test(other.kind) ||
        isEndOfGuided(reading, other)) &&
      // `It will be $35 million a quarter by year-end`: no end of what was guided for something else.
      (reading.amount.other !== null ||
        isPointed ||
        reading.isNamed ||
        !/^guidance-(?:low|high)$/.test(other.kind) ||
        !ofItself.test(said)) &&
      (!isBare ||
        isPointed ||
        isEndOfGuided(reading, other) ||
        (reading.isNamed && other.metric === fact.metric && other.period === fact.period) ||
        said.includes((other.segment ?? other.metric).toLowerCase())) &&
      // What is dated for itself is no echo of another time.
      (isPointed || !reading.isDated || fact.period === null || other.period === fact.period) &&
      (!isEnd || other.kind === fact.kind) &&
      ((isPointed && fact.unit !== '%') || !reading.isNamed || other.metric === fact.metric) &&
      // `Cable gross margin is above 40% today`: what one business is at is no aim of the whole.
      // Nor is what is foreseen of one what another was guided to.
      (!reading.isNamed ||
        fact.segment === null ||
        other.segment === fact.segment ||
        (fact.unit !== '%' && fact.kind === 'actual' && other.kind === 'actual')),
  )
  if (source === undefined || source.kind.startsWith('change')) return fact
  const isRestated = reading.isNamed && fact.kind === 'forecast' && /^(?:guidance|target)/.test(source.kind)
  const isOwnKind =
    fact.kind === 'target' ||
    (!isPointed && !isTaken && !isRestated && fact.kind !== 'actual' && !isEndOfGuided(reading, source))
  return {
    ...fact,
    metric: reading.isNamed ? fact.metric : source.metric,
    segment: reading.isNamed ? fact.segment : source.segment,
    basis: fact.basis ?? source.basis,
    period: source.period,
    kind: isOwnKind ? fact.kind : source.kind,
    confidence: Math.min(fact.confidence, 0.6),
  }
}

const asEcho = (
  fact: FoundFact,
  { metric, segment, basis, period }: FoundFact,
  kind: FoundFact['kind'],
): FoundFact => ({
  ...fact,
  metric,
  segment,
  basis: fact.basis ?? basis,
  period,
  kind,
  confidence: Math.min(fact.confidence, 0.6),
})

const suggests = /^ (?:would |does |might |could |seems to )?(?:suggest|imply|indicate|mean|tell)s?\b/

const stillReachable =
  /^ (?:is|are|as|remains?|looks?|seems?)(?: (?:still|very|quite|certainly|absolutely|entirely|well|eminently|an?|the|our|your))* (?:achievable|attainable|reachable|doable|within reach|realistic|(?:right )?(?:target|goal))\b/

const supposes =
  /\b[Ii]f (?:the |our |your )?[\w -]{2,32}? (?:is|are|was|were|does|do|gets? to|hits?)(?: (?:about|around|roughly|more than|over|at|like|say))* $/

/** `I wanted to start with the guide. 405 to 430, if I strip that out`: both ends are told again, each in its place. */
const isEndOfGuided = ({ amount, rangeStart }: Reading, { kind }: FoundFact): boolean =>
  amount.other !== null && kind === (rangeStart === amount.start ? 'guidance-low' : 'guidance-high')

const recalledGrowth =
  /\b(?:math|maths|arithmetic) on (?:the |that )?(?:about |over |more than )?[\d.]+%|^(?:So|And|But)?,? ?(?:the |that |your )?[\d.]+% growth\b|\b[Ww]e said (?:at least |about |over |more than )*[\d.]+%[,.;]/

/** A pace, or what one is told from. */
const paced = /\b(?:year|quarter|annual|sequential|month|last|prior|previous|from|since|versus|grow\w* at)/i

/** `On wireless, you said down 6%`: a change that is told once more, without its pace, goes at the pace it had. */
function echoChange(fact: FoundFact, sentence: string, before: StatedFacts): FoundFact {
  if (paced.test(sentence)) return fact
  const same = before.get(keyOf(fact))?.filter((other) => other.kind.startsWith('change')) ?? []
  const [source] = same
  const isOne =
    source !== undefined &&
    same.every(
      ({ kind, metric, segment }) =>
        kind === source.kind && metric === source.metric && segment === source.segment,
    )
  return !isOne || source.kind === fact.kind
    ? fact
    : {
        ...fact,
        metric: source.metric,
        segment: source.segment,
        period: source.period,
        kind: source.kind,
        confidence: Math.min(fact.confidence, 0.6),
      }
}
