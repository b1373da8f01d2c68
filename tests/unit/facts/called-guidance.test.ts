import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { rankFacts } from '../../../shared/facts/headlines/rank-facts.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, on a second quarter of 2021. */
function factsOf(...lines: readonly string[]) {
  const text = unlabelled(lines)
  const document = parseDocument({ text, fileName: 'WHT_q2_2021.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: null })
}

/** As `metric | basis | period | kind | value unit`. */
function read(...lines: readonly string[]): readonly string[] {
  return factsOf(...lines).map((fact) =>
    [fact.metric, fact.basis ?? '-', fact.period ?? '-', fact.kind, `${fact.value} ${fact.unit}`].join(' | '),
  )
}

describe('findFacts where guidance is told from where it came', () => {
  it('takes the range after “up to” for the guidance and the one after “from” for what it was', () => {
    const facts = factsOf(
      'We are raising our earnings per share guidance from a range of $4.10 to $4.30, up to a range of $4.35 to $4.50.',
    )
    expect(facts.map(({ kind, value, period }) => [kind, value, period])).toEqual([
      ['guidance-low', '4.1', null],
      ['guidance-high', '4.3', null],
      ['guidance-low', '4.35', '2021'],
      ['guidance-high', '4.5', '2021'],
    ])
    expect(
      rankFacts(facts)
        .slice(0, 2)
        .map(({ value }) => value),
    ).toEqual(['4.35', '4.5'])
  })

  it('reads a list of ranges set against prior guidance', () => {
    expect(
      read(
        'Income tax rate of 24% to 26%, unchanged from prior guidance.',
        'Adjusted earnings per share of between $2.15 and $2.30 increased from prior guidance of $1.90 to $2.20.',
      ),
    ).toEqual([
      'Tax rate | - | - | guidance-low | 24 %',
      'Tax rate | - | - | guidance-high | 26 %',
      'EPS | non-GAAP | - | guidance-low | 2.15 USD/share',
      'EPS | non-GAAP | - | guidance-high | 2.3 USD/share',
      'EPS | non-GAAP | - | guidance-low | 1.9 USD/share',
      'EPS | non-GAAP | - | guidance-high | 2.2 USD/share',
    ])
  })

  it('reads everything that one sentence updates guidance to', () => {
    expect(
      read(
        "We're updating our full year 2021 guidance to net sales of $2.1 billion to $2.2 billion, comparable store sales of 3% to 4%, a minimum of $80 million in capex and a minimum of $140 million in free cash flow.",
      ).map((line) => line.split(' | ').slice(3).join(' ')),
    ).toEqual([
      'guidance-low 2100000000 USD',
      'guidance-high 2200000000 USD',
      'guidance-low 3 %',
      'guidance-high 4 %',
      'guidance-mid 80000000 USD',
      'guidance-mid 140000000 USD',
    ])
  })

  it('tells what was guided previously from what is guided', () => {
    expect(
      factsOf(
        'Our guidance for adjusted income from continuing operations in 2021 is now a range of $2.30 to $2.50 per diluted share compared to $2.00 to $2.25 previously.',
      ).map(({ basis, kind, confidence }) => [basis, kind, confidence]),
    ).toEqual([
      ['non-GAAP', 'guidance-low', 0.9],
      ['non-GAAP', 'guidance-high', 0.9],
      ['non-GAAP', 'guidance-low', 0.4],
      ['non-GAAP', 'guidance-high', 0.4],
    ])
  })
})

describe('findFacts where cents a share are no profit', () => {
  it.each([
    'Flood costs, which decreased earnings $0.05 per share, were as planned.',
    'Net income included a $0.14 per share kiln impairment charge.',
    'GAAP income includes a $12 million reserve equivalent to $0.18 per diluted share.',
    'Intangible amortization of about $36 million or $0.27 per diluted share was booked.',
    'This contributes $4 million of rent, representing $0.11 of FFO per share.',
  ])('calls the last figure of “%s” an impact', (line) => {
    expect(read(line).at(-1)).toMatch(/^Impact on /)
  })

  it('keeps the profit that stands beside such an item', () => {
    expect(
      read(
        'On a GAAP basis, income from continuing operations was $31.4 million or $0.46 per diluted share.',
      ),
    ).toEqual([
      'Net income | GAAP | 2021Q2 | actual | 31400000 USD',
      'Diluted EPS | GAAP | 2021Q2 | actual | 0.46 USD/share',
    ])
    expect(read('Earnings excluding these charges were $1.05 per share.')).toEqual([
      'EPS | non-GAAP | 2021Q2 | actual | 1.05 USD/share',
    ])
  })

  it('hears the basis that follows a figure', () => {
    expect(read('We delivered GAAP earnings per share of $0.75, $0.63 on an adjusted basis.')).toEqual([
      'EPS | GAAP | 2021Q2 | actual | 0.75 USD/share',
      'EPS | non-GAAP | 2021Q2 | actual | 0.63 USD/share',
    ])
  })
})

describe('findFacts where names and figures stand in one order', () => {
  it('gives each figure its own name', () => {
    expect(
      read('Net income and adjusted EBITDA both increased to $52 million and $86 million, respectively.'),
    ).toEqual([
      'Net income | - | 2021Q2 | actual | 52000000 USD',
      'Adjusted EBITDA | non-GAAP | 2021Q2 | actual | 86000000 USD',
    ])
  })

  it('hears growth that its measure follows, and the growth before it', () => {
    expect(read('17% revenue growth in the quarter following a 23% increase last year.')).toEqual([
      'Revenue | - | 2021Q2 | change yoy % | 17 %',
      'Revenue | - | 2020Q2 | change yoy % | 23 %',
    ])
  })

  it('gives a sum and its percentage one pace', () => {
    expect(
      read('Net revenue increased $42 million or 14% versus second quarter 2020.').map(
        (line) => line.split(' | ')[3],
      ),
    ).toEqual(['change yoy abs', 'change yoy %'])
  })

  it('keeps the sign of a level from the fall before it', () => {
    expect(read('Adjusted EBITDA declined by 4.1% to $38.7 million.').at(-1)).toContain(
      'actual | 38700000 USD',
    )
  })
})

describe('findFacts where a speaker turns to a business', () => {
  it("takes its sales for its own, and the company's for the company's", () => {
    expect(
      factsOf(
        'Turning to our Pump segment.',
        'Sales grew by 7% over the prior year.',
        'Turning to the outlook.',
        'Sales grew by 9% over the prior year.',
      ).map(({ segment, value }) => [segment, value]),
    ).toEqual([
      ['Pump', '7'],
      [null, '9'],
    ])
  })
})

describe('rankFacts on rounded figures', () => {
  it('lets a figure in fewer digits take no place beside the other', () => {
    const ranked = rankFacts(
      factsOf(
        'We delivered $232 million in revenue.',
        'Our net sales were $232.4 million in the second quarter.',
        'Adjusted EBITDA was $54 million.',
      ),
    )
    expect(ranked.map(({ value }) => value)).toEqual(['232400000', '54000000', '232000000'])
  })
})

describe('rankFacts on growth that is expected', () => {
  it('keeps both ends of the range together and before the growth of businesses', () => {
    const ranked = rankFacts(
      factsOf(
        'Sales of $769 million increased 21%.',
        'Boiler sales grew 12% and pump sales grew 11% and valve sales grew 10%.',
        'We project that revenue will rise between 14% to 15% in 2021.',
      ),
    )
    expect(ranked.map(({ value }) => value).slice(0, 4)).toEqual(['769000000', '14', '15', '21'])
  })

  it('puts a sum far below the company’s revenue behind it, whoever called it revenue', () => {
    const ranked = rankFacts(
      factsOf(
        'Revenue was $769 million.',
        'Inventory was $41 million.',
        'That business has revenue of $9 million.',
      ),
    )
    expect(ranked.map(({ value }) => value)).toEqual(['769000000', '41000000', '9000000'])
  })
})

describe('findFacts where the words around a figure name another', () => {
  it.each([
    [
      'EPS of $1.90 was up 31% from prior year adjusted earnings per share of $1.45.',
      'prior-period actual | 1.45 USD/share',
    ],
    [
      'The charge, which we will discuss, cut our result, leading to GAAP earnings per share of $1.18.',
      'actual | 1.18 USD/share',
    ],
    [
      'While the full year pre-tax loss was $34 million, we recorded $28 million of adjusted pre-tax profit.',
      '| 28000000 USD',
    ],
    ['We expect unit costs to be up 5% to 7% and capacity down 4% to 6%.', 'change yoy % | -6 %'],
    [
      'We assume rates adding approximately $50 million to sales.',
      'Impact on Revenue | - | - | forecast | 50000000 USD',
    ],
  ])('reads “%s”', (line, figure) => {
    expect(read(line).at(-1)).toContain(figure)
  })
})

describe('findFacts where growth itself is the level', () => {
  it('dates growth that is guided by the year under way, and gives it no period where none is known', () => {
    expect(
      factsOf(
        'We now expect revenue growth of 13%.',
        "Now I'd like to turn to guidance for the balance of the fiscal year.",
        'This brings our total reported revenue growth to approximately 16.5% to 17.5%.',
      ).map(({ metric, period, kind, value }) => [metric, period, kind, value]),
    ).toEqual([
      ['Revenue', null, 'change yoy %', '13'],
      ['Revenue', '2021', 'change yoy %', '16.5'],
      ['Revenue', '2021', 'change yoy %', '17.5'],
    ])
  })

  it('takes no far year inside a sentence for the year that is guided', () => {
    expect(
      read(
        'As we look forward to the balance of 2021, our outlook is unchanged.',
        'The customer has a new outlook for the programme, which plateaus at 156 aircraft in 2024.',
        'We expect adjusted EPS of $4.10 to $4.20.',
      ).slice(-2),
    ).toEqual([
      'EPS | non-GAAP | 2021 | guidance-low | 4.1 USD/share',
      'EPS | non-GAAP | 2021 | guidance-high | 4.2 USD/share',
    ])
  })

  it('gives growth behind a comma to the figure it tells of', () => {
    expect(
      read('We declared a dividend of $0.44 per share in cash, which is an increase of 10%.').at(-1),
    ).toContain('Dividend per share | - | 2021Q2 | change yoy % | 10 %')
  })

  it('keeps funds from operations, profits before tax and bought revenue apart from what they are called like', () => {
    expect(
      read(
        'Funds from operations were $210 million or $1.36 per share.',
        'Pretax earnings excluding integration costs were $1.9 billion.',
        'We will close on $1.3 billion of annualized revenue from acquisitions.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['FFO', 'FFO per share', 'Pre-tax income', 'Acquired revenue'])
  })
})

describe('findFacts where a business or a passing item is told in cents a share', () => {
  it("gives a business's range to the business", () => {
    expect(
      factsOf(
        'We anticipate our regulated operations segment will be at the higher end of our guidance range of $1.30 to $1.50 per share.',
      ).map(({ metric, segment, value }) => [metric, segment, value]),
    ).toEqual([
      ['EPS', 'Regulated operations', '1.3'],
      ['EPS', 'Regulated operations', '1.5'],
    ])
  })

  it.each([
    'We estimate that approximately $3 million or $0.06 per share is expected to reverse in the fourth quarter.',
    'The tax expense resulted in a negative impact of approximately $5 million or $0.10 per share.',
  ])('calls the last figure of “%s” an impact', (line) => {
    expect(read('Earnings were $0.53 per share.', line).at(-1)).toMatch(/^Impact on /)
  })

  it('reads ranges told as what is to be', () => {
    expect(
      read(
        'We are raising our full year outlook for 2021 and are guiding as follows.',
        'Operating margins to be in the range of 8.4% to 8.5%.',
        'And earnings per share to be in the range of $3.10 to $3.30.',
      ).map((line) => line.split(' | ').slice(2).join(' ')),
    ).toEqual([
      '2021 guidance-low 8.4 %',
      '2021 guidance-high 8.5 %',
      '2021 guidance-low 3.1 USD/share',
      '2021 guidance-high 3.3 USD/share',
    ])
  })

  it('takes a file named by ticker and quarter for what the company said', () => {
    const text = 'Revenues of $12.5 billion rose 16.9%.'
    const document = parseDocument({ text, fileName: 'WHT_q3_2021.txt', companies: [] })
    expect(findFacts({ document, text, fiscalYearEnd: null }).map(({ period }) => period)).toEqual([
      '2021Q3',
      '2021Q3',
    ])
  })
})

describe('findFacts where a range is cut or its item is a cost', () => {
  it.each([
    [
      'Reported earnings per share is expected to be in the range of $4.69 [Phonetic] and $5.09.',
      ['guidance-low 4.69 USD/share', 'guidance-high 5.09 USD/share'],
    ],
    [
      'The amortization expense is expected to be approximately $0.42 per share for 2021.',
      ['forecast 0.42 USD/share'],
    ],
  ])('reads “%s”', (line, figures) => {
    const lines = read('Adjusted EPS was $1.10.', line).slice(1)
    expect(lines.map((each) => each.split(' | ').slice(3).join(' '))).toEqual(figures)
    expect(lines[0]).toMatch(line.includes('amortization') ? /^Impact on / : /^EPS /)
  })

  it("keeps a last quarter's profit a share as sure as the year's that is told without its year", () => {
    const text = unlabelled([
      'Adjusted earnings per share was $4.10 in a strong year.',
      'Adjusted earnings per share was $1.21 in the fourth quarter.',
    ])
    const document = parseDocument({ text, fileName: 'WHT_q4_2021.txt', companies: [] })
    const facts = findFacts({ document, text, fiscalYearEnd: null })
    expect(facts.map(({ value, confidence }) => [value, confidence])).toEqual([
      ['4.1', 0.9],
      ['1.21', 0.9],
    ])
  })

  it('never takes millions for a profit a share', () => {
    expect(
      read('EPS overcame a $0.11 headwind from freight and $40 million of unfavorable price and cost.').at(
        -1,
      ),
    ).not.toContain('EPS |')
  })
})
