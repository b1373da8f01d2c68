import type { PeriodMention } from '../../figures/find-periods.ts'
import { mentionOf } from './mention-of.ts'
import type { Setting } from '../statement.ts'

const leaving =
  /\b[Ee]xit(?:ing|s)? (?:from )?((?:the|this) (?:fiscal )?year)(?= ?[.,;?]|$| (?:at|with|is|and|or|you|we|it)\b)/g

/** `should we be thinking 44, 45 exiting the year?`: the last quarter of the year under way. */
export function addLeavingYear(
  text: string,
  mentions: readonly PeriodMention[],
  { periods: { period } }: Setting,
  isAloud: boolean,
): readonly PeriodMention[] {
  if (!isAloud || period?.kind !== 'quarter' || period.part === 4) return mentions
  const found = [...text.matchAll(leaving)].map((match): PeriodMention => {
    const end = match.index + match[0].length
    return mentionOf({ start: end - (match[1]?.length ?? 0), end }, period, 'quarter', 4)
  })
  if (found.length === 0) return mentions
  const kept = mentions.filter(({ start, end }) => !found.some((one) => one.start < end && one.end > start))
  return [...kept, ...found].toSorted((a, b) => a.start - b.start)
}
