import { useState } from 'react'
import { cellStates, type CellState, type GridColumn } from '../../shared/grids/grid.ts'
import { conditionTests, type ConditionTest, type RowCondition } from '../../shared/grids/grid-definition.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { titleOfColumn } from './period-title.ts'

interface FilterDialogProps {
  readonly columns: readonly GridColumn[]
  /** The column it was asked for at; null for the rows' names. */
  readonly column: string | null
  readonly onAdd: (condition: RowCondition) => void
  readonly onClose: () => void
}

const rowName = '\u0000'
const comparing: ReadonlySet<ConditionTest> = new Set<ConditionTest>(['equals', 'less', 'greater', 'between'])

/** One condition more for the rows of a grid. */
export function FilterDialog({ columns, column, onAdd, onClose }: FilterDialogProps) {
  const t = useText()
  const [where, setWhere] = useState(column ?? rowName)
  const [wanted, setWanted] = useState<ConditionTest>('greater')
  const [text, setText] = useState('')
  const [upTo, setUpTo] = useState('')
  const [state, setState] = useState<CellState>('suggested')
  const [isTried, setTried] = useState(false)
  const test = where === rowName ? 'contains' : wanted
  const isFigure = comparing.has(test)
  const isWrong = (typed: string) =>
    isFigure ? parseCell(typed, 0) === null : test === 'contains' && typed.trim() === ''
  const isBad = isWrong(text) || (test === 'between' && isWrong(upTo))
  const problemOf = (typed: string) =>
    isTried && isFigure && isWrong(typed) ? t('grids.filterNoFigure') : null
  const add = () => {
    setTried(true)
    if (isBad) return
    const takesText = isFigure || test === 'contains'
    onAdd({
      column: where === rowName ? null : where,
      test,
      text: test === 'state' ? state : takesText ? text.trim() : '',
      upTo: test === 'between' ? upTo.trim() : '',
    })
    onClose()
  }
  const enters = (event: { readonly key: string }) => {
    if (event.key === 'Enter') add()
  }
  const field = (label: string, value: string, onChange: (value: string) => void) => (
    <TextField
      label={label}
      showLabel
      value={value}
      maxLength={200}
      problem={problemOf(value)}
      onChange={onChange}
      onKeyDown={enters}
    />
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('grids.filterShort')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={add}>
            {t('grids.filterAdd')}
          </Button>
        </>
      }
    >
      <div className="grid-form">
        <Select<string>
          label={t('grids.filterWhere')}
          showLabel
          value={where}
          options={[
            { value: rowName, label: t('grids.filterHead') },
            ...columns.map((one) => {
              const { name } = titleOfColumn(one)
              return { value: one.key, label: one.group === null ? name : `${one.group}, ${name}` }
            }),
          ]}
          onChange={setWhere}
        />
        <Select<ConditionTest>
          label={t('grids.filterTest')}
          showLabel
          value={test}
          options={(where === rowName ? (['contains'] as const) : conditionTests).map((value) => ({
            value,
            label: t(`grids.test.${value}`),
          }))}
          onChange={setWanted}
        />
        {test === 'state' && (
          <Select<CellState>
            label={t('grids.filterValue')}
            showLabel
            value={state}
            options={cellStates.map((value) => ({ value, label: t(`grids.state.${value}`) }))}
            onChange={setState}
          />
        )}
        {(isFigure || test === 'contains') && field(t('grids.filterValue'), text, setText)}
        {test === 'between' && field(t('grids.filterUpTo'), upTo, setUpTo)}
        {isFigure && <p className="second small">{t('grids.filterFigure')}</p>}
      </div>
    </Dialog>
  )
}
