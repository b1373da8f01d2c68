import { rangeTailOf, type Setting, type Statement } from '../statement.ts'

const years = '(?:two|three|four|2|3|4)[- ]year'
const stack = new RegExp(`\\b${years} (?:stack\\w*|basis|comp\\w*|growth|CAGR|same|sales|system)\\b`, 'i')
/** `third in ten-year yearly sales growth of`. */
const yearlyOverYears =
  /\b(?:five|ten|twenty|5|10|20)[- ]year (?:(?:compound(?:ed)?|average|annual|annualized) )+growth\b[^.;$%\d]{0,48}$/i

const stackOpening = new RegExp(
  `^(?:on a |the |our |for the \\w+, )?${years} (?:stack\\w*|basis|comp\\w*)?`,
  'i',
)

const ago = '(?:two|three|four|five|2|3|4|5) years (?:ago|earlier|prior|before)|LLY'
const before = 'pre-?(?:pandemic|covid(?:-19)?)(?: (?:levels?|times))?'
const older = String.raw`(?:(?:20|['’])(\d\d)|${ago}|${before})\b`
const measuredAgainst =
  '(?:(?:when |as )?compar(?:ed|ing) (?:to|with|against)|versus|vs\\.?|relative to|against|from)'
const olderBefore = new RegExp(
  String.raw`^(?:[^$%;]{0,140}?\b(?:that|noting|and|but) )?(?:even )?(?:(?:And|Now|So|As a further comparison),? )?(?:(?:[Ww]ithin|[Ii]n|[Bb]y|[Aa]cross|[Tt]urning to|[Mm]oving to|[Ll]ooking at) [^,$%;\d]{3,40}, )?(?:[Oo]n an? [\w-]+ basis,? )?(?:[Yy]ear[- ]to[- ]date,? )?(?:${measuredAgainst}|[Ll]ooking back (?:to|at)) (?:the |our )?[^,$%;]{0,40}?\b${older}[^$%;]{0,60}?,`,
  'i',
)
/** `same-store sales versus pre-pandemic levels improving from 4%`: told between the measure and its figures. */
const olderBetween = new RegExp(
  String.raw`\b(?:sales|revenues?|income|margins?|earnings|EBITDA|traffic|comps?|growth) (?:compared (?:to|with)|versus|vs\.?|relative to) (?:the |our )?[^,$%;\d]{0,32}${older}(?:(?!versus|compared|relative)[^;$]){0,64}$`,
  'i',
)
/** `even better relative to 2019, with sales up 14% and earnings up 30%`: what all of a list is held against. */
const olderOfList = new RegExp(
  String.raw`\b(?:compared (?:to|with)|versus|relative to) (?:the |our )?(?:[\w-]+ ){0,2}${older}, with (?:(?!versus|compared|relative|from|over)[^;$]){0,110}$`,
  'i',
)
/** `inventory fell 9% compared to fiscal '20, on sales that rose 14%`: both against the same year. */
const olderOnSales = new RegExp(
  String.raw`\b${measuredAgainst} (?:the |our )?(?:fiscal (?:year )?)?${older},? (?:on|with) (?:sales|revenues?) (?:that )?(?:(?:was|were) )?(?:up|down|rose|grew|fell|increased|declined|rising|falling|growing)(?: (?:by|about|nearly|over))* $`,
  'i',
)
const olderAfter = new RegExp(
  String.raw`^(?: and [\d.]+%)?(?:, respectively)?,? (?:(?!from\b|and (?:was|were|is|are|we|it|now|remains?|came)\b)[a-z-]+ ){0,8}(?:from|to|over|versus|vs\.?|above|below|against|on|since|than|ahead of|behind|short of|shy of|compared (?:to|with|versus)|relative to) (?:in |the |our |end of |(?:third|first|second|fourth) quarter (?:of )?|Q[1-4](?: of)? |same (?:quarter|period|time) (?:of |in )?|levels? (?:of |in )?|fiscal (?:year )?|pre-[a-z]+ )*${older}`,
  'i',
)

/** `The comparison of 2025 to 2023 shows our progress, as we earned 9% more`. */
const olderCompared = new RegExp(
  String.raw`^(?:(?:And|So),? )?(?:The|A|Our|This) comparison (?:of|between|from) (?:fiscal )?(?:(?:19|20)\d\d|this (?:quarter|year)) (?:to|with|and|against) (?:the |our )?[^,$%;]{0,24}?${older}`,
  'i',
)
/** `like the second quarter of 2019, despite volumes 6% below that period`: pointed to, and told before. */
const pointedBehind =
  /^(?: [a-z-]+){0,3} (?:than|below|above|from|versus|compared (?:to|with)|ahead of|behind) (?:that|the same|the latter) (?:period|quarter|year|time)\b(?! (?:last|prior|previous|a|one|of|in|the)\b)/
