import type { Statement } from '../statement.ts'

const opensYearAgo =
  /^(?:(?:And|But|Now|Again|By comparison|In comparison|For comparison|As a reminder|(?:Recall|Remember|I['’]d remind you|I would remind you|You know|As you know)(?: that)?),? )*(?:[Aa]|[Oo]ne) year ago,? /
/** `Last year, second quarter revenue was`: of that quarter only where it is named at once. */
const opensLastYear =
  /^(?:(?:And|But|By comparison|As a reminder),? )*[Ll]ast year,? (?:(?:in|for) )?(?:our |the |net |total )*(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4])\b/
/** `it improved to 46.3%, and a year ago we were at `: told behind what is now. */
const clauseYearAgo =
  /[,;] (?:and |but |while |whereas |where )?(?:a|one) year ago,? (?:we|it|that|they|this)(?: (?:only|still))? (?:were|was|had|did|stood|ran|made|earned)(?: (?:at|about|around|roughly|just|only|like|under|over|close to))* [$€£¥]?$/
const happened =
  /\b(?:was|were|had|earned|made|sold|lost|generated|reported|recorded|posted|delivered|totaled|came|stood|reached|amounted)\b/
/** What leads back to the quarter reported on, or leaves the year before. */
const leavesIt =
  /\b(?:today|now|this (?:quarter|year|period)|currently|compar\w+|versus|since|is|are|has|have|up|down|grew|increased|rose|to)\b|, (?:and|but|so|while|whereas) (?:our |the )?(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4]|we\b)/

/** `A year ago, third quarter net income was $14 million, or $0.33 a share`: figures of that quarter, and not of this one. */
export function isToldOfYearAgo({ text, side, amounts }: Statement, index: number): boolean {
  const start = amounts[index]?.start ?? 0
  if (side === 'en' && clauseYearAgo.test(text.slice(0, start).slice(-90))) return true
  const opening = side === 'en' ? (opensYearAgo.exec(text) ?? opensLastYear.exec(text)) : null
  if (opening === null || opening[0].length > start) return false
  const between = text.slice(opening[0].length, start)
  return happened.test(between) && !leavesIt.test(between)
}

/** `Last year at this time backlog was $870 million`: when the same quarter ended. */
export const atThisTimeLastYear = /\b(?:last year at this (?:time|point)|this (?:time|point) last year)\b/i
