import type { FoundFact } from '../fact.ts'
import { areClose } from '../amounts/are-close.ts'
import { unnamedPart } from './unnamed-part.ts'
import { derivedMetrics } from '../measures/metrics.ts'

/** What all segments have together, before what no segment bears: never what the company has of the same name. */
export const ofSegmentsTogether: ReadonlyMap<string, string> = new Map([
  ['Operating income', derivedMetrics.segmentIncome],
  ['Operating margin', derivedMetrics.segmentMargin],
  ['Adjusted EBITDA', derivedMetrics.segmentEbitda],
  ['Adjusted EBITDA margin', derivedMetrics.segmentEbitdaMargin],
])

const segmentMeasure =
  /\bsegments?(?:['’]s?)?(?: [Ll]evel)?(?: (?:adjusted|operating))* (?:profits?|profitability|income|earnings|margins?|EBITA?|EBITDA|EBITA)\b/gi
const ownMeasure = /\b(?:operating (?:profits?|income|earnings|margins?|loss)|EBITA?|EBITDA)\b/i

/**
 * `Total segment profit was $441 million`: of the segments together, and neither of one of them nor of the company.
 * `Adjusted segment EBITDA was $55 million`, where the company has more or a second one is told: one's that nobody names.
 */
export function nameSegmentTotals(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const rows = new Map<string, number[]>()
  const ownerless = new Set<number>()
  for (const [index, fact] of facts.entries()) {
    if (fact.segment !== null || !ofSegmentsTogether.has(fact.metric)) continue
    const row = rows.get(toRow(fact))
    if (row === undefined) rows.set(toRow(fact), [index])
    else row.push(index)
    if (tellsOnlyOfSegments(sentences[index] ?? '')) ownerless.add(index)
  }
  // What is told twice is hardly one's.
  const isToldAgain = (fact: FoundFact, index: number): boolean =>
    rows
      .get(toRow(fact))
      ?.some(
        (at) => ownerless.has(at) && sentences[at] !== sentences[index] && facts[at]?.value === fact.value,
      ) === true
  const isOfOne = (fact: FoundFact, index: number): boolean =>
    !ofAll.test(sentences[index] ?? '') &&
    !isToldAgain(fact, index) &&
    rows.get(toRow(fact))?.some((at) => {
      const other = facts[at]
      return (
        other !== undefined &&
        at !== index &&
        (ownerless.has(at)
          ? sentences[at] !== sentences[index] && !areClose(Number(other.value), Number(fact.value))
          : other.kind === 'actual' && Number(other.value) > Number(fact.value))
      )
    }) === true
  return facts.map((fact, index) => {
    const metric = ownerless.has(index) ? ofSegmentsTogether.get(fact.metric) : undefined
    if (metric === undefined) return fact
    return isOfOne(fact, index) ? { ...fact, segment: unnamedPart } : { ...fact, metric }
  })
}

const toRow = ({ metric, period, kind, unit }: FoundFact): string => [metric, period, kind, unit].join('|')

/** What says that it is of all of them. */
const ofAll = /\b(?:total|overall|combined|consolidated|aggregate|all)\b|\bsegments\b/i

/** `segment EBIT was up $8 million and adjusted EBIT margin rose`: of the same. */
const marginBeside = /\band (?:adjusted )?(?:operating|EBITA?|EBITDA) margins?\b/i

function tellsOnlyOfSegments(sentence: string): boolean {
  const rest = sentence.replace(segmentMeasure, '')
  return rest !== sentence && !ownMeasure.test(rest.replace(marginBeside, ' '))
}
