import type { Passage } from '../documents/document.ts'
import { termFinderOf, type TermFinder } from '../glossary/match-terms.ts'
import { hasTraditional } from '../text/has-traditional.ts'
import type { CheckInput } from './check-input.ts'
import { compareRenderings } from './compare-renderings.ts'
import { findStrayRenderings } from './find-stray-renderings.ts'
import type { Finding, FindingSide, PairFinding } from './finding.ts'
import { readPair, type PairReading } from './pair-reading.ts'

/** A row of a document that has both languages, as the checks of terms read it. */
export interface DocumentRow {
  /** Index of its passage. */
  readonly passage: number
  readonly enStart: number
  readonly zhStart: number
  readonly reading: PairReading
}

/** Labels and furniture are no translated speech. */
const unread: ReadonlySet<string> = new Set(['label', 'furniture'])
/** So many different terms of a trade make a document one of the trade. */
const leastTerms = 6

/** Terms that one row renders unlike the rest of the document, and what only the rest of the document shows to be wrong. */
export function checkConsistency(input: CheckInput): readonly Finding[] {
  const { document, glossary } = input
  const find = termFinderOf(glossary)
  const isTraditional = document.passages.some(({ zh }) => zh !== null && hasTraditional(zh.text))
  const rows = document.passages.flatMap((passage, index) => readRow(passage, index, find, isTraditional))
  const trade = new Set(
    rows.flatMap(({ reading }) => reading.terms.filter(isOfTrade).map(({ term }) => term)),
  )
  return [
    // Asked for where it is needed alone: to read a dictionary takes longer than to check a short document.
    ...(trade.size < leastTerms ? [] : rows.flatMap((row) => findInTrade(row, input.dictionary))),
    ...findStrayRenderings(rows).map(({ row, finding }) => place(finding, row)),
  ]
}

function readRow(
  { kind, en, zh }: Passage,
  passage: number,
  find: TermFinder,
  isTraditional: boolean,
): readonly DocumentRow[] {
  if (en === null || zh === null || unread.has(kind)) return []
  const reading = readPair({ en: en.text, zh: zh.text }, find(en.text), { isTraditional })
  return [{ passage, enStart: en.start, zhStart: zh.start, reading }]
}

const isOfTrade = ({ term, isMisheard }: PairReading['terms'][number]): boolean =>
  !isMisheard && term.field !== 'general'

/** What the row alone was too bare to show: its common words mean what the document's trade means by them. */
function findInTrade(
  { reading, ...row }: DocumentRow,
  dictionary: CheckInput['dictionary'],
): readonly Finding[] {
  const ofTrade = compareRenderings({ ...reading, isOfTrade: true }, dictionary)
  if (ofTrade.length === 0) return []
  const alone = new Set(compareRenderings(reading, dictionary).map(({ en }) => en?.start))
  return ofTrade
    .filter(({ en }) => !alone.has(en?.start))
    .map((finding) => place(finding, { reading, ...row }))
}

const place = (finding: PairFinding, { passage, enStart, zhStart }: DocumentRow): Finding => ({
  ...finding,
  en: shift(finding.en, enStart),
  zh: shift(finding.zh, zhStart),
  passage,
  evidence: [],
})

const shift = (side: FindingSide | null, by: number): FindingSide | null =>
  side && { ...side, start: side.start + by, end: side.end + by }
