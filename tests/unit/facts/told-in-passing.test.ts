import { describe, expect, it } from 'vitest'
import { answerAfter, answerOnCall } from './speech.ts'

/** Kind and value of each figure of a question and its answer. */
const figures = (question: string, ...answers: readonly string[]): readonly string[] =>
  answerAfter(question, ...answers).map((line) => line.split(' | ').slice(-2).join(' '))

/** What the finance chief's remarks state. */
const remarks = (said: string): readonly string[] => answerOnCall(said, 'Thanks.')

describe('findFacts on the parts of a whole that was just told', () => {
  it('knows what is some of it, and what is the rest', () => {
    expect(
      remarks('Revenue was $90 million. Gratings was $61 million of that. Probes was the rest, $29 million.'),
    ).toEqual([
      'Revenue | 2025Q3 | actual | 90000000 USD',
      'Revenue | Gratings | 2025Q3 | actual | 61000000 USD',
      'Revenue | Probes | 2025Q3 | actual | 29000000 USD',
    ])
  })

  it('knows a business that had a good quarter, and one that is said to be a segment', () => {
    expect(remarks('Our gratings business had a strong quarter, $61 million, up 9% from last year.')).toEqual(
      [
        'Revenue | Gratings | 2025Q3 | actual | 61000000 USD',
        'Revenue | Gratings | 2025Q3 | change yoy % | 9 %',
      ],
    )
    expect(
      remarks(
        'In Probes, sales were $70 million. And Hoists, which is our lifting segment, had sales of $24 million, down 6%.',
      ),
    ).toEqual([
      'Revenue | Probes | 2025Q3 | actual | 70000000 USD',
      'Revenue | Hoists | 2025Q3 | actual | 24000000 USD',
      'Revenue | Hoists | 2025Q3 | change yoy % | -6 %',
    ])
  })

  it('takes shares of a list from parts named by their speed', () => {
    expect(
      remarks('Last, 52% of revenue came from 400G, 31% from 100G and below, and 9% from 40G.').map((line) =>
        line.split(' | ').slice(-2).join(' '),
      ),
    ).toEqual(['actual 52 %', 'actual 31 %', 'actual 9 %'])
  })
})

describe('findFacts on guidance told without its usual words', () => {
  it('takes what is seen for a quarter, and points beside ranges, for guided', () => {
    expect(
      remarks(
        'For the fourth quarter we see revenue of $52 million to $56 million, gross margin of 41% and EPS of $0.11 to $0.13.',
      ),
    ).toEqual([
      'Revenue | 2025Q4 | guidance-low | 52000000 USD',
      'Revenue | 2025Q4 | guidance-high | 56000000 USD',
      'Gross margin | 2025Q4 | guidance-mid | 41 %',
      'EPS | 2025Q4 | guidance-low | 0.11 USD/share',
      'EPS | 2025Q4 | guidance-high | 0.13 USD/share',
    ])
    expect(
      remarks(
        'For the December quarter, revenue between $52 million and $56 million, with a gross margin of 41%.',
      ).at(-1),
    ).toBe('Gross margin | 2025Q4 | guidance-mid | 41 %')
  })

  it('tells what was guided before from what is guided now', () => {
    expect(
      remarks(
        'We are lifting our 2025 revenue guide to $230 million to $240 million; it was $200 million to $215 million in May.',
      ).map((line) => line.split(' | ').slice(-2).join(' ')),
    ).toEqual([
      'guidance-low 230000000 USD',
      'guidance-high 240000000 USD',
      'guidance-low 200000000 USD',
      'guidance-high 215000000 USD',
    ])
    expect(
      remarks(
        'We expect capex of about $70 million for the year, up from the $55 million we told you in May.',
      ).at(-1),
    ).toMatch(/guidance-mid \| 55000000 USD$/)
    expect(
      remarks(
        'Capex for the year should land between $40 million and $44 million, $6 million more than we said.',
      ),
    ).toHaveLength(2)
    expect(remarks('Revenue was $62 million against a guide that topped out at $59 million.').at(-1)).toMatch(
      /guidance-high \| 59000000 USD$/,
    )
  })

  it('takes what a plan adds or reaches for aimed at', () => {
    expect(
      remarks(
        'You will remember the plan we laid out last spring, adding $300 million in annual sales and getting operating margin to 24%.',
      ).map((line) => line.split(' | ').slice(-2).join(' ')),
    ).toEqual(['target 300000000 USD', 'target 24 %'])
  })
})

