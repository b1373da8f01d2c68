import { leadOf, type Statement } from '../statement.ts'

/** `against which we hold cash of`. */
const heldAgainstDebt =
  /\b(?:against(?: (?:it|this|that) (?:is|are|was|were|stands?|we hold|we have))?|offset by|offset with|versus)(?: which (?:we|the company) (?:hold|held|have|had))?(?: (?:our|the|available|unrestricted|total))* cash(?: and (?:cash )?(?:equivalents|investments)| on hand| balances?)?(?: of| totaling)?(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const owed = /\b(?:debt|borrowings|notes|leverage)\b|\bagainst (?:it|this|that)\b/i

/** `debt was $650 million against cash of $59 million`, `partly offset by cash of $59 million`: what is held, beside what is owed. */
export const isHeldAgainstDebt = (statement: Statement, index: number): boolean =>
  heldAgainstDebt.test(leadOf(statement, index).slice(-longestLead)) &&
  owed.test(statement.text.slice(0, statement.amounts[index]?.start))
/** Characters within which the words stand that hold one against the other. */
const longestLead = 80
