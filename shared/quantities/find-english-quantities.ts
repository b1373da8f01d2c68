import { findApproximation } from '../figures/approximation.ts'
import { monthNames } from '../text/month-names.ts'
import { isScorePart, quantityOf, type Draft } from './draft.ts'
import { englishMeasures, localMoney, moneySigns, type Measure } from './measures.ts'
import { findPlainSpans } from './plain-spans.ts'
import type { Quantity, Reading } from './quantity.ts'
import {
  magnitudes,
  readEnglishNumber,
  smallNumbers,
  type EnglishNumber,
  type Token,
} from './read-english-number.ts'

const ordinals = new Map<string, number>(
  [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ].map((word, index) => [word, index + 1] as const),
)
ordinals
  .set('thirtieth', 30)
  .set('fortieth', 40)
  .set('fiftieth', 50)
  .set('sixtieth', 60)
  .set('seventieth', 70)
  .set('eightieth', 80)
  .set('ninetieth', 90)
  .set('hundredth', 100)
  .set('thousandth', 1000)
const denominators = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
])
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = new Map<string, number>(monthNames.map((name, index) => [name, index + 1] as const))
for (const [index, name] of [
  'jan',
  'feb',
  'mar',
  'apr',
  '',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
].entries())
  if (name !== '') months.set(name, index + 1)
months.set('sept', 9)
const multiples = new Map<string, number>([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['double', 2],
  ['redoubled', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['triple', 3],
  ['trebled', 3],
  ['treble', 3],
  ['trebling', 3],
  ['quadrupled', 4],
  ['quadruple', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
  ['twice', 2],
  ['thrice', 3],
])
const counted = new Map<string, number>([
  ['both', 2],
  ['pair', 2],
  ['duo', 2],
  ['twin', 2],
  ['twins', 2],
  ['trio', 3],
  ['triplets', 3],
  ['quartet', 4],
  ['single', 1],
  ['once', 1],
  ['sole', 1],
  ['solo', 1],
  ['another', 1],
  ['a', 1],
  ['an', 1],
  ['each', 1],
  ['every', 1],
  ['couple', 2],
  ['bilateral', 2],
  ['trilateral', 3],
  ['decade', 10],
  ['fortnight', 2],
  ['nil', 0],
  ['dual', 2],
  ['other', 1],
])
const decadesInWords = new Map<string, number>(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 20 + 10 * index] as const,
  ),
)

const tokenPattern =
  /[A-Za-z\u00c0-\u024f]+|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\w.\u2026])\.\d+/g

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const code = match[0].charCodeAt(0)
    const isFigure = code < 58
    tokens.push({
      start: match.index,
      end: match.index + match[0].length,
      word: isFigure ? match[0] : match[0].toLowerCase(),
      isFigure,
    })
  }
  return tokens
}

/** Every quantity of an English text, in order. Reading ends once there are more than `most`. */
export function findEnglishQuantities(original: string, most = Infinity): readonly Quantity[] {
  const text = plainForms(original)
  const tokens = tokenize(text)
  const plain = findPlainSpans(text)
  const reader = new EnglishReader(text, tokens)
  let skip = 0
  for (let index = 0; index < tokens.length && reader.found.length <= most;) {
    const token = tokens[index]
    if (token === undefined) break
    while (plain[skip] !== undefined && (plain[skip]?.end ?? 0) <= token.start) skip += 1
    const span = plain[skip]
    if (span !== undefined && span.start <= token.start) {
      index += 1
      continue
    }
    index = Math.max(index + 1, reader.readAt(index))
  }
  linkRanges(text, reader.found)
  return reader.found.map((draft) => quantityOf(draft))
}

const fullWidth = /[\uff01-\uff5e\u3000\u00a0\u202f\u2009½¼¾]/g
/** Full-width forms and odd spaces as plain ones, unit for unit. */
const plainForms = (text: string): string =>
  fullWidth.test(text)
    ? text.replace(fullWidth, (sign) => {
        const code = sign.charCodeAt(0)
        return code >= 0xff01 && code <= 0xff5e
          ? String.fromCharCode(code - 0xfee0)
          : /[½¼¾]/.test(sign)
            ? sign
            : ' '
      })
    : text

const halfReadings: readonly [Reading, ...Reading[]] = [
  { family: 'percent', value: 50, unit: '%' },
  { family: 'times', value: 0.5, unit: 'x' },
  { family: 'number', value: 0.5, unit: null },
]

