import { useRef, type FormEvent, type ReactNode, type Ref } from 'react'
import type { FactValues } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { FactFields } from '../ui/FactFields.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { TextField } from '../ui/TextField.tsx'
import { factFields, useFactDraft, type FactField } from '../ui/use-fact-draft.ts'

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
  const draft = useFactDraft(fact)
  const form = useRef<HTMLFormElement>(null)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const values = draft.isChanged && !readOnly ? draft.read() : null
    if (values) onSave(values)
  }
  const cancel = () => {
    draft.reset()
    // Back to where the keys of the review are heard, and the focus is seen.
    form.current?.closest<HTMLElement>('.review-fact')?.focus()
  }
  const withKey = (field: FactField, control: ReactNode) => (
    <div className="fact-field" data-field={field}>
      {control}
      {showKeys && !readOnly ? <Kbd binding={String(factFields.indexOf(field) + 1)} /> : null}
    </div>
  )
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
        <FactFields draft={draft} readOnly={readOnly} wrap={withKey} />
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
      {draft.isChanged && !readOnly ? (
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
export function editField(form: HTMLFormElement | null, field: FactField): void {
  const control = form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, button)`)
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
  else control?.click()
}
