import { describe, expect, it } from 'vitest'
import { factsOf } from './speech.ts'

const whose = (en: string): readonly (readonly [string | null, string])[] =>
  factsOf({ en }).map(({ segment, value }) => [segment, value])

describe('findFacts on what a revenue is from', () => {
  it.each([
    [
      'In June we booked our first $1.5 million of revenue from optical circuit switches.',
      'Optical circuit switches',
      '1500000',
    ],
    ['Revenue from 800 ZR products reached $10 million in the quarter.', '800 ZR', '10000000'],
    ['Sales of 800G modules were $30 million.', '800G', '30000000'],
    ['We recognized $3 million of revenue from pump lasers in the quarter.', 'Pump lasers', '3000000'],
    ['Revenue from customers in China was $14 million.', 'China', '14000000'],
    ['AI-related revenue was $63 million.', 'AI', '63000000'],
    ['Revenue tied to AI was about $70 million.', 'AI', '70000000'],
    ['Cabling has passed a $3 billion annualized revenue run rate.', 'Cabling', '3000000000'],
  ])('%s', (en, segment, value) => {
    expect(whose(en)).toEqual([[segment, value]])
  })

  it.each([
    ['Revenue from operations was $212 million.', '212000000'],
    ['Revenue from continuing operations was $208 million.', '208000000'],
    ['Revenue increased to $220 million from last quarter.', '220000000'],
    ['Revenue rose 11.2% sequentially in NT dollars.', '11.2'],
  ])('keeps the whole to the company: %s', (en, value) => {
    expect(whose(en)).toEqual([[null, value]])
  })
})

describe('findFacts on what was returned in one way', () => {
  it.each([
    ['We returned $52 million through dividends.', 'Dividends paid'],
    ['We returned $90 million through share repurchases in the quarter.', 'Share repurchases'],
    ['We returned $90 million through dividends and share repurchases.', 'Capital returned'],
  ])('%s', (en, metric) => {
    expect(factsOf({ en }).map((fact) => fact.metric)).toEqual([metric])
  })
})
