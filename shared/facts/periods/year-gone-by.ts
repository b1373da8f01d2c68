import type { PeriodMention } from '../../figures/find-periods.ts'
import { mentionOf } from './mention-of.ts'
import type { Setting } from '../statement.ts'

const goneBy = /\b(?:[Dd]uring|[Tt]hroughout|[Oo]ver) (the (?:course of the )?year)(?= we\b|,)/g

/** `This year, our margin rose to 49%`: what has happened is of the year that is over. */
const happened =
  /^(?:(?:And|But|So|Also),? )?([Tt]his year), (?:(?!(?:will|would|should|could|expect|plan|anticipate)\b)[\w&/'’-]+ ){1,6}?(?:fell|rose|grew|was|were|increased|decreased|declined|improved|reached|totaled|came|generated|delivered|achieved|returned|repurchased|opened|invested|paid|expanded|reduced|ended|closed)\b/

/**
 * `During the year, we repurchased $40 million of shares`, told once the last quarter is over: the fiscal year that ended
 * with it. Before that the words say when something was done, and date no figure.
 */
export function addYearGoneBy(
  text: string,
  mentions: readonly PeriodMention[],
  { periods: { period }, isArticle }: Setting,
): readonly PeriodMention[] {
  if (isArticle || period?.kind !== 'quarter') return mentions
  const report =
    period.part === 4
      ? null
      : /\bin (?:the|your|our) ((?:last |latest )?(?:annual report|10-?K))\b/.exec(text)
  // `Your largest customer was 19% of sales in the annual report`: of the last year that is over.
  if (report !== null && mentions.length === 0) {
    const end = report.index + report[0].length
    const year = { ...period, year: period.year - 1 }
    return [mentionOf({ start: end - (report[1]?.length ?? 0), end }, year, 'year', null)]
  }
  if (period.part !== 4) return mentions
  const [opening, year] = happened.exec(text) ?? []
  if (opening !== undefined && year !== undefined) {
    const start = opening.indexOf(year)
    const own = mentionOf({ start, end: start + year.length }, period, 'year', null)
    return [own, ...mentions.filter((other) => other.start >= own.end)]
  }
  const found = [...text.matchAll(goneBy)].flatMap((match): PeriodMention[] => {
    const end = match.index + match[0].length
    const start = end - (match[1]?.length ?? 0)
    return mentions.some((other) => other.start < end && other.end > start)
      ? []
      : [mentionOf({ start, end }, period, 'year', null)]
  })
  return found.length === 0 ? mentions : [...mentions, ...found].toSorted((a, b) => a.start - b.start)
}
