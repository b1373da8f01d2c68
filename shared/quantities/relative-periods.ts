import type { Family } from './quantity.ts'

/**
 * Words that name a piece of the calendar from where the speaker stands: `last year`, 去年, `today`. The other language
 * may name it outright (`in May` for 2023 年 5 月), so a date without its equal beside one of these is no omission.
 */
export interface RelativePeriods {
  readonly year: number
  readonly quarter: number
  readonly month: number
  readonly day: number
}

const english: readonly (readonly [keyof RelativePeriods, RegExp])[] = [
  [
    'year',
    /\b(?:last|this|next|previous|prior|preceding|same|that|current|coming|past|following|the) year\b|\byear[- ](?:ago|earlier|before|later|on[- ]year|over[- ]year)\b|\byears? (?:ago|earlier|before|later)\b|\b(?:last|this|next) (?:spring|summer|autumn|fall|winter|season|january|february|march|april|may|june|july|august|september|october|november|december)\b|\byear['’]s\b|\byear-?end\b/gi,
  ],
  [
    'quarter',
    /\b(?:last|this|next|previous|prior|preceding|same|that|current|coming|past|following|the) quarter\b|\bquarter[- ](?:ago|earlier|on[- ]quarter|over[- ]quarter)\b|\b(?:sequential|sequentially|QoQ|months? (?:to|ended|ending)|(?:first|last|three|six) (?:three |six )?months)\b/gi,
  ],
  [
    'month',
    /\b(?:last|this|next|previous|prior|preceding|same|that|current|coming|past|following|the) months?\b|\bmonth[- ](?:ago|earlier|on[- ]month|over[- ]month)\b|\b(?:weeks? ago|months? (?:ago|earlier|later)|last week|earlier|recently|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gi,
  ],
  [
    'day',
    /\b(?:today|yesterday|tomorrow|tonight|overnight|(?:last|this|next|the|same|that|following|previous) (?:day|night|morning|evening|afternoon|week|weekend)|days? (?:ago|earlier|later|before|after)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|eve)\b/gi,
  ],
]
const chinese: readonly (readonly [keyof RelativePeriods, RegExp])[] = [
  [
    'year',
    /去年|今年|明年|前年|后年|同年|当年|翌年|次年|上年|本年|该年|那年|前一年|上一年|一年[前后]|这一年|这年|[一两三四五六七八九十\d]{1,4}年(?:前|后|之前|之后|以前)|同期|同比|按年|(?<![\d〇一二三四五六七八九] ?)年[增减]/g,
  ],
  [
    'quarter',
    /本季|上季|下季|当季|该季|这一季|上一季|下一季|前一季|同季|三个月|环比|按季|(?<![\d一二三四] ?)季[增减]|同期/g,
  ],
  [
    'month',
    /本月|上月|下月|当月|该月|同月|这个月|上个月|下个月|[一两三四五六七八九十几数\d]{1,4}个?月(?:前|后)|此前|日前|近日|周前|上周|同期|环比|按月/g,
  ],
  [
    'day',
    /今[天日晚晨早]|昨[天日晚夜]|明[天日晚]|前天|后天|当[天日晚]|同[天日]|翌日|次日|隔[天日]|周[一二三四五六日末]|星期|礼拜|本周|上周|下周|前夕|日前/g,
  ],
]

/** How often each kind of relative period is named; Chinese in Simplified characters. */
export function countRelativePeriods(text: string, side: 'en' | 'zh'): RelativePeriods {
  const counts = { year: 0, quarter: 0, month: 0, day: 0 }
  for (const [kind, pattern] of side === 'en' ? english : chinese)
    counts[kind] = text.match(pattern)?.length ?? 0
  return counts
}

const relativeOf: Partial<Readonly<Record<Family, keyof RelativePeriods>>> = {
  year: 'year',
  quarter: 'quarter',
  half: 'quarter',
  month: 'month',
  day: 'day',
  weekday: 'day',
  clock: 'day',
}

/**
 * Whether a relative period of the other language may stand for a date of this one. `last year` that answers to 去年
 * stands for no other year; a weekday may stand beside its date.
 */
export function mayStandFor(family: Family, own: RelativePeriods, other: RelativePeriods): boolean {
  const kind = relativeOf[family]
  if (kind === undefined) return false
  return kind === 'year' || kind === 'quarter' ? other[kind] > own[kind] : other[kind] > 0
}
