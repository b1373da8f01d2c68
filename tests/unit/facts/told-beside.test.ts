import { describe, expect, it } from 'vitest'
import { answerAfter, answerOnCall } from './speech.ts'
import { corbel, readRemarks } from './remarks.ts'

/** Kind and value of each figure of a question and its answer. */
const figures = (question: string, ...answers: readonly string[]): readonly string[] =>
  answerAfter(question, ...answers).map((line) => line.split(' | ').slice(-2).join(' '))

/** What the finance chief's remarks state. */
const remarks = (said: string): readonly string[] => answerOnCall(said, 'Thanks.')

describe('findFacts on measures told by the words beside them', () => {
  it('takes cash by its one word, and a share beside a profit for its margin', () => {
    expect(remarks('Cash was $61 million, which is $4 million more than in June.').slice(0, 1)).toEqual([
      'Cash and short-term investments | as of 2025-09-30 | actual | 61000000 USD',
    ])
    expect(remarks('Operating profit was $9 million, 14% of revenue.').at(-1)).toBe(
      'Operating margin | 2025Q3 | actual | 14 %',
    )
    expect(remarks('We invested $9 million in capital equipment in the quarter.')).toEqual([
      'Capex | 2025Q3 | actual | 9000000 USD',
    ])
  })

  it('takes capacity that is doubled or tripled for aimed at', () => {
    expect(figures('And the lines?', 'We’ll double our laser capacity by the end of 2026.')).toEqual([
      'target 100 %',
    ])
    expect(answerAfter('And the lines?', 'We will triple capacity next year.')).toEqual([
      'Capacity | 2026 | target | 200 %',
    ])
  })

  it('tells multiples that a multiple is held against', () => {
    expect(
      remarks(
        'That puts our leverage at 1.9 times, down from 2.2 at the end of June and 2.8 a year ago.',
      ).map((line) => line.split(' | ').slice(-2).join(' ')),
    ).toEqual(['actual 1.9 x', 'prior-period actual 2.2 x', 'prior-period actual 2.8 x'])
    expect(figures('That seems light given a 1.4 book to bill?')).toEqual(['actual 1.4 x'])
  })

  it('tells no level by how far it is from a range, and no share by what none reached', () => {
    expect(
      remarks('Revenue was $72 million, but about $3 million short of the middle of our range.'),
    ).toHaveLength(1)
    expect(
      remarks('Our largest customer was 41% of revenue, our second 17%, and no other reached 10%.'),
    ).toHaveLength(2)
    expect(
      remarks('For the year, we plan capital spending of $80 million, give or take $5 million.').map((line) =>
        line.split(' | ').slice(-2).join(' '),
      ),
    ).toEqual(['target 80000000 USD'])
  })
})

describe('findFacts on paces, years and ranges that go on', () => {
  it('lets growth go on at the pace it was told at', () => {
    expect(
      remarks(
        'Gratings revenue was $41 million, up 12% sequentially, and probe revenue was $20 million, down 4%.',
      ).at(-1),
    ).toMatch(/change qoq % \| -4 %$/)
  })

  it('goes through the year that somebody starts with', () => {
    const call = { ...corbel, title: 'Corbel Systems Inc (CRBL) Q4 2022 Earnings Call', date: 'Feb. 9, 2023' }
    expect(readRemarks(call, ['I’ll start with the year. Revenue was $910 million.'])).toEqual([
      'Revenue | - | 2022 | actual | 910000000 USD',
    ])
  })

  it('recalls a range that was guided', () => {
    expect(
      answerOnCall(
        'For the fourth quarter we expect revenue of $105 million to $112 million.',
        'I wanted to start with the guide. 105 to 112, if I strip the plant out, what is left?',
      ).slice(-2),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 105000000 USD',
      'Revenue | 2025Q4 | guidance-high | 112000000 USD',
    ])
  })

  it('tells points by points, and a share by the share beside it', () => {
    expect(figures('And gross margin?', 'That is 150 to 200 basis points. Pricing is maybe 50.').at(-1)).toBe(
      'change bps 50 bps',
    )
    expect(figures('And costs?', 'We want R&D at 12% of sales, and SG&A at 8.')).toEqual([
      'target 12 %',
      'target 8 %',
    ])
  })

  it('tells what somebody was at from what is now, and an aim from what is beside it', () => {
    expect(figures('Gross margin. You were 41.3, now 39.4.')).toEqual([
      'prior-period actual 41.3 %',
      'actual 39.4 %',
    ])
    expect(figures('Gross margin, you’re at 38.4 and the target from the analyst day was above 42.')).toEqual(
      ['actual 38.4 %', 'target 42 %'],
    )
    expect(figures('Gross margin was 40%?', 'The long term model’s unchanged at 43 to 45.').slice(1)).toEqual(
      ['target 43 %', 'target 45 %'],
    )
    expect(figures('They told the Street they’ll grow spend 50% next year.').join()).not.toContain(
      'consensus',
    )
  })
})

describe('findFacts on shares and aims of a conversation', () => {
  it('tells the share of a level behind what it moved by', () => {
    expect(
      remarks(
        'Operating expenses came to $38.4 million, a rise of $2.1 million on June, or 22.5% of revenue.',
      ).at(-1),
    ).toBe('Operating expenses % of revenue | 2025Q3 | actual | 22.5 %')
  })

  it('knows the pace of a year gone by, an aim that is asked about, and a tax by its one word', () => {
    expect(
      remarks('Gratings sales grew 30% sequentially and have nearly tripled over the past year.').at(-1),
    ).toMatch(/change yoy % \| 200 %$/)
    expect(figures('Gross margin was 44%. Is 48 still the right long term number?').at(-1)).toBe(
      'target 48 %',
    )
    expect(
      answerAfter('And tax, I had 16% in my model. What should we use?', 'Use 14 for the fourth quarter.'),
    ).toEqual(['Tax rate | forecast | 16 %', 'Tax rate | 2025Q4 | forecast | 14 %'])
  })

  it('takes the end of a range that is quoted for the same end of what was guided', () => {
    expect(
      answerOnCall(
        'Gross margin was 44%, above our guidance of 41% to 43%. For the fourth quarter we expect gross margin of 43% to 45%.',
        'On gross margin, you’re guiding 43 to 45?',
      ).slice(-2),
    ).toEqual(['Gross margin | 2025Q4 | guidance-low | 43 %', 'Gross margin | 2025Q4 | guidance-high | 45 %'])
  })
})
