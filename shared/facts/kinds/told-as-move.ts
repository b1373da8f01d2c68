import type { Statement } from '../statement.ts'

/** Characters behind a range within which what it is over is named. */
const nearBehind = 64

/** `adjusted EBIT of minus 1% to plus 1%`, `EPS growth of negative 2% to positive 2%`: what has a sign is what a sum moves by. */
const signedEnd =
  /\b(?:sales|revenues?|income|earnings|EPS|EBITA?|EBITDA|profits?|volumes?|comps?|orders)\b[^.;%]{0,60}(?:\b(?:plus|minus|negative|positive) |(?<= )[-–−+])$/i
export const otherEndSigned = /^ (?:to|and) (?:(?:plus|minus|(?:a )?positive|negative) |[-–−+])$/i

/** `$4.10 to $4.20, 8% to 10% above 2020`. */
const overThen =
  /^ (?:over|above|ahead of|more than|on) (?:the |our |fiscal |fiscal year )?(?:20\d\d\b|(?:prior|last|previous)[- ]year\b|year[- ]ago\b|same (?:period|quarter)\b|(?:first|second|third|fourth)[- ]quarter of (?:last|20\d\d))(?! (?:guid|outlook|forecast|plan|target|expect))/i

/** `the $15 million sequential loan decline`. */
export const pacedMove =
  /^ (?:sequential|year[- ]over[- ]year|quarter[- ]over[- ]quarter) (?:(?!(?:of|in|to|and|or|from|for)\b)[a-z]+ ){1,2}(?:increase|decrease|growth|decline|drop|reduction|improvement)\b/i

export function isRangeOverThen({ text, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  return (
    amount?.unit === '%' &&
    amount.other !== null &&
    overThen.test(text.slice(amounts[Math.max(index, amount.other)]?.end).slice(0, nearBehind))
  )
}

/** `total sales in the range of plus 10% to plus 12%`. */
const signedGrowth =
  /\b(?:sales|revenues?|income|earnings|EPS|volumes?|comps?|orders)\b[^.;]{0,80}\b(?:plus|minus) $|^ to (?:plus|minus) $|\b(?:versus|compared (?:to|with)|relative to|against)(?: the)? [A-Z][a-z]+(?: quarter)?,? (?:it|that|this|they|we)(?:['’](?:s|re)| is| was| are| were)(?: (?:about|around|roughly))? (?:plus|minus) $/i

export const isSigned = (lead: string, isRange: boolean): boolean =>
  signedGrowth.test(lead) || (isRange && signedEnd.test(lead))
