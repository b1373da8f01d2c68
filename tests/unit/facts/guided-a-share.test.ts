import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks on a third quarter of 2021, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('WHT_q3_2021.txt', unlabelled(lines))

const guided = (low: string, high: string, metric = 'EPS', unit = 'USD/share'): readonly string[] => [
  `${metric} | - | 2021 | guidance-low | ${low} ${unit}`,
  `${metric} | - | 2021 | guidance-high | ${high} ${unit}`,
]

describe('a midpoint and its range', () => {
  it.each([
    'Our updated full-year view resulted in a midpoint of adjusted EPS of $1.44 with a range of $1.38 to $1.50.',
    'These steps moved the midpoint of our EPS outlook to $1.44, within a range of $1.38 to $1.50.',
    'We raised the midpoint of our earnings outlook to $1.44 and had a range of $1.38 to $1.50.',
    'We set our EPS guidance at $1.38 to $1.50, with a midpoint of $1.44.',
  ])('are guided, whatever verb stands before them: %s', (line) => {
    const facts = read(line)
    expect(facts).toContain('EPS | - | 2021 | guidance-mid | 1.44 USD/share')
    expect(facts).toEqual(expect.arrayContaining([...guided('1.38', '1.5')]))
    expect(facts).toHaveLength(3)
  })

  it('are the quarter’s where its result is held against them', () => {
    expect(
      read(
        'Revenue of $318 million came in above the midpoint of our guidance of $300 million to $320 million.',
      ),
    ).toContain('Revenue | - | 2021Q3 | guidance-low | 300000000 USD')
  })
})

describe('a profit a share that is guided', () => {
  it.each([
    'We look for $3.10 to $3.20 a share for the year.',
    'That puts us at $3.10 to $3.20 per share for the full year.',
    'On a per share basis, we expect $3.10 to $3.20 for the full year.',
    'We are guiding to $3.10 to $3.20 per share for the year.',
    'The revised guidance produced an EPS range of $3.10 to $3.20.',
    'Earlier we had hoped for EPS of more than $3; the range is $3.10 to $3.20.',
  ])('is known by its unit: %s', (line) => {
    expect(read(line)).toEqual(expect.arrayContaining([...guided('3.1', '3.2')]))
  })

  it('is no dividend, and no price of a share', () => {
    expect(
      read(
        'We declared a dividend of $0.22 per share.',
        'For the full year, we see something like $3.10 to $3.20 a share.',
      ).slice(1),
    ).toEqual(guided('3.1', '3.2'))
    expect(read('We expect to buy stock at $40 to $45 per share this year.').join()).not.toContain('EPS')
  })

  it('stands beside what was guided before', () => {
    expect(read('We increased our EPS guidance to $4.10 to $4.20 from $3.90 to $4.05.')).toEqual([
      ...guided('4.1', '4.2'),
      ...guided('3.9', '4.05'),
    ])
    expect(
      read('Previously we had expected EPS of $3.90 to $4.05; we now look for $4.10 to $4.20.').slice(2),
    ).toEqual(guided('4.1', '4.2'))
    expect(
      read(
        'We have raised the low end of our EPS guidance by $0.10 and now expect $4.00 to $4.20 for the year.',
      ),
    ).toEqual(['Difference in EPS | - | 2021Q3 | actual | 0.1 USD/share', ...guided('4', '4.2')])
  })
})

describe('what a profit a share holds', () => {
  it.each([
    'Excluding a tax benefit of $0.11 in the third quarter, earnings per share grew 12%.',
    'Before a moving charge of $0.11, EPS was $1.10.',
    'Net of a $0.11 charge for severance, EPS was $0.96.',
    'Aside from a $0.11 currency hit, we would have earned $1.05 a share.',
    'Foreign exchange was a headwind of $0.11 to EPS in the quarter.',
    'Reported EPS was $0.72, which included $0.11 for a closed plant.',
  ])('is none itself: %s', (line) => {
    expect(read(line)).toContain('Impact on EPS | - | 2021Q3 | actual | 0.11 USD/share')
  })

  it('leaves the profit beside it', () => {
    expect(read('Aside from a $0.11 currency hit, we would have earned $1.05 a share.')).toContain(
      'EPS | - | 2021Q3 | actual | 1.05 USD/share',
    )
    expect(read('EPS, excluding amortization of licences, was $1.70.')).toEqual([
      'EPS | - | 2021Q3 | actual | 1.7 USD/share',
    ])
  })
})

