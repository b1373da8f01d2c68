import { foldScript } from '../search/fold.ts'
import { readChineseScript } from '../text/read-script.ts'
import type { Pair } from './check-input.ts'
import type { FindingSide, PairFinding } from './finding.ts'

/** A period named from where the speaker stands, as `last quarter` is one back. */
interface Mention {
  readonly shift: number
  readonly start: number
  readonly end: number
}

/** Of each length of time: how English names it, how Chinese does (Simplified), and the plain Chinese word for -1, 0, 1. */
const lengths: readonly (readonly [en: RegExp, zh: RegExp, words: readonly [string, string, string]])[] = [
  [
    /\b(?:(last|prior|previous)|(this|the current)|(?<!the )(next)) (?:fiscal |calendar )?year\b(?!['’]s)/gi,
    /(去年|上年|上一年|前一年|上一财年|一年前)|(今年|本年|这一年|当年|年内|本财年)|(明年|来年|次年|翌年|下一年|下一财年|第二年)/g,
    ['去年', '今年', '明年'],
  ],
  [
    /\b(?:(last|prior|previous|preceding)|(this|the current)|(?<!the )(next)) (?:fiscal )?quarter\b/gi,
    /(上一?个?季|前一?个?季|上一财季)|(本季|当季|这一?个?季|该季|目前季|本财季)|(下一?个?季|下一财季)/g,
    ['上一季', '本季', '下一季'],
  ],
  [
    /\b(?:(last|previous)|(this|the current)|(?<!the )(next)) month\b/gi,
    /(上个?月|前一个?月|上月)|(本月|这个?月|当月|该月|今个?月)|(下个?月|次月|翌月)/g,
    ['上月', '本月', '下月'],
  ],
  [
    /\b(?:(last|previous)|(this)|(?<!the )(next)) week\b/gi,
    /(上周|上个?星期|上一周|上个?礼拜|前一周)|(本周|这周|这个?星期|这一周|当周|这个?礼拜)|(下周|下个?星期|下一周|下个?礼拜|次周)/g,
    ['上周', '本周', '下周'],
  ],
]

/**
 * `last quarter` rendered as 本季. Only where each side names one such period of a length of time: with two of them
 * nobody can say which stands for which, and in a tale the next year may be any year.
 */
export function checkRelativePeriods({ en, zh: original }: Pair): readonly PairFinding[] {
  const zh = foldScript(original)
  return lengths.flatMap(([english, chinese, words]) => {
    const [one, another] = mentionsIn(en, english)
    if (one === undefined || another !== undefined) return []
    const [two, more] = mentionsIn(zh, chinese)
    if (two === undefined || more !== undefined || two.shift === one.shift) return []
    const simplified = words[one.shift + 1] ?? ''
    const expected = readChineseScript(original) === 'zh-Hant' ? simplified.replace('周', '週') : simplified
    const [enSide, zhSide] = [sideOf(en, one), sideOf(original, two)]
    return [
      {
        kind: 'period-differs',
        confidence: 0.6,
        en: enSide,
        zh: zhSide,
        expected,
        explanation: {
          key: 'checkNumbers.period',
          details: { en: enSide.text, zh: zhSide.text, expected },
        },
      },
    ]
  })
}

function mentionsIn(text: string, pattern: RegExp): readonly Mention[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    shift: match[1] === undefined ? (match[2] === undefined ? 1 : 0) : -1,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const sideOf = (text: string, { start, end }: Mention): FindingSide => ({
  start,
  end,
  text: text.slice(start, end),
  value: null,
})
