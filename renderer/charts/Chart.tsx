import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use as register, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartColours } from './chart-colours.ts'
import { needsLegend, type ChartModel, type ChartPoint, type ChartSeries } from './chart-model.ts'

register([BarChart, CustomChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

export interface ChartProps {
  readonly model: ChartModel
  readonly colours: ChartColours
  /** Key of the category that is chosen in the grid. */
  readonly current: string | null
  /** Index of the category under the pointer; null for none. */
  readonly onPoint: (index: number | null) => void
  readonly onChoose: (index: number) => void
}

/** ECharts over a chart model, the only place it enters. It draws; what it says on hover the panel around it shows. */
export default function Chart({ model, colours, current, onPoint, onChoose }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const latest = useRef({ onPoint, onChoose, count: model.categories.length })
  useEffect(() => {
    latest.current = { onPoint, onChoose, count: model.categories.length }
  })
  useEffect(() => {
    const element = place.current
    if (!element) return
    const drawn = init(element, null, { renderer: 'svg' })
    chart.current = drawn
    const indexAt = (event: { readonly offsetX: number; readonly offsetY: number }) => {
      const [index = -1] = drawn.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])
      return index >= 0 && index < latest.current.count ? index : null
    }
    drawn.getZr().on('mousemove', (event) => latest.current.onPoint(indexAt(event)))
    drawn.getZr().on('globalout', () => latest.current.onPoint(null))
    drawn.getZr().on('click', (event) => {
      const index = indexAt(event)
      if (index !== null) latest.current.onChoose(index)
    })
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(optionOf(model, colours, current), { notMerge: true })
  }, [model, colours, current])
  return <div className="chart-canvas" ref={place} aria-hidden="true" />
}

/** The chart as a picture that stands alone: with its title, its unit and its legend. */
export function drawSvg(model: ChartModel, themed: ChartColours): string {
  // ECharts writes attributes as they come: a quoted face would end the attribute it stands in.
  const colours = { ...themed, font: themed.font.replaceAll('"', "'") }
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: 960, height: 540 })
  const named = model.series.filter(({ name }) => name !== '')
  drawn.setOption({
    ...optionOf(model, colours, null),
    backgroundColor: colours.paper,
    grid: { left: 24, right: 24, top: 96, bottom: 24, containLabel: true },
    title: {
      text: model.title,
      subtext: model.unit,
      left: 24,
      top: 16,
      textStyle: {
        color: colours.ink,
        fontFamily: colours.font,
        fontSize: 18,
        fontWeight: 600,
        width: 900,
        overflow: 'truncate',
      },
      subtextStyle: { color: colours.soft, fontFamily: colours.font, fontSize: 13 },
    },
    legend: {
      show: needsLegend(model),
      data: named.map(({ name }) => name),
      right: 24,
      top: 44,
      width: 700,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { color: colours.soft, fontFamily: colours.font },
    },
  })
  const svg = drawn.renderToSVGString()
  drawn.dispose()
  return svg
}

function optionOf(model: ChartModel, colours: ChartColours, current: string | null) {
  const { categories } = model
  const text = { color: colours.soft, fontFamily: colours.font, fontSize: 11 }
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 8, top: 30, bottom: 6, containLabel: true },
    xAxis: {
      type: 'category',
      data: categories.map(({ key }) => key),
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: colours.edge } },
      axisLabel: {
        ...text,
        lineHeight: 14,
        // A second line stands only where it changes, so that what seems to overlap does not.
        hideOverlap: categories.length > fewCategories,
        interval: categories.length > fewCategories ? 'auto' : 0,
        ...(model.kind === 'waterfall' ? { width: 64, overflow: 'truncate' } : {}),
        formatter: (_: string, index: number) => {
          const { part = '', year = '' } = categories[index] ?? {}
          return year === '' || year === categories[index - 1]?.year ? part : `${part}\n${shorten(year)}`
        },
      },
    },
    yAxis: {
      type: 'value',
      scale: model.kind === 'lines',
      ...roomBelow(model),
      splitNumber: 4,
      splitLine: { lineStyle: { color: colours.hair } },
      axisLabel: { ...text, formatter: (value: number) => formatTick(value) },
    },
    series: model.series.map((series, at) => seriesOf(series, at, model, colours, current)),
  }
}

