import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { corbel, readRemarks, readText, textOf } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

const third = { period: '2022Q3', date: '2022-10-27', fiscalYearEnd: '12' } as const
const fourth = { period: '2022Q4', date: '2023-02-09', fiscalYearEnd: '12' } as const
const told = (en: string) => tell(factsOf({ ...third, en }))
const toldLast = (en: string) => tell(factsOf({ ...fourth, en }))
const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)

/** Figures of a call of one line a sentence as `metric | basis | value`. */
const byBasis = (...lines: readonly string[]): readonly string[] => {
  const text = textOf(corbel, lines)
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: '12' }).map(({ metric, basis, value }) =>
    [metric, basis ?? '-', value].join(' | '),
  )
}

describe('findFacts on the profit that is meant', () => {
  it('takes a profit a share that is told once more without the word for the adjusted one', () => {
    expect(byBasis('Adjusted diluted EPS was $1.42.', 'EPS of $1.42 rose 12%.')).toEqual([
      'Diluted EPS | non-GAAP | 1.42',
      'Diluted EPS | non-GAAP | 1.42',
      'Diluted EPS | non-GAAP | 12',
    ])
  })

  it('does so ahead of it where the reported profit is told to be another', () => {
    expect(byBasis('EPS of $1.42 rose 12%.', 'GAAP EPS was $1.30 and adjusted EPS was $1.42.')).toEqual([
      'EPS | non-GAAP | 1.42',
      'EPS | non-GAAP | 12',
      'EPS | GAAP | 1.3',
      'EPS | non-GAAP | 1.42',
    ])
  })

  it('leaves open which is meant where both are as large', () => {
    expect(byBasis('GAAP EPS was $1.42 and adjusted EPS was $1.42.', 'EPS of $1.42 rose 12%.').at(-2)).toBe(
      'EPS | - | 1.42',
    )
  })
})

describe('findFacts on the period that is meant', () => {
  it('takes what was done over the year for the year', () => {
    expect(toldLast('Over the year, we generated $410 million of operating cash flow.')).toEqual([
      'Operating cash flow | 2022 | actual | 410000000 USD',
    ])
    expect(told('Over the year, we spent $45 million on capital expenditures.')).toEqual([
      'Capex | 2022M9 | actual | 45000000 USD',
    ])
  })

  it('takes a half for the one that ended with the last quarter', () => {
    expect(toldLast('Our second-half operating margin was 7.4%.')).toEqual([
      'Operating margin | 2022H2 | actual | 7.4 %',
    ])
    expect(toldLast('We expect second half sales of $210 million.')).toEqual([
      'Revenue | 2023H2 | guidance-mid | 210000000 USD',
    ])
  })

  it('keeps what a stretch moved by with the stretch', () => {
    const text = textOf(
      { ...corbel, title: 'Corbel Systems Inc (CRBL) Q3 2022 Earnings Call', date: 'October 27, 2022' },
      [
        'Operating income rose 2%.',
        'On a year-to-date basis, sales are up $90 million.',
        'Operating income is up $30 million or 6%.',
      ],
    )
    expect(readText('call.txt', text).slice(-2)).toEqual([
      'Operating income | - | 2022M9 | change yoy abs | 30000000 USD',
      'Operating income | - | 2022M9 | change yoy % | 6 %',
    ])
  })

  it('takes a measure that is told next for none of a year ago', () => {
    expect(
      told(
        'Adjusted EBITDA was $72 million compared to $64 million, and net income of $41 million compared to $35 million.',
      ),
    ).toEqual([
      'Adjusted EBITDA | 2022Q3 | actual | 72000000 USD',
      'Adjusted EBITDA | 2021Q3 | prior-period actual | 64000000 USD',
      'Net income | 2022Q3 | actual | 41000000 USD',
      'Net income | 2021Q3 | prior-period actual | 35000000 USD',
    ])
    expect(told('For the full year, savings versus last year came to $23 million.')[0]).toMatch(
      / \| actual \| /,
    )
  })

  it('does not expect anything of a quarter that is over', () => {
    expect(
      told(
        'This quarter’s shortfall will be felt, and we expect sales near $2.6 billion, or $30 million lower than in our second quarter update.',
      )[0],
    ).toBe('Revenue | forecast | 2600000000 USD')
  })

  it('takes what a speaker will highlight for what happened', () => {
    expect(
      toldLast('As Ruth will highlight, full year operating cash flow rose 12% to $131 million.')[1],
    ).toBe('Operating cash flow | 2022 | actual | 131000000 USD')
  })

  it('takes what is to settle for what is foreseen', () => {
    expect(
      read(
        'By the end of 2023, we expect liquidity of $250 million.',
        'Our leverage ratio to settle around two times.',
      )[1],
    ).toBe('Leverage ratio | - | 2023 | guidance-mid | 2 x')
  })
})

