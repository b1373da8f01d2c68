import { describe, expect, it } from 'vitest'
import { answer } from './speech.ts'

describe('a part of the company, before the time of its figures', () => {
  it('is whose sales they are, where a name goes on in small letters or stands behind `our`', () => {
    expect(answer('Harbor coatings third quarter revenue came in at $54 million, down 6%.')).toEqual([
      'Revenue | Harbor coatings | 2025Q3 | actual | 54000000 USD',
      'Revenue | Harbor coatings | 2025Q3 | change yoy % | -6 %',
    ])
    expect(
      answer(
        'North America third quarter sales were $41 million, and our marine paints third quarter sales were $12 million.',
      ),
    ).toEqual([
      'Revenue | North America | 2025Q3 | actual | 41000000 USD',
      'Revenue | Marine paints | 2025Q3 | actual | 12000000 USD',
    ])
    expect(answer('Pumps and valves Q3 revenue was $31 million.')).toEqual([
      'Revenue | Pumps and valves | 2025Q3 | actual | 31000000 USD',
    ])
  })

  it('is not taken from the company itself, nor from words of praise', () => {
    const company = ['Revenue | 2025Q3 | actual | 410000000 USD', 'Revenue | 2025Q3 | change yoy % | 9 %']
    expect(answer('Quillmark Optics third quarter revenue was $410 million, up 9%.')).toEqual(company)
    expect(answer('Our total third quarter sales were $410 million, up 9%.')).toEqual(company)
    expect(answer('Strong third quarter sales of $410 million were up 9%.')).toEqual(company)
  })

  it('is gone through once a sentence has come to it', () => {
    expect(
      answer('Moving to glass fibres, which again saw sales exceed $80 million.', 'Orders rose 5%.'),
    ).toEqual([
      'Revenue | Glass fibres | 2025Q3 | actual | 80000000 USD',
      'Orders | Glass fibres | 2025Q3 | change yoy % | 5 %',
    ])
    expect(answer('Marine paints posted another record quarter.', 'Sales rose 14% to $61 million.')).toEqual([
      'Revenue | Marine paints | 2025Q3 | change yoy % | 14 %',
      'Revenue | Marine paints | 2025Q3 | actual | 61000000 USD',
    ])
    expect(
      answer('In marine paints, third-quarter results were $61 million, up 14%.', 'Orders rose 20%.'),
    ).toEqual([
      'Revenue | Marine paints | 2025Q3 | actual | 61000000 USD',
      'Revenue | Marine paints | 2025Q3 | change yoy % | 14 %',
      'Orders | Marine paints | 2025Q3 | change yoy % | 20 %',
    ])
    expect(
      answer('Turning to inflation, which continues to weigh on sales, we saw $8 million of higher costs.'),
    ).toEqual(['Higher costs | 2025Q3 | actual | 8000000 USD'])
  })

  it('earns the profit that is told behind its sales, where the company has earned another', () => {
    expect(
      answer(
        'Net income was $459 million, and earnings per share were $0.53.',
        'Marine paints third-quarter sales were $312 million, up 28%.',
        'Net income was $52 million, up 68%.',
      ),
    ).toEqual([
      'Net income | 2025Q3 | actual | 459000000 USD',
      'EPS | 2025Q3 | actual | 0.53 USD/share',
      'Revenue | Marine paints | 2025Q3 | actual | 312000000 USD',
      'Revenue | Marine paints | 2025Q3 | change yoy % | 28 %',
      'Net income | Marine paints | 2025Q3 | actual | 52000000 USD',
      'Net income | Marine paints | 2025Q3 | change yoy % | 68 %',
    ])
  })
})

describe('what a company is not at yet', () => {
  it.each([
    ['We are well on our way to reaching $2 billion in revenue.', 'Revenue | target | 2000000000 USD'],
    [
      'With the new sieves we are on our way to exceeding $500 million of annual filter sales.',
      'Revenue | Filter | target | 500000000 USD',
    ],
    ['We are on the path to delivering operating margins of 20%.', 'Operating margin | target | 20 %'],
    [
      'The new line puts us on a clear path to generating free cash flow of $300 million.',
      'Free cash flow | target | 300000000 USD',
    ],
    ['We moved closer to reaching 50% gross margin.', 'Gross margin | target | 50 %'],
  ])('is a target: %s', (sentence, fact) => {
    expect(answer(sentence)).toEqual([fact])
  })
})

describe('what is added, saved or a part of growth', () => {
  it.each([
    ['We added almost $120 million in sales on the year.', 'Incremental revenue', '120000000 USD'],
    [
      "In these two years we've added well over half a billion dollars in sales.",
      'Incremental revenue',
      '500000000 USD',
    ],
    [
      'Over time, using old tools again has let us avoid more than a billion dollars in capital spending.',
      'Avoided capex',
      '1000000000 USD',
    ],
    ['We saved roughly $6 million in R&D expense by moving the lab.', 'Cost savings', '6000000 USD'],
  ])('is no level of its measure: %s', (sentence, metric, value) => {
    expect(answer(sentence)).toEqual([`${metric} | 2025Q3 | actual | ${value}`])
  })

  it('is a share of the growth that was told', () => {
    expect(answer('Organic growth was 8%, 30% of that from price.')).toEqual([
      'Organic revenue growth | 2025Q3 | change yoy % | 8 %',
      'Share of organic growth | 2025Q3 | actual | 30 %',
    ])
  })

  it('is a pace, where a run rate rises', () => {
    expect(answer('Our annualized sales run rate climbed from $300 million to $420 million.')).toEqual([
      'Revenue run rate | 2024Q3 | prior-period actual | 300000000 USD',
      'Revenue run rate | 2025Q3 | actual | 420000000 USD',
    ])
  })
})

describe('growth of two measures in one breath', () => {
  it('is told in their order', () => {
    expect(answer('We grew net sales and earnings per share 12% and 19%, respectively.')).toEqual([
      'Revenue | 2025Q3 | change yoy % | 12 %',
      'EPS | 2025Q3 | change yoy % | 19 %',
    ])
  })

  it('is over several years, however late the sentence says so', () => {
    expect(
      answer('It is worth noting that even versus the third quarter of 2022, we grew sales 31%.'),
    ).toEqual(['Multi-year change in Revenue | 2025Q3 | change yoy % | 31 %'])
  })
})

describe('what another firm’s officers say', () => {
  it('is that firm’s', () => {
    expect(
      answer(
        "Nordtel's managing director recently shared that by 2027, they plan to have 10 million homes passed.",
      ),
    ).toEqual(['Homes passed | Nordtel | 2027 | target | 10000000 count'])
    expect(
      answer(
        "Corvane's chief financial officer told investors that they would spend $9 billion on capital expenditures in 2026.",
      ),
    ).toEqual(['Capex | Corvane | 2026 | forecast | 9000000000 USD'])
    expect(answer("Quillmark's chief financial officer said that revenue would be $420 million.")).toEqual([
      'Revenue | forecast | 420000000 USD',
    ])
  })
})
