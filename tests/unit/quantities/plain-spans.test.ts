import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../../shared/checks/check-numbers.ts'
import { findPlainSpans } from '../../../shared/quantities/plain-spans.ts'

const plain = (text: string) => findPlainSpans(text).map(({ start, end }) => text.slice(start, end))

describe('findPlainSpans', () => {
  it('knows numbers of sections, standards, versions and networks', () => {
    expect(
      plain('see Section 6.2.3 on X.509, since 8.2p1 and 2:4.13.13-1, at 10.0.0.0/8, flag 0x7f'),
    ).toEqual(['6.2.3', 'X.509', '8.2p1', '2:4.13.13-1', '10.0.0.0/8', '0x7f'])
  })

  it('leaves amounts, dates, product codes and periods', () => {
    expect(plain('on 2024.5.16 and 16.05.2024, 1.5 billion, 400G, 1.6T, 2x400G, 4x100G, 3Q24, 1H24')).toEqual(
      [],
    )
  })
})

describe('checkNumbers', () => {
  it.each([
    ['see Section 7.1 for the details', '詳見第 7.1 節'],
    ['as Section 6.2.3 explains', '如第 6.2.3 節所述'],
    ['weeks are numbered 00..53', '週數為 00-53'],
    ['unary and binary operators', '一元及二元運算子'],
    ['as a hexadecimal number', '以十六進位數表示'],
    ['too many to mention', '太多了，不再一一列舉'],
    ['by now three quarters', '現在已達四分之三'],
    ['for three quarters in a row', '連續三個季度'],
    ['eight lanes of 200 gigabits', '八個 200 千兆位元通道'],
    ['$121.5 million three months before', '三個月前為 1.215 億美元'],
  ])('has nothing to say of %s', (en, zh) => {
    expect(checkNumbers({ en, zh }).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  })

  it('takes 節 for a knot only where something moves', () => {
    const wind = checkNumbers({ en: 'winds of 90 knots', zh: '風速達 80 節' })
    expect(wind[0]).toMatchObject({ kind: 'number-differs', zh: { text: '80 節' } })
  })
})
