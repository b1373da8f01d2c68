import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import { advanceReading } from '../../shared/reading/advance-reading.ts'
import { useConnection } from '../app/library.ts'
import { usePlaces } from '../app/places.ts'
import { useTab } from '../app/tab.ts'
import type { RequestOf } from '../app/view-props.ts'
import type { PassagePages } from './passage-pages.ts'
import { useColumns } from './use-columns.ts'
import { rowOf, type Navigation, type Sight } from './use-navigation.ts'
import { useOpening } from './use-opening.ts'
import type { useShownPassages } from './use-shown-passages.ts'

interface ReadingPlaceOptions {
  readonly detail: DocumentDetail
  readonly pages: PassagePages
  readonly listed: ReturnType<typeof useShownPassages>
  readonly request: RequestOf<'document'>
  /** Whether the two languages scroll each by itself. */
  readonly apart: boolean
  /** Changes with what makes every row another height. */
  readonly look: string
}

/** As long as this nobody looks at a page without reading of it. */
const stayMs = 2_000

/** Where one reads: the way through the rows on show, opened where reading stopped or at the words asked for. */
export function useReadingPlace({ detail, pages, listed, request, apart, look }: ReadingPlaceOptions) {
  const { api } = useConnection()
  const { id: tabId, passage: leftAt, keepPassage } = useTab()
  const { leave, register } = usePlaces()
  const documentId = detail.id
  const { shown, isEmpty, isHeaded, uncover } = listed
  const whole = listed.speaker === null
  const [progress, setProgress] = useState(detail.progress)
  const furthest = useRef(detail.progress - 1)
  const savePosition = useCallback(
    ({ top, bottom }: Sight) => {
      keepPassage(top)
      // Where one reads is not worth a message when it can't be kept, as in a read-only library.
      api.documents.savePosition({ documentId, position: top }).catch(() => undefined)
      // One speaker's words alone are not the document.
      if (!whole) return
      const end = bottom === shown.at(-1) ? detail.passages - 1 : bottom
      const reached = advanceReading(furthest.current, { top, bottom: end })
      if (reached > furthest.current) {
        furthest.current = reached
        setProgress(reached + 1)
        api.reading.advance({ documentId, passage: reached }).catch(() => undefined)
      }
    },
    [api, documentId, keepPassage, whole, shown, detail.passages],
  )
  const [start] = useState(() =>
    Math.min(request.passage ?? leftAt ?? detail.position, Math.max(0, detail.passages - 1)),
  )
  const columns = useColumns({
    shown,
    pages,
    start,
    isEmpty,
    isHeaded,
    savePosition,
    onLeave: leave,
    look,
    apart,
  })
  const { navigation } = columns
  const { goTo, current, scroller, sight } = navigation

  /** Goes to a passage wherever it lies. */
  const reveal = useCallback<Navigation['goTo']>(
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
  useEffect(
    () =>
      register(tabId, {
        read: () => sight.read().top,
        goTo: (passage) => reveal(passage, { place: 'top', focus: true }),
      }),
    [register, tabId, sight, reveal],
  )
  const readNow = useRef(savePosition)
  readNow.current = savePosition
  // What one sees without scrolling is read too, once one has stayed.
  useEffect(() => {
    const timer = setTimeout(() => readNow.current(sight.read()), stayMs)
    return () => clearTimeout(timer)
  }, [sight])
  const opening = useOpening({ detail, pages, start, request, goTo, reveal })
  /** Gives the focus back to the passage one reads. */
  const returnFocus = () => rowOf(scroller.current, current)?.focus({ preventScroll: true })
  return { columns, navigation, reveal, opening, returnFocus, progress }
}
