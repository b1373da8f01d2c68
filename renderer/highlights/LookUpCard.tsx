import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'

interface LookUpCardProps {
  readonly terms: readonly GlossaryEntry[]
  readonly style: CSSProperties
  /** `back`: the focus goes back to the text. */
  readonly onClose: (back: boolean) => void
}

/** The terms of the glossary that the words hold, the longest first, as said in Taiwan and on the mainland. */
export function LookUpCard({ terms, style, onClose }: LookUpCardProps) {
  const t = useText()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    onClose(true)
  }
  return (
    // It takes the focus itself: long lists scroll by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={card}
      className="card look-up-card"
      role="dialog"
      aria-label={t('highlights.glossaryTitle')}
      tabIndex={-1}
      style={style}
      onKeyDown={press}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && card.current?.contains(event.relatedTarget)) return
        if (document.hasFocus()) onClose(false)
      }}
    >
      <header>
        <h3>{t('highlights.glossaryTitle')}</h3>
        <IconButton icon="close" label={t('app.close')} side="left" onClick={() => onClose(true)} />
      </header>
      {terms.length === 0 ? (
        <p className="muted">{t('highlights.glossaryNone')}</p>
      ) : (
        <dl>
          {terms.map((term) => (
            <Term key={term.id} term={term} />
          ))}
        </dl>
      )}
    </div>
  )
}

function Term({ term: { en, hant, hans, wrong, note } }: { readonly term: GlossaryEntry }) {
  const t = useText()
  return (
    <div>
      <dt lang="en">{en.join(' · ')}</dt>
      {hant.length > 0 && <dd lang="zh-Hant">{hant.join('、')}</dd>}
      {hans.length > 0 && hans.join() !== hant.join() && <dd lang="zh-Hans">{hans.join('、')}</dd>}
      {wrong.length > 0 && (
        <dd className="muted small">
          {t('highlights.glossaryWrong', { words: '' })}
          <span lang="zh">{wrong.join('、')}</span>
        </dd>
      )}
      {note && <dd className="muted small">{note}</dd>}
    </div>
  )
}
