import { describe, expect, it } from 'vitest'
import { thinSnapshots } from '../../../shared/notes/thin-snapshots.ts'

const now = '2025-09-01T12:00:00.000Z'
const at = (minutesAgo: number) => new Date(Date.parse(now) - minutesAgo * 60_000).toISOString()
const snapshots = (...minutesAgo: readonly number[]) =>
  minutesAgo.map((minutes, index) => ({ revision: index + 1, takenAt: at(minutes), length: 1_000 + index }))

describe('thinSnapshots', () => {
  it('keeps everything of the last hour', () => {
    expect(thinSnapshots(snapshots(50, 40, 30, 2, 2, 1), now)).toEqual([])
  })
  it('keeps the last of ten minutes of the last day, and the first of all', () => {
    expect(thinSnapshots(snapshots(200, 119, 118, 117, 116, 1), now)).toEqual([2, 3, 4])
  })
  it('keeps one a day after a day', () => {
    const day = 24 * 60
    expect(thinSnapshots(snapshots(9 * day, 2 * day + 120, 2 * day + 60, 2 * day, 1), now)).toEqual([2, 3])
  })
  it('keeps a body after which words went missing', () => {
    const taken = snapshots(200, 119, 118, 117)
    const shrunk = taken.map((one) => (one.revision === 3 ? { ...one, length: 400 } : one))
    expect(thinSnapshots(shrunk, now)).toEqual([3])
  })
})
