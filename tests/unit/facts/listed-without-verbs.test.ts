import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(...lines: readonly string[]): readonly string[] {
  return readText('WHT_q3_2021.txt', unlabelled(lines))
}

describe('findFacts of guidance that is read from a sheet, without verbs', () => {
  it('gives each range to the part that stands before it, and to the company what is named overall', () => {
    expect(
      read(
        'Ovens revenues were $20 million and Kilns revenues were $30 million.',
        'Our Ovens segment grew 12%.',
        'Our Kilns segment grew 14%.',
        'We give the following fourth quarter guidance.',
        'Revenue $610 million to $640 million.',
        'The assumptions behind these estimates are as follows; revenue growth on the year; Ovens up 13% to 15%; Kilns up 6% to 8%; overall up 10% to 12%.',
        'Gross margin percentage, Ovens, 39% to 40%.',
        'Kilns, 29% to 31%.',
        'Overall, 35% to 37%.',
        'A tax rate of 26% to 27% and shares outstanding 111 million.',
      ).slice(4),
    ).toEqual([
      'Revenue | - | 2021Q4 | guidance-low | 610000000 USD',
      'Revenue | - | 2021Q4 | guidance-high | 640000000 USD',
      'Revenue | Ovens | 2021Q4 | change yoy % | 13 %',
      'Revenue | Ovens | 2021Q4 | change yoy % | 15 %',
      'Revenue | Kilns | 2021Q4 | change yoy % | 6 %',
      'Revenue | Kilns | 2021Q4 | change yoy % | 8 %',
      'Revenue | - | 2021Q4 | change yoy % | 10 %',
      'Revenue | - | 2021Q4 | change yoy % | 12 %',
      'Gross margin | Ovens | 2021Q4 | guidance-low | 39 %',
      'Gross margin | Ovens | 2021Q4 | guidance-high | 40 %',
      'Gross margin | Kilns | 2021Q4 | guidance-low | 29 %',
      'Gross margin | Kilns | 2021Q4 | guidance-high | 31 %',
      'Gross margin | - | 2021Q4 | guidance-low | 35 %',
      'Gross margin | - | 2021Q4 | guidance-high | 37 %',
      'Tax rate | - | 2021Q4 | guidance-low | 26 %',
      'Tax rate | - | 2021Q4 | guidance-high | 27 %',
      'Share count | - | 2021Q4 | guidance-mid | 111000000 shares',
    ])
  })

  it('goes on with the list behind a figure it has no name for', () => {
    expect(
      read(
        'For the fourth quarter, our guidance is the following.',
        'Revenue $40 million to $44 million.',
        'Days of play, before holidays: 80% to 85%.',
        'In total, gross margin 30% to 31%.',
      ).slice(-2),
    ).toEqual([
      'Gross margin | - | 2021Q4 | guidance-low | 30 %',
      'Gross margin | - | 2021Q4 | guidance-high | 31 %',
    ])
  })
})

describe('findFacts of growth told of two measures', () => {
  it.each([
    ['8% local currency sales growth and 13% adjusted local currency operating profit growth', 13],
    ['9% constant currency sales growth and 12% constant currency EBIT growth', 12],
    ['7% revenue growth and 5% local currency profit growth', 5],
  ])('takes no profit for sales: `%s`', (words, profit) => {
    expect(read(`The Ovens group delivered ${words}.`).at(-1)).toBe(
      `Operating income | Ovens | 2021Q3 | change yoy % | ${profit} %`,
    )
  })

  it.each([
    'Our unit sales increased 9%.',
    'Unit sales rose 9% in the quarter.',
    'Unit sales volume grew 9%.',
  ])('takes no pieces for sales: `%s`', (sentence) => {
    expect(read(sentence)).toEqual(['Shipments | - | 2021Q3 | change yoy % | 9 %'])
  })
})

describe('findFacts of what something did to a measure of the company', () => {
  it.each([
    'Closing costs, which increased last year’s third quarter net earnings by $3 million.',
    'The gain lifted net income in the third quarter of 2020 by $3 million.',
    'These two credits from the state raised our net income by $3 million.',
  ])('is no move of its own: `%s`', (sentence) => {
    expect(read(sentence)).toEqual([expect.stringMatching(/^Impact on Net income \| /)])
  })

  it('tells it of a rate and of a year ago as well', () => {
    expect(
      read(
        'Gains in our pension trust had the impact of lifting SG&A as a percent of sales by 1.4% in the quarter and lifting SG&A by 3.6% in that quarter one year earlier.',
        'Exchange rates had the effect of increasing Kiln revenues by $8 million and raising reported growth by 2.8 percentage points.',
      ),
    ).toEqual([
      expect.stringMatching(/^Impact on SG&A/),
      expect.stringMatching(/^Impact on SG&A/),
      expect.stringMatching(/^Impact on Revenue/),
      expect.stringMatching(/^Impact on Revenue/),
    ])
  })

  it('is a move of its own where a part or the company moves it', () => {
    expect(
      read(
        'Our Ovens segment increased revenue by $3 million.',
        'We increased operating income by $4 million.',
      ),
    ).toEqual([
      'Revenue | Ovens | 2021Q3 | change yoy abs | 3000000 USD',
      'Operating income | - | 2021Q3 | change yoy abs | 4000000 USD',
    ])
  })
})

