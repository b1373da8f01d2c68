import { describe, expect, it } from 'vitest'
import { answerAfter } from './speech.ts'

/** Kind and value of each figure of a question and its answer. */
const figures = (question: string, ...answers: readonly string[]): readonly string[] =>
  answerAfter(question, ...answers).map((line) => line.split(' | ').slice(-2).join(' '))

describe('findFacts on bare numbers of a conversation', () => {
  it('takes a number for percent where rates are compared', () => {
    expect(
      figures(
        'Gross margin was 37% in the quarter. Is that where it stays?',
        'So on a normalized basis we were at 36, maybe 36.5.',
      ),
    ).toEqual(['actual 37 %', 'actual 36 %', 'actual 36.5 %'])
  })

  it('takes a number for millions where sums of that size are told', () => {
    expect(
      figures('Submarine revenue was $48 million, right?', 'It was 52, versus 45 in the first quarter.'),
    ).toEqual(['actual 48000000 USD', 'actual 52000000 USD', 'prior-period actual 45000000 USD'])
    expect(
      figures('What did you not ship?', 'In Q2 it was about 30 million, in Q3 it was closer to 18.'),
    ).toEqual(['prior-period actual 30000000 USD', 'actual 18000000 USD'])
  })

  it('prefers the figure of its own size', () => {
    expect(
      figures(
        'Thanks.',
        'Gross margin was 44%, and about 150 basis points of that was freight, so we were really at 43.',
      ),
    ).toEqual(['actual 44 %', 'change bps 150 bps', 'actual 43 %'])
  })

  it('gives both ends of a range and of a change the unit', () => {
    expect(figures('Gross margin was 37%. What about the fourth quarter?', 'Call it 38 to 39.')).toEqual([
      'actual 37 %',
      'guidance-low 38 %',
      'guidance-high 39 %',
    ])
    expect(figures('OpEx was $28 million?', 'Call it 29, 29 and a half in Q4.')).toEqual([
      'actual 28000000 USD',
      'guidance-low 29000000 USD',
      'guidance-high 29500000 USD',
    ])
  })

  it('hears weeks, counts and shares where they were asked for', () => {
    expect(figures('And lead times?', 'They were 26 weeks in the spring. We are at 14 to 16 now.')).toEqual([
      'prior-period actual 26 weeks',
      'actual 14 weeks',
      'actual 16 weeks',
    ])
    expect(figures('How many design wins did you have?', 'We had nine in the quarter.')).toEqual([
      'actual 9 count',
    ])
    expect(figures('What is software as a percent of the total? It was 18 last quarter.', 'Thanks.')).toEqual(
      ['prior-period actual 18 %'],
    )
  })

  it('reads the parts of a whole that are told by two numbers', () => {
    expect(
      figures('How is the mix?', 'Today it is roughly 65-35 long haul. It will be closer to 50-50.'),
    ).toEqual(['actual 65 %', 'actual 35 %', 'forecast 50 %'])
    expect(figures('How is the mix?', 'We run an 80/20 process, with 24/7 support.')).toEqual([])
  })

  it('hears halves, a rest and points in words', () => {
    expect(figures('How large is it?', 'Each is about a million and a half dollars.')).toEqual([
      'actual 1500000 USD',
    ])
    expect(figures('OpEx was $28 million.', 'About a million of that is travel.')).toEqual([
      'actual 28000000 USD',
      'actual 1000000 USD',
    ])
    expect(figures('And the growth?', 'About 4 points of price and 2 points of mix.')).toEqual([
      'change bps 400 bps',
      'change bps 200 bps',
    ])
    expect(figures('Auto grew 60-some percent?', 'Thanks.')).toEqual(['change yoy % 60 %'])
  })

  it('hears how long stocks last', () => {
    expect(figures('On channel inventory, you were at nine weeks?', 'We like to be at 10 to 12.')).toEqual([
      'actual 9 weeks',
      'target 10 weeks',
      'target 12 weeks',
    ])
    expect(figures('Last one, inventory?', 'We were at 128 days, and we met 20 days ago.')).toEqual([
      'actual 128 days',
    ])
  })

  it('tells sums that are guided or said to be in dollars', () => {
    expect(figures('You guided December to 240?', 'In dollars, that line goes from 55 to about 62.')[0]).toBe(
      'guidance-mid 240000000 USD',
    )
    expect(figures('How do we model it?', 'Depreciation is about 11 a quarter today.')).toEqual([
      'actual 11000000 USD',
    ])
  })

  it('knows from the measure what a number is, though no figure stands beside it', () => {
    expect(figures('You printed 38.5 on gross margin?', 'Thanks.')).toEqual(['actual 38.5 %'])
    expect(figures('What about book-to-bill? You were at 1.4.', 'Thanks.')).toEqual(['actual 1.4 x'])
    expect(
      figures('And backlog, you had 650 last quarter?', 'Inventory, which went from 240 to 275.'),
    ).toEqual([
      'prior-period actual 650000000 USD',
      'prior-period actual 240000000 USD',
      'actual 275000000 USD',
    ])
    expect(figures('And stock?', 'Distributors are sitting on 14 weeks.')).toEqual(['actual 14 weeks'])
  })

  it('takes a share of sales on for the answer', () => {
    expect(answerAfter('Does CapEx stay at 12% of sales?', '13 to 15 next year.').slice(-2)).toEqual([
      'Capex % of revenue | 2026 | guidance-low | 13 %',
      'Capex % of revenue | 2026 | guidance-high | 15 %',
    ])
  })

  it('foresees what is told in the present of what has not come yet', () => {
    expect(figures('Gross margin was 37%.', 'Then it goes back to 39% or so.')).toEqual([
      'actual 37 %',
      'forecast 39 %',
    ])
  })

  it('leaves years, names and numbers of another size alone', () => {
    expect(
      figures('Gross margin was 37%.', 'We see demand into 26, 27, and in phase 2 of the ramp.'),
    ).toEqual(['actual 37 %'])
    expect(figures('Revenue was $310 million.', 'The 400 is still large, and we bid on 12.')).toEqual([
      'actual 310000000 USD',
    ])
    expect(figures('Revenue was $31 million.', 'We have 40 engineers on it, and one of them moved.')).toEqual(
      ['actual 31000000 USD', 'actual 40 count'],
    )
  })

  it('takes nothing over from what another analyst asked', () => {
    expect(answerAfter('Gross margin was 37%.', 'Yes.', 'Operator', 'Next, please.')).toHaveLength(1)
  })

  it('reads an answer without a time of its own for the time that was asked about', () => {
    expect(
      answerAfter('Gross margin was 37%. Is 38% the right number for next year?', "I'd say 38.5% to 39%."),
    ).toEqual([
      'Gross margin | 2025Q3 | actual | 37 %',
      'Gross margin | 2026 | forecast | 38 %',
      'Gross margin | 2026 | guidance-low | 38.5 %',
      'Gross margin | 2026 | guidance-high | 39 %',
    ])
    expect(answerAfter('And next year, where does it go?', 'Today it is 38%.')).not.toContain('2026')
  })

  it('takes numbers for what is spoken of where no figure has been told yet', () => {
    expect(figures('On gross margin, you guided to 41 to 43 and printed a 44.5.')).toEqual([
      'guidance-low 41 %',
      'guidance-high 43 %',
      'actual 44.5 %',
    ])
    expect(
      figures('And what is the gross margin of cables?', "It's south of 30. Corporate was 38.2."),
    ).toEqual(['actual 30 %', 'actual 38.2 %'])
    expect(figures('Thanks.', "CapEx will step up. We'd said 55 to 60 for the year.")).toEqual([
      'guidance-low 55000000 USD',
      'guidance-high 60000000 USD',
    ])
    expect(figures('How is inventory?', 'It should come down, maybe 3 to 5 a quarter.')).toEqual([])
  })

  it('hears a range that is called one', () => {
    expect(
      figures(
        'Cable revenue was $31 million.',
        'We would expect it to come back to the 36 to 40 range in Q4.',
      ),
    ).toEqual(['actual 31000000 USD', 'guidance-low 36000000 USD', 'guidance-high 40000000 USD'])
  })
})
