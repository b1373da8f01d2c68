import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { GuidanceRow } from '../../shared/guidance/ledger.ts'
import type { LedgerChange } from '../../shared/guidance/ledger-change.ts'
import { orvaneCalls } from '../support/ledger-calls.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

const company = 'Orvane Devices'
let test: TestLibrary
let ids: readonly DocumentId[]
beforeEach(() => {
  test = openTestLibrary()
  ids = orvaneCalls.map(([file, text]) => importedId(test.importText(file, text)))
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

const read = () => test.api.guidance.read({ company })
const rowOf = async (metric: string, period: string): Promise<GuidanceRow> => {
  const row = (await read()).rows.find((one) => one.metric === metric && one.period === period)
  if (!row) throw new Error(`no row ${metric} ${period}`)
  return row
}
const targetOf = ({ metric, segment, basis, period, unit }: GuidanceRow) => ({
  metric,
  segment,
  basis,
  period,
  unit: unit ?? '',
})
const placeOf = ({
  place: { documentId, side, span },
}: Pick<GuidanceRow['statements'][number], 'place'>) => ({
  documentId: documentId as DocumentId,
  side,
  start: span.start,
  end: span.end,
})
const stated = (
  target: ReturnType<typeof targetOf>,
  rest: Partial<Extract<LedgerChange, { kind: 'stated' }>>,
): LedgerChange => ({
  kind: 'stated',
  target,
  act: 'given',
  low: null,
  high: null,
  words: null,
  who: null,
  on: null,
  source: null,
  replaces: false,
  ...rest,
})
const wordsIn = (call: number, words: string) => {
  const text = orvaneCalls[call]?.[1] ?? ''
  const start = text.indexOf(words)
  return { documentId: ids[call] as DocumentId, side: 'en' as const, start, end: start + words.length }
}

describe('a ledger changed by hand', () => {
  it('takes guidance typed with its source between what was found, and judges by it', async () => {
    const target = targetOf(await rowOf('Revenue', '2025Q3'))
    const { changeId } = await test.api.guidance.make({
      company,
      place: null,
      change: stated(target, {
        low: '88000000',
        high: '90000000',
        who: 'Leif Barrowby',
        on: '2025-09-10',
        source: 'Conference in Oslo',
      }),
    })
    const row = await rowOf('Revenue', '2025Q3')
    expect(row.statements.map(({ change, low, place }) => `${change} ${low} ${place.documentTitle}`)).toEqual(
      [expect.stringMatching(/^first 91000000 Orvane/), 'lowered 88000000 Conference in Oslo'],
    )
    expect(row.statements[1]).toMatchObject({
      place: { documentId: '', date: '2025-09-10', speaker: 'Leif Barrowby' },
      byHand: { changeId },
    })
    expect(row.verdict).toBe('above')
    expect(await test.api.history.undo({})).toBeDefined()
    expect((await rowOf('Revenue', '2025Q3')).verdict).toBe('below')
    await test.api.history.redo({})
    expect((await rowOf('Revenue', '2025Q3')).verdict).toBe('above')
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('makes a row of its own from words selected in a document', async () => {
    const place = wordsIn(0, 'We would leave it at what we said.')
    expect(await test.api.guidance.words({ place })).toMatchObject({
      words: 'We would leave it at what we said.',
    })
    await test.api.guidance.make({
      company,
      place,
      change: stated(
        { metric: 'Headcount', segment: null, basis: null, period: '2025', unit: 'count' },
        { low: '400', high: '420' },
      ),
    })
    const row = await rowOf('Headcount', '2025')
    expect(row.statements).toMatchObject([
      {
        low: '400',
        place: { documentId: ids[0], speaker: 'Leif Barrowby', quote: 'We would leave it at what we said.' },
      },
    ])
    expect(orvaneCalls[0]?.[1].split('\n')[(row.statements[0]?.place.line ?? 0) - 1]).toContain('leave it at')
  })

  it('corrects and takes out what was found, whatever a new reading finds there', async () => {
    const before = await rowOf('Revenue', '2025Q2')
    const [first] = before.statements
    if (!first) throw new Error('nothing stated')
    await test.api.guidance.make({
      company,
      place: placeOf(first),
      change: stated(targetOf(before), { low: '84000000', high: '90000000', replaces: true }),
    })
    const margin = await rowOf('Gross margin', '2025Q2')
    await test.api.guidance.make({
      company,
      place: placeOf(margin.statements[0] ?? first),
      change: { kind: 'removed', target: targetOf(margin), event: null },
    })
    // A newer finder calls the same words by other names.
    test.deps.db.run("update suggested_facts set metric = 'Operating margin' where metric = 'Gross margin'")
    test.deps.db.run("update suggested_facts set period = '2025Q4' where value = '84000000'")
    const rows = (await read()).rows.map(({ metric, period, verdict }) => `${metric} ${period} ${verdict}`)
    expect(rows).toContain('Revenue 2025Q2 within')
    expect(rows.filter((row) => /margin/.test(row))).toEqual([])
    const row = await rowOf('Revenue', '2025Q2')
    expect(row.statements.map(({ high, byHand }) => [high, byHand !== undefined])).toEqual([
      ['90000000', true],
    ])
  })

  it('marks guidance as withdrawn or reaffirmed, and takes an act out of one row alone', async () => {
    const capex = await rowOf('Capex', '2025')
    const { changeId } = await test.api.guidance.make({
      company,
      place: null,
      change: stated(targetOf(capex), { act: 'withdrawn', on: '2025-12-01', source: 'Press release' }),
    })
    expect((await rowOf('Capex', '2025')).verdict).toBe('withdrawn')
    await test.api.guidance.revise({
      changeId,
      change: stated(targetOf(capex), { act: 'reaffirmed', on: '2025-12-01', source: 'Press release' }),
    })
    expect((await rowOf('Capex', '2025')).statements.map(({ change }) => change)).toEqual([
      'first',
      'reaffirmed',
      'reaffirmed',
    ])
    const [, act] = (await rowOf('Capex', '2025')).statements
    if (!act) throw new Error('no act')
    await test.api.guidance.make({
      company,
      place: placeOf(act),
      change: { kind: 'removed', target: targetOf(capex), event: null },
    })
    expect((await rowOf('Capex', '2025')).statements).toHaveLength(2)
    await test.api.guidance.takeBack({ changeIds: [changeId] })
    expect((await rowOf('Capex', '2025')).statements).toHaveLength(1)
    const journal = await test.api.guidance.journal({ company })
    expect(
      journal.map(({ from, to }) =>
        [from, to].map((one) => (one?.kind === 'stated' ? one.act : (one?.kind ?? null))),
      ),
    ).toEqual([
      [null, 'withdrawn'],
      ['withdrawn', 'reaffirmed'],
      [null, 'removed'],
      ['reaffirmed', null],
    ])
  })

  it('sets what came, or says that what was found is not it', async () => {
    const open = await rowOf('Revenue', '2026Q1')
    await test.api.guidance.make({
      company,
      place: null,
      change: { kind: 'actual', target: targetOf(open), value: '99000000', source: 'Filing' },
    })
    expect(await rowOf('Revenue', '2026Q1')).toMatchObject({
      verdict: 'above',
      actual: { value: '99000000', place: { documentTitle: 'Filing' } },
    })
    const q2 = await rowOf('Revenue', '2025Q2')
    await test.api.guidance.make({
      company,
      place: null,
      change: { kind: 'actual', target: targetOf(q2), value: null, source: null },
    })
    expect(await rowOf('Revenue', '2025Q2')).toMatchObject({ verdict: 'open', actual: null })
  })

  it('joins rows and parts a statement from its row', async () => {
    const [q2, q3] = [await rowOf('Revenue', '2025Q2'), await rowOf('Revenue', '2025Q3')]
    const { changeId } = await test.api.guidance.make({
      company,
      place: null,
      change: { kind: 'joined', target: targetOf(q2), into: targetOf(q3) },
    })
    const joined = await rowOf('Revenue', '2025Q3')
    expect(joined.statements.map(({ low }) => low)).toEqual(['84000000', '91000000'])
    expect(
      (await read()).rows.some(({ metric, period }) => metric === 'Revenue' && period === '2025Q2'),
    ).toBe(false)
    await test.api.guidance.takeBack({ changeIds: [changeId] })
    const year = await rowOf('Revenue', '2025')
    const raised = year.statements.find(({ change }) => change === 'raised')
    if (!raised) throw new Error('not raised')
    await test.api.guidance.make({
      company,
      place: placeOf(raised),
      change: { kind: 'parted', target: targetOf(year), event: null },
    })
    const parted = (await read()).rows.filter(
      ({ metric, period }) => metric === 'Revenue' && period === '2025',
    )
    expect(new Set(parted.map(({ statements }) => statements[0]?.low))).toEqual(
      new Set(['340000000', '350000000']),
    )
  })

  it('judges, joins and parts promised times', async () => {
    const [sensor, fab] = (await read()).promises
    if (!sensor || !fab) throw new Error('no promises')
    await test.api.guidance.make({
      company,
      place: null,
      change: { kind: 'promise', target: fab.target, verdict: 'missed', on: null, source: 'Site visit' },
    })
    await test.api.guidance.make({
      company,
      place: null,
      change: { kind: 'promise', target: sensor.target, verdict: 'slipped', on: '2026-03-31', source: null },
    })
    const done = sensor.statements.at(-1)
    if (!done) throw new Error('not done')
    await test.api.guidance.make({
      company,
      place: placeOf(done),
      change: { kind: 'removed', target: null, event: 'samples' },
    })
    expect(
      (await read()).promises.map(({ subject, verdict, slipMonths, statements, byHand }) =>
        [subject, verdict, slipMonths, statements.length, byHand?.source ?? null].join(' '),
      ),
    ).toEqual([
      'OV900 sensor slipped 6 2 ',
      'Falmouth fab missed 0 2 Site visit',
      'OV300 module dropped 0 2 ',
    ])
    const delayed = (await read()).promises[0]?.statements[1]
    await test.api.guidance.make({
      company,
      place: placeOf(delayed as never),
      change: { kind: 'parted', target: null, event: 'samples' },
    })
    const parted = (await read()).promises.filter(({ subject }) => subject.startsWith('OV900'))
    expect(parted).toHaveLength(2)
    const [one, other] = parted
    if (!one || !other) throw new Error('not parted')
    const changes = (await read()).changes.filter(({ change }) => change.kind === 'parted')
    await test.api.guidance.takeBack({ changeIds: changes.map(({ id }) => id) })
    expect((await read()).promises.filter(({ subject }) => subject.startsWith('OV900'))).toHaveLength(1)
  })

  it('refuses what cannot be: ends turned round, two units as one, words that are not there', async () => {
    const row = await rowOf('Revenue', '2025Q2')
    const make = (change: LedgerChange, place: ReturnType<typeof wordsIn> | null = null) =>
      test.api.guidance.make({ company, change, place })
    await expect(make(stated(targetOf(row), { low: '9', high: '8' }))).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(make(stated(targetOf(row), {}))).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      make({ kind: 'joined', target: targetOf(row), into: { ...targetOf(row), unit: '%' } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      make(stated(targetOf(row), { low: '8', high: '9' }), {
        ...wordsIn(0, 'We would'),
        start: 9_000_000,
        end: 9_000_009,
      }),
    ).rejects.toMatchObject({ code: 'anchor-lost' })
    await expect(test.api.guidance.takeBack({ changeIds: ['gone' as never] })).rejects.toMatchObject({
      code: 'ledger-change-not-found',
    })
    expect(await test.api.guidance.journal({ company })).toEqual([])
  })

  it('keeps what rests on a document while it is in the bin, and shows it again after', async () => {
    await test.api.guidance.make({
      company,
      place: wordsIn(1, 'Non-GAAP gross margin was 40.1%'),
      change: stated(
        { metric: 'Headcount', segment: null, basis: null, period: '2025', unit: 'count' },
        { low: '400', high: '420' },
      ),
    })
    await test.api.documents.remove({ documentIds: [ids[1] as DocumentId] })
    expect((await read()).rows.some(({ metric }) => metric === 'Headcount')).toBe(false)
    await test.api.documents.restore({ documentIds: [ids[1] as DocumentId] })
    expect((await read()).rows.some(({ metric }) => metric === 'Headcount')).toBe(true)
  })
})

describe('a promised time by hand', () => {
  type Promised = Extract<LedgerChange, { kind: 'promised' }>
  const promised = (rest: Partial<Promised>): LedgerChange => ({
    kind: 'promised',
    act: 'promised',
    event: 'ramp',
    subject: '800G module',
    of: null,
    time: 'Q3 2026',
    due: '2026-09-30',
    who: null,
    on: null,
    source: 'Trade fair',
    replaces: null,
    ...rest,
  })
  const promiseOf = async (subject: string) => {
    const promise = (await read()).promises.find((one) => one.subject === subject)
    if (!promise) throw new Error(`no promise of ${subject}`)
    return promise
  }
  const toldOf = async (subject: string) =>
    (await promiseOf(subject)).statements.map(({ kind, dueBy }) => [kind, dueBy].filter(Boolean).join(' '))

  it('is entered from words of a document, told by its day, corrected, and taken back', async () => {
    const place = wordsIn(0, 'We would leave it at what we said.')
    expect(await test.api.guidance.dueBy({ company, time: 'Q3', on: null, place })).toBe('2025-09-30')
    expect(await test.api.guidance.dueBy({ company, time: 'some day', on: null, place })).toBeNull()
    const before = await read()
    const { changeId } = await test.api.guidance.make({ company, place, change: promised({ source: null }) })
    const made = await promiseOf('800G module')
    expect(made).toMatchObject({
      verdict: 'open',
      event: 'ramp',
      statements: [
        { kind: 'promised', dueBy: '2026-09-30', byHand: { changeId }, place: { documentId: ids[0] } },
      ],
    })
    // A verdict stays with the entry, whatever its time is corrected to.
    const verdict = { verdict: 'dropped', on: null, source: 'Letter' } as const
    await test.api.guidance.make({
      company,
      place: null,
      change: { kind: 'promise', target: made.target, ...verdict },
    })
    await test.api.guidance.revise({ changeId, change: promised({ time: '2026H2', due: '2026-12-31' }) })
    expect(await promiseOf('800G module')).toMatchObject({
      verdict: 'dropped',
      statements: [{ dueBy: '2026-12-31', place: { documentId: ids[0] } }],
    })
    await test.api.history.undo({})
    expect(await toldOf('800G module')).toEqual(['promised 2026-09-30'])
    expect((await test.api.guidance.journal({ company })).map(({ to }) => to?.kind)).toEqual([
      'promised',
      'promise',
    ])
    await test.api.guidance.takeBack({
      changeIds: (await read()).changes.map(({ id }) => id),
    })
    expect(await read()).toEqual(before)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('takes a correction of found words in their place, and what later calls say of it', async () => {
    const found = await promiseOf('OV900 sensor')
    const [first] = found.statements
    if (!first) throw new Error('no statement')
    const correction = promised({
      of: found.target,
      subject: 'OV900 family',
      event: 'qualification',
      due: '2025-12-31',
      source: null,
      replaces: found.event,
    })
    const { changeId } = await test.api.guidance.make({
      company,
      place: placeOf(first),
      change: correction,
    })
    expect(await promiseOf('OV900 family')).toMatchObject({ event: 'qualification', target: found.target })
    expect(await toldOf('OV900 family')).toEqual(['promised 2025-12-31', 'slipped 2026-03-31', 'done'])
    // Corrected again it still stands for what was found.
    await test.api.guidance.revise({ changeId, change: promised({ subject: 'OV900 line', source: null }) })
    expect((await read()).promises.filter(({ subject }) => subject.startsWith('OV900'))).toHaveLength(1)
    await test.api.guidance.takeBack({ changeIds: [changeId] })
    expect(await promiseOf('OV900 sensor')).toEqual(found)
  })

  it('goes on by hand, typed with its source on the day it was said', async () => {
    await test.api.guidance.make({
      company,
      place: null,
      change: promised({ on: '2025-06-01' }),
    })
    const { target } = await promiseOf('800G module')
    const later = promised({ act: 'delayed', of: target, time: 'mid-2027', due: '2027-08-31' })
    await test.api.guidance.make({ company, place: null, change: later })
    await test.api.guidance.make({
      company,
      place: null,
      change: promised({ act: 'done', of: target, time: null, due: null, on: '2027-06-30' }),
    })
    const promise = await promiseOf('800G module')
    expect(promise.statements.map(({ kind, place }) => `${kind} ${place.date ?? 'some day'}`)).toEqual([
      'promised 2025-06-01',
      'done 2027-06-30',
      'slipped some day',
    ])
    await expect(
      test.api.guidance.make({ company, place: null, change: promised({ act: 'done', of: null }) }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      test.api.guidance.make({ company, place: null, change: promised({ due: null }) }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
