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
import '../styles/inspector.css'

interface FactValuesFormProps {
  readonly values: FactValues
  readonly saveLabel: string
  readonly onSave: (values: FactValues) => void
  readonly onCancel: () => void
}

type Problem = 'metric' | 'period' | 'value' | 'unit' | null

const noBasis = 'none'

/** The values of a fact, to be set by a person. A value is written as shown: in millions where the unit says so. */
export function FactValuesForm({ values, saveLabel, onSave, onCancel }: FactValuesFormProps) {
  const t = useText()
  const names = useId()
  const { number, scale, unit: writtenUnit } = formatFigure(values.value, values.unit)
  const [draft, setDraft] = useState({
    metric: values.metric,
    segment: values.segment ?? '',
    basis: values.basis,
    period: values.period ?? '',
    kind: values.kind,
    number,
    unit: values.unit,
  })
  const [problem, setProblem] = useState<Problem>(null)
  const set = (part: Partial<typeof draft>) => setDraft((last) => ({ ...last, ...part }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const { number: written, segment, period, ...rest } = draft
    const parsed = factValues.safeParse({
      ...rest,
      segment: segment.trim() === '' ? null : segment,
      period: period.trim() === '' ? null : period.trim(),
      value: parseCell(written, scale) ?? '',
    })
    if (parsed.success) return onSave(parsed.data)
    const field = parsed.error.issues[0]?.path[0]
    setProblem(field === 'metric' || field === 'period' || field === 'unit' ? field : 'value')
  }
  return (
    <form className="values-form" onSubmit={save}>
      <TextField
        showLabel
        label={t('facts.metric')}
        list={names}
        value={draft.metric}
        problem={problem === 'metric' ? t('facts.badMetric') : null}
        onChange={(metric) => set({ metric })}
      />
      <TextField
        showLabel
        label={t('facts.segment')}
        placeholder={t('facts.wholeCompany')}
        value={draft.segment}
        onChange={(segment) => set({ segment })}
      />
      <Select<Basis | typeof noBasis>
        showLabel
        label={t('facts.basis')}
        value={draft.basis ?? noBasis}
        options={[
          { value: noBasis, label: t('facts.noBasis') },
          ...bases.map((basis) => ({ value: basis, label: basis })),
        ]}
        onChange={(basis) => set({ basis: basis === noBasis ? null : basis })}
      />
      <TextField
        showLabel
        label={t('facts.period')}
        placeholder={t('facts.noPeriod')}
        value={draft.period}
        problem={problem === 'period' ? t('facts.badPeriod') : null}
        onChange={(period) => set({ period })}
      />
      <Select<FactKind>
        showLabel
        label={t('facts.kind')}
        value={draft.kind}
        options={factKinds.map((kind) => ({ value: kind, label: t(`facts.kind.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        showLabel
        label={`${t('facts.value')} (${writtenUnit})`}
        inputMode="decimal"
        value={draft.number}
        problem={problem === 'value' ? t('facts.badValue') : null}
        onChange={(written) => set({ number: written })}
      />
      <TextField
        showLabel
        label={t('facts.unit')}
        value={draft.unit}
        problem={problem === 'unit' ? t('inspector.needUnit') : null}
        onChange={(unit) => set({ unit })}
      />
      <datalist id={names}>
        {metrics.map(({ name }) => (
          <option key={name} value={name} aria-label={name} />
        ))}
      </datalist>
      <div className="acts">
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
        <Button look="primary" type="submit">
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}
