import { useEffect, useRef } from 'react'
import type { GlossaryEntry, TermDraft } from '../../shared/glossary/glossary-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { TermFields } from './TermFields.tsx'
import type { TermChanges } from './use-term-changes.ts'
import { useTermDraft } from './use-term-draft.ts'

interface TermPanelProps {
  /** The term that is looked at; null while one is being added. */
  readonly term: GlossaryEntry | null
  readonly start: TermDraft
  readonly readOnly: boolean
  /** Put the caret into the first field. */
  readonly focus: boolean
  readonly changes: TermChanges
  readonly onSaved: (term: GlossaryEntry) => void
  readonly onRemoved: () => void
  readonly onCancel: () => void
}

/** A term's fields beside the list: changed in place, saved as a whole. Give it the term's id as its key. */
export function TermPanel(props: TermPanelProps) {
  const { term, start, readOnly, focus, changes, onSaved, onRemoved, onCancel } = props
  const t = useText()
  const form = useTermDraft(start)
  const panel = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (focus) panel.current?.querySelector('textarea')?.focus()
  }, [focus])
  const save = async () => {
    const draft = readOnly ? null : form.read()
    const saved = draft && (await changes.save(term?.id ?? null, draft))
    if (saved) onSaved(saved)
  }
  const isNew = term === null
  return (
    <form
      ref={panel}
      className="term-panel"
      aria-label={t(isNew ? 'glossary.addTitle' : 'glossary.editTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <header className="row">
        <h2 className="cut grow">{isNew ? t('glossary.addTitle') : term.en[0]}</h2>
        {term && <span className="badge">{t(`glossary.origin-${term.origin}`)}</span>}
      </header>
      <div className="term-scroll">
        <TermFields form={form} readOnly={readOnly} onSubmit={() => void save()} />
      </div>
      {!readOnly && (
        <footer className="row">
          {term && (
            <Button
              small
              look="danger"
              onClick={() => {
                void changes.remove([term.id]).then((done) => done && onRemoved())
              }}
            >
              {t('glossary.delete')}
            </Button>
          )}
          {term?.origin === 'changed' && (
            <Button small onClick={() => void changes.restore([term.id])}>
              {t('glossary.restore')}
            </Button>
          )}
          <span className="grow" />
          {(form.isChanged || isNew) && (
            <>
              <Button small onClick={onCancel}>
                {t('app.cancel')}
              </Button>
              <Button small look="primary" type="submit">
                {t('glossary.save')}
              </Button>
            </>
          )}
        </footer>
      )}
    </form>
  )
}
