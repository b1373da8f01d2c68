import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

/** Figures of remarks on a second quarter of 2021, as `metric | basis | period | kind | value unit | confidence`. */
function read(...lines: readonly string[]): readonly string[] {
  const text = [
    'Good morning and welcome to the second quarter earnings call of Corbel Systems.',
    'With me is Dana Whitlock, our Chief Executive Officer.',
    ...lines,
    'Now I will turn the call over to Dana.',
  ].join('\n')
  const document = parseDocument({ text, fileName: 'PRB_q2_2021.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
    [
      fact.metric,
      fact.basis ?? '-',
      fact.period ?? '-',
      fact.kind,
      `${fact.value} ${fact.unit}`,
      fact.confidence,
    ].join(' | '),
  )
}

/** Only some columns of what is read. */
const columns =
  (...wanted: readonly number[]) =>
  (fact: string): string =>
    fact
      .split(' | ')
      .filter((_, at) => wanted.includes(at))
      .join(' | ')

describe('growth that is guided', () => {
  it('is foreseen with growth for its subject', () => {
    expect(
      read('For the full year, revenue growth is now expected to be in the range of 3.8% to 5%.'),
    ).toEqual([
      'Revenue | - | 2021 | change yoy % | 3.8 % | 0.9',
      'Revenue | - | 2021 | change yoy % | 5 % | 0.9',
    ])
    expect(
      read(
        "So for Q3, as the firm is now made up, and relative to 2020's results, we expect sales growth of 7%.",
      ),
    ).toEqual(['Revenue | - | 2021Q3 | change yoy % | 7 % | 0.9'])
  })

  it('is growth of the sales where it is guided without currencies alone', () => {
    expect(read('For the third quarter, we expect constant currency sales to increase 12% to 14%.')).toEqual([
      'Revenue | - | 2021Q3 | change yoy % | 12 % | 0.9',
      'Revenue | - | 2021Q3 | change yoy % | 14 % | 0.9',
    ])
  })

  it('is a point where it is just above one', () => {
    expect(read('We expect sales for the year to be just a bit above $9 billion.')).toEqual([
      'Revenue | - | 2021 | guidance-mid | 9000000000 USD | 0.9',
    ])
  })
})

describe('guidance that stands beside what it was', () => {
  const now = ['EPS | non-GAAP | 2021 | guidance-low | 4.35 USD/share | 0.9']
  it.each([
    'up slightly at the midpoint from the range of $4.16 to $4.50 given in April',
    'compared with the $4.16 to $4.50 we gave in April',
    'which is up from the $4.16 to $4.50 range we discussed last quarter',
  ])('“%s” was guided before', (words) => {
    const facts = read(`We now expect adjusted EPS of $4.35 to $4.55, ${words}.`)
    expect(facts[0]).toBe(now[0])
    expect(facts.slice(2)).toEqual([
      'EPS | non-GAAP | 2021 | guidance-low | 4.16 USD/share | 0.4',
      'EPS | non-GAAP | 2021 | guidance-high | 4.5 USD/share | 0.4',
    ])
  })

  it('has both ends of a former range of growth', () => {
    expect(
      read('We are raising our full-year sales growth outlook to a range of 15% to 17% from 12% to 14%.').map(
        (fact) => fact.slice(-9),
      ),
    ).toEqual([' 15 % | 0.9', ' 17 % | 0.9', ' 12 % | 0.4', ' 14 % | 0.4'].map((end) => end.slice(-9)))
  })
})

describe('sums a share that are no profit', () => {
  it.each([
    'Our non-GAAP adjustments will include purchase accounting charges for past deals, which are estimated to be in the range of $0.07 to $0.10 per share for the year.',
    'It includes $0.08 per share of net income from special items.',
    'The drag on earnings came within $0.01 of the guidance we gave in April.',
  ])('“%s”', (sentence) => {
    for (const fact of read(sentence)) expect(fact).toMatch(/^(?:Impact on|Difference in) EPS/)
  })
})

describe('growth beside growth', () => {
  it('is of each kind of the measure that is named, respectively', () => {
    expect(
      read(
        'GAAP and non-GAAP revenue grew 7.6% and 7.5%, respectively.',
        'Sales and sales excluding pass-through costs increased 4% and 5%, respectively.',
        'Reported and organic revenue grew 9% and 6%, respectively.',
      ).map((fact) => fact.replace(' | 2021Q2 | change yoy %', '').slice(0, -6)),
    ).toEqual([
      'Revenue | GAAP | 7.6 %',
      'Revenue | non-GAAP | 7.5 %',
      'Revenue | - | 4 %',
      'Revenue excluding pass-through costs | - | 5 %',
      'Revenue | - | 9 %',
      'Organic revenue growth | - | 6 %',
    ])
  })

  it('is reported growth, orders growth, or organic growth by its own name', () => {
    expect(
      read(
        'Underlying sales growth beat expectations at 3% and it was 7% on a reported basis.',
        'We delivered 11% sales growth and 21% orders growth.',
        'Organic growth of $482 million or 21.4% in the second quarter reflects broad strength.',
      ).map((fact) => fact.replace(' | - | 2021Q2 | change yoy %', '').slice(0, -6)),
    ).toEqual([
      'Organic revenue growth | 3 %',
      'Revenue | 7 %',
      'Revenue | 11 %',
      'Orders | 21 %',
      expect.stringContaining('change yoy abs'),
      'Organic revenue growth | 21.4 %',
    ])
  })

  it('is of the quarter a year before that it names, and no effect of what was sold off', () => {
    expect(
      read(
        'Sales grew 12%, after growth of 9% in the prior-year quarter.',
        'The impact of our disposals over the past year, mainly the paint unit, resulted in a net decrease in revenue of $52 million.',
        'The impact on revenue from acquisitions, net of disposals, decreased revenue by 1.7%.',
      ).map((fact) => fact.slice(0, -6)),
    ).toEqual([
      'Revenue | - | 2021Q2 | change yoy % | 12 %',
      'Revenue | - | 2020Q2 | change yoy % | 9 %',
      'Impact on Revenue | - | 2021Q2 | change yoy abs | -52000000 USD',
      'Acquisition contribution | - | 2021Q2 | change yoy % | -1.7 %',
    ])
  })
})

it('what one will see in the slides has been', () => {
  expect(
    read("You'll see that we posted net income of $93 million, or $1.17 per diluted share for the quarter."),
  ).toEqual([
    'Net income | - | 2021Q2 | actual | 93000000 USD | 0.9',
    'Diluted EPS | - | 2021Q2 | actual | 1.17 USD/share | 0.9',
  ])
})

describe('guidance told with what it was, end by end', () => {
  it('takes what stands before “to” for the former ranges', () => {
    expect(
      read(
        'We are raising our full year guidance ranges for GAAP EPS of between $4.89 and $5.39 and adjusted EPS of between $5 and $5.50 to GAAP EPS of between $5.40 and $5.64 and adjusted EPS of between $5.55 and $5.75.',
        'We are raising our previous full year guidance range for sales to $2.2 billion to $2.3 billion.',
      ).map((fact) => fact.replace(' USD/share', '')),
    ).toEqual([
      'EPS | GAAP | 2021 | guidance-low | 4.89 | 0.4',
      'EPS | GAAP | 2021 | guidance-high | 5.39 | 0.4',
      'EPS | non-GAAP | 2021 | guidance-low | 5 | 0.4',
      'EPS | non-GAAP | 2021 | guidance-high | 5.5 | 0.4',
      'EPS | GAAP | 2021 | guidance-low | 5.4 | 0.9',
      'EPS | GAAP | 2021 | guidance-high | 5.64 | 0.9',
      'EPS | non-GAAP | 2021 | guidance-low | 5.55 | 0.9',
      'EPS | non-GAAP | 2021 | guidance-high | 5.75 | 0.9',
      'Revenue | - | 2021 | guidance-low | 2200000000 USD | 0.9',
      'Revenue | - | 2021 | guidance-high | 2300000000 USD | 0.9',
    ])
  })
})

describe('a figure and the time it is held against', () => {
  it('keeps its own quarter, and the other what was told of last year', () => {
    expect(
      read(
        'Second quarter EBITDA was $36 million compared with adjusted EBITDA reported in the second quarter of 2020 of $30 million.',
        "Earnings per share of $0.70 were $0.20 higher than adjusted earnings per share of $0.50 in last year's second quarter, and $0.80 above the reported loss of $0.10.",
      ).map((fact) => fact.split(' | ').slice(2, 5).join(' | ')),
    ).toEqual([
      '2021Q2 | actual | 36000000 USD',
      '2020Q2 | prior-period actual | 30000000 USD',
      '2021Q2 | actual | 0.7 USD/share',
      '2021Q2 | change yoy abs | 0.2 USD/share',
      '2020Q2 | prior-period actual | 0.5 USD/share',
      '2021Q2 | change yoy abs | 0.8 USD/share',
      '2020Q2 | prior-period actual | -0.1 USD/share',
    ])
  })

  it('runs through the quarter where it says so, and grows until its level is reached', () => {
    expect(
      read(
        'Year-to-date sales through the second quarter of 2021 were $346 million.',
        'We are sure we can grow our sales by 300% to $450 million by 2026.',
      ).map((fact) => fact.split(' | ').slice(2, 5).join(' | ')),
    ).toEqual([
      '2021H1 | actual | 346000000 USD',
      '2026 | change yoy % | 300 %',
      '2026 | forecast | 450000000 USD',
    ])
  })
})

describe('growth of another quarter', () => {
  it.each([
    ['Growth was strong, even against a quarter when sales were up 15%.', '2020Q2 | change yoy % | 15 %'],
    ["As a reminder, in last year's second quarter revenue grew 15%.", '2020Q2 | change yoy % | 15 %'],
    ["This follows last year's second quarter, when revenue declined 15%.", '2020Q2 | change yoy % | -15 %'],
    ['Revenue growth improved from a decline of 4% in the first quarter.', '2021Q1 | change yoy % | -4 %'],
    ['Sales rose from the first quarter, when they were down 13%.', '2021Q1 | change yoy % | -13 %'],
  ])('“%s” is not this one’s', (sentence, figure) => {
    expect(read(sentence).map((fact) => fact.split(' | ').slice(2, 5).join(' | '))).toContain(figure)
  })
})

it('what was reduced has moved, and what is contained is a part', () => {
  expect(
    read(
      'We were able to reduce outstanding debt by $409 million or 30% from the end of March.',
      'Our backlog contained $1.2 billion in old projects.',
      'Revenue was $1.34 billion, up to $41 million or 3% versus the 2020 second quarter.',
    ).map(columns(0, 3, 4)),
  ).toEqual([
    'Total debt | change qoq abs | -409000000 USD',
    'Total debt | change qoq % | -30 %',
    'Part of Backlog | actual | 1200000000 USD',
    'Revenue | actual | 1340000000 USD',
    'Revenue | change yoy abs | 41000000 USD',
    'Revenue | change yoy % | 3 %',
  ])
})

describe('what is the company’s, and what is a part’s', () => {
  /** As `metric | segment | value`. */
  const owners = (...lines: readonly string[]): readonly string[] => {
    const text = [
      'Good morning and welcome to the second quarter earnings call of Corbel Systems.',
      ...lines,
      'Now I will turn the call over to Dana.',
    ].join('\n')
    const document = parseDocument({ text, fileName: 'PRB_q2_2021.txt', companies: [] })
    return findFacts({ document, text, fiscalYearEnd: null }).map((fact) =>
      [fact.metric, fact.segment ?? '-', fact.value].join(' | '),
    )
  }

  it('is revenue told right before a profit a share', () => {
    expect(
      owners(
        'As for Roofing, prices are driven by demand, which rose 30% in the year.',
        'Freight is important too.',
        'It has come down since spring.',
        'We expect that to last.',
        'Second quarter revenue was a record $410 million.',
        'Second quarter diluted earnings per share were $1.46.',
      ).slice(-2),
    ).toEqual(['Revenue | - | 410000000', 'Diluted EPS | - | 1.46'])
  })

  it('is a record that a business set, told twice, and the earnings in a sector', () => {
    expect(
      owners(
        'Wholesale set a second quarter record with $90 million in sales.',
        'And now we have sold $90 million in sales in one quarter, a fine result.',
        'Moving to the Light Metals sector on the next slide.',
        'Operating earnings in the sector increased 39% to $67 million.',
      ),
    ).toEqual([
      'Revenue | Wholesale | 90000000',
      'Revenue | Wholesale | 90000000',
      'Operating income | Light Metals | 39',
      'Operating income | Light Metals | 67000000',
    ])
  })

  it('is not all of the staff, nor stock for each store', () => {
    expect(
      owners(
        'We launched a program to train 9,000 of our employees.',
        'Net inventory on a per store basis was $90,000.',
      ),
    ).toEqual(['Part of Headcount | - | 9000', 'Inventory per store | - | 90000'])
  })
})

it('a magnitude that was lost or mistaken is that of the sum beside it', () => {
  expect(
    read(
      'We ended the quarter with $245 million of liquidity, including $130 of cash and short-term investments.',
      'For 2021 we are revising our revenue range to $2.9 million to $2.95 billion.',
    ).map(columns(0, 3, 4)),
  ).toEqual([
    'Liquidity | actual | 245000000 USD',
    'Cash and short-term investments | actual | 130000000 USD',
    'Revenue | guidance-low | 2900000000 USD',
    'Revenue | guidance-high | 2950000000 USD',
  ])
})

it('a margin behind a profit held against last year’s is this year’s', () => {
  expect(
    read(
      'Gross profit was $63 million, a decrease of $9 million versus the prior year on lower gross margins of 27.4%.',
    ).at(-1),
  ).toBe('Gross margin | - | 2021Q2 | actual | 27.4 % | 0.9')
})

it('praise names no business, and what was spent, sold or lost is no balance, flow or profit', () => {
  expect(
    read(
      'Our team delivered an impressive gross margin of 20% in the quarter.',
      'We bought a mill in Torrance, utilizing approximately $16 million of our cash on the balance sheet.',
      'We remain confident in our free cash flow target midpoint of $700 million and the $90 million from the sale of the depot.',
      'Second quarter earnings were $0.85 per share.',
      'Results reflect the absence of a rider and lost delivery revenue, which totaled $0.04 per share.',
    ).map(columns(0, 4)),
  ).toEqual([
    'Gross margin | 20 %',
    'Cash used | 16000000 USD',
    'Free cash flow | 700000000 USD',
    'Disposition proceeds | 90000000 USD',
    'EPS | 0.85 USD/share',
    'Impact on EPS | 0.04 USD/share',
  ])
})