describe('growth that is guided in words', () => {
  it.each([
    'We expect full-year revenue to be flat.',
    'We expect full-year sales to be in line with last year.',
    'We anticipate sales for the full year that are essentially unchanged from 2020.',
    'Our outlook calls for flat sales in 2021.',
    'Sales for the full year are expected to be about the same as last year.',
  ])('is none: %s', (line) => {
    expect(read(line)).toEqual(['Revenue | - | 2021 | change yoy % | 0 %'])
  })

  it('has its upper end', () => {
    expect(read('We expect net sales to be flat to up 2% for the year.')).toEqual([
      'Revenue | - | 2021 | change yoy % | 0 %',
      'Revenue | - | 2021 | change yoy % | 2 %',
    ])
  })

  it('is not read where nobody says how much it is, of what, or since when', () => {
    expect(
      read(
        'We expect revenue to be flat to slightly up in 2021.',
        'We expect sales in the fourth quarter to be flat with the third quarter.',
        'We would expect operating margins to be flat for the year.',
        'Sales were flat with last year.',
        'Our guidance for earnings remains unchanged from our original range.',
      ),
    ).toEqual([])
  })
})

describe('sums of the year so far', () => {
  it('hold the quarter’s', () => {
    expect(
      read(
        'Through nine months, we have repurchased $120 million of stock, including $35 million in the third quarter.',
      ),
    ).toEqual([
      'Share repurchases | - | 2021M9 | actual | 120000000 USD',
      'Share repurchases | - | 2021Q3 | actual | 35000000 USD',
    ])
    expect(
      read('Year to date, operating cash flow was $210 million, of which $80 million came in the quarter.'),
    ).toEqual([
      'Operating cash flow | - | 2021M9 | actual | 210000000 USD',
      'Operating cash flow | - | 2021Q3 | actual | 80000000 USD',
    ])
  })

  it.each([
    'Share repurchases during the year were $75 million.',
    'We have repurchased $75 million of our stock this year.',
    'For the year so far, share repurchases are $75 million.',
  ])('are no quarter’s: %s', (line) => {
    expect(read(line)).toEqual(['Share repurchases | - | 2021M9 | actual | 75000000 USD'])
  })

  it('do not date what an action of the year led to', () => {
    expect(
      read('Because of a plant closed earlier in the year, capital expenditures were $14 million.'),
    ).toEqual(['Capex | - | 2021Q3 | actual | 14000000 USD'])
  })

  it('leave the quarter’s base to the quarter', () => {
    expect(read('Diluted EPS was $1.02 versus $0.91 and year-to-date EPS was $2.85 versus $2.40.')).toEqual([
      'Diluted EPS | - | 2021Q3 | actual | 1.02 USD/share',
      'Diluted EPS | - | 2020Q3 | prior-period actual | 0.91 USD/share',
      'Diluted EPS | - | 2021M9 | actual | 2.85 USD/share',
      'Diluted EPS | - | 2020M9 | prior-period actual | 2.4 USD/share',
    ])
  })
})

