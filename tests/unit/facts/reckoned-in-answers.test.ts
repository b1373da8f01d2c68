import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { answerAfter, answerOnCall, factsOf, headOf, tell, turnToQuestions } from './speech.ts'

const welcome = 'Thank you, operator. With that, let us take your questions.'

/** What an exchange on a call of the third quarter of 2025 tells: a question, and the lines of its answer. */
const asked = (question: string, ...lines: readonly string[]): readonly string[] =>
  answerOnCall(welcome, question, ...lines)

/** The same on a call of the last quarter of 2024, held in February, whose remarks told of a part. */
const askedOnLast = (question: string, ...lines: readonly string[]): readonly string[] => {
  const text = [
    ...headOf('Q4 2024 Earnings Call dated Feb. 11, 2025'),
    'Amplifiers revenue was up again.',
    ...turnToQuestions,
    'Marek Dusik',
    question,
    'Ada Lindqvist',
    ...(lines.length > 0 ? lines : ['Thank you.']),
  ].join('\n')
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return tell(findFacts({ document, text, fiscalYearEnd: '12' }))
}

describe('findFacts on what is only reckoned or held beside', () => {
  it('has an increase of the line that a question is on', () => {
    expect(
      asked(
        'I want some details on the 400 gig category, where you saw an increase of about $12 million in the quarter.',
        'Yes.',
      ),
    ).toEqual(['Revenue | 400G | 2025Q3 | change qoq abs | 12000000 USD'])
  })

  it('takes no threshold of large customers for a share', () => {
    expect(
      tell(factsOf({ en: 'Five hyperscalers each contributed more than 10% of total revenue.' })),
    ).toEqual(['Hyperscalers | 2025Q3 | actual | 5 count'])
    expect(
      tell(
        factsOf({ en: 'We expect two to three customers to be above 10% over the next few quarters.' }),
      ).filter((fact) => fact.includes('%')),
    ).toEqual([])
    expect(tell(factsOf({ en: 'Two hyperscalers were 31% and 19%.' })).slice(1)).toEqual([
      'Customer % of revenue | 2025Q3 | actual | 31 %',
      'Customer % of revenue | 2025Q3 | actual | 19 %',
    ])
  })

  it('tells what is doubled by the name behind it', () => {
    expect(tell(factsOf({ en: 'We remain on track to double our amplifier revenue this year.' }))).toEqual([
      'Revenue | Amplifier | 2025 | change yoy % | 100 %',
    ])
    expect(tell(factsOf({ en: 'We expect to double revenue this year.' }))).toEqual([
      'Revenue | 2025 | change yoy % | 100 %',
    ])
    expect(
      asked(
        'On amplifiers, last year it was about $41 million for the full year, so doubling gets you to 82.',
      ),
    ).toEqual([
      'Revenue | Amplifiers | 2024 | prior-period actual | 41000000 USD',
      'Revenue | Amplifiers | forecast | 82000000 USD',
    ])
  })

  it('holds growth against what had been foreseen', () => {
    expect(
      tell(
        factsOf({
          en: 'We now expect 2025 revenue growth of more than 80%, compared with the approximately 60% we talked about in July.',
        }),
      ),
    ).toEqual(['Revenue | 2025 | change yoy % | 80 %', 'Revenue | 2025 | change yoy % | 60 %'])
    expect(
      tell(
        factsOf({ en: 'We see revenue growth of 45% in 2025, up from the 40% that we guided to in April.' }),
      ),
    ).toEqual(['Revenue | 2025 | change yoy % | 45 %', 'Revenue | 2025 | change yoy % | 40 %'])
  })

  it('goes on with a list of shares behind a semicolon', () => {
    expect(tell(factsOf({ en: 'R&D was 13.1% of sales; SG&A, 9.4%.' }))).toEqual([
      'R&D expense % of revenue | 2025Q3 | actual | 13.1 %',
      'SG&A expense % of revenue | 2025Q3 | actual | 9.4 %',
    ])
  })

  it('tells both ends of a market that grows', () => {
    expect(
      tell(factsOf({ en: 'We see the market growing from $11 billion in 2024 to $26 billion in 2028.' })),
    ).toEqual([
      'Market size | 2024 | prior-period actual | 11000000000 USD',
      'Market size | 2028 | forecast | 26000000000 USD',
    ])
    expect(asked('And the market?', 'The cable market alone was about $700 million this year.')).toEqual([
      'Market size | Cable | 2025 | actual | 700000000 USD',
    ])
  })

  it('names a product by its strength and takes that for no figure', () => {
    expect(tell(factsOf({ en: '75 milliwatt parts were 55% of laser units in the quarter.' }))).toEqual([
      'Share of laser units | 2025Q3 | actual | 55 %',
    ])
    expect(tell(factsOf({ en: 'The lasers give 350 milliwatts of power.' }))).toEqual([
      'Power | 2025Q3 | actual | 350 mW',
    ])
  })

  it('dates each sum of a reckoning for itself', () => {
    expect(
      asked(
        'How do you get to the year?',
        'With the $61 million we did in Q1 and the $74 million here, that would leave about $95 million for Q4.',
      ),
    ).toEqual([
      'Other | 2025Q1 | prior-period actual | 61000000 USD',
      'Other | 2025Q3 | actual | 74000000 USD',
      'Other | 2025Q4 | forecast | 95000000 USD',
    ])
    expect(
      asked(
        'On capex, how much have you spent so far?',
        'We spent $18 million in the second quarter and $23.5 million in the third, so we are at roughly $42 million.',
      ),
    ).toEqual([
      'Capex | 2025Q2 | prior-period actual | 18000000 USD',
      'Capex | 2025Q3 | actual | 23500000 USD',
      'Capex | actual | 42000000 USD',
    ])
  })

  it('gives a figure no name that only stands near', () => {
    expect(
      asked('How much inventory do you have?', 'The largest contract is worth about $90 million.'),
    ).toEqual(['Other | 2025Q3 | actual | 90000000 USD'])
    expect(
      asked(
        'How do you pay for the capex? You have $66 million of cash and you want to spend up to $120 million.',
      ),
    ).toEqual([
      'Cash and short-term investments | as of 2025-09-30 | actual | 66000000 USD',
      'Capex | guidance-high | 120000000 USD',
    ])
    expect(
      asked(
        'What does it take to break even?',
        'At 28% gross margin and $21 million of opex, it’s about $75 million.',
      ),
    ).toEqual([
      'Gross margin | forecast | 28 %',
      'Operating expenses | forecast | 21000000 USD',
      'Other | forecast | 75000000 USD',
    ])
    expect(
      asked(
        'What is the ASP?',
        'The ASP is about $380. If it is all full it is more than two billion dollars a year.',
      ),
    ).toEqual(['Unit price | 2025Q3 | actual | 380 USD', 'Other | 2025Q3 | actual | 2000000000 USD'])
  })

  it('tells what lowers a margin as its effect', () => {
    expect(
      asked(
        'And gross margin?',
        'Our long-term model is 43% to 45%. There is a tariff element that we assumed of about 80 basis points.',
      ).at(-1),
    ).toBe('Impact on Gross margin | 2025Q3 | change bps | 80 bps')
    expect(
      asked(
        'And gross margin?',
        'We think the low 40s is where we exit this year. The new fab will be a headwind, probably 150 to 200 basis points.',
      ).slice(-2),
    ).toEqual([
      'Impact on Gross margin | 2025Q4 | change bps | 150 bps',
      'Impact on Gross margin | 2025Q4 | change bps | 200 bps',
    ])
    expect(
      tell(
        factsOf({
          en: 'Gross margin rose on volume, about 60 basis points, partly offset by freight of 25 basis points.',
        }),
      ).at(-1),
    ).toBe('Impact on Gross margin | 2025Q3 | change bps | 25 bps')
  })

  it('tells what prices fall by as a fall', () => {
    expect(asked('And prices?', 'In modules pricing is as always 7 to 9% down a year.')).toEqual([
      'Unit price | 2025Q3 | change yoy % | -7 %',
      'Unit price | 2025Q3 | change yoy % | -9 %',
    ])
    expect(asked('And prices?', 'Price erosion is about 11% a year.')).toEqual([
      'Unit price | 2025Q3 | change yoy % | -11 %',
    ])
  })

  it('takes a midpoint for that of the quarter to come', () => {
    expect(
      asked(
        'How do you get to the year?',
        'You take the midpoint of our guide at $88 million, and that would leave about $95 million for Q2.',
      )[0],
    ).toBe('Revenue | 2025Q4 | guidance-mid | 88000000 USD')
  })

  it('counts what it goes to in what it comes from', () => {
    expect(asked('You have wafer starts going from 1,800 to 2,600.')).toEqual([
      'Wafer starts | 2025Q3 | actual | 1800 count',
      'Wafer starts | forecast | 2600 count',
    ])
    expect(asked('How large can it be?', 'We’d like to have a third of that market.').at(-1)).toContain(
      'target',
    )
  })

  it('turns to the part a question sets out with', () => {
    expect(asked('On amplifiers you did 24 million in the quarter.')).toEqual([
      'Revenue | Amplifiers | 2025Q3 | actual | 24000000 USD',
    ])
  })

  it('advises on what was asked for, and not on its part', () => {
    expect(
      answerAfter(
        'How should we think about opex next quarter?',
        'R&D goes up with the new masks. I’d use 31 to 32 million.',
      ),
    ).toEqual([
      'Operating expenses | 2025Q4 | guidance-low | 31000000 USD',
      'Operating expenses | 2025Q4 | guidance-high | 32000000 USD',
    ])
  })
})

