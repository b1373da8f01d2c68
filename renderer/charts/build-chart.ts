import { formatCell, formatNumber } from '../../shared/grids/format-cell.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { shortenRange } from '../../shared/grids/shorten-range.ts'
import type { ChartCategory, ChartKind, ChartModel, ChartPoint, ChartSeries } from './chart-model.ts'

/** A row of the grid with its name in the interface's language. */
export interface ChartedRow {
  readonly row: GridRow
  readonly title: string
}

/** What a chart is made of: the rows chosen, the guidance of the first, and the columns they stand over. */
export interface ChartSource {
  readonly rows: readonly ChartedRow[]
  readonly guidance: ChartedRow | null
  /** Segments of the first row, for the mix of one that is chosen alone. */
  readonly segments: readonly ChartedRow[]
  readonly columns: readonly ChartCategory[]
  /** First and last index of the columns a bridge goes between. */
  readonly between: readonly [number, number]
}

/** Words that come from the interface's language. */
export interface ChartWords {
  readonly actual: string
  readonly guided: string
  readonly change: string
  readonly surprise: string
  /** What the parts of a bridge leave open of the whole. */
  readonly rest: string
  /** A unit at a power of ten. */
  readonly unit: (unit: string, scale: number) => string
  readonly verdict: (verdict: NonNullable<GridCell['verdict']>) => string
}

/** More lines than can be told apart. */
const mostSeries = 8

/** The kinds of chart the chosen rows have figures for, the most telling first. */
export function chartKindsFor(source: ChartSource): readonly ChartKind[] {
  const [first] = source.rows
  if (!first) return []
  const several = sameUnit(source.rows).length > 1
  const parts = source.segments.length > 1 || several
  const kinds: ChartKind[] = []
  const { guidance } = source
  if (guidance && !several) {
    kinds.push('guidance')
    // Where nothing that was guided has come yet there is nothing to compare.
    if (first.row.cells.some((cell, at) => cell?.value && isGiven(guidance.row.cells[at])))
      kinds.push('surprise')
  }
  kinds.push('bars')
  // One point is no line.
  const pointed = source.columns.filter((_, at) => source.rows.some(({ row }) => row.cells[at]?.value))
  const hasCourse = [...Map.groupBy(pointed, ({ group }) => group ?? null).values()].some(
    ({ length }) => length > 1,
  )
  if (hasCourse) kinds.push('lines')
  if (parts && first.row.measure === 'value' && first.row.unit !== '%') kinds.push('mix')
  if (first.row.measure === 'value' && source.between[0] < source.between[1]) kinds.push('waterfall')
  return kinds
}

const isGiven = (cell: GridCell | null | undefined): boolean => (cell?.value ?? cell?.high ?? null) !== null

export function buildChart(kind: ChartKind, source: ChartSource, words: ChartWords): ChartModel | null {
  const [first] = source.rows
  if (!first) return null
  const rows = sameUnit(source.rows).slice(0, mostSeries)
  const base = {
    kind,
    title: rows.length > 1 ? rows.map(({ title }) => title).join(', ') : first.title,
    unit: words.unit(first.row.unit, first.row.format.scale),
    leftOut: source.rows.length - rows.length,
  }
  if (kind === 'waterfall')
    return { ...base, ...buildBridge(first.row, bridgeParts(source, rows), source, words) }
  const series = buildSeries(kind, first, rows, source, words)
  const kept = source.columns.flatMap((_, at) => (series.some(({ points }) => points[at]) ? [at] : []))
  return {
    ...base,
    categories: kept.flatMap((at) => source.columns[at] ?? []),
    series: series.map((one) => ({ ...one, points: kept.map((at) => one.points[at] ?? null) })),
  }
}

