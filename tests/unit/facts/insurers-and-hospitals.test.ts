import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (lines: readonly string[], fileName = 'IAH_q2_2021.txt'): readonly string[] =>
  readText(fileName, unlabelled(lines))

describe('findFacts of a level and what it came from', () => {
  it.each([
    [
      'Our gross margin was 33.1%, up from 25.2% in the same period last year.',
      [
        'Gross margin | - | 2021Q2 | actual | 33.1 %',
        'Gross margin | - | 2020Q2 | prior-period actual | 25.2 %',
      ],
    ],
    [
      'Growth was strong with net written premium increases of 10.2% or 7.1% on an adjusted basis.',
      [
        'Net premiums written | - | 2021Q2 | change yoy % | 10.2 %',
        'Net premiums written | - | 2021Q2 | change yoy % | 7.1 %',
      ],
    ],
    [
      'Net written premiums grew exceptionally well at 9.3% in the second quarter.',
      ['Net premiums written | - | 2021Q2 | change yoy % | 9.3 %'],
    ],
    [
      'Book value per share of $71.40 reflects an increase of 3.6% in the quarter.',
      [
        'Book value per share | - | as of 2021-06-30 | actual | 71.4 USD/share',
        'Book value per share | - | 2021Q2 | change qoq % | 3.6 %',
      ],
    ],
    [
      'Book value per share rose to $31.20, up 9% from year end.',
      [
        'Book value per share | - | as of 2021-06-30 | actual | 31.2 USD/share',
        'Change since year-end in Book value per share | - | 2021Q2 | change yoy % | 9 %',
      ],
    ],
  ])('reads “%s”', (sentence, figures) => {
    expect(read([sentence])).toEqual(figures)
  })

  it('tells guidance that is improved from what it was', () => {
    expect(
      read([
        'We are improving our full year 2021 combined ratio outlook from 92% to 93% to 90% to 91%.',
      ]).slice(2),
    ).toEqual([
      'Combined ratio | - | 2021 | guidance-low | 90 %',
      'Combined ratio | - | 2021 | guidance-high | 91 %',
    ])
  })
})

describe('findFacts of whose a figure is', () => {
  it('gives a business its name behind what it does, and ends a walk where a page is begun', () => {
    expect(
      read([
        'Harrow had a very good quarter in line with our expectations, and Harrow reported revenues of $410 million.',
        'Let’s begin on Slide 5.',
        'We generated adjusted EBITDA in the quarter of $720 million.',
        'Turning to our claims handling business, Linden generated $80 million of adjusted EBITDA.',
      ]).slice(-2),
    ).toEqual([
      'Adjusted EBITDA | - | 2021Q2 | actual | 720000000 USD',
      'Adjusted EBITDA | Linden | 2021Q2 | actual | 80000000 USD',
    ])
  })

  it('gives an asset what it is expected to bring', () => {
    expect(
      read([
        'Trellis is expected to contribute between $2 million and $2.5 million of 2021 NOI.',
        'In time we expect Trellis to contribute $6 million of NOI a year.',
        'We have estimated total transaction costs to be approximately $41 million, inclusive of debt breakage costs.',
      ]).filter((figure) => /^(?:Net operating income \| -|Total debt)/.test(figure)),
    ).toEqual([])
  })

  it('takes a business by its own name, and not by the one it is likened to', () => {
    expect(
      read([
        'Similar to our tile business, our lamp operations generated a solid quarter with revenues of $310 million.',
      ]),
    ).toEqual(['Revenue | Lamp | 2021Q2 | actual | 310000000 USD'])
  })

  it('keeps the lines of an insurer apart', () => {
    expect(
      read([
        'We achieved rate increases of 5.4% in Core Farm and sustained strong retention at 86.2%.',
        'In other Farm Lines, the current accident year loss ratio was 54.1%.',
        'Turning to workers’ comp.',
        'Current accident year loss ratio was 60.3%.',
        'We expect our third quarter storm load to be 4.8%.',
      ]),
    ).toEqual([
      'Premium rate increase | Core Farm | 2021Q2 | change yoy % | 5.4 %',
      'Retention | - | 2021Q2 | actual | 86.2 %',
      'Underlying loss ratio | Unnamed part | 2021Q2 | actual | 54.1 %',
      'Underlying loss ratio | Workers’ comp | 2021Q2 | actual | 60.3 %',
      'Storm load | - | 2021Q3 | forecast | 4.8 %',
    ])
  })
})

