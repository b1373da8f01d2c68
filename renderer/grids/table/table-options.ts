import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  themeQuartz,
  TooltipModule,
  type GridOptions,
  type RowClassParams,
} from 'ag-grid-community'
import type { GridLine } from '../grid-cell.ts'
import { rowLooks } from '../grid-lines.ts'
import { GroupHead } from './table-heads.ts'

// Only what is used: others are read with the page too, and some listen in every cell.
ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
])

const rowPx = 24
const guidancePx = 20
/** Of heads in two lines. */
export const headPx = 40
/** With the calendar's period under a fiscal one. */
export const mappedHeadPx = 54
/** Of names of metrics, in three lines over their unit. */
export const turnedHeadPx = 74

const theme = themeQuartz.withParams({
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--paper)',
  headerTextColor: 'var(--ink-2)',
  headerFontWeight: 400,
  borderColor: 'var(--hair)',
  accentColor: 'var(--accent)',
  rowHoverColor: 'transparent',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  fontFamily: 'var(--font-ui)',
  fontSize: 13,
  spacing: 4,
  rowHeight: rowPx,
  headerHeight: headPx,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  cellHorizontalPadding: 8,
  pinnedColumnBorder: false,
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  browserColorScheme: 'inherit',
})

/** Whether a line is of guidance, which is lower than others. */
export const isGuidance = (line: GridLine | undefined): boolean =>
  line?.kind === 'row' && line.row.kind === 'guidance'

/** Asked for every row again whenever others are drawn: only a grid with rows of two heights has it. */
export const getRowHeight = ({ data }: { readonly data: GridLine | undefined }) =>
  isGuidance(data) ? guidancePx : rowPx

/** Options that never change: a new object or function of the same meaning makes the grid draw everything anew. */
export const fixedOptions: GridOptions<GridLine> = {
  theme,
  // The view asks for its own menus; the library's would be empty.
  preventDefaultOnContextMenu: true,
  suppressColumnMoveAnimation: true,
  defaultColDef: { sortable: false, suppressHeaderMenuButton: true },
  getRowId: ({ data }) => data.key,
  rowClassRules: Object.fromEntries(
    Object.entries(rowLooks).map(([look, has]) => [
      look,
      ({ data }: RowClassParams<GridLine>) => data?.kind === 'row' && has(data),
    ]),
  ),
  // What is scrolled in is there with its first picture, and the pointer makes no row another.
  suppressAnimationFrame: true,
  suppressRowHoverHighlight: true,
  suppressRowTransform: true,
  rowBuffer: 6,
  isFullWidthRow: ({ rowNode }) => rowNode.data?.kind === 'group',
  fullWidthCellRenderer: GroupHead,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVerticallyAfterEdit: true,
  invalidEditValueMode: 'block',
  animateRows: false,
  // How many rows are left is said above the grid, in the language of the interface.
  suppressNoRowsOverlay: true,
  // Tab walks the cells only while typing; else it leaves the grid, which is one stop of the page.
  tabToNextCell: ({ editing, nextCellPosition }) => (editing && nextCellPosition ? nextCellPosition : false),
}
