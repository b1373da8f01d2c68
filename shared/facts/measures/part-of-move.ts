import { leadOf, type Statement } from '../statement.ts'

const ofMove =
  /^ of (?:the|this|that|our) (?:(?:[\w-]+ ){0,2})(?:variation|variance|increase|decrease|decline|difference|change|shortfall)\b(?! (?:in|of) (?:the )?(?:number|amount))[^.;,$%]{0,40}\b(?:was|were|is|are|came|relates?|related|reflects?|reflected|resulted|stems?|stemmed)\b/
const restOfIt =
  /\b(?:with|and) (?:the )?(?:remaining|other|rest)(?: (?:about|approximately|around|roughly))* $/
const ofGrowthIn =
  /^ (?:of|in) (?:growth|increases?|declines?) (?:in\b|from\b|internationally|elsewhere|abroad|overseas|domestically)/

/** `$10 million of the increase was due to higher pay`: whether a sum is what a move is made of, and no level of its cause. */
export function isPartOfMove(statement: Statement, index: number): boolean {
  const { text, amounts } = statement
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  if (ofMove.test(text.slice(end, end + 90))) return true
  if (index === 0) return false
  return (
    (restOfIt.test(leadOf(statement, index)) && ofMove.test(text.slice(amounts[index - 1]?.end))) ||
    // `up $70 million, driven by $60 million of growth in Asia and $10 million of growth elsewhere`.
    (ofGrowthIn.test(text.slice(end, end + 40)) &&
      /\bdriven(?: [a-z]+ly)? by\b/i.test(text.slice(amounts[0]?.end, start)))
  )
}
