import { useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FindHit } from '../../shared/documents/documents-api.ts'
import { useConnection } from '../app/library.ts'

/** Long enough that typing a word asks once or twice, short enough to feel like typing. */
const settleMs = 120

/** How the words are to be taken. */
export interface FindChoices {
  readonly matchCase: boolean
  readonly wholeWord: boolean
  /** As a regular expression. */
  readonly isPattern: boolean
}

export interface Find {
  readonly open: boolean
  readonly query: string
  readonly choices: FindChoices
  readonly hits: readonly FindHit[]
  readonly current: FindHit | null
  /** 0-based place of the current hit; -1 without one. */
  readonly at: number
  readonly complete: boolean
  /** Why there is no answer: no regular expression, or one that never ends. */
  readonly problem: unknown
  /** The answer on screen is for the words in the field. */
  readonly settled: boolean
  readonly show: () => void
  readonly close: () => void
  readonly ask: (query: string) => void
  readonly choose: (choices: FindChoices) => void
  readonly step: (by: 1 | -1) => void
}

interface Answer {
  readonly question: string
  readonly hits: readonly FindHit[]
  readonly complete: boolean
  readonly problem: unknown
}

const none: readonly FindHit[] = []
const plain: FindChoices = { matchCase: false, wholeWord: false, isPattern: false }

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
  const [choices, setChoices] = useState(plain)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [at, setAt] = useState(-1)
  const latest = useRef({ readingAt, arrive })
  latest.current = { readingAt, arrive }
  // White space counts in a regular expression.
  const words = choices.isPattern ? query : query.trim()
  const question = JSON.stringify([words, choices])

  useEffect(() => {
    if (!open || words.trim() === '') {
      setAnswer(null)
      setAt(-1)
      return
    }
    let current = true
    const timer = setTimeout(() => {
      api.documents.find({ documentId, query: words, ...choices }).then(
        (found) => {
          if (!current) return
          const here = latest.current.readingAt()
          const next = found.hits.findIndex((hit) => hit.ordinal >= here)
          const first = found.hits.length === 0 ? -1 : Math.max(0, next)
          setAnswer({ question, ...found, problem: null })
          setAt(first)
          const hit = found.hits[first]
          if (hit) latest.current.arrive(hit)
        },
        (problem: unknown) => current && setAnswer({ question, hits: none, complete: true, problem }),
      )
    }, settleMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [api, documentId, open, words, choices, question])

  const hits = open && answer ? answer.hits : none
  return useMemo(
    () => ({
      open,
      query,
      choices,
      hits,
      at,
      current: hits[at] ?? null,
      complete: answer?.complete ?? true,
      problem: answer?.problem ?? null,
      settled: answer?.question === question,
      show: () => setOpen(true),
      close: () => setOpen(false),
      ask: setQuery,
      choose: setChoices,
      step: (by: 1 | -1) => {
        if (hits.length === 0) return
        const next = (at + by + hits.length) % hits.length
        setAt(next)
        const hit = hits[next]
        if (hit) latest.current.arrive(hit)
      },
    }),
    [open, query, choices, hits, at, answer, question],
  )
}
