import type { Quantity } from './read-quantities.ts'
import { scaleOf } from './write-working.ts'

/**
 * Whether the printed digits are the computed ones but for one digit, two neighbours swapped, or the point's place.
 * Three digits at least must be what they are for a reason: round operands make round results.
 */
export function isDigitSlip(stated: Quantity, computed: number): boolean {
  const size = scaleOf(stated)
  const written = /\d[\d,]*(?:\.\d+)?/.exec(stated.text)?.[0].replaceAll(',', '')
  if (written === undefined || computed <= 0) return false
  const places = written.split('.')[1]?.length ?? 0
  const right = (computed / size).toFixed(places)
  if (strip(right).length < 3) return false
  if (written.length !== right.length) return strip(written) === strip(right)
  const differing = [...written].flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [one, other] = differing
  if (differing.length === 1) return true
  return (
    differing.length === 2 &&
    one !== undefined &&
    other === one + 1 &&
    written[one] === right[other] &&
    written[other] === right[one]
  )
}

const strip = (digits: string): string => digits.replace('.', '').replace(/^0+|0+$/g, '')
