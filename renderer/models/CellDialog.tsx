import { useRef, useState, type KeyboardEvent } from 'react'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { GridCell, GridColumn, GridId, GridRow, GridTable } from '../../shared/grids/grid.ts'
import type { ModelInput } from '../../shared/models/model.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { fullTitleOf, nameGroup } from '../grids/grid-lines.ts'
import { titleOfColumn } from '../grids/period-title.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextField } from '../ui/TextField.tsx'

type CellInput = Extract<ModelInput, { readonly kind: 'cell' }>

interface CellDialogProps {
  /** The cell the input is tied to now; null for none. */
  readonly start: CellInput | null
  readonly onChoose: (input: CellInput) => void
  readonly onClose: () => void
}

/** Rows shown at once: with more one says which by a word. */
const mostRows = 200

/** Picks the cell of a grid that an input follows: the grid, then the cell, with the arrows or the pointer. */
export function CellDialog({ start, onChoose, onClose }: CellDialogProps) {
  const t = useText()
  const [chosen, setGrid] = useState<string>(start?.gridId ?? '')
  const [words, setWords] = useState('')
  const grids = useLibrary((api) => api.grids.list({}), 'grids to tie', ['grids', 'facts']).value ?? []
  const gridId = (grids.some(({ id }) => id === chosen) ? chosen : (grids[0]?.id ?? '')) as GridId
  const grid = useLibrary(
    async (api) => (gridId === '' ? null : unpackTable(await api.grids.read({ gridId }))),
    `grid to tie ${gridId}`,
    ['grids', 'facts'],
  ).value
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('models.tieCellTitle')}
      actions={<Button onClick={onClose}>{t('app.cancel')}</Button>}
    >
      <div className="term-fields">
        <Select
          label={t('models.grid')}
          showLabel
          value={gridId}
          options={grids.map(({ id, name }) => ({ value: id as string, label: name }))}
          onChange={setGrid}
        />
        <TextField label={t('models.findRow')} icon="search" value={words} onChange={setWords} />
        {grids.length === 0 ? (
          <p className="muted">{t('models.noGrid')}</p>
        ) : grid ? (
          <CellTable key={grid.id} table={grid} words={words} start={start} onChoose={onChoose} />
        ) : (
          <Skeleton label={t('models.grid')} lines={6} />
        )}
      </div>
    </Dialog>
  )
}

interface CellTableProps {
  readonly table: GridTable
  readonly words: string
  readonly start: CellInput | null
  readonly onChoose: (input: CellInput) => void
}

/** The grid as one picks in it: arrows go from cell to cell, Enter takes the one with a value that has the focus. */
function CellTable({ table, words, start, onChoose }: CellTableProps) {
  const t = useText()
  const nameOf = useMetricName()
  const wanted = words.trim().toLowerCase().split(/\s+/)
  const found = table.rows
    .map((row) => ({ row, title: fullTitleOf(row, t, nameOf) }))
    .filter(({ row, title }) =>
      wanted.every((word) =>
        `${title} ${row.metric} ${row.group} ${nameGroup(row.group, t, nameOf)}`.toLowerCase().includes(word),
      ),
    )
  const rows = found.slice(0, mostRows)
  const { columns } = table
  const body = useRef<HTMLTableSectionElement>(null)
  const startRow = rows.findIndex(({ row }) => row.key === start?.rowKey)
  const startColumn = columns.findIndex(({ key }) => key === start?.column)
  const [at, setAt] = useState<readonly [number, number]>([
    Math.max(0, startRow),
    Math.max(0, startColumn < 0 ? lastFilled(rows[0]?.row) : startColumn),
  ])
  const place = [Math.min(at[0], Math.max(0, rows.length - 1)), at[1]] as const
  const choose = (row: GridRow, title: string, column: GridColumn, cell: GridCell | null) => {
    if (cell?.value === null || cell?.value === undefined) return
    onChoose({
      kind: 'cell',
      gridId: table.id,
      rowKey: row.key,
      column: column.key,
      title: `${table.name}: ${title}, ${titleOfColumn(column).name}`.slice(0, 500),
      value: cell.value,
      unit: column.unit ?? row.unit,
    })
  }
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const row = Math.min(rows.length - 1, Math.max(0, place[0] + step[0]))
    const column = Math.min(columns.length - 1, Math.max(0, place[1] + step[1]))
    setAt([row, column])
    const line = body.current?.rows[row]
    line?.querySelectorAll('td')[column]?.focus()
  }
  if (rows.length === 0) return <p className="muted">{t('models.noRow')}</p>
  return (
    <>
      <div className="cell-choices">
        {/* The cells have the tab stop; keys are heard for all of them. The native element brings rows and heads. */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-to-interactive-role */}
        <table role="grid" aria-label={table.name} onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">{t('models.gridRow')}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="num">
                  {titleOfColumn(column).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map(({ row, title }, index) => (
              <tr key={row.key}>
                <th scope="row" title={title}>
                  {title} <span className="muted">{writeUnit(row.unit, row.format.scale, t)}</span>
                </th>
                {columns.map((column, across) => {
                  const cell = row.cells[across] ?? null
                  const isStart = row.key === start?.rowKey && column.key === start.column
                  return (
                    <td
                      key={column.key}
                      className="num"
                      aria-selected={isStart}
                      tabIndex={place[0] === index && place[1] === across ? 0 : -1}
                      onFocus={() => setAt([index, across])}
                      onClick={() => choose(row, title, column, cell)}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return
                        event.preventDefault()
                        choose(row, title, column, cell)
                      }}
                    >
                      {cell ? formatCell(cell, row) : ''}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > rows.length && (
        <p className="muted">{t('models.moreRows', { shown: rows.length, count: found.length })}</p>
      )}
    </>
  )
}

const lastFilled = (row: GridRow | undefined): number =>
  row?.cells.findLastIndex((cell) => cell !== null && cell.value !== null) ?? 0

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
