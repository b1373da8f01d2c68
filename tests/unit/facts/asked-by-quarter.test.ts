import { describe, expect, it } from 'vitest'
import { corbel, readRemarks } from './remarks.ts'

describe('findFacts on what a table of a company by quarter asks for', () => {
  it.each([
    [
      'Operating income in the second quarter decreased approximately $6 million to $71 million.',
      [
        'Operating income | - | 2022Q2 | change yoy abs | -6000000 USD',
        'Operating income | - | 2022Q2 | actual | 71000000 USD',
      ],
    ],
    [
      'Net income of $54 million was in line with last year but $12 million lower than the prior quarter.',
      [
        'Net income | - | 2022Q2 | actual | 54000000 USD',
        'Net income | - | 2022Q2 | change qoq abs | -12000000 USD',
      ],
    ],
    [
      'Operating income was $46 million on a GAAP basis or 18.4% of revenue.',
      [
        'Operating income | - | 2022Q2 | actual | 46000000 USD',
        'Operating margin | - | 2022Q2 | actual | 18.4 %',
      ],
    ],
    [
      'Income tax in Q2 was 8% on a GAAP basis and 14% on a non-GAAP basis.',
      ['Tax rate | - | 2022Q2 | actual | 8 %', 'Tax rate | - | 2022Q2 | actual | 14 %'],
    ],
    [
      'We estimate that Q3 diluted earnings per share could range from $0.35 to $0.50 on a GAAP basis and from $0.57 to $0.72 on a non-GAAP basis.',
      [
        'Diluted EPS | - | 2022Q3 | guidance-low | 0.35 USD/share',
        'Diluted EPS | - | 2022Q3 | guidance-high | 0.5 USD/share',
        'Diluted EPS | - | 2022Q3 | guidance-low | 0.57 USD/share',
        'Diluted EPS | - | 2022Q3 | guidance-high | 0.72 USD/share',
      ],
    ],
    [
      'For earnings per share we see a range of $0.86 to $0.95 in our third fiscal quarter.',
      [
        'EPS | - | 2022Q3 | guidance-low | 0.86 USD/share',
        'EPS | - | 2022Q3 | guidance-high | 0.95 USD/share',
      ],
    ],
    ['We are on track for annual revenue growth of over 9%.', ['Revenue | - | 2022 | change yoy % | 9 %']],
    [
      'Q2 revenue was comprised of $172 million in licensing and $25 million in cabinets.',
      [
        'Revenue | Licensing | 2022Q2 | actual | 172000000 USD',
        'Revenue | Cabinets | 2022Q2 | actual | 25000000 USD',
      ],
    ],
    [
      'We invested $22 million of capex, bringing our 2022 total to $45 million.',
      ['Capex | - | 2022Q2 | actual | 22000000 USD', 'Capex | - | 2022H1 | actual | 45000000 USD'],
    ],
    [
      'Sales increased 12% to $691 million due to an 11% increase from volume.',
      [
        'Revenue | - | 2022Q2 | change yoy % | 12 %',
        'Revenue | - | 2022Q2 | actual | 691000000 USD',
        'Volume growth | - | 2022Q2 | change yoy % | 11 %',
      ],
    ],
    [
      'The board renewed the $150 million share buyback authorization.',
      ['Repurchase authorization | - | 2022Q2 | actual | 150000000 USD'],
    ],
    [
      'We have $308 million of cash on hand, and our leverage allows nearly $450 million in additional borrowing capacity.',
      [
        'Cash and short-term investments | - | as of 2022-06-30 | actual | 308000000 USD',
        'Borrowing capacity | - | 2022Q2 | actual | 450000000 USD',
      ],
    ],
    [
      'Total sales to municipal customers decreased 38% from the prior year, while sales to farm and forest customers increased 12%.',
      [
        'Revenue | Municipal | 2022Q2 | change yoy % | -38 %',
        'Revenue | Farm and forest | 2022Q2 | change yoy % | 12 %',
      ],
    ],
    [
      'We generated $29.8 million of cash in our operating activities.',
      ['Operating cash flow | - | 2022Q2 | actual | 29800000 USD'],
    ],
    [
      'Excluding accounts receivable programs, cash flow provided by operating activities was $8.9 million.',
      ['Operating cash flow | - | 2022Q2 | actual | 8900000 USD'],
    ],
    [
      'Net debt at quarter-end was $139 million and unrestricted cash was $97 million.',
      [
        'Net debt | - | as of 2022-06-30 | actual | 139000000 USD',
        'Cash and short-term investments | - | as of 2022-06-30 | actual | 97000000 USD',
      ],
    ],
    [
      'Revenue was up 14%, an acceleration from the Q1 growth of 10%.',
      ['Revenue | - | 2022Q2 | change yoy % | 14 %', 'Revenue | - | 2022Q1 | change yoy % | 10 %'],
    ],
    [
      'Combined with the tender, we have repurchased a total of 9.2 million shares for a total of $208 million.',
      [
        'Shares repurchased | - | - | actual | 9200000 shares',
        'Share repurchases | - | - | actual | 208000000 USD',
      ],
    ],
    [
      'Lease payments, which we include in our free cash flow figure, were $15 million.',
      ['Other | - | 2022Q2 | actual | 15000000 USD'],
    ],
    [
      'Our Q2 earnings per share was $0.74 or $0.06 higher than the top of our guidance, benefiting $0.04 from a lower tax rate.',
      [
        'EPS | - | 2022Q2 | actual | 0.74 USD/share',
        'Difference in EPS | - | 2022Q2 | change yoy abs | 0.06 USD/share',
        'Impact on EPS | - | 2022Q2 | actual | 0.04 USD/share',
      ],
    ],
    [
      'We have reached our targeted debt level of $3 billion, with few maturities through 2024.',
      ['Total debt | - | as of 2022-06-30 | actual | 3000000000 USD'],
    ],
    [
      'It is a fine business generating roughly $300 million in annual revenue.',
      ['Revenue run rate | - | 2022Q2 | actual | 300000000 USD'],
    ],
    [
      'The quarter was even better relative to 2019, with revenue up 16% and earnings per share up 33%.',
      [
        'Multi-year change in Revenue | - | 2022Q2 | change yoy % | 16 %',
        'Multi-year change in EPS | - | 2022Q2 | change yoy % | 33 %',
      ],
    ],
    [
      'Growth offset the absence of last year’s temporary cost actions to deliver an operating margin of 11.8%.',
      ['Operating margin | - | 2022Q2 | actual | 11.8 %'],
    ],
    [
      'We ended the second quarter with earnings per share of $1.79 up 93% from last year along with very good adjusted operating margins of 15.8%.',
      [
        'EPS | - | 2022Q2 | actual | 1.79 USD/share',
        'EPS | - | 2022Q2 | change yoy % | 93 %',
        'Operating margin | - | 2022Q2 | actual | 15.8 %',
      ],
    ],
    [
      'Our new guidance is diluted earnings per share of $5.95 to $6.15.',
      [
        'Diluted EPS | - | 2022 | guidance-low | 5.95 USD/share',
        'Diluted EPS | - | 2022 | guidance-high | 6.15 USD/share',
      ],
    ],
    [
      'My expectation for full year 2022 was operating cash flow in excess of $200 million.',
      ['Operating cash flow | - | 2022 | forecast | 200000000 USD'],
    ],
    [
      'Free cash flow was a small use in the quarter at $14 million.',
      ['Free cash flow | - | 2022Q2 | actual | -14000000 USD'],
    ],
    [
      'We have effectively raised earnings per share guidance more than $1.60 since January.',
      ['Difference in EPS | - | 2022Q2 | actual | 1.6 USD/share'],
    ],
    [
      'Excluding $40.3 million of revenues attributable to businesses acquired, revenues increased nearly $170 million.',
      [
        'Acquired revenue | - | 2022Q2 | actual | 40300000 USD',
        'Revenue | - | 2022Q2 | change yoy abs | 170000000 USD',
      ],
    ],
    [
      'To date into 2022, we have repurchased $83 million in our stock.',
      ['Share repurchases | - | 2022H1 | actual | 83000000 USD'],
    ],
    [
      'The lower tax rate is a roughly 26% -- $0.26 per share benefit.',
      ['Other | - | 2022Q2 | actual | 0.26 USD/share'],
    ],
    [
      'Gross margin of $1.4 billion or 23.2% of sales was strong.',
      ['Gross profit | - | 2022Q2 | actual | 1400000000 USD', 'Gross margin | - | 2022Q2 | actual | 23.2 %'],
    ],
    [
      'In second quarter Corbel contributed $2 million to support our local community.',
      ['Charitable contributions | - | 2022Q2 | actual | 2000000 USD'],
    ],
    [
      'We lifted our overall backlog, a measure of what was sold and is no revenue yet, to $300 million.',
      ['Backlog | - | as of 2022-06-30 | actual | 300000000 USD'],
    ],
  ])('reads “%s”', (line, facts) => {
    expect(readRemarks(corbel, [line])).toEqual(facts)
  })

  it('keeps what a firm that is bought earned out of the company’s row', () => {
    const lines = [
      'Our revenue was $900 million.',
      'This week we announced an agreement to acquire Tarn Company.',
      'Tarn generated revenue of $311 million and adjusted EBITDA of $61 million.',
      'As was said, Tarn’s revenue is roughly $300 million.',
    ]
    expect(readRemarks(corbel, lines)).toEqual([
      'Revenue | - | 2022Q2 | actual | 900000000 USD',
      'Revenue | Tarn | 2022Q2 | actual | 311000000 USD',
      'Adjusted EBITDA | Tarn | 2022Q2 | actual | 61000000 USD',
      'Revenue | Tarn | 2022Q2 | actual | 300000000 USD',
    ])
  })

  it('turns to no business where one is set against another', () => {
    const lines = [
      'Our Kiln Power and Glazing businesses did better than expected, while Tiles was held back by its suppliers.',
      'Strong demand led to a quarter-end backlog of $1.2 billion.',
    ]
    expect(readRemarks(corbel, lines)).toEqual(['Backlog | - | as of 2022-06-30 | actual | 1200000000 USD'])
  })

  it('goes on with the stretch that a sum is said to hold', () => {
    const lines = [
      'Year-to-date cash flow from operations came to a negative $76 million.',
      'Included in that was $18 million spent on the move, which began to pay off in the second quarter.',
      'Capital expenditures of $25 million were as planned.',
    ]
    expect(readRemarks(corbel, lines)).toContain('Capex | - | 2022H1 | actual | 25000000 USD')
  })

  it('lists guidance behind a turn to it that names its page', () => {
    const lines = [
      'Moving on to third-quarter guidance on Slide 12.',
      'Revenues between $3.08 billion and $3.13 billion.',
      'Diluted earnings per share in the range of $0.70 to $0.74.',
    ]
    expect(readRemarks(corbel, lines)).toEqual([
      'Revenue | - | 2022Q3 | guidance-low | 3080000000 USD',
      'Revenue | - | 2022Q3 | guidance-high | 3130000000 USD',
      'Diluted EPS | - | 2022Q3 | guidance-low | 0.7 USD/share',
      'Diluted EPS | - | 2022Q3 | guidance-high | 0.74 USD/share',
    ])
  })

  it('stays with a segment whose profitability is turned to', () => {
    const lines = [
      'Starting in the Marine and Industrial segment.',
      'Sales improved sharply.',
      'Turning to the segment’s profitability.',
      'Operating margin increased 700 basis points to 14.7%.',
    ]
    expect(readRemarks(corbel, lines)).toEqual([
      'Operating margin | Marine & Industrial | 2022Q2 | change bps | 700 bps',
      'Operating margin | Marine & Industrial | 2022Q2 | actual | 14.7 %',
    ])
  })

  it('goes through a stretch that is reviewed until something else is told', () => {
    const lines = [
      'Operating cash flow in the quarter was $31 million.',
      'I will touch on some highlights of our results for the first six months of 2022.',
      'Revenues of $3.26 billion represent an increase of $247 million.',
      'Operating income of $287 million represents an increase from the first six months of 2021.',
      'For the first six months of 2022, we have generated $15 million of operating cash flow.',
      'The balance sheet remains strong and liquid.',
      'Capital spending was $9 million.',
      'What was spent was partially offset by cash provided by operations of $15 million, as I noted.',
    ]
    expect(readRemarks(corbel, lines)).toEqual([
      'Operating cash flow | - | 2022Q2 | actual | 31000000 USD',
      'Revenue | - | 2022H1 | actual | 3260000000 USD',
      'Revenue | - | 2022H1 | change yoy abs | 247000000 USD',
      'Operating income | - | 2022H1 | actual | 287000000 USD',
      'Operating cash flow | - | 2022H1 | actual | 15000000 USD',
      'Capex | - | 2022H1 | actual | 9000000 USD',
      'Operating cash flow | - | 2022H1 | actual | 15000000 USD',
    ])
  })

  it('takes what was signed for no sales, and cash returned for no cash', () => {
    const lines = [
      'We foresee closed sales in a range of $140 million to $180 million.',
      'That brings our total cash returns to $1.28 billion.',
    ]
    expect(readRemarks(corbel, lines).join('\n')).not.toMatch(/Revenue|Cash and/)
  })

  it('gives a segment the guidance that is called its own', () => {
    const lines = [
      'In the Lamp Systems segment, revenues increased 37% in the second quarter to $40 million.',
      'In the Tile Works segment, revenues increased 17% in the second quarter to $70 million.',
      'We are maintaining our Lamp Systems guidance of revenues up 14% to 18%.',
    ]
    expect(readRemarks(corbel, lines).slice(-2)).toEqual([
      'Revenue | Lamp Systems | 2022 | change yoy % | 14 %',
      'Revenue | Lamp Systems | 2022 | change yoy % | 18 %',
    ])
  })

  it('knows a segment whose name begins with a capital New', () => {
    const lines = ['In the New Lamps segment, revenues increased to $34 million.', 'EBITDA was $7 million.']
    expect(readRemarks(corbel, lines)).toEqual([
      'Revenue | New Lamps | 2022Q2 | actual | 34000000 USD',
      'Adjusted EBITDA | New Lamps | 2022Q2 | actual | 7000000 USD',
    ])
  })
})
