import { addDecimals, compareDecimals } from '../figures/decimal.ts'
import { lastDayOf, parsePeriod } from '../figures/periods.ts'
import { placeOfMetric } from '../grids/metric-places.ts'
import { changesOf, rowKeyOf } from './apply-changes.ts'
import { findActual, type Actuals, type ActualSource } from './find-actual.ts'
import { keyOf, type Measured, type PlacedFigure } from './group-figures.ts'
import { judgeRange } from './judge-guidance.ts'
import { markOf, type MadeChange } from './ledger-change.ts'
import type { GuidanceAct, LedgerDocument } from './ledger-document.ts'
import type { GuidanceChange, GuidanceRecall, GuidanceRow, GuidanceStatement } from './ledger.ts'
import { placeOf } from './place-of.ts'
import { isAhead } from './read-outlook.ts'
import { isSameGuidance, readStatements, type StatedGuidance } from './read-statements.ts'
import type { ResolvedGuidance } from './resolve-relatives.ts'
import type { WrittenGuidance } from './written-guidance.ts'

/** What one row is made of. */
export interface RowSource {
  readonly kind: GuidanceRow['kind']
  readonly key: string
  readonly company: string
  readonly figures: readonly PlacedFigure[]
  readonly relatives: readonly ResolvedGuidance[]
  readonly documents: readonly LedgerDocument[]
  readonly actuals: Actuals
  /** What a person entered for it. */
  readonly written: readonly WrittenGuidance[]
  readonly changes: readonly MadeChange[]
  /** Of all rows of guidance. */
  readonly keys: readonly string[]
}

/** A row of the ledger: its statements in order, what came, and what that makes of it; null where nobody guided. */
export function buildRow(source: RowSource): GuidanceRow | null {
  const { kind, key, company, figures, relatives, actuals, written, changes } = source
  const measured = measuredOf(source)
  const period = measured && parsePeriod(measured.period)
  if (!measured || !period) return null
  const history: Standing[] = []
  const recalls: GuidanceRecall[] = []
  for (const document of inOrder(source)) {
    const own = written.filter((one) => one.document === document)
    const stated = readStatements(figures.filter((one) => one.document === document))
    const relative = relatives.find((one) => one.document === document)
    const isOpen = isAhead(period, contextOf(document))
    for (const one of stated)
      if (one.isFormer || !isOpen) recalls.push(...compareRecall(history, document, one))
    if (own.length > 0) addWritten(history, own)
    else if (stated.length > 0) addStated(history, document, stated, isOpen)
    else if (relative && isOpen) addRelative(history, document, relative)
    else if (isOpen && kind === 'guidance') addAct(history, document, measured, key)
  }
  const given = history.filter(({ statement }) => statement.change !== 'recalled')
  const last = (given.length > 0 ? given : history).at(-1)
  if (!last) return null
  const standing = (given.length > 0 ? given : history).findLast(
    ({ statement, hasFigures }) => hasFigures && statement.change !== 'withdrawn',
  )
  const fiscalYearEnd = last.document.fiscalYearEnd
  const hand = changesOf(changes, 'actual').findLast(
    ({ change }) => rowKeyOf(change.target, source.keys, changes) === key,
  )
  const found = hand ? actualByHand(hand) : findActual(actuals, measured, history[0]?.document.date ?? null)
  const isWithdrawn = last.statement.change === 'withdrawn'
  const judged =
    found && standing && !isWithdrawn
      ? judgeRange(standing.statement, found.actual.value, found.step, standing.pointStep)
      : null
  // By how much what came lies beyond words is nothing that anybody said.
  const measure = standing?.statement.words === undefined ? judged : null
  const verdict = isWithdrawn ? 'withdrawn' : (judged?.verdict ?? 'open')
  const lowerIsBetter = placeOfMetric(measured.metric)?.lowerIsBetter ?? null
  return {
    key: `${kind} ${key}`,
    company,
    ...measured,
    unit: measured.unit === '' ? null : measured.unit,
    periodEnd: lastDayOf(period, fiscalYearEnd),
    kind: kind === 'guidance' && history.every(({ hasFigures }) => !hasFigures) ? 'words' : kind,
    statements: history.map(({ statement }) => statement),
    recalls,
    standing: standing?.statement ?? null,
    actual: found?.actual ?? null,
    verdict,
    difference: measure?.difference ?? null,
    differencePercent: measure?.differencePercent ?? null,
    rangePlace: measure?.place ?? null,
    isFavourable:
      judged === null || judged.verdict === 'within' || lowerIsBetter === null
        ? null
        : (judged.verdict === 'above') !== lowerIsBetter,
    ...(hand && found === null ? { actualDenied: markOf(hand) } : {}),
    ...joinedOf(changes, key),
  }
}

