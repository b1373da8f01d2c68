import type { FactId } from '../../shared/facts/fact.ts'
import type { GridCell, GridColumn, GridRow } from '../../shared/grids/grid.ts'
import { iconPaths, type IconName } from '../ui/icon-paths.ts'

/** A cell ready to be drawn: its text, its state and what both say to a screen reader. */
export interface DrawnCell {
  readonly text: string
  readonly cell: GridCell
  readonly stateName: string
  readonly verdictName: string | null
  /** Why a formula gives nothing here, in words. */
  readonly problemText: string | null
}

/** A line of the table: a group's heading, or a row with its drawn cells by period. */
export type GridLine =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly title: string
      readonly isFolded: boolean
      /** Rows under it. */
      readonly count: number
    }
  | {
      readonly kind: 'row'
      readonly key: string
      /** Its place among the rows that are shown. */
      readonly at: number
      readonly row: GridRow
      readonly title: string
      /** The title without the row above it. */
      readonly fullTitle: string
      /** Says more of the row above: what was guided, stated or worked out of its change. */
      readonly isUnder: boolean
      readonly unit: string
      readonly isTotal: boolean
      /** Its guidance is the next line, with no rule between them. */
      readonly goesOn: boolean
      readonly cells: Readonly<Record<string, DrawnCell | undefined>>
      /** Values of the actual cells in order, for the trend; nulls where there is none. */
      readonly trend: readonly (number | null)[]
    }

/** The column of the rows' names. */
export const headColumn = 'head'

/** Only stated values and the user's own are typed; what is computed follows, what was guided stays as it was said. */
export const isTypable = (row: GridRow, column: Pick<GridColumn, 'kind'>): boolean =>
  (row.measure === 'value' || row.measure === 'typed') && column.kind !== 'computed'

/** Whether a figure is a text and a state that needs no more than its sign. */
export const isPlain = ({ cell, verdictName, problemText }: DrawnCell): boolean =>
  cell.state !== 'conflict' && verdictName === null && problemText === null && cell.comment === null

/** Most characters of a figure that the narrowest column has room for, beside its mark. */
const shortText = 8

/** Classes of a plain figure's cell, its state among them. */
export const plainLooks = ({ cell, text }: DrawnCell): readonly string[] => [
  'grid-value',
  ...(text.length > shortText ? ['is-long'] : []),
  `is-state-${cell.state}`,
  ...valueLooks(cell, text),
]

const valueLooks = (cell: GridCell, text: string): readonly string[] => [
  ...(cell.isProvisional ? ['is-provisional'] : []),
  ...(cell.state === 'conflict' ? ['is-error'] : []),
  ...(text.endsWith(')') ? ['is-negative'] : []),
]

/** The facts a cell's value is made of; those it disagrees with are not accepted along with it. */
export function usedFacts({ factIds, rule, value, high }: GridCell): readonly FactId[] {
  if (rule === null) return factIds
  return factIds.slice(0, value !== null && high !== null && value !== high ? 2 : 1)
}

const svg = 'http://www.w3.org/2000/svg'

const dotClass = { suggested: 'dot o', confirmed: 'dot' }
const iconOf = { corrected: 'edit', typed: 'edit', conflict: 'warning' } as const
const verdictSign = { above: '▲', within: '=', below: '▼' }

function mark(className: string, name: string, content: string | Element = ''): HTMLElement {
  const element = document.createElement('span')
  element.className = `grid-mark ${className}`
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', name)
  element.append(content)
  return element
}

function drawIcon(name: IconName): Element {
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('class', 'i s')
  picture.setAttribute('viewBox', '0 0 16 16')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', iconPaths[name])
  picture.append(path)
  return picture
}

function stateMark({ cell: { state }, stateName }: DrawnCell): HTMLElement {
  if (state === 'computed') return mark('fx', stateName, 'ƒ')
  if (state === 'suggested' || state === 'confirmed') {
    const dot = document.createElement('i')
    dot.className = dotClass[state]
    return mark('', stateName, dot)
  }
  return mark(state === 'conflict' ? 'is-conflict' : 'is-own', stateName, drawIcon(iconOf[state]))
}

/** Draws a cell with plain elements: a grid of 50,000 cells has no time for a component each. */
export function drawCell(drawn: DrawnCell | undefined): HTMLElement {
  const holder = document.createElement('span')
  holder.className = 'grid-cell'
  if (!drawn) return holder
  const { cell, text, verdictName, problemText } = drawn
  if (cell.comment !== null) {
    holder.classList.add('has-comment')
    holder.title = cell.comment
  }
  // Under an actual the verdict is what counts; that it rests on a suggestion its slant still says.
  if (verdictName && cell.verdict && cell.state !== 'conflict') {
    const tone = cell.isFavourable === null ? '' : cell.isFavourable ? 'is-good' : 'is-error'
    holder.append(mark(`verdict ${tone}`, verdictName, verdictSign[cell.verdict]))
  } else {
    holder.append(stateMark(drawn))
  }
  if (problemText !== null) {
    holder.title = [problemText, cell.comment ?? ''].filter(Boolean).join('\n')
    holder.append(mark('is-problem', problemText, '—'))
    return holder
  }
  const value = document.createElement('span')
  value.className = ['grid-value', ...valueLooks(cell, text)].join(' ')
  value.textContent = text
  holder.append(value)
  return holder
}

const trendWidth = 72

/** The row's course as a small line; nothing where fewer than two values stand. */
export function drawTrend(values: readonly (number | null)[], name: string): Element {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('class', 'spark')
  picture.setAttribute('width', String(trendWidth))
  picture.setAttribute('height', '18')
  if (known.length < 2) {
    picture.setAttribute('aria-hidden', 'true')
    return picture
  }
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', name)
  const low = Math.min(...known.map(({ value }) => value))
  const high = Math.max(...known.map(({ value }) => value))
  const x = (index: number) => 2 + (index * (trendWidth - 6)) / Math.max(1, values.length - 1)
  const y = (value: number) => (high === low ? 9 : 15 - ((value - low) * 12) / (high - low))
  if (low < 0 && high > 0) {
    const zero = document.createElementNS(svg, 'line')
    zero.setAttribute('x1', '2')
    zero.setAttribute('x2', String(trendWidth - 4))
    zero.setAttribute('y1', String(y(0)))
    zero.setAttribute('y2', String(y(0)))
    picture.append(zero)
  }
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
