import type { Side, Span } from '../documents/document.ts'
import { createWordGate } from '../text/word-gate.ts'
import { monthNames } from '../text/month-names.ts'

/** A period as a text names it, before it is known which year "last quarter" means. */
export interface PeriodMention extends Span {
  /** `to date` is the stretch since the year of the period reported on began. */
  readonly kind: 'quarter' | 'half' | 'nine months' | 'year' | 'day' | 'month' | 'to date'
  /** Quarter 1–4, half 1–2, month 1–12; null for `the quarter`, `next year`. */
  readonly part: number | null
  readonly year: number | null
  /** Years from the document's own: `Q4 of last year` is -1. */
  readonly yearShift: number | null
  /** Quarters from the document's own: `last quarter` is -1. */
  readonly quarterShift: number | null
  readonly calendar: 'fiscal' | 'calendar' | null
  readonly dayOfMonth: number | null
  /** `the end of the first quarter`, `截至`: a date rather than a stretch. */
  readonly isEnd: boolean
  /**
   * Months of a stretch that ends on the day: 3 of `the 13 weeks ended August 3`; null for a day alone. Of `to date` those
   * it names (`the first nine months`), null where it names none (`year to date`).
   */
  readonly months?: 3 | 6 | 9 | 12 | null
}

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const yearWords =
  '(?:the |this |a )?(?:same |corresponding )?(?:last|prior|previous|preceding|next|this|current|coming|following|fiscal|calendar)(?: fiscal| calendar)? year|(?:a|one) year (?:ago|earlier|before|back)'
const yearTail = `(?:,? ?(?:of|in|for|from)?(?: the)? ?(?:(?<scope>fiscal|calendar|FY)[ -]?(?:year )?)?(?<year>(?:19|20)\\d\\d\\b|(?<=(?:fiscal|FY|year|['’])[ ]?)\\d\\d\\b(?![%.,]\\d|%)|['’]\\d\\d\\b)|,? ?(?:of|in|from)? ?(?<relative>${yearWords}))?`

/** `the first quarter in our history`, `the first quarter since 2019`: the first of its kind, whichever quarter of the year it is. */
const firstOfItsKind =
  "(?!(?<=\\bfirst quarter) (?:ever|since|in which|in (?:[\\w’'-]+ ){1,4}history|of (?:positive|profitability)|above|exceeding|topping|north of|below|over(?= [$€£¥]))(?=\\W|$))"

const someMonth = monthNames
const someYear = ['19', '20', 'fiscal', 'calendar', 'fy', 'full year']

