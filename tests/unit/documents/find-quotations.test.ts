import { describe, expect, it } from 'vitest'
import { parseText } from '../../support/parse-text.ts'

const quotationsOf = (lines: readonly string[]): readonly (readonly [string, string | null])[] => {
  const text = [
    'Furnace to outlast its owners',
    'Ivan Okoye, chief executive of Brightwell, came to see it. Ada Brook, an analyst at Dunmore, came along.',
    ...lines,
  ].join('\n')
  return parseText(text).quotations.map(({ start, end, speaker }) => [text.slice(start, end), speaker])
}
const words = 'We will add a third furnace this year'

describe('findQuotations', () => {
  it.each([
    [`“${words},” said Ivan Okoye on Monday.`, 'Ivan Okoye'],
    [`“${words},” said chief executive Ivan Okoye.`, 'Ivan Okoye'],
    [`“${words},” Okoye told reporters.`, 'Ivan Okoye'],
    [`“${words},” Ms. Brook, who covers the company, wrote.`, 'Ada Brook'],
    [`Okoye said that “${words}.”`, 'Ivan Okoye'],
    [`Ada Brook put it plainly: "${words}."`, 'Ada Brook'],
    [`According to Peter Lund, “${words}.”`, 'Peter Lund'],
    [`Ada Brook: “${words}.”`, 'Ada Brook'],
    [`“${words},” the report goes on, with no name to it.`, null],
  ])('attributes %s', (line, speaker) => {
    expect(quotationsOf([line]).map(([, named]) => named)).toEqual([speaker])
  })

  it('takes a pronoun for the person named last, and a second quotation for the same person’s', () => {
    expect(
      quotationsOf([
        'Brook had done the sums.',
        `“${words},” she said. “It will cost them a year of profit.”`,
      ]),
    ).toEqual([
      [`${words},`, 'Ada Brook'],
      ['It will cost them a year of profit.', 'Ada Brook'],
    ])
  })

  it('attributes a block of its own by the line that leads in', () => {
    expect(quotationsOf(['As Okoye put it in April:', `“${words}.”`])).toEqual([[`${words}.`, 'Ivan Okoye']])
  })

  it('leaves terms and titles in quotation marks alone', () => {
    expect(quotationsOf(['They call it the “hot line” and nobody knows why, or what “it” is.'])).toEqual([])
  })

  it.each([
    ['執行長王小明表示：「我們今年會再增加一條產線。」', '王小明'],
    ['「我們今年會再增加一條產線。」分析師陳怡君指出。', '陳怡君'],
    ['Ivan Okoye 強調，「我們今年會再增加一條產線」。', 'Ivan Okoye'],
    ['文章最後寫著：「我們今年會再增加一條產線。」', null],
  ])('attributes %s', (line, speaker) => {
    const text = ['爐子比主人長壽', '爐子運轉了十一年，沒有停過一天，廠長見過三任老闆。', line].join('\n')
    expect(parseText(text).quotations.map((one) => one.speaker)).toEqual([speaker])
  })

  it('takes no longer than in proportion to the number of marks', () => {
    const text = (count: number) => `${'“a b c d e f g,” said Ivan Okoye. '.repeat(count)}\n`
    const measure = (count: number): number => {
      const [began] = [performance.now(), parseText(text(count))]
      return performance.now() - began
    }
    measure(500)
    expect(measure(4_000)).toBeLessThan(measure(2_000) * 3 + 100)
  })
})
