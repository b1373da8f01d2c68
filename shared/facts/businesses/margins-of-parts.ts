import { areClose } from '../amounts/are-close.ts'
import type { FoundFact } from '../fact.ts'
import { ofWhole } from './size-of-business.ts'

/** What a business has as its company has it, each by the same name. */
const toldOfBoth = new Set([
  'Operating margin',
  'Adjusted EBITDA margin',
  'Gross margin',
  'Contribution margin',
  'Operating income',
  'Operating ratio',
])

/** Characters within which a sentence stands right behind another. */
const nextSentence = 600
/** Characters between the figures of a list. */
const nextInList = 60

/**
 * `Pump revenue was $40 million. Operating margin was 12%. Valve revenue was $30 million. Operating margin was 9%.`: a
 * company has one margin a quarter, so that those told behind the revenue of one business after the other are theirs.
 */
export function giveMarginsToParts(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const told = facts.map((fact, index) =>
    isOwnerless(fact) && !ofWhole.test(sentences[index] ?? '') ? findPartBefore(facts, index) : null,
  )
  const given = facts.map((fact, index) => {
    const segment = told[index] ?? null
    const isRepeated =
      segment !== null &&
      facts.some(
        (other, at) =>
          told[at] != null &&
          told[at] !== segment &&
          other.metric === fact.metric &&
          other.period === fact.period &&
          other.unit === fact.unit &&
          !areClose(Number(other.value), Number(fact.value)),
      )
    return isRepeated ? { ...fact, segment } : fact
  })
  return given.map((fact, index) => {
    const level = given[index - 1]
    return level !== undefined && level !== facts[index - 1] && isMoveOf(fact, level)
      ? { ...fact, segment: level.segment }
      : fact
  })
}

/** `Operating margin was 12%, up 30 basis points`: whose the level is, the move is. */
const isMoveOf = (move: FoundFact, level: FoundFact): boolean =>
  move.segment === null &&
  move.kind.startsWith('change') &&
  move.metric === level.metric &&
  move.span.start - level.span.end < nextInList

const isOwnerless = ({ metric, segment, kind, period, confidence }: FoundFact): boolean =>
  segment === null && kind === 'actual' && period !== null && toldOfBoth.has(metric) && confidence > 0.5

/** The business whose revenue was told last, with nothing of the whole company since. */
function findPartBefore(facts: readonly FoundFact[], index: number): string | null {
  const fact = facts[index]
  if (fact === undefined) return null
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = facts[at]
    if (before === undefined || fact.span.start - before.span.end > nextSentence) return null
    // `Routing was up 7% and switching up 6%`: parts of the business that is gone through.
    const next = facts[at - 1]
    if (next?.segment != null && before.segment !== null && isListed(next, before)) {
      at -= 1
      continue
    }
    if (before.segment !== null) return before.metric === 'Revenue' ? before.segment : null
    // What moved, what has no measure of its own, and the other margin of the same business stand between.
    if (before.kind === 'actual' && before.confidence > 0.5 && !toldOfBoth.has(before.metric)) return null
  }
  return null
}

const isListed = (one: FoundFact, other: FoundFact): boolean =>
  one.segment !== other.segment && other.span.start - one.span.end < nextInList

/**
 * `Lamp revenue grew 12%. Fixture revenue fell 5%. Gross margin was 36%.`: the margin behind the last of several businesses
 * is the company's, where it has no other and no business but the last has one.
 */
export function keepMarginsOfCompany(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  const withRevenue = new Set(
    facts
      .filter(({ metric, segment }) => metric === 'Revenue' && segment !== null)
      .map(({ segment }) => segment),
  )
  const isOfLast = (fact: FoundFact, at: number): boolean =>
    isLentMargin(fact, sentences[at]) &&
    withRevenue.size > 1 &&
    withRevenue.has(fact.segment) &&
    !facts.some(
      (other, place) =>
        (toldOfBoth.has(other.metric) || other.metric === 'Adjusted EBITDA') &&
        (other.segment === null
          ? other.metric === fact.metric && isLevel(other) && other.period === fact.period
          : other.segment !== fact.segment || isNamedIn(sentences[place], other.segment)),
    )
  const kept = facts.map((fact, at) => (isOfLast(fact, at) ? { ...fact, segment: null } : fact))
  // `Gross margin was 36%, up 40 basis points. We had guided to 35%.`: whose the level is, the rest of it is.
  const lastOf = new Map<string, number>()
  for (const [at, fact] of kept.entries()) {
    const before = lastOf.get(fact.metric) ?? -1
    lastOf.set(fact.metric, at)
    const isFreed =
      before >= 0 &&
      kept[before]?.segment === null &&
      facts[before]?.segment === fact.segment &&
      fact.segment !== null &&
      fact.span.start - (kept[before]?.span.end ?? 0) < nextSentence &&
      !isNamedIn(sentences[at], fact.segment)
    if (isFreed) kept[at] = { ...fact, segment: null }
  }
  return kept
}

const isLevel = ({ kind }: FoundFact): boolean => kind === 'actual' || kind === 'prior-period actual'

/** The level of a margin that a sentence tells without naming the business it was given to. */
const isLentMargin = ({ metric, segment, kind, unit }: FoundFact, sentence: string | undefined): boolean =>
  segment !== null &&
  companyMargins.has(metric) &&
  unit === '%' &&
  (kind === 'actual' || kind === 'prior-period actual') &&
  !isNamedIn(sentence, segment) &&
  !/\b(?:segment|division|business)/i.test(sentence ?? '')

/** Whether a sentence has the first word of a business's name. */
export const isNamedIn = (sentence: string | undefined, segment: string): boolean =>
  sentence
    ?.toLowerCase()
    .split(/[^a-z0-9&-]+/)
    .includes(segment.toLowerCase().replace(/ .*$/, '')) === true

const companyMargins = new Set(['Gross margin', 'Operating margin', 'Adjusted EBITDA margin'])
