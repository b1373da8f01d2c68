import { halfReadings } from './draft.ts'
import { denominators } from './english-words.ts'
import { englishMeasures } from './measures.ts'
import type { Reading } from './quantity.ts'
import { readEnglishNumber, smallNumbers } from './read-english-number.ts'
import { readQuantity } from './read-english-quantity.ts'
import type { TokenReader } from './token-reader.ts'

/** one in five, nine out of ten: a share, and the two numbers it is made of. */
export function readShare(reader: TokenReader, index: number): number {
  const middle = reader.word(index + 1)
  const last =
    middle === 'out' && reader.word(index + 2) === 'of' ? index + 3 : middle === 'in' ? index + 2 : -1
  if (last < 0 || (reader.word(last) === 'every' && middle !== 'in')) return index
  const at = reader.word(last) === 'every' ? last + 1 : last
  const top =
    reader.tokens[index]?.isFigure === true
      ? Number(reader.word(index))
      : smallNumbers.get(reader.word(index))
  const bottom = readEnglishNumber(reader.text, reader.tokens, at)
  if (top === undefined || bottom === null || !(top > 0) || top >= bottom.value || !Number.isInteger(top))
    return index
  const isShare =
    bottom.value <= 10 || [12, 20, 25, 50, 100, 1_000, 10_000, 100_000, 1e6].includes(bottom.value)
  if (
    top > 10 ||
    !isShare ||
    (bottom.isRound && !reader.word(at).startsWith('a')) ||
    /^ ?[%$]|^ (?:years?|months?|weeks?|days?|percent|per cent|minutes|hours|games|matches|overs|tests|seats)\b/.test(
      reader.text.slice(bottom.end, bottom.end + 9),
    )
  )
    return index
  const value = (100 * top) / bottom.value
  reader.push(
    reader.start(index),
    bottom.end,
    [
      { family: 'percent', value, unit: 'part' },
      { family: 'number', value: bottom.value, unit: null },
      { family: 'number', value: top, unit: null },
    ],
    0.55,
    { isInWords: true, number: value },
  )
  return bottom.next
}

/** A quarter of a century, a quarter point, half a percentage point. */
export function readPart(reader: TokenReader, index: number): number {
  const start = reader.start(index)
  const match =
    /^(?:an? |one[- ])?(quarter|half(?: an?)?|third)(?:[- ]|-of-a-| of an? )(century|decade|percentage[- ]points?|(?:of )?(?:a )?percentage[- ]point|percent|points?)\b/i.exec(
      reader.text.slice(start, start + 40),
    )
  if (match === null) return index
  const part =
    { quarter: 0.25, half: 0.5, third: 1 / 3 }[(match[1] ?? '').toLowerCase().replace(/ an?$/, '')] ?? 0
  const thing = (match[2] ?? '').toLowerCase()
  const end = start + match[0].length
  if (thing === 'century' || thing === 'decade') {
    const years = thing === 'century' ? 100 : 10
    reader.push(
      start,
      end,
      [
        { family: 'duration', value: part * years * 365.25, unit: 'years' },
        { family: 'number', value: part, unit: null },
      ],
      0.4,
      { number: part * years, isInWords: true },
    )
  } else if (
    thing === 'points' ||
    (thing === 'point' && part !== 0.25 && !/^half[- ]a?[- ]?point/i.test(match[0]))
  )
    return index
  else
    reader.push(
      start,
      end,
      [{ family: 'percent', value: part, unit: thing === 'percent' ? '%' : 'pp' }],
      0.6,
      { number: part, isInWords: true },
    )
  return reader.tokenAfter(index, end)
}

