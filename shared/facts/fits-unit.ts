import type { Metric } from './metrics.ts'
import type { Setting } from './statement.ts'

/** Whether a metric can be measured in a unit; a change can be given of nearly any. */
export function fitsUnit(metric: Metric, unit: string, isChange: boolean, setting: Setting): boolean {
  if (unit === 'bps') return metric.measure === 'percent' || isChange
  if (unit.endsWith('/d')) return metric.measure === 'any'
  if (unit === '%')
    return (
      metric.measure === 'percent' || metric.measure === 'any' || (isChange && metric.measure !== 'multiple')
    )
  if (unit === 'x')
    return (
      metric.measure === 'multiple' ||
      metric.measure === 'any' ||
      (setting.isArticle && metric.measure === 'money')
    )
  if (unit === 'shares') return metric.measure === 'shares'
  if (unit === 'count') return metric.measure === 'count' || metric.measure === 'any'
  if (unit.endsWith('/share')) return metric.measure === 'per share'
  return /^[A-Z]{3}$/.test(unit) && (metric.measure === 'money' || metric.measure === 'per share')
}
