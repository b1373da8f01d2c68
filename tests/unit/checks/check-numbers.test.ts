import { describe, expect, it } from 'vitest'
import { processorTime } from '../../support/least-time.ts'
import { checkNumbers } from '../../../shared/checks/check-numbers.ts'
import { severityOf } from '../../../shared/checks/finding.ts'

/** What a reader is shown of a pair: kind, the words of both sides, and what was expected. */
const shown = (en: string, zh: string) =>
  checkNumbers({ en, zh })
    .filter(({ confidence }) => severityOf(confidence) !== 'note')
    .map(({ kind, en: one, zh: two, expected }) => [kind, one?.text ?? null, two?.text ?? null, expected])

describe('checkNumbers', () => {
  it.each([
    ['Revenue was $40.7 million, up 42% year over year.', '營收為 4,070 萬美元,年增 42%。'],
    ['Half a dozen villages lost power for 18 months.', '六個村莊停電長達一年半。'],
    ['Sales more than doubled to $1.2bn in Q1.', '第一季銷售額增長一倍多,達到12億美元。'],
    ['Two-thirds of voters, and nearly half of women, agreed.', '三分之二的選民和近五成女性表示同意。'],
    ['We expect $500 or $600 million next year.', '我們預計明年為 5 億或 6 億美元。'],
    ['He was born on May 16, 1984, in the 20th century.', '他出生於 20 世紀的 1984 年 5 月 16 日。'],
    ['Tens of thousands of people fled in the 1990s.', '20世纪90年代，数万人逃离。'],
    ['One of them said it was the first time.', '其中一人表示,這是一直以來的第一次。'],
  ])('finds nothing wrong with %s', (en, zh) => {
    expect(shown(en, zh)).toEqual([])
  })

  it('names the value that differs, in the words of the Chinese', () => {
    expect(shown('Revenue was $40.7 million.', '營收為 4,170 萬美元。')).toEqual([
      ['number-differs', '$40.7 million', '4,170 萬美元', '4,070 萬美元'],
    ])
  })

  it('names the slip when $6 billion is rendered as 6 億美元', () => {
    expect(shown('It lost $6 billion.', '该公司亏损6亿美元。')).toEqual([
      ['unit-slip', '$6 billion', '6亿美元', '60亿美元'],
    ])
  })

  it('sees the magnitude lost on one end of a range', () => {
    expect(shown('more than $500 or $600 million', '超過 500 或 6 億美元')).toEqual([
      ['unit-slip', '$500', '500', '5 億美元'],
    ])
  })

  it('tells a currency from another', () => {
    expect(shown('It will invest $300 million there.', '該公司將在當地投資3億人民幣。')).toEqual([
      ['currency-differs', '$300 million', '3億人民幣', '3億美元'],
    ])
  })

  it('misses a precise amount, and does not miss a small count in words', () => {
    expect(shown('Three firms paid 12.5 percent.', '幾家公司支付了款項。')).toEqual([
      ['number-missing', '12.5 percent', null, '12.5%'],
    ])
  })

  it('tells one year from another', () => {
    expect(shown('Built in 1987, it burned down.', '這座建於1978年的建築被燒毀。')).toEqual([
      ['period-differs', '1987', '1978年', '1987年'],
    ])
  })

  it('sees a cause that moved to the figure compared with', () => {
    expect(
      shown(
        'Costs were $2.4 million, compared to $1.9 million a year before due to higher freight rates.',
        '成本為240萬美元，而去年因運費上升，成本為190萬美元。',
      ).map(([kind]) => kind),
    ).toEqual(['relation-lost'])
  })

  it('sees two figures that changed places, and none where only the clauses did', () => {
    const en = 'Exports grew 5.2% in 2021 and 3.1% in 2022.'
    expect(shown(en, '2021年出口增长3.1%，2022年增长5.2%。')).toEqual([
      ['number-misplaced', '3.1%', '5.2%', '3.1%'],
    ])
    expect(shown(en, '2022年出口增长3.1%，2021年增长5.2%。')).toEqual([])
  })

  it('takes a weekday beside its date, a year that is understood and a sum converted in brackets for no error', () => {
    expect(
      shown(
        'The bank said on Monday it paid $6 million in May.',
        '该行16日表示，2023年5月支付了600万美元（约合4300万元）。',
      ),
    ).toEqual([])
  })

  it.each([
    ['Profit rose 5.2% in May.', '5月利潤下降5.2%。'],
    ['Profit rose by 30% last year.', '去年利润升至30%。'],
    ['The rate fell to 4.5%.', '利率下降了4.5%。'],
  ])('sees the change turned round in %s', (en, zh) => {
    expect(shown(en, zh).map(([kind]) => kind)).toEqual(['relation-lost'])
  })

  it('tells last quarter from this one', () => {
    expect(shown('Orders fell last quarter.', '本季訂單下滑。')).toEqual([
      ['period-differs', 'last quarter', '本季', '上一季'],
    ])
  })

  it('says little of two sentences that have nothing in common', () => {
    expect(
      shown(
        'The ferry carried 212 people and 40 cars in 1998.',
        '該公司第三季營收增長12.5%，達到4.1億美元。',
      ),
    ).toEqual([])
  })

  it('reads a hostile line in linear time', () => {
    const line = '1 million 三 '.repeat(9_000)
    expect(processorTime(() => checkNumbers({ en: line, zh: line }))).toBeLessThan(4_000)
  })
})
