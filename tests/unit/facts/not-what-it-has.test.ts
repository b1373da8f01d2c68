import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string): readonly string[] => tell(factsOf({ en }))

describe('findFacts of what is asked of a regulator', () => {
  it.each([
    [
      'Our request includes a 9.7% return on equity, a 50.4% equity ratio and a year-end estimated rate base of $6 billion.',
      [
        'Requested return on equity | 2025Q3 | actual | 9.7 %',
        'Requested equity ratio | 2025Q3 | actual | 50.4 %',
        'Requested rate base | forecast | 6000000000 USD',
      ],
    ],
    [
      'In July, Harrow North filed for a $120 million increase in annual electric revenues and a $7 million increase in annual gas revenues.',
      [
        'Requested increase | 2025Q3 | change yoy abs | 120000000 USD',
        'Requested increase | 2025Q3 | change yoy abs | 7000000 USD',
      ],
    ],
    [
      'Staff recommended a $44 million base rate increase.',
      ['Requested increase | 2025Q3 | actual | 44000000 USD'],
    ],
    ['The petition seeks a 10.1% return on equity.', ['Requested return on equity | target | 10.1 %']],
  ])('%s', (en, facts) => {
    expect(told(en)).toEqual(facts)
  })

  it('keeps what was granted, and what a company aims at by itself', () => {
    expect(
      told('The commission approved a return on equity of 9.6%, against the 10.2% we asked for.'),
    ).toEqual([
      'Allowed ROE | 2025Q3 | actual | 9.6 %',
      'Requested return on equity | 2025Q3 | actual | 10.2 %',
    ])
    expect(told('We seek a return on equity of 15% over the cycle.')[0]).toMatch(/^Return on equity/)
    expect(told('Revenue was $210 million, up 8%, and we filed our rate case in July.')).toEqual([
      'Revenue | 2025Q3 | actual | 210000000 USD',
      'Revenue | 2025Q3 | change yoy % | 8 %',
    ])
  })
})

describe('findFacts of a profit a share that is a part’s', () => {
  it.each([
    ['Earnings in Harrow North, our largest segment, decreased $0.18 per share.', 'Harrow North', '-0.18'],
    [
      'Moving to other segments, Harrow Transmission earnings declined $0.03 per share.',
      'Harrow Transmission',
      '-0.03',
    ],
    ['Earnings for Harrow natural gas decreased $0.01 per share.', 'Harrow natural gas', '-0.01'],
    ['Harrow parent and other results were also up $0.02 per share.', 'Harrow parent and other', '0.02'],
    ['At our gas utility, earnings rose $0.04 per share.', 'Gas utility', '0.04'],
    ['Verrano North earnings were up $0.05 per share.', 'North', '0.05'],
  ])('%s', (en, part, value) => {
    expect(told(en)).toEqual([`EPS | ${part} | 2025Q3 | change yoy abs | ${value} USD/share`])
  })

  it.each([
    'Verrano earnings were up $0.05 per share.',
    'Our adjusted earnings were up $0.05 per share.',
    'Third quarter earnings were up $0.05 per share.',
    'Earnings from continuing operations were up $0.05 per share.',
  ])('keeps the company’s: %s', (en) => {
    expect(told(en)).toEqual(['EPS | 2025Q3 | change yoy abs | 0.05 USD/share'])
  })
})

