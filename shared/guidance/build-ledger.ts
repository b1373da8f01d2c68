import { findMetric } from '../facts/metrics.ts'
import { compareDecimals, addDecimals } from '../figures/decimal.ts'
import { lastDayOf, parsePeriod, comparePeriods } from '../figures/periods.ts'
import { placeOfMetric } from '../grids/metric-places.ts'
import { findActual, type Actuals } from './find-actual.ts'
import { followPromises } from './follow-promises.ts'
import { groupBy, keyOf, looseKeyOf, placeFigures, type Measured, type PlacedFigure } from './group-figures.ts'
import { judgeRange } from './judge-guidance.ts'
import type { GuidanceAct, LedgerDocument } from './ledger-document.ts'
import type {
  CompanyLedger,
  GuidanceChange,
  GuidanceRow,
  GuidanceStatement,
  LedgerSummary,
} from './ledger.ts'
import { placeOf } from './place-of.ts'
import { isAhead } from './read-outlook.ts'
import { readStatements, type StatedGuidance } from './read-statements.ts'
import { resolveRelatives, type ResolvedGuidance } from './resolve-relatives.ts'

/** A ledger for each company that some documents are of; a document of none is left out. */
export function buildLedgers(documents: readonly LedgerDocument[]): readonly CompanyLedger[] {
  return groupCompanies(documents).map(buildLedger)
}

/** Documents by company, oldest first: one name or one ticker is one company. */
export function groupCompanies(documents: readonly LedgerDocument[]): readonly (readonly LedgerDocument[])[] {
  const tickers = new Map(
    documents.flatMap(({ company, ticker }) =>
      company !== null && ticker !== null ? [[company.toLowerCase(), ticker] as const] : [],
    ),
  )
  const known = documents.filter(({ company, ticker }) => company !== null || ticker !== null)
  const groups = groupBy(known, ({ company, ticker }) => {
    const name = company?.toLowerCase() ?? ''
    return (ticker ?? tickers.get(name) ?? name).toUpperCase()
  })
  return [...groups.values()].map((group) => group.toSorted(compareDocuments))
}

/** By the day they were spoken on, else some weeks after the period they report on. */
const compareDocuments = (a: LedgerDocument, b: LedgerDocument): number => {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}

function dayOf({ date, period, fiscalYearEnd }: LedgerDocument): string {
  if (date !== null) return date
  const own = period === null ? null : parsePeriod(period)
  return own === null ? '' : `${lastDayOf(own, fiscalYearEnd)}~`
}

/** The ledger of one company from its documents, oldest first. */
export function buildLedger(documents: readonly LedgerDocument[]): CompanyLedger {
  const named = documents.find(({ company }) => company !== null) ?? documents[0]
  const company = named?.company ?? named?.ticker ?? ''
  const placed = placeFigures(documents)
  const actuals: Actuals = groupBy(
    placed.filter(({ figure }) => figure.kind === 'actual' || figure.kind === 'prior-period actual'),
    ({ measured }) => looseKeyOf(measured),
  )
  const relatives = groupBy(resolveRelatives(documents, actuals), ({ measured }) => keyOf(measured))
  const guided = groupGuidance(placed.filter(({ figure }) => figure.kind.startsWith('guidance')))
  const targets = groupGuidance(placed.filter(({ figure }) => figure.kind === 'target'))
  const build = (kind: GuidanceRow['kind'], groups: ReadonlyMap<string, readonly PlacedFigure[]>) =>
    [...groups].flatMap(([key, figures]) => {
      const own = kind === 'guidance' ? (relatives.get(key) ?? []) : []
      const row = buildRow({ kind, key, company, figures, relatives: own, documents, actuals })
      return row === null ? [] : [row]
    })
  const keys = [...new Set([...guided.keys(), ...relatives.keys()])]
  const rows = [
    ...build('guidance', new Map(keys.map((key) => [key, guided.get(key) ?? []]))),
    ...build('target', new Map([...targets].filter(([key]) => !guided.has(key)))),
  ]
  const all = [...rows, ...wordedRows(documents, company, rows)].toSorted(compareRows)
  return {
    company,
    ticker: documents.find(({ ticker }) => ticker !== null)?.ticker ?? null,
    rows: all,
    promises: followPromises(documents, company),
    summary: summarize(rows),
  }
}

