import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { factsOf, tell } from './speech.ts'

/** What a call of one finance chief on a quarter states, as `metric | segment | period | kind | value unit`. */
function hear(quarter: string, ...lines: readonly string[]): readonly string[] {
  const text = [
    `Quillmark Optics, Inc. ${quarter} Earnings Conference Call`,
    '',
    'Presentation',
    '',
    'Ada Lindqvist - Chief Financial Officer',
    ...lines,
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return tell(findFacts({ document, text, fiscalYearEnd: '12' }))
}

describe('findFacts on a last quarter’s call that goes through its year', () => {
  it('keeps to the year a paragraph opened with, and leaves it at the next', () => {
    expect(
      hear(
        'Q4 2024',
        'In 2024, we had revenue of $912 million. Adjusted EPS of $3.15 was up 18% versus the prior year, while operating margin of 14.6% was higher by 90 basis points.',
        'Our gross margin was 41.3%.',
      ),
    ).toEqual([
      'Revenue | 2024 | actual | 912000000 USD',
      'EPS | 2024 | actual | 3.15 USD/share',
      'EPS | 2024 | change yoy % | 18 %',
      'Operating margin | 2024 | actual | 14.6 %',
      'Operating margin | 2024 | change bps | 90 bps',
      'Gross margin | 2024Q4 | actual | 41.3 %',
    ])
  })

  it('reads a year written with an apostrophe', () => {
    expect(
      hear('Q4 2024', "In fiscal '24, sensor revenue was $310 million, down 4% year over year."),
    ).toEqual([
      'Revenue | Sensor | 2024 | actual | 310000000 USD',
      'Revenue | Sensor | 2024 | change yoy % | -4 %',
    ])
  })
})

describe('findFacts where a figure stands beside an earlier one', () => {
  it('takes two bases joined by “and” for two earlier figures', () => {
    expect(
      hear('Q3 2025', 'Gross margin was 44.2%, compared to 43.1% in the prior quarter and 39.8% a year ago.'),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 44.2 %',
      'Gross margin | 2025Q2 | prior-period actual | 43.1 %',
      'Gross margin | 2024Q3 | prior-period actual | 39.8 %',
    ])
  })

  it('takes a share of a year before for a share, not for growth', () => {
    expect(
      hear('Q3 2025', 'Lidar was 31% of total revenue compared to 26% in the same period last year.').map(
        (line) => line.replace(/.* \| (?=20)/, ''),
      ),
    ).toEqual(['2025Q3 | actual | 31 %', '2024Q3 | prior-period actual | 26 %'])
  })

  it('takes what is so much higher than a year before for a change', () => {
    expect(hear('Q3 2025', 'EPS was $0.58. This result was $0.11 higher year over year.')).toContain(
      'EPS | 2025Q3 | change yoy abs | 0.11 USD/share',
    )
  })

  it('lets results of an earlier year behind an outlook be what they were', () => {
    expect(
      hear(
        'Q4 2024',
        'Free cash flow was $71 million for the year, ahead of our outlook of $60 million and nearly twice our results from 2023 of $37 million.',
      ).at(-1),
    ).toBe('Free cash flow | 2023 | prior-period actual | 37000000 USD')
  })
})

describe('findFacts on shares of revenue', () => {
  it.each([
    ['Gross margins were 61.4% of revenue in the quarter.', 'Gross margin | 2025Q3 | actual | 61.4 %'],
    [
      'Operating income was $48 million, up 6% year over year and represented 22% of revenue.',
      'Operating margin | 2025Q3 | actual | 22 %',
    ],
    ['Tunable lasers were 44% of revenue.', 'Share of revenue | Tunable lasers | 2025Q3 | actual | 44 %'],
  ])('reads “%s”', (sentence, line) => {
    expect(hear('Q3 2025', sentence)).toContain(line)
  })

  it('tells the largest customer from the ten largest, and counts customers without their threshold', () => {
    expect(
      hear(
        'Q3 2025',
        'Our top ten customers represented 84% of revenue, of which one was 31%.',
        'There was one customer, which made up more than 10% of our revenue.',
      ),
    ).toEqual([
      'Top 10 customers % of revenue | 2025Q3 | actual | 84 %',
      'Customer % of revenue | 2025Q3 | actual | 31 %',
      'Customers | 2025Q3 | actual | 1 count',
    ])
  })
})

