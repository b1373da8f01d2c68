import type { Passage, Side, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { formatDocumentLink } from '../../shared/links/document-link.ts'
import { splitSentences } from '../../shared/facts/split-sentences.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { findDecidedVersion } from '../facts/fact-queries.ts'
import { listPassages } from '../documents/passage-queries.ts'

/** A fact with the sentence that states it, as it goes out of the house. */
export interface FigureSource {
  readonly fact: Fact
  /** Of the document's text that the fact's line and span point into. */
  readonly version: number
  /** Word for word out of the original. */
  readonly quotation: string
  /** The same in the passage's other language; null where it has none. */
  readonly counterpart: string | null
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
        version: (fact.isLost ? findDecidedVersion(db, fact.id) : null) ?? place.version,
        quotation: quoteSentence(passage ?? null, fact) ?? fact.quote,
        counterpart: quoteCounterpart(passage ?? null, fact),
        file: place.fileName,
        section: passage ? (passage.sectionTitle ?? passage.sectionKind) : '',
      })
    }
  }
  return sources
}

/** Where a figure stands in its document, for a click outside Lightbench. */
export const linkOf = ({ fact: { documentId, line, span }, version }: FigureSource): string =>
  formatDocumentLink({ documentId, line, at: span, version })

type Sides = Pick<Passage, 'en' | 'zh'>

/** The sentence around a figure, or the sentences it runs through; null when the passage is not its place, or the document has lost it. */
const quoteSentence = (passage: Sides | null, fact: Fact): string | null =>
  fact.isLost ? null : sentenceAround(passage, fact.side, fact.span)

/** Longer than this, a whole passage is no quotation. */
const longestCounterpart = 600

/** What the other language says of a figure: the sentence that has it, or the passage where that is not known. */
function quoteCounterpart(passage: Sides | null, fact: Fact): string | null {
  if (fact.isLost) return null
  const other = fact.side === 'en' ? 'zh' : 'en'
  const found = other === 'zh' && fact.zhSpan ? sentenceAround(passage, 'zh', fact.zhSpan) : null
  return found ?? passage?.[other]?.text.slice(0, longestCounterpart) ?? null
}

function sentenceAround(passage: Sides | null, side: Side, span: Span): string | null {
  const said = passage?.[side]
  if (!said || span.start < said.start || span.end > said.end) return null
  const [start, end] = [span.start - said.start, span.end - said.start]
  const touched = splitSentences(said.text, side).filter((one) => one.end > start && one.start < end)
  const from = Math.min(start, ...touched.map((one) => one.start))
  const to = Math.max(end, ...touched.map((one) => one.end))
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
