/** A period a document reports on, as printed: the year may be a fiscal one. `part` is `Q1`–`Q4`, `H1`, `H2` or empty. */
export interface FoundPeriod {
  readonly year: number
  readonly part: string
  readonly isFiscal: boolean
  readonly quote: string
}

const counts: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  '1st': '1',
  '2nd': '2',
  '3rd': '3',
  '4th': '4',
  final: '4',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  首: '1',
  上: '1',
  下: '2',
  中: '1',
}
const ordinal = '(first|second|third|fourth|1st|2nd|3rd|4th)'
const fullYear = '((?:19|20)\\d\\d)'
/** Two digits are a year only when marked as one, or when the event or the line's end follows. */
const anyYear =
  "(?:FY\\s?)?['’]?((?:19|20)\\d\\d|(?<=FY\\s?['’]?|['’])\\d\\d|\\d\\d(?=\\s(?:earnings|results|conference|call|financial|transcript)|\\s*$|[)\\]]))(?!\\d|\\.\\d|%)"
/** What may stand between the quarter and its year. */
const link =
  '(?:,? (?:and|&) (?:the )?(?:full|fiscal|twelve|full[ -]fiscal)[ -](?:fiscal )?(?:years?|months?)(?: end(?:ed|ing))?)?(?: (?:financial )?results)?(?:,? (?:for|of|in))?(?:,? (?:the|our|its))?(?:,? (?:fiscal|calendar|financial))?(?: year)?(?: of)?(?: FY)?'
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

interface Form {
  readonly pattern: RegExp
  readonly part: (groups: readonly string[]) => string
  readonly yearGroup: number
}
const quarter = (group: number) => (groups: readonly string[]) => `Q${countOf(groups[group])}`
const half = (group: number) => (groups: readonly string[]) => `H${countOf(groups[group])}`

function countOf(printed = ''): string {
  return counts[printed.toLowerCase()] ?? printed
}

