import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (lines: readonly string[], fileName = 'WHT_q2_2021.txt'): readonly string[] =>
  readText(fileName, unlabelled(['Second quarter revenue was $80 million.', ...lines])).slice(1)

describe('findFacts on what a call will speak of', () => {
  it('guides no year by an agenda', () => {
    expect(
      read([
        'Ines will close with an update on our projects for the year and the outlook by market.',
        'Sales of lenses were healthy.',
        'In Q3, we expect to buy back shares when the market lets us.',
        'We expect revenue to range from $90 million to $95 million.',
      ]),
    ).toEqual([
      'Revenue | - | 2021Q3 | guidance-low | 90000000 USD',
      'Revenue | - | 2021Q3 | guidance-high | 95000000 USD',
    ])
  })

  it('takes a number word for no figure that a quarter is guided by', () => {
    expect(
      read([
        'With that mix, we are expecting better gross margins in both three and 4Q.',
        'We still target a gross margin of 9% for the full year 2021.',
        'We are still expecting $40 million to $50 million of operating cash flow.',
      ]).filter((line) => line.startsWith('Operating cash flow | - | 2021Q4')),
    ).toEqual([])
  })
})

describe('findFacts on savings and causes', () => {
  it('takes savings told a share for no profit a share', () => {
    expect(
      read([
        'We still aim for annualized savings of $0.12 to $0.16 of earnings per share by the end of 2022.',
        'The move has already saved us $0.03 in earnings per share this quarter.',
        'We expect diluted earnings per share between $1.40 and $1.50 excluding the impact of further buybacks.',
      ]).map((line) => line.split(' | ')[0]),
    ).toEqual(['Impact on EPS', 'Impact on EPS', 'Impact on EPS', 'Diluted EPS', 'Diluted EPS'])
  })

  it('goes on about what was told, and not about what brought it about', () => {
    expect(
      read([
        'Our gross margin was 9.5%.',
        'That is 30 basis points better than the midpoint we gave, driven by higher revenue.',
        'Sequentially, we rose 60 basis points, a result of our higher revenue and better yields.',
      ]).at(-1),
    ).toBe('Gross margin | - | 2021Q2 | change bps | 60 bps')
  })

  it('keeps the parts of a move out of the company’s row', () => {
    expect(
      read([
        'Backlog rose $70 million from last year, driven by $60 million of growth in Asia and $10 million of growth internationally.',
      ]).map((line) => line.split(' | ')[0]),
    ).toEqual(['Backlog', 'Part of the change', 'Part of the change'])
  })

  it('dates no base of a comparison by the time that is told of', () => {
    expect(
      read([
        'Operating margin was 24.4% of sales, up from 22.2% on better volume, in spite of higher freight costs in our plants this year.',
        'We put $90 million more into land compared with last year, we have also returned $70 million to our shareholders.',
      ]),
    ).toEqual([
      'Operating margin | - | 2021Q2 | actual | 24.4 %',
      'Operating margin | - | 2020Q2 | prior-period actual | 22.2 %',
      expect.stringMatching(/USD$/),
      expect.stringMatching(/ \| 2021Q2 \| actual \| 70000000 USD$/),
    ])
  })
})

describe('findFacts on parts and what is no part', () => {
  it('gives a part its share of revenue and what that comes to', () => {
    expect(read(['Glass lenses are still a driver of growth at 14% of sales, or $11.2 million.'])).toEqual([
      'Share of revenue | Glass lenses | 2021Q2 | actual | 14 %',
      'Revenue | Glass lenses | 2021Q2 | actual | 11200000 USD',
    ])
  })

  it('holds working capital against sales, of which it is no part', () => {
    expect(read(['As in March, working capital as a percent of sales stood at 19.3%.'])).toEqual([
      'Working capital % of revenue | - | 2021Q2 | actual | 19.3 %',
    ])
  })

  it('gives `this sector` what is foreseen for it', () => {
    expect(
      read([
        'Medical sales rose 12%.',
        'We are moving our outlook for this sector up to more than 20% revenue growth for 2021.',
        'We work on many things.',
        'For all plants in this sector we foresee 30% revenue growth for 2021.',
      ]).slice(1),
    ).toEqual([
      'Revenue | Medical | 2021 | change yoy % | 20 %',
      'Revenue | Unnamed part | 2021 | change yoy % | 30 %',
    ])
  })

  it('takes growth that a part is foreseen to repeat for no growth of the company', () => {
    expect(
      read(['For Q3 we expect revenue of $82 million.', 'In lasers, we see revenue in line with last year.']),
    ).toHaveLength(1)
  })

  it('counts no customers where something is done with some of them, and orders no unmet demand', () => {
    expect(
      read([
        'We won large orders with two existing customers in Spain.',
        'Orders were strong, and there may be $20 million of unfulfilled demand left this quarter.',
      ]).map((line) => line.split(' | ')[0]),
    ).toEqual(['Customers of a deal', 'Unmet demand'])
  })

  it('gives the company a profit that fits its organic revenue, where no other is told', () => {
    const lines = [
      'Organic revenue was $190 million in the quarter, down 2% versus prior year.',
      'Sequentially, Pump Controls rose 7% now that its ramp has begun.',
      'Valve Works was in line with the prior quarter.',
      'Adjusted operating income was $14.6 million, representing a margin of 7.7%.',
      'Valve Works revenue was $61 million.',
    ]
    expect(
      readText('WHT_q2_2021.txt', unlabelled(lines)).filter((line) => line.startsWith('Operating')),
    ).toEqual([
      'Operating income | - | 2021Q2 | actual | 14600000 USD',
      'Operating margin | - | 2021Q2 | actual | 7.7 %',
    ])
  })
})