/** Under the lowest loss its label, and with a verdict the sign over that, stand clear of the names of the periods. */
function roomBelow({ series }: ChartModel): { readonly boundaryGap?: readonly [string, string] } {
  const below = series
    .filter(({ look }) => look === 'bar')
    .flatMap(({ points }) => points.flatMap((point) => (point && point.to < 0 ? [point] : [])))
  if (below.length === 0) return {}
  return { boundaryGap: [below.some(({ verdict }) => verdict !== '') ? '45%' : '25%', '0%'] }
}

/** Beyond these, labels are left out by themselves. */
const fewCategories = 16

const shorten = (name: string) => (name.length > 14 ? `${name.slice(0, 13)}…` : name)

const formatTick = (value: number) => {
  const shown = Math.abs(value).toLocaleString('en', { maximumFractionDigits: 3 })
  return value < 0 ? `(${shown})` : shown
}

function seriesOf(
  series: ChartSeries,
  at: number,
  model: ChartModel,
  colours: ChartColours,
  current: string | null,
) {
  const { name, look, points } = series
  const isAlone = model.series.filter((one) => one.look === look).length === 1
  const own = colours.series[at % colours.series.length] ?? colours.accent
  const label = {
    show: isAlone && points.length <= 16,
    color: colours.ink,
    fontFamily: colours.font,
    fontSize: 11,
  }
  if (look === 'band' || look === 'step')
    return {
      name,
      type: 'custom',
      z: look === 'band' ? 3 : 2,
      itemStyle: { color: look === 'band' ? colours.ink : own },
      encode: { x: 0, y: [1, 2] },
      data: points.map((point, index) => [index, point?.from ?? '-', point?.to ?? '-']),
      renderItem: (_: unknown, api: DrawingApi) => {
        const point = points[api.value(0)]
        return point ? drawSpan(api, point, look, colours, model) : null
      },
    }
  if (look === 'line')
    return {
      name,
      type: 'line',
      symbol: 'circle',
      symbolSize: 5,
      connectNulls: false,
      itemStyle: { color: own },
      lineStyle: { color: own, width: 1.75 },
      label: { ...label, position: 'top' },
      data: points.map((point) => (point ? linePoint(point, own, colours) : '-')),
    }
  return {
    name,
    type: 'bar',
    barMaxWidth: 32,
    barCategoryGap: '45%',
    barGap: '10%',
    ...(look === 'stack' ? { stack: 'whole' } : {}),
    // What the legend shows.
    itemStyle: { color: isAlone ? colours.bar : own },
    data: points.map((point, index) =>
      point
        ? {
            value: point.to,
            itemStyle: barStyle(point, isAlone, own, model.categories[index]?.key === current, colours),
            label: {
              ...label,
              position: point.to < 0 ? 'bottom' : 'top',
              ...barLabel(point, colours),
              distance: 6,
              // Where the range reaches above it the bar's value stands over the range, not in it.
              show: label.show && !isUnderBand(point, index, model),
            },
          }
        : '-',
    ),
  }
}

/** Hollow where nobody has accepted it; where figures disagree, in the colour and the shape of a warning. */
function linePoint(point: ChartPoint, own: string, colours: ChartColours) {
  const color = point.isConflict ? colours.bad : own
  return {
    value: point.to,
    symbol: point.isConflict ? 'triangle' : 'circle',
    symbolSize: point.isConflict ? 9 : 6,
    itemStyle: {
      color: point.isUnsure ? colours.paper : color,
      borderColor: color,
      borderWidth: 1.5,
    },
    label: { formatter: markedText(point) },
  }
}

const markedText = ({ text, isConflict }: ChartPoint): string => (isConflict ? `⚠ ${text}` : text)

const isUnderBand = (point: ChartPoint, index: number, model: ChartModel): boolean =>
  point.to >= 0 &&
  model.series.some(({ look, points }) => look === 'band' && (points[index]?.to ?? point.to) > point.to)

const signOf = ({ verdict }: ChartPoint): string => (/^[▲▼]/.test(verdict) ? verdict.charAt(0) : '')

/** The value, and over it the sign of how it came out against what was guided. */
function barLabel(point: ChartPoint, colours: ChartColours) {
  const sign = signOf(point)
  const text = markedText(point)
  return {
    formatter: sign === '' ? text : `{sign|${sign}}\n${text}`,
    rich: { sign: { color: colours.soft, fontSize: 8, lineHeight: 11, align: 'center' } },
  }
}

