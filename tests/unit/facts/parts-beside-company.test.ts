import { describe, expect, it } from 'vitest'
import { corbel, readRemarks, readText } from './remarks.ts'

/** Figures of remarks filed as `fileName`, as `metric | segment | period | kind | value unit`. */
function readFile(fileName: string, lines: readonly string[]): readonly string[] {
  const text = ['Our quarter was good, and our earnings per share rose with it.', ...lines].join('\n')
  return readText(fileName, text)
}

const read = (...lines: readonly string[]): readonly string[] => readFile('TRN_q2_2021.txt', lines)

describe('the cells of a company beside its parts', () => {
  it('parts what is sold in a place, before its quarter, from the whole', () => {
    expect(
      read(
        'Latin America Q2 revenue was $140 million, up 12% on growth in LED lamps.',
        'International second quarter sales were $90 million.',
      ),
    ).toEqual([
      'Revenue | Latin America | 2021Q2 | actual | 140000000 USD',
      'Revenue | Latin America | 2021Q2 | change yoy % | 12 %',
      'Revenue | International | 2021Q2 | actual | 90000000 USD',
    ])
  })

  it('knows a business by its whole name behind a quarter, and goes on about it', () => {
    expect(
      read(
        'In Lamps and Fixture Control, revenue was up 14%.',
        'In Tools and Dies, revenue was up 9%.',
        'Q2 Lamps and Fixture Control sales were $1.2 billion.',
        'Operating income was $190 million.',
      ).slice(2),
    ).toEqual([
      'Revenue | Lamps & Fixture Control | 2021Q2 | actual | 1200000000 USD',
      'Operating income | Lamps & Fixture Control | 2021Q2 | actual | 190000000 USD',
    ])
  })

  it('keeps a segment whose letters stand in the ticker', () => {
    expect(
      read(
        'Demand in our Transformers segment and our Relays segment was firm.',
        'Looking at our Transformers business, EBITDA was $40 million with sales of $170 million.',
      ),
    ).toEqual([
      'Adjusted EBITDA | Transformers | 2021Q2 | actual | 40000000 USD',
      'Revenue | Transformers | 2021Q2 | actual | 170000000 USD',
    ])
  })

  it('turns to a business that is looked at', () => {
    expect(
      read('If you look at marine coatings, they go on to do well: sales were $60 million for the quarter.'),
    ).toEqual(['Revenue | Marine coatings | 2021Q2 | actual | 60000000 USD'])
  })

  it('gives a balance at the end to the company', () => {
    expect(read('Ending backlog was a second quarter record of $3.2 billion.')).toEqual([
      'Backlog | - | as of 2021-06-30 | actual | 3200000000 USD',
    ])
  })

  it('takes a margin behind profit and sales for the profit’s, and so a year before', () => {
    expect(
      read(
        'EBITDA of $41 million with sales of $170 million resulted in a margin of 24%, against EBITDA a year earlier of $31 million and sales of $140 million or a 22% margin.',
      ),
    ).toEqual([
      'Adjusted EBITDA | - | 2021Q2 | actual | 41000000 USD',
      'Revenue | - | 2021Q2 | actual | 170000000 USD',
      'Adjusted EBITDA margin | - | 2021Q2 | actual | 24 %',
      'Adjusted EBITDA | - | 2020Q2 | prior-period actual | 31000000 USD',
      'Revenue | - | 2020Q2 | prior-period actual | 140000000 USD',
      'Adjusted EBITDA margin | - | 2020Q2 | prior-period actual | 22 %',
    ])
  })

  it('reads the year-ago quarter written without a hyphen', () => {
    expect(read('Earnings per share were $1.70 compared to $0.80 in the year ago quarter.')).toEqual([
      'EPS | - | 2021Q2 | actual | 1.7 USD/share',
      'EPS | - | 2020Q2 | prior-period actual | 0.8 USD/share',
    ])
  })

  it('takes an amount told with its percentage for the change', () => {
    expect(read('Adjusted EPS was $4.10 that is $0.60 or 17% growth over the prior year.')).toEqual([
      'EPS | - | 2021Q2 | actual | 4.1 USD/share',
      'EPS | - | 2021Q2 | change yoy abs | 0.6 USD/share',
      'EPS | - | 2021Q2 | change yoy % | 17 %',
    ])
  })

  it('keeps what causes did to a profit a share out of its row', () => {
    expect(
      read(
        'Earnings per share of $2.10 rose by $0.70, driven primarily by higher prices of $0.50 and volume $0.40, and lower pension expense of $0.03.',
        'They were partly offset by higher operating costs of $0.23.',
      ),
    ).toEqual([
      'EPS | - | 2021Q2 | actual | 2.1 USD/share',
      'EPS | - | 2021Q2 | change yoy abs | 0.7 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.5 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.4 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.03 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.23 USD/share',
    ])
  })

  it('reads a guided range that has moved by its midpoint', () => {
    expect(
      read(
        'Turning to earnings per share on a full year basis.',
        "Our guidance range has increased from $12.90 to $13.30, that's $13.10 at the midpoint.",
      ),
    ).toEqual([
      'EPS | - | 2021 | guidance-low | 12.9 USD/share',
      'EPS | - | 2021 | guidance-high | 13.3 USD/share',
      'EPS | - | 2021 | guidance-mid | 13.1 USD/share',
    ])
  })

  it('tells debt that was reduced apart from debt', () => {
    expect(
      read(
        'It brings our debt reduction to just over $320 million.',
        'We repaid a loan for a total debt reduction of $90 million.',
      ),
    ).toEqual([
      'Debt repayment | - | 2021Q2 | actual | 320000000 USD',
      'Debt repayment | - | 2021Q2 | actual | 90000000 USD',
    ])
  })

  it('takes what moved against another base, and what growth was made of, for changes', () => {
    expect(
      read(
        'Backlog was up $480 million compared to last year and $70 million sequentially.',
        'EBITDA margin was healthy at 21.6% as reported, 21.8% adjusted, well ahead of a year ago.',
      ),
    ).toEqual([
      'Backlog | - | 2021Q2 | change yoy abs | 480000000 USD',
      'Backlog | - | 2021Q2 | change qoq abs | 70000000 USD',
      'Adjusted EBITDA margin | - | 2021Q2 | actual | 21.6 %',
      'Adjusted EBITDA margin | - | 2021Q2 | actual | 21.8 %',
    ])
  })

  it('puts no growth of something else under a margin', () => {
    expect(
      read(
        'We expanded operating margins, grew our lens output by 60% and paid our debts.',
        'Operating margin was 14%.',
        'Attendance was 17% above last year.',
      ),
    ).toEqual([
      'Lens output | - | 2021Q2 | change yoy % | 60 %',
      'Operating margin | - | 2021Q2 | actual | 14 %',
      'Other | - | 2021Q2 | change yoy % | 17 %',
    ])
  })

  it('knows the parts that small words name together', () => {
    expect(
      read(
        'Sales grew in our crane equipment, tools and fire & rescue segments.',
        'Consolidated sales were $2.1 billion or $280 million higher than the prior year, a 15% increase.',
        'Sales growth was driven by a 37% increase at crane equipment, a 5% increase at tools and a 10% increase at fire & rescue.',
        'The fire & rescue segment delivered another good quarter with an operating margin of 14%.',
        'Our tools team delivered a solid quarter, leading to revenue of $250 million.',
      ),
    ).toEqual([
      'Revenue | - | 2021Q2 | actual | 2100000000 USD',
      'Revenue | - | 2021Q2 | change yoy abs | 280000000 USD',
      'Revenue | - | 2021Q2 | change yoy % | 15 %',
      'Revenue | Crane equipment | 2021Q2 | change yoy % | 37 %',
      'Revenue | Tools | 2021Q2 | change yoy % | 5 %',
      'Revenue | Fire & rescue | 2021Q2 | change yoy % | 10 %',
      'Operating margin | Fire & rescue | 2021Q2 | actual | 14 %',
      'Revenue | Tools | 2021Q2 | actual | 250000000 USD',
    ])
  })

  it('goes on about a business that is set among the others', () => {
    expect(
      read(
        'Hoists, which saw little demand in 2020, has since had the fastest recovery of any of our businesses.',
        'Orders came in at $190 million, representing a record for the segment.',
        'Similar to our other segments, tiles delivered a good quarter.',
        'Backlog was $57 million.',
      ),
    ).toEqual([
      'Orders | Hoists | 2021Q2 | actual | 190000000 USD',
      'Backlog | Tiles | as of 2021-06-30 | actual | 57000000 USD',
    ])
  })

  it('takes a range that a measure has for guidance', () => {
    expect(
      read(
        'We reaffirmed our guidance for the full year.',
        'The revenue range for the full year is between $175 million to $185 million.',
        'Diluted earnings per share range is between $3.30 to $3.70 per share.',
      ),
    ).toEqual([
      'Revenue | - | 2021 | guidance-low | 175000000 USD',
      'Revenue | - | 2021 | guidance-high | 185000000 USD',
      'Diluted EPS | - | 2021 | guidance-low | 3.3 USD/share',
      'Diluted EPS | - | 2021 | guidance-high | 3.7 USD/share',
    ])
  })

  it('names bare margins by what the sentence before opened with, and rates by their sums', () => {
    expect(
      read(
        'Second quarter gross margins were higher, partly offset by higher material costs and freight.',
        'Second quarter margins were 24.9%.',
        'Income tax expense was $5.7 million or 16.4% as compared to $4 million.',
        'SG&A expense, as a percentage of revenue, improved to 20.9%.',
      ),
    ).toEqual([
      'Gross margin | - | 2021Q2 | actual | 24.9 %',
      'Income tax expense | - | 2021Q2 | actual | 5700000 USD',
      'Tax rate | - | 2021Q2 | actual | 16.4 %',
      'Income tax expense | - | 2020Q2 | prior-period actual | 4000000 USD',
      'SG&A expense % of revenue | - | 2021Q2 | actual | 20.9 %',
    ])
  })

  it('reads shares that were bought under a program, and cash from operations by its short name', () => {
    expect(
      read(
        'We have a buyback program, under which we purchased $7 million of shares in the quarter.',
        "Since the program's approval, we have purchased $15 million worth of shares.",
        'We generated over $19 million in operating cash.',
      ),
    ).toEqual([
      'Share repurchases | - | 2021Q2 | actual | 7000000 USD',
      'Share repurchases | - | - | actual | 15000000 USD',
      'Operating cash flow | - | 2021Q2 | actual | 19000000 USD',
    ])
  })

  it('gives what is told in other terms their condition', () => {
    expect(
      read('Tile sales were down 11% or in constant currency terms, an 18% decrease.').map((line) =>
        line.replace(/ \| Tile .*yoy/, ' … yoy'),
      ),
    ).toEqual(['Revenue … yoy % | -11 %', 'Constant-currency revenue growth … yoy % | -18 %'])
  })

  it('reads a quarter whose fiscal year stands beside it', () => {
    expect(
      readFile('TRN_q1_2022.txt', [
        'Fiscal 2022 began well, as fiscal 2021 ended.',
        "First quarter sales were $28 million in fiscal year '22 compared to $19 million in fiscal year '21, an increase of 47%.",
        "SG&A was $3 million compared to $2 million in the fiscal '21 first quarter.",
      ]),
    ).toEqual([
      'Revenue | - | FY2022Q1 | actual | 28000000 USD',
      'Revenue | - | FY2021Q1 | prior-period actual | 19000000 USD',
      'Revenue | - | FY2022Q1 | change yoy % | 47 %',
      'SG&A expense | - | FY2022Q1 | actual | 3000000 USD',
      'SG&A expense | - | FY2021Q1 | prior-period actual | 2000000 USD',
    ])
  })

  it('comes back to the company where all its parts are spoken of', () => {
    expect(
      read(
        'Tiles grew revenue this quarter, and our Hoists business did too.',
        'In Hoists, revenue was $60 million.',
        'Our second quarter results reflect good momentum.',
        'Revenue was $200 million.',
        'In Tiles, revenue was $50 million.',
        'Gross profit of $71 million improved on growth across all segments.',
        'Gross margin was 33%.',
      ),
    ).toEqual([
      'Revenue | Hoists | 2021Q2 | actual | 60000000 USD',
      'Revenue | - | 2021Q2 | actual | 200000000 USD',
      'Revenue | Tiles | 2021Q2 | actual | 50000000 USD',
      'Gross profit | - | 2021Q2 | actual | 71000000 USD',
      'Gross margin | - | 2021Q2 | actual | 33 %',
    ])
  })

  it('parts growth without currencies, place by place, from growth as reported', () => {
    expect(
      read(
        'Sales were $92 million, an increase of 27% in local currency.',
        'On a U.S. dollar basis, sales increased 34%.',
        'Local currency sales rose 29% in the Americas, 23% in Europe, and 28% in Asia/Rest of World.',
        'We think currency will increase sales growth by about 3% in 2021.',
      ),
    ).toEqual([
      'Revenue | - | 2021Q2 | actual | 92000000 USD',
      'Constant-currency revenue growth | - | 2021Q2 | change yoy % | 27 %',
      'Revenue | - | 2021Q2 | change yoy % | 34 %',
      'Constant-currency revenue growth | Americas | 2021Q2 | change yoy % | 29 %',
      'Constant-currency revenue growth | Europe | 2021Q2 | change yoy % | 23 %',
      'Constant-currency revenue growth | Asia/Rest of World | 2021Q2 | change yoy % | 28 %',
      'Impact on Revenue | - | 2021 | change yoy % | 3 %',
    ])
  })

  it('dates the growth of what is guided by what is guided', () => {
    expect(
      read(
        'We expect full-year adjusted EPS to be in the range of $3.20 to $3.30, which is a growth rate of 7% to 8%.',
        'Our full-year EPS guidance of $3.25 represents about 7% growth compared to the prior year.',
      ),
    ).toEqual([
      'EPS | - | 2021 | guidance-low | 3.2 USD/share',
      'EPS | - | 2021 | guidance-high | 3.3 USD/share',
      'EPS | - | 2021 | change yoy % | 7 %',
      'EPS | - | 2021 | change yoy % | 8 %',
      'EPS | - | 2021 | guidance-mid | 3.25 USD/share',
      'EPS | - | 2021 | change yoy % | 7 %',
    ])
  })

  it('takes what a profit a share includes, and what a rate contributed, for parts of it', () => {
    expect(
      read(
        'Reported EPS was $1.85 and includes $0.19 of purchased amortization, $0.03 of restructuring, and $0.04 due to a tax rate.',
        'As previously noted, our lower tax rate contributed $0.10.',
      ),
    ).toEqual([
      'EPS | - | 2021Q2 | actual | 1.85 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.19 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.03 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.04 USD/share',
      'Impact on EPS | - | 2021Q2 | actual | 0.1 USD/share',
    ])
  })

  it('reads sums that stand beside how much more they are', () => {
    expect(
      read(
        'SG&A was $236 million and some $3 million higher than prior year.',
        'Our tax provision was a benefit of about $300,000.',
      ),
    ).toEqual([
      'SG&A expense | - | 2021Q2 | actual | 236000000 USD',
      'SG&A expense | - | 2021Q2 | change yoy abs | 3000000 USD',
      'Income tax expense | - | 2021Q2 | actual | -300000 USD',
    ])
  })

  it('tells margins of all segments from those of one, and a line that is up from the one before', () => {
    expect(
      readFile('TRN_q4_2021.txt', [
        'ARR grew by 18%.',
        'Segment margin of 18% came in as planned.',
        'Life Sciences grew over 15%.',
        'Our fastest growing line was Tiles, which is up about 35% in the quarter.',
        'We are increasing our margin expectations to 21% for 2022.',
        'Slide 9 provides key financial information for the full year 2021.',
        'Sales grew 10%.',
      ]),
    ).toEqual([
      'ARR | - | 2021Q4 | change yoy % | 18 %',
      'Segment margin | - | 2021Q4 | actual | 18 %',
      'Revenue | Life Sciences | 2021Q4 | change yoy % | 15 %',
      'Revenue | Tiles | 2021Q4 | change yoy % | 35 %',
      'Operating margin | - | 2022 | guidance-mid | 21 %',
      'Revenue | - | 2021 | change yoy % | 10 %',
    ])
  })

  it('takes what plans for a year include for guidance', () => {
    expect(
      read(
        'Turning now to our outlook for 2021.',
        'Our capital deployment plans for 2021 include a focus on paying down debt.',
        'Dividends of about $52 million and share repurchases of $10 million.',
      ),
    ).toEqual([
      'Dividends paid | - | 2021 | guidance-mid | 52000000 USD',
      'Share repurchases | - | 2021 | guidance-mid | 10000000 USD',
    ])
  })

  it('knows a business by its letters, and by the segment a sentence opens with behind a time', () => {
    expect(
      read(
        "Lifting gear group or LGG's second-quarter 2021 adjusted operating income rose on 8% higher revenue.",
        'Subsea Winches or SSW, adjusted operating income improved on 20% higher revenue.',
        'Second quarter Glazing segment operations did well, with revenue of $63 million.',
        'Our annual 2021 Glazing segment expectation is that revenue will approximate $260 million.',
        'Revenue for the second quarter of 2021 for the Glazing segment increased to $63 million.',
      ),
    ).toEqual([
      'Revenue | Lifting gear group | 2021Q2 | change yoy % | 8 %',
      'Revenue | Subsea Winches | 2021Q2 | change yoy % | 20 %',
      'Revenue | Glazing | 2021Q2 | actual | 63000000 USD',
      'Revenue | Glazing | 2021 | guidance-mid | 260000000 USD',
      'Revenue | Glazing | 2021Q2 | actual | 63000000 USD',
    ])
  })

  it('tells what is spent, owed, held and employed apart', () => {
    expect(
      read(
        'We generated $50 million in cash from operating activities and used $12 million for upkeep and growth in capital expenditures.',
        'We repurchased $30 million of our 2024 senior notes.',
        'At quarter end we had $120 million in liquidity and net debt, defined as what we owe less cash, at $130 million.',
        'Our team member count rose from 18,000 to 26,500 team members by quarter end.',
      ),
    ).toEqual([
      'Operating cash flow | - | 2021Q2 | actual | 50000000 USD',
      'Capex | - | 2021Q2 | actual | 12000000 USD',
      'Debt repayment | - | 2021Q2 | actual | 30000000 USD',
      'Liquidity | - | as of 2021-06-30 | actual | 120000000 USD',
      'Net debt | - | as of 2021-06-30 | actual | 130000000 USD',
      'Headcount | - | as of 2021-03-31 | prior-period actual | 18000 count',
      'Headcount | - | as of 2021-06-30 | actual | 26500 count',
    ])
  })

  it('keeps what acquisitions and passing work bring in out of the company’s revenue', () => {
    expect(
      read(
        'Storm repair contributed an estimated $46 million of revenue in the quarter.',
        'We expect the acquired businesses of Alder and Birk to deliver approximately $75 million of revenue in 2022.',
        'This compares to $32 million to $33 million forecasted for them in 2021.',
        'Operating income for the 12-month period, as if bought a year ago, was $59 million.',
      ).map((line) => line.split(' | ').slice(0, 4).join(' | ')),
    ).toEqual([
      'Impact on Revenue | - | 2021Q2 | forecast',
      'Impact on Revenue | - | 2022 | forecast',
      'Revenue | - | 2021 | prior-period actual',
      'Revenue | - | 2021 | prior-period actual',
      'Operating income | - | - | actual',
    ])
  })

  it('reads a list of bare ranges behind the guidance it is called', () => {
    expect(
      read(
        'So here is the following third quarter guidance.',
        'Revenue $161 million to $169 million.',
        'Income per share $1.35 to $1.45.',
        'We also acquired approximately 717,000 Tarnwood shares during the quarter, for $63 million.',
      ),
    ).toEqual([
      'Revenue | - | 2021Q3 | guidance-low | 161000000 USD',
      'Revenue | - | 2021Q3 | guidance-high | 169000000 USD',
      'EPS | - | 2021Q3 | guidance-low | 1.35 USD/share',
      'EPS | - | 2021Q3 | guidance-high | 1.45 USD/share',
      'Shares repurchased | - | 2021Q2 | actual | 717000 shares',
      'Share repurchases | - | 2021Q2 | actual | 63000000 USD',
    ])
  })
})

