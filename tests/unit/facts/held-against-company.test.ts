import { describe, expect, it } from 'vitest'
import { corbel, hollin, readRemarks } from './remarks.ts'

const read = (...lines: readonly string[]): readonly string[] => readRemarks(corbel, lines)
const readParts = (...lines: readonly string[]): readonly string[] => readRemarks(hollin, lines)
const whole = 'Total revenue rose 9.1% to $240 million from $220 million a year ago.'

describe('findFacts on figures held against the company’s revenue', () => {
  it('leaves to an unnamed part a rise that is too large for its money, and what is told right behind', () => {
    expect(
      read(
        whole,
        'Sales rose $12 million or 30% year-on-year on demand from dairies.',
        'Operating income grew $3 million or 60% year-on-year.',
        'Sales grew about $19.8 million or 9% year-on-year.',
      ).slice(3),
    ).toEqual([
      'Revenue | Unnamed part | 2022Q2 | change yoy abs | 12000000 USD',
      'Revenue | Unnamed part | 2022Q2 | change yoy % | 30 %',
      'Operating income | Unnamed part | 2022Q2 | change yoy abs | 3000000 USD',
      'Operating income | Unnamed part | 2022Q2 | change yoy % | 60 %',
      'Revenue | - | 2022Q2 | change yoy abs | 19800000 USD',
      'Revenue | - | 2022Q2 | change yoy % | 9 %',
    ])
  })

  it('takes growth that is not the company’s from its row', () => {
    expect(
      read(whole, 'We sold to new breweries, and revenue was up 41%.', 'So revenue was up 9%.').slice(3),
    ).toEqual(['Other | - | 2022Q2 | change yoy % | 41 %', 'Revenue | - | 2022Q2 | change yoy % | 9 %'])
  })

  it('names a small sum after whose profit is told next', () => {
    expect(
      readParts(
        'Net sales were $240 million.',
        'Sales to bakers came to $31 million.',
        'Moulded Parts operating income was $4 million.',
      )[1],
    ).toBe('Revenue | Moulded Parts | 2022Q1 | actual | 31000000 USD')
  })

  it('gives back to the company a profit that is its margin’s share of the company’s revenue', () => {
    expect(
      readParts(
        'Net sales were $240 million.',
        'Turning to our Moulded Parts segment.',
        'Segment operating income of $26 million rose $2 million, a segment margin of 10.8%.',
        'Operating income for the quarter of $19.2 million rose $3 million and the operating margin was 8%.',
      ).slice(1),
    ).toEqual([
      'Segment operating income | - | 2022Q1 | actual | 26000000 USD',
      'Segment operating income | - | 2022Q1 | change yoy abs | 2000000 USD',
      'Segment margin | - | 2022Q1 | actual | 10.8 %',
      'Operating income | - | 2022Q1 | actual | 19200000 USD',
      'Operating income | - | 2022Q1 | change yoy abs | 3000000 USD',
      'Operating margin | - | 2022Q1 | actual | 8 %',
    ])
  })

  it('knows a profit that the company’s margin contradicts as the last business’s', () => {
    expect(
      readParts(
        'Net sales were $240 million.',
        'Operating margin was 14% of sales.',
        'Moulded Parts operating income was $3 million.',
        'Operating income before rent was $5 million.',
      ).slice(2),
    ).toEqual([
      'Operating income | Moulded Parts | 2022Q1 | actual | 3000000 USD',
      'Operating income | Moulded Parts | 2022Q1 | actual | 5000000 USD',
    ])
  })
})

describe('findFacts on growth and sums that are only beside the company’s', () => {
  it('keeps growth that is said twice, and takes no sum that earnings exceed for its revenue', () => {
    expect(
      read(
        'Net sales grew 18.1% and net sales bought with Harlow were $34 million.',
        'Operating income was $98 million.',
        'This also reflects 14% total company growth against our 2019 levels.',
        'Net sales increased 18.1%.',
      ).filter((line) => line.includes('%')),
    ).toEqual([
      'Revenue | - | 2022Q2 | change yoy % | 18.1 %',
      expect.stringMatching(/^Multi-year change/),
      'Revenue | - | 2022Q2 | change yoy % | 18.1 %',
    ])
  })

  it('is what was bought, what currencies did, what was missing and what was spent', () => {
    expect(
      read(
        whole,
        'Excluding the impact of $26 million of favorable foreign exchange and acquisition sales of $34 million, organic sales rose.',
        'Adjusted EBITDA was good on approximately $43 million of less revenue.',
        'EBITDA grew though it bore a $19 million investment in new lines.',
        'We recognized $0.03 per share in GAAP earnings related to restructuring.',
        'In addition, profit in the second quarter of 2021 included about $28 million of revenue of plants that were sold.',
      )
        .slice(3)
        .map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Currency impact | -',
      'Acquired revenue | -',
      'Difference in Revenue | -',
      'Investment | -',
      'Impact on EPS | -',
      'Revenue | Unnamed part',
    ])
  })

  it('reads a rate that is lower than the year before’s as a level, and cash flow of the year to date', () => {
    expect(
      read(
        'Income tax expense was $7 million below last year thanks to a lower effective tax rate of 18.1% compared to 24.1% a year ago.',
        'Our year-to-date second quarter operating cash flow was $220 million.',
      ).slice(1),
    ).toEqual([
      'Tax rate | - | 2022Q2 | actual | 18.1 %',
      'Tax rate | - | 2021Q2 | prior-period actual | 24.1 %',
      'Operating cash flow | - | 2022H1 | actual | 220000000 USD',
    ])
  })
})

