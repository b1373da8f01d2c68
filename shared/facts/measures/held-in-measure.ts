const ofItem =
  /\b(?:gains?|benefits?|charges?|credits?|loss(?:es)?|recover(?:y|ies)|expenses?|impacts?|adjustments?|costs?|accruals?|reserves?|write-?(?:downs?|offs?)|impairments?|settlements?)(?: (?:on|from|for|related to) [^,;.$%\d]{3,60})? of(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const held =
  /^(?: [a-z-]+){0,3}?,? (?:(?:which|that) )?(?:(?:is|are|was|were|has been|have been) (?:also |primarily |mainly |mostly )?(?:(?:reflected|included|recorded|embedded|recognized|booked) )?(?:in|within|as part of)|(?:also )?(?:helped|hurt|boosted|lifted|benefit(?:ed|ted)|reduced|lowered|weighed on|dampened|aided|flattered|burdened))\b/

/** `A $9 million credit lifted operating income`. */
const ofItemBehind =
  /^ (?:[a-z-]+ ){0,2}(?:gain|benefit|charge|credit|loss|recovery|expense|impact|adjustment|cost|accrual|reserve|write-?(?:down|off)|impairment|settlement)s? (?!(?:is|are|was|were|has|have|that|which)\b)/i

/** Whether a sum is an item that a measure named behind it holds: `A gain of $4 million is reflected in operating income`. */
export const isHeldIn = (text: string, start: number, end: number): boolean =>
  held.test(text.slice(end, end + 90)) &&
  (ofItem.test(text.slice(Math.max(0, start - 110), start)) || ofItemBehind.test(text.slice(end, end + 60)))

const causesImpact =
  /\b(?:sales|revenues?|top[- ]line|earnings|EPS|EBITDA|margin) (?:impacts?|benefits?|headwinds?|tailwinds?|effects?) (?:of|from) [^,;$%\d]{3,90} (?:to be|will be|would be|is|are|was|were|(?:is|are) expected to be)(?: (?:in|the|a|range|of|from|between|about|approximately|around|roughly|nearly|up|to))*(?: [$€£¥][\d.,]+(?: (?:million|billion))? (?:to|and))? $/i

/** Whether a sum is what a cause does to a measure: `the top line impact of passing costs on to be in the range of $60 million`. */
export const isOfCausesImpact = (before: string): boolean => causesImpact.test(before.slice(-200))
