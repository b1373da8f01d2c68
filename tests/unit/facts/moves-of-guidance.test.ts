import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q3_2021.txt'): readonly string[] {
  return readText(fileName, unlabelled(lines))
}

describe('findFacts of a profit that is foreseen to move by a sum', () => {
  it.each([
    'We expect operating profit to grow $40 million to $55 million versus 2020.',
    'Operating profit will improve about $40 million to $55 million.',
  ])('takes no level from “%s”', (sentence) => {
    expect(read([sentence])).toEqual([
      expect.stringMatching(/^Operating income .* change yoy abs \| 40000000 USD$/),
      expect.stringMatching(/^Operating income .* change yoy abs \| 55000000 USD$/),
    ])
  })
})

describe('findFacts of what a share was worth of something', () => {
  it.each([
    'Earnings per share benefited from about $0.12 of lower tax expense.',
    'Earnings per share held a pension item that was worth about $0.04.',
    'About $0.06 of the increase in earnings per share comes from the segments.',
  ])('takes no profit a share from “%s”', (sentence) => {
    expect(read([sentence])).toEqual([expect.stringMatching(/^Impact on EPS /)])
  })

  it('tells how far guidance has moved apart from growth', () => {
    expect(
      read([
        'We are raising our 2021 earnings per share range to $3.10 to $3.20 or up about $0.15 from the midpoint of our prior outlook.',
      ]),
    ).toContain('Difference in EPS | - | 2021 | change yoy abs | 0.15 USD/share')
  })
})

describe('findFacts of what is held now', () => {
  it.each([
    'We expect the recovery to continue, and we feel good about growing with our robust $9 billion backlog.',
    'We anticipate a good year thanks to our record backlog of $9 billion.',
  ])('reads “%s”', (sentence) => {
    expect(read([sentence])).toContain('Backlog | - | as of 2021-09-30 | actual | 9000000000 USD')
  })

  it.each([
    [
      'We ended the quarter with $88 million of adjusted cash and $140 million of debt.',
      [
        'Cash and short-term investments | - | as of 2021-09-30 | actual | 88000000 USD',
        'Total debt | - | as of 2021-09-30 | actual | 140000000 USD',
      ],
    ],
    [
      'We strengthened the balance sheet by redeeming $70 million of outstanding debt.',
      ['Debt repayment | - | 2021Q3 | actual | 70000000 USD'],
    ],
  ])('reads “%s”', (sentence, figures) => {
    expect(read([sentence])).toEqual(figures)
  })
})

describe('findFacts of guidance for several measures', () => {
  it('takes the range of another measure for none that was guided before', () => {
    expect(
      read([
        'In Q4, we see adjusted EBITDA in a range of $52 million to $62 million, with adjusted earnings per share from $0.74 to $0.93.',
        'As for Q4, it compares to our previous guidance for earnings per share of $0.60 to $0.70.',
      ]).filter((figure) => figure.startsWith('EPS')),
    ).toContain('EPS | - | 2021Q4 | guidance-low | 0.74 USD/share')
  })

  it('guides nothing for a half that is over', () => {
    expect(
      read(
        [
          'Considering what we put back of the gains in the first half of the year, we now see adjusted EBITDA in a range of $210 million to $230 million.',
        ],
        'WHT_q2_2021.txt',
      ).filter((figure) => figure.includes('H1')),
    ).toEqual([])
  })
})

