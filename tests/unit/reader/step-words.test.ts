import { describe, expect, it } from 'vitest'
import { stepWord } from '../../../renderer/reader/step-words.ts'

const english = 'Revenue was $248.8 million.'
const wordsOf = (text: string, range: { from: number; to: number } | null) =>
  range && text.slice(range.from, range.to)

describe('stepWord', () => {
  it('goes from word to word', () => {
    expect(wordsOf(english, stepWord(english, 'en', { from: 0, to: 0 }, 1, false))).toBe('Revenue')
    expect(wordsOf(english, stepWord(english, 'en', { from: 8, to: 11 }, 1, false))).toBe('248.8')
    expect(wordsOf(english, stepWord(english, 'en', { from: 8, to: 11 }, -1, false))).toBe('Revenue')
  })

  it('extends by a word and takes one back', () => {
    const longer = stepWord(english, 'en', { from: 13, to: 18 }, 1, true)
    expect(wordsOf(english, longer)).toBe('248.8 million')
    expect(wordsOf(english, longer && stepWord(english, 'en', longer, -1, true))).toBe('248.8')
  })

  it('parts Chinese where there are no spaces', () => {
    const chinese = '營收成長'
    const first = stepWord(chinese, 'zh-Hant', { from: 0, to: 0 }, 1, false)
    expect(first?.from).toBe(0)
    expect(first?.to).toBeLessThan(chinese.length)
  })

  it('stops at the end of the text', () => {
    expect(stepWord(english, 'en', { from: 19, to: 26 }, 1, false)).toBeNull()
  })
})
