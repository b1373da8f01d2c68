import type { CheckInput } from '../checks/check-input.ts'
import type { FoundFact } from '../facts/fact.ts'
import { unnamedPart } from '../facts/businesses/unnamed-part.ts'
import { rivalConfidence } from '../facts/certainty/settle-rivals.ts'
import { gapBetween } from './estimate.ts'
import type { Figure } from './figure.ts'
import type { FactIndex } from './index-facts.ts'

/** One figure stated twice with different values. */
export interface Contradiction {
  readonly stated: Figure
  readonly other: Figure
  readonly confidence: number
  /** `seventeen` heard as `seventy`: the values differ by nothing but that. */
  readonly isMisheard: boolean
}

/** Kinds that are one figure of the world; a forecast or a target may be revised from sentence to sentence. */
const fixedKinds: ReadonlySet<string> = new Set([
  'actual',
  'prior-period actual',
  'guidance-low',
  'guidance-high',
  'guidance-mid',
  'change yoy %',
  'change qoq %',
])
/** Metrics of which a document has many at once. */
const manyAtOnce: ReadonlySet<string> = new Set([
  'Other',
  'Customers',
  'Customer % of revenue',
  'Purchase order',
  'Investment',
  'Market size',
  'Unit price',
  'Shipments',
  'Capacity',
  'Demand',
  'Yield',
])

/**
 * The same metric of the same segment, basis, period and kind with values that no rounding makes one. Figures of one
 * passage are left alone: a sentence that gives two speaks of two things.
 */
export function findContradictions(
  index: FactIndex,
  { document, text }: Pick<CheckInput, 'document' | 'text'>,
): readonly Contradiction[] {
  const company = new Set(
    document.participants.filter(({ side }) => side === 'company').map(({ name }) => name),
  )
  const usable = index.all.filter(
    ({ fact, isOfDocument }) =>
      fact !== null &&
      isOfDocument &&
      fact.confidence >= 0.5 &&
      fixedKinds.has(fact.kind) &&
      fact.segment !== unnamedPart &&
      !manyAtOnce.has(fact.metric) &&
      (fact.speaker === null || company.size === 0 || company.has(fact.speaker)),
  )
  const groups = Map.groupBy(usable, ({ fact }) =>
    [
      fact?.metric,
      fact?.segment?.toLowerCase(),
      fact?.basis,
      fact?.period,
      kindOf(fact?.kind),
      fact?.unit,
    ].join('|'),
  )
  const restated = index.all.flatMap((figure, at) =>
    findRestated(figure, index.all.slice(at + 1, at + 3), text),
  )
  return [...[...groups.values()].flatMap((group) => compareStatements(group, text)), ...restated]
}

/** `17% of sales, so $29 million, 70% of that`: two shares of one whole in one breath that only sound alike. */
function findRestated(first: Figure, following: readonly Figure[], text: string): readonly Contradiction[] {
  const next = following.find(({ unit }) => unit === '%')
  const isShare = first.unit === '%' && /^ of\b/.test(text.slice(first.end, first.end + 4))
  if (next === undefined || !isShare || next.passage !== first.passage || !isTeenForTy(first, next)) return []
  const isSame = /^ of (?:that|it|this)\b/i.test(text.slice(next.end, next.end + 12))
  return isSame ? [{ stated: next, other: first, confidence: 0.7, isMisheard: true }] : []
}

/** An earlier quarter's figure is the same whether it is told as a result or beside this quarter's. */
const kindOf = (kind: string | undefined): string =>
  kind === 'prior-period actual' ? 'actual' : (kind ?? '')

/**
 * Statements of one figure, passage by passage. The value most of them share stands; of two the first does, since
 * nothing tells which is wrong.
 */
function compareStatements(group: readonly Figure[], text: string): readonly Contradiction[] {
  const passages = [...Map.groupBy(group, ({ passage }) => String(passage)).values()]
  // Two figures of one name in one passage: the name is too wide, as of two products of one segment.
  if (passages.length < 2 || passages.length > 12 || passages.some((figures) => !isOne(figures))) return []
  const statements = passages.flatMap((figures) => figures[0] ?? [])
  const supporters = (figure: Figure) => statements.filter((other) => saysSame(figure, other)).length
  const standard = statements.toSorted((a, b) => supporters(b) - supporters(a) || a.start - b.start)[0]
  if (standard === undefined) return []
  return statements.flatMap((stated) => {
    const weight = saysSame(stated, standard) ? null : weigh(stated, standard, text)
    return weight === null ? [] : [{ stated, other: standard, ...weight }]
  })
}

