import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { GridLine } from '../grid-cell.ts'

/** What the library hands a renderer in a line of the table. */
export type LineParams = ICellRendererParams<GridLine>

/** A renderer that draws once; a changed cell is drawn anew. */
// The library hands each renderer its own params; the parameter names them where they are drawn.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export abstract class Drawn<Params> implements ICellRendererComp<GridLine> {
  private element: Element = document.createElement('span')
  protected abstract draw(params: Params): Element
  init(params: LineParams): void {
    this.element = this.draw(params as Params)
  }
  getGui(): HTMLElement {
    return this.element as HTMLElement
  }
  refresh(): boolean {
    return false
  }
}
