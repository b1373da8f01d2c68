import { describe, expect, it } from 'vitest'
import { drawTicks, layTicks, passageAt, stripSteps } from '../../../renderer/reader/strip-places.ts'

describe('layTicks', () => {
  it('lays one tick for a tone and a step, whatever the number of places', () => {
    const places = Array.from({ length: 20_000 }, (_, ordinal) => ({
      ordinal,
      tone: ordinal % 2 ? ('error' as const) : ('hl-1' as const),
    }))
    const ticks = layTicks([{ name: 'all', places }], 20_000)
    expect(ticks.length).toBeLessThanOrEqual(2 * (stripSteps + 1))
    expect(ticks.length).toBeGreaterThan(2 * (stripSteps - 1))
  })

  it('puts the first passage at the top and the last at the foot', () => {
    const ticks = layTicks([{ name: '', places: [{ ordinal: 0, tone: 'hit' }] }], 1_000)
    expect(ticks).toEqual([{ tone: 'hit', step: 0 }])
    expect(layTicks([{ name: '', places: [{ ordinal: 999, tone: 'hit' }] }], 1_000)).toEqual([
      { tone: 'hit', step: stripSteps },
    ])
  })
})

describe('drawTicks', () => {
  it('draws the ticks of one tone as one path', () => {
    expect(
      drawTicks([
        { tone: 'error', step: 3 },
        { tone: 'hl-2', step: 9 },
        { tone: 'error', step: 40 },
      ]),
    ).toEqual([
      { tone: 'error', path: 'M0 3h8M0 40h8' },
      { tone: 'hl-2', path: 'M0 9h8' },
    ])
  })
})

describe('passageAt', () => {
  it('finds the passage under a point and stays within the document', () => {
    expect([passageAt(0, 200), passageAt(0.5, 200), passageAt(1, 200), passageAt(-0.2, 200)]).toEqual([
      0, 100, 199, 0,
    ])
  })
})
