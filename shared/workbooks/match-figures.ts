import { isCurrency } from '../figures/is-currency.ts'
import type { Fact } from '../facts/facts-api.ts'
import type { FactId } from '../facts/fact.ts'
import { absoluteDecimal, shiftDecimal } from '../figures/decimal.ts'
import { printedStep } from '../grids/printed-step.ts'
import { isPerShare } from '../grids/units.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { nameLabel, readMeasured, type LabelName } from './name-label.ts'
import { periodsOf } from './read-period-head.ts'
import type { SheetFigure } from './sheet-layout.ts'
import { findStatedOtherwise, isResult as isResultFact } from './stated-otherwise.ts'
import type { WorkbookPlace } from './workbook.ts'

/** A fact of the library that a number of the user's workbook may come from. */
export interface Proposal {
  readonly factId: FactId
  /** 0 to 1. */
  readonly confidence: number
  /** What agrees beside the value. */
  readonly agrees: { readonly metric: boolean; readonly period: boolean; readonly sign: boolean }
}

export interface FigureProposals {
  readonly place: WorkbookPlace
  /** The number as the sheet shows it, and the power of ten it was read at. */
  readonly value: string
  readonly power: number
  readonly label: string
  /** Facts that say different things fit alike: which of them is meant is for a person to say. */
  readonly isAmbiguous: boolean
  /** The result the library states for this row and period, where the number says otherwise. */
  readonly stated: FactId | null
  /** The likeliest first; empty only where the library states otherwise. */
  readonly proposals: readonly Proposal[]
}

/** The fact that is taken for a number's source until a person says otherwise; null where a person has to. */
export function sureFactOf(
  {
    isAmbiguous: isUnclear,
    stated,
    proposals: [first],
  }: Pick<FigureProposals, 'isAmbiguous' | 'proposals'> & {
    readonly stated: unknown
  },
  least = sureConfidence,
): FactId | null {
  return first && first.confidence >= least && !isUnclear && stated === null ? first.factId : null
}

export interface MatchOptions {
  /** Power of ten of each sheet's amounts, where it says so or the user does. */
  readonly powers: ReadonlyMap<string, number | null>
  /** Month in which the company's fiscal year ends, by its name. */
  readonly fiscalYearEnds: ReadonlyMap<string, string | null>
  /** Words of the file's and the sheets' names, folded: a company named there is likelier. */
  readonly named: string
  /** Names of metrics in force. */
  readonly catalogue: MetricCatalogue
}

/** From here on a proposal is taken until a person says otherwise: value, metric and period agree, or nearly all of it. */
export const sureConfidence = 0.7
const leastConfidence = 0.5
const mostProposals = 4
/** Amounts are written whole, in thousands, in millions, in billions, and in Chinese by ten thousands. */
const allPowers = [0, 3, 6, 9, 4, 8] as const
/** A figure of one digit says less than its half step: 6 billion is not 6.4. */
const mostReach = 0.06
/** So many facts of one value are a coincidence, of which none can be told from the others by value alone. */
const mostOfOneValue = 2_000

/**
 * Finds for each number the facts that say the same: the value as far as both were printed, and neither the period nor
 * the metric contradicted by the heads. What agrees besides makes it surer; a number of few digits proves little.
 * Sorted values and a search in them: n log n in numbers and facts.
 */
export function matchFigures(
  figures: readonly SheetFigure[],
  facts: readonly Fact[],
  options: MatchOptions,
): readonly FigureProposals[] {
  const index = indexFacts(facts)
  const labels = new Map<string, LabelName>()
  const nameOf = ({ label, heading }: SheetFigure): LabelName => {
    const key = `${label}\n${heading}`
    const known = labels.get(key) ?? nameLabel(label, heading, options.catalogue)
    labels.set(key, known)
    return known
  }
  const matched = figures.map((printed) => {
    const name = nameOf(printed)
    const figure = { ...printed, ...readMeasured(printed, name) }
    return { figure, name, found: matchFigure(figure, name, index, options) }
  })
  const usual = usualPowers(matched)
  const judged = matched.map(({ figure, name, found }) => {
    const { place, label, heading, head } = figure
    const power = figure.said.power ?? options.powers.get(place.sheet) ?? usual.get(place.sheet) ?? null
    const best = bestOf(found, power)
    const isUnclear = isAmbiguous(best, figure)
    const [first] = best
    return {
      figure,
      best,
      isUnclear,
      power: first?.power ?? power ?? 0,
      row: `${place.sheet}\n${heading}\n${label}`,
      isOfResults: !name.isChange && !isOfGuidance(figure),
      periodsOf:
        head === null || label === ''
          ? null
          : (company: string | null) => periodsOf(head, options.fiscalYearEnds.get(company ?? '') ?? null),
      fits: found.map(({ fact }) => fact),
      sure:
        first && first.confidence >= sureConfidence && !isUnclear && first.agrees.period ? first.fact : null,
    }
  })
  const otherwise = findStatedOtherwise(judged, facts)
  return judged.flatMap((one) => {
    const { figure, best, isUnclear, power } = one
    const stated = otherwise.get(one) ?? null
    if (best.length === 0 && stated === null) return []
    const { place, value, label } = figure
    const proposals = best.map(({ fact, confidence, agrees }) => ({ factId: fact.id, confidence, agrees }))
    return [{ place, value, label, power, isAmbiguous: isUnclear, stated, proposals }]
  })
}

