import type { ParsedDocument } from '../../documents/document.ts'
import { parsePeriod } from '../../figures/periods.ts'
import { areClose } from '../amounts/are-close.ts'
import type { FactKind, FoundFact } from '../fact.ts'
import { margins, profitOf } from '../measures/find-margin.ts'
import { isAheadOf } from '../periods/place-in-time.ts'
import type { Setting } from '../statement.ts'
import { keepsTo } from './keeps-to.ts'
import { sentenceOf } from './sentence-of.ts'
import type { CertaintyFeature } from './certainty-model.ts'

/** One feature of a figure and how strongly it has it, 1 where it has it or not. */
export type CertaintyEvidence = readonly (readonly [feature: CertaintyFeature, strength: number])[]

/**
 * The rows that an analyst asks of every company, each with the words that name it in a sentence; only figures in these
 * rows are described, since only of these it is known how often they were right.
 */
const namesOf: Readonly<Record<string, RegExp>> = {
  Revenue: /revenue|sales/i,
  'Gross margin': /gross/i,
  'Operating income': /operating (?:income|profit|earnings)|\bEBIT\b/i,
  'Operating margin': /operating|margin/i,
  'Net income': /income|earnings|profit|loss/i,
  EPS: /per.share|EPS/i,
  'Diluted EPS': /per.share|EPS/i,
  'Adjusted EBITDA': /EBITDA/i,
  'Operating cash flow': /operati(?:ng|ons)/i,
  'Free cash flow': /free cash/i,
  Capex: /capital|capex/i,
  'Total debt': /debt|borrow|leverage/i,
  'Net debt': /debt|borrow|leverage/i,
  'Cash and short-term investments': /cash/i,
  Inventory: /inventor/i,
  Backlog: /backlog/i,
  'Tax rate': /\btax/i,
  Headcount: /employee|people|headcount|associates|team members/i,
  'Share repurchases': /repurchase|buy|bought/i,
}
/** Characters before a figure in which its measure is named if it is named right there. */
const namedWithin = 60
/** Parts of what is owed, stocked, ordered or employed are told of as often as the whole; not so of cash. */
const partedBalances = new Set(['Total debt', 'Net debt', 'Inventory', 'Backlog', 'Headcount'])
const guidedRows = new Set(['Revenue', 'EPS', 'Diluted EPS'])

const ofWhole = /\b(?:total|consolidated|company|companywide|company-wide|overall|enterprise|corporate)\b/i
const ofPart =
  /\b(?:segments?|divisions?|business(?! (?:model|plan|continuity|interruption|environment|transformation))|businesses|region|markets?|brands?|category|products?|acquisitions?|acquired)\b/i
const ofLonger =
  /year.to.date|\bto date\b|\bfirst (?:half|six|nine)\b|\b(?:six|nine|twelve|12|9|6) months\b|\bso far\b|\bsince\b|\btrailing\b|\blast twelve\b|\bcumulative|\bfull.year\b|\bfor the year\b|\bannual/i

/** No call tells so many; each figure is held against all others of its measure. */
const mostFigures = 1500
/** Passages to either side whose figures tell whether a part is being spoken of. */
const around = 2
/** So many points may a stated growth, or a margin, be off the one its levels give. */
const [growthWithin, marginWithin] = [0.8, 0.25]

/** The company's figures by measure and kind. */
type Levels = ReadonlyMap<string, readonly FoundFact[]>

/**
 * The features of each figure that stands in one of the rows, null of every other and of all in a
 * document of more figures than a call has; in the order of the facts.
 */
export function describeCertainty(
  facts: readonly FoundFact[],
  { passages }: Pick<ParsedDocument, 'passages'>,
  setting: Setting,
): readonly (CertaintyEvidence | null)[] {
  if (facts.length > mostFigures) return facts.map(() => null)
  const ofCompany = facts.filter(({ segment }) => segment === null)
  const cells = Map.groupBy(ofCompany, toCell)
  const levels = Map.groupBy(ofCompany, ({ metric, kind }) => toLevel(metric, kind))
  const numbers = Map.groupBy(facts, toNumber)
  const byPassage = Map.groupBy(facts, ({ passage }) => passage)
  return facts.map((fact) => {
    const sentence =
      isInRow(fact) && !isGrowthAhead(fact, setting) ? sentenceOf(fact, passages[fact.passage]) : null
    if (sentence === null) return null
    const cell = (cells.get(toCell(fact)) ?? []).filter((other) => mayShareBasis(other, fact))
    const rivals = cell.filter(
      (other) =>
        !areClose(Number(other.value), Number(fact.value)) && !keepsTo(other, fact) && !keepsTo(fact, other),
    )
    const size = Math.abs(Number(fact.value))
    const most = cell.reduce((greatest, { value }) => Math.max(greatest, Math.abs(Number(value))), 0)
    const near = neighboursOf(fact, byPassage).filter((other) => !cell.includes(other))
    const isGrowing = fact.kind === 'change yoy %'
    const when = (isSo: boolean): number => (isSo ? 1 : 0)
    return [
      ['revenue', when(fact.kind === 'actual' && fact.metric === 'Revenue')],
      ['growth of revenue', when(isGrowing)],
      ['guidance', when(fact.kind.startsWith('guidance'))],
      ['headline', toLogit(fact.importance)],
      ['other values', Math.log(1 + new Set(rivals.map(({ value }) => value)).size)],
      ['told again', Math.log(cell.length - rivals.length)],
      ['same number elsewhere', Math.log(numbers.get(toNumber(fact))?.length ?? 1)],
      [
        'amid figures of parts',
        near.filter(({ segment }) => segment !== null).length / Math.max(3, near.length),
      ],
      ['less than another', when(!isGrowing && rivals.length > 0 && size < 0.9 * most)],
      ['less than half of another', when(!isGrowing && rivals.length > 0 && size < 0.5 * most)],
      ['told first', when(rivals.length > 0 && cell[0] === fact)],
      ['late in the document', fact.passage / Math.max(1, passages.length)],
      ['borne out by others', when(isBorneOut(fact, levels))],
      ['words of the whole', when(ofWhole.test(sentence.whole))],
      ['words of a part', when(ofPart.test(sentence.whole))],
      [
        'measure named before',
        when(namesOf[fact.metric]?.test(sentence.before.slice(-namedWithin)) === true),
      ],
      ['quarter named', when(/\bquarter\b/i.test(sentence.whole))],
      ['longer than a quarter', when(isOfQuarter(fact) && ofLonger.test(sentence.whole))],
      ['late in its sentence', Math.log(1 + countWords(sentence.before))],
      ['owed, stocked, ordered or employed', when(partedBalances.has(fact.metric))],
    ]
  })
}

