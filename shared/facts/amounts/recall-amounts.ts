import { derivedMetrics } from '../measures/metrics.ts'
import { speeds } from './fits-lender.ts'
import { bareUnit, type Amount } from '../../figures/amount.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import { isSaidAloud } from './is-said-aloud.ts'
import type { Reading, Told, ToldNumbers } from '../statement.ts'

/** Two digits or a fraction: smaller numbers come again by chance. Speeds of products do as well. */
const isTelling = (mantissa: string): boolean =>
  /^(?:\d{2,}|\d+\.\d+)$/.test(mantissa) && !/^[125]0$/.test(mantissa) && !speeds.has(mantissa)

/** Keeps a turn's figures for the numbers of later ones that point back to them. */
export function keepTold(told: Map<string, readonly Told[]>, readings: readonly Reading[]): void {
  for (const { amount, unit, metric, segment, kind } of readings) {
    const { power } = amount
    const isMove = unit === '%' && kind.startsWith('change') && segment !== null
    if (amount.isInWords || !(isMove || isTelling(amount.mantissa))) continue
    const mantissa = isMove ? moved(amount.mantissa) : amount.mantissa
    const names = [metric, segment ?? '', metric === derivedMetrics.customerShare ? 'customers' : '']
      .map((name) => name.toLowerCase())
      .filter((name) => name !== '')
    const before = told.get(mantissa) ?? []
    const same = before.find((one) => one.unit === unit && one.power === power)
    const kept = before.filter((one) => one !== same)
    told.set(mantissa, [...kept, { unit, power, names: [...(same?.names ?? []), ...names] }])
  }
}

/** What a part moved by is kept apart: `down 4` is said of no other 4. */
const moved = (mantissa: string): string => `moved ${mantissa}`
const moving = /\b(?:up|down)(?: (?:about|around|roughly))? $/i

const ofBusiness =
  /\b(?:that|this) (?:business|segment|product line|franchise) (?:was|did|came in at|is|has been|had)(?: (?:at|about|around|roughly))* $/i
const pointed = /\b(?:the|that|this|your|our|their|those|these)(?: (?:whole|full|same|total))? $/i
const pointedAfter =
  /^(?: (?:of|was|is|were|are|that|which|you|we|in|for|as|at|and|or|to|from|versus|number|figure|mark|level|million|today|now|this|last|on|if|does|do|did|would|should|could|can|has|have|had|guide|guidance|the)\b|[,.;:?)]|$)/
/** `You're at 38.6 now`: with its tenths, no number comes again by chance. */
const standsAt = /\b(?:you|we)(?:['’]re| are| were| did| had| came in)(?: at)? $/i
const saidBefore =
  /\b(?:I|you|we|he) (?:just )?(?:said|mentioned|told you|gave you|quoted)(?: (?:about|around|it was)|,)* $|\b(?:comment|comments|speak|color) (?:on|to) $/i

/**
 * Numbers of a conversation that were told before with their unit: `of the 211`, `I think about your 49`, and beside what
 * they were told of, `And service, 57 this quarter`.
 */
export function recallAmounts(text: string, amounts: readonly Amount[], told: ToldNumbers): Amount[] {
  if (told.size === 0) return [...amounts]
  const said = text.toLowerCase()
  return amounts.map((amount) => {
    const isBare = amount.unit === bareUnit && amount.power === 0 && !amount.isInWords
    if (isBare && amount.other !== null) return recallRange(text, amounts, amount, told)
    if (!isBare) return amount
    const isMove = moving.test(text.slice(0, amount.start))
    const sources = told.get(isMove ? moved(amount.mantissa) : amount.mantissa) ?? []
    if (sources.length === 0) return amount
    const named = sources.filter(({ names }) =>
      names.some((name) => said.slice(0, amount.start).includes(name)),
    )
    const before = text.slice(Math.max(0, amount.start - longestPointer), amount.start)
    const isPointed =
      (saidBefore.test(before) ||
        pointed.test(before) ||
        (amount.mantissa.includes('.') && standsAt.test(before))) &&
      pointedAfter.test(text.slice(amount.end, amount.end + 12))
    // `Just on metro. That business was 31.`: of the part that was turned to.
    const isOfBusiness = sources.length === 1 && ofBusiness.test(text.slice(0, amount.start))
    const isOne =
      named.length === 1 || isOfBusiness ? isPointed || isSaidAloud(text, amount, amount) : isPointed
    const [source, another] = named.length > 0 ? named : sources
    if (!isOne || source === undefined || another !== undefined) return amount
    return giveUnit(amount, source)
  })
}

const giveUnit = (amount: Amount, { unit, power }: Pick<Told, 'unit' | 'power'>): Amount => ({
  ...amount,
  unit,
  power,
  value: power === 0 ? amount.value : shiftDecimal(amount.mantissa, power),
})

/** `As I said, 40 to 41`: a range both ends of which were told of one thing. */
function recallRange(text: string, amounts: readonly Amount[], amount: Amount, told: ToldNumbers): Amount {
  const other = amounts[amount.other ?? -1]
  if (other === undefined) return amount
  const start = Math.min(amount.start, other.start)
  const [first, last] = amount.start < other.start ? [amount, other] : [other, amount]
  const isPointed =
    start === 0 ||
    saidBefore.test(text.slice(Math.max(0, start - longestPointer), start)) ||
    isSaidAloud(text, first, last)
  if (!isPointed) return amount
  const ends = told.get(other.mantissa) ?? []
  const sources = (told.get(amount.mantissa) ?? []).filter(
    ({ unit, power, names }) =>
      // What margins moved by comes again by chance.
      unit !== 'bps' &&
      ends.some(
        (end) => end.unit === unit && end.power === power && end.names.some((name) => names.includes(name)),
      ),
  )
  const [source, another] = sources
  return source === undefined || another !== undefined ? amount : giveUnit(amount, source)
}

/** Characters within which words point back to what was said. */
const longestPointer = 40