interface IndexedFact {
  readonly fact: Fact
  readonly size: number
  /** Half the smallest difference its print can show. */
  readonly halfStep: number
  readonly digits: number
}

/** Facts by how many digits they show, by size in each: few digits reach far, many hardly at all. */
type FactIndex = readonly (readonly IndexedFact[])[]

function indexFacts(facts: readonly Fact[]): FactIndex {
  const indexed = facts
    .filter(({ state }) => state !== 'rejected')
    .map((fact) => {
      const step = printedStep(fact.value, fact.quote)
      return {
        fact,
        size: Number(absoluteDecimal(fact.value)),
        halfStep: step === null ? 0 : Number(step) / 2,
        digits: countDigits(fact.value),
      }
    })
    .toSorted((a, b) => a.size - b.size)
  return byDigits.map((_, digits) =>
    indexed.filter((one) => Math.min(one.digits, byDigits.length - 1) === digits),
  )
}

interface Match extends Proposal {
  readonly fact: Fact
  readonly power: number
}

function matchFigure(
  figure: SheetFigure,
  name: LabelName,
  index: FactIndex,
  options: MatchOptions,
): readonly Match[] {
  const size = absoluteDecimal(figure.value)
  if (size === '0') return []
  const digits = countDigits(figure.value)
  const known = figure.said.power ?? options.powers.get(figure.place.sheet) ?? null
  const powers = figure.isPercent ? [0] : known === null ? allPowers : [...new Set([known, 0])]
  const decimals = size.split('.')[1]?.length ?? 0
  const matches: Match[] = []
  for (const power of powers) {
    const wanted = Number(shiftDecimal(size, power))
    // What a cell holds beyond nine digits is arithmetic's, not the printer's.
    const halfStep = digits > 9 ? wanted * 1e-9 : 10 ** (power - decimals) / 2
    for (const [shown, facts] of index.entries()) {
      const reach = Math.max(halfStep, Math.min(mostReach, 10 ** (1 - shown) / 2) * wanted)
      const from = lowerBound(facts, wanted - reach)
      for (let at = from; at < Math.min(facts.length, from + mostOfOneValue); at += 1) {
        const candidate = facts[at]
        if (!candidate || candidate.size > wanted + reach) break
        const step = Math.max(halfStep, candidate.halfStep)
        if (Math.abs(candidate.size - wanted) > step * (1 + 1e-9)) continue
        const match = judge(figure, name, candidate, Math.min(digits, candidate.digits), power, options)
        if (match) matches.push(match)
      }
    }
  }
  return matches
}

/** What is known from a value alone: three digits recur by chance in any long document, five hardly do. */
const byDigits = [0, 0.05, 0.15, 0.3, 0.42, 0.52]

function judge(
  figure: SheetFigure,
  name: LabelName,
  { fact }: IndexedFact,
  digits: number,
  power: number,
  options: MatchOptions,
): Match | null {
  const isPercent = fact.unit === '%' || fact.unit === 'bps'
  if (figure.isPercent !== (fact.unit === '%') && (figure.isPercent || isPercent)) return null
  // Prices and ratios are never in millions.
  if (power > 0 && !isCurrency(fact.unit) && fact.unit !== 'shares' && fact.unit !== 'count') return null
  const currency = figure.currency ?? figure.said.currency
  if (currency !== null && isCurrency(fact.unit) && currency !== fact.unit) return null
  const isChangeFact = fact.kind.startsWith('change')
  if (name.isChange !== isChangeFact && (name.isChange || isChangeFact) && figure.label !== '') return null
  if (name.metric !== null && name.metric !== fact.metric) return null
  const agreesInMetric = name.metric !== null
  const ends = figure.head && periodsOf(figure.head, options.fiscalYearEnds.get(fact.company ?? '') ?? null)
  if (ends && fact.period !== null && !ends.includes(fact.period)) return null
  const agreesInPeriod = ends !== null && fact.period !== null
  if (name.basis !== null && fact.basis !== null && name.basis !== fact.basis) return null
  const segment = (fact.segment ?? '').toLowerCase()
  const sharesSegment = segment !== '' && sharesWord(segment, (name.segment ?? figure.label).toLowerCase())
  const isOtherSegment = agreesInMetric && segment !== '' && !sharesSegment && figure.label !== ''
  const agreesInSign = figure.value.startsWith('-') === fact.value.startsWith('-')
  const isNamed = [fact.company, fact.ticker].some(
    (word) => word !== null && word.length > 1 && options.named.includes(word.toLowerCase()),
  )
  const confidence =
    (byDigits[Math.min(digits, byDigits.length - 1)] ?? 0) +
    (agreesInMetric ? 0.27 : 0) +
    (agreesInPeriod ? 0.22 : 0) +
    (sharesSegment ? 0.1 : 0) -
    (isOtherSegment ? 0.15 : 0) +
    (isNamed ? 0.05 : 0) +
    (fact.state === 'confirmed' || fact.state === 'corrected' ? 0.04 : 0) +
    (fact.kind === 'actual' ? 0.04 : 0) -
    (fact.repeats === null ? 0 : 0.03) -
    (fact.isGarbled ? 0.1 : 0) -
    (agreesInSign ? 0 : 0.08) -
    (isPerShare(fact.unit) && power > 0 ? 1 : 0)
  return {
    fact,
    factId: fact.id,
    power,
    confidence: Math.round(Math.min(0.99, Math.max(0, confidence)) * 100) / 100,
    agrees: { metric: agreesInMetric, period: agreesInPeriod, sign: agreesInSign },
  }
}

