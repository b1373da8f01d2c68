import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (lines: readonly string[], fileName = 'IAH_q2_2021.txt'): readonly string[] =>
  readText(fileName, unlabelled(lines))

describe('findFacts of a level and what it came from', () => {
  it.each([
    [
      'Thanks to better pricing, gross margin came to 33.1%, up from 25.2% a year earlier.',
      [
        'Gross margin | - | 2021Q2 | actual | 33.1 %',
        'Gross margin | - | 2020Q2 | prior-period actual | 25.2 %',
      ],
    ],
    [
      'Spring brought net written premium increases of some 10.2%, or about 7.1% on an adjusted basis.',
      [
        'Net premiums written | - | 2021Q2 | change yoy % | 10.2 %',
        'Net premiums written | - | 2021Q2 | change yoy % | 7.1 %',
      ],
    ],
    [
      'Helped by new agents, net written premiums grew very nicely at 9.3%.',
      ['Net premiums written | - | 2021Q2 | change yoy % | 9.3 %'],
    ],
    [
      'Book value per share stands at $71.40, reflecting an increase of 3.6% over the quarter.',
      [
        'Book value per share | - | as of 2021-06-30 | actual | 71.4 USD/share',
        'Book value per share | - | 2021Q2 | change qoq % | 3.6 %',
      ],
    ],
    [
      'Our book value per share stands at $31.20 and is up 9% since year end.',
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
        'With storms behind us, we are improving our 2021 outlook for the combined ratio from 92% to 93% to between 90% and 91%.',
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
        'Harrow enjoyed a fine spring that went to plan, and Harrow reported revenues of $410 million.',
        'Let’s begin on Slide 5.',
        'All told we delivered adjusted EBITDA in the period of $720 million.',
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
        'Trellis is expected to contribute about $2 million of NOI during 2021.',
        'In time we expect Trellis to contribute $6 million of NOI a year.',
        'The fees of the merger should total about $41 million, debt breakage costs included.',
      ]).filter((figure) => /^(?:Net operating income \| -|Total debt)/.test(figure)),
    ).toEqual([])
  })

  it('takes a business by its own name, and not by the one it is likened to', () => {
    expect(
      read([
        'Similar to our tile business, our lamp operations had a fine spring, with $310 million of revenues.',
      ]),
    ).toEqual(['Revenue | Lamp | 2021Q2 | actual | 310000000 USD'])
  })

  it('keeps the lines of an insurer apart', () => {
    expect(
      read([
        'Farmers accepted rate increases of 5.4% in Core Farm, and retention was 86.2%.',
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
      'Free cash flow over the three months was $210 million, or roughly $305 million before the repayment of some $90 million of advances.',
      'The clinics we sold brought cash proceeds of more than $70 million.',
    ])
    expect(figures.filter((figure) => figure.startsWith('Free cash flow |'))).toEqual([
      'Free cash flow | - | 2021Q2 | actual | 210000000 USD',
    ])
    expect(figures.filter((figure) => figure.startsWith('Cash and'))).toEqual([])
  })

  it('takes how far guidance has come for no guidance', () => {
    const figures = read([
      'We removed about $17 million of Tampa EBITDA from our outlook and about $120 million of revenue.',
      'With the clinics gone, some $45 million of earnings are being removed from the guidance we gave in May.',
      'Our full-year EBITDA midpoint sits $150 million above the beginning of the year.',
    ])
    expect(figures.every((figure) => figure.startsWith('Difference in '))).toBe(true)
  })

  it('reads what shares were issued for as no price of shares bought back', () => {
    const figures = read([
      'We issued 2.1 million new shares in May, for $44 million in net proceeds and at a weighted average price of $21.05.',
    ])
    expect(figures[0]).toBe('Shares issued | - | 2021Q2 | actual | 2100000 shares')
    expect(figures.at(-1)).toBe('Average issue price | - | 2021Q2 | actual | 21.05 USD/share')
  })

  it('reads a loan that was redeemed on a day of the quarter as repaid in it', () => {
    expect(
      read([
        'The redemption of $120 million of our 4.1% notes, due in 2024, was completed on April 30 for $131 million in cash.',
      ]).filter((figure) => figure.includes('USD')),
    ).toEqual([
      'Debt repayment | - | 2021Q2 | actual | 120000000 USD',
      'Debt repayment | - | 2021Q2 | actual | 131000000 USD',
    ])
    expect(
      read([
        'A further $15 million of the term loan was paid down in June, bringing its outstanding balance to $280 million.',
      ]).at(-1),
    ).toBe('Loan balance | - | 2021Q2 | actual | 280000000 USD')
  })

  it('takes what is held beyond requirements, or what one file brings, for no cash and no sales', () => {
    const figures = read([
      'Our total cash and investments are approximately $410 million over regulatory requirements.',
      'Local commercial revenues were up $22 million, or 81%, since the average fee per file was higher, at $11,300 versus $9,100 a year ago.',
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
        'With a rise of 61%, same-center NOI is at 94% of the same period two years ago.',
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
      'Net income came to $91.2 million, or $2.61 a diluted share, against $80.4 million, or $2.20 a diluted share, in the second quarter of 2020.',
      'Our after-tax operating income reached $74 million, or $2.12 a share, from $51 million, or $1.44 a share, a year before.',
    ])
    expect(readText('IAH_q2_2021.txt', text)).toHaveLength(8)
  })
})
