/** A period a document reports on, as printed: the year may be a fiscal one. */
export interface FoundPeriod {
  readonly year: number
  readonly part: string
  readonly isFiscal: boolean
  readonly quote: string
}

const ordinals: Readonly<Record<string, string>> = {
  first: 'Q1',
  second: 'Q2',
  third: 'Q3',
  fourth: 'Q4',
  '1st': 'Q1',
  '2nd': 'Q2',
  '3rd': 'Q3',
  '4th': 'Q4',
  一: 'Q1',
  二: 'Q2',
  三: 'Q3',
  四: 'Q4',
  '1': 'Q1',
  '2': 'Q2',
  '3': 'Q3',
  '4': 'Q4',
}
const ordinal = '(first|second|third|fourth|1st|2nd|3rd|4th)'
const year = `(?:FY|['’])?\\s?((?:20)?\\d\\d)`

interface Form {
  readonly pattern: RegExp
  readonly part: (groups: readonly string[]) => string
  readonly yearGroup: number
}
const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `\\b${ordinal}[ -]quarter(?:,? (?:and|&) (?:full|fiscal)[ -](?:fiscal )?year)?(?: results)?(?: (?:for|of))?(?: the)?(?: (?:fiscal|calendar))?(?: year)?(?: of)?[ -](20\\d\\d)\\b`,
      'i',
    ),
    part: ([p = '']) => ordinals[p.toLowerCase()] ?? '',
    yearGroup: 2,
  },
  {
    pattern: new RegExp(`\\b(?:fiscal )?(?:year )?(20\\d\\d)[ -]${ordinal}[ -](?:fiscal )?quarter`, 'i'),
    part: ([, p = '']) => ordinals[p.toLowerCase()] ?? '',
    yearGroup: 1,
  },
  {
    pattern: new RegExp(`\\bQ([1-4])(?: of)?(?: (?:fiscal(?: year)?|calendar))?[ -]?${year}\\b`, 'i'),
    part: ([p = '']) => `Q${p}`,
    yearGroup: 2,
  },
  { pattern: /\b([1-4])Q\s?(?:FY)?['’]?((?:20)?\d\d)\b/i, part: ([p = '']) => `Q${p}`, yearGroup: 2 },
  {
    pattern: /\b(?:FY|fiscal(?: year)?)\s?((?:20)?\d\d)[ -]?Q([1-4])\b/i,
    part: ([, p = '']) => `Q${p}`,
    yearGroup: 1,
  },
  { pattern: /\b(20\d\d)[ -]?Q([1-4])\b/i, part: ([, p = '']) => `Q${p}`, yearGroup: 1 },
  {
    pattern: /\b(first|second) half(?: of)?(?: fiscal)?(?: year)? (20\d\d)\b(?=.{0,40}(?:results|earnings))/i,
    part: ([p = '']) => (p.toLowerCase() === 'first' ? 'H1' : 'H2'),
    yearGroup: 2,
  },
  { pattern: /\bH([12])\s?(20\d\d)\b/i, part: ([p = '']) => `H${p}`, yearGroup: 2 },
  {
    pattern: /(20\d\d)\s?(?:年|財年|财年|會計年度|财政年度)?\s?第([一二三四1-4])\s?(?:季|財季|财季)/,
    part: ([, p = '']) => ordinals[p] ?? '',
    yearGroup: 1,
  },
  {
    pattern: /\b(?:full[ -]year|annual|fiscal year)(?: fiscal)? (20\d\d)\b(?=.{0,40}(?:results|earnings))/i,
    part: () => '',
    yearGroup: 1,
  },
]

/** The first period printed in a text, or null. Meant for titles and openings: `text` is cut to its beginning. */
export function readPeriod(text: string): FoundPeriod | null {
  const head = text.slice(0, 1500)
  let first: { readonly at: number; readonly period: FoundPeriod } | null = null
  for (const { pattern, part, yearGroup } of forms) {
    const match = pattern.exec(head)
    if (match === null || (first !== null && first.at <= match.index)) continue
    const printed = match[yearGroup] ?? ''
    const quote = match[0]
    const before = head.slice(Math.max(0, match.index - 8), match.index)
    first = {
      at: match.index,
      period: {
        year: Number(printed.length === 2 ? `20${printed}` : printed),
        part: part(match.slice(1)),
        isFiscal: /fiscal|\bFY|財年|财年|會計年度|财政年度/i.test(quote) || /fiscal\s$/i.test(before),
        quote,
      },
    }
  }
  return first?.period ?? null
}

/** `2024Q1`, or `FY2026Q2` where the fiscal year differs from the calendar's. */
export function formatPeriod(period: FoundPeriod, hasOwnFiscalYear: boolean): string {
  return `${hasOwnFiscalYear ? 'FY' : ''}${String(period.year)}${period.part}`
}
