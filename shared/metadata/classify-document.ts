import type { Line } from '../text/split-lines.ts'
import type { DocumentKind } from '../documents/document.ts'
import { stemOf } from './file-stem.ts'
import type { HeaderField } from './read-header.ts'
import { readPeriod } from './read-period.ts'

export interface Classification {
  readonly value: DocumentKind
  readonly line: number | null
  readonly quote: string
}

const filingWords =
  /\bsecurities and exchange commission\b|\bform (?:10-[kq]|8-k|20-f|6-k|s-1|def 14a)\b|\b(?:annual|quarterly) report pursuant to section\b|公告編號|公告编号|招股說明書|招股说明书/i
/** `our filings with the Securities and Exchange Commission`: what is said before remarks, and no filing's cover. */
const speaksOfFilings = /\bfilings?\b.{0,24}\bwith the\b/i
const releaseWords =
  /\((?:globe newswire|business wire|prnewswire|pr newswire|accesswire)\)|\bfor immediate release\b|\/prnewswire\/|--\(business wire\)|^.{0,20}(?:新聞稿|新闻稿)/i
/** `X Reports Third Quarter 2025 Results`, with `today announced` below: a release, whichever wire carried it. */
const releaseTitle = /\b(?:reports?|announces?|posts|releases?)\b.{1,90}\b(?:results|earnings)\b/i
/** `…股份有限公司2025年前三季度业绩公告`: what a company itself makes known of its results. */
const chineseRelease =
  /(?:業績|业绩|季[報报]|年[報报]|[財财][報报]|季度[報报]告|年度[報报]告)(?:公告|公[佈布]|快[報报]|[預预]告)$/
/** `法說會重點摘要`, `第二季度业绩电话会议`: what was said on a call, without who said it. */
const callDigest =
  /(?:法說會|法说会|法人說明會|法人说明会|業績說明會|业绩说明会|業績會|业绩会|電話會議?|电话会议?).{0,6}(?:重[點点]|摘要|[紀纪記记]要|[紀纪]錄|[紀纪]录|整理)|(?:業績|业绩|[財财][報报]|法人)(?:電話會議?|电话会议?|說明會|说明会)(?:[實实][錄录]|全文|逐字稿)?$/
const todayWords = /\btoday (?:announced|reported|reports|announces|released|published)\b/i
const podcastWords = /\bpodcasts?\b|\bepisode\b|\bbroadcast date\b|播客|本期節目|本期节目/i
const callWords =
  /\bearnings (?:conference )?call\b|\bconference call\b|\bresults call\b|\banalyst day\b|\binvestor day\b|\bfireside chat\b|\bcapital markets day\b|電話會議|电话会议|法說會|法说会|法人說明會|法人说明会|業績說明會|业绩说明会/i
/** What people speak of on a company's call, an operator or not. */
const reportWords =
  /\b(?:earnings|quarter|quarterly|fiscal|guidance|shareholders?|stockholders?|revenues?|ebitda|investor relations)\b|季度|財報|财报|營收|营收|業績|业绩|法人|投資者|投资者/i
