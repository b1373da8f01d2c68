import type { Passage } from '../documents/document.ts'
import { findPeriods, type PeriodMention } from '../figures/find-periods.ts'
import { nineMonthsPeriod, quarterPeriod, type Period } from '../figures/periods.ts'
import { readPeriod } from './read-period.ts'

/** What a company says of itself; a column says `they` and `the company`. */
const ownWord = /\b(?:we|our|us)\b/i
const reportWord =
  /\b(?:quarter|quarterly|fiscal|year[- ]over[- ]year|guidance|outlook|earnings|same[- ]store|EBITDA|per share)\b/i

/** Share of the lines that must speak of `we`, and lines of results, for a document without a head to be a company's remarks. */
const [leastOwn, leastReports] = [0.2, 3]

/** Remarks of a company's call printed without title, names or labels: told by who speaks and of what. */
export function isRemarks(passages: readonly Passage[]): boolean {
  let [lines, own, reports] = [0, 0, 0]
  for (const { en, kind } of passages) {
    if (en === null || kind === 'heading' || kind === 'furniture') continue
    lines += 1
    if (ownWord.test(en.text)) own += 1
    if (reportWord.test(en.text)) reports += 1
  }
  return reports >= leastReports && own >= leastOwn * lines
}

const comparedBefore =
  /\b(?:compared (?:to|with)|versus|vs\.?|from|over|than|against|on top of|(?:increase|decrease|growth|decline|gain) (?:in|of))(?: (?:the|a|\$?[\d.]+%?|million|billion|in|for))* ?$/i
const outlookBefore = /\b(?:expect|anticipat|guid|outlook|project|plan|forecast|assum|will|for the)\w*\b/i
const outlookAfter = /^,? (?:we|our|the company)\b[^.]{0,24}\b(?:expect|anticipat|project|plan|now see|guid)/i
/** Goals of years ahead say nothing of the year under way. */
const farAhead =
  /\b(?:by|through|until|end of|long[- ]term|since) (?:the end of )?(?:fiscal |calendar |the year )?$/i
const [mostMentions, reach] = [400, 90]

/**
 * The quarter remarks report on, where no head names it: the quarter spoken of most, in the year that the years named
 * with it, compared with and guided for agree on. Null where the words do not say.
 */
export function inferOwnPeriod(passages: readonly Passage[], title: string): Period | null {
  // The third report of a year in China is of all nine months.
  const nine = /(20\d\d) ?年?(?:前三季度?|1 ?[至-] ?9 ?月)/.exec(title)
  if (nine) return nineMonthsPeriod(Number(nine[1]), false)
  const titled = readPeriod(title.replace(/[_-]+/g, ' '))
  if (titled !== null && titled.part.startsWith('Q'))
    return quarterPeriod(titled.year, Number(titled.part.slice(1)), titled.isFiscal)
  const quarters = new Map<number, number>()
  const years = new Map<number, number>()
  const named: { readonly mention: PeriodMention; readonly before: string; readonly after: string }[] = []
  for (const { en } of passages) {
    if (en === null || named.length >= mostMentions) continue
    for (const mention of findPeriods(en.text, 'en'))
      named.push({
        mention,
        before: en.text.slice(Math.max(0, mention.start - reach), mention.start),
        after: en.text.slice(mention.end, mention.end + 40),
      })
  }
  for (const [order, { mention, before }] of named.entries()) {
    if (mention.kind !== 'quarter' || mention.part === null) continue
    const isAhead = outlookBefore.test(before)
    add(quarters, mention.part, (isAhead ? 0.3 : 1) * (order < named.length / 3 ? 2 : 1))
  }
  const part = pickMost(quarters)
  if (part === null) return null
  let [fiscal, plain] = [0, 0]
  for (const { mention, before, after } of named) {
    if (mention.year === null || mention.kind === 'day') continue
    if (mention.calendar === 'fiscal') fiscal += 1
    else plain += 1
    const isOwnPart = mention.kind === 'quarter' && mention.part === part
    if (mention.kind === 'quarter' && !isOwnPart) continue
    const isBase = comparedBefore.test(before.slice(-40)) && !/\bfor $/i.test(before)
    if (isOwnPart) add(years, mention.year + (isBase ? 1 : 0), isBase ? 1 : 3)
    else if (mention.kind !== 'year') continue
    // The year guided for is the one under way, from the last quarter on the next.
    else if (farAhead.test(before)) continue
    else if (isBase) add(years, mention.year + 1, 0.7)
    else if (outlookBefore.test(before) || outlookAfter.test(after))
      add(years, part === 4 ? mention.year - 1 : mention.year, 1.5)
    else add(years, mention.year, 0.8)
  }
  const year = pickMost(years)
  return year === null ? null : quarterPeriod(year, part, fiscal > 1 && fiscal > plain)
}

function add(counts: Map<number, number>, key: number, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}

function pickMost(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  for (const [key, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = key
  return best
}

/** `Our third quarter revenue guidance is`, `then give Q3 and 2024 guidance`. */
const guidanceAfter = /^[^.,;]{0,40}\b(?:guidance|outlook|forecast)\b/i

/** Mentions by which one quarter is spoken of more than another, and its least, for a call to report on it. */
const [timesMore, leastTold] = [4, 4]

/**
 * The quarter remarks report on, where it is clearly another than the `filed` one: a file may be named by the calendar,
 * and the company speak of its own year. Null where the words do not say so.
 */
export function inferOtherQuarter(passages: readonly Passage[], filed: number): number | null {
  const told = new Map<number, number>()
  for (const { en } of passages) {
    if (en === null) continue
    for (const { kind, part, start, end } of findPeriods(en.text, 'en')) {
      if (kind !== 'quarter' || part === null) continue
      // What is told for the filed quarter speaks for it however it is told.
      const isAhead =
        part !== filed &&
        (outlookBefore.test(en.text.slice(Math.max(0, start - reach), start)) ||
          outlookAfter.test(en.text.slice(end, end + 40)) ||
          guidanceAfter.test(en.text.slice(end, end + 60)))
      const isBase = comparedBefore.test(en.text.slice(Math.max(0, start - 40), start))
      if (!isAhead && !isBase) add(told, part, 1)
    }
  }
  const part = pickMost(told)
  const times = part === null ? 0 : (told.get(part) ?? 0)
  if (part === null || part === filed || times < leastTold || times < timesMore * (told.get(filed) ?? 0))
    return null
  return part
}
