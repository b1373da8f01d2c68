import { array, assert, constantFrom, property } from 'fast-check'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../electron/alignment/load-dictionary.ts'
import { alignTexts } from '../../../shared/alignment/align-texts.ts'
import type { Bead } from '../../../shared/alignment/bead.ts'
import { lighthouseStory as story } from '../../fixtures/lighthouse-story.ts'

const dictionary = loadDictionary(fileURLToPath(new URL('../../../resources', import.meta.url)))
const pairsOf = (beads: readonly Bead[]) => beads.map(({ en, zh }) => [en, zh])

describe('alignTexts', () => {
  it('finds merged, split and missing sentences of a story', () => {
    expect(pairsOf(alignTexts(story.en, story.zh, { dictionary }))).toEqual(story.beads)
  })

  it('keeps beads made by hand and aligns the rest between them', () => {
    const fixed = [
      { en: [5, 6], zh: [3, 4, 5] },
      { en: [], zh: [14] },
    ]
    const beads = alignTexts(story.en, story.zh, { dictionary, fixed })
    expect(pairsOf(beads)).toEqual([
      ...story.beads.slice(0, 3),
      [
        [5, 6],
        [3, 4, 5],
      ],
      ...story.beads.slice(5, 12),
      [[13], [13]],
      [[], [14]],
      ...story.beads.slice(13),
    ])
    expect(beads.filter(({ confidence }) => confidence === 1).map(({ zh }) => zh)).toEqual([[3, 4, 5], [14]])
  })

  it('keeps every one of fixed beads that cross each other', () => {
    const fixed = [
      { en: [1], zh: [9] },
      { en: [9], zh: [1] },
      { en: [12], zh: [12] },
    ]
    const beads = alignTexts(story.en, story.zh, { dictionary, fixed })
    expect(pairsOf(beads)).toEqual(expect.arrayContaining(fixed.map(({ en, zh }) => [en, zh])))
    expect(beads.flatMap(({ en }) => en).toSorted((a, b) => a - b)).toEqual(story.en.map((_, at) => at))
    expect(beads.flatMap(({ zh }) => zh).toSorted((a, b) => a - b)).toEqual(story.zh.map((_, at) => at))
  })

  it('is less sure of what only one side has than of a plain pair', () => {
    const beads = alignTexts(story.en, story.zh, { dictionary })
    const confidenceOf = (zh: number) => beads.find((bead) => bead.zh.includes(zh))?.confidence ?? 0
    expect(confidenceOf(0)).toBeGreaterThan(0.95)
    expect(confidenceOf(8)).toBeLessThan(0.9)
  })

  it('does with lengths, numbers and marks where there is no dictionary', () => {
    const english = [
      'Revenue was $41.2 million.',
      'Gross margin was 31%.',
      'Why?',
      'We shipped 90,000 units to 12 customers.',
    ]
    const chinese = [
      '營收為 4,120 萬美元。',
      '毛利率為 31%。',
      '為什麼？',
      '我們向 12 家客戶出貨 90,000 台。',
    ]
    expect(pairsOf(alignTexts(english, chinese, { dictionary: null }))).toEqual(
      [0, 1, 2, 3].map((at) => [[at], [at]]),
    )
  })

  it('gives what has no counterpart at all as rows of one side', () => {
    expect(alignTexts([], [], { dictionary })).toEqual([])
    expect(pairsOf(alignTexts(['One.', 'Two.'], [], { dictionary }))).toEqual([
      [[0], []],
      [[1], []],
    ])
    expect(pairsOf(alignTexts([], ['一。'], { dictionary }))).toEqual([[[], [0]]])
  })

  it('covers every segment once, in order, whatever the texts are', () => {
    const words = constantFrom('sea', 'The ship.', '船', '海。', '7', '', '“?”', '𠀀', 'é', '12 億')
    const text = array(
      array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
      { maxLength: 50 },
    )
    assert(
      property(text, text, (english, chinese) => {
        const beads = alignTexts(english, chinese, { dictionary })
        expect(beads.flatMap(({ en }) => en)).toEqual(english.map((_, at) => at))
        expect(beads.flatMap(({ zh }) => zh)).toEqual(chinese.map((_, at) => at))
        expect(beads.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
        expect(alignTexts(english, chinese, { dictionary })).toEqual(beads)
      }),
      { numRuns: 60 },
    )
  })
})
