import { describe, expect, it } from 'vitest'
import type { OutlineEntry } from '../../../shared/documents/documents-api.ts'
import {
  indexOfShown,
  listShown,
  readShape,
  sectionAt,
  turnAt,
  turnStartingAt,
} from '../../../renderer/reader/reading-order.ts'

const entry = (
  kind: OutlineEntry['kind'],
  ordinal: number,
  rest: Partial<OutlineEntry> = {},
): OutlineEntry => ({
  kind,
  sectionKind: 'prepared',
  title: null,
  role: null,
  level: null,
  turn: null,
  ordinal,
  line: ordinal * 3 + 1,
  ...rest,
})

const shape = readShape(
  [
    entry('section', 0, { sectionKind: 'title' }),
    entry('section', 2, { sectionKind: 'disclaimer' }),
    entry('section', 5),
    entry('turn', 5, { title: 'Stefan Murry', role: 'CFO' }),
    entry('turn', 8, { title: 'Thompson Lin', role: 'CEO' }),
    entry('section', 10, { sectionKind: 'furniture' }),
  ],
  13,
)
const folded = [
  { start: 2, end: 5 },
  { start: 10, end: 13 },
]

describe('listShown', () => {
  it('shows every passage when nothing is folded', () => {
    expect(listShown(13, [], null)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('leaves one row for each folded stretch', () => {
    expect(listShown(13, folded, null)).toEqual([0, 1, 2, 5, 6, 7, 8, 9, 10])
  })

  it('shows only the passages of the chosen speaker', () => {
    expect(listShown(13, folded, [5, 6, 7])).toEqual([5, 6, 7])
  })
})

describe('the shape of a document', () => {
  it('knows section and speaker of a passage before it is fetched', () => {
    expect(sectionAt(shape, 6)?.kind).toBe('prepared')
    expect(turnAt(shape, 7)?.speaker).toBe('Stefan Murry')
    expect(turnAt(shape, 9)?.speaker).toBe('Thompson Lin')
  })

  it('gives no speaker to a section after the last turn', () => {
    expect(turnAt(shape, 11)).toBeNull()
  })

  it('starts a turn at its first passage only', () => {
    expect(turnStartingAt(shape, 8)?.speaker).toBe('Thompson Lin')
    expect(turnStartingAt(shape, 9)).toBeNull()
  })

  it('finds the row nearest before a folded passage', () => {
    expect(indexOfShown(listShown(13, folded, null), 4)).toBe(2)
  })
})
