/** Ratios that are good when they are low, and that are told in points. */
export const costRatios: ReadonlySet<string> = new Set([
  'Combined ratio',
  'Underlying combined ratio',
  'Loss ratio',
  'Underlying loss ratio',
  'Expense ratio',
  'Efficiency ratio',
  'Operating ratio',
  'Net charge-off ratio',
  'Nonperforming loan ratio',
  'Delinquency rate',
])