const toldBefore = new RegExp(String.raw`${older}[^;$%]{0,120}$`, 'i')

/** `capacity up versus 2019, between 2% and 6%`: told before the figures, whatever they are foreseen as. */
const upAgainst = new RegExp(
  String.raw`\b(?:up|down|higher|lower|above|below|flat to up) (?:slightly )?(?:${measuredAgainst}|than|over|on) (?:the |our )?(?:same (?:period|quarter) (?:of|in) |fiscal )?${older},? (?:by |in the range of )?(?:between |about |approximately |around )*(?:[\d.]+% (?:to|and) )?$`,
  'i',
)
/** `unit cost up 14% to 17%, capacity down 9% to 12% versus 2019`: both against the same year. */
const olderOfBoth = new RegExp(
  String.raw`^(?: to [\d.]+%)?,? and (?:our |the )?[a-zA-Z][\w -]{2,40} (?:up|down|rising|falling|higher|lower)(?: (?:by|about|approximately))* [\d.]+%(?: to [\d.]+%)?,? ${measuredAgainst} (?:the |our )?(?:same (?:period|quarter) (?:of|in) )?${older}`,
  'i',
)

/** Measures that are themselves growth. */
const grown = new Set(['Same-store sales', 'Organic revenue growth', 'Constant-currency revenue growth'])

/** What a measure's growth over several years is called. */
const longer = 'Multi-year change'

/** Whether a metric is growth over more than one year, as `nameLongerGrowth` calls it. */
export const isLongerGrowth = (metric: string): boolean => metric.startsWith(longer)

/** The measure that growth over more than one year is growth of; any other metric as it is. */
export const withoutLongerGrowth = (metric: string): string =>
  metric === longer ? 'Other' : metric.replace(`${longer} in `, '')

/**
 * The measure whose growth over more than one year a figure tells, called by that: `3% on a two-year basis`, `up 15% from
 * 2019` on a call about 2021, `above pre-pandemic levels`. Null for growth on the year before, and for a level.
 */
export function nameLongerGrowth(
  statement: Statement,
  index: number,
  metric: string,
  unit: string,
  isChange: boolean,
  setting: Setting,
): string | null {
  const isRate = unit === '%' || unit === 'bps'
  const own = setting.periods.period
  if (
    isChange &&
    setting.catalogue.find(metric)?.isBalance === true &&
    own?.kind === 'quarter' &&
    own.part > 1 &&
    sinceYearEnd.test(rangeTailOf(statement, index))
  )
    return `Change since year-end in ${metric}`
  // `adjusted EBITDA is up 7% from full year 2024`: a quarter's, and no growth of its own.
  if (
    isChange &&
    unit === '%' &&
    own?.kind === 'quarter' &&
    fromWholeYear.test(rangeTailOf(statement, index))
  )
    return `Change since last year in ${metric}`
  const isLonger =
    (isRate && isStacked(statement, index)) ||
    ((isChange || grown.has(metric)) &&
      (isAgainstOlderYear(statement, index, setting) || isOverYears(statement, setting))) ||
    (unit === '%' && isUpAgainstOlder(statement, index, setting))
  // `expanded 570 basis points to 20.8%`: what it has come to is the measure itself.
  if (isLongerGrowth(metric) && cameTo.test(textBefore(statement, index))) return withoutLongerGrowth(metric)
  if (!isLonger) return null
  if (isLongerGrowth(metric)) return metric
  return nameLonger(metric)
}

/** What growth of a measure over more than one year is called. */
export const nameLonger = (metric: string): string => (metric === 'Other' ? longer : `${longer} in ${metric}`)

/** `book value is up 11% from year end`: neither since the quarter before nor since the year before. */
const sinceYearEnd =
  /^,? (?:from|since|over|versus|compared (?:to|with)) (?:the )?(?:(?:20\d\d )?year[- ]end\b|end of (?:the |last )?(?:year|(?:fiscal )?20\d\d)\b|(?:beginning|start) of (?:the|this) year\b|December 31|January\b(?! \d))/i

const fromWholeYear =
  /^,? (?:from|over|above|below|versus|compared (?:to|with)) (?:the |our )?full[- ]year (?:19|20)\d\d\b/i

const someYears = '(?:few|several|couple of|two|three|four|five|six|seven|eight|nine|ten|\\d+)'
/** `Over the past three years`, `Over those years`, `In the three years that followed`. */
const overYears = new RegExp(
  `^(?:(?:And|In fact|Indeed|As a result),? )?(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Aa]cross) (?:just )?(?:(?:the |these |our )?(?:past|last|previous|following|first) ${someYears} (?:fiscal |calendar )?years\\b|(?:those|these|the same)(?: ${someYears})? years\\b|(?:the )?${someYears} (?:fiscal |calendar )?years (?:that|which|since|after|following|before|leading)\\b)`,
)
/** `Between 2021 and 2024, revenue doubled`, `Since 2019, it has grown 40%`. */
const acrossYears =
  /^(?:(?:And|So|But|In fact|As a result|Overall|In total|All told|Indeed),? )?(?:(?:[Bb]etween|[Ff]rom) (?:fiscal )?(?:19|20)\d\d (?:and|to|through)|[Ss]ince|since) (?:fiscal )?((?:19|20)\d\d)\b/

