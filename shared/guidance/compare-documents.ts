import type { Evidence, ExplanationKey, Finding, FindingSide } from '../checks/finding.ts'
import type { Side, Span } from '../documents/document.ts'
import { formatFigure } from '../facts/format-fact.ts'
import { absoluteDecimal, compareDecimals } from '../figures/decimal.ts'
import { columnOf } from '../grids/grid-periods.ts'
import type { MessageDetails } from '../messages/catalogue.ts'
import { buildLedger } from './build-ledger.ts'
import { findRestatements } from './find-restatements.ts'
import type { PlacedFigure } from './group-figures.ts'
import type { ClaimedPlace, GuidanceClaim, LedgerDocument } from './ledger-document.ts'
import type { GuidanceRow, GuidanceStatement, LedgerPlace } from './ledger.ts'
import type { MadeChange } from './ledger-change.ts'
import { nameAlike } from './name-alike.ts'

/** Counted up with every change of what is compared, so that documents of before are compared anew. */
export const agreementVersion = 3

/** Findings that documents of one company give together, by the document they stand in. */
export type AgreementFindings = ReadonlyMap<string, readonly AgreementFinding[]>

export interface AgreementFinding extends Finding {
  readonly line: number
}

/** Sure enough to be shown in the text, and to be shown on demand alone. */
const shown = 0.6
const quiet = 0.35
/** A point is no promise to the last digit: `about 50 million`. */
const pointMarginPercent = '2'

/**
 * What does not agree between the documents of one company, oldest first: guidance that was missed, words about guidance
 * that its figures deny, guidance recalled as another than was given, an earlier period's figure that was another when it was reported. Each stands in the document
 * that says it later and points to the earlier place.
 */
export function compareDocuments(
  found: readonly LedgerDocument[],
  changes: readonly MadeChange[] = [],
): AgreementFindings {
  const documents = nameAlike(found)
  const { rows } = buildLedger(documents, changes)
  const findings: { readonly documentId: string; readonly finding: AgreementFinding }[] = [
    ...rows.flatMap((row) => findMiss(row, documents)),
    ...rows.flatMap((row) => findFalseRecalls(row, documents)),
    ...documents.flatMap((document) =>
      document.claims.flatMap((claim) => findFalseClaim(claim, document, rows)),
    ),
    ...findRestatements(documents).map(({ later, earlier, isSure }) => ({
      documentId: later.document.id,
      finding: restated(later, earlier, isSure),
    })),
  ]
  return new Map(
    documents.map(({ id }) => [
      id,
      findings
        .filter(({ documentId }) => documentId === id)
        .map(({ finding }) => finding)
        .toSorted((a, b) => a.passage - b.passage || startOf(a) - startOf(b)),
    ]),
  )
}

const startOf = ({ en, zh }: Finding): number => (en ?? zh)?.start ?? 0

/** What came fell short of what an earlier document guided. */
function findMiss(row: GuidanceRow, documents: readonly LedgerDocument[]) {
  const { standing, actual, verdict, unit, metric, period } = row
  if (row.kind !== 'guidance' || !standing || !actual || row.isFavourable !== false || unit === null)
    return []
  if (standing.place.documentId === '') return []
  if (standing.change === 'recalled' || standing.place.documentId === actual.place.documentId) return []
  const figure = figureAt(documents, actual.place)
  if (!figure) return []
  const isPoint = standing.low !== null && standing.low === standing.high
  const isNear =
    isPoint &&
    row.differencePercent !== null &&
    compareDecimals(absoluteDecimal(row.differencePercent), pointMarginPercent) <= 0
  const isSure =
    !actual.isOtherBasis &&
    row.segment === null &&
    !isNear &&
    figure.confidence >= 0.6 &&
    standing.working === null &&
    standing.words === undefined
  return [
    {
      documentId: actual.place.documentId,
      finding: toFinding({
        kind: 'guidance-missed',
        confidence: isSure ? shown : quiet,
        passage: figure.passage,
        place: actual.place,
        value: written(actual.value, unit),
        evidence: [evidenceOf(standing.place, writtenRange(standing, unit))],
        key: verdict === 'below' ? 'checkAgreement.missedBelow' : 'checkAgreement.missedAbove',
        details: {
          metric,
          period,
          stated: actual.working === null ? actual.place.quote : written(actual.value, unit),
          guided: writtenRange(standing, unit),
          ...documentDetails(standing.place),
        },
      }),
    },
  ]
}