describe('findFacts on what was asked or told of another time', () => {
  it('dates an answer by the time gone by that was asked about', () => {
    expect(
      answerAfter(
        'The largest customer was 27% of revenue. Where was that last quarter?',
        'I think it was 33.',
      ),
    ).toContain('Customer % of revenue | 2025Q2 | prior-period actual | 33 %')
    expect(
      answerAfter(
        'Gross margin was 44%. Where was it a year ago?',
        'It was 38. A year ago it was almost half.',
      )[1],
    ).toBe('Gross margin | 2024Q3 | prior-period actual | 38 %')
  })

  it('dates what was lost or earned a year ago by the quarter', () => {
    expect(remarks('We earned $0.31 per diluted share; a year ago we lost $0.04.').at(-1)).toBe(
      'Diluted EPS | 2024Q3 | prior-period actual | -0.04 USD/share',
    )
  })

  it('hears what was said the last time, and what was before what is now', () => {
    expect(figures('How many pieces a month? I think last time it was 6,000 or 7,000 a month.')).toEqual([
      'prior-period actual 6000 count',
      'prior-period actual 7000 count',
    ])
    expect(figures('And inventory days, you were at 84, it looks like 76 now?')).toEqual([
      'prior-period actual 84 days',
      'actual 76 days',
    ])
  })

  it('foresees what goes out, what would be and what a year is left with', () => {
    expect(figures('How much ships this year?', 'So about half ships before the holidays.')).toEqual([
      'forecast 50 %',
    ])
    expect(
      figures('And on 800 gig?', 'If the second one comes in, then it’s more like $140 million.').at(-1),
    ).toBe('forecast 140000000 USD')
    expect(
      figures('And gross margin?', 'We get back there by summer, and then 36% exiting the year.'),
    ).toEqual(['forecast 36 %'])
    expect(figures('And the site?', 'It saves us about $9 million a year once it’s done.')).toEqual([
      'forecast 9000000 USD',
    ])
  })
})

describe('findFacts on numbers without their unit', () => {
  it('takes what a rate is held against for a rate, and days for days', () => {
    expect(
      figures('On gratings, if I take income over sales you’re at 17.4% versus 14.2 a year ago.').slice(-2),
    ).toEqual(['actual 17.4 %', 'prior-period actual 14.2 %'])
    expect(figures('DSOs looked long? I had 66 days versus 52.').at(-1)).toBe('prior-period actual 52 days')
  })

  it('goes by the measure that was turned to', () => {
    expect(figures('On gross margin, if you hadn’t paid the fees you’d be at 47, right?')).toEqual([
      'forecast 47 %',
    ])
    expect(figures('And then gross margin, the guide at the midpoint is 27 and change.')).toEqual([
      'guidance-mid 27 %',
    ])
    expect(
      figures('And the margin on that?', '800 gig is in the high 30s. The other one is more like 29.'),
    ).toEqual(['actual 29 %'])
  })

  it('takes what a company has done and guides to for millions', () => {
    expect(
      figures('If I take the midpoint, 340, and you’ve done 74, that leaves about 186 for the back half.'),
    ).toEqual(['guidance-mid 340000000 USD', 'actual 74000000 USD', 'forecast 186000000 USD'])
  })

  it('gives back to a range, and to what a part moved by, the unit they were told in', () => {
    const said =
      'For the fourth quarter we expect operating expenses of $22 million to $23 million. Gratings revenue was $31 million, down 4% year over year.'
    expect(answerOnCall(said, 'What should we model?', 'As I said, 22 to 23.').slice(-2)).toEqual([
      'Operating expenses | 2025Q4 | guidance-low | 22000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 23000000 USD',
    ])
    expect(answerOnCall(said, 'And on gratings, down 4. When does that turn?').at(-1)).toMatch(
      /change yoy % \| -4 %$/,
    )
  })

  it('reads tenths of billions, dollars in words and numbers that are about right', () => {
    expect(figures('So you’re at a billion six of revenue?')).toEqual(['actual 1600000000 USD'])
    expect(figures('The price was, gosh, two and a half dollars three years ago.')).toEqual([
      'prior-period actual 2.5 USD',
    ])
    expect(figures('DSOs were 71 days.', 'It’ll go back to 60ish.').at(-1)).toBe('forecast 60 days')
  })

  it('knows a fall by being off, and no debt by nothing that is excepted', () => {
    expect(remarks('Probe shipments were off 17% in the quarter.').at(-1)).toMatch(/change yoy % \| -17 %$/)
    expect(remarks('We have no borrowings outside the $40 million convertible.')).toHaveLength(1)
    expect(remarks('Every ten points of that is worth $2 million.')).toHaveLength(1)
  })

  it('names a cost by what its share was told of', () => {
    expect(
      remarks('Operating expenses were $31 million, and R&D was two thirds of it at $20.6 million.').at(-1),
    ).toBe('R&D expense | 2025Q3 | actual | 20600000 USD')
  })
})
