import { describe, expect, it } from 'vitest'
import { corbel, readRemarks } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)

describe('findFacts on measures by other words', () => {
  it.each([
    [
      'Earnings from operations were $47 million, and net earnings were $31 million.',
      [
        'Operating income | - | 2022Q2 | actual | 47000000 USD',
        'Net income | - | 2022Q2 | actual | 31000000 USD',
      ],
    ],
    [
      'Our loan book closed June at $2.1 billion.',
      ['Loans | - | as of 2022-06-30 | actual | 2100000000 USD'],
    ],
    [
      'Book value per share was $71.40, which reflects a rise of 3.6%.',
      [
        'Book value per share | - | as of 2022-06-30 | actual | 71.4 USD/share',
        'Book value per share | - | 2022Q2 | change yoy % | 3.6 %',
      ],
    ],
    [
      'We are raising our 2022 revenue growth guidance from 5% to 9% to 6% to 10%.',
      [
        'Revenue | - | 2022 | change yoy % | 5 %',
        'Revenue | - | 2022 | change yoy % | 9 %',
        'Revenue | - | 2022 | change yoy % | 6 %',
        'Revenue | - | 2022 | change yoy % | 10 %',
      ],
    ],
    [
      'The flood was a hit of $30 million to sales and $11 million to operating profit, and the strike cost us $8 million of revenue.',
      [
        'Impact on Revenue | - | 2022Q2 | actual | 30000000 USD',
        'Impact on Operating income | - | 2022Q2 | actual | 11000000 USD',
        'Impact on Revenue | - | 2022Q2 | actual | 8000000 USD',
      ],
    ],
    [
      'EBITDA was $120 million, and adjusted EBITDA was $131 million.',
      [
        'EBITDA | - | 2022Q2 | actual | 120000000 USD',
        'Adjusted EBITDA | - | 2022Q2 | actual | 131000000 USD',
      ],
    ],
    ['EBITDA was $120 million.', ['Adjusted EBITDA | - | 2022Q2 | actual | 120000000 USD']],
    [
      'Same-property NOI came to $94 million, up 4%, and same-store expenses were $12 million.',
      [
        'Same-store NOI | - | 2022Q2 | actual | 94000000 USD',
        'Same-store NOI | - | 2022Q2 | change yoy % | 4 %',
        'Same-store expenses | - | 2022Q2 | actual | 12000000 USD',
      ],
    ],
    [
      'Recurring revenue now accounts for 64% of the total.',
      ['Share of revenue | Recurring | 2022Q2 | actual | 64 %'],
    ],
    [
      'Had we owned Larch all quarter, revenue would have been $520 million.',
      ['Pro forma Revenue | - | 2022Q2 | actual | 520000000 USD'],
    ],
    [
      'Our updated guidance calls for full-year sales between $1.62 billion and $1.66 billion, a $20 million increase at the midpoint.',
      [
        'Revenue | - | 2022 | guidance-low | 1620000000 USD',
        'Revenue | - | 2022 | guidance-high | 1660000000 USD',
        'Difference in Revenue | - | 2022 | change yoy abs | 20000000 USD',
      ],
    ],
    [
      'Capital spending should land near $75 million this year, versus the $90 million we had planned in May.',
      ['Capex | - | 2022 | guidance-mid | 75000000 USD', 'Capex | - | 2022 | guidance-mid | 90000000 USD'],
    ],
    [
      'We repaid $60 million on our revolver and issued $300 million of 5-year senior notes.',
      [
        'Debt repayment | - | 2022Q2 | actual | 60000000 USD',
        'Debt issued | - | 2022Q2 | actual | 300000000 USD',
      ],
    ],
    [
      'A competitor reported that its sales fell 15%.',
      ['Revenue | Competitor | 2022Q2 | change yoy % | -15 %'],
    ],
    [
      'Larch had revenue of $88 million and EBITDA of $19 million.',
      [
        'Revenue | Larch | 2022Q2 | actual | 88000000 USD',
        'Adjusted EBITDA | Larch | 2022Q2 | actual | 19000000 USD',
      ],
    ],
    ['July revenue is running 6% ahead of last year.', ['Revenue | - | - | change yoy % | 6 %']],
    ['Working capital consumed $28 million of cash.', ['Cash used | - | 2022Q2 | actual | 28000000 USD']],
    [
      'Gross margin would have been 41% without the write-down.',
      ['Pro forma Gross margin | - | 2022Q2 | actual | 41 %'],
    ],
    [
      'Our five-year target remains revenue of $3 billion with operating margins above 18%.',
      ['Revenue | - | - | target | 3000000000 USD', 'Operating margin | - | - | target | 18 %'],
    ],
    [
      'Revenue was below the $300 million we had forecast.',
      ['Revenue | - | - | guidance-mid | 300000000 USD'],
    ],
    [
      'Brazil generated $210 million of revenue, Chile $96 million and Peru $54 million.',
      [
        'Revenue | Brazil | 2022Q2 | actual | 210000000 USD',
        'Revenue | Chile | 2022Q2 | actual | 96000000 USD',
        'Revenue | Peru | 2022Q2 | actual | 54000000 USD',
      ],
    ],
    [
      'Orders grew 9% in Asia, but in Europe they declined 3%.',
      ['Orders | Asia | 2022Q2 | change yoy % | 9 %', 'Orders | Europe | 2022Q2 | change yoy % | -3 %'],
    ],
    [
      'Services revenue, which carries a margin of about 60%, reached $77 million.',
      [
        'Operating margin | Services | 2022Q2 | actual | 60 %',
        'Revenue | Services | 2022Q2 | actual | 77000000 USD',
      ],
    ],
    [
      'R&D was 11% of revenue, and SG&A 17%.',
      [
        'R&D expense % of revenue | - | 2022Q2 | actual | 11 %',
        'SG&A expense % of revenue | - | 2022Q2 | actual | 17 %',
      ],
    ],
    [
      'We added 62 net new customers and now serve more than 2,400.',
      [
        'Net subscriber additions | - | 2022Q2 | actual | 62 count',
        'Customers | - | 2022Q2 | actual | 2400 count',
      ],
    ],
    [
      'Savings of $20 million are expected next year, and capex of $30 million is planned for 2022.',
      [
        'Cost savings | - | 2023 | guidance-mid | 20000000 USD',
        'Capex | - | 2022 | guidance-mid | 30000000 USD',
      ],
    ],
    [
      'Our tax rate for the year is now estimated at 22%, versus our earlier 24%.',
      ['Tax rate | - | 2022 | guidance-mid | 22 %', 'Tax rate | - | 2022 | guidance-mid | 24 %'],
    ],
    [
      'We reaffirm our guidance for 2022 organic growth of 5% to 7%.',
      [
        'Organic revenue growth | - | 2022 | guidance-low | 5 %',
        'Organic revenue growth | - | 2022 | guidance-high | 7 %',
      ],
    ],
    [
      'We recorded a provision of $11 million against net charge-offs of $7 million.',
      ['Net charge-offs | - | 2022Q2 | actual | 7000000 USD'],
    ],
    [
      'Net investment income was $88 million, or $0.44 per share.',
      ['Net investment income per share | - | 2022Q2 | actual | 0.44 USD/share'],
    ],
    ['Hedging gains contributed $17 million.', ['Other | - | 2022Q2 | actual | 17000000 USD']],
    [
      'Between 2017 and 2020, revenue doubled to $800 million.',
      ['Multi-year change in Revenue | - | 2022Q2 | change yoy % | 100 %'],
    ],
    [
      'Since 2018, revenue has grown 40%.',
      ['Multi-year change in Revenue | - | 2022Q2 | change yoy % | 40 %'],
    ],
    [
      'Our book-to-bill over the past four quarters was 1.08.',
      ['Book-to-bill | - | 2022Q2 | actual | 1.08 x'],
    ],
    [
      'The acquisition of Larch closed on April 4 and contributed $22 million to revenue and $3 million to operating income.',
      [
        'Acquired revenue | - | 2022Q2 | actual | 22000000 USD',
        'Impact on Operating income | - | 2022Q2 | actual | 3000000 USD',
      ],
    ],
    [
      'We delivered 6% sales growth and 50 basis points of margin expansion.',
      ['Revenue | - | 2022Q2 | change yoy % | 6 %', 'Operating margin | - | 2022Q2 | change bps | 50 bps'],
    ],
    ['Cash burn was $6 million.', ['Cash used | - | 2022Q2 | actual | 6000000 USD']],
    [
      'The packaging market could reach $5 billion by 2030.',
      ['Market size | Packaging | 2030 | forecast | 5000000000 USD'],
    ],
    [
      'Selling prices fell 8% to 10%.',
      ['Unit price | - | 2022Q2 | change yoy % | -8 %', 'Unit price | - | 2022Q2 | change yoy % | -10 %'],
    ],
    [
      'For Q3 we guide revenue of $150 million plus or minus $5 million.',
      ['Revenue | - | 2022Q3 | guidance-mid | 150000000 USD'],
    ],
    [
      'The new ramp adds $40 million to $60 million of revenue.',
      [
        'Impact on Revenue | - | 2022Q2 | actual | 40000000 USD',
        'Impact on Revenue | - | 2022Q2 | actual | 60000000 USD',
      ],
    ],
    ['Receivables tied up $14 million of cash.', ['Cash used | - | 2022Q2 | actual | 14000000 USD']],
    [
      'Gross margin was 44% of sales, R&D 12%, and G&A 7%.',
      [
        'Gross margin | - | 2022Q2 | actual | 44 %',
        'R&D expense % of revenue | - | 2022Q2 | actual | 12 %',
        'G&A expense % of revenue | - | 2022Q2 | actual | 7 %',
      ],
    ],
    [
      'The total market for switches should exceed $2 billion by 2028.',
      ['Market size | Switches | 2028 | forecast | 2000000000 USD'],
    ],
    [
      'Peru brought in $18 million of sales and Chile $11 million.',
      ['Revenue | Peru | 2022Q2 | actual | 18000000 USD', 'Revenue | Chile | 2022Q2 | actual | 11000000 USD'],
    ],
    [
      'Up 15% on last year, revenue came to $94 million, and with a rise of 6%, adjusted EBITDA was $21 million.',
      [
        'Revenue | - | 2022Q2 | change yoy % | 15 %',
        'Revenue | - | 2022Q2 | actual | 94000000 USD',
        'Adjusted EBITDA | - | 2022Q2 | change yoy % | 6 %',
        'Adjusted EBITDA | - | 2022Q2 | actual | 21000000 USD',
      ],
    ],
    [
      'We earned net income of $17.3 million, or $1.42 of diluted EPS.',
      [
        'Net income | - | 2022Q2 | actual | 17300000 USD',
        'Diluted EPS | - | 2022Q2 | actual | 1.42 USD/share',
      ],
    ],
    [
      'SG&A as a percentage of gross profit fell to 62.3% from 71.4%.',
      [
        'SG&A expense % of gross profit | - | 2022Q2 | actual | 62.3 %',
        'SG&A expense % of gross profit | - | 2021Q2 | prior-period actual | 71.4 %',
      ],
    ],
    [
      'In May $922 million of principal outstanding debt was redeemed.',
      ['Debt repayment | - | 2022Q2 | actual | 922000000 USD'],
    ],
    [
      'We expect to repurchase at least $55 million of debt this year.',
      ['Debt repayment | - | 2022 | guidance-mid | 55000000 USD'],
    ],
    [
      'Backlog was $1.2 billion, a year-over-year increase of close to $500 million.',
      [
        'Backlog | - | as of 2022-06-30 | actual | 1200000000 USD',
        'Backlog | - | 2022Q2 | change yoy abs | 500000000 USD',
      ],
    ],
    [
      'Same-center NOI was up 61% and represents 94% of its 2019 level.',
      [
        'Same-store NOI | - | 2022Q2 | change yoy % | 61 %',
        'Share of an earlier level | - | 2022Q2 | actual | 94 %',
      ],
    ],
    [
      'Our midpoint for EBITDA is now $150 million higher than in January.',
      ['Difference in Adjusted EBITDA | - | - | guidance-mid | 150000000 USD'],
    ],
    [
      'Our leverage was below 1 times EBITDA, with total outstanding borrowings of $91 million.',
      ['Total debt | - | as of 2022-06-30 | actual | 91000000 USD'],
    ],
    ['Capital additions in the quarter were $44 million.', ['Capex | - | 2022Q2 | actual | 44000000 USD']],
    [
      'Operating income before restructuring, integration costs and other income, net in Q2 was $41 million or 12% of net sales.',
      [
        'Operating income | - | 2022Q2 | actual | 41000000 USD',
        'Operating margin | - | 2022Q2 | actual | 12 %',
      ],
    ],
    [
      'Operating profit excluding amortization and other income rose 4% to $44 million.',
      [
        'Operating income | - | 2022Q2 | change yoy % | 4 %',
        'Operating income | - | 2022Q2 | actual | 44000000 USD',
      ],
    ],
    [
      'Our EPS outlook for the year is increased to $2.15 to $2.35 per share.',
      ['EPS | - | 2022 | guidance-low | 2.15 USD/share', 'EPS | - | 2022 | guidance-high | 2.35 USD/share'],
    ],
    [
      'We expect a reduction in sales of $5 million to $10 million.',
      ['Revenue | - | - | change yoy abs | -5000000 USD', 'Revenue | - | - | change yoy abs | -10000000 USD'],
    ],
    [
      'The four plants? These plants together generated EBITDA of $80 million.',
      ['Adjusted EBITDA | Unnamed part | 2022Q2 | actual | 80000000 USD'],
    ],
    [
      'Pipe-Doctor, generated quarterly revenue of $121 million.',
      ['Revenue | Pipe-Doctor | 2022Q2 | actual | 121000000 USD'],
    ],
    [
      'Earnings per share of $1.38 was up 34% from the prior year and core earnings per share of $1.59 grew 23%.',
      [
        'EPS | - | 2022Q2 | actual | 1.38 USD/share',
        'EPS | - | 2022Q2 | change yoy % | 34 %',
        'EPS | - | 2022Q2 | actual | 1.59 USD/share',
        'EPS | - | 2022Q2 | change yoy % | 23 %',
      ],
    ],
    [
      'Costs are 30 basis points of margin relative to the $9 billion revenue outlook.',
      ['Revenue | - | - | guidance-mid | 9000000000 USD'],
    ],
    [
      'Inventory was more than $20 million higher than last year.',
      ['Inventory | - | 2022Q2 | change yoy abs | 20000000 USD'],
    ],
    [
      'The business had already reached $740 million in sales through the second quarter.',
      ['Revenue | - | 2022H1 | actual | 740000000 USD'],
    ],
    [
      'All of the $80 million under our revolving facility is still unused.',
      ['Borrowing capacity | - | 2022Q2 | actual | 80000000 USD'],
    ],
    [
      'We paid $10 million in dividends and repurchased 220,000 shares at $109 each for a total of $24 million.',
      ['Share repurchases | - | 2022Q2 | actual | 24000000 USD'],
    ],
    [
      'We work on all of this to bring more than $10 a share in EPS in the near future.',
      ['EPS | - | - | forecast | 10 USD/share'],
    ],
    [
      'Revenue growth was driven by a 9% increase in shipments to 4,100 units.',
      ['Shipments | - | 2022Q2 | change yoy % | 9 %'],
    ],
    [
      'Mild weather had the effect of lowering sales by $5 million.',
      ['Impact on Revenue | - | 2022Q2 | actual | 5000000 USD'],
    ],
    [
      'Cash, marketable securities and restricted cash came to $230 million.',
      ['Cash and short-term investments | - | as of 2022-06-30 | actual | 230000000 USD'],
    ],
    [
      'During this past quarter, these plants together generated EBITDA exceeding $80 million.',
      ['Adjusted EBITDA | Unnamed part | 2022Q2 | actual | 80000000 USD'],
    ],
  ])('reads “%s”', (sentence, told) => {
    const figures = read(sentence)
    for (const figure of told) expect(figures).toContain(figure)
  })

  it.each([
    'We expect this rate to be near 23% for the full year.',
    'We expect the rate to be about 23% for the full year.',
    'For the full year, we anticipate it to stay around 23%.',
  ])('has what a pronoun points to guided: %s', (sentence) => {
    expect(read('Our tax rate was 24%.', sentence)).toEqual([
      'Tax rate | - | 2022Q2 | actual | 24 %',
      'Tax rate | - | 2022 | guidance-mid | 23 %',
    ])
  })

  it('takes an annual sum for the year’s on the call that ends it', () => {
    expect(
      tell(factsOf({ en: 'Our annual revenue reached $798 million.', period: '2022Q4', date: '2023-02-02' })),
    ).toEqual(['Revenue | 2022 | actual | 798000000 USD'])
  })

  it('takes what cash went to for no cash that is held', () => {
    expect(
      read('We had large uses of cash totaling $360 million, including capital spending of $51 million.'),
    ).toEqual([
      'Cash used | - | 2022Q2 | actual | 360000000 USD',
      'Capex | - | 2022Q2 | actual | 51000000 USD',
    ])
  })

  it('dates nothing that came over several years', () => {
    expect(
      read(
        'We paid down debt for three years. Over this period, we generated $224 million of free cash flow.',
      ),
    ).toEqual(['Free cash flow | - | - | actual | 224000000 USD'])
  })
})