describe('the fiscal quarter of a call without a date', () => {
  it('is told by the month its quarter is called by', () => {
    expect(
      readFile('TRN_q3_2021.txt', [
        'Results for fiscal 2021 are on track.',
        'Revenue for the March quarter was $769 million.',
        'The tax rate in the March quarter was 19.4%.',
        'We ended the quarter with a cash balance of $231 million.',
      ]),
    ).toEqual([
      'Revenue | - | FY2021Q3 | actual | 769000000 USD',
      'Tax rate | - | FY2021Q3 | actual | 19.4 %',
      'Cash and short-term investments | - | as of 2021-03-31 | actual | 231000000 USD',
    ])
  })

  it('is told by the day its quarter ended where the call speaks of fiscal years', () => {
    expect(
      readFile('TRN_q3_2021.txt', [
        'Actions of FY 2020 and FY 2021 are done.',
        'Sales for the quarter were $3.7 billion.',
        'We used the rates as of the quarter ended March 31.',
      ]),
    ).toEqual(['Revenue | - | FY2021Q3 | actual | 3700000000 USD'])
  })

  it('is the calendar’s where the month is the calendar quarter’s, or is only compared with', () => {
    expect(
      readFile('TRN_q2_2021.txt', [
        'Our fiscal 2021 is the calendar year, as fiscal 2020 was.',
        'Sales for the quarter were $37 million, compared to the quarter ended March 31.',
        'Inflows in the June quarter were steady.',
      ]),
    ).toEqual(['Revenue | - | 2021Q2 | actual | 37000000 USD'])
  })
})

