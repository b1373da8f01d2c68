import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareNext, everyCompany } from '../../electron/guidance/compare-companies.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { orvaneCalls } from '../support/ledger-calls.ts'
import { shortCall } from '../support/read-ledger.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

let test: TestLibrary
beforeEach(() => {
  test = openTestLibrary()
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

const importCalls = (): readonly DocumentId[] =>
  orvaneCalls.map(([file, text]) => importedId(test.importText(file, text)))
/** Compares until nothing is left; tells how many companies were. */
const compareAll = (): number => {
  let compared = 0
  for (let at = compareNext(test.deps, everyCompany); at; at = compareNext(test.deps, at)) {
    if (at.failure) throw at.failure as Error
    compared += 1
  }
  return compared
}
const agreementsOf = async (documentId: DocumentId) =>
  (await test.api.checks.list({ documentId })).filter(({ explanation }) =>
    explanation.key.startsWith('checkAgreement.'),
  )

describe('guidance of a company', () => {
  it('is read from the figures of its documents, and each statement leads to its words', async () => {
    const [first] = importCalls()
    const ledger = await test.api.guidance.read({ company: 'Orvane Devices' })
    expect(ledger.rows.map(({ metric, period, verdict }) => `${metric} ${period} ${verdict}`)).toEqual([
      'Revenue 2025Q2 above',
      'Gross margin 2025Q2 below',
      'Revenue 2025Q3 below',
      'Revenue 2025Q4 within',
      'Revenue 2025 withdrawn',
      'Capex 2025 above',
      'Revenue 2026Q1 open',
    ])
    const place = ledger.rows[0]?.statements[0]?.place
    expect(place).toMatchObject({ documentId: first, speaker: 'Leif Barrowby' })
    expect(orvaneCalls[0]?.[1].slice(place?.span.start, place?.span.end)).toBe('$84 million and $88 million')
    expect(ledger.rows[0]?.statements[0]?.factIds).toHaveLength(2)
    expect(ledger.promises.map(({ subject, verdict }) => `${subject} ${verdict}`)).toEqual([
      'OV900 sensor slipped',
      'Falmouth fab kept',
      'OV300 module dropped',
    ])
  })

  it('follows a person’s corrections and leaves out what they rejected', async () => {
    const ids = importCalls()
    const facts = await test.api.facts.list({ documentId: ids[1] as DocumentId })
    const revenue = facts.find(({ metric, kind }) => metric === 'Revenue' && kind === 'actual')
    if (!revenue) throw new Error('no revenue')
    const { metric, segment, basis, period, kind, unit } = revenue
    await test.api.facts.correct({
      factId: revenue.id,
      values: { metric, segment, basis, period, kind, unit, value: '86900000' },
    })
    const [row] = (await test.api.guidance.read({ company: 'Orvane Devices' })).rows
    expect(row).toMatchObject({ verdict: 'within', actual: { value: '86900000' } })
    await test.api.facts.reject({ factIds: [revenue.id] })
    const [open] = (await test.api.guidance.read({ company: 'Orvane Devices' })).rows
    expect(open?.verdict).toBe('open')
  })

  it('takes the number a person put in place of what was told in words', async () => {
    const text = shortCall(
      'Q3 2025',
      'November 4, 2025',
      'For 2025, we expect a tax rate in the mid-20% range.',
    )
    const documentId = importedId(test.importText('lindow.txt', text))
    const read = async () =>
      (await test.api.guidance.read({ company: 'Lindow Instruments' })).rows[0]?.statements[0]
    expect(await read()).toMatchObject({ words: 'mid-20%', low: '24', high: '26' })
    const [rate] = await test.api.facts.list({ documentId })
    if (!rate) throw new Error('no tax rate')
    const { metric, segment, basis, period, kind, unit } = rate
    const values = { metric, segment, basis, period, kind, unit, value: '24.5' }
    await test.api.facts.correct({ factId: rate.id, values })
    expect(await read()).toMatchObject({ low: '24.5', high: '24.5' })
    expect(await read()).not.toHaveProperty('words')
  })

  it('is empty for a company without documents', async () => {
    expect(await test.api.guidance.read({ company: 'Nobody' })).toMatchObject({ rows: [], promises: [] })
  })
})

describe('documents of one company', () => {
  it('are compared once: what was missed or restated stands in the later one and points to the earlier', async () => {
    const ids = importCalls()
    expect(compareAll()).toBe(1)
    expect(compareAll()).toBe(0)
    const found = await Promise.all(ids.map(agreementsOf))
    expect(found.map((checks) => checks.map(({ kind, en }) => `${kind} ${en?.text ?? ''}`))).toEqual([
      [],
      ['guidance-missed 40.1%'],
      ['guidance-missed $90.2 million', 'contradiction within our guidance range'],
      ['contradiction $92.9 million', 'guidance-missed $24.9 million'],
    ])
    const restated = found[3]?.[0]
    expect(restated).toMatchObject({ severity: 'doubt', state: 'open' })
    expect(restated?.evidence).toMatchObject([
      { text: '$90.2 million', document: { id: ids[2], date: '2025-11-04' } },
    ])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    expect(await test.api.history.read({})).toMatchObject({ undo: 'history.documents-imported' })
  })

  it('are compared anew when one of them comes or goes, and keep what a person decided', async () => {
    const ids = importCalls()
    compareAll()
    const [missed] = await agreementsOf(ids[1] as DocumentId)
    if (!missed) throw new Error('nothing missed')
    await test.api.checks.dismiss({ checkIds: [missed.id], scope: 'once', reason: 'Product mix' })
    await test.api.documents.remove({ documentIds: [ids[2] as DocumentId] })
    expect(compareAll()).toBe(1)
    expect(await agreementsOf(ids[1] as DocumentId)).toMatchObject([
      { id: missed.id, state: 'dismissed', reason: 'Product mix' },
    ])
    // What was reported in the document that went can be contradicted no more.
    expect((await agreementsOf(ids[3] as DocumentId)).map(({ kind }) => kind)).toEqual(['guidance-missed'])
  })

  it('keep their agreements when a document is checked anew by itself', async () => {
    const ids = importCalls()
    compareAll()
    test.deps.db.run('update checked_documents set checks_version = 0')
    expect(await test.api.checks.renew({ documentId: ids[1] as DocumentId })).toBe(true)
    expect((await agreementsOf(ids[1] as DocumentId)).map(({ kind }) => kind)).toEqual(['guidance-missed'])
  })

  it('are left alone where a document stands by itself', async () => {
    test.importText('one.txt', orvaneCalls[0]?.[1] ?? '')
    expect(compareAll()).toBe(0)
  })
})
