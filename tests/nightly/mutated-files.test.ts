import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { corpusDocument } from '../support/corpus.ts'
import { makeFolder, removeFolder } from '../support/library.ts'
import { formatFiles } from '../support/format-files.ts'
import { mutate, mutateFile } from '../support/mutate.ts'
import { createRandom } from '../support/random.ts'
import { importPlace, runCore } from '../support/run-core.ts'

const files = 1_000

it(`reads or lists each of ${files} mutated files, and no process of the core ends for one`, async () => {
  const folder = makeFolder()
  const random = createRandom(9)
  for (let index = 0; index < files; index += 1) {
    const source = Buffer.from(corpusDocument(index % 50).text).subarray(
      0,
      2_000 + Math.floor(random() * 6_000),
    )
    writeFileSync(join(folder, `mutated-${String(index).padStart(4, '0')}.txt`), mutate(source, random))
  }
  const running = await runCore()
  const { writer } = (await running.api.library.diagnostics({})).processes
  const { outcomes, finished } = await importPlace(running, folder)
  expect(finished).toMatchObject({ cancelled: false })
  expect(new Set(outcomes.map(({ file }) => file)).size).toBe(files)
  const unlisted = outcomes.filter(
    (one) => one.kind === 'unreadable' && (one.code === undefined || one.reason === ''),
  )
  expect(unlisted).toEqual([])
  expect(outcomes.filter((one) => one.kind === 'unreadable' && one.code === 'importer-stopped')).toEqual([])
  expect((await running.api.library.diagnostics({})).processes['writer']).toBe(writer)
  const held = (await running.api.documents.list({ view: 'all' })).total
  expect(held).toBe(finished.imported)
  expect(held).toBeGreaterThan(files / 2)
  expect((await running.api.library.verify({})).problems).toEqual([])
  await running.close()
  removeFolder(folder)
})

it.each(Object.keys(formatFiles()))(
  `reads or lists each of ${files} mutated copies of %s, none of them for long`,
  async (name) => {
    const folder = makeFolder()
    const random = createRandom(17)
    const source = formatFiles()[name] ?? Buffer.alloc(0)
    for (let index = 0; index < files; index += 1)
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}-${name}`), mutateFile(source, random))
    // A file that takes longer than this is given up, and counted below.
    const running = await runCore({ importDeadlineMs: () => 10_000 })
    const { writer } = (await running.api.library.diagnostics({})).processes
    const { outcomes, finished } = await importPlace(running, folder)
    expect(finished.cancelled).toBe(false)
    const told = outcomes.map(({ file }) => file.split('/')[1])
    expect(new Set(told).size).toBe(files)
    const bad = outcomes.filter(
      (one) =>
        one.kind === 'unreadable' &&
        ['importer-stopped', 'file-unreadable', 'unexpected'].includes(one.code) &&
        !one.reason.startsWith('ZIP method'),
    )
    expect(bad).toEqual([])
    expect((await running.api.library.diagnostics({})).processes['writer']).toBe(writer)
    expect((await running.api.library.verify({})).problems).toEqual([])
    await running.close()
    removeFolder(folder)
  },
)
