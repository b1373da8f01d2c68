import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { answerAfter, answerOnCall, tell } from './speech.ts'

/** What a finance chief's remarks on a call of the third quarter of 2025 tell, whose parts are lasers and amplifiers. */
const remarks = (...lines: readonly string[]): readonly string[] =>
  answerOnCall(
    ['Lasers revenue was $58 million and amplifiers revenue was $24 million.', ...lines].join('\n'),
    'How should we think about it?',
  ).slice(2)

/** What a call states whose chief says the lines after the welcome. */
const factsOfCall = (title: string, welcome: string, ...lines: readonly string[]): readonly string[] => {
  const text = [
    title,
    'Corporate Participants:',
    'Petra Volkova — Chief Financial Officer',
    'Analysts:',
    'Owen Brisk — Analyst',
    'Presentation:',
    'Operator',
    welcome,
    'Petra Volkova — Chief Financial Officer',
    ...lines,
    'Questions and Answers:',
    'Operator',
    'Our first question comes from Owen Brisk.',
    'Owen Brisk',
    'Thank you. How are you feeling?',
    'Petra Volkova',
    'Very well, thank you.',
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return tell(findFacts({ document, text, fiscalYearEnd: document.metadata.fiscalYearEnd ?? '12' }))
}

describe('findFacts on remarks read from a sheet', () => {
  it('takes a list behind a heading of guidance for guided', () => {
    expect(
      remarks(
        'Guidance for the fourth quarter, all of it non-GAAP. Revenue, $91 million to $95 million. Gross margin, 37% to 38.5%. Operating expenses, approximately $19 million. Tax rate, 15%.',
      ),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 91000000 USD',
      'Revenue | 2025Q4 | guidance-high | 95000000 USD',
      'Gross margin | 2025Q4 | guidance-low | 37 %',
      'Gross margin | 2025Q4 | guidance-high | 38.5 %',
      'Operating expenses | 2025Q4 | guidance-mid | 19000000 USD',
      'Tax rate | 2025Q4 | guidance-mid | 15 %',
    ])
    expect(remarks('Now the outlook for Q4. Total revenue, $91 million. Capex, around $6 million.')).toEqual([
      'Revenue | 2025Q4 | guidance-mid | 91000000 USD',
      'Capex | 2025Q4 | guidance-mid | 6000000 USD',
    ])
    expect(remarks('Our guidance for the fourth quarter. Net income, $7 million to $8 million.')).toEqual([
      'Net income | 2025Q4 | guidance-low | 7000000 USD',
      'Net income | 2025Q4 | guidance-high | 8000000 USD',
    ])
    // Results are read out the same way.
    expect(remarks('Results for the third quarter. Gross margin, 36.4%. R&D, $11.2 million.')).toEqual([
      'Gross margin | 2025Q3 | actual | 36.4 %',
      'R&D expense | 2025Q3 | actual | 11200000 USD',
    ])
  })

  it('gives the sum behind a comma to the part before it', () => {
    const call = factsOfCall(
      'Hexham Photonics Inc (NASDAQ: HXHM) Q3 2025 Earnings Call dated Nov. 06, 2025',
      'Good day and welcome to the Hexham Photonics third quarter 2025 call.',
      'Revenue for the third quarter was $120.4 million. Cloud, $71.2 million, up 8% sequentially and 40% year over year. Metro, $31.1 million, down 2% sequentially. Medical, $18.1 million, flat.',
    )
    expect(call).toEqual([
      'Revenue | 2025Q3 | actual | 120400000 USD',
      'Revenue | Cloud | 2025Q3 | actual | 71200000 USD',
      'Revenue | Cloud | 2025Q3 | change qoq % | 8 %',
      'Revenue | Cloud | 2025Q3 | change yoy % | 40 %',
      'Revenue | Metro | 2025Q3 | actual | 31100000 USD',
      'Revenue | Metro | 2025Q3 | change qoq % | -2 %',
      'Revenue | Medical | 2025Q3 | actual | 18100000 USD',
    ])
  })

  it('knows the parts whose shares make up all of the sales', () => {
    const call = factsOfCall(
      'Hexham Photonics Inc (NASDAQ: HXHM) Q3 2025 Earnings Call dated Nov. 06, 2025',
      'Good day and welcome to the Hexham Photonics third quarter 2025 call.',
      'In our other lines, metro was $31 million, down 7% year on year.',
      'Cloud represented 59% of sales, metro 26% and medical 15%.',
    )
    expect(call.slice(0, 2)).toEqual([
      'Revenue | Metro | 2025Q3 | actual | 31000000 USD',
      'Revenue | Metro | 2025Q3 | change yoy % | -7 %',
    ])
  })

  it('dates balances by the day the quarter is said to have ended', () => {
    expect(
      factsOfCall(
        'Hexham Photonics Inc (NASDAQ: HXHM) Q2 2026 Earnings Call dated Dec. 02, 2025',
        'Good day and welcome to the second quarter fiscal 2026 call.',
        'We report on our second quarter of fiscal 2026, which ended on November 1, 2025. Inventory was $44 million and cash was $130 million at the end of the quarter.',
      ),
    ).toEqual([
      'Inventory | as of 2025-11-01 | actual | 44000000 USD',
      'Cash and short-term investments | as of 2025-11-01 | actual | 130000000 USD',
    ])
    expect(
      factsOfCall(
        'Hexham Photonics Inc (NASDAQ: HXHM) Q1 2026 Earnings Call dated Nov. 06, 2025',
        'Good day and welcome to the first quarter fiscal 2026 call.',
        'Today we cover the first quarter of fiscal year 2026 that ended on September 27, 2025. Inventory was $44 million.',
      ),
    ).toEqual(['Inventory | as of 2025-09-27 | actual | 44000000 USD'])
  })
})

