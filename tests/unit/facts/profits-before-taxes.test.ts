import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[]): readonly string[] {
  const text = unlabelled(lines)
  return readText('WHT_q2_2021.txt', text)
}

describe('findFacts of profits before and after taxes', () => {
  it.each([
    [
      'Income from continuing operations before taxes rose 21% to $88 million and income from continuing operations rose 18%, the $66 million.',
      [
        'Pre-tax income | - | 2021Q2 | change yoy % | 21 %',
        'Pre-tax income | - | 2021Q2 | actual | 88000000 USD',
        'Net income | - | 2021Q2 | change yoy % | 18 %',
        'Net income | - | 2021Q2 | actual | 66000000 USD',
      ],
    ],
    [
      'Income before provision for income taxes was $91 million.',
      ['Pre-tax income | - | 2021Q2 | actual | 91000000 USD'],
    ],
    ['EBT was $17 million in the quarter.', ['Pre-tax income | - | 2021Q2 | actual | 17000000 USD']],
    [
      'Growth was led by a 60% increase in earnings from Harrow Leasing.',
      ['Net income | Harrow Leasing | 2021Q2 | change yoy % | 60 %'],
    ],
  ])('reads “%s”', (sentence, figures) => {
    expect(read([sentence])).toEqual(figures)
  })
})

describe('findFacts where an item of a profit is told with what it costs a share', () => {
  it.each([
    [
      'We lost $0.80 per share, which included $40 million of storm losses, or $1.20 per share.',
      'Impact on EPS | - | 2021Q2 | actual | 1.2 USD/share',
    ],
    [
      'Adjusted earnings were $2.10 a share, net of pre-tax $30 million in flood claims, or $0.40 per share.',
      'Impact on EPS | - | 2021Q2 | actual | 0.4 USD/share',
    ],
    [
      'Our return on equity was 8.1%, which included 2.2% in storm impacts.',
      'Impact on Return on equity | - | 2021Q2 | actual | 2.2 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts of capital that is none of the company’s measures', () => {
  it.each([
    ['The trade generated $51 million of capital.', 'Capital generated | - | 2021Q2 | actual | 51000000 USD'],
    [
      'It shows in strong earnings in every line and the deployment of $75 million of capital into new blocks.',
      'Capital deployed | - | 2021Q2 | actual | 75000000 USD',
    ],
    [
      'Our liquidity was $420 million, consisting of $120 million in cash and $300 million of undrawn revolver.',
      'Undrawn revolver | - | 2021Q2 | actual | 300000000 USD',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts of what is sold by the unit', () => {
  it('takes thousands a unit for no profit a share', () => {
    expect(read(['Our gross profit rose 30% to $4,200 per unit compared to $3,100 last year.'])).toContain(
      'Gross profit | - | 2021Q2 | actual | 4200 USD',
    )
  })
})

describe('findFacts of growth over several years', () => {
  it('gives an average by the year a row of its own', () => {
    expect(read(['Through 2025, we see average annual sales growth of 3% to 4%.'])).toEqual([
      'Revenue CAGR | - | 2025 | forecast | 3 %',
      'Revenue CAGR | - | 2025 | forecast | 4 %',
    ])
  })
})

describe('findFacts where a speaker is done with the parts of the company', () => {
  it('comes back to the company with “I will focus on”', () => {
    expect(
      read([
        'Turning to Kiln Services, sales grew 11% to $210 million with a margin of 12%.',
        'Now I will focus on operating highlights for the quarter.',
        'Our adjusted gross margin of 51% was up 20 basis points.',
      ]),
    ).toContain('Gross margin | - | 2021Q2 | actual | 51 %')
  })

  it('keeps what the segment “Corporate and Other” reports', () => {
    expect(
      read([
        'Turning to Kiln Services, sales grew 11% to $210 million.',
        'The Corporate and Other segment reported an operating loss of $12 million.',
      ]),
    ).toContain('Operating income | Corporate | 2021Q2 | actual | -12000000 USD')
  })
})

describe('findFacts of what a company is on track for', () => {
  it('reads a business between `on track` and what is to come', () => {
    expect(
      read([
        'We remain on track with Wheelhouse to sell 90,000 vans and generate $1.5 billion to $2 billion in revenue and $80 million of EBT by the end of 2024.',
      ]),
    ).toContain('Revenue | - | 2024 | guidance-low | 1500000000 USD')
  })
})
