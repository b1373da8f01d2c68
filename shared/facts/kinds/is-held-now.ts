import { leadOf, tailOf, type Statement } from '../statement.ts'

const hasNow =
  /\b(?:with|from|on|by|of|given|to|in|support(?:s|ed|ing)?|thanks to) (?:our|its|an?|the) (?:(?:robust|strong|record|healthy|solid|current|existing|total|large|growing|significant|substantial|nearly|approximately|about|over|almost) )*$/i
const backlogOf =
  /\b(?:with|thanks to|given|supported by|on|from) (?:our|a|the) (?:(?:robust|strong|record|healthy|solid|current|existing|total|large|growing) )*backlog of(?: (?:about|approximately|nearly|over|more than))* $/i

/** `we expect to go on, with $9 million left under the authorization`. */
const withLeft =
  /(?:, (?:with|and (?:we )?have)|\bhaving)(?: (?:about|approximately|around|roughly|nearly|over|still|another))* $/i
const leftBehind =
  /^ (?:(?:of|in) [^.;,$%]{0,30} )?(?:still |currently )?(?:remaining|left|available) (?:under|on|in|for) (?:our|the|this)\b/

/** `we expect that our cash balance of $94 million as of May 3 will be enough`. */
const balanceOf =
  /\b(?:our|the) (?:[\w-]+ ){0,4}(?:balance|position)s? of(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const asOfDay = /^,? (?:as of|at) (?:(?:the end of|quarter|year)\b|[A-Z][a-z]+ \d{1,2}\b)/

const underOur =
  /\bunder (?:our|the|its|an?) (?:(?:current|existing|new|remaining|recent|previous|prior|board[- ]approved|previously announced) )*$/i
const programBehind =
  /^ (?:(?:share|stock|common) )*(?:re-?purchase |buy-?back )?(?:authorization|program|plan)\b/

/** `buy back $330 million of stock under our current $1 billion authorization`: all that may be bought, and no plan. */
export const isOfProgram = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  underOur.test(text.slice(0, amounts[index]?.start).slice(-72)) &&
  programBehind.test(text.slice(amounts[index]?.end)) &&
  /\b(?:re-?purchas|buy|bought|buy-?back)/i.test(text)

/** `we expect to grow with our robust $9 billion backlog`: what is there, whatever is foreseen of it. */
export function isHeldNow(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh' || amount.other !== null) return false
  const lead = leadOf(statement, index)
  return (
    backlogOf.test(lead) ||
    isOfProgram(statement, index) ||
    (balanceOf.test(lead) && asOfDay.test(tailOf(statement, index))) ||
    (withLeft.test(lead) && leftBehind.test(statement.text.slice(amount.end, amount.end + 80))) ||
    (hasNow.test(lead) && /^ (?:of )?(?:backlog|order book|cash|liquidity)\b/.test(tailOf(statement, index)))
  )
}