describe('findFacts on whose a figure is', () => {
  it('gives what follows to the business that is spoken of next', () => {
    expect(
      remarks(
        'Let me share a few data points on the amplifier business. Revenue was $24 million in the quarter. It was $19 million in the second quarter.',
      ),
    ).toEqual([
      'Revenue | Amplifier | 2025Q3 | actual | 24000000 USD',
      'Revenue | Amplifier | 2025Q2 | prior-period actual | 19000000 USD',
    ])
    expect(
      answerAfter(
        'Where does CPO stand?',
        'On CPO, we have three programs with switch makers. Revenue this year is less than $4 million. In 2027, I could see $30 million to $35 million.',
      ).filter((fact) => fact.startsWith('Revenue')),
    ).toEqual([
      'Revenue | CPO | 2025 | forecast | 4000000 USD',
      'Revenue | CPO | 2027 | forecast | 30000000 USD',
      'Revenue | CPO | 2027 | forecast | 35000000 USD',
    ])
  })

  it('gives growth that is guided along to its part', () => {
    expect(
      remarks(
        'For the fourth quarter we expect revenue of $91 million to $95 million, with lasers growing about 14% sequentially and amplifiers declining 3%.',
      ).slice(2),
    ).toEqual([
      'Revenue | Lasers | 2025Q4 | change qoq % | 14 %',
      'Revenue | Amplifiers | 2025Q4 | change qoq % | -3 %',
    ])
  })

  it('holds a loss against the profit that was told', () => {
    expect(
      remarks(
        'Operating income was $9.2 million or 11.2% of revenue, versus 8.1% last quarter and a loss of $1.4 million a year ago.',
      ).at(-1),
    ).toBe('Operating income | 2024Q3 | prior-period actual | -1400000 USD')
    expect(
      remarks('Adjusted EBITDA was $6.1 million, compared with a loss of $0.8 million a year ago.').at(-1),
    ).toBe('Adjusted EBITDA | 2024Q3 | prior-period actual | -800000 USD')
  })

  it('holds the sum of parts that were told against what it was', () => {
    expect(
      remarks(
        'Operating expenses were $18.4 million, with R&D at $11.2 million and SG&A at $7.2 million, which compares to $17.3 million in the second quarter.',
      ).at(-1),
    ).toBe('Operating expenses | 2025Q2 | prior-period actual | 17300000 USD')
  })

  it('takes all of what is spent for capex, and not the part told before', () => {
    expect(remarks('We plan to spend between $60 million and $70 million on capital this year.')).toEqual([
      'Capex | 2025 | guidance-low | 60000000 USD',
      'Capex | 2025 | guidance-high | 70000000 USD',
    ])
    expect(remarks('We spent $14 million on capital equipment in the quarter.')).toEqual([
      'Capex | 2025Q3 | actual | 14000000 USD',
    ])
    expect(
      remarks(
        'Capital expenditures in the quarter were $14.5 million, $9 million of it for the new line, and we still expect $60 million to $70 million for the year.',
      ),
    ).toEqual([
      'Capex | 2025Q3 | actual | 14500000 USD',
      'Part of Capex | 2025Q3 | actual | 9000000 USD',
      'Capex | 2025 | guidance-low | 60000000 USD',
      'Capex | 2025 | guidance-high | 70000000 USD',
    ])
  })

  it('counts what is held against a count', () => {
    expect(remarks('We shipped just over 9 million CW lasers, compared with about 6 million in Q2.')).toEqual(
      [
        'CW lasers | 2025Q3 | actual | 9000000 count',
        'CW lasers | 2025Q2 | prior-period actual | 6000000 count',
      ],
    )
  })
})

