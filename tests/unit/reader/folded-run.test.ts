import { describe, expect, it } from 'vitest'
import type { PassageKind } from '../../../shared/documents/document.ts'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { findRun, isOpened, listKnownFolds } from '../../../renderer/reader/folded-run.ts'
import type { DocumentShape } from '../../../renderer/reader/reading-order.ts'

const row = (
  ordinal: number,
  kind: PassageKind,
  text: string,
  speaker: string | null = null,
): PassageRow => ({
  ordinal,
  kind,
  level: null,
  lines: [ordinal + 1, ordinal + 1],
  en: { start: ordinal * 1_000, end: ordinal * 1_000 + text.length, lines: [ordinal + 1, ordinal + 1], text },
  zh: null,
  confidence: null,
  sectionKind: 'prepared',
  sectionTitle: null,
  turn: speaker === null ? null : 0,
  speaker,
  role: null,
  suspect: false,
  readings: [],
})
const none: ReadonlySet<string> = new Set()

describe('findRun', () => {
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
  const rows = kinds.map((kind, ordinal) => row(ordinal, kind, 'Words'))
  const runAt = (ordinal: number) => findRun(shape, (at) => rows[at] ?? null, none, ordinal)

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

describe('instructions of the operator', () => {
  const shape: DocumentShape = {
    passages: 5,
    sections: [{ kind: 'questions', title: null, start: 0, end: 5 }],
    turns: [],
  }
  const operators = new Set(['Operator'])
  const rows = [
    row(0, 'speech', 'Good afternoon, and thank you for standing by.', 'Operator'),
    row(
      1,
      'speech',
      'All participants are in a listen-only mode until the speakers have finished.',
      'Operator',
    ),
    row(2, 'speech', 'To ask a question, please press star 1 1 on your telephone keypad.', 'Operator'),
    row(3, 'speech', 'Our first question comes from Dana Whitlock with Corvid Research.', 'Operator'),
    row(4, 'speech', 'Please press star 1 to hear how we guide the year, as some say.', 'Dana Whitlock'),
  ]
  const runAt = (ordinal: number, all = rows) => findRun(shape, (at) => all[at] ?? null, operators, ordinal)

  it('fold together with the courtesies around them', () => {
    expect(runAt(0)).toEqual({ start: 0, end: 3, kind: 'operator' })
    expect(runAt(2)).toEqual({ start: 0, end: 3, kind: 'operator' })
  })

  it('leave in sight who asks, and what anybody else says', () => {
    expect(runAt(3)).toBeNull()
    expect(runAt(4)).toBeNull()
  })

  it('stay in sight where a fold would hide no more than a line, or only courtesies', () => {
    expect(runAt(0, [row(0, 'speech', 'Your line is open. Please go ahead.', 'Operator')])).toBeNull()
    const thanks = 'Thank you. '.repeat(20)
    expect(runAt(0, [row(0, 'speech', thanks, 'Operator')])).toBeNull()
  })
})

describe('listKnownFolds', () => {
  const shape: DocumentShape = {
    passages: 20,
    sections: [
      { kind: 'disclaimer', title: null, start: 2, end: 6 },
      { kind: 'prepared', title: null, start: 6, end: 18 },
      { kind: 'furniture', title: null, start: 18, end: 20 },
    ],
    turns: [],
  }

  it('folds boilerplate by rule, and passages by hand though no rule folds', () => {
    const hand = [{ start: 8, end: 10, folded: true }]
    expect(listKnownFolds(shape, hand, true)).toEqual([
      { start: 2, end: 6, kind: 'disclaimer' },
      { start: 8, end: 10, kind: 'hand' },
      { start: 18, end: 20, kind: 'furniture' },
    ])
    expect(listKnownFolds(shape, hand, false)).toEqual([{ start: 8, end: 10, kind: 'hand' }])
  })

  it('takes the longer of two that overlap', () => {
    expect(listKnownFolds(shape, [{ start: 3, end: 12, folded: true }], true)[0]).toEqual({
      start: 3,
      end: 12,
      kind: 'hand',
    })
  })

  it('leaves a stretch that a hand opened foldable, and open', () => {
    const hand = [{ start: 2, end: 6, folded: false }]
    const run = { start: 2, end: 6, kind: 'disclaimer' } as const
    expect(listKnownFolds(shape, hand, true)[0]).toEqual(run)
    expect(isOpened(run, { hand, opened: none as never })).toBe(true)
    expect(isOpened(run, { hand: [], opened: none as never })).toBe(false)
  })
})
