import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { createPassagePages, type PassagePages } from './passage-pages.ts'
import { readShape, type DocumentShape } from './reading-order.ts'
import type { PassageEntries } from './use-entry-pages.ts'
import { useFactPages } from './use-fact-pages.ts'

/** What the library holds of an open document: its passages by pages, its shape, and what stands at its passages. */
export interface DocumentText {
  readonly pages: PassagePages
  readonly shape: DocumentShape
  readonly facts: PassageEntries<Fact>
  /** Citations of its passages in notes. */
  readonly backlinks: readonly Backlink[]
}

export function useDocumentText(detail: DocumentDetail): DocumentText {
  const { api } = useConnection()
  const documentId = detail.id
  const [pages] = useState(() =>
    createPassagePages((from, to) => api.documents.passages({ documentId, from, to }), detail.passages),
  )
  useSyncExternalStore(pages.subscribe, pages.round)
  const known = useRef(detail)
  useEffect(() => {
    // A correction changes rows without a new version of the text: what is held is asked for again.
    if (known.current !== detail) void pages.refresh(detail.passages)
    known.current = detail
  }, [pages, detail])
  const shape = useMemo(() => readShape(detail.outline, detail.passages), [detail.outline, detail.passages])
  const facts = useFactPages(documentId, detail.passages)
  const backlinks = useLibrary((core) => core.notes.backlinks({ documentId }), `backlinks of ${documentId}`, [
    'notes',
  ])
  return { pages, shape, facts, backlinks: backlinks.value ?? none }
}

const none: readonly never[] = []
