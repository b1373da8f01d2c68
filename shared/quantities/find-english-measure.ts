import { englishMeasures, type Measure } from './measures.ts'
import type { EnglishNumber } from './read-english-number.ts'
import type { TokenReader } from './token-reader.ts'

/** The longest unit after a number, and what follows it and counts with it: `a year and a half`, `5ft 7in`. */
export function findEnglishMeasure(
  reader: TokenReader,
  end: number,
  next: number,
  number: EnglishNumber,
): { measure: Measure; until: number; half: number } | null {
  const { text } = reader
  const after = text.slice(end, end + 40)
  const symbol = /^ ?(%(?:[ -]points?)?|‰|°[CcFf]|℃|℉|°)/.exec(after)
  if (symbol !== null) {
    const measure = englishMeasures.get((symbol[1] ?? '').replace('-', ' '))
    if (measure !== undefined) return { measure, until: end + symbol[0].length, half: 0 }
  }
  const times = /^ ?[x×](?![A-Za-z\d])/.exec(after)
  const timesMeasure = englishMeasures.get('x')
  if (times !== null && timesMeasure !== undefined)
    return { measure: timesMeasure, until: end + times[0].length, half: 0 }
  const gap = text.slice(end, reader.start(next))
  if (!/^[ -]?$/.test(gap) && !/^ (?:\()?$/.test(gap)) return null
  for (let count = 3; count > 0; count -= 1) {
    const last = next + count - 1
    if (last >= reader.tokens.length) continue
    const slice = text.slice(reader.start(next), reader.end(last))
    if (slice.length > 24) continue
    const normal = slice.replaceAll('-', ' ')
    const measure =
      englishMeasures.get(normal) ??
      englishMeasures.get(normal.toLowerCase().length > 2 ? normal.toLowerCase() : '')
    if (measure === undefined) continue
    if (count === 1 && /^[A-Za-z]$/.test(slice) && (gap === ' ' ? !/^[Ggm]$/.test(slice) : gap !== ''))
      continue
    if (slice === 'T' && gap === '') {
      // 1.6T
    }
    // A champion seeded No. 1 won; 1,500 won is money.
    const isVerb =
      slice === 'won' &&
      (number.value < 50 ||
        /^ (?:the|a|an|by|in|his|her|their|its|gold|silver|bronze|at|seats)\b/.test(
          text.slice(reader.end(last), reader.end(last) + 8),
        ))
    if (isVerb) continue
    if (
      slice === 'second' &&
      (gap === '-' ||
        /^ (?:quarter|half|time|place|round)/.test(text.slice(reader.end(last), reader.end(last) + 8)))
    )
      continue
    if (slice === 'quarters' || slice === 'quarter') {
      if (slice === 'quarter' && gap !== '-') continue
    }
    if (slice === 'times' && number.value < 1) continue
    if (slice === 'C' || slice === 'F') if (gap !== '') continue
    if (slice === 'g' && gap === '' && number.mantissa % 100 !== 0) {
      const grams = englishMeasures.get('gram')
      if (grams !== undefined) return { measure: grams, until: reader.end(last), half: 0 }
    }
    let until = reader.end(last)
    let half = 0
    const tail = /^ and a (half|quarter)\b/.exec(text.slice(until, until + 14))
    if (tail !== null) {
      half = tail[1] === 'half' ? 0.5 : 0.25
      until += tail[0].length
    }
    // 5ft 7in, 5-foot-7: the inches count with the feet.
    const inches =
      measure.unit === 'ft'
        ? /^(?: (\d{1,2})(?:[ -]?(?:in|ins|inch|inches)\b)|-(\d{1,2})\b)/.exec(text.slice(until, until + 12))
        : null
    if (inches !== null) {
      half = Number(inches[1] ?? inches[2]) / 12
      until += inches[0].length
    }
    if (
      measure.family === 'duration' &&
      /^[ -](?:old|of age)\b/.test(text.slice(until, until + 8)) &&
      measure.unit === 'years'
    ) {
      const old = englishMeasures.get('years old')
      if (old !== undefined)
        return { measure: old, until: until + (text.startsWith('old', until + 1) ? 4 : 7), half }
    }
    const pace =
      measure.family === 'length'
        ? /^(?: (?:per|an|a|every) (hour|second)\b|\/(h|s)\b)/.exec(text.slice(until, until + 14))
        : null
    if (pace !== null) {
      const factor = measure.factor * ((pace[1] ?? pace[2] ?? '').startsWith('h') ? 1e-3 : 3.6)
      return {
        measure: { family: 'speed', unit: `${measure.unit}/h`, factor },
        until: until + pace[0].length,
        half,
      }
    }
    return { measure, until, half }
  }
  return null
}
