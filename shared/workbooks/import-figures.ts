import type { Span } from '../documents/document.ts'
import { shiftDecimal } from '../figures/decimal.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { nameLabel } from './name-label.ts'
import { periodsOf } from './read-period-head.ts'
import { listFigures, tableOf, type SheetLayout } from './sheet-layout.ts'
import type { WorkbookPlace, WorkbookSheet } from './workbook.ts'

/** A figure of the user's file as it is to be taken in. */
export interface FigureToImport {
  readonly place: WorkbookPlace
  /** As its row calls it, and the catalogue's metric where it knows one. */
  readonly label: string
  readonly metric: string
  readonly segment: string | null
  readonly basis: 'GAAP' | 'non-GAAP' | null
  readonly period: string
  /** Decimal text in base units. */
  readonly value: string
  readonly unit: string
  /** Where it stands in the text of an import of the same file; null where that has no place for it. */
  readonly span: Span | null
}

/**
 * The figures of a sheet under a layout: those with a label and a period. Amounts of money and of shares are given in
 * the layout's power of ten, percentages and figures a share are not.
 */
export function figuresToImport(
  sheet: WorkbookSheet,
  layout: SheetLayout,
  catalogue: MetricCatalogue,
): readonly FigureToImport[] {
  const table = tableOf(sheet)
  return listFigures(sheet, layout).flatMap(({ place, value, label, heading, head, isPercent, currency }) => {
    const [period] = head ? periodsOf(head, null) : []
    if (label === '' || period === undefined) return []
    const named = nameLabel(label, heading, catalogue)
    const money = currency ?? layout.currency ?? 'USD'
    const unit = isPercent
      ? '%'
      : named.unit === 'per share'
        ? `${money}/share`
        : named.unit === 'shares' || named.unit === 'count'
          ? named.unit
          : money
    const isScaled = unit === money || unit === 'shares'
    return [
      {
        place,
        label,
        metric: named.metric ?? label.slice(0, 200),
        segment: named.segment,
        basis: named.basis,
        period,
        value: isScaled ? shiftDecimal(value, layout.power ?? 0) : value,
        unit,
        span: table.at(place.row, place.column)?.span ?? null,
      },
    ]
  })
}