describe('findFacts of parts a sentence names in passing', () => {
  it.each([
    [
      'The shift is working: we had good sales of our indexed annuity products, which came to $31 million.',
      'Revenue | Indexed annuity | 2021Q3 | actual | 31000000 USD',
    ],
    [
      'With respect to Harrow, our online platform, total revenues, which we watch the most, were up 41% over last year.',
      'Revenue | Harrow | 2021Q3 | change yoy % | 41 %',
    ],
    [
      'Earnings in our overseas businesses increased 11%.',
      'Net income | Overseas | 2021Q3 | change yoy % | 11 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts of ranges that are told from where they came', () => {
  it('takes what is guided for sales in percent for their growth', () => {
    const figures = read([
      'Our board is narrowing the guidance for 2021 revenue from 5% to 9% to a tighter range of 6% to 8%.',
    ])
    expect(figures).toEqual(
      ['5 %', '9 %', '6 %', '8 %'].map((value) => `Revenue | - | 2021 | change yoy % | ${value}`),
    )
  })

  it.each([
    [
      'The 2021 outlook for EPS from continuing operations tightens from $4.10 to $4.50 to a span of $4.20 to $4.40.',
      ['4.1', '4.5', '4.2', '4.4'],
    ],
    [
      'Last night we lifted our adjusted EPS range to between $3.57 and $3.76 from $2.41 to $2.75.',
      ['3.57', '3.76', '2.41', '2.75'],
    ],
  ])('takes no result from “%s”', (sentence, values) => {
    expect(read([sentence])).toEqual(
      values.map(
        (value, at) => `EPS | - | 2021 | guidance-${at % 2 === 0 ? 'low' : 'high'} | ${value} USD/share`,
      ),
    )
  })

  it('goes on for the quarter that a sentence only names', () => {
    expect(
      read([
        'Net sales of the full year should land between $11.1 billion and $11.3 billion.',
        'Now for the fourth quarter.',
        'There, same-store sales should rise between 1% and 3%.',
      ]).filter((figure) => figure.startsWith('Same-store')),
    ).toEqual([
      'Same-store sales | - | 2021Q4 | guidance-low | 1 %',
      'Same-store sales | - | 2021Q4 | guidance-high | 3 %',
    ])
  })

  it('dates growth that is only projected by no quarter', () => {
    expect(read(['What carries the projected 4% to 6% earnings growth is the new grid.'])).toEqual([
      'Net income | - | - | change yoy % | 4 %',
      'Net income | - | - | change yoy % | 6 %',
    ])
    expect(
      read([
        'Our planners are projecting 1% to 2% growth in 2021 for households served, and 2% to 3% load growth.',
      ]).slice(0, 2),
    ).toEqual(['Other | - | 2021 | change yoy % | 1 %', 'Other | - | 2021 | change yoy % | 2 %'])
  })

  it('takes an aim for no level', () => {
    expect(
      read(['Among the goals we set ourselves are steady ratings and FFO to debt in a range of 15% to 17%.']),
    ).toEqual(['FFO to debt | - | - | target | 15 %', 'FFO to debt | - | - | target | 17 %'])
  })
})

describe('findFacts on how far a measure that is guided has moved', () => {
  it.each([
    [
      'We are raising our 2025 adjusted earnings per share by $0.20 to $4.10 to $4.30, with a midpoint of $4.20.',
      [
        'Difference in EPS | 2025 | change yoy abs | 0.2 USD/share',
        'EPS | 2025 | guidance-low | 4.1 USD/share',
        'EPS | 2025 | guidance-high | 4.3 USD/share',
        'EPS | 2025 | guidance-mid | 4.2 USD/share',
      ],
    ],
    [
      'We are lowering our 2025 free cash flow by about $30 million to $270 million.',
      [
        'Difference in Free cash flow | 2025 | change yoy abs | -30000000 USD',
        'Free cash flow | 2025 | guidance-mid | 270000000 USD',
      ],
    ],
    [
      'We are increasing our full-year EBITDA by $15 million to a range of $310 million to $325 million.',
      [
        'Difference in Adjusted EBITDA | 2025 | change yoy abs | 15000000 USD',
        'Adjusted EBITDA | 2025 | guidance-low | 310000000 USD',
        'Adjusted EBITDA | 2025 | guidance-high | 325000000 USD',
      ],
    ],
    [
      'For 2025, we expect EPS in a range from $5.10 to $5.30, an increase of $0.15 at midpoint from our prior outlook.',
      [
        'EPS | 2025 | guidance-low | 5.1 USD/share',
        'EPS | 2025 | guidance-high | 5.3 USD/share',
        'Difference in EPS | 2025 | change yoy abs | 0.15 USD/share',
      ],
    ],
    [
      'For the full year, we expect interest expense a little under our prior outlook, in a range of $42 million to $45 million.',
      [
        'Interest expense | 2025 | guidance-low | 42000000 USD',
        'Interest expense | 2025 | guidance-high | 45000000 USD',
      ],
    ],
    [
      'We increased our revenue by $30 million to $270 million.',
      ['Revenue | 2025Q3 | change yoy abs | 30000000 USD', 'Revenue | 2025Q3 | actual | 270000000 USD'],
    ],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })
})
