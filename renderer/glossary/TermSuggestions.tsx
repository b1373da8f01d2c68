import { useState } from 'react'
import type { GlossaryEntry, TermDraft, TermSuggestion } from '../../shared/glossary/glossary-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { langOf } from '../checks/CheckWords.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { draftFromSuggestion, taughtTerm } from './draft-term.ts'
import type { TermChanges } from './use-term-changes.ts'

interface TermSuggestionsProps {
  readonly terms: readonly GlossaryEntry[]
  readonly changes: TermChanges
  /** A suggestion for no known term: its fields are to be written first. */
  readonly onAdd: (start: TermDraft) => void
}

/** What the user's own corrections teach: each joins its term with one press, or becomes a term of its own. */
export function TermSuggestions({ terms, changes, onAdd }: TermSuggestionsProps) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const { open } = useWorkbench()
  const [shown, setShown] = useState(true)
  const suggestions = useLibrary((core) => core.glossary.suggestions({}), 'taught terms', [
    'glossary',
    'checks',
    'documents',
  ]).value
  if (!suggestions || suggestions.length === 0) return null
  const accept = (suggestion: TermSuggestion) => {
    const term = terms.find(({ id }) => id === suggestion.termId)
    if (term) void changes.save(term.id, taughtTerm(term, suggestion))
    else onAdd(draftFromSuggestion(suggestion))
  }
  const dismiss = ({ wrong, correct }: TermSuggestion) => {
    api.glossary.dismissSuggestion({ wrong, correct }).catch((error: unknown) => {
      notify(errorText(error), 'error')
    })
  }
  return (
    <section className="taught" aria-label={t('glossary.suggestions')}>
      <h2>
        <button type="button" className="row" aria-expanded={shown} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'down' : 'right'} small />
          {t('glossary.suggestions')} <span className="muted num">{suggestions.length}</span>
        </button>
      </h2>
      {shown && <p className="second">{t('glossary.suggestionsText')}</p>}
      {shown && (
        <ul>
          {suggestions.map((suggestion) => {
            const { wrong, correct, count, seen } = suggestion
            const [last] = seen
            return (
              <li key={`${wrong} ${correct}`}>
                <span className="cut">
                  <s lang={langOf(wrong)}>{wrong}</s> <Icon name="right" small className="muted" />{' '}
                  <b className="strong" lang={langOf(correct)}>
                    {correct}
                  </b>
                  <span className="muted"> · {t('glossary.suggestionCount', { count })}</span>
                </span>
                {last && (
                  <Button
                    small
                    look="quiet"
                    onClick={() => open({ view: 'document', documentId: last.documentId }, 'split')}
                  >
                    <span className="cut">{last.documentTitle}</span>
                  </Button>
                )}
                <Button small icon="plus" onClick={() => accept(suggestion)}>
                  {t('glossary.suggestionAccept')}
                </Button>
                <IconButton
                  icon="close"
                  label={t('glossary.suggestionDismiss')}
                  side="left"
                  onClick={() => dismiss(suggestion)}
                />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
