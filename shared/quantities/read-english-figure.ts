import type { Draft } from './draft.ts'
import { bare, yearReading, type Reading } from './quantity.ts'
import { findSign } from './money-sign.ts'
import { finishOrdinal } from './read-english-ordinals.ts'
import { pushDay } from './read-english-dates.ts'
import { readEnglishNumber } from './read-english-number.ts'
import { readQuantity } from './read-english-quantity.ts'
import type { TokenReader } from './token-reader.ts'

/** Reads what begins with a figure: a date, a time, a code, a decade, a year, or a quantity with its unit. */
export function readFigure(reader: TokenReader, index: number): number {
  const { text } = reader
  const token = reader.tokens[index]
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
    reader.push(start, until, readings, weight, more)
    return reader.tokenAfter(index, until)
  }
  // Q1 and FY25 split in two tokens are read from their letters; names such as B52, F-16 or COVID-19 are codes.
  const sign = findSign(before)
  if (sign === null && /[A-Za-z_#@]$/.test(before))
    return push(
      end,
      [{ family: 'code', value, unit: null }],
      /^[A-Z][A-Za-z]*$/.test(reader.word(index - 1)) ? 0.2 : 0.2,
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
      reader.push(start, end, [{ family: 'year', value, unit: null }], 0.6)
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
    reader.push(start, end, [{ family: 'year', value, unit: null }], 0.75)
    reader.push(
      end + 1,
      end + 1 + (iso[1]?.length ?? 0),
      [{ family: 'month', value: Number(iso[1]), unit: null }],
      0.5,
    )
    return push(end + iso[0].length, [{ family: 'day', value: Number(iso[2]), unit: null }], 0.6)
  }
  const dotted = /^[/](\d{1,2})[/]((?:19|20)\d\d)(?!\d)/.exec(after)
  if (dotted !== null) {
    reader.push(
      start,
      end,
      [
        { family: 'month', value, unit: null },
        { family: 'day', value, unit: null },
      ],
      0.3,
    )
    reader.push(
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
      reader.push(start, until, [{ family: 'duration', value: amount * factor, unit }], 0.5, {
        number: amount,
      })
    return reader.tokenAfter(index, until)
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
      pushDay(reader, index)
      return next
    }
    return finishOrdinal(reader, index, next, value, 0.6)
  }
  const monthAfter =
    /^(?:(?: ?[-–—] ?| and | to )\d{1,2})?,? (?:of )?(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b/.exec(
      after,
    )
  if (monthAfter !== null && value >= 1 && value <= 31 && sign === null && Number.isInteger(value)) {
    pushDay(reader, index)
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
    reader.push(
      start,
      until,
      [{ family: quarterCode[1] === 'Q' ? 'quarter' : 'half', value, unit: null }],
      0.6,
    )
    if (quarterCode[2] !== undefined) reader.push(start, until, [yearReading(quarterCode[2])], 0.7)
    return reader.tokenAfter(index, until)
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
    reader.push(start, end, [{ family: 'year', value, unit: null }], 0.7)
    const second =
      yearRange[1]?.length === 4 ? Number(yearRange[1]) : Math.floor(value / 100) * 100 + Number(yearRange[1])
    if (second < 2200)
      return push(end + yearRange[0].length, [{ family: 'year', value: second, unit: null }], 0.65)
    return index + 1
  }
  const number = readEnglishNumber(text, reader.tokens, index)
  if (number === null) return index + 1
  return readQuantity(reader, index, number, sign)
}
