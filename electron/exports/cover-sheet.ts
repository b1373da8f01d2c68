import type { CompanyExport } from './company-workbook.ts'
import { dateCell, linkStyle, textStyle, titleStyle, wrappedStyle } from './sheet-styles.ts'
import type { CellModel, SheetModel } from './workbook-model.ts'

/** The first thing that is seen: whose figures, from what, how far they are to be trusted, and where to find what. */
export function coverSheet({
  table,
  company,
  documents,
  checks,
  words,
  changedAt,
  name,
  sheets,
}: CompanyExport & { readonly name: string; readonly sheets: readonly string[] }): SheetModel {
  const dates = documents.flatMap(({ date }) => date ?? []).toSorted()
  const line = (label: string, value: CellModel | null): readonly (CellModel | null)[] => [
    { value: label, style: textStyle },
    value,
  ]
  const undated: CellModel = { value: words('exports.noDate'), style: textStyle }
  const count = (value: number): CellModel => ({ value, style: { numberFormat: '#,##0', align: 'left' } })
  return {
    name,
    widths: [34, 60],
    frozen: { rows: 0, columns: 0 },
    hasFilter: false,
    rows: [
      [
        {
          value: table.ticker === null ? company : `${company} (${table.ticker})`,
          style: { ...titleStyle, fontSize: 16 },
        },
      ],
      [],
      line(words('exports.changed'), dateCell(changedAt)),
      line(words('exports.documents'), count(documents.length)),
      line(words('exports.firstDocument'), dateCell(dates[0] ?? null) ?? undated),
      line(words('exports.lastDocument'), dateCell(dates.at(-1) ?? null) ?? undated),
      ...(dates.length > 0 && dates.length < documents.length
        ? [line(words('exports.documentsUndated'), count(documents.length - dates.length))]
        : []),
      line(words('exports.figuresConfirmed'), count(table.counts.confirmed)),
      line(words('exports.figuresSuggested'), count(table.counts.suggested)),
      line(words('exports.figuresDisputed'), count(table.counts.conflicts)),
      line(words('exports.checksOpen'), count(checks.length)),
      [],
      [{ value: words('exports.contents'), style: titleStyle }],
      ...sheets.map((sheet): CellModel[] => [
        { value: sheet, style: linkStyle, link: { sheet, row: 0, column: 0 } },
      ]),
      [],
      [null, { value: words('exports.coverNote'), style: wrappedStyle }],
    ],
  }
}
