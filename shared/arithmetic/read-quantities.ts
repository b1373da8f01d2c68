import type { PassageText, Side, Span } from '../documents/document.ts'
import { bareUnit, type Amount } from '../figures/amount.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { exactly, unite } from './estimate.ts'
import { findAreas } from './find-areas.ts'
import { toFigure, type Figure } from './figure.ts'

/** A figure of a sentence with what it counts and what it is counted by: `250 good die per wafer`. */
export interface Quantity extends Figure {
  /** What is counted, as one word in the singular; null where none follows. */
  readonly noun: string | null
  /** `wafer` in `$7,000 a wafer`, `each` where the sentence says only that it is one of several. */
  readonly per: string | null
  /** The words right before it, to the figure before. */
  readonly before: string
  /** The words right after it. */
  readonly after: string
  /** `doubled`: the figure is itself a rate of growth. */
  readonly isGrowth: boolean
  /** Whether it is a range read as one figure, and its ends. */
  readonly isRange: boolean
  readonly ends: readonly [low: Figure, high: Figure] | null
}

/** A sentence and its quantities; positions of quantities are in the document, `start` is the sentence's own. */
export interface QuantitySentence extends Span {
  readonly text: string
  readonly side: Side
  readonly quantities: readonly Quantity[]
}

/** Reads one sentence of a passage's side. */
export function readQuantities(
  side: PassageText,
  sentence: Span,
  language: Side,
  passage: number,
): QuantitySentence {
  const text = side.text.slice(sentence.start, sentence.end)
  const offset = side.start + sentence.start
  const amounts = [
    ...findAmounts(text, language),
    ...(language === 'en' ? findFractions(text) : []),
    ...findSpeeds(text),
    ...findAreas(text),
  ]
  const kept = new Set(dropOverlaps(amounts))
  const quantities: Quantity[] = []
  for (const amount of kept) {
    const linked = amount.other === null || isMove(text, amount, language) ? undefined : amounts[amount.other]
    const other = linked !== undefined && kept.has(linked) ? linked : undefined
    if (other !== undefined && other.start < amount.start && !isMove(text, other, language)) continue
    const from = readQuantity(text, amount, offset, passage, language)
    const to =
      other === undefined || other.start < amount.start
        ? null
        : readQuantity(text, other, offset, passage, language)
    quantities.push(to === null ? from : joinRange(from, to, text, offset))
  }
  return { text, start: offset, end: side.start + sentence.end, side: language, quantities }
}

const movedFrom =
  /(?<!\b(?:rang\w+|anywhere|estimat\w+) )\bfrom(?: (?:about|around|approximately|roughly|just|over|nearly))* ?$/i
const movedFromChinese =
  /(?:[從从由自][^，,。；;、\d]{0,10}|(?:增加|[減减]少|下降|上升|成[長长]|增[長长]|提高|降低|[減减]低)了?) ?$/

/** `from $50 million to $56 million` goes from one figure to another, unless it is a range that it says. */
function isMove(text: string, { start }: Span, side: Side): boolean {
  const lead = text.slice(Math.max(0, start - 40), start)
  return side === 'en' ? movedFrom.test(lead) && !/\brange\b/i.test(lead) : movedFromChinese.test(lead)
}

function readQuantity(text: string, amount: Amount, offset: number, passage: number, side: Side): Quantity {
  const after = text.slice(amount.end, amount.end + 60)
  const before = text.slice(Math.max(0, amount.start - 40), amount.start)
  const named =
    side === 'en'
      ? readNouns(amount, before, after)
      : { noun: null, per: /每[^，。\d]{1,6}$/.test(before) ? 'each' : null }
  const figure = toFigure({
    start: offset + amount.start,
    end: offset + amount.end,
    text: text.slice(amount.start, amount.end),
    value: Number(amount.value),
    unit: amount.unit,
    approximation: amount.approximation,
    passage,
    isChinese: side === 'zh',
    zh: null,
  })
  const exact = exactly(figure.value)
  return {
    ...figure,
    ...(amount.mantissa === fractionMark ? { printed: exact, term: exact } : {}),
    ...named,
    before: before.slice(before.search(/\D*$/)),
    after,
    isGrowth: amount.isGrowth,
    isRange: false,
    ends: null,
  }
}

function joinRange(from: Quantity, to: Quantity, text: string, offset: number): Quantity {
  return {
    ...to,
    start: from.start,
    text: text.slice(from.start - offset, to.end - offset),
    value: (from.value + to.value) / 2,
    step: Math.max(from.step, to.step),
    printed: unite(from.printed, to.printed),
    meant: unite(from.meant, to.meant),
    term: unite(from.term, to.term),
    isRange: true,
    ends: [from, to],
  }
}

