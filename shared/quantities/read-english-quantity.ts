import { findApproximation } from '../figures/approximation.ts'
import type { Draft } from './draft.ts'
import { findEnglishMeasure } from './find-english-measure.ts'
import type { Measure } from './measures.ts'
import { findSign, signLength } from './money-sign.ts'
import { bare, type Reading } from './quantity.ts'
import type { EnglishNumber } from './read-english-number.ts'
import type { TokenReader } from './token-reader.ts'

/** The rest of a quantity whose number is read. */
export function readQuantity(
  reader: TokenReader,
  index: number,
  number: EnglishNumber,
  given?: string | null,
): number {
  const { text } = reader
  let start = reader.start(index)
  const before = text.slice(Math.max(0, start - 40), start)
  const sign = given === undefined ? findSign(before) : given
  let { value, low, high, end, mantissa, next } = { ...number, next: number.next }
  let after = text.slice(end, end + 44)
  const scaleBy = (scale: number) => {
    value *= scale
    low *= scale
    high *= scale
  }
  const isFigure = !number.isInWords
  // $5m, $1.2b, £300k: letters right after a sum of money; 5m by itself may be metres.
  let alternative: Reading | null = null
  if (isFigure && next === index + 1) {
    const letter = /^ ?(k|K|M|m|mm|MM|b|B|bn|T|t|tr)(?![A-Za-z\d²³/])/.exec(after)
    const scale =
      letter === null
        ? 0
        : { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9, t: 1e12, tr: 1e12 }[(letter[1] ?? '').toLowerCase()]
    const isSpaced = letter?.[0].startsWith(' ') === true
    if (
      letter !== null &&
      scale !== undefined &&
      (sign !== null || (!isSpaced && /^[kKMm]$|^mm$/.test(letter[1] ?? '')))
    ) {
      if (sign === null && /^[mM]/.test(letter[1] ?? '')) {
        alternative =
          letter[1] === 'mm'
            ? { family: 'length', value: value / 1000, unit: 'mm' }
            : { family: 'length', value, unit: 'm' }
        if (letter[1] === 'mm') alternative = null
      }
      if (!(sign === null && letter[1] === 'mm')) {
        scaleBy(scale)
        end += letter[0].length
        after = text.slice(end, end + 44)
        next = reader.tokenAfter(index, end)
      }
    }
  }
  if (sign === null && alternative === null && /^[kK]$/.test(text.slice(end - 1, end)) && isFigure)
    alternative = { family: 'code', value: number.value, unit: null }
  const plus = /^(?:\+|-plus\b| plus\b(?= ))/.exec(after)
  if (plus !== null) {
    end += plus[0].length
    after = text.slice(end, end + 44)
    next = reader.tokenAfter(index, end)
  }
  const approximation =
    plus !== null
      ? 'over'
      : findEnglishApproximation(before.slice(0, before.length - signLength(before)), after)
  const base = {
    number: value,
    low,
    high,
    mantissa,
    approximation,
    isVague: number.isVague,
    isInWords: number.isInWords,
  } as const
  if (sign !== null) {
    start -= signLength(before)
    const words =
      /^ ?(?:u\.?s\.? |us |hong kong |australian |canadian |singapore )?(?:dollars?|USD|RMB|CNY|yuan|NTD|TWD)\b/i.exec(
        after,
      )
    const until = words === null ? end : end + words[0].length
    reader.push(start, until, [{ family: 'money', value, unit: sign }], number.isVague ? 0.4 : 0.9, base)
    return reader.tokenAfter(index, until)
  }
  const measured = findEnglishMeasure(reader, end, next, number)
  if (measured !== null) {
    const { measure, until, half } = measured
    const amount = value + half
    const sized = half === 0 ? base : { ...base, number: amount, low: low + half, high: high + half }
    const readings: [Reading, ...Reading[]] = [
      { family: measure.family, value: amount * measure.factor, unit: measure.unit },
    ]
    if (measure.unit === 'lb') readings.push({ family: 'money', value: amount, unit: 'GBP' })
    // Three quarters of a year, or three quarters of them.
    if (measure.unit === 'quarters' && number.value === 3)
      readings.push({ family: 'percent', value: 75, unit: '%' })
    if (measure.family === 'money' && measure.unit === 'dollar')
      readings[0] = { family: 'money', value: amount, unit: 'dollar' }
    if (measure.family === 'times') {
      const isMore = /^ (?:more|higher|larger|greater|bigger|faster)/.test(text.slice(until, until + 10))
      const isFold = /fold/i.test(text.slice(end, until))
      if (isMore || isFold) readings.push({ family: 'times', value: amount + 1, unit: 'x' })
      readings.push(
        { family: 'percent', value: amount * 100, unit: '%' },
        { family: 'percent', value: (amount - 1) * 100, unit: '%' },
      )
    }
    if (measure.unit === 'years old' || measure.unit === 'years')
      readings.push({
        family: measure.family === 'age' ? 'duration' : 'age',
        value: measure.family === 'age' ? amount * 365.25 : amount,
        unit: measure.unit,
      })
    reader.push(start, until, readings, measureWeight(measure, number), sized)
    return reader.tokenAfter(index, until)
  }
  // 400G and 1.6T are speeds; 5G, 3D, 10-K, 747s are names.
  if (isFigure) {
    const code = /^(?:-?[A-Za-z]+\d*)(?![a-z])/.exec(after)
    if (code !== null && /^-?[A-Z]{1,3}\b/.test(after) && next === index + 1 && !after.startsWith(' ')) {
      reader.push(start, end, [{ family: 'code', value, unit: null }], 0.3, base)
      return next
    }
    if (/^[A-Za-z]/.test(after) && next === index + 1) {
      reader.push(start, end, [{ family: 'code', value, unit: null }], 0.2, base)
      return next
    }
    const written = text.slice(start, end)
    if (/^(?:1[0-9]|20|21)\d\d$/.test(written)) {
      const isYear =
        value >= 1700 &&
        value <= 2100 &&
        !/^[- ](?:people|troops|soldiers|tons|workers|jobs|points|words|employees|members|feet|of|houses|homes|families|students|companies)\b/.test(
          after,
        )
      const isCounted = /\b(?:about|around|nearly|almost|some|over|than|approximately|roughly|least)\s$/.test(
        before,
      )
      if (isYear && !isCounted) {
        reader.push(start, end, [{ family: 'year', value, unit: null }], 0.75, base)
        return next
      }
    }
    if (/(?:\bNo\.? ?|\bnumber |#|\bNos\.? ?)$/i.test(before) && mantissa === value) {
      reader.push(
        start,
        end,
        [{ family: 'ordinal', value, unit: null }, bare(value)],
        value === 1 ? 0.3 : 0.55,
        base,
      )
      return next
    }
  }
  if (number.isInWords && /^ o['’]clock/.test(after)) {
    reader.push(start, end + 8, [{ family: 'clock', value: value * 60, unit: null }], 0.5, base)
    return reader.tokenAfter(index, end + 8)
  }
  const age =
    /\b(?:aged?|age of|ages) (?:between )?$/.test(before) ||
    (/[a-z], $/.test(before) &&
      /^[,.]/.test(after) &&
      value > 10 &&
      value < 110 &&
      isFigure &&
      Number.isInteger(value))
  if (age && value < 125) {
    reader.push(start, end, [{ family: 'age', value, unit: 'years old' }], 0.7, base)
    return next
  }
  const isEven = value === 50 && (/(?:50|fifty)[-/]$/i.test(before) || /^[-/](?:50|fifty)\b/i.test(after))
  // Apollo 11, Highway 101, Chapter 7: part of a name.
  const isLabel =
    isFigure &&
    value < 1_000 &&
    Number.isInteger(value) &&
    nameBefore.test(before) &&
    !isSentenceStart(before)
  if (isLabel) {
    reader.push(
      start,
      end,
      [bare(value), { family: 'ordinal', value, unit: null }, { family: 'code', value, unit: null }],
      0.5,
      base,
    )
    return next
  }
  const weight = isEven ? 0.3 : bareWeight(number, value, before, after)
  const readings: [Reading, ...Reading[]] = [bare(value)]
  if (alternative !== null) readings.push(alternative)
  // Nine points of margin are percentage points.
  if (/^[ -]points?\b/.test(after) && value < 100) readings.push({ family: 'percent', value, unit: 'pp' })
  reader.push(start, end, readings, weight, base)
  return next
}

function bareWeight(number: EnglishNumber, value: number, before: string, after: string): number {
  if (number.isVague) return 0.2
  if (number.isInWords) {
    if (value <= 10) return value <= 1 ? 0.1 : 0.3
    if (number.isRound && value === 12) return 0.35
    if (number.isRound) return value >= 10_000 ? 0.6 : 0.4
    return value < 100 ? 0.6 : 0.7
  }
  if (value <= 10 && Number.isInteger(value)) return value <= 1 ? 0.45 : 0.55
  if (/^[)\]]/.test(after) && /[([]$/.test(before)) return 0.5
  return value < 100 && Number.isInteger(value) ? 0.72 : 0.86
}

function measureWeight(measure: Measure, number: EnglishNumber): number {
  if (number.isVague) return 0.25
  const isSmallWord = number.isInWords && number.value <= 10
  if (isSmallWord && (measure.family === 'duration' || measure.family === 'times')) return 0.3
  if (measure.family === 'percent') return number.isInWords ? 0.7 : 0.9
  if (measure.family === 'money') return number.isRound ? 0.6 : 0.88
  if (isSmallWord) return 0.4
  if (measure.family === 'duration') return number.value > 10 ? 0.75 : 0.6
  if (measure.family === 'times') return 0.6
  if (measure.family === 'data') return 0.6
  return 0.8
}

function findEnglishApproximation(before: string, after: string): Draft['approximation'] {
  if (/^ or so\b|^-odd\b|^-ish\b/.test(after)) return 'about'
  return findApproximation(before, after)
}

/** A name right before a number, as in Apollo 11; a word that begins a sentence is none. */
const nameBefore = /(?:^|[\s("“'‘])[A-Z][\w&.]* $/
const isSentenceStart = (before: string): boolean =>
  /(?:^|[.!?:;"“(] ?|— ?)(?:About|Around|Some|Over|Nearly|Almost|Only|At|In|On|By|From|To|The|A|An|All|Between|More|Fewer|Less|Up|Under|Just|With|For|Of|And|But|Among|After|Since|Another|Roughly|Approximately|Than|These|Those|Its|Our|Their|His|Her|My|First|Last|Next|Top|Including|Within|Because|That|This|When|While|Both|Out|Is|Are|Was|Were|If|So|Until|Every|Each|Plus|What|As|We|They|He|She|It|I|You)\.? $/.test(
    before,
  )
