import { rangeTailOf, type Statement } from '../statement.ts'

export const pointsBack =
  /^(?:And |So |But )?(?:This|That|It|Which|These|Those|An?|Up|Down)\b|\b(?:this|that|it|which) (?:represents?|would represent|reflects?|implies|equates|is|was)\b|\b(?:earn\w*|EPS|shares?|profit\w*|growth rate)\b/i

/** `Making the lasers ourselves going from 70% to 90% is worth 150 basis points`: what moves is the cause, and not the rate spoken of. */
const isOfCause = ({ text, side, amounts }: Statement, index: number): boolean => {
  const [low, high] = [amounts[index], amounts[amounts[index]?.other ?? index + 1]].toSorted(
    (a, b) => (a?.start ?? 0) - (b?.start ?? 0),
  )
  const pair = high?.unit === '%' ? [low, high] : [amounts[index - 1], amounts[index]]
  const [from, to] = pair
  return (
    side === 'en' &&
    from?.unit === '%' &&
    to?.unit === '%' &&
    /\b[\w-]+ (?:going|moving|getting|shifting|climbing|rising|improving)(?: up)? from(?: (?:about|around|roughly))? $/i.test(
      text.slice(0, from.start).slice(-longestCause),
    ) &&
    /^ to(?: (?:about|around|roughly|maybe))? $/.test(text.slice(from.end, to.start)) &&
    /^,? (?:is|was|would be|will be|gives?|gets?|adds?|brings?|should (?:be|give|add))\b/.test(
      text.slice(to.end),
    )
  )
}

const longestCause = 80
/** `It's about two thirds mix and a third pricing`: what a move is made of. */
const ofCauses =
  /^ (?:of (?:it|that) (?:is|was) )?(?:(?:product|customer|annual|higher|lower|better|just|really) )?(?:mix|pric(?:e|es|ing)|volumes?|yields?|costs?|FX|currency|freight|tariffs?|utilization|absorption)\b/

const ofComparedThing = /^ (?:larger|bigger|smaller|faster|slower|cheaper|thinner|lighter)\b/
const ofOwnNoun =
  /^ (?:[a-z-]+ )?(?:response|responder|success|survival|completion|participation|approval|satisfaction|reduction|stake|ownership|discount|probability|chance) ?(?:rate|rates)?\b/
export const represents =
  /^(?:And )?(?:[Tt]his|[Tt]hat|[Ww]hich|[Ii]t) (?:represents?|represented|marks?|marked|equates? to|equated to)(?: (?:an?|about|approximately|roughly|nearly|over))*(?: (?:[a-z-]+ )?(?:increase|growth|decrease|decline|improvement) of(?: (?:about|approximately|nearly))?)? $/

export const partOfThing =
  /^ of (?:our|its|their|these|those|the|monthly|quarterly|all|customers?|company-operated) (?!(?:total |net )?(?:sales|revenues?|business|company|mix|portfolio|way|time)\b)[a-z]/
const perShareNamed = /\b(?:earnings per share|EPS)\b[^.;]{0,80}\brange of $/

/** Whether words beside a percentage say that it is of a thing, a comparison or a measure of its own. */
export function isOfAnother(statement: Statement, index: number, isChange: boolean): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const tail = rangeTailOf(statement, index)
  const first = statement.amounts[Math.min(index, amount.other ?? index)]?.start ?? amount.start
  return (
    ofComparedThing.test(tail) ||
    isOfCause(statement, index) ||
    (amount.isInWords && !isChange && ofCauses.test(tail)) ||
    (!isChange && (partOfThing.test(tail) || ofOwnNoun.test(tail))) ||
    perShareNamed.test(statement.text.slice(Math.max(0, first - 120), first))
  )
}

const otherWhole =
  /^ of (?:the |our |all |total |net |company |consolidated |quarterly |gross |new )*(?!(?:the|our|all|total|net|company|consolidated|quarterly|gross|new|revenues?|sales|business|billings|bookings|turnover|mix|it|that|this|what|them|us)\b)[a-z]/
const exceedsOlder =
  /\b(?:exceed|surpass|topp|beat|trail)\w* [^.;$%]{0,24}\b(?:levels?|20\d\d) by(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** `shops lead the way, with 30% of new leases`, `sales to them exceeded old levels by 4%`: no share of what is sold. */
export const isOfOtherWhole = (before: string, tail: string): boolean =>
  otherWhole.test(tail) || exceedsOlder.test(before)