describe('findFacts on a call that is held once the year is over', () => {
  it('means by last year the one that has just ended', () => {
    expect(
      askedOnLast('On gross margin, last year I think you started the year at 24% and finished at 28.1%.'),
    ).toEqual([
      'Gross margin | 2024Q1 | prior-period actual | 24 %',
      'Gross margin | 2024Q4 | actual | 28.1 %',
    ])
    expect(
      askedOnLast('On amplifiers. Last year the first quarter was weak, it was about $11 million.'),
    ).toEqual(['Revenue | Amplifiers | 2024Q1 | prior-period actual | 11000000 USD'])
  })

  it('looks ahead where a question asks for the year', () => {
    expect(
      askedOnLast(
        'On amplifiers, do you have a number in mind for the full year? I think last quarter you mentioned something like $90 million.',
      ),
    ).toEqual(['Revenue | Amplifiers | 2025 | forecast | 90000000 USD'])
    expect(askedOnLast('On amplifiers, you said more than $90 million for the year.')).toEqual([
      'Revenue | Amplifiers | 2025 | forecast | 90000000 USD',
    ])
    expect(askedOnLast('Okay. And on gross margin, you’re guiding 31% at the midpoint.')).toEqual([
      'Gross margin | 2025Q1 | guidance-mid | 31 %',
    ])
  })

  it('awaits what somebody has agreed to pay', () => {
    expect(
      askedOnLast(
        'How is it funded?',
        'One of our customers has agreed to prepay $28 million in the second quarter.',
      ),
    ).toEqual(['Other | 2025Q2 | forecast | 28000000 USD'])
  })
})
