import { useCallback, useState } from 'react'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import { useConnection } from '../app/library.ts'
import type { RequestOf } from '../app/view-props.ts'
import type { PassagePages } from './passage-pages.ts'
import { rowOf, useNavigation } from './use-navigation.ts'
import { useOpening } from './use-opening.ts'
import type { useShownPassages } from './use-shown-passages.ts'

interface ReadingPlaceOptions {
  readonly detail: DocumentDetail
  readonly pages: PassagePages
  readonly listed: ReturnType<typeof useShownPassages>
  readonly request: RequestOf<'document'>
}

/** Where one reads: the way through the rows on show, opened where reading stopped or at the words asked for. */
export function useReadingPlace({ detail, pages, listed, request }: ReadingPlaceOptions) {
  const { api } = useConnection()
  const documentId = detail.id
  const { shown, isEmpty, isHeaded, uncover } = listed
  const savePosition = useCallback(
    (position: number) => {
      // Where one reads is not worth a message when it can't be kept, as in a read-only library.
      api.documents.savePosition({ documentId, position }).catch(() => undefined)
    },
    [api, documentId],
  )
  const [start] = useState(() => Math.min(detail.position, Math.max(0, detail.passages - 1)))
  const navigation = useNavigation({ shown, pages, start, isEmpty, isHeaded, savePosition })
  const { goTo, current, scroller } = navigation

  /** Goes to a passage wherever it lies. */
  const reveal = useCallback<typeof goTo>(
    (ordinal, how) => {
      const go = () => {
        uncover(ordinal)
        goTo(ordinal, how)
      }
      // What folds within a turn is known once its page is here.
      pages.load(ordinal, ordinal).then(go, go)
    },
    [goTo, uncover, pages],
  )
  const opening = useOpening({ detail, pages, start, request, goTo, reveal })
  /** Gives the focus back to the passage one reads. */
  const returnFocus = () => rowOf(scroller.current, current)?.focus({ preventScroll: true })
  return { navigation, reveal, opening, returnFocus }
}
