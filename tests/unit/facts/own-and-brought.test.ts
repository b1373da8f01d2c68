import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string): readonly string[] => tell(factsOf({ en }))

describe('findFacts on what a profit a share does', () => {
  it.each([
    [
      'On a GAAP basis, diluted earnings per share increased by 31% to $0.47 compared to $0.36 in the prior year period.',
      [
        'Diluted EPS | 2025Q3 | change yoy % | 31 %',
        'Diluted EPS | 2025Q3 | actual | 0.47 USD/share',
        'Diluted EPS | 2024Q3 | prior-period actual | 0.36 USD/share',
      ],
    ],
    [
      'Adjusted diluted EPS rose by about 42% to $0.44.',
      ['Diluted EPS | 2025Q3 | change yoy % | 42 %', 'Diluted EPS | 2025Q3 | actual | 0.44 USD/share'],
    ],
    [
      'Tove mentioned our adjusted diluted earnings per share grew a very robust 39% from prior year.',
      ['Diluted EPS | 2025Q3 | change yoy % | 39 %'],
    ],
    [
      'As Tove said, we are happy that our diluted earnings per share were $1.40.',
      ['Diluted EPS | 2025Q3 | actual | 1.4 USD/share'],
    ],
    [
      'The new shares diluted our earnings per share by $0.03.',
      ['Impact on EPS | 2025Q3 | actual | 0.03 USD/share'],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })
})

describe('findFacts on what is not the company’s own', () => {
  it.each([
    [
      'Our guidance includes the Vale Sensors business, which as previously announced, is expected to generate $240 million in sales and $0.06 in diluted earnings per share in the first 12 months after closing.',
      [
        'Revenue | Vale Sensors | forecast | 240000000 USD',
        'Impact on Diluted EPS | forecast | 0.06 USD/share',
      ],
    ],
    [
      'On a pro forma basis, including the Tarn acquisition, total liquidity and net leverage at September 30, 2025 would be $2.7 billion and 1.8 times, respectively.',
      [
        'Pro forma Liquidity | as of 2025-09-30 | forecast | 2700000000 USD',
        'Pro forma Leverage ratio | as of 2025-09-30 | forecast | 1.8 x',
      ],
    ],
    [
      'Sales grew by a better-than-expected 7% versus the second quarter.',
      ['Revenue | 2025Q3 | change qoq % | 7 %'],
    ],
    [
      'Sequentially, our sales were better than feared, moderating by just 4% from the second quarter.',
      ['Revenue | 2025Q3 | change qoq % | -4 %'],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })

  it('has both ends of a range assumed for the quarter it is guided for', () => {
    expect(
      told(
        'We expect fourth quarter organic sales to increase by 9% to 11% on a year-over-year basis. As a reminder, organic sales declined 15% in last year’s fourth quarter. Based on the 9% to 11% organic sales growth assumption, we believe a low double-digit incremental margin is a good benchmark for our fourth quarter.',
      ).slice(-2),
    ).toEqual([
      'Organic revenue growth | 2025Q4 | guidance-low | 9 %',
      'Organic revenue growth | 2025Q4 | guidance-high | 11 %',
    ])
  })

  it.each([
    // It makes the company's margin of all sales.
    'Operating income was $318 million in the third quarter of 2025. Operating margin of 18.6% was up 150 basis points from last year.',
    // It is more than the part sold.
    'Operating income was $318 million in the third quarter of 2025.',
  ])('gives the company a profit that no part of it could have: %s', (profit) => {
    expect(
      told(
        `Total sales were $1.71 billion. The fastener business, which comprised 93% of sales, was up 21%. Our wire business, which comprised 7% of our sales, was up 12%. ${profit}`,
      ),
    ).toContain('Operating income | 2025Q3 | actual | 318000000 USD')
  })
})

describe('findFacts on whose growth it is, and since when', () => {
  it.each([
    [
      'Our Paper Belts segment grew sales by 11% compared to Q3 last year. Molded parts delivered top-line growth of nearly 7%.',
      [
        'Revenue | Paper Belts | 2025Q3 | change yoy % | 11 %',
        'Revenue | Molded parts | 2025Q3 | change yoy % | 7 %',
      ],
    ],
    [
      'Woven goods posted another strong sales growth of 5%.',
      ['Revenue | Woven goods | 2025Q3 | change yoy % | 5 %'],
    ],
    ['Disciplined execution delivered sales growth of 5%.', ['Revenue | 2025Q3 | change yoy % | 5 %']],
    [
      'Total debt outstanding was reduced by $18.4 million during the third quarter and was down 24% from the prior year third quarter.',
      ['Total debt | 2025Q3 | change qoq abs | -18400000 USD', 'Total debt | 2025Q3 | change yoy % | -24 %'],
    ],
    [
      'During the quarter we reduced debt by $18.4 million.',
      ['Debt repayment | 2025Q3 | actual | 18400000 USD'],
    ],
    [
      'We reported over $2 million in expense under other income expense this quarter.',
      ['Interest and other income | 2025Q3 | actual | -2000000 USD'],
    ],
    [
      'Adjusted EBITDA was flat to the prior year third quarter and remained up 6% from full year 2024.',
      ['Change since last year in Adjusted EBITDA | 2025Q3 | change yoy % | 6 %'],
    ],
    [
      'Backlog was up 6% from the end of 2024.',
      ['Change since year-end in Backlog | 2025Q3 | change yoy % | 6 %'],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })
})

describe('findFacts on dealers, countries and the year so far', () => {
  it.each([
    [
      'Looking at new vehicles. Our average gross profit per vehicle was $3,912. Our total new vehicle inventory was $98.3 million. Turning to used vehicles. Gross margin was 7.9%. Our gross profit was up 38%. Our used vehicle inventory ended the quarter at $201.7 million.',
      [
        'Gross profit per vehicle | New vehicle | 2025Q3 | actual | 3912 USD',
        'Inventory | New vehicle | as of 2025-09-30 | actual | 98300000 USD',
        'Gross margin | Used vehicle | 2025Q3 | actual | 7.9 %',
        'Gross profit | Used vehicle | 2025Q3 | change yoy % | 38 %',
        'Inventory | Used vehicle | as of 2025-09-30 | actual | 201700000 USD',
      ],
    ],
    [
      'Finished goods inventory was $31 million.',
      ['Finished goods inventory | 2025Q3 | actual | 31000000 USD'],
    ],
    [
      'Net income for the third quarter of 2024 was adjusted for a gain on a plant sale of $19.4 million.',
      ['Gain | 2024Q3 | prior-period actual | 19400000 USD'],
    ],
    [
      'Looking at our operations in Brazil, in the third quarter, we reported strong persistency of 91.7%. Sales improved year-over-year, generating an increase of 28.4% for the quarter.',
      [
        'Persistency | Brazil | 2025Q3 | actual | 91.7 %',
        'Revenue | Brazil | 2025Q3 | change yoy % | 28.4 %',
      ],
    ],
    [
      'Adjusted earnings per diluted share increased 14.2% for the quarter and 16.5% for the year.',
      ['Diluted EPS | 2025Q3 | change yoy % | 14.2 %', 'Diluted EPS | 2025M9 | change yoy % | 16.5 %'],
    ],
    ['For the year, we now expect revenue growth of 9%.', ['Revenue | 2025 | change yoy % | 9 %']],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })

  it('takes no name in what is only assumed', () => {
    expect(
      told('Same-store revenue growth, assuming 2024 annualized revenue for Tarn Motors, is up 9%.').join(),
    ).not.toContain('Tarn Motors')
  })
})

describe('findFacts on service revenue, shares that are sold and costs of debt', () => {
  it.each([
    [
      'NSR increased by 6% with strong growth in both segments. In the Americas, NSR increased by 4%. Turning to the international segment. NSR increased by 9%.',
      [
        'Net service revenue | 2025Q3 | change yoy % | 6 %',
        'Net service revenue | Americas | 2025Q3 | change yoy % | 4 %',
        'Net service revenue | International | 2025Q3 | change yoy % | 9 %',
      ],
    ],
    [
      'Termination costs related to the early pay down of our notes total approximately $12 million.',
      ['Termination costs | 2025Q3 | actual | 12000000 USD'],
    ],
    [
      'Our term loans total approximately $120 million.',
      ['Total debt | as of 2025-09-30 | actual | 120000000 USD'],
    ],
    [
      'In June, we completed a follow-on public offering of 3.1 million shares of common stock.',
      ['Shares issued | 2025Q3 | actual | 3100000 shares'],
    ],
    [
      'In March we had approximately 2.9 million shares remaining to be settled under forward agreements.',
      ['Shares to be settled | 2025Q3 | actual | 2900000 shares'],
    ],
    [
      'We sold roughly 1.1 million shares of common stock.',
      ['Shares sold | 2025Q3 | actual | 1100000 shares'],
    ],
    [
      'We ended the quarter with 48.2 million shares outstanding.',
      ['Share count | 2025Q3 | actual | 48200000 shares'],
    ],
  ])('%s', (en, expected) => {
    expect(told(en)).toEqual(expected)
  })
})
