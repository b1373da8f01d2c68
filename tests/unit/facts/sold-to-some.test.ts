import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`; a bar parts two lines. */
const read = (said: string): readonly string[] => readText('KLN_q2_2021.txt', unlabelled(said.split(' // ')))

describe('findFacts on what moved a measure, which is not the measure', () => {
  it.each([
    [
      'A lower share count gave us about $0.06 of an earnings per share benefit.',
      ['Impact on EPS | - | 2021Q2 | actual | 0.06 USD'],
    ],
    [
      'The flood was $0.05 of a year-over-year EPS drag.',
      ['Impact on EPS | - | 2021Q2 | actual | 0.05 USD/share'],
    ],
    [
      'The programme saved $0.02 a share this quarter, taking total savings to $0.09 of earnings per share.',
      [
        'Impact on EPS | - | 2021Q2 | actual | 0.02 USD/share',
        'Impact on EPS | - | 2021Q2 | actual | 0.09 USD/share',
      ],
    ],
    ['Synergies have reached $0.11 of EPS.', ['Impact on EPS | - | 2021Q2 | actual | 0.11 USD/share']],
    [
      'Our full year diluted earnings per share guidance assumes a contribution of $0.20 to $0.25 from the sale of the pier.',
      [
        'Impact on Diluted EPS | - | 2021 | guidance-low | 0.2 USD/share',
        'Impact on Diluted EPS | - | 2021 | guidance-high | 0.25 USD/share',
      ],
    ],
    [
      'Gross margin reflected stronger volume growth along with 80 basis points of savings and 40 basis points of better pricing.',
      [
        'Impact on Gross margin | - | 2021Q2 | change bps | 80 bps',
        'Impact on Gross margin | - | 2021Q2 | change bps | 40 bps',
      ],
    ],
    [
      'License revenue was $90 million, up 21%, inclusive of 130 basis points of currency tailwind.',
      [
        'Revenue | License | 2021Q2 | actual | 90000000 USD',
        'Revenue | License | 2021Q2 | change yoy % | 21 %',
        'Impact on Revenue | License | 2021Q2 | change bps | 130 bps',
      ],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on what currencies did to sales', () => {
  it.each([
    [
      'Currency lifted net sales by about 2% or $11 million.',
      [
        'Currency impact | - | 2021Q2 | change yoy % | 2 %',
        'Currency impact | - | 2021Q2 | change yoy abs | 11000000 USD',
      ],
    ],
    [
      'Exchange rates hurt our revenue by $6 million, or 1%.',
      [
        'Currency impact | - | 2021Q2 | actual | -6000000 USD',
        'Currency impact | - | 2021Q2 | actual | -1 %',
      ],
    ],
    [
      'Movements in foreign currency rates benefited second quarter sales by $9 million.',
      ['Currency impact | - | 2021Q2 | actual | 9000000 USD'],
    ],
    [
      'Translation reduced reported sales by $14 million.',
      ['Currency impact | - | 2021Q2 | change yoy abs | -14000000 USD'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on what could be borrowed beside what is held', () => {
  it.each([
    [
      'Net cash and nearly $80 million available under our revolver leave room for purchases.',
      ['Borrowing capacity | - | 2021Q2 | actual | 80000000 USD'],
    ],
    [
      'We had a net cash position together with access to $60 million through our bank facility.',
      ['Borrowing capacity | - | 2021Q2 | actual | 60000000 USD'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on the pace of another noun', () => {
  it.each([
    [
      'We delivered 12% revenue growth and a sequentially larger backlog.',
      ['Revenue | - | 2021Q2 | change yoy % | 12 %'],
    ],
    [
      'Sales rose 9%, while our inventories were sequentially lower.',
      ['Revenue | - | 2021Q2 | change yoy % | 9 %'],
    ],
    [
      'Sales rose 4% sequentially, and inventories were lower.',
      ['Revenue | - | 2021Q2 | change qoq % | 4 %'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on what is guided for the year', () => {
  it.each([
    [
      'We lifted our annual sales growth outlook to 7% to 9%, and our adjusted EPS outlook to $2.30 to $2.40.',
      [
        'Revenue | - | 2021 | change yoy % | 7 %',
        'Revenue | - | 2021 | change yoy % | 9 %',
        'EPS | - | 2021 | guidance-low | 2.3 USD/share',
        'EPS | - | 2021 | guidance-high | 2.4 USD/share',
      ],
    ],
    [
      'We raised our full year sales guidance to $500 million, and our adjusted EPS guidance to $3.10 to $3.25.',
      [
        'Revenue | - | 2021 | guidance-mid | 500000000 USD',
        'EPS | - | 2021 | guidance-low | 3.1 USD/share',
        'EPS | - | 2021 | guidance-high | 3.25 USD/share',
      ],
    ],
    [
      'We expect to deliver 6% to 8% headline sales growth this year.',
      ['Revenue | - | 2021 | change yoy % | 6 %', 'Revenue | - | 2021 | change yoy % | 8 %'],
    ],
    ['We foresee 5% organic growth this year.', ['Organic revenue growth | - | 2021 | guidance-mid | 5 %']],
    [
      'We expect full year EPS to increase between $4.05 and $4.20, or 5% to 9%.',
      [
        'EPS | - | 2021 | guidance-low | 4.05 USD/share',
        'EPS | - | 2021 | guidance-high | 4.2 USD/share',
        'EPS | - | 2021 | change yoy % | 5 %',
        'EPS | - | 2021 | change yoy % | 9 %',
      ],
    ],
    [
      'We expect full year EPS to increase between $0.20 and $0.30, or 10% to 15%.',
      [
        'EPS | - | 2021 | change yoy abs | 0.2 USD/share',
        'EPS | - | 2021 | change yoy abs | 0.3 USD/share',
        'EPS | - | 2021 | change yoy % | 10 %',
        'EPS | - | 2021 | change yoy % | 15 %',
      ],
    ],
    [
      'We expect full year net income to grow $40 million to $60 million, or 4% to 6%.',
      [
        'Net income | - | 2021 | change yoy abs | 40000000 USD',
        'Net income | - | 2021 | change yoy abs | 60000000 USD',
        'Net income | - | 2021 | change yoy % | 4 %',
        'Net income | - | 2021 | change yoy % | 6 %',
      ],
    ],
    [
      'In the fourth quarter we expect to make 35% of our total cash flow. // For the year, we expect capex of $40 million.',
      [
        'Share of total cash flow | - | 2021Q4 | forecast | 35 %',
        'Capex | - | 2021 | guidance-mid | 40000000 USD',
      ],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on growth of a half that is over', () => {
  it.each([
    [
      'Gross margin widened 180 basis points in the back half of fiscal 2020.',
      ['Gross margin | - | 2020H2 | change bps | 180 bps'],
    ],
    ['Sales grew 12% in the second half of last year.', ['Revenue | - | 2020H2 | change yoy % | 12 %']],
    ['Sales fell 3% in the first half of 2020.', ['Revenue | - | 2020H1 | change yoy % | -3 %']],
    [
      'We expect back half sales to be flat, on top of 15% growth in the year ago period.',
      ['Revenue | - | 2020H2 | change yoy % | 15 %'],
    ],
    [
      'We expect fourth quarter orders to slip slightly, against 11% growth in the same quarter last year.',
      ['Orders | - | 2020Q4 | change yoy % | 11 %'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on growth of a part told around its name', () => {
  it.each([
    [
      'Growth in Kitchen & Bath Fittings was impressive, delivering 22% organically.',
      ['Organic revenue growth | Kitchen & Bath Fittings | 2021Q2 | change yoy % | 22 %'],
    ],
    [
      'Sales growth in the Nordics stayed strong at 12%.',
      ['Revenue | Nordics | 2021Q2 | change yoy % | 12 %'],
    ],
    [
      'Organic growth in Filtration was 9%.',
      ['Organic revenue growth | Filtration | 2021Q2 | change yoy % | 9 %'],
    ],
    [
      'Germany, our largest market, delivered 14% organic growth.',
      ['Organic revenue growth | Germany | 2021Q2 | change yoy % | 14 %'],
    ],
    [
      'The U.S., our second largest region posted 6% revenue growth.',
      ['Revenue | US | 2021Q2 | change yoy % | 6 %'],
    ],
    [
      'Japan, which is the larger half of our sales in Asia was up 17% organically.',
      ['Organic revenue growth | Japan | 2021Q2 | change yoy % | 17 %'],
    ],
    [
      'Revenue in the bottle capping business grew 30%.',
      ['Revenue | Bottle capping | 2021Q2 | change yoy % | 30 %'],
    ],
    [
      'Sales in valve making tripled, and bookings more than doubled.',
      [
        'Revenue | Valve making | 2021Q2 | change yoy % | 200 %',
        'Bookings | Valve making | 2021Q2 | change yoy % | 100 %',
      ],
    ],
    [
      'Sales in Asia grew 8% and orders grew 12%.',
      ['Revenue | Asia | 2021Q2 | change yoy % | 8 %', 'Orders | Asia | 2021Q2 | change yoy % | 12 %'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on what is sold to some', () => {
  it.each([
    ['Sales to industrial end markets grew 5%.', ['Revenue | Industrial | 2021Q2 | change yoy % | 5 %']],
    [
      'Sales to other end markets rose 21% and were up 8% sequentially.',
      [
        'Revenue | Other end markets | 2021Q2 | change yoy % | 21 %',
        'Revenue | Other end markets | 2021Q2 | change qoq % | 8 %',
      ],
    ],
    ['Revenue from all other regions fell 3%.', ['Revenue | Other regions | 2021Q2 | change yoy % | -3 %']],
    ['Sales to existing customers rose 7%.', ['Revenue | Unnamed part | 2021Q2 | change yoy % | 7 %']],
    [
      'Sales into medical and dental markets were up 4%.',
      ['Revenue | Medical and dental | 2021Q2 | change yoy % | 4 %'],
    ],
    ['Orders from emerging markets rose 3%.', ['Orders | Emerging markets | 2021Q2 | change yoy % | 3 %']],
    ['Sales across all regions grew 4%.', ['Revenue | - | 2021Q2 | change yoy % | 4 %']],
    [
      'Sales to the rail end market represented 45% of our total revenue.',
      ['Share of revenue | Rail | 2021Q2 | actual | 45 %'],
    ],
    [
      'Sales to marine customers made up 22% of revenue.',
      ['Share of revenue | Marine | 2021Q2 | actual | 22 %'],
    ],
    ['Harbor-related revenue was 30% of sales.', ['Share of revenue | Harbor | 2021Q2 | actual | 30 %']],
    [
      'Sales to rail customers bounced back 32% from a year ago.',
      ['Revenue | Rail | 2021Q2 | change yoy % | 32 %'],
    ],
    ['Historically, rail revenue was about 60% of sales.', ['Share of revenue | Rail | - | actual | 60 %']],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on some of the customers, and what each of them brings', () => {
  it.each([
    [
      'We ended with 840 customers paying us over $1 million a year in fees, up 19%. // This included 30 customers paying us over $10 million.',
      [
        'Large customers | - | as of 2021-06-30 | actual | 840 count',
        'Large customers | - | 2021Q2 | change yoy % | 19 %',
        'Part of large customers | - | 2021Q2 | actual | 30 count',
      ],
    ],
    [
      'Some 3,000 customers are running our billing module, and we have over 2,000 customers using payroll.',
      ['Part of customers | - | 2021Q2 | actual | 2000 count'],
    ],
    [
      'Crates go to more than 900 supplier locations.',
      ['Stores of others | - | 2021Q2 | actual | 900 count'],
    ],
    [
      'Bookings were strong, with the average contract length increasing 12%.',
      ['Average contract length | - | 2021Q2 | change yoy % | 12 %'],
    ],
    [
      'The pipeline created per visitor was up 35%.',
      ['Order pipeline per visitor | - | 2021Q2 | change yoy % | 35 %'],
    ],
    ['Workplace accidents have dropped 18%.', ['Workplace accidents | - | 2021Q2 | change yoy % | -18 %']],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on what is spent on being known', () => {
  it.each([
    [
      'Advertising spending should be about 10% of sales for the year.',
      ['Sales and marketing expense % of revenue | - | 2021 | guidance-mid | 10 %'],
    ],
    [
      'Advertising and sales promotion investment as a percentage of sales was 9%.',
      ['Sales and marketing expense % of revenue | - | 2021Q2 | actual | 9 %'],
    ],
    [
      'Marketing spend rose 12% to $41 million.',
      [
        'Sales and marketing expense | - | 2021Q2 | change yoy % | 12 %',
        'Sales and marketing expense | - | 2021Q2 | actual | 41000000 USD',
      ],
    ],
    [
      'We plan second half marketing investments of 7% to 8% of sales.',
      [
        'Sales and marketing expense % of revenue | - | 2021H2 | guidance-low | 7 %',
        'Sales and marketing expense % of revenue | - | 2021H2 | guidance-high | 8 %',
      ],
    ],
    [
      'A sample of the capex projects under way adds up to $65 million.',
      ['Capex projects | - | - | forecast | 65000000 USD'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})

describe('findFacts on what is told of one kind of loans', () => {
  it.each([
    [
      'Interest income, including fees on SBA loans was $35 million, up from the $20 million recorded in the first quarter.',
      [
        'Interest income of loans | SBA | 2021Q2 | actual | 35000000 USD',
        'Interest income of loans | SBA | 2021Q1 | prior-period actual | 20000000 USD',
      ],
    ],
    [
      'On our SBA loans, repayments picked up, totaling $90 million compared to $40 million in the prior quarter.',
      [
        'Repayments | SBA | 2021Q2 | actual | 90000000 USD',
        'Repayments | SBA | 2021Q1 | prior-period actual | 40000000 USD',
      ],
    ],
    [
      'We expect it to be half of the $35 million recorded in the second quarter.',
      ['Other | - | 2021Q2 | actual | 35000000 USD'],
    ],
  ])('%s', (said, facts) => {
    expect(read(said)).toEqual(facts)
  })
})
