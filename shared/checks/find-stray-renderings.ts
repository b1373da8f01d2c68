import type { DocumentRow } from './check-consistency.ts'
import type { PairFinding } from './finding.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/** Rows a habit must show in before a row can break it, and the share of them that must keep it. */
const leastRows = 5
const habit = 0.8

export interface StrayRendering {
  readonly row: DocumentRow
  readonly finding: PairFinding
}

/**
 * Rows that render a term, or drop an abbreviation, unlike nearly all the others of their document:
 * notes, since translators vary their words with reason.
 */
export const findStrayRenderings = (rows: readonly DocumentRow[]): readonly StrayRendering[] => [
  ...findStrayTerms(rows),
  ...findDroppedCodes(rows),
]

interface Use {
  readonly row: DocumentRow
  readonly start: number
  readonly end: number
  /** The Chinese words of the term in the row, as written there; null where none of its words stands. */
  readonly at: { readonly word: string; readonly start: number } | null
}

function findStrayTerms(rows: readonly DocumentRow[]): readonly StrayRendering[] {
  const uses = new Map<string, { readonly term: string; readonly uses: Use[] }>()
  for (const row of rows)
    for (const { term, right, start, end, isMisheard } of row.reading.terms) {
      if (isMisheard) continue
      const found = uses.get(term.id) ?? { term: term.en[0] ?? '', uses: [] }
      uses.set(term.id, found)
      // One use a row: with two, nothing tells which of the Chinese words renders which.
      if (found.uses.at(-1)?.row !== row)
        found.uses.push({ row, start, end, at: findRight(right, row.reading) })
    }
  return [...uses.values()].flatMap(({ term, uses: all }) => {
    const rendered = all.filter(({ at }) => at !== null)
    const counts = new Map<string, number>()
    for (const { at } of rendered) counts.set(at?.word ?? '', (counts.get(at?.word ?? '') ?? 0) + 1)
    const [usual = '', count = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
    if (count < leastRows || count < rendered.length * habit) return []
    return rendered.flatMap(({ row, start, end, at }): StrayRendering[] => {
      if (at === null || at.word === usual || row.reading.folded.includes(usual)) return []
      const zh = sideOf(row.reading.zh, at.start, at.start + at.word.length)
      const expected = spellingOf(rendered, usual)
      return [
        {
          row,
          finding: {
            kind: 'term-garbled',
            confidence: 0.35,
            en: sideOf(row.reading.en, start, end),
            zh,
            expected,
            explanation: {
              key: 'checkTerms.unlike-document',
              details: { term, rendering: zh.text, expected, count },
            },
          },
        },
      ]
    })
  })
}

function findRight(right: readonly string[], { folded }: PairReading): Use['at'] {
  for (const word of right) {
    const start = folded.indexOf(word)
    if (start !== -1) return { word, start }
  }
  return null
}

/** A folded word in the document's own script. */
function spellingOf(uses: readonly Use[], word: string): string {
  const use = uses.find(({ at }) => at?.word === word)
  const start = use?.at?.start ?? 0
  return use?.row.reading.zh.slice(start, start + word.length) ?? word
}

/** Abbreviations and codes that begin with letters; figures with a unit are compared elsewhere. */
const code = /(?<![A-Za-z0-9.,$%-])[A-Z]{2,}[0-9]*(?:\.[0-9]+)?(?![A-Za-z0-9%])/g

function findDroppedCodes(rows: readonly DocumentRow[]): readonly StrayRendering[] {
  const uses = new Map<string, { row: DocumentRow; start: number; isKept: boolean }[]>()
  for (const row of rows)
    for (const match of row.reading.en.matchAll(code)) {
      const list = uses.get(match[0]) ?? []
      uses.set(match[0], list)
      if (list.at(-1)?.row !== row)
        list.push({ row, start: match.index, isKept: row.reading.folded.includes(match[0].toLowerCase()) })
    }
  return [...uses].flatMap(([written, all]) => {
    const kept = all.filter(({ isKept }) => isKept).length
    if (kept < leastRows || kept < all.length * habit) return []
    return all
      .filter(({ isKept }) => !isKept)
      .map(({ row, start }): StrayRendering => ({
        row,
        finding: {
          kind: 'term-garbled',
          confidence: 0.35,
          en: sideOf(row.reading.en, start, start + written.length),
          zh: null,
          expected: written,
          explanation: { key: 'checkTerms.code-dropped', details: { code: written, count: kept } },
        },
      }))
  })
}
