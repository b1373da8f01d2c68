import type { Dictionary } from '../shared/dictionary/dictionary.ts'
import type { Term } from '../shared/glossary/term.ts'
import type { Company } from '../shared/metadata/company.ts'
import type { Announce, CoreDeps } from './core-deps.ts'
import { createCommit } from './database/commit.ts'
import type { OpenLibrary } from './database/open.ts'
import { createUndoLog } from './database/undo.ts'
import { createTextReader } from './documents/text-reader.ts'
import { createGlossaryReader } from './glossary/read-glossary.ts'
import { createMetricsReader } from './metrics/read-metrics.ts'
import { emptyBin } from './library/empty-bin.ts'

/** What use cases need, from an open library and the world's part: time, ids, companies, listeners. */
export function createDeps(
  library: OpenLibrary,
  world: {
    readonly clock: () => string
    readonly newId: () => string
    readonly companies: () => readonly Company[]
    readonly dictionary?: () => Dictionary | null
    readonly shippedTerms?: () => readonly Term[]
    readonly systemUser?: string | null
    readonly announce: Announce
    /** Whether nobody can write to the library; a reader can't, though the library may have a writer. */
    readonly readOnly?: boolean
  },
): CoreDeps {
  const { db } = library
  // Before anything knows a row by its key.
  if (!library.readOnly) emptyBin(db, world.clock)
  const undo = library.readOnly ? null : createUndoLog(db, world.clock)
  const { dictionary = () => null, shippedTerms = () => [] } = world
  const glossary = createGlossaryReader(db, shippedTerms)
  return {
    ...world,
    systemUser: world.systemUser ?? null,
    dictionary,
    shippedTerms,
    // The dictionary takes a moment to read, and who only asks for the state of the glossary has no need of it.
    findGlossary: glossary.find,
    lexicon: () => ({
      get glossary() {
        return glossary.read()
      },
      get dictionary() {
        return dictionary()
      },
    }),
    db,
    metrics: createMetricsReader(db),
    texts: createTextReader(db),
    undo,
    commit: createCommit(db, undo, world.announce),
    folder: library.folder.path,
    readOnly: world.readOnly ?? library.readOnly,
  }
}
