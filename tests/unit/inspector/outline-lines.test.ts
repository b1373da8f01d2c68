import { describe, expect, it } from 'vitest'
import type { Participant } from '../../../shared/documents/document.ts'
import type { OutlineEntry } from '../../../shared/documents/documents-api.ts'
import {
  holdsLines,
  lineAt,
  outlineLines,
  shownLines,
  speakersOf,
} from '../../../renderer/inspector/outline-lines.ts'

const entry = (kind: OutlineEntry['kind'], ordinal: number, rest: Partial<OutlineEntry>): OutlineEntry => ({
  kind,
  sectionKind: 'questions',
  title: null,
  role: null,
  level: null,
  turn: null,
  ordinal,
  line: ordinal + 1,
  ...rest,
})
const person = (name: string, side: Participant['side'], firm: string | null = null): Participant => ({
  name,
  role: null,
  firm,
  side,
  aliases: [],
})
const spoken = [
  'Operator',
  'Dana Whitlock',
  'Ivo Marsh',
  'Dana Whitlock',
  'Operator',
  'Lena Osei',
  'Ivo Marsh',
]
const call = {
  outline: [
    entry('section', 0, {}),
    ...spoken.map((title, turn) => entry('turn', turn + 1, { title, turn, role: 'Analyst' })),
  ],
  exchanges: [
    { analyst: 'Dana Whitlock', turns: [1, 3] },
    { analyst: 'Lena Osei', turns: [5, 6] },
  ] as const,
  participants: [
    person('Operator', 'operator'),
    person('Dana Whitlock', 'analyst', 'Corvid Research'),
    person('Ivo Marsh', 'company'),
    person('Lena Osei', 'analyst', 'Tidewater Securities'),
  ],
}

describe('outlineLines', () => {
  it('has one line for each analyst with the firm, and the turns under it', () => {
    expect(outlineLines(call).map(({ kind, title, role, level }) => [kind, title, role, level])).toEqual([
      ['section', null, null, 1],
      ['exchange', 'Dana Whitlock', 'Corvid Research', 2],
      ['turn', 'Ivo Marsh', 'Analyst', 3],
      ['turn', 'Dana Whitlock', 'Analyst', 3],
      ['exchange', 'Lena Osei', 'Tidewater Securities', 2],
      ['turn', 'Ivo Marsh', 'Analyst', 3],
    ])
  })

  it('marks the question that follows an answer as a follow-up', () => {
    expect(
      outlineLines(call)
        .filter(({ isFollowUp }) => isFollowUp)
        .map(({ ordinal }) => ordinal),
    ).toEqual([4])
  })

  it('shows the turns of an exchange only where it is open', () => {
    const lines = outlineLines(call)
    expect(shownLines(lines, { opened: new Set() })).toHaveLength(3)
    expect(shownLines(lines, { opened: new Set([2]) }).map(({ ordinal }) => ordinal)).toEqual([0, 2, 3, 4, 6])
    expect(lineAt(shownLines(lines, { opened: new Set() }), 4)).toBe(1)
  })

  it('shows nothing of a section that is closed', () => {
    const lines = outlineLines(call)
    expect(shownLines(lines, { opened: new Set([2]), closed: new Set([0]) }).map(({ kind }) => kind)).toEqual(
      ['section'],
    )
    expect(lines.map((line) => holdsLines(line, lines))).toEqual([true, true, false, false, true, false])
  })

  it('shows what one speaker says wherever it stands', () => {
    const lines = outlineLines(call)
    expect(speakersOf(lines)).toEqual(['Dana Whitlock', 'Ivo Marsh', 'Lena Osei'])
    expect(
      shownLines(lines, { opened: new Set(), speaker: 'Ivo Marsh' }).map(({ kind, ordinal }) => [
        kind,
        ordinal,
      ]),
    ).toEqual([
      ['section', 0],
      ['turn', 3],
      ['turn', 7],
    ])
  })

  it('sets headings in by their level and names a section by its first heading once', () => {
    const outline = [
      entry('section', 0, { title: 'Outlook' }),
      entry('heading', 0, { title: 'Outlook', level: 1 }),
      entry('heading', 3, { title: 'Capacity', level: 2 }),
      entry('heading', 5, { title: 'Penang', level: 6 }),
    ]
    const lines = outlineLines({ outline, exchanges: [], participants: [] })
    expect(lines.map(({ title, level }) => [title, level])).toEqual([
      ['Outlook', 1],
      ['Capacity', 3],
      ['Penang', 5],
    ])
  })
})
