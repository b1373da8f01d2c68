import { leadOf, rangeTailOf, type Statement } from '../statement.ts'

const ofPrices = /\b(?:[Pp]ric(?:e|es|ing)|ASPs?|average selling prices?)\b/
const behind =
  /^(?: (?:price|pricing|ASP|annual|average))* (?:down\b|declines?|erosion|reductions?|decreases?|cuts?|price[- ]downs?|lower\b)/
const before =
  /\b(?:erosion|declines?|reductions?|cuts?|price[- ]downs?|(?:com|go|trend|mov)(?:e|es|ing) down|goes down|falls?|drops?|down)(?: (?:is|are|of|by|at|to|about|around|roughly|between|typically|usually|normally|generally|maybe|probably|like|something|some|the|usual|in|range|anywhere|from))* $/i
const eachYear = /\b(?:(?:a|per|each|every) year|annual(?:ly)?|year[- ](?:over|on)[- ]year)\b/i

/** `8 to 10% down a year`, `price erosion of 12% a year`: what prices fall by from one year to the next. */
export function isPriceCut(statement: Statement, index: number, unit: string): boolean {
  const { text, side, amounts } = statement
  if (side === 'zh' || unit !== '%' || !ofPrices.test(text)) return false
  const lead = leadOf(statement, Math.min(index, amounts[index]?.other ?? index))
  const tail = rangeTailOf(statement, index)
  return (behind.test(tail) || before.test(lead)) && (eachYear.test(tail.slice(0, 60)) || eachYear.test(lead))
}
