import type { ParsedDocument } from '../documents/document.ts'
import { findPeriods, type PeriodMention } from '../figures/find-periods.ts'
import { lastDayOfMonth, parsePeriod } from '../figures/periods.ts'
import type { ExplanationKey } from '../checks/finding.ts'
import type { Suspect } from './suspect.ts'

/** Far years that are rightly spoken of: debts, leases, goals, history. */
const farByRight =
  /\b(?:notes?|bonds?|debentures?|matur\w*|due|lease\w*|expir\w*|through|until|by|net[- ]zero|carbon|climate|emission\w*|goal\w*|target\w*|patent\w*|contract\w*|concession\w*|agreement\w*|decade\w*|long[- ]term|since|found\w*|establish\w*|incorporated|joined|began|started|act|act of|law|history|crisis|record|highest|lowest|IPO|pandemic|model year|vintage|class of|born|centur\w*)\b/i
/** What a call says of the time it reports on or looks ahead to. */
const aboutResults =
  /\b(?:results?|earnings|conference call|outlook|guidance|revenue|sales|margin|quarter|ended|ending|forecast)\b/i
/** Nobody speaks of results so many years off. */
const farthestAhead = 8
const farthestBack = 12
const around = 90

/** A day its month does not have, and a year that cannot be: `the second quarter of 2042` for 2024. */
export function findOddDates(document: ParsedDocument): readonly Suspect[] {
  const { date, period } = document.metadata
  const year = date === null ? (parsePeriod(period ?? '')?.year ?? null) : Number(date.slice(0, 4))
  const suspects: Suspect[] = []
  for (const [passage, { en, kind }] of document.passages.entries()) {
    if (
      en === null ||
      kind === 'label' ||
      kind === 'furniture' ||
      !/(?:19|20)\d\d|\b(?:3[01]|29)\b/.test(en.text)
    )
      continue
    for (const mention of findPeriods(en.text, 'en')) {
      const found = readImpossibleDay(mention) ?? (year === null ? null : readFarYear(mention, en.text, year))
      if (found === null) continue
      const words = en.text.slice(mention.start, mention.end)
      suspects.push({
        start: en.start + mention.start,
        end: en.start + mention.end,
        passage,
        expected: found.year === null ? null : words.replace(String(mention.year), String(found.year)),
        confidence: found.confidence,
        explanation: { key: found.key, details: { words } },
        evidence: [],
      })
    }
  }
  return suspects
}

interface OddDate {
  readonly key: ExplanationKey
  readonly confidence: number
  /** The year that was probably meant. */
  readonly year: number | null
}

/** A year in which every month has its most days. */
const leapYear = 2024

function readImpossibleDay({ kind, part, dayOfMonth, year }: PeriodMention): OddDate | null {
  if (kind !== 'day' || part === null || dayOfMonth === null) return null
  const last = Number(lastDayOfMonth(year ?? leapYear, part).slice(-2))
  return dayOfMonth > last || dayOfMonth === 0
    ? { key: 'checkSource.impossibleDay', confidence: 0.85, year: null }
    : null
}

function readFarYear(
  { kind, year, start, end, part }: PeriodMention,
  text: string,
  own: number,
): OddDate | null {
  if (year === null || (year <= own + farthestAhead && year >= own - farthestBack)) return null
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  if (farByRight.test(before) || farByRight.test(after.slice(0, around / 3))) return null
  const isStretch = kind === 'quarter' || kind === 'half' || (kind === 'day' && part !== null)
  const meant = [own, own + 1, own - 1].find((each) => isMisheard(String(year), String(each))) ?? null
  if (!aboutResults.test(before + text.slice(start, end) + after)) return null
  if (isStretch && year > own)
    return { key: 'checkSource.farYear', confidence: meant === null ? 0.6 : 0.8, year: meant }
  if (meant === null) return null
  return { key: 'checkSource.farYear', confidence: isStretch ? 0.6 : 0.4, year: meant }
}

/** Digits turned round (`2042`), one digit off (`2084`), or one left unsaid (`2002` for 2022). */
function isMisheard(year: string, meant: string): boolean {
  const wrong = Array.from(year).filter((digit, at) => digit !== meant[at]).length
  return wrong === 1 || (wrong === 2 && [...year].toSorted().join('') === [...meant].toSorted().join(''))
}
