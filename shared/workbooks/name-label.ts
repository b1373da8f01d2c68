import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { nameRow, type RowName } from '../tables/name-row.ts'

/** What a row of the user's file measures: named as the rows of any table are, in either language. */
export interface LabelName extends Pick<RowName, 'basis' | 'unit'> {
  /** The catalogue's name; null where it knows none. */
  readonly metric: string | null
  readonly segment: string | null
  /** `growth`, `y/y`, a share of revenue: no level may be taken for it. */
  readonly isChange: boolean
}

export function nameLabel(label: string, heading: string, catalogue: MetricCatalogue): LabelName {
  const named = nameRow(label, heading === '' ? [] : [heading], null, catalogue)
  return {
    metric: named.known?.name ?? null,
    segment: named.known === null ? null : named.segment,
    basis: named.basis,
    unit: named.unit,
    isChange: named.change !== null || named.isShare,
  }
}