function buildSeries(
  kind: ChartKind,
  first: ChartedRow,
  rows: readonly ChartedRow[],
  { guidance, segments, columns }: ChartSource,
  words: ChartWords,
): readonly ChartSeries[] {
  if (kind === 'guidance')
    return [
      { name: words.actual, look: 'bar', points: pointsOf(first.row, first.row, guidance, words) },
      ...(guidance
        ? [
            {
              name: words.guided,
              look: 'band',
              points: guidance.row.cells.map((cell) => rangeOf(cell, guidance.row)),
            } as const,
          ]
        : []),
    ]
  if (kind === 'surprise')
    return [{ name: words.surprise, look: 'bar', points: surprises(first.row, guidance, words) }]
  const shown = kind === 'mix' && rows.length === 1 ? segments.slice(0, mostSeries) : rows
  const look = kind === 'mix' ? 'stack' : kind === 'lines' ? 'line' : 'bar'
  const series = shown.map(({ row, title }) => ({
    name: title,
    look,
    points: pointsOf(row, first.row, null, words),
  })) satisfies readonly ChartSeries[]
  return kind === 'lines' ? series.flatMap((one) => partByGroup(one, columns, series.length > 1)) : series
}

/** A line for each company or source: from the last figure of one nothing leads to the first of the next. */
function partByGroup(
  series: ChartSeries,
  columns: readonly ChartCategory[],
  isNamed: boolean,
): readonly ChartSeries[] {
  const groups = [...new Set(columns.map(({ group }) => group ?? null))]
  if (groups.length < 2) return [series]
  return groups.flatMap((group) => {
    const points = series.points.map((point, at) => ((columns[at]?.group ?? null) === group ? point : null))
    const name = isNamed ? [group, series.name].filter(Boolean).join(' · ') : (group ?? series.name)
    return points.some((point) => point !== null) ? [{ ...series, name, points }] : []
  })
}

const sameUnit = (rows: readonly ChartedRow[]): readonly ChartedRow[] =>
  rows.filter(({ row }) => row.unit === rows[0]?.row.unit && row.measure !== 'guided')

/** Pictures need no more digits than a number has. */
const scaled = (value: string, { format }: GridRow): number => Number(value) / 10 ** format.scale

function pointsOf(
  row: GridRow,
  scale: GridRow,
  guidance: ChartedRow | null,
  words: ChartWords,
): readonly (ChartPoint | null)[] {
  return row.cells.map((cell, at) => {
    if (!cell || cell.value === null) return null
    const guided = guidance?.row.cells[at] ?? null
    return {
      from: 0,
      to: scaled(cell.value, scale),
      text: formatCell(cell, { ...row, format: { ...row.format, scale: scale.format.scale } }),
      isUnsure: cell.isProvisional,
      isConflict: cell.state === 'conflict',
      tone: 'plain',
      verdict: guided?.verdict ? verdictText(guided, words) : '',
    }
  })
}

const signs = { above: '▲', within: '=', below: '▼' } as const
const verdictText = ({ verdict }: GridCell, words: ChartWords) =>
  verdict ? `${signs[verdict]} ${words.verdict(verdict)}` : ''

function rangeOf(cell: GridCell | null, row: GridRow): ChartPoint | null {
  const ends = [cell?.value ?? null, cell?.high ?? null].flatMap((end) =>
    end === null ? [] : [scaled(end, row)],
  )
  if (!cell || ends.length === 0) return null
  return {
    from: Math.min(...ends),
    to: Math.max(...ends),
    text: shortenRange(formatCell(cell, row)),
    isUnsure: cell.isProvisional,
    isConflict: cell.state === 'conflict',
    tone: 'plain',
    verdict: '',
  }
}

/** By how much each actual passed the middle of what was guided for it. */
function surprises(
  row: GridRow,
  guidance: ChartedRow | null,
  words: ChartWords,
): readonly (ChartPoint | null)[] {
  return row.cells.map((cell, at) => {
    const guided = guidance?.row.cells[at] ?? null
    const range = guidance && rangeOf(guided, guidance.row)
    if (!cell || cell.value === null || !guided || !range) return null
    const to = tidy(scaled(cell.value, row) - (range.from + range.to) / 2)
    return {
      from: 0,
      to,
      text: `${to > 0 ? '+' : ''}${written(to, row)}`,
      isUnsure: cell.isProvisional || guided.isProvisional,
      isConflict: cell.state === 'conflict' || guided.state === 'conflict',
      tone: guided.isFavourable === null ? 'plain' : guided.isFavourable ? 'good' : 'bad',
      verdict: verdictText(guided, words),
    }
  })
}

/** The rows whose changes lead from the first total to the last: the rows chosen, or the segments of the one chosen. */
const bridgeParts = (source: ChartSource, rows: readonly ChartedRow[]): readonly ChartedRow[] => {
  if (rows.length > 1) return rows
  const [from, to] = source.between
  return source.segments.filter(({ row }) => row.cells[from]?.value && row.cells[to]?.value)
}

