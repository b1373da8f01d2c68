import { createDeps } from '../../electron/create-deps.ts'
import { openLibrary } from '../../electron/database/open.ts'
import { commitPrepared } from '../../electron/imports/commit-imports.ts'
import { prepareText } from './library.ts'

/** Imports new documents until killed, and prints the id of each once its outcome is there. */
const [, , folder = '', round = '0'] = process.argv
const clock = () => new Date().toISOString()
const library = openLibrary({ folder, mode: 'write', now: clock })
let ids = 0
const deps = createDeps(library, {
  clock,
  newId: () => `${round}-${(ids += 1)}`,
  companies: () => [],
  announce: () => undefined,
})
const prepareBatch = (batch: number) =>
  Array.from({ length: 7 }, (_, index) =>
    prepareText(
      `memo ${round} ${batch} ${index}.txt`,
      `Memo ${round} ${batch} ${index}\n\nRevenue was $${batch + 1}.${index} million in the quarter.\n`.repeat(
        20,
      ),
    ),
  )
// What is built at the first use is built before the clock of whoever kills it runs.
prepareBatch(-1)
process.stdout.write('ready\n')
for (let batch = 0; batch < 10_000; batch += 1)
  for (const outcome of commitPrepared(deps, prepareBatch(batch), round))
    if (outcome.kind === 'imported') process.stdout.write(`${outcome.documentId}\n`)
