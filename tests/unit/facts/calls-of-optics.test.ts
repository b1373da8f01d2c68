import { describe, expect, it } from 'vitest'
import { answerAfter, answerOnCall } from './speech.ts'

/** What a finance chief's remarks on a call of the third quarter of 2025 tell, whose parts are modules and fibres. */
const remarks = (...lines: readonly string[]): readonly string[] =>
  answerOnCall(
    ['Modules revenue was $60 million and fibres revenue was $22 million.', ...lines].join('\n'),
    'How should we think about it?',
  ).slice(2)

describe('findFacts on remarks that are spoken rather than read out', () => {
  it('takes the outlook for begun where remarks turn to a time to come', () => {
    expect(
      remarks(
        'Now for the fourth quarter. We see revenue of $92 million, plus or minus $3 million.',
        'Our tax rate should be around 14%.',
      ),
    ).toEqual(['Revenue | 2025Q4 | guidance-mid | 92000000 USD', 'Tax rate | 2025Q4 | guidance-mid | 14 %'])
    expect(
      remarks(
        'Turning to the December quarter.',
        'We expect operating expenses between $18 million and $19 million.',
      ),
    ).toEqual([
      'Operating expenses | 2025Q4 | guidance-low | 18000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 19000000 USD',
    ])
  })

  it('parts a sum that was just told in bare numbers', () => {
    expect(
      remarks(
        'Total revenue was $88 million.',
        'Of the 88, modules were 61, fibres were 22 and the rest was service.',
      ),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
      'Revenue | Fibres | 2025Q3 | actual | 22000000 USD',
    ])
    expect(remarks('Operating expenses were $21 million.', 'Of the 21, R&D was 13.')).toEqual([
      'Operating expenses | 2025Q3 | actual | 21000000 USD',
      'Operating expenses | 2025Q3 | actual | 21000000 USD',
      'R&D expense | 2025Q3 | actual | 13000000 USD',
    ])
    expect(remarks('Total revenue was $88 million.', 'Out of the 88, 61 was modules.').at(-1)).toBe(
      'Revenue | Modules | 2025Q3 | actual | 61000000 USD',
    )
  })

  it('measures from the month that ended another quarter', () => {
    expect(remarks('Total revenue was $88 million, up 9% from June and 31% from a year ago.')).toEqual([
      'Revenue | 2025Q3 | actual | 88000000 USD',
      'Revenue | 2025Q3 | change qoq % | 9 %',
      'Revenue | 2025Q3 | change yoy % | 31 %',
    ])
    expect(remarks('Gross margin was 36%, compared with 34% in June.')).toEqual([
      'Gross margin | 2025Q3 | actual | 36 %',
      'Gross margin | 2025Q2 | prior-period actual | 34 %',
    ])
    expect(remarks('Total revenue was $88 million, and versus June it’s plus 9%.').at(-1)).toBe(
      'Revenue | 2025Q3 | change qoq % | 9 %',
    )
  })

  it('has costs that moved in the quarter moved since the one before', () => {
    expect(
      remarks('Operating expenses were $21 million, up a million and a half in the quarter.').at(-1),
    ).toBe('Operating expenses | 2025Q3 | change qoq abs | 1500000 USD')
    expect(remarks('R&D expense was $13 million, an increase of $2 million during the quarter.').at(-1)).toBe(
      'R&D expense | 2025Q3 | change qoq abs | 2000000 USD',
    )
  })

  it('knows what had been guided, what is foreseen of a part and what a model holds out', () => {
    expect(
      remarks('Total revenue was $88 million.', 'The midpoint of our guidance had been $84 million.').at(-1),
    ).toBe('Revenue | 2025Q3 | guidance-mid | 84000000 USD')
    expect(
      remarks(
        'For the fourth quarter, we expect revenue of $92 million. At the midpoint modules are up in the mid-teens sequentially.',
        'That assumes fibres grow 4% to 5% sequentially.',
      ).slice(1),
    ).toEqual([
      'Revenue | Modules | 2025Q4 | change qoq % | 15 %',
      'Revenue | Fibres | 2025Q4 | change qoq % | 4 %',
      'Revenue | Fibres | 2025Q4 | change qoq % | 5 %',
    ])
    expect(remarks('We still see a path to the 41% to 43% gross margin in our long-term model.')).toEqual([
      'Gross margin | target | 41 %',
      'Gross margin | target | 43 %',
    ])
    expect(remarks('Below the line, interest and other was an expense of $0.7 million.')).toEqual([
      'Interest and other income | 2025Q3 | actual | -700000 USD',
    ])
  })
})

describe('findFacts on answers that go on in bare numbers', () => {
  it('moves by so many millions, and comes to none of them', () => {
    expect(
      answerAfter(
        'Does inventory go on growing?',
        'I’d expect inventory to come down by four to eight million in Q4.',
      ),
    ).toEqual([
      'Inventory | 2025Q4 | change qoq abs | -4000000 USD',
      'Inventory | 2025Q4 | change qoq abs | -8000000 USD',
    ])
    expect(answerAfter('And costs?', 'Opex goes up 2 to 3 million a quarter.')).toEqual([
      'Operating expenses | 2025Q3 | change qoq abs | 2000000 USD',
      'Operating expenses | 2025Q3 | change qoq abs | 3000000 USD',
    ])
  })

  it('tells points of a rate from its levels, and one thing beside another from a move', () => {
    expect(answerAfter('And the margin?', 'Gross margin was up three points.')).toEqual([
      'Gross margin | 2025Q3 | change bps | 300 bps',
    ])
    expect(
      answerAfter('And the margin?', 'The gross margin on 1.6T is three to four points above 800G.'),
    ).toEqual([
      'Difference in Gross margin | 2025Q3 | change bps | 300 bps',
      'Difference in Gross margin | 2025Q3 | change bps | 400 bps',
    ])
  })

  it('takes no share that brings a margin about for the margin', () => {
    expect(
      answerAfter(
        'What gets your gross margin there?',
        'In-house chips going from 60% to 80% is worth about 120 basis points.',
      ).filter((fact) => fact.startsWith('Gross margin')),
    ).toEqual([])
  })

  it('goes on in thousands of what was counted', () => {
    expect(
      answerAfter(
        'Where is capacity?',
        'Today we can do about 50,000 units a month. By the end of March we’ll be at 75. The Thai site does 20 of the 50.',
      ).map((fact) => fact.replace(/^.*\| /, '')),
    ).toEqual(['50000 count', '75000 count', '20000 count', '50000 count'])
  })

  it('calls a sum that is only reckoned foreseen, of the part that was asked about', () => {
    expect(
      answerOnCall(
        'Modules revenue was $60 million. For the fourth quarter, we expect revenue of $92 million.',
        'On the Q4 guide, modules is something like 68 million, is that right?',
        'Not far off. I’d call it 66, 67.',
      ).slice(-2),
    ).toEqual([
      'Revenue | Modules | 2025Q4 | forecast | 66000000 USD',
      'Revenue | Modules | 2025Q4 | forecast | 67000000 USD',
    ])
  })
})
