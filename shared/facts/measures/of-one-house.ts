const house = '(?:branch|store|restaurant|office|location|dealership|site|clinic|club|hotel|center|shop)'

const oneHouse = new RegExp(
  `\\b(?:[Oo]ur|[Tt]he|[Aa]n?|[Ee]ach|[Ee]very) (?:(?:first|second|new|newest|next|average|typical|two|three|single|mature) )+${house}(?:es|s)?\\b[^.;$%]{0,90}$`,
)
/** `Our stores average 12,000 square feet and `: each of them. */
const housesAverage = new RegExp(`\\b${house}(?:es|s) (?:now |typically )?averag(?:e|ed)\\b[^.;]{0,90}$`)
const inOneHouse = new RegExp(
  `^(?: (?!and\\b|with\\b|while\\b)[\\w-]+){0,4} (?:in|at|for|per) an? (?:(?:new|average|typical|single|mature|given) )*${house}\\b`,
)

/** Whether a sum from `start` to `end` is what one store, branch or the like holds or sells, and not the company. */
export function isOfOneHouse(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 160), start)
  return oneHouse.test(before) || housesAverage.test(before) || inOneHouse.test(text.slice(end, end + 90))
}
