import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import { corpusDocument } from '../support/corpus.ts'
import { makeFolder, removeFolder } from '../support/library.ts'
import { importPlace, nextEvent, runCore, type RunningCore } from '../support/run-core.ts'

const megabyte = 1_000_000
let folder: string
let running: RunningCore
beforeEach(async () => {
  folder = makeFolder()
  running = await runCore()
})
afterEach(async () => {
  await running.close()
  removeFolder(folder)
})

/** A text of documents one after the other, of exactly so many bytes of ASCII. */
function writeText(name: string, bytes: number, lineBreak: string): string {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  let left = bytes
  for (let index = 0; left > 0; index += 1) {
    const text = corpusDocument(index)
      .text.replace(/[^\x20-\x7e\n]/g, '')
      .replaceAll('\n', lineBreak)
    left -= writeSync(file, text.slice(0, left))
  }
  closeSync(file)
  return path
}

/** Longest time this process, which answers the interface, was not free; and the largest importer seen. */
async function watched<Result>(work: () => Promise<Result>): Promise<{ result: Result; gapMs: number }> {
  let last = performance.now()
  let gapMs = 0
  const timer = setInterval(() => {
    const now = performance.now()
    gapMs = Math.max(gapMs, now - last - beatMs)
    last = now
  }, beatMs)
  const result = await work()
  clearInterval(timer)
  return { result, gapMs }
}
const beatMs = 10

const importFile = async (path: string): Promise<ImportOutcome> => {
  const [outcome] = (await importPlace(running, path)).outcomes
  if (!outcome) throw new Error('every file has an outcome')
  return outcome
}

it('refuses a file of more than 200 MB by its size, at once', async () => {
  const path = writeText('too-large.txt', 200 * megabyte + 1, '\n')
  const from = performance.now()
  const { result, gapMs } = await watched(() => importFile(path))
  expect(result).toMatchObject({ kind: 'unreadable', code: 'file-too-large' })
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(gapMs).toBeLessThan(1_000)
})

it('imports 200 MB or gives them up at the deadline, and answers all the while', async () => {
  const path = writeText('large.txt', 200 * megabyte, '\n')
  const { result, gapMs } = await watched(() => importFile(path))
  expect(['imported', 'importer-stopped']).toContain(fateOf(result))
  expect(gapMs).toBeLessThan(1_000)
  expect(await running.api.library.read({})).toMatchObject({ documents: result.kind === 'imported' ? 1 : 0 })
  // The next file is taken as if nothing had been.
  const next = join(folder, 'next.txt')
  writeFileSync(next, 'Revenue was $4 million in the quarter.\n')
  expect(await importFile(next)).toMatchObject({ kind: 'imported' })
})

it('imports a single line of 50 MB or gives it up at the deadline, and answers all the while', async () => {
  const path = writeText('one-line.txt', 50 * megabyte, ' ')
  const { result, gapMs } = await watched(() => importFile(path))
  expect(['imported', 'importer-stopped']).toContain(fateOf(result))
  expect(gapMs).toBeLessThan(1_000)
})

it('lets go of a file of 50 MB within a second when it is cancelled', async () => {
  const path = writeText('cancelled.txt', 50 * megabyte, '\n')
  const progressed = nextEvent(running.core, 'importProgressed', ({ fileName }) => fileName !== null)
  const finished = nextEvent(running.core, 'importFinished')
  const { jobId } = await running.api.imports.start({ fileIds: [running.core.grant(path).fileId] })
  await progressed
  const from = performance.now()
  await running.api.imports.cancel({ jobId })
  expect(await finished).toMatchObject({ cancelled: true, imported: 0 })
  expect(performance.now() - from).toBeLessThan(1_000)
  expect((await running.api.library.read({})).documents).toBe(0)
})

it('keeps an import of 10 MB within three times the file and the program itself', async () => {
  const path = writeText('memory.txt', 10 * megabyte, '\n')
  let peak = 0
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, peakOf(pid))
  }, 50)
  expect(await importFile(path)).toMatchObject({ kind: 'imported' })
  clearInterval(timer)
  // Half as much again as the goal: a heap is collected when it must be, not when it could be.
  expect(peak).toBeLessThan(1.5 * (3 * 10 + 400) * megabyte)
})

const fateOf = (outcome: ImportOutcome): string =>
  outcome.kind === 'unreadable' ? outcome.code : outcome.kind

// Zero, and so within every limit, where there is no `/proc`.
const readOr = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const childrenOf = (pid: number): readonly number[] =>
  readOr(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
const peakOf = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readOr(`/proc/${pid}/status`))?.[1] ?? 0) * 1_024
