import type { Statement } from '../statement.ts'

const wholeBefore =
  /\bas an? (?:percent|percentage|share|proportion|%|rate) of (?:(?:our|its|the|total|net) )*(?:sales|revenues?)(?: (?!and\b|while\b|but\b)[\w.%-]+){0,7} $/i

/** `selling costs as a percentage of sales came to 15.4%`: what the figure is a share of is named before it. */
export function namesWhole({ text, amounts, side }: Statement, index: number): boolean {
  const amount = amounts[index]
  return (
    side === 'en' &&
    amount?.unit === '%' &&
    wholeBefore.test(text.slice(Math.max(0, amount.start - 140), amount.start))
  )
}
