import { leadOf, tailOf, type Reading, type Statement } from '../statement.ts'

/** `charge-offs were $74 million or 32 basis points of average loans`. */
export function isOfLoans({ text, amounts }: Statement, end: number, unit: string): boolean {
  const index = amounts.findIndex((amount) => amount.end === end)
  const from = amounts[index - 1]?.end ?? 0
  return (
    // `Nonaccruals were 42 basis points of loans and charge-offs 11`: of something else.
    !/\b(?:non-?accruals?|non-?performing|delinquen\w+|past due|criticized|classified|allowance|reserves?|provision)\b[^;]*$/i.test(
      text.slice(from, amounts[index]?.start ?? 0),
    ) &&
    (unit === '%' || unit === 'bps') &&
    /^ of (?:(?:our|average|total|annualized) )*loans\b/.test(text.slice(end, end + 40)) &&
    /\bcharge[- ]offs?\b/i.test(text)
  )
}

/** `net charge-offs were only 3 basis points`, `charge-offs of $3 million or 0.03%`. */
export function isRateOfChargeOffs(
  { text, metrics, amounts, side }: Statement,
  index: number,
  unit: string,
  isChange: boolean,
): boolean {
  const start = amounts[index]?.start ?? 0
  return (
    side === 'en' &&
    !isChange &&
    !allowanceIs.test(text.slice(0, start).slice(-120)) &&
    (unit === '%' || unit === 'bps') &&
    metrics.findLast((mention) => mention.end <= start && !mention.isWeak)?.metric.name === 'Net charge-offs'
  )
}

/** `and the allowance stands at `, told in percent. */
const allowanceIs =
  /\b(?:allowance|ACL|reserves?) (?:for (?:credit|loan) losses )?(?:ratio |coverage |level )?(?:(?:to (?:total )?loans|excluding [A-Z]{3}(?: loans)?|ex-[A-Z]{3}) )?(?:(?:now|also|currently|still) )*(?:stands?|stood|was|is|were|ended|finished|remained|remains|sits|sat|came|fell|declined|decreased|rose|increased|built)(?: (?:the quarter|at|to|in|a|about|approximately|around|roughly|just|under|over|strong|healthy|solid|stable))* $/i

/** `the allowance was $7 billion or 2.1% of loans`: how much of them is set aside. */
export function findAllowance(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
): string | null {
  if (allowanceIs.test(leadOf(statement, index))) return 'Allowance ratio'
  return earlier.at(-1)?.metric === 'Allowance for credit losses' &&
    /^,? (?:or|which (?:is|was|represents|represented)|representing)(?: (?:about|approximately))? $/.test(
      leadOf(statement, index),
    ) &&
    /^ of (?:our |total |period[- ]end |gross |outstanding )*loans\b/.test(tailOf(statement, index))
    ? 'Allowance ratio'
    : null
}
