import { toWordKey } from '../text/compare-words.ts'
import type { Line } from '../text/split-lines.ts'
import type { ParticipantSide, SectionKind } from './document.ts'

export interface SectionHeading {
  readonly kind: Extract<
    SectionKind,
    'participants' | 'summary' | 'disclaimer' | 'prepared' | 'questions' | 'closing' | 'comments'
  >
  /** Of a list of participants: whose list it is, when the heading says so. */
  readonly side: ParticipantSide | null
}

const keysByKind: Readonly<Record<SectionHeading['kind'], string>> = {
  participants:
    'participants|call participants|conference call participants|participant list|attendees|speakers|presenters|與會者|参与者|參與者|與會人員|参会人员|出席者',
  summary:
    'summary|executive summary|call summary|key takeaways|takeaways|key points|highlights|摘要|重點摘要|會議摘要|重点摘要|会议摘要|重點整理',
  disclaimer:
    'disclaimer|disclaimers|disclosure|disclosures|legal disclaimer|important disclosures|免責聲明|免责声明|使用警語',
  prepared:
    'presentation|presentations|prepared remarks|management discussion section|management discussion|management remarks|prepared remarks section|opening remarks|簡報|管理層發言|管理层发言|演示|報告',
  questions:
    'questions and answers|question and answer|question and answer session|questions and answers session|questions answers|question answer|q a|q and a|q a session|q and a session|question and answer section|questions|問答|問答環節|问答|问答环节|提問環節|問與答',
  closing: 'closing remarks|concluding remarks|closing comments|final remarks|結語|結束語|结束语|閉幕詞',
  comments:
    'comments|reader comments|discussion|discussion about this post|responses|留言|評論|评论|讀者留言',
}
const companyLists =
  'corporate participants|company participants|company representatives|company executives|executives|management|management participants|公司與會者|公司參與者|公司与会者|公司代表'
const analystLists =
  'analysts|analyst participants|conference call analysts|other participants|analysts participants|investment analysts|分析師|分析师'

const headings = new Map<string, SectionHeading>()
for (const [kind, keys] of Object.entries(keysByKind)) {
  for (const key of keys.split('|')) headings.set(key, { kind: kind as SectionHeading['kind'], side: null })
}
for (const key of companyLists.split('|')) headings.set(key, { kind: 'participants', side: 'company' })
for (const key of analystLists.split('|')) headings.set(key, { kind: 'participants', side: 'analyst' })

/** Reads a line that consists of nothing but the usual heading of a transcript's part. */
export function readSectionHeading(line: string): SectionHeading | null {
  if (line.length > 60 || /[.?!]$/.test(line)) return null
  return headings.get(toWordKey(line)) ?? null
}

/**
 * Reads the heading at `index`. One that another heading follows at once, with nothing in between, is an entry of a
 * table of contents, unless both name the same part (once for each language).
 */
export function readHeadingAt(lines: readonly Line[], index: number): SectionHeading | null {
  const heading = readSectionHeading(lines[index]?.text ?? '')
  if (heading === null || heading.kind === 'participants') return heading
  const next = readSectionHeading(lines[index + 1]?.text ?? '')
  return next === null || next.kind === heading.kind ? heading : null
}
