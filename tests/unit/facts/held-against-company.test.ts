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
