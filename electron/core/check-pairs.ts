import { availableParallelism } from 'node:os'
import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { PairAnswer } from '../../shared/checks/check-pair-line.ts'
import { createParseWorker, type ParseWorker } from './parse-files.ts'
import { longestLineBytes, readLines, type FileLine } from './read-lines.ts'

/** What became of one line of a file of pairs. */
export type CheckedLine =
  | { readonly line: number; readonly answer: Extract<PairAnswer, { readonly kind: 'checked' }> }
  | {
      readonly line: number
      readonly answer: {
        readonly kind: 'unreadable'
        readonly id: PairAnswer['id']
        readonly code: ErrorCode
        readonly reason: string
      }
    }

/** Enough that messages cost nothing, and little enough that the first answers come at once. */
const batch = { lines: 200, units: 200_000 } as const
/** Each thread knows dictionary and glossary for itself, some 60 MB. */
const mostThreads = 4

/**
 * Checks a file of pairs line by line, in its order; `-` is standard input. Several threads have a batch each and the
 * next one waiting, and no more is held than these: the size of the file does not matter. Fails as the file system does.
 */
export async function* checkPairs(path: string, workerEntry: string): AsyncGenerator<CheckedLine> {
  const threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () =>
    createThread(workerEntry),
  )
  const waiting: Promise<readonly CheckedLine[]>[] = []
  try {
    let next = 0
    for await (const lines of inBatches(readLines(path))) {
      const answered = threads[next++ % threads.length]?.check(lines)
      if (answered) waiting.push(answered)
      if (waiting.length >= 2 * threads.length) yield* (await waiting.shift()) ?? []
    }
    while (waiting.length > 0) yield* (await waiting.shift()) ?? []
  } finally {
    await Promise.all(threads.map((thread) => thread.close()))
  }
}

async function* inBatches(lines: AsyncIterable<FileLine>): AsyncGenerator<readonly FileLine[]> {
  let held: FileLine[] = []
  let units = 0
  for await (const line of lines) {
    held.push(line)
    units += line.text?.length ?? 0
    if (held.length < batch.lines && units < batch.units) continue
    yield held
    held = []
    units = 0
  }
  if (held.length > 0) yield held
}

/** A worker that takes its batches one after the other. */
function createThread(workerEntry: string) {
  const worker = createParseWorker(workerEntry)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    check: (lines: readonly FileLine[]): Promise<readonly CheckedLine[]> => {
      const answered = turn.then(() => checkBatch(worker, lines))
      turn = answered
      return answered
    },
    close: () => worker.close(),
  }
}

async function checkBatch(worker: ParseWorker, lines: readonly FileLine[]): Promise<readonly CheckedLine[]> {
  const texts = lines.flatMap(({ text }) => text ?? [])
  const result = texts.length > 0 ? await worker.checkPairs({ want: 'pairs', lines: texts }) : null
  if (result?.kind === 'unreadable') {
    if (lines.length > 1) {
      // One line of them ended the thread: the others are not to suffer for it.
      const middle = lines.length >> 1
      const first = await checkBatch(worker, lines.slice(0, middle))
      return [...first, ...(await checkBatch(worker, lines.slice(middle)))]
    }
    return lines.map(({ number }) => unreadable(number, null, result.code, result.reason))
  }
  let at = 0
  return lines.map((line) => {
    if (line.problem === 'too-long')
      return unreadable(line.number, null, 'file-too-large', `${longestLineBytes / 1_000_000} MB`)
    if (line.problem === 'no-utf8') return unreadable(line.number, null, 'pair-unreadable', 'UTF-8')
    const answer = result?.answers[at++]
    if (answer?.kind === 'checked') return { line: line.number, answer }
    const reason = answer?.reason === 'no-texts' ? 'en, zh' : 'JSON'
    return unreadable(line.number, answer?.id ?? null, 'pair-unreadable', reason)
  })
}

const unreadable = (line: number, id: PairAnswer['id'], code: ErrorCode, reason: string): CheckedLine => ({
  line,
  answer: { kind: 'unreadable', id, code, reason },
})