describe('findFacts on what segments have together', () => {
  it('has a row of its own, whether their profit, their margin or their EBITDA', () => {
    expect(
      read(
        'Total segment profit was $41 million, up 12%.',
        'We expect segment margins of 18% for the full year.',
        'Combined segment EBITDA was $52 million.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Segment operating income', 'Segment operating income', 'Segment margin', 'Segment EBITDA'])
  })

  it('does not hold for what is told of the company beside it', () => {
    expect(read('Segment profit rose, and consolidated operating income was $31 million.')[0]).toMatch(
      /^Operating income \| - /,
    )
  })
})

describe('findFacts on operating revenue', () => {
  it('is revenue, of whichever business stands before it', () => {
    expect(
      readParts(
        'Operating revenue of $240 million rose 8%.',
        'Vault Management Systems operating revenue rose 14%.',
      ),
    ).toEqual([
      'Revenue | - | 2022Q1 | actual | 240000000 USD',
      'Revenue | - | 2022Q1 | change yoy % | 8 %',
      'Revenue | Vault Management Systems | 2022Q1 | change yoy % | 14 %',
    ])
  })
})

describe('findFacts on a page that is turned to', () => {
  it('is whose page it is, for its reported sales and what drove them', () => {
    expect(
      readParts(
        'And finally, Home & Yard, which is slide 18.',
        'First quarter reported net sales increased 3%.',
        'Top line growth was driven by mowers.',
        'Adjusted EBITDA decreased 3.8%.',
        'Operating profit in all other decreased by almost 68%.',
        'Margins declined to 4.5% from the prior year’s 9.1%.',
        'I also expect the Dye Group to deliver growth, along with an operating profit margin at or above 20%.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Revenue | Home & Yard',
      'Adjusted EBITDA | Home & Yard',
      'Operating income | All other',
      'Operating margin | All other',
      'Operating margin | All other',
      'Operating margin | Dye',
    ])
  })

  it('is of the segment behind its number', () => {
    expect(readParts('Turning to slide six, the Moulded Parts segment.', 'Revenue grew 7%.')).toEqual([
      'Revenue | Moulded Parts | 2022Q1 | change yoy % | 7 %',
    ])
  })
})

describe('findFacts on what is sold to some', () => {
  it('is theirs, and a sum by the day is no revenue', () => {
    expect(
      read(
        'Sales to other craft bakers, which include mills, fell almost 60%.',
        'Our sales were $240 million, or $3.8 million on an average daily sales basis.',
        'As a reminder, during the last 12 months ended June 30, 2022, the Oven Service segment generated revenue of $74 million.',
      ),
    ).toEqual([
      'Revenue | Other craft bakers | 2022Q2 | change yoy % | -60 %',
      'Revenue | - | 2022Q2 | actual | 240000000 USD',
      'Average daily sales | - | 2022Q2 | actual | 3800000 USD',
      expect.stringMatching(/^Revenue \| Oven Service /),
    ])
  })
})

describe('findFacts on groups that are written small', () => {
  it('goes through each of them, with what they earned', () => {
    expect(
      readParts(
        'Our deck products group generated record results.',
        'Deck products group net sales were a record $62 million, an increase of 33%, compared to first-quarter net sales of $47 million a year ago.',
        'Leading the way for the segment were our stores in the north.',
        'Adjusted EBIT was $11 million, compared to adjusted EBIT of $7.7 million in the year-ago period.',
        'Our performance coatings group also benefited from demand.',
        'The segment’s net sales were $28 million.',
        'The garden group reported record net sales of $20 million.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Revenue | Deck',
      'Revenue | Deck',
      'Revenue | Deck',
      'Operating income | Deck',
      'Operating income | Deck',
      'Revenue | Performance coatings',
      'Revenue | Garden',
    ])
  })
})