describe('findFacts of times by other names', () => {
  it.each([
    'Gross margin was 40%, versus 38% in the same quarter one year ago.',
    'Gross margin was 40%, compared to 38% in that quarter one year earlier.',
    'Gross margin increased 200 basis points to 40% compared to 38% for the fiscal 2020 period.',
    'Gross profit was 40% of sales, compared to 38% of sales a year ago.',
  ])('holds a quarter against that of the year before: `%s`', (sentence) => {
    expect(read(sentence).at(-1)).toBe('Gross margin | - | 2020Q3 | prior-period actual | 38 %')
  })

  it.each([
    ['the last six months of 2021', '2021H2'],
    ['the final six months of the year', '2021H2'],
    ['the last three months of the year', '2021Q4'],
  ])('knows the stretch a year ends with: `%s`', (words, period) => {
    expect(read(`We expect our tax rate to be 22% for ${words}.`)).toEqual([
      `Tax rate | - | ${period} | guidance-mid | 22 %`,
    ])
  })

  it.each([
    'Over the long term, I expect the Ovens group to earn an operating margin of 21%.',
    'In the long run, we anticipate an operating margin of 21% for Ovens.',
    'We expect Ovens to reach an operating margin of 21% over the longer term.',
  ])('puts an aim of the long run into no year: `%s`', (sentence) => {
    expect(
      read(
        'Our 2021 guidance stands.',
        'We expect revenue of $30 million for the full year 2021.',
        sentence,
      ).at(-1),
    ).toMatch(/^Operating margin \| [^|]+ \| - \| (?:target|forecast) \| 21 %$/)
  })

  it.each([
    'We expect to stay above the 9% operating margin we’ve delivered for the past several years.',
    'We expect to be well ahead of the 9% operating margin that we had averaged over the last five years.',
  ])('guides to nothing that was: `%s`', (sentence) => {
    expect(read(sentence)).toEqual(['Operating margin | - | - | prior-period actual | 9 %'])
  })
})

describe('findFacts of whose a cost or a margin is', () => {
  it.each([
    'Ovens SG&A costs were 38% of ovens revenues.',
    'Third quarter SG&A costs for Ovens were 38% of sales.',
    'In the Ovens segment, SG&A was 38% of sales.',
  ])('gives the share of sales to the part: `%s`', (sentence) => {
    expect(read('Ovens revenues were $20 million.', 'Our Ovens segment grew 12%.', sentence).at(-1)).toBe(
      'SG&A expense % of revenue | Ovens | 2021Q3 | actual | 38 %',
    )
  })

  it('turns to no part with a line of the income statement', () => {
    expect(
      read(
        'Turning to Selling, General and Administrative costs, SG&A was 30% of revenue.',
        'Operating income for the quarter was $17 million.',
        'Moving to Research and Development, our spend was $12 million.',
        'Operating income was $17 million.',
      ).filter((figure) => figure.startsWith('Operating income')),
    ).toEqual(Array(2).fill('Operating income | - | 2021Q3 | actual | 17000000 USD'))
  })

  it('gives a segment margin to whose profit stands beside it', () => {
    expect(
      read(
        'Our Ovens segment grew 12%.',
        'Segment income from our Ovens segment was $12 million, with a segment margin of 11%.',
        'Kilns segment income was $8 million, with a segment margin of 17%.',
        'Combined segment income was therefore $20 million.',
      ).slice(1),
    ).toEqual([
      'Operating income | Ovens | 2021Q3 | actual | 12000000 USD',
      'Operating margin | Ovens | 2021Q3 | actual | 11 %',
      'Operating income | Kilns | 2021Q3 | actual | 8000000 USD',
      'Operating margin | Kilns | 2021Q3 | actual | 17 %',
      'Segment operating income | - | 2021Q3 | actual | 20000000 USD',
    ])
  })
})
