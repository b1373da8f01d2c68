import { isCurrency } from '../../figures/is-currency.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import type { Reading, Setting, Statement, Thread } from '../statement.ts'

/** `$1.67` after EPS is dollars a share, though the words do not repeat it; large sums never are. */
export function toShareUnit(
  statement: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): string {
  const amount = statement.amounts[index]
  if (amount === undefined || !isCurrency(unit)) return unit
  // `no debt` is a sum as it stands.
  if (amount.isInWords && amount.value === '0') return unit
  const before = statement.metrics.filter((mention) => mention.end <= amount.start && !mention.isWhole)
  const last = before.at(-1)
  // `capex of $50 million, average diluted shares of $41 million`: right behind their name, shares are misheard as money.
  const isTied =
    last !== undefined &&
    isOfShares(last) &&
    !boughtOrSold.test(statement.text.slice(Math.max(0, last.start - longestVerb), amount.start)) &&
    /^(?: outstanding)? (?:of|at|to be)(?: (?:about|approximately|around|roughly))* $/.test(
      statement.text.slice(last.end, amount.start),
    )
  if (amount.power > 0)
    return isTied ||
      (before.some(isOfShares) && !before.some(isOfMoney) && !boughtOrSold.test(statement.text))
      ? 'shares'
      : unit
  // `Every dollar of growth brought 45 cents of operating profit`: of a dollar, and not of a share.
  if (amount.power < 0 && ofDollar.test(statement.text.slice(0, amount.start))) return unit
  if (amount.power < 0 && !setting.isArticle) return `${unit}/share`
  if (Number(amount.value) >= 1000) return unit
  const near = before.at(-1)
  // `the average price held at $190`: of what is sold, where no shares are spoken of.
  if (
    near !== undefined &&
    /^average price$/i.test(statement.text.slice(near.start, near.end)) &&
    !/\b(?:shares?|stock|re-?purchas\w*|b[ou]\w*ght|buy\w*)\b/i.test(statement.text)
  )
    return unit
  if (perShareBehind.test(statement.text.slice(amount.end, amount.end + 64))) return `${unit}/share`
  const isEach = /^ (?:a|an|per|each|apiece)\b/.test(statement.text.slice(amount.end, amount.end + 9))
  const isOfShare = thread.hasShares || /\b(?:per|a)[- ]share\b(?! of)|\bEPS\b/i.test(statement.text)
  if (near === undefined && Number(amount.value) < 20 && !isEach && !setting.isArticle && isOfShare)
    return `${unit}/share`
  const isAfterShare =
    near?.metric.measure === 'per share' || earlier.at(-1)?.unit.endsWith('/share') === true
  // Nobody earns two cents: a small bare sum after a profit or loss is one a share.
  const isTiny = near?.metric.canBeLoss === true && Number(amount.value) < 20
  // `Interest expense was lower by $0.12`: on a call that tells profits a share, the cents of a sum are a share's.
  const isCents =
    near !== undefined &&
    ((near.metric.measure === 'money' && near.metric.sums) ||
      (near.metric.measure === 'percent' &&
        /\bcontributed (?:a |an )?$/i.test(statement.text.slice(0, amount.start)))) &&
    amount.other === null &&
    isOfShare &&
    Number(amount.value) < mostCents &&
    !isEach &&
    !setting.isArticle &&
    statement.side === 'en' &&
    /\b(?:of|by|was|contributed|added|cost us)(?: (?:a|about|approximately|negative|favorable|unfavorable))* $/i.test(
      statement.text.slice(0, amount.start),
    )
  const isCarried =
    near === undefined &&
    earlier.length === 0 &&
    setting.catalogue.find(thread.metric ?? '')?.measure === 'per share'
  return isAfterShare || isTiny || isCents || isCarried ? `${unit}/share` : unit
}

const ofDollar = /\b(?:every|each|per|on the) (?:[a-z-]+ )?dollar\b[^.;]*$/i

/** Dollars below which a sum without its millions can only be a share's. */
const mostCents = 1

/** `$2.70 of EPS`. */
const perShareBehind =
  /^ (?:of|in) (?:(?:adjusted|diluted|basic|GAAP|non-? ?GAAP|non-? ?IFRS|core|annual|quarterly) )*(?:EPS|earnings per (?:diluted |basic )?share)\b/i

/** Characters before shares within which a verb says what is done with them. */
const longestVerb = 24

/** Where shares are bought or sold a sum of millions is what they cost. */
const boughtOrSold =
  /\b(?:repurchas|buyback|bought|buy back|purchas|dividend|price|proceeds|cost|paid|worth|total of|issu)/i

function isOfShares(mention: MetricMention): boolean {
  return mention.metric.measure === 'shares'
}

function isOfMoney(mention: MetricMention): boolean {
  return mention.metric.measure === 'money'
}
