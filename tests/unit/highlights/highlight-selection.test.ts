import { describe, expect, it } from 'vitest'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { positionOf, selectionOf, stepEdge } from '../../../renderer/highlights/highlight-selection.ts'
import type { TextSelection } from '../../../renderer/reader/text-selection.ts'

const textOf = (text: string, start: number) => ({
  text,
  start,
  end: start + text.length,
  lines: [1, 1] as const,
})
const rows: readonly PassageRow[] = [
  { en: textOf('Prices held firm.', 0), zh: textOf('價格持穩。', 18) },
  { en: null, zh: textOf('僅有中文。', 24) },
  { en: textOf('Margin rose again.', 30), zh: null },
].map((sides, ordinal) => ({ ...sides, ordinal, readings: [] }) as unknown as PassageRow)
const rowAt = (ordinal: number) => rows[ordinal] ?? null
const select = (from: [number, number], to: [number, number]): TextSelection => ({
  side: 'en',
  from: { ordinal: from[0], offset: from[1] },
  to: { ordinal: to[0], offset: to[1] },
})

describe('selectionOf', () => {
  it('finds the ends of words over two passages, though one was moved further than its place tells', () => {
    const place = { passage: 0, last: 0, line: 1, speaker: null }
    const anchor = { side: 'en' } as never
    expect(selectionOf({ anchor, place }, { start: 7, end: 36 }, rowAt)).toEqual(select([0, 7], [2, 6]))
    expect(selectionOf({ anchor, place: null }, { start: 7, end: 36 }, rowAt)).toBeNull()
  })
})

describe('positionOf', () => {
  it('counts in the extracted text', () => {
    expect(positionOf('en', { ordinal: 2, offset: 6 }, rowAt)).toBe(36)
    expect(positionOf('en', { ordinal: 1, offset: 0 }, rowAt)).toBeNull()
  })
})

describe('stepEdge', () => {
  const words = select([0, 7], [0, 11])
  it('moves the end by a word, into the next passage of its side and back', () => {
    const firm = stepEdge(words, 'end', 1, 'en', rowAt)
    expect(firm).toEqual(select([0, 7], [0, 16]))
    const over = firm && stepEdge(firm, 'end', 1, 'en', rowAt)
    expect(over).toEqual(select([0, 7], [2, 6]))
    expect(over && stepEdge(over, 'end', -1, 'en', rowAt)).toEqual(select([0, 7], [0, 16]))
  })

  it('moves the beginning, and never past the end', () => {
    expect(stepEdge(words, 'start', -1, 'en', rowAt)).toEqual(select([0, 0], [0, 11]))
    expect(stepEdge(words, 'start', 1, 'en', rowAt)).toBeNull()
    expect(stepEdge(words, 'end', -1, 'en', rowAt)).toBeNull()
  })

  it('steps over Chinese by its words', () => {
    const chinese: TextSelection = {
      side: 'zh',
      from: { ordinal: 0, offset: 0 },
      to: { ordinal: 0, offset: 2 },
    }
    const { offset = 0 } = stepEdge(chinese, 'end', 1, 'zh-Hant', rowAt)?.to ?? {}
    // Past 持 or 持穩, as the platform parts words; never past the full stop.
    expect([3, 4]).toContain(offset)
  })
})
