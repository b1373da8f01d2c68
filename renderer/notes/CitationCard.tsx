import { useLayoutEffect, useRef, useState } from 'react'
import type { Citation } from '../../shared/notes/note.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

interface CitationCardProps {
  readonly citation: Citation
  /** The caret's line within the place the card floats in, in pixels. */
  readonly line: { readonly top: number; readonly bottom: number }
  readonly onOpen: (citation: Citation) => void
  /** Goes to the words where they stand in the file as it came. */
  readonly onOriginal: (citation: Citation) => void
  /** Writes the cited words as a quotation of their own; absent where nothing can be written. */
  readonly onQuote: ((citation: Citation) => void) | null
}

const gap = 6

/** The passage behind the citation at the caret: both languages, the cited words marked, and whether they still stand. */
export function CitationCard({ citation, line, onOpen, onOriginal, onQuote }: CitationCardProps) {
  const t = useText()
  const card = useRef<HTMLElement>(null)
  const [top, setTop] = useState(line.bottom + gap)
  const where = t('notes.where', { title: citation.documentTitle, passage: citation.passage + 1 })
  // Beneath the line, or above it where there is no room: the card never covers what is being written.
  useLayoutEffect(() => {
    const height = card.current?.offsetHeight ?? 0
    const room = card.current?.parentElement?.clientHeight ?? 0
    const fits = line.bottom + gap + height <= room
    setTop(fits ? line.bottom + gap : Math.max(gap, line.top - gap - height))
  }, [line.top, line.bottom, citation])
  return (
    <section ref={card} className="citation-card card" aria-label={where} style={{ top }}>
      <header>
        {citation.speaker && <strong>{citation.speaker}</strong>}
        <span className="muted cut">{where}</span>
        {citation.documentDate && (
          <time className="num" dateTime={citation.documentDate}>
            {citation.documentDate}
          </time>
        )}
      </header>
      <div className="citation-sides">
        {citation.en !== null && (
          <p lang="en">{marked(citation.en, citation.anchor.side === 'en' ? citation.anchor.exact : '')}</p>
        )}
        {citation.zh !== null && (
          <p lang={readChineseScript(citation.zh)}>
            {marked(citation.zh, citation.anchor.side === 'zh' ? citation.anchor.exact : '')}
          </p>
        )}
      </div>
      <footer>
        <Button
          small
          icon="open"
          shortcut="alt+enter"
          onClick={() => onOpen(citation)}
          disabled={citation.state === 'lost'}
        >
          {t('notes.openCitation')}
        </Button>
        <Button
          small
          look="quiet"
          icon="page"
          onClick={() => onOriginal(citation)}
          disabled={citation.state === 'lost'}
        >
          {t('original.show')}
        </Button>
        {onQuote && (
          <Button small look="quiet" onClick={() => onQuote(citation)}>
            {t('notes.quote')}
          </Button>
        )}
        <span className="grow" />
        <span className={citation.state === 'lost' ? 'is-error' : 'muted'}>
          {t(`notes.state.${citation.state}`)}
        </span>
        {citation.state !== 'lost' && <Icon name="check" small className="gud" />}
      </footer>
    </section>
  )
}

function marked(text: string, words: string) {
  const at = words === '' ? -1 : text.indexOf(words)
  if (at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </>
  )
}
