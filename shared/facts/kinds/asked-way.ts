import type { FactKind } from '../fact.ts'
import { leadOf, type Statement, type Thread } from '../statement.ts'

const hedges =
  '(?: (?:about|around|roughly|approximately|maybe|say|like|over|above|at least|the|that|a|an|mid-|north of|more than))*'
const reaching =
  '(?:get(?:ting)?(?: back| up| there)?|reach(?:ing)?|mov(?:e|ing)|return(?:ing)?|go(?:ing)?(?: back)?|hit(?:ting)?|approach(?:ing)?|cross(?:ing)?|achiev(?:e|ing)|climb(?:ing)?|bridge|path|way|road(?:map)?|route|walk|journey)'
/** `What are the puts and takes to get to `, `what has to happen for you to reach `, `the bridge to `. */
const way = new RegExp(
  `\\b(?:puts and takes|building blocks|levers|what (?:has|have|needs?|would (?:need|have)|must) to (?:happen|go right|come together|be true|change)|what (?:does|do|would|will|is) (?:it|you|we) (?:going to )?(?:take|need|require)|what (?:gets|takes|would get|will get|brings) (?:you|us|it|margins?)|how (?:do|can|could|will|would|should) (?:you|we|one|it|margins?)|what(?:['’]s| is) (?:the|your)|(?:walk|take|talk|bridge) (?:us|me)|(?:the|your|a|any) (?:path|bridge|roadmap|way|route|road|journey))\\b[^.;?$%\\d]{0,70}\\b${reaching}\\b[^.;,?$%\\d]{0,32}?(?: from [\\d.]+%)?(?: (?:to|towards?|at|above|beyond|back to))?${hedges} $|\\b(?:the|your|a|any) (?:path|bridge|roadmap|route|road|journey)(?: back)? (?:from [\\d.]+% )?(?:to|towards?)${hedges} $`,
  'i',
)
/** `When can it get to `, `when does that reach `. */
const when = new RegExp(
  `\\bwhen (?:(?:can|could|do|does|will|would|should|might) )?(?:[^.;,?$%]|\\.(?=\\d)){1,40}? (?:(?:can|could|will|would|should|might) )?(?:gets?|reach(?:es)?|hits?|cross(?:es)?|becomes?|returns?|approach(?:es)?|exceeds?|be|goes|go)(?: (?:back|up|to))*${hedges} $`,
  'i',
)
/** `Can it be $150 million by year-end?`: not there yet. */
const canIt = new RegExp(
  `(?:^|[,;.?] |\\b(?:and|so|but) )(?:can|could|will|would|should|might) (?:it|that|this|they|you|we)(?: (?:really|still|also|maybe))* (?:be|get to|get back to|reach|hit|do|go to|become)${hedges} $`,
  'i',
)
/** `with modules getting to 60% or 70% of revenue`: what is on its way. */
const underWay = new RegExp(
  `\\bwith [^.;,?$%\\d]{2,40} (?:getting|going|heading|moving|growing|becoming|approaching|rising|climbing)(?: (?:up|to|towards?))*${hedges} (?:[\\d.]+%?(?: of [a-z ]{3,24})?(?: or|,|,? and| to) )?$`,
  'i',
)

/**
 * What an analyst asks the way to, or the time of, is reached by nobody yet: a target in `what are the puts and takes to
 * get to 42%?`, a forecast in `when can it get to $100 million a quarter?`. Null for every other figure.
 */
export function findAskedWay(
  statement: Statement,
  index: number,
  { section, speakerSide }: Thread,
): Extract<FactKind, 'target' | 'forecast'> | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return null
  if (section !== 'questions' || speakerSide !== 'analyst') return null
  const before = statement.text.slice(0, amount.start).slice(-190)
  if (amount.unit === '%' && way.test(before)) return 'target'
  if (canIt.test(leadOf(statement, index).slice(-72)) && statement.text.endsWith('?')) return 'forecast'
  if (when.test(leadOf(statement, index).slice(-110))) return 'forecast'
  return amount.unit === '%' && underWay.test(before) ? 'forecast' : null
}
