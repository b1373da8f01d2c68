import type { PeriodMention } from '../../figures/find-periods.ts'
import { mentionOf } from './mention-of.ts'
import type { Setting } from '../statement.ts'

const century = 2000
const leaving =
  /\b(?:[Ee]xit(?:ing|s)?|(?<=\b(?:[Ww]e|[Yy]ou|to|will)(?:['’]ll|['’]d| will| would| should| could)? )leave) (?:from )?((?:the|this|next) (?:fiscal )?year|(?:fiscal |FY ?)?20\d\d|fiscal \d\d)(?= ?[.,;?]|$| (?:at|with|is|and|or|you|we|it|around|closer|somewhere)\b)/g

/** `should we be thinking 44, 45 exiting the year?`, `we exit 2026 at 35%`: the last quarter of the year that is left. */
export function addLeavingYear(
  text: string,
  mentions: readonly PeriodMention[],
  { periods: { period } }: Setting,
  isAloud: boolean,
): readonly PeriodMention[] {
  if (!isAloud || period?.kind !== 'quarter') return mentions
  const found = [...text.matchAll(leaving)].flatMap((match): PeriodMention[] => {
    const [all, said = ''] = match
    const end = match.index + all.length
    const digits = /(\d\d)$/.exec(said)?.[1]
    // `43% for the year in 2026 and 44% exiting the year`: the year that was just told of.
    const told = said.startsWith('the')
      ? mentions.findLast((mention) => mention.kind === 'year' && mention.end <= match.index)?.year
      : undefined
    const year =
      told ??
      (digits === undefined ? period.year + (said.startsWith('next') ? 1 : 0) : century + Number(digits))
    // What is over is left no more.
    if (year < period.year || (year === period.year && period.part === 4)) return []
    return [mentionOf({ start: end - said.length, end }, { ...period, year }, 'quarter', 4)]
  })
  if (found.length === 0) return mentions
  const kept = mentions.filter(({ start, end }) => !found.some((one) => one.start < end && one.end > start))
  return [...kept, ...found].toSorted((a, b) => a.start - b.start)
}
