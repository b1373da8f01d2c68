import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { firstCall } from '../support/tern-calls.ts'

let library: ResearchLibrary
let documentId: DocumentId
beforeEach(() => {
  library = openResearchLibrary()
  documentId = library.add('trnp-q1.txt', firstCall)
})
afterEach(() => library.close())

const list = () => library.api.facts.list({ documentId })
const findFact = async (quote: string): Promise<Fact> => {
  const fact = (await list()).find((one) => one.quote === quote)
  if (!fact) throw new Error(`no fact ${quote}`)
  return fact
}
const valuesOf = ({ metric, segment, basis, period, kind, value, unit }: Fact): FactValues => ({
  metric,
  segment,
  basis,
  period,
  kind,
  value,
  unit,
})

describe('facts of a document', () => {
  it('are suggestions in reading order, each with its words in both languages', async () => {
    const facts = await list()
    expect(facts.length).toBeGreaterThan(5)
    expect(facts.map(({ state }) => state)).not.toContain('confirmed')
    expect(facts.map(({ span }) => span.start)).toEqual(
      facts.map(({ span }) => span.start).toSorted((a, b) => a - b),
    )
    for (const fact of facts) expect(firstCall.slice(fact.span.start, fact.span.end)).toBe(fact.quote)
    const revenue = await findFact('$40.7 million')
    expect(revenue).toMatchObject({
      company: 'Tern Photonics',
      ticker: 'TRNP',
      documentDate: '2025-05-08',
      metric: 'Revenue',
      period: '2025Q1',
      value: '40700000',
      unit: 'USD',
      line: 15,
      side: 'en',
      speaker: 'Osric Venn',
      suggestion: null,
      decidedAt: null,
      isLost: false,
    })
    expect(firstCall.slice(revenue.zhSpan?.start, revenue.zhSpan?.end)).toContain('4,070')
  })

  it('can come headline figures first, none left out', async () => {
    const reading = await list()
    const headline = await library.api.facts.list({ documentId, order: 'headline' })
    // A call's profit a share and its revenue lead, in whichever order.
    expect(
      headline
        .slice(0, 2)
        .map(({ metric }) => metric)
        .toSorted(),
    ).toEqual(['EPS', 'Revenue'])
    expect(headline.map(({ id }) => id).toSorted()).toEqual(reading.map(({ id }) => id).toSorted())
  })

  it('can be those of some passages alone, whether suggested, decided or made by hand', async () => {
    const start = firstCall.indexOf('the data center side')
    const values: FactValues = { ...valuesOf(await findFact('$40.7 million')), metric: 'Customers' }
    const { passage } = await library.api.facts.create({
      documentId,
      side: 'en',
      start,
      end: start + 8,
      values,
    })
    await library.api.facts.confirm({ factIds: [(await findFact('$40.7 million')).id] })
    const all = await list()
    const ordinals = all.map((fact) => fact.passage)
    const [first, last] = [Math.min(...ordinals), Math.max(...ordinals)]
    const part = (from?: number, to?: number) => library.api.facts.list({ documentId, from, to })
    expect(await part(first, last)).toEqual(all.filter((fact) => fact.passage < last))
    expect(await part(passage, passage + 1)).toEqual(all.filter((fact) => fact.passage === passage))
    expect(await part(first + 1)).toEqual(all.filter((fact) => fact.passage > first))
    expect(await part(undefined, first)).toEqual([])
    expect(await part(last + 1)).toEqual([])
  })

  it('of some passages are looked up by the passage, not by reading the document', () => {
    const plan = library.deps.db.all<{ readonly detail: string }>(
      'explain query plan select 1 from suggested_facts where document_key = 1 and passage >= 5 and passage < 9',
    )
    expect(plan.map(({ detail }) => detail).join()).toContain('suggested_facts_by_passage')
  })

  it('stand in passages that can be asked for alone, without those whose facts are all rejected', async () => {
    const ordinals = () => library.api.facts.ordinals({ documentId })
    const all = await list()
    const passages = [...new Set(all.map((fact) => fact.passage))].toSorted((a, b) => a - b)
    expect(await ordinals()).toEqual(passages)
    const there = all.filter((fact) => fact.passage === passages[0]).map(({ id }) => id)
    await library.api.facts.reject({ factIds: there })
    expect(await ordinals()).toEqual(passages.slice(1))
    await library.api.facts.confirm({ factIds: there.slice(0, 1) })
    expect(await ordinals()).toEqual(passages)
    library.deps.db.run('delete from suggested_facts')
    expect(await ordinals()).toEqual(passages.slice(0, 1))
  })

  it('of a long document are told by at most 2,000 passages', async () => {
    const line = (at: number) => `Item ${at} cost us $${at}.5 million in the year.`
    const long = Array.from({ length: 4_500 }, (_, at) => line(at + 1)).join('\n\n')
    const longId = library.add('long.txt', `Costs of the year\n\n${long}\n`)
    const ordinals = await library.api.facts.ordinals({ documentId: longId })
    expect(ordinals.length).toBeGreaterThan(1_400)
    expect(ordinals.length).toBeLessThanOrEqual(2_000)
    expect(ordinals).toEqual([...new Set(ordinals)].toSorted((a, b) => a - b))
  })

  it('refuse a document and a fact that do not exist', async () => {
    await expect(library.api.facts.list({ documentId: 'none' as DocumentId })).rejects.toMatchObject({
      code: 'document-not-found',
    })
    await expect(library.api.facts.read({ factId: 'none' as FactId })).rejects.toMatchObject({
      code: 'fact-not-found',
    })
  })
})

