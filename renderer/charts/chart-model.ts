/** What a chart shows, ready to be drawn, read out as a table, or copied: numbers in the unit named, no library's words. */
const chartKinds = ['bars', 'lines', 'mix', 'waterfall', 'guidance', 'surprise'] as const
export type ChartKind = (typeof chartKinds)[number]

export interface ChartCategory {
  /** Key of the column it stands for; a step of a bridge has its row's. */
  readonly key: string
  /** `Q1` over `2024`; the second line may be empty. */
  readonly part: string
  readonly year: string
  /** Whose it is where columns of several companies, segments or sources stand side by side. */
  readonly group?: string | null
}

/** One value of a series. `from` is where it begins: zero for a bar, the other end for a range or a step of a bridge. */
export interface ChartPoint {
  readonly from: number
  readonly to: number
  /** As the grid writes it. */
  readonly text: string
  /** Rests on a figure nobody has accepted. */
  readonly isUnsure: boolean
  /** Figures disagree about it. */
  readonly isConflict: boolean
  readonly tone: 'plain' | 'good' | 'bad' | 'total'
  /** `▲ above guidance`, beside the value; empty for none. */
  readonly verdict: string
}

export interface ChartSeries {
  readonly name: string
  readonly look: 'bar' | 'line' | 'stack' | 'band' | 'step'
  /** One for each category. */
  readonly points: readonly (ChartPoint | null)[]
}

export interface ChartModel {
  readonly kind: ChartKind
  readonly title: string
  readonly unit: string
  readonly categories: readonly ChartCategory[]
  readonly series: readonly ChartSeries[]
  /** Rows that were chosen and are in another unit. */
  readonly leftOut: number
}

/** Whether a chart needs names beside it: of several series, and of what is measured from something else than nothing. */
export const needsLegend = ({ kind, series }: ChartModel): boolean =>
  kind === 'surprise' || series.filter(({ name }) => name !== '').length > 1
