import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string, period = '2025Q3'): readonly string[] => tell(factsOf({ en, period }))

describe('findFacts of growth told in several terms', () => {
  it('knows what advances, and growth without currencies or deals', () => {
    expect(
      told(
        'Global sales of $610 million advanced 8% on a reported basis, 6% on a constant currency basis and 5% operationally.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 610000000 USD',
      'Revenue | 2025Q3 | change yoy % | 8 %',
      'Constant-currency revenue growth | 2025Q3 | change yoy % | 6 %',
      'Operational revenue growth | 2025Q3 | change yoy % | 5 %',
    ])
    expect(told('Sales in our Asia Pacific region advanced 8%.')).toEqual([
      'Revenue | Asia Pacific | 2025Q3 | change yoy % | 8 %',
    ])
  })

  it('takes growth of several years by its own measure', () => {
    expect(told('Our plan has a 6% to 8% compound annual earnings growth rate over 2025 to 2029.')[0]).toBe(
      'EPS CAGR | 2029 | target | 6 %',
    )
    expect(told('We see a rate base compound annual growth rate of 7% from 2025 to 2029.')[0]).toContain(
      'Rate base CAGR | 2029',
    )
  })

  it('holds what is foreseen against an older year where it is told so', () => {
    expect(
      told('We expect capacity to be up versus 2021, between 2% and 6%, by the end of the year.')[0],
    ).toMatch(/^Multi-year change in Capacity/)
    expect(
      told(
        'In the fourth quarter, unit cost is expected to be up 14% to 17% and capacity down 9% to 12% versus 2021.',
      ).map((fact) => fact.split(' | ')[0]),
    ).toEqual([
      'Multi-year change in Unit cost',
      'Multi-year change in Unit cost',
      'Multi-year change in Capacity',
      'Multi-year change in Capacity',
    ])
  })
})

describe('findFacts of what is no level of the company', () => {
  it.each([
    [
      'Our selling, general and administrative expense ratio of 10.1% improved from 12.6% a year ago.',
      ['SG&A expense % of revenue', 'SG&A expense % of revenue'],
    ],
    [
      'Our average selling price is below that of old homes, which are as much as $100,000 higher.',
      ['Difference in Unit price'],
    ],
    ['Our pace has led to the close-out of over 150 selling communities.', ['Communities closed']],
    ['We opened 33 selling communities.', ['Communities opened']],
    [
      'We have a pipeline of investment opportunities of more than $40 billion over the next decade.',
      ['Investment pipeline'],
    ],
    [
      'FFO was $0.30 per share. We have $14 million of leases in our pipeline.',
      ['FFO per share', 'Leasing pipeline'],
    ],
    ['Our order pipeline stands at $120 million.', ['Order pipeline']],
  ])('%s', (en, metrics) => {
    expect(factsOf({ en }).map(({ metric }) => metric)).toEqual(metrics)
  })

  it('tells what a house sells of a kind from a share of the company’s sales', () => {
    expect(
      told(
        'Takeout sales accounted for 33% of total sales at Ember House, 19% at Larch Grill and 16% at Tilda’s Kitchen.',
      ),
    ).toEqual([
      'Takeout share of sales | Ember House | 2025Q3 | actual | 33 %',
      'Takeout share of sales | Larch Grill | 2025Q3 | actual | 19 %',
      'Takeout share of sales | Tilda’s Kitchen | 2025Q3 | actual | 16 %',
    ])
  })

  it('takes a part that did well, and parts told behind a margin, for what they are', () => {
    expect(
      told('Pump solutions executed well to deliver full year operating profits of $1.3 billion.', '2025Q4'),
    ).toEqual(['Operating income | Pump solutions | 2025 | actual | 1300000000 USD'])
    expect(
      told('We expect EBITDA margins above 20% in pet care and high single digits in home care.')[0],
    ).toContain('Adjusted EBITDA margin | Pet care')
    expect(told('Gross margin was 40% in the quarter and 38% in the first half.')[0]).toBe(
      'Gross margin | 2025Q3 | actual | 40 %',
    )
  })

  it('leaves a segment where adjusted results of all are summed up', () => {
    expect(
      told(
        'Turning to our Harbor segment. Sales were $91 million. We summarized our adjusted results for the first nine months. Sales in the first nine months were up 31%.',
      ).at(-1),
    ).toBe('Revenue | 2025M9 | change yoy % | 31 %')
  })

  it('knows which measure is meant by `this metric`', () => {
    expect(
      told('Operating margin was 11.3%. Excluding charges, this metric improved to 11.4% from 6.9%.'),
    ).toEqual([
      'Operating margin | 2025Q3 | actual | 11.3 %',
      'Operating margin | 2025Q3 | actual | 11.4 %',
      'Operating margin | 2024Q3 | prior-period actual | 6.9 %',
    ])
  })

  it('takes the basis from before the kind of margin', () => {
    expect(factsOf({ en: 'Our adjusted housing gross profit margin was 24.2%.' })[0]?.basis).toBe('non-GAAP')
    expect(factsOf({ en: 'Our housing gross profit margin was 24.2%.' })[0]?.basis).toBeNull()
  })
})

describe('findFacts of figures of no single quarter', () => {
  it('dates no sum of the last four quarters to one of them', () => {
    expect(
      told(
        'Our trailing four-quarter adjusted EBITDA came to $4.9 billion, $1.25 billion more than a year ago.',
      ),
    ).toEqual([
      'Adjusted EBITDA | actual | 4900000000 USD',
      'Adjusted EBITDA | change yoy abs | 1250000000 USD',
    ])
  })

  it('dates no milestone on the way to the year spoken of', () => {
    expect(
      told(
        'We look for a strong performance in 2026 as we progress toward our next earnings milestone of $6 to $7 per share.',
      ),
    ).toEqual(['EPS | target | 6 USD/share', 'EPS | target | 7 USD/share'])
  })

  it('goes on with the quarter that is guided, and not with what comes after it', () => {
    expect(
      told(
        'We expect our third quarter store count to increase by 5%, followed by another improvement in the fourth quarter. The deal will result in annualized savings of nearly $16 million.',
        '2025Q2',
      ).at(-1),
    ).toBe('Cost savings | guidance-mid | 16000000 USD')
    expect(
      told(
        'We expect to open stores in the third and fourth quarters. We now expect a 45% increase in revenues.',
        '2025Q2',
      ),
    ).toEqual(['Revenue | change yoy % | 45 %'])
    expect(
      told(
        'We expect store count to grow 5% in the third quarter. In summary, with over 10,000 orders in hand, we expect better results in 2025. We now expect a 45% year-over-year increase in revenues.',
        '2025Q2',
      ).at(-1),
    ).toBe('Revenue | 2025 | change yoy % | 45 %')
    expect(
      told('We expect good demand in the fourth quarter. Revenue should be $120 million.', '2025Q2'),
    ).toEqual(['Revenue | 2025Q4 | forecast | 120000000 USD'])
  })
})
