import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEntry } from './process-messages.ts'

const maxBytes = 1_000_000
const keptLines = 200

export interface Log {
  readonly write: (entry: LogEntry) => void
  /** The last lines, newest last. */
  readonly lastLines: () => readonly string[]
}

/**
 * A log of JSON lines in the library's `logs` folder. At a megabyte it becomes `lightbench.1.log`, and so on to 3.
 * A log that cannot be written (full disk, read-only library) never stops what it would have told of.
 */
export function openLog(libraryFolder: string, clock: () => Date = () => new Date()): Log {
  const folder = join(libraryFolder, 'logs')
  const path = join(folder, 'lightbench.log')
  const recent: string[] = readTail(path)
  const older = (n: number) => join(folder, `lightbench.${n}.log`)
  const quietly = (act: () => void): void => {
    try {
      act()
    } catch {
      // See above: the lines are still in `recent`, which the diagnostics view shows.
    }
  }
  return {
    write: (entry) => {
      const line = JSON.stringify({ at: clock().toISOString(), ...entry })
      recent.push(line)
      recent.splice(0, recent.length - keptLines)
      quietly(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) {
          for (const n of [2, 1]) quietly(() => renameSync(older(n), older(n + 1)))
          renameSync(path, older(1))
        }
        appendFileSync(path, line + '\n', { mode: 0o600 })
      })
    },
    lastLines: () => [...recent],
  }
}

function readTail(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(-keptLines)
  } catch {
    return []
  }
}
