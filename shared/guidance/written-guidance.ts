import { changesOf, rowKeyOf } from './apply-changes.ts'
import type { Measured } from './group-figures.ts'
import { markOf, type MadeChange } from './ledger-change.ts'
import type { LedgerDocument } from './ledger-document.ts'
import type { GuidanceStatement } from './ledger.ts'

/** A guidance that a person entered, with the document it is read in or one that stands for what they typed. */
export interface WrittenGuidance {
  readonly measured: Measured
  readonly document: LedgerDocument
  readonly act: 'given' | 'reaffirmed' | 'withdrawn'
  /** All but what it does to the one before. */
  readonly statement: Omit<GuidanceStatement, 'change'>
}

/** What a person entered, by the row it belongs to. */
export function placeWritten(
  changes: readonly MadeChange[],
  documents: readonly LedgerDocument[],
  keys: Iterable<string>,
): ReadonlyMap<string, readonly WrittenGuidance[]> {
  const written = new Map<string, WrittenGuidance[]>()
  const known = [...keys]
  for (const made of changesOf(changes, 'stated')) {
    const { change, place } = made
    const { target, act, low, high, words, who, on, source } = change
    const key = rowKeyOf(target, [...known, ...written.keys()], changes)
    const document =
      documents.find(({ id }) => place !== null && id === place.documentId) ??
      typedDocument(source ?? place?.documentTitle ?? '', on ?? place?.date ?? null)
    const statement = {
      place: {
        documentId: place?.documentId ?? '',
        documentTitle: place?.documentTitle ?? source ?? '',
        date: on ?? place?.date ?? null,
        line: place?.line ?? 0,
        side: place?.side ?? ('en' as const),
        span: place?.span ?? { start: 0, end: 0 },
        quote: words ?? place?.quote ?? '',
        speaker: who ?? place?.speaker ?? null,
      },
      low,
      high,
      approximation: null,
      condition: null,
      working: null,
      factIds: [],
      byHand: markOf(made),
    }
    const of = written.get(key) ?? []
    of.push({ measured: target, document, act, statement })
    written.set(key, of)
  }
  return written
}

/** Stands among the documents for what was typed, on the day it was said. */
const typedDocument = (title: string, date: string | null): LedgerDocument => ({
  id: '',
  title,
  company: null,
  ticker: null,
  date,
  period: null,
  fiscalYearEnd: null,
  figures: [],
  acts: [],
  claims: [],
  relatives: [],
  worded: [],
  timings: [],
})
