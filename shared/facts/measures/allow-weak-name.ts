import type { MetricMention } from './find-metrics.ts'
import { isOfWaiting } from './fits-unit.ts'
import type { Setting } from '../statement.ts'

/** Metrics whose everyday names (`loans`, `orders`) mean them on a call where no better name stands. */
const modest = new Set([
  'Revenue',
  'Total debt',
  'Loans',
  'Deposits',
  'Provision for credit losses',
  'Orders',
  'Bookings',
  'Production',
  'Cost savings',
  'Repurchase authorization',
  'Dividends paid',
  'Capital returned',
  'Share repurchases',
  'Leverage ratio',
  'Operating cash flow',
  'Average repurchase price',
  'Cash and short-term investments',
  'Net charge-offs',
  'Net income',
  'Operating expenses',
  'Disposition proceeds',
  'Book value per share',
  'Loan originations',
])

/** Whether an everyday name may mean its metric, by the kind of document and the unit of the figure beside it. */
export function isWeakAllowed(mention: MetricMention, setting: Setting, unit: string): boolean {
  if (setting.isArticle && mention.metric.name === 'Store count') return false
  if (mention.metric.name === 'Dividend per share')
    return setting.isArticle || unit.endsWith('/share') || unit === '%'
  // `with company-operated restaurants up 7%`: what they sold, and not how many there are.
  if (mention.metric.name === 'Store count' && unit === '%' && !setting.isArticle) return false
  // Buyers of homes and makers of goods have deposits too.
  if (mention.metric.name === 'Deposits' && !setting.isArticle && !setting.hasDeposits) return false
  if (isOfWaiting(mention.metric.name)) return /^(?:days|weeks|months)$/.test(unit)
  if (modest.has(mention.metric.name)) return true
  return setting.isArticle || unit === 'count' || unit === '%' || unit === 'x'
}