/** two-thirds, a third of, one-half, three quarters; `half` by itself. */
export function readFraction(reader: TokenReader, index: number): number {
  const word = reader.word(index)
  const start = reader.start(index)
  if (word === 'half' || word === 'quarter' || word === 'a' || word === 'one') {
    const part = readPart(reader, index)
    if (part > index) return part
  }
  if (word === 'half') {
    const number = readEnglishNumber(reader.text, reader.tokens, index)
    if (number !== null) return readQuantity(reader, index, number)
    // Half an hour, half a century.
    const skip = ['a', 'an'].includes(reader.word(index + 1)) ? 2 : 1
    const measure = englishMeasures.get(reader.word(index + skip))
    const readings: [Reading, ...Reading[]] =
      measure !== undefined && measure.family !== 'money'
        ? [{ family: measure.family, value: 0.5 * measure.factor, unit: measure.unit }, ...halfReadings]
        : [...halfReadings]
    const until = measure === undefined ? reader.end(index) : reader.end(index + skip)
    reader.push(start, until, readings, measure === undefined ? 0.3 : 0.25, { isInWords: true, number: 0.5 })
    return measure === undefined ? index + 1 : index + skip + 1
  }
  const top = word === 'a' || word === 'an' ? 1 : (smallNumbers.get(word) ?? 0)
  if (top < 1 || top > 20 || !/^[ -]$/.test(reader.gap(index + 1))) return index
  const bottomWord = reader.word(index + 1)
  const bottom = denominators.get(bottomWord)
  if (
    bottom === undefined ||
    (top > 1 && !bottomWord.endsWith('s')) ||
    (top === 1 && bottomWord.endsWith('s')) ||
    (bottomWord === 'quarters' && top !== 3) ||
    top >= bottom
  )
    return index
  if (
    bottomWord === 'quarters' &&
    !/^(?:of|the|majority)?$/.test(reader.word(index + 2)) &&
    reader.gap(index + 1) === ' '
  )
    return index
  const isCertain =
    reader.word(index + 2) === 'of' || reader.gap(index + 1) === '-' || top > 1 || bottomWord === 'half'

  if (bottomWord === 'quarter' && reader.word(index + 2) === 'century') return index
  const share = (100 * top) / bottom
  // Three-quarters of an hour.
  const of = /^ of an? ([a-z]+)/.exec(reader.text.slice(reader.end(index + 1), reader.end(index + 1) + 20))
  const whole = of === null ? undefined : englishMeasures.get(of[1] ?? '')
  if (of !== null && whole !== undefined && whole.family !== 'percent' && whole.family !== 'money') {
    const until = reader.end(index + 1) + of[0].length
    reader.push(
      start,
      until,
      [
        { family: whole.family, value: (whole.factor * top) / bottom, unit: whole.unit },
        { family: 'percent', value: share, unit: 'part' },
      ],
      0.4,
      { number: top / bottom, isInWords: true },
    )
    return reader.tokenAfter(index, until)
  }
  const readings: [Reading, ...Reading[]] = [
    { family: 'percent', value: share, unit: 'part' },
    { family: 'times', value: share / 100, unit: 'part' },
  ]
  if (top === 1 && bottomWord !== 'half') readings.push({ family: 'ordinal', value: bottom, unit: null })
  if (bottomWord === 'half') readings.push({ family: 'number', value: 0.5, unit: null })
  // Three quarters in a row are nine months.
  if (bottomWord === 'quarters')
    readings.push(
      { family: 'duration', value: 3 * 91.3125, unit: 'quarters' },
      { family: 'number', value: 3, unit: null },
    )
  // A ninth year is an ordinal first.
  if (!isCertain && top === 1 && bottomWord !== 'quarter')
    readings.unshift({ family: 'ordinal', value: bottom, unit: null })
  const number = readEnglishNumber(reader.text, reader.tokens, index + 1)
  if (number !== null && bottomWord === 'quarter') {
    return readQuantity(reader, index + 1, number)
  }
  reader.push(
    start,
    reader.end(index + 1),
    readings,
    isCertain ? (bottomWord === 'half' ? 0.35 : 0.6) : bottomWord === 'quarter' ? 0.1 : 0.25,
    {
      isInWords: true,
      number: share,
    },
  )
  return index + 2
}

/** doubled, threefold, twice. */
export function readMultiple(reader: TokenReader, index: number, value: number): number {
  const word = reader.word(index)
  const isGrowth = /ed$|ing$/.test(word)
  const next = reader.word(index + 1)
  if (
    word.startsWith('doubl') &&
    ['down', 'check', 'click', 'digit', 'digits', 'standards', 'standard', 'agent', 'bed', 'room'].includes(
      next,
    )
  )
    return index + 1
  reader.push(
    reader.start(index),
    reader.end(index),
    [
      { family: 'times', value, unit: 'x' },
      { family: 'percent', value: (value - 1) * 100, unit: '%' },
      { family: 'percent', value: value * 100, unit: '%' },
      { family: 'times', value: value + (word.endsWith('fold') ? 1 : 0), unit: 'x' },
      { family: 'number', value, unit: null },
    ],
    isGrowth || word.endsWith('fold') ? 0.55 : word === 'twice' ? 0.35 : 0.15,
    { isInWords: true },
  )
  return index + 1
}
