import type { PeriodMention } from '../../figures/find-periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { shiftPeriod, type Period } from '../../figures/periods.ts'
import { monthNames } from '../../text/month-names.ts'
import { mentionOf } from './mention-of.ts'
import { monthName } from './spoken-months.ts'
import type { Setting, Thread } from '../statement.ts'

const before =
  /\b(?:(?:the|a) quarter (?:before|prior|earlier)(?: (?:that|it|last|this))?|(?:in )?the one before(?: (?:that|it|last))?)(?=[.,;?]|$| (?:and|but|it|we|that|was|you|they)\b)/g

/**
 * `it was 52% in June and 40% the quarter before`: the quarter before the one just told of. What was told last counts
 * where the sentence names none, and the quarter reported on where that has none either.
 */
export function addQuarterBefore(
  text: string,
  mentions: readonly PeriodMention[],
  { latest, section }: Pick<Thread, 'latest' | 'section'>,
  { periods, isArticle }: Setting,
): readonly PeriodMention[] {
  const { period: own } = periods
  if (isArticle || own?.kind !== 'quarter') return mentions
  const found: PeriodMention[] = []
  for (const match of text.matchAll(before)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const isOne = /\bone\b/.test(match[0])
    const last = [...mentions, ...found]
      .toSorted((a, b) => a.start - b.start)
      .findLast((other) => other.end <= start)
    const told =
      last === undefined ? monthBefore(text.slice(0, start), periods) : resolvePeriod(last, periods, 'past')
    // `the one before` is a quarter only behind one.
    if (isOne && (section !== 'questions' || last?.kind !== 'quarter')) continue
    const base = quarterOf(told) ?? quarterOf(latest?.period ?? null) ?? own
    const isAhead = base.year > own.year || (base.year === own.year && base.part > own.part)
    const shifted = shiftPeriod(isAhead ? own : base, { quarters: -1 })
    found.push(mentionOf({ start, end }, shifted, 'quarter', shifted.part))
  }
  if (found.length === 0) return mentions
  // `the quarter` alone would be the one reported on.
  const kept = mentions.filter(({ start, end }) =>
    found.every((other) => other.end <= start || other.start >= end),
  )
  return [...kept, ...found].toSorted((a, b) => a.start - b.start)
}

/** `in June, and the quarter before that`: the quarter that the month named last ends, where it ends one. */
function monthBefore(words: string, context: Setting['periods']): Period | null {
  const name = [...words.matchAll(months)].at(-1)?.[0].toLowerCase()
  if (name === undefined || context.period === null) return null
  const mention = {
    ...mentionOf({ start: 0, end: 0 }, context.period, 'quarter', monthNames.indexOf(name) + 1),
    year: null,
  }
  return resolvePeriod({ ...mention, kind: 'month' }, context, 'past')
}

const months = new RegExp(`\\b(?:${monthName})\\b`, 'g')
const quarterOf = (period: Period | null): Period | null => (period?.kind === 'quarter' ? period : null)