function barStyle(
  { isUnsure, isConflict, tone }: ChartPoint,
  isAlone: boolean,
  own: string,
  isCurrent: boolean,
  colours: ChartColours,
) {
  const color =
    tone === 'good'
      ? colours.good
      : tone === 'bad'
        ? colours.bad
        : isCurrent && isAlone
          ? colours.accent
          : isAlone
            ? colours.bar
            : own
  if (isConflict)
    return {
      color: isAlone ? colours.unsure : color,
      borderColor: colours.bad,
      borderType: 'dashed',
      borderWidth: 1.5,
    }
  if (!isUnsure) return { color }
  // Nothing guessed looks decided.
  return isAlone && tone === 'plain'
    ? {
        color: isCurrent ? colours.band : colours.unsure,
        borderColor: isCurrent ? colours.accent : colours.edge,
        borderType: 'dashed',
      }
    : { color: faded(color, colours), borderColor: color, borderType: 'dashed', borderWidth: 1.25 }
}

/** Of a shape that is hollow: its own colour, thin enough for the outline to carry it. */
function faded(color: string, colours: ChartColours): string {
  const channels = /^rgb\(([^()]+)\)$/.exec(color)?.[1]
  return channels === undefined ? colours.paper : `rgba(${channels}, 0.2)`
}

/** The part of ECharts' drawing interface that is used. */
interface DrawingApi {
  readonly value: (dimension: number) => number
  readonly coord: (value: readonly [number, number]) => readonly [number, number]
  readonly size: (value: readonly [number, number]) => readonly [number, number]
}

function drawSpan(
  api: DrawingApi,
  point: ChartPoint,
  look: 'band' | 'step',
  colours: ChartColours,
  model: ChartModel,
) {
  const index = api.value(0)
  const [x, fromY] = api.coord([index, point.from])
  const [, toY] = api.coord([index, point.to])
  const slot = api.size([1, 0])[0]
  const half = Math.min(look === 'band' ? 20 : 18, slot * 0.36)
  const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)]
  const rect = { x: x - half, y: top, width: half * 2, height: Math.max(1, bottom - top) }
  if (look === 'step') {
    return {
      type: 'group',
      children: [
        { type: 'rect', shape: rect, style: stepStyle(point, colours) },
        textAt(x, top - 6, markedText(point), colours),
      ],
    }
  }
  // Guided by a figure nobody has accepted, its ends are as thin as the rest of what waits.
  const limit = (y: number) => ({
    type: 'line',
    shape: { x1: x - half, x2: x + half, y1: y, y2: y },
    style: {
      stroke: point.isConflict ? colours.bad : colours.ink,
      lineWidth: 1.25,
      ...(point.isUnsure || point.isConflict ? { lineDash: [4, 3] } : {}),
    },
  })
  const actual = model.series.find(({ look: other, points }) => other === 'bar' && points[index])?.points[
    index
  ]
  const isOver = actual && isUnderBand(actual, index, model)
  const over = isOver ? [signOf(actual), markedText(actual)].filter(Boolean).join(' ') : ''
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: rect, style: { fill: colours.band } },
      limit(top),
      limit(bottom),
      ...(actual && !isOver ? [] : [textAt(x, top - 6, actual ? over : point.text, colours)]),
    ],
  }
}

/** A step or a total of a bridge: hollow where it rests on what nobody has accepted, as bars and points are. */
function stepStyle({ tone, isUnsure, isConflict }: ChartPoint, colours: ChartColours) {
  const color = { good: colours.good, bad: colours.bad, total: colours.bar, plain: colours.edge }[tone]
  if (!isUnsure && !isConflict) return { fill: color }
  const isTotal = tone === 'total' || tone === 'plain'
  return {
    fill: isTotal ? colours.unsure : faded(color, colours),
    stroke: isConflict ? colours.bad : isTotal ? colours.edge : color,
    lineWidth: isConflict ? 1.5 : 1.25,
    lineDash: [4, 3],
  }
}

const textAt = (x: number, y: number, text: string, colours: ChartColours) => ({
  type: 'text',
  style: {
    x,
    y,
    text,
    fill: colours.ink,
    font: `11px ${colours.font}`,
    align: 'center',
    verticalAlign: 'bottom',
  },
})
