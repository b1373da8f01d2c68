import type { ParsedDocument } from '../documents/document.ts'
import { noDetails, type Basis, type FactKind, type FoundFact } from '../facts/fact.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { shiftDecimal } from '../figures/decimal.ts'
import { dayPeriod, formatPeriod, monthsBetween, type Period } from '../figures/periods.ts'
import { endDay, mergeTimes, resolveTime, spanOf } from './column-period.ts'
import { findRegions } from './find-regions.ts'
import { nameRow, nameShare, type RowName } from './name-row.ts'
import { topicOf } from './title-topic.ts'
import { readColumns, readTitle, type Column, type TitleMeaning } from './read-columns.ts'
import { hasTime, readHead } from './read-head.ts'
import { isTotalName, mergeUnits, readTables } from './read-tables.ts'
import { readUnitLine } from './read-unit.ts'
import { settleNames } from './settle-names.ts'
import { hasNegativeCosts, signed } from './sign-figure.ts'
import { readFrame, type Frame, type TableSetting } from './table-frame.ts'
import type { PrintedFigure, Table, TableCell, TableRow, TableUnit } from './table.ts'
import { chooseUnit, listCurrencies } from './choose-unit.ts'

export interface TableFacts {
  readonly facts: readonly FoundFact[]
  /** Passages whose figures were read as a table's, by index: they are no sentences. */
  readonly passages: ReadonlySet<number>
}

/**
 * Every figure of a document's tables that its heads say what it is: its row, its period, its unit. What cannot be read
 * is left out; what is read only in part is marked by its confidence. Facts are in reading order.
 */
export function findTableFacts(document: ParsedDocument, text: string, setting: TableSetting): TableFacts {
  const regions = findRegions(document, text)
  const facts: FoundFact[] = []
  const passages = new Set<number>()
  if (regions.length === 0) return { facts, passages }
  const read = regions.map((region) => ({ region, tables: readTables(region.lines, region.title) }))
  const frame = readFrame(
    document,
    text,
    setting,
    read.flatMap(({ tables }) => tables),
  )
  for (const { region, tables } of read) {
    for (const index of region.passages) passages.add(index)
    // `(新台幣百萬元)` is what the table is in, and no figure.
    for (const { text: line, passage } of [...region.title, ...region.lines])
      if (line.length < longestUnitLine && readUnitLine(line) !== null) passages.add(passage)
    for (const table of tables) for (const fact of factsOfTable(table, frame)) facts.push(fact)
  }
  return { facts, passages }
}

/** A longer line that names a unit may state a figure besides. */
const longestUnitLine = 80

function factsOfTable(table: Table, frame: Frame): readonly FoundFact[] {
  const title = readTitle(table.title)
  const columns = readColumns(table, title, frame.clock)
  if (isTransposed(table, columns)) return factsByRows(table, columns, title, frame)
  const topic = findTopic(table.title, frame.catalogue)
  const names = settleNames(
    table.rows,
    table.rows.map((row) => nameRow(plainMargin(row), row.heads, topic, frame.catalogue)),
    title,
  )
  const isDeducting = hasNegativeCosts(table.rows, names)
  const areBases = new Set(columns.map(({ head }) => head.basis).filter(Boolean)).size > 1
  const headed = columns.map((column) =>
    areBases ? { column, metric: null } : readMetricHead(column, frame),
  )
  const unit = mergeUnits([frame.unit, table.unit])
  const signs = listCurrencies(table)
  // `单位：万元` names no country's money: the document's script does.
  const isYuan =
    signs.length === 0 &&
    frame.bareYuan !== null &&
    [...table.title, ...table.rows.map(({ label }) => label)].some((line) => /元/.test(line))
  const named = isYuan && frame.bareYuan !== null ? [frame.bareYuan] : signs
  const sayings = {
    currencies: named.length === 0 && frame.money !== null ? [frame.money] : named,
    isGuessed: table.unit.power === null,
  }
  return table.rows.flatMap((row, index) => {
    const name = names[index]
    if (!name || name.metric === '') return []
    return row.cells.flatMap((cell) => {
      const { column, metric } = headed[cell.column] ?? {}
      if (!column || column.use === 'none') return []
      const own = metric
        ? overColumn(name, row, metric)
        : column.segment !== null && areBases
          ? doubt(name)
          : name
      return factsOfCell({
        row,
        cell,
        name: own,
        column,
        title,
        unit,
        sayings,
        frame,
        deductsCosts: isDeducting,
      })
    })
  })
}

