import { describe, expect, it } from 'vitest'
import { corbel, readRemarks } from './remarks.ts'

/** Figures of prepared remarks as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)

const lastOf = (...lines: readonly string[]) => read(...lines).at(-1)

describe('a figure beside a measure that is not the measure as it stood', () => {
  it('is what is required', () => {
    expect(lastOf('Our CET1 ratio was 10.6% and remains well above our 9.5% minimum requirement.')).toBe(
      'CET1 ratio requirement | - | 2022Q2 | actual | 9.5 %',
    )
  })

  it('is what it was before or is without something', () => {
    expect(lastOf('Attrition was 15.3%, which is well below the pre-pandemic level of 17%.')).toBe(
      'Pre-pandemic Attrition | - | 2022Q2 | actual | 17 %',
    )
    expect(
      lastOf(
        'Gross margin of 29.4% improved 43 basis points year-over-year or 29 basis points when excluding LIFO expense.',
      ),
    ).toBe('Gross margin excluding LIFO expense | - | 2022Q2 | change bps | 29 bps')
    expect(
      read(
        'Excluding PPP loans, our net interest margin would have been 2.37% in the second quarter, down from an adjusted 2.59% for the first quarter.',
      ),
    ).toEqual([
      'Pro forma Net interest margin | - | 2022Q2 | actual | 2.37 %',
      'Pro forma Net interest margin | - | 2022Q1 | prior-period actual | 2.59 %',
    ])
    expect(
      lastOf(
        'Selling and administrative expenses increased 10.6% year over year, or approximately 7% on an organic constant currency basis.',
      ),
    ).toBe('Organic change in SG&A expense | - | 2022Q2 | change yoy % | 7 %')
  })

  it('is what earnings a share leave out', () => {
    expect(
      read(
        'Adjusted earnings per share in the quarter excludes $0.01 of residual restructuring charges and $0.13 of divestiture adjustments.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Impact on EPS', 'Impact on EPS'])
  })
})

describe('figures told side by side', () => {
  it('keeps a company’s profit and its profit a share apart', () => {
    expect(
      read(
        'Net income was $24.5 million or $0.48 per diluted share compared to $600,000 or $0.01 per diluted share a year ago.',
      ),
    ).toEqual([
      'Net income | - | 2022Q2 | actual | 24500000 USD',
      'Diluted EPS | - | 2022Q2 | actual | 0.48 USD/share',
      'Net income | - | 2021Q2 | prior-period actual | 600000 USD',
      'Diluted EPS | - | 2021Q2 | prior-period actual | 0.01 USD/share',
    ])
  })

  it('sets the quarter’s pace beside the year’s', () => {
    expect(
      read('Relay revenues were up 12% in the second quarter and up 37% year-over-year on steady demand.'),
    ).toEqual([
      'Revenue | Relay | 2022Q2 | change qoq % | 12 %',
      'Revenue | Relay | 2022Q2 | change yoy % | 37 %',
    ])
  })

  it('gives each business of a list its own', () => {
    expect(
      lastOf(
        'Sales were $94 million, up 30%, driven by a 23% increase in our OEM business and a 46% increase in our aftermarket business.',
      ),
    ).toBe('Revenue | Aftermarket | 2022Q2 | change yoy % | 46 %')
    expect(lastOf('Within the aftermarket, MRO was up 40% and spare parts up 70%.')).toBe(
      'Revenue | Spare parts | 2022Q2 | change yoy % | 70 %',
    )
  })

  it('hears a second clause’s own subject', () => {
    expect(
      lastOf(
        'Our interest expense forecast remains $16 million, while our other expense is forecast at $6.5 million.',
      ),
    ).toContain('Other expense | ')
    expect(
      read(
        'Excluding restructuring costs of $200,000 this year and $15.8 million last year, adjusted operating profit was $27.5 million.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Restructuring costs', 'Restructuring costs', 'Operating income'])
  })

  it('tells what may still be bought from what was', () => {
    expect(
      read(
        'We repurchased 100,000 shares at an average price of $52.29, leaving approximately 3.6 million shares remaining available under the program.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Shares repurchased', 'Average repurchase price', 'Shares available for repurchase'])
  })

  it('counts what stands behind the number', () => {
    expect(
      lastOf(
        'I am humbled by our 15,000 employees, who serve our clients and our 300 million customers worldwide.',
      ),
    ).toContain('Customers | ')
  })

  it('reads three measures of days in their order', () => {
    expect(
      read(
        'Inventory days, days sales outstanding and payable days were 85, 71 and 60 days, respectively.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Days of inventory', 'Days sales outstanding', 'Days payable outstanding'])
  })
})

describe('when a figure is of', () => {
  it('is the quarter named right behind it', () => {
    expect(
      lastOf(
        'We grew again, driving 8% organic revenue growth over the first half and 11% organic revenue growth this quarter.',
      ),
    ).toBe('Organic revenue growth | - | 2022Q2 | change yoy % | 11 %')
  })

  it('is the year before where growth came after it', () => {
    expect(lastOf('Revenue in China grew 27% during the quarter, after growing 2% last year.')).toBe(
      'Revenue | China | 2021Q2 | change yoy % | 2 %',
    )
  })

  it('is no quarter’s where it adds up twelve months', () => {
    expect(
      lastOf(
        'Free cash flow was $79 million.',
        'And on a 12-month basis, we generated $267 million of free cash flow.',
      ),
    ).toBe('Free cash flow | - | - | actual | 267000000 USD')
  })

  it('is guidance, now or before, where that is said', () => {
    expect(
      read(
        'For net sales in 2022, we estimate $5.4 billion to $5.5 billion compared to our previously provided $5.25 billion to $5.35 billion range.',
      ),
    ).toEqual([
      'Revenue | - | 2022 | guidance-low | 5400000000 USD',
      'Revenue | - | 2022 | guidance-high | 5500000000 USD',
      'Revenue | - | 2022 | guidance-low | 5250000000 USD',
      'Revenue | - | 2022 | guidance-high | 5350000000 USD',
    ])
    expect(lastOf('Our innovations will take us to an organic sales growth target of 3% to 5%.')).toBe(
      'Organic revenue growth | - | - | target | 5 %',
    )
    expect(
      lastOf(
        'For our Industrial segment, we see 2022 organic growth in the low-double-digit range with adjusted operating margins of 12% to 14%.',
      ),
    ).toBe('Operating margin | Industrial | 2022 | guidance-high | 14 %')
  })
})

describe('measures that share words', () => {
  it('share their noun', () => {
    expect(
      read(
        'The company generated operating and free cash flow of $411 million and $307 million, respectively.',
      ),
    ).toEqual([
      'Operating cash flow | - | 2022Q2 | actual | 411000000 USD',
      'Free cash flow | - | 2022Q2 | actual | 307000000 USD',
    ])
    expect(read('Gross and operating margins were 41% and 22%, respectively.')).toEqual([
      'Gross margin | - | 2022Q2 | actual | 41 %',
      'Operating margin | - | 2022Q2 | actual | 22 %',
    ])
  })

  it('are of all segments where the total is told', () => {
    expect(
      lastOf(
        'In our Pumps segment, sales grew 12% to $120 million.',
        'Total segment profit rose 45% to a record $222 million.',
      ),
    ).toBe('Segment operating income | - | 2022Q2 | actual | 222000000 USD')
  })

  it('are apart in selling and administration', () => {
    expect(
      read(
        'Marketing and selling expenses decreased $38 million.',
        'Administrative expenses increased $17 million.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Sales and marketing expense', 'G&A expense'])
  })
})

describe('what a sum or a rate is told with', () => {
  it('is a level once more, without something', () => {
    expect(lastOf('Our reserve ratio is very healthy at 1.59% or 1.72% excluding PPP loans.')).toContain(
      'Allowance ratio excluding PPP loans | ',
    )
    expect(
      lastOf('Occupancy was 94.3% and 98.1% on a pro forma basis, excluding recent vacancies.'),
    ).toContain('Pro forma Occupancy | ')
    expect(
      lastOf('Cash costs were $11.63 per barrel including Libya and $12.16 per barrel excluding Libya.'),
    ).toContain('Cash cost excluding Libya | ')
  })

  it('is a difference to a record, one loan, another firm’s sales or a use of cash', () => {
    expect(
      lastOf(
        'Bookings were $16.8 billion with consulting bookings exceeding the previous record by more than $1 billion.',
      ),
    ).toContain('Difference in Bookings | ')
    expect(
      read(
        'In July, we paid down $500 million of our $1 billion term loan, and total debt was $2.2 billion.',
      ),
    ).toEqual([
      'Debt repayment | - | - | actual | 500000000 USD',
      'Term loan | - | 2022Q2 | actual | 1000000000 USD',
      'Total debt | - | as of 2022-06-30 | actual | 2200000000 USD',
    ])
    expect(
      lastOf(
        'Halver Limited is based in Oconto, Wisconsin, but also has operations in Mexico and has annual sales of approximately $50 million.',
      ),
    ).toContain('Acquired revenue | ')
    expect(
      lastOf(
        'We generated $4 million in cash flow from operations, and our free cash flow was a use of $9 million of cash.',
      ),
    ).toBe('Free cash flow | - | 2022Q2 | actual | -9000000 USD')
  })
})

describe('figures of another stretch', () => {
  it('adds up over years for no quarter', () => {
    expect(
      lastOf(
        'Since the inception of our repurchase program, we have bought back 9.7 million shares at a cost of $606 million.',
      ),
    ).toBe('Share repurchases | - | - | actual | 606000000 USD')
  })

  it('goes on about the year to date where the quarter was told otherwise', () => {
    expect(
      read(
        'Adjusted EBIT increased 8% on higher volumes.',
        'Year-to-date, our organic net sales increased 7% on strong demand.',
        'Adjusted EBIT increased 13%, reflecting higher sales volume.',
      ),
    ).toEqual([
      'Operating income | - | 2022Q2 | change yoy % | 8 %',
      'Organic revenue growth | - | 2022H1 | change yoy % | 7 %',
      'Operating income | - | 2022H1 | change yoy % | 13 %',
    ])
  })

  it('compares with what was reported then, and with a year that was cycled', () => {
    expect(
      lastOf(
        'The combined ratio was 87.9%, improving 7.3 points from the 95.2% reported in the same period of last year.',
      ),
    ).toBe('Combined ratio | - | 2021Q2 | prior-period actual | 95.2 %')
    expect(lastOf('Sales of soup decreased 2%, cycling a 21% increase in the prior year quarter.')).toBe(
      'Revenue | Soup | 2021Q2 | change yoy % | 21 %',
    )
  })

  it('aims at growth in the long term', () => {
    expect(lastOf('All of this supports our long-term adjusted earnings per share growth of 6% to 8%.')).toBe(
      'EPS | - | - | target | 8 %',
    )
  })

  it('ranges from thousands to millions', () => {
    expect(
      read('We expect restructuring costs in the third quarter of approximately $800,000 to $1.2 million.'),
    ).toEqual([
      'Restructuring charges | - | 2022Q3 | guidance-low | 800000 USD',
      'Restructuring charges | - | 2022Q3 | guidance-high | 1200000 USD',
    ])
  })
})

describe('one figure told in two ways', () => {
  it('is a sum and its rate', () => {
    expect(lastOf('EBITDA was $162 million or 19.9%.')).toBe(
      'Adjusted EBITDA margin | - | 2022Q2 | actual | 19.9 %',
    )
    expect(
      lastOf(
        'Net interest income increased $1.2 billion from the fourth quarter of 2021 or 11%, driven by deposits.',
      ),
    ).toBe('Net interest income | - | 2022Q2 | change yoy % | 11 %')
  })

  it('is guidance and the growth that it means', () => {
    expect(
      read(
        'We are increasing our 2022 non-GAAP earnings per share to a range of $4.28 to $4.31 per share, up 30% to 31% for the year.',
      ).slice(2),
    ).toEqual(['EPS | - | 2022 | change yoy % | 30 %', 'EPS | - | 2022 | change yoy % | 31 %'])
    expect(
      lastOf(
        'We expect full year adjusted earnings per share between $6.59 to $6.69.',
        'At the midpoint, this represents 35% growth over 2021.',
      ),
    ).toBe('EPS | - | 2022 | change yoy % | 35 %')
  })
})

describe('what is told of a measure in other terms', () => {
  it('tells how much of the profit came in as cash', () => {
    expect(
      lastOf('Free cash flow for the quarter was $120 million and was 98% of adjusted net income.'),
    ).toBe('Free cash flow conversion | - | 2022Q2 | actual | 98 %')
    expect(lastOf('Free cash flow is expected to be 110% to 115% of net income for the full year.')).toBe(
      'Free cash flow conversion | - | 2022 | guidance-high | 115 %',
    )
  })

  it('tells orders without acquisitions, and what came on top of a backlog', () => {
    expect(
      read(
        'Orders of $75 million were up 44% overall and 39% organically as we built $6 million of backlog.',
      ),
    ).toEqual([
      'Orders | - | 2022Q2 | actual | 75000000 USD',
      'Orders | - | 2022Q2 | change yoy % | 44 %',
      'Organic change in Orders | - | 2022Q2 | change yoy % | 39 %',
      'Change in backlog | - | 2022Q2 | actual | 6000000 USD',
    ])
  })

  it('tells the year before, and what would have been instead', () => {
    expect(lastOf('Our tax rate was 21.3%, which was lower than the prior-year rate of 22.7%.')).toBe(
      'Tax rate | - | 2021Q2 | prior-period actual | 22.7 %',
    )
    expect(
      read('Organic sales growth for the quarter would have been 19% instead of 8%.').map(
        (line) => line.split(' | ')[0],
      ),
    ).toEqual(['Pro forma Organic revenue growth', 'Organic revenue growth'])
  })

  it('tells what exchange rates bring', () => {
    expect(
      lastOf('The tax rate is expected to be 23% and we expect a 1% top-line benefit from the impact of FX.'),
    ).toContain('Currency impact | ')
  })

  it('tells what growth did to a sum, which is no revenue', () => {
    expect(
      lastOf('Revenue was $90 million.', 'Our organic growth contributed approximately $4 million.'),
    ).not.toContain('Revenue | ')
  })
})

describe('measures by their short names, and what is aimed at', () => {
  it('knows gross profit by its initials, and a business by its possessive', () => {
    expect(read('Albera’s daily sales grew 16.7%.', 'GP finished the quarter at 36.4%.')).toEqual([
      'Revenue | Albera | 2022Q2 | change yoy % | 16.7 %',
      'Gross margin | - | 2022Q2 | actual | 36.4 %',
    ])
    expect(read('The GP commitment to the new fund was $20 million.').join()).not.toContain('Gross')
  })

  it('tells what customers renew from what insurers raise', () => {
    expect(lastOf('Our customers stay with us, as our 97% renewal rate shows.')).toBe(
      'Renewal rate | - | 2022Q2 | actual | 97 %',
    )
  })

  it('moves guidance from what it was to what it is', () => {
    expect(read('We are raising our full-year 2022 operating margin from 23.5% to 24.5%.')).toEqual([
      'Operating margin | - | 2022 | guidance-mid | 23.5 %',
      'Operating margin | - | 2022 | guidance-mid | 24.5 %',
    ])
  })

  it('aims at a size, and supposes a profit nobody earned', () => {
    expect(lastOf('We are well on our way to becoming a $15 billion revenue company.')).toBe(
      'Revenue | - | - | target | 15000000000 USD',
    )
    expect(lastOf('The resulting earnings per share would have been around $4.50.')).toContain(
      'Pro forma EPS | ',
    )
  })

  it('is of the period it is told of, in the order of two', () => {
    const periods = (line: string) => read(line).map((each) => each.split(' | ').slice(2, 4).join(' '))
    expect(
      periods('Revenue was $120 million in the first quarter and $130 million in the second quarter.'),
    ).toEqual(['2022Q1 prior-period actual', '2022Q2 actual'])
    expect(
      periods(
        'Free cash flow was $12 million and $15 million in the first and second quarters, respectively.',
      ),
    ).toEqual(['2022Q1 prior-period actual', '2022Q2 actual'])
    expect(
      periods('For the second and first quarters, gross margins were 42% and 41%, respectively.'),
    ).toEqual(['2022Q2 actual', '2022Q1 prior-period actual'])
    expect(
      periods(
        'For the third and fourth quarters, we expect revenue of $130 million and $140 million, respectively.',
      ),
    ).toEqual(['2022Q3 guidance-mid', '2022Q4 guidance-mid'])
    expect(
      periods(
        'Revenue was $130 million, compared to $125 million in the first quarter and $118 million a year ago.',
      ),
    ).toEqual(['2022Q2 actual', '2022Q1 prior-period actual', '2021Q2 prior-period actual'])
  })

  it('is the business’s whose sales a sentence opens with, unless it is called the company’s', () => {
    const owners = (...lines: readonly string[]) =>
      read(...lines).map((each) => each.split(' | ').slice(0, 2).join(' | '))
    expect(owners('Relay sales were $40 million, and operating income was $5 million.')).toEqual([
      'Revenue | Relay',
      'Operating income | Relay',
    ])
    expect(owners('Relay sales were $40 million, and our operating income was $15 million.')).toEqual([
      'Revenue | Relay',
      'Operating income | -',
    ])
    expect(
      owners(
        'Revenue in the Relay segment was $40 million.',
        "The segment's backlog was $90 million.",
        'For the segment, operating margin was 12%.',
      ),
    ).toEqual(['Revenue | Relay', 'Backlog | Relay', 'Operating margin | Relay'])
  })

  it('has its sign, its range and its tolerance in words', () => {
    const values = (line: string) => read(line).map((each) => each.split(' | ').slice(3).join(' '))
    expect(
      values('We expect constant currency revenue growth to be between negative 2.6% and positive 1.4%.'),
    ).toEqual(['guidance-low -2.6 %', 'guidance-high 1.4 %'])
    expect(values('For the full year, we expect organic sales growth to be minus 1% to plus 1%.')).toEqual([
      'guidance-low -1 %',
      'guidance-high 1 %',
    ])
    expect(
      values(
        'For the year, we expect revenue of $5.1 billion, plus or minus $50 million, and EBITDA of $1.2 billion, plus $15 million, minus $25 million.',
      ),
    ).toEqual(['guidance-mid 5100000000 USD', 'guidance-mid 1200000000 USD'])
  })

  it('is no level where it says by how much another is missed, improved or passed', () => {
    expect(
      lastOf(
        'For the year, we now see revenue of about $9.4 billion, or $300 million less than our last update.',
      ),
    ).toContain('Difference in Revenue')
    expect(lastOf('Operating margin was 12.4%, some 30 basis points higher than expected.')).toContain(
      'Difference in Operating margin',
    )
    expect(
      read('DSO came to 61 days, 9 days better than last quarter and 14 days better than last year.').slice(
        1,
      ),
    ).toEqual([
      'Days sales outstanding | - | 2022Q2 | change qoq abs | -9 days',
      'Days sales outstanding | - | 2022Q2 | change yoy abs | -14 days',
    ])
    expect(
      lastOf(
        'For the third quarter, we expect revenue to be about $70 million higher than the second quarter.',
      ),
    ).toBe('Revenue | - | 2022Q3 | change qoq abs | 70000000 USD')
    expect(
      lastOf('Relay revenue was $30 million, which comes to some $120 million on an annualized basis.'),
    ).toContain('Revenue run rate | Relay')
  })

  it('is another measure where it leaves something out, is held against an older year or was brought by something', () => {
    expect(lastOf('Services revenue grew 12.4% or 3% excluding Lorca.')).toContain(
      'Revenue excluding Lorca | Services',
    )
    expect(lastOf("Revenue declined 9.1% or down 1.6% versus '19.")).toContain('Multi-year change in Revenue')
    expect(lastOf("Revenue declined 9.1%, or 1.6% versus '21.")).not.toContain('Multi-year')
    expect(lastOf('Organic growth was 7% in all regions and currency added 2%.')).toContain('Currency impact')
    expect(
      lastOf(
        'Revenue in the Relay segment was $40 million.',
        'Within the segment, revenues in broadband increased 13%.',
      ),
    ).toContain('Revenue | Broadband')
  })

  it('stands apart where a sentence opens with what it leaves out, unless nothing else is told', () => {
    expect(
      read(
        'Average loans were $8.2 billion, down 2%.',
        'Excluding bridge loans, average loans of $7.4 billion declined 3%.',
      ).slice(2),
    ).toEqual([
      'Loans excluding bridge loans | - | as of 2022-06-30 | actual | 7400000000 USD',
      'Loans excluding bridge loans | - | 2022Q2 | change yoy % | -3 %',
    ])
    expect(lastOf('Excluding the sale of a depot, operating cash flow was $9 million.')).toBe(
      'Operating cash flow | - | 2022Q2 | actual | 9000000 USD',
    )
    expect(lastOf('Excluding special items, gross margin was 41%.')).toBe(
      'Gross margin | - | 2022Q2 | actual | 41 %',
    )
  })

  it('is told once as reported and once without currencies', () => {
    expect(lastOf('EBITDA was $40 million, up 8% year over year and up 5% FX neutral.')).toContain(
      'Constant-currency change in Adjusted EBITDA',
    )
    expect(
      lastOf('Sales were up 14% in U.S. dollars, 11% in local currencies and 8% organically.'),
    ).toContain('Organic revenue growth')
    expect(
      read(
        'Our filter and pump businesses did well, with revenues up 17% and 11%, respectively, over 2019 levels.',
      ).join(),
    ).not.toMatch(/^Revenue|,Revenue/)
  })

  it('is guidance where guidance is called by its measure or moved to a range', () => {
    const guided = (line: string) =>
      read(line).map((each) =>
        each
          .split(' | ')
          .filter((_, at) => at !== 1)
          .join(' | '),
      )
    expect(guided('Our updated guidance for free cash flow is at least $90 million.')).toEqual([
      'Free cash flow | 2022 | guidance-mid | 90000000 USD',
    ])
    expect(
      guided('Our 2022 free cash flow forecast has increased to a range of $65 million to $75 million.'),
    ).toEqual([
      'Free cash flow | 2022 | guidance-low | 65000000 USD',
      'Free cash flow | 2022 | guidance-high | 75000000 USD',
    ])
    expect(
      guided(
        'We raised the range for adjusted diluted earnings per share by $0.20 to between $2.60 and $2.80.',
      ),
    ).toEqual([
      'Difference in Diluted EPS | 2022Q2 | actual | 0.2 USD/share',
      'Diluted EPS | 2022 | guidance-low | 2.6 USD/share',
      'Diluted EPS | 2022 | guidance-high | 2.8 USD/share',
    ])
    expect(
      guided('We are raising adjusted EPS guidance by $0.30 at the midpoint from $2.50 to $2.80.').slice(1),
    ).toEqual(['EPS | 2022 | guidance-mid | 2.5 USD/share', 'EPS | 2022 | guidance-mid | 2.8 USD/share'])
    expect(guided('We now expect 2022 sales growth to exceed 25%.')).toEqual([
      'Revenue | 2022 | change yoy % | 25 %',
    ])
    expect(guided('We expect total sales for 2022 to be in the range of plus 6% to plus 8%.')).toEqual([
      'Revenue | 2022 | change yoy % | 6 %',
      'Revenue | 2022 | change yoy % | 8 %',
    ])
  })

  it('is no level where it is a part of a change, what a bought firm brought or what went out', () => {
    expect(
      read(
        'The increase for acquisitions reflects $25 million in revenue and $6 million in adjusted EBITDA.',
      ).map((each) => each.split(' | ')[0]),
    ).toEqual(['Impact on Revenue', 'Impact on Adjusted EBITDA'])
    expect(lastOf('The Lorca acquisition contributed revenue of $7 million.')).toContain('Acquired revenue')
    expect(read('During the quarter, we used $84 million to acquire 1.4 million shares.')[0]).toBe(
      'Share repurchases | - | 2022Q2 | actual | 84000000 USD',
    )
    expect(lastOf('We used approximately $9 million in cash for acquisitions.')).toContain('Cash used')
    expect(lastOf('We paid a total cash dividend of more than $23 million.')).toContain('Dividends paid')
    expect(read('We invested $9 million or 1% of net sales in capital expenditures.')[0]).toContain(
      'Capex | - | 2022Q2',
    )
    expect(lastOf('We have spent $9 million in capital expenditures thus far in the year.')).toBe(
      'Capex | - | 2022H1 | actual | 9000000 USD',
    )
    expect(lastOf('In the second quarter of 2021, revenue declined by 13%.')).toBe(
      'Revenue | - | 2021Q2 | change yoy % | -13 %',
    )
  })
})
