import type { Span } from '../documents/document.ts'
import { shiftDecimal } from '../figures/decimal.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Measure } from '../metrics/metric.ts'
import { nameLabel, readMeasured } from './name-label.ts'
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
 * the power of ten that their row says, else the layout's; percentages and figures a share are not.
 */
export function figuresToImport(
  sheet: WorkbookSheet,
  layout: SheetLayout,
  catalogue: MetricCatalogue,
): readonly FigureToImport[] {
  const table = tableOf(sheet)
  return listFigures(sheet, layout).flatMap((figure) => {
    const { place, label, heading, head, currency, said } = figure
    const [period] = head ? periodsOf(head, null) : []
    if (label === '' || period === undefined) return []
    const named = nameLabel(label, heading, catalogue)
    const { value, isPercent } = readMeasured(figure, named)
    const money = currency ?? said.currency ?? layout.currency ?? 'USD'
    const unit = isPercent ? '%' : unitOf(named.measure, money)
    const isAmount = unit === money || unit === 'shares'
    const power = isAmount
      ? (said.power ?? layout.power ?? 0)
      : unit === 'count' && said.isOwn
        ? (said.power ?? 0)
        : 0
    return [
      {
        place,
        label,
        metric: named.metric ?? label.slice(0, 200),
        segment: named.segment,
        basis: named.basis,
        period,
        value: shiftDecimal(value, power),
        unit,
        span: table.at(place.row, place.column)?.span ?? null,
      },
    ]
  })
}

function unitOf(measure: Measure, money: string): string {
  if (measure === 'per share') return `${money}/share`
  if (measure === 'shares' || measure === 'count') return measure
  return measure === 'multiple' ? 'x' : money
}