/** Shops call the gross profit a margin: no margin in per cent is larger than a hundred. */
const plainMargin = ({ label, cells }: TableRow): string =>
  /^gross margin$/i.test(label) &&
  cells.some(({ figures }) =>
    figures.some(({ value, unit }) => unit === null && Math.abs(Number(value)) > 100),
  )
    ? 'Gross profit'
    : label

/** A column headed by a metric (`Net sales | Operating income`), whose words are then no segment. */
function readMetricHead(
  column: Column,
  { catalogue }: Frame,
): { readonly column: Column; readonly metric: RowName | null } {
  const metric = column.segment === null ? null : nameRow(column.segment, [], null, catalogue)
  return metric?.known ? { column: { ...column, segment: null }, metric } : { column, metric: null }
}

/** The rows beneath a metric that heads a column are its segments, unless they are metrics themselves. */
function overColumn(name: RowName, { label }: TableRow, head: RowName): RowName {
  if (name.known !== null) return name
  return {
    ...head,
    basis: name.basis ?? head.basis,
    segment: isTotalName(label) ? null : (head.segment ?? label),
    certainty: 0.9 * head.certainty,
    change: name.change,
  }
}

/** Beside columns of two bases any other is a step between them. */
const doubt = (name: RowName): RowName => ({ ...name, certainty: Math.min(0.4, name.certainty) })

function findTopic(title: readonly string[], catalogue: MetricCatalogue): string | null {
  for (const line of title.toReversed().slice(0, 5)) {
    const metric = line.length < 120 ? topicOf(line, catalogue) : null
    if (metric) return metric.name
  }
  return null
}

/** Years or quarters down the side and measures across the top. */
function isTransposed(table: Table, columns: readonly Column[]): boolean {
  const named = table.rows.filter(({ label, cells }) => label !== '' && cells.length > 0)
  const dated = named.filter(({ label }) => {
    const head = readHead(label)
    return hasTime(head.time) && head.rest === ''
  })
  return (
    dated.length >= 2 &&
    dated.length >= named.length * 0.7 &&
    columns.every(({ head }) => !hasTime(head.time)) &&
    table.columns.some((heads) => heads.length > 0)
  )
}

function factsByRows(
  table: Table,
  columns: readonly Column[],
  title: TitleMeaning,
  frame: Frame,
): readonly FoundFact[] {
  const topic = findTopic(table.title, frame.catalogue)
  const names = columns.map((_, index) =>
    nameRow((table.columns[index] ?? []).join(' ').replace(unitTail, ''), [], topic, frame.catalogue),
  )
  const unit = mergeUnits([frame.unit, table.unit])
  const periods = table.rows.map(
    ({ label }) =>
      resolveTime(mergeTimes(readHead(label).time, { ...title.time, years: [], month: null }), frame.clock)
        ?.period ?? null,
  )
  const latest = periods.reduce<string>((last, period, at) => {
    const isForecast = readHead(table.rows[at]?.label ?? '').time.isForecast
    const end = period === null || isForecast ? '' : endDay(period, frame.clock)
    return end > last && end <= (frame.clock.date ?? '9999') ? end : last
  }, '')
  const signs = listCurrencies(table)
  const sayings = {
    currencies: signs.length === 0 && frame.money !== null ? [frame.money] : signs,
    isGuessed: table.unit.power === null,
  }
  return table.rows.flatMap((row, at) => {
    const period = periods[at] ?? null
    if (period === null) return []
    const head = readHead(row.label)
    return row.cells.flatMap((cell) => {
      const [plain, own] = [columns[cell.column], names[cell.column]]
      if (!plain || !own) return []
      const before = names.slice(0, cell.column).findLast((one) => one.change === null && one.metric !== '')
      const name = own.metric === '' && before ? { ...before, change: own.change ?? 'yoy' } : own
      if (name.metric === '') return []
      const column: Column = {
        ...plain,
        use:
          name.change !== null || plain.use === 'change'
            ? 'change'
            : plain.use === 'share'
              ? 'share'
              : 'level',
        over: plain.over ?? name.change ?? (spanOf(period) === 12 ? 'yoy' : null),
        period,
        segment: null,
        head: { ...plain.head, time: head.time },
        isEarlier: endDay(period, frame.clock) < latest,
      }
      if (column.use === 'change' && column.over === null) return []
      return factsOfCell({ row, cell, name, column, title, unit, sayings, frame, deductsCosts: false })
    })
  })
}

