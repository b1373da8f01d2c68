import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import type { SearchHit } from '../../../shared/search/search-api.ts'
import { groupHits, marksInRow } from '../../../renderer/search/group-hits.ts'

const hit = (documentId: string, passage: number, rest: Partial<SearchHit> = {}): SearchHit => ({
  documentId: documentId as DocumentId,
  documentTitle: `Call ${documentId}`,
  file: `${documentId}.txt`,
  date: '2025-02-12',
  company: null,
  period: null,
  passage,
  line: passage,
  section: 'prepared',
  speaker: null,
  side: 'en',
  start: 0,
  end: 5,
  en: null,
  zh: null,
  score: 1,
  ...rest,
})

describe('groupHits', () => {
  it('lists documents in the order of their best hit', () => {
    const groups = groupHits([hit('b', 4), hit('a', 1), hit('b', 2)])
    expect(groups.map((group) => [group.documentId, group.hits.map(({ passage }) => passage)])).toEqual([
      ['b', [4, 2]],
      ['a', [1]],
    ])
  })
})

describe('marksInRow', () => {
  const en = 'A line that runs at ninety percent yield is worth more than two.'
  const row = {
    ordinal: 1,
    en: { text: en, start: 500, end: 564, lines: [1, 1] },
    zh: null,
  } as unknown as PassageRow

  it('moves the marks of a snippet to where it stands in the passage', () => {
    const snippet = { text: '… ninety percent yield is worth …', marks: [{ start: 17, end: 22 }] }
    const [mark] = marksInRow(row, 'en', hit('a', 1, { en: snippet }))
    expect(en.slice(mark?.start, mark?.end)).toBe('yield')
  })

  it('marks the first match when the snippet is not found word for word', () => {
    const snippet = { text: 'something else', marks: [{ start: 0, end: 4 }] }
    const [mark] = marksInRow(row, 'en', hit('a', 1, { en: snippet, start: 535, end: 540 }))
    expect(en.slice(mark?.start, mark?.end)).toBe('yield')
  })

  it('marks nothing on a side that has no words', () => {
    expect(marksInRow(row, 'zh', hit('a', 1))).toEqual([])
  })
})
