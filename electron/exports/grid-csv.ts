import type { GridTable } from '../../shared/grids/grid.ts'
import { textField } from './csv-text.ts'
import { columnsOf } from './grid-columns.ts'
import { figureOf, linesOf, rowName } from './grid-lines.ts'
import type { Words } from './words.ts'

/**
 * A grid as CSV, turned as the grid is (RFC 4180, UTF-8 with a byte-order mark, which Excel needs): full values in base units, percentages as
 * percent numbers. Texts that look like formulas are led by an apostrophe; figures stay figures.
 */
export function gridCsv(table: GridTable, words: Words): string {
  const heads = ['metric', 'segment', 'basis', 'measure', 'unit', 'state'] as const
  const rows = [
    [...heads.map((head) => words(`exports.${head}`)), ...columnsOf(table).map(({ title }) => title)].map(
      textField,
    ),
    ...linesOf(table).flatMap(({ row, shows, measure }) =>
      measure === null
        ? []
        : [
            [
              ...[rowName(row), row.segment ?? '', row.basis ?? '', words(measure), row.unit].map(textField),
              textField(
                [...new Set(row.cells.flatMap((cell) => cell?.state ?? []))]
                  .map((state) => words(`exports.state.${state}`))
                  .join(', '),
              ),
              ...row.cells.map((cell) =>
                shows === 'verdict'
                  ? textField(cell?.verdict ? words(`exports.verdict.${cell.verdict}`) : '')
                  : (figureOf(cell, shows) ?? ''),
              ),
            ],
          ],
    ),
  ]
  const lines = table.definition.isTransposed
    ? (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ''))
    : rows
  return `\ufeff${lines.map((fields) => fields.join(',')).join('\r\n')}\r\n`
}