describe('the cells of a company beside businesses named in passing', () => {
  it('gives what a business of several words generated to it, and what the company did to the company', () => {
    expect(
      readRemarks(corbel, [
        'From a segment perspective, Barrow Trailer Works generated revenues of $196 million and operating income of $22.3 million.',
        'Corbel Systems generated revenues of $610 million.',
      ]),
    ).toEqual([
      'Revenue | Barrow Trailer Works | 2022Q2 | actual | 196000000 USD',
      'Operating income | Barrow Trailer Works | 2022Q2 | actual | 22300000 USD',
      'Revenue | - | 2022Q2 | actual | 610000000 USD',
    ])
  })

  it('reads them in any currency, and behind words of when and where', () => {
    expect(
      readRemarks(corbel, [
        'In the second quarter, Barrow Trailer Works delivered sales of €196 million.',
        'Modules did €26 million.',
      ]),
    ).toEqual([
      'Revenue | Barrow Trailer Works | 2022Q2 | actual | 196000000 EUR',
      'Revenue | Modules | 2022Q2 | actual | 26000000 EUR',
    ])
  })

  it.each([
    ['Let’s look at each of these business groups, starting out with our grain cars.', 'Grain cars'],
    ['Let’s look at each of these business groups, starting with our results.', '-'],
    ['We had a good start with our grain cars.', '-'],
  ])('hears “%s”', (turn, segment) => {
    expect(readRemarks(corbel, [turn, 'Revenue for the quarter was up 14% compared to last year.'])).toEqual([
      `Revenue | ${segment} | 2022Q2 | change yoy % | 14 %`,
    ])
  })

  it('keeps what a guided profit a share has from taxes out of it', () => {
    expect(
      readRemarks(corbel, [
        'Our 2022 EPS guidance is $6.40 to $6.50, which includes a $0.25 earnings per share positive impact of tax benefits.',
      ]).at(-1),
    ).toMatch(/^Impact on EPS/)
  })
})
