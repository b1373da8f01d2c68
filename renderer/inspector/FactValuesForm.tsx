import type { FormEvent } from 'react'
import type { FactValues } from '../../shared/facts/fact.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { FactFields } from '../ui/FactFields.tsx'
import { useFactDraft } from '../ui/use-fact-draft.ts'
import '../styles/inspector.css'

interface FactValuesFormProps {
  readonly values: FactValues
  readonly saveLabel: string
  readonly onSave: (values: FactValues) => void
  readonly onCancel: () => void
}

/** The values of a fact, to be set by a person and saved or given up. */
export function FactValuesForm({ values, saveLabel, onSave, onCancel }: FactValuesFormProps) {
  const t = useText()
  const draft = useFactDraft(values)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const read = draft.read()
    if (read) onSave(read)
  }
  return (
    <form className="values-form" onSubmit={save}>
      <FactFields draft={draft} />
      <div className="acts">
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
        <Button look="primary" type="submit">
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}
