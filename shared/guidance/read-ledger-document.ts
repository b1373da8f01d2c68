import { unnamedPart } from '../facts/businesses/unnamed-part.ts'
import type { DocumentMetadata, ParsedDocument } from '../documents/document.ts'
import type { FactKind } from '../facts/fact.ts'
import type { FoundFact } from '../facts/fact.ts'
import { splitSentences } from '../facts/split-sentences.ts'
import { formatPeriod, lastDayOf, lastDayOfMonth, parsePeriod, type Period } from '../figures/periods.ts'
import type { PeriodContext } from '../figures/resolve-period.ts'
import type {
  GuidanceAct,
  GuidanceClaim,
  LedgerDocument,
  LedgerFigure,
  LedgerSentence,
  RelativeGuidance,
  SpokenPassage,
  StatedFigure,
  TimingStatement,
  WordedGuidance,
} from './ledger-document.ts'
import { readActs } from './read-acts.ts'
import { findPeriodsAhead, isAhead, isOfOutlook } from './read-outlook.ts'
import type { Owners } from './read-owner.ts'
import { readClaims } from './read-claims.ts'
import { readRelativeGuidance } from './read-relative-guidance.ts'
import { readTimings } from './read-timings.ts'
import { readWordedRates } from './read-worded-rates.ts'
import { readWordedGuidance } from './read-worded-guidance.ts'
import { settleFigure } from './settle-figure.ts'

export interface LedgerSource {
  readonly id: string
  readonly metadata: Pick<DocumentMetadata, 'title' | 'company' | 'ticker' | 'date' | 'period'>
  /** Month in which the fiscal year ends, `01` to `12`. */
  readonly fiscalYearEnd: string | null
  readonly passages: readonly SpokenPassage[]
  readonly figures: readonly StatedFigure[]
}

/** Kinds of figures a ledger is made of. */
const ledgerKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'actual',
  'prior-period actual',
  'guidance-low',
  'guidance-high',
  'guidance-mid',
  'target',
  // What has one end alone is told by its words.
  'forecast',
  // A growth rate is guided and comes like any other measure.
  'change yoy %',
])
const silentPassages: ReadonlySet<string> = new Set([
  'heading',
  'label',
  'furniture',
  'disclaimer',
  'comment',
])
const silentSections: ReadonlySet<string> = new Set([
  'title',
  'participants',
  'summary',
  'disclaimer',
  'furniture',
  'comments',
])

/** What a sentence of the company's own is read for. */
interface Remarks {
  readonly acts: GuidanceAct[]
  readonly claims: GuidanceClaim[]
  readonly relatives: RelativeGuidance[]
  readonly worded: WordedGuidance[]
  readonly timings: TimingStatement[]
}

/** Gathers what one document says of guidance and of times. One pass over its sentences. */
export function readLedgerDocument(source: LedgerSource): LedgerDocument {
  const { id, metadata, fiscalYearEnd } = source
  const { title, company, ticker, date, period } = metadata
  const context: PeriodContext = {
    period: period === null ? null : parsePeriod(period),
    date,
    fiscalYearEnd,
  }
  // Times are told from the day they are spoken on, which some files leave out.
  const spoken = { ...context, date: date ?? spokenOn(context.period, fiscalYearEnd) }
  const names = namesOf(source)
  const parts = partsOf(source.figures)
  const waiting = groupByPassage(source.figures.filter((figure) => isOfLedger(figure)))
  const figures: LedgerFigure[] = []
  let lastGuided = { speaker: null as string | null, period: null as string | null }
  let lastAhead: typeof lastGuided = { speaker: null, period: null }
  const remarks: Remarks = { acts: [], claims: [], relatives: [], worded: [], timings: [] }
  for (const passage of source.passages) {
    if (silentPassages.has(passage.kind) || silentSections.has(passage.section)) continue
    const stated = waiting.get(passage.ordinal) ?? []
    const isOwn = passage.speakerSide !== 'analyst' && passage.speakerSide !== 'operator'
    if (!isOwn || (stated.length === 0 && !isTelling(passage.text))) continue
    for (const span of splitSentences(passage.text, passage.side)) {
      const sentence = place(passage, span.start, span.end)
      const words = { text: sentence.text, start: sentence.span.start }
      const thread: string | null = lastGuided.speaker === passage.speaker ? lastGuided.period : null
      const own = stated
        .filter((figure) => figure.span.start >= sentence.span.start && figure.span.start < sentence.span.end)
        .flatMap((figure) => settleFigure(figure, words, { context, thread }) ?? [])
        .filter(({ period: of }) => of !== null)
        .map((figure) => ({
          ...figure,
          ...aroundOf(sentence, passage),
        }))
      figures.push(...own)
      const owners = { parts, last: lastPartBefore(stated, sentence.span.start) }
      const [ahead] = isOfOutlook(sentence.text) ? findPeriodsAhead(sentence.text, passage.side, context) : []
      if (ahead) lastAhead = { speaker: passage.speaker, period: formatPeriod(ahead.period) }
      const goesOn = lastAhead.speaker === passage.speaker ? lastAhead.period : null
      const rates = readWordedRates(sentence, own, { context, thread: goesOn }, owners).map((figure) => ({
        ...figure,
        ...aroundOf(sentence, passage),
      }))
      figures.push(...rates)
      const guided = [...own, ...rates].findLast(
        ({ kind, period: of }) => kind.startsWith('guidance') && isComing(of, context),
      )
      if (guided) lastGuided = { speaker: passage.speaker, period: guided.period }
      readSentence(sentence, { figures: [...own, ...rates], owners }, context, remarks)
      remarks.timings.push(...readTimings(sentence, spoken, names))
    }
  }
  return { id, title, company, ticker, date, period, fiscalYearEnd, figures, ...remarks }
}

