import { buildsHomes } from './measures/of-builder.ts'
import { letsShops } from './measures/tenant-sales.ts'
import { hiresForOthers, managesAssets, sellsForFees } from './measures/names-by-trade.ts'
import type { ParsedDocument } from '../documents/document.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { parsePeriod, type Period } from '../figures/periods.ts'
import { resolvePeriod } from '../figures/resolve-period.ts'
import type { MetricCatalogue } from '../metrics/metric-catalogue.ts'
import { findBareYuan } from './amounts/find-bare-yuan.ts'
import { findBought } from './businesses/find-bought.ts'
import { findBusinesses, noBusinesses } from './businesses/find-businesses.ts'
import { findToldBusinesses } from './businesses/find-told-businesses.ts'
import { findDefaultBasis } from './kinds/decide-basis.ts'
import { inferOwnPeriod, isRemarks } from '../metadata/infer-own-period.ts'
import { findOwnNames } from './businesses/company-name.ts'
import { isBusinessName } from './businesses/business-name.ts'
import type { Setting } from './statement.ts'

const articleKinds = new Set(['article', 'podcast', 'memo'])

/** A file named by ticker and quarter alone, `WHT_q2_2021`, holds what the company said. */
const namedAsCall = /^[A-Z][A-Z.]{0,5}[ _-]q[1-4][ _-](?:fy ?)?(?:20)?\d\d$/i

/** What holds for a whole document: its period, whose words it has, the segments and days it names. */
export function readSetting(
  document: ParsedDocument,
  fiscalYearEnd: string | null,
  catalogue: MetricCatalogue,
): Setting {
  const { metadata } = document
  const isBare = metadata.kind === 'other' && metadata.period === null
  const isCall = isRemarks(document.passages) || namedAsCall.test(metadata.title)
  const isArticle = articleKinds.has(metadata.kind) || (isBare && !isCall)
  const period = isArticle ? null : readOwnPeriod(document)
  const periods = { period, date: metadata.date, fiscalYearEnd }
  const sells = !isArticle && sellsForFees(document)
  return {
    catalogue,
    periods,
    isArticle,
    company: metadata.company,
    businesses: isArticle ? noBusinesses : findBusinesses(document),
    bought: isArticle ? new Set() : findBought(document),
    ticker: metadata.ticker,
    ownNames: isArticle ? new Set() : findOwnNames(document),
    isBank: !isArticle && document.passages.some((passage) => ofBank.test(passage.en?.text ?? '')),
    hasDeposits: document.passages.some(({ en, zh }) => ofLending.test(en?.text ?? zh?.text ?? '')),
    tellsFunds: document.passages.some((passage) => ofFunds.test(passage.en?.text ?? '')),
    sellsForFees: sells,
    managesAssets: managesAssets(document),
    letsShops: !isArticle && letsShops(document),
    hiresForOthers: !isArticle && hiresForOthers(document),
    buildsHomes: !isArticle && buildsHomes(document),
    callsQuartersByMonth: document.passages.some(({ en }) => monthOfQuarter.test(en?.text ?? '')),
    comparesOlder:
      period !== null &&
      document.passages.some((passage) => comparesWithOlder(passage.en?.text ?? '', period)),
    hasOperatingMargin: tellsOperatingMargin(document),
    segments: new Set(
      [...findSegments(document), ...(isArticle ? [] : findToldBusinesses(document, catalogue))].filter(
        (name) => !(sells && name === 'fee'),
      ),
    ),
    defaultBasis: findDefaultBasis(document),
    people: new Set(document.participants.flatMap(({ name }) => name.split(' ')[0]?.toLowerCase() ?? [])),
    quarterEnds: findQuarterEnds(document, periods),
    bareYuan: findBareYuan(document),
  }
}

const monthOfQuarter =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) quarter\b|\b(?:where (?:we|it) (?:was|were) in|(?:up|down|better|worse|higher|lower)(?: [\d.]+%)? (?:from|on|than|versus)) (?:March|June|September|December)\b(?! \d)/

const saysBase =
  /\b(?:results|comparisons|figures|metrics) (?:are|will be|have been) (?:all )?(?:compared (?:to|with|against)|made (?:to|against|with)|against) (?:the |our )?(?:(?:first|second|third|fourth)[- ]quarter (?:of )?|(?:same|comparable) period (?:of|in) )?(?:fiscal (?:year )?)?(?:20|['’])(\d\d)\b|\bI will (?:review|discuss|compare|walk through|cover) [^,;$%]{3,60} against the (?:same|comparable) (?:period|quarter) (?:of|in) (?:fiscal )?(?:20|['’])(\d\d)\b/

