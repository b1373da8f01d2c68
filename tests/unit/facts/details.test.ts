import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import type { FoundFact } from '../../../shared/facts/fact.ts'
import { factsOf, toDocument } from './speech.ts'

const first = (facts: readonly FoundFact[]): FoundFact => {
  const [fact] = facts
  if (fact === undefined) throw new Error('no fact was found')
  return fact
}

describe('findFacts on how closely a figure is stated', () => {
  it.each([
    ['Revenue was about $40 million.', 'about'],
    ['Revenue was well past $40 million.', 'above'],
    ['Revenue was comfortably above $40 million.', 'above'],
    ['Capex was just under $40 million.', 'below'],
    ['Backlog was north of $40 million.', 'above'],
    ['Revenue was $40 million or more.', 'above'],
    ['We may repurchase up to $40 million of stock.', 'up-to'],
    ['We expect revenue of approximately $40 million to $44 million.', 'about'],
    ['Revenue was $40 million.', null],
  ])('hears %j as %s', (en, approximation) => {
    expect(first(factsOf({ en })).approximation).toBe(approximation)
  })
})

describe('findFacts on what a figure depends on', () => {
  it('keeps the clause behind a figure, for both ends of its range', () => {
    const facts = factsOf({
      en: 'For the fourth quarter we expect revenue of $40 million to $44 million, assuming tariffs stay in place, and a tax rate of 22%.',
    })
    expect(facts.map(({ condition }) => condition)).toEqual([
      'assuming tariffs stay in place',
      'assuming tariffs stay in place',
      null,
    ])
  })

  it('keeps the clause a sentence opens with', () => {
    const facts = factsOf({ en: 'Excluding the divested business, revenue was $40 million.' })
    expect(first(facts).condition).toBe('Excluding the divested business')
  })
})

describe('findFacts on whose word a figure is', () => {
  it('hears the company from its people', () => {
    expect(first(factsOf({ en: 'Revenue was $40 million.' })).voice).toBe('company')
  })

  it('doubts an analyst and ranks the figure low', () => {
    const { document, text } = toDocument({ en: 'Your revenue was $41 million, if I am right.' })
    const asked = {
      ...document,
      participants: document.participants.map((person) => ({ ...person, side: 'analyst' as const })),
    }
    const fact = first(findFacts({ document: asked, text, fiscalYearEnd: '12' }))
    const own = first(factsOf({ en: 'Our revenue was $41 million, if I am right.' }))
    expect(fact.voice).toBe('analyst')
    expect(fact.confidence).toBeLessThanOrEqual(0.5)
    expect(fact.importance).toBeLessThan(own.importance / 2)
  })

  it('names the author of a forecast, and the company that an article’s figure is about', () => {
    const facts = factsOf({
      kind: 'article',
      period: null,
      en: "According to Harrow Research, the global sensor market reached $12.4 billion in 2024. Bellmont Securities expects the sensor market to reach $31 billion in 2028. Quillon's revenue was $640 million.",
    })
    expect(facts.map(({ kind, value, source, subject }) => [kind, value, source, subject])).toEqual([
      ['actual', '12400000000', 'Harrow Research', null],
      ['forecast', '31000000000', 'Bellmont Securities', null],
      ['actual', '640000000', null, 'Quillon'],
    ])
  })

  it('gives the street’s number its own kind', () => {
    const facts = factsOf({ en: 'Revenue was $61 million versus consensus of $58 million.' })
    expect(facts.map(({ kind }) => kind)).toEqual(['actual', 'consensus'])
  })
})

describe('findFacts on figures said twice and misheard', () => {
  it('links a figure that only repeats an earlier one, in the same digits or rounded', () => {
    const facts = factsOf({
      en: 'Revenue was $443.7 million. Gross margin was 31%. As I said, revenue was about $444 million. Revenue was $443.7 million.',
    })
    expect(facts.map(({ repeats }) => repeats)).toEqual([null, null, 0, 0])
  })

  it('marks a figure whose sentence was not heard', () => {
    const facts = factsOf({
      en: 'Revenue was $40 million. Costs fell and (inaudible) was $12 million in the quarter.',
    })
    expect(facts.map(({ isGarbled }) => isGarbled)).toEqual([false, true])
    expect(facts[1]?.confidence).toBeLessThanOrEqual(0.4)
  })

  it('keeps what was guided before apart from what is guided now', () => {
    const facts = factsOf({
      en: 'We now expect 2025 revenue of $240 million to $250 million, compared with our prior outlook of $220 million to $230 million.',
    })
    const [now, , before] = facts
    expect(before?.kind).toBe('guidance-low')
    expect(before?.importance).toBeLessThan((now?.importance ?? 0) * 0.7)
    expect(before?.confidence).toBeLessThanOrEqual(0.4)
  })

  it('lets one figure lead where two stand for one cell', () => {
    const facts = factsOf({
      en: 'Revenue was $443.7 million. Operating income was $40 million. Again, revenue was $443.7 million. So revenue was $12 million there.',
    })
    expect(facts.map(({ confidence }) => confidence)).toEqual([0.9, 0.9, 0.9, 0.6])
  })
})
