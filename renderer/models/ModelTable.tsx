import { Fragment, useEffect, useRef, type KeyboardEvent } from 'react'
import type { CellResult, LineResult, ModelResult } from '../../shared/models/evaluate-model.ts'
import type { ModelLine } from '../../shared/models/model.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { showValue } from '../../shared/models/show-value.ts'
import { formatUnit } from '../../shared/models/unit-algebra.ts'
import { explainModelProblem } from '../../shared/models/explain-model-problem.ts'
import { useLocale, useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import { isSameCell, type CellAddress, type CellColumn } from './cell-text.ts'
import { InputMark } from './InputMark.tsx'

interface ModelTableProps {
  readonly name: string
  readonly result: ModelResult
  readonly place: CellAddress | null
  readonly onPlace: (place: CellAddress) => void
  /** Begins to edit the cell, with this text in place of what is there. */
  readonly onEdit: (text: string | null) => void
  readonly onClear: () => void
  /** Counts up when the cell at `place` is to take the focus. */
  readonly focusRound: number
}

/** The worksheet: a line a row, its values one or one for each period, and what is wrong with it underneath. */
export function ModelTable(props: ModelTableProps) {
  const { name, result, place, onPlace, onEdit, onClear, focusRound } = props
  const t = useText()
  const table = useRef<HTMLTableElement>(null)
  const { periods } = result.bound.sheet
  const values = Math.max(1, periods.length)
  const hasStated = periods.length === 0
  const columns: readonly CellColumn[] = [
    'name',
    'unit',
    ...Array.from({ length: values }, (_, index) => index),
    ...(hasStated ? (['stated'] as const) : []),
    'note',
  ]
  useEffect(() => {
    if (focusRound > 0) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [focusRound])

  const first = result.lines[0]?.line.id
  const current = place ?? (first === undefined ? null : { lineId: first, column: 'name' as const })
  // The focus goes along with the arrows: its ring says where one is.
  const follows = useRef(false)
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [current?.lineId, current?.column])
  const go = (to: CellAddress) => {
    follows.current = true
    onPlace(to)
  }
  const press = (event: KeyboardEvent) => {
    if (!current || event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return
    const step = steps[event.key]
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    if (step && !isModified) {
      const row = result.lines.findIndex(({ line }) => line.id === current.lineId)
      const column = columns.indexOf(current.column)
      const to = event.key === 'Tab' && event.shiftKey ? ([0, -1] as const) : step
      const line = result.lines[clamp(row + to[0], result.lines.length)]
      const next = columns[clamp(column + to[1], columns.length)]
      // Tab leaves the sheet at the end of a row, as it does everywhere.
      if (event.key === 'Tab' && column + to[1] !== clamp(column + to[1], columns.length)) return
      if (line && next !== undefined) go({ lineId: line.line.id, column: next })
    } else if (event.key === 'Home' && !event.altKey)
      go({ lineId: (event.ctrlKey ? first : null) ?? current.lineId, column: 'name' })
    else if ((event.key === 'Enter' || event.key === 'F2') && !isModified) onEdit(null)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !isModified) onClear()
    else if (event.key.length === 1 && !isModified && event.key !== ' ') onEdit(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // The cells have the tab stop; keys are heard for all of them.
    // A table whose cells are gone to by arrows is a grid; the native element brings its rows and heads.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-noninteractive-element-to-interactive-role
    <table ref={table} role="grid" className="model-table" aria-label={name} onKeyDown={press}>
      <thead>
        <tr>
          <th scope="col">{t('models.line')}</th>
          <th scope="col">{t('models.unit')}</th>
          {periods.length === 0 ? (
            <th scope="col" className="num">
              {t('models.value')}
            </th>
          ) : (
            periods.map((period) => (
              <th scope="col" className="num" key={period}>
                {period}
              </th>
            ))
          )}
          {hasStated && (
            <th scope="col" className="num">
              {t('models.stated')}
            </th>
          )}
          <th scope="col">{t('models.note')}</th>
        </tr>
      </thead>
      <tbody>
        {result.lines.map((found) => (
          <Fragment key={found.line.id}>
            <tr className={`model-${found.line.kind}`}>
              {columns.map((column) => (
                <Cell
                  key={column}
                  found={found}
                  address={{ lineId: found.line.id, column }}
                  isCurrent={isSameCell(current, { lineId: found.line.id, column })}
                  onPlace={onPlace}
                  onEdit={onEdit}
                />
              ))}
            </tr>
            <Explanation found={found} periods={periods} span={columns.length} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Tab: [0, 1],
  PageDown: [15, 0],
  PageUp: [-15, 0],
}
const clamp = (at: number, length: number) => Math.max(0, Math.min(at, length - 1))

interface CellProps {
  readonly found: LineResult
  readonly address: CellAddress
  readonly isCurrent: boolean
  readonly onPlace: (place: CellAddress) => void
  readonly onEdit: (text: null) => void
}

function Cell({ found, address, isCurrent, onPlace, onEdit }: CellProps) {
  const { column } = address
  const { line, cells } = found
  const isNumber = typeof column === 'number' || column === 'stated'
  const cell = typeof column === 'number' ? cells[column] : undefined
  const common = {
    tabIndex: isCurrent ? 0 : -1,
    onFocus: () => onPlace(address),
    onDoubleClick: () => onEdit(null),
    className: [
      isNumber ? 'num' : '',
      column === 'note' ? 'model-note' : '',
      column === 'unit' ? 'second' : '',
      cell?.state ? 'is-input' : '',
      cell?.state === 'suggested' ? 'is-provisional' : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
  if (column === 'name')
    return (
      <th scope="row" {...common}>
        {line.name}
      </th>
    )
  return (
    <td {...common}>
      {column === 'unit' ? (
        <UnitText found={found} />
      ) : column === 'note' ? (
        line.note
      ) : column === 'stated' ? (
        <Stated found={found} />
      ) : (
        cell && <Value cell={cell} line={line} />
      )}
    </td>
  )
}

/** The declared unit; what a formula gives where none is, in quiet. */
function UnitText({ found: { line, unit } }: { readonly found: LineResult }) {
  const t = useText()
  if (line.kind === 'section' || line.kind === 'check') return null
  if (line.unit !== '') return writeUnit(line.unit, line.scale, t)
  const inferred = unit && unit.powers.size > 0 ? formatUnit(unit) : ''
  return <span className="muted">{inferred}</span>
}

function Value({ cell, line }: { readonly cell: CellResult; readonly line: ModelLine }) {
  const t = useText()
  if (cell.problem)
    return (
      <span className="is-error" title={t('models.noValue')}>
        <Icon name="warning" small /> <span className="vh">{t('models.noValue')}</span>
      </span>
    )
  if (line.kind === 'check' && cell.value !== null) {
    const holds = cell.value !== false && cell.value !== 0
    return (
      <span className={holds ? 'is-good' : 'is-error'}>
        <Icon name={holds ? 'check' : 'warning'} small /> {t(holds ? 'models.holds' : 'models.fails')}
      </span>
    )
  }
  return (
    <>
      {cell.state && <InputMark state={cell.state} />}
      {showValue(cell, line)}
    </>
  )
}

function Stated({ found: { line, verdict } }: { readonly found: LineResult }) {
  const t = useText()
  if (!line.stated) return null
  return (
    <>
      {verdict && (
        <span className={verdict === 'fits' ? 'is-good' : verdict === 'off' ? 'is-error' : 'is-doubt'}>
          <Icon name={verdict === 'fits' ? 'check' : verdict === 'off' ? 'warning' : 'unsure'} small />
          <span className="vh">{t(`models.verdict-${verdict}`)} </span>
        </span>
      )}{' '}
      {showValue({ shown: line.stated.value, value: null }, line)}
    </>
  )
}

/** What is wrong with a line, in a row of its own beneath it. */
function Explanation({
  found,
  periods,
  span,
}: {
  readonly found: LineResult
  readonly periods: readonly string[]
  readonly span: number
}) {
  const t = useText()
  const locale = useLocale()
  const { line, cells, problem, verdict } = found
  const failing =
    cells.find(({ problem: one }) => one && one.code !== 'input') ?? cells.find((one) => one.problem)
  const texts: string[] = []
  if (problem) texts.push(explainModelProblem(locale, problem, line.formula))
  else if (failing?.problem) {
    const words = explainModelProblem(locale, failing.problem, line.formula)
    const period = line.isPeriodic ? periods[failing.period] : undefined
    texts.push(period === undefined ? words : t('models.inPeriod', { period, words }))
  }
  if (verdict === 'off' && line.stated)
    texts.push(
      t('models.doesNotFollow', {
        computed: showValue({ shown: found.step, value: null }, line),
        stated: showValue({ shown: line.stated.value, value: null }, line),
      }),
    )
  if (texts.length === 0) return null
  return (
    <tr className="model-problem">
      <td colSpan={span}>{texts.join(' ')}</td>
    </tr>
  )
}
