import type { CheckInput } from '../checks/check-input.ts'
import type { ParsedDocument, Passage, Side, Span } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import { findFacts } from '../facts/find-facts.ts'
import { splitSentences } from '../facts/split-sentences.ts'
import { bareUnit, type Amount } from '../figures/amount.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { findPeriods } from '../figures/find-periods.ts'
import {
  areRounded,
  placeOf,
  readBodyFigures,
  sentenceAt,
  sideOf,
  type BodyFigures,
  type Place,
} from './body-figures.ts'
import { compareDirection, findDirections } from './find-directions.ts'
import { findAlike, type Alike } from './find-alike.ts'

export type SummaryVerdict = 'supported' | 'contradicted' | 'not-found'

/** What of the summary the body gives otherwise, or not at all: a figure, or the way something went. */
export interface DoubtedWords extends Span {
  readonly kind: 'figure' | 'direction'
  readonly text: string
  /** The body's figure of the same metric and period; null where it has none. */
  readonly instead: FoundFact | null
}

/** One sentence of a summary against the body. Spans are of the extracted text. */
export interface TracedSentence extends Span {
  readonly passage: number
  readonly side: Side
  /** Whether most of the body follows it, as it does a summary that was written over it. */
  readonly isBefore: boolean
  readonly verdict: SummaryVerdict
  /** Sentences of the body that say the same, or otherwise; empty where nothing was found. */
  readonly evidence: readonly Place[]
  /** The words the verdict rests on where it is not `supported`. */
  readonly doubted: DoubtedWords | null
  /** 0 to 1. */
  readonly confidence: number
}

interface Sentence extends Span {
  readonly passage: number
  readonly side: Side
  readonly text: string
}

const notSaid: ReadonlySet<Passage['kind']> = new Set([
  'heading',
  'label',
  'table',
  'disclaimer',
  'furniture',
])
const notBody: ReadonlySet<string> = new Set(['title', 'summary', 'disclaimer', 'furniture', 'comments'])
/** A summary longer than this is the text itself. */
const mostSentences = 200

/**
 * Looks up each sentence of a document's summary in its body: figures by value and metric, years, and where there are
 * none the words. A sentence is contradicted only where the body states the same metric for the same period otherwise
 * and the figure stands nowhere.
 */
export function traceSummary(input: CheckInput): readonly TracedSentence[] {
  const { document } = input
  const sentences = listSentences(document)
  if (sentences.length === 0) return []
  const shown = listBody(document)
  if (!isShort(document, sentences, shown)) return []
  const figures = readBodyFigures(document.passages, shown, input.facts)
  const claims = readClaims(input)
  const alike = findAlike(sentences, document.passages, shown, input.dictionary)
  return sentences.map((sentence, index) =>
    traceSentence(sentence, {
      figures,
      facts: input.facts,
      claims: claims.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end),
      alike: alike[index] ?? { passages: [], share: 0 },
      document,
      middle: shown[Math.floor(shown.length / 2)] ?? 0,
    }),
  )
}

/** Parts that are headed like summaries and hold what the body need not say. */
const ownMatter = /glossary|risks|術語|术语/i

function isSummary({ sections }: ParsedDocument, { kind, section }: Passage): boolean {
  const home = sections[section]
  return (
    !notSaid.has(kind) &&
    (kind === 'summary' || home?.kind === 'summary') &&
    !ownMatter.test(home?.title ?? '')
  )
}

/** The most of a body's length that a summary of it has. */
const mostShare = 0.4

function isShort(
  { passages }: ParsedDocument,
  sentences: readonly Sentence[],
  shown: readonly number[],
): boolean {
  const said = sentences.reduce((sum, { text }) => sum + text.length, 0)
  const body = shown.reduce((sum, index) => sum + (sideOf(passages[index])?.text.length ?? 0), 0)
  return said <= mostShare * body
}

function listSentences(document: ParsedDocument): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const [index, passage] of document.passages.entries()) {
    const words = sideOf(passage)
    if (words === null || !isSummary(document, passage)) continue
    const side: Side = passage.en === null ? 'zh' : 'en'
    for (const { start, end } of splitSentences(words.text, side)) {
      if (sentences.length === mostSentences) return sentences
      if (!isWorded(words.text.slice(start, end))) continue
      sentences.push({
        start: words.start + start,
        end: words.start + end,
        passage: index,
        side,
        text: words.text.slice(start, end),
      })
    }
  }
  return sentences
}

/** A row of a table that was not told apart is no sentence. */
const isWorded = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) * 3 >= text.length

function listBody(document: ParsedDocument): readonly number[] {
  return document.passages.flatMap((passage, index) =>
    notSaid.has(passage.kind) ||
    passage.kind === 'summary' ||
    notBody.has(document.sections[passage.section]?.kind ?? '')
      ? []
      : [index],
  )
}

/** The figures a summary states, read as those of a body are, with their metrics and periods. */
function readClaims({ document, text, fiscalYearEnd }: CheckInput): readonly FoundFact[] {
  const sections = document.sections.map((section) => ({ ...section, kind: 'body' as const }))
  const passages = document.passages
    .filter((passage) => isSummary(document, passage))
    .map((passage) => ({ ...passage, kind: 'text' as const, turn: null }))
  return findFacts({ document: { ...document, sections, passages }, text, fiscalYearEnd })
}

interface Grounds {
  readonly figures: BodyFigures
  readonly facts: readonly FoundFact[]
  readonly claims: readonly FoundFact[]
  readonly alike: Alike
  readonly document: ParsedDocument
  /** The passage in the middle of the body. */
  readonly middle: number
}

