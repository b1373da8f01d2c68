import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../../support/least-time.ts'
import { factsOf, tell } from './speech.ts'

interface Told {
  readonly kind: 'call' | 'article'
  readonly text: string
  readonly facts: readonly string[]
}

/** Invented statements, each with the facts it states below it: of a call of 2025Q3, or of news of May 2026. */
const told: readonly Told[] = readFileSync(
  join(import.meta.dirname, '../../fixtures/chinese-statements.txt'),
  'utf8',
)
  .trimEnd()
  .split(/\n(?=\S)/)
  .map((block) => {
    const [first = '', ...facts] = block.split('\n')
    return {
      kind: first.startsWith('call') ? 'call' : 'article',
      text: first.slice(first.indexOf(':') + 2),
      facts: facts.map((line) => line.trim()),
    }
  })

const ofNews = { kind: 'article', period: null, date: '2026-05-10', section: 'body' } as const

describe('findFacts on Chinese alone', () => {
  it.each(told)('reads $text', ({ kind, text, facts }) => {
    const found = factsOf(kind === 'call' ? { zh: text } : { zh: text, ...ofNews })
    expect(tell(found).toSorted()).toEqual(facts.toSorted())
  })

  it.each([
    ['高盛預估，2028 年 CPO 市場規模將達 91 億美元。', '高盛'],
    ['据长洲咨询预测，到 2029 年全球硅光市场规模将达到 78 亿美元。', '长洲咨询'],
    ['根據 LightCounting 的統計，2025 年市場規模為 154 億美元。', 'LightCounting'],
    ['法人預估，該公司 2026 年營收可望達 420 億元。', '法人'],
    ['公司 2025 年營收 138.2 億元。', null],
  ])('names who says it in an article: %s', (zh, source) => {
    expect(factsOf({ zh, ...ofNews })[0]?.source).toBe(source)
  })

  it.each(['扣非后净利润 4.1 亿元，同比下降 3.5%。', '經調整淨利 4.1 億元，年減 3.5%。'])(
    'knows what a company adjusts, and what it grew by, by their basis: %s',
    (zh) => {
      expect(factsOf({ zh }).map(({ metric, segment, basis }) => [metric, segment, basis])).toEqual([
        ['Net income', null, 'non-GAAP'],
        ['Net income', null, 'non-GAAP'],
      ])
    },
  )

  it('takes 元 alone for the money that the document names', () => {
    const text = '以下金額以人民幣計。公司第三季營收 12 億元。'
    expect(tell(factsOf({ zh: text }))).toContain('Revenue | 2025Q3 | actual | 1200000000 CNY')
  })

  it.each(['營收由', '占', '第三季', '，較上季', '將由 3 億元增至 '])(
    'reads a hundred thousand characters of %s in time',
    (part) => {
      const zh = part.repeat(Math.ceil(100_000 / part.length))
      expect(processorTime(() => factsOf({ zh }))).toBeLessThan(5_000)
    },
  )
})
