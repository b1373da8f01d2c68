import type { FactKind } from '../fact.ts'
import type { Statement } from '../statement.ts'

const end = '(low|bottom|lower|high|top|upper)(?:[- ]end| part| half)?'
const guided = '(?:ranges?|guidance|outlook|guide|forecast|view)'
const about = '(?: (?:about|approximately|around|roughly|now|just|an?|over|under))*'
const now =
  '(?:(?: (?:is|are|was|were|stays?|remains?|moves?|goes|comes?|up|down|still|now|unchanged|back|rises?|drops?|falls?))+(?: (?:at|to))?|,? (?:at|to))'

/** `raising the low end of our sales range to`, `The top of our EPS outlook stays at`: where an end of what is guided lies. */
const endOfRange = new RegExp(
  `(?<!\\b(?:at|near|above|below|towards?|exceed\\w*|beat\\w*|topp\\w*|than|in|within|with|of|over|under|reached|hit|to) (?:or (?:above|near|over|below) )?)\\b(?:the|our|its|both the) (?:new )?${end} (?:of|for|on) (?:(?:our|the|this|that|its) )?[^.;$%\\d]{0,70}?\\b${guided}\\b[^.;$%\\d]{0,30}?(?: (?:by|from) [$€£¥]?[\\d.,]+%?(?: (?:million|billion|cents|basis points|points))?)?(?:${now}| from)${about} $`,
  'i',
)

/** `and leaving the top at`, `with the low end now`: the end of a range that was named before. */
const endAlone = new RegExp(
  `\\b(?:leav|keep|kept|left|mov|rais|bring|brought|hold|held|lift|lower|tak|took|set|tak|push|pull|trimm|with|and|but|while)\\w* (?:the|our|its) (?:new )?${end}(?: (?:of|for|on) (?:our |the |its )?[\\w&-]+(?: (?!by\\b|to\\b|at\\b)[\\w&-]+){0,3})?(?: (?:where it was|unchanged|up|down|as it was),?)?(?: by [$€£¥]?[\\d.,]+%?(?: (?:million|billion|cents))?)?${now}${about} $`,
  'i',
)

/** `has a new low end of`, `with an upper end of`. */
const endOf = new RegExp(`\\b(?:an?|the|new) (?:new |revised |updated )?${end} of${about} $`, 'i')

/** `came in above the top end of our guidance of`: the end that was exceeded. */
const outdoneEnd = new RegExp(
  `\\b(?:above|below|over|under|exceed\\w*|beat\\w*|topp\\w*|than|past|surpass\\w*|miss\\w*|short of) (?:the|our) ${end} (?:of|for|on) (?:our|the) [^.;$%\\d]{0,60}?\\b${guided} of${about} $`,
  'i',
)

/** `against a guide that topped out at $205 million`. */
const toppedAt =
  /\b(?:guide|guidance|range|outlook) (?:that |which )?(top|max|end|start|bottom)(?:ped|ed)(?: out)? at(?: (?:about|around|like))* $/i

const namesRange = new RegExp(`\\b${guided}\\b`, 'i')

/** Characters before a figure within which its end of a range is named. */
const longest = 170

/** Which end of a guided range a lone figure is said to be; null where none is. */
export function findGuidedEnd({ text, amounts, side }: Statement, index: number): FactKind | null {
  const amount = amounts[index]
  if (side !== 'en' || amount === undefined || amount.other !== null) return null
  const before = text.slice(Math.max(0, amount.start - longest), amount.start)
  const found =
    endOfRange.exec(before) ??
    outdoneEnd.exec(before) ??
    toppedAt.exec(before) ??
    (namesRange.test(text.slice(0, amount.start)) ? (endAlone.exec(before) ?? endOf.exec(before)) : null)
  if (found === null) return null
  return /^(?:low|bottom|start)/i.test(found[1] ?? '') ? 'guidance-low' : 'guidance-high'
}
