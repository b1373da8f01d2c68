import { formatPeriod, lastDayOf, parsePeriod, shiftPeriod, type Period } from '../figures/periods.ts'
import { chooseRelation, combine, weighTogether } from './choose-relation.ts'
import { divide, exactly, scale, subtract } from './estimate.ts'
import type { Figure } from './figure.ts'
import { actualKinds, type FactIndex } from './index-facts.ts'
import { isQualified } from './qualified.ts'
import type { Claim, Relation } from './relation.ts'
import { findScale, placesOf, writeNumber, writeTerm } from './write-working.ts'

const changeKinds: ReadonlySet<string> = new Set([
  'change yoy %',
  'change qoq %',
  'change bps',
  'change yoy abs',
  'change qoq abs',
])

/** Stated growth against the two figures it is the growth between, wherever in the document they stand. */
export function relateGrowth(
  index: FactIndex,
  text: string,
  fiscalYearEnd: string | null,
): readonly Relation[] {
  const relations = index.all.flatMap((stated) => relateChange(stated, index, text, fiscalYearEnd) ?? [])
  const fitting = new Set(
    relations.filter(({ verdict }) => verdict === 'fits').map(({ stated }) => nameOf(stated)),
  )
  return relations.flatMap((relation) => {
    if (relation.verdict !== 'off') return [relation]
    const { stated, operands } = relation
    if (isQualified(text, stated.start, stated.end)) return []
    // Another change of that name fits, or its own sentence gives no level: it may be the change of something else.
    const isOwn = operands.some(({ passage }) => passage === stated.passage)
    const isLikely = isOwn && !fitting.has(nameOf(stated))
    return [isLikely ? relation : { ...relation, confidence: Math.round(50 * relation.confidence) / 100 }]
  })
}

const nameOf = ({ fact }: Figure): string =>
  [fact?.metric, fact?.segment, fact?.basis, fact?.period, fact?.kind].join('|')

function relateChange(
  stated: Figure,
  index: FactIndex,
  text: string,
  fiscalYearEnd: string | null,
): Relation | null {
  const { fact } = stated
  if (fact === null || !changeKinds.has(fact.kind)) return null
  const period = fact.period === null ? null : parsePeriod(fact.period)
  if (period === null || period.kind === 'day') return null
  const isBalance = index.findMetric(fact.metric)?.isBalance === true
  const at = (which: Period) => (isBalance ? `as of ${lastDayOf(which, fiscalYearEnd)}` : formatPeriod(which))
  const current = index.find({ ...fact, period: at(period) }, actualKinds)
  if (current.length === 0) return null
  const relateTo = (pace: Pace) =>
    chooseRelation(
      combine([
        current,
        index.find({ ...fact, period: at(shiftPeriod(period, shifts[pace])) }, actualKinds),
      ]).flatMap(([now, before]) =>
        now === undefined || before === undefined ? [] : claimChange(stated, now, before),
      ),
    )
  const pace = findPace(stated, text)
  const own = pace === null ? null : relateTo(pace)
  if (own !== null && own.verdict !== 'off') return own
  // A pace that was not read right is no error of the document: where the other one fits, that is what it says.
  const other = relateTo(pace === 'yoy' ? 'qoq' : 'yoy')
  if (other?.verdict === 'fits') return other
  return own
}

type Pace = 'yoy' | 'qoq'
const shifts = { yoy: { years: -1 }, qoq: { quarters: -1 } } as const

/** The pace its kind says; basis points have none, and there the words after them tell. */
function findPace({ fact, end }: Figure, text: string): Pace | null {
  if (fact === null) return null
  if (fact.kind.includes('yoy')) return 'yoy'
  if (fact.kind.includes('qoq')) return 'qoq'
  const words = /^[^.;\d]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? ''
  if (/\byear|\bannual|年/i.test(words)) return 'yoy'
  return /\bsequential|\bquarter|\bQ[1-4]\b|季|[環环]比/i.test(words) ? 'qoq' : null
}

/** Of two percentages a change in percent may be of points as well as of the rate. */
function claimChange(stated: Figure, now: Figure, before: Figure): readonly (Claim | null)[] {
  const certainty = weighTogether([stated, now, before])
  if (certainty === null || now.unit !== before.unit) return []
  const growth = stated.unit === '%' ? claimGrowth(stated, now, before, certainty) : null
  return stated.unit === '%' && now.unit !== '%'
    ? [growth]
    : [claimDifference(stated, now, before, certainty), growth]
}

/** `down 30% from 12.6 to 8.7`; growth from a loss, or into one, is no percentage. */
export function claimGrowth(stated: Figure, now: Figure, before: Figure, certainty: number): Claim | null {
  if (now.value <= 0 || before.value <= 0) return null
  const ratio = divide(now.term, before.term)
  if (ratio === null) return null
  const computed = scale(subtract(ratio, exactly(1)), 100)
  const unit = findScale([now, before])
  const places = Math.min(2, placesOf(stated, 1) + 1)
  return {
    kind: 'growth',
    stated: isWordOfGrowth(stated) ? loosen(stated) : stated,
    operands: [now, before],
    computed,
    working: `${writeTerm(now, unit)} ÷ ${writeTerm(before, unit)} − 1 = ${writeNumber(computed.point, places)}%`,
    certainty: computed.point * stated.value < 0 ? 0.8 * certainty : certainty,
  }
}

/** `up $3 million from 10 to 13`, `up 310 basis points from 39.4%`. */
export function claimDifference(
  stated: Figure,
  now: Figure,
  before: Figure,
  certainty: number,
): Claim | null {
  const difference = subtract(now.term, before.term)
  const isPoints = stated.unit === 'bps' && now.unit === '%'
  if (!isPoints && stated.unit !== now.unit) return null
  const computed = isPoints ? scale(difference, 100) : difference
  const unit = findScale([now, before])
  const size = unit ?? 1
  const result = isPoints
    ? `${writeNumber(computed.point, 0)} bps`
    : writeNumber(computed.point / size, Math.max(placesOf(now, size), placesOf(before, size)))
  return {
    kind: 'difference',
    stated,
    operands: [now, before],
    computed,
    working: `${writeTerm(now, unit)} − ${writeTerm(before, unit)} = ${result}`,
    certainty: computed.point * stated.value < 0 ? 0.8 * certainty : certainty,
  }
}

const isWordOfGrowth = (figure: Figure): boolean => figure.unit === '%' && !/\d/.test(figure.text)

/** `doubled` is said of 1.9 and of 2.1 times; `more than doubled` of anything that has not tripled. */
function loosen(figure: Figure): Figure {
  const { value, approximation } = figure
  const low = value - (approximation === 'under' ? 25 : 10)
  const high = value + (approximation === 'over' ? 99 : 15)
  return { ...figure, meant: { low, point: value, high }, approximation: approximation ?? 'about' }
}
