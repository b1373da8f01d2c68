import type { NamedMetric } from './named-metric.ts'
import { leadOf, type Reading, type Statement } from './statement.ts'

/** What a figure goes on about by the way it is tied to the figures before: the profit a sentence began with, an effect told again. */
export function findToldAgain(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
): NamedMetric | null {
  // `net income of $17 million or $1.40 per share was down 13%`: of what the sentence began with.
  const firstTold = earlier.at(-2)
  if (
    isChange &&
    unit === '%' &&
    earlier.at(-1)?.unit.endsWith('/share') === true &&
    firstTold?.metric === 'Net income' &&
    firstTold.unit === 'USD' &&
    /^,? or $/.test(leadOf(statement, index - 1)) &&
    /^(?: per (?:diluted )?share)?,? (?:was|were|which was|which were) (?:up|down)(?: by)? $/.test(
      leadOf(statement, index),
    )
  )
    return { metric: firstTold.metric, segment: firstTold.segment, mention: null, isNamed: true }
  // `$0.20 of further earnings in 2021 and $0.33 in 2022`: the same effect in another year.
  const told = earlier.at(-1)
  if (
    told?.metric.startsWith('Impact on') === true &&
    (told.unit === unit || told.unit === '%') &&
    /^(?: in (?:fiscal )?\d{4})?,? (?:and|or)(?: (?:about|approximately|roughly))? $/.test(
      leadOf(statement, index),
    )
  )
    return { metric: told.metric, segment: told.segment, mention: null, isNamed: false }
  return null
}
