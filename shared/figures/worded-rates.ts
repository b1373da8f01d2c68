import type { Span } from '../documents/document.ts'

/** A rate told by where it lies among the digits or in a decade: `high single digits`, `the low 20% range`. */
export interface WordedRate extends Span {
  /** Its ends, whole percent. */
  readonly low: number
  readonly high: number
}

const place = '(low|mid|middle|high|upper)'
const size = "(single|double|teens?|[2-9]0)(?:[- ]{1,2}digits?\\b|['’]?s\\b|%| percent\\b)?"
const gap = '[- ]{1,2}'
/** One place or two, of one size or two: `mid to high single digits`, `high teens to low 20s`, `low- to mid-40%`. */
const pattern = new RegExp(
  `\\b${place}(?:${gap}${size})?(?:(?:${gap}|- )(?:to|and)${gap}(?:the )?${place}${gap}${size})?(?! ?(?:million|billion|thousand|cents?|family|source|sign|down|dollars?)\\b)`,
  'gi',
)

/** Where in ten each place lies; what is low of two digits begins with the ten itself. */
const placesOfTen: Readonly<Record<string, readonly [number, number]>> = {
  low: [1, 3],
  mid: [4, 6],
  middle: [4, 6],
  high: [7, 9],
  upper: [7, 9],
}

/** Rates in words of an English text, in order. No number is said: its ends are how the words are understood. */
export function findWordedRates(text: string): readonly WordedRate[] {
  if (!/digit|teens|[2-9]0(?:['’]?s\b|%| percent)/i.test(text)) return []
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [words, from = '', fromSize, to = from, toSize = fromSize] = match
    const low = endsOf(from, fromSize ?? toSize)
    const high = endsOf(to, toSize)
    // `the mid to late 20s` are years, `a low single` is none of it.
    if (low === null || high === null || !/(?:digits?|teens|s|%|percent)$/i.test(words)) return []
    if (high[1] < low[0]) return []
    return [{ start: match.index, end: match.index + words.length, low: low[0], high: high[1] }]
  })
}

function endsOf(where: string, of: string | undefined): readonly [number, number] | null {
  const places = placesOfTen[where.toLowerCase()]
  if (of === undefined || places === undefined) return null
  const ten = /^single/i.test(of) ? 0 : /^(?:double|teen)/i.test(of) ? 10 : Number.parseInt(of, 10)
  const isLow = places[0] === 1
  // What is in the middle of two digits is anything from forty to sixty: nobody means that.
  if (/^double/i.test(of)) return isLow ? [10, 13] : null
  return [ten + (isLow && ten >= 20 ? 0 : places[0]), ten + places[1]]
}
