import { useCallback, useEffect, useMemo, useState } from 'react'
import { explainProblem } from '../../shared/formulas/explain-problem.ts'
import type { FormulaProblem } from '../../shared/formulas/formula.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useLocale, useText } from '../app/text.ts'
import type { GridLine } from './grid-cell.ts'
import { nameGroup, toGridLines } from './grid-lines.ts'
import type { GridPages } from './grid-pages.ts'
import { groupYears, namePeriod, type YearGroup } from './period-title.ts'
import {
  drawTurned,
  drawUpright,
  groupMetrics,
  mostTurned,
  type DrawnGrid,
  type WhyOfColumn,
} from './turn-grid.ts'

export interface GridDrawing {
  readonly drawn: DrawnGrid
  /** The lines as they stand when the grid is not turned. */
  readonly upright: readonly GridLine[]
  readonly columns: GridTable['columns']
  /** Heads that columns of the drawing stand under and that fold. */
  readonly heads: ReadonlyMap<string, YearGroup>
  /** The layout wants it turned, and it has too many metrics for that. */
  readonly isTooLong: boolean
}

/** A grid's lines and columns as its layout draws them, in the language of the interface. */
export function useDrawnGrid(pages: GridPages | null, folded: ReadonlySet<string>): GridDrawing {
  const t = useText()
  const locale = useLocale()
  const nameOf = useMetricName()
  const shown = pages?.shown ?? null
  const explain = useCallback((problem: FormulaProblem) => explainProblem(locale, problem), [locale])
  const upright = useMemo(
    () => (shown ? toGridLines(shown, t, explain, folded, nameOf) : []),
    [shown, t, explain, folded, nameOf],
  )
  // The same columns keep their cells, and with them the focus, when only figures change.
  const columnShape = JSON.stringify(shown?.columns ?? [])
  const columns = useMemo(() => JSON.parse(columnShape) as GridTable['columns'], [columnShape])
  const foldName = useCallback(
    (name: string, isFolded: boolean) =>
      t(isFolded ? 'grids.unfoldNamed' : 'grids.foldNamed', { year: name }),
    [t],
  )
  const whyOf = useCallback<WhyOfColumn>(
    ({ period, calendar, own, company, group }) => {
      const who = company ?? group ?? ''
      if (period === null) return null
      if (own !== null && own !== period)
        return t('grids.ownMapped', { company: who, own: namePeriod(own), period: namePeriod(period) })
      return calendar !== null && calendar !== period
        ? t('grids.calendarMapped', { period: namePeriod(period), calendar: namePeriod(calendar) })
        : null
    },
    [t],
  )
  const years = useMemo(() => groupYears(columns, foldName), [columns, foldName])
  const isTransposed = pages?.table.definition.isTransposed ?? false
  const isTooLong = isTransposed && (shown?.rows.length ?? 0) > mostTurned
  const isTurned = isTransposed && !isTooLong
  const made = useMemo(
    () => (isTurned ? drawTurned(upright, columns, years) : drawUpright(upright, columns, whyOf)),
    [isTurned, upright, columns, years, whyOf],
  )
  const across = useSame(made.columns)
  const drawn = useMemo(() => ({ ...made, columns: across }), [made, across])
  const heads = useMemo(
    () => (isTurned ? groupMetrics(across, (group) => nameGroup(group, t, nameOf), foldName) : years),
    [isTurned, across, t, nameOf, foldName, years],
  )
  return { drawn, upright, columns, heads, isTooLong }
}

/** The columns that were there before where these are the same. */
function useSame(columns: GridTable['columns']): GridTable['columns'] {
  const shape = JSON.stringify(columns)
  return useMemo(() => JSON.parse(shape) as GridTable['columns'], [shape])
}

/** The groups of rows that are folded away: as the layout has them, and at once as they were just folded. */
export function useFoldedGroups(
  table: GridTable | null,
  save: ((foldedGroups: readonly string[]) => void) | null,
): { readonly folded: ReadonlySet<string>; readonly toggle: (group: string) => void } {
  const kept = JSON.stringify(table?.definition.foldedGroups ?? [])
  const [now, setNow] = useState<readonly string[] | null>(null)
  useEffect(() => setNow(null), [kept])
  const folded = useMemo(() => new Set(now ?? (JSON.parse(kept) as readonly string[])), [now, kept])
  return {
    folded,
    toggle: (group) => {
      const others = [...folded].filter((one) => one !== group)
      const next = others.length < folded.size ? others : [...others, group]
      setNow(next)
      save?.(next)
    },
  }
}
