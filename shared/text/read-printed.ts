import type { Span } from '../documents/document.ts'
import { toPlainSpaces } from './plain-spaces.ts'

/** Words as they are read, whichever keyboard, type-setter or web page they came from. */
export interface ReadWords {
  readonly text: string
  /** Where a span of `text` stands in the printed words. */
  readonly toPrinted: (span: Span) => Span
}

/**
 * What is read otherwise than it is printed: runs of spaces, marks of where a word may be broken or a text begins,
 * `percent` behind digits, `$ 5` and `US$`.
 */
const otherwise = / {2,}|[\u00ad\u200b-\u200d\u2060\ufeff]+|(?<=\d) ?per ?cent\b|(?:US\$ ?|\$ )(?=\d)|US\$/g

const readAs = (found: string): string =>
  found.endsWith('t') ? '%' : found.includes('$') ? '$' : found.startsWith(' ') ? ' ' : ''

/** `Harrow's Pump segment`, `Harrow's gross margin`: who owns what is told, a part or a measure, in the words behind. */
const owner =
  /(?<![\w'’])([A-Z][\w&]+(?: [A-Z][\w&]+)?)(?:['’]s|(?<=s)['’])(?= (?:[\w&/-]+ ){1,6}(?:segment|division|business|revenues?|sales|operating|income|profits?|EBITDA|EBIT|margins?|orders|backlog|cash flow|capital)\b)/

const orOwner = new RegExp(`${otherwise.source}|${owner.source}`, 'g')

const ownMeasure =
  /^ (?:(?:adjusted|gross|operating|net|total|consolidated|reported|organic|first|second|third|fourth|quarter|full|year|free|diluted|non-GAAP|GAAP)[- ])*(?:revenues?|sales|income|profits?|EBITDA|EBIT|margins?|orders|backlog|cash flow)\b/i

/** `our`, and before a measure `our company’s`: of no part that was spoken of before. */
function sayOur(text: string, start: number, end: number): string {
  const our = start === 0 || /[.!?] $/.test(text.slice(0, start)) ? 'Our' : 'our'
  return ownMeasure.test(text.slice(end, end + 80)) ? `${our} company’s` : our
}

/** Reads printed words with single spaces and plain hyphens, percents and dollars by their signs. */
export function readPrinted(
  printed: string,
  {
    isOneLine = false,
    dollarsAreAmerican = false,
    isOwnName = null,
  }: {
    /** Its lines are those of one wrapped paragraph. */
    readonly isOneLine?: boolean
    /** `US$` tells its dollars from no others. */
    readonly dollarsAreAmerican?: boolean
    /** Tells the names of who speaks, whose `Harrow's Pump segment` is `our Pump segment`; null where nobody's are told. */
    readonly isOwnName?: ((name: string) => boolean) | null
  } = {},
): ReadWords {
  const spaced = toPlainSpaces(printed)
  const plain = isOneLine ? spaced.replace(/[\n\t\r]/g, ' ') : spaced
  const signs: string[] = []
  const places: number[] = []
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) places.push(at)
    signs.push(plain.slice(from, to))
  }
  let from = 0
  for (const { 0: found, 1: name, index } of plain.matchAll(isOwnName === null ? otherwise : orOwner)) {
    const end = index + found.length
    if (found.startsWith('US') && name === undefined && !dollarsAreAmerican) continue
    if (name !== undefined && isOwnName?.(name) !== true) continue
    keep(from, index)
    from = end
    const sign = name === undefined ? readAs(found) : sayOur(plain, index, end)
    if (sign === '') continue
    signs.push(sign)
    // A figure ends with its percent, and begins with its currency.
    for (const _ of sign) places.push(sign === '%' ? end - 1 : index)
  }
  if (from === 0) return { text: plain, toPrinted: (span) => span }
  keep(from, plain.length)
  const placeOf = (at: number) => places[at] ?? printed.length
  const toPrinted = ({ start, end }: Span) =>
    end > start
      ? { start: placeOf(start), end: placeOf(end - 1) + 1 }
      : { start: placeOf(start), end: placeOf(start) }
  return { text: signs.join(''), toPrinted }
}
