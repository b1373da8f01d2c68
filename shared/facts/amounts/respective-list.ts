import type { Statement } from '../statement.ts'

/** Figures told in the order of their names are few. */
const longestList = 6
/** What stands between two figures of a list. */
export const figureGap = /^(?:,|,? and)(?: (?:about|approximately|around|roughly|nearly))? $/
/** Characters behind the last figure within which the list says that it keeps an order. */
const orderWithin = 52

/** `Both revenue and EBITDA rose, by 8% and 12%`: an order kept without the word. */
const ofBoth = /\b[Bb]oth (?:[\w&-]+ ){1,4}and (?:[\w&-]+ ){1,4}[^.;$%\d]{0,24}$/

/** A list of figures by their indexes, with the places in the text where it starts and ends. */
export interface RespectiveList {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

/** The list `12%, 9% and 4%, respectively` that a figure stands in: as many names stand before it, in the same order. */
export function findRespectiveList(
  { text, amounts }: Pick<Statement, 'text' | 'amounts'>,
  index: number,
): RespectiveList | null {
  const gap = (at: number): string => text.slice(amounts[at]?.end, amounts[at + 1]?.start)
  let first = index
  while (first > 0 && index - first < longestList && figureGap.test(gap(first - 1))) first -= 1
  let last = index
  while (last + 1 < amounts.length && last - index < longestList && figureGap.test(gap(last))) last += 1
  const start = amounts[first]?.start ?? 0
  const end = amounts[last]?.end ?? 0
  return last > first &&
    (text.slice(end, end + orderWithin).includes('respectively') ||
      (last === first + 1 && ofBoth.test(text.slice(Math.max(0, start - orderWithin * 2), start))))
    ? { first, last, start, end }
    : null
}
