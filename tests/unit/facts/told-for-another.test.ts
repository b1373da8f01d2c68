import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks } from './remarks.ts'

/** Figures of a second quarter's call of a company as `metric | segment | period | kind | value unit`. */
const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)
/** Those of a first quarter's call of a company of two segments. */
const readParts = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)

describe('findFacts of shares that may be bought and that were', () => {
  it('counts as bought what money was used for, and not what is allowed', () => {
    expect(
      read(
        'We used $38 million to acquire 700,000 shares.',
        'We may repurchase up to 4 million additional shares under the authority we have.',
        'Last week our partner Sorrel announced an agreement to repurchase units from us for about $90 million.',
      ),
    ).toEqual([
      'Share repurchases | - | 2022Q2 | actual | 38000000 USD',
      'Shares repurchased | - | 2022Q2 | actual | 700000 shares',
      'Shares available for repurchase | - | - | forecast | 4000000 shares',
      'Agreed repurchase | - | 2022Q2 | actual | 90000000 USD',
    ])
  })

  it('gives no quarter what was done in a month after it', () => {
    expect(
      read(
        'In July, we bought back $14 million of our stock.',
        'In April, we bought back $11 million of our stock.',
      ),
    ).toEqual([
      'Share repurchases | - | - | actual | 14000000 USD',
      'Share repurchases | - | 2022Q2 | actual | 11000000 USD',
    ])
  })
})

describe('findFacts of a part that is pointed to', () => {
  it('gives all that was sold by a group to the group', () => {
    expect(
      readParts(
        'But now, let us discuss the global Moulded Parts Group.',
        'Total sales for this group came to $210 million, up 9%.',
      ),
    ).toEqual([
      'Revenue | Moulded Parts | 2022Q1 | actual | 210000000 USD',
      'Revenue | Moulded Parts | 2022Q1 | change yoy % | 9 %',
    ])
  })

  it('gives a profit to the segment it comes from, and what it is compared with as well', () => {
    expect(
      readParts(
        'For the second quarter, net income attributable to Hollin from the Moulded Parts segment should come to $9 million to $11 million.',
        'Paper Fabrics adjusted net income was $14 million, compared to net income of $16 million a year ago.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Net income | Moulded Parts',
      'Net income | Moulded Parts',
      'Net income | Paper Fabrics',
      'Net income | Paper Fabrics',
    ])
  })

  it('knows a business behind the quarter that a sentence opens with', () => {
    expect(readParts('In the first quarter, in our resins business, revenue was $4 million.')).toEqual([
      'Revenue | Resins | 2022Q1 | actual | 4000000 USD',
    ])
  })
})

describe('findFacts of what did something to a measure', () => {
  it.each([
    'Higher freight costs reduced net income by $4 million.',
    'Changes in working capital increased operating cash flow by $4 million.',
    'Stronger pricing increased earnings by $4 million.',
  ])('takes no move of the measure itself from “%s”', (sentence) => {
    expect(read(sentence)).toEqual([expect.stringMatching(/^Impact on /)])
  })

  it('is of what there is more of, and of no measure named elsewhere', () => {
    expect(read('Homes will need 30% more insulation by 2035, which cuts emissions.')).toEqual([
      expect.stringMatching(/^Insulation \| /),
    ])
  })

  it('takes what a vessel can hold, or a whole field gave, for no production of the company', () => {
    expect(
      read(
        'The field will be served by the 90,000 barrels per day Heron FPSO.',
        'Gross production of the field averaged 52,000 barrels of oil per day.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Capacity', 'Gross production'])
  })
})

describe('findFacts of guidance and what stands beside it', () => {
  it('gives both ends of a range the measure behind it', () => {
    expect(
      read(
        'For the full year, we expect better stock turns to bring $120 million to $140 million in cash from operations.',
      ),
    ).toEqual([
      'Operating cash flow | - | 2022 | guidance-low | 120000000 USD',
      'Operating cash flow | - | 2022 | guidance-high | 140000000 USD',
    ])
  })

  it('takes growth that a company is guiding to as growth to come, and what it rose from as superseded', () => {
    expect(
      readParts(
        'For 2022, we expect sales growth of 4% to 6%.',
        'In the Moulded Parts segment we are guiding to sales growth of plus 5% to plus 7%, raised from plus 2% to plus 3%.',
      ).slice(2, 4),
    ).toEqual([
      'Revenue | Moulded Parts | 2022 | change yoy % | 5 %',
      'Revenue | Moulded Parts | 2022 | change yoy % | 7 %',
    ])
  })

  it('foresees together what an expectation names one after the other', () => {
    expect(
      read(
        'We now believe earnings will be close to $2.60 a share for the year, on revenue landing near $3.4 billion.',
      ),
    ).toEqual([
      'EPS | - | 2022 | guidance-mid | 2.6 USD/share',
      'Revenue | - | 2022 | guidance-mid | 3400000000 USD',
    ])
  })

  it('goes on with the year whose estimates are raised', () => {
    expect(
      read(
        'For the third quarter, we expect revenue of $310 million to $330 million.',
        'Our mix lets us raise our 2022 estimates for revenue and margins.',
        'We now expect revenue of about $1.3 billion.',
      ).at(-1),
    ).toBe('Revenue | - | 2022 | guidance-mid | 1300000000 USD')
  })

  it('goes on with the measure just guided, unchanged as it is', () => {
    expect(
      read(
        'We expect our capital expenditures to be about $25 million in the third quarter.',
        'Full-year guidance remains unchanged from prior guidance at about $90 million.',
      ),
    ).toEqual([
      'Capex | - | 2022Q3 | guidance-mid | 25000000 USD',
      'Capex | - | 2022 | guidance-mid | 90000000 USD',
    ])
  })
})