/** What a figure of the ledger has of the words around it. */
const aroundOf = (
  { text, span }: LedgerSentence,
  { side, section }: SpokenPassage,
): Pick<LedgerFigure, 'side' | 'sentence' | 'sentenceStart' | 'isAnswer'> => ({
  side,
  sentence: text,
  sentenceStart: span.start,
  isAnswer: section === 'questions',
})

/** Names of the company's parts, as the figures of its document give them. */
const partsOf = (figures: readonly StatedFigure[]): readonly string[] => [
  ...new Set(figures.flatMap(({ segment }) => (segment === unnamedPart ? [] : (segment ?? [])))),
]

/** The part that the last figure of a passage before a sentence is of. */
const lastPartBefore = (stated: readonly StatedFigure[], start: number): string | null =>
  stated.findLast(({ span }) => span.start < start)?.segment ?? null

function isComing(period: string | null, context: PeriodContext): boolean {
  const parsed = period === null ? null : parsePeriod(period)
  return parsed !== null && isAhead(parsed, context)
}

function readSentence(
  sentence: LedgerSentence,
  { figures, owners }: { readonly figures: readonly LedgerFigure[]; readonly owners: Owners },
  context: PeriodContext,
  { acts, claims, relatives, worded }: Remarks,
): void {
  const act = readActs(sentence, context)
  acts.push(...act)
  claims.push(...readClaims(sentence, figures))
  const relative = readRelativeGuidance(sentence, context)
  relatives.push(...relative)
  if (act.length === 0 && relative.length === 0)
    worded.push(...readWordedGuidance(sentence, figures, context, owners))
}

/** Words without which no sentence says anything of guidance or of a promised time. */
const telling =
  /guid|outlook|expect|anticipat|forecast|project|plan|target|aim|schedul|track|will|should|begin|began|start|complet|ship|launch|ramp|delay|push|slip|cancel|discontinu|qualif|sampl|tape|approv|open|clos|deliver|avail|authori|withdr|reaffirm|reiterat|maintain|[預预][計计期]|指引|展望|量[產产]|出[貨货]|[樣样]品|[認认][證证]|推[遲迟]|延|投[產产]/i
const isTelling = (text: string): boolean => telling.test(text)

/** Six weeks after the period that is reported on, to the month. */
export function spokenOn(period: Period | null, fiscalYearEnd: string | null): string | null {
  if (period === null) return null
  const [year = 0, month = 1] = lastDayOf(period, fiscalYearEnd).split('-').map(Number)
  return lastDayOfMonth(month === 12 ? year + 1 : year, (month % 12) + 1)
}

/** Words of the names of speakers and of the company. */
const namesOf = ({ passages, metadata }: LedgerSource): ReadonlySet<string> =>
  new Set(
    [...new Set(passages.flatMap(({ speaker }) => speaker ?? [])), metadata.company ?? '']
      .flatMap((name) => name.toLowerCase().split(/[^\p{L}\d]+/u))
      .filter((word) => word.length > 1),
  )

/** How far a figure lies from its guidance, or moves it, is no guidance and no result; nor is one of nothing named. */
const aside = /^(?:Difference in |Impact on |Other$)/

function isOfLedger(figure: StatedFigure): boolean {
  if (aside.test(figure.metric)) return false
  return (
    ledgerKinds.has(figure.kind) &&
    figure.voice !== 'analyst' &&
    !figure.isGarbled &&
    figure.segment !== unnamedPart
  )
}

function groupByPassage(figures: readonly StatedFigure[]): ReadonlyMap<number, readonly StatedFigure[]> {
  const groups = new Map<number, StatedFigure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.passage)
    if (group) group.push(figure)
    else groups.set(figure.passage, [figure])
  }
  return groups
}

function place(passage: SpokenPassage, start: number, end: number): LedgerSentence {
  return {
    text: passage.text.slice(start, end),
    span: { start: passage.start + start, end: passage.start + end },
    side: passage.side,
    line: passage.line + passage.text.slice(0, start).split('\n').length - 1,
    passage: passage.ordinal,
    speaker: passage.speaker,
  }
}

/** The passages of a parse as the ledger reads them. */
export function spokenPassagesOf(parsed: ParsedDocument): readonly SpokenPassage[] {
  const sides = new Map(parsed.participants.map(({ name, side }) => [name, side]))
  return parsed.passages.flatMap(({ kind, section, turn, en, zh }, ordinal) => {
    const side = en ?? zh
    if (side === null) return []
    const speaker = turn === null ? null : (parsed.turns[turn]?.speaker ?? null)
    return [
      {
        ordinal,
        kind,
        section: parsed.sections[section]?.kind ?? 'body',
        side: en === null ? 'zh' : 'en',
        text: side.text,
        start: side.start,
        line: side.lines[0],
        speaker,
        speakerSide: speaker === null ? null : (sides.get(speaker) ?? null),
      },
    ]
  })
}

/** Figures of a finder as the ledger takes them. */
export const statedFiguresOf = (facts: readonly FoundFact[]): readonly StatedFigure[] =>
  facts.map((fact) => ({ ...fact, id: null }))
