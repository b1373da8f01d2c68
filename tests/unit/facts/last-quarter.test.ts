import { describe, expect, it } from 'vitest'
import { readRemarks } from './remarks.ts'

const call = {
  title: 'Larkfield Optics Inc (LKFO) Q4 2025 Earnings Call',
  date: 'February 04, 2026',
  welcome: 'Good morning and welcome to the fourth quarter earnings call of Larkfield Optics.',
  speaker: 'Mira Holt',
  opening: ['Thank you, and good morning, everyone.'],
  closing: 'That concludes my remarks, and I look forward to your questions.',
}

/** A last quarter is told with its year, and both with what is guided for the next. */
const told: readonly (readonly [about: string, said: readonly string[], facts: readonly string[]])[] = [
  [
    'the year beside the quarter, each against the one before',
    [
      'Operating income was $33 million in the fourth quarter compared to $29 million, and $118 million for the year compared to $101 million in 2024.',
    ],
    [
      'Operating income | - | 2025Q4 | actual | 33000000 USD',
      'Operating income | - | 2024Q4 | prior-period actual | 29000000 USD',
      'Operating income | - | 2025 | actual | 118000000 USD',
      'Operating income | - | 2024 | prior-period actual | 101000000 USD',
    ],
  ],
  [
    'the year called twelve months',
    ['Net income for the twelve months was $84 million, versus $71 million in 2024.'],
    [
      'Net income | - | 2025 | actual | 84000000 USD',
      'Net income | - | 2024 | prior-period actual | 71000000 USD',
    ],
  ],
  [
    'twelve months that are no year',
    ['Net income for the trailing twelve months was $84 million.'],
    ['Net income | - | - | actual | 84000000 USD'],
  ],
  [
    'what the next year is guided at goes on behind what it is held against',
    [
      'For 2026, we expect adjusted EPS of $2.35 to $2.55, versus $2.12 in 2025. We expect interest expense of $14 million.',
    ],
    [
      'EPS | - | 2026 | guidance-low | 2.35 USD/share',
      'EPS | - | 2026 | guidance-high | 2.55 USD/share',
      'EPS | - | 2025 | prior-period actual | 2.12 USD/share',
      'Interest expense | - | 2026 | guidance-mid | 14000000 USD',
    ],
  ],
  [
    'how many stores a year is closed with',
    ['We opened 6 stores in the quarter, and we closed the year with 402 stores.'],
    [
      'Store openings | - | 2025Q4 | actual | 6 count',
      'Store count | - | as of 2025-12-31 | actual | 402 count',
    ],
  ],
  [
    'a year that is told by what was done in it',
    [
      'In 2025, we grew revenue by 7%, expanded margins by 60 basis points and closed two acquisitions for $31 million.',
    ],
    [
      'Revenue | - | 2025 | change yoy % | 7 %',
      'Operating margin | - | 2025 | change bps | 60 bps',
      'Acquisitions closed | - | 2025 | actual | 2 count',
      'Purchase price | - | 2025 | actual | 31000000 USD',
    ],
  ],
  [
    'two bases of loans',
    ['Total loans were $5.2 billion, up 1% linked quarter and 6% from the fourth quarter of 2024.'],
    [
      'Loans | - | as of 2025-12-31 | actual | 5200000000 USD',
      'Loans | - | 2025Q4 | change qoq % | 1 %',
      'Loans | - | 2025Q4 | change yoy % | 6 %',
    ],
  ],
]

describe('findFacts on the call of a last quarter', () => {
  it.each(told)('%s', (_, said, facts) => {
    expect(readRemarks(call, said)).toEqual(facts)
  })
})