const isOne = (figures: readonly Figure[]): boolean =>
  figures.every((figure) => figures[0] !== undefined && saysSame(figure, figures[0]))

/** Equal, or equal once rounded as the coarser of the two is, or within what `about` and `over` leave open. */
const saysSame = (a: Figure, b: Figure): boolean =>
  gapBetween(a.printed, b.printed) <= 1e-9 * Math.abs(a.value) ||
  (Math.sign(a.value) === Math.sign(b.value) &&
    gapBetween(a.meant, b.meant) === 0 &&
    (a.approximation ?? b.approximation) !== null)

const headlines: ReadonlySet<string> = new Set([
  'Revenue',
  'Gross margin',
  'Operating expenses',
  'Operating income',
  'Operating margin',
  'Net income',
  'EPS',
  'Diluted EPS',
])
/** What makes a figure another one than its name says, or changes it in the same breath. */
const qualified =
  /\b(?:annual\w*|full[- ]year|(?:for|in|of) the (?:full |fiscal |whole |entire )?year|months|half|to date|excluding|including|ex|pro forma|organic|constant|previous(?:ly)?|prior|earlier|originally|initial|rais\w+|lower\w*|updat\w+|revis\w+|restat\w+|run rate|product line|new|issued|repaid|us(?:ed|ing))\b|全年|除外|不含|包括|上[修調调]|下[修調调]|原本|先前/i
/** Words that give a level: `was`, `of`, `came in at`. */
const level =
  /(?:\b(?:was|were|is|are|of|at|to|with|reached|totaled|totalled|hit|delivered|reported|posted|recorded|generated|between|from|and)|[為为是達达到至:：]|[約约])(?: (?:a|an|the|about|approximately|roughly|over|nearly|just|around|only|loss|net|of))*(?: ?-)? ?$/i

function weigh(a: Figure, b: Figure, text: string): Pick<Contradiction, 'confidence' | 'isMisheard'> | null {
  const isMisheard = isTeenForTy(a, b)
  if (isMisheard) return { confidence: 0.8, isMisheard }
  const facts = [a.fact, b.fact]
  // What is not named where it stands may be another figure; a change may be that of a product the reading missed.
  if (facts.some((fact) => fact === null || !isNamed(fact) || fact.kind.startsWith('change'))) return null
  const isClear = [a, b].every((figure) => isLevel(figure, text))
  if (!isClear) return { confidence: 0.35, isMisheard }
  const part = gapBetween(a.meant, b.meant) / Math.max(Math.abs(a.value), Math.abs(b.value))
  const isHeadline = facts.every(
    (fact) => fact !== null && fact.segment === null && headlines.has(fact.metric),
  )
  return { confidence: part < 0.02 ? 0.45 : isHeadline ? 0.75 : 0.6, isMisheard }
}

/** Named where it stands; that another figure stands for the same thing is just what is looked for here. */
const isNamed = ({ confidence }: FoundFact): boolean => confidence >= 0.8 || confidence === rivalConfidence

/** Whether the words before a figure give it as its metric's level, with nothing that narrows or widens the metric. */
function isLevel({ start, end }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, start - 120), start)
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1,
  )
  return level.test(sentence) && !qualified.test(sentence + text.slice(end, end + 24))
}

/** Figures that sound alike: 13 and 30 … 19 and 90, alone or as the last part (`17` for `70`, `$115` for `$150`). */
function isTeenForTy(a: Figure, b: Figure): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)]
  if (one === null || other === null) return false
  const [small, large] = one < other ? [one, other] : [other, one]
  const [rest, otherRest] = [Math.floor(small / 100), Math.floor(large / 100)]
  const unit = small % 100
  return rest === otherRest && unit >= 13 && unit <= 19 && large % 100 === (unit - 10) * 10
}

function digitsOf({ text }: Figure): number | null {
  const written = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '')
  const number = Number(written)
  return written === undefined || !Number.isInteger(number) ? null : number
}
