/** How near to the top of a release a metric stands by itself. */
export type MetricTier =
  | 'leading'
  | 'growth'
  | 'of an industry'
  | 'of the business'
  | 'of the results'
  | 'of the balance'
  | 'in the catalogue'
  | 'in no catalogue'

/** What a news agency puts into headlines, and a model on its first page, from the most to the least. */
const tiers: readonly (readonly [tier: MetricTier, metrics: readonly string[]])[] = [
  ['leading', ['Revenue', 'EPS', 'Diluted EPS', 'FFO per share']],
  ['growth', ['Same-store sales', 'AFFO per share', 'Organic revenue growth']],
  [
    'of an industry',
    [
      'ARR',
      'Net interest income',
      'Net premiums written',
      'Subscribers',
      'Net subscriber additions',
      'Production',
      'Same-store NOI',
      'Market size',
    ],
  ],
  [
    'of the business',
    [
      'Adjusted EBITDA',
      'Free cash flow',
      'Capex',
      'Backlog',
      'Bookings',
      'Orders',
      'Combined ratio',
      'RevPAR',
      'Repurchase authorization',
      'Billings',
      'Gross merchandise volume',
      'Payment volume',
      'Subscription revenue',
      'Current RPO',
      'Assets under management',
      'Dividend per share',
      'Daily active users',
      'Monthly active users',
      'Unit revenue',
      'Available seat miles',
    ],
  ],
  [
    'of the results',
    [
      'Net income',
      'Operating margin',
      'Segment operating income',
      'Segment margin',
      'Gross margin',
      'Operating income',
      'Share repurchases',
      'Shares repurchased',
      'Adjusted EBITDA margin',
      'Net interest margin',
      'Provision for credit losses',
      'Remaining performance obligations',
      'Restructuring charges',
      'Impairment',
      'Book value per share',
      'Purchase price',
      'Catastrophe losses',
      'Operating cash flow',
      'Pre-tax income',
      'Unit cost',
      'Store openings',
      'Net flows',
      'Net retention',
      'Book-to-bill',
      'Return on equity',
      'Return on tangible common equity',
      'Cost savings',
      'Loss ratio',
      'Gross profit',
      'CET1 ratio',
      'Loans',
      'Deposits',
      'Occupancy',
      'Net operating income',
      'Operating ratio',
      'Shipments',
      'Capacity',
    ],
  ],
  [
    'of the balance',
    [
      'Operating expenses',
      'Tax rate',
      'Inventory',
      'Cash and short-term investments',
      'Liquidity',
      'Total debt',
      'Net debt',
      'Leverage ratio',
      'Capital returned',
      'Net charge-offs',
      'Efficiency ratio',
      'Noninterest expense',
      'Net margin',
      'Active customers',
      'ARPU',
      'Store count',
      'Headcount',
      'Unit price',
      'Market share',
      'Realized price',
    ],
  ],
]
const byName = new Map(tiers.flatMap(([tier, names]) => names.map((name) => [name, tier] as const)))

/** How much a metric by itself belongs at the top. */
export function tierOf(metric: string, isCatalogued: boolean): MetricTier {
  return byName.get(metric) ?? (isCatalogued ? 'in the catalogue' : 'in no catalogue')
}