describe('findFacts on businesses', () => {
  it.each([
    [
      'In probes, revenue grew 9% sequentially to $57 million.',
      'Revenue | Probes | 2025Q3 | actual | 57000000 USD',
    ],
    [
      'Growth came from our A&D business, which saw growth of more than 17% year over year.',
      'Revenue | A&D | 2025Q3 | change yoy % | 17 %',
    ],
    [
      'Enterprise end market revenue was up 23% year over year.',
      'Revenue | Enterprise | 2025Q3 | change yoy % | 23 %',
    ],
    [
      'Chip revenue grew 3% year over year to $61 million, and Software revenue grew 8% year over year to $19 million.',
      'Revenue | Software | 2025Q3 | actual | 19000000 USD',
    ],
  ])('reads “%s”', (sentence, line) => {
    expect(hear('Q3 2025', sentence)).toContain(line)
  })

  it('gives an answer’s sum to the business it addresses, and a margin to the measure it addresses', () => {
    const facts = tell(
      factsOf({
        section: 'questions',
        en: 'On the 800G, we are a little above $70 million per quarter today. On gross margin, every $20 million of revenue helps. So 46% remains our target for 2027.',
      }),
    )
    expect(facts).toContain('Revenue | 800G | 2025Q3 | actual | 70000000 USD')
    expect(facts.at(-1)).toBe('Gross margin | 2027 | target | 46 %')
  })
})

describe('findFacts on guidance and what follows from it', () => {
  it('dates what the midpoint would mean by the quarter that is guided', () => {
    expect(
      tell(
        factsOf({
          en: 'For the fourth quarter, we expect revenue of $275 million, plus or minus $8 million. At the midpoint, that is up 6% sequentially and 28% year over year. If the midpoint of our ranges is achieved, operating margin would be 19%.',
        }),
      ),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-mid | 275000000 USD',
      'Revenue | 2025Q4 | change qoq % | 6 %',
      'Revenue | 2025Q4 | change yoy % | 28 %',
      'Operating margin | 2025Q4 | guidance-mid | 19 %',
    ])
  })

  it('reads a year that guidance implies', () => {
    expect(
      hear('Q3 2025', 'For the full fiscal year, that implies revenue of approximately $1.04 billion.'),
    ).toEqual(['Revenue | 2025 | guidance-mid | 1040000000 USD'])
  })

  it('never takes a sum of billions for a profit a share', () => {
    expect(
      hear(
        'Q3 2025',
        'EPS was $1.20.',
        'We gave an outlook of $2.4 billion or more and $5.10 of EPS or more.',
      ).slice(1),
    ).toEqual([
      expect.stringMatching(/^(?!EPS).* 2400000000 USD$/),
      expect.stringMatching(/^EPS .* 5\.1 USD\/share$/),
    ])
  })
})

describe('findFacts on things counted in days', () => {
  it('reads days of sales and of stock', () => {
    expect(
      hear('Q3 2025', 'DSOs were 54 days versus 57 days last quarter, and days of inventory were 98.'),
    ).toEqual([
      'Days sales outstanding | 2025Q3 | actual | 54 days',
      'Days sales outstanding | 2025Q2 | prior-period actual | 57 days',
      'Days of inventory | 2025Q3 | actual | 98 days',
    ])
  })
})

