import { describe, expect, it } from 'vitest'
import { rankFacts } from '../../../shared/facts/headlines/rank-facts.ts'
import { toFactJson } from '../../../shared/facts/to-facts-json.ts'
import { factsOf } from './speech.ts'

const facts = factsOf({
  en: 'We have three large customers. Inventory was $41 million. Optics revenue was $30 million. Revenue was $52.4 million. Again, revenue was $52.4 million.',
})

describe('rankFacts', () => {
  it('puts headline figures first and states each figure once', () => {
    expect(rankFacts(facts).map((fact) => [fact.metric, fact.segment])).toEqual([
      ['Revenue', null],
      ['Revenue', 'Optics'],
      ['Inventory', null],
      ['Customers', null],
    ])
  })
})

describe('toFactJson', () => {
  it('keeps the line, the span and the exact words', () => {
    const [revenue] = rankFacts(facts)
    if (revenue === undefined) throw new Error('no fact was found')
    expect(toFactJson(revenue, facts)).toMatchObject({
      line: 1,
      span: [revenue.span.start, revenue.span.end],
      quote: '$52.4 million',
      value: '52400000',
      unit: 'USD',
      kind: 'actual',
    })
  })
})
