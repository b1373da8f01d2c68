import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks } from './remarks.ts'

/** Figures of a second quarter's call of a company as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)
/** Those of a first quarter's call of a company of two segments. */
const readParts = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts on the rows a table keeps for a whole company', () => {
  it('leaves to a business what is told on its slide, and its earnings by its name', () => {
    expect(
      readParts(
        'On slide six, in Moulded Parts, operating income of $31 million was 11.4% of sales.',
        'Both grew their profits, Paper Fabrics earnings up 6.2% and Moulded Parts earnings up 8.1%.',
      ),
    ).toEqual([
      'Operating income | Moulded Parts | 2022Q1 | actual | 31000000 USD',
      'Operating margin | Moulded Parts | 2022Q1 | actual | 11.4 %',
      'Operating income | Paper Fabrics | 2022Q1 | change yoy % | 6.2 %',
      'Operating income | Moulded Parts | 2022Q1 | change yoy % | 8.1 %',
    ])
  })

  it('gives growth to the sum a sentence began with, and not to its share of sales', () => {
    expect(read('Operating income of $52 million or 12.1% of sales rose 17%, helped by pricing.')).toEqual([
      'Operating income | - | 2022Q2 | actual | 52000000 USD',
      'Operating margin | - | 2022Q2 | actual | 12.1 %',
      'Operating income | - | 2022Q2 | change yoy % | 17 %',
    ])
  })

  it('reads a profit and a cost by their share of sales, for all that is said of it', () => {
    expect(
      read(
        'Adjusted operating earnings as a percent of net sales fell 60 basis points to 14.2%.',
        'SG&A expense as a percentage of sales for the quarter rose 30 basis points to 19.8%.',
        'Operating expense as a percentage of sales decreased to 41% from 44%.',
      ).map((line) => line.split(' | ').filter((_, at) => at === 0 || at > 2)),
    ).toEqual([
      ['Operating margin', 'change bps', '-60 bps'],
      ['Operating margin', 'actual', '14.2 %'],
      ['SG&A expense % of revenue', 'change bps', '30 bps'],
      ['SG&A expense % of revenue', 'actual', '19.8 %'],
      ['Operating expenses % of revenue', 'actual', '41 %'],
      ['Operating expenses % of revenue', 'prior-period actual', '44 %'],
    ])
  })

  it('keeps recurring, deferred and acquired revenue from the revenue of the quarter', () => {
    expect(
      read(
        'Our teams did well, growing recurring revenue by 21% year-over-year.',
        'We closed the quarter with $640 million in unearned revenue.',
        'In June we bought Tallow Works, a $9 million sales business, for cash.',
        'In addition, Canada had about $3 million in acquired sales.',
        'Growth was broad, including 44% growth in storage ARR as well as growth in recurring revenue.',
        'Our strongest sellers were Gate, Beacon and Corbel Vault on Linux, which grew revenue more than 35% year-over-year.',
      ),
    ).toEqual([
      'Revenue | Recurring | 2022Q2 | change yoy % | 21 %',
      'Deferred revenue | - | as of 2022-06-30 | actual | 640000000 USD',
      'Acquired revenue | - | 2022Q2 | actual | 9000000 USD',
      'Acquired revenue | Canada | 2022Q2 | actual | 3000000 USD',
      'ARR | Storage | 2022Q2 | change yoy % | 44 %',
      'Revenue | Corbel Vault on Linux | 2022Q2 | change yoy % | 35 %',
    ])
  })

  it('takes what made a difference to a profit a share, and what a sensitivity is reckoned for, for no profit', () => {
    expect(
      read(
        'Earnings per share were $0.91, which exceeded our outlook range of $0.70 to $0.74 by $0.19 at the midpoint.',
        'Of the $0.19, $0.12 carries over to the full year.',
        'The remaining $0.07 only helps the second quarter.',
        'For every $0.01 move of the exchange rate, our annual sales change by about $2 million.',
      ).filter((line) => /^EPS .* actual/.test(line)),
    ).toEqual(['EPS | - | 2022Q2 | actual | 0.91 USD/share'])
  })

  it('tells cash that was used from cash that is held, and what outdid an outlook from the outlook', () => {
    expect(
      read(
        'Year-to-date, we have delivered operating cash flow of $71 million, with a use of cash this quarter of $6 million as inventories rose.',
        'We have already exceeded our annual free cash flow target with first half free cash flow of $118 million.',
        'The conversion ratio was 112%.',
      ),
    ).toEqual([
      'Operating cash flow | - | 2022H1 | actual | 71000000 USD',
      'Operating cash flow | - | 2022Q2 | actual | -6000000 USD',
      'Free cash flow | - | 2022H1 | actual | 118000000 USD',
      'Free cash flow conversion | - | 2022Q2 | actual | 112 %',
    ])
  })

  it('adds up what was bought back and repaid, and keeps the cost of borrowing from what is owed', () => {
    expect(
      read(
        'We bought back 40,000 of our shares at an investment of $3 million.',
        'We returned cash, with share repurchases of $66 million through the second quarter and $25 million in debt pay down.',
        'Our guidance includes about $15 million in debt issuance costs.',
      ).map((line) => line.split(' | ').filter((_, at) => at !== 1 && at !== 3)),
    ).toEqual([
      ['Shares repurchased', '2022Q2', '40000 shares'],
      ['Share repurchases', '2022Q2', '3000000 USD'],
      ['Share repurchases', '2022H1', '66000000 USD'],
      ['Debt repayment', '2022Q2', '25000000 USD'],
      ['Debt issuance costs', '2022Q2', '15000000 USD'],
    ])
  })

  it('tells growth at constant rates beside growth as reported, whatever stands between', () => {
    expect(
      read('Total revenue was $377 million, a 9% increase year-over-year and 6% in constant currency.'),
    ).toEqual([
      'Revenue | - | 2022Q2 | actual | 377000000 USD',
      'Revenue | - | 2022Q2 | change yoy % | 9 %',
      'Constant-currency revenue growth | - | 2022Q2 | change yoy % | 6 %',
    ])
  })

  it('takes what is told of each segment, of one turned to, and of one spoken of in passing for theirs', () => {
    expect(
      readParts(
        'In our Paper Fabrics segment, the trends of last quarter go on.',
        'Sales of $410 million were better than we expected in each of our segments.',
        'We also had a very strong quarter in our Moulded Parts segment, with organic growth of 27%.',
        'Orders in Paper Fabrics and in Moulded Parts were up 41% and 33% respectively.',
        'So if we now turn to the Moulded Parts segment.',
        'As I said, our sales declined 3% organically.',
        'Now shifting to Paper Fabrics.',
        'Total revenue was up 6%, helped by weavers.',
      ),
    ).toEqual([
      'Revenue | - | 2022Q1 | actual | 410000000 USD',
      'Organic revenue growth | Moulded Parts | 2022Q1 | change yoy % | 27 %',
      'Orders | Paper Fabrics | 2022Q1 | change yoy % | 41 %',
      'Orders | Moulded Parts | 2022Q1 | change yoy % | 33 %',
      'Organic revenue growth | Moulded Parts | 2022Q1 | change yoy % | -3 %',
      'Revenue | Paper Fabrics | 2022Q1 | change yoy % | 6 %',
    ])
  })

  it('leaves growth to the regions it is told of, and to what it is made of', () => {
    expect(
      readParts(
        'Sales in Canada increased 11% year-over-year with organic growth of 14%, including a foreign exchange effect of 2%.',
        'All of them contributed, including 31% organic growth in Brazil and 23% organic growth in Spain.',
        'All regions delivered organic growth, with France up 7%, Italy up 12% and emerging markets up 21%.',
        'This resulted in 13% revenue growth with volume up 9% and price up 4%.',
      ).map((line) => line.split(' | ').filter((_, at) => at !== 2 && at !== 3)),
    ).toEqual([
      ['Revenue', 'Canada', '11 %'],
      ['Organic revenue growth', 'Canada', '14 %'],
      ['Currency impact', '-', '2 %'],
      ['Organic revenue growth', 'Brazil', '31 %'],
      ['Organic revenue growth', 'Spain', '23 %'],
      ['Organic revenue growth', 'France', '7 %'],
      ['Organic revenue growth', 'Italy', '12 %'],
      ['Organic revenue growth', 'Emerging markets', '21 %'],
      ['Revenue', '-', '13 %'],
      ['Volume growth', '-', '9 %'],
      ['Price increase', '-', '4 %'],
    ])
  })

  it('reads a range that goes up to its end, and no number that a line has cut in two', () => {
    expect(
      read(
        'For the full year, we look for earnings per share in the range of $6.10 up to $6.35.',
        'Currencies have resulted in a loss of $0.',
        'Additionally, Tarn and Oxley is expected to generate $0.30 of earnings per share in 2022.',
      ).filter((line) => line.startsWith('EPS')),
    ).toEqual([
      'EPS | - | 2022 | guidance-low | 6.1 USD/share',
      'EPS | - | 2022 | guidance-high | 6.35 USD/share',
    ])
  })

  it('counts neither who was hired, nor what two firms sell together, nor what was handed out, as the company’s own', () => {
    expect(
      read(
        'Over the last 12 months, we have added about 900 new employees with deep knowledge.',
        'The combination of these two firms creates a maker with approximately $2 billion of revenue.',
        'Free cash flow was $214 million, with about $130 million being returned to shareholders.',
        'We had free cash flow for the quarter of $214 million and year-to-date free cash flow of $390 million.',
      ).map((line) => line.split(' | ').filter((_, at) => at === 0 || at === 2 || at === 4)),
    ).toEqual([
      ['Employees added', '-', '900 count'],
      ['Combined revenue', '2022Q2', '2000000000 USD'],
      ['Free cash flow', '2022Q2', '214000000 USD'],
      ['Capital returned', '2022Q2', '130000000 USD'],
      ['Free cash flow', '2022Q2', '214000000 USD'],
      ['Free cash flow', '2022H1', '390000000 USD'],
    ])
  })

  it('tells cash flow by its whole name, the quarter from the year to date behind it, and savings from sales', () => {
    expect(
      read(
        'Cash flow from operations was $166 million this brings year-to-date cash from operations to $301 million.',
        'During the quarter, total capex was $21 million bringing year-to-date capex to $44 million.',
        'We have achieved our $80 million synergy run rate, a year earlier than planned.',
        'We repurchased 2.1 million shares, returning $96 million in cash to shareholders.',
      ).map((line) => line.split(' | ').filter((_, at) => at === 0 || at === 2 || at === 4)),
    ).toEqual([
      ['Operating cash flow', '2022Q2', '166000000 USD'],
      ['Operating cash flow', '2022H1', '301000000 USD'],
      ['Capex', '2022Q2', '21000000 USD'],
      ['Capex', '2022H1', '44000000 USD'],
      ['Cost savings', '2022Q2', '80000000 USD'],
      ['Shares repurchased', '2022Q2', '2100000 shares'],
      ['Share repurchases', '2022Q2', '96000000 USD'],
    ])
  })

  it('follows segments that are gone through, whatever moved their sums', () => {
    expect(
      readParts(
        "Let's review how each of the segments did, starting with Paper Fabrics.",
        'Segment profit was $64 million, up $9 million on the year, mainly from higher volume and mix of $12 million and pricing net of inflation of $5 million.',
        'Turning to Slide 9, across our Moulded Parts segment sales decreased 4% to $212 million.',
        'Adjusted segment operating income was $37 million, for an adjusted operating margin of 17.5%.',
        'Finally Moulded Parts segment backlog for the quarter was $340 million.',
        'At Wind Screens, the team booked $15 million in new orders in the quarter.',
        'Finance segment revenues were $12 million and profit was $7 million.',
      ).map((line) => line.split(' | ').filter((_, at) => at !== 2 && at !== 3)),
    ).toEqual([
      ['Operating income', 'Paper Fabrics', '64000000 USD'],
      ['Operating income', 'Paper Fabrics', '9000000 USD'],
      ['Impact on Operating income', 'Paper Fabrics', '12000000 USD'],
      ['Impact on Operating income', 'Paper Fabrics', '5000000 USD'],
      ['Revenue', 'Moulded Parts', '-4 %'],
      ['Revenue', 'Moulded Parts', '212000000 USD'],
      ['Operating income', 'Moulded Parts', '37000000 USD'],
      ['Operating margin', 'Moulded Parts', '17.5 %'],
      ['Backlog', 'Moulded Parts', '340000000 USD'],
      ['Bookings', 'Wind Screens', '15000000 USD'],
      ['Revenue', 'Finance', '12000000 USD'],
      ['Operating income', 'Finance', '7000000 USD'],
    ])
  })

  it('gives growth behind guidance the period of the guidance, and a business spoken of in general what follows', () => {
    expect(
      read(
        'Our adjusted EBITDA guidance remains a range of $310 million to $330 million, representing growth of 8% to 14% on last year.',
        'At Filters, we continue to see a solid recovery with strong demand.',
        'Order activity remained strong, and backlog was $410 million at the quarter end.',
        'Legacy goods did well, Braided Products sales grew 13%.',
      ).map((line) => line.split(' | ').filter((_, at) => at < 3)),
    ).toEqual([
      ['Adjusted EBITDA', '-', '2022'],
      ['Adjusted EBITDA', '-', '2022'],
      ['Adjusted EBITDA', '-', '2022'],
      ['Adjusted EBITDA', '-', '2022'],
      ['Backlog', 'Filters', 'as of 2022-06-30'],
      ['Revenue', 'Braided', '2022Q2'],
    ])
  })

  it('tells free cash flow through what it is told after, and what borrowing, dividends and buybacks come to', () => {
    expect(
      read(
        'Cash flow from our operations was $61 million, and free cash flow, what remained after investments and dividends, was $39 million.',
        'Cash flow from operations before changes in working capital was $70 million.',
        'Corbel has issued and refinanced approximately $1.1 billion of debt since the spring.',
        'Corbel purchased 1.5 million shares at a cost of $48 million in the quarter.',
        'Our dividend in the quarter totaled $12 million.',
        'In the quarter, cash grew by $4 million to $81 million, and we generated $7 million from working capital.',
      ).map((line) => line.split(' | ').filter((_, at) => at === 0 || at === 4)),
    ).toEqual([
      ['Operating cash flow', '61000000 USD'],
      ['Free cash flow', '39000000 USD'],
      ['Operating cash flow before working capital', '70000000 USD'],
      ['Debt issued', '1100000000 USD'],
      ['Shares repurchased', '1500000 shares'],
      ['Share repurchases', '48000000 USD'],
      ['Dividends paid', '12000000 USD'],
      ['Cash and short-term investments', '4000000 USD'],
      ['Cash and short-term investments', '81000000 USD'],
      ['Cash from working capital', '7000000 USD'],
    ])
  })

  it('keeps the margin that was just named, and guidance as it was from the quarter', () => {
    expect(
      read(
        'In terms of gross margins, margins were 46.2%.',
        'For the year, we now put our cash flow from operations range at $300 million to $340 million, which was previously $320 million to $360 million.',
        'And against the same quarter of last year, our orders declined by 12%.',
        'Our net investment was $41 million, reduced by portfolio sales of $22 million.',
      ).filter((line) => /^Gross margin|^Revenue|^Orders|^Operating cash flow .* actual /.test(line)),
    ).toEqual(['Gross margin | - | 2022Q2 | actual | 46.2 %', 'Orders | - | 2022Q2 | change yoy % | -12 %'])
  })

  it('keeps a rate that has fallen, what a measure is told without, and revenue named by its source', () => {
    expect(
      read(
        'In the quarter, our effective operating tax rate was 13.4%, a decrease from last year due to some items.',
        'Excluded from the free cash flow was $14 million relating to our new plant.',
        'Revenue from laboratory services of $31 million compared to $28 million last year.',
      ).map((line) => line.split(' | ').filter((_, at) => at !== 2)),
    ).toEqual([
      ['Tax rate', '-', 'actual', '13.4 %'],
      ['Impact on Free cash flow', '-', 'actual', '14000000 USD'],
      ['Revenue', 'Laboratory services', 'actual', '31000000 USD'],
      ['Revenue', 'Laboratory services', 'prior-period actual', '28000000 USD'],
    ])
  })

  it('ends a walk with the whole corporation, and goes on about a business whose profit was told', () => {
    expect(
      readParts(
        'Turning to Paper Fabrics.',
        'The Paper Fabrics OI margin was a strong 19.7%.',
        'The overall corporation, organic sales rising 5%.',
        'Net sales of $640 million increased 8.1%, with $6 million of favorable foreign currency translation.',
        'Operating earnings for Moulded Parts of $48 million compared to $41 million last year.',
        'The operating margin of 17.3% compared to 16.1% a year ago.',
      ).map((line) => line.split(' | ').filter((_, at) => at !== 2 && at !== 3)),
    ).toEqual([
      ['Operating margin', 'Paper Fabrics', '19.7 %'],
      ['Organic revenue growth', '-', '5 %'],
      ['Revenue', '-', '640000000 USD'],
      ['Revenue', '-', '8.1 %'],
      ['Currency impact', '-', '6000000 USD'],
      ['Operating income', 'Moulded Parts', '48000000 USD'],
      ['Operating income', 'Moulded Parts', '41000000 USD'],
      ['Operating margin', 'Moulded Parts', '17.3 %'],
      ['Operating margin', 'Moulded Parts', '16.1 %'],
    ])
  })
})
