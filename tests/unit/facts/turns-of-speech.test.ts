import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string) => tell(factsOf({ en }))

describe('findFacts on the ways a speaker comes to a business', () => {
  it.each([
    [
      'Moving now to our segment results, which can be found on slides eight through 12, and I’ll start with US Lamps.',
      'US Lamps',
    ],
    ['Next, let me speak about International.', 'International'],
    ['Let’s discuss Lamps & Shades, where we have been executing well.', 'Lamps & Shades'],
    ['To wrap up Lamps and Shades, our metrics are very strong.', 'Lamps & Shades'],
    ['Starting with our largest brand, Hollow, which includes Lago, we did well.', 'Hollow'],
    [
      'Turning to slide 12, you see these trends brought excellent performance in Lamp Management.',
      'Lamp Management',
    ],
    ['Starting with Gilly Moor.', 'Gilly Moor'],
  ])('reads “%s”', (opening, business) => {
    expect(told(`${opening} Sales were $41 million.`)).toContain(
      `Revenue | ${business} | 2025Q3 | actual | 41000000 USD`,
    )
  })

  it('goes on with the business whose results are said to be strong', () => {
    expect(
      told(
        'On page eight, financial results in Lamps & Shades were strong, with operating income up 30% to $12 million. Net revenues were up 16%.',
      ),
    ).toEqual([
      'Operating income | Lamps & Shades | 2025Q3 | change yoy % | 30 %',
      'Operating income | Lamps & Shades | 2025Q3 | actual | 12000000 USD',
      'Revenue | Lamps & Shades | 2025Q3 | change yoy % | 16 %',
    ])
  })

  it('gives each name behind its growth its own, and what grew its sales', () => {
    expect(
      told(
        'By brand, net sales increased 20% for Hollow, which includes Lago, and 30% for Aber, which includes kids.',
      ),
    ).toEqual([
      'Revenue | Hollow | 2025Q3 | change yoy % | 20 %',
      'Revenue | Aber | 2025Q3 | change yoy % | 30 %',
    ])
    expect(told('In total, Aber, which includes kids, grew sales 30% in the quarter.')).toEqual([
      'Revenue | Aber | 2025Q3 | change yoy % | 30 %',
    ])
  })

  it('keeps what a sentence is about behind its “with”', () => {
    expect(
      told(
        'Turning to our Lamp segment, sales were $9 million. Revenues in Tiles and Stone grew 23% to $3 billion with operating income of $744 million.',
      ).at(-1),
    ).toBe('Operating income | Tiles & Stone | 2025Q3 | actual | 744000000 USD')
  })

  it('reads both ends of growth that is named behind them', () => {
    expect(
      told(
        'For 2025, our guidance assumes 4% to 7% revenue growth and 7% to 10% adjusted operating profit growth.',
      ),
    ).toEqual([
      'Revenue | 2025 | change yoy % | 4 %',
      'Revenue | 2025 | change yoy % | 7 %',
      'Operating income | 2025 | change yoy % | 7 %',
      'Operating income | 2025 | change yoy % | 10 %',
    ])
  })

  it('reads a margin behind its figure, and a negative tax rate', () => {
    expect(told('Operating income grew 14% to $28 million and we delivered a 19% margin.').at(-1)).toBe(
      'Operating margin | 2025Q3 | actual | 19 %',
    )
    expect(told('The effective tax rate was approximately negative 6%.')).toEqual([
      'Tax rate | 2025Q3 | actual | -6 %',
    ])
  })
})