describe('guidance told among other things', () => {
  it('is listed behind “we expect the following”', () => {
    expect(
      read(
        'Third quarter sales fell 3%.',
        'For 2021, we now expect the following.',
        'Growth in net sales of 0.5% to 1.5% and EPS somewhere between $9.60 and $10.20.',
      ).slice(1),
    ).toEqual([
      'Revenue | - | 2021 | change yoy % | 0.5 %',
      'Revenue | - | 2021 | change yoy % | 1.5 %',
      ...guided('9.6', '10.2'),
    ])
  })

  it('has growth behind how far it moved, and a measure that a heading named', () => {
    expect(
      read(
        'We are raising our adjusted EBITDA outlook for 2021 by about $50 million and now expect growth of 16%.',
      ),
    ).toContain('Adjusted EBITDA | - | 2021 | change yoy % | 16 %')
    expect(
      read(
        'Moving on to capital spending.',
        'For 2021, we reiterate our expectations of spending $1.6 billion.',
      ),
    ).toEqual(['Capex | - | 2021 | guidance-mid | 1600000000 USD'])
    expect(read('Our tax rate was 24%.', 'We expect this rate to be near 23% for the full year.')).toContain(
      'Tax rate | - | 2021 | guidance-mid | 23 %',
    )
  })

  it('is no aim of some day, no spending of customers, and no effect', () => {
    expect(read('We progress toward our plan’s next earnings milestones of $6 to $7 per share.')).toEqual([
      'EPS | - | - | target | 6 USD/share',
      'EPS | - | - | target | 7 USD/share',
    ])
    expect(
      read('Demand is strong, supported by expected carrier capex spend of $30 billion this year.')[0],
    ).toMatch(/^Capex for carrier/)
    expect(
      read(
        'Built into our 2021 outlook are currency impacts of $33 million for sales, $21 million for adjusted EBITDA, and $16 million for net income.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Impact on Revenue', 'Impact on Adjusted EBITDA', 'Impact on Net income'])
  })
})

describe('a last quarter’s call', () => {
  const readLast = (...lines: readonly string[]): readonly string[] =>
    readText('WHT_q4_2021.txt', unlabelled(lines))

  it('goes through the year, whatever a reason dates or is expected of a rate', () => {
    expect(
      readLast(
        'Let me turn to some of our operating results for the full year 2021.',
        'Net sales reached $3.5 billion, up 4%, helped by a better second half of 2021.',
        'The tax rate for 2021 was 22.7%.',
        'We expect this rate to be approximately 23% for 2022.',
        'Diluted earnings per share of $8.38, was up 34% over the prior year and adjusted diluted earnings per share of $10.17 was up 23% over the prior year.',
      ),
    ).toEqual([
      'Revenue | - | 2021 | actual | 3500000000 USD',
      'Revenue | - | 2021 | change yoy % | 4 %',
      'Tax rate | - | 2021 | actual | 22.7 %',
      'Tax rate | - | 2022 | guidance-mid | 23 %',
      'Diluted EPS | - | 2021 | actual | 8.38 USD/share',
      'Diluted EPS | - | 2021 | change yoy % | 34 %',
      'Diluted EPS | - | 2021 | actual | 10.17 USD/share',
      'Diluted EPS | - | 2021 | change yoy % | 23 %',
    ])
  })

  it('tells during the year what is the year’s', () => {
    expect(readLast('During the year, we repurchased 3.8 million shares for $435 million.')).toContain(
      'Share repurchases | - | 2021 | actual | 435000000 USD',
    )
  })
})

describe('what is consumed, greater or bought back', () => {
  it('is negative, a change, or debt', () => {
    expect(read('In the third quarter we consumed $12 million of free cash flow.')).toEqual([
      'Free cash flow | - | 2021Q3 | actual | -12000000 USD',
    ])
    expect(read('Our operating profit, $60 million, was $4.2 million greater than the year before.')[1]).toBe(
      'Operating income | - | 2021Q3 | change yoy abs | 4200000 USD',
    )
    expect(
      read('We completed the repurchase of $185 million in short-term debt in the third quarter.')[0],
    ).toMatch(/^Debt repayment/)
    expect(
      read(
        'We use unsecured debt for funding, and have $24 billion in unencumbered assets at quarter end.',
      )[0],
    ).toMatch(/^Unencumbered assets/)
  })
})

describe('a capital plan', () => {
  it.each([
    'Our plan holds $13 billion 5-year capital spending.',
    'We have raised our five-year capital plan to $18 billion.',
    'We will spend $40 billion of capital over the next 10 years on capital projects.',
  ])('of several years is no year’s spending: %s', (line) => {
    expect(read(line).join()).not.toMatch(/^Capex \|/)
  })
})

