import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('KLN_q2_2021.txt', unlabelled(lines))

describe('findFacts on what is aimed at', () => {
  it.each([
    [
      'Our commitment is to cut emissions of both scopes by a combined 28%.',
      ['Emissions | - | - | target | 28 %'],
    ],
    [
      'Net debt was 11% of total capital and stays well below our targeted range of 17% to 22%.',
      [
        'Net debt % of capital | - | 2021Q2 | actual | 11 %',
        'Net debt % of capital | - | - | target | 17 %',
        'Net debt % of capital | - | - | target | 22 %',
      ],
    ],
    [
      'We now estimate total year capital spending of about $1.3 billion.',
      ['Capex | - | 2021 | guidance-mid | 1300000000 USD'],
    ],
    [
      'We expect another $35 million of cost savings to be captured in 2022 and 2023.',
      ['Cost savings | - | - | target | 35000000 USD'],
    ],
  ])('reads `%s`', (line, facts) => {
    expect(read(line)).toEqual(facts)
  })
})

describe('findFacts on how much of it is used, met or turned into cash', () => {
  it('gives what one mill runs at to the mill', () => {
    expect(
      read(
        'In the second quarter, the Delford rolling mill ran at 112% of rated capacity, more than double its planned pace.',
      )[0],
    ).toBe('Utilization | Delford rolling mill | 2021Q2 | actual | 112 %')
    expect(read('Our plants ran at 91% of capacity.')).toEqual(['Utilization | - | 2021Q2 | actual | 91 %'])
  })

  it('reads a conversion as one, and no margin', () => {
    expect(
      read(
        'In the first half, we generated free cash flow of $800 million, a conversion from operating EBITDA of 57%.',
      )[1],
    ).toBe('Free cash flow conversion | - | 2021H1 | actual | 57 %')
  })

  it('keeps what is lapped out of the time that is told of', () => {
    expect(
      read(
        'We gained $16 million as we lapped $12 million of expense in Q2 2020.',
        'We expect profit growth to slow in the second half as we lap write-off recoveries of $18 million and $6 million in Q3 and Q4, respectively.',
      ).filter((fact) => /^(?:Operating|Net|Provision)/.test(fact)),
    ).toEqual([])
  })
})

describe('findFacts on houses that are opened or reached', () => {
  it('gives them to who opened them', () => {
    expect(
      read(
        'Wing Barn opened 290 net new units during the quarter.',
        'Corn Hut opened 61 net new units and we are glad that Corn Hut International had its best quarter ever, opening 22 net new units in Spain.',
        'We opened 12 stores.',
      ),
    ).toEqual([
      'Store openings | Wing Barn | 2021Q2 | actual | 290 count',
      'Store openings | Corn Hut | 2021Q2 | actual | 61 count',
      'Store openings | Corn Hut International | 2021Q2 | actual | 22 count',
      'Store openings | - | 2021Q2 | actual | 12 count',
    ])
  })

  it('counts no stores where something has only reached them', () => {
    expect(
      read('Our scheduling app is live in 30 markets, covering 3,100 restaurants.').join(),
    ).not.toContain('Store count')
    expect(read('The tablet has been rolled out to 2,200 restaurants.').join()).not.toContain('Store count')
  })

  it('means by the division the one that was turned to', () => {
    expect(
      read(
        'Starting with the Wing Barn division, Q2 system sales grew 28%.',
        'In that division, Q2 same-store sales were up 2% on a two-year basis.',
        'Moving on to Corn Hut, which accounts for much of our divisional operating profit.',
        'The division reported Q2 system sales growth of 9%, driven by 8% same-store sales growth.',
      ).slice(2),
    ).toEqual([
      'Systemwide sales | Corn Hut | 2021Q2 | change yoy % | 9 %',
      'Same-store sales | Corn Hut | 2021Q2 | change yoy % | 8 %',
    ])
  })

  it('gives growth to a business of two names', () => {
    expect(read('We delivered EBITDA growth of almost 19% in the fiber and cartons business.')).toEqual([
      'Adjusted EBITDA | Fiber and cartons | 2021Q2 | change yoy % | 19 %',
    ])
  })
})

describe('findFacts on what is explained, missed or yet to come', () => {
  it.each([
    [
      'Tiles’ product contribution margin, which is gross profit less advertising, declined 26% to $84 million.',
      'Contribution margin | Tiles | 2021Q2 | change yoy % | -26 %',
    ],
    [
      'We will go on to use our cash to grow, including repaying $310 million of our notes.',
      'Debt repayment | - | - | forecast | 310000000 USD',
    ],
    [
      'We foresee another 8% growth in community count by year-end ’22.',
      'Active communities | - | 2022 | change yoy % | 8 %',
    ],
    [
      'We have 14 stores scheduled to open in the fourth quarter.',
      'Store openings | - | 2021Q4 | forecast | 14 count',
    ],
    [
      'We have six wells planned to come online in the fourth quarter.',
      'Wells brought online | - | 2021Q4 | forecast | 6 count',
    ],
  ])('reads `%s`', (line, fact) => {
    expect(read(line)[0]).toBe(fact)
  })

  it('hears which way `unfavorable` goes', () => {
    expect(read('Other income of $31 million is $12 million or 28% unfavorable year over year.')).toEqual([
      'Interest and other income | - | 2021Q2 | actual | 31000000 USD',
      'Difference in Interest and other income | - | 2021Q2 | actual | 12000000 USD',
      'Interest and other income | - | 2021Q2 | change yoy % | -28 %',
    ])
  })
})
