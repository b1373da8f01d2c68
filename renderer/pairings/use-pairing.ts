import type { DocumentId, Side } from '../../shared/documents/document.ts'
import type { ChangedRows } from '../../shared/pairings/pairings-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'

/** Changes of rows by hand; each leads to the first row it made. A row without such a neighbour is told so. */
export interface Pairing {
  readonly merge: (passage: number) => void
  readonly shift: (passage: number, side: Side, direction: 'up' | 'down') => void
  readonly unpair: (passage: number) => void
  readonly pair: (enPassage: number, zhPassage: number) => void
  readonly split: (passage: number, en: number | null, zh: number | null) => Promise<boolean>
}

export function usePairing(documentId: DocumentId, onChanged: (passage: number) => void): Pairing {
  const { api } = useConnection()
  const { notify } = useNotices()
  const errorText = useErrorText()
  const attempt = async (work: Promise<ChangedRows>): Promise<boolean> => {
    try {
      const { passage } = await work
      onChanged(passage)
      return true
    } catch (error) {
      notify(errorText(error), 'error')
      return false
    }
  }
  return {
    merge: (passage) => void attempt(api.pairings.merge({ documentId, passage })),
    shift: (passage, side, direction) =>
      void attempt(api.pairings.shift({ documentId, passage, side, direction })),
    unpair: (passage) => void attempt(api.pairings.unpair({ documentId, passage })),
    pair: (enPassage, zhPassage) => void attempt(api.pairings.pair({ documentId, enPassage, zhPassage })),
    split: (passage, en, zh) => attempt(api.pairings.split({ documentId, passage, en, zh })),
  }
}
