import { describe, expect, it } from 'vitest'
import { hollin, readRemarks } from './remarks.ts'

/** Figures of a first quarter's call of Hollin Mills as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts on what stands beside a measure', () => {
  it('takes what a profit a share is told without for no profit', () => {
    expect(
      read(
        'Adjusted earnings per share exclude $0.03 of moving costs and $0.12 of disposal adjustments.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Impact on EPS', 'Impact on EPS'])
  })

  it('keeps a part of the backlog, of cash and of sales from the whole', () => {
    expect(
      read(
        'Paper Fabrics backlog was $420 million, and we expect to ship about 35% of this backlog over the next year.',
        'Our cash balance was $310 million at March 31 with $140 million available in the U.S.',
        'We estimate that we lost about $40 million of sales in the quarter.',
      ),
    ).toEqual([
      'Backlog | Paper Fabrics | as of 2022-03-31 | actual | 420000000 USD',
      'Share of backlog | Paper Fabrics | 2023 | forecast | 35 %',
      'Cash and short-term investments | - | as of 2022-03-31 | actual | 310000000 USD',
      'Part of Cash and short-term investments | - | as of 2022-03-31 | actual | 140000000 USD',
      'Impact on Revenue | - | 2022Q1 | actual | 40000000 USD',
    ])
  })

  it('tells other expense, restructuring and costs aimed at as a share of sales apart', () => {
    expect(
      read(
        'Interest expense was $4 million.',
        'Other expense was $5.9 million, a decrease of $3 million.',
        'Our results included restructuring and other one-time costs of $2 million.',
        'We are also targeting SG&A for the full year to be below 7% as we share services.',
      ),
    ).toEqual([
      'Interest expense | - | 2022Q1 | actual | 4000000 USD',
      'Other expense | - | 2022Q1 | actual | 5900000 USD',
      'Other expense | - | 2022Q1 | change yoy abs | -3000000 USD',
      'Restructuring charges | - | 2022Q1 | actual | 2000000 USD',
      'SG&A expense % of revenue | - | 2022 | target | 7 %',
    ])
  })

  it('takes neither verbs nor what a page is turned to for businesses', () => {
    expect(
      read(
        'Now turning to profits.',
        'With better volumes, our gross margins improved 60 basis points to 41.2%.',
        'Our target to sustain gross margins at 40% for the full year is unchanged.',
        'Although sales were flat to a year ago, they were up 12% sequentially.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual(['Gross margin | -', 'Gross margin | -', 'Gross margin | -', 'Revenue | -'])
  })

  it('counts shares that a transcript wrote as money among sums', () => {
    expect(
      read(
        'For 2022 we expect capex of $50 million, average diluted shares of $51 million and a full year tax rate of 30%.',
      ),
    ).toContain('Diluted shares | - | 2022 | guidance-mid | 51000000 shares')
  })

  it('goes on with a list of what is expected though its sentences have no verb', () => {
    expect(
      read(
        'Turning to our outlook for 2022.',
        'We expect organic sales to be up 6% to 8% for the year.',
        'A few other outlook items.',
        'Interest expense is anticipated to be between $16.5 million and $17 million.',
        'Other expense approximately $8.5 million driven by pension, and effective tax rate of approximately 30%.',
        'Capex of $55 million.',
      ).slice(2),
    ).toEqual([
      'Interest expense | - | 2022 | guidance-low | 16500000 USD',
      'Interest expense | - | 2022 | guidance-high | 17000000 USD',
      'Other expense | - | 2022 | guidance-mid | 8500000 USD',
      'Tax rate | - | 2022 | guidance-mid | 30 %',
      'Capex | - | 2022 | guidance-mid | 55000000 USD',
    ])
  })

  it('guides for the year though its profit is weighted to a quarter', () => {
    expect(
      read(
        'Turning to our outlook for 2022.',
        'We expect adjusted earnings of $1.80 to $2.00 per share.',
        'Our expectation reflects an increase at the lower end of our previous range of $1.70 to $2.00 and we expect earnings per share to be weighted to the fourth quarter.',
        'Our interest expense forecast remains $16 million.',
      ).slice(2),
    ).toEqual([
      'EPS | - | 2022 | guidance-low | 1.7 USD/share',
      'EPS | - | 2022 | guidance-high | 2 USD/share',
      'Interest expense | - | 2022 | guidance-mid | 16000000 USD',
    ])
  })

  it('tells how long something has grown from what it is, and what is left to buy from what was bought', () => {
    expect(
      read(
        'Paper Fabrics orders grew for the fourth straight quarter.',
        'We repurchased 100,000 shares at an average price of $52.29, leaving approximately 3.6 million shares available for repurchase.',
        'Our free cash flow was a use of $9 million of cash.',
      ),
    ).toEqual([
      'Orders, consecutive quarters | Paper Fabrics | 2022Q1 | actual | 4 count',
      'Shares repurchased | - | 2022Q1 | actual | 100000 shares',
      'Average repurchase price | - | 2022Q1 | actual | 52.29 USD/share',
      'Shares available for repurchase | - | 2022Q1 | actual | 3600000 shares',
      'Free cash flow | - | 2022Q1 | actual | -9000000 USD',
    ])
  })

  it('names what a profit is told without, and inflation, for what they are', () => {
    expect(
      read(
        'Excluding moving costs of $200,000 this year and $15.8 million last year, adjusted operating profit was $27.5 million.',
        'We saw approximately $1.5 million of combined freight and material inflation.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Moving costs', 'Moving costs', 'Operating income', 'Combined freight and material inflation'])
  })

  it('takes the figure behind an aside for the measure before it', () => {
    expect(
      read(
        'Free cash flow was $40 million, and adjusted free cash flow, which excludes $6 million of tax payments, was $46 million.',
      ),
    ).toEqual([
      'Free cash flow | - | 2022Q1 | actual | 40000000 USD',
      'Tax payments | - | 2022Q1 | actual | 6000000 USD',
      'Free cash flow | - | 2022Q1 | actual | 46000000 USD',
    ])
  })

  it('parts capital spending by what it is for', () => {
    expect(
      read(
        'We spent $50 million on capital expenditures, of which $30 million was for growth and $20 million for maintenance.',
      ).map((line) => line.split(' | ').filter((_, at) => at === 0 || at === 4)),
    ).toEqual([
      ['Capex', '50000000 USD'],
      ['Capex for growth', '30000000 USD'],
      ['Capex for maintenance', '20000000 USD'],
    ])
  })

  it('names costs of one kind, dividends that are paid, and growth where one grew', () => {
    expect(
      read(
        'Even with higher SG&A expenses and flood-related expenses at $1.8 million, operating margin was 4.4%.',
        'In Q1, we pay cash dividends of $5.8 million and use $13.1 million to repurchase 441,600 shares.',
        'We expect margin improvement of 30 to 50 basis points in 2022.',
        'In A&D, where we grew 8% in Q1, we expect continued growth.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Flood-related expenses | -',
      'Operating margin | -',
      'Dividends paid | -',
      'Share repurchases | -',
      'Shares repurchased | -',
      'Operating margin | -',
      'Operating margin | -',
      'Revenue | A&D',
    ])
  })
})
