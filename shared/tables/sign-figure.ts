import { absoluteDecimal, negateDecimal } from '../figures/decimal.ts'
import type { RowName } from './name-row.ts'
import type { TableRow } from './table.ts'

/** What is spent: an amount, whichever way a statement signs it. */
const spent = new Set([
  'Cost of revenue',
  'Cost of services',
  'Operating expenses',
  'SG&A expense',
  'Sales and marketing expense',
  'G&A expense',
  'R&D expense',
  'Interest expense',
  'Noninterest expense',
  'Depreciation and amortization',
  'Stock-based compensation',
  'Amortization of intangibles',
  'Capex',
  'Share repurchases',
  'Dividends paid',
  'Capital returned',
])
/** Of these, what a statement of income prints one below the other. */
const costs = new Set([...spent].slice(0, 7))

/**
 * A loss told by its name alone is printed without a sign. A cost that may turn into a gain (a tax) has its sign, and
 * the other one where the statement prints costs as negative or the row names the gain first.
 */
export function signed(value: string, name: RowName, isChange: boolean, deductsCosts: boolean): string {
  if (isChange) return value
  const { known } = name
  if (name.isLoss && known?.canBeLoss === true) return negateDecimal(absoluteDecimal(value))
  if (known === null) return value
  if (spent.has(known.name)) return absoluteDecimal(value)
  const mayTurn = known.measure === 'money' && known.lowerIsBetter && !known.isBalance && !known.canBeLoss
  return mayTurn && (deductsCosts || name.namesGainFirst) ? negateDecimal(value) : value
}

/** Whether a table prints what is spent as negative. */
export function hasNegativeCosts(
  rows: readonly TableRow[],
  names: readonly (RowName | undefined)[],
): boolean {
  let [negative, all] = [0, 0]
  for (const [index, { cells }] of rows.entries()) {
    const name = names[index]
    if (!name?.known || !costs.has(name.known.name)) continue
    for (const { value } of cells.flatMap(({ figures }) => figures)) {
      all += 1
      if (value.startsWith('-')) negative += 1
    }
  }
  return negative > all / 2
}
