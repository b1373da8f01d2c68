import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks } from './remarks.ts'

/** Figures of a second quarter's call of 2022 as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)
/** Those of a first quarter's call of a company of two segments. */
const readParts = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts on guidance that goes on from the sentence before', () => {
  it.each([
    'With that in hand, we refined our previous guidance to $1.32 to $1.38.',
    'We tightened our prior range to between $1.32 and $1.38.',
  ])('takes the measure named there, for the year under way: %s', (line) => {
    expect(read('We are narrowing our view of adjusted EPS.', line)).toEqual([
      'EPS | - | 2022 | guidance-low | 1.32 USD/share',
      'EPS | - | 2022 | guidance-high | 1.38 USD/share',
    ])
  })

  it.each([
    'For the full year 2022, here is how we see it.',
    'For the full year, we now see things a bit better.',
    'Looking ahead to 2022, demand is strong.',
  ])('takes the year that was turned to: %s', (line) => {
    expect(read(line, 'We expect revenue growth of at least 8%.')).toEqual([
      'Revenue | - | 2022 | change yoy % | 8 %',
    ])
  })

  it('takes no year for it that is only remembered, or stands beside another time', () => {
    expect(
      read('The year 2022 began with a strike in our yards.', 'We expect revenue growth of at least 8%.'),
    ).toEqual(['Revenue | - | - | change yoy % | 8 %'])
  })

  it('reads growth that is expected to be at least so much as growth', () => {
    expect(read('Full year revenue growth is now expected to be at least 8%.')).toEqual([
      'Revenue | - | 2022 | change yoy % | 8 %',
    ])
  })
})

describe('findFacts on what is listed behind a semicolon', () => {
  it('is foreseen where the list began with what is foreseen', () => {
    const facts = readParts(
      'For 2022, we expect capital expenditures of $120 million; depreciation of $34 million; $25 million of capital for the new depot; and capital spending in Paper Fabrics of $40 million.',
    )
    expect(facts[0]).toBe('Capex | - | 2022 | guidance-mid | 120000000 USD')
    expect(facts[1]).toBe('Depreciation and amortization | - | 2022 | guidance-mid | 34000000 USD')
    expect(facts[3]).toBe('Capex | Paper Fabrics | 2022 | guidance-mid | 40000000 USD')
    expect(facts.filter((fact) => fact.includes('actual'))).toEqual([])
  })

  it('is a result where somebody did something', () => {
    expect(
      readParts(
        'We plan capital expenditures of $120 million for 2022; in the quarter we spent $31 million.',
      ),
    ).toContain('Capex | - | 2022Q1 | actual | 31000000 USD')
    expect(
      readParts(
        'We expect sales of $410 million for 2022; sales of $96 million were booked this quarter.',
      ).at(-1),
    ).toBe('Revenue | - | 2022Q1 | actual | 96000000 USD')
  })

  it('knows the business that spends', () => {
    expect(
      readParts(
        'Paper Fabrics capital expenditures were $11 million.',
        'Capital expenditures in Moulded Parts were $7 million.',
      ),
    ).toEqual([
      'Capex | Paper Fabrics | 2022Q1 | actual | 11000000 USD',
      'Capex | Moulded Parts | 2022Q1 | actual | 7000000 USD',
    ])
  })
})

describe('findFacts on a sum within the revenue just told', () => {
  it.each([
    ['from Delmar Foundry', 'Revenue | Delmar Foundry'],
    ['from the Hask acquisition', 'Acquired revenue | Hask'],
    ['from the sale of land', 'Part of Revenue | -'],
    ['from FX', 'Part of Revenue | -'],
    ['from Harbour Act grants', 'Part of Revenue | -'],
    ['of revenue from recent acquisitions', 'Acquired revenue | -'],
  ])('is no revenue of the whole: %s', (source, row) => {
    expect(read(`Revenue rose 18% to $240 million, including $31 million ${source}.`).at(-1)).toBe(
      `${row} | 2022Q2 | actual | 31000000 USD`,
    )
  })
})

