import { useEffect, useRef, useState } from 'react'
import type { SearchQuery, SearchResult } from '../../shared/search/search-api.ts'
import { useConnection } from '../app/library.ts'

/** A pause in typing as short as this asks; the answer takes a few milliseconds. */
const settleMs = 140
const hitsAsked = 200

export type Conditions = Pick<
  SearchQuery,
  'companies' | 'speakers' | 'periods' | 'sections' | 'languages' | 'sort'
>

export interface Search {
  readonly result: SearchResult | null
  /** The words the result is for. */
  readonly answered: string
  readonly tookMs: number
  readonly asking: boolean
  readonly error: unknown
  readonly retry: () => void
}

interface Answer {
  readonly query: string
  readonly result: SearchResult
  readonly tookMs: number
}

/** Asks once typing pauses; of answers that overtake each other only that to the last question is shown. */
export function useSearch(query: string, conditions: Conditions): Search {
  const { api, host } = useConnection()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [round, setRound] = useState(0)
  const first = useRef(true)
  const words = query.trim()
  const key = JSON.stringify(conditions)

  useEffect(() => {
    if (words === '') {
      setAnswer(null)
      setError(null)
      setAsking(false)
      return
    }
    let current = true
    const ask = async () => {
      const begun = performance.now()
      setAsking(true)
      try {
        const chosen = JSON.parse(key) as Conditions
        const result = await api.search.search({ query: words, limit: hitsAsked, ...chosen })
        if (!current) return
        setAnswer({ query: words, result, tookMs: performance.now() - begun })
        setError(null)
      } catch (failure) {
        if (current) setError(failure)
      }
      if (current) setAsking(false)
    }
    const timer = setTimeout(() => void ask(), first.current ? 0 : settleMs)
    first.current = false
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [api, words, key, round])

  useEffect(
    () => host.on('libraryChanged', (event) => event.kinds.includes('documents') && setRound((n) => n + 1)),
    [host],
  )

  return {
    result: answer?.result ?? null,
    answered: answer?.query ?? '',
    tookMs: answer?.tookMs ?? 0,
    asking,
    error,
    retry: () => setRound((n) => n + 1),
  }
}
