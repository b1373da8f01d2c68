import type { NamedMetric } from './named-metric.ts'
import { leadOf, type Statement, type Thread } from '../statement.ts'

/** `We shipped a record $412 million in the December quarter`: what a company does in a quarter. */
export const soldByCompany = (
  { text, amounts }: Statement,
  index: number,
  { turned, metric, topic, asked }: Thread,
): boolean =>
  (amounts[index]?.power ?? 0) >= 6 &&
  // `Thank you all. We did $311 million in the quarter, 58% better than a year ago`: before anything else was told of.
  ((turned === null &&
    metric === null &&
    topic === null &&
    asked === null &&
    weDid.test(text.slice(0, amounts[index]?.start).slice(-72)) &&
    /^(?: (?:of|in) (?:(?:total|net) )?(?:revenues?|sales))?(?:[.,;]|$| (?:in|for|during|over) (?:the|this|our) (?:[A-Za-z]+ ){0,3}(?:quarter|year|half)\b| (?:in|this) (?:Q[1-4]|quarter)\b)/.test(
      text.slice(amounts[index]?.end),
    )) ||
    // `For the whole year we did $301 million, which is 40% more`.
    (turned === null &&
      /^(?:(?:And|So|Now),? )?(?:[Ff]or|[Ii]n) (?:the )?(?:(?:whole|full|entire|fiscal) )*(?:year|quarter|20\d\d|Q[1-4])(?: (?:of )?(?:fiscal )?20\d\d)?,? we did(?: (?:a|another|new|record|about|around|roughly|just|over|under|nearly))* $/.test(
        text.slice(0, amounts[index]?.start),
      ) &&
      /^(?:[.,;]| (?:and|up|down|versus|compared|in total)\b)/.test(text.slice(amounts[index]?.end))) ||
    (/(?:^|[.;,] |\b(?:and|so|but) )[Ww]e (?:shipped|did|delivered|posted|turned in|printed)(?: (?:a|another|new|record|company|quarterly|all-time|about|around|roughly|just|over|under|nearly|high of))* $/.test(
      text.slice(0, amounts[index]?.start).slice(-72),
    ) &&
      /^(?: (?:of|in) (?:revenues?|sales))?,? (?:(?:in|for|during) (?:the|our) (?:[A-Za-z]+ ){1,3}quarter\b|this quarter\b|in Q[1-4]\b|(?:which (?:is|was) |that['’]s )?(?:a|an|our|another) (?:new |company |quarterly |all-time )*(?:record|high)\b|(?:which (?:is|was) )?(?:up|down) \d)/.test(
        text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 60),
      )))

const weDid =
  /(?:^|[.,;] |\b(?:and|so|but) )[Ww]e (?:did|put up|delivered|posted|turned in|printed|came in at|finished at)(?: (?:a|another|new|record|about|around|roughly|just|over|under|nearly|close to))* $/

const partsOfCosts = new Set(['R&D expense', 'SG&A expense'])
const advises =
  /^(?:(?:So|And|But|Overall|In total),? )*(?:I|we|you)(?:['’]d| would| could| should)(?: (?:just|probably))* (?:use|model|assume|plan on|plan for|pencil in|put in|go with|think about)(?: (?:about|around|roughly|something|like|between|in|the|range|of))* $/i

/** `How should we model opex?` `R&D goes up. I'd use $47 million.`: of what was asked for, and not of its part. */
export function findAdvised(statement: Statement, index: number, thread: Thread): NamedMetric | null {
  const asked = thread.asked?.metric ?? null
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  return thread.section === 'questions' &&
    statement.side === 'en' &&
    asked === 'Operating expenses' &&
    partsOfCosts.has(thread.metric ?? '') &&
    advises.test(leadOf(statement, first))
    ? { metric: asked, segment: thread.asked?.segment ?? null, mention: null, isNamed: true }
    : null
}
