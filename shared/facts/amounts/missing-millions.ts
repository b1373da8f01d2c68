import { isCurrency } from '../../figures/is-currency.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import type { Amount } from '../../figures/amount.ts'

/** What nobody has a few hundred dollars of. */
const heldBehind =
  /^ (?:of|in) (?:(?:total|unrestricted|available|net) )*(?:cash|debt|liquidity|inventor(?:y|ies)|borrowings|revenues?|sales)\b/i

const isSum = ({ unit }: Amount): boolean => isCurrency(unit)

/**
 * Sums whose magnitude a transcript lost or mistook: `$325 million of liquidity, including $230 of cash` are millions, and
 * so `$3.9 million to $3.95 billion` are billions. Where nothing is amiss the same list.
 */
export function mendMagnitudes(amounts: readonly Amount[], text: string): readonly Amount[] {
  const shifts = amounts.map((amount, index) => findShift(amounts, index, text))
  return shifts.every((shift) => shift === 0)
    ? amounts
    : amounts.map((amount, index) => {
        const shift = shifts[index] ?? 0
        return shift === 0
          ? amount
          : { ...amount, value: shiftDecimal(amount.value, shift), power: amount.power + shift }
      })
}

function findShift(amounts: readonly Amount[], index: number, text: string): number {
  const amount = amounts[index]
  if (amount === undefined || !isSum(amount)) return 0
  const other = amount.other === null ? undefined : amounts[amount.other]
  if (other !== undefined && amount.other !== null && amount.other > index && isSum(other)) {
    const ratio = Number(other.value) / (Number(amount.value) * 1000)
    return amount.power === 6 && other.power === 9 && ratio >= 1 && ratio < 1.5 ? 3 : 0
  }
  const before = amounts[index - 1]
  return before !== undefined &&
    isSum(before) &&
    before.power === 6 &&
    amount.power === 0 &&
    /^[$€£¥]\d{2,3}$/.test(text.slice(amount.start, amount.end)) &&
    Number(amount.value) < Number(before.mantissa) &&
    /^[^.;]{0,48}\b(?:including|of which|with|consisting of)(?: (?:about|approximately))? $/.test(
      text.slice(before.end, amount.start),
    ) &&
    heldBehind.test(text.slice(amount.end, amount.end + 40))
    ? 6
    : 0
}
