import { describe, expect, it } from 'vitest'
import { placeWords, thinEvenly, type SideStretch } from '../../../shared/highlights/place-highlight.ts'

/** `Margin rose.⏎毛利率上升。⏎Prices held.⏎價格持穩。` */
const stretches: readonly SideStretch[] = [
  { ordinal: 0, side: 'en', start: 0, end: 12 },
  { ordinal: 0, side: 'zh', start: 13, end: 19 },
  { ordinal: 1, side: 'en', start: 20, end: 32 },
  { ordinal: 1, side: 'zh', start: 33, end: 38 },
]

describe('placeWords', () => {
  it('cuts words over two passages to their own side', () => {
    expect(placeWords(stretches, { side: 'en', start: 7, end: 26 })).toEqual([
      { ordinal: 0, side: 'en', start: 7, end: 12 },
      { ordinal: 1, side: 'en', start: 20, end: 26 },
    ])
  })

  it('finds nothing where the words are of the other side', () => {
    expect(placeWords(stretches, { side: 'en', start: 13, end: 19 })).toEqual([])
    expect(placeWords(stretches, { side: 'zh', start: 38, end: 50 })).toEqual([])
  })
})

describe('thinEvenly', () => {
  it('keeps the first and the last of a long list, and all of a short one', () => {
    const list = Array.from({ length: 101 }, (_, index) => index)
    expect(thinEvenly(list, 5)).toEqual([0, 25, 50, 75, 100])
    expect(thinEvenly([4, 2], 5)).toEqual([4, 2])
  })
})
