import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize } from '../businesses/business-name.ts'
import { findRespectiveList } from '../amounts/respective-list.ts'
import { uncounted } from '../businesses/uncounted.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import { leadOf, type Statement } from '../statement.ts'

/** What has moved by a name of the company's measures, or is too plain to be a name. */
export const plainNoun =
  /\b(?:sales|revenues?|orders|bookings|backlog|earnings|income|profits?|margins?|volumes?|prices?|pricing|costs?|expenses?|demand|growth|business|businesses|segments?|markets?|quarter|year|half|period|number|amount|first|second|third|fourth|prior|same|regions?|company|division|results|average)\b/
/** `ticket up 5% and transactions down 1%`: the next of a list, each with its own noun and no verb. */
const movedToo =
  /^,? (?:and|while|but|with) (?:our |the )?((?!(?:the|our|then|also|organic|pro|we|it|that|this|still|another|now)\b)[a-z][a-z-]{3,}(?<!ly|basis|quarter|year|terms|currency)(?: (?!was\b|were\b)[a-z-]{3,}(?<!ly|basis|quarter|year|terms|currency))?) (?:(?:was|were) )?(?:up|down)(?: (?:by|about|approximately|around|roughly|nearly|over|almost|just|another))* $/
/** `with overheads decreasing 90 basis points`. */
const moving =
  /(?:, (?:with |and )?|\b(?:with|and) )(?:our |the )?([a-z][a-z-]+(?: [a-z][a-z-]+)?) (?:decreasing|increasing|declining|improving|falling|rising|expanding|contracting)(?: by)?(?: (?:about|approximately|around|roughly|nearly|over|another))* $/
/** `revenue grew 8% on transaction growth of 28%`: what sold more, told beside the sales. */
const onGrowth =
  /\b(?:on|with|despite|from|by|against) (?:an? |our |the |strong |solid )*((?:[a-z][a-z-]+(?<!ed|ly|ing) ){1,2})(?:growth|declines?|decreases?|increases?|gains?) of(?: (?:about|approximately|around|roughly|nearly|over|almost|just over|more than))* $/
/** What a bank or a franchise takes in beside its main income. */
const besideIncome = /^(?:fees|service charges|other income|royalties|commissions)$/

const ofTerms =
  /\b(?:strong|solid|robust|healthy|modest|further|continued|good|record|significant|sequential|annualized|double|single|low|mid|high|another|the|organic|constant|reported|digit|year|comparable|underlying|rate|annual|total)\b/
/** What a clause says has moved, by no name of a measure: the noun before a verb or a bare `up`; null where there is none. */
export function findMovedNoun(statement: Statement, index: number, unit: string): NamedMetric | null {
  const start = statement.amounts[index]?.start ?? 0
  const grown = index > 0 && unit === '%' ? onGrowth.exec(leadOf(statement, index)) : null
  const isFree = !statement.metrics.some(
    (other) => other.start < start && other.end > start - (grown?.[0].length ?? 0) + 3,
  )
  if (grown?.[1] !== undefined && isFree && !plainNoun.test(grown[1]) && !ofTerms.test(grown[1]))
    return asDescribed(`${capitalize(grown[1])}growth`)
  const beside = unit === '%' ? findBesideMeasure(statement, index) : null
  if (beside !== null) return asDescribed(beside)
  const mover =
    unit === 'bps'
      ? moving.exec(leadOf(statement, index).slice(-80))
      : index > 0 && (unit === '%' || isCurrency(unit))
        ? movedToo.exec(leadOf(statement, index))
        : null
  const noun = mover?.[1]
  if (noun === undefined || plainNoun.test(noun)) return null
  const isOwn = unit === 'bps' || uncounted.test(noun) || (isCurrency(unit) && besideIncome.test(noun))
  const from = start - (mover?.[0].length ?? 0)
  return isOwn && !statement.metrics.some((other) => other.start < start && other.end > from)
    ? asDescribed(capitalize(noun))
    : null
}

const andNoun =
  /^ and (?:our |the )?((?!(?:up|down|by|a|an)\b)[a-z][a-z-]{3,}(?: [a-z-]{4,})?) (?:both )?(?:grew|rose|fell|increased|decreased|declined|improved|were up|were down|climbed|dropped)(?: by)?(?: (?:about|approximately|around|roughly|nearly|over))* $/

/** `Sales and visits rose 4% and 9%, respectively`: the second of two, of which only the first is a measure. */
function findBesideMeasure(statement: Statement, index: number): string | null {
  const list = findRespectiveList(statement, index)
  if (list === null || list.last !== index || list.last !== list.first + 1) return null
  const mention = statement.metrics.findLast((other) => other.end <= list.start)
  const noun =
    mention === undefined ? undefined : andNoun.exec(statement.text.slice(mention.end, list.start))?.[1]
  return noun === undefined || plainNoun.test(noun) ? null : capitalize(noun)
}
