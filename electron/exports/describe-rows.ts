import { cellStates, type GridTable } from '../../shared/grids/grid.ts'
import { originOfRate } from '../../shared/grids/convert-currency.ts'
import { columnsOf } from './grid-columns.ts'
import type { Words } from './words.ts'

/**
 * Which rows of its grid a sheet holds and in what order, where that is not all of them or not the usual one: whoever
 * is handed the file must not take it for the whole. With the rates by which money was converted, and who says them.
 */
export function describeRows(table: GridTable, words: Words): readonly string[] {
  const { filter, sort, hiddenRows, hiddenColumns, currency, rates } = table.definition
  const titles = new Map(columnsOf(table).map(({ key, title }) => [key, title]))
  const nameOf = (column: string | null) =>
    column === null ? words('exports.filteredName') : (titles.get(column) ?? column)
  const conditions = filter.map(({ column, test, text, upTo }) => {
    const state = test === 'state' ? cellStates.find((one) => one === text) : undefined
    const value = state ? words(`grids.state.${state}`) : upTo === '' ? text : `${text}–${upTo}`
    return [nameOf(column), words(`grids.test.${test}`), value].filter(Boolean).join(' ')
  })
  const total = table.rowCount + table.filteredOut
  return [
    ...(conditions.length > 0
      ? [words('exports.rowsShown', { count: table.rowCount, total, conditions: conditions.join('; ') })]
      : []),
    ...(hiddenRows.length + hiddenColumns.length > 0
      ? [words('exports.rowsHidden', { rows: hiddenRows.length, columns: hiddenColumns.length })]
      : []),
    ...(currency === null ? [] : rates)
      .filter(({ from, to }) => from === currency || to === currency)
      .map((rate) =>
        words('exports.rateUsed', {
          from: rate.from,
          to: rate.to,
          rate: rate.rate,
          origin: originOfRate(rate),
        }),
      ),
    ...(sort.length > 0
      ? [
          words('exports.rowsSorted', {
            columns: sort
              .map(
                ({ by, column, isDescending }) =>
                  `${nameOf(by === 'column' ? column : null)} ${isDescending ? '▼' : '▲'}`,
              )
              .join(', '),
          }),
        ]
      : []),
  ]
}
