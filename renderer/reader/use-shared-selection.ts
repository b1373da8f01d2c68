import { useEffect, useRef } from 'react'
import type { CheckId } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import { useWorkbench, type TextTarget } from '../app/workbench.ts'
import type { Navigation } from './use-navigation.ts'

interface SharedSelectionOptions {
  readonly documentId: DocumentId
  /** Whether this reader is the one the rest of the window follows. */
  readonly leads: boolean
  readonly ready: boolean
  readonly current: number
  readonly words: TextTarget | null
  readonly goTo: Navigation['goTo']
}

/** Tells the window which passage is read and which words are selected, and goes where another pane selects. */
export function useSharedSelection({
  documentId,
  leads,
  ready,
  current,
  words,
  goTo,
}: SharedSelectionOptions) {
  const { select, selection } = useWorkbench()
  // Every one of them: one sent before the last may come back after it, and leads nowhere.
  const sent = useRef(new WeakSet<object>())
  // Going to a passage selects it; going to one of its figures or checks has selected that already.
  const taken = useRef<number | null>(null)
  useEffect(() => {
    if (!leads || !ready) return
    const isTaken = taken.current === current
    taken.current = null
    if (isTaken) return
    const next = { kind: 'passage', documentId, ordinal: current, words } as const
    sent.current.add(next)
    select(next)
    // oxlint-disable-next-line react/exhaustive-deps -- words are compared by where they stand
  }, [leads, ready, documentId, current, words?.start, words?.end, words?.side, select])

  const hasOpened = useRef(false)
  useEffect(() => {
    const isOpening = !hasOpened.current
    hasOpened.current = ready
    // Another reader's place is its own affair, even where both read the same document.
    if (!leads || !ready || sent.current.has(selection)) return
    if (selection.kind !== 'passage' && selection.kind !== 'check') return
    if (selection.documentId !== documentId || selection.ordinal === current) return
    if (selection.kind === 'check') taken.current = selection.ordinal
    goTo(selection.ordinal, { place: selection.kind === 'check' ? 'nearest' : 'top', jump: !isOpening })
    // oxlint-disable-next-line react/exhaustive-deps -- only a selection made elsewhere leads here
  }, [selection, ready])

  return {
    selectFact: (factId: FactId, ordinal: number) => {
      if (ordinal !== current) taken.current = ordinal
      select({ kind: 'fact', factId, documentId })
    },
    /** To be called where one goes to the check's passage in the same moment. */
    selectCheck: (checkId: CheckId, ordinal: number) => {
      taken.current = ordinal
      select({ kind: 'check', checkId, documentId, ordinal })
    },
  }
}
