import { toWordKey } from '../text/compare-words.ts'
import type { Line } from '../text/split-lines.ts'
import type { ParticipantSide, SectionKind } from '../documents/document.ts'

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
    'participants|call participants|list of participants|participants list|company and call participants|conference participants|speaker list|conference call participants|participant list|attendees|speakers|presenters|與會者|参与者|參與者|與會人員|参会人员|出席者',
  summary:
    'summary|executive summary|transcript summary|earnings call summary|call highlights|earnings highlights|key highlights|main takeaways|main points|at a glance|industry glossary|risks|call summary|key takeaways|takeaways|key points|highlights|摘要|重點摘要|會議摘要|重点摘要|会议摘要|重點整理',
  disclaimer:
    'disclaimer|disclaimers|disclosure|disclosures|legal disclaimer|important disclosures|免責聲明|免责声明|使用警語',
  prepared:
    'presentation|presentations|presentation section|company presentation|prepared remarks|prepared comments|prepared statements|management presentation|management s prepared remarks|full conference call transcript|full transcript|full call transcript|earnings call transcript|call transcript|edited transcript|transcript of the call|executive remarks|management commentary|introductory remarks|management discussion section|management discussion|management remarks|prepared remarks section|opening remarks|簡報|管理層發言|管理层发言|管理層致辭|管理层致辞|管理層報告|管理层报告|演示|报告|報告|公司報告|公司报告|會議紀錄|会议纪要',
  questions:
    'questions and answers|question and answer|question and answer session|questions and answers session|questions answers|question answer|q a|q and a|q a session|q and a session|question and answer section|questions and answers section|question answer session|question answer section|q a portion|q a section|qa|qa session|questions answers session|live q a|audience q a|analyst q a|questions from analysts|questions|問答|問答環節|问答|问答环节|提問環節|提问环节|問與答|问与答|互動問答|互动问答|投資者問答|投资者问答|交流環節|交流环节',
  closing:
    'closing remarks|closing statements|closing|concluding remarks|closing comments|final remarks|結語|結束語|结束语|閉幕詞',
  comments:
    'comments|reader comments|discussion|discussion about this post|responses|留言|評論|评论|讀者留言',
}
const companyLists =
  'corporate participants|company participants|corporate representatives|company speakers|management team|from the company|company management|senior management|corporate executives|management representatives|company representatives|company executives|executives|management|management participants|公司與會者|公司參與者|公司与会者|公司代表'
const analystLists =
  'analysts|analyst participants|participating analysts|analysts and investors|conference call analyst participants|external participants|investors and analysts|conference call analysts|other participants|analysts participants|investment analysts|分析師|分析师'

const headings = new Map<string, SectionHeading>()
for (const [kind, keys] of Object.entries(keysByKind)) {
  for (const key of keys.split('|')) headings.set(key, { kind: kind as SectionHeading['kind'], side: null })
}
for (const key of companyLists.split('|')) headings.set(key, { kind: 'participants', side: 'company' })
for (const key of analystLists.split('|')) headings.set(key, { kind: 'participants', side: 'analyst' })

/** Reads a line that consists of nothing but the usual heading of a transcript's part. */
export function readSectionHeading(line: string): SectionHeading | null {
  if (line.length > 80 || /[.?!]$/.test(line)) return null
  const heading = headings.get(toWordKey(line))
  if (heading !== undefined) return heading
  // "Full transcript - Acme Corp. (ACM) Q3 2025:" names the document besides.
  return /^(?:full|complete|edited)\s(?:[\w-]{1,12}\s){0,3}transcript\b/i.test(line)
    ? { kind: 'prepared', side: null }
    : null
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
