import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../electron/database/migrations/index.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { openTestLibrary, importedId, removeFolder, samplesFolder } from '../support/library.ts'
import { checkedCall, slippedRow } from '../support/checked-call.ts'
import { makeFirstLibrary, makeSecondLibrary } from '../support/first-library.ts'

const sample = 'verrano-2025-q3-call.txt'

describe('a library of the first release', () => {
  let folder: string
  let documentId: DocumentId
  beforeEach(async () => {
    folder = await makeFirstLibrary(async ({ api, importSample }) => {
      documentId = importedId(importSample(sample))
      await api.documents.correct({ documentId, field: 'source', value: 'Kept by hand' })
      const [fact] = await api.facts.list({ documentId })
      if (fact) await api.facts.confirm({ factIds: [fact.id] })
      await api.notes.create({ body: '# Margins' })
    })
  })
  afterEach(() => removeFolder(folder))

  it('opens whole, with nothing to complain of and a copy of the file as it was', async () => {
    const test = openTestLibrary({ folder })
    expect(test.library.schemaVersion).toBe(migrations.length)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    expect(await test.api.documents.read({ documentId })).toMatchObject({
      source: 'Kept by hand',
      version: 1,
      parserVersion: 1,
      exchanges: [],
      suspectTurns: [],
    })
    expect(await test.api.documents.versions({ documentId })).toEqual([
      expect.objectContaining({ version: 1, original: 1, fileName: sample, isCurrent: true }),
    ])
    const original = await test.api.documents.original({ documentId, from: 0, length: 1_000_000 })
    expect(Buffer.from(original.base64, 'base64').equals(readFileSync(join(samplesFolder, sample)))).toBe(
      true,
    )
    test.close()
    expect(readdirSync(join(folder, 'backups'))).toEqual([
      expect.stringMatching(/^before-migration-from-1-/) as string,
    ])
  })

  it('opens as well where it can only be read', async () => {
    const test = openTestLibrary({ folder, mode: 'read' })
    expect((await test.api.documents.passages({ documentId, from: 0, to: 5 })).length).toBe(5)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    test.close()
  })

  it.each(['documents', 'originals', 'texts'])('still shows damage that %s had before', async (table) => {
    const raw = new Database(join(folder, 'library.sqlite'))
    const column = { documents: 'title', originals: 'bytes', texts: 'encoding' }[table] ?? ''
    raw.exec(`update ${table} set ${column} = ${column === 'bytes' ? '7' : "'changed'"}`)
    raw.close()
    const test = openTestLibrary({ folder })
    const { ok, problems } = await test.api.library.verify({})
    expect(ok).toBe(false)
    expect(problems).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('is not as it was written') as string }),
    )
    test.close()
  })
})

describe('a library of 0.2.0', () => {
  it('opens whole, is checked when a document is asked for, and keeps what was decided', async () => {
    let documentId = '' as DocumentId
    const folder = await makeSecondLibrary(async ({ api, importSample, importText }) => {
      importSample(sample)
      documentId = importedId(importText('call.txt', checkedCall([slippedRow])))
      const [fact] = await api.facts.list({ documentId })
      if (fact) await api.facts.confirm({ factIds: [fact.id] })
      await api.corrections.make({
        documentId,
        correction: { kind: 'passage-kind', passage: 0, passageKind: 'heading', level: 1 },
      })
    })
    const test = openTestLibrary({ folder })
    expect(test.library.schemaVersion).toBe(migrations.length)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    expect(await test.api.checks.list({ documentId })).toEqual([])
    expect(await test.api.checks.page({ filter: {}, limit: 10 })).toEqual({
      checks: [],
      next: null,
      total: 0,
    })
    expect(await test.api.checks.renew({ documentId })).toBe(true)
    const [check] = await test.api.checks.list({ documentId })
    expect(check).toMatchObject({ kind: 'unit-slip', state: 'open' })
    await test.api.checks.confirm({ checkIds: check ? [check.id] : [] })
    expect((await test.api.facts.list({ documentId })).map(({ state }) => state)).toContain('confirmed')
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    test.close()
    removeFolder(folder)
  })
})
