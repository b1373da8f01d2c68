import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string) => tell(factsOf({ en }))

describe('findFacts on dealers and other retailers', () => {
  it('keeps what the same stores sold and earned in rows of its own', () => {
    expect(
      told(
        'Third quarter same-store revenue of $2.1 billion was up 9%. Same-store used car revenue increased 22%, and our same-store total gross profit increased 14%.',
      ),
    ).toEqual([
      'Same-store sales | 2025Q3 | actual | 2100000000 USD',
      'Same-store sales | 2025Q3 | change yoy % | 9 %',
      'Same-store sales | Used car | 2025Q3 | change yoy % | 22 %',
      'Same-store gross profit | 2025Q3 | change yoy % | 14 %',
    ])
  })

  it('tells what is sold new from what is sold used', () => {
    expect(told('New vehicle revenue declined 7% and used vehicle revenue increased 31%.')).toEqual([
      'Revenue | New vehicle | 2025Q3 | change yoy % | -7 %',
      'Revenue | Used vehicle | 2025Q3 | change yoy % | 31 %',
    ])
    expect(told('Customer care revenue increased 6%.')).toEqual([
      'Revenue | Customer care | 2025Q3 | change yoy % | 6 %',
    ])
  })

  it('reads a cost as a share of gross profit, and its improvement as a fall', () => {
    expect(
      told(
        'Third quarter SG&A as a percentage of gross profit was 61.2%, a 340 basis point improvement. We expect SG&A as a percentage of gross profit to remain below 64% for the full year 2025.',
      ),
    ).toEqual([
      'SG&A expense % of gross profit | 2025Q3 | actual | 61.2 %',
      'SG&A expense % of gross profit | 2025Q3 | change bps | -340 bps',
      'SG&A expense % of gross profit | 2025 | guidance-mid | 64 %',
    ])
    expect(told('Our combined ratio of 93.1% improved 120 basis points.')).toEqual([
      'Combined ratio | 2025Q3 | actual | 93.1 %',
      'Combined ratio | 2025Q3 | change bps | -120 bps',
    ])
  })

  it('takes a floor plan for no plan', () => {
    expect(told('Floor plan interest expense decreased to $4 million in the third quarter.')).toEqual([
      'Floor plan interest expense | 2025Q3 | actual | 4000000 USD',
    ])
  })

  it('tells shares that were bought back from those of others, and what is left to buy', () => {
    expect(
      told(
        'During the quarter, we purchased 2.6 million shares for an aggregate purchase price of $190 million. We also sold 1.2 million shares of our investment in Harrow. We have approximately $310 million available for additional share repurchase.',
      ),
    ).toEqual([
      'Shares repurchased | 2025Q3 | actual | 2600000 shares',
      'Share repurchases | 2025Q3 | actual | 190000000 USD',
      'Shares sold | 2025Q3 | actual | 1200000 shares',
      'Repurchase authorization | 2025Q3 | actual | 310000000 USD',
    ])
  })

  it('measures growth from no period that is only named behind another figure', () => {
    expect(
      told(
        'For the third quarter, adjusted earnings per share increased 12% to $1.40, with a $0.02 positive impact from currencies in the quarter.',
      )[0],
    ).toBe('EPS | 2025Q3 | change yoy % | 12 %')
  })
})
