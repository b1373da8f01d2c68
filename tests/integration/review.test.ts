import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Fact, FactPage, ReviewFilter, ReviewScope } from '../../shared/facts/facts-api.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { firstCall, secondCall } from '../support/tern-calls.ts'

let library: ResearchLibrary
let first: DocumentId
beforeEach(() => {
  library = openResearchLibrary()
  first = library.add('trnp-q1.txt', firstCall)
})
afterEach(() => library.close())

const whole: ReviewScope = { library: true }
const queue = (
  scope: ReviewScope,
  filter: ReviewFilter = {},
  more: Partial<{ limit: number; after: string | null; order: 'importance' | 'reading' }> = {},
): Promise<FactPage> =>
  library.api.facts.queue({ scope, filter, order: 'importance', after: null, limit: 500, ...more })
/** The first fact of a document, or of the library, with these words. */
const factOf = async (quote: string, scope: ReviewScope = { documentId: first }): Promise<Fact> => {
  const fact = (await queue(scope, {}, { order: 'reading' })).facts.find((one) => one.quote === quote)
  if (!fact) throw new Error(`no fact ${quote}`)
  return fact
}
const valuesOf = ({ metric, segment, basis, period, kind, value, unit }: Fact) => ({
  metric,
  segment,
  basis,
  period,
  kind,
  value,
  unit,
})
/** The first call as another publisher prints it: other head, the same sentences. */
const copied = firstCall.replace('Good afternoon, and welcome', 'Good day, everyone, and welcome')

