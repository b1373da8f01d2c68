import { describe, expect, it } from 'vitest'
import type { FactId } from '../../../shared/facts/fact.ts'
import { segmentText } from '../../../renderer/reader/text-segments.ts'

const textOf = (groups: ReturnType<typeof segmentText>) =>
  groups.flatMap((group) => group.segments.map((segment) => segment.text)).join('')

describe('segmentText', () => {
  const text = 'Revenue was $248.8 million, up 43% from a year ago'

  it('puts together to the text again whatever the marks', () => {
    const groups = segmentText(text, [
      { start: 12, end: 26, tone: 'confirmed' },
      { start: 20, end: 33, tone: 'hit' },
      { start: -4, end: 7, tone: 'target' },
      { start: 48, end: 90, tone: 'hit-now' },
    ])
    expect(textOf(groups)).toBe(text)
  })

  it('keeps a figure and its unit together', () => {
    const [, figure] = segmentText(text, [{ start: 12, end: 26, tone: 'figure' }])
    expect(figure?.keepTogether).toBe(true)
    expect(figure?.segments.map((segment) => segment.text)).toEqual(['$248.8 million'])
  })

  it('lets a figure break that would burst a narrow column', () => {
    const long = 'between two hundred fifty-five million and two hundred seventy million dollars'
    const [figure] = segmentText(long, [{ start: 0, end: long.length, tone: 'figure' }])
    expect(figure?.keepTogether).toBe(false)
  })

  it('names the fact on each piece of its figure, also under a found word', () => {
    const factId = 'f1' as FactId
    const groups = segmentText(text, [
      { start: 12, end: 26, tone: 'suggested', factId },
      { start: 19, end: 26, tone: 'hit' },
    ])
    const figure = groups.find((group) => group.factId === factId)
    expect(figure?.segments.map((segment) => [segment.text, segment.tones])).toEqual([
      ['$248.8 ', ['suggested']],
      ['million', ['suggested', 'hit']],
    ])
  })
})
