import type { NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, tailOf, type Setting, type Statement, type Thread } from '../statement.ts'

const spending = new Set(['Capex', 'R&D expense', 'Sales and marketing expense'])
const expectsToSpend =
  /\b(?:expect|plan|anticipate|estimate|project|intend|continue to expect)(?: that)?(?: we)?(?: will| to)? (?:invest|spend)(?: (?:a total of|between|about|approximately|around|roughly|up to|at least|[$€£¥][\d.]+(?: (?:million|billion))? (?:to|and)))* $/i
const noOtherThing =
  /^(?: (?:in|for|during|over) (?:20\d\d|fiscal|the (?:full |fiscal )?(?:year|quarter|balance|remainder)|(?:all|full) ))?(?:[.,;]|$| or\b| (?:in|for) (?:20\d\d|the year|fiscal 20\d\d|the full year)\b)/
const goesOnSpending = (statement: Statement, index: number): boolean => {
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  return (
    expectsToSpend.test(statement.text.slice(0, statement.amounts[first]?.start)) &&
    noOtherThing.test(rangeTailOf(statement, index))
  )
}
const endedAt =
  /^(?:And |So )?[Ww]e (?:ended|closed|finished|exited) (?:the |our )?(?:(?:first|second|third|fourth|fiscal) )*(?:quarter|year|period|March|June|September|December)(?: (?:of )?20\d\d)? (?:with|at)(?: (?:about|approximately|around|roughly|nearly|over|a record|just over|just under))* $/
const noThingBehind = /^(?:[.,;]|$| (?:on|at|and|which|compared|versus|up|down)\b)/

/** What a sum without a name of its own goes on about: what was just spent on, or the balance that was just turned to. */
export function findToldOn(
  statement: Statement,
  index: number,
  { metric, segment, told }: Thread,
  setting: Setting,
): NamedMetric | null {
  if (metric === null) return null
  // `We invested $75 million in research. For the year, we expect to invest $300 million.`
  const isSpent = spending.has(metric) && goesOnSpending(statement, index)
  // `Turning to liquidity. We ended the quarter with $350 million.`
  const isHeld =
    index === 0 &&
    told.length === 0 &&
    setting.catalogue.find(metric)?.isBalance === true &&
    endedAt.test(leadOf(statement, 0)) &&
    noThingBehind.test(tailOf(statement, 0))
  return isSpent || isHeld ? { metric, segment, mention: null, isNamed: true } : null
}
