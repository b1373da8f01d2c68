import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

/** A shop's call on the third quarter of its fiscal 2025, which ends in January 2026. */
const shop = { period: 'FY2025Q3', date: '2025-11-20', fiscalYearEnd: '01' } as const
const told = (en: string) => tell(factsOf({ ...shop, en }))

describe('findFacts on stretches of a year', () => {
  it('takes the 13 weeks that end on a day for the quarter reported on', () => {
    expect(
      told(
        'Earnings per share for the 13 weeks ended November 1, 2025 were $0.86 on net income of $74 million.',
      ),
    ).toEqual(['EPS | FY2025Q3 | actual | 0.86 USD/share', 'Net income | FY2025Q3 | actual | 74000000 USD'])
  })

  it('takes weeks that end later for a quarter and a year ahead, by the company’s own name for its year', () => {
    expect(
      told(
        'For the 13 weeks ending January 31, 2026, we expect earnings per share of $1.20 to $1.28 versus $1.17 last year.',
      ),
    ).toEqual([
      'EPS | FY2025Q4 | guidance-low | 1.2 USD/share',
      'EPS | FY2025Q4 | guidance-high | 1.28 USD/share',
      'EPS | FY2024Q4 | prior-period actual | 1.17 USD/share',
    ])
    expect(
      told(
        'Earnings per share for the 52 weeks ending January 31, 2026 are now expected to be $3.40 to $3.48, up from $3.21 in fiscal 2024.',
      ),
    ).toEqual([
      'EPS | FY2025 | guidance-low | 3.4 USD/share',
      'EPS | FY2025 | guidance-high | 3.48 USD/share',
      'EPS | FY2024 | prior-period actual | 3.21 USD/share',
    ])
  })

  it('knows nine months, and what is set beside them', () => {
    expect(told('For the 39 weeks ended November 1, 2025, net income was $201 million.')).toEqual([
      'Net income | FY2025M9 | actual | 201000000 USD',
    ])
    expect(
      told(
        'For the first nine months, net income was $201 million compared to $188 million for the same period last year.',
      ),
    ).toEqual([
      'Net income | FY2025M9 | actual | 201000000 USD',
      'Net income | FY2024M9 | prior-period actual | 188000000 USD',
    ])
  })

  it('takes the year to date in the second quarter for half a year, and what it grew from for the half before', () => {
    const half = { period: 'FY2025Q2', date: '2025-08-21', fiscalYearEnd: '01' } as const
    expect(
      tell(
        factsOf({
          ...half,
          en: 'Sales for the 2025 year-to-date period grew to $4.1 billion, up from $3.8 billion in the prior year.',
        }),
      ),
    ).toEqual([
      'Revenue | FY2025H1 | actual | 4100000000 USD',
      'Revenue | FY2024H1 | prior-period actual | 3800000000 USD',
    ])
  })

  it('takes last year beside a quarter for that quarter, also behind a change', () => {
    expect(
      told('Third quarter operating margin of 9.4% was up 60 basis points over 8.8% last year.'),
    ).toEqual([
      'Operating margin | FY2025Q3 | actual | 9.4 %',
      'Operating margin | FY2025Q3 | change bps | 60 bps',
      'Operating margin | FY2024Q3 | prior-period actual | 8.8 %',
    ])
  })

  it('holds a quarter that is guided against its own a year before', () => {
    expect(
      told(
        'Operating margin for the fourth quarter is expected to be in the range of 10.2% to 10.6% compared to 10.9% in 2024.',
      ),
    ).toEqual([
      'Operating margin | FY2025Q4 | guidance-low | 10.2 %',
      'Operating margin | FY2025Q4 | guidance-high | 10.6 %',
      'Operating margin | FY2024Q4 | prior-period actual | 10.9 %',
    ])
  })
})

