import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] =>
  readText('KLN_q2_2021.txt', unlabelled(lines))

const first = (line: string): string | undefined => read(line)[0]

describe('findFacts on what is no figure of the company, though its measure is named', () => {
  it.each([
    [
      'The judge recommended a $5 million revenue increase.',
      'Requested increase | - | 2021Q2 | actual | 5000000 USD',
    ],
    [
      'In March we filed for a rate increase of $42 million.',
      'Requested increase | - | 2021Q2 | change yoy abs | 42000000 USD',
    ],
    [
      'In the rate case, staff has proposed a return on equity of 9.3%.',
      'Requested return on equity | - | 2021Q2 | actual | 9.3 %',
    ],
    [
      'Each 50 basis points of it come to about $7 million in revenue requirement.',
      'Revenue requirement | - | 2021Q2 | actual | 7000000 USD',
    ],
    [
      'Crews brought power back on for 64,000 customers affected by the flood.',
      'Customers affected | - | 2021Q2 | actual | 64000 count',
    ],
    [
      'The ice storm left 31,000 customers without power.',
      'Customers affected | - | 2021Q2 | actual | 31000 count',
    ],
    [
      'There is future upside of nearly $260 million in NOI.',
      'Potential net operating income | - | 2021Q2 | actual | 260000000 USD',
    ],
    [
      'We see an untapped opportunity worth $90 million of revenue.',
      'Potential revenue | - | - | forecast | 90000000 USD',
    ],
    [
      'We expect net incentive income of $0.04 for the year.',
      'Net incentive income | - | 2021 | forecast | 0.04 USD',
    ],
    [
      'Our guidance implies free cash flow after dividends of $210 million for the year.',
      'Free cash flow after dividends | - | 2021 | forecast | 210000000 USD',
    ],
    [
      'We generated over $85 million of cash in the quarter.',
      'Cash generated | - | 2021Q2 | actual | 85000000 USD',
    ],
    [
      'In May, using a part of our $900 million of cash, we paid off the loan.',
      'Earlier cash | - | 2021Q2 | actual | 900000000 USD',
    ],
    [
      'We are raising the midpoint for asset sales and other exits by $70 million in all.',
      'Difference in Disposition proceeds | - | 2021Q2 | actual | 70000000 USD',
    ],
    [
      'We foresee demand held up by supply, with low vacancy of 3.8% into 2022.',
      'Vacancy | - | 2022 | forecast | 3.8 %',
    ],
    [
      'Rising demand in the quarter and few empty halls led to a healthy rent growth of 6.1% in Texas.',
      'Rent growth | - | 2021Q2 | change yoy % | 6.1 %',
    ],
    [
      'For customer groups, clinics came first, representing 26% of new leases.',
      'Share of new leases | - | 2021Q2 | actual | 26 %',
    ],
    [
      'Fuel and price gains drove a 6% improvement in revenue per carload.',
      'Revenue per carload | - | 2021Q2 | change yoy % | 6 %',
    ],
    [
      'Costs ran below our plan as we pushed out about $14 million of spending into the second half.',
      'Shifted spending | - | 2021Q2 | actual | 14000000 USD',
    ],
    ['Comps were up on better traffic and 18% AUR growth.', 'AUR | - | 2021Q2 | change yoy % | 18 %'],
    [
      'We expect interest in cost of sales to be about 2.1% for the year.',
      'Interest in cost of revenue | - | 2021 | forecast | 2.1 %',
    ],
    [
      'Shipments to chains, of which 80% are to bakeries, held up.',
      'Share of shipments | - | 2021Q2 | actual | 80 %',
    ],
  ])('reads `%s` so', (line, fact) => {
    expect(first(line)).toBe(fact)
  })

  it('takes the people of the world for no staff', () => {
    expect(
      first('With over 1.3 billion people worldwide short of sleep, we see large markets.'),
    ).not.toContain('Headcount')
    expect(first('We are a company of 9,200 people worldwide.')).toBe(
      'Headcount | - | as of 2021-06-30 | actual | 9200 count',
    )
  })

  it('takes spending that is told as a share of sales for no margin, and its growth for none of sales', () => {
    expect(
      read(
        'We expect operating margins to ease in the second half on higher advertising investments of about 6% to 7% of sales.',
        'Advertising rose 44% to 5.2% of sales.',
      ).filter((fact) => /^(?:Operating margin|Revenue) /.test(fact)),
    ).toEqual([])
  })

  it('gives growth of a list to whatever grew', () => {
    expect(
      read('The fleet grew 7% in the quarter, with the U.S. up more than 9% and Iberia up 4.2%.')[2],
    ).toContain('Fleet')
    expect(read('Sales grew 7%, with Lamps up 9% and Switches up 4%.').slice(1)).toEqual([
      'Revenue | Lamps | 2021Q2 | change yoy % | 9 %',
      'Revenue | Switches | 2021Q2 | change yoy % | 4 %',
    ])
  })

  it('knows how far guidance moved from what was told before it', () => {
    expect(
      read(
        'We repaid $60 million of debt in the quarter.',
        'This is up $9,000 at the midpoint, compared to previous guidance.',
      )[1],
    ).toContain('Difference in')
  })
})

describe('findFacts on parts told one by one', () => {
  it('keeps to the measure that the list began with', () => {
    expect(
      read(
        'Our Asia comps rose 6% with 41% growth in digital stores and 3% growth in brick-and-mortar stores.',
      ),
    ).toEqual([
      'Same-store sales | Asia | 2021Q2 | change yoy % | 6 %',
      'Same-store sales | Digital stores | 2021Q2 | change yoy % | 41 %',
      'Same-store sales | Brick-and-mortar stores | 2021Q2 | change yoy % | 3 %',
    ])
  })

  it('reads on behind an aside about the part', () => {
    expect(
      read(
        'Sales for our Pantry segment, which supplies schools and the top 50 restaurant customers, fell 12%.',
      ).at(-1),
    ).toBe('Revenue | Pantry | 2021Q2 | change yoy % | -12 %')
    expect(
      read('Revenue in Boilers, which goes to about 40 plants and other customers, grew 9%.').at(-1),
    ).toBe('Revenue | Boilers | 2021Q2 | change yoy % | 9 %')
  })
})
