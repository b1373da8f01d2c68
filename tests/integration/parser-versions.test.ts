import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import { noMarkup } from '../../shared/documents/markup.ts'
import { parserVersion } from '../../shared/documents/parser-version.ts'
import {
  importedId,
  openTestLibrary,
  prepareText,
  removeFolder,
  type TestLibrary,
} from '../support/library.ts'

const call = `Tern Photonics, Inc. (TRNP)
Q2 2025 Earnings Call
August 5, 2025

Operator

Good day and welcome to the call. I will now hand over to the management of Tern.

Ada Brook — Chief Executive Officer

Thank you. Revenue was $40.7 million in the second quarter of 2025, up 12% from a year ago.

Gross margin was 41.5% in the quarter.
`

describe('a document that an older parser read', () => {
  let test: TestLibrary
  let documentId: DocumentId
  beforeEach(() => {
    test = openTestLibrary()
    // That one took the chief executive's words for the operator's, and found one figure less.
    const prepared = prepareText('tern-q2.txt', call)
    const { parsed, facts } = prepared
    documentId = importedId(
      test.importPrepared({
        ...prepared,
        parsed: {
          ...parsed,
          metadata: { ...parsed.metadata, date: null },
          turns: parsed.turns.map((turn, index) =>
            index === 1 ? { ...turn, speaker: 'Operator', role: null } : turn,
          ),
          passages: parsed.passages.map((passage) => ({ ...passage, kind: 'text' as const })),
        },
        facts: facts.slice(0, -1),
      }),
    )
    test.deps.db.run("update documents set parser_version = 1 where file_name = 'tern-q2.txt'")
    test.importText('memo.txt', 'A memo\n\nLead times grew.')
  })
  afterEach(async () => {
    const { problems } = await test.api.library.verify({})
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    test.close()
    removeFolder(test.folder)
  })

  const speakers = async () =>
    (await test.api.documents.passages({ documentId, from: 0, to: 50 })).map(({ speaker }) => speaker)

  it('is listed, and a report says what a newer reading changes before anything is changed', async () => {
    expect(await test.api.library.outdated({})).toEqual([
      expect.objectContaining({ documentId, parserVersion: 1, needs: 'parsing' }),
    ])
    const before = await test.api.documents.read({ documentId })
    const [fact] = await test.api.facts.list({ documentId })
    await test.api.facts.confirm({ factIds: fact ? [fact.id] : [] })
    const [report] = await test.api.library.previewParse({ documentIds: [documentId] })
    expect(report).toMatchObject({ documentId, kept: 1, idle: 0 })
    const change = (part: string) => report?.changes.find((one) => one.part === part)
    expect(change('metadata')).toEqual({
      part: 'metadata',
      removed: 0,
      added: 1,
      examples: [{ before: null, after: 'date: 2025-08-05' }],
    })
    expect(change('turns')).toMatchObject({ removed: 1, added: 1 })
    expect(change('turns')?.examples[0]?.before).toMatch(/^Operator \d/)
    expect(change('turns')?.examples[0]?.after).toMatch(/^Ada Brook, Chief Executive Officer /)
    expect(change('figures')).toMatchObject({ removed: 0, added: 1 })
    expect(change('figures')?.examples[0]?.after).toContain('Gross margin')
    expect(change('passages')?.examples[0]?.before).toMatch(/^text: /)
    expect(change('pairs')).toBeUndefined()
    expect(await test.api.documents.read({ documentId })).toEqual({
      ...before,
      facts: before.facts,
      suggestedFacts: before.suggestedFacts - 1,
    })
    expect(await speakers()).not.toContain('Ada Brook')
  })

  it('is parsed anew on a word; what a person decided and corrected stays', async () => {
    const [fact] = await test.api.facts.list({ documentId })
    await test.api.facts.reject({ factIds: fact ? [fact.id] : [] })
    await test.api.corrections.make({
      documentId,
      correction: { kind: 'passage-kind', passage: 0, passageKind: 'furniture', level: null },
    })
    test.deps.db.run("update documents set parser_version = 1 where file_name = 'tern-q2.txt'")
    expect(await test.api.library.applyParse({ documentIds: [documentId, 'nobody' as DocumentId] })).toEqual([
      { documentId, code: null },
      { documentId: 'nobody', code: 'document-not-found' },
    ])
    expect(await test.api.library.outdated({})).toEqual([])
    expect(await speakers()).toContain('Ada Brook')
    expect(await test.api.documents.read({ documentId })).toMatchObject({ parserVersion, date: '2025-08-05' })
    const rows = await test.api.documents.passages({ documentId, from: 0, to: 1 })
    expect(rows[0]?.kind).toBe('furniture')
    const after = await test.api.facts.list({ documentId })
    expect(after.find(({ id }) => id === fact?.id)).toMatchObject({ state: 'rejected' })
    expect(after).toHaveLength(3)
    const [report] = await test.api.library.previewParse({ documentIds: [documentId] })
    expect(report).toMatchObject({ changes: [], kept: 2, idle: 0 })
  })

  it('is read anew from its file where the reader is older, and is a new version only with another text', async () => {
    test.deps.db.run('update texts set reader_version = 0')
    expect((await test.api.library.outdated({})).map(({ needs }) => needs)).toEqual(['reading', 'reading'])
    // What the importer makes of the same bytes: the same text with markup, then a text without its first line.
    const again = prepareText('tern-q2.txt', call)
    const blocks = [{ start: 0, end: 27, kind: 'heading' as const, level: 1 }]
    expect(test.revisePrepared(documentId, { ...again, markup: { ...noMarkup, blocks } })).toMatchObject({
      kind: 'duplicate',
      documentId,
    })
    expect((await test.api.library.outdated({})).map(({ fileName }) => fileName)).toEqual(['memo.txt'])
    const shorter = prepareText('tern-q2.txt', call.slice(call.indexOf('Q2 2025')))
    const outcome = test.revisePrepared(documentId, {
      ...shorter,
      sha256: again.sha256,
      original: again.original,
      bytes: again.bytes,
    })
    expect(outcome).toMatchObject({ kind: 'imported', documentId, revision: { version: 2 } })
    expect(await test.api.documents.versions({ documentId })).toMatchObject([
      { version: 1, original: 1 },
      { version: 2, original: 1, isCurrent: true },
    ])
  })
})
