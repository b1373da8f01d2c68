import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const ofArticle = { kind: 'article', period: null, date: '2026-05-10', section: 'body' } as const
const written = (en: string): readonly string[] => tell(factsOf({ ...ofArticle, en }))

describe('findFacts of articles about several firms', () => {
  it.each([
    [
      'Quellmark, with annual revenue of approximately $40 million, has tripled in value.',
      ['Revenue | actual | 40000000 USD', 'Value | change yoy % | 200 %'],
    ],
    [
      'Borealis Photonics (an integrated maker of lasers), with annual sales of about $3.2 billion, received a $1 billion strategic investment from Halcyon.',
      ['Revenue | actual | 3200000000 USD', 'Investment | actual | 1000000000 USD'],
    ],
    ['Halcyon invested $3 billion each in Borealis and Tamsin.', ['Investment | actual | 3000000000 USD']],
    ['The fund poured about $750 million each into both makers.', ['Investment | actual | 750000000 USD']],
    ['The lasers sell at $12 each.', ['Unit price | actual | 12 USD']],
    [
      'Morvane Research forecasts that the optical interconnect market could grow eightfold, with CPO accounting for $85 billion.',
      [
        'Market size | Optical interconnect | forecast | 8 x',
        'Market size | CPO | forecast | 85000000000 USD',
      ],
    ],
    [
      'The switch market will reach $40 billion in 2029, with photonics switches making up $12 billion of it.',
      [
        'Market size | Switch | 2029 | forecast | 40000000000 USD',
        'Market size | Photonics switches | 2029 | forecast | 12000000000 USD',
      ],
    ],
    ['Tamsin trades at 22 times forward earnings.', ['Valuation multiple | actual | 22 x']],
    [
      'The stock is valued at 16 to 18 times expected earnings.',
      ['Valuation multiple | actual | 16 x', 'Valuation multiple | actual | 18 x'],
    ],
    ['Its shares changed hands at about 9 times sales.', ['Valuation multiple | actual | 9 x']],
    [
      'Glasswright will expand capacity tenfold and is building three new factories.',
      ['Capacity | forecast | 10 x', 'New factories | forecast | 3 count'],
    ],
    [
      'Glasswright raised its prices and is boosting fiber production by more than 60%.',
      ['Production | Fiber | change yoy % | 60 %'],
    ],
    [
      'Lightpath raised $400 million at a valuation of $4.4 billion.',
      ['Capital raised | actual | 400000000 USD', 'Valuation | actual | 4400000000 USD'],
    ],
    [
      'Delivery times for indium substrates stretched from 12 weeks to 30 weeks.',
      ['Lead time | prior-period actual | 12 weeks', 'Lead time | actual | 30 weeks'],
    ],
    [
      'The four providers plan to spend a combined $65 billion on capex this year, up from $41 billion in 2025.',
      ['Capex | 2026 | target | 65000000000 USD', 'Capex | 2025 | prior-period actual | 41000000000 USD'],
    ],
    [
      'Cloud providers want to add two plants and cut energy costs by 12%.',
      ['Plants | actual | 2 count', 'Energy costs | change yoy % | -12 %'],
    ],
    ['Its target is to cut emissions by 42% over the next 15 years.', ['Emissions | target | 42 %']],
  ])('%s', (en, expected) => {
    expect(written(en)).toEqual(expected)
  })
  it('knows who made a forecast that was raised', () => {
    const facts = factsOf({
      ...ofArticle,
      en: 'Morvane raised its 2027 forecast for the switch market to $18 billion.',
    })
    expect(facts.map(({ source, kind, value }) => [source, kind, value])).toEqual([
      ['Morvane', 'forecast', '18000000000'],
    ])
  })
})
