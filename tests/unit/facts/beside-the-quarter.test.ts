import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'
import { factsOf } from './speech.ts'

/** Figures of a third quarter's remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (lines: readonly string[]): readonly string[] => readText('WHT_q3_2021.txt', unlabelled(lines))

describe('findFacts on what a transcriber was not sure of', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['We returned $61.4 [Phonetic] million to shareholders in the quarter.'],
      ['Capital returned | - | 2021Q3 | actual | 61400000 USD'],
    ],
    [
      ['Revenue was $41.2 [ph] million, up 5%.'],
      ['Revenue | - | 2021Q3 | actual | 41200000 USD', 'Revenue | - | 2021Q3 | change yoy % | 5 %'],
    ],
    [['Net income of $12 (phonetic) million.'], ['Net income | - | 2021Q3 | actual | 12000000 USD']],
    [
      [
        'Total debt was $265 million.',
        'Set against it is cash and cash equivalents of $35 million?',
        'In the quarter, capital expenditures were $4 million.',
      ],
      [
        'Total debt | - | as of 2021-09-30 | actual | 265000000 USD',
        'Cash and short-term investments | - | as of 2021-09-30 | actual | 35000000 USD',
        'Capex | - | 2021Q3 | actual | 4000000 USD',
      ],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on money that goes out and comes in', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['In the third quarter, dividends from our operating segments totaled $83 million.'],
      ['Dividends received | - | 2021Q3 | actual | 83000000 USD'],
    ],
    [
      ['Dividends received from our insurance subsidiaries were $43 million.'],
      ['Dividends received | - | 2021Q3 | actual | 43000000 USD'],
    ],
    [
      ['Our operating companies paid dividends of $43 million to the holding company.'],
      ['Dividends received | - | 2021Q3 | actual | 43000000 USD'],
    ],
    [
      [
        'Cash went to three things: $31 million of share repurchases, $12 million in common stock dividends and $9 million primarily related to small acquisitions.',
      ],
      [
        'Share repurchases | - | 2021Q3 | actual | 31000000 USD',
        'Dividends paid | - | 2021Q3 | actual | 12000000 USD',
        'Acquisitions | - | 2021Q3 | actual | 9000000 USD',
      ],
    ],
    [
      [
        'We spent on these.',
        '$52 million of buybacks, $23 million in preferred and common dividends, and $8 million largely for the acquisition of a broker.',
      ],
      [
        'Share repurchases | - | 2021Q3 | actual | 52000000 USD',
        'Dividends paid | - | 2021Q3 | actual | 23000000 USD',
        'Acquisitions | - | 2021Q3 | actual | 8000000 USD',
      ],
    ],
    [
      [
        'Uses of cash were $30 million of capital expenditures, $12 million of dividends and $25 million for the purchase of Lindgren.',
      ],
      [
        'Capex | - | 2021Q3 | actual | 30000000 USD',
        'Dividends paid | - | 2021Q3 | actual | 12000000 USD',
        'Acquisitions | - | 2021Q3 | actual | 25000000 USD',
      ],
    ],
    [
      ['Our convertible shares converted to approximately 2.4 million common shares during the quarter.'],
      ['Shares issued on conversion | - | 2021Q3 | actual | 2400000 shares'],
    ],
    [
      ['The preferred stock was converted into 3 million shares.'],
      ['Shares issued on conversion | - | 2021Q3 | actual | 3000000 shares'],
    ],
    [
      ['Additionally, we reduced our debt by $76 million.'],
      ['Debt repayment | - | 2021Q3 | actual | 76000000 USD'],
    ],
    [
      [
        'We have excellent flexibility with approximately $925 million of cash and existing credit facilities.',
      ],
      ['Liquidity | - | as of 2021-09-30 | actual | 925000000 USD'],
    ],
    [
      ['We have $300 million of cash and committed bank lines.'],
      ['Liquidity | - | as of 2021-09-30 | actual | 300000000 USD'],
    ],
    [
      ['Total debt was $650 million, partially offset by cash of $59 million.'],
      [
        'Total debt | - | as of 2021-09-30 | actual | 650000000 USD',
        'Cash and short-term investments | - | as of 2021-09-30 | actual | 59000000 USD',
      ],
    ],
    [
      ['Total debt was $650 million against cash of $59 million.'],
      [
        'Total debt | - | as of 2021-09-30 | actual | 650000000 USD',
        'Cash and short-term investments | - | as of 2021-09-30 | actual | 59000000 USD',
      ],
    ],
    [
      ['Total debt was $650 million, against which we hold cash of $59 million.'],
      [
        'Total debt | - | as of 2021-09-30 | actual | 650000000 USD',
        'Cash and short-term investments | - | as of 2021-09-30 | actual | 59000000 USD',
      ],
    ],
    [
      ['Gross leverage was 3.1 times and net leverage was 2.4 times.'],
      [
        'Gross leverage ratio | - | 2021Q3 | actual | 3.1 x',
        'Leverage ratio | - | as of 2021-09-30 | actual | 2.4 x',
      ],
    ],
    [
      ['Our gross debt to EBITDA was 1.9 times, while net debt to EBITDA was 1.5 times.'],
      [
        'Gross leverage ratio | - | 2021Q3 | actual | 1.9 x',
        'Leverage ratio | - | as of 2021-09-30 | actual | 1.5 x',
      ],
    ],
    [
      [
        'Other income was better by approximately $4 million, driven by a $7 million or $0.03 per share gain on the sale of a product line.',
      ],
      [
        'Interest and other income | - | 2021Q3 | change yoy abs | 4000000 USD',
        'Gain on sale | - | 2021Q3 | change yoy abs | 7000000 USD',
        'Gain on sale | - | 2021Q3 | change yoy abs | 0.03 USD/share',
      ],
    ],
    [
      ['We recently surpassed $100 million invested through our venture arm.'],
      ['Invested so far | - | 2021Q3 | actual | 100000000 USD'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on sums of more than a quarter', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      [
        'Since resuming buybacks in Q3 of 2018, we have spent $900 million on share repurchases at an average price of $64.',
      ],
      [
        'Share repurchases | - | - | actual | 900000000 USD',
        'Average repurchase price | - | - | actual | 64 USD/share',
      ],
    ],
    [
      ['Since the program began in 2019, we have repurchased $600 million of stock.'],
      ['Share repurchases | - | - | actual | 600000000 USD'],
    ],
    [
      ['From 2018 to 2020 we returned $1.1 billion to shareholders.'],
      ['Capital returned | - | - | actual | 1100000000 USD'],
    ],
    [
      [
        'From 2019 through June of this year, we have returned over 80% or almost $800 million of our three-year $1 billion objective.',
      ],
      [
        'Other | - | 2021Q3 | actual | 80 %',
        'Capital returned | - | - | actual | 800000000 USD',
        'Capital returned | - | - | target | 1000000000 USD',
      ],
    ],
    [
      ['This year we have returned $12 million to shareholders.'],
      ['Capital returned | - | 2021M9 | actual | 12000000 USD'],
    ],
    [
      ['In the fourth quarter through October 20, we bought back 55,000 shares for $9 million.'],
      [
        'Shares repurchased | - | - | actual | 55000 shares',
        'Share repurchases | - | - | actual | 9000000 USD',
      ],
    ],
    [
      ['So far in the fourth quarter, we have repurchased 90,000 shares for $14 million.'],
      [
        'Shares repurchased | - | - | actual | 90000 shares',
        'Share repurchases | - | - | actual | 14000000 USD',
      ],
    ],
    [
      ['We paid dividends of $215 million year-to-date, reflecting a quarterly dividend of $0.35 per share.'],
      [
        'Dividends paid | - | 2021M9 | actual | 215000000 USD',
        'Dividend per share | - | 2021Q3 | actual | 0.35 USD/share',
      ],
    ],
    [
      [
        'Year-to-date, operating income was $366 million, up 30%.',
        'Adjusted EBITDA increased 12% to $410 million.',
        'For the quarter, adjusted EBITDA was $198 million, up 10%.',
      ],
      [
        'Operating income | - | 2021M9 | actual | 366000000 USD',
        'Operating income | - | 2021M9 | change yoy % | 30 %',
        'Adjusted EBITDA | - | 2021M9 | change yoy % | 12 %',
        'Adjusted EBITDA | - | 2021M9 | actual | 410000000 USD',
        'Adjusted EBITDA | - | 2021Q3 | actual | 198000000 USD',
        'Adjusted EBITDA | - | 2021Q3 | change yoy % | 10 %',
      ],
    ],
    [
      [
        'For the nine months, we had revenue of $66 million.',
        'EPS was $3.10.',
        'In the third quarter, revenue was $24 million and EPS was $1.02.',
      ],
      [
        'Revenue | - | 2021M9 | actual | 66000000 USD',
        'EPS | - | 2021M9 | actual | 3.1 USD/share',
        'Revenue | - | 2021Q3 | actual | 24000000 USD',
        'EPS | - | 2021Q3 | actual | 1.02 USD/share',
      ],
    ],
    [
      ['EPS expansion from the $8.80 in 2020 will be driven by earnings growth.'],
      ['EPS | - | 2020 | prior-period actual | 8.8 USD/share'],
    ],
    [
      ['Revenue growth from the $900 million in 2020 should be led by new stores.'],
      ['Revenue | - | 2020 | prior-period actual | 900000000 USD'],
    ],
    [
      ['For the full year, we expect sales to exceed last year’s $410 million.'],
      ['Revenue | - | 2020 | prior-period actual | 410000000 USD'],
    ],
    [
      [
        'For the full year, sales of lamps should rise a little from last year’s $730 million, given the year-to-date trend.',
      ],
      ['Revenue | Lamps | 2020 | prior-period actual | 730000000 USD'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on costs told in points', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['Adjusted SG&A costs as a percentage of sales were 35 basis points higher than a year ago.'],
      ['SG&A expense % of revenue | - | 2021Q3 | change bps | 35 bps'],
    ],
    [
      [
        'Year-to-date, SG&A as a percentage of net sales was about flat, rising 6 basis points year-over-year.',
      ],
      ['SG&A expense % of revenue | - | 2021M9 | change bps | 6 bps'],
    ],
    [
      ['SG&A expenses rose 8% to $90 million.', 'This deleveraged 228 basis points.'],
      [
        'SG&A expense | - | 2021Q3 | change yoy % | 8 %',
        'SG&A expense | - | 2021Q3 | actual | 90000000 USD',
        'SG&A expense % of revenue | - | 2021Q3 | change bps | 228 bps',
      ],
    ],
    [
      ['Operating expenses were $90 million.', 'It leveraged by 60 basis points.'],
      [
        'Operating expenses | - | 2021Q3 | actual | 90000000 USD',
        'Operating expenses % of revenue | - | 2021Q3 | change bps | -60 bps',
      ],
    ],
    [
      ['Operating expenses improved 50 basis points.'],
      ['Operating expenses % of revenue | - | 2021Q3 | change bps | -50 bps'],
    ],
    [
      ['Working capital in the quarter was 15.2% of sales, down 210 basis points.'],
      [
        'Working capital % of revenue | - | 2021Q3 | actual | 15.2 %',
        'Working capital % of revenue | - | 2021Q3 | change bps | -210 bps',
      ],
    ],
    [
      ['Trade working capital was 18% of sales versus 20% a year ago.'],
      [
        'Trade working capital % of revenue | - | 2021Q3 | actual | 18 %',
        'Trade working capital % of revenue | - | 2020Q3 | prior-period actual | 20 %',
      ],
    ],
    [
      ['Working capital improved, including our accounts payable ratio, which expanded 350 basis points.'],
      ['Accounts payable ratio | - | 2021Q3 | change bps | 350 bps'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on whose a figure is', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      [
        'Let’s turn to the segment results for Global Harbors.',
        'This segment posted net operating income of $19 million, up 7%.',
      ],
      [
        'Net operating income | Global Harbors | 2021Q3 | actual | 19000000 USD',
        'Net operating income | Global Harbors | 2021Q3 | change yoy % | 7 %',
      ],
    ],
    [
      ['Turning to segment performance in Road Services.', 'Revenue was $29 million.'],
      ['Revenue | Road Services | 2021Q3 | actual | 29000000 USD'],
    ],
    [
      [
        'I’ll review segment results, starting the Road Services.',
        'The segment reported operating income of $24 million.',
      ],
      ['Operating income | Road Services | 2021Q3 | actual | 24000000 USD'],
    ],
    [
      ['At corporate, we had an operating loss of $6 million versus $8 million a year ago.'],
      [
        'Operating income | Corporate | 2021Q3 | actual | -6000000 USD',
        'Operating income | Corporate | 2020Q3 | prior-period actual | -8000000 USD',
      ],
    ],
    [
      ['We expect the Corporate operating loss to be $30 million in 2021.'],
      ['Operating income | Corporate | 2021 | guidance-mid | -30000000 USD'],
    ],
    [
      [
        'Moving to Pumps.',
        'Sales were $67 million.',
        'Looking at the retention rate, the increase came from a change in mix.',
        'Operating income was $9 million.',
      ],
      [
        'Revenue | Pumps | 2021Q3 | actual | 67000000 USD',
        'Operating income | Pumps | 2021Q3 | actual | 9000000 USD',
      ],
    ],
    [
      [
        'First, the Bright Instruments Group.',
        'Sales for BIG were a record $82 million, up 31%.',
        'Organic sales were up 15%, and acquisitions added 16%.',
        'BIG’s third-quarter operating income was a record $24 million.',
      ],
      [
        'Revenue | Bright Instruments | 2021Q3 | actual | 82000000 USD',
        'Revenue | Bright Instruments | 2021Q3 | change yoy % | 31 %',
        'Organic revenue growth | Bright Instruments | 2021Q3 | change yoy % | 15 %',
        'Acquisition contribution | Bright Instruments | 2021Q3 | change yoy % | 16 %',
        'Operating income | Bright Instruments | 2021Q3 | actual | 24000000 USD',
      ],
    ],
    [
      [
        'In terms of our wholesale business, we added 7 shops.',
        'Sales of own brands rose again.',
        'We continue to invest in it.',
        'Our teams did well.',
        'In Q3, our net sales increased 4.1% to $310 million.',
      ],
      [
        'Shops | - | 2021Q3 | actual | 7 count',
        'Revenue | - | 2021Q3 | change yoy % | 4.1 %',
        'Revenue | - | 2021Q3 | actual | 310000000 USD',
      ],
    ],
    [
      ['We still expect Global Harbor’s net operating income to grow from the $37 million of 2020.'],
      ['Net operating income | Harbor | 2020 | prior-period actual | 37000000 USD'],
    ],
    [
      [
        'Moving now to Global Homes.',
        'Net operating income for the quarter totaled $67 million.',
        'For the quarter, Homes’ adjusted EBITDA increased 6% to $86 million.',
      ],
      [
        'Net operating income | Global Homes | 2021Q3 | actual | 67000000 USD',
        'Adjusted EBITDA | Global Homes | 2021Q3 | change yoy % | 6 %',
        'Adjusted EBITDA | Global Homes | 2021Q3 | actual | 86000000 USD',
      ],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on what each of two moved by, and what moved beside it', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      [
        'Sales were $84 million and operating income was $29 million, increases of 12% and 10%, respectively.',
      ],
      [
        'Revenue | - | 2021Q3 | actual | 84000000 USD',
        'Operating income | - | 2021Q3 | actual | 29000000 USD',
        'Revenue | - | 2021Q3 | change yoy % | 12 %',
        'Operating income | - | 2021Q3 | change yoy % | 10 %',
      ],
    ],
    [
      [
        'Excluding catastrophes, operating income totaled $84 million and adjusted EBITDA amounted to $98 million, increases of 12% and 10%, respectively.',
      ],
      [
        'Operating income | - | 2021Q3 | actual | 84000000 USD',
        'Adjusted EBITDA | - | 2021Q3 | actual | 98000000 USD',
        'Operating income | - | 2021Q3 | change yoy % | 12 %',
        'Adjusted EBITDA | - | 2021Q3 | change yoy % | 10 %',
      ],
    ],
    [
      ['Excluding storms, operating income was $84 million, up 12%.'],
      [
        'Operating income | - | 2021Q3 | actual | 84000000 USD',
        'Operating income | - | 2021Q3 | change yoy % | 12 %',
      ],
    ],
    [
      ['Organic growth was 7%, acquisitions added 4 points, and currency had little effect.'],
      [
        'Organic revenue growth | - | 2021Q3 | change yoy % | 7 %',
        'Acquisition contribution | - | 2021Q3 | change bps | 400 bps',
      ],
    ],
    [
      ['Our orders rose 12%.', 'While organic orders were up 9%.'],
      [
        'Orders | - | 2021Q3 | change yoy % | 12 %',
        'Organic change in Orders | - | 2021Q3 | change yoy % | 9 %',
      ],
    ],
    [
      ['This led to record earnings of $1.40 per diluted share.', 'Up 14% on the same quarter last year.'],
      ['Diluted EPS | - | 2021Q3 | actual | 1.4 USD/share', 'Diluted EPS | - | 2021Q3 | change yoy % | 14 %'],
    ],
    [
      ['Gross margin was 38%.', 'Down 40 basis points sequentially.'],
      ['Gross margin | - | 2021Q3 | actual | 38 %', 'Gross margin | - | 2021Q3 | change bps | -40 bps'],
    ],
    [
      ['Sales gains contributed $40 million of EBIT growth.'],
      ['Impact on Operating income | - | 2021Q3 | change yoy abs | 40000000 USD'],
    ],
    [
      ['Volume added $7 million to the increase in gross profit.'],
      ['Impact on Gross profit | - | 2021Q3 | actual | 7000000 USD'],
    ],
    [
      ['This was driven by cost savings, partly offset by a 12% increased spend on advertising.'],
      ['Other | - | 2021Q3 | change yoy % | 12 %'],
    ],
    [['Our power brands grew consumption by 5%.'], ['Consumption | - | 2021Q3 | change yoy % | 5 %']],
    [
      ['The $15 million sequential loan decline was mainly due to one client.'],
      ['Other | - | 2021Q3 | change qoq abs | -15000000 USD'],
    ],
    [
      ['Net investment income included a $3 million benefit from selling a depot.'],
      ['Benefit | - | 2021Q3 | actual | 3000000 USD'],
    ],
    [
      ['The EPS impact of the extra week in 2020 was approximately $0.06.'],
      ['Impact on EPS | - | 2020 | prior-period actual | 0.06 USD/share'],
    ],
    [
      ['The revenue impact of the port closure was about $12 million.'],
      ['Impact on Revenue | - | 2021Q3 | actual | 12000000 USD'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on ranges with a sign', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['We expect adjusted EBITDA of minus 3% to plus 2% for 2021.'],
      ['Adjusted EBITDA | - | 2021 | change yoy % | -3 %', 'Adjusted EBITDA | - | 2021 | change yoy % | 2 %'],
    ],
    [
      ['We expect EPS growth of negative 2% to positive 2% for 2021.'],
      ['EPS | - | 2021 | change yoy % | -2 %', 'EPS | - | 2021 | change yoy % | 2 %'],
    ],
    [
      ['We guide to organic growth in a range of -1% to +2% for the year.'],
      [
        'Organic revenue growth | - | 2021 | guidance-low | -1 %',
        'Organic revenue growth | - | 2021 | guidance-high | 2 %',
      ],
    ],
    [
      ['Sales growth in the fourth quarter should be between minus 2% and plus 2%.'],
      ['Revenue | - | 2021Q4 | change yoy % | -2 %', 'Revenue | - | 2021Q4 | change yoy % | 2 %'],
    ],
    [
      ['We see organic sales down 2% to 1% for the year.'],
      [
        'Organic revenue growth | - | 2021 | guidance-low | -2 %',
        'Organic revenue growth | - | 2021 | guidance-high | -1 %',
      ],
    ],
    [
      ['We expect net sales for 2021 to declined 4.5% to 3%.'],
      ['Revenue | - | 2021 | change yoy % | -4.5 %', 'Revenue | - | 2021 | change yoy % | -3 %'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on what is guided beside another year', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      [
        'Excluding the impact from the extra week in 2020, we expect organic revenue to decline 2.5% to 1.5%.',
      ],
      [
        'Organic revenue growth | - | - | guidance-low | -2.5 %',
        'Organic revenue growth | - | - | guidance-high | -1.5 %',
      ],
    ],
    [
      ['Excluding the gain in 2020, we expect EPS of $3.10 to $3.20.'],
      ['EPS | - | - | guidance-low | 3.1 USD/share', 'EPS | - | - | guidance-high | 3.2 USD/share'],
    ],
    [
      ['Fourth-quarter EPS should be $0.88 to $0.92, 9% to 12% over last year’s fourth quarter.'],
      [
        'EPS | - | 2021Q4 | guidance-low | 0.88 USD/share',
        'EPS | - | 2021Q4 | guidance-high | 0.92 USD/share',
        'EPS | - | 2021Q4 | change yoy % | 9 %',
        'EPS | - | 2021Q4 | change yoy % | 12 %',
      ],
    ],
    [
      ['For the year, EPS is expected to be $4.10 to $4.20, 8% to 10% above 2020.'],
      [
        'EPS | - | 2021 | guidance-low | 4.1 USD/share',
        'EPS | - | 2021 | guidance-high | 4.2 USD/share',
        'EPS | - | 2021 | change yoy % | 8 %',
        'EPS | - | 2021 | change yoy % | 10 %',
      ],
    ],
    [
      [
        'Organic sales are now expected to be up on a percentage basis over 2020, against our previous guides of about 8%.',
      ],
      ['Organic revenue growth | - | - | guidance-mid | 8 %'],
    ],
    [
      [
        'After so strong a first half, we now expect operating income to be flat compared to the $71 million of 2020.',
      ],
      ['Operating income | - | 2020 | prior-period actual | 71000000 USD'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on stores of its own and of others', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['We installed it in our own stores as well as in some 300 independent shops.'],
      ['Independent shops | - | 2021Q3 | actual | 300 count'],
    ],
    [
      ['We are still working to convert the 40 locations in Texas.'],
      ['Stores concerned | - | 2021Q3 | actual | 40 count'],
    ],
    [
      ['Year-to-date, we opened 19 stores, six new Cadmus branches and converted 44 net new locations.'],
      [
        'Store openings | - | 2021M9 | actual | 19 count',
        'Store openings | - | 2021M9 | actual | 6 count',
        'Stores converted | - | 2021M9 | actual | 44 count',
      ],
    ],
    [
      ['We renewed two key clients representing 7,000 subscribers.'],
      ['Subscribers concerned | - | 2021Q3 | actual | 7000 count'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on what a sum without a name goes on about', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      [
        'In the quarter, we invested $7 million in R&D.',
        'For all of 2021, we expect to invest about $31 million, or 5.2% of sales.',
      ],
      [
        'R&D expense | - | 2021Q3 | actual | 7000000 USD',
        'R&D expense | - | 2021 | guidance-mid | 31000000 USD',
        'R&D expense % of revenue | - | 2021 | guidance-mid | 5.2 %',
      ],
    ],
    [
      [
        'Our capital spending was $5 million for the quarter.',
        'We expect it to ramp up from here.',
        'In line with our plan, we estimate we will spend between $30 million and $35 million in 2021.',
      ],
      [
        'Capex | - | 2021Q3 | actual | 5000000 USD',
        'Capex | - | 2021 | guidance-low | 30000000 USD',
        'Capex | - | 2021 | guidance-high | 35000000 USD',
      ],
    ],
    [
      [
        'Turning to liquidity.',
        'We ended the third quarter with $53 million, which is $12 million above our current minimum target level.',
      ],
      [
        'Liquidity | - | as of 2021-09-30 | actual | 53000000 USD',
        'Excess liquidity | - | 2021Q3 | actual | 12000000 USD',
      ],
    ],
    [
      ['Moving to inventory.', 'We closed the quarter at $21 million.'],
      ['Inventory | - | as of 2021-09-30 | actual | 21000000 USD'],
    ],
    [
      ['We achieved $2 million in incremental year-over-year savings.'],
      ['Cost savings | - | 2021Q3 | actual | 2000000 USD'],
    ],
    [
      ['Our program brought $6 million in net savings in the quarter.'],
      ['Cost savings | - | 2021Q3 | actual | 6000000 USD'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on what is adjusted and what is only a part', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      [
        'Our diluted EPS as adjusted for the deal was $3.30, an increase of $0.20 or 6.5% over the prior year.',
      ],
      [
        'Diluted EPS | - | 2021Q3 | actual | 3.3 USD/share',
        'Diluted EPS | - | 2021Q3 | change yoy abs | 0.2 USD/share',
        'Diluted EPS | - | 2021Q3 | change yoy % | 6.5 %',
      ],
    ],
    [
      ['On a pre-tax basis, we were up $2.6 million or 6.5% over the prior year.'],
      [
        'Pre-tax income | - | 2021Q3 | change yoy abs | 2600000 USD',
        'Pre-tax income | - | 2021Q3 | change yoy % | 6.5 %',
      ],
    ],
    [
      ['The effective tax rate includes a 2.1 percentage point positive impact from stock options.'],
      ['Impact on Tax rate | - | 2021Q3 | change bps | 210 bps'],
    ],
    [
      ['Our tax rate was 19%, which includes a 150 basis point benefit from a refund.'],
      ['Tax rate | - | 2021Q3 | actual | 19 %', 'Impact on Tax rate | - | 2021Q3 | change bps | 150 bps'],
    ],
    [
      ['We completed our $850 million refinancing transaction, and our debt costs less now.'],
      ['Other | - | 2021Q3 | actual | 850000000 USD'],
    ],
    [
      ['This gives us the capacity to return $90 million to our shareholders.'],
      ['Possible capital returned | - | 2021Q3 | actual | 90000000 USD'],
    ],
    [
      ['We have room to repurchase another $20 million of shares.'],
      ['Possible share repurchases | - | 2021Q3 | actual | 20000000 USD'],
    ],
    [
      ['Sales grew 6%, driven by a 4 point gain in volume.'],
      ['Revenue | - | 2021Q3 | change yoy % | 6 %', 'Volume growth | - | 2021Q3 | change bps | 400 bps'],
    ],
    [
      ['Those actions contributed 1 point to net sales growth.'],
      ['Impact on Revenue | - | 2021Q3 | change bps | 100 bps'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on growth of the year before, and where something opened or was lost', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ['Same-store sales in the US grew 3.5%, lapping a prior-year increase of 12%.'],
      [
        'Same-store sales | US | 2021Q3 | change yoy % | 3.5 %',
        'Same-store sales | US | 2020Q3 | change yoy % | 12 %',
      ],
    ],
    [
      ['Same-store sales grew 9% rolling over a prior year decrease of 2%.'],
      [
        'Same-store sales | - | 2021Q3 | change yoy % | 9 %',
        'Same-store sales | - | 2020Q3 | change yoy % | -2 %',
      ],
    ],
    [
      ['Revenue grew 9%, overlapping prior year growth of 21%.'],
      ['Revenue | - | 2021Q3 | change yoy % | 9 %', 'Revenue | - | 2020Q3 | change yoy % | 21 %'],
    ],
    [
      [
        'We added 12 net stores in the US during the quarter.',
        'Our international business added 31 net stores.',
      ],
      [
        'Store openings | US | 2021Q3 | actual | 12 count',
        'Store openings | International | 2021Q3 | actual | 31 count',
      ],
    ],
    [
      [
        'We expect to see losses in our school segment of about $7 million in 2022 compared to $5 million in 2021.',
      ],
      [
        'Operating income | School | 2022 | guidance-mid | -7000000 USD',
        'Operating income | School | 2021 | prior-period actual | -5000000 USD',
      ],
    ],
    [
      ['We recorded losses from the Seaways segment of $4 million in the quarter.'],
      ['Operating income | Seaways | 2021Q3 | actual | -4000000 USD'],
    ],
    [
      ['We had catastrophe losses in our property segment of $4 million.'],
      ['Catastrophe losses | Property | 2021Q3 | actual | 4000000 USD'],
    ],
  ])('reads %j', (lines, facts) => {
    expect(read(lines)).toEqual(facts)
  })
})

describe('findFacts on what is told as adjusted', () => {
  it.each([
    'Our diluted EPS as adjusted for the deal was $3.30, up 6% over the prior year.',
    'Net income as adjusted for unusual items was $44 million.',
    'EPS, as adjusted, was $1.20 compared to $1.05.',
  ])('gives %j another basis', (en) => {
    expect(factsOf({ en }).map(({ basis }) => basis)).not.toContain(null)
  })
})
