import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

describe('findFacts on guidance that has moved, stretches that go on and names of margins and flows', () => {
  it.each([
    [
      'We raised our estimate for capital expenditures for 2025 from around $350 million to approximately $380 million.',
      ['Capex | 2025 | guidance-mid | 350000000 USD', 'Capex | 2025 | guidance-mid | 380000000 USD'],
    ],
    [
      'We have increased our projection for full-year EPS from $2.10 to $2.30.',
      ['EPS | 2025 | guidance-mid | 2.1 USD/share', 'EPS | 2025 | guidance-mid | 2.3 USD/share'],
    ],
    [
      'We lowered our forecast of revenue this year from $900 million to $860 million.',
      ['Revenue | 2025 | guidance-mid | 900000000 USD', 'Revenue | 2025 | guidance-mid | 860000000 USD'],
    ],
    [
      'Now we raised our guidance from $1.70 to $1.80 last quarter to $2.55 to $2.65 per share.',
      [
        'EPS | 2025Q2 | guidance-low | 1.7 USD/share',
        'EPS | 2025Q2 | guidance-high | 1.8 USD/share',
        'EPS | 2025 | guidance-low | 2.55 USD/share',
        'EPS | 2025 | guidance-high | 2.65 USD/share',
      ],
    ],
    [
      'We expect capex of $90 million this year. Thereafter, we expect capex of $70 million a year.',
      ['Capex | 2025 | guidance-mid | 90000000 USD', 'Capex | forecast | 70000000 USD'],
    ],
    [
      'Beyond this year, capital spending should run at about $60 million annually.',
      ['Capex | guidance-mid | 60000000 USD'],
    ],
    [
      'Net sales for the third quarter were up 24%. Year-to-date, we paid down $80 million of debt. We grew net sales by 23.6% to $950 million.',
      [
        'Revenue | 2025Q3 | change yoy % | 24 %',
        'Debt repayment | 2025M9 | actual | 80000000 USD',
        'Revenue | 2025Q3 | change yoy % | 23.6 %',
        'Revenue | 2025Q3 | actual | 950000000 USD',
      ],
    ],
    [
      'For the first nine months of 2025, net income was $90 million or $1.20 per share. EBITDA was $236 million and adjusted EBITDA was $237 million.',
      [
        'Net income | 2025M9 | actual | 90000000 USD',
        'EPS | 2025M9 | actual | 1.2 USD/share',
        'EBITDA | 2025M9 | actual | 236000000 USD',
        'Adjusted EBITDA | 2025M9 | actual | 237000000 USD',
      ],
    ],
    [
      'Year-to-date revenue reached $3 billion. In the quarter, operating income was $40 million.',
      ['Revenue | 2025M9 | actual | 3000000000 USD', 'Operating income | 2025Q3 | actual | 40000000 USD'],
    ],
    [
      'Year-to-date free cash flow was $90 million. Adjusted EBITDA was $41 million.',
      ['Free cash flow | 2025M9 | actual | 90000000 USD', 'Adjusted EBITDA | 2025Q3 | actual | 41000000 USD'],
    ],
    [
      'Adjusted gross margin was 34.1%. Operating earnings as a percent of revenue rose 120 basis points to 14.7%.',
      [
        'Gross margin | 2025Q3 | actual | 34.1 %',
        'Operating margin | 2025Q3 | change bps | 120 bps',
        'Operating margin | 2025Q3 | actual | 14.7 %',
      ],
    ],
    [
      'Our net earnings margin moved higher by 43 basis points.',
      ['Net margin | 2025Q3 | change bps | 43 bps'],
    ],
    [
      'About $8 million of expenses returned this quarter.',
      ['Expenses returned | 2025Q3 | actual | 8000000 USD'],
    ],
    [
      'We returned $50 million to shareholders in the quarter.',
      ['Capital returned | 2025Q3 | actual | 50000000 USD'],
    ],
    ['Net cash generated was $90 million in the quarter.', ['Other | 2025Q3 | actual | 90000000 USD']],
    [
      'We ended the quarter with net cash of $300 million.',
      ['Net cash | as of 2025-09-30 | actual | 300000000 USD'],
    ],
  ])('%s', (en, expected) => {
    expect(tell(factsOf({ en }))).toEqual(expected)
  })

  it.each([
    ['Operating earnings as a percent of net sales rose to 14.7%.', null],
    ['Our operating earnings margin was 12.1%.', null],
    ['Adjusted operating earnings as a percent of net sales rose to 14.7%.', 'non-GAAP'],
  ])('%s has the basis %s', (en, basis) => {
    const facts = factsOf({ en: `Adjusted gross margin was 34.1%. ${en}` })
    expect(facts.find(({ metric }) => metric === 'Operating margin')?.basis).toBe(basis)
  })
})
