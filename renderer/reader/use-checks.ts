import { useEffect, useMemo, useState } from 'react'
import type { Check, CheckedPassage, CheckId } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useWorkbench } from '../app/workbench.ts'
import { gravestOf, isMarked, spansOn, type DocumentChecks } from '../checks/check-spans.ts'
import type { OpenCard } from './use-check-card.tsx'
import { useEntryPages, type ListEntries } from './use-entry-pages.ts'

const listChecks: ListEntries<Check> = (api, input) => api.checks.list(input)

/** The checks of the passages on screen, with the words to mark on each side; `lit` is the one that is looked at. */
export function useChecks(documentId: DocumentId, total: number, lit: CheckId | null): DocumentChecks {
  const entries = useEntryPages(documentId, total, 'checks', listChecks)
  useRenewedChecks(documentId)
  return useMemo(() => {
    const litCheck = lit === null ? null : (entries.held().find(({ id }) => id === lit) ?? null)
    const at = (ordinal: number) =>
      entries.find(ordinal).filter((check) => isMarked(check) || check.id === lit)
    return {
      at,
      spans: (ordinal, side) => spansOn(at(ordinal), side, litCheck),
      severityAt: (ordinal) => gravestOf(at(ordinal)),
    }
  }, [entries, lit])
}

const nowhere: readonly CheckedPassage[] = []

/** The checks of an open document, and which of them is lit: the one whose card is open, or that is chosen in a list. */
export function useReaderChecks(documentId: DocumentId, total: number) {
  const { selection } = useWorkbench()
  const [open, setOpen] = useState<OpenCard | null>(null)
  const chosen = selection.kind === 'check' && selection.documentId === documentId ? selection.checkId : null
  const checked =
    useLibrary((api) => api.checks.ordinals({ documentId }), `checked passages of ${documentId}`, ['checks'])
      .value ?? nowhere
  return { checks: useChecks(documentId, total, open?.checkId ?? chosen), checked, open, setOpen }
}

/** An open document is checked anew where another glossary or an older program checked it. */
function useRenewedChecks(documentId: DocumentId): void {
  const { api, host } = useConnection()
  useEffect(() => {
    // A library that can't be written to keeps the checks it has; they are as true as they were.
    const renew = () => void api.checks.renew({ documentId }).catch(() => undefined)
    renew()
    return host.on('libraryChanged', ({ kinds }) => {
      if (kinds.includes('glossary')) renew()
    })
  }, [api, host, documentId])
}
