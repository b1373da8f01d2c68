import type { Side, Span } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import { findMetrics } from '../facts/measures/find-metrics.ts'
import { parsePeriod, shiftPeriod, formatPeriod } from '../figures/periods.ts'

/** A metric that a sentence says rose or fell, without saying by how much. */
export interface SaidDirection extends Span {
  readonly metric: string
  readonly sign: 1 | -1
}

const rose = {
  en: /\b(?:rose|increas(?:e|ed|es)|grew|grow(?:th|s)?|improv(?:ed|ement)|higher|climbed|jumped|surged|expanded)\b/i,
  zh: /上升|增[長长加]|成[長长]|提[高升]|[攀回]升|[擴扩]大|改善|年增|季增|走高/,
} as const
const fell = {
  en: /\b(?:fell|decreas(?:e|ed|es)|declin(?:e|ed|es)|dropped|lower|shrank|contracted|slid|weakened)\b/i,
  zh: /下降|下滑|下跌|[減减]少|衰退|走低|萎[縮缩]|年[減减]|季[減减]|降低/,
} as const
/** What is wished, feared or expected has not happened. */
const notYet = {
  en: /\b(?:expect|will|would|may|could|target|aim|plan|if|risk|outlook|guidance|forecast|potential|improving)\w*/i,
  zh: /[預预]|[將将]|可能|目[標标]|[計计][劃划]|如果|若|[風风][險险]|展望|指引|努力|致力|潛力|潜力|希望|力[圖图]|看好/,
} as const
/** How far behind its metric a verb of change stands, or before it in Chinese (`下降的營收`). */
const reach = { en: 40, zh: 16 } as const

/** Directions told in a clause, each with the metrics named before it in the same clause. */
export function findDirections(text: string, side: Side): readonly SaidDirection[] {
  if (!rose[side].test(text) && !fell[side].test(text)) return []
  const said: SaidDirection[] = []
  const metrics = findMetrics(text, side)
  for (const [index, { metric, start, end, isWhole }] of metrics.entries()) {
    if (isWhole || isQualified(text.slice(0, start), side)) continue
    // `毛利率和每股收益上升`: what follows the last of a row is said of all of it.
    const next = metrics.find((other, at) => at > index && !isJoined(text.slice(end, other.start), side))
    const tail = cutClause(text.slice(end, Math.min(next?.start ?? text.length, end + reach[side])), side)
    const clause = clauseAround(text, start, end, side)
    if (notYet[side].test(clause) || /\d/.test(tail)) continue
    const [up, down] = [rose[side].exec(tail), fell[side].exec(tail)]
    const sign = up === null ? (down === null ? null : -1) : down === null ? 1 : null
    const verb = up ?? down
    if (sign !== null && verb !== null)
      said.push({ metric: metric.name, sign, start, end: end + verb.index + verb[0].length })
  }
  return said
}

/** `資料中心營收`, `cloud revenue`: of a part, which may go another way than the whole. */
const unqualified = {
  en: /(?:^|[.,;:]|\b(?:the|and|our|its|their|that|total|net|overall|quarterly|annual|company['’]s|in|lower|higher|but|while))\s*$/i,
  zh: /(?:^|[^\p{Script=Han}]|公司|整[體体]|季度?|年度?|合[併并]|[總总的了其和與与及但而])\s?$/u,
} as const
const isQualified = (before: string, side: Side): boolean => !unqualified[side].test(before)

const isJoined = (between: string, side: Side): boolean =>
  side === 'zh'
    ? /^[和與与及、]/.test(between) && between.length < 14
    : /^(?:,| and)/.test(between) && between.length < 16

const clauseEnd = { en: /[,;.!?]|\b(?:but|while|although)\b/i, zh: /[，。；！？,;]|但|而/ } as const

function cutClause(text: string, side: Side): string {
  const end = clauseEnd[side].exec(text)
  return end === null ? text : text.slice(0, end.index)
}

function clauseAround(text: string, start: number, end: number, side: Side): string {
  const before = text.slice(0, start)
  const from =
    Math.max(
      ...(side === 'zh' ? '，。；！？,;' : ',;.!?').split('').map((mark) => before.lastIndexOf(mark)),
    ) + 1
  return before.slice(from) + text.slice(start, end) + cutClause(text.slice(end), side)
}

const leastSure = 0.8

/**
 * Whether the body says the same: 1 where a change or two levels of it agree, -1 where all that are known go the other
 * way, 0 where nothing is known. With the fact that shows it.
 */
export function compareDirection(
  { metric, sign }: SaidDirection,
  facts: readonly FoundFact[],
  ownPeriod: string | null,
): { readonly verdict: 1 | 0 | -1; readonly fact: FoundFact | null } {
  const own = parsePeriod(ownPeriod ?? '')
  if (own === null) return { verdict: 0, fact: null }
  const period = formatPeriod(own)
  const same = facts.filter(
    (fact) => fact.metric === metric && fact.segment === null && fact.confidence >= leastSure,
  )
  const signs: (readonly [sign: number, fact: FoundFact])[] = []
  for (const fact of same) {
    if (fact.kind.startsWith('change') && fact.period === period)
      signs.push([fact.value.startsWith('-') ? -1 : 1, fact])
    if (fact.kind !== 'actual' || fact.period !== period) continue
    const earlier = own.kind === 'quarter' ? [{ quarters: -1 }, { years: -1 }] : [{ years: -1 }]
    for (const by of earlier) {
      const before = formatPeriod(shiftPeriod(own, by))
      const prior = same.find(
        (other) =>
          other.period === before &&
          other.unit === fact.unit &&
          other.basis === fact.basis &&
          (other.kind === 'prior-period actual' || other.kind === 'actual'),
      )
      const difference = prior === undefined ? 0 : Number(fact.value) - Number(prior.value)
      if (difference !== 0) signs.push([Math.sign(difference), fact])
    }
  }
  const agreeing = signs.find(([each]) => each === sign)
  if (agreeing !== undefined) return { verdict: 1, fact: agreeing[1] }
  const [opposing] = signs
  return opposing === undefined ? { verdict: 0, fact: null } : { verdict: -1, fact: opposing[1] }
}
