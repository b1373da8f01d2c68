import { useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FindHit } from '../../shared/documents/documents-api.ts'
import { useConnection } from '../app/library.ts'

/** Long enough that typing a word asks once or twice, short enough to feel like typing. */
const settleMs = 120

export interface Find {
  readonly open: boolean
  readonly query: string
  readonly hits: readonly FindHit[]
  readonly current: FindHit | null
  /** 0-based place of the current hit; -1 without one. */
  readonly at: number
  readonly complete: boolean
  /** The answer on screen is for the words in the field. */
  readonly settled: boolean
  readonly show: () => void
  readonly close: () => void
  readonly ask: (query: string) => void
  readonly step: (by: 1 | -1) => void
}

const none: readonly FindHit[] = []

/**
 * Finds words in one document. The first hit is the first at or after where one reads, so that nothing moves further
 * than it must; `arrive` is told of every hit that becomes the current one.
 */
export function useFind(
  documentId: DocumentId,
  readingAt: () => number,
  arrive: (hit: FindHit) => void,
): Find {
  const { api } = useConnection()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<{ query: string; hits: readonly FindHit[]; complete: boolean } | null>(
    null,
  )
  const [at, setAt] = useState(-1)
  const latest = useRef({ readingAt, arrive })
  latest.current = { readingAt, arrive }
  const words = query.trim()

  useEffect(() => {
    if (!open || words === '') {
      setAnswer(null)
      setAt(-1)
      return
    }
    let current = true
    const timer = setTimeout(() => {
      api.documents.find({ documentId, query: words }).then(
        (found) => {
          if (!current) return
          const here = latest.current.readingAt()
          const next = found.hits.findIndex((hit) => hit.ordinal >= here)
          const first = found.hits.length === 0 ? -1 : Math.max(0, next)
          setAnswer({ query: words, ...found })
          setAt(first)
          const hit = found.hits[first]
          if (hit) latest.current.arrive(hit)
        },
        () => current && setAnswer({ query: words, hits: none, complete: true }),
      )
    }, settleMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [api, documentId, open, words])

  const hits = open && answer ? answer.hits : none
  return useMemo(
    () => ({
      open,
      query,
      hits,
      at,
      current: hits[at] ?? null,
      complete: answer?.complete ?? true,
      settled: answer?.query === words,
      show: () => setOpen(true),
      close: () => setOpen(false),
      ask: setQuery,
      step: (by: 1 | -1) => {
        if (hits.length === 0) return
        const next = (at + by + hits.length) % hits.length
        setAt(next)
        const hit = hits[next]
        if (hit) latest.current.arrive(hit)
      },
    }),
    [open, query, hits, at, answer, words],
  )
}
