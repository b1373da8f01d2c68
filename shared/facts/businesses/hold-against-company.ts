import { isCurrency } from '../../figures/is-currency.ts'
import { rivalConfidence } from '../certainty/settle-rivals.ts'
import { areClose } from '../amounts/are-close.ts'
import type { FoundFact } from '../fact.ts'
import { createContradiction } from './contradicts-company.ts'
import { isNamedIn } from './margins-of-parts.ts'
import { besideOf, findSize, findWholes, isLevel, marginOf, ofWhole, type Whole } from './size-of-business.ts'
import { createProfitOfCompany } from './profit-of-company.ts'
import { unnamedPart } from './unnamed-part.ts'

/** What is not known by its name is at most this sure. */
const mostOfUnknown = 0.5

/** A revenue that a rise of it comes to, or a profit and its margin, is a part's below this much of the company's. */
const mostOfPart = 0.8
/** Times that a company seldom sells of what it sold a year before. */
const leastOfYearBefore = 3
/** Quarters' revenue that a year has at least. */
const leastOfYear = 2
/** Characters within which a sentence goes on about the one before. */
const nextSentences = 400

/** What is told of a part right behind its sales. */
const toldOfPart = new Set([...marginOf.keys(), ...marginOf.values()])

/**
 * Figures held against the revenue of the whole company, which a call tells beyond doubt: a rise of $17 million or 35% is
 * that of a business of $65 million, and a profit of $128 million at a margin of 5.7% that of a company of $2.2 billion,
 * whatever was spoken of last. What cannot be the company's leaves its row, and what can only be the company's comes back
 * to it.
 */
export function holdAgainstCompany(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const wholes = findWholes(facts, sentences)
  const company = createContradiction(facts, sentences, wholes)
  const toldOfCompany = new Set(facts.filter(({ segment }) => segment === null).map(toFigure))
  const isCompanysProfit = createProfitOfCompany(facts, wholes)
  const owners = new Map<number, string | null>()
  const others = new Set<number>()
  for (const [index, fact] of facts.entries()) {
    if (isSmallBefore(facts, sentences, index, wholes)) owners.set(index, unnamedPart)
    if (toldOfCompany.has(toFigure(fact)) && mayBeToldAgain(fact, sentences[index])) owners.set(index, null)
    const earner = findEarnerBefore(facts, sentences, index)
    if (earner !== null) owners.set(index, earner)
    const whole = wholes.get(fact.period ?? '')
    if (whole === undefined || !isToldOf(fact)) continue
    // `RMB 3.2 billion, or approximately $445 million`: the same in other money.
    if (isCurrency(fact.unit) && fact.unit !== whole.unit) continue
    const size = findSize(facts, sentences, index)
    if (fact.segment === null) {
      const isPart =
        size === null ? isSmall(fact, whole, wholes, sentences[index]) : size[1] < mostOfPart * whole.revenue
      const owner = isPart ? findNextOwner(facts, sentences, index) : unnamedPart
      // A profit and its margin that do not fit the company, where no part is spoken of, are a slip that is to be seen.
      const isSlip =
        fact.metric !== 'Revenue' && owner === unnamedPart && findLastOwner(facts, index) === null
      if (isPart && !isSlip && !ofWhole.test(sentences[index] ?? '')) owners.set(index, owner)
      else if (company.isOtherGrowth(index)) others.add(index)
      else if (size === null && company.isOtherProfit(index)) owners.set(index, findLastOwner(facts, index))
    } else if (
      !isNamedIn(sentences[index], fact.segment) &&
      (size === null
        ? (isLevel(fact) && areClose(Number(fact.value), whole.revenue)) || isCompanysProfit(fact)
        : size[0] <= whole.revenue * 1.02 && size[1] >= whole.revenue * 0.98 && size[1] < size[0] * 1.25)
    )
      owners.set(index, null)
  }
  holdGuidance(facts, sentences, owners)
  holdForSentence(facts, sentences, owners)
  goOn(facts, sentences, owners)
  return facts.map((fact, index) =>
    owners.has(index)
      ? giveTo(fact, owners.get(index) ?? null)
      : others.has(index)
        ? { ...fact, metric: 'Other', confidence: Math.min(fact.confidence, mostOfUnknown) }
        : fact,
  )
}