describe('findFacts on what stands beside a measure', () => {
  it('holds the total of costs against what it was in the sentence behind', () => {
    expect(
      remarks(
        'R&D was $11.2 million, SG&A was $7.2 million, for total operating expenses of $18.4 million. That compares with $17.3 million in the second quarter.',
      ).at(-1),
    ).toBe('Operating expenses | 2025Q2 | prior-period actual | 17300000 USD')
  })

  it('dates two levels in the order of the sentence before', () => {
    expect(
      remarks(
        'Operating income was $12.0 million, up from $9.1 million last quarter and $6.3 million a year ago. Operating margin was 14.6% versus 11.9% and 9.7%.',
      ).slice(-2),
    ).toEqual([
      'Operating margin | 2025Q2 | prior-period actual | 11.9 %',
      'Operating margin | 2024Q3 | prior-period actual | 9.7 %',
    ])
  })

  it('tells turns as such, right behind days', () => {
    expect(remarks('Days sales outstanding were 58, inventory turns were 4.1.')).toEqual([
      'Days sales outstanding | 2025Q3 | actual | 58 days',
      'Inventory turns | 2025Q3 | actual | 4.1 x',
    ])
  })

  it('takes no cause for what is told', () => {
    expect(
      remarks(
        'Amplifiers was $24 million, down 4% from June as carriers worked down inventory, and lasers was $58 million, up 9% from June.',
      ),
    ).toEqual([
      'Revenue | Amplifiers | 2025Q3 | actual | 24000000 USD',
      'Revenue | Amplifiers | 2025Q3 | change qoq % | -4 %',
      'Revenue | Lasers | 2025Q3 | actual | 58000000 USD',
      'Revenue | Lasers | 2025Q3 | change qoq % | 9 %',
    ])
    expect(
      remarks('Inventory increased to $61 million from $54 million as we prepare for the second half.'),
    ).toEqual([
      'Inventory | as of 2025-09-30 | actual | 61000000 USD',
      'Inventory | as of 2025-06-30 | prior-period actual | 54000000 USD',
    ])
  })

  it('gives what one thing brings, and what takes years, to nobody', () => {
    expect(remarks('Each furnace supports roughly $6 million of revenue a year.')).toEqual([
      'Other | 2025Q3 | actual | 6000000 USD',
    ])
    expect(
      answerAfter('And capex?', 'We are adding a line in Brno, which is about $25 million over two years.'),
    ).toEqual(['Other | 2025Q3 | actual | 25000000 USD'])
    expect(
      answerAfter('How large can it get?', 'It gets us to about $300 million a quarter of capacity.'),
    ).toEqual(['Capacity | forecast | 300000000 USD'])
    expect(
      answerAfter(
        'What comes on top?',
        'If we get the rest there is upside of $9 million to the plan.',
      ).join(),
    ).toContain('Upside')
  })

  it('knows a part by what is told of it under its name', () => {
    const call = factsOfCall(
      'Hexham Photonics Inc (NASDAQ: HXHM) Q3 2025 Earnings Call dated Nov. 06, 2025',
      'Good day and welcome to the Hexham Photonics third quarter 2025 call.',
      'Revenue for the third quarter was $120.4 million. Let me talk about the cloud business first. It was $71.2 million. Metro was $31.1 million, down 2% sequentially, and medical was $18.1 million.',
    )
    expect(call.slice(2)).toEqual([
      'Revenue | Metro | 2025Q3 | actual | 31100000 USD',
      'Revenue | Metro | 2025Q3 | change qoq % | -2 %',
      'Revenue | Medical | 2025Q3 | actual | 18100000 USD',
    ])
    expect(
      factsOfCall(
        'Hexham Photonics Inc (NASDAQ: HXHM) Q3 2025 Earnings Call dated Nov. 06, 2025',
        'Good day and welcome to the Hexham Photonics third quarter 2025 call.',
        'Revenue was $120 million. By product, optical modules were $71 million, an increase of 8% sequentially, active cables were $31 million, and passive products were $18 million.',
      ).filter((fact) => fact.endsWith('USD')),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 120000000 USD',
      'Revenue | Optical modules | 2025Q3 | actual | 71000000 USD',
      'Revenue | Active cables | 2025Q3 | actual | 31000000 USD',
      'Revenue | Passive | 2025Q3 | actual | 18000000 USD',
    ])
  })
})