describe('findFacts on what is held against something else', () => {
  it('takes what a cause did to a margin for no move of it, however far off the cause is named', () => {
    expect(
      read([
        'The negative impact of the port closure and dearer fuel, including diesel, on the second quarter of 2021 gross margin was nearly 200 basis points.',
      ]),
    ).toEqual(['Impact on Gross margin | - | 2021Q2 | change bps | 200 bps'])
  })

  it('guides for the year that is to come higher than the one before', () => {
    expect(
      read([
        'The higher second quarter capex is as planned, since capex in 2021 would be higher than the outlay in the prior year, estimated to be in the range of $13 million to $17 million.',
      ]),
    ).toEqual([
      'Capex | - | 2021 | guidance-low | 13000000 USD',
      'Capex | - | 2021 | guidance-high | 17000000 USD',
    ])
  })

  it('takes how far the end of a range was raised for no guidance', () => {
    expect(
      read([
        'For the full year 2021, we are increasing the high end of our sales and earnings per share ranges by 20 and $0.12 respectively.',
      ]).filter((line) => line.startsWith('EPS')),
    ).toEqual([])
  })

  it('reads a book to bill told in percent, and nothing of demand that has not come', () => {
    expect(
      read([
        'We booked $43 million of new business in the quarter, ended with a backlog of $139 million and a book to bill of 112%.',
        'We did see sales growth from Otter of about 8% in the quarter, we have not yet seen demand return to former levels.',
      ]).filter((line) => /^(?:Book-to-bill|Demand)/.test(line)),
    ).toEqual(['Book-to-bill | - | 2021Q2 | actual | 1.12 x'])
  })
})

describe('findFacts on parts that are not named', () => {
  it('gives growth guided in the midst of segments to none of the company', () => {
    expect(
      read([
        'Turning to our segment outlook on slide 16.',
        'In Utility Poles, we expect operating margins to improve sequentially.',
        'Demand for towers remains strong.',
        'We now expect sales to grow 30% to 33% this year based on strength in farming.',
        'Looking ahead to 2022, our plants give us confidence in sales growth of 5% to 6%.',
      ]),
    ).toEqual([
      'Revenue | Unnamed part | 2021 | change yoy % | 30 %',
      'Revenue | Unnamed part | 2021 | change yoy % | 33 %',
      'Revenue | - | 2022 | change yoy % | 5 %',
      'Revenue | - | 2022 | change yoy % | 6 %',
    ])
  })

  it('has no share of the company’s own revenue', () => {
    expect(
      read([
        'We made headway with what we sell outside of trucks moving closer to 40% of total revenue in the second quarter.',
        'Our Fastener segment, which made up 83% of our sales, was up 21% over the same quarter of last year.',
      ]),
    ).toEqual([
      'Share of revenue | Unnamed part | 2021Q2 | actual | 40 %',
      'Share of revenue | Fastener | 2021Q2 | actual | 83 %',
      'Revenue | Fastener | 2021Q2 | change yoy % | 21 %',
    ])
  })
})

describe('findFacts on the basis of guidance', () => {
  it('does not carry the basis of a result into what is guided', () => {
    const text = unlabelled([
      'On a GAAP basis, net income was $7 million or $0.50 per diluted share.',
      'I would now like to turn to our guidance for the third quarter of 2021.',
      'We expect earnings per share in the range of $0.60 to $0.65 per diluted share.',
    ])
    const document = parseDocument({ text, fileName: 'WHT_q2_2021.txt', companies: [] })
    expect(findFacts({ document, text, fiscalYearEnd: null }).map(({ basis }) => basis)).toEqual([
      'GAAP',
      'GAAP',
      null,
      null,
    ])
  })
})
