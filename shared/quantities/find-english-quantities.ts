import { quantityOf } from './draft.ts'
import { coins, counted, decadesInWords, months, multiples, weekdays } from './english-words.ts'
import { linkEnglishRanges } from './link-english-ranges.ts'
import { englishMeasures } from './measures.ts'
import { findPlainSpans } from './plain-spans.ts'
import { bare, type Quantity, type Reading } from './quantity.ts'
import { readCode, readMonth } from './read-english-dates.ts'
import { readFigure } from './read-english-figure.ts'
import { magnitudes, readEnglishNumber } from './read-english-number.ts'
import { readOrdinal } from './read-english-ordinals.ts'
import { readFraction, readMultiple, readShare } from './read-english-parts.ts'
import { readQuantity } from './read-english-quantity.ts'
import { TokenReader } from './token-reader.ts'

/** Every quantity of an English text, in order. Reading ends once there are more than `most`. */
export function findEnglishQuantities(original: string, most = Infinity): readonly Quantity[] {
  const reader = new TokenReader(plainForms(original))
  const { text, tokens } = reader
  const plain = findPlainSpans(text)
  let skip = 0
  let index = 0
  while (index < tokens.length && reader.found.length <= most) {
    const start = reader.start(index)
    while (plain[skip] !== undefined && (plain[skip]?.end ?? 0) <= start) skip += 1
    const span = plain[skip]
    index = span !== undefined && span.start <= start ? index + 1 : Math.max(index + 1, readAt(reader, index))
  }
  linkEnglishRanges(text, reader.found)
  return reader.found.map((draft) => quantityOf(draft))
}

const fullWidth = /[\uff01-\uff5e\u3000\u00a0\u202f\u2009]/
const everyFullWidth = new RegExp(fullWidth, 'g')
/** Full-width forms and odd spaces as plain ones, unit for unit. */
const plainForms = (text: string): string =>
  fullWidth.test(text)
    ? text.replace(everyFullWidth, (sign) => {
        const code = sign.charCodeAt(0)
        return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
      })
    : text

/** Reads what begins at a token, if anything does; the place of the first token after it. */
function readAt(reader: TokenReader, index: number): number {
  const token = reader.tokens[index]
  if (token === undefined) return index + 1
  const { word } = token
  const { text } = reader
  if (token.isFigure) {
    const part = readShare(reader, index)
    return part > index ? part : readFigure(reader, index)
  }
  const month = months.get(word)
  if (month !== undefined && /[A-Z]/.test(reader.text.charAt(token.start))) {
    const next = readMonth(reader, index, month)
    if (next > index) return next
  }
  const weekday = weekdays.indexOf(word.endsWith('s') ? word.slice(0, -1) : word)
  if (weekday >= 0) {
    reader.push(token.start, token.end, [{ family: 'weekday', value: weekday + 1, unit: null }], 0.3, {
      isInWords: true,
    })
    return index + 1
  }
  if (
    word === 'q' ||
    word === 'h' ||
    word === 'fy' ||
    word === 'cy' ||
    word === 'fiscal' ||
    word === 'calendar'
  ) {
    const next = readCode(reader, index)
    if (next > index) return next
  }
  const share = readShare(reader, index)
  if (share > index) return share
  const fraction = readFraction(reader, index)
  if (fraction > index) return fraction
  const ordinal = readOrdinal(reader, index)
  if (ordinal > index) return ordinal
  const multiple = multiples.get(word)
  if (multiple !== undefined) return readMultiple(reader, index, multiple)
  const decade = decadesInWords.get(word)
  if (decade !== undefined) {
    reader.push(
      token.start,
      token.end,
      [
        { family: 'decade', value: decade, unit: null },
        { family: 'number', value: decade, unit: null },
      ],
      0.4,
      { high: decade + 10, isInWords: true },
    )
    return index + 1
  }
  const number = readEnglishNumber(reader.text, reader.tokens, index)
  if (number !== null) return readQuantity(reader, index, number)
  if (word === 'noon' || word === 'midday' || word === 'midnight') {
    reader.push(
      token.start,
      token.end,
      [{ family: 'clock', value: word === 'midnight' ? 0 : 720, unit: null }],
      0.1,
    )
    return index + 1
  }
  if ((word === 'back' || word === 'latter' || word === 'front') && reader.word(index + 1) === 'half') {
    reader.push(
      token.start,
      reader.end(index + 1),
      [{ family: 'half', value: word === 'front' ? 1 : 2, unit: null }],
      0.45,
    )
    return index + 2
  }
  // Mid-teens growth, a girl in her teens.
  if (word === 'teens') {
    reader.push(
      token.start,
      token.end,
      [
        bare(13),
        { family: 'percent', value: 13, unit: '%' },
        { family: 'age', value: 13, unit: 'years old' },
      ],
      0.2,
      { low: 11, high: 19, isVague: true, isInWords: true },
    )
    return index + 1
  }
  // A nickel of benefit, a penny more.
  const coin = coins.get(word)
  if (coin !== undefined) {
    reader.push(token.start, token.end, [{ family: 'money', value: coin, unit: 'USD' }], 0.1)
    return index + 1
  }
  // His first million.
  const magnitude = magnitudes.get(word)
  if (magnitude !== undefined && word.length > 6) {
    reader.push(token.start, token.end, [bare(magnitude)], 0.1, { isInWords: true })
    return index + 1
  }
  const count = counted.get(word)
  if (count !== undefined) {
    // An article stands for one where the other language counts: a year, 一年.
    const unit = englishMeasures.get(reader.word(index + 1))
    if (word === 'decade' || word === 'fortnight') {
      const measure = englishMeasures.get(word)
      if (measure !== undefined)
        reader.push(
          token.start,
          token.end,
          [{ family: 'duration', value: measure.factor, unit: measure.unit }],
          0.1,
          { number: 1 },
        )
      return index + 1
    }
    // A year and a half.
    const tail =
      unit === undefined || count !== 1
        ? null
        : /^ and a half\b/.exec(text.slice(reader.end(index + 1), reader.end(index + 1) + 12))
    if (unit !== undefined && tail !== null) {
      const until = reader.end(index + 1) + tail[0].length
      reader.push(
        token.start,
        until,
        [{ family: unit.family, value: 1.5 * unit.factor, unit: unit.unit }],
        0.3,
        { number: 1.5, isInWords: true },
      )
      return reader.tokenAfter(index, until)
    }
    const readings: [Reading, ...Reading[]] =
      unit !== undefined && count === 1
        ? [
            { family: unit.family, value: unit.factor, unit: unit.unit },
            { family: 'number', value: 1, unit: null },
          ]
        : [{ family: 'number', value: count, unit: null }]
    reader.push(token.start, token.end, readings, 0, { number: count, isInWords: true })
    return index + 1
  }
  return index + 1
}
