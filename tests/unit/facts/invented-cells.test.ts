import { describe, expect, it } from 'vitest'
import { readText, unlabelled } from './remarks.ts'

/** Figures of remarks printed without labels, as `metric | segment | period | kind | value unit`. */
const read = (lines: readonly string[], fileName = 'WHT_q3_2021.txt'): readonly string[] =>
  readText(fileName, unlabelled(lines))

describe('findFacts on a company that speaks of itself by name', () => {
  it('reads its possessive as `our`', () => {
    expect(
      read([
        'We at Halden had a good quarter.',
        'Halden’s Dock Repairs segment had operating income of $6 million in the quarter.',
        'Operating profit of Halden’s Support Works was $3 million.',
        'Halden’s gross margin was 33%.',
      ]),
    ).toEqual([
      'Operating income | Dock Repairs | 2021Q3 | actual | 6000000 USD',
      'Operating income | Support Works | 2021Q3 | actual | 3000000 USD',
      'Gross margin | - | 2021Q3 | actual | 33 %',
    ])
  })

  it('holds a profit of the company against the company’s, whichever part was turned to', () => {
    expect(
      read([
        'Halden’s cash balance stayed healthy.',
        'Turning to Dock Repairs, revenue was $40 million.',
        'Halden’s EBITDA was $19 million in the quarter compared to EBITDA of $12 million in the second quarter.',
      ]).slice(1),
    ).toEqual([
      expect.stringMatching(/^(?:Adjusted )?EBITDA \| - \| 2021Q3 \| actual \| 19000000 USD/),
      expect.stringMatching(/^(?:Adjusted )?EBITDA \| - \| 2021Q2 \| prior-period actual \| 12000000 USD/),
    ])
  })

  it('knows a segment from a firm by what the call calls it', () => {
    expect(
      read([
        'Boom Technologies posted higher orders.',
        'Our Boom Technologies segment generated revenue of $48 million in the quarter.',
      ]),
    ).toEqual(['Revenue | Boom Technologies | 2021Q3 | actual | 48000000 USD'])
  })
})

describe('findFacts on a word that only judges', () => {
  it.each(['sizable', 'deep', 'historic', 'executable', 'respectable', 'larger', 'exit'])(
    'takes no part from `%s backlog`',
    (word) => {
      expect(read([`We closed the quarter with ${word} backlog of $221 million.`])).toEqual([
        'Backlog | - | as of 2021-09-30 | actual | 221000000 USD',
      ])
    },
  )

  it('takes none from margins and months', () => {
    expect(
      read([
        'Lower margin sales held profit back, resulting in EBITDA of $4 million.',
        'Nine-month revenue of $651 million was the best ever.',
      ]),
    ).toEqual([
      expect.stringMatching(/EBITDA \| (?:-|Unnamed part) \| 2021Q3 \| actual \| 4000000 USD/),
      'Revenue | - | 2021M9 | actual | 651000000 USD',
    ])
  })
})

describe('findFacts on the margin of a part named a sentence before', () => {
  it('gives it to the part, with how far it moved', () => {
    expect(
      read([
        'Third quarter revenue was $210 million and gross margin was 31%.',
        'Lacquers revenue was $50 million and Sealants revenue was $80 million.',
        'In Lacquers, volumes were soft and prices rose.',
        'Gross margin was 24.5%, down 80 basis points.',
      ]).filter((line) => line.startsWith('Gross')),
    ).toEqual([
      'Gross margin | - | 2021Q3 | actual | 31 %',
      'Gross margin | Lacquers | 2021Q3 | actual | 24.5 %',
      'Gross margin | Lacquers | 2021Q3 | change bps | -80 bps',
    ])
  })

  it('leaves the company’s total with the company', () => {
    expect(
      read([
        'Third quarter revenue was $210 million and operating margin was 10%.',
        'Adhesives sales fell 3% to $50 million.',
        'Operating margin was 11%, up 30 basis points.',
        'Lacquers sales rose 4% to $60 million.',
        'Operating margin improved to 13%.',
        'Total company operating margin was 10%.',
      ]).filter((line) => line.startsWith('Operating')),
    ).toEqual([
      'Operating margin | - | 2021Q3 | actual | 10 %',
      'Operating margin | Adhesives | 2021Q3 | actual | 11 %',
      'Operating margin | Adhesives | 2021Q3 | change bps | 30 bps',
      'Operating margin | Lacquers | 2021Q3 | actual | 13 %',
      'Operating margin | - | 2021Q3 | actual | 10 %',
    ])
  })

  it('keeps the rate it is held against with the part', () => {
    expect(
      read(['We achieved rate increases of 8.5% in Marine, up from 7.5% in the first quarter.']),
    ).toEqual([
      'Premium rate increase | Marine | 2021Q3 | change yoy % | 8.5 %',
      'Premium rate increase | Marine | 2021Q1 | prior-period actual | 7.5 %',
    ])
  })
})

