import type { Statement } from '../statement.ts'

/** `break-even takes about $110 million of quarterly revenue`: what something needs. */
export const isNeeded = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:takes|requires|needs|(?:would|will) (?:take|need|require)|need|break-?even (?:is|comes|was) at)(?: (?:us|you|about|around|roughly|something|like|at least|over))* $/i.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 48), amounts[index]?.start),
  ) &&
  /^ (?:of|in|a quarter|per quarter)\b/.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 14),
  ) &&
  /\b(?:break-?even|profitab\w*|get there|cover\b)/i.test(text)
