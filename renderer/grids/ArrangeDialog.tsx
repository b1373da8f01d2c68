import { useRef, useState } from 'react'
import type { GridTable } from '../../shared/grids/grid.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  arrange,
  changeLine,
  findTakenNames,
  listColumns,
  listRows,
  moveTo,
  type ArrangedLine,
} from './arrange-lines.ts'
import { FormDialog } from './FormDialog.tsx'
import type { LayoutChange } from './lay-out.ts'

interface ArrangeDialogProps {
  readonly table: GridTable
  readonly onSave: (change: LayoutChange) => Promise<boolean>
  readonly onClose: () => void
}

/** All rows and columns of a grid in their order: shown or hidden, called by a name of the user's, moved. */
export default function ArrangeDialog({ table, onSave, onClose }: ArrangeDialogProps) {
  const t = useText()
  const nameOf = useMetricName()
  const [before] = useState(() => ({ rows: listRows(table, t, nameOf), columns: listColumns(table) }))
  const [rows, setRows] = useState(before.rows)
  const [columns, setColumns] = useState(before.columns)
  const [of, setOf] = useState<'rows' | 'columns'>('rows')
  const taken = findTakenNames(rows)
  const takenColumns = findTakenNames(columns)
  return (
    <FormDialog
      size="medium"
      title={t('grids.arrange')}
      isReady={taken.size + takenColumns.size === 0}
      onSave={() =>
        onSave(arrange(table, { before: before.rows, now: rows }, { before: before.columns, now: columns }))
      }
      onClose={onClose}
    >
      <div className="grid-form">
        <Segmented
          label={t('grids.arrange')}
          value={of}
          options={[
            { value: 'rows', label: t('gridLayouts.rows', { count: rows.length }) },
            { value: 'columns', label: t('gridLayouts.columns', { count: columns.length }) },
          ]}
          onChange={setOf}
        />
        <p className="muted small">{t('gridLayouts.arrangeHint')}</p>
        {of === 'rows' ? (
          <LineList key="rows" label={t('grids.arrange')} lines={rows} taken={taken} onChange={setRows} />
        ) : (
          <LineList
            key="columns"
            label={t('grids.arrange')}
            lines={columns}
            taken={takenColumns}
            onChange={setColumns}
          />
        )}
      </div>
    </FormDialog>
  )
}

interface LineListProps {
  readonly label: string
  readonly lines: readonly ArrangedLine[]
  /** Keys of lines whose name another has too. */
  readonly taken: ReadonlySet<string>
  readonly onChange: (lines: readonly ArrangedLine[]) => void
}

/** Lines one drags by their handle, or moves with Alt and the arrows from anywhere in them. */
function LineList({ label, lines, taken, onChange }: LineListProps) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const move = (at: number, to: number) => onChange(moveTo(lines, at, to))
  return (
    <ul className="arrange-list" aria-label={label} ref={list}>
      {lines.map((line, at) => {
        const shownName = line.name === '' ? line.ownName : line.name
        return (
          // The keys move the line whose field or box has the focus; the line itself takes none.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={line.key}
            className={`arrange-line${dragged === line.key ? ' is-dragged' : ''}${line.isShown ? '' : ' is-hidden'}`}
            onDragOver={(event) => {
              const from = lines.findIndex(({ key }) => key === dragged)
              if (from === -1) return
              event.preventDefault()
              if (from !== at) move(from, at)
            }}
            onDrop={(event) => event.preventDefault()}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              move(at, at + (event.key === 'ArrowUp' ? -1 : 1))
            }}
          >
            <span
              className="drag-handle"
              draggable
              title={t('gridLayouts.drag')}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', shownName)
                setDragged(line.key)
              }}
              onDragEnd={() => setDragged(null)}
              aria-hidden="true"
            >
              ⠿
            </span>
            <Checkbox
              label={t('gridLayouts.showLine', { name: shownName })}
              hideLabel
              checked={line.isShown}
              onChange={(isShown) => onChange(changeLine(lines, at, { isShown }))}
            />
            <TextField
              label={t('gridLayouts.nameOf', { name: line.ownName })}
              value={line.name}
              placeholder={line.ownName}
              maxLength={200}
              problem={taken.has(line.key) ? t('gridLayouts.nameTaken') : null}
              onChange={(name) => onChange(changeLine(lines, at, { name }))}
            />
            <IconButton
              icon="up"
              label={t('grids.moveUp')}
              disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <IconButton
              icon="down"
              label={t('grids.moveDown')}
              disabled={at === lines.length - 1}
              onClick={() => move(at, at + 1)}
            />
          </li>
        )
      })}
    </ul>
  )
}
