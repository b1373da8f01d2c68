import type { Statement } from '../statement.ts'

const ifMet =
  /^(?:(?:And|But|So|Now|Again|Look|Yes|Yeah),? )*(?:If|Once|Assuming|Provided) (?!(?:I|you|we) (?:look|think|go back|take|remember)\b)[^,;$%]{6,110},(?: [^,;$%\d]{3,32},)? (?:then )?(?:it|that|this)(?:['’]d| can| could| would| should| might| may| will) (?:easily |even |well |also )*(?:be|reach|get to|go to|become)\b[^;,%]*$/i

/** Whether the words before a figure make it one of a condition: `If the third customer is qualified in Q1, it can be `. */
export const endsUnderCondition = (before: string): boolean => ifMet.test(before)

/** `If the third customer is qualified in Q1, it can be $300 million`: the time is when the condition is met, and no more. */
export const isUnderCondition = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' && endsUnderCondition(text.slice(0, amounts[index]?.start))