/** By what they measure; figures without a basis join those of the only basis there is. */
function groupGuidance(figures: readonly PlacedFigure[]): ReadonlyMap<string, readonly PlacedFigure[]> {
  const joined = [...groupBy(figures, ({ measured }) => looseKeyOf(measured)).values()].flatMap((loose) => {
    const bases = [...new Set(loose.flatMap(({ measured }) => measured.basis ?? []))]
    const [only = null] = bases
    return bases.length === 1
      ? loose.map((one) => ({ ...one, measured: { ...one.measured, basis: only } }))
      : loose
  })
  return groupBy(joined, ({ measured }) => keyOf(measured))
}

interface RowSource {
  readonly kind: GuidanceRow['kind']
  readonly key: string
  readonly company: string
  readonly figures: readonly PlacedFigure[]
  readonly relatives: readonly ResolvedGuidance[]
  readonly documents: readonly LedgerDocument[]
  readonly actuals: Actuals
}

function buildRow(source: RowSource): GuidanceRow | null {
  const { kind, key, company, figures, relatives, documents, actuals } = source
  const measured = figures[0]?.measured ?? relatives[0]?.measured
  const period = measured && parsePeriod(measured.period)
  if (!measured || !period) return null
  const history: Standing[] = []
  for (const document of documents) {
    const stated = readStatements(figures.filter((one) => one.document === document))
    const relative = relatives.find((one) => one.document === document)
    const isOpen = isAhead(period, contextOf(document))
    if (stated.length > 0) addStated(history, document, stated, isOpen)
    else if (relative && isOpen) addRelative(history, document, relative)
    else if (isOpen && kind === 'guidance') addAct(history, document, measured)
  }
  const given = history.filter(({ statement }) => statement.change !== 'recalled')
  const last = (given.length > 0 ? given : history).at(-1)
  if (!last) return null
  const standing = (given.length > 0 ? given : history).findLast(
    ({ statement }) => statement.change !== 'withdrawn',
  )
  const fiscalYearEnd = last.document.fiscalYearEnd
  const found = findActual(actuals, measured, history[0]?.document.date ?? null)
  const isWithdrawn = last.statement.change === 'withdrawn'
  const judged =
    found && standing && !isWithdrawn
      ? judgeRange(standing.statement, found.actual.value, found.step, standing.pointStep)
      : null
  const verdict = isWithdrawn ? 'withdrawn' : (judged?.verdict ?? 'open')
  const lowerIsWorse = findMetric(measured.metric)?.lowerIsWorse ?? null
  return {
    key: `${kind} ${key}`,
    company,
    ...measured,
    periodEnd: lastDayOf(period, fiscalYearEnd),
    kind,
    statements: history.map(({ statement }) => statement),
    standing: standing?.statement ?? null,
    actual: found?.actual ?? null,
    verdict,
    difference: judged?.difference ?? null,
    differencePercent: judged?.differencePercent ?? null,
    rangePlace: judged?.place ?? null,
    isFavourable:
      judged === null || judged.verdict === 'within' || lowerIsWorse === null
        ? null
        : (judged.verdict === 'above') === lowerIsWorse,
  }
}

interface Standing {
  readonly document: LedgerDocument
  readonly statement: GuidanceStatement
  readonly pointStep: string | null
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
    history.push({ document, statement: toStatement(document, one, change), pointStep: one.pointStep })
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
  history.push({ document, statement, pointStep: null })
}

const quoteOf = ({ sentence, span }: ResolvedGuidance['guidance']): string =>
  sentence.text.slice(span.start - sentence.span.start, span.end - sentence.span.start)

