import type { Citation } from '../../shared/notes/note.ts'
import { useText } from '../app/text.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

interface CitationEntryProps {
  readonly icon: IconName
  readonly title: string
  readonly citation: Citation
  readonly onOpen: () => void
}

/** A citation as a card: where it leads, the words it cites, and whether they still stand. */
export function CitationEntry({ icon, title, citation, onOpen }: CitationEntryProps) {
  const t = useText()
  return (
    <li>
      <button type="button" className="bl" onClick={onOpen}>
        <span className="t">
          <Icon name={icon} />
          <span className="cut strong">{title}</span>
          <span className="at num muted">{citation.passage + 1}</span>
        </span>
        <span className="words" lang={citation.anchor.side === 'en' ? 'en' : 'zh-Hant'}>
          {citation.anchor.exact}
        </span>
        {citation.state === 'moved' && <span className="dbt">{t('inspector.citationMoved')}</span>}
        {citation.state === 'lost' && <span className="err">{t('inspector.citationLost')}</span>}
      </button>
    </li>
  )
}
