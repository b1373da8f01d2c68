import type { PeriodMention } from '../../figures/find-periods.ts'
import { mentionOf } from './mention-of.ts'
import type { Setting } from '../statement.ts'

/** `last year` is spoken of by itself, and nothing is measured from it. */
const opensClause =
  /(?:^|[.,;:?!] |\b(?:and|but|so|think|believe|because|that|mean|guess|know|remember),? )$/i
/** `last year the first quarter was weak`. */
const thenQuarter = /^,? (?:in )?(?:the |your |our )?$/
const startsYear =
  /\b(?:start|began|begin|open|enter)(?:ed|s)? (the (?:fiscal |calendar )?year)(?= (?:at|with|around)\b)/g
const endsYear =
  /\b(?:finish|end|clos|exit)(?:ed|s)? (the (?:fiscal |calendar )?year|it)?(?= ?(?:at|with|around)\b)/g

/**
 * On a call about a last quarter people mean by `last year` the one that ended with it: `Last year you started at 27`. Of
 * that year, and of one under way, what it started at is its first quarter's.
 */
export function addYearJustOver(
  text: string,
  mentions: readonly PeriodMention[],
  { periods: { period } }: Setting,
  isAsked: boolean,
): readonly PeriodMention[] {
  if (!isAsked || period?.kind !== 'quarter') return mentions
  const isLast = period.part === 4
  const over = mentions.find(
    ({ kind, yearShift, start, end }) =>
      kind === 'year' &&
      yearShift === -1 &&
      /^last (?:fiscal |calendar )?year$/i.test(text.slice(start, end)) &&
      opensClause.test(text.slice(0, start)) &&
      !/^['’]s\b/.test(text.slice(end)),
  )
  const year = { ...period, year: period.year - (over === undefined || isLast ? 0 : 1) }
  const quarter = mentions.find(
    ({ kind, year: named, yearShift, start }) =>
      over !== undefined &&
      kind === 'quarter' &&
      named === null &&
      yearShift === null &&
      start > over.end &&
      thenQuarter.test(text.slice(over.end, start)),
  )
  const starts = [...text.matchAll(startsYear)].map((match): PeriodMention => {
    const end = match.index + match[0].length
    return mentionOf({ start: end - (match[1]?.length ?? 0), end }, year, 'quarter', 1)
  })
  const ends =
    starts.length === 0
      ? []
      : [...text.matchAll(endsYear)].map((match): PeriodMention => {
          const end = match.index + match[0].length
          return mentionOf({ start: match.index, end }, year, 'quarter', 4)
        })
  if (starts.length === 0 && (!isLast || over === undefined) && quarter === undefined) return mentions
  const moved = mentions.flatMap((mention): PeriodMention[] => {
    if (mention === over && (quarter !== undefined || starts.length > 0)) return []
    if (mention === over && isLast) return [mentionOf(over, year, 'year', null)]
    if (mention === quarter) return [mentionOf(quarter, year, 'quarter', quarter.part)]
    return [...starts, ...ends].some((one) => one.start < mention.end && one.end > mention.start)
      ? []
      : [mention]
  })
  return [...moved, ...starts, ...ends].toSorted((a, b) => a.start - b.start)
}
