import type { ReadNumber } from './read-chinese-number.ts'

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Values of the words for 0 to 99 that are one word. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...[...units, ...teens].map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
])
/** Words and letters that multiply a number. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['mil', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['k', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
])
const crowds: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 20],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
])

/** A word or a figure of an English text, in lower case. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly isFigure: boolean
}

/** A number and the place of the first token after it. */
export interface EnglishNumber extends ReadNumber {
  readonly next: number
  /** `a hundred`, `half a million`: begins with an article or a vague word that counts. */
  readonly isRound: boolean
}

const joins = (text: string, from: Token | undefined, to: Token | undefined): boolean => {
  if (from === undefined || to === undefined) return false
  const gap = to.start - from.end
  if (gap > 1) return false
  if (gap === 0) return true
  const code = text.charCodeAt(from.end)
  return code === 32 || code === 45 || code === 0xa0 || code === 0x2010 || code === 0x2011
}

/**
 * Reads the number that begins at a token: `1.2 million`, `two hundred and fifty thousand`, `half a million`,
 * `two and a half`, `a dozen`, `tens of thousands`, `several hundred`. Null where none begins.
 */
export function readEnglishNumber(text: string, tokens: readonly Token[], at: number): EnglishNumber | null {
  const first = tokens[at]
  if (first === undefined) return null
  const word = (index: number) => tokens[index]?.word ?? ''
  const follows = (index: number) => joins(text, tokens[index - 1], tokens[index])
  let next = at
  let isVague = false
  let low = 0
  let high = 0
  const done = (
    value: number,
    mantissa: number,
    from = value,
    to = value,
    isRound = false,
  ): EnglishNumber => ({
    value,
    low: from,
    high: to,
    end: tokens[next - 1]?.end ?? first.end,
    mantissa,
    isVague,
    isInWords: !first.isFigure,
    next,
    isRound,
  })

  // half a million, half a dozen, a quarter of a million, half-million
  if (first.word === 'half' || first.word === 'quarter') {
    let index = at + 1
    if (first.word === 'quarter' && word(index) === 'of') index += 1
    if (word(index) === 'a' || word(index) === 'an') index += 1
    const scale = word(index) === 'dozen' ? 12 : word(index) === 'hundred' ? 100 : magnitudes.get(word(index))
    if (scale === undefined || (index === at + 1 && text[first.end] === ' ' && first.word === 'quarter'))
      return null
    next = index + 1
    const part = first.word === 'half' ? 0.5 : 0.25
    return done(part * scale, part, part * scale, part * scale, true)
  }
  const crowd = crowds.get(first.word)
  if (crowd !== undefined) {
    next = at + 1
    let scale = crowd
    let top = first.word === 'tens' || first.word === 'dozens' || first.word === 'scores' ? 100 : crowd * 10
    while (word(next) === 'of' || (word(next) === 'and' && word(next + 1) === first.word)) {
      if (word(next) === 'and') {
        next += 2
        top *= 10
        continue
      }
      const of = crowds.get(word(next + 1))
      if (of === undefined) break
      scale *= of
      top *= of
      next += 2
    }
    if (first.word === 'tens' && scale === 10) return null
    isVague = true
    return done(scale, 1, scale, top, true)
  }
  const few =
    first.word === 'several' || first.word === 'few' || first.word === 'couple' || first.word === 'some'
  if (few) {
    let index = at + 1
    if (word(index) === 'of') index += 1
    const scale =
      word(index) === 'dozen' ? 12 : word(index) === 'hundred' ? 100 : (magnitudes.get(word(index)) ?? null)
    if (first.word === 'some') return null
    if (scale === null) {
      if (first.word !== 'couple') return null
      next = at + 1
      isVague = true
      return done(2, 2, 1, 5)
    }
    next = index + 1
    isVague = true
    let multiple = scale
    const larger = magnitudes.get(word(next))
    if (larger !== undefined) {
      multiple *= larger
      next += 1
    }
    return done(2 * multiple, 2, (scale === 12 ? 0.8 : 1) * multiple, 10 * multiple, true)
  }

  let total = 0
  let section: number | null = null
  let mantissa: number | null = null
  let isRound = false
  const article = first.word === 'a' || first.word === 'an'
  if (article) {
    const scale = word(at + 1)
    if (
      !(scale === 'hundred' || scale === 'dozen' || scale === 'score' || magnitudes.has(scale)) ||
      scale === 'k'
    )
      return null
    if (!follows(at + 1) || text[first.end] !== ' ') return null
    section = 1
    mantissa = 1
    isRound = true
    next = at + 1
  }
  for (;;) {
    const token = tokens[next]
    if (token === undefined || (next > at && !follows(next) && word(next) !== 'and')) break
    if (token.isFigure) {
      if (section !== null || total > 0) break
      section = Number(token.word.replaceAll(',', ''))
      mantissa = section
      next += 1
      continue
    }
    const small = smallNumbers.get(token.word)
    if (small !== undefined) {
      // `$121.5 million three months before`: after a figure a word counts something else.
      if (first.isFigure) break
      if (section !== null) {
        const rest = section % 100
        const isTens = rest >= 20 && rest % 10 === 0 && small > 0 && small < 10
        // Nineteen eighty-four, twenty twenty-four.
        if ((section === 19 || section === 20) && total === 0 && small >= 10 && next === at + 1) {
          section = section * 100 + small
          next += 1
          continue
        }
        if (!(isTens || (rest === 0 && section > 0)) || !Number.isInteger(section)) break
        section += small
      } else section = small
      mantissa ??= small
      next += 1
      continue
    }
    if (token.word === 'hundred' || token.word === 'dozen' || token.word === 'score') {
      if (section === null) break
      if (section >= 100 || (token.word !== 'hundred' && section >= 100)) break
      section *= token.word === 'hundred' ? 100 : token.word === 'dozen' ? 12 : 20
      next += 1
      continue
    }
    const scale = magnitudes.get(token.word)
    if (scale !== undefined) {
      if (section === null) break
      if (token.word.length < 4 && (!first.isFigure || text[tokens[next - 1]?.end ?? 0] === '-')) break
      total += section * scale
      section = null
      next += 1
      continue
    }
    if (
      token.word === 'point' &&
      section !== null &&
      total === 0 &&
      smallNumbers.has(word(next + 1)) &&
      (smallNumbers.get(word(next + 1)) ?? 10) < 10
    ) {
      let fraction = ''
      next += 1
      while ((smallNumbers.get(word(next)) ?? 10) < 10) fraction += smallNumbers.get(word(next++))
      section = Number(`${section}.${fraction}`)
      mantissa = section
      continue
    }
    if (token.word === 'and' && (section !== null || total > 0)) {
      if (tokens[next]?.start !== (tokens[next - 1]?.end ?? 0) + 1) break
      const after = word(next + 1)
      if ((after === 'a' || after === 'one') && (word(next + 2) === 'half' || word(next + 2) === 'quarter')) {
        const part = word(next + 2) === 'half' ? 0.5 : 0.25
        const whole = section ?? 0
        if (section === null) {
          // A million and a half.
          let unit = 1
          while (total % (unit * 1_000) === 0) unit *= 1_000
          total += part * unit
        } else section = whole + part
        mantissa = section ?? mantissa
        next += 3
        continue
      }
      const ones = smallNumbers.get(after)
      const isOpen = section === null ? total > 0 : section >= 100 && section % 100 === 0
      if (ones === undefined || !isOpen || first.isFigure || (section === null && total % 1_000 !== 0)) break
      if (section !== null && !joins(text, tokens[next], tokens[next + 1])) break
      next += 1
      continue
    }
    break
  }
  if (next === at || (article && next === at + 1)) return null
  const value = total + (section ?? 0)
  low = high = value
  // A dozen or so, a hundred-odd.
  if (
    text.startsWith('-odd', tokens[next - 1]?.end ?? 0) ||
    text.startsWith('-some', tokens[next - 1]?.end ?? 0)
  )
    high = value * 1.5
  return done(value, mantissa ?? value, low, high, isRound)
}
