import type { Citation } from '../../shared/notes/note.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'

interface CitationCardProps {
  readonly citation: Citation
  readonly onOpen: (citation: Citation) => void
}

/** The passage behind the citation at the caret: both languages, the cited words marked, and whether they still stand. */
export function CitationCard({ citation, onOpen }: CitationCardProps) {
  const t = useText()
  const where = t('notes.where', { title: citation.documentTitle, passage: citation.passage + 1 })
  return (
    <section className="citation-card" aria-label={where}>
      <header>
        {citation.speaker && <strong>{citation.speaker}</strong>}
        <span className="muted">{where}</span>
        {citation.documentDate && <time dateTime={citation.documentDate}>{citation.documentDate}</time>}
      </header>
      <div className="citation-sides">
        {citation.en !== null && (
          <p lang="en">{marked(citation.en, citation.anchor.side === 'en' ? citation.anchor.exact : '')}</p>
        )}
        {citation.zh !== null && (
          <p lang="zh-Hant">
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
        <span className={citation.state === 'lost' ? 'is-error' : 'muted'}>
          {t(`notes.state.${citation.state}`)}
        </span>
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
