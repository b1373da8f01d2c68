import { describe, expect, it } from 'vitest'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { draftFact } from '../../../renderer/reader/draft-fact.ts'

const text = 'Telecom contributed $38.2 million. Non-GAAP gross margin was 34.8% in the quarter.'
const row: PassageRow = {
  ordinal: 5,
  kind: 'speech',
  lines: [9, 9],
  en: { text, start: 400, end: 400 + text.length, lines: [9, 9] },
  zh: null,
  sectionKind: 'prepared',
  level: null,
  confidence: null,
  suspect: false,
  readings: [],
  sectionTitle: null,
  turn: 0,
  speaker: null,
  role: null,
}
const wordsOf = (selected: string) => {
  const start = 400 + text.indexOf(selected)
  return { side: 'en', start, end: start + selected.length } as const
}

describe('draftFact', () => {
  it('reads the amount, the metric, the basis and the period', () => {
    const selected = 'Non-GAAP gross margin was 34.8%'
    expect(draftFact(row, wordsOf(selected), selected, '2025Q4')).toEqual({
      metric: 'Gross margin',
      segment: null,
      basis: 'non-GAAP',
      period: '2025Q4',
      kind: 'actual',
      value: '34.8',
      unit: '%',
    })
  })

  it('writes $38.2 million in base units', () => {
    expect(draftFact(row, wordsOf('$38.2 million'), '$38.2 million', null)).toMatchObject({
      value: '38200000',
      unit: 'USD',
    })
  })

  it('takes the metric named before the selected figure', () => {
    expect(draftFact(row, wordsOf('34.8%'), '34.8%', null).metric).toBe('Gross margin')
  })
})
