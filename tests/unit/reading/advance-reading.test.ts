import { describe, expect, it } from 'vitest'
import { advanceReading } from '../../../shared/reading/advance-reading.ts'

describe('advanceReading', () => {
  it('goes on with what comes into sight', () => {
    const first = advanceReading(-1, { top: 0, bottom: 11 })
    expect(first).toBe(11)
    expect(advanceReading(first, { top: 9, bottom: 20 })).toBe(20)
  })

  it('goes on over two pages turned at once', () => {
    expect(advanceReading(11, { top: 30, bottom: 41 })).toBe(41)
  })

  it('has read nothing of what a jump leaves out', () => {
    expect(advanceReading(11, { top: 140, bottom: 153 })).toBe(11)
  })

  it('never falls back', () => {
    expect(advanceReading(80, { top: 3, bottom: 14 })).toBe(80)
  })
})
