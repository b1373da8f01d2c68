import type { Setting } from '../statement.ts'

/** Counts that companies guide for. */
const guidedCounts = new Set([
  'Production',
  'Store openings',
  'Store count',
  'Subscribers',
  'Net subscriber additions',
  'Shipments',
  'Homes delivered',
  'Home orders',
  'Orders',
  'Available seat miles',
])

/** Guidance is given for a metric in its own unit: a percentage of revenue's growth is no guidance for revenue. */
export function fitsGuidance(metric: string, unit: string, { catalogue }: Setting): boolean {
  // How large a market will be nobody guides for.
  if (metric === 'Market size') return false
  const measure = catalogue.find(metric)?.measure
  if (measure === undefined) return metric.includes(' % of ')
  if (unit === '%' || unit === 'bps') return measure === 'percent'
  return guidedCounts.has(metric) || (measure !== 'any' && measure !== 'count')
}