it('`Performance Films` are a business that one turns to', () => {
  expect(
    read('Now on to Performance Films. EBIT increased by $31 million against the third quarter of 2020.'),
  ).toEqual(['Operating income | Performance Films | 2021Q3 | change yoy abs | 31000000 USD'])
})

describe('growth and guidance in lists and other terms', () => {
  it('is growth of each measure, respectively', () => {
    expect(
      read(
        'We keep our 2021 outlook with sales, adjusted EBITDA and net income growing 7%, 11% and 14% respectively.',
      ),
    ).toEqual([
      'Revenue | - | 2021 | change yoy % | 7 %',
      'Adjusted EBITDA | - | 2021 | change yoy % | 11 %',
      'Net income | - | 2021 | change yoy % | 14 %',
    ])
  })

  it('is guided where it only translates what was', () => {
    expect(
      read(
        'For 2022, we expect capital expenditures of $1.1 billion to $1.2 billion before grants.',
        'Net of that, this translates to net capital spending of $720 million to $810 million.',
      ).slice(2),
    ).toEqual([
      'Capex | - | 2022 | guidance-low | 720000000 USD',
      'Capex | - | 2022 | guidance-high | 810000000 USD',
    ])
  })

  it('is of the company’s own year where that has begun', () => {
    const text = [
      'Corbel Systems Inc (CRBL) Q4 Fiscal 2021 Earnings Call',
      'October 14, 2021',
      '',
      'Operator',
      'Good morning and welcome to the fourth quarter fiscal 2021 earnings call of Corbel Systems.',
      '',
      'Iris Tamm -- Chief Financial Officer',
      'Thank you. Our fiscal year ended August 31, 2021.',
      'Lastly, our fiscal 2022 capital spending outlook.',
      'We expect to invest $460 million to $510 million this year.',
      'That concludes my remarks.',
    ].join('\n')
    expect(readText('call.txt', text)).toEqual([
      'Capex | - | FY2022 | guidance-low | 460000000 USD',
      'Capex | - | FY2022 | guidance-high | 510000000 USD',
    ])
  })
})

it('the people that a company calls its own are its headcount', () => {
  expect(read('That is thanks to our 35,000-plus employees.')[0]).toMatch(/^Headcount .* 35000 count$/)
})

it('a sentence that ends in starting with a segment turns to it', () => {
  expect(
    read(
      'Back to our quarterly results, starting with our Kilns segment.',
      'Reported revenue growth was strong at 16%.',
    ),
  ).toEqual(['Revenue | Kilns | 2021Q3 | change yoy % | 16 %'])
})

it('all that a sentence tells of previous guidance was guided before, and gives way to what is guided now', () => {
  const text = unlabelled([
    'Our previous guidance called for sales of $480 million to $500 million, with adjusted earnings per share in the range of $1.70 to $1.90.',
    'We now expect adjusted earnings per share of $1.85 to $1.95 for 2021.',
  ])
  const document = parseDocument({ text, fileName: 'WHT_q3_2021.txt', companies: [] })
  const ranges = findFacts({ document, text, fiscalYearEnd: null }).filter(({ metric }) => metric === 'EPS')
  expect(ranges.map(({ value, confidence }) => [value, confidence < 0.5])).toEqual([
    ['1.7', true],
    ['1.9', true],
    ['1.85', false],
    ['1.95', false],
  ])
})

it('how wide a range was and is are no ends of it', () => {
  expect(
    read(
      'We tightened the width of our guidance from $0.12 to $0.06, for FFO per share as for earnings per share.',
    ).map((line) => line.split(' | ')[3]),
  ).toEqual(['actual', 'actual'])
  expect(read('We narrowed our EPS range for 2021 from $1.70 to $1.90 to $1.75 to $1.85.')).toEqual(
    expect.arrayContaining([...guided('1.75', '1.85')]),
  )
})
