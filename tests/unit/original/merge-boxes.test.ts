import { describe, expect, it } from 'vitest'
import { mergeBoxes } from '../../../renderer/original/merge-boxes.ts'

const line = (page: number, x: number, y: number, width = 200, height = 12) => ({ page, x, y, width, height })

describe('mergeBoxes', () => {
  it('puts one rectangle round the lines of a paragraph, with three points of margin', () => {
    expect(mergeBoxes([line(0, 72, 100), line(0, 72, 114, 190), line(0, 72, 128, 80)])).toEqual([
      { page: 0, x: 69, y: 97, width: 206, height: 46 },
    ])
  })

  it('keeps the words of one line together that a reader took apart', () => {
    expect(mergeBoxes([line(0, 72, 100, 60), line(0, 136, 100, 90)])).toHaveLength(1)
  })

  it('begins anew in the next column and on the next page', () => {
    const boxes = mergeBoxes([line(0, 72, 700), line(0, 320, 90), line(0, 320, 104), line(1, 72, 80)])
    expect(boxes.map(({ page, x, y }) => [page, x, y])).toEqual([
      [0, 69, 697],
      [0, 317, 87],
      [1, 69, 77],
    ])
  })

  it('has nothing to draw for a passage without a place', () => {
    expect(mergeBoxes([])).toEqual([])
  })
})