/** What is said on a call and written nowhere else; without labels these tell that people speak. */
const spokenSigns = [
  /\b(?:turn|pass|hand)(?:ing)?\b.{0,24}\b(?:call|it|things|over|back)\b.{0,24}\bto\b/i,
  /\b(?:joined (?:today )?by|joining (?:me|us)|with (?:me|us) (?:today|on (?:the|this|today's) call))\b/i,
  /^(?:good (?:morning|afternoon|evening|day)\b|hello,? (?:everyone|everybody)|thank you,? .{0,40}\b(?:good (?:morning|afternoon|evening)|for joining))|^(?:thank you|thanks) (?:all |everyone |everybody )?for (?:joining|your time|your (?:interest|participation))/i,
  /\b(?:prepared (?:remarks|comments)|(?:open|opening) (?:up )?(?:it |the (?:call|line|lines|floor) )?(?:up )?(?:for|to) (?:your )?(?:questions|q&a)|(?:take|taking|answer) (?:your|any|some) questions)\b/i,
]
const ourWords = /\b(?:we|we're|we've|our|us)\b/i
/** Of a company's own speech most sentences speak of `we` and `our`; a report about it does so in quotations only. */
const [minOwnShare, minReports] = [0.2, 3]

/** `WHT q2 2021`: a file named by ticker and quarter alone holds what the company said, however short some lines are. */
const tickerAndQuarter = /^[A-Z][A-Z.]{0,5} q[1-4] (?:fy ?)?(?:20)?\d\d$/i

const memoWords = /^(?:memo|memorandum|internal memo|備忘錄|备忘录)\b/i

/** What tells one kind of document from another. */
interface Shape {
  readonly lines: readonly Line[]
  readonly fields: readonly HeaderField[]
  readonly isConversation: boolean
  readonly hasOperator: boolean
  readonly headings: number
  readonly hasTitle: boolean
  readonly fileName: string
}

/** What a document is, by its shape first (who speaks under labels) and by the words of its head. */
export function classifyDocument(input: Shape): Classification {
  const head = input.lines.slice(0, 12)
  const short = head.filter((line) => line.text.length < 160)
  if (input.isConversation) {
    const call = match('call', callWords, head)
    if (input.hasOperator || call !== null) return call ?? { value: 'call', line: null, quote: '' }
    const named = match('podcast', podcastWords, head) ?? match('call', reportWords, input.lines)
    return named ?? { value: 'podcast', line: null, quote: '' }
  }
  const fieldNames = new Set(input.fields.map((field) => field.field))
  const named =
    match(
      'filing',
      filingWords,
      short.filter(({ text }) => !ourWords.test(text) && !speaksOfFilings.test(text)),
    ) ??
    match('release', releaseWords, head) ??
    (match('release', todayWords, head) && match('release', releaseTitle, short.slice(0, 6))) ??
    match('release', chineseRelease, short.slice(0, 3)) ??
    match('call', callDigest, short.slice(0, 2)) ??
    match('memo', memoWords, short.slice(0, 3)) ??
    match('podcast', podcastWords, [...input.fields.map((field) => field.line), ...short.slice(0, 6)])
  if (named !== null) return named
  if (fieldNames.has('subject') && fieldNames.size > 2)
    return {
      value: 'memo',
      line: input.fields[0]?.line.number ?? null,
      quote: input.fields[0]?.line.text ?? '',
    }
  const spoken = findUnlabelledCall(input)
  if (spoken !== null) return spoken
  const paragraphs = input.lines.filter(
    (line) => line.text.length > 80 || /[。.!?]$/.test(line.text.slice(30)),
  ).length
  if (paragraphs > 2 && (input.headings > 0 || input.hasTitle))
    return { value: 'article', line: null, quote: '' }
  return { value: 'other', line: null, quote: '' }
}

/**
 * A transcript that was stripped of its labels: people who report on a quarter, one sentence or turn a line, by what
 * they say or by the name of a file that has neither title nor headings.
 */
function findUnlabelledCall({ lines, fileName, hasTitle, headings }: Shape): Classification | null {
  const own = lines.filter(({ text }) => ourWords.test(text)).length
  const reports = lines.filter(({ text }) => reportWords.test(text)).length
  if (own < minOwnShare * lines.length || reports === 0) return null
  const stem = stemOf(fileName).replace(/[_-]+/g, ' ')
  const event = callWords.exec(stem)
  if (event !== null) return { value: 'call', line: null, quote: event[0] }
  const titled = lines.slice(0, 3).filter(({ text }) => text.length < 160 && readPeriod(text) !== null)
  const title = match('call', callWords, titled)
  if (title !== null) return title
  const signs = spokenSigns.flatMap((sign) => match('call', sign, lines) ?? [])
  if (signs.length < 2 && reports < minReports) return null
  const isNamed = tickerAndQuarter.test(stem)
  const period = (hasTitle || headings > 0) && !isNamed ? null : readPeriod(stem)
  return signs[0] ?? (period === null ? null : { value: 'call', line: null, quote: period.quote })
}

function match(value: DocumentKind, pattern: RegExp, lines: readonly Line[]): Classification | null {
  for (const line of lines) {
    const found = pattern.exec(line.text.slice(0, 600))
    if (found !== null) return { value, line: line.number, quote: found[0] }
  }
  return null
}