describe('findFacts on paces and plans', () => {
  it('begins guidance per quarter with the next quarter, and gives a run rate no quarter', () => {
    expect(
      tell(
        factsOf({
          en: 'Looking ahead to 2026, we expect operating expenses to range from $31 million to $33 million per quarter.',
        }),
      ),
    ).toEqual([
      'Operating expenses | 2025Q4 | guidance-low | 31000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 33000000 USD',
    ])
    expect(
      tell(
        factsOf({
          section: 'questions',
          en: 'Do we turn it back on in Q4. So you had an 18 million a quarter run rate.',
        }),
      ),
    ).toEqual(['Revenue | forecast | 18000000 USD'])
  })

  it('holds a result against what was expected of its own quarter', () => {
    expect(
      hear(
        'Q3 2025',
        'Adjusted operating expense was $211 million, slightly below our expectation of $214 million.',
      ),
    ).toEqual([
      'Operating expenses | 2025Q3 | actual | 211000000 USD',
      'Operating expenses | 2025Q3 | guidance-mid | 214000000 USD',
    ])
  })

  it('gives each change its own pace', () => {
    expect(
      hear(
        'Q3 2025',
        'Revenue was $88 million, an increase of 7% sequentially and 5% from the third quarter of 2024.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | 2025Q3 | change qoq % | 7 %',
      'Revenue | 2025Q3 | change yoy % | 5 %',
    ])
  })

  it('follows a list of businesses, and a business told by its size', () => {
    expect(
      hear(
        'Q3 2025',
        'Fiber revenue was $61 million, routing and switching contributed $23 million, and services made up the remaining $9 million.',
        'We think sensors can be a $150 million business next year.',
      ),
    ).toEqual([
      'Revenue | Fiber | 2025Q3 | actual | 61000000 USD',
      'Revenue | Routing and switching | 2025Q3 | actual | 23000000 USD',
      'Revenue | Services | 2025Q3 | actual | 9000000 USD',
      'Revenue | Sensors | 2026 | forecast | 150000000 USD',
    ])
  })

  it('hears no profit in an earnings call', () => {
    expect(
      tell(factsOf({ en: 'On our last earnings call, I said it would support that $40 million.' })),
    ).not.toContainEqual(expect.stringContaining('Net income'))
  })
})

describe('findFacts on names and lists', () => {
  it.each([
    [
      'Revenue from 100G was $31 million and 400G was $54 million.',
      ['Revenue | 100G | 2025Q3 | actual | 31000000 USD', 'Revenue | 400G | 2025Q3 | actual | 54000000 USD'],
    ],
    [
      'In cable TV, revenue of $12 million was down 8% sequentially.',
      [
        'Revenue | Cable TV | 2025Q3 | actual | 12000000 USD',
        'Revenue | Cable TV | 2025Q3 | change qoq % | -8 %',
      ],
    ],
    ['We lost $0.12 per share.', ['EPS | 2025Q3 | actual | -0.12 USD/share']],
  ])('reads “%s”', (sentence, lines) => {
    expect(tell(factsOf({ en: sentence }))).toEqual(lines)
  })

  it('takes each share of a list for a share of revenue', () => {
    const facts = factsOf({
      en: 'Datacom, telecom and cable TV were 61%, 22% and 17% of revenue, respectively.',
    })
    expect(facts.map(({ metric, value }) => [metric, value])).toEqual([
      ['Share of revenue', '61'],
      ['Share of revenue', '22'],
      ['Share of revenue', '17'],
    ])
  })

  it('gives the sales behind a turn of the page to what is turned to, and what it earned', () => {
    expect(
      tell(
        factsOf({
          en: 'Moving to glass fibres, third quarter sales were $61 million, up 4% sequentially. Net income was $7 million. In cable systems, third quarter sales were $23 million, down 6% year over year. Moving to earnings, net income was $19 million.',
        }),
      ),
    ).toEqual([
      'Revenue | Glass fibres | 2025Q3 | actual | 61000000 USD',
      'Revenue | Glass fibres | 2025Q3 | change qoq % | 4 %',
      'Net income | Glass fibres | 2025Q3 | actual | 7000000 USD',
      'Revenue | Cable systems | 2025Q3 | actual | 23000000 USD',
      'Revenue | Cable systems | 2025Q3 | change yoy % | -6 %',
      'Net income | 2025Q3 | actual | 19000000 USD',
    ])
  })

  it('takes cash for no business, though sales stand behind it', () => {
    const [fact] = factsOf({ en: 'Turning to cash flow, sales of old tools brought $2 million.' })
    expect(fact?.segment ?? null).toBeNull()
  })

  it('takes no verb for the name of a business', () => {
    expect(
      tell(factsOf({ en: 'We believe industry revenue will reach $12 billion in 2026.' })).join(),
    ).not.toContain('Believe')
  })
})
