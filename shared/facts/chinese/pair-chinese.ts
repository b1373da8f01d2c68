import type { PassageText, Span } from '../../documents/document.ts'
import type { Amount } from '../../figures/amount.ts'
import { areEqualAmounts } from '../../figures/compare-amounts.ts'
import { findAmounts } from '../../figures/find-amounts.ts'

/**
 * Finds each English figure's counterpart in the Chinese of the same passage: the next unused one of equal
 * value, so that a value stated twice pairs in order.
 */
export function createChinesePairing(
  chinese: PassageText | null,
): (amount: Pick<Amount, 'value' | 'unit'>) => Span | null {
  // Read when first asked: most passages state no figure.
  let unused: Amount[] | null = null
  return (amount) => {
    unused ??= chinese === null ? [] : findAmounts(chinese.text, 'zh')
    const at = unused.findIndex((candidate) => areEqualAmounts(candidate, amount))
    const found = unused[at]
    if (chinese === null || found === undefined) return null
    unused.splice(at, 1)
    return { start: chinese.start + found.start, end: chinese.start + found.end }
  }
}