/** Whether one of the words of a segment's name is the other's: `data center` and `Data Center Solutions`. */
const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(a.match(segmentWord) ?? [])
  return (b.match(segmentWord) ?? []).some((word) => words.has(word))
}
const segmentWord = /[\p{L}\p{N}]{2,}/gu

/** The power at which most of a sheet's amounts agree in metric and period too. */
function usualPowers(
  matched: readonly { readonly figure: SheetFigure; readonly found: readonly Match[] }[],
): ReadonlyMap<string, number> {
  const votes = new Map<string, Map<number, number>>()
  for (const { figure, found } of matched)
    for (const power of new Set(
      found
        .filter(({ agrees, fact }) => agrees.metric && agrees.period && isCurrency(fact.unit))
        .map((one) => one.power),
    )) {
      const ofSheet = votes.get(figure.place.sheet) ?? new Map<number, number>()
      ofSheet.set(power, (ofSheet.get(power) ?? 0) + 1)
      votes.set(figure.place.sheet, ofSheet)
    }
  return new Map(
    [...votes].flatMap(([sheet, counts]) => {
      const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
      return best && best[1] >= 2 ? [[sheet, best[0]] as const] : []
    }),
  )
}

/** One proposal a fact, the surest first; amounts at another power than their sheet's are no match. */
function bestOf(found: readonly Match[], power: number | null): readonly Match[] {
  const byFact = new Map<FactId, Match>()
  for (const match of found) {
    const isOdd = power !== null && isCurrency(match.fact.unit) && match.power !== power
    if (isOdd || match.confidence < leastConfidence) continue
    const before = byFact.get(match.factId)
    if (!before || before.confidence < match.confidence) byFact.set(match.factId, match)
  }
  return [...byFact.values()]
    .toSorted(
      (a, b) =>
        b.confidence - a.confidence ||
        (a.fact.documentDate ?? '').localeCompare(b.fact.documentDate ?? '') ||
        (a.factId < b.factId ? -1 : 1),
    )
    .slice(0, mostProposals)
}

/** A lead smaller than this is none: it comes of who decided, or of how a figure repeats. */
const leastLead = 0.06

/** What a row of guidance is called; another row is of results. */
const guidanceWord = /guid|outlook|forecast|target|\b(?:low|high|mid)\b|指引|財測|财测|展望|預測|预测/i

const isOfGuidance = ({ label, heading }: SheetFigure): boolean => guidanceWord.test(`${label} ${heading}`)

/** Whether another fact that says something else fits about as well as the first. */
function isAmbiguous([first, ...others]: readonly Match[], figure: SheetFigure): boolean {
  if (!first) return false
  // A result told again as the quarter before is that result, and what was guided to the same figure is none.
  const isResult = ({ fact }: Match) => isResultFact(fact)
  const isOfResults = isResult(first) && !isOfGuidance(figure)
  const says = (match: Match) =>
    [
      match.fact.company,
      match.fact.metric,
      match.fact.segment,
      match.fact.period,
      isResult(match) || isOfResults ? 'actual' : match.fact.kind,
    ]
      .map((one) => one ?? '')
      .join('\n')
      .toLowerCase()
  return others.some((one) => first.confidence - one.confidence < leastLead && says(one) !== says(first))
}

/** Digits that say something: none of the zeros before the first, nor of those behind a whole number. */
function countDigits(value: string): number {
  const digits = value.replace(/[-.]/g, '').replace(/^0+/, '')
  return value.includes('.') ? digits.length : digits.replace(/0+$/, '').length
}

function lowerBound(index: readonly IndexedFact[], size: number): number {
  let [low, high] = [0, index.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index[middle]?.size ?? Infinity) < size) low = middle + 1
    else high = middle
  }
  return low
}
