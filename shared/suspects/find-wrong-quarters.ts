import type { ParsedDocument, Span } from '../documents/document.ts'
import { splitSentences } from '../facts/split-sentences.ts'
import { bareUnit } from '../figures/amount.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { parsePeriod } from '../figures/periods.ts'
import { mostEvidence, type Suspect } from './suspect.ts'

/** What a sentence reports before it begins to compare, for the quarter it names. */
interface Report extends Span {
  readonly passage: number
  readonly part: number
  /** The words that name the quarter. */
  readonly named: Span & { readonly text: string }
  /** Exact amounts of money and percentages, by value and unit. */
  readonly amounts: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** From here on a sentence speaks of another time than the one it reports on. */
const comparison =
  /\b(?:compar|versus\b|vs\b|relative to|than\b|up from|down from|from\b|against|prior|previous|year[- ]ago|last (?:year|quarter)|end of|ended|since|sequential|after|before|following|in contrast|unlike)/i
/** What lies ahead is of another quarter by right. */
const ahead =
  /\b(?:expects?|expected|expecting|anticipates?|anticipated|will|outlook|forecast|project(?:s|ed)?|should|would|could|may|might|plan(?:s|ned|ning)? (?:to|on|for)|target(?:s|ed)?|next|guid(?:e|es|ed)|guidance for|going forward|looking ahead|seasonal|typically|usually|later|early|late|begin|scheduled|upcoming|remind)/i
const quarterWords = ['first', 'second', 'third', 'fourth'] as const
const reportSections: ReadonlySet<string> = new Set(['prepared', 'body'])
/** A document with more is none where one slip can be told from what is meant. */
const mostSlips = 40
const mostCompared = 400

/**
 * A speaker who says `fourth quarter` where the first is reported. Only where the document shows it: another sentence
 * reports the same amount, or says the same in nearly the same words, for the document's own quarter.
 */
export function findWrongQuarters(document: ParsedDocument): readonly Suspect[] {
  const own = parsePeriod(document.metadata.period ?? '')
  if (own?.kind !== 'quarter') return []
  const reports = listReports(document)
  const right = reports.filter(({ part }) => part === own.part).slice(0, mostCompared)
  const byAmount = new Map<string, Report[]>()
  for (const report of right)
    for (const amount of report.amounts) byAmount.set(amount, [...(byAmount.get(amount) ?? []), report])
  const suspects: Suspect[] = []
  for (const report of reports.filter(({ part }) => part !== own.part).slice(0, mostSlips)) {
    const same = [...report.amounts].flatMap((amount) =>
      (byAmount.get(amount) ?? []).filter((other) => areAlike(report, other)),
    )
    const twins = same.length > 0 ? same : right.filter((other) => areTwins(report, other))
    if (twins.length === 0) continue
    const expected = renameQuarter(report.named.text, own.part)
    suspects.push({
      start: report.named.start,
      end: report.named.end,
      passage: report.passage,
      expected,
      confidence: weigh(report, same),
      explanation: {
        key: same.length > 0 ? 'checkSource.quarterByAmount' : 'checkSource.quarterByWords',
        details: { said: report.named.text, likely: expected },
      },
      evidence: [...new Set(twins)].slice(0, mostEvidence).map(({ start, end }) => ({ start, end })),
    })
  }
  return suspects
}

function listReports(document: ParsedDocument): readonly Report[] {
  const reports: Report[] = []
  for (const [passage, { en, section, kind }] of document.passages.entries()) {
    if (en === null || kind === 'disclaimer' || kind === 'label') continue
    if (
      !reportSections.has(document.sections[section]?.kind ?? '') ||
      !/quarter|\bQ[1-4]\b|\b[1-4]Q/i.test(en.text)
    )
      continue
    for (const { start, end } of splitSentences(en.text, 'en')) {
      const report = readReport(en.text.slice(start, end), en.start + start, passage)
      if (report !== null) reports.push(report)
    }
  }
  return reports
}

const longestHead = 400

function readReport(sentence: string, offset: number, passage: number): Report | null {
  const cut = comparison.exec(sentence)?.index ?? sentence.length
  const head = sentence.slice(0, Math.min(cut, longestHead))
  if (ahead.test(head.replace(/\bour (?:guidance|expectations|outlook)\b/gi, ''))) return null
  const quarters = findPeriods(head, 'en').filter(
    ({ kind, part, quarterShift }) => kind === 'quarter' && part !== null && quarterShift === null,
  )
  const [named] = quarters
  if (quarters.length !== 1 || named === undefined || named.part === null) return null
  if (
    named.year !== null ||
    named.yearShift !== null ||
    named.quarterShift !== null ||
    named.calendar !== null
  )
    return null
  const amounts = findAmounts(head, 'en')
    .filter(
      ({ unit, mantissa }) =>
        // A dividend stays the same from quarter to quarter.
        unit !== bareUnit && unit !== 'count' && !unit.endsWith('/share') && countDigits(mantissa) >= 3,
    )
    .map(({ value, unit }) => `${value} ${unit}`)
  return {
    start: offset,
    end: offset + head.trimEnd().length,
    passage,
    part: named.part,
    named: {
      start: offset + named.start,
      end: offset + named.end,
      text: head.slice(named.start, named.end),
    },
    amounts: new Set(amounts),
    words: readWords(head.slice(0, named.start) + head.slice(named.end)),
  }
}

const countDigits = (mantissa: string): number => mantissa.replace(/\D/g, '').replace(/^0+/, '').length

const particles: ReadonlySet<string> = new Set(
  'the and for was were our with that this which ve quarter million billion in of to at by on as is are we a an it its from while but during'.split(
    ' ',
  ),
)

const readWords = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{2,}/g) ?? [])
      .map((word) => word.replace(/s$/, ''))
      .filter((word) => !particles.has(word)),
  )

/** A share may be the same in two quarters; an amount of money to three digits hardly is. */
function weigh(report: Report, same: readonly Report[]): number {
  if (same.length === 0) return 0.75
  const isMoney = [...report.amounts].some(
    (amount) => !amount.endsWith('%') && same.some((other) => other.amounts.has(amount)),
  )
  return isMoney ? 0.85 : 0.4
}

/** The same amount is of the same thing where the words around it have something in common. */
const areAlike = (report: Report, other: Report): boolean =>
  [...report.words].some((word) => other.words.has(word))

const leastWords = 6
const leastShare = 0.7

/** Whether two sentences say the same in nearly the same words, neither with an amount of its own that the other lacks. */
function areTwins(report: Report, other: Report): boolean {
  if (report.words.size < leastWords || other.words.size < leastWords) return false
  if (report.amounts.size > 0 || other.amounts.size > 0) return false
  let shared = 0
  for (const word of report.words) if (other.words.has(word)) shared += 1
  return shared / Math.min(report.words.size, other.words.size) >= leastShare
}

/** The same words for another quarter, in the form they have: `fourth-quarter`, `Q4`, `4Q`. */
function renameQuarter(words: string, part: number): string {
  const right = quarterWords[part - 1] ?? 'first'
  const named = words.replace(/\b(first|second|third|fourth|final)\b/i, (word) =>
    /^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right,
  )
  return named === words ? words.replace(/[1-4](?=Q)|(?<=Q[ -]?)[1-4]/i, String(part)) : named
}
