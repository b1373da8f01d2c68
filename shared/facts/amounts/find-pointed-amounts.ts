import { isCurrency } from '../../figures/is-currency.ts'
import { bareUnit, type Amount } from '../../figures/amount.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import { goesOnFrom } from './unit-behind.ts'

const pointingWord = /(?<!\bcall )\b(?:that|this|the|those|these) $/i
const outcome =
  /\b(?:clear(?:ed)?|surpass(?:ed)?|exceed(?:ed)?|beat|hit|reach(?:ed)?|cross(?:ed)?|topp?(?:ed)?) ((?:that|this) (?:bar|milestone|target|mark|level|goal|threshold|number))\b/gi
const pointedAt = /th(?:at|is) (?:bar|milestone|target|mark|level|goal|threshold|number)/i
const onlyNumberAfter = /^(?: (?:between|million|that|is|was|number|mark|level|over|in|for)\b|[,.;)]|$)/i

/**
 * Figures stated by pointing at one before: `not splitting that 400 by quarter`, `we passed that
 * mark`. `recent` are the turn's earlier amounts, newest last.
 */
export function addPointedAmounts(
  text: string,
  amounts: readonly Amount[],
  recent: readonly Amount[],
): Amount[] {
  const filled = amounts.map((amount) => fillBare(text, amount, amounts, recent))
  const added: Amount[] = []
  for (const match of pointedAt.test(text) ? text.matchAll(outcome) : []) {
    const words = match[1] ?? ''
    const start = match.index + match[0].length - words.length
    const source =
      filled.findLast((amount) => amount.end <= start && isMoney(amount)) ?? recent.findLast(isMoney)
    if (source !== undefined)
      added.push({
        ...source,
        start,
        end: start + words.length,
        isInWords: true,
        other: null,
        approximation: null,
      })
  }
  if (added.length === 0) return filled
  const all = [...filled, ...added].toSorted((a, b) => a.start - b.start)
  return all.map((amount) => {
    const other = amount.other === null ? undefined : filled[amount.other]
    return other === undefined ? amount : { ...amount, other: all.indexOf(other) }
  })
}

/** Whether an amount's words only point at a figure, so that no period before them is its own. */
export function isPointer(text: string, amount: Amount): boolean {
  return amount.isInWords && /^(?:that|this) /i.test(text.slice(amount.start, amount.start + 5))
}

const atMidpoint =
  /\bmid-?point (?:was|is|of|at|would be|will be|being)(?: (?:about|around|approximately|roughly|like))? $/i

const measured =
  /\b(?:(?:up|down) from|north of|south of|compared to|versus|closer to|close to|more like)(?: (?:about|around|approximately|roughly|maybe|like))? $/i
const nothingCounted =
  /^(?: (?:in|last|a year|as|to|by|this|next|and|or|at|on|the|so|before|prior)\b|[,.;)?]|$)/i

const agoBehind =
  /^ (?:a year ago|last year|a year earlier|the year before|in the (?:same|prior|previous|year-ago) )/

/** `datacom was $62 million, up from 48 in Q1`, `north of 85`: a bare number of the size of the money just spoken of. */
function besideMoney(
  text: string,
  amount: Amount,
  amounts: readonly Amount[],
  recent: readonly Amount[],
): Amount | null {
  const { start, end, mantissa } = amount
  if (!/^\d{2,3}(?:\.\d+)?$/.test(mantissa) || !measured.test(text.slice(Math.max(0, start - 40), start)))
    return null
  if (!nothingCounted.test(text.slice(end, end + 12))) return null
  const beside = amounts.findLast((other) => other.end <= start)
  if (goesOnFrom(text, beside, amount)) return null
  const before = amounts.findLast((other) => other.end <= start && other.unit !== bareUnit)
  const source = before ?? recent.at(-1)
  if (source === undefined || !isMoney(source) || source.power < 6) return null
  const ratio = Number(mantissa) / Number(source.mantissa)
  // `$86 million, versus 11 a year ago`.
  const most = before !== undefined && agoBehind.test(text.slice(end, end + 24)) ? 10 : 3
  if (ratio < 1 / most || ratio > most) return null
  return { ...amount, value: shiftDecimal(mantissa, source.power), unit: source.unit, power: source.power }
}

function fillBare(
  text: string,
  amount: Amount,
  amounts: readonly Amount[],
  recent: readonly Amount[],
): Amount {
  if (amount.unit !== bareUnit || amount.power !== 0 || amount.isInWords || amount.other !== null)
    return amount
  // `the midpoint was 870`: what is guided without a unit is millions.
  if (
    atMidpoint.test(text.slice(Math.max(0, amount.start - 40), amount.start)) &&
    /^\d{3,4}$/.test(amount.mantissa)
  )
    return { ...amount, value: `${amount.mantissa}000000`, unit: 'USD', power: 6 }
  const beside = besideMoney(text, amount, amounts, recent)
  if (beside !== null) return beside
  if (!pointingWord.test(text.slice(Math.max(0, amount.start - 6), amount.start))) return amount
  if (!onlyNumberAfter.test(text.slice(amount.end, amount.end + 12))) return amount
  const source = recent.findLast((other) => other.mantissa === amount.mantissa && other.power >= 3)
  return source === undefined
    ? amount
    : { ...amount, value: source.value, unit: source.unit, power: source.power }
}

function isMoney(amount: Amount): boolean {
  return isCurrency(amount.unit)
}