/** Words that reaffirm or withdraw a guidance say so of what stood. */
function addAct(history: Standing[], document: LedgerDocument, measured: Measured): void {
  const before = history.at(-1)
  if (!before || before.statement.change === 'withdrawn') return
  const act = document.acts.find((one) => concerns(one, measured))
  if (!act) return
  const { low, high } = before.statement
  const statement: GuidanceStatement = {
    place: placeOf(document, act.sentence),
    change: act.kind,
    low: act.kind === 'withdrawn' ? null : low,
    high: act.kind === 'withdrawn' ? null : high,
    approximation: null,
    condition: null,
    working: null,
    factIds: [],
  }
  history.push({ document, statement, pointStep: before.pointStep })
}

function concerns({ metrics, periods }: GuidanceAct, { metric, period }: Measured): boolean {
  if (metrics.length > 0 && !metrics.includes(metric)) return false
  // `Full-year` said without `fiscal` is still the company's year.
  return periods.length === 0 || periods.some((one) => one === period || one === period.replace(/^FY/, ''))
}

const toStatement = (
  document: LedgerDocument,
  { first, figures, low, high }: StatedGuidance,
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
    approximation: figure.approximation,
    condition: figure.condition,
    working: null,
    factIds: figures.flatMap(({ id }) => id ?? []),
  }
}

type Ends = Pick<GuidanceStatement, 'low' | 'high'>

/** What a guidance does to the one that stood: within it is narrowed, around it widened, else the middle decides. */
export function changeBetween(before: Ends, now: Ends): GuidanceChange {
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

/** Guidance that was given in words alone, where no figure was. */
function wordedRows(
  documents: readonly LedgerDocument[],
  company: string,
  rows: readonly GuidanceRow[],
): readonly GuidanceRow[] {
  const taken = new Set(rows.map(({ metric, period }) => `${metric} ${period}`))
  const said = documents.flatMap((document) => document.worded.map((words) => ({ document, words })))
  const groups = groupBy(said, ({ words }) => `${words.metric} ${words.period}`)
  return [...groups].flatMap(([key, all]) => {
    const [first] = all
    const period = first && parsePeriod(first.words.period)
    if (!first || !period || taken.has(key)) return []
    const statements = all.map(({ document, words }, index) => ({
      place: placeOf(document, words.sentence),
      change: index === 0 ? ('first' as const) : ('reaffirmed' as const),
      low: null,
      high: null,
      approximation: null,
      condition: null,
      working: null,
      factIds: [],
    }))
    return [
      {
        key: `words ${key}`,
        company,
        metric: first.words.metric,
        segment: null,
        basis: null,
        period: first.words.period,
        periodEnd: lastDayOf(period, first.document.fiscalYearEnd),
        unit: null,
        kind: 'words',
        statements,
        standing: null,
        actual: null,
        verdict: 'open',
        difference: null,
        differencePercent: null,
        rangePlace: null,
        isFavourable: null,
      },
    ]
  })
}

function compareRows(a: GuidanceRow, b: GuidanceRow): number {
  if (a.periodEnd !== b.periodEnd) return a.periodEnd < b.periodEnd ? -1 : 1
  const [one, other] = [parsePeriod(a.period), parsePeriod(b.period)]
  const byPeriod = one && other ? comparePeriods(one, other, null) : 0
  return (
    byPeriod ||
    (a.period < b.period ? -1 : a.period > b.period ? 1 : 0) ||
    (placeOfMetric(a.metric)?.order ?? 999) - (placeOfMetric(b.metric)?.order ?? 999) ||
    (a.key < b.key ? -1 : 1)
  )
}

function summarize(rows: readonly GuidanceRow[]): LedgerSummary {
  const guidance = rows.filter(({ kind }) => kind === 'guidance')
  const count = (test: (row: GuidanceRow) => boolean): number => guidance.filter(test).length
  return {
    judged: count(({ verdict }) => verdict !== 'open' && verdict !== 'withdrawn'),
    above: count(({ verdict }) => verdict === 'above'),
    within: count(({ verdict }) => verdict === 'within'),
    below: count(({ verdict }) => verdict === 'below'),
    beat: count(({ isFavourable }) => isFavourable === true),
    missed: count(({ isFavourable }) => isFavourable === false),
    open: count(({ verdict }) => verdict === 'open'),
    withdrawn: count(({ verdict }) => verdict === 'withdrawn'),
  }
}
