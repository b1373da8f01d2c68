import type { Reading, Statement } from '../statement.ts'

/** What a figure is held against itself: `compared to $64 million`. */
export const ownBase =
  /^(?: [a-z]+){0,3},? (?:compared (?:to|with)|versus|vs\.?|up from|down from) [$€£¥]?\d/i
const basisNamed = /\b(?:GAAP|adjusted|reported|core|underlying|operating basis)\b/i
const andOnBasis =
  /^(?: (?:on an? [\w-]+ basis|as reported|adjusted|reported))? and(?: an?)?(?: (?:adjusted|core|(?:non-)?GAAP|reported|underlying))?(?: (?:diluted )?(?:EPS|earnings(?: per (?:diluted )?share)?|(?:[a-z]+ )?(?:margin|rate|income|profit)|EBITDA))?(?: of)?(?: (?:about|approximately|around|roughly|nearly))* $/i
/** `compared to last year's margin of 19% on a GAAP basis and 20% on an adjusted basis`: the base once more, otherwise reckoned. */
export const isOnOtherBasis = (
  { text, amounts }: Statement,
  index: number,
  lead: string,
  earlier: readonly Reading[],
): boolean => {
  const [before, amount] = [earlier.at(-1), amounts[index]]
  const tail = text.slice(amount?.end).slice(0, 32)
  return (
    before?.kind === 'prior-period actual' &&
    before.amount.unit === amount?.unit &&
    andOnBasis.test(lead) &&
    (basisNamed.test(lead.replace(/ and .*$/, '')) || basisNamed.test(tail) || /\badjusted\b/i.test(lead)) &&
    !ownBase.test(tail)
  )
}

/** `$3 in cash and $1 in debt, which compares to $2 in cash and $1 in debt last year`: each is held against its like. */
export function isSecondOfBase(
  { text, amounts, periods }: Statement,
  index: number,
  lead: string,
  earlier: readonly Reading[],
): boolean {
  const before = earlier.at(-1)
  const end = amounts[index]?.end ?? 0
  const year = periods.find(({ start }) => start >= end)
  return (
    before?.kind === 'prior-period actual' &&
    before.unit === amounts[index]?.unit &&
    /^ (?:in|of) (?:[a-z-]+ ){1,4}and (?:about |approximately )?$/.test(lead) &&
    year !== undefined &&
    ((year.yearShift ?? 0) < 0 || (year.quarterShift ?? 0) < 0) &&
    /^ (?:in|of) (?:[a-z-]+ ){1,4}(?:(?:at|in|for|as of) )?(?:the )?(?:end of )?$/.test(
      text.slice(end, year.start),
    ) &&
    earlier.filter(({ kind, unit }) => kind === 'actual' && unit === before.unit).length > 1
  )
}
