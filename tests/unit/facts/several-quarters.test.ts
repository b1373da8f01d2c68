import { describe, expect, it } from 'vitest'
import { hollin, readRemarks } from './remarks.ts'

/** Figures of a first quarter's call of Hollin Mills as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts on calls that are set side by side', () => {
  it('takes a list announced as guidance for the year under way', () => {
    expect(
      read(
        'As we look to the balance of 2022, demand is steady.',
        'Our present guidance is as follows: sales of between $410 million and $430 million; an effective tax rate of 24% to 26%; capital expenditures in the range of $20 million to $25 million; and adjusted earnings per share of between $1.20 and $1.40, up from prior guidance of $1.10 to $1.30.',
      ),
    ).toEqual([
      'Revenue | - | 2022 | guidance-low | 410000000 USD',
      'Revenue | - | 2022 | guidance-high | 430000000 USD',
      'Tax rate | - | 2022 | guidance-low | 24 %',
      'Tax rate | - | 2022 | guidance-high | 26 %',
      'Capex | - | 2022 | guidance-low | 20000000 USD',
      'Capex | - | 2022 | guidance-high | 25000000 USD',
      'EPS | - | 2022 | guidance-low | 1.2 USD/share',
      'EPS | - | 2022 | guidance-high | 1.4 USD/share',
      'EPS | - | 2022 | guidance-low | 1.1 USD/share',
      'EPS | - | 2022 | guidance-high | 1.3 USD/share',
    ])
  })

  it('calls a business by one name, also by letters that begin with the company’s', () => {
    expect(
      read(
        'Paper Fabrics gross margin was 48%.',
        'Within HPF, operating income rose by $2 million.',
        'HMP adjusted EBITDA was $9 million or 21% of net sales.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Gross margin | Paper Fabrics',
      'Operating income | Paper Fabrics',
      'Adjusted EBITDA | Moulded Parts',
      'Adjusted EBITDA margin | Moulded Parts',
    ])
  })

  it('keeps what a programme brings in apart from the segment and the company', () => {
    expect(
      read(
        'Moulded Parts net sales grew by 3%, driven by growth on Orion, partially offset by a decline on the 650 platform.',
        'During the quarter, we generated less than $2 million of revenue from the 650 fairing program compared to over $11 million in the same quarter last year.',
        'The Orion program generated about $20 million in revenue, an improvement over the roughly $17 million delivered in Q4 of 2021.',
      ),
    ).toEqual([
      'Revenue | Moulded Parts | 2022Q1 | change yoy % | 3 %',
      'Revenue | 650 fairing | 2022Q1 | actual | 2000000 USD',
      'Revenue | 650 fairing | 2021Q1 | prior-period actual | 11000000 USD',
      'Revenue | Orion | 2022Q1 | actual | 20000000 USD',
      'Revenue | Orion | 2021Q4 | prior-period actual | 17000000 USD',
    ])
  })

  it('goes on about the business whose outlook was told', () => {
    expect(
      read(
        'As we look to the rest of 2022, the outlook for the Paper Fabrics segment remains strong.',
        'Q1 revenues were up over 6% compared to last year.',
        'We typically sell about a quarter of it in the fourth quarter, and we expect this year to be much the same.',
        'As a result, we are raising our guidance of revenue for the segment to between $210 million and $220 million.',
      ).filter((line) => line.startsWith('Revenue')),
    ).toEqual([
      'Revenue | Paper Fabrics | 2022Q1 | change yoy % | 6 %',
      'Revenue | Paper Fabrics | 2022 | guidance-low | 210000000 USD',
      'Revenue | Paper Fabrics | 2022 | guidance-high | 220000000 USD',
    ])
  })

  it('tells growth without currencies in a row of its own beside growth as reported', () => {
    expect(
      read(
        'Total net sales were $101 million, an increase of 4%.',
        'Adjusting for currency translation effects, net sales rose by 7% year-over-year.',
        'In Moulded Parts, also adjusting for currency translation effects, net sales were up 2% year-over-year.',
      ),
    ).toEqual([
      'Revenue | - | 2022Q1 | actual | 101000000 USD',
      'Revenue | - | 2022Q1 | change yoy % | 4 %',
      'Constant-currency revenue growth | - | 2022Q1 | change yoy % | 7 %',
      'Revenue | Moulded Parts | 2022Q1 | change yoy % | 2 %',
    ])
  })

  it('reads cash that came and went, and what a share of sales moved from', () => {
    expect(
      read(
        'This year we did better and delivered free cash flow, defined as operating cash flow less capital expenditures, of $6 million, compared to a use of over $2 million in the same quarter last year.',
        'Cash declined by just over $3 million, resulting in a reduction in net debt by the same $3 million.',
        'Capital expenditures in the quarter of about $4 million were roughly the same as incurred in the same quarter last year.',
        'SG&A expenses increased from $18 million in the prior year quarter to $20 million in the current quarter and also increased as a percentage of net sales from 17% to 19%.',
        'Our net leverage ratio declined from 1.2 at the end of Q4 to 1.1 at the end of Q1.',
        'Other income and expense netted to an expense of $400,000.',
      ),
    ).toEqual([
      'Free cash flow | - | 2022Q1 | actual | 6000000 USD',
      'Free cash flow | - | 2021Q1 | prior-period actual | -2000000 USD',
      'Cash and short-term investments | - | 2022Q1 | change qoq abs | -3000000 USD',
      'Net debt | - | 2022Q1 | change qoq abs | -3000000 USD',
      'Capex | - | 2022Q1 | actual | 4000000 USD',
      'SG&A expense | - | 2021Q1 | prior-period actual | 18000000 USD',
      'SG&A expense | - | 2022Q1 | actual | 20000000 USD',
      'SG&A expense % of revenue | - | 2021Q1 | prior-period actual | 17 %',
      'SG&A expense % of revenue | - | 2022Q1 | actual | 19 %',
      'Leverage ratio | - | as of 2021-12-31 | prior-period actual | 1.2 x',
      'Leverage ratio | - | as of 2022-03-31 | actual | 1.1 x',
      'Interest and other income | - | 2022Q1 | actual | -400000 USD',
    ])
  })

  it('takes a profit’s share of sales for its margin', () => {
    expect(
      read(
        'Within the Paper Fabrics segment, gross margin was flat at 51% of net sales.',
        'Paper Fabrics adjusted EBITDA was $30 million, essentially flat compared to the prior year quarter and represented 38% of net sales.',
        'From a margin perspective in Paper Fabrics, we had a fine quarter, with adjusted EBITDA margins just above 37%.',
      ),
    ).toEqual([
      'Gross margin | Paper Fabrics | 2022Q1 | actual | 51 %',
      'Adjusted EBITDA | Paper Fabrics | 2022Q1 | actual | 30000000 USD',
      'Adjusted EBITDA margin | Paper Fabrics | 2022Q1 | actual | 38 %',
      'Adjusted EBITDA margin | Paper Fabrics | 2022Q1 | actual | 37 %',
    ])
  })

  it('gives growth that was bought one row, however it is told', () => {
    expect(
      read(
        'Revenue grew 9%, with 2% from acquisitions.',
        'Net sales grew 10%, comprised of organic growth of 6%, acquisitions of 3% and favorable currency of 1%.',
        'Net sales were up 30%; 4% organic and 25% from the acquisition of Brightwell and 1% from currency.',
        'Acquisitions contributed 2.4 percentage points of growth.',
        'Inorganic growth was 5% and organic growth 4%.',
      ).filter((told) => !told.startsWith('Revenue')),
    ).toEqual([
      'Acquisition contribution | - | 2022Q1 | change yoy % | 2 %',
      'Organic revenue growth | - | 2022Q1 | change yoy % | 6 %',
      'Acquisition contribution | - | 2022Q1 | change yoy % | 3 %',
      'Currency impact | - | 2022Q1 | change yoy % | 1 %',
      'Organic revenue growth | - | 2022Q1 | change yoy % | 4 %',
      'Acquisition contribution | - | 2022Q1 | change yoy % | 25 %',
      'Currency impact | - | 2022Q1 | change yoy % | 1 %',
      'Acquisition contribution | - | 2022Q1 | change bps | 240 bps',
      'Acquisition contribution | - | 2022Q1 | change yoy % | 5 %',
      'Organic revenue growth | - | 2022Q1 | change yoy % | 4 %',
    ])
  })

  it('tells apart what acquisitions, currencies and prices brought to growth', () => {
    expect(
      read(
        'Total net sales increased 9% over the prior year quarter.',
        'Acquisitions contributed 2.4 percentage points of growth and foreign currency drove a favorable 1.3% increase.',
        'We estimate the contribution of pricing to year-over-year sales growth was around 120 basis points.',
        'Netting these factors, sales increased 4% on an organic daily basis.',
      ),
    ).toEqual([
      'Revenue | - | 2022Q1 | change yoy % | 9 %',
      'Acquisition contribution | - | 2022Q1 | change bps | 240 bps',
      'Currency impact | - | 2022Q1 | change yoy % | 1.3 %',
      'Price increase | - | 2022Q1 | change bps | 120 bps',
      'Organic revenue growth | - | 2022Q1 | change yoy % | 4 %',
    ])
  })

  it('goes on with guidance after turning to the outlook', () => {
    expect(
      read(
        'Turning now to our outlook.',
        'This includes earnings per share in the range of $3 to $3.30 per share based on sales growth of 5% to 7%, including a 4% to 6% organic growth assumption.',
      ),
    ).toEqual([
      'EPS | - | 2022 | guidance-low | 3 USD/share',
      'EPS | - | 2022 | guidance-high | 3.3 USD/share',
      'Revenue | - | 2022 | change yoy % | 5 %',
      'Revenue | - | 2022 | change yoy % | 7 %',
      'Organic revenue growth | - | 2022 | guidance-low | 4 %',
      'Organic revenue growth | - | 2022 | guidance-high | 6 %',
    ])
  })

  it('dates what is compared by the period its level names', () => {
    expect(
      read(
        'Our tax rate of 19% was below prior year levels of 22% and our guidance of 23% to 24%.',
        'Net leverage stood at 1.6 times, below the prior year level of 2.2 times and the fourth quarter level of 1.8 times.',
        'We will lap the closures, which resulted in a 15% organic sales decline in last year’s fiscal second quarter.',
      ),
    ).toEqual([
      'Tax rate | - | 2022Q1 | actual | 19 %',
      'Tax rate | - | 2021Q1 | prior-period actual | 22 %',
      'Tax rate | - | 2022Q1 | guidance-low | 23 %',
      'Tax rate | - | 2022Q1 | guidance-high | 24 %',
      'Leverage ratio | - | as of 2022-03-31 | actual | 1.6 x',
      'Leverage ratio | - | as of 2021-03-31 | prior-period actual | 2.2 x',
      'Leverage ratio | - | as of 2021-12-31 | prior-period actual | 1.8 x',
      'Organic revenue growth | - | 2021Q2 | change yoy % | -15 %',
    ])
  })

  it('takes no sum of several uses, or of several years, for one of a quarter', () => {
    expect(
      read(
        'Given confidence in our outlook, we bought back stock during the quarter, repurchasing 200,000 shares for about $9 million.',
        'We deployed a total of $30 million on buybacks, debt reduction and dividends.',
        'Over the past few years, we have generated over $90 million of free cash flow.',
        'Adjusted SG&A excludes $2 million of nonroutine income.',
        'We recognized LIFO expense of $1.4 million compared to $0.9 million of expense in the prior year quarter.',
      ).filter((line) => !line.startsWith('Other')),
    ).toEqual([
      'Shares repurchased | - | 2022Q1 | actual | 200000 shares',
      'Share repurchases | - | 2022Q1 | actual | 9000000 USD',
      'Capital deployed | - | 2022Q1 | actual | 30000000 USD',
      'Free cash flow | - | - | actual | 90000000 USD',
      'Nonroutine income | - | 2022Q1 | actual | 2000000 USD',
      'LIFO expense | - | 2022Q1 | actual | 1400000 USD',
      'LIFO expense | - | 2021Q1 | prior-period actual | 900000 USD',
    ])
  })

  it('reads what exceeded expectations as what has been, and what lies over a record as a difference', () => {
    expect(
      read(
        'We were pleased with our results, which exceeded our expectations, setting a new bookings record at $48 million.',
        'Revenues grew 12% in U.S. dollars, and were $4 million above our guided range.',
        'New bookings were $48 million, representing 20% growth in U.S. dollars and were $3 million higher than our previous record.',
        'Sales and marketing expense for the quarter was 9%, compared with 10% for the first quarter last year.',
        'We recognized a gain, which increased earnings per share by $0.15.',
        'The lap of bad debt recoveries accounted for a 4 point headwind to core operating profit growth.',
      ),
    ).toEqual([
      'Bookings | - | 2022Q1 | actual | 48000000 USD',
      'Revenue | - | 2022Q1 | change yoy % | 12 %',
      'Difference in Revenue | - | 2022Q1 | actual | 4000000 USD',
      'Bookings | - | 2022Q1 | actual | 48000000 USD',
      'Bookings | - | 2022Q1 | change yoy % | 20 %',
      'Difference in Bookings | - | 2022Q1 | actual | 3000000 USD',
      'Sales and marketing expense % of revenue | - | 2022Q1 | actual | 9 %',
      'Sales and marketing expense % of revenue | - | 2021Q1 | prior-period actual | 10 %',
      'Impact on EPS | - | 2022Q1 | change yoy abs | 0.15 USD/share',
      'Impact on Operating income | - | 2022Q1 | change bps | 400 bps',
    ])
  })

  it('tells dividends, what they came to and what may still be bought back apart', () => {
    expect(
      read(
        'In March we paid a quarterly cash dividend of $0.40 per share for a total of $22 million.',
        'Our Board of Directors declared a quarterly cash dividend of $0.40 per share to be paid on July 15th, a 10% increase over last year.',
        'At March 31st, we had approximately $90 million of share repurchase authority remaining.',
      ).map((line) =>
        line
          .split(' | ')
          .filter((_, at) => at !== 2)
          .join(' | '),
      ),
    ).toEqual([
      'Dividend per share | - | actual | 0.4 USD/share',
      'Dividends paid | - | actual | 22000000 USD',
      'Dividend per share | - | actual | 0.4 USD/share',
      'Dividend per share | - | change yoy % | 10 %',
      'Repurchase authorization | - | actual | 90000000 USD',
    ])
  })

  it('dates no figure by the reason for it, and no loss of a rate without its sign', () => {
    expect(
      read(
        'Full year sales of $410 million declined 3%, largely due to weakness in the first half of 2021.',
        'Rest of the World segment sales of $22 million increased 8%.',
        'As a result, segment operating margin of 5% improved from negative 12% in the first quarter of 2021.',
      ).slice(1),
    ).toEqual([
      'Revenue | - | 2022 | change yoy % | -3 %',
      'Revenue | Rest of World | 2022Q1 | actual | 22000000 USD',
      'Revenue | Rest of World | 2022Q1 | change yoy % | 8 %',
      'Operating margin | Rest of World | 2022Q1 | actual | 5 %',
      'Operating margin | Rest of World | 2021Q1 | prior-period actual | -12 %',
    ])
  })

  it('goes on about heads while people are counted, and no further', () => {
    expect(
      read(
        'Our headcount is growing.',
        'You had 2,100 people in the spring.',
        'We pulled forward 12 deliveries.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Headcount'])
  })

  it('keeps a sum told for a margin, shares that were bought and what a sentence began with in their rows', () => {
    expect(
      read(
        'Gross margin for the first quarter was $42 million or 26% of net sales compared to $39 million or 27% of net sales in the prior year first quarter.',
        'Net income of $9 million or $0.80 per diluted share was down 6%.',
        'We purchased 150,200 shares of our common stock for a total purchase price of approximately $5 million.',
        'We have a portfolio of 41 Harbour stores.',
      ),
    ).toEqual([
      'Gross profit | - | 2022Q1 | actual | 42000000 USD',
      'Gross margin | - | 2022Q1 | actual | 26 %',
      'Gross profit | - | 2021Q1 | prior-period actual | 39000000 USD',
      'Gross margin | - | 2021Q1 | prior-period actual | 27 %',
      'Net income | - | 2022Q1 | actual | 9000000 USD',
      'Diluted EPS | - | 2022Q1 | actual | 0.8 USD/share',
      'Net income | - | 2022Q1 | change yoy % | -6 %',
      'Shares repurchased | - | 2022Q1 | actual | 150200 shares',
      'Share repurchases | - | 2022Q1 | actual | 5000000 USD',
      'Store count | Harbour | as of 2022-03-31 | actual | 41 count',
    ])
  })

  it('guides for the company’s own year where its year is not the calendar’s', () => {
    expect(
      readRemarks(
        { ...hollin, title: 'Hollin Mills Corp (HLM) Q3 2022 Earnings Call', date: 'August 4, 2022' },
        [
          'I will now turn to our 2022 guidance.',
          'We are raising our earnings per share guidance to a range of $3.10 to $3.30.',
        ],
      ),
    ).toEqual([
      'EPS | - | FY2022 | guidance-low | 3.1 USD/share',
      'EPS | - | FY2022 | guidance-high | 3.3 USD/share',
    ])
  })

  it('takes what a year is held against for a level of that year, and no guidance', () => {
    expect(
      read(
        'For the full year, adjusted earnings are expected to be $2.10 to $2.30 per share, up 5% to 15% from 2021’s adjusted earnings of $2.00 per share.',
      ),
    ).toContain('EPS | - | 2021 | prior-period actual | 2 USD/share')
  })

  it('reads this year beside last year as the period reported on', () => {
    expect(
      read('Adjusted operating income was $41.2 million this year, down 12% from $46.8 million last year.'),
    ).toEqual([
      'Operating income | - | 2022Q1 | actual | 41200000 USD',
      'Operating income | - | 2022Q1 | change yoy % | -12 %',
      'Operating income | - | 2021Q1 | prior-period actual | 46800000 USD',
    ])
  })

  it('keeps a full year named beside a quarter', () => {
    expect(
      read(
        'Our tax rate was 21%, compared with 24% in the first quarter of 2021 and 28% for full year 2021.',
      ),
    ).toEqual([
      'Tax rate | - | 2022Q1 | actual | 21 %',
      'Tax rate | - | 2021Q1 | prior-period actual | 24 %',
      'Tax rate | - | 2021 | prior-period actual | 28 %',
    ])
  })

  it('takes a month at a quarter’s end for the quarter that growth is measured from', () => {
    expect(read('Backlog ended March at $300 million, up 8% from December 2021.')).toContain(
      'Backlog | - | 2022Q1 | change qoq % | 8 %',
    )
    expect(read('Backlog ended March at $300 million, up 30% from March 2021.')).toContain(
      'Backlog | - | 2022Q1 | change yoy % | 30 %',
    )
  })

  it('names cash flow from operations behind a preposition', () => {
    expect(read('We generated $95 million in cash flow from operations in the quarter.')).toEqual([
      'Operating cash flow | - | 2022Q1 | actual | 95000000 USD',
    ])
  })

  it('dates what a stretch moved by as it dates the stretch', () => {
    const half = readRemarks(
      { ...hollin, title: 'Hollin Mills Corp (HLM) Q2 2022 Earnings Call', date: 'July 27, 2022' },
      ['Year-to-date operating cash flow was $90 million, down $8 million from a year ago.'],
    )
    expect(half).toEqual([
      'Operating cash flow | - | 2022H1 | actual | 90000000 USD',
      'Operating cash flow | - | 2022H1 | change yoy abs | -8000000 USD',
    ])
  })
})