describe('findFacts of when something was', () => {
  it('takes the first quarter of its kind for no quarter of the year', () => {
    expect(
      read(
        'No one here remembers it otherwise: this was the first quarter ever to bring lamp sales of $70 million.',
        'This was the first quarter since 2019 in which gross margin was 31%.',
      ),
    ).toEqual([
      'Revenue | Lamp | 2022Q2 | actual | 70000000 USD',
      'Gross margin | - | 2022Q2 | actual | 31 %',
    ])
  })

  it('holds a rate against what it was by its own name', () => {
    expect(
      read(
        'Gross margin was 28.4% against 27.1% last year, or up 90 basis points from last year’s adjusted gross margin of 27.5%.',
      ).at(-1),
    ).toBe('Gross margin | - | 2021Q2 | prior-period actual | 27.5 %')
  })
})

describe('findFacts of sums that only move a measure', () => {
  it.each([
    ['Interest expense was $7 million favorable, helped by lower rates.', 'Difference in Interest expense'],
    ['We had a working capital use of about $31 million.', 'Change in working capital'],
    ['Our net debt has declined by more than $2 billion since our peak.', 'Multi-year change in Net debt'],
  ])('takes no level and no quarter’s move from “%s”', (sentence, metric) => {
    expect(read(sentence)).toEqual([expect.stringMatching(new RegExp(`^${metric} `))])
  })

  it('parts a level from two moves of it, one since the year began', () => {
    expect(
      read(
        'Net debt closed at $2.9 billion, down $160 million since year-end, and over $45 million down from its level in March.',
      ),
    ).toEqual([
      'Net debt | - | as of 2022-06-30 | actual | 2900000000 USD',
      'Change since year-end in Net debt | - | 2022Q2 | change yoy abs | -160000000 USD',
      'Difference in Net debt | - | 2022Q2 | actual | 45000000 USD',
    ])
  })

  it('dates a base by the end of the year before', () => {
    expect(read('Our leverage ratio was 2.1 times, down from 2.6 times at year-end.')).toEqual([
      'Leverage ratio | - | as of 2022-06-30 | actual | 2.1 x',
      'Leverage ratio | - | as of 2021-12-31 | prior-period actual | 2.6 x',
    ])
  })
})

describe('findFacts of a profit, a rate and a pipe by their own names', () => {
  it('takes income for a profit whatever it is told without', () => {
    expect(
      read('On an adjusted basis, leaving out the goodwill impairment, we generated income of $64 million.'),
    ).toEqual(['Net income | - | 2022Q2 | actual | 64000000 USD'])
  })

  it('takes a pipe for no orders', () => {
    expect(
      read('We bought gas pipeline assets for $210 million.', 'Our order pipeline is $80 million.').filter(
        (line) => line.startsWith('Order pipeline'),
      ),
    ).toEqual(['Order pipeline | - | as of 2022-06-30 | actual | 80000000 USD'])
  })

  it('gives a rate to whom the sales before it belong, and points to the rate named behind them', () => {
    expect(
      readParts(
        'Paper Fabrics revenue grew 12%, with gross margin finishing the quarter at 33%.',
        'Paper Fabrics gross margin widened by 60 basis points to 33%, and there were 140 basis points of operating margin expansion.',
      ),
    ).toEqual([
      'Revenue | Paper Fabrics | 2022Q1 | change yoy % | 12 %',
      'Gross margin | Paper Fabrics | 2022Q1 | actual | 33 %',
      'Gross margin | Paper Fabrics | 2022Q1 | change bps | 60 bps',
      'Gross margin | Paper Fabrics | 2022Q1 | actual | 33 %',
      'Operating margin | Paper Fabrics | 2022Q1 | change bps | 140 bps',
    ])
  })

  it('is done with a business where the dividend is declared, or all comes together', () => {
    expect(
      readParts(
        'In the Moulded Parts segment, volumes were down.',
        'We are declaring a quarterly dividend of $0.20 per share.',
        'We generated revenue of $740 million.',
        'Our Moulded Parts segment was down $5 million on lower volumes.',
        'Added up, this brings us to the consolidated adjusted EBITDA, $130 million.',
      ).filter((line) => /^(?:Revenue|Adjusted).* actual/.test(line)),
    ).toEqual([
      'Revenue | - | 2022Q1 | actual | 740000000 USD',
      'Adjusted EBITDA | - | 2022Q1 | actual | 130000000 USD',
    ])
  })
})
