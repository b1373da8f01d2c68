import { useId, useState, type FormEvent } from 'react'
import { bases, factKinds, type Basis, type FactKind, type FactValues } from '../../shared/facts/fact.ts'
import { factValues } from '../../shared/facts/facts-api.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import { metrics } from '../../shared/facts/metrics.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'

interface FactFormProps {
  readonly values: FactValues
  readonly editing: boolean
  readonly onSave: (values: FactValues) => void
  readonly onCancel: () => void
  /** What keeping the values is called; saving a correction unless said otherwise. */
  readonly saveLabel?: string
}

/** A fact's values as fields; only read until the user corrects them. */
export function FactForm({ values, editing, onSave, onCancel, saveLabel }: FactFormProps) {
  const t = useText()
  const list = useId()
  const { number, scale, unit: writtenUnit } = formatFigure(values.value, values.unit)
  const [draft, setDraft] = useState({ ...values, number })
  const [problem, setProblem] = useState<'metric' | 'period' | 'value' | null>(null)
  const set = (change: Partial<typeof draft>) => setDraft((last) => ({ ...last, ...change }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const { number: written, ...rest } = draft
    const value = parseCell(written, scale)
    if (value === null) return setProblem('value')
    const parsed = factValues.safeParse({ ...rest, value })
    if (parsed.success) return onSave(parsed.data)
    const field = parsed.error.issues[0]?.path[0]
    return setProblem(field === 'metric' || field === 'period' ? field : 'value')
  }
  const noBasis = 'none'
  const text = (field: 'metric' | 'segment' | 'period' | 'unit', placeholder = '') => (
    <TextField
      showLabel
      label={t(`facts.${field}`)}
      value={draft[field] ?? ''}
      placeholder={placeholder}
      readOnly={!editing}
      {...(field === 'metric' ? { list } : {})}
      problem={
        problem === 'metric' && field === 'metric'
          ? t('facts.badMetric')
          : problem === 'period' && field === 'period'
            ? t('facts.badPeriod')
            : null
      }
      onChange={(next) =>
        set({ [field]: next === '' && field !== 'metric' && field !== 'unit' ? null : next })
      }
    />
  )
  return (
    // Escape anywhere in the form gives the correction up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="fact-form"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !editing) return
        event.stopPropagation()
        onCancel()
      }}
    >
      <div className="fact-fields">
        {text('metric')}
        {text('segment', t('facts.wholeCompany'))}
        <Select<Basis | 'none'>
          showLabel
          label={t('facts.basis')}
          value={draft.basis ?? noBasis}
          disabled={!editing}
          options={[
            { value: noBasis, label: t('facts.noBasis') },
            ...bases.map((basis) => ({ value: basis, label: basis })),
          ]}
          onChange={(next) => set({ basis: next === noBasis ? null : next })}
        />
        {text('period', t('facts.noPeriod'))}
        <Select<FactKind>
          showLabel
          label={t('facts.kind')}
          value={draft.kind}
          disabled={!editing}
          options={factKinds.map((kind) => ({ value: kind, label: t(`facts.kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          showLabel
          label={`${t('facts.value')} (${writtenUnit})`}
          value={draft.number}
          inputMode="decimal"
          readOnly={!editing}
          problem={problem === 'value' ? t('facts.badValue') : null}
          onChange={(next) => set({ number: next })}
        />
        {text('unit')}
      </div>
      <datalist id={list}>
        {metrics.map(({ name }) => (
          <option key={name} value={name} aria-label={name} />
        ))}
      </datalist>
      {editing && (
        <div className="row">
          <Button look="primary" type="submit">
            {saveLabel ?? t('facts.saveCorrection')}
          </Button>
          <Button onClick={onCancel}>{t('facts.cancelCorrection')}</Button>
        </div>
      )}
    </form>
  )
}
