import type { PeriodMention } from '../../figures/find-periods.ts'
import type { Statement } from '../statement.ts'

/** `The quarterly dividend was raised to $0.11 and will be paid in March`: what is declared is no forecast, though it is paid later. */
export function isDeclared({ text, amounts, side }: Statement, index: number): boolean {
  const start = amounts[index]?.start ?? 0
  return (
    side === 'en' &&
    /\b(?:declared|approved|announced|authorized|increased|raised)\b/i.test(
      text.slice(Math.max(0, start - 120), start),
    ) &&
    !/\b(?:expect|plan|anticipat|intend|target|would|could|propos)\w*/i.test(text)
  )
}

/** `our fourth-quarter dividend of $0.30`, `a dividend of $0.30 for the fourth quarter`: which quarter it is for, whenever it is paid. */
export const isForQuarter = ({ text }: Statement, mention: PeriodMention | null): boolean =>
  mention?.kind === 'quarter' &&
  (/^(?: (?:regular|cash|common|quarterly|base|stock|share))* dividends?\b/i.test(text.slice(mention.end)) ||
    / for (?:the|our)(?: fiscal| calendar)? $/.test(text.slice(0, mention.start)))
