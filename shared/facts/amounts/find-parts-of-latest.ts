import { findApproximation } from '../../figures/approximation.ts'
import type { Amount } from '../../figures/amount.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import type { Heard } from '../statement.ts'

const times: Readonly<Record<string, number>> = { half: 0.5, twice: 2, double: 2, triple: 3 }
/** `It came in at about half that`, `next quarter maybe double that`: of the figure itself, where `half of that` may be a share. */
const ofThat =
  /(?<=\b(?:at|be|is|was|it['’]s|to|like|maybe|perhaps|probably|about|around|roughly|nearly|almost|over|call it) )(half|twice|double|triple) (?:that|this)(?=[.,;?]|$| (?:in|by|for|next|this) )/gi

/** What a sentence tells as so many times the figure told last, with its unit. */
export function addPartsOfLatest(
  text: string,
  amounts: readonly Amount[],
  heard: readonly Heard[],
): readonly Amount[] {
  const latest = heard.findLast(({ size }) => size > 0)
  if (latest === undefined || latest.power < 0) return amounts
  if (!isCurrency(latest.unit) && latest.unit !== 'bps') return amounts
  const found = [...text.matchAll(ofThat)].flatMap((match): Amount[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (amounts.some((other) => other.start < end && other.end > start)) return []
    const { power, size } = latest
    const told = String(Number((size * (times[(match[1] ?? '').toLowerCase()] ?? 1)).toPrecision(12)))
    return [
      {
        start,
        end,
        value: power === 0 ? told : shiftDecimal(told, power),
        mantissa: told,
        power,
        unit: latest.unit,
        approximation: findApproximation(text.slice(Math.max(0, start - 30), start), ''),
        isInWords: true,
        isGrowth: false,
        other: null,
      },
    ]
  })
  if (found.length === 0) return amounts
  const all = [...amounts, ...found].toSorted((a, b) => a.start - b.start)
  return all.map((amount) => {
    const other = amount.other === null ? undefined : amounts[amount.other]
    return other === undefined ? amount : { ...amount, other: all.indexOf(other) }
  })
}
