import { inDays } from '../amounts/select-amounts.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import type { Metric } from './metrics.ts'
import type { Setting } from '../statement.ts'

/** What builders and makers of vehicles count and others give a sum of money for. */
export const countedInPieces = new Set(['Orders', 'Backlog', 'Bookings'])

/** What is given as a sum as well as in points or percent. */
const sumsToo = new Set([
  'Nonperforming loans',
  'Reserve development',
  'Net asset value',
  'Same-store NOI',
  'Same-store expenses',
])

/** What is told by how long one waits. */
export const isOfWaiting = (metric: string): boolean => metric === 'Lead time'

/** Money that is a company's and not a share's. */
export const isWholeSum = ({ power, value }: { readonly power: number; readonly value: string }): boolean =>
  power >= 6 || Math.abs(Number(value)) >= leastWholeSum

const leastWholeSum = 10_000

/** Whether a metric can be measured in a unit; a change can be given of nearly any. `power` is the amount's scale: 6 for millions. */
export function fitsUnit(
  metric: Metric | null,
  unit: string,
  isChange: boolean,
  setting: Setting,
  power = 0,
): boolean {
  if (metric === null) return false
  if (isOfWaiting(metric.name) && /^(?:days|weeks|months)$/.test(unit)) return true
  if (unit === 'days') return inDays.test(metric.name)
  if (unit === 'bps') return metric.measure === 'percent' || isChange || metric.name === 'Nonperforming loans'
  if (unit.endsWith('/d') || unit === 'boe') return metric.measure === 'any'
  if (unit === '%')
    return (
      metric.measure === 'percent' || metric.measure === 'any' || (isChange && metric.measure !== 'multiple')
    )
  if (unit === 'x')
    return (
      metric.measure === 'multiple' ||
      metric.measure === 'any' ||
      (isChange && metric.measure !== 'percent') ||
      (setting.isArticle && metric.measure === 'money')
    )
  if (unit === 'shares') return metric.measure === 'shares'
  if (unit === 'count')
    return metric.measure === 'count' || metric.measure === 'any' || countedInPieces.has(metric.name)
  if (unit.endsWith('/share')) return metric.measure === 'per share'
  // No share earns a million; funds from operations are called alike in all and a share.
  const isMoney =
    metric.measure === 'money' ||
    sumsToo.has(metric.name) ||
    (metric.measure === 'per share' && (power < 6 || /^A?FFO\b/.test(metric.name)))
  return isCurrency(unit) && isMoney
}
