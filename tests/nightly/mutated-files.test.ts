import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { corpusDocument } from '../support/corpus.ts'
import { makeFolder, removeFolder } from '../support/library.ts'
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

/** One to eight of: bits flipped, a stretch dropped, doubled, moved, shuffled bytes, zeros, an end cut off. */
function mutate(source: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(source)
  const place = () => Math.floor(random() * bytes.length)
  const stretch = (): readonly [number, number] => {
    const from = place()
    return [from, Math.min(bytes.length, from + 1 + Math.floor(random() * 400))]
  }
  const mutations: readonly (() => Buffer)[] = [
    () => {
      for (let flips = 0; flips < 20; flips += 1) bytes[place()]! ^= 1 << Math.floor(random() * 8)
      return bytes
    },
    () => {
      const [from, to] = stretch()
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    },
    () => {
      const [from, to] = stretch()
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    },
    () => {
      const [from, to] = stretch()
      for (let at = from; at < to; at += 1) bytes[at] = Math.floor(random() * 256)
      return bytes
    },
    () => {
      const [from, to] = stretch()
      return bytes.fill(0, from, to)
    },
    () => bytes.subarray(0, place() + 1),
    () => {
      const [from] = stretch()
      const odd = Buffer.from(
        ['\u202e', '\u0000', '\ufeff', '𝟙', '\r\r\n', '—'.repeat(300)][Math.floor(random() * 6)] ?? '',
      )
      return Buffer.concat([bytes.subarray(0, from), odd, bytes.subarray(from)])
    },
  ]
  const rounds = 1 + Math.floor(random() * 8)
  for (let round = 0; round < rounds && bytes.length > 0; round += 1)
    bytes = Buffer.from(mutations[Math.floor(random() * mutations.length)]!())
  return bytes
}
