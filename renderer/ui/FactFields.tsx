import { Fragment, useId, type ReactNode } from 'react'
import { bases, factKinds, type Basis, type FactKind } from '../../shared/facts/fact.ts'
import { MetricNamesList, useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Select } from './Select.tsx'
import { TextField } from './TextField.tsx'
import { factFields, type FactDraft, type FactField } from './use-fact-draft.ts'

interface FactFieldsProps {
  readonly draft: FactDraft
  readonly readOnly?: boolean
  /** What stands around a field's control, such as its key; by default nothing. */
  readonly wrap?: (field: FactField, control: ReactNode) => ReactNode
}

const noBasis = 'none'

/** The seven fields of a fact. A figure is written as shown: in millions where the unit says so. */
export function FactFields({ draft, readOnly = false, wrap }: FactFieldsProps) {
  const t = useText()
  const metricName = useMetricName()
  const names = useId()
  const { typed, original, set, problem, scale, writtenUnit } = draft
  const shownMetric = metricName(original.metric)
  const problemTexts = {
    metric: t('facts.badMetric'),
    period: t('facts.badPeriod'),
    value: t('facts.badValue'),
  } as Readonly<Partial<Record<FactField, string>>>
  const problemOf = (field: FactField) =>
    problem === field ? (problemTexts[field] ?? t('facts.badText')) : null
  const text = (field: 'metric' | 'segment' | 'period' | 'unit', placeholder = '') => (
    <TextField
      showLabel
      label={t(`facts.${field}`)}
      value={field === 'metric' && typed.metric === original.metric ? shownMetric : typed[field]}
      placeholder={placeholder}
      readOnly={readOnly}
      {...(field === 'metric' ? { list: names } : {})}
      problem={problemOf(field)}
      onChange={(next) =>
        set({ [field]: field === 'metric' && next === shownMetric ? original.metric : next })
      }
    />
  )
  const controls: Readonly<Record<FactField, ReactNode>> = {
    metric: text('metric'),
    segment: text('segment', t('facts.wholeCompany')),
    basis: (
      <Select<Basis | typeof noBasis>
        showLabel
        label={t('facts.basis')}
        value={typed.basis ?? noBasis}
        disabled={readOnly}
        options={[
          { value: noBasis, label: t('facts.noBasis') },
          ...bases.map((basis) => ({ value: basis, label: t(`facts.basis.${basis}`) })),
        ]}
        onChange={(next) => set({ basis: next === noBasis ? null : next })}
      />
    ),
    period: text('period', t('facts.noPeriod')),
    kind: (
      <Select<FactKind>
        showLabel
        label={t('facts.kind')}
        value={typed.kind}
        disabled={readOnly}
        options={factKinds.map((kind) => ({ value: kind, label: t(`facts.kind.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
    ),
    value: (
      <TextField
        showLabel
        label={scale === 0 ? t('facts.value') : t('facts.valueIn', { unit: writtenUnit })}
        inputMode="decimal"
        value={typed.number}
        readOnly={readOnly}
        problem={problemOf('value')}
        onChange={(number) => set({ number })}
      />
    ),
    unit: text('unit'),
  }
  return (
    <>
      {factFields.map((field) => (
        <Fragment key={field}>{wrap ? wrap(field, controls[field]) : controls[field]}</Fragment>
      ))}
      <MetricNamesList id={names} />
    </>
  )
}
