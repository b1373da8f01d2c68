import type { ICellRendererComp } from 'ag-grid-community'
import type { GridRow } from '../../../shared/grids/grid.ts'
import { drawCell, drawTrend, isPlain, plainLooks, type DrawnCell, type GridLine } from '../grid-cell.ts'
import { Drawn, type LineParams } from './drawn.ts'

/**
 * A figure. Nearly all are a text and a state, which the cell itself shows and says: elements within it, of thousands
 * of cells, would be half of what a picture costs while the grid is scrolled.
 */
export class PeriodCell implements ICellRendererComp<GridLine> {
  private content: Text | Element = document.createTextNode('')
  private cell: HTMLElement | null = null
  private looks: readonly string[] = []
  init(params: LineParams): void {
    this.cell = params.eGridCell
    const drawn = drawnOf(params)
    this.content =
      drawn === undefined || isPlain(drawn) ? document.createTextNode(drawn?.text ?? '') : drawCell(drawn)
    this.dress(drawn)
  }
  getGui(): HTMLElement {
    // The library puts it into the cell and takes it out again, which a text can do as well.
    return this.content as unknown as HTMLElement
  }
  refresh(params: LineParams): boolean {
    const drawn = drawnOf(params)
    if (!(this.content instanceof Text) || (drawn !== undefined && !isPlain(drawn))) return false
    if (this.content.data !== (drawn?.text ?? '')) this.content.data = drawn?.text ?? ''
    this.dress(drawn)
    return true
  }
  destroy(): void {
    this.cell?.classList.remove(...this.looks)
    this.cell?.removeAttribute('aria-description')
  }
  private dress(drawn: DrawnCell | undefined): void {
    const { cell } = this
    if (!cell) return
    if (this.looks.length > 0) cell.classList.remove(...this.looks)
    this.looks = drawn !== undefined && isPlain(drawn) ? plainLooks(drawn) : []
    if (this.looks.length === 0 || drawn === undefined) return cell.removeAttribute('aria-description')
    cell.classList.add(...this.looks)
    cell.setAttribute('aria-description', drawn.stateName)
  }
}

const drawnOf = ({ data, column }: LineParams): DrawnCell | undefined =>
  data?.kind === 'row' ? data.cells[column?.getColId() ?? ''] : undefined

/** A row's course, as a small line. */
export class TrendCell extends Drawn<LineParams & { readonly trendName: (row: GridRow) => string }> {
  protected draw({ data, trendName }: LineParams & { readonly trendName: (row: GridRow) => string }) {
    return data?.kind === 'row' ? drawTrend(data.trend, trendName(data.row)) : document.createElement('span')
  }
}
