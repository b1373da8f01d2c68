import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { explainProblem } from '../../shared/formulas/explain-problem.ts'
import type { GridId, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { unpackRow } from '../../shared/grids/packed-cells.ts'
import type { CustomColumn } from '../../shared/grids/grid-definition.ts'
import { indexMetricNames } from '../../shared/metrics/name-metric.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { addColumn, addRow, nextOwnKey, type LayoutChange } from './lay-out.ts'
import { FormDialog } from './FormDialog.tsx'
import {
  columnNamesOf,
  completeName,
  findNames,
  nameBegun,
  previewFormula,
  rowNamesOf,
  withCells,
  type FormulaName,
} from './preview-formula.ts'
import { titleOfColumn } from './period-title.ts'

interface FormulaDialogProps {
  readonly table: GridTable
  readonly of: 'row' | 'column'
  /** Key of the row or column that is changed; null adds one. */
  readonly own: string | null
  /** The row or column it will stand behind. */
  readonly after: string | null
  readonly column: string | null
  readonly row: string | null
  readonly onSave: (change: LayoutChange) => Promise<boolean>
  readonly onClose: () => void
}

const columnKinds = ['formula', 'growth', 'difference', 'ttm', 'cagr', 'typed'] as const
const mostNames = 8

/** Adds a row or column of the user's own, or changes one: its formula with its result, as it is being written. */
export default function FormulaDialog(props: FormulaDialogProps) {
  const { of, own, after, onSave, onClose } = props
  const [read, setRead] = useState<ReadonlyMap<string, GridRow['cells']>>(nothingRead)
  const table = useMemo(() => withCells(props.table, read), [props.table, read])
  const t = useText()
  const locale = useLocale()
  const oldRow = table.definition.customRows.find(
    ({ key }) => own !== null && (key === own || own.startsWith(`${key}|`)),
  )
  const oldColumn = table.definition.customColumns.find(({ key }) => key === own)
  const old = oldRow ?? oldColumn
  const [name, setName] = useState(old?.name ?? '')
  const [kind, setKind] = useState<CustomColumn['kind']>(old?.kind ?? 'formula')
  const [formula, setFormula] = useState(old?.formula ?? '')
  const [unit, setUnit] = useState(old?.unit ?? '')
  const [from, setFrom] = useState(oldColumn?.from ?? table.columns[0]?.key ?? '')
  const [to, setTo] = useState(oldColumn?.to ?? table.columns.at(-1)?.key ?? '')
  const first = useRef<HTMLInputElement>(null)
  const metrics = useLibrary((api) => api.metrics.names({}), 'metric names', ['metrics']).value
  const names = useMemo(
    () => (of === 'row' ? rowNamesOf(table, metrics ?? [], locale) : columnNamesOf(table)),
    [of, table, metrics, locale],
  )
  const metricsCalled = useMemo(() => indexMetricNames(metrics ?? []), [metrics])
  const at = props.column ?? table.columns.at(-1)?.key ?? ''
  const row = props.row ?? table.rows[0]?.key ?? ''
  const preview =
    kind === 'formula' && formula.trim() !== ''
      ? previewFormula(
          formula,
          table,
          of === 'row' ? { kind: 'row', column: at } : { kind: 'column', row },
          metricsCalled,
        )
      : null
  useMissingCells(table.id, preview?.lacks ?? [], (cells) => setRead(new Map([...read, ...cells])))
  const isReady = name.trim() !== '' && (kind !== 'formula' || (formula.trim() !== '' && isWritable(preview)))
  const save = async () => {
    if (!isReady) return false
    const key = old?.key ?? nextOwnKey(table.definition)
    const written = kind === 'formula' ? formula.trim().replace(/^=/, '') : null
    const place = old?.after ?? after
    const change =
      of === 'row'
        ? addRow(table.definition, {
            key,
            name: name.trim(),
            kind: kind === 'typed' ? 'typed' : 'formula',
            formula: written,
            unit:
              unit.trim() === '' ? (table.rows.find((one) => one.key === row)?.unit ?? 'count') : unit.trim(),
            after: place,
          })
        : addColumn(table.definition, {
            key,
            name: name.trim(),
            kind,
            formula: written,
            from: kind === 'growth' || kind === 'difference' || kind === 'cagr' ? from : null,
            to: kind === 'formula' || kind === 'typed' ? null : to,
            unit: unit.trim() === '' ? (kind === 'growth' || kind === 'cagr' ? '%' : null) : unit.trim(),
            after: place,
          })
    return onSave(change)
  }
  const columnOptions = table.columns
    .filter(({ kind: one }) => one !== 'computed')
    .map((column) => ({ value: column.key, label: titleOfColumn(column).name }))
  const kinds = of === 'row' ? (['formula', 'typed'] as const) : columnKinds
  return (
    <FormDialog
      size="medium"
      title={t(
        of === 'row'
          ? old
            ? 'grids.changeRow'
            : 'grids.addRow'
          : old
            ? 'grids.changeColumn'
            : 'grids.addColumn',
      )}
      initialFocus={first}
      isReady={isReady}
      onSave={save}
      onClose={onClose}
    >
      <div className="grid-form">
        <TextField
          label={t('grids.name')}
          showLabel
          value={name}
          onChange={setName}
          ref={first}
          maxLength={200}
        />
        <Select<CustomColumn['kind']>
          label={t('grids.ownKind')}
          showLabel
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`grids.own.${value}`) }))}
          onChange={setKind}
        />
        {kind === 'formula' && (
          <FormulaField
            names={names}
            value={formula}
            onChange={setFormula}
            onSubmit={() => void save().then((isKept) => isKept && onClose())}
          />
        )}
        {preview && (
          <p
            className={preview.problem && preview.problem.code !== 'missing' ? 'is-error' : 'second'}
            role="status"
          >
            {preview.lacks.length > 0
              ? t('grids.formulaReads')
              : preview.problem
                ? explainProblem(locale, preview.problem, formula)
                : t('grids.formulaGives', {
                    value: showValue(preview.value, unit),
                    place:
                      of === 'row'
                        ? (columnOptions.find(({ value }) => value === at)?.label ?? at)
                        : (names.find(({ key }) => key === row)?.name ?? ''),
                  })}
          </p>
        )}
        {(kind === 'growth' || kind === 'difference' || kind === 'cagr') && (
          <Select label={t('grids.from')} showLabel value={from} options={columnOptions} onChange={setFrom} />
        )}
        {kind !== 'formula' && kind !== 'typed' && (
          <Select label={t('grids.to')} showLabel value={to} options={columnOptions} onChange={setTo} />
        )}
        <TextField
          label={t('grids.unit')}
          showLabel
          value={unit}
          onChange={setUnit}
          placeholder={t('grids.unitHint')}
          maxLength={40}
        />
      </div>
    </FormDialog>
  )
}

