import type { IHeaderParams } from 'ag-grid-community'
import type { ColumnTitle, YearGroup } from '../period-title.ts'
import { Drawn, type LineParams } from './drawn.ts'

/** A row's head: metric or segment, and its unit where it is not the table's. */
export class RowHead extends Drawn<LineParams> {
  protected draw({ data }: LineParams): Element {
    const head = document.createElement('span')
    if (data?.kind !== 'row') return head
    head.className = 'grid-head'
    head.textContent = data.title
    head.title = data.fullTitle
    if (data.unit !== '') {
      const unit = document.createElement('span')
      unit.className = 'grid-unit'
      unit.textContent = data.unit
      head.append(' ', unit)
    }
    return head
  }
}

/** The line over a group of rows, which folds them. */
export class GroupHead extends Drawn<LineParams> {
  protected draw({ data }: LineParams): Element {
    const head = document.createElement('div')
    head.className = 'grid-group'
    // AG Grid makes the line a row; a row holds cells.
    head.setAttribute('role', 'gridcell')
    if (data?.kind !== 'group') return head
    head.setAttribute('aria-expanded', String(!data.isFolded))
    head.classList.toggle('is-folded', data.isFolded)
    const count = document.createElement('span')
    count.className = 'muted num'
    count.textContent = data.isFolded ? String(data.count) : ''
    head.append(data.title, ' ', count)
    return head
  }
}

/** What a period's head shows: its lines, and how the grid is sorted by it. */
export interface HeadLines extends Pick<ColumnTitle, 'part' | 'year' | 'calendar' | 'why'> {
  readonly sorted: SortMark | null
}

/** That a grid is sorted by a column, and as the how manieth of several. */
export interface SortMark {
  readonly isDescending: boolean
  readonly place: number | null
  readonly name: string
}

function drawSortMark({ isDescending, place, name }: SortMark): Element {
  const mark = document.createElement('span')
  mark.className = 'head-sort'
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', name)
  mark.textContent = `${isDescending ? '▼' : '▲'}${place ?? ''}`
  return mark
}

/** A head in two lines: the quarter over its year. */
export class TwoLineHead extends Drawn<IHeaderParams & { readonly lines: HeadLines }> {
  protected draw({ lines }: IHeaderParams & { readonly lines: HeadLines }): Element {
    const head = document.createElement('span')
    head.className = 'period-title'
    const part = document.createElement('b')
    part.textContent = lines.part
    head.append(part, lines.year)
    if (lines.calendar !== '') {
      const calendar = document.createElement('span')
      calendar.className = 'calendar'
      calendar.textContent = lines.calendar
      head.append(calendar)
      if (lines.why !== undefined) {
        const why = document.createElement('span')
        why.className = 'vh'
        why.textContent = lines.why
        head.append(why)
      }
    }
    if (lines.sorted) head.append(drawSortMark(lines.sorted))
    return head
  }
}

interface YearHeadParams {
  readonly year: YearGroup
  readonly fold: (key: string) => void
}

/** A year over its quarters, with its other calendar's months, that folds them away. */
export class YearHead extends Drawn<YearHeadParams> {
  protected draw({ year, fold }: YearHeadParams): Element {
    const head = document.createElement('span')
    head.className = ['year-title', year.canFold ? 'can-fold' : '', year.isFolded ? 'is-folded' : '']
      .filter(Boolean)
      .join(' ')
    head.append(year.title)
    if (year.calendar !== '') {
      const calendar = document.createElement('span')
      calendar.className = 'calendar'
      calendar.textContent = year.calendar
      head.append(' ', calendar)
    }
    if (!year.canFold) return head
    head.dataset['year'] = year.key
    head.title = year.name
    const said = document.createElement('span')
    said.className = 'vh'
    said.textContent = year.name
    head.append(said)
    head.addEventListener('click', () => fold(year.key))
    return head
  }
}
