import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../shared/guidance/compare-documents.ts'
import type { LedgerDocument } from '../../../shared/guidance/ledger-document.ts'
import { readClaims } from '../../../shared/guidance/read-claims.ts'
import { readLedger, shortCall } from '../../support/read-ledger.ts'

const placesIn = (text: string, side: 'en' | 'zh') =>
  readClaims(
    { text, span: { start: 0, end: text.length }, side, line: 1, passage: 0, speaker: null },
    [],
  ).map(({ place, metric }) => `${metric} ${place}`)

describe('readClaims', () => {
  it.each([
    ['Revenue was just below our guidance range.', 'Revenue below'],
    ['Gross margin came in at the high end of our guidance.', 'Gross margin high-end'],
    ['Revenue exceeded the midpoint of our guidance range.', 'Revenue above-midpoint'],
    ['Revenue was in line with our prior outlook.', 'Revenue within'],
    ['Revenue was at the midpoint of our guidance.', 'Revenue midpoint'],
    ['Gross margin was below the low end of our guidance.', 'Gross margin below'],
    ['Revenue was in the upper half of the range we provided.', 'Revenue high-end'],
    ['Gross margin came in better than we guided.', 'Gross margin above'],
    ['Revenue surpassed the top end of our previously issued guidance.', 'Revenue above'],
    ['Revenue met our guidance.', 'Revenue within'],
  ])('reads “%s”', (text, claim) => {
    expect(placesIn(text, 'en')).toEqual([claim])
  })

  it.each([
    ['營收低於我們的指引區間。', 'Revenue below'],
    ['毛利率高於指引。', 'Gross margin above'],
    ['營收符合指引區間。', 'Revenue within'],
  ])('reads %s', (text, claim) => {
    expect(placesIn(text, 'zh')).toEqual([claim])
  })

  it('takes what is expected for no claim', () => {
    expect(placesIn('We expect revenue to be above our guidance range.', 'en')).toEqual([])
  })
})

const kindsOf = (...texts: readonly string[]): readonly string[] => {
  const documents: readonly LedgerDocument[] = texts.map((text, index) => readLedger(`${index}.txt`, text))
  return [...compareDocuments(documents).values()]
    .flat()
    .map(({ kind, confidence }) => `${kind} ${confidence >= 0.5 ? 'shown' : 'quiet'}`)
}

describe('compareDocuments', () => {
  const may = (...words: readonly string[]) => shortCall('Q1 2025', 'May 7, 2025', ...words)
  const august = (...words: readonly string[]) => shortCall('Q2 2025', 'August 7, 2025', ...words)

  it('leaves rounding, another basis and words that agree in peace', () => {
    expect(
      kindsOf(
        may(
          'Total revenue for the first quarter of 2025 was $40.68 million.',
          'Non-GAAP gross margin was 40.0%.',
          'For the second quarter of 2025, we expect revenue to be between $41 million and $46 million.',
        ),
        august(
          'Total revenue for the second quarter of 2025 was $42.0 million, at the low end of our guidance range, compared with $40.7 million in the first quarter of 2025.',
          'GAAP gross margin was 37.0%, compared with 36.1% in the first quarter of 2025.',
        ),
      ),
    ).toEqual([])
  })

  it.each([
    ['Last quarter, we guided to revenue of $40 million to $44 million.', ['contradiction shown']],
    ['We had expected revenue of $41 million to $46 million on our last call.', []],
  ])('holds “%s” against what was guided', (words, kinds) => {
    expect(
      kindsOf(
        may('For the second quarter of 2025, we expect revenue to be between $41 million and $46 million.'),
        august('Total revenue for the second quarter of 2025 was $43.6 million.', words),
      ),
    ).toEqual(kinds)
  })

  it.each([
    ['at the midpoint of our guidance range', []],
    ['above the midpoint of our guidance range', []],
    ['at the low end of our guidance range', ['contradiction shown']],
    ['exceeding the high end of our guidance range', ['contradiction shown']],
    ['in line with our guidance', []],
  ])('holds “%s” against the figures', (words, kinds) => {
    expect(
      kindsOf(
        may('For the second quarter of 2025, we expect revenue to be between $41 million and $46 million.'),
        august(`Total revenue for the second quarter of 2025 was $44.1 million, ${words}.`),
      ),
    ).toEqual(kinds)
  })

  it('says that words about guidance are not what the figures say', () => {
    expect(
      kindsOf(
        may('For the second quarter of 2025, we expect revenue to be between $41 million and $46 million.'),
        august('Total revenue for the second quarter of 2025 was $43.0 million, below our guidance range.'),
      ),
    ).toEqual(['contradiction shown'])
  })

  it('notes a figure that is drawn up otherwise, and no more', () => {
    expect(
      kindsOf(
        may('Total revenue for the first quarter of 2025 was $40.7 million.'),
        august(
          'Revenue from continuing operations was $42.0 million, compared with $38.2 million in the first quarter of 2025.',
        ),
      ).filter((kind) => kind.endsWith('shown')),
    ).toEqual([])
  })
})