describe('the queue of a review', () => {
  it('goes through one document, one company or the library, page by page, each fact once', async () => {
    const second = library.add('trnp-q2.txt', secondCall)
    const memo = library.add('memo.txt', 'Memo on ovens\n\nThe oven market was worth $3.1 billion in 2024.\n')
    const all = await queue(whole)
    const own = new Set(all.facts.map(({ documentId }) => documentId))
    expect(own).toEqual(new Set([first, second, memo]))
    expect((await queue({ documentId: second })).facts.every((fact) => fact.documentId === second)).toBe(true)
    const company = await queue({ company: 'Tern Photonics' })
    expect(company.facts).toHaveLength(all.facts.filter(({ documentId }) => documentId !== memo).length)
    expect((await queue({ company: null })).facts.map(({ documentId }) => documentId)).toContain(memo)
    for (const order of ['importance', 'reading'] as const) {
      const paged: string[] = []
      for (let after: string | null = null, pages = 0; pages === 0 || after !== null; pages += 1) {
        const page = await queue(whole, {}, { limit: 3, after, order })
        expect(page.facts.length).toBeLessThanOrEqual(3)
        paged.push(...page.facts.map(({ id }) => id))
        after = page.next
      }
      expect(paged).toEqual((await queue(whole, {}, { order })).facts.map(({ id }) => id))
      expect(new Set(paged).size).toBe(all.facts.length)
    }
  })

  it('puts what matters most first and what only repeats another last', async () => {
    library.add('trnp-q2.txt', secondCall)
    const { facts } = await queue(whole)
    const ranks = facts.map(({ repeats, importance }) => [repeats === null ? 0 : 1, -importance])
    expect(ranks).toEqual(ranks.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)))
    expect(facts.slice(0, 2).map(({ metric }) => metric)).toContain('Revenue')
  })

  it('is narrowed by state, metric, kind, confidence and voice, and counts what there is in each state', async () => {
    const revenue = await factOf('$40.7 million')
    const before = (await queue(whole)).counts
    await library.api.facts.confirm({ factIds: [revenue.id] })
    await library.api.facts.reject({ factIds: [(await factOf('31.4%')).id] })
    const { counts, facts } = await queue(whole, { state: 'suggested' })
    expect(counts).toEqual({ ...before, suggested: before.suggested - 2, confirmed: 1, rejected: 1 })
    expect(facts).toHaveLength(counts.suggested)
    expect((await queue(whole, { state: 'confirmed' })).facts.map(({ id }) => id)).toEqual([revenue.id])
    expect((await queue(whole, { metric: 'Gross margin' })).facts.map(({ quote }) => quote)).toEqual([
      '31.4%',
    ])
    const guided = await queue(whole, { kind: 'guidance-low' })
    expect(guided.facts.map(({ quote }) => quote)).toEqual(['$43 million'])
    const unsure = await queue(whole, { maxConfidence: 0.5 })
    expect(unsure.facts.every(({ confidence }) => confidence <= 0.5)).toBe(true)
    const analysts = await queue(whole, { voice: 'analyst' })
    expect(analysts.facts.every(({ voice }) => voice === 'analyst')).toBe(true)
    expect((await queue(whole, { isGarbled: true })).facts).toEqual([])
    const metrics = await library.api.facts.queueMetrics({ scope: whole, filter: {} })
    expect(metrics[0]?.metric).toBe('Revenue')
    expect(metrics.reduce((sum, { facts: count }) => sum + count, 0)).toBe((await queue(whole)).facts.length)
    await expect(queue(whole, {}, { after: 'r:1' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('has facts made by hand at its end, and those of the bin nowhere', async () => {
    const start = firstCall.indexOf('the data center side')
    const made = await library.api.facts.create({
      documentId: first,
      side: 'en',
      start,
      end: start + 8,
      values: { ...valuesOf(await factOf('$40.7 million')), metric: 'Customers' },
    })
    const { facts } = await queue(whole)
    expect(facts.at(-1)?.id).toBe(made.id)
    const pages = [await queue(whole, {}, { limit: facts.length - 1 })]
    expect(pages[0]?.next).not.toBeNull()
    const rest = await queue(whole, {}, { limit: 5, after: pages[0]?.next ?? null })
    expect(rest.facts.map(({ id }) => id)).toEqual([made.id])
    await library.api.documents.remove({ documentIds: [first] })
    expect(await queue(whole)).toMatchObject({ facts: [], counts: { suggested: 0, confirmed: 0 } })
  })

  it('accepts all that a filter lets through as one change, and nothing that was decided', async () => {
    const rejected = await factOf('$29.2 million')
    await library.api.facts.reject({ factIds: [rejected.id] })
    const { confirmed } = await library.api.facts.confirmMatching({
      scope: whole,
      filter: { metric: 'Revenue' },
    })
    expect(confirmed).toBeGreaterThan(1)
    const after = await queue(whole, { metric: 'Revenue' })
    expect(after.counts).toMatchObject({ confirmed, suggested: 0, rejected: 1 })
    await library.api.history.undo({})
    expect((await queue(whole, { metric: 'Revenue' })).counts).toMatchObject({
      suggested: confirmed,
      rejected: 1,
    })
  })
})

describe('a decision about a statement', () => {
  it('is proposed for the same sentence in another document, and taken by one key', async () => {
    const margin = await factOf('31.4%')
    const corrected = { ...valuesOf(margin), basis: null, segment: 'Optics' }
    await library.api.facts.correct({ factId: margin.id, values: corrected })
    await library.api.facts.reject({ factIds: [(await factOf('$11.5 million')).id] })
    const copy = library.add('trnp-q1-copy.txt', copied)
    const there = await factOf('31.4%', { documentId: copy })
    expect(there).toMatchObject({ state: 'suggested', basis: 'non-GAAP', segment: null })
    const { proposals } = await queue({ documentId: copy })
    expect(proposals.map(({ state }) => state).toSorted()).toEqual(['corrected', 'rejected'])
    expect(proposals.find(({ factId }) => factId === there.id)).toMatchObject({
      state: 'corrected',
      values: corrected,
      reason: 'same-words',
      from: { factId: margin.id, documentId: first },
    })
    library.deps.db.run("insert into settings (name, value) values ('userName', '\"Ada Quill\"')")
    const [taken] = await library.api.facts.takeProposals({ factIds: [there.id] })
    expect(taken).toMatchObject({ state: 'corrected', segment: 'Optics', basis: null })
    expect((await library.api.facts.history({ factId: there.id })).at(-1)).toMatchObject({
      who: 'Ada Quill',
      takenFrom: margin.id,
      state: 'corrected',
      from: valuesOf(there),
      to: corrected,
    })
    expect((await queue({ documentId: copy })).proposals).toHaveLength(1)
    await library.api.history.undo({})
    expect((await queue({ documentId: copy })).proposals).toHaveLength(2)
  })

  it('is proposed for a figure that only repeats it', async () => {
    const again = library.add(
      'repeats.txt',
      secondCall.replace(
        'We would not call',
        'Revenue for the second quarter of 2025 was $48.9 million. We would not call',
      ),
    )
    const { facts } = await queue({ documentId: again }, { metric: 'Revenue' }, { order: 'reading' })
    const [one, other] = facts.filter(({ quote }) => quote === '$48.9 million')
    if (!one || !other) throw new Error('the figure is stated twice')
    expect(other.repeats).toBe(one.id)
    await library.api.facts.confirm({ factIds: [one.id] })
    const [proposal] = await library.api.facts.proposals({ factIds: [other.id] })
    expect(proposal).toMatchObject({ factId: other.id, state: 'confirmed', reason: 'repeats' })
    await library.api.facts.reopen({ factIds: [one.id] })
    expect(await library.api.facts.proposals({ factIds: [other.id] })).toEqual([])
  })

  it('is never proposed where a person decided, nor for other words or another figure', async () => {
    await library.api.facts.confirm({ factIds: [(await factOf('31.4%')).id] })
    const copy = library.add(
      'trnp-q1-copy.txt',
      copied.replace('Non-GAAP gross margin was', 'In Leeds, gross margin was'),
    )
    expect((await queue({ documentId: copy })).proposals).toEqual([])
    const same = library.add('trnp-q1-again.txt', `${copied}\nThe end of the call.\n`)
    const there = await factOf('31.4%', { documentId: same })
    await library.api.facts.reject({ factIds: [there.id] })
    expect(await library.api.facts.takeProposals({ factIds: [there.id] })).toMatchObject([
      { state: 'rejected' },
    ])
    expect((await library.api.facts.read({ factId: there.id })).state).toBe('rejected')
  })
})

describe('the journal of decisions', () => {
  it('names who decided by the settings, and nobody where nobody is known', async () => {
    const revenue = await factOf('$40.7 million')
    await library.api.facts.confirm({ factIds: [revenue.id] })
    await library.api.settings.save({ userName: 'Ada Quill' })
    await library.api.facts.reject({ factIds: [revenue.id] })
    expect(await library.api.facts.history({ factId: revenue.id })).toMatchObject([
      { who: null, state: 'confirmed', takenFrom: null },
      { who: 'Ada Quill', state: 'rejected' },
    ])
    expect(await library.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })
})