/** Words by which a figure is looked back on as a guidance. */
const recalling =
  /\b(?:guid|outlook|forecast|range|expect|anticipat|project|estimate)|指引|展望|[財财][測测]|[預预][計计期估]/i
/** What was given between the documents of the library is in none of them. */
const givenBetween = /\b(?:updated?|revised|preliminary|pre-?announced?|intra-?quarter)\b|更新|修[訂订正]/i

/** `We guided 40 to 44 million last quarter`, said of what had been 41 to 46. */
function findFalseRecalls(row: GuidanceRow, documents: readonly LedgerDocument[]) {
  const { unit, metric, period, kind } = row
  if (unit === null || kind !== 'guidance') return []
  return row.recalls.flatMap(({ statement, earlier, agrees }) => {
    const figure = documents
      .find(({ id }) => id === statement.place.documentId)
      ?.figures.find(({ span }) => span.start === statement.place.span.start)
    if (agrees || !figure || !recalling.test(figure.sentence)) return []
    const isRange = statement.low !== null && statement.high !== null && statement.low !== statement.high
    const isSure = isRange && row.segment === null && !figure.isAnswer && !givenBetween.test(figure.sentence)
    return [
      {
        documentId: statement.place.documentId,
        finding: toFinding({
          kind: 'contradiction',
          confidence: isSure ? shown : quiet,
          passage: figure.passage,
          place: statement.place,
          value: writtenRange(statement, unit),
          evidence: [evidenceOf(earlier.place, writtenRange(earlier, unit))],
          key: 'checkAgreement.recalled',
          details: {
            metric,
            period,
            stated: statement.place.quote,
            guided: writtenRange(earlier, unit),
            ...documentDetails(earlier.place),
          },
        }),
      },
    ]
  })
}

const deniedKeys = {
  above: 'checkAgreement.claimAbove',
  within: 'checkAgreement.claimWithin',
  below: 'checkAgreement.claimBelow',
} as const

/** `Below our guidance range`, said of a figure that is within it. */
function findFalseClaim(claim: GuidanceClaim, document: LedgerDocument, rows: readonly GuidanceRow[]) {
  const period = columnOf(document.period, document.fiscalYearEnd)
  const fitting = rows.filter(
    (row) =>
      row.kind === 'guidance' &&
      row.metric === claim.metric &&
      row.segment === null &&
      row.period === period &&
      row.actual?.place.documentId === document.id &&
      row.standing !== null,
  )
  const [row] = fitting
  // Guidance of two bases: which of them the words mean is not said.
  if (
    !row ||
    fitting.length > 1 ||
    !row.standing ||
    !row.actual ||
    row.actual.isOtherBasis ||
    row.standing.place.documentId === '' ||
    row.unit === null
  )
    return []
  const words = claim.sentence.text.slice(
    claim.span.start - claim.sentence.span.start,
    claim.span.end - claim.sentence.span.start,
  )
  if (row.verdict === 'open' || row.verdict === 'withdrawn' || !isDenied(claim, words, row)) return []
  const { sentence, span } = claim
  return [
    {
      documentId: document.id,
      finding: toFinding({
        kind: 'contradiction',
        confidence: shown,
        passage: sentence.passage,
        place: { side: sentence.side, span, quote: words, line: sentence.line },
        value: null,
        evidence: [
          evidenceOf(row.standing.place, writtenRange(row.standing, row.unit), document.id),
          ...(row.actual.place.span.start === span.start
            ? []
            : [evidenceOf(row.actual.place, written(row.actual.value, row.unit), document.id)]),
        ],
        key: deniedKeys[row.verdict],
        details: {
          words,
          metric: row.metric,
          stated: row.actual.place.quote,
          guided: writtenRange(row.standing, row.unit),
          ...documentDetails(row.standing.place),
        },
      }),
    },
  ]
}

/** How far from the place that is claimed the figures may be before the words are wrong, in percent of the range. */
const halfWay = 50
const quarterWay = 25
const tolerance = 8