class EnglishReader {
  readonly found: Draft[] = []
  private readonly text: string
  private readonly tokens: readonly Token[]

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
  }

  private word(index: number): string {
    return this.tokens[index]?.word ?? ''
  }
  private start(index: number): number {
    return this.tokens[index]?.start ?? this.text.length
  }
  private end(index: number): number {
    return this.tokens[index]?.end ?? this.text.length
  }
  private gap(index: number): string {
    return this.text.slice(this.end(index - 1), this.start(index))
  }

  private push(
    start: number,
    end: number,
    readings: readonly [Reading, ...Reading[]],
    weight: number,
    more: Partial<Draft> = {},
  ): void {
    const number = more.number ?? readings[0].value
    this.found.push({
      start,
      end,
      readings,
      number,
      low: number,
      high: number,
      mantissa: number,
      approximation: null,
      isVague: false,
      isInWords: false,
      weight,
      ...more,
    })
  }

  /** Reads what begins at a token, if anything does; the place of the first token after it. */
  readAt(index: number): number {
    const token = this.tokens[index]
    if (token === undefined) return index + 1
    const { word } = token
    if (token.isFigure) {
      const part = this.readShare(index)
      return part > index ? part : this.readFigure(index)
    }
    const month = months.get(word)
    if (month !== undefined && /[A-Z]/.test(this.text.charAt(token.start))) {
      const next = this.readMonth(index, month)
      if (next > index) return next
    }
    const weekday = weekdays.indexOf(word.endsWith('s') ? word.slice(0, -1) : word)
    if (weekday >= 0) {
      this.push(token.start, token.end, [{ family: 'weekday', value: weekday + 1, unit: null }], 0.3, {
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
      const next = this.readCode(index)
      if (next > index) return next
    }
    const share = this.readShare(index)
    if (share > index) return share
    const fraction = this.readFraction(index)
    if (fraction > index) return fraction
    const ordinal = this.readOrdinal(index)
    if (ordinal > index) return ordinal
    const multiple = multiples.get(word)
    if (multiple !== undefined) return this.readMultiple(index, multiple)
    const decade = decadesInWords.get(word)
    if (decade !== undefined) {
      this.push(
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
    const number = readEnglishNumber(this.text, this.tokens, index)
    if (number !== null) return this.readQuantity(index, number)
    if (word === 'noon' || word === 'midday' || word === 'midnight') {
      this.push(
        token.start,
        token.end,
        [{ family: 'clock', value: word === 'midnight' ? 0 : 720, unit: null }],
        0.1,
      )
      return index + 1
    }
    if ((word === 'back' || word === 'latter' || word === 'front') && this.word(index + 1) === 'half') {
      this.push(
        token.start,
        this.end(index + 1),
        [{ family: 'half', value: word === 'front' ? 1 : 2, unit: null }],
        0.45,
      )
      return index + 2
    }
    // Mid-teens growth, a girl in her teens.
    if (word === 'teens') {
      this.push(
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
    const count = counted.get(word)
    if (count !== undefined) {
      // An article stands for one where the other language counts: a year, 一年.
      const unit = englishMeasures.get(this.word(index + 1))
      if (word === 'decade' || word === 'fortnight') {
        const measure = englishMeasures.get(word)
        if (measure !== undefined)
          this.push(
            token.start,
            token.end,
            [
              { family: 'duration', value: measure.factor, unit: measure.unit },
              { family: 'number', value: count, unit: null },
            ],
            0.1,
            { number: 1 },
          )
        return index + 1
      }
      const readings: [Reading, ...Reading[]] =
        unit !== undefined && count === 1
          ? [
              { family: unit.family, value: unit.factor, unit: unit.unit },
              { family: 'number', value: 1, unit: null },
            ]
          : [{ family: 'number', value: count, unit: null }]
      this.push(token.start, token.end, readings, 0, { number: count, isInWords: true })
      return index + 1
    }
    return index + 1
  }

  private readMonth(index: number, month: number): number {
    const { text } = this
    const start = this.start(index)
    const isShort = this.word(index).length <= 4 && !['may', 'june', 'july'].includes(this.word(index))
    const isWord = ['may', 'march', 'august', 'mar', 'dec', 'sep'].includes(this.word(index))
    const rest = text.slice(this.end(index), this.end(index) + 24)
    const day =
      /^\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d|%| ?(?:million|billion|percent|per cent|pm|am|p\.m|a\.m))/.exec(
        rest,
      )
    const year = /^(?:\.|,)?(?: of)? ((?:1\d|20)\d\d)\b/.exec(rest)
    const before = text.slice(Math.max(0, start - 12), start)
    const dayBefore = /\d(?:st|nd|rd|th)?(?: of)? $/.test(before)
    if (isShort && day === null && year === null && !dayBefore && !rest.startsWith('.') && isWord)
      return index
    if (this.word(index) === 'march' || this.word(index) === 'may') {
      const isDate =
        day !== null ||
        year !== null ||
        dayBefore ||
        /\b(?:in|of|since|until|till|by|from|last|next|this|early|mid|late|between|through|during|and|to|before|after|for|or|previous|than|until|on|every|each)[ -]$/i.test(
          before,
        ) ||
        /(?:January|February|March|April|June|July|August|September|October|November|December)(?:[-–—]|, | to | and | or )$/.test(
          text.slice(Math.max(0, start - 16), start),
        ) ||
        /^(?:[-–—]| to | and | or |, )(?:January|February|March|April|June|July|August|September|October|November|December)/.test(
          rest,
        ) ||
        /^(?:'s| (?:quarter|election|month))/.test(rest)
      if (!isDate) return index
    }
    this.push(start, this.end(index), [{ family: 'month', value: month, unit: null }], 0.6)
    let next = index + 1
    if (day !== null && Number(day[1]) >= 1 && Number(day[1]) <= 31) {
      this.pushDay(next)
      next += 1
      if (/^(?:st|nd|rd|th)$/.test(this.word(next))) next += 1
      const through =
        /^(?: ?[-–—] ?| to | and |, | or )(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,:]\d|%)(?! (?:people|million))/.exec(
          text.slice(this.end(next - 1), this.end(next - 1) + 16),
        )
      if (through !== null && Number(through[1]) <= 31) {
        while (this.tokens[next]?.isFigure !== true) next += 1
        this.pushDay(next)
        next += 1
        if (/^(?:st|nd|rd|th)$/.test(this.word(next))) next += 1
      }
    }
    if (
      this.tokens[next]?.isFigure === true &&
      /^,? (?:of )?$|^\. $/.test(this.gap(next)) &&
      /^(?:1\d|20)\d\d$/.test(this.word(next))
    ) {
      this.push(
        this.start(next),
        this.end(next),
        [{ family: 'year', value: Number(this.word(next)), unit: null }],
        0.75,
      )
      next += 1
    }
    return next
  }

  private pushDay(index: number): void {
    this.push(
      this.start(index),
      this.end(index),
      [
        { family: 'day', value: Number(this.word(index)), unit: null },
        { family: 'ordinal', value: Number(this.word(index)), unit: null },
      ],
      0.6,
    )
  }

  /** Q1, H1, FY25, fiscal 2025. */
  private readCode(index: number): number {
    const { text } = this
    const start = this.start(index)
    const rest = text.slice(start, start + 26)
    const match =
      /^(?:Q[ -]?([1-4])(?!\d)(?:(?: of)?,? ?(?:FY|fiscal |calendar )?['’]?((?:20)\d\d|(?<=['’Y])\d\d)(?!\d))?|H([12])(?!\d)(?: ?['’]?(20\d\d|(?<=['’])\d\d)(?!\d))?|(?:FY|CY|fiscal(?: year)?|calendar(?: year)?)[ -]?['’]?((?:20\d\d|19\d\d|\d\d))(?![\d,.]\d|%|\d))/i.exec(
        rest,
      )
    if (match === null) return index
    const end = start + match[0].length
    if (match[1] !== undefined) {
      this.push(start, end, [{ family: 'quarter', value: Number(match[1]), unit: null }], 0.6)
      if (match[2] !== undefined) this.push(start, end, [yearReading(match[2])], 0.7)
    } else if (match[3] !== undefined) {
      this.push(start, end, [{ family: 'half', value: Number(match[3]), unit: null }], 0.5)
      if (match[4] !== undefined) this.push(start, end, [yearReading(match[4])], 0.7)
    } else this.push(start, end, [yearReading(match[5] ?? '')], 0.7)
    let next = index
    while (next < this.tokens.length && this.start(next) < end) next += 1
    return next
  }

  /** one in five, nine out of ten: a share, and the two numbers it is made of. */
  private readShare(index: number): number {
    const middle = this.word(index + 1)
    const last =
      middle === 'out' && this.word(index + 2) === 'of' ? index + 3 : middle === 'in' ? index + 2 : -1
    if (last < 0 || (this.word(last) === 'every' && middle !== 'in')) return index
    const at = this.word(last) === 'every' ? last + 1 : last
    const top =
      this.tokens[index]?.isFigure === true ? Number(this.word(index)) : smallNumbers.get(this.word(index))
    const bottom = readEnglishNumber(this.text, this.tokens, at)
    if (top === undefined || bottom === null || !(top > 0) || top >= bottom.value || !Number.isInteger(top))
      return index
    const isShare =
      bottom.value <= 10 || [12, 20, 25, 50, 100, 1_000, 10_000, 100_000, 1e6].includes(bottom.value)
    if (
      top > 10 ||
      !isShare ||
      (bottom.isRound && !this.word(at).startsWith('a')) ||
      /^ ?[%$]|^ (?:years?|months?|weeks?|days?|percent|per cent|minutes|hours|games|matches|overs|tests|seats)\b/.test(
        this.text.slice(bottom.end, bottom.end + 9),
      )
    )
      return index
    const value = (100 * top) / bottom.value
    this.push(
      this.start(index),
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
  private readPart(index: number): number {
    const start = this.start(index)
    const match =
      /^(?:an? |one[- ])?(quarter|half|third)(?:[- ]|-of-a-| of an? | an? )(century|decade|percentage[- ]points?|(?:of )?(?:a )?percentage[- ]point|percent|points?)\b/i.exec(
        this.text.slice(start, start + 40),
      )
    if (match === null) return index
    const part = { quarter: 0.25, half: 0.5, third: 1 / 3 }[(match[1] ?? '').toLowerCase()] ?? 0
    const thing = (match[2] ?? '').toLowerCase()
    const end = start + match[0].length
    if (thing === 'century' || thing === 'decade') {
      const years = thing === 'century' ? 100 : 10
      this.push(
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
      this.push(
        start,
        end,
        [{ family: 'percent', value: part, unit: thing === 'percent' ? '%' : 'pp' }],
        0.6,
        { number: part, isInWords: true },
      )
    return this.tokenAfter(index, end)
  }

  /** two-thirds, a third of, one-half, three quarters; `half` by itself. */
  private readFraction(index: number): number {
    const word = this.word(index)
    const start = this.start(index)
    if (word === 'half' || word === 'quarter' || word === 'a' || word === 'one') {
      const part = this.readPart(index)
      if (part > index) return part
    }
    if (word === 'half') {
      const number = readEnglishNumber(this.text, this.tokens, index)
      if (number !== null) return this.readQuantity(index, number)
      // Half an hour, half a century.
      const skip = ['a', 'an'].includes(this.word(index + 1)) ? 2 : 1
      const measure = englishMeasures.get(this.word(index + skip))
      const readings: [Reading, ...Reading[]] =
        measure !== undefined && measure.family !== 'money'
          ? [{ family: measure.family, value: 0.5 * measure.factor, unit: measure.unit }, ...halfReadings]
          : [...halfReadings]
      const until = measure === undefined ? this.end(index) : this.end(index + skip)
      this.push(start, until, readings, measure === undefined ? 0.3 : 0.25, { isInWords: true, number: 0.5 })
      return measure === undefined ? index + 1 : index + skip + 1
    }
    const top = word === 'a' || word === 'an' ? 1 : (smallNumbers.get(word) ?? 0)
    if (top < 1 || top > 20 || !/^[ -]$/.test(this.gap(index + 1))) return index
    const bottomWord = this.word(index + 1)
    const bottom = denominators.get(bottomWord)
    if (
      bottom === undefined ||
      (top > 1 && !bottomWord.endsWith('s')) ||
      (top === 1 && bottomWord.endsWith('s')) ||
      top >= bottom
    )
      return index
    if (
      bottomWord === 'quarters' &&
      !/^(?:of|the|majority)?$/.test(this.word(index + 2)) &&
      this.gap(index + 1) === ' '
    )
      return index
    const isCertain =
      this.word(index + 2) === 'of' || this.gap(index + 1) === '-' || top > 1 || bottomWord === 'half'

    if (bottomWord === 'quarter' && this.word(index + 2) === 'century') return index
    const share = (100 * top) / bottom
    // Three-quarters of an hour.
    const of = /^ of an? ([a-z]+)/.exec(this.text.slice(this.end(index + 1), this.end(index + 1) + 20))
    const whole = of === null ? undefined : englishMeasures.get(of[1] ?? '')
    if (of !== null && whole !== undefined && whole.family !== 'percent' && whole.family !== 'money') {
      const until = this.end(index + 1) + of[0].length
      this.push(
        start,
        until,
        [
          { family: whole.family, value: (whole.factor * top) / bottom, unit: whole.unit },
          { family: 'percent', value: share, unit: 'part' },
        ],
        0.4,
        { number: top / bottom, isInWords: true },
      )
      return this.tokenAfter(index, until)
    }
    const readings: [Reading, ...Reading[]] = [
      { family: 'percent', value: share, unit: 'part' },
      { family: 'times', value: share / 100, unit: 'part' },
    ]
    if (top === 1 && bottomWord !== 'half') readings.push({ family: 'ordinal', value: bottom, unit: null })
    if (bottomWord === 'half') readings.push({ family: 'number', value: 0.5, unit: null })
    const number = readEnglishNumber(this.text, this.tokens, index + 1)
    if (number !== null && bottomWord === 'quarter') {
      return this.readQuantity(index + 1, number)
    }
    this.push(
      start,
      this.end(index + 1),
      readings,
      isCertain ? (bottomWord === 'half' ? 0.35 : 0.6) : bottomWord === 'quarter' ? 0.1 : 0.25,
      {
        isInWords: true,
        number: share,
      },
    )
    return index + 2
  }

  /** third, 21st, twenty-first; quarters, halves and centuries that they name. */
  private readOrdinal(index: number): number {
    let value = ordinals.get(this.word(index))
    let next = index + 1
    const tens = smallNumbers.get(this.word(index))
    if (value === undefined && tens !== undefined && tens >= 20 && this.gap(index + 1) === '-') {
      const unit = ordinals.get(this.word(index + 1))
      if (unit !== undefined && unit < 10) {
        value = tens + unit
        next = index + 2
      }
    }
    if (value === undefined || (value === 11 && this.word(index + 1) === 'hour')) return index
    return this.finishOrdinal(index, next, value, 0.3)
  }

  private finishOrdinal(index: number, next: number, value: number, weight: number): number {
    const { text } = this
    const start = this.start(index)
    const rest = text.slice(this.end(next - 1), this.end(next - 1) + 40)
    const period =
      /^(?:[ -](?:fiscal|calendar|financial))?[ -](quarter|half|century|centuries)(?:s|ly)?\b/i.exec(rest) ??
      /^(?:,? (?:and|to|or|through)|,)? (?=(?:the )?(?:second|third|fourth|2nd|3rd|4th) (?:fiscal )?quarters?\b)(quarter)?/i.exec(
        rest,
      )
    if (period !== null && !/^ quarter(?:-?final|back)/i.test(rest)) {
      const kind = (period[1] ?? 'quarter').toLowerCase()
      const end = period[1] === undefined ? this.end(next - 1) : this.end(next - 1) + period[0].length
      if (kind.startsWith('centur')) {
        this.push(
          start,
          end,
          [
            { family: 'century', value, unit: null },
            { family: 'decade', value: (value - 1) * 100, unit: null },
          ],
          0.6,
        )
      } else if (kind === 'quarter' && value <= 4)
        this.push(start, end, [{ family: 'quarter', value, unit: null }], 0.6)
      else if (kind === 'half' && value <= 2)
        this.push(start, end, [{ family: 'half', value, unit: null }], 0.45)
      else return next
      let after = next
      while (after < this.tokens.length && this.start(after) < end) after += 1
      return after
    }
    const readings: [Reading, ...Reading[]] = [{ family: 'ordinal', value, unit: null }]
    if (value <= 31) readings.push({ family: 'day', value, unit: null })
    this.push(start, this.end(next - 1), readings, value > 10 ? Math.max(weight, 0.55) : weight, {
      isInWords: weight < 0.5,
    })
    return next
  }

  private readMultiple(index: number, value: number): number {
    const word = this.word(index)
    const isGrowth = /ed$|ing$/.test(word)
    const next = this.word(index + 1)
    if (
      word.startsWith('doubl') &&
      ['down', 'check', 'click', 'digit', 'digits', 'standards', 'standard', 'agent', 'bed', 'room'].includes(
        next,
      )
    )
      return index + 1
    this.push(
      this.start(index),
      this.end(index),
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

  private readFigure(index: number): number {
    const { text } = this
    const token = this.tokens[index]
    if (token === undefined) return index + 1
    const { start, end, word } = token
    const before = text.slice(Math.max(0, start - 26), start)
    const after = text.slice(end, end + 40)
    const value = Number(word.replaceAll(',', ''))
    const push = (
      until: number,
      readings: readonly [Reading, ...Reading[]],
      weight: number,
      more: Partial<Draft> = {},
    ) => {
      this.push(start, until, readings, weight, more)
      return this.tokenAfter(index, until)
    }
    // Q1 and FY25 split in two tokens are read from their letters; names such as B52, F-16 or COVID-19 are codes.
    const sign = findSign(before)
    if (sign === null && /[A-Za-z_#@]$/.test(before))
      return push(
        end,
        [{ family: 'code', value, unit: null }],
        /^[A-Z][A-Za-z]*$/.test(this.word(index - 1)) ? 0.2 : 0.2,
      )
    if (
      sign === null &&
      /[A-Za-z]-$/.test(before) &&
      !/(?:mid|pre|post|late|early|the|under|over|non|ex|then|in|at|of|a|end|aged|plus|minus|top|first|least|most|than|some|about|nearly|almost|sub|to|and|or)-$/i.test(
        before,
      )
    )
      return push(end, [{ family: 'code', value, unit: null }], 0.2)
    // 9/11, 24/7, 1/3
    const slash = /^\/(\d{1,3})(?![\d/])/.exec(after)
    if (slash !== null && !/[\d.]\/?$/.test(before)) {
      const other = Number(slash[1])
      if (word === '24' && other === 7) return push(end + slash[0].length, [bare(24)], 0.1)
      if (word === '9' && other === 11)
        return push(
          end + slash[0].length,
          [
            { family: 'number', value: 911, unit: null },
            { family: 'number', value: 9, unit: null },
          ],
          0.1,
        )
      if (/^(?:19|20)\d\d$/.test(word)) {
        this.push(start, end, [{ family: 'year', value, unit: null }], 0.6)
        return push(
          end + slash[0].length,
          [{ family: 'year', value: Math.floor(value / 100) * 100 + other, unit: null }],
          0.5,
        )
      }
      if (other > 1 && other <= 10 && value < other)
        return push(
          end + slash[0].length,
          [
            { family: 'percent', value: (100 * value) / other, unit: 'part' },
            { family: 'number', value, unit: null },
          ],
          0.5,
        )
    }
    const iso = /^[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(after)
    if (iso !== null && /^(?:19|20)\d\d$/.test(word)) {
      this.push(start, end, [{ family: 'year', value, unit: null }], 0.75)
      this.push(
        end + 1,
        end + 1 + (iso[1]?.length ?? 0),
        [{ family: 'month', value: Number(iso[1]), unit: null }],
        0.5,
      )
      return push(end + iso[0].length, [{ family: 'day', value: Number(iso[2]), unit: null }], 0.6)
    }
    const dotted = /^[/](\d{1,2})[/]((?:19|20)\d\d)(?!\d)/.exec(after)
    if (dotted !== null) {
      this.push(
        start,
        end,
        [
          { family: 'month', value, unit: null },
          { family: 'day', value, unit: null },
        ],
        0.3,
      )
      this.push(
        end + 1,
        end + 3,
        [
          { family: 'day', value: Number(dotted[1]), unit: null },
          { family: 'month', value: Number(dotted[1]), unit: null },
        ],
        0.3,
      )
      return push(end + dotted[0].length, [{ family: 'year', value: Number(dotted[2]), unit: null }], 0.6)
    }
    const dottedClock = /^\d{1,2}\.\d\d$/.test(word) ? /^ ?([ap])\.?m\b\.?/i.exec(after) : null
    if (dottedClock !== null) {
      const [hours = 0, minutes = 0] = word.split('.').map(Number)
      return push(
        end + dottedClock[0].length,
        [
          {
            family: 'clock',
            value: ((hours % 12) + ((dottedClock[1] ?? '').toLowerCase() === 'p' ? 12 : 0)) * 60 + minutes,
            unit: null,
          },
        ],
        0.4,
      )
    }
    const clock = /^(?:[:.](\d\d))?(?::\d\d)?(?: ?([ap])\.?m\b\.?)/i.exec(after)
    if (clock !== null && sign === null && value <= 24) {
      const hour = (value % 12) + ((clock[2] ?? '').toLowerCase() === 'p' ? 12 : 0)
      return push(
        end + clock[0].length,
        [{ family: 'clock', value: hour * 60 + Number(clock[1] ?? 0), unit: null }],
        0.5,
      )
    }
    // 11:37.58 and 2:04:35 are times of a race, told apart as 11分37秒58 is.
    const race = /^:(\d\d)(?::(\d\d))?(\.\d+)?(?!\d)/.exec(after)
    if (race !== null && sign === null && (race[2] !== undefined || race[3] !== undefined)) {
      const hasHours = race[2] !== undefined
      const seconds = Number(`${(hasHours ? race[2] : race[1]) ?? 0}${race[3] ?? ''}`)
      const parts = hasHours
        ? ([
            [value, 1 / 24, 'hours'],
            [Number(race[1]), 1 / 1_440, 'minutes'],
          ] as const)
        : ([[value, 1 / 1_440, 'minutes']] as const)
      const until = end + race[0].length
      for (const [amount, factor, unit] of [...parts, [seconds, 1 / 86_400, 'seconds'] as const])
        this.push(start, until, [{ family: 'duration', value: amount * factor, unit }], 0.5, {
          number: amount,
        })
      return this.tokenAfter(index, until)
    }
    const colon = /^:(\d\d)(?::\d\d)?(?!\d)/.exec(after)
    if (colon !== null && sign === null && value <= 24)
      return push(
        end + colon[0].length,
        [{ family: 'clock', value: value * 60 + Number(colon[1]), unit: null }],
        0.5,
      )
    if (
      /^\d{4}$/.test(word) &&
      /^ ?(?:GMT|UTC|hours|hrs|BST|EST|EDT|CET|CEST|ET|PT|PST|PDT|local time|h\b)/.test(after) &&
      value < 2400 &&
      value % 100 < 60
    )
      return push(
        end,
        [{ family: 'clock', value: Math.floor(value / 100) * 60 + (value % 100), unit: null }],
        0.3,
      )
    const oclock = /^ o['’]clock/.exec(after)
    if (oclock !== null)
      return push(end + oclock[0].length, [{ family: 'clock', value: value * 60, unit: null }], 0.4)
    const suffix = /^(?:st|nd|rd|th)(?![A-Za-z])/.exec(after)
    if (suffix !== null) {
      const next = index + 2
      const monthAfter =
        /^(?:st|nd|rd|th)(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December)\b/.exec(
          after,
        )
      if (monthAfter !== null) {
        this.pushDay(index)
        return next
      }
      return this.finishOrdinal(index, next, value, 0.6)
    }
    const monthAfter =
      /^(?:(?: ?[-–—] ?| and | to )\d{1,2})?,? (?:of )?(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b/.exec(
        after,
      )
    if (monthAfter !== null && value >= 1 && value <= 31 && sign === null && Number.isInteger(value)) {
      this.pushDay(index)
      return index + 1
    }
    const decade = /^['’]?s\b/.exec(after)
    if (decade !== null && value % 10 === 0 && Number.isInteger(value) && sign === null) {
      const until = end + decade[0].length
      if (value >= 1000 && value < 2200) {
        const readings: [Reading, ...Reading[]] = [{ family: 'decade', value, unit: null }]
        if (value % 100 === 0) readings.push({ family: 'century', value: value / 100 + 1, unit: null })
        return push(until, readings, 0.6)
      }
      if (value < 100) {
        const readings: [Reading, ...Reading[]] = [
          { family: 'decade', value, unit: null },
          { family: 'decade', value: 1900 + value, unit: null },
          { family: 'age', value, unit: 'years old' },
          { family: 'number', value, unit: null },
        ]
        return push(until, readings, 0.5, { high: value + 10 })
      }
    }
    const quarterCode = /^(Q|H)(\d\d)?(?![\dA-Za-z])/.exec(after)
    if (quarterCode !== null && value >= 1 && value <= 4) {
      const until = end + quarterCode[0].length
      this.push(
        start,
        until,
        [{ family: quarterCode[1] === 'Q' ? 'quarter' : 'half', value, unit: null }],
        0.6,
      )
      if (quarterCode[2] !== undefined) this.push(start, until, [yearReading(quarterCode[2])], 0.7)
      return this.tokenAfter(index, until)
    }
    if (
      /['’]$/.test(before) &&
      /^\d\d$/.test(word) &&
      /(?:^|[\s(])['’]$/.test(before) &&
      !/^['’]?s/.test(after)
    )
      return push(end, [yearReading(word)], 0.6)
    const yearRange = /^ ?[-–—] ?(\d{4}|\d\d)(?![\d.,]\d|\d|%)/.exec(after)
    if (
      /^(?:1[5-9]|20)\d\d$/.test(word) &&
      sign === null &&
      yearRange !== null &&
      (yearRange[1]?.length === 4 || Number(yearRange[1]) > value % 100) &&
      !/^ ?[-–—] ?\d+ (?:people|tons|members)/.test(after)
    ) {
      this.push(start, end, [{ family: 'year', value, unit: null }], 0.7)
      const second =
        yearRange[1]?.length === 4
          ? Number(yearRange[1])
          : Math.floor(value / 100) * 100 + Number(yearRange[1])
      if (second < 2200)
        return push(end + yearRange[0].length, [{ family: 'year', value: second, unit: null }], 0.65)
      return index + 1
    }
    const number = readEnglishNumber(text, this.tokens, index)
    if (number === null) return index + 1
    return this.readQuantity(index, number, sign)
  }

  /** The rest of a quantity whose number is read. */
  private readQuantity(index: number, number: EnglishNumber, given?: string | null): number {
    const { text } = this
    let start = this.start(index)
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
          next = this.tokenAfter(index, end)
        }
      }
    }
    if (sign === null && alternative === null && /^[kK]$/.test(text.slice(end - 1, end)) && isFigure)
      alternative = { family: 'code', value: number.value, unit: null }
    const plus = /^(?:\+|-plus\b| plus\b(?= ))/.exec(after)
    if (plus !== null) {
      end += plus[0].length
      after = text.slice(end, end + 44)
      next = this.tokenAfter(index, end)
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
      this.push(start, until, [{ family: 'money', value, unit: sign }], number.isVague ? 0.4 : 0.9, base)
      return this.tokenAfter(index, until)
    }
    const measured = this.findMeasure(end, next, number)
    if (measured !== null) {
      const { measure, until, half } = measured
      const amount = value + half
      const sized = half === 0 ? base : { ...base, number: amount, low: low + half, high: high + half }
      const readings: [Reading, ...Reading[]] = [
        { family: measure.family, value: amount * measure.factor, unit: measure.unit },
      ]
      if (measure.unit === 'lb') readings.push({ family: 'money', value: amount, unit: 'GBP' })
      if (measure.family === 'money' && measure.unit === 'dollar')
        readings[0] = { family: 'money', value: amount, unit: 'dollar' }
      if (measure.family === 'times') {
        const isMore = /^ (?:more|higher|larger|greater|bigger|faster)/.test(text.slice(until, until + 10))
        const isFold = /fold/i.test(text.slice(end, until))
        if (isMore || isFold) readings.push({ family: 'times', value: amount + 1, unit: 'x' })
        readings.push({ family: 'times', value: amount - 1, unit: 'x' })
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
      this.push(start, until, readings, measureWeight(measure, number), sized)
      return this.tokenAfter(index, until)
    }
    // 400G and 1.6T are speeds; 5G, 3D, 10-K, 747s are names.
    if (isFigure) {
      const code = /^(?:-?[A-Za-z]+\d*)(?![a-z])/.exec(after)
      if (code !== null && /^-?[A-Z]{1,3}\b/.test(after) && next === index + 1 && !after.startsWith(' ')) {
        this.push(start, end, [{ family: 'code', value, unit: null }], 0.3, base)
        return next
      }
      if (/^[A-Za-z]/.test(after) && next === index + 1) {
        this.push(start, end, [{ family: 'code', value, unit: null }], 0.2, base)
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
        const isCounted =
          /\b(?:about|around|nearly|almost|some|over|than|approximately|roughly|least)\s$/.test(before)
        if (isYear && !isCounted) {
          this.push(start, end, [{ family: 'year', value, unit: null }], 0.75, base)
          return next
        }
      }
      if (/(?:\bNo\.? ?|\bnumber |#|\bNos\.? ?)$/i.test(before) && mantissa === value) {
        this.push(
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
      this.push(start, end + 8, [{ family: 'clock', value: value * 60, unit: null }], 0.5, base)
      return this.tokenAfter(index, end + 8)
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
      this.push(start, end, [{ family: 'age', value, unit: 'years old' }], 0.7, base)
      return next
    }
    const isEven = value === 50 && (/(?:50|fifty)[-\/]$/i.test(before) || /^[-\/](?:50|fifty)\b/i.test(after))
    // Apollo 11, Highway 101, Chapter 7: part of a name.
    const isLabel =
      isFigure &&
      value < 1_000 &&
      Number.isInteger(value) &&
      nameBefore.test(before) &&
      !isSentenceStart(before)
    if (isLabel) {
      this.push(
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
    this.push(start, end, readings, weight, base)
    return next
  }

  private tokenAfter(index: number, end: number): number {
    let next = index + 1
    while (next < this.tokens.length && this.start(next) < end) next += 1
    return next
  }

  /** The longest unit after a number, and a half that follows it: `a year and a half`. */
  private findMeasure(
    end: number,
    next: number,
    number: EnglishNumber,
  ): { measure: Measure; until: number; half: number } | null {
    const { text } = this
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
    const gap = text.slice(end, this.start(next))
    if (!/^[ -]?$/.test(gap) && !/^ (?:\()?$/.test(gap)) return null
    for (let count = 3; count > 0; count -= 1) {
      const last = next + count - 1
      if (last >= this.tokens.length) continue
      const slice = text.slice(this.start(next), this.end(last))
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
            text.slice(this.end(last), this.end(last) + 8),
          ))
      if (isVerb) continue
      if (
        slice === 'second' &&
        (gap === '-' ||
          /^ (?:quarter|half|time|place|round)/.test(text.slice(this.end(last), this.end(last) + 8)))
      )
        continue
      if (slice === 'quarters' || slice === 'quarter') {
        if (slice === 'quarter' && gap !== '-') continue
      }
      if (slice === 'times' && number.value < 1) continue
      if (slice === 'C' || slice === 'F') if (gap !== '') continue
      if (slice === 'g' && gap === '' && number.mantissa % 100 !== 0) {
        const grams = englishMeasures.get('gram')
        if (grams !== undefined) return { measure: grams, until: this.end(last), half: 0 }
      }
      let until = this.end(last)
      let half = 0
      const tail = /^ and a (half|quarter)\b/.exec(text.slice(until, until + 14))
      if (tail !== null) {
        half = tail[1] === 'half' ? 0.5 : 0.25
        until += tail[0].length
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
        const factor = measure.factor * (/^h/.test(pace[1] ?? pace[2] ?? '') ? 1e-3 : 3.6)
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
}

const bare = (value: number): Reading => ({ family: 'number', value, unit: null })

function yearReading(digits: string): Reading {
  const value = Number(digits)
  return {
    family: 'year',
    value: digits.length === 2 ? (value > 50 ? 1900 : 2000) + value : value,
    unit: null,
  }
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

function findSign(before: string): string | null {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  for (const [sign, code] of moneySigns) {
    if (!trimmed.endsWith(sign)) continue
    const rest = trimmed.slice(0, -sign.length)
    if (/[A-Za-z]/.test(sign.charAt(0)) && /[A-Za-z]$/.test(rest)) continue
    if (before.endsWith(' ') && (sign === '$' || sign === 'RM' || sign === 'Rs')) continue
    return code
  }
  return null
}
function signLength(before: string): number {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  for (const [sign] of moneySigns)
    if (trimmed.endsWith(sign) && findSign(before) !== null)
      return sign.length + before.length - trimmed.length
  return 0
}

function findEnglishApproximation(before: string, after: string): Draft['approximation'] {
  if (/^ or so\b|^-odd\b|^-ish\b/.test(after)) return 'about'
  return findApproximation(before, after)
}

const connector =
  /^(?:,? (?:to|and|or|through|or even|versus|vs\.?)|, ?| ?[-–—] ?)(?: (?:about|around|nearly|over|some|more than))? ?[$€£¥]?(?:US\$|NT\$|HK\$)? ?$/i

/** A name right before a number, as in Apollo 11; a word that begins a sentence is none. */
const nameBefore = /(?:^|[\s("“'‘])[A-Z][\w&.]* $/
const isSentenceStart = (before: string): boolean =>
  /(?:^|[.!?:;"“(] ?|— ?)(?:About|Around|Some|Over|Nearly|Almost|Only|At|In|On|By|From|To|The|A|An|All|Between|More|Fewer|Less|Up|Under|Just|With|For|Of|And|But|Among|After|Since|Another|Roughly|Approximately|Than|These|Those|Its|Our|Their|His|Her|My|First|Last|Next|Top|Including|Within|Because|That|This|When|While|Both|Out|Is|Are|Was|Were|If|So|Until|Every|Each|Plus|What|As|We|They|He|She|It|I|You)\.? $/.test(
    before,
  )

/** What stands once holds for both ends: `$500 or $600 million`, `5, 10 and 15 percent`, `two to three years`. */
function linkRanges(text: string, found: Draft[]): void {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const first = found[index]
    const second = found[index + 1]
    if (first === undefined || second === undefined) continue
    if (second.start - first.end > 20 || second.start < first.end) continue
    const gap = text.slice(first.end, second.start)
    if (!connector.test(gap)) continue
    const [own] = first.readings
    const [head] = second.readings
    if (
      /^[-–:]$|^ to $/.test(gap) &&
      isScorePart(first) &&
      isScorePart(second) &&
      (gap !== ' to ' || /\b(?:beat|won|lost|win|defeated|score|vote|voted)\b/i.test(text))
    ) {
      found[index] = { ...first, isOnce: true, weight: Math.max(first.weight, 0.45) }
      found[index + 1] = { ...second, isOnce: true, weight: Math.max(second.weight, 0.45) }
      continue
    }
    // Aged between 18 and 45.
    if (own.family === 'age' && head.family === 'number' && second.number < 125 && !gap.includes(',')) {
      found[index + 1] = { ...second, readings: [{ ...own, value: second.number }], weight: 0.7 }
      continue
    }
    if (own.family !== 'number' && own.family !== 'money') continue
    if (
      head.family === 'code' ||
      head.family === 'ordinal' ||
      head.family === 'year' ||
      head.family === 'clock'
    )
      continue
    if (head.family === 'number' && own.family === 'number' && second.number === second.mantissa) continue
    const magnitude = second.mantissa === 0 ? 1 : second.number / second.mantissa
    if (own.family === 'money' && head.family !== 'money' && head.family !== 'number') continue
    const lifts =
      magnitude >= 1e3 &&
      first.number === first.mantissa &&
      first.mantissa < 1_000 &&
      (/,/.test(gap) || / and /.test(gap)
        ? first.number * magnitude < second.number * 10
        : first.number * magnitude < second.number * 1.0001)
    const number = lifts ? first.number * magnitude : first.number
    const factor = second.number === 0 || head.unit === localMoney ? 1 : head.value / second.number
    const isSum = own.family === 'money'
    const reading: Reading = isSum
      ? { ...own, value: number }
      : { family: head.family, value: number * factor, unit: head.unit }
    const isClose = isSum || !/,/.test(gap)
    const kept: Reading[] = isClose ? [] : [bare(first.number)]
    const scale = first.number === 0 ? 1 : number / first.number
    if (second.isVague || first.isVague) continue
    found[index] = {
      ...first,
      readings: [reading, ...kept],
      number,
      low: first.low * scale,
      high: first.high * scale,
      weight: Math.max(first.weight, isSum || !first.isInWords ? second.weight - 0.1 : first.weight),
    }
  }
}

export const isMagnitude = (word: string): boolean => magnitudes.has(word)