/** What the row measures: what its key says, told as its figures or the person do. */
function measuredOf({ key, figures, relatives, written }: RowSource): Measured | undefined {
  const all = [...figures, ...relatives, ...written].map(({ measured }) => measured)
  return all.find((one) => keyOf(one) === key) ?? all[0]
}

/** The documents with those that stand for what was typed, each before the first that is later. */
function inOrder({ documents, written }: RowSource): readonly LedgerDocument[] {
  const typed = written.map(({ document }) => document).filter((one) => !documents.includes(one))
  return typed.reduce<readonly LedgerDocument[]>((all, one) => {
    const { date } = one
    const later = date === null ? -1 : all.findIndex((other) => other.date !== null && other.date > date)
    return later < 0 ? [...all, one] : all.toSpliced(later, 0, one)
  }, documents)
}

/** What a person says came; null where they say that what was found is not it. */
function actualByHand(
  hand: ReturnType<typeof changesOf<'actual'>>[number],
): Pick<ActualSource, 'actual' | 'step'> | null {
  const { change, place, madeAt } = hand
  if (change.value === null) return null
  return {
    step: null,
    actual: {
      place: place ?? {
        documentId: '',
        documentTitle: change.source ?? '',
        date: madeAt.slice(0, 10),
        line: 0,
        side: 'en',
        span: { start: 0, end: 0 },
        quote: '',
        speaker: null,
      },
      value: change.value,
      working: null,
      isOtherBasis: false,
      factId: null,
      byHand: markOf(hand),
    },
  }
}

function joinedOf(changes: readonly MadeChange[], key: string): Pick<GuidanceRow, 'joined'> {
  const joined = changesOf(changes, 'joined').filter(({ change }) => keyOf(change.into) === key)
  return joined.length === 0 ? {} : { joined: joined.map(markOf) }
}

/** A person's word stands in place of what was found of the same row in the same document. */
function addWritten(history: Standing[], own: readonly WrittenGuidance[]): void {
  for (const { document, act, statement } of own) {
    const before = history.findLast(({ statement: { change } }) => change !== 'withdrawn')?.statement
    const isBare = statement.low === null && statement.high === null
    const ends =
      act === 'withdrawn'
        ? { low: null, high: null }
        : isBare && before
          ? { low: before.low, high: before.high }
          : { low: statement.low, high: statement.high }
    const change = act === 'given' ? (before ? changeBetween(before, ends) : ('first' as const)) : act
    history.push({
      document,
      statement: { ...statement, ...ends, change },
      pointStep: null,
      hasFigures: act !== 'withdrawn' && !isBare,
    })
  }
}

interface Standing {
  readonly document: LedgerDocument
  readonly statement: GuidanceStatement
  readonly pointStep: string | null
  /** It gives the ends itself: words that reaffirm one lead to nothing that can be checked. */
  readonly hasFigures: boolean
}

const contextOf = ({ date, period, fiscalYearEnd }: LedgerDocument) => ({
  date,
  period: period === null ? null : parsePeriod(period),
  fiscalYearEnd,
})

function addStated(
  history: Standing[],
  document: LedgerDocument,
  stated: readonly StatedGuidance[],
  isOpen: boolean,
): void {
  const formers = stated.filter(({ isFormer }) => isFormer)
  const current = stated.find(({ isFormer }) => !isFormer)
  const add = (one: StatedGuidance, change: GuidanceChange) =>
    history.push({
      document,
      statement: toStatement(document, one, change),
      pointStep: one.pointStep,
      hasFigures: true,
    })
  const [former] = formers
  const before = history.at(-1)
  // What a document only looks back on is told once, and only where no earlier one gave it.
  if (!isOpen || !current) {
    const recalled = current ?? former
    if (recalled && !before) add(recalled, 'recalled')
    return
  }
  if (former && !before) add(former, 'recalled')
  const standing = history.at(-1)
  add(current, standing ? changeBetween(standing.statement, current) : 'first')
}

