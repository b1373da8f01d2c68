import type { FoundFact } from '../fact.ts'
import { derivedMetrics } from '../measures/metrics.ts'

/** What all segments have together, before what no segment bears: never what the company has of the same name. */
const ofSegments: ReadonlyMap<string, string> = new Map([
  ['Operating income', derivedMetrics.segmentIncome],
  ['Operating margin', derivedMetrics.segmentMargin],
  ['Adjusted EBITDA', derivedMetrics.segmentEbitda],
  ['Adjusted EBITDA margin', derivedMetrics.segmentEbitdaMargin],
])

const segmentMeasure =
  /\bsegments?(?:['’]s?)?(?: [Ll]evel)?(?: (?:adjusted|operating))* (?:profits?|profitability|income|earnings|margins?|EBITA?|EBITDA|EBITA)\b/gi
const ownMeasure = /\b(?:operating (?:profits?|income|earnings|margins?|loss)|EBITA?|EBITDA)\b/i

/** `Total segment profit was $441 million`: of the segments together, and neither of one of them nor of the company. */
export function nameSegmentTotals(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  return facts.map((fact, index) => {
    const metric = fact.segment === null ? ofSegments.get(fact.metric) : undefined
    return metric !== undefined && tellsOnlyOfSegments(sentences[index] ?? '') ? { ...fact, metric } : fact
  })
}

function tellsOnlyOfSegments(sentence: string): boolean {
  const rest = sentence.replace(segmentMeasure, '')
  return rest !== sentence && !ownMeasure.test(rest)
}
