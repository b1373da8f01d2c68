import type { ParsedDocument, Passage, PassageText, Side } from '../documents/document.ts'
import { formatPeriod, parsePeriod, type Period } from '../figures/periods.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { resolvePeriod } from '../figures/resolve-period.ts'
import { findDefaultBasis } from './decide-basis.ts'
import { echoFact } from './echo-fact.ts'
import type { FoundFact } from './fact.ts'
import { createChinesePairing } from './pair-chinese.ts'
import { readStatement } from './read-statement.ts'
import { reconcilePeriods } from './reconcile-periods.ts'
import { splitSentences } from './split-sentences.ts'
import type { Reading, Setting, Thread } from './statement.ts'

export interface FactsInput {
  readonly document: ParsedDocument
  /** The extracted text that the document's spans point into. */
  readonly text: string
  /** Month in which the company's fiscal year ends, `01` to `12`; null takes the calendar's. */
  readonly fiscalYearEnd: string | null
}

const silentPassages = new Set(['heading', 'label', 'furniture', 'disclaimer', 'comment', 'summary'])
const silentSections = new Set(['title', 'participants', 'summary', 'disclaimer', 'furniture', 'comments'])

/**
 * Every figure a document states, in reading order, one for one statement: a bilingual passage is read in
 * English and pointed to in both languages, a Chinese-only one is read by Chinese rules.
 */
export function findFacts(input: FactsInput): readonly FoundFact[] {
  const setting = readSetting(input)
  const sides = new Map(input.document.participants.map((person) => [person.name, person.side]))
  const facts: FoundFact[] = []
  let thread: Thread | null = null
  let threadKey = ''
  input.document.passages.forEach((passage, index) => {
    const section = input.document.sections[passage.section]?.kind ?? 'body'
    if (silentPassages.has(passage.kind) || silentSections.has(section)) return
    const speaker = passage.turn === null ? null : (input.document.turns[passage.turn]?.speaker ?? null)
    const key = passage.turn === null ? `section ${passage.section}` : `turn ${passage.turn}`
    if (thread === null || key !== threadKey)
      thread = startThread(speaker === null ? null : (sides.get(speaker) ?? null), section)
    threadKey = key
    facts.push(...readPassage(passage, index, speaker, thread, setting, facts))
  })
  return reconcilePeriods(facts, setting.periods.period)
}

function startThread(speakerSide: Thread['speakerSide'], section: Thread['section']): Thread {
  return {
    speakerSide,
    section,
    metric: null,
    segment: null,
    topic: null,
    basis: null,
    guided: null,
    awaited: null,
  }
}

function readPassage(
  passage: Passage,
  index: number,
  speaker: string | null,
  thread: Thread,
  setting: Setting,
  before: readonly FoundFact[],
): FoundFact[] {
  const side: Side = passage.en === null ? 'zh' : 'en'
  const text = passage.en ?? passage.zh
  if (text === null) return []
  const findChinese = createChinesePairing(passage.en === null ? null : passage.zh)
  const facts: FoundFact[] = []
  for (const sentence of splitSentences(text.text, side)) {
    const words = text.text.slice(sentence.start, sentence.end)
    for (const reading of readStatement(words, side, thread, setting)) {
      const fact = toFact(reading, text, sentence.start, index, speaker, findChinese)
      facts.push(
        thread.section === 'questions' ? echoFact(fact, reading, words, [...before, ...facts]) : fact,
      )
    }
  }
  return facts
}

function toFact(
  reading: Reading,
  side: PassageText,
  sentenceStart: number,
  passage: number,
  speaker: string | null,
  findChinese: ReturnType<typeof createChinesePairing>,
): FoundFact {
  const start = side.start + sentenceStart + reading.amount.start
  const end = side.start + sentenceStart + reading.amount.end
  return {
    metric: reading.metric,
    segment: reading.segment,
    basis: reading.basis,
    period: reading.period === null ? null : formatPeriod(reading.period),
    kind: reading.kind,
    value: reading.value,
    unit: reading.unit,
    line: side.lines[0] + countBreaks(side.text.slice(0, start - side.start)),
    span: { start, end },
    quote: side.text.slice(start - side.start, end - side.start),
    zhSpan: findChinese({ value: reading.amount.value, unit: reading.unit }),
    passage,
    speaker,
    confidence: Math.round(Math.max(0.1, reading.confidence) * 100) / 100,
  }
}

function countBreaks(text: string): number {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}

function readSetting(input: FactsInput): Setting {
  const { metadata } = input.document
  const isArticle =
    metadata.kind === 'article' ||
    metadata.kind === 'podcast' ||
    metadata.kind === 'memo' ||
    metadata.kind === 'other'
  const period = metadata.period === null ? null : parsePeriod(metadata.period)
  const periods = {
    period: isArticle ? null : period,
    date: metadata.date,
    fiscalYearEnd: input.fiscalYearEnd,
  }
  return {
    periods,
    isArticle,
    language: metadata.languages[0] ?? 'en',
    defaultBasis: findDefaultBasis(input.document),
    quarterEnds: findQuarterEnds(input.document, periods.period, periods),
  }
}

const endedBefore = /\b(?:quarter|year|period|months) ended $/i

/** Days named as in `the fiscal quarter ended December 27, 2025`. */
function findQuarterEnds(
  document: ParsedDocument,
  _own: Period | null,
  periods: Setting['periods'],
): string[] {
  const days: string[] = []
  for (const passage of document.passages) {
    const text = passage.en?.text ?? ''
    if (!text.includes(' ended ')) continue
    for (const mention of findPeriods(text, 'en')) {
      if (
        mention.kind !== 'day' ||
        mention.year === null ||
        !endedBefore.test(text.slice(Math.max(0, mention.start - 16), mention.start))
      )
        continue
      const day = resolvePeriod(mention, periods, 'past')?.day
      if (day !== null && day !== undefined) days.push(day)
    }
  }
  return days
}