/** Whose a figure is that nobody names is less sure than what is named. */
const giveTo = (fact: FoundFact, segment: string | null): FoundFact => ({
  ...fact,
  segment,
  confidence: segment === unnamedPart ? Math.min(fact.confidence, rivalConfidence) : fact.confidence,
})

const isToldOf = ({ metric, kind, period, isGarbled }: FoundFact): boolean =>
  period !== null &&
  !isGarbled &&
  (metric === 'Revenue' || toldOfPart.has(metric)) &&
  (kind === 'actual' || kind.startsWith('change'))

/** `Adjusted EBITDA margin was 30.6%`, told of the company before: no margin of the business turned to since. */
const mayBeToldAgain = ({ segment, kind, metric, value }: FoundFact, sentence = ''): boolean =>
  segment !== null &&
  kind === 'actual' &&
  toldOfPart.has(metric) &&
  value.includes('.') &&
  !isNamedIn(sentence, segment) &&
  !/\b(?:segment|division|business|group|region|brand|franchise|unit)/i.test(sentence)

const toFigure = ({ metric, period, kind, unit, value }: FoundFact): string =>
  [metric, period ?? '', kind, unit, value].join('|')

/** Less than half of the company's revenue of a quarter, told as no total. */
const isSmall = (
  fact: FoundFact,
  { revenue }: Whole,
  wholes: ReadonlyMap<string, Whole>,
  sentence: string | undefined,
): boolean =>
  isLevel(fact) &&
  /Q[1-4]$/.test(fact.period ?? '') &&
  // On a last quarter's call the greater sum may be the year's that was taken for the quarter's.
  (fact.period?.endsWith('Q4') !== true ||
    (wholes.get(fact.period.slice(0, -2))?.revenue ?? 0) > revenue * leastOfYear) &&
  !/\b(?:we|our company) (?:reported|generated|delivered|achieved|posted)\b/i.test(sentence ?? '') &&
  Number(fact.value) * 2 < revenue &&
  !isMisprint(Number(fact.value), revenue)

/** `sales were $2.954 million` of a company that sells $3 billion: millions are misheard for billions. */
const isMisprint = (value: number, revenue: number): boolean =>
  Math.abs(value * 1000 - revenue) < revenue * 0.02

/** A year's quarter before of which a third or less is told, where the company's revenue is not compared with it. */
function isSmallBefore(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  index: number,
  wholes: ReadonlyMap<string, Whole>,
): boolean {
  const fact = facts[index]
  if (fact?.metric !== 'Revenue' || fact.kind !== 'prior-period actual' || fact.segment !== null) return false
  if (!isCurrency(fact.unit) || !/Q[1-4]$/.test(fact.period ?? '') || ofWhole.test(sentences[index] ?? ''))
    return false
  const quarters = [...wholes].filter(([period]) => /Q[1-4]$/.test(period))
  const least = Math.min(...quarters.map(([, { revenue }]) => revenue))
  return (
    quarters.length > 0 &&
    Number(fact.value) * leastOfYearBefore < least &&
    !besideOf(facts, sentences, index).some((other) => isLevel(other) && other.segment === null)
  )
}

/** The business that the sentence right behind names the profit of. */
function findNextOwner(facts: readonly FoundFact[], sentences: readonly string[], index: number): string {
  const fact = facts[index]
  let at = index + 1
  while (at < facts.length && sentences[at] === sentences[index]) at += 1
  const next = facts[at]
  return fact !== undefined &&
    next?.segment != null &&
    next.speaker === fact.speaker &&
    next.span.start - fact.span.end < nextSentences &&
    toldOfPart.has(next.metric) &&
    isNamedIn(sentences[at], next.segment)
    ? next.segment
    : unnamedPart
}

/** The business whose figures were told right before. */
function findLastOwner(facts: readonly FoundFact[], index: number): string | null {
  const [last, fact] = [facts[index - 1], facts[index]]
  return last?.segment != null && fact !== undefined && fact.span.start - last.span.end < nextSentences
    ? last.segment
    : null
}

/**
 * `Life sciences sales were $312 million. Net income was $52 million`, where the company earned $459 million: of the
 * part whose sales were told right before. Null where the profit may be the company's.
 */
