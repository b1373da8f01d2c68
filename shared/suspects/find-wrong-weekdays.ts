import type { ParsedDocument } from '../documents/document.ts'
import { monthNames } from '../text/month-names.ts'
import type { Suspect } from './suspect.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const dated =
  /\b(?<weekday>(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day),? (?:the )?(?<month>[A-Z][a-z]{2,8}) (?<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<year>(?:19|20)\d\d)\b)?/g
/** A day named without its year lies this many months from the event at most. */
const nearMonths = 5

/** `Tuesday, November 5, 2025`, which was a Wednesday: the weekday, the day or the year is wrong. */
export function findWrongWeekdays(document: ParsedDocument): readonly Suspect[] {
  const suspects: Suspect[] = []
  for (const [passage, { en, kind }] of document.passages.entries()) {
    if (en === null || kind === 'label' || kind === 'furniture' || !en.text.includes('day')) continue
    for (const match of en.text.matchAll(dated)) {
      const { weekday = '', month = '', day = '', year } = match.groups ?? {}
      const number = monthNames.indexOf(month.toLowerCase()) + 1
      if (number === 0) continue
      const meant = year === undefined ? yearNear(document.metadata.date, number) : Number(year)
      if (meant === null) continue
      const right = weekdays[weekdayOf(meant, number, Number(day))]
      if (right === undefined || right === weekday) continue
      suspects.push({
        start: en.start + match.index,
        end: en.start + match.index + match[0].length,
        passage,
        expected: match[0].replace(weekday, right),
        confidence: year === undefined ? 0.45 : 0.65,
        explanation: { key: 'checkSource.wrongWeekday', details: { words: match[0], right } },
        evidence: [],
      })
    }
  }
  return suspects
}

/** The year in which a month lies nearest to the event; null where that is not clear. */
function yearNear(date: string | null, month: number): number | null {
  if (date === null) return null
  const [year = 0, own = 0] = date.split('-').map(Number)
  const ahead = month - own
  if (Math.abs(ahead) <= nearMonths) return year
  return Math.abs(ahead) >= 12 - nearMonths ? year - Math.sign(ahead) : null
}

/** 0 for Sunday to 6 for Saturday (Sakamoto's congruence, Gregorian calendar). */
function weekdayOf(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const from = month < 3 ? year - 1 : year
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return (from + leaps + (offsets[month - 1] ?? 0) + day) % 7
}
