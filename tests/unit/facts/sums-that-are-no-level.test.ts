import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
function read(lines: readonly string[], fileName = 'WHT_q3_2021.txt'): readonly string[] {
  return readText(fileName, unlabelled(lines))
}

describe('findFacts of ranges of two measures', () => {
  it.each([
    'We are raising both our gross margin rate and our operating margin rate ranges by 20 basis points to 40.1% to 40.4% and 12.2% to 12.6%, respectively.',
    'We are lifting our gross margin and operating margin ranges to 40.1% to 40.4% and 12.2% to 12.6%, respectively.',
  ])('gives each its own in “%s”', (sentence) => {
    expect(read([sentence]).filter((figure) => figure.includes('guidance'))).toEqual([
      expect.stringMatching(/^Gross margin .* guidance-low \| 40\.1 %$/),
      expect.stringMatching(/^Gross margin .* guidance-high \| 40\.4 %$/),
      expect.stringMatching(/^Operating margin .* guidance-low \| 12\.2 %$/),
      expect.stringMatching(/^Operating margin .* guidance-high \| 12\.6 %$/),
    ])
  })
})

describe('findFacts where guidance is told by how far it moved', () => {
  it.each([
    'These lead to an increase in our adjusted earnings per share guidance of $0.15 at the midpoint.',
    'This results in a reduction of our EBITDA outlook of $12 million.',
    'We expect sales to grow, adding roughly $200 million to our top line guidance.',
  ])('takes no level from “%s”', (sentence) => {
    expect(read([sentence])).toEqual([expect.stringMatching(/^Difference in /)])
  })
})

describe('findFacts of guidance that is recalled', () => {
  it('shows what is guided now before what was said of it', () => {
    const facts = read(
      [
        'Please remember that for 2022 we had said we expected revenue of $900 million to $950 million.',
        'We are raising our 2022 revenue guidance to $940 million to $980 million.',
      ],
      'WHT_q4_2021.txt',
    )
    expect(facts).toContain('Revenue | - | 2022 | guidance-low | 940000000 USD')
  })

  it('reads what a company foresees', () => {
    expect(read(['We now foresee a tax rate in the high 19% range.'])).not.toContain(
      'Tax rate | - | 2021Q3 | actual | 19 %',
    )
  })
})

describe('findFacts of what is done about a debt', () => {
  it.each([
    'We are tracking $80 million ahead of our debt repurchase commitments.',
    'Plans for another $400 million will bring further debt reductions by the end of 2022.',
  ])('takes no debt from “%s”', (sentence) => {
    expect(read([sentence])).toEqual([expect.stringMatching(/^Debt repayment /)])
  })
})

describe('findFacts of sums of a year', () => {
  it('keeps what a year brought for the year once its last quarter is over', () => {
    expect(
      read(
        [
          'During the year, cash flow from operations came to $240 million, before $55 million of net capital spending.',
        ],
        'WHT_q4_2021.txt',
      ),
    ).toEqual([
      'Operating cash flow | - | 2021 | actual | 240000000 USD',
      'Capex | - | 2021 | actual | 55000000 USD',
    ])
  })

  it('adds up what the year has brought so far', () => {
    expect(read(['During the year, we bought back $90 million of stock.'])).toEqual([
      'Share repurchases | - | 2021M9 | actual | 90000000 USD',
    ])
  })
})

describe('findFacts of what stands beside a level', () => {
  it.each([
    [
      'We kept inventory at a level $90 million higher than Q3 2019.',
      'Multi-year change in Inventory | - | 2021Q3 | change yoy abs | 90000000 USD',
    ],
    [
      'The extra week was worth just under $40 million in sales.',
      'Impact on Revenue | - | 2021Q3 | actual | 40000000 USD',
    ],
    [
      'As a percentage of sales, gross margin gained 30 basis points versus the same period of fiscal 2020, ending at a rate of 22.4%.',
      'Gross margin | - | 2021Q3 | actual | 22.4 %',
    ],
  ])('reads “%s”', (sentence, figure) => {
    expect(read([sentence])).toContain(figure)
  })
})

describe('findFacts of margins in a walk through the businesses', () => {
  it('keeps a margin with the profit told right before it', () => {
    expect(
      read([
        'Turning to Kilns, operating income fell 4%.',
        'Operating income in Tiles rose 12% on higher volumes.',
        'Operating margin increased to 17.1% in the quarter.',
      ]),
    ).toContain('Operating margin | Tiles | 2021Q3 | actual | 17.1 %')
  })

  it('takes `segment margin` right behind a turn to all of them for what they have together', () => {
    expect(
      read([
        'Turning to Kilns, operating income fell 4%.',
        'Moving to segment operating income and margin on Slide 7.',
        'We had a fine quarter with segment margin at 13.3%.',
      ]),
    ).toContain('Segment margin | - | 2021Q3 | actual | 13.3 %')
  })
})

describe('findFacts of what something costs two measures', () => {
  it.each([
    'We expect a like impact on our plants as in spring, about $40 million of sales and $12 million of operating income.',
    'Two storms closed our docks; a hit of $30 million to sales and $11 million to operating profit.',
  ])('takes no level from “%s”', (sentence) => {
    expect(read([sentence]).filter((figure) => /^(?:Revenue|Operating income) /.test(figure))).toEqual([])
  })

  it('takes no move of a share price that is only imagined', () => {
    expect(read(['Our yield would please most owners even at a share price 30% higher than now.'])).toEqual([
      expect.stringMatching(/^Assumed change /),
    ])
  })
})