/** What has one value in a table of companies: the same measure of the same period, of one kind and in one unit. */
export const toCell = ({ metric, period, kind, unit }: FoundFact): string =>
  [metric, period ?? '', kind, unit].join('|')

function isInRow({ metric, segment, kind, unit }: FoundFact): boolean {
  if (segment !== null) return false
  if (kind === 'change yoy %') return metric === 'Revenue'
  if (kind.startsWith('guidance')) return guidedRows.has(metric)
  return kind === 'actual' && metric in namesOf && (unit === '%') === / (?:margin|rate)$/.test(metric)
}

/** What stands for a quarter or its end; of a figure that is dated to the year so far, a longer time speaks for it. */
const isOfQuarter = ({ kind, period }: FoundFact): boolean =>
  !kind.startsWith('guidance') && (period === null || /Q|^as of/.test(period))

/** A figure of no stated basis may be of either. */
const mayShareBasis = (fact: FoundFact, other: FoundFact): boolean =>
  fact.basis === other.basis || fact.basis === null || other.basis === null

/** Growth that is guided has two ends, which are no rivals. */
function isGrowthAhead({ kind, period }: FoundFact, setting: Setting): boolean {
  const when = period === null ? null : parsePeriod(period)
  return kind === 'change yoy %' && when !== null && isAheadOf(when, setting)
}

function neighboursOf(
  { passage }: FoundFact,
  byPassage: ReadonlyMap<number, readonly FoundFact[]>,
): readonly FoundFact[] {
  const near: FoundFact[] = []
  for (let index = passage - around; index <= passage + around; index++)
    near.push(...(byPassage.get(index) ?? []))
  return near
}

/** Whether the level of a year before with its change, or the revenue with a margin, gives the same figure once more. */
function isBorneOut(fact: FoundFact, levels: Levels): boolean {
  const { metric, kind, period, unit } = fact
  const value = Number(fact.value)
  const stated = (name: string, what: FactKind) => statedOf(levels, name, what, period)
  if (kind === 'change yoy %')
    return stated(metric, 'actual').some(
      (level) =>
        stated(metric, 'prior-period actual').some((prior) => isGrowth(level, prior, value)) ||
        stated(metric, 'change yoy abs').some((change) => isGrowth(level, level - change, value)),
    )
  if (kind !== 'actual') return false
  const revenues = stated('Revenue', 'actual')
  const isMargin = (profit: number, margin: number) =>
    revenues.some((revenue) => Math.abs((100 * profit) / revenue - margin) <= marginWithin)
  const profit = profitOf[metric]
  if (unit === '%')
    return profit !== undefined && stated(profit, 'actual').some((sum) => isMargin(sum, value))
  const margin = margins[metric]
  const isChanged = stated(metric, 'prior-period actual').some(
    (prior) =>
      stated(metric, 'change yoy %').some((growth) => isGrowth(value, prior, growth)) ||
      stated(metric, 'change yoy abs').some((change) => areNear(value - change, prior)),
  )
  return isChanged || (margin !== undefined && stated(margin, 'actual').some((part) => isMargin(value, part)))
}

/** Values of the company's measure in a period; a period before is told with the one it is compared with. */
function statedOf(levels: Levels, metric: string, kind: FactKind, period: string | null): readonly number[] {
  const all = levels.get(toLevel(metric, kind)) ?? []
  const ofPeriod = kind === 'prior-period actual' ? all : all.filter((fact) => fact.period === period)
  return ofPeriod.map(({ value }) => Number(value))
}

const isGrowth = (level: number, prior: number, growth: number): boolean =>
  prior > 0 && Math.abs(100 * (level / prior - 1) - growth) <= growthWithin
const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0
const areNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 * Math.abs(a)
const toLevel = (metric: string, kind: FactKind): string => `${metric}|${kind}`
const toNumber = ({ value, unit }: FoundFact): string => `${value.replace(/^-/, '')} ${unit}`

function toLogit(part: number): number {
  const held = Math.min(0.9999, Math.max(0.0001, part))
  return Math.log(held / (1 - held))
}
