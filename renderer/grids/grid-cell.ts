import type { GridCell, GridRow } from '../../shared/grids/grid.ts'

/** A cell ready to be drawn: its text, its state and what both say to a screen reader. */
export interface DrawnCell {
  readonly text: string
  readonly cell: GridCell
  readonly stateName: string
  readonly verdictName: string | null
}

/** A line of the table: a group's heading, or a row with its drawn cells by period. */
export type GridLine =
  | { readonly kind: 'group'; readonly key: string; readonly title: string }
  | {
      readonly kind: 'row'
      readonly key: string
      readonly row: GridRow
      readonly title: string
      readonly unit: string
      readonly isTotal: boolean
      readonly cells: Readonly<Record<string, DrawnCell | undefined>>
      /** Values of the actual cells in order, for the trend; nulls where there is none. */
      readonly trend: readonly (number | null)[]
    }

const svg = 'http://www.w3.org/2000/svg'

function mark(className: string, name: string, text = ''): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', name)
  element.textContent = text
  return element
}

const stateClass = {
  suggested: 'dot o',
  confirmed: 'dot',
  corrected: 'dot',
  typed: 'dot typed',
  computed: 'fx',
  conflict: 'mark-conflict',
}
const stateSign = { suggested: '', confirmed: '', corrected: '', typed: '', computed: 'ƒ', conflict: '⚠' }
const verdictSign = { above: '▲', within: '=', below: '▼' }

/** Draws a cell with plain elements: a grid of 50,000 cells has no time for a component each. */
export function drawCell(drawn: DrawnCell | undefined): HTMLElement {
  const holder = document.createElement('span')
  holder.className = 'grid-cell'
  if (!drawn) return holder
  const { cell, text, stateName, verdictName } = drawn
  if (verdictName && cell.verdict) {
    const tone = cell.isFavourable === null ? 'muted' : cell.isFavourable ? 'is-good' : 'is-error'
    holder.append(mark(`verdict ${tone}`, verdictName, verdictSign[cell.verdict]))
  } else {
    holder.append(mark(stateClass[cell.state], stateName, stateSign[cell.state]))
  }
  const value = document.createElement('span')
  value.className = cell.isProvisional ? 'grid-value is-provisional' : 'grid-value'
  value.textContent = text
  holder.append(value)
  return holder
}

/** The row's course as a small line; nothing where fewer than two values stand. */
export function drawTrend(values: readonly (number | null)[], name: string): Element {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('class', 'spark')
  picture.setAttribute('width', '72')
  picture.setAttribute('height', '16')
  if (known.length < 2) {
    picture.setAttribute('aria-hidden', 'true')
    return picture
  }
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', name)
  const low = Math.min(...known.map(({ value }) => value))
  const high = Math.max(...known.map(({ value }) => value))
  const x = (index: number) => 2 + (index * 66) / Math.max(1, values.length - 1)
  const y = (value: number) => (high === low ? 8 : 14 - ((value - low) * 12) / (high - low))
  const path = document.createElementNS(svg, 'path')
  path.setAttribute(
    'd',
    known.map(({ value, index }, at) => `${at === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join(''),
  )
  const last = known.at(-1)
  const end = document.createElementNS(svg, 'circle')
  end.setAttribute('cx', String(x(last?.index ?? 0)))
  end.setAttribute('cy', String(y(last?.value ?? 0)))
  end.setAttribute('r', '2')
  picture.append(path, end)
  return picture
}