describe('a decision', () => {
  it('confirms many at once, is one step of undo, and is announced', async () => {
    const ids = (await list()).slice(0, 3).map(({ id }) => id)
    const confirmed = await library.api.facts.confirm({ factIds: ids })
    expect(confirmed.map(({ state, decidedAt }) => [state, decidedAt])).toEqual(
      ids.map(() => ['confirmed', '2025-09-01T08:00:00.000Z']),
    )
    expect(library.events.at(-1)).toMatchObject({
      name: 'libraryChanged',
      event: { kinds: ['facts', 'grids', 'documents', 'history'], ids },
    })
    expect(await library.api.history.undo({})).toMatchObject({ redo: 'history.facts-confirmed' })
    expect((await list()).every(({ state }) => state === 'suggested')).toBe(true)
    await library.api.history.redo({})
    expect((await list()).filter(({ state }) => state === 'confirmed')).toHaveLength(3)
  })

  it('keeps a correction with what was found, and the journal tells both', async () => {
    const found = await findFact('$0.06 per share')
    const values = { ...valuesOf(found), metric: 'Diluted EPS', value: '-0.07' }
    library.wait(60)
    const corrected = await library.api.facts.correct({ factId: found.id, values })
    expect(corrected).toMatchObject({
      id: found.id,
      state: 'corrected',
      metric: 'Diluted EPS',
      value: '-0.07',
      suggestion: valuesOf(found),
      quote: '$0.06 per share',
    })
    expect(await library.api.facts.history({ factId: found.id })).toEqual([
      {
        at: '2025-09-01T08:01:00.000Z',
        who: null,
        takenFrom: null,
        state: 'corrected',
        from: valuesOf(found),
        to: values,
      },
    ])
  })

  it("keeps a correction under the metric's own name, whichever of its names was typed", async () => {
    const found = await findFact('$0.06 per share')
    const correct = async (metric: string) =>
      (await library.api.facts.correct({ factId: found.id, values: { ...valuesOf(found), metric } })).metric
    expect(await correct('稀释每股收益')).toBe('Diluted EPS')
    expect(await correct('Earnings of the furnace')).toBe('Earnings of the furnace')
  })

  it('to correct a figure into what was found is to confirm it', async () => {
    const found = await findFact('31.4%')
    await library.api.facts.correct({ factId: found.id, values: { ...valuesOf(found), value: '31.5' } })
    const again = await library.api.facts.correct({ factId: found.id, values: valuesOf(found) })
    expect(again).toMatchObject({ state: 'confirmed', value: '31.4' })
    expect(await library.api.facts.history({ factId: found.id })).toHaveLength(2)
  })

  it('keeps a correction through rejection and acceptance', async () => {
    const { id, ...found } = await findFact('31.4%')
    const values = { ...valuesOf({ id, ...found }), value: '31.5' }
    await library.api.facts.correct({ factId: id, values })
    expect(await library.api.facts.reject({ factIds: [id] })).toMatchObject([
      { state: 'rejected', value: '31.5' },
    ])
    expect(await library.api.facts.confirm({ factIds: [id] })).toMatchObject([
      { state: 'corrected', value: '31.5' },
    ])
  })

  it('reopened leaves the suggestion as it was found, and a journal of all of it', async () => {
    const found = await findFact('31.4%')
    await library.api.facts.correct({ factId: found.id, values: { ...valuesOf(found), value: '31.5' } })
    expect(await library.api.facts.reopen({ factIds: [found.id] })).toEqual([found])
    const journal = await library.api.facts.history({ factId: found.id })
    expect(journal.map(({ state }) => state)).toEqual(['corrected', 'suggested'])
    await library.api.history.undo({})
    expect(await library.api.facts.read({ factId: found.id })).toMatchObject({
      state: 'corrected',
      value: '31.5',
    })
  })

  it('refuses to confirm a figure whose words no longer stand there, and changes nothing', async () => {
    const [first, second] = await list()
    library.deps.db.run('update suggested_facts set quote = ? where id = ?', [
      '$41.7 million',
      second?.id ?? '',
    ])
    await expect(
      library.api.facts.confirm({ factIds: [first?.id ?? ('' as FactId), second?.id ?? ('' as FactId)] }),
    ).rejects.toMatchObject({ code: 'anchor-lost' })
    expect((await list()).every(({ state }) => state === 'suggested')).toBe(true)
    expect(await library.api.facts.reject({ factIds: [second?.id ?? ('' as FactId)] })).toMatchObject([
      { state: 'rejected' },
    ])
  })

  it('outlives the suggestion it was about', async () => {
    const found = await findFact('$40.7 million')
    await library.api.facts.confirm({ factIds: [found.id] })
    library.deps.db.run('delete from suggested_facts')
    expect(await list()).toMatchObject([{ id: found.id, state: 'confirmed', value: '40700000', line: 15 }])
  })
})

