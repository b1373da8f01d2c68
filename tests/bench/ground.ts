import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpusDocument } from '../support/corpus.ts'
import type { Corpus, Ground } from './bench.ts'
import { importFolder } from './product.ts'

/** Makes the corpus and its first tenth as files, and libraries of them when they are asked for. */
export function prepareGround(options: {
  readonly documents: number
  readonly runs: number
  readonly note: (text: string) => void
}): Ground & { readonly close: () => void } {
  const { documents, runs, note } = options
  const folder = mkdtempSync(join(process.env['BENCH_GROUND'] ?? tmpdir(), 'lightbench-bench-'))
  note(`writing ${documents} documents`)
  const corpus = writeCorpus(join(folder, 'corpus'), documents)
  const small = copyFirst(corpus, join(folder, 'small'), Math.max(1, Math.round(documents / 10)))
  const libraries = new Map<string, Promise<string>>()
  const library = ({ folder: from, documents: count }: Corpus): Promise<string> => {
    const known = libraries.get(from)
    if (known) return known
    note(`importing ${count} documents`)
    const made = importFolder(from, `${from}-library`).then(() => `${from}-library`)
    libraries.set(from, made)
    return made
  }
  return {
    folder,
    documents,
    runs,
    corpus,
    small,
    library,
    note,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function writeCorpus(folder: string, documents: number): Corpus {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let index = 0; index < documents; index += 1) {
    const { name, text } = corpusDocument(index)
    writeFileSync(join(folder, name), text)
    bytes += Buffer.byteLength(text)
  }
  return { folder, documents, bytes }
}

function copyFirst(corpus: Corpus, folder: string, documents: number): Corpus {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (const name of readdirSync(corpus.folder).toSorted().slice(0, documents)) {
    cpSync(join(corpus.folder, name), join(folder, name))
    bytes += Buffer.byteLength(corpusDocument(Number(/\d+/.exec(name)?.[0])).text)
  }
  return { folder, documents, bytes }
}

/** Whether a program is on the path. */
export const hasProgram = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, name)))
