import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createRandom } from '../support/random.ts'
import { makeFolder, openTestLibrary, removeFolder } from '../support/library.ts'

const importer = fileURLToPath(new URL('../support/import-forever.ts', import.meta.url))
const kills = 200

it(`keeps every document it had reported, whole, through ${kills} kills in the middle of an import`, async () => {
  const folder = makeFolder()
  const random = createRandom(200)
  const reported = new Set<string>()
  const openings: number[] = []
  const problems: unknown[] = []
  for (let round = 1; round <= kills; round += 1) {
    for (const id of await importAndKill(folder, round, 5 + random() * 250)) reported.add(id)
    const from = performance.now()
    const test = openTestLibrary({ folder })
    openings.push(performance.now() - from)
    const held = new Set(test.deps.db.column<string>('select id from documents'))
    expect([...reported].filter((id) => !held.has(id))).toEqual([])
    const torn = test.deps.db.column<string>(
      `select id from documents d where
         (select count(*) from passages p where p.key >= d.first_passage and p.key < d.first_passage + d.passages) <> d.passages
         or not exists (select 1 from originals o where o.document_key = d.key)
         or not exists (select 1 from texts t where t.document_key = d.key)`,
    )
    expect(torn).toEqual([])
    const orphans = test.deps.db.column<number>(
      'select document_key from originals where document_key not in (select key from documents)',
    )
    expect(orphans).toEqual([])
    // A look at every bit takes its time.
    if (round % 40 === 0) problems.push(...(await test.api.library.verify({})).problems)
    test.close()
  }
  expect(problems).toEqual([])
  expect(reported.size).toBeGreaterThan(kills)
  const p95 = openings.toSorted((a, b) => a - b)[Math.floor(kills * 0.95)] ?? 0
  expect(p95).toBeLessThan(2_000)
  removeFolder(folder)
})

/** Ids of the documents an importer reported before it was killed, some time after its first words. */
async function importAndKill(folder: string, round: number, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [importer, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
    said += text
  })
  await ended
  // The last line may have been cut by the kill.
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== 'ready')
}
