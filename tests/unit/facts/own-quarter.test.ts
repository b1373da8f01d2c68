import { describe, expect, it } from 'vitest'
import { readText } from './remarks.ts'
import { factsOf, tell } from './speech.ts'

const told = (en: string) => tell(factsOf({ en }))

describe('findFacts on the quarter a call reports on', () => {
  it('takes what is estimated of the quarter reported on for that quarter', () => {
    expect(
      told(
        'We estimate that our normalized loss ratio for the third quarter to be 66%. Persistency remained strong at 92%.',
      ),
    ).toEqual(['Loss ratio | 2025Q3 | forecast | 66 %', 'Persistency | 2025Q3 | actual | 92 %'])
  })

  it('dates guidance by no quarter whose results it rests on', () => {
    expect(
      told(
        'Our teams delivered very strong Q3 results and give us the confidence to significantly raise our guidance to approximately $21 per share.',
      ).at(-1),
    ).toBe('EPS | 2025 | guidance-mid | 21 USD/share')
  })

  it('leaves to the year what a sentence opens with as the year’s', () => {
    const [sales] = tell(
      factsOf({ en: 'Full fiscal year sales were $1.7 billion.', period: '2025Q4', date: '2026-02-10' }),
    )
    expect(sales).toBe('Revenue | 2025 | actual | 1700000000 USD')
  })

  it('compares over no quarter that orders moved between', () => {
    expect(told('Revenue increased 21% to $3 billion despite orders that shifted from Q3 into Q4.')[0]).toBe(
      'Revenue | 2025Q3 | change yoy % | 21 %',
    )
  })

  it('counts stores to come as openings, and an allowance by its share of loans', () => {
    expect(told('We plan to open an additional 8 Verrano Go stores in 2026.')).toEqual([
      'Store openings | Verrano Go | 2026 | target | 8 count',
    ])
    expect(told('Our allowance for credit losses totaled $2.4 billion or 1.9% of loans.').at(-1)).toBe(
      'Allowance ratio | as of 2025-09-30 | actual | 1.9 %',
    )
  })

  it('tells an insurer’s third sector from its country', () => {
    expect(
      told(
        'Starting with our Japan segment. Total earned premium declined 3%, while earned premium for our third sector products was down 2%.',
      ),
    ).toEqual([
      'Net premiums earned | Japan | 2025Q3 | change yoy % | -3 %',
      'Net premiums earned | Third sector | 2025Q3 | change yoy % | -2 %',
    ])
  })

  it('takes a caution that points to filings for no filing', () => {
    expect(
      readText(
        'W_q3_2021.txt',
        [
          'With me are Dana Whitlock, who leads us, and Omar Reyes, who keeps our books.',
          'Our filings with the Securities and Exchange Commission tell what may go wrong.',
          'In the third quarter of 2019 we had fewer shops, and in the third quarter of 2019 they were smaller.',
          'We are pleased with our earnings and raise our guidance.',
          'Net sales came to $61 million.',
        ].join('\n'),
      ),
    ).toContain('Revenue | - | 2021Q3 | actual | 61000000 USD')
  })
})