describe('findFacts of what moves a measure and is none', () => {
  it.each([
    [
      'They were partly offset by an increase in earnings of $0.06 per share due to new lines.',
      'Impact on EPS',
    ],
    ['Our reported earnings per share were $0.76 higher due to a non-recurring tax credit.', 'Impact on EPS'],
    [
      'We estimate that the store closures will reduce retail sales by nearly $90 million this year.',
      'Impact on Revenue',
    ],
    [
      'The tariffs are expected to lower gross profit by about $12 million next quarter.',
      'Impact on Gross profit',
    ],
    [
      'Being small means that every $100 million of acquisitions adds much to our earnings base.',
      'Assumed change',
    ],
    ['Reserves of that size equate to $0.09 of FFO.', 'Impact on FFO per share'],
    ['We estimate Q4 bookings lost to the strike by approximately $160 million.', 'Impact on Bookings'],
    ['Our NOI forecast assumes that we get back approximately $9 million of rents.', 'Other'],
    ['At today’s share price, we have more than $20 million of profit in that stake.', 'Other'],
    ['We can pay for the 18 A320 aircraft deliveries of next year.', 'Deliveries taken'],
    ['We kept a 400 basis point spread to borrowing costs at this cap rate.', 'Spread'],
  ])('%s', (en, metric) => {
    expect(factsOf({ en }).map((fact) => fact.metric)).toEqual([metric])
  })

  it.each([
    ['Earnings per share were $0.12 higher due to lower share count.', 'EPS'],
    ['We expect to increase sales by $40 million this year.', 'Revenue'],
    ['Vehicle deliveries were 32,000 in the quarter.', 'Vehicle deliveries'],
  ])('keeps the measure: %s', (en, metric) => {
    expect(factsOf({ en }).map((fact) => fact.metric)).toEqual([metric])
  })

  it('takes the distance of two levels for neither', () => {
    expect(
      told('The gap between our physical and leased occupancy grew 90 basis points to 240 basis points.'),
    ).toEqual([
      'Difference in Occupancy | 2025Q3 | change bps | 90 bps',
      'Difference in Occupancy | 2025Q3 | change bps | 240 bps',
    ])
    expect(told('Occupancy grew 100 basis points to 94%.')[1]).toBe('Occupancy | 2025Q3 | actual | 94 %')
  })

  it('takes guidance that was raised for no growth, and gains from selling for no profit', () => {
    expect(
      told(
        'Our FFO guidance moves to $1.05 to $1.14 per share, a 7% increase at the low end of our previous guidance.',
      )[2],
    ).toBe('Change in guidance | 2025Q3 | change yoy % | 7 %')
    expect(
      told(
        'We have revised guidance for 2025 to a range of zero to $9 million or $0.00 to $0.10 a share for potential share sales.',
      ).every((fact) => fact.startsWith('Gains on sales')),
    ).toBe(true)
  })

  it('counts the stores of others, and where goods are sold, apart', () => {
    expect(told('Our partner has nearly 40 stores in the Gulf.')[0]).toMatch(/^Stores of others/)
    expect(told('Our licensees now operate 260 stores in the north.')[0]).toMatch(/^Stores of others/)
    expect(told('Our goods are sold in over 9,000 stores worldwide.')[0]).toMatch(/^Points of sale/)
    expect(told('We ended the quarter with 512 stores.')).toEqual([
      'Store count | as of 2025-09-30 | actual | 512 count',
    ])
  })
})

describe('findFacts on a comparison with an older year that goes on', () => {
  it('keeps to it where the next sentence says so', () => {
    expect(
      told('Revenue was down 15% versus 2021. With flying capacity also down 14%, unit revenue was flat.')[1],
    ).toBe('Multi-year change in Capacity | 2025Q3 | change yoy % | -14 %')
    expect(told('Revenue was up 12%. Orders were also up 4%.')[1]).toBe(
      'Orders | 2025Q3 | change yoy % | 4 %',
    )
  })

  it('keeps to it through the lines of a statement', () => {
    expect(
      told(
        'Turning to the P&L, compared to pre-COVID results, gross margin was 90 basis points higher. SG&A expense fell 8%. Sales were up 6% from last year. Inventory rose 3%.',
      ),
    ).toEqual([
      'Multi-year change in Gross margin | 2025Q3 | change bps | 90 bps',
      'Multi-year change in SG&A expense | 2025Q3 | change yoy % | -8 %',
      'Revenue | 2025Q3 | change yoy % | 6 %',
      'Inventory | 2025Q3 | change yoy % | 3 %',
    ])
  })
})

