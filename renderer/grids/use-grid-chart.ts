import { useEffect, useMemo, useState } from 'react'
import type { CellPlace, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { buildChart, chartKindsFor } from '../charts/build-chart.ts'
import type { ChartKind, ChartModel } from '../charts/chart-model.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import type { CellRange } from './cell-range.ts'
import { chartedRows, chartSourceOf, chartWords } from './chart-source.ts'
import type { GridLine } from './grid-cell.ts'
import type { LoadedPages } from './use-grid-pages.ts'

interface Charted {
  /** Null until the grid is there. */
  readonly shown: GridTable | null
  /** The lines of the grid as it stands upright. */
  readonly upright: readonly GridLine[]
  /** The chosen cells of those lines. */
  readonly chosen: CellRange | null
  readonly row: GridRow | null
  readonly place: CellPlace | null
  readonly loaded: LoadedPages
}

export interface GridChart {
  readonly isShown: boolean
  readonly toggle: () => void
  /** Null while it is hidden, and where nothing is there to be drawn. */
  readonly model: ChartModel | null
  readonly kinds: readonly ChartKind[]
  readonly onKind: (kind: ChartKind) => void
  /** The row it draws first. */
  readonly rowKey: string | null
}

/** A chart of the chosen rows, or of the row at hand, whose cells are read as far as they are drawn. */
export function useGridChart({ shown, upright, chosen, row, place, loaded }: Charted): GridChart {
  const t = useText()
  const nameOf = useMetricName()
  const { need, pages } = loaded
  const [isShown, setShown] = useState(true)
  const [wanted, setWanted] = useState<ChartKind | null>(null)
  const charted = useMemo(() => chosen && chartedRows(upright, chosen), [upright, chosen])
  useEffect(() => {
    if (charted) void need(charted.from, charted.to)
  }, [charted, need, pages])
  const source =
    isShown && shown ? chartSourceOf(shown, upright, chosen, row, place?.column ?? null, t, nameOf) : null
  const kinds = source ? chartKindsFor(source) : []
  const kind = wanted && kinds.includes(wanted) ? wanted : kinds[0]
  return {
    isShown,
    toggle: () => setShown(!isShown),
    model: source && kind ? buildChart(kind, source, chartWords(t)) : null,
    kinds,
    onKind: setWanted,
    rowKey: source?.rows[0]?.row.key ?? null,
  }
}
