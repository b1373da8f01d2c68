import type { DocumentMetadata, ParsedDocument } from '../documents/document.ts'
import type { FactKind } from '../facts/fact.ts'
import type { FoundFact } from '../facts/fact.ts'
import { splitSentences } from '../facts/split-sentences.ts'
import { parsePeriod } from '../figures/periods.ts'
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
import { readClaims } from './read-claims.ts'
import { readRelativeGuidance } from './read-relative-guidance.ts'
import { readTimings } from './read-timings.ts'
import { readWordedGuidance } from './read-worded-guidance.ts'

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
])
const silentPassages: ReadonlySet<string> = new Set(['heading', 'label', 'furniture', 'disclaimer', 'comment'])
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
  const waiting = groupByPassage(source.figures.filter((figure) => isOfLedger(figure)))
  const figures: LedgerFigure[] = []
  const remarks: Remarks = { acts: [], claims: [], relatives: [], worded: [], timings: [] }
  for (const passage of source.passages) {
    if (silentPassages.has(passage.kind) || silentSections.has(passage.section)) continue
    const stated = waiting.get(passage.ordinal) ?? []
    const isOwn = passage.speakerSide !== 'analyst' && passage.speakerSide !== 'operator'
    if (!isOwn || (stated.length === 0 && !isTelling(passage.text))) continue
    for (const span of splitSentences(passage.text, passage.side)) {
      const sentence = place(passage, span.start, span.end)
      const own = stated
        .filter((figure) => figure.span.start >= sentence.span.start && figure.span.start < sentence.span.end)
        .map((figure) => ({
          ...figure,
          side: passage.side,
          sentence: sentence.text,
          sentenceStart: sentence.span.start,
          isAnswer: passage.section === 'questions',
        }))
      figures.push(...own)
      readSentence(sentence, own, context, remarks)
    }
  }
  return { id, title, company, ticker, date, period, fiscalYearEnd, figures, ...remarks }
}

function readSentence(
  sentence: LedgerSentence,
  figures: readonly LedgerFigure[],
  context: PeriodContext,
  { acts, claims, relatives, worded, timings }: Remarks,
): void {
  const [act, timing] = [readActs(sentence, context), readTimings(sentence, context)]
  acts.push(...act)
  claims.push(...readClaims(sentence, figures))
  const relative = readRelativeGuidance(sentence, context)
  relatives.push(...relative)
  timings.push(...timing)
  if (act.length === 0 && relative.length === 0) worded.push(...readWordedGuidance(sentence, figures, context))
}

/** Words without which no sentence says anything of guidance or of a promised time. */
const telling =
  /guid|outlook|expect|anticipat|forecast|project|plan|target|aim|schedul|track|will|should|begin|began|start|complet|ship|launch|ramp|delay|push|slip|cancel|discontinu|qualif|sampl|tape|approv|open|clos|deliver|withdr|reaffirm|reiterat|maintain|[預预][計计期]|指引|展望|量[產产]|出[貨货]|[樣样]品|[認认][證证]|推[遲迟]|延|投[產产]/i
const isTelling = (text: string): boolean => telling.test(text)

function isOfLedger(figure: StatedFigure): boolean {
  return (
    ledgerKinds.has(figure.kind) && figure.period !== null && figure.voice !== 'analyst' && !figure.isGarbled
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
