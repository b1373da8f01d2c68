import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string) => tell(factsOf({ en }))

describe('findFacts on what stands beside a result', () => {
  it('takes the full year for the year that a sentence opens with', () => {
    expect(
      told('For 2026, we are reaffirming our adjusted full year guidance of $3.10 to $3.14 per share.'),
    ).toEqual(['EPS | 2026 | guidance-low | 3.1 USD/share', 'EPS | 2026 | guidance-high | 3.14 USD/share'])
  })

  it('leaves a profit its figure where the sales it was made on follow', () => {
    expect(
      told('We had adjusted EBITDA of $41 million this quarter on sales that rose 12% to $390 million.'),
    ).toEqual([
      'Adjusted EBITDA | 2025Q3 | actual | 41000000 USD',
      'Revenue | 2025Q3 | change yoy % | 12 %',
      'Revenue | 2025Q3 | actual | 390000000 USD',
    ])
  })

  it('tells what moved a profit a share from the profit', () => {
    expect(
      told(
        'Adjusted earnings per share were $0.61. Storms drove $0.12 per share of negative variance, and mild weather helped in the amount of $0.05 per share.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['EPS', 'Impact on EPS', 'Impact on EPS'])
    expect(told('Adjusted earnings per share was $0.08 above our third quarter 2024 results.')).toEqual([
      'EPS | 2025Q3 | change yoy abs | 0.08 USD/share',
    ])
    expect(told('Savings contributed 40 basis points to our gross margin.')).toEqual([
      'Impact on Gross margin | 2025Q3 | change bps | 40 bps',
    ])
  })

  it('reads growth named behind its figure with adjusted, and growth that is lapped', () => {
    expect(told('We had 8% adjusted EBIT growth and 17% adjusted earnings per share growth.')).toEqual([
      'Operating income | 2025Q3 | change yoy % | 8 %',
      'EPS | 2025Q3 | change yoy % | 17 %',
    ])
    expect(told('Sales of lamps decreased 2%, cycling a 21% increase in the prior year quarter.')).toEqual([
      'Revenue | Lamps | 2025Q3 | change yoy % | -2 %',
      'Revenue | Lamps | 2024Q3 | change yoy % | 21 %',
    ])
  })

  it('keeps the points a cost’s share of sales moved by with it', () => {
    expect(
      told('Marketing and selling expenses represented 9.4% of net sales, a 60 basis point decrease.'),
    ).toEqual([
      'Sales and marketing expense % of revenue | 2025Q3 | actual | 9.4 %',
      'Sales and marketing expense % of revenue | 2025Q3 | change bps | -60 bps',
    ])
  })

  it('reads a division that a summing-up is about, by its one name', () => {
    expect(
      told(
        'In our Soups & Sauces segment, sales rose 3%. In our Snacks segment, sales rose 2%. Overall, within our Soup & Sauces division, operating margin decreased by 90 basis points to 18.2%.',
      ).slice(2),
    ).toEqual([
      'Operating margin | Soups & Sauces | 2025Q3 | change bps | -90 bps',
      'Operating margin | Soups & Sauces | 2025Q3 | actual | 18.2 %',
    ])
  })

  it('reads kinds of deposits and loans, and a target that a ratio is held against', () => {
    expect(
      told(
        'Non-interest bearing deposits grew 4.1%. Mortgage loan growth was slow, while auto loans increased 1.2%. Our common equity Tier 1 capital ratio was 10.1% compared with our target CET1 ratio of 9%.',
      ),
    ).toEqual([
      'Deposits | Noninterest-bearing | 2025Q3 | change yoy % | 4.1 %',
      'Loans | Auto | 2025Q3 | change yoy % | 1.2 %',
      'CET1 ratio | 2025Q3 | actual | 10.1 %',
      'CET1 ratio | target | 9 %',
    ])
  })

  it('takes a provision that was a benefit for what it gave back', () => {
    expect(told('Our provision for credit losses was a net benefit of $61 million.')).toEqual([
      'Provision for credit losses | 2025Q3 | actual | -61000000 USD',
    ])
  })

  it('reads a bank’s margin, a second comparison and what is guided still', () => {
    expect(
      told(
        'Net interest income was $105 million, compared to $99 million a year ago and $103 million from the prior quarter. Net interest income increased $2 million and the margin declined five basis points. We expect our net charge-offs to be below 30 basis points for the fourth quarter. Our guidance for our tax rate has remained unchanged at 21%.',
      ),
    ).toEqual([
      'Net interest income | 2025Q3 | actual | 105000000 USD',
      'Net interest income | 2024Q3 | prior-period actual | 99000000 USD',
      'Net interest income | 2025Q2 | prior-period actual | 103000000 USD',
      'Net interest income | 2025Q3 | change yoy abs | 2000000 USD',
      'Net interest margin | 2025Q3 | change bps | -5 bps',
      'Net charge-off ratio | 2025Q4 | guidance-mid | 30 bps',
      'Tax rate | 2025Q4 | guidance-mid | 21 %',
    ])
  })
})
