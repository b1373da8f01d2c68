import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { nameUnit } from '../../shared/facts/format-fact.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { shortenRange } from '../../shared/grids/shorten-range.ts'
import { useText } from '../app/text.ts'
import { scaleFor } from './chart-scale.ts'
import { namePeriod, titleOfPeriod } from './period-title.ts'

interface MetricChartProps {
  readonly title: string
  readonly row: GridRow
  /** What was guided for the same metric; null when nothing was. */
  readonly guidance: GridRow | null
  readonly periods: readonly string[]
  /** The period of the focused cell. */
  readonly current: string | null
  readonly onChoose: (period: string) => void
}

const left = 44
const top = 30
const bottom = 38
const leastHeight = 150
const slotPx = 42
const verdictSign = { above: '▲', within: '=', below: '▼' }

/**
 * A metric over its periods: bars for what was reported, two lines for what was guided. Drawn as elements of the page,
 * so that colours follow the theme by themselves; the same values stand in a table for who cannot see it.
 */
export function MetricChart({ title, row, guidance, periods, current, onChoose }: MetricChartProps) {
  const t = useText()
  const heading = useId()
  const shown = periods.flatMap((period, at) => {
    const actual = row.cells[at] ?? null
    const guided = guidance?.cells[at] ?? null
    return actual?.value || guided ? [{ period, actual, guided }] : []
  })
  const values = shown.flatMap(({ actual, guided }) => [
    ...known(row, actual?.value),
    ...known(row, guided?.value, guided?.high),
  ])
  const { low, high, ticks } = scaleFor(values)
  const place = useRef<HTMLDivElement>(null)
  const size = useSize(place)
  const width = Math.max(size.width, left + shown.length * slotPx + 8)
  const height = Math.max(size.height, leastHeight)
  const slot = (width - left - 8) / Math.max(1, shown.length)
  const y = (value: number) => top + ((high - value) * (height - top - bottom)) / (high - low || 1)
  const unit = nameUnit(row.unit, row.format.scale)
  return (
    <section className="chart-panel" aria-labelledby={heading}>
      <header className="panel-head">
        <h2 id={heading} className="cut">
          {guidance ? t('grids.andGuidance', { metric: title }) : title}
        </h2>
        <span className="muted">{unit}</span>
        <span className="grow" />
        <span className="leg muted" aria-hidden="true">
          <i className="leg-bar" /> {t('grids.actual')}
        </span>
        {guidance && (
          <span className="leg muted" aria-hidden="true">
            <i className="leg-band" /> {t('grids.guided')}
          </span>
        )}
      </header>
      {/* It scrolls by itself, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="chart-scroll" ref={place} tabIndex={0}>
        <svg
          className="metric-chart"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                className={tick === 0 ? 'chart-base' : 'chart-axis'}
                x1={left - 6}
                x2={width - 4}
                y1={y(tick)}
                y2={y(tick)}
              />
              <text className="chart-label" x={left - 10} y={y(tick) + 4} textAnchor="end">
                {tick < 0 ? `(${-tick})` : tick}
              </text>
            </g>
          ))}
          {shown.map((slotValues, at) => (
            <Slot
              key={slotValues.period}
              {...slotValues}
              row={row}
              guidance={guidance}
              place={{ middle: left + slot * (at + 0.5), slot, height, y }}
              isCurrent={slotValues.period === current}
              isNewYear={
                titleOfPeriod(slotValues.period).year !== titleOfPeriod(shown[at - 1]?.period ?? '').year
              }
              onChoose={onChoose}
            />
          ))}
        </svg>
        <table className="vh">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('grids.period')}</th>
              <th scope="col">{t('grids.actual')}</th>
              {guidance && <th scope="col">{t('grids.guided')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ period, actual, guided }) => (
              <tr key={period}>
                <th scope="row">{namePeriod(period)}</th>
                <td>{actual ? formatCell(actual, row) : ''}</td>
                {guidance && (
                  <td>
                    {guided ? formatCell(guided, guidance) : ''}
                    {guided?.verdict ? ` ${t(`grids.verdict.${guided.verdict}`)}` : ''}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface SlotProps {
  readonly period: string
  readonly actual: GridCell | null
  readonly guided: GridCell | null
  readonly row: GridRow
  readonly guidance: GridRow | null
  readonly place: {
    readonly middle: number
    readonly slot: number
    readonly height: number
    readonly y: (value: number) => number
  }
  readonly isCurrent: boolean
  readonly isNewYear: boolean
  readonly onChoose: (period: string) => void
}

/** One period: its bar, the range that was guided, what both say, and its name beneath. */
function Slot({ period, actual, guided, row, guidance, place, isCurrent, isNewYear, onChoose }: SlotProps) {
  const { middle, slot, height, y } = place
  const half = Math.min(11, slot * 0.25)
  const [value] = known(row, actual?.value)
  const ends = known(row, guided?.value, guided?.high)
  const highest = Math.min(...[...ends, value ?? ends[0] ?? 0].map(y))
  const { part, year } = titleOfPeriod(period)
  const written =
    actual && value !== undefined
      ? formatCell(actual, row)
      : guided && guidance
        ? shortenRange(formatCell(guided, guidance))
        : ''
  const tone =
    guided === null || guided.isFavourable === null ? '' : guided.isFavourable ? 'is-good' : 'is-error'
  return (
    // The grid beside it offers the same choice to the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <g className={isCurrent ? 'chart-slot is-current' : 'chart-slot'} onClick={() => onChoose(period)}>
      <rect className="chart-hit" x={middle - slot / 2} y={0} width={slot} height={height} />
      {value !== undefined && (
        <rect
          className={actual?.isProvisional ? 'chart-bar is-unsure' : 'chart-bar'}
          x={middle - half}
          width={half * 2}
          y={Math.min(y(value), y(0))}
          height={Math.max(1, Math.abs(y(value) - y(0)))}
        />
      )}
      {ends.length > 0 && (
        <rect
          className="chart-band"
          x={middle - half - 4}
          width={half * 2 + 8}
          y={Math.min(...ends.map(y))}
          height={Math.max(1, Math.max(...ends.map(y)) - Math.min(...ends.map(y)))}
        />
      )}
      {ends.map((end, at) => (
        <line
          key={at === 0 ? 'from' : 'to'}
          className="chart-limit"
          x1={middle - half - 4}
          x2={middle + half + 4}
          y1={y(end)}
          y2={y(end)}
        />
      ))}
      <text className="chart-value" x={middle} y={highest - 6} textAnchor="middle">
        {written}
      </text>
      {guided?.verdict && guided.verdict !== 'within' && (
        <text className={`chart-verdict ${tone}`} x={middle} y={highest - 19} textAnchor="middle">
          {verdictSign[guided.verdict]}
        </text>
      )}
      <text className="chart-label" x={middle} y={height - 22} textAnchor="middle">
        {part}
      </text>
      {isNewYear && (
        <text className="chart-label" x={middle} y={height - 7} textAnchor="middle">
          {year}
        </text>
      )}
    </g>
  )
}

/** Values there are, in the row's scale; a picture needs no more digits than a number has. */
const known = (row: GridRow, ...values: readonly (string | null | undefined)[]): readonly number[] =>
  values.flatMap((value) =>
    value === null || value === undefined ? [] : [Number(value) / 10 ** row.format.scale],
  )

/** What room an element has, followed as it changes. */
function useSize(place: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 348, height: 200 })
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth - 4, height: element.clientHeight - 4 }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return size
}
