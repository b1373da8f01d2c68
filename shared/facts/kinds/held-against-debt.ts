import { leadOf, type Statement } from '../statement.ts'

/** Characters within which the words stand that hold one against the other. */
const longestLead = 80

/** `against which we hold cash of`. */
const heldAgainstDebt =
  /\b(?:against(?: (?:it|this|that) (?:is|are|was|were|stands?|we hold|we have))?|offset by|offset with|versus)(?: which (?:we|the company) (?:hold|held|have|had))?(?: (?:our|the|available|unrestricted|total))* cash(?: and (?:cash )?(?:equivalents|investments)| on hand| balances?)?(?: of| totaling)?(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const owedBefore = /\b(?:debt|borrowings|notes|leverage)\b|\bagainst (?:it|this|that)\b/i

/** `debt was $650 million against cash of $59 million`, `partly offset by cash of $59 million`: what is held, beside what is owed. */
export const isHeldAgainstDebt = (statement: Statement, index: number): boolean =>
  heldAgainstDebt.test(leadOf(statement, index).slice(-longestLead)) &&
  owedBefore.test(statement.text.slice(0, statement.amounts[index]?.start))

const against = /\bagainst(?: (?:about|approximately|around|roughly|nearly|just|only))* $/i
const owed =
  /^ (?:of|in) (?:[a-z-]+ ){0,2}(?:debt|borrowings|loans|notes|convertibles?|payables|liabilities)\b/

/** `$438 million in cash against $150 million of term debt`: what is owed, beside what is held. */
const isOwedAgainstCash = (statement: Statement, index: number): boolean =>
  against.test(leadOf(statement, index)) && owed.test(statement.text.slice(statement.amounts[index]?.end))

/** Whether a figure is the other side of what is owed or held, and not what it was before. */
export const isOtherSide = (statement: Statement, index: number): boolean =>
  isOwedAgainstCash(statement, index) || isHeldAgainstDebt(statement, index)
