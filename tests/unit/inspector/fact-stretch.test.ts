import { describe, expect, it } from 'vitest'
import { stretchAround, stretchAt } from '../../../renderer/inspector/fact-stretch.ts'

describe('a stretch of passages', () => {
  it('holds the passage and is the same for its neighbours', () => {
    expect(stretchAt(0)).toEqual({ from: 0, to: 250 })
    expect(stretchAt(249)).toEqual(stretchAt(0))
    expect(stretchAt(250)).toEqual({ from: 250, to: 500 })
  })

  it('around a passage reaches 250 passages to either side, where the document does', () => {
    expect(stretchAround(3)).toEqual({ from: 0, to: 500 })
    for (const ordinal of [250, 499, 70_001]) {
      const { from, to } = stretchAround(ordinal)
      expect(ordinal - from).toBeGreaterThanOrEqual(250)
      expect(to - ordinal).toBeGreaterThan(250)
    }
  })
})
