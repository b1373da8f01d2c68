import { areClose } from '../amounts/are-close.ts'
import { formatPeriod, parsePeriod, yearPeriod, type Period } from '../../figures/periods.ts'
import type { FoundFact } from '../fact.ts'
import type { Setting } from '../statement.ts'

/**
 * A speaker who says "fourth quarter" on a first-quarter call misspeaks: where the same figure of the same
 * metric stands elsewhere under the document's own period, that period holds. The doubt shows in the confidence.
 */
export function reconcilePeriods(facts: readonly FoundFact[], own: Period | null): FoundFact[] {
  if (own === null) return [...facts]
  const period = formatPeriod(own)
  const settled = new Map<string, FoundFact>()
  for (const fact of facts) if (fact.period === period && isLevel(fact)) settled.set(toKey(fact), fact)
  const given = findGivenNext(facts, settled)
  return facts.map((fact) => {
    const same = settled.get(toKey(fact))
    if (given.has(`${fact.passage} ${fact.period}`) && fact.kind.startsWith('guidance')) return fact
    if (same === undefined || fact.period === period || fact.period === null || !isLevel(fact)) return fact
    // A year and its last quarter may well have the same margin.
    if (!/Q\d$/.test(fact.period)) return fact
    // `EPS was $0.44, compared to $0.44 a year ago`: side by side, each is of its own time.
    if (same.passage === fact.passage) return fact
    // What a questioner says loosely never redates the company's clear word.
    if (same.confidence < fact.confidence - 0.2) return fact
    return { ...fact, period, kind: same.kind, confidence: Math.min(fact.confidence, 0.6) }
  })
}

/** Passages that give guidance of a period with figures of its own: one of its ranges may be the last quarter's once more. */
const findGivenNext = (
  facts: readonly FoundFact[],
  settled: ReadonlyMap<string, FoundFact>,
): ReadonlySet<string> =>
  new Set(
    facts
      .filter((fact) => fact.kind.startsWith('guidance') && fact.period !== null && !settled.has(toKey(fact)))
      .map(({ passage, period }) => `${passage} ${period}`),
  )

/** Passages within which what is told of a longer stretch goes on. */
const longestStretch = 3
const opensStretch =
  /^(?:(?:And|So|Now|But|Also),? )?(?:(?:[Oo]n an?|[Ff]or|[Ii]n|[Tt]hrough) )?(?:the |our )?(?:fiscal )?(?:[Yy]ear[- ]to[- ]date|(?:first )?(?:six|nine)[- ]months?|first half|first three quarters)\b/

/** Whether the sentence of a fact names its period, the sentence, and where in it the figure begins. */
export interface Dating {
  readonly isDated: boolean
  readonly sentence: string
  readonly at: number
}

/**
 * A speaker who has turned to the year to date (`Year-to-date, sales rose 7%. Adjusted EBIT rose 13%.`) goes on about it
 * without saying so: where a figure without a date has been told otherwise for the quarter before, it is of that stretch.
 *
 * @param dating one for each fact
 */
export function dateByStretch(
  facts: readonly FoundFact[],
  dating: readonly Dating[],
  { catalogue, periods }: Setting,
): readonly FoundFact[] {
  const own = periods.period
  if (own?.kind !== 'quarter' || own.part === 1) return facts
  const quarter = formatPeriod(own)
  const yearBefore = formatPeriod({ ...own, year: own.year - 1 })
  const told = new Map<string, number>()
  const longer = new Map<string, string>()
  /** What is told of the quarter by its name, which may come behind the stretch. */
  const named = new Map<string, number>()
  for (const [index, fact] of facts.entries())
    if (
      fact.period === quarter &&
      (dating[index]?.isDated === true || ofQuarter.test(dating[index]?.sentence ?? '')) &&
      !named.has(toRow(fact))
    )
      named.set(toRow(fact), Number(fact.value))
  let open: {
    readonly period: string
    readonly speaker: string | null
    /** Whether a profit was told of the stretch. */
    readonly isProfit: boolean
    passage: number
  } | null = null
  /** The stretch of each sentence that a figure was found to go on about it in. */
  const gone = new Map<string, string>()
  const dated = facts.map((fact, index) => {
    const { isDated, sentence } = dating[index] ?? { isDated: true, sentence: '', at: 0 }
    const isOwn = fact.kind === 'actual' || fact.kind.startsWith('change')
    if (!isOwn || fact.period === null || catalogue.find(fact.metric) === null) return fact
    if (fact.period !== quarter) {
      const kind = parsePeriod(fact.period)?.kind
      if (kind === 'half' || kind === 'nine months') longer.set(toFigure(fact), fact.period)
      const isLonger = (kind === 'half' || kind === 'nine months') && opensStretch.test(sentence)
      if (isLonger)
        open = {
          period: fact.period,
          speaker: fact.speaker,
          isProfit:
            isProfit(fact) || fact.metric === 'Revenue' || (open?.passage === fact.passage && open.isProfit),
          passage: fact.passage,
        }
      return fact
    }
    const key = toRow(fact)
    // What the quarter's profit was told without, its basis, may be told with the stretch's.
    const plain = toRow({ ...fact, basis: null })
    const before =
      told.get(key) ?? told.get(plain) ?? (open === null ? undefined : (named.get(key) ?? named.get(plain)))
    const value = Number(fact.value)
    // `For the first half, net earnings were $97 million. EBITDA was $194 million.`: the profits of the stretch go on.
    if (
      (before === undefined || gone.has(sentence)) &&
      !isDated &&
      !ofQuarter.test(sentence) &&
      open?.speaker === fact.speaker &&
      fact.passage - open.passage <= 1 &&
      open.isProfit &&
      isProfit(fact)
    ) {
      open.passage = fact.passage
      gone.set(sentence, open.period)
      return { ...fact, period: open.period }
    }
    if (before === undefined) told.set(key, value)
    if (isDated || ofQuarter.test(sentence)) {
      open = null
      return fact
    }
    const isToldOtherwise =
      before !== undefined && !areClose(before, value) && !isToldRoundly(fact, before, value)
    // `offset by cash from operations of $14 million, as I noted`: the figure that was told of the longer stretch.
    const again = isToldOtherwise ? longer.get(toFigure(fact)) : undefined
    if (again !== undefined) return { ...fact, period: again }
    if (!isToldOtherwise || open === null || open.speaker !== fact.speaker) return fact
    if (fact.passage - open.passage > longestStretch) return fact
    // Nobody sold less in nine months than in the quarter that ends them.
    if (fact.metric === 'Revenue' && fact.kind === 'actual' && value < before) return fact
    open.passage = fact.passage
    gone.set(sentence, open.period)
    return { ...fact, period: open.period }
  })
  // `Earnings are up $30 million or 5%`, where the quarter's rose 2%: what they rose by is of the stretch too.
  return dated.map((fact, index) => {
    const { isDated, sentence } = dating[index] ?? { isDated: true, sentence: '', at: 0 }
    const stretch = gone.get(sentence)
    if (stretch === undefined) return fact
    // `It was $0.39, compared to $0.24 in 2020`: of the same stretch then.
    const then =
      fact.kind === 'prior-period actual' && fact.period === yearBefore ? parsePeriod(stretch) : null
    if (then !== null) return { ...fact, period: formatPeriod({ ...then, year: then.year - 1 }) }
    return fact.kind.startsWith('change') && fact.period === quarter && !isDated
      ? { ...fact, period: stretch }
      : fact
  })
}

