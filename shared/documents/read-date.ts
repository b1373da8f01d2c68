import { monthNames } from '../text/month-names.ts'

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const forms: readonly {
  readonly pattern: RegExp
  readonly order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd']
}[] = [
  {
    pattern: new RegExp(
      `\\b${monthName}\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d\\d)\\b`,
      'i',
    ),
    order: ['m', 'd', 'y'],
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}${monthName}\\.?,?\\s{1,2}((?:19|20)\\d\\d)\\b`,
      'i',
    ),
    order: ['d', 'm', 'y'],
  },
  { pattern: /\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/, order: ['y', 'm', 'd'] },
  { pattern: /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/, order: ['y', 'm', 'd'] },
]

export interface FoundDate {
  readonly iso: string
  readonly quote: string
}

/** The first full date (day, month and year) printed in a text. Ambiguous forms such as 03/04/2024 are left alone. */
export function readDate(text: string): FoundDate | null {
  let first: { readonly at: number; readonly date: FoundDate } | null = null
  for (const { pattern, order } of forms) {
    const match = pattern.exec(text)
    if (match === null) continue
    const part = (name: 'y' | 'm' | 'd') => match[order.indexOf(name) + 1] ?? ''
    const month = /^\d/.test(part('m'))
      ? Number(part('m'))
      : monthNames.findIndex((name) => name.startsWith(part('m').toLowerCase().slice(0, 3))) + 1
    const day = Number(part('d'))
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    const iso = `${part('y')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    if (first === null || match.index < first.at) first = { at: match.index, date: { iso, quote: match[0] } }
  }
  return first?.date ?? null
}
