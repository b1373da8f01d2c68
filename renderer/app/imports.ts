import { createContext, useContext } from 'react'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'

/** An import of this window, running or finished. */
export interface ImportJob {
  readonly jobId: string
  readonly done: number
  readonly total: number
  readonly fileName: string | null
  /** How much of the file in hand is done, 0 to 1; null between files. */
  readonly part: number | null
  readonly state: 'running' | 'stopping' | 'finished' | 'cancelled'
  readonly outcomes: readonly ImportOutcome[]
}

export interface Imports {
  /** Newest last. */
  readonly jobs: readonly ImportJob[]
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly importFiles: (files: readonly GrantedFile[]) => void
  readonly paste: (name: string, text: string) => void
  readonly importSample: () => void
  readonly cancel: () => void
  /** Opens the dialog to paste text, or the list of outcomes. */
  readonly show: (dialog: 'paste' | 'outcomes') => void
}

export const ImportsContext = createContext<Imports | null>(null)

export function useImports(): Imports {
  const imports = useContext(ImportsContext)
  if (!imports) throw new Error('useImports outside the workbench')
  return imports
}

export const runningJob = (jobs: readonly ImportJob[]): ImportJob | null =>
  jobs.findLast((job) => job.state === 'running' || job.state === 'stopping') ?? null

export interface OutcomeCounts {
  readonly imported: number
  /** Of the imported, those that became new versions of documents. */
  readonly revised: number
  readonly duplicates: number
  readonly unreadable: number
}

export function countOutcomes(outcomes: readonly ImportOutcome[]): OutcomeCounts {
  const counts = { imported: 0, revised: 0, duplicates: 0, unreadable: 0 }
  for (const outcome of outcomes) {
    if (outcome.kind === 'imported') {
      counts.imported += 1
      if (outcome.revision) counts.revised += 1
    } else if (outcome.kind === 'duplicate') counts.duplicates += 1
    else counts.unreadable += 1
  }
  return counts
}
