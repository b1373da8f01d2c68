import { useEffect, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { OutdatedDocument, ParseReport } from '../../shared/library/library-api.ts'
import { useConnection } from '../app/library.ts'

/** Few enough that progress shows and a stop is soon heard. */
const atOnce = 4

export interface ParseReports {
  readonly reports: ReadonlyMap<DocumentId, ParseReport>
  readonly done: number
  readonly total: number
  readonly state: 'running' | 'stopped' | 'finished'
  readonly error: unknown
  readonly stop: () => void
  readonly resume: () => void
}

/** Asks what today's parser would change, some documents at a time; what is reported stays while the rest follows. */
export function useParseReports(documents: readonly OutdatedDocument[]): ParseReports {
  const { api } = useConnection()
  const [reports, setReports] = useState<ReadonlyMap<DocumentId, ParseReport>>(new Map())
  const [stopped, setStopped] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const wanted = documents.map(({ documentId }) => documentId)
  const left = wanted.filter((id) => !reports.has(id))
  const next = left.slice(0, atOnce)
  const key = next.join(' ')
  useEffect(() => {
    if (stopped || key === '') return
    let current = true
    api.library.previewParse({ documentIds: key.split(' ') as DocumentId[] }).then(
      (found) =>
        current &&
        setReports((known) => new Map([...known, ...found.map((one) => [one.documentId, one] as const)])),
      (problem: unknown) => {
        if (!current) return
        setError(problem)
        setStopped(true)
      },
    )
    return () => {
      current = false
    }
  }, [api, key, stopped])
  return {
    reports,
    done: wanted.length - left.length,
    total: wanted.length,
    state: stopped ? 'stopped' : left.length > 0 ? 'running' : 'finished',
    error,
    stop: () => setStopped(true),
    resume: () => {
      setError(null)
      setStopped(false)
    },
  }
}
