import { describe, expect, it } from 'vitest'
import { supposedBelow } from '../../../shared/facts/fact.ts'
import { factsOf, tell } from './speech.ts'

const told = (en: string): readonly string[] => tell(factsOf({ en }))
/** What fills cells by itself. */
const filling = (en: string): readonly string[] =>
  tell(factsOf({ en }).filter(({ confidence }) => confidence >= supposedBelow))

describe('findFacts on guidance of growth that is raised', () => {
  it.each([
    [
      'We expect full year sales growth of 5% to 6%, up from 2% to 3%.',
      ['Revenue | 2025 | change yoy % | 5 %', 'Revenue | 2025 | change yoy % | 6 %'],
    ],
    [
      'We now expect full year revenue to grow 6% to 7%, up from 4% to 5%.',
      ['Revenue | 2025 | change yoy % | 6 %', 'Revenue | 2025 | change yoy % | 7 %'],
    ],
    [
      'Full-year revenue growth is now expected to be 11.5% to 12%, up from 9.5% to 10%.',
      ['Revenue | 2025 | change yoy % | 11.5 %', 'Revenue | 2025 | change yoy % | 12 %'],
    ],
    [
      'For the full year, we now expect sales growth of 9%, up from 7%.',
      ['Revenue | 2025 | change yoy % | 9 %'],
    ],
    [
      'We now expect fourth quarter revenue to grow 10% to 12% year over year, up from 8% growth in the third quarter.',
      [
        'Revenue | 2025Q4 | change yoy % | 10 %',
        'Revenue | 2025Q4 | change yoy % | 12 %',
        'Revenue | 2025Q3 | change yoy % | 8 %',
      ],
    ],
  ])('%s', (en, expected) => {
    expect(filling(en)).toEqual(expected)
  })
})

describe('findFacts on guidance beside what was', () => {
  it.each([
    [
      'For the December quarter, we anticipate revenue between 340 and 360 million.',
      ['Revenue | 2025Q4 | guidance-low | 340000000 USD', 'Revenue | 2025Q4 | guidance-high | 360000000 USD'],
    ],
    [
      'We expect capex between about 90 and 100 million for the year.',
      ['Capex | 2025 | guidance-low | 90000000 USD', 'Capex | 2025 | guidance-high | 100000000 USD'],
    ],
    [
      'Full-year EPS is expected to grow 8% to 10% from the $4.02 we earned in 2024.',
      [
        'EPS | 2025 | change yoy % | 8 %',
        'EPS | 2025 | change yoy % | 10 %',
        'EPS | 2024 | prior-period actual | 4.02 USD/share',
      ],
    ],
    [
      'We expect full-year revenue to be lower than the $2.1 billion we reported in 2024.',
      ['Revenue | 2024 | prior-period actual | 2100000000 USD'],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })
})

describe('findFacts on what moves or is part of a measure', () => {
  it.each([
    ['We expect currency to reduce fourth quarter revenue by about $8 million.', []],
    ['We expect tariffs to lower gross margin by 60 basis points in the fourth quarter.', []],
    ['We anticipate the plant closure to improve operating income by about $9 million next year.', []],
    ['We expect acquisitions to contribute about 3% to growth, or $60 million of revenue, for the year.', []],
    ['Third quarter results include a $7 million pre-tax charge, or $0.11 per share.', []],
    [
      'We recorded a $20 million impairment, or $0.30 per diluted share, in the quarter.',
      ['Impairment | 2025Q3 | actual | 20000000 USD'],
    ],
    [
      'Excluding a $4 million legal settlement, or $0.05 per share, adjusted EPS was $0.62.',
      ['EPS | 2025Q3 | actual | 0.62 USD/share'],
    ],
    ['Net income included $6 million, or $0.08 per share, of merger costs.', []],
    ['Our joint venture contributed $4 million to net income in the quarter.', []],
    ['The Halden business added $6 million to adjusted EBITDA.', []],
  ])('%s', (en, expected) => {
    const company = filling(en).filter((line) => !/^(?:Impact on|Acquisition contribution)/.test(line))
    expect(company).toEqual(expected)
  })
})

describe('findFacts on what stands beside a margin', () => {
  it.each([
    [
      'Adjusted EBITDA was $54 million, representing a 21% margin and growth of 26%.',
      [
        'Adjusted EBITDA | 2025Q3 | actual | 54000000 USD',
        'Adjusted EBITDA margin | 2025Q3 | actual | 21 %',
        'Adjusted EBITDA | 2025Q3 | change yoy % | 26 %',
      ],
    ],
    [
      'Operating income was $31 million, a margin of 14% and an increase of 19% over last year.',
      [
        'Operating income | 2025Q3 | actual | 31000000 USD',
        'Operating margin | 2025Q3 | actual | 14 %',
        'Operating income | 2025Q3 | change yoy % | 19 %',
      ],
    ],
    [
      'Gross margin came in at 44.1%, 60 basis points above the midpoint of our guide and 130 basis points better than last year.',
      [
        'Gross margin | 2025Q3 | actual | 44.1 %',
        'Difference in Gross margin | 2025Q3 | change bps | 60 bps',
        'Gross margin | 2025Q3 | change bps | 130 bps',
      ],
    ],
    [
      'Our top ten customers accounted for 61% of revenue and our largest customer for 17%.',
      [
        'Top 10 customers % of revenue | 2025Q3 | actual | 61 %',
        'Customer % of revenue | 2025Q3 | actual | 17 %',
      ],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })
})

describe('findFacts on a quarter told beside the year so far', () => {
  it.each([
    [
      'Operating cash flow was $61 million, so year-to-date we are at about $150 million.',
      [
        'Operating cash flow | 2025Q3 | actual | 61000000 USD',
        'Operating cash flow | 2025M9 | actual | 150000000 USD',
      ],
    ],
    [
      'We posted our highest-ever quarterly revenue, $512 million, and our highest-ever gross profit, $201 million.',
      ['Revenue | 2025Q3 | actual | 512000000 USD', 'Gross profit | 2025Q3 | actual | 201000000 USD'],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })
})

describe('findFacts on a firm that was bought', () => {
  it('gives it the revenue that is told behind its name', () => {
    const facts = factsOf({
      en: 'We completed the Halden acquisition in July. Our guidance excludes Halden, which had revenue of $90 million last year.',
    })
    expect(facts.map(({ segment, value }) => [segment, value])).toEqual([['Halden', '90000000']])
  })
})

describe('findFacts on what customers and ships have', () => {
  it.each([
    [
      'Hyperscalers’ capex is up 40% this year to $300 billion, and our capex was $12 million.',
      [
        ['Capex', 'Hyperscaler', '40'],
        ['Capex', 'Hyperscaler', '300000000000'],
        ['Capex', null, '12000000'],
      ],
    ],
    ['Our customers’ gross margins are around 60%.', [['Gross margin', 'Customer', '60']]],
    ['Our largest customer’s capital spending was $70 billion.', [['Capex', 'Customer', '70000000000']]],
    ['Vessel operating expenses were $6,450 per day.', [['Operating expenses per day', null, '6450']]],
  ])('%s', (en, expected) => {
    expect(factsOf({ en }).map(({ metric, segment, value }) => [metric, segment, value])).toEqual(expected)
  })
})
