import type { Side, Span } from '../documents/document.ts'
import { findPeriods, type PeriodMention } from '../figures/find-periods.ts'
import { lastDayOfMonth, monthsBetween, monthsOf } from '../figures/periods.ts'
import { monthNames } from '../text/month-names.ts'
import { lastDayIn, resolvePeriod, type PeriodContext } from '../figures/resolve-period.ts'

/** A time as a sentence names it, with its first and last day. */
export interface NamedTime extends Span {
  readonly text: string
  readonly from: string
  readonly to: string
}

const yearEnd =
  /\b(?:the end of|end of|by the end of) (?:the|this) (?:calendar |fiscal )?year\b|\b(?:calendar |fiscal )?year[- ]?end\b(?! (?:results|report|audit))|\byear’s end\b|年底|年末/gi
const monthAlone = new RegExp(
  '\\b(?:in|by|for|until|from|to|late|early|mid-?|end of|beginning of|start of) ?(January|February|March|April|May|June|July|August|September|October|November|December)(?: (20\\d\\d))?\\b(?! \\d| quarter)',
  'g',
)
/** `early`, `mid`, `late` before a period, 初, 中, 底 after it. */
const partBefore = /\b(early|beginning of|start of|mid|middle of|late|end of)[- ]?(?:in )?(?:the )?$/i
const partAfter = /^(初|中|底|末)/

/** Times named on one side of a passage, in order, that lie ahead of the document or end with it. */
export function findTimes(text: string, side: Side, context: PeriodContext): readonly NamedTime[] {
  const found: NamedTime[] = []
  const add = (time: NamedTime): void => {
    if (!found.some((other) => other.start < time.end && time.start < other.end)) found.push(time)
  }
  const year = context.date === null ? (context.period?.year ?? null) : Number(context.date.slice(0, 4))
  for (const match of text.matchAll(yearEnd))
    if (year !== null)
      add({
        ...wordsOf(text, match.index, match.index + match[0].length),
        from: `${year}-12-01`,
        to: `${year}-12-31`,
      })
  for (const mention of findPeriods(text, side)) {
    const time = timeOf(mention, text, context)
    if (time !== null) add(time)
  }
  for (const match of text.matchAll(monthAlone)) {
    const month = monthNumber(match[1] ?? '')
    if (year === null || month === 0) continue
    // Without its year a month is the next one of its name.
    const named = match[2] === undefined ? year : Number(match[2])
    const to = lastDayOfMonth(named, month)
    const isOver = match[2] === undefined && context.date !== null && to < context.date
    const of = isOver ? named + 1 : named
    add({
      ...wordsOf(text, match.index, match.index + match[0].length),
      from: `${of}-${String(month).padStart(2, '0')}-01`,
      to: lastDayOfMonth(of, month),
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function timeOf(mention: PeriodMention, text: string, context: PeriodContext): NamedTime | null {
  if (mention.kind === 'day') return null
  const period = resolvePeriod(mention, context, 'future')
  if (period === null || period.kind === 'day') return null
  const before = partBefore.exec(text.slice(Math.max(0, mention.start - 24), mention.start))
  const after = partAfter.exec(text.slice(mention.end, mention.end + 1))
  const words = wordsOf(
    text,
    mention.start - (before?.[0].length ?? 0),
    mention.end + (after?.[0].length ?? 0),
  )
  const to = lastDayIn(period, context)
  const from = firstOfMonth(to, 1 - monthsOf(period))
  const part = (before?.[1] ?? after?.[1] ?? '').toLowerCase()
  if (part === '') return { ...words, from, to }
  const months = Math.round(monthsBetween(from, to))
  const third = Math.max(1, Math.round(months / 3))
  if (/early|beginning|start|初/.test(part)) return { ...words, from, to: monthsOn(from, third) }
  if (/late|end|底|末/.test(part))
    return { ...words, from: firstOfMonth(from, months - (part.startsWith('end') ? 1 : third)), to }
  return { ...words, from: firstOfMonth(from, third), to: monthsOn(from, months - third) }
}

const wordsOf = (text: string, start: number, end: number) => ({
  start,
  end,
  text: text.slice(start, end).trim(),
})

/** The first day so many months after the first of a month. */
function firstOfMonth(from: string, months: number): string {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

/** The last day of a stretch of so many months. */
function monthsOn(from: string, months: number): string {
  const [year = 0, month = 1] = firstOfMonth(from, months - 1)
    .split('-')
    .map(Number)
  return lastDayOfMonth(year, month)
}

const monthNumber = (name: string): number => monthNames.indexOf(name.toLowerCase()) + 1