describe('findFacts on guidance that is meant', () => {
  it('takes a range beside a range for what was guided before', () => {
    expect(
      told('Our guidance for 2022 adjusted EPS is now $2.10 to $2.30 a share compared to $1.90 to $2.05.'),
    ).toEqual([
      'EPS | 2022 | guidance-low | 2.1 USD/share',
      'EPS | 2022 | guidance-high | 2.3 USD/share',
      'EPS | 2022 | guidance-low | 1.9 USD/share',
      'EPS | 2022 | guidance-high | 2.05 USD/share',
    ])
  })

  it('reads a range behind a long name', () => {
    expect(
      told(
        'Our raised outlook for all of fiscal 2022 with regard to core income of the businesses that we mean to keep is now in a range of $2.10 to $2.30 per diluted share.',
      )[0],
    ).toBe('Diluted EPS | 2022 | guidance-low | 2.1 USD/share')
  })

  it('takes buybacks that a board has authorized for no guidance', () => {
    expect(told('In view of this outlook, our Board has authorized a $30 million buyback program.')).toEqual([
      'Repurchase authorization | 2022Q3 | actual | 30000000 USD',
    ])
  })
})

describe('findFacts on the thing that is meant', () => {
  it('takes cash behind another balance for cash', () => {
    expect(told('Inventory was $210 million and cash was $61 million.')[1]).toBe(
      'Cash and short-term investments | as of 2022-09-30 | actual | 61000000 USD',
    )
  })

  it('keeps the decimals of a rate that was first told without them', () => {
    const facts = factsOf({ ...third, en: 'Gross margin was 40%. The gross margin came to 39.5%.' })
    expect(facts.map(({ confidence }) => confidence)).toEqual([0.9, 0.9])
  })

  it('takes what was spent more for no expense, and part of a move for no level', () => {
    expect(told('That came from an additional $28 million in G&A expense.')[0]).toMatch(
      /^Incremental G&A expense/,
    )
    expect(
      told(
        'Some $11 million of the variance came from stock-based compensation, and the remaining $6 million from travel.',
      ),
    ).toEqual([
      'Part of the change | 2022Q3 | actual | 11000000 USD',
      'Part of the change | 2022Q3 | actual | 6000000 USD',
    ])
  })

  it('counts people as staff, and no other class of shares as the company’s', () => {
    expect(told('We have a footprint of plants and some 7,400 people in the field.')[0]).toMatch(/^Headcount/)
    expect(
      told('There are 21 million shares of common stock and 1,900 shares of Class B stock left.')[1],
    ).toMatch(/^Class B shares/)
  })

  it('leaves what a clause hangs on with its business, and what moves by points with its noun', () => {
    expect(
      told('We kept improving our kiln repair business, which posted a 9% rise in gross profit.'),
    ).toEqual(['Gross profit | Kiln repair | 2022Q3 | change yoy % | 9 %'])
    expect(
      told('Against gross profit, our ratios improved, with overheads decreasing 37 basis points.'),
    ).toEqual(['Overheads | 2022Q3 | change bps | -37 bps'])
  })

  it('takes a figure that is put right by what it is put right to', () => {
    expect(told('Gross margin was 31% -- I’m sorry, 32% in the quarter.')).toEqual([
      'Gross margin | 2022Q3 | actual | 32 %',
    ])
    expect(told('R&D expense was up about $6 million -- about $2 million in all.')).toEqual([])
  })

  it('takes what storms did a share for no profit a share', () => {
    expect(
      told(
        'Operating EPS was $0.72. We had $0.19 per share of net favorable storm impacts compared to $0.27 per share a year ago.',
      ).slice(1),
    ).toEqual([
      'Impact on EPS | 2022Q3 | actual | 0.19 USD/share',
      'Impact on EPS | 2021Q3 | prior-period actual | 0.27 USD/share',
    ])
  })

  it('keeps new sales, new units and what would have been apart', () => {
    expect(told('The half closed on strong new sales of $72 million.')[0]).not.toMatch(/^Revenue/)
    expect(told('There was a 20% decline in new units.')[0]).not.toMatch(/^Store/)
    expect(told('Absent the fire, unit cost would have been up 8%.')[0]).toMatch(/^Pro forma Unit cost/)
  })

  it('knows research, development and engineering', () => {
    expect(told('We spent $24 million on research, development and engineering.')[0]).toMatch(/^R&D expense/)
  })

  it('goes through a segment whose heading is missing', () => {
    expect(
      read(
        'This segment had revenue of $720 million in the quarter, down $30 million.',
        'The decrease came from timing.',
        'Lasers did well.',
        'Operating earnings of $77 million are up $3 million.',
        'EBITDA margin is a good 14.4%.',
      ).at(-1),
    ).toBe('Adjusted EBITDA margin | This segment | 2022Q2 | actual | 14.4 %')
  })

  it('takes items that impacted cash flow, futures and preferred stock for no sums of the company', () => {
    expect(
      told(
        'We incurred onetime items totaling $16 million, which impacted our results and free cash flow.',
      )[0],
    ).toMatch(/^Impact /)
    expect(
      told('Futures have rallied $0.60, which has translated to a rise of our free cash flow.')[0],
    ).toMatch(/^Other /)
    expect(
      told('There was a buyback, done via the redemption of our $70 million convertible preferred stock.')[0],
    ).toMatch(/^Preferred stock /)
  })

  it('takes costs that were incurred for themselves, whatever was told before', () => {
    expect(
      told(
        'Free cash flow was $99 million. We incurred deal-related costs, mostly from Larch, of $39 million.',
      )[1],
    ).toMatch(/^Deal-related costs /)
  })

  it('gives what one business is foreseen to bring to it', () => {
    expect(
      told('Altogether, our kiln rental business is expected to top $90 million of revenue this year.'),
    ).toEqual(['Revenue | Kiln rental | 2022 | guidance-mid | 90000000 USD'])
  })

  it('keeps what a profit on one basis moved by with that basis', () => {
    expect(
      byBasis(
        'EPS were $2.12 on a reported basis, up 6% on the year, and $2.31 on an adjusted basis, up 9%.',
      ),
    ).toEqual(['EPS | GAAP | 2.12', 'EPS | GAAP | 6', 'EPS | non-GAAP | 2.31', 'EPS | non-GAAP | 9'])
  })
})

describe('findFacts on years that are no column', () => {
  it('leaves sums and growth of several years out of a year', () => {
    expect(
      told('We now expect 2022 through 2026 cumulative free cash flow of more than $1 billion.'),
    ).toEqual(['Free cash flow | forecast | 1000000000 USD'])
    expect(told('That is a 30% growth of demand for such goods over the next five years.')).toEqual([
      'Demand | change yoy % | 30 %',
    ])
    expect(told('A shortage motivated our $100 million investment in our mill four years ago.')).toEqual([
      'Investment | actual | 100000000 USD',
    ])
  })

  it('dates what is due by a year’s end by that year', () => {
    expect(told('By year-end 2023 our leverage ratio should come down to 0.9 times.')).toEqual([
      'Leverage ratio | 2023 | guidance-mid | 0.9 x',
    ])
  })
})
