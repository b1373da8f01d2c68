import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q2_2021.txt'): readonly string[] {
  const text = [
    'I am joined by Dana Whitlock, our Chief Executive Officer.',
    ...lines,
    'Now I will turn the call over to Dana for our outlook of the quarter.',
  ].join('\n')
  const document = parseDocument({ text, fileName, companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
    [fact.metric, fact.segment ?? '-', fact.period ?? '-', fact.kind, `${fact.value} ${fact.unit}`].join(
      ' | ',
    ),
  )
}

describe('findFacts where a sum stands beside a measure of the company and is none of it', () => {
  it.each([
    [
      'We spent $3.4 million for capital expenditures and paid a $1.9 million dividend on our common stock.',
      'Dividends paid | - | 2021Q2 | actual | 1900000 USD',
    ],
    [
      'The increase of $0.75 in adjusted diluted earnings per share consists of the following: $0.65 due to higher sales and $0.13 due to a better mix.',
      'Impact on Diluted EPS | - | 2021Q2 | actual | 0.13 USD/share',
    ],
    [
      'These lower charges represented approximately $0.07 of our year over year earnings per share improvement.',
      'Impact on EPS | - | 2021Q2 | actual | 0.07 USD/share',
    ],
    [
      'Adjusted earnings per share of $1.29 includes an adjustment for a $4.1 million or $0.13 per share deferred tax remeasurement.',
      'Impact on EPS | - | 2021Q2 | actual | 0.13 USD/share',
    ],
    [
      'The notes dilute earnings only where the stock exceeds the synthetic strike price of $230 per share.',
      'Share price | - | 2021Q2 | actual | 230 USD/share',
    ],
    [
      'Corporate operating expenses for the quarter were $3.1 million.',
      'Corporate expense | - | 2021Q2 | actual | 3100000 USD',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
  it('takes no cash that was paid for what a company holds, and no posts to fill for staff', () => {
    expect(
      read([
        'We made a small acquisition with net cash paid at closing of $13 million.',
        'In our three largest plants, which comprise half of our workforce, we have approximately 30 hourly job openings.',
      ]).filter((figure) => /^(?:Net cash|Headcount|Store openings) /.test(figure)),
    ).toEqual([])
  })
})

describe('findFacts where cash is told with what is held beside it', () => {
  it.each([
    'At the end of the second quarter, cash, restricted cash and investments were $308.9 million.',
    'Cash, cash equivalents and restricted cash totaled $308.9 million at quarter end.',
  ])('reads “%s”', (sentence) => {
    expect(read([sentence])).toEqual([
      'Cash and short-term investments | - | as of 2021-06-30 | actual | 308900000 USD',
    ])
  })
})

describe('findFacts where growth is told in other terms', () => {
  it('parts growth free of currencies by any of its names, and keeps it with the business told before', () => {
    expect(
      read([
        'Second quarter revenue was $1.4 billion, up 21% year-over-year as reported and 17% FX neutral.',
        'Second quarter lending revenues increased by 8% year-over-year to $126 million.',
        'On an FX neutral basis, revenues were up 5%.',
      ]),
    ).toEqual([
      'Revenue | - | 2021Q2 | actual | 1400000000 USD',
      'Revenue | - | 2021Q2 | change yoy % | 21 %',
      'Constant-currency revenue growth | - | 2021Q2 | change yoy % | 17 %',
      'Revenue | Lending | 2021Q2 | change yoy % | 8 %',
      'Revenue | Lending | 2021Q2 | actual | 126000000 USD',
      'Constant-currency revenue growth | Lending | 2021Q2 | change yoy % | 5 %',
    ])
  })
  it('reads growth that is expected of the company by its name', () => {
    expect(
      read(['Now focusing on the third quarter, we expect revenue growth for WHT of 12% to 13%.']),
    ).toEqual(['Revenue | - | 2021Q3 | change yoy % | 12 %', 'Revenue | - | 2021Q3 | change yoy % | 13 %'])
  })
})

describe('findFacts where guidance is told by how far it goes', () => {
  it('takes a floor for guidance, and what is so far from the former guidance for the present one', () => {
    const figures = read([
      'We now expect 2021 adjusted earnings per share of at least $6.40.',
      'Our GAAP earnings per share guidance of $5.15 to $5.35 is $0.05 below our previous guidance.',
    ])
    expect(figures).toEqual([
      'EPS | - | 2021 | guidance-mid | 6.4 USD/share',
      'EPS | - | 2021 | guidance-low | 5.15 USD/share',
      'EPS | - | 2021 | guidance-high | 5.35 USD/share',
      'Difference in EPS | - | 2021Q2 | actual | 0.05 USD/share',
    ])
  })
})

describe('findFacts where one figure is told in two measures', () => {
  it('dates both by the period behind, and names the margin by the profit told before', () => {
    expect(
      read([
        'Also, we reported adjusted EBITDA of $24.1 million or 16% of revenue in the first quarter of 2021.',
      ]),
    ).toEqual([
      'Adjusted EBITDA | - | 2021Q1 | prior-period actual | 24100000 USD',
      'Adjusted EBITDA margin | - | 2021Q1 | prior-period actual | 16 %',
    ])
    expect(
      read([
        'Consolidated adjusted EBITDA for the quarter was $37.4 million.',
        'That translates to a margin of 14.9% in Q2 this year.',
      ]),
    ).toContain('Adjusted EBITDA margin | - | 2021Q2 | actual | 14.9 %')
  })
  it('dates the half that ended with the quarter by the company’s own year', () => {
    expect(
      read(
        [
          'I will start with our results for the second quarter of fiscal year 2021, which ended in April.',
          'We had $831 million of free cash flow for the first half.',
        ],
        'WHT_q2_2021.txt',
      ).at(-1),
    ).toMatch(/^Free cash flow \| - \| (?:FY)?2021H1 \| actual/)
  })
})

describe('findFacts where margins are told behind the revenue of one business after the other', () => {
  it('gives them to the businesses, of which a company has several', () => {
    const figures = read([
      'Pumps revenue was $261 million, an increase of 17%.',
      'Adjusted EBITDA margin for the quarter was 18%, operating margins of 13.1% at the low end of our guidance range.',
      'Valves revenue of $95 million was ahead 6% year-over-year.',
      'Adjusted EBITDA margins of 10.1% and operating margins of 9.5% exceeded guidance due to a better mix.',
    ])
    expect(figures).toContain('Operating margin | Pumps | 2021Q2 | actual | 13.1 %')
    expect(figures).toContain('Adjusted EBITDA margin | Valves | 2021Q2 | actual | 10.1 %')
    expect(figures).toContain('Operating margin | Valves | 2021Q2 | actual | 9.5 %')
  })
  it('leaves the company the one margin that is told behind all of them', () => {
    expect(
      read([
        'Pumps revenue was $261 million, an increase of 17%.',
        'Valves revenue of $95 million was ahead 6% year-over-year.',
        'Gross margin was 44%.',
      ]).at(-1),
    ).toBe('Gross margin | - | 2021Q2 | actual | 44 %')
  })
})

describe('findFacts where a business has an unusual name', () => {
  it.each([
    [
      'In our cloud-ready printing and safety critical lighting business, revenue of $485 million was up 12%.',
      'Cloud-ready printing and safety critical lighting',
    ],
    ['In our Material Handling segment, revenue was $42 million.', 'Material Handling'],
  ])('reads “%s”', (sentence, segment) => {
    expect(read([sentence])[0]).toContain(`Revenue | ${segment} | `)
  })
  it('keeps total orders, and the next part of a list, with their business', () => {
    expect(
      read([
        "ERG's net sales for the quarter were $249 million.",
        'ERG reported total orders of $272 million in the quarter.',
      ]).at(-1),
    ).toBe('Orders | ERG | 2021Q2 | actual | 272000000 USD')
    expect(read(['Routing was up 17% year over year, and wireless links were up 16%.']).at(-1)).toBe(
      'Revenue | Wireless links | 2021Q2 | change yoy % | 16 %',
    )
  })
})