/**
 * `For the year, earnings were $2.16 a share. EBITDA was $166 million. For the year, EBITDA was $748 million.`: what is
 * told without a date right before the same of the year is the quarter's that ended it.
 *
 * @param dating one for each fact
 */
export function dateBeforeYear(
  facts: readonly FoundFact[],
  dating: readonly Dating[],
  { periods }: Setting,
): readonly FoundFact[] {
  const own = periods.period
  if (own?.kind !== 'quarter' || own.part !== 4) return facts
  const quarter = formatPeriod(own)
  const year = formatPeriod(yearPeriod(own.year, own.isFiscal))
  const isOfYear = (fact: FoundFact): boolean => fact.period === year && fact.kind === 'actual'
  const sentences = new Map<string, string>()
  for (const [index, fact] of facts.entries()) {
    if (!isOfYear(fact) || dating[index]?.isDated !== false || !/^[A-Z]{3}/.test(fact.unit)) continue
    const isQuarters = facts.some(
      (other, at) =>
        at > index &&
        isOfYear(other) &&
        dating[at]?.isDated === true &&
        toMeasure(other) === toMeasure(fact) &&
        other.passage - fact.passage <= longestStretch &&
        Math.abs(Number(fact.value)) * 2 < Math.abs(Number(other.value)),
    )
    if (isQuarters) sentences.set(dating[index].sentence, fact.metric)
  }
  return sentences.size === 0
    ? facts
    : facts.map((fact, index) =>
        fact.period === year &&
        dating[index]?.isDated === false &&
        sentences.get(dating[index].sentence) === fact.metric
          ? { ...fact, period: quarter }
          : fact,
      )
}

const toMeasure = ({ metric, segment, basis, unit }: FoundFact): string =>
  [metric, segment ?? '', basis ?? '', unit].join('|')

/** `up 24%`, and later `up 23.6% to $1.15 billion`: one growth, told in whole points first. */
const isToldRoundly = ({ unit }: FoundFact, before: number, value: number): boolean =>
  unit === '%' && (Math.round(value) === before || Math.round(before) === value)

const profits = new Set([
  'Operating income',
  'Net income',
  'EBITDA',
  'Adjusted EBITDA',
  'Gross profit',
  'Pre-tax income',
])
const isProfit = ({ metric, kind, segment }: FoundFact): boolean =>
  profits.has(metric) && kind === 'actual' && segment === null

const ofQuarter = /\bquarter/i
const toRow = ({ metric, segment, basis, kind, unit }: FoundFact): string =>
  [metric, segment ?? '', basis ?? '', kind, unit].join('|')

const toFigure = ({ metric, segment, kind, value, unit }: FoundFact): string =>
  [metric, segment ?? '', kind, value, unit].join('|')

function isLevel(fact: FoundFact): boolean {
  return fact.kind === 'actual' || fact.kind === 'prior-period actual' || fact.kind.startsWith('guidance')
}

function toKey(fact: FoundFact): string {
  const family = fact.kind.startsWith('guidance') ? fact.kind : 'level'
  return [fact.metric, fact.segment ?? '', fact.value, fact.unit, family].join('|')
}
