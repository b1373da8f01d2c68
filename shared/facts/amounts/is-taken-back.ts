import { bareUnit, type Amount } from '../../figures/amount.ts'
import type { Statement } from '../statement.ts'

/** `a roughly 23% -- $0.23 per share benefit`: a figure that its speaker puts right at once, in the same digits. */
export function isTakenBack({ text, amounts, side }: Statement, index: number): boolean {
  const [amount, next] = [amounts[index], amounts[index + 1]]
  if (side === 'en' && (isPutRight(text, amount, next) || isStartedAgain(text, amount, next))) return true
  if (side === 'en' && isStartedAgain(text, amounts[index - 1], amount)) return true
  return (
    side === 'en' &&
    amount !== undefined &&
    next !== undefined &&
    (amount.unit === next.unit
      ? namesAnother.test(text.slice(amount.end, next.start)) &&
        /^ (?:in|of) [a-z]/.test(text.slice(next.end))
      : /^ ?(?:--|—|–) ?$/.test(text.slice(amount.end, next.start))) &&
    toDigits(amount.mantissa) === toDigits(next.mantissa)
  )
}

/** `31% -- I'm sorry, 32%`: only the second is meant. */
const isPutRight = (text: string, amount: Amount | undefined, next: Amount | undefined): boolean =>
  amount !== undefined &&
  next !== undefined &&
  // `1,448 -- I'm sorry, $1,448,000`: begun without its unit.
  (amount.unit === next.unit || amount.unit === bareUnit || amount.unit === 'count') &&
  apology.test(text.slice(amount.end, next.start))

const apology =
  /^,? ?(?:--|—|–|\.\.\.)? ?(?:(?:oh|or|no),? )?(?:I['’]m sorry|I am sorry|sorry|excuse me|pardon me|my apologies|correction|let me correct that|make that|or rather),? (?:(?:that['’]s|it['’]s|about|approximately|over|nearly|that is) )*$/i

/** `up about $6 million -- about $2 million in all`: begun again with the same word, and neither is sure to be what it moved by. */
function isStartedAgain(text: string, amount: Amount | undefined, next: Amount | undefined): boolean {
  if (amount === undefined || next === undefined || amount.unit !== next.unit) return false
  const again = /^ ?(?:--|—) ?(about|approximately|over|nearly|around|roughly|almost) $/.exec(
    text.slice(amount.end, next.start),
  )?.[1]
  return again !== undefined && text.slice(0, amount.start).endsWith(` ${again} `)
}

/** `$4.7 billion of deposits -- $4.7 billion of loans`: the same sum of something else. */
const namesAnother = /^ (?:in|of) (?:[a-z][\w-]* ?){1,3}(?:--|—|–) ?$/

const toDigits = (mantissa: string): string => mantissa.replace(/\D/g, '').replace(/^0+|0+$/g, '')