/** `Over the last five years, we have grown EBITDA by 60% and cut debt by $300 million`: of none of them. */
function isOverYears({ text, side, periods }: Statement, setting: Setting): boolean {
  if (side === 'zh') return false
  const [opening, since] = acrossYears.exec(text) ?? []
  const year = setting.periods.period?.year ?? 0
  if (opening !== undefined && (!/since/i.test(opening) || year - Number(since) >= 2)) return true
  return periods.length === 0 && overYears.test(text)
}

const orFlat =
  /^[^,;]{0,32}\b(?:or|and|but)(?: (?:relatively|roughly|about|nearly|essentially|basically|up|down|slightly))* (?:flat|unchanged|even|slightly)\b/i

/** `13% on a two-year basis and 5% on a one-year basis`. */
const oneYear = /^ on an? (?:one|1|single)[- ]year (?:basis|stack)\b/

/** Characters in which a figure and the years it is over stand. */
const reach = 56

function isStacked({ text, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  if (amount === undefined) return false
  // `On a two-year basis, comparable sales grew 4%`: all that the sentence tells.
  if (stackOpening.test(text)) return true
  // `two-year` is an amount too; the next figure of growth is another's.
  const next = amounts.find((other) => other.start >= amount.end && other.unit === amount.unit)?.start
  const [tail = ''] = text.slice(amount.end, Math.min(amount.end + reach, next ?? text.length)).split(/[,;]/)
  // `up 32% or relatively flat on a two-year basis`: it is the flat one.
  if (orFlat.test(tail) || oneYear.test(tail)) return false
  if (yearlyOverYears.test(text.slice(Math.max(0, amount.start - 120), amount.start))) return true
  return stack.test(`${text.slice(Math.max(0, amount.start - 48), amount.start)}%${tail}`)
}

const cameTo = /\b(?:basis points|points|bps) to(?: (?:about|approximately|nearly))* $/
/** Words that say what else a change is told against. */
export const otherPace =
  /\b(?:last|prior|previous|this) (?:year|quarter)|\byear[- ](?:over[- ]year|ago)|\bsequential|\b(?:versus|from|to|over|compared (?:to|with)) (?:the |our |last )?(?:first|second|third|fourth|20\d\d)|\b(?:expect|anticipate|forecast|plan|guid)\w*/i

/** `up 15% from 2019` and `compared with 2019, sales grew 15%` on a call about 2021: not measured against the year before. */
function isAgainstOlderYear(statement: Statement, index: number, setting: Setting): boolean {
  const own = setting.periods.period
  if (own === null || statement.side === 'zh') return false
  const match =
    olderAfter.exec(rangeTailOf(statement, index).slice(0, 80)) ??
    // `two years ago` is an amount too, where what belongs to the figure ends.
    olderAfter.exec(textAfter(statement, index)) ??
    olderBetween.exec(textBefore(statement, index)) ??
    olderOfList.exec(textBefore(statement, index)) ??
    olderOnSales.exec(textBefore(statement, index)) ??
    olderOfBoth.exec(textAfter(statement, index)) ??
    olderBefore.exec(statement.text.slice(0, 140)) ??
    olderCompared.exec(statement.text.slice(0, 140)) ??
    (pointedBehind.test(textAfter(statement, index)) ? toldBefore.exec(textBefore(statement, index)) : null)
  // A call that is told against an older year names the last one where it means it.
  if (match === null)
    return (
      setting.comparesOlder &&
      !otherPace.test(statement.text) &&
      // `expanded 570 basis points to 20.8%`: a level.
      !/\b(?:to|at|of)(?: (?:about|approximately|nearly))* $/.test(textBefore(statement, index))
    )
  return match[1] === undefined || own.year - 2000 - Number(match[1]) >= 2
}

function isUpAgainstOlder(statement: Statement, index: number, { periods }: Setting): boolean {
  const match = statement.side === 'en' ? upAgainst.exec(textBefore(statement, index)) : null
  if (match === null || periods.period === null) return false
  return match[1] === undefined || periods.period.year - 2000 - Number(match[1]) >= 2
}

function textBefore({ text, amounts }: Statement, index: number): string {
  const start = amounts[index]?.start ?? 0
  return text.slice(Math.max(0, start - 180), start)
}

function textAfter({ text, amounts }: Statement, index: number): string {
  const end = amounts[index]?.end ?? text.length
  return text.slice(end, end + 120)
}
