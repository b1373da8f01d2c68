import { useEffect, useMemo, useRef, useState } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import type { Highlight, HighlightColour, HighlightId } from '../../shared/highlights/highlight.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type TextTarget } from '../app/workbench.ts'
import type { PassagePages } from '../reader/passage-pages.ts'
import type { TextSelection } from '../reader/text-selection.ts'
import { positionOf, selectionOf, stepEdge } from './highlight-selection.ts'
import { showHighlights, type DocumentHighlights, type MovedEnds } from './shown-highlights.ts'
import { useHighlightPages } from './use-highlight-pages.ts'

export interface Highlights {
  /** What the text shows. */
  readonly shown: DocumentHighlights
  /** The one that keys, handles and the toolbar act on; null where none is. */
  readonly active: Highlight | null
  /** The words of the active one. */
  readonly words: TextSelection | null
  readonly find: (id: string) => Highlight | null
  readonly activate: (id: HighlightId | null) => void
  /** Highlights words, or gives a highlight of exactly these words that colour. It is active then. */
  readonly highlight: (words: TextTarget, colour: HighlightColour) => Promise<Highlight | null>
  readonly recolour: (colour: HighlightColour) => void
  readonly comment: (id: HighlightId, comment: string) => void
  /** Takes the active one away. */
  readonly remove: () => void
  /** Moves an end by a word and keeps it there. */
  readonly step: (edge: 'start' | 'end', by: 1 | -1) => void
  /** Shows the ends elsewhere, while a handle is drawn; `keepEnds` keeps them there. */
  readonly moveEnds: (words: TextSelection) => void
  readonly keepEnds: () => void
  /** What was done last, for those who cannot see it. */
  readonly said: string
}

interface HighlightsOptions {
  readonly detail: DocumentDetail
  readonly pages: PassagePages
  readonly langOf: (side: Side) => string
}

/** The highlights of an open document, which of them is active, and what can be done with it. */
export function useHighlights({ detail, pages, langOf }: HighlightsOptions): Highlights {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const documentId = detail.id
  const entries = useHighlightPages(documentId, detail.passages)
  const [activeId, setActiveId] = useState<HighlightId | null>(null)
  // As the library answered, until the pages say so themselves.
  const [answer, setAnswer] = useState<Highlight | null>(null)
  const [moved, setMoved] = useState<MovedEnds | null>(null)
  const [said, setSaid] = useState('')
  const writes = useRef(0)
  const making = useRef<{ key: string; made: Promise<Highlight | null> } | null>(null)

  const find = (id: string) => entries.held().find(({ highlight }) => highlight.id === id)?.highlight ?? null
  // oxlint-disable-next-line react/exhaustive-deps -- `find` is `entries`
  const held = useMemo(() => (activeId === null ? null : find(activeId)), [entries, activeId])
  const active = held ?? (answer?.id === activeId ? answer : null)
  useEffect(() => {
    if (!held) return
    setAnswer(null)
    // Pages fetched before the last of several writes do not have it yet.
    if (writes.current === 0) setMoved(null)
  }, [held])
  const shown = useMemo(
    () => showHighlights(entries.find, { active, moved, isNew: held === null }),
    [entries, active, moved, held],
  )

  const ends = moved && moved.id === active?.id ? moved : active?.anchor
  const words = active && ends ? selectionOf(active, ends, pages.peek) : null

  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    writes.current += 1
    try {
      return await work()
    } catch (error) {
      announce(errorText(error), 'error')
      return null
    } finally {
      writes.current -= 1
    }
  }
  const recolourOne = (id: HighlightId, colour: HighlightColour) =>
    attempt(async () => (await api.highlights.recolour({ highlightIds: [id], colour }))[0] ?? null)
  const make = ({ side, start, end }: TextTarget, colour: HighlightColour) => {
    const same = entries
      .held()
      .find(
        ({ highlight: { anchor } }) => anchor.side === side && anchor.start === start && anchor.end === end,
      )
    return same
      ? recolourOne(same.highlight.id, colour)
      : attempt(() => api.highlights.create({ documentId, side, start, end, colour }))
  }
  const activate = (id: HighlightId | null) => {
    setMoved(null)
    setActiveId(id)
  }
  const movedTo = (to: TextSelection): MovedEnds | null => {
    const start = positionOf(to.side, to.from, pages.peek)
    const end = positionOf(to.side, to.to, pages.peek)
    return active && start !== null && end !== null && start < end ? { id: active.id, start, end } : null
  }
  const keep = async (to: MovedEnds) => {
    const kept = await attempt(() =>
      api.highlights.resize({ highlightId: to.id, start: to.start, end: to.end }),
    )
    if (!kept) setMoved(null)
  }

  return {
    shown,
    active,
    words,
    find,
    activate,
    highlight: async (target, colour) => {
      const key = `${target.side} ${target.start} ${target.end}`
      // A second key pressed before the library has answered the first changes that highlight's mind.
      const underway = making.current?.key === key ? making.current.made : null
      const made = underway
        ? underway.then((first) => first && recolourOne(first.id, colour))
        : make(target, colour)
      making.current = { key, made }
      const done = await made
      if (making.current.made === made) making.current = null
      if (!done) return null
      setAnswer(done)
      activate(done.id)
      setSaid(t('highlights.made', { colour: t(`highlights.colour-${colour}`) }))
      return done
    },
    recolour: (colour) => {
      if (!active) return
      void attempt(() => api.highlights.recolour({ highlightIds: [active.id], colour })).then(
        (done) => done && setSaid(t('highlights.recoloured', { colour: t(`highlights.colour-${colour}`) })),
      )
    },
    comment: (highlightId, comment) => {
      void attempt(() =>
        api.highlights.comment({ highlightId, comment: comment.trim() === '' ? null : comment }),
      )
    },
    remove: () => {
      if (!active) return
      activate(null)
      void attempt(async () => {
        await api.highlights.delete({ highlightIds: [active.id] })
        setSaid(t('highlights.removed'))
      })
    },
    step: (edge, by) => {
      const to = words && movedTo(stepEdge(words, edge, by, langOf(words.side), pages.peek) ?? words)
      if (!to || (to.start === ends?.start && to.end === ends.end)) return
      setMoved(to)
      void keep(to)
    },
    moveEnds: (to) => setMoved(movedTo(to) ?? moved),
    keepEnds: () => {
      if (moved && (moved.start !== active?.anchor.start || moved.end !== active.anchor.end)) void keep(moved)
    },
    said,
  }
}
