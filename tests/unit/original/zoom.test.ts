import { describe, expect, it } from 'vitest'
import { fitZoom, largestZoom, smallestZoom, stepZoom } from '../../../renderer/original/zoom.ts'

describe('stepZoom', () => {
  it('goes up a quarter and comes back to where it was', () => {
    expect(stepZoom(1, 1)).toBeCloseTo(1.25)
    expect(stepZoom(1.25, -1)).toBeCloseTo(1)
  })

  it('takes the next step from a zoom between two', () => {
    expect(stepZoom(0.93, 1)).toBeCloseTo(1)
    expect(stepZoom(0.93, -1)).toBeCloseTo(0.8)
  })

  it('stops at the ends', () => {
    expect(stepZoom(largestZoom, 1)).toBe(largestZoom)
    expect(stepZoom(smallestZoom, -1)).toBe(smallestZoom)
  })
})

describe('fitZoom', () => {
  it('makes a page as wide as the pane with a margin at each side', () => {
    expect(fitZoom(32 + 595, 595)).toBe(1)
  })

  it('makes a narrow page no larger than twice its size', () => {
    expect(fitZoom(1_600, 300)).toBe(2)
  })
})