describe('findFacts of sums beside a measure', () => {
  it('keeps what cash flow would be without items, and what was paid back, out of its row', () => {
    const figures = read([
      'We generated $210 million of free cash flow in the quarter or about $305 million before the repayment of over $90 million of advances.',
      'We realized over $70 million of cash proceeds from the sale of clinics.',
    ])
    expect(figures.filter((figure) => figure.startsWith('Free cash flow |'))).toEqual([
      'Free cash flow | - | 2021Q2 | actual | 210000000 USD',
    ])
    expect(figures.filter((figure) => figure.startsWith('Cash and'))).toEqual([])
  })

  it('takes how far guidance has come for no guidance', () => {
    const figures = read([
      'We removed approximately $17 million of Tampa EBITDA from our Q3 EBITDA outlook and approximately $120 million of revenue.',
      'The sale will result in about $45 million of earnings being removed from our previous guidance.',
      'Our full-year EBITDA midpoint is now $150 million higher than the start of the year.',
    ])
    expect(figures.every((figure) => figure.startsWith('Difference in '))).toBe(true)
  })

  it('reads what shares were issued for as no price of shares bought back', () => {
    const figures = read([
      'We issued 2.1 million common shares that generated $44 million in net proceeds at a weighted average price of $21.05 per share.',
    ])
    expect(figures[0]).toBe('Shares issued | - | 2021Q2 | actual | 2100000 shares')
    expect(figures.at(-1)).toBe('Average issue price | - | 2021Q2 | actual | 21.05 USD/share')
  })

  it('reads a loan that was redeemed on a day of the quarter as repaid in it', () => {
    expect(
      read([
        'On April 30, we completed the partial early redemption of $120 million aggregate principal amount of our 4.1% senior notes due December 2024 for $131 million in cash.',
      ]).filter((figure) => figure.includes('USD')),
    ).toEqual([
      'Debt repayment | - | 2021Q2 | actual | 120000000 USD',
      'Debt repayment | - | 2021Q2 | actual | 131000000 USD',
    ])
    expect(
      read([
        'We paid down our unsecured term loan by an additional $15 million in June, bringing the outstanding balance to $280 million.',
      ]).at(-1),
    ).toBe('Loan balance | - | 2021Q2 | actual | 280000000 USD')
  })

  it('takes what is held beyond requirements, or what one file brings, for no cash and no sales', () => {
    const figures = read([
      'Our total cash and investments are approximately $410 million over regulatory requirements.',
      'Local commercial revenues improved $22 million or 81% due to a higher average fee per file, which was $11,300 versus $9,100 for last year’s quarter.',
      'Average tenant sales grew to $401 per square foot.',
    ])
    expect(figures.filter((figure) => /^(?:Cash|Revenue)/.test(figure))).toEqual([
      'Revenue | Local commercial | 2021Q2 | change yoy abs | 22000000 USD',
      'Revenue | Local commercial | 2021Q2 | change yoy % | 81 %',
    ])
    expect(figures.at(-1)).toBe('Sales per square foot | Tenant | 2021Q2 | actual | 401 USD')
  })

  it('takes a share of what was, of a total or of centers for no measure', () => {
    expect(
      read([
        'Cash and invested assets were $6.4 billion, with bonds representing 81% of the total.',
        'Same-center NOI was up 61% and represents 94% of the same period in 2019.',
        'We have land at over two-thirds of our centers and leasing demand is good.',
      ]).map((figure) => figure.replace(/ \|.*\| /, ' | ')),
    ).toEqual([
      'Invested assets | 6400000000 USD',
      'Share of invested assets | 81 %',
      'Same-store NOI | 61 %',
      'Share of an earlier level | 94 %',
      'Share of centers | 66.7 %',
    ])
  })

  it('tells an insurer’s operating profit after tax from its net income', () => {
    const text = unlabelled([
      'We reported net income of $91.2 million or $2.61 per diluted share compared with $80.4 million or $2.20 per diluted share in the second quarter of 2020.',
      'After-tax operating income was $74 million or $2.12 per share compared with $51 million or $1.44 per share in the prior year quarter.',
    ])
    expect(readText('IAH_q2_2021.txt', text)).toHaveLength(8)
  })
})
