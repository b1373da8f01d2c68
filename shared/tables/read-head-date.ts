import { monthNames } from '../text/month-names.ts'

const monthStems = monthNames.map((name) => name.slice(0, 3))
/** A month's name in full or short. */
export const monthWord = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

/** Words taken out of a head one kind after another; what is left is its own. */
export class Words {
  text: string
  constructor(text: string) {
    this.text = text
  }
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text)
    if (match)
      this.text = `${this.text.slice(0, match.index)} ${this.text.slice(match.index + match[0].length)}`
    return match
  }
}

/** A day, a month or a year as a head names it. */
export interface NamedDay {
  readonly month: number | null
  readonly day: number | null
  readonly years: readonly number[]
}

const hanDigits = '零一二三四五六七八九'
const digitOf = (sign: string): number => Math.max(0, hanDigits.indexOf(sign))
/** 1 to 99: `十二`, `三十一`. */
function countOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  return (words.includes('十') ? (tens ? digitOf(tens) : 1) * 10 : 0) + (ones ? digitOf(ones) : 0)
}

/** Dates written out, as reports of Hong Kong print them, in digits: `二零二五年九月三十日` is `2025年9月30日`. */
export const withDateDigits = (text: string): string =>
  text
    .replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?= ?年)/g, (year) => [...year].map(digitOf).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?= ?[月日])/g, (words) => `${countOf(words)}`)

/** Takes the first date out of a head's words. */
export function readDate(words: Words): NamedDay {
  const chinese = words.take(/(?:(\d{2,4}) ?年 ?)?(\d{1,2}) ?月(?: ?(\d{1,2}|底) ?日?)?/)
  if (chinese)
    return {
      month: Number(chinese[2]),
      day: /^\d/.test(chinese[3] ?? '') ? Number(chinese[3]) : null,
      years: chinese[1] === undefined ? [] : [toYear(chinese[1], true)],
    }
  const iso = words.take(/(?<!\d)((?:19|20)\d\d|1\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/)
  if (iso) return { month: Number(iso[2]), day: Number(iso[3]), years: [toYear(iso[1] ?? '', true)] }
  const slashed = words.take(/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:20)?\d\d)(?!\d)/)
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])]
    const isDayFirst = first > 12
    return {
      month: isDayFirst ? second : first,
      day: isDayFirst ? first : second,
      years: [toYear(slashed[3] ?? '', false)],
    }
  }
  const dayFirst = words.take(
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (${monthWord})(?:,? ((?:19|20)\d\d))?(?!\w)`, 'i'),
  )
  if (dayFirst)
    return {
      month: toMonth(dayFirst[2] ?? ''),
      day: Number(dayFirst[1]),
      years: dayFirst[3] === undefined ? [] : [Number(dayFirst[3])],
    }
  const found = words.take(
    new RegExp(String.raw`\b(${monthWord})(?:[ -](\d{1,2})(?!\d))?(?:,? ?-?'?((?:19|20)\d\d))?(?!\w)`, 'i'),
  )
  if (!found) return { month: null, day: null, years: [] }
  // `Mar-26` is a month and its year, `March 26` a day.
  const isYear =
    found[2] !== undefined && found[3] === undefined && found[0].includes('-') && Number(found[2]) > 12
  return {
    month: toMonth(found[1] ?? ''),
    day: isYear || found[2] === undefined ? null : Number(found[2]),
    years: isYear ? [2000 + Number(found[2])] : found[3] === undefined ? [] : [Number(found[3])],
  }
}

/** 1 to 12. */
export const toMonth = (word: string): number => monthStems.indexOf(word.slice(0, 3).toLowerCase()) + 1

/** Years of the Republic (114) are 1911 behind; two digits are of this century. */
export function toYear(text: string, mayBeMinguo: boolean): number {
  const year = Number(text)
  if (year >= 1900) return year
  return mayBeMinguo && year >= 80 ? year + 1911 : 2000 + year
}
