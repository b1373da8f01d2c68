import type { ParsedDocument } from '../../documents/document.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, type Statement } from '../statement.ts'

const about =
  '(?: (?:about|approximately|around|roughly|nearly|almost|over|more than|a record|another|between|[\\d,.$]+ (?:to|and)))*'
const builds =
  /\b(?:home ?building|homes? (?:delivered|closed|sold|sales?|closings|deliveries)|(?:delivered|closed|sold) [\d,]+ homes|home ?builders?)\b/i
/** Passages in which a builder of homes speaks of them. */
const leastPassages = 2

/** Whether a company builds homes: what it delivers is homes, and what it signs are orders for them. */
export const buildsHomes = ({ passages }: ParsedDocument): boolean =>
  passages.filter(({ en }) => builds.test(en?.text ?? '')).length >= leastPassages

const thing = '(deliveries|closings|(?:net )?(?:new |signed )*(?:contracts|orders)|backlog)'
const moves = new RegExp(`\\b${thing}\\b[^.;]*$`, 'i')
const inUnits = /^ in (units|homes|dollars|value|dollar value)\b/
const contractsBehind = new RegExp(`^ (?:net )?(?:new |signed )+(?:contracts|home orders)\\b`)
const contractsFor = new RegExp(
  `^ (?:net )?(?:new |signed )+contracts(?: (?:valued at|worth|for|totaling))${about} $`,
)
const delivered = new RegExp(
  `\\b(?:deliveries|closings)(?: (?:guidance|range|forecast|projection))?(?: (?:of|to|at|to be|will be|should be|in the range of|between))*${about} $`,
  'i',
)
const toDeliver = /^ (?:homes |units )?(?:to be |will be |expected to be )(?:delivered|closed)\b/
const priceOf = new RegExp(
  `\\b(?:average|delivered) (?:delivered |delivery |sales? |closing )?prices?\\b[^.;$%]{0,60}(?: (?:of|was|is|be|to be|at|between))+${about} $`,
  'i',
)
/** What a home costs at least; a share costs less. */
const leastPrice = 20_000

/** What a builder of homes tells of by everyday words: deliveries, contracts, an average price. */
export function nameOfBuilder(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return null
  const { text } = statement
  const first = statement.amounts[Math.min(index, amount.other ?? index)]?.start ?? amount.start
  const before = text.slice(Math.max(0, first - 120), first)
  const tail = rangeTailOf(statement, index)
  const kind = isChange && unit === '%' ? inUnits.exec(tail)?.[1] : undefined
  if (kind !== undefined) {
    const told = moves.exec(text.slice(0, amount.start))?.[1]?.toLowerCase()
    const isCount = /^(?:units|homes)$/.test(kind)
    if (told === undefined) return null
    if (told === 'backlog') return isCount ? asDescribed('Backlog in units') : asNamed('Backlog')
    if (/^(?:deliveries|closings)$/.test(told)) return asNamed(isCount ? 'Homes delivered' : 'Revenue')
    return asNamed(isCount ? 'Home orders' : 'Orders')
  }
  if (unit === 'count' && !isChange) {
    if (contractsBehind.test(text.slice(amount.end, amount.end + 32))) return asNamed('Home orders')
    if (delivered.test(before) || toDeliver.test(text.slice(amount.end, amount.end + 40)))
      return asNamed('Homes delivered')
  }
  if (!isCurrency(unit) || isChange) return null
  if (contractsFor.test(leadOf(statement, index))) return asNamed('Orders')
  return amount.power < 6 && Number(amount.value) >= leastPrice && priceOf.test(before)
    ? asNamed('Unit price')
    : null
}