const nothingRead: ReadonlyMap<string, GridRow['cells']> = new Map()

/** Asks for the cells a preview lacks, which the window has not scrolled to. */
function useMissingCells(
  gridId: GridId,
  lacks: readonly string[],
  onRead: (cells: readonly (readonly [string, GridRow['cells']])[]) => void,
): void {
  const { api } = useConnection()
  const latest = useRef(onRead)
  useEffect(() => {
    latest.current = onRead
  })
  const wanted = JSON.stringify(lacks)
  useEffect(() => {
    const rowKeys = JSON.parse(wanted) as readonly string[]
    if (rowKeys.length === 0) return
    let isCurrent = true
    api.grids.cells({ gridId, rowKeys }).then(
      (rows) => {
        // A row that is gone by now has nothing to give.
        const cells = rows.map((row, at) => [rowKeys[at] ?? '', row ? unpackRow(row) : []] as const)
        if (isCurrent) latest.current(cells)
      },
      // The preview is a help: without it the formula can be kept all the same.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [api, gridId, wanted])
}

/** A value that is not there yet is no reason to refuse the formula. */
const isWritable = (preview: ReturnType<typeof previewFormula> | null): boolean =>
  preview !== null &&
  (preview.problem === null || ['missing', 'divide-by-zero', 'input'].includes(preview.problem.code))

const showValue = (value: number | string | boolean | null, unit: string): string =>
  typeof value !== 'number'
    ? String(value ?? '')
    : unit.trim() === '%'
      ? `${(value * 100).toLocaleString('en', { maximumFractionDigits: 2 })} %`
      : value.toLocaleString('en', { maximumFractionDigits: 4 })

interface FormulaFieldProps {
  readonly names: readonly FormulaName[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
}

/** A formula being written: a bracket offers the names that fit, arrows choose, Enter or Tab takes one. */
function FormulaField({ names, value, onChange, onSubmit }: FormulaFieldProps) {
  const t = useText()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState(value.length)
  const [at, setAt] = useState(0)
  const [isClosed, setClosed] = useState(false)
  const begun = isClosed ? null : nameBegun(value, caret)
  const fitting = begun === null ? [] : findNames(names, begun).slice(0, mostNames)
  const take = (name: string) => {
    const next = completeName(value, caret, name)
    onChange(next.text)
    setCaret(next.caret)
    setAt(0)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  return (
    <div className="formula-field">
      <TextField
        label={t('grids.formula')}
        showLabel
        className="formula-input"
        value={value}
        placeholder={t('grids.formulaExample')}
        role="combobox"
        aria-expanded={fitting.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(fitting[at] ? { 'aria-activedescendant': `${list}-${at}` } : {})}
        onChange={(next) => {
          onChange(next)
          setCaret(field.current?.selectionStart ?? next.length)
          setAt(0)
          setClosed(false)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
        ref={field}
        onKeyDown={(event) => {
          const chosen = fitting[at]
          if (event.key === 'ArrowDown' && chosen) setAt((at + 1) % fitting.length)
          else if (event.key === 'ArrowUp' && chosen) setAt((at + fitting.length - 1) % fitting.length)
          else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen.name)
          else if (event.key === 'Escape' && chosen) {
            setClosed(true)
            event.stopPropagation()
          } else if (event.key === 'Enter') onSubmit()
          else return
          event.preventDefault()
        }}
      />
      <div
        id={list}
        role="listbox"
        className="card formula-names"
        aria-label={t('grids.names')}
        hidden={fitting.length === 0}
      >
        {fitting.map(({ name, shownName }, index) => (
          // The field keeps the focus and walks the list; the pointer takes what it points at.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={name}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="mi"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(name)}
          >
            {name}
            {shownName !== null && <span className="muted small"> {shownName}</span>}
          </div>
        ))}
      </div>
      <p className="muted small">{t('grids.formulaHint')}</p>
    </div>
  )
}
