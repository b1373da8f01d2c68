import { useEffect } from 'react'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import type { Citation } from '../../shared/notes/note.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CitationEntry } from './CitationEntry.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

/** For a document, the notes that cite it, place by place; for a note, the passages it rests on. */
export default function NotesPane({ onCount }: InspectorPaneProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { documentId, noteId } = useInspected()
  const links = useLibrary(
    async (api) => (documentId ? api.notes.backlinks({ documentId }) : noLinks),
    `backlinks of ${documentId ?? ''}`,
    ['notes', 'documents'],
  ).value
  const cited = useLibrary(
    async (api) => (noteId ? (await api.notes.read({ noteId })).citationList : noCitations),
    `citations of ${noteId ?? ''}`,
    ['notes'],
  ).value
  const notes = new Set(links?.map((link) => link.noteId)).size
  const count = noteId ? (cited?.length ?? null) : documentId ? notes : null
  useEffect(() => onCount(count), [onCount, count])

  if (noteId)
    return (
      <ul className="bl-list">
        {cited?.map((citation) => (
          <CitationEntry
            key={citation.key}
            icon="doc"
            title={citation.documentTitle}
            citation={citation}
            onOpen={() => open(requestFor(citation), 'split')}
          />
        ))}
      </ul>
    )
  if (!documentId) return <NothingOpen />
  if (!links) return null
  if (links.length === 0)
    return <EmptyState icon="note" title={t('inspector.notesNone')} text={t('inspector.notesNoneText')} />
  return (
    <ul className="bl-list">
      {links.map((link) => (
        <CitationEntry
          key={`${link.noteId} ${link.citation.key}`}
          icon="note"
          title={link.noteTitle}
          citation={link.citation}
          onOpen={() => open({ view: 'note', noteId: link.noteId }, 'split')}
        />
      ))}
    </ul>
  )
}

const requestFor = (citation: Citation) =>
  ({
    view: 'document',
    documentId: citation.documentId,
    target: { side: citation.anchor.side, start: citation.anchor.start, end: citation.anchor.end },
  }) as const

const noLinks: readonly Backlink[] = []
const noCitations: readonly Citation[] = []
