import { ordinals } from './english-words.ts'
import type { Reading } from './quantity.ts'
import { smallNumbers } from './read-english-number.ts'
import type { TokenReader } from './token-reader.ts'

/** third, 21st, twenty-first; quarters, halves and centuries that they name. */
export function readOrdinal(reader: TokenReader, index: number): number {
  let value = ordinals.get(reader.word(index))
  let next = index + 1
  const tens = smallNumbers.get(reader.word(index))
  if (value === undefined && tens !== undefined && tens >= 20 && reader.gap(index + 1) === '-') {
    const unit = ordinals.get(reader.word(index + 1))
    if (unit !== undefined && unit < 10) {
      value = tens + unit
      next = index + 2
    }
  }
  if (value === undefined || (value === 11 && reader.word(index + 1) === 'hour')) return index
  return finishOrdinal(reader, index, next, value, 0.3)
}

/** Decides what an ordinal that is read numbers: a quarter, a half, a century, or anything else. */
export function finishOrdinal(
  reader: TokenReader,
  index: number,
  next: number,
  value: number,
  weight: number,
): number {
  const { text } = reader
  const start = reader.start(index)
  const rest = text.slice(reader.end(next - 1), reader.end(next - 1) + 40)
  const period =
    /^(?:[ -](?:fiscal|calendar|financial))?[ -](quarter|half|century|centuries)(?:s|ly)?\b/i.exec(rest) ??
    /^(?:,? (?:and|to|or|through)|,)? (?=(?:the )?(?:second|third|fourth|2nd|3rd|4th) (?:fiscal )?quarters?\b)(quarter)?/i.exec(
      rest,
    )
  if (period !== null && !/^ quarter(?:-?final|back)/i.test(rest)) {
    const kind = (period[1] ?? 'quarter').toLowerCase()
    const end = period[1] === undefined ? reader.end(next - 1) : reader.end(next - 1) + period[0].length
    if (kind.startsWith('centur')) {
      reader.push(
        start,
        end,
        [
          { family: 'century', value, unit: null },
          { family: 'decade', value: (value - 1) * 100, unit: null },
        ],
        0.6,
      )
    } else if (kind === 'quarter' && value <= 4)
      reader.push(start, end, [{ family: 'quarter', value, unit: null }], 0.6)
    else if (kind === 'half' && value <= 2)
      reader.push(start, end, [{ family: 'half', value, unit: null }], 0.45)
    else return next
    let after = next
    while (after < reader.tokens.length && reader.start(after) < end) after += 1
    return after
  }
  const readings: [Reading, ...Reading[]] = [{ family: 'ordinal', value, unit: null }]
  if (value <= 31) readings.push({ family: 'day', value, unit: null })
  reader.push(start, reader.end(next - 1), readings, value > 10 ? Math.max(weight, 0.55) : weight, {
    isInWords: weight < 0.5,
  })
  return next
}