function findEarnerBefore(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  index: number,
): string | null {
  const [fact, last] = [facts[index], facts[index - 1]]
  const isProfit = ({ metric, kind, unit }: FoundFact): boolean =>
    metric === 'Net income' && kind === 'actual' && isCurrency(unit)
  if (fact === undefined || last?.segment == null || fact.segment !== null || !isProfit(fact)) return null
  if (last.metric !== 'Revenue' || !/^Net income\b/.test(sentences[index] ?? '')) return null
  const isCompanyKnown = facts.some(
    (other, at) =>
      isProfit(other) &&
      other.segment === null &&
      other.period === fact.period &&
      Number(other.value) > Number(fact.value) * 2 &&
      /\b(?:per share|EPS|GAAP)\b/.test(sentences[at] ?? ''),
  )
  return isCompanyKnown ? findLastOwner(facts, index) : null
}

/** Revenue and profits that are guided for a period, of which the whole company is told as such: much less is a part's. */
function holdGuidance(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  owners: Map<number, string | null>,
): void {
  const guided = (fact: FoundFact): boolean =>
    fact.kind.startsWith('guidance-') &&
    fact.segment === null &&
    fact.period !== null &&
    isCurrency(fact.unit) &&
    (fact.metric === 'Revenue' || marginOf.has(fact.metric))
  const whole = new Map<string, number>()
  for (const [index, fact] of facts.entries())
    if (guided(fact) && guidedWhole.test(sentences[index] ?? '')) {
      const key = `${fact.metric} ${fact.period}`
      whole.set(key, Math.max(Number(fact.value), whole.get(key) ?? 0))
    }
  for (const [index, fact] of facts.entries()) {
    if (!guided(fact) || guidedWhole.test(sentences[index] ?? '')) continue
    const most = whole.get(`${fact.metric} ${fact.period}`)
    if (most !== undefined && Number(fact.value) * 2 < most) owners.set(index, unnamedPart)
  }
}

const guidedWhole = /\b(?:total|consolidated|companywide|company-wide|enterprise)\b/i

/** `Sales rose 42% to $29 million`: what a measure moved by is of whose level is told in the sentence. */
function holdForSentence(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  owners: Map<number, string | null>,
): void {
  for (const [index, owner] of new Map(owners)) {
    const level = facts[index]
    for (const at of [index - 2, index - 1, index + 1, index + 2]) {
      const fact = facts[at]
      if (
        fact !== undefined &&
        level !== undefined &&
        !owners.has(at) &&
        sentences[at] === sentences[index] &&
        fact.passage === level.passage &&
        fact.metric === level.metric &&
        fact.kind.startsWith('change') &&
        fact.segment === level.segment
      )
        owners.set(at, owner)
    }
  }
}

interface Told {
  readonly owner: string
  readonly end: number
  readonly sentence: string | undefined
}

/** `Operating income rose 54%`, `Pre-tax adjusted operating earnings were $183 million`: a sentence that goes on through a part. */
const goesOn =
  /^(?:(?:And|The|Its|Adjusted|Segment|GAAP|Non-GAAP|Reported|[Pp]re-?tax|Putting this together,|As a result,|[Aa]djusted) )*(?:operating|EBIT|EBITA|EBITDA|gross|margins?|profits?)\b/i

/** Profits and margins told right behind the sales of a part are the part's as well. */
function goOn(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  owners: Map<number, string | null>,
): void {
  let last: Told | null = null
  for (const [index, fact] of facts.entries()) {
    const owner = owners.get(index)
    if (owner !== undefined && owner !== null)
      last = { owner, end: fact.span.end, sentence: sentences[index] }
    else if (last === null || fact.span.start - last.end > nextSentences) last = null
    else if (fact.segment !== null || owner === null || ofWhole.test(sentences[index] ?? '')) last = null
    else if (
      toldOfPart.has(fact.metric) &&
      isToldOf(fact) &&
      (goesOn.test(sentences[index] ?? '') || sentences[index] === last.sentence)
    ) {
      owners.set(index, last.owner)
      last = { owner: last.owner, end: fact.span.end, sentence: sentences[index] }
    }
  }
}
