import { showCell } from '../../shared/workbooks/show-cell.ts'
import type { SheetLayout } from '../../shared/workbooks/sheet-layout.ts'
import type { WorkbookSheet } from '../../shared/workbooks/workbook.ts'
import { useText } from '../app/text.ts'

const [shownRows, shownColumns] = [24, 12]

/** The first cells of a sheet as they were read, its heads and labels marked. */
export function SheetPreview({
  sheet,
  layout,
}: {
  readonly sheet: WorkbookSheet
  readonly layout: SheetLayout
}) {
  const t = useText()
  const columns = Array.from({ length: shownColumns }, (_, column) => column)
  return (
    // A scroller without controls takes the focus itself, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sheet-preview" tabIndex={0} role="region" aria-label={t('workbooks.preview')}>
      <table>
        <thead>
          <tr>
            <td aria-hidden="true">#</td>
            {columns.map((column) => (
              <th key={column} scope="col" data-labels={column === layout.labelColumn}>
                {String.fromCharCode(65 + column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.slice(0, shownRows).map(({ row, cells }) => (
            <tr key={row} data-heads={row === layout.headRow}>
              <th scope="row">{row + 1}</th>
              {columns.map((column) => {
                const cell = cells.find((one) => one.column === column)
                return (
                  <td
                    key={column}
                    data-labels={column === layout.labelColumn}
                    className={cell?.kind === 'number' ? 'num' : ''}
                  >
                    {cell ? showCell(cell) : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
