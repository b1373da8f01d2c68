import { useCallback, useEffect, useMemo, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useConnection } from '../app/library.ts'
import { foldAt } from './folded-run.ts'
import { hasHead } from './PassageHeads.tsx'
import type { PassagePages } from './passage-pages.ts'
import { listShown, sectionAt, type DocumentShape } from './reading-order.ts'

const nothing: ReadonlySet<number> = new Set()

/** Which passages are on show: what is folded, what was opened by hand, whose words alone are read. */
export function useShownPassages(
  documentId: DocumentId,
  shape: DocumentShape,
  pages: PassagePages,
  fold: boolean,
) {
  const { api } = useConnection()
  const [opened, setOpened] = useState(nothing)
  const [speaker, setSpeaker] = useState<string | null>(null)
  const [only, setOnly] = useState<readonly number[] | null>(null)
  const shown = useMemo(() => listShown(shape, { fold, opened, only }), [shape, fold, opened, only])

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
      const run = fold ? foldAt(shape, pages, ordinal) : null
      return run !== null && run.start !== ordinal && !opened.has(run.start)
    },
    [pages, shape, fold, opened],
  )
  const isHeaded = useCallback(
    (ordinal: number) => {
      const section = sectionAt(shape, ordinal)
      return section?.start === ordinal && hasHead(section, pages.peek(ordinal))
    },
    [shape, pages],
  )
  /** Makes a passage one can go to: its fold opens, a choice of speaker that hides it ends. */
  const uncover = useCallback(
    (ordinal: number) => {
      const run = foldAt(shape, pages, ordinal)
      if (run) setOpened((open) => (open.has(run.start) ? open : new Set(open).add(run.start)))
      if (only && !only.includes(ordinal)) {
        setSpeaker(null)
        setOnly(null)
      }
    },
    [only, shape, pages],
  )
  const toggleFold = (start: number) => {
    const next = new Set(opened)
    if (!next.delete(start)) next.add(start)
    setOpened(next)
  }
  return { shown, opened, speaker, setSpeaker, isEmpty, isHeaded, uncover, toggleFold }
}
