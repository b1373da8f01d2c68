import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks of a second quarter, filed under a ticker alone. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('OTI_q2_2021.txt', unlabelled(lines))

describe('findFacts on what comes on top, falls short or is supposed', () => {
  it('tells what came on top from the whole', () => {
    expect(
      read(
        'The new mill generated an additional $23 million of revenue and $9 million of EBITDA at an incremental EBITDA margin of 39%.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Incremental revenue', 'Incremental adjusted EBITDA', 'Incremental margin'])
  })

  it('tells increases of two measures from their levels', () => {
    expect(
      read(
        'The net result of all this are increases in sales and EBITDA of $84 million and $31 million respectively.',
      ),
    ).toEqual([
      'Revenue | - | 2021Q2 | change yoy abs | 84000000 USD',
      'Adjusted EBITDA | - | 2021Q2 | change yoy abs | 31000000 USD',
    ])
  })

  it.each([
    ['We wound down the last of it with $7 million less revenue than a year ago.', 'Difference in Revenue'],
    ['The newest lines made up 8% of total volume.', 'Share of volume'],
    ['We saw a single-storey mix of 64%.', 'Single-storey mix'],
    ['Imagine if we assume 9% revenue growth for the second half.', 'Assumed change'],
    ['We generated $6 million in equity in earnings of unconsolidated ventures.', 'Equity in earnings'],
    ['For the full year we plan a total capital outlay of $95 million.', 'Capex'],
  ])('%s', (sentence, metric) => {
    expect(read(sentence)[0]?.split(' | ')[0]).toBe(metric)
  })
})

describe('findFacts on growth of a year that is over', () => {
  it.each([
    ['Revenue declined 7% in 2020.', 'Revenue | - | 2020 | change yoy % | -7 %'],
    ['Net sales grew 11% in fiscal 2019.', 'Revenue | - | 2019 | change yoy % | 11 %'],
    ['Orders were up 5% for 2020 compared to 2019.', 'Orders | - | 2020 | change yoy % | 5 %'],
    ['Revenue grew 6% compared to the same quarter in 2020.', 'Revenue | - | 2021Q2 | change yoy % | 6 %'],
  ])('%s', (sentence, fact) => {
    expect(read(sentence)).toEqual([fact])
  })

  it('counts what was bought back since a plan began for no quarter', () => {
    expect(
      read(
        'Since Harrow embarked on its plan, we have returned $0.6 billion to shareholders, repurchasing more than 4 million shares.',
      ).at(-1),
    ).toBe('Shares repurchased | - | - | actual | 4000000 shares')
  })
})

describe('findFacts on outlooks of parts and of the whole', () => {
  it('keeps a part until another or the company is come to', () => {
    expect(
      read(
        'We report a Deck Boards segment and a Panels segment.',
        'For Deck Boards, the third quarter should see revenue growth of around 12%.',
        'On a trailing basis, the EBITDA margin should still meet our longer-run guidance of 21%.',
        'For the Panels segment, we are guiding to Panels revenue being roughly 8% sequentially lower than the second quarter.',
        'And so with further caveats about prices and supply, we look for EBITDA in the third quarter of at least $140 million.',
      ),
    ).toEqual([
      expect.stringMatching(/^Revenue \| Deck Boards .* 12 %$/),
      expect.stringMatching(/^Adjusted EBITDA margin \| Deck Boards .* 21 %$/),
      expect.stringMatching(/^Revenue \| Panels .* -8 %$/),
      expect.stringMatching(/^Adjusted EBITDA \| - .* 140000000 USD$/),
    ])
  })
})

describe('findFacts on a call that is told against an older year', () => {
  it('takes none of its growth for growth on the year before, unless it says so', () => {
    expect(
      read(
        'As a note, our second quarter results are compared to the second quarter of fiscal 2019, which says more.',
        'Consolidated net revenue increased 14%.',
        'The gross margin expanded 310 basis points to 38.4%.',
        'Inventory was up 4% from last year.',
        'We expect sales to grow 5% in the third quarter.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual([
      'Multi-year change in Revenue',
      'Multi-year change in Gross margin',
      'Gross margin',
      'Inventory',
      'Revenue',
    ])
  })

  it('needs more than a look at an older year', () => {
    expect(
      read('Our results are compared to the second quarter of 2020.', 'Revenue increased 14%.').at(-1),
    ).toBe('Revenue | - | 2021Q2 | change yoy % | 14 %')
  })
})

describe('findFacts on returns and shares of earnings', () => {
  it('takes neither for a margin', () => {
    expect(
      read(
        'The annualized return on alternatives reported within core operating earnings was 17.3%.',
        'Net earnings were 96% of core operating earnings.',
      ).filter((line) => line.includes('margin')),
    ).toEqual([])
  })

  it('finds no part of the company in its history', () => {
    expect(read('We had the highest operating income in our history of $71 million.')).toEqual([
      'Operating income | - | 2021Q2 | actual | 71000000 USD',
    ])
  })
})