describe('a fact made by hand', () => {
  const values: FactValues = {
    metric: 'Customers',
    segment: null,
    basis: null,
    period: '2025Q1',
    kind: 'actual',
    value: '4',
    unit: 'count',
  }
  const words = 'the data center side growing faster'

  it('stands on the words that were selected', async () => {
    const start = firstCall.indexOf(words)
    const fact = await library.api.facts.create({
      documentId,
      side: 'en',
      start,
      end: start + words.length,
      values,
    })
    expect(fact).toMatchObject({
      ...values,
      state: 'confirmed',
      quote: words,
      speaker: 'Ines Tallant',
      line: firstCall.slice(0, start).split('\n').length,
      suggestion: null,
    })
    expect(await list()).toContainEqual(fact)
    await library.api.history.undo({})
    expect((await list()).map(({ id }) => id)).not.toContain(fact.id)
  })

  it('is confirmed again when its rejection is taken back', async () => {
    const start = firstCall.indexOf(words)
    const { id } = await library.api.facts.create({ documentId, side: 'en', start, end: start + 8, values })
    await library.api.facts.reject({ factIds: [id] })
    expect(await library.api.facts.reopen({ factIds: [id] })).toMatchObject([{ state: 'confirmed' }])
  })

  it('needs words that exist', async () => {
    const create = (start: number, end: number) =>
      library.api.facts.create({ documentId, side: 'en', start, end, values })
    await expect(create(10, 10)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(create(10, firstCall.length + 50)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(create(firstCall.indexOf('\n\n'), firstCall.indexOf('\n\n') + 1)).rejects.toMatchObject({
      code: 'anchor-lost',
    })
  })
})
