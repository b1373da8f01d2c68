import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import type { HandFold } from '../../shared/reading/reading-api.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { foldAt, isOpened, listKnownFolds, listOperators, type FoldedRun, type Folds } from './folded-run.ts'
import { hasHead } from './PassageHeads.tsx'
import type { PassagePages } from './passage-pages.ts'
import { listShown, sectionAt, type DocumentShape } from './reading-order.ts'

const nothing: ReadonlySet<number> = new Set()
const noFolds: readonly HandFold[] = []

/** Which passages are on show: what is folded by rule and by hand, what was opened, whose words alone are read. */
export function useShownPassages(
  detail: DocumentDetail,
  shape: DocumentShape,
  pages: PassagePages,
  byRule: boolean,
) {
  const { api } = useConnection()
  const documentId = detail.id
  const hand =
    useLibrary((core) => core.reading.folds({ documentId }), `folds of ${documentId}`, [
      'reading',
      'documents',
    ]).value ?? noFolds
  const [opened, setOpened] = useState(nothing)
  const [speaker, setSpeaker] = useState<string | null>(null)
  const [only, setOnly] = useState<readonly number[] | null>(null)
  const folds = useMemo<Folds>(
    () => ({
      known: listKnownFolds(shape, hand, byRule),
      hand,
      byRule,
      opened,
      operators: listOperators(detail.participants),
    }),
    [shape, hand, byRule, opened, detail.participants],
  )
  const shown = useMemo(
    () =>
      listShown(
        shape.passages,
        folds.known.filter((run) => !isOpened(run, folds)),
        only,
      ),
    [shape, folds, only],
  )

  useEffect(() => {
    if (speaker === null) return setOnly(null)
    let wanted = true
    api.documents.ordinalsOfSpeaker({ documentId, speaker }).then(
      (ordinals) => wanted && setOnly(ordinals),
      () => wanted && setOnly([]),
    )
    return () => {
      wanted = false
    }
  }, [api, documentId, speaker])

  /** A label whose speaker the turn's head names, or the inside of a fold. */
  const isEmpty = useCallback(
    (ordinal: number) => {
      if (pages.peek(ordinal)?.kind === 'label') return true
      const run = foldAt(shape, pages, folds, ordinal)
      return run !== null && run.start !== ordinal && !isOpened(run, folds)
    },
    [pages, shape, folds],
  )
  const isHeaded = useCallback(
    (ordinal: number) => {
      const section = sectionAt(shape, ordinal)
      return section?.start === ordinal && hasHead(section, pages.peek(ordinal))
    },
    [shape, pages],
  )
  const openNow = useCallback(
    (start: number, open: boolean) =>
      setOpened((now) => {
        if (now.has(start) === open) return now
        const next = new Set(now)
        if (open) next.add(start)
        else next.delete(start)
        return next
      }),
    [],
  )
  // What the library says is open needs no opening for now, which would outlast an undo.
  useEffect(() => {
    setOpened((now) => {
      const left = [...now].filter(
        (at) => !hand.some(({ start, end, folded }) => !folded && start <= at && at < end),
      )
      return left.length === now.size ? now : new Set(left)
    })
  }, [hand])
  /** Makes a passage one can go to: its fold opens for now, a choice of speaker that hides it ends. */
  const uncover = useCallback(
    (ordinal: number) => {
      const run = foldAt(shape, pages, folds, ordinal)
      if (run) openNow(run.start, true)
      if (only && !only.includes(ordinal)) {
        setSpeaker(null)
        setOnly(null)
      }
    },
    [only, shape, pages, folds, openNow],
  )
  /** Folds or opens passages by hand, or takes that back; remembered where the library can be written. */
  const foldByHand = useCallback(
    (start: number, end: number, folded: boolean | null) => {
      openNow(start, folded === false)
      api.reading.fold({ documentId, start, end, folded }).catch(() => undefined)
    },
    [api, documentId, openNow],
  )
  const toggleFold = useCallback(
    (run: FoldedRun) => {
      const isOpen = isOpened(run, folds)
      if (run.kind === 'hand')
        return isOpen ? openNow(run.start, false) : foldByHand(run.start, run.end, null)
      if (!isOpen) return foldByHand(run.start, run.end, false)
      foldByHand(run.start, run.end, null)
      openNow(run.start, false)
    },
    [folds, foldByHand, openNow],
  )
  return { shown, folds, speaker, setSpeaker, isEmpty, isHeaded, uncover, toggleFold, foldByHand }
}