describe('findFacts on cash that was used', () => {
  it.each([
    ['Cash used in operations was $12 million in the third quarter.', -12],
    ['Net cash used in operating activities was $18 million in the quarter.', -18],
    ['Operating activities used $21 million of cash in the third quarter.', -21],
    ['Operating activities used cash of $22 million in the third quarter.', -22],
    ['Operating cash flow was a use of $14 million in the third quarter.', -14],
    ['Cash provided by operations was $44 million in the third quarter.', 44],
  ])('%s', (line, millions) => {
    expect(read([line])).toEqual([`Operating cash flow | - | 2021Q3 | actual | ${millions}000000 USD`])
  })

  it('is negative where it is held against what came in, too', () => {
    expect(
      read([
        'Free cash outflow was $8 million in the third quarter.',
        'Cash provided by operations was $44 million compared to cash used of $9 million last year.',
        'Cash used in operations was $7 million compared to cash provided of $4 million last year.',
      ]).map((line) => line.split(' | ').at(-1)),
    ).toEqual(['-8000000 USD', '44000000 USD', '-9000000 USD', '-7000000 USD', '4000000 USD'])
  })

  it('reads the flow behind its definition', () => {
    expect(
      read([
        'Free cash flow or cash provided by operating activities minus capital expenditures was $122 million.',
      ]),
    ).toEqual(['Free cash flow | - | 2021Q3 | actual | 122000000 USD'])
  })
})

describe('findFacts on what a measure holds', () => {
  it('is an effect on it, and no level of it', () => {
    expect(
      read([
        'A gain of $4 million is reflected in operating income for the quarter.',
        'For all of the year we foresee the top line impact of tariff refunds to be between $60 million and $70 million.',
        'Growth came from volumes tied to vacations of about $30 million along with higher sales of masks.',
        'Adjusted EBITDA, excluding $57 million from the lawsuit, rose $5 million to $18 million.',
      ]).map((line) =>
        line
          .split(' | ')
          .filter((_, at) => at === 0 || at > 2)
          .join(' | '),
      ),
    ).toEqual([
      expect.stringMatching(/^(?!Operating income)/),
      'Impact on Revenue | guidance-low | 60000000 USD',
      'Impact on Revenue | guidance-high | 70000000 USD',
      expect.stringMatching(/^(?!Revenue)/),
      'Lawsuit | actual | 57000000 USD',
      'Adjusted EBITDA | change yoy abs | 5000000 USD',
      'Adjusted EBITDA | actual | 18000000 USD',
    ])
  })

  it('is neither buybacks nor one of the balances that moved together', () => {
    expect(
      read([
        'What went back to owners by dividends and share repurchases totaled just under $120 million in the quarter.',
        'That is after a working capital increase in receivables, inventories and payables totaling about $94 million.',
        'Total debt as a percent of total capital stood at 30%, and net debt was 12% of total capital.',
      ]),
    ).toEqual([
      'Capital returned | - | 2021Q3 | actual | 120000000 USD',
      'Change in working capital | - | 2021Q3 | actual | 94000000 USD',
      'Total debt % of capital | - | 2021Q3 | actual | 30 %',
      'Net debt % of capital | - | 2021Q3 | actual | 12 %',
    ])
  })
})

describe('findFacts on a half told beside the quarter', () => {
  it.each([
    'Net income was $14 million, our first half net income was $32 million.',
    'Net income was $14 million and for the first half it was $32 million.',
    'Net income was $14 million; six-month net income was $32 million.',
  ])('%s', (line) => {
    expect(read(['Second quarter revenue was $210 million.', line], 'WHT_q2_2021.txt').slice(1)).toEqual([
      'Net income | - | 2021Q2 | actual | 14000000 USD',
      'Net income | - | 2021H1 | actual | 32000000 USD',
    ])
  })

  it('holds it against the record of a full year', () => {
    expect(
      read(['Our nine-month earnings of $5.02 per share beat our full-year record of $4.98 set in 2018.']),
    ).toEqual([
      'EPS | - | 2021M9 | actual | 5.02 USD/share',
      'EPS | - | 2018 | prior-period actual | 4.98 USD/share',
    ])
  })
})