describe('findFacts of what is like a measure of the company', () => {
  it.each([
    [
      'Declines in new units of 9% were more than offset by growth in used units of 21%.',
      ['Units sold | New | 2025Q3 | change yoy % | -9 %', 'Units sold | Used | 2025Q3 | change yoy % | 21 %'],
    ],
    [
      'Floorplan interest expense fell to $5 million.',
      ['Floorplan interest expense | 2025Q3 | actual | 5000000 USD'],
    ],
    [
      'The board has authorized an additional $100 million for share repurchases.',
      ['Increase in repurchase authorization | 2025Q3 | actual | 100000000 USD'],
    ],
    [
      'This represents a 9% reduction in shares outstanding.',
      ['Share of shares bought back | 2025Q3 | change yoy % | -9 %'],
    ],
    [
      'Cardiology procedures increased 31% and spinal procedures were up 12%.',
      [
        'Procedures | Cardiology | 2025Q3 | change yoy % | 31 %',
        'Procedures | Spinal | 2025Q3 | change yoy % | 12 %',
      ],
    ],
  ])('%s', (en, facts) => {
    expect(told(en)).toEqual(facts)
  })

  it('keeps two bases of one growth apart, and a comparison that stands by itself', () => {
    expect(
      told(
        'Our repair gross profit increased 8% on a year-over-year basis, and 6% versus the third quarter of 2022.',
      ).map((fact) => fact.split(' | ').at(-1)),
    ).toEqual(['8 %', '6 %'])
    expect(
      told(
        'When compared to 2022, sales were up about 14%. Our Harbor segment grew 12% on a daily basis.',
      )[1],
    ).toBe('Revenue | Harbor | 2025Q3 | change yoy % | 12 %')
  })

  it('takes what is won of a market for no size of it', () => {
    expect(
      factsOf({ en: 'The market grew 4% and we saw share gains of roughly 300 basis points.' }).map(
        ({ metric }) => metric,
      ),
    ).toEqual(['Market size', 'Market share gain'])
  })

  it('dates no month to its year', () => {
    expect(
      tell(
        factsOf({
          en: 'We estimate repair sales growth of about 22% for the month of July 2025.',
          period: '2025Q2',
        }),
      ),
    ).toEqual(['Revenue | Repair | change yoy % | 22 %'])
  })
})

describe('findFacts of what belongs to others or to a part', () => {
  it.each([
    [
      'Steel has increased 25% since our April price increase.',
      ['Cost of steel | 2025Q3 | change yoy % | 25 %'],
    ],
    ['Steel revenue increased 25%.', ['Revenue | Steel | 2025Q3 | change yoy % | 25 %']],
    [
      'While India is held back by weak demand, we project 2025 full year sales to increase over 20%.',
      ['Revenue | India | 2025 | change yoy % | 20 %'],
    ],
    [
      'Although demand remains soft, we expect 2025 sales to grow 8%.',
      ['Revenue | 2025 | change yoy % | 8 %'],
    ],
    [
      'Our leverage ratio was 5%, measured by debt to total capital.',
      ['Debt to capital | as of 2025-09-30 | actual | 5 %'],
    ],
    [
      'Our total debt to pro forma adjusted EBITDA, including letters of credit, was 1.7 times.',
      ['Leverage ratio | as of 2025-09-30 | actual | 1.7 x'],
    ],
    [
      'We paid our quarterly dividend of $0.19 per share, returning another $12.7 million to our shareholders.',
      [
        'Dividend per share | 2025Q3 | actual | 0.19 USD/share',
        'Dividends paid | 2025Q3 | actual | 12700000 USD',
      ],
    ],
    [
      'We returned $90 million to shareholders through dividends and buybacks.',
      ['Capital returned | 2025Q3 | actual | 90000000 USD'],
    ],
    [
      'Profit benefited from the recapture of roughly $2 million of bad debt.',
      ['Impact on Provision for credit losses | 2025Q3 | actual | 2000000 USD'],
    ],
    ['We expect growth with nine of our top 10 customers.', ['Customers concerned | forecast | 9 count']],
    [
      'First-class load factor was up 2 points and business-class load factor was up 8 points.',
      [
        'Load factor | First-class | 2025Q3 | change bps | 200 bps',
        'Load factor | Business-class | 2025Q3 | change bps | 800 bps',
      ],
    ],
    [
      'The median home price was up nearly 8% to $1.2 million.',
      ['Median home price | 2025Q3 | change yoy % | 8 %', 'Other | 2025Q3 | actual | 1200000 USD'],
    ],
    [
      'We signed a lease with Wirra, who are expanding their existing store by over 50%.',
      ['Other | 2025Q3 | change yoy % | 50 %'],
    ],
  ])('%s', (en, facts) => {
    expect(told(en)).toEqual(facts)
  })

  it('stays with a part through a sentence that only explains', () => {
    expect(
      told(
        'Harbor segment earnings of $130 million increased 3%. The impact of higher sales was partly offset by dearer materials. Segment operating margin of 23.6% was slightly lower.',
      ).at(-1),
    ).toBe('Operating margin | Harbor | 2025Q3 | actual | 23.6 %')
  })
})