const notNoun = new Set(
  'and or of in to from for on at by with per a an the is are was were be as than that which this it so then each more less up down over about versus vs now today we you they our their its his if when but not only total most times'.split(
    ' ',
  ),
)
const perWord = /^(?:[ -](?:per|a|an|(?:for|on) (?:a|an|one|each|every))[ -]|\/)((?:[a-z]+[ -]){0,2}?[a-z]+)/i

function readNouns(amount: Amount, before: string, after: string): Pick<Quantity, 'noun' | 'per'> {
  const isCount = amount.unit === bareUnit || amount.unit === 'count'
  let rest = after
  let noun: string | null = null
  if (isCount) {
    const words = /^((?: [a-z][a-z-]*){1,3})/i.exec(after)?.[1]?.trim().split(' ') ?? []
    const stop = words.findIndex((word) => notNoun.has(word.toLowerCase()))
    const named = stop < 0 ? words : words.slice(0, stop)
    if (named.length > 0) {
      noun = toStem(named.at(-1) ?? '')
      rest = after.slice(1 + named.join(' ').length)
    }
  }
  if (/^ (?:each|apiece)\b/i.test(rest)) return { noun, per: 'each' }
  const per = perWord.exec(rest)?.[1]
  if (per !== undefined && !/^(?:total|lot|few|bit|little|while|year ago|quarter ago)\b/i.test(per))
    return { noun, per: toStem(per.split(/[ -]/).at(-1) ?? per) }
  // `a processed wafer at $6,000`, `each ELS module contains 8`.
  const carrier =
    /\b(?:each|every|per|an?|one) (?:[\w-]+ ){0,2}?([a-z]+) (?:at|costs?|carries|contains?|holds?|has|fetches|sells for|uses|gives|yields|does|makes)(?: \w+)? ?$/i.exec(
      before,
    )
  return { noun, per: carrier?.[1] === undefined ? null : toStem(carrier[1]) }
}

export const toStem = (word: string): string =>
  word
    .toLowerCase()
    // One of the dies is a die.
    .replace(/^([a-z]ie)s$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')

const fraction =
  /\b(?:(half)|(?:an?|one)[ -](third|quarter|fourth|fifth|tenth)|(two)[ -]thirds|three[ -](quarters|fourths)) of (?=[$€£]?\d)/gi
const fractions: Readonly<Record<string, string>> = {
  half: '50',
  third: '33.3333333333',
  quarter: '25',
  fourth: '25',
  fifth: '20',
  tenth: '10',
  two: '66.6666666667',
  quarters: '75',
  fourths: '75',
}

/** `a quarter of 480`: exact, unlike `a quarter of our revenue`. */
function findFractions(text: string): Amount[] {
  if (!/half|third|quarter|fourth|fifth|tenth/i.test(text)) return []
  return [...text.matchAll(fraction)].map((match) => ({
    ...plain,
    start: match.index,
    end: match.index + match[0].length - ' of '.length,
    value: fractions[(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').toLowerCase()] ?? '0',
    unit: '%',
    isInWords: true,
    mantissa: fractionMark,
  }))
}

/** Tells a fraction of a number, which is exact, from one of a thing. */
const fractionMark = 'fraction'

const speed =
  /(?<![\w.])(\d{1,4}(?:\.\d{1,2})?)[ -]?(?:([GT])(?:b(?:ps|\/s)?)?|(gig(?:abit)?s?|terabits?))(?![\w/]| per)/g

/** Speeds are names in most sentences (`our 400G products`), but terms of `4 lanes × 100G = 400G`. */
function findSpeeds(text: string): Amount[] {
  if (!/[×*=]|\blanes?\b|通道|[xX] \d/.test(text)) return []
  return [...text.matchAll(speed)].map((match) => {
    const isTera = match[2] === 'T' || match[3]?.startsWith('t') === true
    return {
      ...plain,
      start: match.index,
      end: match.index + match[0].length,
      value: String(Number(match[1]) * (isTera ? 1000 : 1)),
      unit: 'G',
      mantissa: match[1] ?? '0',
      power: isTera ? 3 : 0,
    }
  })
}

const plain = {
  approximation: null,
  isInWords: false,
  isGrowth: false,
  mantissa: '0',
  power: 0,
  other: null,
} as const

function dropOverlaps(amounts: readonly Amount[]): Amount[] {
  const kept: Amount[] = []
  for (const amount of amounts.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (amount.start >= (kept.at(-1)?.end ?? 0)) kept.push(amount)
  return kept
}
