import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/api/app-error.ts'
import { openLibrary } from '../../electron/database/open.ts'
import { listAllDocumentPlaces } from '../../electron/documents/document-queries.ts'
import { createTextReader } from '../../electron/documents/text-reader.ts'
import { verifyLibrary } from '../../electron/library/verify.ts'
import { fillLibrary } from '../support/fill-library.ts'
import { openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'
import { createRandom } from '../support/random.ts'

const pageBytes = 4_096
let test: TestLibrary
let whole: Buffer
let texts: readonly string[]

beforeAll(async () => {
  test = openTestLibrary()
  await fillLibrary(test)
  test.close()
  whole = readFileSync(test.library.folder.database)
  const read = readTexts()
  if (read === null) throw new Error('the whole library reads')
  texts = read
})
afterAll(() => removeFolder(test.folder))

/** Every document's text as the reader would show it; null where the library or a text of it is refused. */
function readTexts(): readonly string[] | null {
  return refusedAsNull(() => {
    const library = openLibrary({ folder: test.folder, mode: 'read', now: () => '' })
    try {
      const reader = createTextReader(library.db)
      return listAllDocumentPlaces(library.db).map(({ text }) => reader.whole(text))
    } finally {
      library.close()
    }
  })
}

const isSound = (): boolean =>
  refusedAsNull(() => {
    const library = openLibrary({ folder: test.folder, mode: 'read', now: () => '' })
    try {
      return verifyLibrary(library.db).ok
    } finally {
      library.close()
    }
  }) ?? false

function refusedAsNull<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (error) {
    // A refusal in our words, or what zlib and SQLite say of broken data: either way nothing was shown.
    if (error instanceof AppError || error instanceof Error) return null
    throw error
  }
}

interface Seen {
  /** Damage to a text that `verify` did not see. */
  readonly unnoticed: readonly string[]
  /** Damage by which another text was read without a word. */
  readonly silent: readonly string[]
  readonly noticed: number
}

/** Damages the file in many ways, one at a time, and looks at each through `verify` and through reading. */
function damage(trials: number, spoil: (bytes: Buffer) => { bytes: Buffer; name: string }): Seen {
  const seen = { unnoticed: [] as string[], silent: [] as string[], noticed: 0 }
  for (let trial = 0; trial < trials; trial += 1) {
    const { bytes, name } = spoil(Buffer.from(whole))
    for (const suffix of ['-wal', '-shm']) rmSync(test.library.folder.database + suffix, { force: true })
    writeFileSync(test.library.folder.database, bytes)
    const read = readTexts()
    const isChanged =
      read === null || read.length !== texts.length || read.some((text, at) => text !== texts[at])
    if (!isSound()) seen.noticed += 1
    else if (isChanged) seen.unnoticed.push(name)
    if (read?.some((text) => !texts.includes(text))) seen.silent.push(name)
  }
  return seen
}

describe('a damaged library', () => {
  it('shows no wrong text and hides none from verify, whichever of 200 bits is flipped', () => {
    const random = createRandom(6)
    const seen = damage(200, (bytes) => {
      const at = Math.floor(random() * bytes.length)
      const bit = 1 << Math.floor(random() * 8)
      bytes[at] = (bytes[at] ?? 0) ^ bit
      return { bytes, name: `byte ${at}, bit ${bit}` }
    })
    expect(seen).toMatchObject({ unnoticed: [], silent: [] })
    expect(seen.noticed).toBeGreaterThan(60)
  })

  it('shows no wrong text and hides none from verify when one of 50 pages is zeroed', () => {
    const random = createRandom(50)
    const pages = whole.length / pageBytes
    const seen = damage(50, (bytes) => {
      const page = Math.floor(random() * pages)
      bytes.fill(0, page * pageBytes, (page + 1) * pageBytes)
      return { bytes, name: `page ${page}` }
    })
    expect(seen).toMatchObject({ unnoticed: [], silent: [] })
    expect(seen.noticed).toBeGreaterThan(40)
  })

  it('is noticed wherever it is cut short', () => {
    const random = createRandom(20)
    const seen = damage(20, (bytes) => {
      const length = 1 + Math.floor(random() * (bytes.length - 1))
      return { bytes: bytes.subarray(0, length), name: `${length} bytes` }
    })
    expect(seen).toMatchObject({ unnoticed: [], silent: [], noticed: 20 })
  })
})
