import { describe, expect, it } from 'vitest'
import type { PassageKind } from '../../../shared/documents/document.ts'
import { findRun } from '../../../renderer/reader/folded-run.ts'
import type { DocumentShape } from '../../../renderer/reader/reading-order.ts'

const kinds: readonly PassageKind[] = [
  'speech',
  'disclaimer',
  'disclaimer',
  'speech',
  'disclaimer',
  'disclaimer',
]
const shape: DocumentShape = {
  passages: 6,
  sections: [
    { kind: 'prepared', title: null, start: 0, end: 5 },
    { kind: 'disclaimer', title: null, start: 5, end: 6 },
  ],
  turns: [],
}
const runAt = (ordinal: number) => findRun(shape, (at) => kinds[at], ordinal)

describe('findRun', () => {
  it('takes neighbouring passages of a legal statement together', () => {
    expect(runAt(1)).toEqual({ start: 1, end: 3, kind: 'disclaimer' })
    expect(runAt(2)).toEqual({ start: 1, end: 3, kind: 'disclaimer' })
  })

  it('stops at the border of the section', () => {
    expect(runAt(4)).toEqual({ start: 4, end: 5, kind: 'disclaimer' })
  })

  it('leaves speech, and a section that folds as a whole, alone', () => {
    expect(runAt(3)).toBeNull()
    expect(runAt(5)).toBeNull()
  })
})
