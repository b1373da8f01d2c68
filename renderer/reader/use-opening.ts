import { useEffect, useRef, useState } from 'react'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { RequestOf } from '../app/view-props.ts'
import type { TextTarget } from '../app/workbench.ts'
import type { PassagePages } from './passage-pages.ts'
import { bringIntoSight, type Navigation } from './use-navigation.ts'

interface OpeningOptions {
  readonly detail: DocumentDetail
  readonly pages: PassagePages
  readonly start: number
  /** The request itself: opening the same words again is a new one. */
  readonly request: RequestOf<'document'>
  readonly goTo: Navigation['goTo']
  /** Goes to a passage even where it is folded or left out. */
  readonly reveal: Navigation['goTo']
}

/**
 * Opens the document where reading stopped, or at the words asked for. The first page comes before the list is shown,
 * so that nothing jumps.
 */
export function useOpening({ detail, pages, start, request, goTo, reveal }: OpeningOptions) {
  const t = useText()
  const { api } = useConnection()
  const { id: documentId } = detail
  const { target, passage } = request
  const [ready, setReady] = useState(false)
  const [marked, setMarked] = useState<TextTarget | null>(null)
  const [arrival, setArrival] = useState('')

  useEffect(() => {
    let wanted = true
    const begin = () => {
      if (!wanted) return
      setReady(true)
      if (!target) goTo(start, { place: 'top' })
    }
    const last = Math.max(0, detail.passages - 1)
    pages.load(Math.max(0, start - 40), Math.min(last, start + 60)).then(begin, begin)
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each document: where it opens
  }, [pages])

  const opened = useRef(request)
  useEffect(() => {
    if (!ready || opened.current === request || target || passage === undefined) return
    opened.current = request
    reveal(passage, { place: 'top', focus: true })
    // oxlint-disable-next-line react/exhaustive-deps -- a request is gone to once, when it is made
  }, [ready, request])

  useEffect(() => {
    if (!ready || !target) return
    let wanted = true
    const arriveAt = (ordinal: number) => (row: HTMLElement) => {
      bringIntoSight(row, 'mark.target')
      const words = row.querySelector('mark.target')?.textContent ?? ''
      // Of two columns only one has the words.
      if (words !== '') setArrival(t('reader.arrivedAt', { at: ordinal + 1, words }))
    }
    api.documents.locate({ documentId, start: target.start }).then(
      (place) => {
        if (!wanted || !place) return
        setMarked(target)
        reveal(place.ordinal, { place: 'upper', focus: true, arrived: arriveAt(place.ordinal) })
      },
      // Words that are nowhere leave the reader where it was; the citation that led here says so itself.
      () => undefined,
    )
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a request is gone to once, when it is made
  }, [ready, request])

  useEffect(() => {
    if (detail.unread && ready)
      api.documents.setUnread({ documentIds: [documentId], unread: false }).catch(() => undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- marking it as unread by hand must last while it is open
  }, [ready])

  return { ready, marked, arrival }
}