/** `We hold our results against the first quarter of fiscal 2019, the last usual one`, in 2021. */
function comparesWithOlder(text: string, { year }: Period): boolean {
  const [, one, other] = saysBase.exec(text.slice(0, 600)) ?? []
  const base = one ?? other
  return base !== undefined && year - 2000 - Number(base) >= 2
}

const ofFunds = /\b(?:A?FFO|funds from operations?)\b/i

const ofBank = /\bnet interest (?:income|margin)\b|\bNII\b|\bNIM\b/i
const ofLending =
  /\b(?:loans|lending|CET1|net interest|interest[- ]bearing|(?:cost of|average|total|period-end) deposits|deposit (?:costs?|growth|balances|betas?))\b|[貸贷]款|利息|存款[總总][額额]/i

/** Insurers and utilities mean their profit after tax by `operating earnings`. */
const afterTax = /\b(?:premiums?|underwriting|net investment income|rate base|statutory)\b/i

function tellsOperatingMargin(document: ParsedDocument): boolean {
  const texts = document.passages.map((passage) => passage.en?.text ?? '')
  return (
    texts.some((text) => /\boperating margins?\b/i.test(text)) && !texts.some((text) => afterTax.test(text))
  )
}

function readOwnPeriod(document: ParsedDocument): Period | null {
  const { period } = document.metadata
  return period === null ? inferOwnPeriod(document.passages, document.metadata.title) : parsePeriod(period)
}

const part = '((?:[A-Za-z][\\w-]{0,40} )?[A-Za-z][\\w-]{0,40})'
const grew = '(?:was|were|of|reached|increased|decreased|grew|declined|totaled|came)\\b'
const soldAs = '(?: (?:products?|segment|business|market))'
/** `telecom revenue was`, `in our cable business, revenue grew`, `revenue from our telecom products of`. */
const segmentRevenue = new RegExp(
  `(?<![\\w-])(?:our )?${part}${soldAs}? revenues? ${grew}|\\b[Ii]n (?:our |the )?${part}${soldAs}?, (?:our |Q[1-4] )?revenues? ${grew}|\\b[Rr]evenues? (?:from|for|in) (?:our |the )${part}${soldAs}(?: ${grew}|,? (?:which|up|down)\\b)`,
  'g',
)
/** One thing in two words, whose second alone is none. */
const inTwoWords = /^data[- ]?cent(?:er|re)s?$/i

/** Segments named by a word or two right before `revenue` or right behind it, in lower case. */
function findSegments(document: ParsedDocument): Set<string> {
  const segments = new Set<string>()
  for (const passage of document.passages)
    for (const match of (passage.en?.text ?? '').matchAll(segmentRevenue)) {
      const words = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
      const last = words.split(' ').at(-1) ?? ''
      if (words !== last && words.split(' ').every((word) => isBusinessName(word))) segments.add(words)
      if (!inTwoWords.test(words) && isBusinessName(last)) segments.add(last)
    }
  return segments
}

/** Of the words before the day, as many as `quarter of fiscal year 2026, which ended on` has. */
const endedBefore =
  /\b(?:quarter|year|period|months|weeks)(?: of (?:our )?(?:fiscal )?(?:year )?(?:20)?\d\d)?,? (?:(?:that|which) )?(?:ended|ending|closed)(?: on)? $/i
const longestBeforeDay = 56

/** Looked for first, since a long text is read for its periods once more. */
const datesBalance =
  /\b(?:[Aa]t|[Aa]s of|(?:ended|ending|closed)(?: on)?) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d/
const heldAt = /(?:^|\b(?:at|as of|ended) )$/i
/** A day a document dates its balances by again and again is the one its quarter ended on. */
const oftenDated = 3

/** Days named as in `the fiscal quarter ended December 27, 2025`, and those that balances are told at: `At June 30, …`. */
function findQuarterEnds(document: ParsedDocument, periods: Setting['periods']): string[] {
  const days: string[] = []
  const dated = new Map<string, number>()
  for (const passage of document.passages) {
    const text = passage.en?.text ?? ''
    if (!datesBalance.test(text)) continue
    for (const mention of findPeriods(text, 'en')) {
      if (mention.kind !== 'day') continue
      const before = text.slice(Math.max(0, mention.start - longestBeforeDay), mention.start)
      const isEnd = mention.year !== null && endedBefore.test(before)
      if (!isEnd && !heldAt.test(before)) continue
      const day = resolvePeriod({ ...mention, months: null }, periods, 'past')?.day
      if (day === null || day === undefined) continue
      const times = (dated.get(day) ?? 0) + 1
      dated.set(day, times)
      if (isEnd || times === oftenDated) days.push(day)
    }
  }
  return days
}
