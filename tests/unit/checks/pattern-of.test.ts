import { describe, expect, it } from 'vitest'
import type { PairFinding } from '../../../shared/checks/finding.ts'
import { patternOf } from '../../../shared/checks/pattern-of.ts'

const side = (text: string, value: string | null = null) => ({ start: 0, end: text.length, text, value })
const finding = (
  en: string,
  zh: string | null,
  expected: string | null = null,
  kind: PairFinding['kind'] = 'term-garbled',
): PairFinding => ({
  kind,
  confidence: 0.9,
  en: side(en),
  zh: zh === null ? null : side(zh),
  expected,
  explanation: { key: 'checkTerms.garbled' as never, details: {} },
})

describe('patternOf', () => {
  it('is the same for the same words in another script, case and width, wherever they stand', () => {
    const one = finding('Backlog', '積壓  訂單', '未完成訂單')
    const other = {
      ...finding('backlog', '积压订单', '未完成订单'),
      en: { ...side('backlog'), start: 90, end: 97 },
    }
    expect(patternOf(one)).toBe(patternOf(other))
    expect(patternOf(finding('４００Ｇ', '400 場'))).toBe(patternOf(finding('400G', '400場')))
  })

  it('differs by kind, by the words of either side, by value and by what was expected', () => {
    const patterns = [
      finding('400 gig', '400 場演出'),
      finding('800 gig', '400 場演出'),
      finding('400 gig', '400 場'),
      finding('400 gig', null),
      finding('400 gig', '400 場演出', '400G'),
      finding('400 gig', '400 場演出', null, 'number-differs'),
      { ...finding('400 gig', '400 場演出'), en: side('400 gig', '400 Gb/s') },
    ].map(patternOf)
    expect(new Set(patterns).size).toBe(patterns.length)
  })

  it('is short, and keeps long sentences apart by their whole', () => {
    const sentence = 'We will keep investing in our second factory and in the people who run it. '.repeat(20)
    const one = patternOf(finding(`${sentence}A`, null))
    const other = patternOf(finding(`${sentence}B`, null))
    expect(one).not.toBe(other)
    expect(one.length).toBeLessThan(20)
  })
})
