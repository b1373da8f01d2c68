import { partIs } from '../kinds/part-of-growth.ts'
import { fromBought } from './growth-drivers.ts'
import { leadOf, rangeTailOf, type Statement } from '../statement.ts'

const brought =
  /\b(?:(acquisitions?)|(?<!\b(?:constant|local|common)[- ])((?:foreign )?(?:currenc(?:y|ies)|exchange(?: rates?)?)|FX)|(pricing|prices?))\b(?:,? net of (?:[\w-]+ ?){1,3},?)?[^,.;%]{0,60}\b(?:contribut\w*|contribution|drove|driving|added|adding|increased|decreased|reduced|lowered|impacted|hurt|helped|cost|took away|subtracted|benefit\w*|was|were)\b[^,;%]{0,40}$/i

const gainIn = /^ gain in (?:net |overall |our )?(volumes?|pric(?:es?|ing))\b/i

/** `currency drove a favourable 1.7% increase`, `pricing added 140 basis points`: what brought in a part of the growth. */
export function findPartOfGrowth(
  statement: Statement,
  index: number,
  read: string,
  unit: string,
): string | null {
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const lead = leadOf(statement, first)
  // `organic revenue, which excludes acquisitions, increased 5%`.
  const said = /\bexcludes?\b/i.test(lead) ? '' : lead
  const [, bought, currency, price] = brought.exec(said) ?? partIs.exec(lead) ?? []
  if (bought !== undefined) return fromBought
  if (currency !== undefined) return 'Currency impact'
  if (price !== undefined) return 'Price increase'
  // `a 4 point gain in volume`.
  const gained = gainIn.exec(rangeTailOf(statement, index))?.[1]
  if (gained !== undefined) return /^v/i.test(gained) ? 'Volume growth' : 'Price increase'
  // Revenue itself is told in no basis points.
  return unit === 'bps' && read === 'Revenue' ? 'Impact on Revenue' : null
}
