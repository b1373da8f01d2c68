import { normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Measure } from '../metrics/metric.ts'
import { nameRow, type RowName } from '../tables/name-row.ts'
import type { SheetFigure } from './sheet-layout.ts'

/** What a row of the user's file measures: named as the rows of any table are, in either language. */
export interface LabelName extends Pick<RowName, 'basis' | 'unit'> {
  /** The catalogue's name; null where it knows none. */
  readonly metric: string | null
  readonly segment: string | null
  /** `growth`, `y/y`, a share of revenue: no level may be taken for it. */
  readonly isChange: boolean
  /** What its figures are in by its name: a margin is a percentage whatever its cells are formatted as. */
  readonly measure: Measure
}

export function nameLabel(label: string, heading: string, catalogue: MetricCatalogue): LabelName {
  const named = nameRow(label, heading === '' ? [] : [heading], null, catalogue)
  const isChange = named.change !== null || named.isShare
  return {
    metric: named.known?.name ?? null,
    segment: named.known === null ? null : named.segment,
    basis: named.basis,
    unit: named.unit,
    isChange,
    measure: isChange ? (saysPercent.test(label) ? 'percent' : 'any') : measureOf(named),
  }
}

/** `Revenue growth` is a percentage; `Change in revenue` may be an amount. */
const saysPercent =
  /%|％|\bgrowth\b|\bof (?:total |net )?(?:revenues?|sales)\b|\bmix\b|[佔占]|率|成長|增長|增长|[年季]增|同比|環比|环比/i

function measureOf({ known, unit }: Pick<RowName, 'known' | 'unit'>): Measure {
  if (unit === 'per share' || unit === 'shares' || unit === 'count') return unit
  if (known && known.measure !== 'any') return known.measure
  return unit === '%' ? 'percent' : 'any'
}

/** A number of a sheet in the measure its label gives it: decimal text, percentages as percent numbers. */
export function readMeasured(
  {
    value,
    isPercent,
    currency,
    said,
    areRatios,
  }: Pick<SheetFigure, 'value' | 'isPercent' | 'currency' | 'said' | 'areRatios'>,
  { measure }: Pick<LabelName, 'measure'>,
): { readonly value: string; readonly isPercent: boolean } {
  if (isPercent) return { value, isPercent }
  if (currency !== null || !(said.isPercent || measure === 'percent')) return { value, isPercent: false }
  return { value: areRatios ? normalizeDecimal(shiftDecimal(value, 2)) : value, isPercent: true }
}
