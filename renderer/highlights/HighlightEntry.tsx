import type { KeyboardEvent } from 'react'
import type { Highlight } from '../../shared/highlights/highlight.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import '../styles/highlights.css'

interface HighlightEntryProps {
  readonly highlight: Highlight
  /** Who says the words stands over them, where one does not know from the list. */
  readonly named: boolean
  readonly current: boolean
  readonly tabStop: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A highlight of a list: its colour, its words, what one said of them, and the way there. */
export function HighlightEntry({ highlight, named, current, tabStop, ...on }: HighlightEntryProps) {
  const t = useText()
  const { anchor, colour, comment, place, state, texts } = highlight
  const words = texts.join(' … ')
  return (
    <button
      type="button"
      className={`hl-entry hl-${colour}`}
      {...(current ? { 'aria-current': true } : {})}
      tabIndex={tabStop ? 0 : -1}
      onClick={on.onOpen}
      onFocus={on.onFocus}
      onKeyDown={on.onKeyDown}
    >
      <span className="vh">{t('highlights.inMargin', { colour: t(`highlights.colour-${colour}`) })}</span>
      {named && place?.speaker && <span className="muted small cut">{place.speaker}</span>}
      <span className="words" lang={anchor.side === 'en' ? 'en' : readChineseScript(words)}>
        {words}
      </span>
      {place && <span className="at num muted">{place.passage + 1}</span>}
      {comment && (
        <span className="said">
          <Icon name="comment" small /> <span>{comment}</span>
        </span>
      )}
      {state === 'moved' && <span className="dbt small">{t('inspector.citationMoved')}</span>}
      {state === 'lost' && <span className="err small">{t('inspector.citationLost')}</span>}
    </button>
  )
}
