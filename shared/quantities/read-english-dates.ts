import { smallNumbers } from './read-english-number.ts'
import { yearReading } from './quantity.ts'
import type { TokenReader } from './token-reader.ts'

/** May 16, 2024; May 16 to 18; May 2024; a month by itself where it is no verb. The place after it, or `index`. */
export function readMonth(reader: TokenReader, index: number, month: number): number {
  const { text } = reader
  const start = reader.start(index)
  const isShort = reader.word(index).length <= 4 && !['may', 'june', 'july'].includes(reader.word(index))
  const isWord = ['may', 'march', 'august', 'mar', 'dec', 'sep'].includes(reader.word(index))
  const rest = text.slice(reader.end(index), reader.end(index) + 24)
  const day =
    /^\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d|%| ?(?:million|billion|percent|per cent|pm|am|p\.m|a\.m))/.exec(
      rest,
    )
  const year = /^(?:\.|,)?(?: of)? ((?:1\d|20)\d\d)\b/.exec(rest)
  const before = text.slice(Math.max(0, start - 12), start)
  const dayBefore = /\d(?:st|nd|rd|th)?(?: of)? $/.test(before)
  if (isShort && day === null && year === null && !dayBefore && !rest.startsWith('.') && isWord) return index
  if (reader.word(index) === 'may' && reader.word(index + 1) === 'day') return index
  if (reader.word(index) === 'march' || reader.word(index) === 'may') {
    const isDate =
      day !== null ||
      year !== null ||
      dayBefore ||
      /\b(?:in|of|since|until|till|by|from|last|next|this|early|mid|late|between|through|during|and|to|before|after|for|or|previous|than|until|on|every|each|its|the|their|our|his|her|a)[ -]$/i.test(
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
  reader.push(start, reader.end(index), [{ family: 'month', value: month, unit: null }], 0.6)
  let next = index + 1
  if (day !== null && Number(day[1]) >= 1 && Number(day[1]) <= 31) {
    pushDay(reader, next)
    next += 1
    if (/^(?:st|nd|rd|th)$/.test(reader.word(next))) next += 1
    const through =
      /^(?: ?[-–—] ?| to | and |, | or )(\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,:]\d|%)(?! (?:people|million))/.exec(
        text.slice(reader.end(next - 1), reader.end(next - 1) + 16),
      )
    if (through !== null && Number(through[1]) <= 31) {
      while (reader.tokens[next]?.isFigure !== true) next += 1
      pushDay(reader, next)
      next += 1
      if (/^(?:st|nd|rd|th)$/.test(reader.word(next))) next += 1
    }
  }
  if (
    reader.tokens[next]?.isFigure === true &&
    /^,? (?:of )?$|^\. $/.test(reader.gap(next)) &&
    /^(?:1\d|20)\d\d$/.test(reader.word(next))
  ) {
    reader.push(
      reader.start(next),
      reader.end(next),
      [{ family: 'year', value: Number(reader.word(next)), unit: null }],
      0.75,
    )
    next += 1
  }
  return next
}

/** Notes a figure as a day of the month. */
export function pushDay(reader: TokenReader, index: number): void {
  reader.push(
    reader.start(index),
    reader.end(index),
    [
      { family: 'day', value: Number(reader.word(index)), unit: null },
      { family: 'ordinal', value: Number(reader.word(index)), unit: null },
    ],
    0.6,
  )
}

/** Q1, H1, FY25, fiscal 2025. */
export function readCode(reader: TokenReader, index: number): number {
  const { text } = reader
  const start = reader.start(index)
  const rest = text.slice(start, start + 26)
  const match =
    /^(?:Q[ -]?([1-4](?!\d)|one|two|three|four)\b(?:(?: of)?,? ?(?:FY|fiscal |calendar )?['’]?((?:20)\d\d|(?<=['’Y])\d\d)(?!\d))?|H([12])(?!\d)(?: ?['’]?(20\d\d|(?<=['’])\d\d)(?!\d))?|(?:FY|CY|fiscal(?: year)?|calendar(?: year)?)[ -]?['’]?((?:20\d\d|19\d\d|\d\d))(?![\d,.]\d|%|\d))/i.exec(
      rest,
    )
  if (match === null) return index
  const end = start + match[0].length
  if (match[1] !== undefined) {
    reader.push(
      start,
      end,
      [
        {
          family: 'quarter',
          value: smallNumbers.get(match[1].toLowerCase()) ?? Number(match[1]),
          unit: null,
        },
      ],
      0.6,
    )
    if (match[2] !== undefined) reader.push(start, end, [yearReading(match[2])], 0.7)
  } else if (match[3] !== undefined) {
    reader.push(start, end, [{ family: 'half', value: Number(match[3]), unit: null }], 0.5)
    if (match[4] !== undefined) reader.push(start, end, [yearReading(match[4])], 0.7)
  } else reader.push(start, end, [yearReading(match[5] ?? '')], 0.7)
  let next = index
  while (next < reader.tokens.length && reader.start(next) < end) next += 1
  return next
}