describe('findFacts on what is beside the measure', () => {
  it('takes a linked quarter for the quarter before', () => {
    expect(
      tell(
        factsOf({
          en: 'Net interest income was $412 million, an increase of 1.4% on a linked quarter basis.',
        }),
      ),
    ).toEqual([
      'Net interest income | 2025Q3 | actual | 412000000 USD',
      'Net interest income | 2025Q3 | change qoq % | 1.4 %',
    ])
  })

  it('keeps a level that only went down sequentially', () => {
    expect(
      tell(factsOf({ en: 'Gross margin was 41.7%, down sequentially on a richer mix of new products.' })),
    ).toEqual(['Gross margin | 2025Q3 | actual | 41.7 %'])
  })

  it('takes no share of inventory for one of revenue, no contribution for the sales, no repayment for the debt', () => {
    const named = (en: string) => factsOf({ en }).map(({ metric }) => metric)
    expect(named('Packaway goods were 31% of total inventories.')).toEqual(['Share of total inventories'])
    expect(named('As a reminder, the extra week contributed $22 million to sales.')).toEqual([
      'Impact on Revenue',
    ])
    expect(named('We used cash to repay $90 million of debt.')).toEqual(['Debt repayment'])
  })

  it('gives each of two bases its own figure where they are told respectively, and one figure no basis', () => {
    const bases = (en: string) => factsOf({ en }).map(({ basis, value }) => `${basis ?? 'none'} ${value}`)
    expect(
      bases(
        'For the fourth quarter, GAAP and non-GAAP gross margins are expected to be 41.2% and 42%, respectively, plus or minus 50 basis points.',
      ).slice(0, 2),
    ).toEqual(['GAAP 41.2', 'non-GAAP 42'])
    expect(
      bases(
        'For the fourth quarter, GAAP and non-GAAP operating expenses are expected to be $1.3 billion and $1.0 billion, respectively.',
      ),
    ).toEqual(['GAAP 1300000000', 'non-GAAP 1000000000'])
    expect(bases('For the fourth quarter, GAAP and non-GAAP tax rates are expected to be 17%.')).toEqual([
      'none 17',
    ])
  })

  it('takes what was bought back for an aggregate cost for repurchases, and what is on track for guidance', () => {
    expect(
      tell(
        factsOf({
          en: 'We repurchased 1.2 million shares of common stock for an aggregate cost of $84 million. We remain on track to buy back a total of $350 million in stock for the year.',
        }),
      ),
    ).toEqual([
      'Shares repurchased | 2025Q3 | actual | 1200000 shares',
      'Share repurchases | 2025Q3 | actual | 84000000 USD',
      'Share repurchases | 2025 | guidance-mid | 350000000 USD',
    ])
  })

  it('takes what a ratio improved to from an earlier quarter for what it is now', () => {
    expect(
      tell(
        factsOf({
          en: 'Our efficiency ratio also improved from the second quarter to 58.3% on an adjusted basis.',
        }),
      ),
    ).toEqual(['Efficiency ratio | 2025Q3 | actual | 58.3 %'])
  })

  it('gives revenue without a name to the business just turned to, until the page is turned', () => {
    expect(
      tell(
        factsOf({
          en: 'Moving to marine instruments. Revenue of $54 million was up 6% sequentially. Demand was good. OK, moving to the rest of the P&L. Gross margin was 44.1%.',
        }),
      ),
    ).toEqual([
      'Revenue | Marine instruments | 2025Q3 | actual | 54000000 USD',
      'Revenue | Marine instruments | 2025Q3 | change qoq % | 6 %',
      'Gross margin | 2025Q3 | actual | 44.1 %',
    ])
  })

  it('gives revenue to the business that its sentence began with', () => {
    expect(
      tell(factsOf({ en: 'Tableware has also outperformed, with revenue up 12% in the quarter.' })),
    ).toEqual(['Revenue | Tableware | 2025Q3 | change yoy % | 12 %'])
  })

  it('takes a bare list after guidance for guidance of the same period', () => {
    expect(
      tell(
        factsOf({
          en: 'For the fourth quarter, we expect revenue of $410 million to $420 million. Non-GAAP gross margin of 61% to 62%. Non-GAAP earnings per share of $0.58 to $0.62, and a tax rate of 17%.',
        }),
      ).slice(2),
    ).toEqual([
      'Gross margin | 2025Q4 | guidance-low | 61 %',
      'Gross margin | 2025Q4 | guidance-high | 62 %',
      'EPS | 2025Q4 | guidance-low | 0.58 USD/share',
      'EPS | 2025Q4 | guidance-high | 0.62 USD/share',
      'Tax rate | 2025Q4 | guidance-mid | 17 %',
    ])
    expect(tell(factsOf({ en: 'Revenue was $402 million. Non-GAAP gross margin of 61%.' }))[1]).toBe(
      'Gross margin | 2025Q3 | actual | 61 %',
    )
  })

  it('takes guidance that is moved without a period for the year under way', () => {
    expect(
      tell(factsOf({ en: 'We are raising our free cash flow guidance to approximately $280 million.' })),
    ).toEqual(['Free cash flow | 2025 | guidance-mid | 280000000 USD'])
  })

  it('keeps nine months that came in two readings out of guidance', () => {
    const kinds = factsOf({
      en: 'In the first nine months of the year, free cash flow was $150 million, or $175 million after adjusting for real estate.',
    }).map(({ kind }) => kind)
    expect(kinds).toEqual(['actual', 'actual'])
  })

  it('takes what a measure grew to for that measure, and a return to growth for no return of capital', () => {
    expect(
      tell(
        factsOf({
          en: 'Remaining performance obligations grew 15% to $610 million, and total billings grew 6% to $158 million. Product revenue returned to growth, increasing 2% to $47 million.',
        }),
      ),
    ).toEqual([
      'Remaining performance obligations | 2025Q3 | change yoy % | 15 %',
      'Remaining performance obligations | as of 2025-09-30 | actual | 610000000 USD',
      'Billings | 2025Q3 | change yoy % | 6 %',
      'Billings | 2025Q3 | actual | 158000000 USD',
      'Revenue | Product | 2025Q3 | change yoy % | 2 %',
      'Revenue | Product | 2025Q3 | actual | 47000000 USD',
    ])
  })

  it('takes a run rate for no revenue of the quarter', () => {
    const [fact] = factsOf({ en: 'Software brought us an annual revenue run rate of over $90 million.' })
    expect(fact?.metric).toBe('Revenue run rate')
  })
})
