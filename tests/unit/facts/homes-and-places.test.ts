import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('KLN_q2_2021.txt', unlabelled(lines))

describe('findFacts on a builder of homes', () => {
  const builder = ['As a homebuilder we had a busy spring.', 'We delivered 1,900 homes in the quarter.']
  const ofBuilder = (...lines: readonly string[]): readonly string[] => read(...builder, ...lines).slice(1)

  it('reads growth in units and in dollars apart', () => {
    expect(ofBuilder('Deliveries were up 14% in units and 17% in dollars.')).toEqual([
      'Homes delivered | - | 2021Q2 | change yoy % | 14 %',
      'Revenue | - | 2021Q2 | change yoy % | 17 %',
    ])
    expect(ofBuilder('Our net signed contracts rose 61% in units and 72% in dollars.')).toEqual([
      'Home orders | - | 2021Q2 | change yoy % | 61 %',
      'Orders | - | 2021Q2 | change yoy % | 72 %',
    ])
    expect(ofBuilder('Backlog was $5 billion, up 41% in dollars and 35% in units.').slice(1)).toEqual([
      'Backlog | - | 2021Q2 | change yoy % | 41 %',
      'Backlog in units | - | 2021Q2 | change yoy % | 35 %',
    ])
  })

  it('reads contracts, prices and deliveries to come', () => {
    expect(ofBuilder('We signed 2,800 net new contracts for $2.1 billion in the quarter.')).toEqual([
      'Home orders | - | 2021Q2 | actual | 2800 count',
      'Orders | - | 2021Q2 | actual | 2100000000 USD',
    ])
    expect(
      ofBuilder(
        'We now expect full-year deliveries of between 8,200 and 8,400 units with about 2,050 to be delivered in the third quarter.',
        'We estimate an average delivered price for the year of between $605,000 and $625,000 a home.',
      ),
    ).toEqual([
      'Homes delivered | - | 2021 | guidance-low | 8200 count',
      'Homes delivered | - | 2021 | guidance-high | 8400 count',
      'Homes delivered | - | 2021Q3 | guidance-mid | 2050 count',
      'Unit price | - | 2021 | guidance-low | 605000 USD',
      'Unit price | - | 2021 | guidance-high | 625000 USD',
    ])
  })

  it('takes the price of a share for none of a home', () => {
    expect(ofBuilder('We bought back stock at an average price of $31.40.')[0]).not.toContain('Unit price')
  })

  it('takes homes for all that is sold, however much it grew', () => {
    expect(
      ofBuilder(
        'Deliveries were up 14% in units and 17% in dollars.',
        'We closed on 1,900 homes for homebuilding revenue of $1.3 billion.',
      )[3],
    ).toBe('Revenue | - | 2021Q2 | actual | 1300000000 USD')
  })

  it('reads none of it elsewhere', () => {
    expect(read('Deliveries were up 14% in units and 17% in dollars.')).toEqual([
      'Deliveries | - | 2021Q2 | change yoy % | 14 %',
      'Deliveries | - | 2021Q2 | change yoy % | 17 %',
    ])
  })
})

describe('findFacts on places told of as one', () => {
  it.each([
    ['Sales in Europe, Asia, and other markets totaled $210 million.', 'Europe, Asia, and other markets'],
    ['Our sales in U.S., Canada, and Mexico were $310 million.', 'U.S., Canada, and Mexico'],
    ['Sales in Norway, Sweden and Denmark grew 4%.', 'Norway, Sweden and Denmark'],
    [
      'In Europe, Asia, and other markets, pump sales totaled $120 million.',
      'Pump in Europe, Asia, and other markets',
    ],
    ['U.S., Canada, and Mexico valve sales were $140 million.', 'Valve in U.S., Canada, and Mexico'],
    [
      'Filters and other sales in Europe, Asia and other regions were $70 million.',
      'Filters and other in Europe, Asia and other regions',
    ],
  ])('names them all in `%s`', (line, segment) => {
    expect(read(line)[0]).toMatch(`Revenue | ${segment} | `)
  })

  it('keeps names that are joined', () => {
    expect(read('Software as a Service revenue was $61 million.')).toEqual([
      'Revenue | Software-as-a-Service | 2021Q2 | actual | 61000000 USD',
    ])
    expect(read('Commercial and industrial sales increased 7.3%.')).toEqual([
      'Revenue | Commercial-and-industrial | 2021Q2 | change yoy % | 7.3 %',
    ])
  })
})

