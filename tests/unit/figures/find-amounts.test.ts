import { describe, expect, it } from 'vitest'
import type { Side } from '../../../shared/documents/document.ts'
import { areEqualAmounts } from '../../../shared/figures/compare-amounts.ts'
import { findAmounts } from '../../../shared/figures/find-amounts.ts'

const amountsOf = (text: string, side: Side = 'en') =>
  findAmounts(text, side).map((amount) => `${amount.value} ${amount.unit}`)

describe('findAmounts in English', () => {
  it('reads money with its magnitude, before or after', () => {
    expect(amountsOf('$40.7 million, 805 million dollars, $500K+, €8 million and a billion dollars')).toEqual(
      ['40700000 USD', '805000000 USD', '500000 USD', '8000000 EUR', '1000000000 USD'],
    )
  })

  it('gives both ends of a range the unit that stands once', () => {
    expect(amountsOf('780 to 830 million dollars')).toEqual(['780000000 USD', '830000000 USD'])
    expect(amountsOf('more than $500 or $600 million')).toEqual(['500000000 USD', '600000000 USD'])
    expect(amountsOf('lasers at $32-35 each, 25 to 30% off')).toEqual(['32 USD', '35 USD', '25 %', '30 %'])
  })

  it('ties the ends of a range to each other across a changed sign', () => {
    const [low, high] = findAmounts('a loss of $0.9 million to a profit of $1.2 million', 'en')
    expect([low?.other, high?.other]).toEqual([1, 0])
  })

  it('does not take a move for a range', () => {
    expect(
      findAmounts('cash grew by $33 million to $1.16 billion', 'en').map((amount) => amount.other),
    ).toEqual([null, null])
  })

  it('reads percentages, basis points and shares', () => {
    expect(
      amountsOf('85 plus percent, 310 basis points, 3 percentage points, 86.1 million diluted shares'),
    ).toEqual(['85 %', '310 bps', '300 bps', '86100000 shares'])
  })

  it('reads words', () => {
    expect(
      amountsOf(
        'two thirds, over half of it, two and a half times, ninefold, half a dozen, ten cents per share',
      ),
    ).toEqual(['66.7 %', '50 %', '2.5 x', '9 x', '6 number', '0.1 USD/share'])
  })

  it('passes over product codes, dates, years and vague sums', () => {
    expect(
      amountsOf(
        '400G, 1.6T, 1,6t, 800 gig, DOCSIS 4.0, 10-Q, GB300, May 16, 2027, Q3, a multi hundred million dollar order',
      ),
    ).toEqual([])
  })

  it('notes what moves an amount', () => {
    expect(
      findAmounts('well past $400 million, almost $4 million, roughly 5%', 'en').map(
        (amount) => amount.approximation,
      ),
    ).toEqual(['over', 'under', 'about'])
  })
})

describe('findAmounts in Chinese', () => {
  it('counts by ten thousand and by hundred million', () => {
    expect(amountsOf('4,070 萬美元,3 億美元,1.5 兆美元,3 億 5,000 萬美元', 'zh')).toEqual([
      '40700000 USD',
      '300000000 USD',
      '1500000000000 USD',
      '350000000 USD',
    ])
  })

  it('gives both ends of a range the unit that stands once', () => {
    expect(amountsOf('4,100 萬至 4,600 萬美元', 'zh')).toEqual(['41000000 USD', '46000000 USD'])
  })

  it('tells the currency of 元 by the script', () => {
    expect([...amountsOf('營收 45 億元', 'zh'), ...amountsOf('营收 45 亿元', 'zh')]).toEqual([
      '4500000000 TWD',
      '4500000000 CNY',
    ])
  })

  it('reads words, shares of a whole and growth', () => {
    expect(amountsOf('三分之二,百分之十五,成長了一倍,3 倍,三家客戶,每股虧損 0.31 美元', 'zh')).toEqual([
      '66.7 %',
      '15 %',
      '100 %',
      '3 x',
      '3 count',
      '0.31 USD/share',
    ])
  })

  it('passes over dates, quarters and codes', () => {
    expect(amountsOf('2024 年第 3 季,5 月 16 日,800G 和 1.6 太比特,一家公司', 'zh')).toEqual([])
  })
})

describe('areEqualAmounts', () => {
  it('treats 4,070 萬美元 and $40.7 million as equal', () => {
    const [english] = findAmounts('$40.7 million', 'en')
    const [chinese] = findAmounts('4,070 萬美元', 'zh')
    expect(english && chinese && areEqualAmounts(english, chinese)).toBe(true)
  })
  it('never takes one currency for another', () => {
    expect(areEqualAmounts({ value: '5', unit: 'USD' }, { value: '5', unit: 'TWD' })).toBe(false)
  })
})