describe('findFacts on when a figure holds', () => {
  it('holds a result against what was expected of its quarter', () => {
    expect(remarks('Gross margin was 36%, compared with our expectation of 33% to 35%.')).toEqual([
      'Gross margin | 2025Q3 | actual | 36 %',
      'Gross margin | 2025Q3 | guidance-low | 33 %',
      'Gross margin | 2025Q3 | guidance-high | 35 %',
    ])
  })

  it('moves to the midpoint of the quarter to come', () => {
    expect(
      answerOnCall(
        'Thank you, operator. With that, let us take your questions.',
        'Operating expenses are going from $18 million to $20 million at the midpoint.',
      ),
    ).toEqual([
      'Operating expenses | 2025Q3 | actual | 18000000 USD',
      'Operating expenses | 2025Q4 | guidance-mid | 20000000 USD',
    ])
    expect(
      answerOnCall(
        'Thank you, operator. With that, let us take your questions.',
        'And on the gross margin, 37% at the midpoint.',
      ),
    ).toEqual(['Gross margin | 2025Q4 | guidance-mid | 37 %'])
    expect(
      remarks(
        'Lasers were $58 million, and we think they get to $90 million a quarter in the first half.',
      ).at(-1),
    ).toContain('Revenue | Lasers | 2026H1')
  })

  it('tells no growth that is ruled out', () => {
    expect(answerAfter('Can that go on?', 'We won’t grow 70% next year.')).toEqual([])
  })

  it('dates a share of revenue with the sum it is told beside', () => {
    expect(remarks('Operating expenses in the prior quarter were $17.3 million, or 23% of revenue.')).toEqual(
      [
        'Operating expenses | 2025Q2 | prior-period actual | 17300000 USD',
        'Operating expenses % of revenue | 2025Q2 | prior-period actual | 23 %',
      ],
    )
  })

  it('takes a range that was guided for the quarter told of', () => {
    expect(
      remarks(
        'Our loss per share was $0.04, also within the range we guided, which was a loss of $0.07 to a loss of $0.02.',
      ),
    ).toEqual([
      'EPS | 2025Q3 | actual | -0.04 USD/share',
      'EPS | 2025Q3 | guidance-low | -0.07 USD/share',
      'EPS | 2025Q3 | guidance-high | -0.02 USD/share',
    ])
    expect(
      remarks(
        'Revenue of $82 million was above the range we had provided, which was $76 million to $80 million.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 82000000 USD',
      'Revenue | 2025Q3 | guidance-low | 76000000 USD',
      'Revenue | 2025Q3 | guidance-high | 80000000 USD',
    ])
  })

  it('takes all that a model lists for aims', () => {
    expect(
      remarks(
        'The target model we presented in May is at $500 million of revenue, gross margin of 41% and operating margin of 22%.',
      ),
    ).toEqual([
      'Revenue | target | 500000000 USD',
      'Gross margin | target | 41 %',
      'Operating margin | target | 22 %',
    ])
    expect(
      remarks('Our financial model calls for gross margins of 41% and operating margins of 22%.'),
    ).toEqual(['Gross margin | target | 41 %', 'Operating margin | target | 22 %'])
  })

  it('looks ahead to the quarter that is left next', () => {
    expect(
      factsOfCall(
        'Hexham Photonics Inc (NASDAQ: HXHM) Q1 2026 Earnings Call dated Nov. 06, 2025',
        'Good day and welcome to the first quarter fiscal 2026 call.',
        'Today we cover the first quarter of fiscal 2026, which ended on September 27, 2025.',
        'And for the full fiscal year, we still see gross margin exiting the June quarter above 39%.',
      ),
    ).toEqual(['Gross margin | FY2026Q4 | forecast | 39 %'])
    expect(
      factsOfCall(
        'Hexham Photonics Inc (NASDAQ: HXHM) Q1 2026 Earnings Call dated Nov. 06, 2025',
        'Good day and welcome to the first quarter fiscal 2026 call.',
        'Today we cover the first quarter of fiscal 2026, which ended on September 27, 2025.',
        'Gross margin was 33% and we see it at 37% by the June quarter.',
      ),
    ).toEqual(['Gross margin | FY2026Q1 | actual | 33 %', 'Gross margin | FY2026Q4 | forecast | 37 %'])
  })
})