const forms: readonly Form[] = [
  {
    pattern: new RegExp(`\\b${ordinal}[ -](?:fiscal )?quarter(?:ly)?${link}[ ,-]{1,2}${fullYear}\\b`, 'i'),
    part: quarter(0),
    yearGroup: 2,
  },
  {
    pattern: new RegExp(
      `\\b(?:fiscal )?(?:year )?${fullYear}(?:['’]s)?[ -](?:fiscal )?${ordinal}[ -](?:fiscal )?quarter`,
      'i',
    ),
    part: quarter(1),
    yearGroup: 1,
  },
  {
    pattern: new RegExp(
      `\\bF?Q([1-4])(?:,? of)?(?:,? (?:fiscal(?: year)?|calendar(?: year)?|the))?[ -]?${anyYear}\\b`,
      'i',
    ),
    part: quarter(0),
    yearGroup: 2,
  },
  { pattern: /\b([1-4])Q[ -]?(?:FY|of )?\s?['’]?((?:20)?\d\d)\b/i, part: quarter(0), yearGroup: 2 },
  {
    pattern: /\b(?:FY|fiscal(?: year)?)\s?['’]?((?:20)?\d\d)[ ,-]{0,2}Q([1-4])\b/i,
    part: quarter(1),
    yearGroup: 1,
  },
  { pattern: /\b(20\d\d)[ _-]?Q([1-4])\b/i, part: quarter(1), yearGroup: 1 },
  { pattern: /\b(\d\d)Q([1-4])\b/i, part: quarter(1), yearGroup: 1 },
  {
    pattern: new RegExp(
      `\\b(first|second)[ -]half(?:[ -]year)?(?: results)?(?:,? (?:of|for))?(?: the)?(?: (?:fiscal|financial))?(?: year)? ${fullYear}\\b(?=.{0,40}(?:results|earnings|call))`,
      'i',
    ),
    part: half(0),
    yearGroup: 2,
  },
  { pattern: /\bH([12])[ -]?(?:of )?(?:FY)?\s?['’]?((?:20)?\d\d)\b/i, part: half(0), yearGroup: 2 },
  { pattern: /\b([12])H[ -]?(?:FY)?\s?['’]?((?:20)?\d\d)\b/i, part: half(0), yearGroup: 2 },
  {
    pattern:
      /((?:19|20)\d\d)\s?(?:年|財年|财年|會計年度|财政年度|財政年度)?度?\s?(?:的)?\s?第?([一二三四首1-4])\s?(?:季度?|財季|财季)/,
    part: quarter(1),
    yearGroup: 1,
  },
  { pattern: /((?:19|20)\d\d)\s?(?:年|財年|财年)?度?\s?([上下])半年度?/, part: half(1), yearGroup: 1 },
  {
    pattern:
      /((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})\s?年\s?(?:6|六)\s?月\s?(?:30|三十)\s?日止\s?(?:6|六)\s?[個个]月/,
    part: () => 'H1',
    yearGroup: 1,
  },
  {
    pattern:
      /((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})\s?年\s?(?:12|十二)\s?月\s?(?:31|三十一)\s?日止\s?(?:財政|财政)?年度/,
    part: () => '',
    yearGroup: 1,
  },
  // Nine months to September are those of a year that begins in January.
  {
    pattern:
      /((?:19|20)\d\d|二[〇零][〇零一二三四五六七八九]{2})\s?年\s?(?:9|九)\s?月\s?(?:30|三十)\s?日止\s?(?:9|九)\s?[個个]月/,
    part: () => 'Q3',
    yearGroup: 1,
  },
  { pattern: /((?:19|20)\d\d)\s?年?\s?(中)期(?:業績|业绩)/, part: half(1), yearGroup: 1 },
  {
    pattern: /((?:19|20)\d\d)\s?年?\s?(半)年度?(?:報|报|業績|业绩|財報|财报)/,
    part: () => 'H1',
    yearGroup: 1,
  },
  {
    pattern:
      /((?:19|20)\d\d)\s?(?:年|財年|财年|會計年度)(?:全年|年度|度)?(?:業績|业绩|財報|财报|年報|年报|報告|报告)/,
    part: () => '',
    yearGroup: 1,
  },
  {
    pattern:
      /\b(?:full[ -]year|annual|fiscal(?: year)?|year[ -]end|preliminary|FY)(?: fiscal)?[ -]?['’]?((?:20)?\d\d)\b(?=.{0,40}(?:results|earnings|call\b))/i,
    part: () => '',
    yearGroup: 1,
  },
  {
    pattern:
      /\b(20\d\d) (?:full[ -]year|annual|year[ -]end|preliminary|fiscal year)(?: financial)? (?:results|earnings)/i,
    part: () => '',
    yearGroup: 1,
  },
]
const hanDigits = '零一二三四五六七八九'
/** `二零二五` as `2025`. */
const withDigits = (text: string): string =>
  text.replace(/[〇零一二三四五六七八九]/g, (digit) => String(Math.max(0, hanDigits.indexOf(digit))))
const endedPattern = new RegExp(
  `\\b${ordinal}[ -](?:fiscal )?quarter(?: of (?:our |the )?fiscal(?: year)?)?,? end(?:ed|ing) ${monthName}\\.? \\d{1,2},? ${fullYear}\\b`,
  'i',
)

/** The first period printed in a text, or null. Meant for titles and openings: `text` is cut to its beginning. */
export function readPeriod(text: string): FoundPeriod | null {
  const head = text.slice(0, 1500)
  let first: { readonly at: number; readonly period: FoundPeriod } | null = null
  for (const { pattern, part, yearGroup } of forms) {
    const match = pattern.exec(head)
    if (match === null || (first !== null && first.at <= match.index)) continue
    const printed = withDigits(match[yearGroup] ?? '')
    const quote = match[0]
    const before = head.slice(Math.max(0, match.index - 8), match.index)
    first = {
      at: match.index,
      period: {
        year: Number(printed.length === 2 ? `20${printed}` : printed),
        part: part(match.slice(1)),
        isFiscal:
          /fiscal|\bFY|財年|财年|會計年度|财政年度|財政年度/i.test(quote) || /fiscal\s$/i.test(before),
        quote,
      },
    }
  }
  return first?.period ?? null
}

/** A quarter named by the day it ended: its year is the calendar's, and which fiscal one that is the year end decides. */
export function readEndedQuarter(text: string): FoundPeriod | null {
  const match = endedPattern.exec(text.slice(0, 1500))
  if (match === null) return null
  return { year: Number(match[2]), part: quarter(0)(match.slice(1)), isFiscal: false, quote: match[0] }
}

const bareQuarter = new RegExp(`\\b(?:${ordinal}[ -]quarter|Q([1-4])|第([一二三四])季)\\b`, 'i')

/** A quarter whose year is not printed ("our third quarter results"): `Q1` to `Q4`, or null. */
export function readBareQuarter(text: string): { readonly part: string; readonly quote: string } | null {
  const match = bareQuarter.exec(text.slice(0, 1500))
  if (match === null) return null
  return { part: `Q${countOf(match[1] ?? match[2] ?? match[3])}`, quote: match[0] }
}

/** `2024Q1`, or `FY2026Q2` where the fiscal year differs from the calendar's. */
export function formatPeriod(period: Pick<FoundPeriod, 'year' | 'part'>, hasOwnFiscalYear: boolean): string {
  return `${hasOwnFiscalYear ? 'FY' : ''}${String(period.year)}${period.part}`
}