describe('findFacts on whose figures follow', () => {
  it('takes the part that a clause opens with', () => {
    expect(read('While trucks continued to feel the shortage of chips, shipments were up 90%.')).toEqual([
      'Shipments | Trucks | 2021Q2 | change yoy % | 90 %',
    ])
    expect(read('While demand remained strong across the country, shipments were up 4%.')).toEqual([
      'Shipments | - | 2021Q2 | change yoy % | 4 %',
    ])
  })

  it('turns to a part that did better than planned', () => {
    expect(
      read(
        'Moving on to Europe.',
        'Second quarter revenue increased 31%.',
        'Europe wholesale beat our expectations again, on strong reorders.',
        'Revenue increased 11%.',
      ),
    ).toEqual([
      'Revenue | Europe | 2021Q2 | change yoy % | 31 %',
      'Revenue | Europe wholesale | 2021Q2 | change yoy % | 11 %',
    ])
  })

  it('leaves the economy and its expenses to themselves', () => {
    expect(read('Industrial production is forecast to increase 5% in 2021.')[0]).toContain(
      'Industrial production',
    )
    expect(
      read('We saw both revenue and volume up 31% and 22% respectively, ahead of a 9% growth in expense.'),
    ).toEqual([
      'Revenue | - | 2021Q2 | change yoy % | 31 %',
      'Volume growth | - | 2021Q2 | change yoy % | 22 %',
      'Expenses | - | 2021Q2 | change yoy % | 9 %',
    ])
  })
})

describe('findFacts on growth told in the order of the levels', () => {
  it.each([
    [
      'Pre-tax income of $140 million and earnings per share of $0.90 per share increased 61% and 68% respectively.',
      ['Pre-tax income | - | 2021Q2 | change yoy % | 61 %', 'EPS | - | 2021Q2 | change yoy % | 68 %'],
    ],
    [
      'Revenue of $80 million and EBITDA of $20 million grew 8% and 12%, respectively.',
      ['Revenue | - | 2021Q2 | change yoy % | 8 %', 'Adjusted EBITDA | - | 2021Q2 | change yoy % | 12 %'],
    ],
  ])('reads `%s`', (line, facts) => {
    expect(read(line).slice(2)).toEqual(facts)
  })

  it('reads volume by its everyday name', () => {
    expect(read('Volume was down 9% due to softer demand.')).toEqual([
      'Volume growth | - | 2021Q2 | change yoy % | -9 %',
    ])
    expect(read('Total revenue was $2 billion, up 30% on 22% volume improvement.')[2]).toBe(
      'Volume growth | - | 2021Q2 | change yoy % | 22 %',
    )
  })
})

describe('findFacts on what is still to come, or has come so far', () => {
  it('adds up what has come so far in the year', () => {
    expect(
      read(
        'Capex was $410 million thus far in the year.',
        'We still expect capital spending to pick up over the balance of the year and hit our $1.1 billion guidance number.',
      ),
    ).toEqual([
      'Capex | - | 2021H1 | actual | 410000000 USD',
      'Capex | - | 2021 | guidance-mid | 1100000000 USD',
    ])
  })

  it('reads a goal of paying debt back as one', () => {
    expect(read('Our goal of reducing long-term debt by $130 million by year-end 2021 stands.')).toEqual([
      'Debt repayment | - | 2021 | target | 130000000 USD',
    ])
    expect(
      read('We have a commitment to reduce emissions intensity by 40% in the next 15 years.')[0],
    ).toContain('target')
  })

  it('measures against the year before last what is told against LLY', () => {
    expect(
      read(
        'Compared to LLY, revenues declined 11%.',
        'Operating margin was 16.2%, up 400 basis points to last year and 210 basis points to LLY.',
      ),
    ).toEqual([
      'Multi-year change in Revenue | - | 2021Q2 | change yoy % | -11 %',
      'Operating margin | - | 2021Q2 | actual | 16.2 %',
      'Operating margin | - | 2021Q2 | change bps | 400 bps',
      'Multi-year change in Operating margin | - | 2021Q2 | change bps | 210 bps',
    ])
  })

  it('reads what was sold off', () => {
    expect(read('We disposed of $520 million of idle assets in the quarter.')).toEqual([
      'Disposition proceeds | - | 2021Q2 | actual | 520000000 USD',
    ])
    expect(read('To date we have sold $2 billion of idle assets.')[0]).not.toContain('Disposition')
  })
})
