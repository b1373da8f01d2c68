import type { Passage, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { splitSentences } from '../../shared/facts/split-sentences.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { listPassages } from '../documents/passage-queries.ts'

/** A fact with the sentence that states it, as it goes out of the house. */
export interface FigureSource {
  readonly fact: Fact
  /** Word for word out of the original. */
  readonly quotation: string
  readonly file: string
  /** The section's title, or its kind where it has none. */
  readonly section: string
}

/** Sentences of facts, read document by document. */
export function readFigureSources(
  { db, texts }: Pick<CoreDeps, 'db' | 'texts'>,
  facts: readonly Fact[],
): ReadonlyMap<FactId, FigureSource> {
  const sources = new Map<FactId, FigureSource>()
  for (const [documentId, stated] of Map.groupBy(facts, (fact) => fact.documentId)) {
    const place = findDocumentPlace(db, documentId)
    if (!place) continue
    const wanted = new Set(stated.map((fact) => fact.passage))
    const passages = new Map<number, PassageRow>()
    for (const range of rangesOf(wanted)) {
      for (const row of listPassages(db, texts, place, range.start, range.end)) passages.set(row.ordinal, row)
    }
    for (const fact of stated) {
      const passage = passages.get(fact.passage)
      sources.set(fact.id, {
        fact,
        quotation: quoteSentence(passage ?? null, fact) ?? fact.quote,
        file: place.fileName,
        section: passage ? (passage.sectionTitle ?? passage.sectionKind) : '',
      })
    }
  }
  return sources
}

/** The sentence around a figure, or the sentences it runs through; null when the passage is not its place, or the document has lost it. */
export function quoteSentence(passage: Pick<Passage, 'en' | 'zh'> | null, fact: Fact): string | null {
  const said = fact.isLost ? null : passage?.[fact.side]
  if (!said || fact.span.start < said.start || fact.span.end > said.end) return null
  const [start, end] = [fact.span.start - said.start, fact.span.end - said.start]
  const touched = splitSentences(said.text, fact.side).filter((span) => span.end > start && span.start < end)
  const from = Math.min(start, ...touched.map((span) => span.start))
  const to = Math.max(end, ...touched.map((span) => span.end))
  return said.text.slice(from, to)
}

/** Passages that lie close together are read at once. */
const closeBy = 50

function rangesOf(ordinals: ReadonlySet<number>): readonly Span[] {
  const ranges: { start: number; end: number }[] = []
  for (const ordinal of [...ordinals].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && ordinal - last.end < closeBy) last.end = ordinal + 1
    else ranges.push({ start: ordinal, end: ordinal + 1 })
  }
  return ranges
}