describe('findFacts on results beside an outlook', () => {
  it('takes what exceeded guidance, and who works there, for what is', () => {
    expect(
      read([
        'Our outlook for the fourth quarter follows, and demand is expected to rise.',
        'Diluted earnings of $2.14 a share exceeded our guidance range.',
        'Turning to the outlook for the fourth quarter of 2021.',
        'These records are the work of our 8,400 team members, who make a stronger firm.',
      ]),
    ).toEqual([
      'Diluted EPS | - | 2021Q3 | actual | 2.14 USD/share',
      'Headcount | - | as of 2021-09-30 | actual | 8400 count',
    ])
  })

  it('leaves a recession long gone out of the quarter', () => {
    expect(
      read(['During the Great Recession our revenue fell 22% from peak to trough.']).filter((line) =>
        line.startsWith('Revenue'),
      ),
    ).toEqual([])
  })
})

describe('findFacts on a company that lives on fees', () => {
  it('takes fee revenue for the company’s, RPO for a business, and a pace that opens a sentence for all of it', () => {
    expect(
      read([
        'Fee revenue rose nicely.',
        'For the third quarter, our fee revenue was $209 million, up 12% year-over-year.',
        'RPO fee revenue was $61 million in the third quarter.',
        'EBITDA for RPO and contract staffing was $9 million.',
        'Finally, for estate advice, global fee revenue was $48 million.',
        'Sequentially, North America was up 32%, while EMEA and APAC were up 5% and 21%, respectively.',
      ]).map((line) => line.replace(' | 2021Q3', '')),
    ).toEqual([
      'Revenue | - | actual | 209000000 USD',
      'Revenue | - | change yoy % | 12 %',
      'Revenue | RPO | actual | 61000000 USD',
      expect.stringMatching(/EBITDA \| RPO and contract staffing/),
      'Revenue | Estate advice | actual | 48000000 USD',
      'Revenue | North America | change qoq % | 32 %',
      'Revenue | EMEA | change qoq % | 5 %',
      'Revenue | APAC | change qoq % | 21 %',
    ])
  })
})

describe('findFacts on pages that are turned to', () => {
  it('gives what follows to the segment a page sums up, and to no other', () => {
    expect(
      read([
        'Moving to page 8, we summarize our Kilns segment.',
        'Revenues increased 11%.',
        'Operating margin was 15%.',
        'Going to slide 9, we recap the Mineral Fibre division.',
        'Revenues were down 4%.',
        'On page 10, we lay out the Glazes segment.',
        'Operating margin was 7%.',
      ]),
    ).toEqual([
      'Revenue | Kilns | 2021Q3 | change yoy % | 11 %',
      'Operating margin | Kilns | 2021Q3 | actual | 15 %',
      'Revenue | Mineral Fibre | 2021Q3 | change yoy % | -4 %',
      'Operating margin | Glazes | 2021Q3 | actual | 7 %',
    ])
  })

  it('guides nothing with what another speaker is asked to tell of', () => {
    expect(
      read([
        'And now, I will ask Dana to give you more on our third quarter results and updated 2021 guidance.',
        'Organic revenue growth of 14% and operating margin expansion of 150 basis points were behind earnings per share of $2.61.',
      ]),
    ).toEqual([
      'Organic revenue growth | - | 2021Q3 | change yoy % | 14 %',
      'Operating margin | - | 2021Q3 | change bps | 150 bps',
      'EPS | - | 2021Q3 | actual | 2.61 USD/share',
    ])
  })

  it('goes on to the next part where a list tells in which range each lies', () => {
    expect(
      read([
        'Pumps sales were $200 million. Valves sales were $100 million. Seals sales were $50 million.',
        'We expect the Pumps operating margin above 25% for the full year, Valves in the mid-20% range and Seals slightly below 30%.',
      ]).slice(3),
    ).toEqual([
      'Operating margin | Pumps | 2021 | forecast | 25 %',
      'Operating margin | Valves | 2021 | guidance-mid | 25 %',
      'Operating margin | Seals | 2021 | guidance-mid | 30 %',
    ])
  })
})
