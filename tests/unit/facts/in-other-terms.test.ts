import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string, period = '2025Q3'): readonly string[] => tell(factsOf({ en, period }))

describe('findFacts of guidance in several terms', () => {
  it.each([
    'For 2025, we expect sales to grow 6% to 7% on a reported basis, 5% to 6% in constant currency and 3% to 4% operationally.',
  ])('%s', (en) => {
    expect(told(en)).toEqual([
      'Revenue | 2025 | change yoy % | 6 %',
      'Revenue | 2025 | change yoy % | 7 %',
      'Constant-currency revenue growth | 2025 | guidance-low | 5 %',
      'Constant-currency revenue growth | 2025 | guidance-high | 6 %',
      'Operational revenue growth | 2025 | change yoy % | 3 %',
      'Operational revenue growth | 2025 | change yoy % | 4 %',
    ])
  })

  it('takes growth above a rate for growth', () => {
    expect(told('We expect revenue growth above 10% in 2026.')).toEqual([
      'Revenue | 2026 | change yoy % | 10 %',
    ])
    expect(told('Revenue growth should be north of 9% in 2026.')).toEqual([
      'Revenue | 2026 | change yoy % | 9 %',
    ])
  })

  it('dates what guidance would come to as the guidance is', () => {
    expect(
      told(
        'We expect operating income of $475 million for the full year. If we achieve this, it would represent an operating margin of about 13.5%.',
      )[1],
    ).toBe('Operating margin | 2025 | forecast | 13.5 %')
  })
})

describe('findFacts of whom a sentence opens with', () => {
  it.each([
    [
      'Canada was the largest contributor to growth, as our sales in this market rose 75% over last year.',
      'Canada',
    ],
    ['Brazil did well, with revenues in that country up 20%.', 'Brazil'],
  ])('%s', (en, segment) => {
    expect(factsOf({ en })[0]).toMatchObject({ metric: 'Revenue', segment, kind: 'change yoy %' })
  })

  it('takes a business for what it sold', () => {
    expect(
      told(
        'Harbor Care revenue was $98 million. Infusion Pumps revenue grew 4%. Infusion Pumps of $74 million increased 11%.',
      ).slice(2),
    ).toEqual([
      'Revenue | Infusion Pumps | 2025Q3 | actual | 74000000 USD',
      'Revenue | Infusion Pumps | 2025Q3 | change yoy % | 11 %',
    ])
  })

  it('turns to a business in small letters that the call tells of', () => {
    expect(
      told(
        'Petfood revenue was $90 million. In petfood, we’re expecting continued demand for our brands. With that, we expect revenue growth above 10% in 2026.',
      ).at(-1),
    ).toBe('Revenue | Petfood | 2026 | change yoy % | 10 %')
    expect(
      told(
        'Revenue was $90 million. In summary, we’re expecting continued demand. With that, we expect revenue growth above 10% in 2026.',
      ).at(-1),
    ).toBe('Revenue | 2026 | change yoy % | 10 %')
  })

  it('names the part behind its share, and a profit by its initials', () => {
    expect(told('14% of our total sales were digital transactions.')).toEqual([
      'Share of revenue | Digital | 2025Q3 | actual | 14 %',
    ])
    expect(
      told(
        'The petfood team again delivered growth, with revenues up 16% and full year OP of $691 million, a 20% year-over-year increase.',
        '2025Q4',
      ).slice(1),
    ).toEqual([
      'Operating income | Petfood | 2025 | actual | 691000000 USD',
      'Operating income | Petfood | 2025 | change yoy % | 20 %',
    ])
  })
})

describe('findFacts of counts and ratios by their names', () => {
  it.each([
    [
      'We expect full-year deliveries of between 9,000 and 9,400 homes.',
      [
        'Homes delivered | 2025 | guidance-low | 9000 count',
        'Homes delivered | 2025 | guidance-high | 9400 count',
      ],
    ],
    [
      'We ended the quarter with 200 communities versus 244 communities at the end of the 2024 third quarter.',
      [
        'Active communities | as of 2025-09-30 | actual | 200 count',
        'Active communities | as of 2024-09-30 | prior-period actual | 244 count',
      ],
    ],
    [
      'Our third quarter average of 205 communities was in line with plan.',
      ['Average active communities | 2025Q3 | actual | 205 count'],
    ],
    [
      'Weather normalized kilowatt hour sales to our residential customers decreased 1%.',
      ['Retail electricity sales | Residential | 2025Q3 | change yoy % | -1 %'],
    ],
    [
      'We closed the quarter with a 49% debt-to-cap ratio.',
      ['Debt to capital | as of 2025-09-30 | actual | 49 %'],
    ],
  ])('%s', (en, facts) => {
    expect(told(en)).toEqual(facts)
  })

  it('tells what has happened this year, once it is over, of that year', () => {
    expect(told('This year, revenue grew 8% to $4 billion.', '2024Q4')).toEqual([
      'Revenue | 2024 | change yoy % | 8 %',
      'Revenue | 2024 | actual | 4000000000 USD',
    ])
    expect(told('This year, we expect revenue of $4 billion.', '2024Q4')).toEqual([
      'Revenue | 2025 | guidance-mid | 4000000000 USD',
    ])
  })
})
