import { describe, expect, it } from 'vitest'
import { emptyTrail, leavePlace, stepBack, stepForward, type Place } from '../../../renderer/app/places.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'

const place = (tabId: string, passage: number | null): Place => ({
  tabId,
  request: { view: 'document', documentId: `${tabId} document` as DocumentId },
  passage,
})
const walked = (...places: readonly Place[]) => places.reduce(leavePlace, emptyTrail)

describe('the trail of places', () => {
  it('leads back one by one and forward again', () => {
    const here = place('b', 7)
    const first = stepBack(walked(place('a', 3), place('a', 90)), here)
    expect(first?.place).toEqual(place('a', 90))
    const second = stepBack(first?.trail ?? emptyTrail, place('a', 90))
    expect(second?.place).toEqual(place('a', 3))
    const third = stepForward(second?.trail ?? emptyTrail, place('a', 3))
    expect(third?.place).toEqual(place('a', 90))
    expect(stepForward(third?.trail ?? emptyTrail, place('a', 90))?.place).toEqual(here)
  })

  it('ends at both ends', () => {
    expect(stepBack(emptyTrail, place('a', 1))).toBeNull()
    expect(stepForward(walked(place('a', 1)), place('a', 5))).toBeNull()
  })

  it('passes over the place one stands at, and keeps one left twice in a row once', () => {
    const trail = walked(place('a', 3), place('a', 9), place('a', 9))
    expect(trail.before).toHaveLength(2)
    expect(stepBack(trail, place('a', 9))?.place).toEqual(place('a', 3))
  })

  it('forgets what lay ahead when another way is taken, and what lies far behind', () => {
    const back = stepBack(walked(place('a', 1)), place('a', 5))
    expect(back?.trail.after).toEqual([place('a', 5)])
    expect(leavePlace(back?.trail ?? emptyTrail, place('a', 1)).after).toEqual([])
    const long = walked(...Array.from({ length: 130 }, (_, at) => place('a', at)))
    expect(long.before).toHaveLength(100)
    expect(long.before[0]).toEqual(place('a', 30))
  })
})