describe('findFacts on guidance of parts', () => {
  it('keeps ranges of a segment, of both ends, and of little beside the whole out of the company’s row', () => {
    expect(
      read(
        'We expect full year revenues to range between $87 million and $88 million for our Harbor segment.',
        'We lower our expectations for the segment with revenues now expected to range between $34 million and $35 million.',
        'For them we expect adjusted EBITDA of $4 million to $6 million for the full year.',
        'We now expect consolidated full year revenues to range between $320 million and $350 million and adjusted EBITDA of $40 million to $42 million.',
      )
        .filter((line) => line.includes('guidance-low'))
        .map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual([
      'Revenue | Harbor',
      'Revenue | Harbor',
      'Adjusted EBITDA | Unnamed part',
      'Revenue | -',
      'Adjusted EBITDA | -',
    ])
  })
})

describe('findFacts on firms that are sold and debt that is paid down', () => {
  it('is what they are worth, what was repaid, and no profit and no debt', () => {
    expect(
      read(
        'We are selling these three firms for $3 billion or about 20 times EBITDA.',
        'Our total debt reduction is now $1.8 billion since the deal.',
        'We continue to deleverage our balance sheet by $1.9 billion, with net leverage at 3.5 times EBITDA.',
        'DEPS also grew 24% to $3.60.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual([
      'Transaction value',
      expect.anything(),
      'Debt repayment',
      'Debt repayment',
      'Leverage ratio',
      'Diluted EPS',
      'Diluted EPS',
    ])
  })

  it('dates what is compared with by its own quarter, and takes no less for a longer stretch', () => {
    expect(
      read(
        'Revenue was $160 million in the second quarter.',
        'Year-to-date free cash flow is up 29%.',
        'On this page, revenue rose 22% to $146 million.',
        'We expect sales to rise compared to the first quarter of 2021 when sales grew 9%.',
      ).filter((line) => line.startsWith('Revenue')),
    ).toEqual([
      'Revenue | - | 2022Q2 | actual | 160000000 USD',
      expect.anything(),
      'Revenue | - | 2022Q2 | actual | 146000000 USD',
      'Revenue | - | 2021Q1 | change yoy % | 9 %',
    ])
  })
})

describe('findFacts on a page with its segment behind a verb', () => {
  it('keeps what is told of it', () => {
    expect(
      readParts(
        'Let’s turn to Page 12, and walk through our Moulded Parts segment.',
        'Revenues in this segment were $60 million.',
        'EBITDA margins were 44.4% in the quarter.',
      ).map((line) => line.split(' | ').slice(0, 2).join(' | ')),
    ).toEqual(['Revenue | Moulded Parts', 'Adjusted EBITDA margin | Moulded Parts'])
  })
})

describe('findFacts on sales that are none', () => {
  it('is volume, and what assets were sold for', () => {
    expect(
      read(
        'Higher earnings reflected 17% higher sales volume.',
        'We have completed agreements for $930 million of asset sales to date.',
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['Volume growth', expect.stringMatching(/[Pp]roceeds$/)])
  })
})

describe('findFacts on what is told again', () => {
  it('is the company’s margin behind a turn to a business, the growth just told, and all of the year to date', () => {
    expect(
      readParts(
        'Adjusted EBITDA margin was 30.6% and we generated $40 million of free cash flow on a year-to-date basis.',
        'Revenue for the first quarter was $250 million, compared to $180 million a year ago.',
        'This represents 38% growth with good demand.',
        'Next, turning to our Moulded Parts business.',
        'First quarter Moulded Parts revenue was flat.',
        'Adjusted EBITDA margin for the first quarter was 30.6% and increased 110 basis points.',
      ).filter((line) => /EBITDA|change yoy %/.test(line)),
    ).toEqual([
      'Adjusted EBITDA margin | - | 2022Q1 | actual | 30.6 %',
      'Revenue | - | 2022Q1 | change yoy % | 38 %',
      'Adjusted EBITDA margin | - | 2022Q1 | actual | 30.6 %',
      'Adjusted EBITDA margin | - | 2022Q1 | change bps | 110 bps',
    ])
  })

  it('leads exactly where it was told as less than a sum', () => {
    expect(
      read(
        'Total net debt is less than $100 million.',
        'Net debt at the end of the quarter was $96.4 million.',
        'We generated $40 million of free cash flow on a year-to-date basis.',
      ).at(-1),
    ).toBe('Free cash flow | - | 2022H1 | actual | 40000000 USD')
  })
})