function traceSentence(sentence: Sentence, grounds: Grounds): TracedSentence {
  const { figures, alike, document } = grounds
  const found: Place[] = []
  const missing: { readonly amount: Amount; readonly claim: FoundFact | null }[] = []
  for (const amount of findAmounts(sentence.text, sentence.side)) {
    if (!isTelling(amount)) continue
    const place = figures.findAmount(amount)
    if (place !== null) found.push(place)
    else missing.push({ amount, claim: claimOf(sentence, amount, grounds.claims) })
  }
  const base = {
    start: sentence.start,
    end: sentence.end,
    passage: sentence.passage,
    side: sentence.side,
    isBefore: sentence.passage < grounds.middle,
  }
  for (const { amount, claim } of missing) {
    const rivals = claim === null ? [] : findRivals(claim, grounds.facts)
    const [rival] = rivals
    if (rival === undefined) continue
    return {
      ...base,
      verdict: 'contradicted',
      evidence: rivals.slice(0, mostRivals).map(({ span, passage }) => ({
        ...sentenceAt(document.passages, passage, span),
        passage,
      })),
      doubted: toFigure(sentence, amount, rival),
      confidence: rivals.length > 1 && isExplicit(claim) ? 0.8 : 0.65,
    }
  }
  const [first] = missing
  if (first !== undefined)
    return {
      ...base,
      verdict: 'not-found',
      evidence: found,
      doubted: toFigure(sentence, first.amount, null),
      confidence: 0.55,
    }
  for (const { year, start, end } of findPeriods(sentence.text, sentence.side)) {
    if (year === null || isOwnYear(document, year)) continue
    const place = figures.findYear(year)
    if (place !== null) found.push(place)
    else {
      const doubted = {
        ...shift({ start, end }, sentence),
        kind: 'figure' as const,
        text: sentence.text.slice(start, end),
        instead: null,
      }
      return { ...base, verdict: 'not-found', evidence: found, doubted, confidence: 0.45 }
    }
  }
  for (const direction of findDirections(sentence.text, sentence.side)) {
    const { verdict, fact } = compareDirection(direction, grounds.facts, document.metadata.period)
    if (fact === null) continue
    const place = { ...sentenceAt(document.passages, fact.passage, fact.span), passage: fact.passage }
    if (verdict === 1) found.push(place)
    else {
      const text = sentence.text.slice(direction.start, direction.end)
      const doubted = { ...shift(direction, sentence), kind: 'direction' as const, text, instead: fact }
      return { ...base, verdict: 'contradicted', evidence: [place], doubted, confidence: 0.6 }
    }
  }
  if (found.length > 0)
    return { ...base, verdict: 'supported', evidence: dropRepeated(found), doubted: null, confidence: 0.8 }
  const isSaid = alike.share >= leastAlike
  return {
    ...base,
    verdict: isSaid ? 'supported' : 'not-found',
    evidence: isSaid ? alike.passages.flatMap((passage) => placeOf(document.passages, passage) ?? []) : [],
    doubted: null,
    confidence: alike.share,
  }
}

const mostRivals = 3
/** The least share of a sentence's words that the body has in a few places when it says the same. */
const leastAlike = 0.55

/** A bare number is told in many ways; money and shares are not. */
const isTelling = ({ unit, mantissa, isInWords, isGrowth }: Amount): boolean =>
  !isInWords && !isGrowth && unit !== 'x' && unit !== bareUnit && mantissa.replace(/\D/g, '') !== ''

const claimOf = (sentence: Sentence, amount: Amount, claims: readonly FoundFact[]): FoundFact | null =>
  claims.find(
    ({ span }) => span.start <= sentence.start + amount.start && span.end >= sentence.start + amount.end,
  ) ??
  claims.find(
    ({ span }) => span.start < sentence.start + amount.end && span.end > sentence.start + amount.start,
  ) ??
  null

const leastSure = 0.8
const levels: ReadonlySet<string> = new Set(['actual', 'prior-period actual'])
const classOf = ({ kind }: FoundFact): string => (levels.has(kind) ? 'level' : kind)

/** What the body states of the same metric, segment, period and kind, all of it otherwise; empty where any agrees. */
function findRivals(claim: FoundFact, facts: readonly FoundFact[]): readonly FoundFact[] {
  if (claim.confidence < leastSure || (claim.period === null && claim.kind !== 'target')) return []
  const same = facts.filter(
    (fact) =>
      fact.metric === claim.metric &&
      fact.segment === claim.segment &&
      fact.unit === claim.unit &&
      fact.period === claim.period &&
      classOf(fact) === classOf(claim) &&
      (fact.basis === claim.basis || claim.basis === null || fact.basis === null),
  )
  if (same.some((fact) => areRounded(fact.value.replace('-', ''), claim.value.replace('-', '')))) return []
  return same.filter(({ confidence }) => confidence >= leastSure)
}

const isExplicit = (claim: FoundFact | null): boolean => claim !== null && claim.confidence >= 0.9

const shift = ({ start, end }: Span, by: Span): Span => ({ start: by.start + start, end: by.start + end })

const toFigure = (sentence: Sentence, amount: Amount, instead: FoundFact | null): DoubtedWords => ({
  kind: 'figure',
  ...shift(amount, sentence),
  text: sentence.text.slice(amount.start, amount.end),
  instead,
})

/** The year of the document itself needs no support. */
function isOwnYear({ metadata }: ParsedDocument, year: number): boolean {
  const written = String(year)
  return metadata.period?.includes(written) === true || metadata.date?.startsWith(written) === true
}

const dropRepeated = (places: readonly Place[]): readonly Place[] =>
  places.filter((place, index) => places.findIndex(({ start }) => start === place.start) === index)
