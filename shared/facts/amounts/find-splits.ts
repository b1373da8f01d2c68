import type { Span } from '../../documents/document.ts'
import type { Amount } from '../../figures/amount.ts'

const split =
  /(?<![\d.,$€£-])([1-9]\d?)(?:[-–/]| to | )([1-9]\d?)(?![\d%/-]|\.\d| ?(?:percent|%|basis|million|billion|weeks|days|months|years|gig)\b)/g
/** What says that two numbers part a whole: `roughly 70-30`, `the mix is 60/40`. */
const parting =
  /\b(?:split|mix|breakdown|balance|ratio|roughly|about|approximately|around|closer to|call it|more like|probably|it['’]s|is|was|at|be|kind of|sort of|maybe|still|today|now|than)(?: (?:a|an|about|roughly|still|now|like|probably|closer to))* $/i
/** Rules of thumb and support hours that part nothing. */
const idioms = new Set(['80/20', '24/7'])

/**
 * The shares of `it's roughly 70-30`, in percent: two numbers that make a hundred, where a whole is parted. Of equal
 * halves one is given.
 */
export function findSplits(text: string, amounts: readonly Amount[]): Amount[] {
  const found: Amount[] = []
  const spans: Span[] = []
  for (const match of text.matchAll(split)) {
    const [said, one = '', two = ''] = match
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (Number(one) + Number(two) !== 100 || idioms.has(said) || !parting.test(before)) continue
    const start = match.index + said.length - two.length
    spans.push({ start: match.index, end: match.index + said.length })
    found.push(percent(one, match.index))
    if (one !== two) found.push(percent(two, start))
  }
  if (found.length === 0) return [...amounts]
  const kept = amounts.filter(
    (amount) => !spans.some(({ start, end }) => amount.start < end && amount.end > start),
  )
  const all = [...kept, ...found].toSorted((a, b) => a.start - b.start)
  return all.map((amount) => {
    const other = amount.other === null ? undefined : amounts[amount.other]
    const index = other === undefined ? -1 : all.indexOf(other)
    return { ...amount, other: index < 0 ? null : index }
  })
}

const percent = (value: string, start: number): Amount => ({
  start,
  end: start + value.length,
  value,
  mantissa: value,
  power: 0,
  unit: '%',
  isInWords: false,
  isGrowth: false,
  approximation: 'about',
  other: null,
})