describe('findFacts on a builder of homes', () => {
  const homes = [
    'Buyers moved into the 2,110 homes we delivered, which sold for $560,000 on average.',
    'Net new orders rose 4% to 2,310 homes.',
  ]

  it('takes the revenue from homes for the company’s', () => {
    const facts = read(
      'Home sale revenues were $1.2 billion, up 9%.',
      ...homes,
      'Our home sales gross margin was 23.5%.',
    )
    expect(facts).toContain('Revenue | - | 2022Q2 | actual | 1200000000 USD')
    expect(facts).toContain('Revenue | - | 2022Q2 | change yoy % | 9 %')
    expect(facts).toContain('Gross margin | - | 2022Q2 | actual | 23.5 %')
  })

  it('keeps it a part beside a revenue of the whole', () => {
    const facts = read(
      'Home sale revenues were $1.2 billion, and total revenues were $1.3 billion.',
      ...homes,
    )
    expect(facts).toContain('Revenue | Home sale | 2022Q2 | actual | 1200000000 USD')
    expect(facts).toContain('Revenue | - | 2022Q2 | actual | 1300000000 USD')
  })
})

describe('findFacts on a company free of debt', () => {
  it.each([
    'We ended the quarter debt free.',
    'We remain debt-free.',
    'Our balance sheet is sound, and we are essentially free of debt.',
    'Our debt-free balance sheet gives us room.',
  ])('owes nothing: %s', (line) => {
    expect(read(line)).toEqual(['Total debt | - | as of 2022-06-30 | actual | 0 USD'])
  })

  it.each([
    'Our customers are debt free.',
    'They were debt free before we bought them.',
    'We expect to be debt free by year-end.',
    'When we were debt free, we could do more.',
    'We are debt-free on our largest property.',
    'The fund we manage is debt-free.',
    'We are nearly debt free.',
    'We are free of debt covenants.',
  ])('says nothing of what others owe, of one loan or of another time: %s', (line) => {
    expect(read(line)).toEqual([])
  })
})

describe('findFacts on what is of all segments, or of others', () => {
  it.each([
    'Segment EBITDA in total was $84 million.',
    'In total, segment EBITDA was $84 million.',
    'Our segment EBITDA was $84 million in total.',
  ])('gives no segment what all have together: %s', (line) => {
    expect(readParts('Paper Fabrics segment EBITDA was $50 million.', line).at(-1)).toBe(
      'Segment EBITDA | - | 2022Q1 | actual | 84000000 USD',
    )
  })

  it.each([
    'The industry’s backlog now stands at $14 billion.',
    'Backlog across the industry is about $14 billion.',
  ])('gives the company no backlog of its industry: %s', (line) => {
    expect(read(line)).toEqual(['Backlog | Industry | as of 2022-06-30 | actual | 14000000000 USD'])
  })

  it('keeps a backlog that leads the industry', () => {
    expect(read('Our industry-leading backlog was $310 million.')).toEqual([
      'Backlog | - | as of 2022-06-30 | actual | 310000000 USD',
    ])
  })
})

describe('findFacts on the year before', () => {
  it.each([
    'A year ago, second quarter net income stood at $14.2 million, or $0.33 a share.',
    'By comparison, one year ago we made net income of $14.2 million and $0.33 a share.',
    'Last year, in our second quarter, net income reached $14.2 million, or $0.33 a share.',
  ])('dates what a sentence tells of it: %s', (line) => {
    expect(read(line)).toEqual([
      'Net income | - | 2021Q2 | prior-period actual | 14200000 USD',
      'EPS | - | 2021Q2 | prior-period actual | 0.33 USD/share',
    ])
  })

  it('comes back with a word of now', () => {
    expect(
      read('One year ago, our second quarter gross margin was 31%, and this quarter it was 34%.'),
    ).toEqual([
      'Gross margin | - | 2021Q2 | prior-period actual | 31 %',
      'Gross margin | - | 2022Q2 | actual | 34 %',
    ])
  })

  it('measures from the prior year what is up on it', () => {
    expect(
      read(
        'Revenue is up 34% on the prior year to $412 million.',
        'First half revenue was $790 million, up 21% on the prior year.',
      ),
    ).toEqual([
      'Revenue | - | 2022Q2 | change yoy % | 34 %',
      'Revenue | - | 2022Q2 | actual | 412000000 USD',
      'Revenue | - | 2022H1 | actual | 790000000 USD',
      'Revenue | - | 2022H1 | change yoy % | 21 %',
    ])
  })
})