/** Each pattern with how words begin in all its matches: a sentence that has none of them is not searched for it. */
const english: readonly (readonly [
  kind: PeriodMention['kind'],
  pattern: RegExp,
  beginnings: readonly string[],
])[] = [
  [
    'quarter',
    new RegExp(
      `\\b(?:(?<before>fiscal|calendar)[ -](?:year )?)?(?:(?<word>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:(?<within>fiscal|calendar) )?quarter(?:ly)?|(?<code>Q[ -]?[1-4]|[1-4]Q)(?:ish)?)(?![\\d])${firstOfItsKind}${yearTail}`,
      'gi',
    ),
    ['quarter', 'q1', 'q2', 'q3', 'q4', 'q ', '1q', '2q', '3q', '4q'],
  ],
  // `the fiscal '21 first quarter`, `fiscal year 2022 first quarter`.
  [
    'quarter',
    /\b(?<scope>fiscal|calendar|FY) ?(?:year )?['’]?(?<year>(?:20)?\d\d)(?:['’]s)?,? (?:(?<word>first|second|third|fourth)[ -]quarter|(?<code>Q[1-4]))\b/gi,
    ['fiscal', 'calendar', 'fy'],
  ],
  // `for the 2022 third quarter`, `in 2022's third quarter`.
  [
    'quarter',
    /\b(?<year>20\d\d)(?:['’]s)? (?:(?<word>first|second|third|fourth)[ -]quarter|(?<code>Q[1-4]))\b/gi,
    ['20'],
  ],
  // `$4 million in the first quarter and $9 million in the second`.
  [
    'quarter',
    /(?<=\bquarter\b[^.;]{1,80} (?:in|for) the )(?<word>second|third|fourth)(?=[.,;]|$| and\b)/gi,
    ['quarter'],
  ],
  [
    'quarter',
    /\bquarter (?<word>one|two|three|four)\b(?! (?:quarters?|years?|months?|weeks?)\b)(?: (?:of )?(?:fiscal )?(?<year>20\d\d)\b)?/gi,
    ['quarter'],
  ],
  [
    'quarter',
    /\b(?<relative>(?:last|the (?:prior|previous)|this|next) year)['’]s (?:fiscal )?(?<word>first|second|third|fourth|final) (?:fiscal )?quarter\b/gi,
    ['quarter'],
  ],
  [
    'quarter',
    /\b(?:(?<same>year[ -]ago|prior[ -]year|year[ -]earlier) (?:fiscal )?(?:quarter|period)\b|(?:same|corresponding|comparable) (?:fiscal )?(?:quarter|period),? (?:of |in )?(?:(?<relative>(?:the )?(?:last|prior|previous) year|a year (?:ago|earlier))|(?<year>20\d\d)\b))/gi,
    ['quarter', 'period'],
  ],
  [
    'quarter',
    /\b(?<before>fiscal |calendar )?(?:(?<relativeQuarter>last|prior|previous|preceding|past|this|current|next|coming|the) (?:fiscal |calendar |reporting )?quarter)\b(?! end(?:ed|ing)(?: on)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?: (?<relative>last year|a year ago|of (?:last|the prior|the previous) year))?/gi,
    ['quarter'],
  ],
  [
    'quarter',
    /\b(?<relativeQuarter>three months (?:ago|earlier|before)|(?:a|one|two|three) quarters? (?:ago|earlier|back))\b/gi,
    ['month', 'quarter'],
  ],
  [
    'month',
    new RegExp(
      `\\b(?<monthName>${month})(?: (?<year>20\\d\\d))? (?:quarter|guide|(?:revenue )?guidance)\\b(?: (?<relative>(?:of )?(?:last|the prior|the previous) year|a year ago)\\b)?`,
      'g',
    ),
    someMonth,
  ],
  // `grew 2% from June`: since the quarter that ended then.
  [
    'month',
    /(?<=(?:%|percent|million|billion|points|\d) (?:from|since|versus|over) )(?<monthName>March|June|September|December)\b(?! (?:\d|of|quarter|guid|revenue|through|to (?:the|[A-Z])))/g,
    someMonth,
  ],
  [
    'half',
    new RegExp(
      `\\b(?:(?<word>first|second|back|front|latter|1st|2nd)[ -]half(?! of (?:your|our|my|their|them|it|that|these|those|the (?:question|impact|growth|increase|products?|customers?))\\b)(?: of)?(?: the)?|(?<code>[12]H(?!\\d{3})|H[12](?!\\d))) ?(?:(?<scope>fiscal|calendar)(?: year)? ?)?(?:(?<year>20\\d\\d\\b|(?<=H|\\b(?:fiscal|calendar) )\\d\\d\\b|['’]\\d\\d\\b)|(?<relative>(?:this|next|last|current|prior)(?: calendar| fiscal)? year|year))?`,
      'gi',
    ),
    ['half', '1h', '2h', 'h1', 'h2'],
  ],
  // `22% for the last six months of 2021`: the stretch a year ends with, and not the year.
  [
    'half',
    /\b(?<word>last|final|remaining) (?:six|6) months of (?:the |this )?(?:(?<scope>fiscal|calendar) )?(?:year )?(?:(?<year>20\d\d)\b|(?<relative>year)\b)/gi,
    ['months of'],
  ],
  [
    'quarter',
    /\b(?<word>last|final|remaining) (?:three|3) months of (?:the |this )?(?:(?<scope>fiscal|calendar) )?(?:year )?(?:(?<year>20\d\d)\b|(?<relative>year)\b)/gi,
    ['months of'],
  ],
  [
    'to date',
    /\b(?:year[- ]to[- ]date|(?:thus|so) far (?:this|(?:in|for|during) (?:the|this)) (?:fiscal )?year\b|(?:(?<=\bfor )the )?year (?:thus|so) far\b|(?<=\bsince )the (?:start|beginning) of (?:the|this) (?:fiscal )?year\b|to date (?:into|in) 20\d\d\b|(?<=\b(?:for|in|through|during) the )(?:first )?(?:six|nine) months(?! (?:ago|end))|(?<=\bfirst )(?:six|nine) months(?! (?:ago|end))|(?<=\bthrough )mid-?year|(?<=\b(?:for|in|during|over|through|of) the )half[ -]year(?! (?:ago|end|before)))\b/gi,
    ['year', 'half', 'mid', 'months', 'to date'],
  ],
  [
    'day',
    new RegExp(
      `\\b(?<monthName>${month}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!,\\d)(?:(?:,| of)? (?<year>(?:20|['’])\\d\\d)\\b)?`,
      'g',
    ),
    someMonth,
  ],
  [
    'day',
    new RegExp(
      `(?<=\\b(?:the end of|ended|end-) ?)(?<monthName>${month})(?: (?<year>20\\d\\d)\\b)?(?! \\d| quarter)`,
      'g',
    ),
    [...someMonth, 'end'],
  ],
  [
    'year',
    /\b(?:(?<scope>fiscal|calendar|full[ -]year(?: in(?= 20))?|FY)[ -]?(?:year (?:of )?)?)?(?<year>(?:19|20)\d\d)\b(?![-–]?(?:notes?|convertible|series|%))(?! (?:performance shares?|performance awards?|investor day|analyst day|senior notes|convertible|federal income tax|tax returns?|incentive plan|equity plan|vintage)\b)(?!,\d)/gi,
    someYear,
  ],
  [
    'year',
    /\b(?<scope>FY|fiscal(?: year)?|calendar(?: year)?) ?['’]?(?<year>\d\d)\b(?![%.,]\d|%)/gi,
    someYear,
  ],
  // `$445 million in '22 and '23`.
  ['year', /(?<=^|[ (–—-])['’](?<year>[0-4]\d)\b(?!['’]?s\b|[%.,]\d|%)/g, ['0', '1', '2', '3', '4']],
  [
    'year',
    /\b(?<relative>(?:the )?(?:last|prior|previous|preceding|next|this|current|coming|following)(?: fiscal| calendar)? (?:full )?year(?!(?<=full year) (?:[a-z-]+ )?(?:guidance|outlook|range|forecast|guide|view|expectations?)\b)|(?:a|one) year (?:ago|earlier|before|back)|the year before(?=[,.;]|$)|twelve months (?:ago|earlier|before)|(?:full|total)[ -](?:fiscal[ -])?year|(?<=\bend of )year(?! \d|-)|(?<=for |of |in |during |bringing |brought |brings |taking |took |takes )the (?:full |entire |whole )?(?:fiscal )?year(?!-| ago\b| earlier\b))\b(?! (?:in (?:(?:fiscal|calendar) )?)?(?:19|20)\d\d| ['’]\d\d\b| (?:fiscal )?(?:quarter|period)\b)/gi,
    ['year', 'month'],
  ],
  // `$100 million next year and $120 million the year after that`.
  ['year', /\b(?<relative>(?:the|a) year after(?: (?:that|next))?)(?=[.,;?]|$| and\b)/gi, ['year']],
  // `Our annual revenue reached $798 million`.
  [
    'year',
    /(?<=^|[.;,] |\b(?:[Oo]ur|[Tt]otal|[Rr]ecord) )(?<relative>[Aa]nnual)(?= (?:net |total |organic |adjusted |operating |diluted )*(?:revenues?|sales|income|earnings|EPS|EBITDA|profits?|free cash flow|cash flow|capex|capital expenditures) (?:was|were|reached|totaled|came|grew|rose|fell|increased|declined|decreased|exceeded|topped)\b)/g,
    ['annual'],
  ],
]
/** Bits of all patterns. */
const everything = -1
const englishGate = createWordGate(english.map(([, , beginnings]) => beginnings))
const chinese: readonly (readonly [kind: PeriodMention['kind'], pattern: RegExp])[] = [
  [
    'quarter',
    /(?:(?<year>(?:19|20)\d\d|民[國国] ?1\d\d) ?(?<scope>[財财])?(?:年度?|財年|财年)?(?:的)? ?|(?<relative>去年|上年|今年|本年|明年|前一年|上一年|前年)度?(?:的)? ?)?(?:第 ?(?<numeral>[一二三四1-4]) ?季度?|(?<numeral2>[一二三四]) ?季度|(?<code>Q[1-4]|[1-4]Q)(?!\w))/g,
  ],
  [
    'quarter',
    /(?<relativeQuarter>上一?個?个?季度?|前一季度?|本季度?|這一?季度?|当季度?|當季度?|下一?個?个?季度?)(?!的?[初])/g,
  ],
  [
    'half',
    /(?:(?<year>20\d\d|民[國国] ?1\d\d) ?年?度?(?:的)? ?|(?<relative>去年|今年|明年|本年|上年))?(?<word>[上下])半年/g,
  ],
  [
    'half',
    /(?:(?<year>20\d\d|民[國国] ?1\d\d) ?年?(?:的)? ?|(?<relative>去年|今年|明年|本年|上年))?(?:前[二兩两2] ?季度?|(?:1 ?[-–—~～至到] ?|前 ?)6 ?月|[前上]六個?个?月)/g,
  ],
  [
    'nine months',
    /(?:(?<year>20\d\d|民[國国] ?1\d\d) ?年?度?(?:的)? ?|(?<relative>去年|今年|明年|本年|上年))?(?:前三 ?季度?|前 ?3 ?季度?|(?:1 ?[-–—~～至到] ?|前 ?)9 ?月(?![\d月])|前九個?个?月)/g,
  ],
  ['day', /(?:(?<year>20\d\d|民[國国] ?1\d\d) ?年 ?)?(?<monthName>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日號号]/g],
  [
    'year',
    /(?<year>(?:19|20)\d\d|民[國国] ?1\d\d(?= ?年)) ?(?<scope>[財财])?年度?(?:全年)?(?! ?第| ?\d{1,2} ?月|[上下]半年)/g,
  ],
  [
    'year',
    /(?<relative>去年同期|(?:去年|今年|明年|上年|前年)全年|去年|上年同期|上年|前一年|一年前|上一年|今年|本年度?|明年|全年)/g,
  ],
]

/** Periods named on one side of a passage, in order, without overlaps. */
export function findPeriods(text: string, side: Side): PeriodMention[] {
  const found: PeriodMention[] = []
  const possible = side === 'en' ? englishGate(text) : everything
  for (const [index, [kind, pattern]] of (side === 'en' ? english : chinese).entries()) {
    if ((possible & (1 << index)) === 0) continue
    for (const match of text.matchAll(pattern)) found.push(readMention(kind, match, text))
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: PeriodMention[] = []
  for (const mention of found) {
    const isOverlapping = mention.start < (kept.at(-1)?.end ?? 0)
    if (isOverlapping || (side === 'en' && fallsDue.test(text.slice(0, mention.start).slice(-48)))) continue
    const following = yearAfter.test(text.slice(mention.start, mention.end))
      ? followYear(
          mention,
          kept.findLast(({ kind }) => kind === 'year'),
        )
      : mention
    if (following !== null) kept.push(following)
  }
  return kept
}

const yearAfter = /^(?:the|a) year after\b/i

/** `the year after that`: the one behind the year that was named before it; null where none was. */
const followYear = (mention: PeriodMention, before: PeriodMention | undefined): PeriodMention | null =>
  before === undefined
    ? null
    : {
        ...mention,
        year: before.year === null ? null : before.year + 1,
        yearShift: before.year === null ? (before.yearShift ?? 0) + 1 : null,
        calendar: before.calendar,
      }

/** `our 4% senior notes due in December 2024`: part of what a loan is called. */
const fallsDue =
  /\b(?:notes?|bonds?|debentures|securities|term loans?) (?:that (?:is|are|were) )?(?:due|maturing)(?: (?:in|on))?(?: (?:January|February|March|April|May|June|July|August|September|October|November|December))? $/i

/** `the full year` is the company's own. */
const ownYear =
  /^(?:(?:the (?:full |entire |whole )?(?:fiscal )?|(?:full|total)[ -](?:fiscal[ -])?)year|annual)$/i

function readMention(kind: PeriodMention['kind'], match: RegExpExecArray, text: string): PeriodMention {
  const groups = match.groups ?? {}
  const scope =
    `${groups['before'] ?? ''}${groups['within'] ?? ''}${groups['scope'] ?? ''}${groups['relative'] ?? ''}`.toLowerCase()
  const before = text.slice(Math.max(0, match.index - 24), match.index)
  const whole = match[0]
  const end = match.index + whole.trimEnd().length
  const isEnd =
    /\b(?:end of|exit(?:ing|ed)|as of|ended)(?: the| our| fiscal)* ?$/i.test(before) ||
    /\bended the $/i.test(before) ||
    /^[末底]/.test(text.slice(end, end + 2)) ||
    /截至[^,。]{0,6}$/.test(before)
  return {
    start: match.index + (whole.length - whole.trimStart().length),
    end,
    kind,
    part: readPart(kind, groups),
    year: readYear(groups['year']),
    yearShift: readYearShift(groups['relative'] ?? groups['same']),
    quarterShift: /^(?:same|corresp|compar|year-|prior[ -]year)/i.test(whole)
      ? 0
      : readQuarterShift(groups['relativeQuarter']),
    calendar: scope.includes('calendar')
      ? 'calendar'
      : /fiscal|fy|[財财]/.test(scope) || (groups['year'] === undefined && ownYear.test(whole))
        ? 'fiscal'
        : null,
    dayOfMonth: groups['day'] === undefined ? null : Number(groups['day']),
    isEnd,
    months:
      kind === 'day'
        ? (readMonths(text.slice(Math.max(0, match.index - 48), match.index)) ??
          readChineseMonths(text.slice(end, end + 8)))
        : kind === 'to date' && /six|nine|mid|half/i.test(whole)
          ? /six|mid|half/i.test(whole)
            ? 6
            : 9
          : null,
  }
}

const endingStretch =
  /\b(?:(?<three>1[234][ -]weeks?|(?:twelve|thirteen|fourteen)[ -]weeks?|three[ -]months?|(?:fiscal )?quarter)|(?<six>2[678][ -]weeks?|twenty[ -](?:six|seven)[ -]weeks?|six[ -]months?|half[ -]year)|(?<nine>(?:39|40)[ -]weeks?|thirty[ -]nine[ -]weeks?|nine[ -]months?)|(?<year>5[23][ -]weeks?|fifty[ -](?:two|three)[ -]weeks?|twelve[ -]months?|(?:full |fiscal )?year))(?: period)?,? (?:which )?end(?:ed|ing|s)(?: on)? (?:[A-Z][a-z]+day, )?$/i

/** `截至6月30日止六個月`, `止年度`: how long the stretch is that ends on a day. */
function readChineseMonths(after: string): 3 | 6 | 9 | 12 | null {
  const match = /^ ?止?的?(?:(?<months>三|六|九|十二|3|6|9|12) ?[個个]月|止(?:[財财]政)?年度)/.exec(after)
  if (match === null) return null
  const months = match.groups?.['months']
  if (months === undefined) return 12
  return ({ 三: 3, 六: 6, 九: 9, 十二: 12 } as const)[months] ?? (Number(months) as 3 | 6 | 9 | 12)
}

/** How long a stretch is that the words before a day say ends on it. */
function readMonths(before: string): 3 | 6 | 9 | 12 | null {
  const groups = endingStretch.exec(before)?.groups
  if (groups === undefined) return null
  if (groups['three'] !== undefined) return 3
  if (groups['six'] !== undefined) return 6
  return groups['nine'] === undefined ? 12 : 9
}

function readPart(kind: PeriodMention['kind'], groups: Record<string, string | undefined>): number | null {
  const monthName = groups['monthName']
  if (monthName !== undefined)
    return /^\d/.test(monthName) ? Number(monthName) : monthNames.indexOf(monthName.toLowerCase()) + 1
  const code = groups['code']
  if (code !== undefined) return Number(/[1-4]/.exec(code)?.[0])
  const numeral = groups['numeral'] ?? groups['numeral2']
  if (numeral !== undefined) return /\d/.test(numeral) ? Number(numeral) : '一二三四'.indexOf(numeral) + 1
  const word = groups['word']?.toLowerCase().replace(/^(?:final|last|remaining)$/, 'fourth')
  if (word === undefined) return null
  if (kind === 'half') return ['second', 'fourth', 'back', 'latter', '2nd', '下'].includes(word) ? 2 : 1
  return (
    ['first', 'second', 'third', 'fourth'].indexOf(word) + 1 ||
    ['one', 'two', 'three', 'four'].indexOf(word) + 1 ||
    Number(word[0])
  )
}

function readYear(text: string | undefined): number | null {
  if (text === undefined) return null
  const digits = text.replace(/\D/g, '')
  // Years of the Republic are 1911 behind.
  if (digits.length === 3) return 1911 + Number(digits)
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function readYearShift(relative: string | undefined): number | null {
  const word = relative?.toLowerCase() ?? ''
  if (
    /last|prior|previous|preceding|ago|earlier|before|back|same|comparable|corresponding|去年|上年|前一年|一年前|上一年/.test(
      word,
    )
  )
    return -1
  if (word.includes('前年')) return -2
  if (/next|coming|following|明年/.test(word)) return 1
  return word === '' ? null : 0
}

function readQuarterShift(word: string | undefined): number | null {
  if (word === undefined) return null
  // `this past quarter` is the one reported on.
  if (/^past/i.test(word)) return 0
  if (/^two quarters/i.test(word)) return -2
  if (/^three quarters/i.test(word)) return -3
  if (/last|prior|previous|preceding|months|ago|earlier|^上|^前/i.test(word)) return -1
  return /next|coming|^下/i.test(word) ? 1 : 0
}
