import { useId, useRef, useState, type FormEvent, type ReactNode, type Ref } from 'react'
import { bases, factKinds, type Basis, type FactKind, type FactValues } from '../../shared/facts/fact.ts'
import { factValues, type Fact } from '../../shared/facts/facts-api.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import { metrics } from '../../shared/facts/metrics.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'

/** The fields in the order of their keys, 1 to 7. */
export const fieldOrder = ['metric', 'segment', 'basis', 'period', 'kind', 'value', 'unit'] as const
type FieldName = (typeof fieldOrder)[number]

interface FactFormProps {
  readonly fact: Fact
  readonly readOnly: boolean
  /** Whether keys are printed in the fields: single letters and digits can be switched off. */
  readonly showKeys: boolean
  readonly onSave: (values: FactValues) => void
  /** What to do about the fact while nothing in the fields differs from it. */
  readonly acts: ReactNode
  readonly ref?: Ref<HTMLFormElement>
}

/** A fact's values as fields. Changing one makes a correction, which Enter keeps and Escape gives up. */
export function FactForm({ fact, readOnly, showKeys, onSave, acts, ref }: FactFormProps) {
  const t = useText()
  const list = useId()
  const { number, scale, unit: writtenUnit } = formatFigure(fact.value, fact.unit)
  const original = { ...valuesOf(fact), number }
  const [draft, setDraft] = useState(original)
  const [problem, setProblem] = useState<FieldName | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const set = (change: Partial<typeof draft>) => setDraft((last) => ({ ...last, ...change }))
  const isChanged = JSON.stringify(draft) !== JSON.stringify(original)

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isChanged || readOnly) return undefined
    const { number: written, ...rest } = draft
    const value = parseCell(written, scale)
    if (value === null) return setProblem('value')
    const parsed = factValues.safeParse({ ...rest, value })
    if (parsed.success) return onSave(parsed.data)
    const field = parsed.error.issues[0]?.path[0]
    return setProblem(fieldOrder.find((name) => name === field) ?? 'value')
  }
  const cancel = () => {
    setDraft(original)
    setProblem(null)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const keyOf = (field: FieldName) =>
    showKeys && !readOnly ? <Kbd binding={String(fieldOrder.indexOf(field) + 1)} /> : null
  const problemText = {
    metric: t('facts.badMetric'),
    period: t('facts.badPeriod'),
    value: t('facts.badValue'),
  } as Readonly<Partial<Record<FieldName, string>>>
  const text = (field: 'metric' | 'segment' | 'period' | 'unit', placeholder = '') => (
    <div className="fact-field" data-field={field}>
      <TextField
        showLabel
        label={t(`facts.${field}`)}
        value={draft[field] ?? ''}
        placeholder={placeholder}
        readOnly={readOnly}
        {...(field === 'metric' ? { list } : {})}
        problem={problem === field ? (problemText[field] ?? t('facts.badText')) : null}
        onChange={(next) =>
          set({ [field]: next === '' && field !== 'metric' && field !== 'unit' ? null : next })
        }
      />
      {keyOf(field)}
    </div>
  )
  const noBasis = 'none'
  return (
    // Escape anywhere in the form gives the correction up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="fact-form"
      ref={(element) => {
        form.current = element
        if (typeof ref === 'function') ref(element)
        else if (ref) ref.current = element
      }}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !form.current?.contains(document.activeElement)) return
        event.stopPropagation()
        event.preventDefault()
        cancel()
      }}
    >
      <div className="fact-fields">
        {text('metric')}
        {text('segment', t('facts.wholeCompany'))}
        <div className="fact-field" data-field="basis">
          <Select<Basis | 'none'>
            showLabel
            label={t('facts.basis')}
            value={draft.basis ?? noBasis}
            disabled={readOnly}
            options={[
              { value: noBasis, label: t('facts.noBasis') },
              ...bases.map((basis) => ({ value: basis, label: t(`facts.basis.${basis}`) })),
            ]}
            onChange={(next) => set({ basis: next === noBasis ? null : next })}
          />
          {keyOf('basis')}
        </div>
        {text('period', t('facts.noPeriod'))}
        <div className="fact-field" data-field="kind">
          <Select<FactKind>
            showLabel
            label={t('facts.kind')}
            value={draft.kind}
            disabled={readOnly}
            options={factKinds.map((kind) => ({ value: kind, label: t(`facts.kind.${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
          {keyOf('kind')}
        </div>
        <div className="fact-field" data-field="value">
          <TextField
            showLabel
            label={scale === 0 ? t('facts.value') : t('facts.valueIn', { unit: writtenUnit })}
            value={draft.number}
            inputMode="decimal"
            readOnly={readOnly}
            problem={problem === 'value' ? t('facts.badValue') : null}
            onChange={(next) => set({ number: next })}
          />
          {keyOf('value')}
        </div>
        {text('unit')}
        <div className="fact-field">
          <TextField
            showLabel
            label={t('facts.speaker')}
            value={fact.speaker ?? t('facts.noSpeaker')}
            readOnly
            onChange={() => undefined}
          />
        </div>
      </div>
      <datalist id={list}>
        {metrics.map(({ name }) => (
          <option key={name} value={name} aria-label={name} />
        ))}
      </datalist>
      {isChanged && !readOnly ? (
        <div className="review-acts">
          <Button look="primary" type="submit" shortcut="enter">
            {t('facts.saveCorrection')}
          </Button>
          <Button shortcut="escape" onClick={cancel}>
            {t('facts.cancelCorrection')}
          </Button>
        </div>
      ) : (
        acts
      )}
    </form>
  )
}

/** Puts the caret into a field of the form, its text selected, or opens its list. */
export function editField(form: HTMLFormElement | null, field: FieldName): void {
  const control = form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button)`)
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
  else control?.click()
}

const valuesOf = ({ metric, segment, basis, period, kind, value, unit }: Fact): FactValues => ({
  metric,
  segment,
  basis,
  period,
  kind,
  value,
  unit,
})
