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
    /\b(?:last|this|next|previous|prior|preceding|same|that|current|coming|past|following|full|the) year\b|\byear[- ](?:ago|earlier|before|later|on[- ]year|over[- ]year|end|to[- ]date)\b|\byears? (?:ago|earlier|before|later)\b|\b(?:annual|annually|yearly|YoY|season|since then|now)\b|\b(?:last|this|next) (?:spring|summer|autumn|fall|winter|season|january|february|march|april|may|june|july|august|september|october|november|december)\b|\byear['’]s\b/gi,
  ],
  [
    'quarter',
    /\b(?:last|this|next|previous|prior|preceding|same|that|current|coming|past|following|the|each|per|a) quarter\b|\bquarter[- ](?:ago|earlier|end|on[- ]quarter|over[- ]quarter)\b|\b(?:quarterly|sequential|sequentially|QoQ|three months|months? (?:to|ended|ending)|first three months|last three months)\b/gi,
  ],
  [
    'month',
    /\b(?:last|this|next|previous|prior|preceding|same|that|current|coming|past|following|the|each|per|a) months?\b|\bmonth[- ](?:ago|earlier|end|on[- ]month|over[- ]month)\b|\b(?:monthly|weeks? ago|months? (?:ago|earlier|later)|last week|earlier|recently)\b/gi,
  ],
  [
    'day',
    /\b(?:today|yesterday|tomorrow|tonight|overnight|(?:last|this|next|the|same|that|following|previous) (?:day|night|morning|evening|afternoon|week|weekend)|days? (?:ago|earlier|later|before|after)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|eve)\b/gi,
  ],
]
const chinese: readonly (readonly [keyof RelativePeriods, RegExp])[] = [
  [
    'year',
    /去年|今年|明年|前年|后年|同年|当年|翌年|次年|上年|本年|该年|那年|这一年|这年|年[内初底末中]|[一两三四五六七八九十\d]{1,4}年(?:前|后|之前|之后|以前)|同期/g,
  ],
  [
    'quarter',
    /本季|上季|下季|当季|该季|这一季|上一季|下一季|前一季|同季|全季|季[初末底中]|每季|季度|三个月|环比|按季|季增|季减|同期/g,
  ],
  [
    'month',
    /本月|上月|下月|当月|该月|同月|这个月|上个月|下个月|月[初底末中]|[一两三四五六七八九十几数\d]{1,4}个?月(?:前|后)|此前|日前|近日|周前|上周|同期|环比|按月/g,
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

/** Which relative period can stand for a family. */
export const relativeOf: Partial<Readonly<Record<Family, keyof RelativePeriods>>> = {
  year: 'year',
  quarter: 'quarter',
  half: 'quarter',
  month: 'month',
  day: 'day',
  weekday: 'day',
  clock: 'day',
}
