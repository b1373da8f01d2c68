/**
 * What a part of the company is called of which only its size shows that it is one. Two figures of it may be of two
 * parts: it has no cell of a grid by itself, no guidance is followed for it, and nothing it is told contradicts another.
 */
export const unnamedPart = 'Unnamed part'

const part = '(?:business|segment|division|unit|product line|piece of the business|part of the business)'
const measures = '(?:margins?|revenues?|sales|growth|income|profits?|EBITDA|orders|backlog|bookings)'
/** Nothing of the company, and no further clause. */
const goesOn = '(?:(?!, (?:and|but|while|so) |\\b(?:our|we|us|company|total|overall)\\b)[^;$])*$'
const inThatPart = new RegExp(`\\b${measures} (?:in|for|of|at|on) that ${part}\\b${goesOn}`, 'i')
const thatPartHas = new RegExp(
  `(?:^|[.;,] (?:and |but )?)that ${part} (?:has|had|is|was|runs?|ran|does|did|generates?|generated|earns?|earned|carries|carried)\\b${goesOn}`,
  'i',
)

/** `Gross margin in that business is about `, `That segment had margins of `: of a part that was spoken of, by no name. */
export const isOfThat = (before: string): boolean => inThatPart.test(before) || thatPartHas.test(before)