/** Beside what an earlier document gave; nothing where none did, or only as a change to be worked out. */
function compareRecall(
  history: readonly Standing[],
  document: LedgerDocument,
  recalled: StatedGuidance,
): readonly GuidanceRecall[] {
  const given = history.filter(
    ({ statement, hasFigures, document: { id } }) =>
      hasFigures && id !== document.id && statement.change !== 'recalled',
  )
  const same = given.findLast(({ statement }) => isSameGuidance(recalled, statement))
  const earlier = (same ?? given.at(-1))?.statement
  if (!earlier || earlier.working !== null) return []
  return [{ statement: toStatement(document, recalled, 'recalled'), earlier, agrees: same !== undefined }]
}

function addRelative(history: Standing[], document: LedgerDocument, relative: ResolvedGuidance): void {
  const standing = history.at(-1)
  const change = standing ? changeBetween(standing.statement, relative) : 'first'
  const { low, high, working, guidance } = relative
  const statement: GuidanceStatement = {
    place: placeOf(document, { ...guidance.sentence, span: guidance.span, quote: quoteOf(guidance) }),
    change,
    low,
    high,
    approximation: null,
    condition: null,
    working,
    factIds: [],
  }
  history.push({ document, statement, pointStep: null, hasFigures: true })
}

const quoteOf = ({ sentence, span }: ResolvedGuidance['guidance']): string =>
  sentence.text.slice(span.start - sentence.span.start, span.end - sentence.span.start)

/** Words that reaffirm or withdraw a guidance say so of what stood. */
function addAct(history: Standing[], document: LedgerDocument, measured: Measured, key: string): void {
  const before = history.at(-1)
  if (!before || before.statement.change === 'withdrawn') return
  const act = document.acts.find((one) => one.notOf?.includes(key) !== true && concerns(one, measured))
  if (!act) return
  const { low, high, words } = before.statement
  const statement: GuidanceStatement = {
    place: placeOf(document, act.sentence),
    change: act.kind,
    low: act.kind === 'withdrawn' ? null : low,
    high: act.kind === 'withdrawn' ? null : high,
    ...(words === undefined ? {} : { words }),
    approximation: null,
    condition: null,
    working: null,
    factIds: [],
  }
  history.push({ document, statement, pointStep: before.pointStep, hasFigures: false })
}

function concerns({ metrics, periods }: GuidanceAct, { metric, period }: Measured): boolean {
  if (metrics.length > 0 && !metrics.includes(metric)) return false
  // `Full-year` said without `fiscal` is still the company's year.
  return periods.length === 0 || periods.some((one) => one === period || one === period.replace(/^FY/, ''))
}

const toStatement = (
  document: LedgerDocument,
  { first, figures, low, high, words }: StatedGuidance,
  change: GuidanceChange,
): GuidanceStatement => {
  const { figure } = first
  const last = figures.at(-1) ?? figure
  const span = { start: figure.span.start, end: Math.max(figure.span.end, last.span.end) }
  const quote = figure.sentence.slice(span.start - figure.sentenceStart, span.end - figure.sentenceStart)
  return {
    place: placeOf(document, { ...figure, span, quote: quote === '' ? figure.quote : quote }),
    change,
    low,
    high,
    ...(words === null ? {} : { words }),
    approximation: figure.approximation,
    condition: figure.condition,
    working: null,
    factIds: figures.flatMap(({ id }) => id ?? []),
  }
}

type Ends = Pick<GuidanceStatement, 'low' | 'high'>

/** What a guidance does to the one that stood: within it is narrowed, around it widened, else the middle decides. */
function changeBetween(before: Ends, now: Ends): GuidanceChange {
  if (before.low === null && before.high === null) return 'first'
  const low = compareEnds(before.low, now.low)
  const high = compareEnds(before.high, now.high)
  if (low === 0 && high === 0) return 'reaffirmed'
  if (low > 0 && high < 0) return 'narrowed'
  if (low < 0 && high > 0) return 'widened'
  return low + high === 0
    ? compareDecimals(sumOf(now), sumOf(before)) > 0
      ? 'raised'
      : 'lowered'
    : low + high > 0
      ? 'raised'
      : 'lowered'
}

const compareEnds = (before: string | null, now: string | null): number =>
  before === null || now === null ? 0 : Math.sign(compareDecimals(now, before))

const sumOf = ({ low, high }: Ends): string => addDecimals(low ?? high ?? '0', high ?? low ?? '0')
