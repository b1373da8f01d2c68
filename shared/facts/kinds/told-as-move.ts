import type { Statement } from '../statement.ts'

/** Characters before a percentage within which its sign and its measure stand. */
const nearBefore = 72

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

/** Whether a range of percentages is told over a time before, and so of growth. */
export function isRangeOverThen({ text, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  return (
    amount?.unit === '%' &&
    amount.other !== null &&
    overThen.test(text.slice(amounts[Math.max(index, amount.other)]?.end).slice(0, nearBehind))
  )
}

/** `total sales in the range of plus 10% to plus 12%`. */
const signedMeasure =
  /\b(?:sales|revenues?|income|earnings|EPS|volumes?|comps?|orders)\b[^.;]{0,80}\b(?:plus|minus) $|^ to (?:plus|minus) $|\b(?:versus|compared (?:to|with)|relative to|against)(?: the)? [A-Z][a-z]+(?: quarter)?,? (?:it|that|this|they|we)(?:['’](?:s|re)| is| was| are| were)(?: (?:about|around|roughly))? (?:plus|minus) $/i

/** Whether the words before a percentage give it a sign that a measure can only have moved by. */
export const isSignedMove = (lead: string, isRange: boolean): boolean =>
  signedMeasure.test(lead) || (isRange && signedEnd.test(lead))

const signed =
  /(?<![\d%] )(?<!\b(?:SOFR|LIBOR|Libor|EURIBOR|Euribor|prime|inflation|CPI|RPI|GDP|treasury|treasuries|or) )\b(?:minus|(?<=(?:\b(?:was|were|is|are|at|be|it|that)(?: (?:still|again|strong|very strong|good|up))*|(?:^|[,;:.] |\band )(?:[A-Za-z]+ ){1,3}) ?)plus)(?: (?:about|around|roughly|approximately|some))* $/
/** Rates whose level may itself lie below nothing. */
const ofLevel = /\b(?:margins?|rates?|yields?|spreads?|ratios?|returns?|leverage|gap)\b[^,;:]*$/i

/** `Defence was at plus 26%`, `price minus 2%`: a sign told in words is a move's, where no rate is named that has one itself. */
export function isSignedInWords({ text, side, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  const near = text.slice(0, amount?.start).slice(-nearBefore)
  return side === 'en' && amount?.unit === '%' && signed.test(near) && !ofLevel.test(near)
}