/**
 * A bridge between two columns. Over parts, each part's change is a step, and what the parts leave open of the total's
 * change is one of its own; without parts, each column between is a step.
 */
function buildBridge(
  whole: GridRow,
  parts: readonly ChartedRow[],
  { columns, between: [from, to], rows }: ChartSource,
  words: ChartWords,
): Pick<ChartModel, 'categories' | 'series'> {
  const valueAt = (row: GridRow, at: number) => {
    const value = row.cells[at]?.value
    return value === null || value === undefined ? null : scaled(value, whole)
  }
  /** Whether any of the cells a total or a step is made of waits for somebody, or is disputed. */
  const standingOf = (cells: readonly (readonly [GridRow, number])[]) => {
    const held = cells.flatMap(([row, at]) => row.cells[at] ?? [])
    return {
      isUnsure: held.some(({ isProvisional }) => isProvisional),
      isConflict: held.some(({ state }) => state === 'conflict'),
    }
  }
  const wholes = rows.length > 1 ? parts.map(({ row }) => row) : [whole]
  const sum = (at: number) =>
    rows.length > 1
      ? parts.reduce((total, { row }) => total + (valueAt(row, at) ?? 0), 0)
      : (valueAt(whole, at) ?? 0)
  const steps: {
    readonly key: string
    readonly title: string
    readonly year: string
    readonly by: number
    readonly cells: readonly (readonly [GridRow, number])[]
  }[] = []
  if (parts.length > 1) {
    for (const { row, title } of parts)
      steps.push({
        key: row.key,
        title,
        year: '',
        by: (valueAt(row, to) ?? 0) - (valueAt(row, from) ?? 0),
        cells: [
          [row, from],
          [row, to],
        ],
      })
    const open = tidy(sum(to) - sum(from) - steps.reduce((total, { by }) => total + by, 0))
    const both = (row: GridRow) => [[row, from] as const, [row, to] as const]
    if (open !== 0)
      steps.push({
        key: 'open',
        title: words.rest,
        year: '',
        by: open,
        cells: [...wholes, ...parts.map(({ row }) => row)].flatMap(both),
      })
  } else {
    let last = sum(from)
    let lastAt = from
    for (let at = from + 1; at <= to; at++) {
      const value = valueAt(whole, at)
      const column = columns[at]
      if (value === null || !column) continue
      steps.push({
        key: column.key,
        title: column.part,
        year: column.year,
        by: value - last,
        cells: [
          [whole, lastAt],
          [whole, at],
        ],
      })
      last = value
      lastAt = at
    }
  }
  const total = (at: number): ChartPoint => ({
    ...plainPoint,
    to: tidy(sum(at)),
    text: written(tidy(sum(at)), whole),
    tone: 'total',
    ...standingOf(wholes.map((row) => [row, at])),
  })
  let level = sum(from)
  const points: ChartPoint[] = [total(from)]
  for (const { by, cells } of steps) {
    const next = level + by
    const good = by > 0 !== whole.lowerIsBetter
    points.push({
      ...plainPoint,
      from: tidy(level),
      to: tidy(next),
      text: `${by > 0 ? '+' : ''}${written(tidy(by), whole)}`,
      tone: tidy(by) === 0 ? 'plain' : good ? 'good' : 'bad',
      ...standingOf(cells),
    })
    level = next
  }
  points.push(total(to))
  const end = (at: number) => columns[at] ?? { key: String(at), part: '', year: '' }
  return {
    categories: [
      end(from),
      ...steps.map(({ key, title, year }) => ({ key, part: title, year })),
      { ...end(to), key: `${end(to).key} ` },
    ],
    series: [{ name: '', look: 'step', points }],
  }
}

const plainPoint = { from: 0, isUnsure: false, isConflict: false, tone: 'plain', verdict: '' } as const

/** 0.1 + 0.2 is 0.3 in a picture too. */
const tidy = (value: number): number => Number(value.toPrecision(12))

function written(value: number, { format }: GridRow): string {
  return formatNumber(value.toFixed(Math.min(format.decimals, 6)), 0, format.decimals)
}