function isDenied({ place, sentence }: GuidanceClaim, words: string, row: GuidanceRow): boolean {
  const { verdict } = row
  const at = row.rangePlace === null ? null : Number(row.rangePlace)
  const isFar =
    row.differencePercent !== null &&
    compareDecimals(absoluteDecimal(row.differencePercent), pointMarginPercent) > 0
  const denials: Readonly<Record<ClaimedPlace, () => boolean>> = {
    // `Better than` says nothing of more or less where less is better.
    above: () =>
      verdict !== 'above' &&
      (at === null || at < 100 - tolerance) &&
      !(row.isFavourable === true && /better|beat|ahead/i.test(sentence.text)),
    below: () => verdict !== 'below' && (at === null || at > tolerance),
    // `In line with` leaves room that `within` does not.
    within: () => verdict !== 'within' && (isFar || /\b(?:within|inside)\b/i.test(words)),
    'high-end': () => at !== null && at < halfWay - tolerance,
    'low-end': () => at !== null && at > halfWay + tolerance,
    midpoint: () => at !== null && Math.abs(at - halfWay) > quarterWay + tolerance,
    'above-midpoint': () => at !== null && at < halfWay - tolerance,
    'below-midpoint': () => at !== null && at > halfWay + tolerance,
  }
  return denials[place]()
}

/** An earlier period's figure that was another when it was reported. */
function restated(later: PlacedFigure, earlier: PlacedFigure, isSure: boolean): AgreementFinding {
  const { figure, measured } = later
  const { id, title, date } = earlier.document
  const other = written(earlier.figure.value, measured.unit)
  return toFinding({
    kind: 'contradiction',
    confidence: isSure ? shown : quiet,
    passage: figure.passage,
    place: figure,
    value: written(figure.value, measured.unit),
    evidence: [evidenceOf({ ...earlier.figure, documentId: id, documentTitle: title, date }, other)],
    key: 'checkAgreement.restated',
    details: {
      metric: measured.metric,
      period: measured.period,
      stated: figure.quote,
      other: earlier.figure.quote,
      document: title,
      line: earlier.figure.line,
    },
  })
}

interface Found {
  readonly kind: Finding['kind']
  readonly confidence: number
  readonly passage: number
  readonly place: { readonly side: Side; readonly span: Span; readonly quote: string; readonly line: number }
  readonly value: string | null
  readonly evidence: readonly Evidence[]
  readonly key: ExplanationKey
  readonly details: MessageDetails
}

function toFinding({
  kind,
  confidence,
  passage,
  place,
  value,
  evidence,
  key,
  details,
}: Found): AgreementFinding {
  const words: FindingSide = { ...place.span, text: place.quote, value }
  return {
    kind,
    confidence,
    passage,
    line: place.line,
    en: place.side === 'en' ? words : null,
    zh: place.side === 'zh' ? words : null,
    expected: null,
    explanation: { key, details },
    evidence,
  }
}

/** Words of another document, with the way there; of the finding's own document (`own`) without. */
function evidenceOf(place: LedgerPlaceLike, value: string, own?: string): Evidence {
  const { documentId, documentTitle, date, line, span, quote } = place
  const words = { ...span, text: quote, value }
  return documentId === own
    ? words
    : { ...words, document: { id: documentId, title: documentTitle, date, line } }
}

type LedgerPlaceLike = Pick<LedgerPlace, 'documentId' | 'documentTitle' | 'date' | 'line' | 'span' | 'quote'>

const documentDetails = ({ documentTitle, line }: LedgerPlace): MessageDetails => ({
  document: documentTitle,
  line,
})

const figureAt = (documents: readonly LedgerDocument[], { documentId, span }: LedgerPlace) =>
  documents
    .find(({ id }) => id === documentId)
    ?.figures.find((figure) => figure.span.start === span.start && figure.span.end === span.end)

function written(value: string, unit: string): string {
  const { number, unit: name } = formatFigure(value, unit)
  return `${number} ${name}`
}

/** `41.0 – 46.0 USD m`, `≥ 50.0 USD m`, `high single digits`. */
function writtenRange(
  { low, high, words }: Pick<GuidanceStatement, 'low' | 'high' | 'words'>,
  unit: string,
): string {
  if (words !== undefined) return words
  if (low !== null && high !== null && low !== high)
    return `${formatFigure(low, unit).number} – ${written(high, unit)}`
  if (low === high || high === null) return `${high === null ? '≥ ' : ''}${written(low ?? '0', unit)}`
  return `≤ ${written(high, unit)}`
}
