import type { ParsedDocument, Passage, PassageText, Side } from '../documents/document.ts'
import { rewritePassages } from '../documents/rewrite-passages.ts'
import { isCurrency } from '../figures/is-currency.ts'
import { toPlainNumerals } from '../figures/numerals.ts'
import { formatPeriod } from '../figures/periods.ts'
import { shippedCatalogue, type MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { adoptBasis } from './adopt-basis.ts'
import { adoptMetrics } from './adopt-metrics.ts'
import { keepTold } from './amounts/recall-amounts.ts'
import { addStated, echoFact } from './echo-fact.ts'
import type { FoundFact } from './fact.ts'
import { readParagraphs, type ReadParagraphs } from './read-paragraphs.ts'
import { linkRepeats } from './link-repeats.ts'
import { doubtCounts } from './certainty/doubt-counts.ts'
import { doubtPoints } from './certainty/doubt-points.ts'
import { doubtUnlikely } from './certainty/doubt-unlikely.ts'
import { createChinesePairing } from './chinese/pair-chinese.ts'
import { findGarbled } from './details/read-details.ts'
import { partConstantCurrency } from './part-constant-currency.ts'
import { partPlainEbitda } from './part-plain-ebitda.ts'
import { readSetting } from './read-setting.ts'
import { readStatement } from './read-statement.ts'
import { dateBeforeYear, dateByStretch, type Dating, reconcilePeriods } from './periods/reconcile-periods.ts'
import { settleOwners } from './businesses/settle-owners.ts'
import { splitSentences } from './split-sentences.ts'
import { keepOnlyTold } from './keep-only-told.ts'
import { breakevenRevenue } from './measures/not-the-measure.ts'
import { settleRivals } from './certainty/settle-rivals.ts'
import type { Reading, Setting, Thread, Told, ToldNumbers } from './statement.ts'
import { findTableFacts } from '../tables/find-table-facts.ts'
import { weighFacts } from './headlines/weigh-facts.ts'

export interface FactsInput {
  readonly document: ParsedDocument
  /** The extracted text that the document's spans point into. */
  readonly text: string
  /** Month in which the company's fiscal year ends, `01` to `12`; null takes the calendar's. */
  readonly fiscalYearEnd: string | null
  /** The metrics to call figures by; those that come with the program where none is given. */
  readonly catalogue?: MetricCatalogue
  /** Told now and then how much of the text has been read, 0 to 1. */
  readonly onPart?: (part: number) => void
}

/** A reading with where it stands; facts are made of them only when later sentences can change nothing more. */
interface PlacedReading {
  readonly reading: Reading
  readonly sentence: string
  readonly sentenceStart: number
  readonly passage: number
  readonly side: PassageText
  readonly speaker: string | null
  readonly isInQuestions: boolean
  readonly isGarbled: boolean
  readonly findChinese: ReturnType<typeof createChinesePairing>
}

const silentPassages = new Set(['heading', 'label', 'furniture', 'disclaimer', 'comment', 'summary'])
const silentSections = new Set(['title', 'participants', 'summary', 'disclaimer', 'furniture', 'comments'])

/**
 * Every figure a document states, in reading order, one for one statement: a bilingual passage is read in
 * English and pointed to in both languages, a Chinese-only one is read by Chinese rules.
 */
export function findFacts(input: FactsInput): readonly FoundFact[] {
  const text = toPlainNumerals(input.text)
  const document = text === input.text ? input.document : rewritePassages(input.document, text)
  const found = findPlain({ ...input, text, document }, readParagraphs(document))
  if (text === input.text) return found
  return found.map((fact) => ({ ...fact, quote: input.text.slice(fact.span.start, fact.span.end) }))
}

function findPlain(input: FactsInput, { document, restore }: ReadParagraphs): readonly FoundFact[] {
  const setting = readSetting(document, input.fiscalYearEnd, input.catalogue ?? shippedCatalogue)
  const tables = findTableFacts(input.document, input.text, setting)
  const facts: FoundFact[] = []
  const dating: Dating[] = []
  const stated = new Map<string, FoundFact[]>()
  for (const thread of readThreads({ ...input, document }, setting, tables.passages)) {
    for (const placed of thread) {
      const own = toFact(placed)
      const fact = placed.isInQuestions ? echoFact(own, placed.reading, placed.sentence, stated) : own
      facts.push(fact)
      dating.push({
        isDated: placed.reading.isDated,
        sentence: placed.sentence,
        at: placed.reading.rangeStart,
      })
      addStated(stated, fact)
    }
  }
  const byStretch = setting.isArticle
    ? facts
    : dateBeforeYear(dateByStretch(facts, dating, setting), dating, setting)
  const dated = reconcilePeriods(partConstantCurrency(adoptMetrics(byStretch)), setting.periods.period)
  const owned = setting.isArticle ? dated : settleOwners(dated, shorten(dating))
  const based = setting.isArticle ? owned : adoptBasis(owned)
  const settled = keepOnlyTold(partPlainEbitda(based, dating))
  const all = linkRepeats(mergeByPlace(settled.map(doubtOthers), tables.facts))
  const weighed = weighFacts(settleRivals(all, document), document, setting)
  const sure = setting.isArticle
    ? weighed
    : doubtPoints(doubtCounts(doubtUnlikely(weighed, all, document, setting), document), setting)
  return sure.map((fact) => (tables.passages.has(fact.passage) ? fact : restore(fact)))
}

/** Characters of a sentence that say whose its figures are; a table that lost its columns is one of a hundred thousand. */
const longestSentence = 1000

/** The sentence of each fact, as much of it as says whose its figures are; one string for all facts of a sentence. */
function shorten(dating: readonly Dating[]): readonly string[] {
  let [whole, short] = ['', '']
  return dating.map(({ sentence }) => {
    if (sentence !== whole) [whole, short] = [sentence, sentence.slice(0, longestSentence)]
    return short
  })
}

const mergeByPlace = (facts: readonly FoundFact[], others: readonly FoundFact[]): readonly FoundFact[] =>
  others.length === 0 ? facts : [...facts, ...others].toSorted((a, b) => a.span.start - b.span.start)

/** What an analyst says of the company, and what was misheard, is never as sure as the company's clear word. */
const [mostOfAnalysts, mostOfGarbled] = [0.5, 0.4]

function doubtOthers(fact: FoundFact): FoundFact {
  const most = fact.isGarbled ? mostOfGarbled : fact.voice === 'analyst' ? mostOfAnalysts : 1
  return fact.confidence <= most ? fact : { ...fact, confidence: most }
}

const passagesAPart = 1000

/** Readings turn by turn: within one a later sentence may still change an earlier figure, across turns nothing does. */
function* readThreads(
  { document, onPart }: FactsInput,
  setting: Setting,
  /** Passages that are rows of tables and no sentences. */
  rows: ReadonlySet<number>,
): Generator<PlacedReading[]> {
  const sides = new Map(document.participants.map((person) => [person.name, person.side]))
  let placed: PlacedReading[] = []
  const toldBefore = new Map<string, readonly Told[]>()
  let thread = startThread(null, 'body', toldBefore)
  let threadKey = ''
  let asking: string | null = null
  let subject: Thread['asked'] = null
  let ahead: Thread['askedAhead'] = null
  for (const [index, passage] of document.passages.entries()) {
    if (index % passagesAPart === passagesAPart - 1) onPart?.(index / document.passages.length)
    const section = document.sections[passage.section]?.kind ?? 'body'
    if (silentPassages.has(passage.kind) || silentSections.has(section) || rows.has(index)) continue
    const speaker = passage.turn === null ? null : (document.turns[passage.turn]?.speaker ?? null)
    // A speaker goes on where the last line ended; an article's paragraph stands for itself.
    const key =
      passage.turn === null
        ? `passage ${setting.isArticle ? index : passage.section}`
        : `turn ${passage.turn}`
    if (key !== threadKey) {
      yield placed
      keepTold(
        toldBefore,
        placed.map(({ reading }) => reading),
      )
      const [question, before] = [placed, thread]
      placed = []
      thread = startThread(speaker === null ? null : (sides.get(speaker) ?? null), section, toldBefore)
      const isAsking = thread.speakerSide === 'analyst'
      if (isAsking && speaker !== asking) before.heard = before.spoken = []
      if (isAsking && speaker !== asking) subject = ahead = null
      if (isAsking) asking = speaker
      if (section === 'questions' && before.section === section && isSpeaking(before) && isSpeaking(thread)) {
        thread.heard = before.heard.map((heard) => ({ ...heard, isOld: isAsking }))
        thread.spoken = before.spoken
        if (!isAsking) {
          thread.askedAhead = before.askedAhead
          thread.askedBack = before.askedBack
        }
      }
      const isAnswer =
        before.speakerSide === 'analyst' && thread.speakerSide === 'company' && section === 'questions'
      // Of a question that tells figures of something else as well, nobody knows which the answer goes on about.
      // A sum without a name is hardly of anything else.
      const named = question.filter(({ reading }) => reading.metric !== 'Other' || !isCurrency(reading.unit))
      const told = named.at(-1)?.reading.metric ?? before.metric
      // `$800 million for the year, $152 million for the quarter`: of no part, by no name, and hardly of anything but sales.
      const isOfCompany =
        told === 'Revenue' &&
        before.spoken.length === 0 &&
        named.length > 0 &&
        named.every(({ reading }) => reading.segment === null)
      const isOfOne = named.every(({ reading }) => reading.metric === told)
      const known = before.metric ?? before.asked?.metric
      if (
        isAnswer &&
        isOfOne &&
        before.asks !== breakevenRevenue &&
        (((known ?? null) === null && isOfCompany) || told === known || told === `${known} % of revenue`)
      )
        thread.asked = { metric: told, segment: before.segment ?? before.asked?.segment ?? null }
      else if (isAnswer && before.asks !== null)
        thread.asked = { metric: before.asks, segment: before.asks === before.metric ? before.segment : null }
      if (isAnswer) thread.questioned = question.map(({ reading }) => reading)
      if (isAnswer) {
        subject = thread.asked
        ahead = before.askedAhead
      }
      // `So should we be thinking 44, 45 for the year?`: of what the same person has asked about.
      if (isAsking && section === 'questions') {
        thread.asked = subject
        if (withinThat.test(passage.en?.text ?? '')) thread.askedAhead = ahead
      }
    }
    // `On a GAAP basis we earned 26 cents.`: where all is told without, the next paragraph is again.
    else if (thread.basis === 'GAAP' && setting.defaultBasis === 'non-GAAP') thread.basis = null
    threadKey = key
    // One line may state more figures than a call takes arguments.
    for (const one of readPassage(passage, index, speaker, thread, setting)) placed.push(one)
  }
  yield placed
}

/** `And the 800G in that, is it 20 million?`: of the time that was asked about just before. */
const withinThat = /\b(?:in|of|within|inside) (?:that|there)(?=[,.?])/i

/** Operators only pass the word on: who speaks after one begins anew. */
const isSpeaking = ({ speakerSide }: Thread): boolean =>
  speakerSide === 'analyst' || speakerSide === 'company'

function startThread(
  speakerSide: Thread['speakerSide'],
  section: Thread['section'],
  toldBefore: ToldNumbers,
): Thread {
  return {
    speakerSide,
    section,
    metric: null,
    segment: null,
    asked: null,
    questioned: [],
    undated: [],
    asks: null,
    topic: null,
    sinceTopic: 0,
    walked: null,
    called: null,
    turned: null,
    isGuiding: false,
    sinceTurned: 0,
    isWalk: false,
    group: null,
    basis: null,
    guided: null,
    told: [],
    recent: [],
    heard: [],
    latest: null,
    older: 0,
    pacesTold: null,
    formerTold: null,
    timesTold: null,
    toldBefore,
    askedAhead: null,
    askedBack: null,
    spoken: [],
    lastWord: '',
    isSupposed: false,
    isLoss: false,
    hasShares: false,
    dangling: null,
    awaited: null,
    yearTurnedTo: null,
    frame: null,
    stretch: null,
    isCompanyList: false,
    isOutlookOfParts: false,
    isAheadList: false,
    paceOfList: null,
    movedOfAll: null,
    hasJustGuided: false,
    said: null,
    isListing: false,
  }
}

function readPassage(
  passage: Passage,
  index: number,
  speaker: string | null,
  thread: Thread,
  setting: Setting,
): PlacedReading[] {
  const language: Side = passage.en === null ? 'zh' : 'en'
  const side = passage.en ?? passage.zh
  if (side === null) return []
  const findChinese = createChinesePairing(passage.en === null ? null : passage.zh)
  const isInQuestions = thread.section === 'questions'
  const garbled = findGarbled(passage, index)
  let next = 0
  const sentences = splitSentences(side.text, language)
  // A paragraph of its own starts anew; single lines go on.
  if (sentences.length > 1) thread.frame = thread.stretch = null
  const readings = sentences.flatMap(({ start, end }) => {
    const sentence = side.text.slice(start, end)
    while ((garbled[next]?.end ?? Infinity) <= side.start + start) next += 1
    const isGarbled = (garbled[next]?.start ?? Infinity) < side.start + end
    return readStatement(sentence, language, thread, setting).map((reading) => ({
      reading,
      sentence,
      sentenceStart: start,
      passage: index,
      side,
      speaker,
      isInQuestions,
      isGarbled,
      findChinese,
    }))
  })
  if (sentences.length > 1) thread.frame = thread.stretch = null
  return readings
}

function toFact(placed: PlacedReading): FoundFact {
  const { reading, side } = placed
  const start = placed.sentenceStart + reading.amount.start
  const end = placed.sentenceStart + reading.amount.end
  return {
    metric: reading.metric,
    segment: reading.segment,
    basis: reading.basis,
    period: reading.period === null ? null : formatPeriod(reading.period),
    kind: reading.kind,
    value: reading.value,
    unit: reading.unit,
    line: side.lines[0],
    span: { start: side.start + start, end: side.start + end },
    quote: side.text.slice(start, end),
    zhSpan: placed.findChinese({ value: reading.amount.value, unit: reading.unit }),
    passage: placed.passage,
    speaker: placed.speaker,
    ...reading.details,
    isGarbled: placed.isGarbled,
    importance: 0,
    repeats: null,
    confidence: Math.round(Math.max(0.1, reading.confidence) * 100) / 100,
  }
}
