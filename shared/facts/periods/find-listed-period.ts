import { figureGap } from '../amounts/respective-list.ts'
import type { PeriodMention } from '../../figures/find-periods.ts'
import type { Statement } from '../statement.ts'

const periodGap = /^(?:,|,? and)(?: (?:for|in))?(?: the| our)? $/
const datedBehind =
  /^ (?:in|for|at|during|as of)(?: the| our)?(?: end of)?(?: the)? (?:(?:first|second|third) and (?:the )?)?$/i
const unsaid = /\b(first|second|third|fourth) and (?:the )?$/i
const ordinals = ['first', 'second', 'third', 'fourth']

/** Characters before two figures within which their periods are named, and behind them within which the word that parts them is. */
const widest = { before: 60, behind: 24 }

/**
 * The period of one of two figures told in the order of two periods, before or behind them: `fourth quarter and full year
 * sales of $3 billion and $11 billion, respectively`, `$12 million and $15 million in the first and second quarters,
 * respectively`, also where each is a range. Null where no such list is told.
 */
export function findListedPeriod({ text, amounts, periods }: Statement, index: number): PeriodMention | null {
  const own = findItem(amounts, index)
  const isFirst =
    own !== null && figureGap.test(text.slice(own.end, amounts[own.to + 1]?.start ?? text.length))
  const one = isFirst ? own : own === null ? null : findItem(amounts, own.from - 1)
  const two = isFirst ? findItem(amounts, own.to + 1) : own
  if (one === null || two === null) return null
  if (!figureGap.test(text.slice(one.end, two.start))) return null
  const pair = isParted(text, two.end)
    ? findPair(
        text,
        periods.filter(({ end }) => end <= one.start && one.start - end < widest.before),
      )
    : findPairBehind(text, periods, two.end)
  return pair === null ? null : pair[isFirst ? 0 : 1]
}

/** One figure or both ends of a range, as a list tells them. */
interface Item {
  /** Place of its first and last amount among those of the sentence. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

function findItem(amounts: Statement['amounts'], index: number): Item | null {
  const amount = amounts[index]
  if (amount === undefined) return null
  const other = amount.other ?? index
  const [from, to] = [Math.min(index, other), Math.max(index, other)]
  return { from, to, start: amounts[from]?.start ?? amount.start, end: amounts[to]?.end ?? amount.end }
}

type Pair = readonly [PeriodMention, PeriodMention]

/** The last two periods of a list, the word `quarter` said of both or of the last alone. */
function findPair(text: string, periods: readonly PeriodMention[]): Pair | null {
  const late = periods.at(-1)
  if (late === undefined) return null
  const early = periods.at(-2)
  if (early !== undefined && periodGap.test(text.slice(early.end, late.start))) return [early, late]
  const word = late.kind === 'quarter' ? unsaid.exec(text.slice(0, late.start)) : null
  if (word === null) return null
  const start = word.index
  const part = ordinals.indexOf((word[1] ?? '').toLowerCase()) + 1
  return [{ ...late, part, start, end: start + (word[1] ?? '').length }, late]
}

function findPairBehind(text: string, periods: readonly PeriodMention[], from: number): Pair | null {
  const behind = periods.filter(({ start }) => start >= from)
  const [next, after] = behind
  if (next === undefined || !datedBehind.test(text.slice(from, next.start))) return null
  const pair = findPair(text, after === undefined ? [next] : [next, after]) ?? findPair(text, [next])
  // `44% and 42% in the third and second quarters`: two figures and two quarters, of which neither is told alone.
  const isPlain =
    pair !== null && /^s?(?:[.;]|,? (?:driven|due|as|on|and our)\b|$)/.test(text.slice(pair[1].end))
  return pair !== null && (isPlain || isParted(text, pair[1].end)) ? pair : null
}

const isParted = (text: string, from: number): boolean =>
  text.slice(from, from + widest.behind).includes('respectively')
