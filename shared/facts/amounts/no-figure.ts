/** `$1.2 billion, plus $15 million, minus $25 million`: how far guidance may be missed, either way by itself. */
export const isTolerance = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean =>
  (/[,;-] ?plus $/i.test(text.slice(0, start).slice(-10)) &&
    /^,? (?:and |or )?minus [$€£¥\d]/i.test(text.slice(end, end + 16))) ||
  /[,;-] ?plus [$€£¥]?[\d.,]+(?:%| (?:basis points|million|billion|cents))?,? (?:and |or )?minus $/i.test(
    text.slice(0, start).slice(-60),
  )

/** `We won't grow `: what follows is ruled out. */
export const ruledOut =
  /\b(?:won['’]t|will not|not going to|can['’]t|cannot|(?:don['’]t|do not) (?:expect|think we(?:['’]ll)?)(?: to)?) (?:be )?(?:keep )?(?:grow|growing)(?: (?:at|by|another|the same))* $/i
/** What one thing measures. */
export const thingsSize =
  /^-(?:pound|ton|tonne|foot|inch|mile|gallon|barrel|acre|seat|passenger|volt|horsepower|piece|page)\b/i

/** `three customers at 10% or more of revenue`: from where a customer is a large one. */
export const isThreshold = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean =>
  // `Nobody else is over 10%`.
  (/^(?:5|10|15|20)(?:%| percent)/.test(text.slice(start, start + 11)) &&
    /\b(?:nobody|no one|none|no other customer|no single customer|no customer)(?: else)?(?: (?:of them|that|who))? (?:is|was|are|were|came in|accounts? for|accounted for|represents?|represented)(?: (?:at|over|above|more than|greater than))+ $/i.test(
      text.slice(0, start).slice(-64),
    )) ||
  (/^ or (?:more|greater|above|over|higher|better|larger)\b/.test(text.slice(end, end + 16)) &&
    /\bcustomers\b[^.;%]{0,48}$/i.test(text.slice(0, start).slice(-64)))
