import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Check, CheckSortColumn } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { checkedCall, slippedAgain, slippedRow } from '../support/checked-call.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

let test: TestLibrary
beforeEach(() => {
  test = openTestLibrary()
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

const add = (name: string, ...rows: (readonly [string, string])[]): DocumentId =>
  importedId(test.importText(name, checkedCall(rows)))
const slipsOf = async (documentId: DocumentId): Promise<readonly Check[]> =>
  (await test.api.checks.list({ documentId })).filter(({ kind }) => kind === 'unit-slip')

describe('checks of a document', () => {
  it('are found at import, in reading order, and counted in its outcome', async () => {
    const outcome = test.importText('call.txt', checkedCall([slippedRow]))
    const documentId = importedId(outcome)
    expect(outcome).toMatchObject({ kind: 'imported', checks: 1 })
    const [check] = await slipsOf(documentId)
    expect(check).toMatchObject({
      documentId,
      severity: 'error',
      state: 'open',
      scope: null,
      en: { text: '$6 billion' },
      zh: { text: '6 億美元' },
    })
    const text = checkedCall([slippedRow])
    expect(text.slice(check?.en?.start, check?.en?.end)).toBe('$6 billion')
    expect(text.split('\n')[(check?.line ?? 0) - 1]).toBe(slippedRow[0])
    const [row] = await test.api.documents.passages({
      documentId,
      from: check?.passage ?? 0,
      to: (check?.passage ?? 0) + 1,
    })
    expect(row?.en?.text).toBe(slippedRow[0])
    expect(await test.api.checks.count({ documentId })).toEqual({ error: 1, doubt: 0, note: 0 })
    expect(await test.api.checks.ordinals({ documentId })).toEqual([
      { passage: check?.passage, severity: 'error' },
    ])
    expect(await test.api.checks.list({ documentId, from: 0, to: check?.passage ?? 0 })).toEqual([])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('leave a sound document in peace', async () => {
    const outcome = test.importText(
      'sound.txt',
      checkedCall([['Sales were $6 billion.', '銷售額為 60 億美元。']]),
    )
    expect(outcome).toMatchObject({ kind: 'imported', checks: 0 })
    expect(await test.api.checks.list({ documentId: importedId(outcome) })).toEqual([])
  })

  it('are part of the digest, so that damage to them is seen', async () => {
    add('call.txt', slippedRow)
    test.deps.db.run("update check_findings set expected = '7 億美元'")
    const { problems } = await test.api.library.verify({})
    expect(problems).toEqual([expect.objectContaining({ where: 'check_findings' })])
  })
})

describe('what a person says of a check', () => {
  it('confirms it with a reason, keeps it and its history, and takes both back', async () => {
    const documentId = add('call.txt', slippedRow)
    const [check] = await slipsOf(documentId)
    if (!check) throw new Error('no slip')
    const [confirmed] = await test.api.checks.confirm({ checkIds: [check.id], reason: 'Told the publisher' })
    expect(confirmed).toMatchObject({ state: 'confirmed', scope: null, reason: 'Told the publisher' })
    expect(await test.api.checks.count({ documentId })).toEqual({ error: 0, doubt: 0, note: 0 })
    await test.api.history.undo({})
    expect(await slipsOf(documentId)).toEqual([check])
    await test.api.history.redo({})
    expect(await slipsOf(documentId)).toMatchObject([{ state: 'confirmed' }])
    await test.api.checks.reopen({ checkIds: [check.id] })
    expect(await slipsOf(documentId)).toEqual([check])
    expect((await test.api.checks.history({ checkId: check.id })).map(({ state }) => state)).toEqual([
      'confirmed',
      'open',
    ])
    expect(test.announced.at(-1)).toMatchObject({
      event: { kinds: expect.arrayContaining(['checks', 'history']) as string[] },
    })
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('dismisses one alone, its pattern in a document, or everywhere, also where it is imported later', async () => {
    const one = add('one.txt', slippedRow, slippedAgain)
    const other = add('other.txt', slippedAgain)
    const open = async (documentId: DocumentId) =>
      (await slipsOf(documentId)).filter(({ state }) => state === 'open').length
    const [first] = await slipsOf(one)
    if (!first) throw new Error('no slip')

    await test.api.checks.dismiss({ checkIds: [first.id], scope: 'once' })
    expect([await open(one), await open(other)]).toEqual([1, 1])
    expect(await slipsOf(one)).toMatchObject([{ state: 'dismissed', scope: 'once' }, { state: 'open' }])

    await test.api.checks.dismiss({ checkIds: [first.id], scope: 'document', reason: 'They mean it' })
    expect([await open(one), await open(other)]).toEqual([0, 1])
    expect(await slipsOf(one)).toMatchObject([
      { state: 'dismissed', scope: 'document', reason: 'They mean it' },
      { state: 'dismissed', scope: 'document', reason: 'They mean it' },
    ])

    await test.api.checks.dismiss({ checkIds: [first.id], scope: 'everywhere' })
    expect([await open(one), await open(other)]).toEqual([0, 0])
    const third = add('third.txt', slippedRow)
    expect(await slipsOf(third)).toMatchObject([{ state: 'dismissed', scope: 'everywhere' }])

    // Opened again through any check of the pattern, wherever it was dismissed.
    const [late] = await slipsOf(third)
    if (!late) throw new Error('no slip')
    await test.api.checks.reopen({ checkIds: [late.id] })
    expect([await open(other), await open(third)]).toEqual([1, 1])
    await test.api.history.undo({})
    expect([await open(one), await open(other), await open(third)]).toEqual([0, 0, 0])
  })

  it('refuses a check that is not there', async () => {
    await expect(test.api.checks.confirm({ checkIds: ['none' as never] })).rejects.toMatchObject({
      code: 'check-not-found',
    })
  })

  it('survives a new parse', async () => {
    const documentId = add('call.txt', slippedRow)
    const [check] = await slipsOf(documentId)
    if (!check) throw new Error('no slip')
    await test.api.checks.dismiss({ checkIds: [check.id], scope: 'once', reason: 'Known' })
    await test.api.library.applyParse({ documentIds: [documentId] })
    expect(await slipsOf(documentId)).toMatchObject([{ id: check.id, state: 'dismissed', reason: 'Known' }])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('follows its words into a corrected version of the file, and is lost with them', async () => {
    const documentId = add('call.txt', slippedRow)
    const [check] = await slipsOf(documentId)
    if (!check) throw new Error('no slip')
    await test.api.checks.confirm({ checkIds: [check.id], reason: 'Known' })
    const longer = checkedCall([
      ['Good afternoon from Ostermere.', '各位午安，這裡是 Ostermere。'],
      slippedRow,
    ])
    test.reviseText(documentId, 'call.txt', longer)
    const [moved] = await slipsOf(documentId)
    expect(moved).toMatchObject({ id: check.id, state: 'confirmed', reason: 'Known' })
    expect(moved?.passage).toBe(check.passage + 1)
    expect(longer.slice(moved?.zh?.start, moved?.zh?.end)).toBe('6 億美元')
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })

    test.reviseText(documentId, 'call.txt', checkedCall([['Good afternoon.', '各位午安。']]))
    expect(await slipsOf(documentId)).toEqual([])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    // The earlier version comes back with what was said of it.
    await test.api.history.undo({})
    expect(await slipsOf(documentId)).toMatchObject([{ id: check.id, state: 'confirmed', reason: 'Known' }])
  })

  it('is there when a removed document is imported again', async () => {
    const documentId = add('call.txt', slippedRow)
    const [check] = await slipsOf(documentId)
    if (!check) throw new Error('no slip')
    await test.api.checks.dismiss({ checkIds: [check.id], scope: 'once' })
    await test.api.documents.remove({ documentIds: [documentId] })
    expect(await test.api.checks.page({ filter: {}, limit: 10 })).toEqual({
      checks: [],
      next: null,
      total: 0,
    })
    add('call.txt', slippedRow)
    expect(await slipsOf(documentId)).toMatchObject([{ id: check.id, state: 'dismissed' }])
  })

  it('is said by correcting the words: the check is confirmed with the correction as its reason', async () => {
    const documentId = add('call.txt', slippedRow)
    const [check] = await slipsOf(documentId)
    if (!check?.zh) throw new Error('no slip')
    const { start, end } = check.zh
    const correction = await test.api.corrections.make({
      documentId,
      correction: { kind: 'words', side: 'zh', start, end, replacement: '60 億美元' },
    })
    expect(await slipsOf(documentId)).toMatchObject([
      { id: check.id, state: 'confirmed', reason: '60 億美元', decidedAt: correction.madeAt },
    ])
    expect(await test.api.checks.count({})).toEqual({ error: 0, doubt: 0, note: 0 })
    await test.api.corrections.remove({ correctionIds: [correction.id] })
    expect(await slipsOf(documentId)).toEqual([check])
    await test.api.history.undo({})
    expect(await slipsOf(documentId)).toMatchObject([{ state: 'confirmed' }])
  })
})

describe('checks of the library', () => {
  const idsOf = ({ checks }: { readonly checks: readonly Check[] }) =>
    checks.map(({ documentTitle }) => documentTitle)

  it('come by pages, newest document first, and by state, kind, severity and document', async () => {
    const call = (quarter: number) =>
      checkedCall([slippedRow, slippedAgain]).replace('Q1 2025', `Q${quarter} 2025`)
    const documents = [1, 2, 3].map((quarter) =>
      importedId(test.importText(`q${quarter}.txt`, call(quarter))),
    )
    const first = await test.api.checks.page({ filter: {}, limit: 4 })
    expect(first.total).toBe(6)
    const second = await test.api.checks.page({ filter: {}, limit: 4, after: first.next ?? '' })
    expect(second).toMatchObject({ next: null, total: 6 })
    const all = [...first.checks, ...second.checks]
    expect(new Set(all.map(({ id }) => id)).size).toBe(6)
    expect(all.map(({ documentId }) => documentId)).toEqual(
      documents.toReversed().flatMap((documentId) => [documentId, documentId]),
    )
    expect(all[0]?.passage).toBeLessThan(all[1]?.passage ?? 0)

    const [one] = all
    if (!one) throw new Error('no checks')
    await test.api.checks.confirm({ checkIds: [one.id] })
    const page = async (filter: Parameters<typeof test.api.checks.page>[0]['filter']) => {
      const { checks, total } = await test.api.checks.page({ filter, limit: 100 })
      expect(checks.length).toBe(total)
      return total
    }
    expect(await page({ states: ['open'] })).toBe(5)
    expect(await page({ states: ['confirmed'] })).toBe(1)
    expect(await page({ states: ['confirmed', 'dismissed'] })).toBe(1)
    expect(await page({ states: ['open', 'confirmed'] })).toBe(6)
    expect(await page({ states: ['dismissed'] })).toBe(0)
    expect(await page({ kinds: ['unit-slip'], severities: ['error'] })).toBe(6)
    expect(await page({ kinds: ['negation-lost'] })).toBe(0)
    expect(await page({ severities: ['note'] })).toBe(0)
    expect(await page({ documentIds: [one.documentId], states: ['open'] })).toBe(1)
    expect(await test.api.checks.count({})).toEqual({ error: 5, doubt: 0, note: 0 })
    expect(idsOf(first)).toHaveLength(4)
  })

  it('are sorted by a column page after page, what has nothing there last either way', async () => {
    const zhao = checkedCall([['Sales were $6 billion.', '銷售額為 6 億美元。']])
    const abel = checkedCall([['Costs were $7 billion.', '成本為 7 億美元。']]).replace('Q1 2025', 'Q2 2025')
    for (const [name, text] of [
      ['zhao.txt', zhao],
      ['abel.txt', abel],
    ] as const)
      importedId(test.importText(name, text))
    const sorted = async (by: CheckSortColumn, isDescending: boolean): Promise<readonly Check[]> => {
      const found: Check[] = []
      for (let after: string | undefined; ;) {
        const page = await test.api.checks.page({
          filter: {},
          sort: { by, isDescending },
          limit: 1,
          ...(after === undefined ? {} : { after }),
        })
        found.push(...page.checks)
        if (page.next === null) return found
        after = page.next
      }
    }
    const inEnglish = (checks: readonly Check[]) => checks.map(({ en }) => en?.text ?? null)
    const [low, high] = [inEnglish(await sorted('english', false)), inEnglish(await sorted('english', true))]
    expect(low).toEqual(['$6 billion', '$7 billion'])
    expect(high).toEqual(['$7 billion', '$6 billion'])
    test.deps.db.run("update check_findings set expected = null where en_text = '$6 billion'")
    for (const isDescending of [false, true])
      expect((await sorted('expected', isDescending)).map(({ expected }) => expected === null)).toEqual([
        false,
        true,
      ])
    const [first] = await sorted('document', false)
    await test.api.checks.confirm({ checkIds: first ? [first.id] : [] })
    expect((await sorted('state', false)).map(({ state }) => state)).toEqual(['open', 'confirmed'])
    expect((await sorted('state', true)).map(({ state }) => state)).toEqual(['confirmed', 'open'])
    expect(await sorted('kind', true)).toHaveLength(2)
  })

  it('refuses what is no end of a page', async () => {
    await expect(test.api.checks.page({ filter: {}, limit: 1, after: 'x' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('checks by another program or glossary', () => {
  it('are made anew when the document is asked for, and keep what was said of them', async () => {
    const documentId = add('call.txt', slippedRow)
    expect(await test.api.checks.renew({ documentId })).toBe(false)
    const [check] = await slipsOf(documentId)
    if (!check) throw new Error('no slip')
    await test.api.checks.dismiss({ checkIds: [check.id], scope: 'once' })
    const { db } = test.deps
    db.run('update checked_documents set checks_version = 0')
    db.run('delete from check_findings')
    expect(await test.api.checks.renew({ documentId })).toBe(true)
    expect(await slipsOf(documentId)).toMatchObject([{ id: check.id, state: 'dismissed', line: check.line }])
    expect(await test.api.checks.renew({ documentId })).toBe(false)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    // Nothing a person did: the last step that can be taken back is the dismissal.
    expect(await test.api.history.read({})).toMatchObject({ undo: 'history.checks-dismissed' })
  })

  it('stand as they are where the glossary changed in words that the document does not have', async () => {
    const documentId = add('call.txt', slippedRow)
    const { terms, revision } = test.deps.lexicon().glossary
    const revisionOf = () => test.deps.db.column<string>('select glossary from checked_documents')[0]
    expect(revisionOf()).toBe(revision)
    await test.api.glossary.create({
      term: {
        en: ['quill laser'],
        hant: ['翎管雷射'],
        hans: [],
        wrong: [],
        misheard: [],
        field: 'optics',
        note: null,
      },
    })
    expect(test.deps.lexicon().glossary.terms.length).toBe(terms.length + 1)
    expect(await test.api.checks.renew({ documentId })).toBe(false)
    expect(revisionOf()).toBe(test.deps.lexicon().glossary.revision)
    expect(revisionOf()).not.toBe(revision)
    expect(await slipsOf(documentId)).toHaveLength(1)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('are made anew after the glossary learned a word, and as before when it forgot it', async () => {
    const documentId = add('call.txt', ['We sold more gadget frames.', '我們賣出更多小玩意鏡框。'])
    expect(await test.api.checks.list({ documentId })).toEqual([])
    await test.api.glossary.create({
      term: {
        en: ['gadget frame'],
        hant: ['承載框'],
        hans: ['承载框'],
        wrong: ['小玩意鏡框'],
        misheard: [],
        field: 'optics',
        note: null,
      },
    })
    expect(await test.api.checks.renew({ documentId })).toBe(true)
    expect(await test.api.checks.list({ documentId })).toMatchObject([
      { kind: 'term-garbled', zh: { text: '小玩意鏡框' } },
    ])
    await test.api.history.undo({})
    expect(await test.api.checks.renew({ documentId })).toBe(true)
    expect(await test.api.checks.list({ documentId })).toEqual([])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })
})
