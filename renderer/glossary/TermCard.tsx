import { useState } from 'react'
import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { langOf } from '../checks/CheckWords.tsx'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { draftFromWords, draftOf } from './draft-term.ts'
import { TermDialog } from './TermDialog.tsx'
import '../styles/glossary.css'

interface TermCardProps {
  /** The words to look up, as they were selected. */
  readonly words: string
  /** Before it opens another view: the card's place is left. */
  readonly onLeave?: (() => void) | undefined
}

/** As much as the contract looks up. */
const longestWords = 200

/** What the glossary says of words: the terms that have them, or the way to add them. */
export function TermCard({ words, onLeave }: TermCardProps) {
  const t = useText()
  const { open } = useWorkbench()
  const asked = words.replace(/\s+/g, ' ').trim().slice(0, longestWords)
  const found = useLibrary(
    async (api) => (asked === '' ? [] : api.glossary.lookUp({ words: asked })),
    `term ${asked}`,
    ['glossary'],
  )
  const [edited, setEdited] = useState<GlossaryEntry | 'new' | null>(null)
  if (found.value === null)
    return found.state === 'loading' ? <Skeleton label={t('app.loading')} lines={2} /> : null
  return (
    <div className="term-card">
      {found.value.length === 0 && (
        <p>
          {t('glossary.notFound', { words: '' })}
          <b className="strong" lang={langOf(asked)}>
            {asked}
          </b>
        </p>
      )}
      {found.value.map((term) => (
        <Term key={term.id} term={term} onEdit={() => setEdited(term)} />
      ))}
      <div className="row">
        {found.value.length === 0 && (
          <Button small icon="plus" onClick={() => setEdited('new')}>
            {t('glossary.add')}
          </Button>
        )}
        <Button
          small
          look="quiet"
          icon="book"
          onClick={() => {
            onLeave?.()
            open({ view: 'glossary', query: found.value?.[0]?.en[0] ?? asked }, 'split')
          }}
        >
          {t('glossary.openGlossary')}
        </Button>
      </div>
      {edited && (
        <TermDialog
          start={edited === 'new' ? draftFromWords(asked) : draftOf(edited)}
          term={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

function Term({ term, onEdit }: { readonly term: GlossaryEntry; readonly onEdit: () => void }) {
  const t = useText()
  const { en, hant, hans, wrong, note, field } = term
  const [first = '', ...aliases] = en
  return (
    <section className="term-entry" aria-label={first}>
      <header className="row">
        <b className="strong grow" lang="en">
          {first}
        </b>
        <span className="badge">{t(`glossary.field-${field}`)}</span>
      </header>
      {aliases.length > 0 && <p className="muted">{t('glossary.aliases', { words: aliases.join(', ') })}</p>}
      <dl className="kv">
        {hant.length > 0 && (
          <>
            <dt>{t('glossary.columnHant')}</dt>
            <dd lang="zh-Hant">{hant.join('、')}</dd>
          </>
        )}
        {hans.length > 0 && (
          <>
            <dt>{t('glossary.columnHans')}</dt>
            <dd lang="zh-Hans">{hans.join('、')}</dd>
          </>
        )}
        {wrong.length > 0 && (
          <>
            <dt>{t('glossary.columnWrong')}</dt>
            <dd lang="zh-Hant" className="err">
              {wrong.join('、')}
            </dd>
          </>
        )}
      </dl>
      {note && <p className="second">{note}</p>}
      <p>
        <Button small icon="edit" onClick={onEdit}>
          {t('glossary.edit')}
        </Button>
      </p>
    </section>
  )
}