const unitTail = /\s?[(（][^()（）]{1,30}[)）]\s?$/

interface CellContext {
  readonly row: TableRow
  readonly cell: TableCell
  readonly name: RowName
  readonly column: Column
  readonly title: TitleMeaning
  readonly unit: TableUnit
  readonly sayings: { readonly currencies: readonly string[]; readonly isGuessed: boolean }
  readonly frame: Frame
  readonly deductsCosts: boolean
}

function factsOfCell(context: CellContext): readonly FoundFact[] {
  const { cell } = context
  return cell.figures.flatMap((figure, index) => {
    const end = cell.figures.length === 2 ? (index === 0 ? 'low' : 'high') : null
    const fact = factOf(context, figure, end)
    return fact ? [fact] : []
  })
}

function factOf(context: CellContext, figure: PrintedFigure, end: 'low' | 'high' | null): FoundFact | null {
  const { row, column, frame, title, sayings } = context
  const name =
    column.use === 'share' && !context.name.isShare
      ? { ...context.name, ...nameShare(context.name) }
      : context.name
  const isChange = column.use === 'change' || name.change !== null
  const over = column.over ?? name.change
  const own = readUnitLine(row.label) ?? readUnitLine(row.heads.at(-1) ?? '')
  const stated = mergeUnits([context.unit, column.unit, own])
  const chosen = chooseUnit({
    figure,
    name,
    unit: stated,
    currencies: sayings.currencies,
    isChange,
    isPercent: column.use === 'share' || name.isShare || (isChange && column.head.isPercent),
  })
  // The whole is a hundred per cent of itself.
  if (
    chosen === null ||
    (name.isShare && context.name.metric === 'Revenue' && name.segment === null && column.segment === null)
  )
    return null
  const period = periodOf(column, name, context)
  const kind = isChange ? changeKind(over, chosen.unit) : levelKind(context, end, period)
  if (kind === null) return null
  const isScaled =
    sayings.isGuessed && figure.power === 0 && own === null && column.unit?.power == null && chosen.isScaled
  const confidence = confidenceOf(name, column, {
    period,
    isGuessed: isScaled && context.unit.power === null,
    isInherited: isScaled,
    isFormer:
      column.head.isFormer && (kind.startsWith('guidance') || column.head.isGuidance || title.isGuidance),
  })
  return {
    metric: renameShare(name),
    segment: joinSegments(name.segment, column.segment),
    basis: basisOf(name, column, title, frame),
    period: period === null ? null : formatPeriod(period),
    kind,
    value: signed(shiftDecimal(figure.value, chosen.power), context.name, isChange, context.deductsCosts),
    unit: chosen.unit,
    ...noDetails,
    voice: frame.voice,
    line: row.line.line,
    span: { start: figure.start, end: figure.end },
    quote: row.line.text.slice(figure.start - row.line.start, figure.end - row.line.start),
    zhSpan: null,
    passage: row.line.passage,
    speaker: null,
    confidence,
    repeats: null,
  }
}

/** Shares of revenue that the catalogue has names of its own for. */
const shareNames: Readonly<Record<string, string>> = {
  'Gross profit % of revenue': 'Gross margin',
  'Operating income % of revenue': 'Operating margin',
  'Net income % of revenue': 'Net margin',
  'Pre-tax income % of revenue': 'Pre-tax margin',
  'Adjusted EBITDA % of revenue': 'Adjusted EBITDA margin',
}
const renameShare = ({ metric }: RowName): string => shareNames[metric] ?? metric

