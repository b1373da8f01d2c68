import { describe, expect, it } from 'vitest'
import { factsOf, tell } from './speech.ts'

const told = (en: string) => tell(factsOf({ en }))

describe('findFacts on calls that walk through countries', () => {
  it('gives a country that is turned to what an insurer tells of it', () => {
    expect(
      told(
        'Starting with our Canada segment. Total earned premium declined 2.5%. Our total loss ratio came in better than expected. At 61.5%, it was a full 300 basis points lower. Persistency was 93%.',
      ),
    ).toEqual([
      'Net premiums earned | Canada | 2025Q3 | change yoy % | -2.5 %',
      'Loss ratio | Canada | 2025Q3 | actual | 61.5 %',
      'Loss ratio | Canada | 2025Q3 | change bps | -300 bps',
      'Persistency | Canada | 2025Q3 | actual | 93 %',
    ])
    expect(
      told('Turning to U.S. results, net earned premium was down 3%. Our expense ratio was 37%.'),
    ).toEqual([
      'Net premiums earned | US | 2025Q3 | change yoy % | -3 %',
      'Expense ratio | US | 2025Q3 | actual | 37 %',
    ])
  })

  it('reads a country in the possessive and one that bears the company’s name', () => {
    expect(
      told("Brazil's total loss ratio was 64%. Verrano Brazil also reported strong persistency of 91%."),
    ).toEqual([
      'Loss ratio | Brazil | 2025Q3 | actual | 64 %',
      'Persistency | Brazil | 2025Q3 | actual | 91 %',
    ])
  })

  it('keeps a country while a figure is held against earlier guidance', () => {
    expect(
      told(
        'Turning to the US, net earned premium was up 2%. For the full year, we now expect our loss ratio to be in the range of 41% to 43% versus our original guidance of 44% to 46%.',
      ).slice(1, 3),
    ).toEqual([
      'Loss ratio | US | 2025 | guidance-low | 41 %',
      'Loss ratio | US | 2025 | guidance-high | 43 %',
    ])
  })

  it('gives a line of business what it earned or lost', () => {
    expect(told('Long-term care had $26 million of earnings.')).toEqual([
      'Net income | Long-term care | 2025Q3 | actual | 26000000 USD',
    ])
    expect(told('We had $26 million of earnings.')).toEqual(['Net income | 2025Q3 | actual | 26000000 USD'])
  })

  it('reads whose profit it is with which a sentence opens, and what is told for itself behind', () => {
    expect(told('Performance in the Canada segment was strong, with a pre-tax margin of 24%.')).toEqual([
      'Pre-tax margin | Canada | 2025Q3 | actual | 24 %',
    ])
    expect(
      told(
        'In our Corporate segment, we recorded a pre-tax loss of $21 million as net investment income was $15 million lower than last year.',
      )[0],
    ).toBe('Pre-tax income | Corporate | 2025Q3 | actual | -21000000 USD')
  })
})
