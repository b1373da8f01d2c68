import type { Statement } from '../statement.ts'

/** `a roughly 23% -- $0.23 per share benefit`: a figure that its speaker puts right at once, in the same digits. */
export function isTakenBack({ text, amounts, side }: Statement, index: number): boolean {
  const [amount, next] = [amounts[index], amounts[index + 1]]
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

/** `$4.7 billion of deposits -- $4.7 billion of loans`: the same sum of something else. */
const namesAnother = /^ (?:in|of) (?:[a-z][\w-]* ?){1,3}(?:--|—|–) ?$/

const toDigits = (mantissa: string): string => mantissa.replace(/\D/g, '').replace(/^0+|0+$/g, '')