function joinSegments(row: string | null, column: string | null): string | null {
  if (row === null || column === null) return row ?? column
  return row.toLowerCase() === column.toLowerCase() ? row : `${row}, ${column}`
}

/** What stands at a date does so at the end of the column's stretch; what flows needs one. */
function periodOf(column: Column, name: RowName, { frame: { clock } }: CellContext): Period | null {
  const { period } = column
  if (period === null) return null
  const isBalance = name.known === null ? balanceWords.test(name.metric) : name.known.isBalance
  if (period.kind === 'day') {
    if (isBalance || !column.isBare) return period
    const own = clock.period
    if (own === null || own.kind === 'day') return period
    const months = Math.round(monthsBetween(endDay(period, clock), endDay(own, clock)))
    return months % 12 === 0 ? { ...own, year: own.year - months / 12 } : period
  }
  return isBalance && column.use === 'level' ? dayPeriod(endDay(period, clock)) : period
}

const balanceWords =
  /^(?:total )?(?:current |net |non-?current )?(?:assets|liabilities|(?:shareholders|stockholders)['’]? equity|equity)\b|(?:资产|資產|负债|負債|净资产|淨資產|權益|权益)(?:總計|总计|總額|总额|合计|合計)?$/i

function changeKind(over: 'yoy' | 'qoq' | null, unit: string): FactKind | null {
  if (unit === 'bps') return 'change bps'
  if (over === null) return null
  return unit === '%' ? `change ${over} %` : `change ${over} abs`
}

function levelKind(
  { row, column, title, frame, name }: CellContext,
  end: 'low' | 'high' | null,
  period: Period | null,
): FactKind | null {
  const { head } = column
  const { clock, isArticle } = frame
  const lastDay = period === null ? null : endDay(period, clock)
  const isAhead = lastDay !== null && clock.date !== null && lastDay > clock.date
  const isPast =
    lastDay !== null &&
    (clock.date === null
      ? clock.period !== null && lastDay <= endDay(clock.period, clock)
      : lastDay <= clock.date) &&
    !head.isGuidance
  if (head.isConsensus) return 'consensus'
  const bound = end ?? head.end ?? endOfName(row.label)
  const isGuided = head.isGuidance || bound !== null || (title.isGuidance && !isPast)
  if (isGuided && !isArticle)
    return bound === 'low' ? 'guidance-low' : bound === 'high' ? 'guidance-high' : 'guidance-mid'
  if (bound !== null || head.time.isForecast || isAhead) return 'forecast'
  if (name.known === null && name.metric === '') return null
  return column.isEarlier ? 'prior-period actual' : 'actual'
}

/** `Diluted earnings per share - low`: a row for each end of what is guided. */
function endOfName(label: string): 'low' | 'high' | null {
  const end = /(?:[-–—,]\s?|[(（])(low|high)(?:er|est)?(?: end)?[)）]?$/i.exec(label)?.[1]?.toLowerCase()
  return end === 'low' || end === 'high' ? end : null
}

function basisOf(name: RowName, column: Column, title: TitleMeaning, frame: Frame): Basis | null {
  const isOfBasis =
    name.known?.hasBasis === true ||
    frame.catalogue.find(renameShare(name))?.hasBasis === true ||
    (name.known === null && name.basis !== null)
  if (!isOfBasis) return null
  const stated = name.basis ?? column.basis
  if (stated !== null) return stated
  return frame.hasBases && title.isStatement && !title.isReconciliation ? 'GAAP' : null
}

function confidenceOf(
  name: RowName,
  { isBare }: Column,
  doubts: {
    readonly period: Period | null
    readonly isGuessed: boolean
    readonly isInherited: boolean
    readonly isFormer: boolean
  },
): number {
  let confidence = 0.95 * name.certainty
  if (doubts.period === null) confidence = Math.min(0.3, confidence)
  if (isBare) confidence *= 0.9
  if (doubts.isInherited) confidence = Math.min(0.6, confidence)
  if (doubts.isGuessed) confidence = Math.min(0.4, confidence)
  if (doubts.isFormer) confidence = Math.min(0.4, confidence)
  return Math.round(Math.max(0.1, confidence) * 100) / 100
}
