import type { ChangedKind, EventName, Events } from '../shared/api/events.ts'
import type { Dictionary } from '../shared/dictionary/dictionary.ts'
import type { Glossary, Term } from '../shared/glossary/term.ts'
import type { Company } from '../shared/metadata/company.ts'
import type { HistoryLabel } from '../shared/messages/history.ts'
import type { CheckLexicon } from './checks/find-checks.ts'
import type { Sql } from './database/sql.ts'
import type { UndoLog } from './database/undo.ts'
import type { MetricsReader } from './metrics/read-metrics.ts'
import type { TextReader } from './documents/text-reader.ts'

export type Announce = <Name extends EventName>(name: Name, event: Events[Name]) => void

/** A write as the user sees it. */
export interface Change {
  /** What the undo command calls it; null for what is no work of the user's (positions, layout). */
  readonly label: HistoryLabel | null
  /** What views must refetch, announced after the commit. */
  readonly kinds: readonly ChangedKind[]
  readonly ids: readonly string[]
  /** Writes in a row with the same name are undone as one, such as saves of one note. */
  readonly coalesce?: string
}

/** Runs a write in one transaction: undone as one, announced once it is committed. Refuses on a reader. */
export type Commit = <Result>(change: Change, work: () => Result) => Result

/** What use cases are made of. The reader process and the writer build the same; only the writer can commit. */
export interface CoreDeps {
  readonly db: Sql
  /** Now, as ISO text in UTC. */
  readonly clock: () => string
  readonly newId: () => string
  readonly companies: () => readonly Company[]
  /** For aligning; null where it is missing, and lengths must do. */
  readonly dictionary: () => Dictionary | null
  /** Terms that come with the program. */
  readonly shippedTerms: () => readonly Term[]
  /** The glossary of an earlier revision; null where it is not known any more. */
  readonly findGlossary: (revision: string) => Glossary | null
  /** What checks know of words: the glossary in force and the dictionary. */
  readonly lexicon: () => CheckLexicon
  /** The metrics in force: those that come with the program and the user's on top. */
  readonly metrics: MetricsReader
  /** Extracted texts, decompressed on demand. */
  readonly texts: TextReader
  readonly commit: Commit
  readonly announce: Announce
  /** Null where nothing can be written. */
  readonly undo: UndoLog | null
  /** What the system calls who works here, for the journal; null where the host does not say. */
  readonly systemUser: string | null
  /** The library's folder. */
  readonly folder: string
  readonly readOnly: boolean
}
