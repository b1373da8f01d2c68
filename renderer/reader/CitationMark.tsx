import type { Backlink } from '../../shared/notes/notes-api.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'

/** Quotation marks in the margin: the notes that cite the passage, with the words each one cites. */
export function CitationMark({ citations }: { readonly citations: readonly Backlink[] }) {
  const t = useText()
  const { open } = useWorkbench()
  const label = t('reader.citedBy', { count: citations.length })
  return (
    <Popover
      label={label}
      side="right"
      trigger={
        <button type="button" className="gut-mark" aria-label={label} title={label} tabIndex={-1}>
          <Icon name="quote" />
        </button>
      }
    >
      <ul className="cited-card">
        {citations.map((link) => (
          <li key={`${link.noteId} ${link.citation.key}`}>
            <p className="strong cut">{link.noteTitle}</p>
            <blockquote lang={link.citation.anchor.side === 'en' ? 'en' : 'zh-Hant'}>
              {link.citation.anchor.exact}
            </blockquote>
            <Button small icon="open" onClick={() => open({ view: 'note', noteId: link.noteId }, 'split')}>
              {t('reader.openNote')}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
