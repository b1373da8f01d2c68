import { readDate } from './read-date.ts'
import { isRole } from '../calls/person-name.ts'
import { readTitleListing } from './read-listing.ts'

const ordinal = '(?:first|second|third|fourth|1st|2nd|3rd|4th)'
/** What a call's title has besides the company: its period and what kind of event it is. */
const about = [
  `${ordinal}[ -](?:fiscal[ -])?(?:quarter|half)`,
  `(?:full|fiscal|financial|calendar)[ -](?:year|${ordinal}|q[1-4]|20\\d\\d)`,
  'year[ -]end',
  'f?q[1-4](?:\\b|(?=\\d|fy))',
  '[1-4]q(?:\\b|(?=\\d|fy))',
  'h[12]\\b',
  '[12]h(?:\\b|(?=\\d))',
  "fy[ '’]?\\d",
  '20\\d\\d\\b',
  'interim\\b',
  'half[ -]year',
  'preliminary\\b',
  'quarterly\\b',
  'earnings\\b',
  'results\\b',
  'conference call\\b',
  'financial results\\b',
  'annual (?:general|results|report|meeting|shareholders?|stockholders?)',
  'investor (?:day|update|call|presentation|meeting)\\b',
  'analysts? (?:day|meeting|call)\\b',
  'capital markets day',
  'transcript\\b',
  'sales (?:call|and revenue)',
  'trading (?:update|statement)',
  'shareholders? (?:meeting|call)',
  'business update',
  'guidance (?:call|update)',
  '(?:ceo|cfo|coo|president|management)\\b',
  'to (?:acquire|merge)',
  '(?:presents|discusses|announces?|reports?|hosts|holds|releases?|delivers?|posts?|provides?|publishes) ',
].join('|')
const stop = new RegExp(`(?:^|[\\s(])(?:${about})`, 'i')
const chineseStop =
  /(?:19|20)\d\d|民國|民国|[\u3010\u300A(\uFF08]|第[一二三四1-4][季财財]|[一二三四]季|上半年|下半年|半年度|年度|全年|Q[1-4]|[1-4]Q|H[12]|[12]H|財報|财报|業績|业绩|法說會|法说会|法人說明會|法人说明会|電話會|电话会|投資者|投资者|股東|股东|說明會|说明会|逐字稿|會議|会议|交流/u

/** Names of those who print transcripts, and words that stand over any of them: no company's of a call. */
const publisherWords =
  /^(?:(?:final|edited|corrected|raw|preliminary|full|call|event|earnings|audio|call participants|conference|verbatim)[ -])*(?:transcripts?|brief)\b|^(?:thomson reuters|refinitiv|lseg streetevents|streetevents|factset|callstreet|bloomberg transcript|s&p (?:global|capital)|capital iq|seeking alpha|the motley fool|motley fool|alphastreet|insider monkey|investing\.com)\b/i
const noCompany =
  /^(?:thomson|lseg|bloomberg|company participants|corporate participants|table of contents|contents|prepared remarks|presentation|disclaimer|image source|date|time|page|event|operator|analysts?|participants?|webcast|call date|senior|executive|executives|vice president|chief|investor relations|this|welcome|good|thank|please|copyright|©|http|www)\b/i

const prefix =
  /^(?:(?:edited |full |corrected |final )?transcript(?: of| for|:| -| –| —)|earnings call transcript\s?[:–—-]|call transcript\s?[:–—-]|【[^】]{1,12}】|\[[^\]]{1,16}\])\s*/i

function namesNone(text: string): boolean {
  return publisherWords.test(text) || noCompany.test(text)
}

/** The company a title names, with the words it was read from; null when it names none. */
export interface TitledCompany {
  readonly name: string
  readonly quote: string
}

/** A title's company: before its listing or period ("Acme Corp (NASDAQ: ACME) Q2 2026 …"), else behind the period. */
export function readTitledCompany(title: string): TitledCompany | null {
  const dated = readDate(title.slice(0, 200))?.quote ?? ''
  const text = title.slice(0, 200).replace(dated, '').replace(prefix, '').trim()
  if (text === '' || namesNone(text)) return null
  const listing = readTitleListing(text)
  const before = listing === null || listing.start === 0 ? null : text.slice(0, listing.start)
  if (before !== null) {
    const name = toCompany(cutAtStop(lastPart(before)) ?? lastPart(before), 8)
    if (name !== null) return name
  }
  const rest =
    listing !== null && listing.start === 0 ? text.slice(listing.end).replace(/^[\s:–—-]+/, '') : text
  if (/\p{Script=Han}/u.test(rest)) {
    const at = rest.search(chineseStop)
    const name = at > 0 ? toCompany(rest.slice(0, at), 8) : null
    if (name !== null) return name
  }
  const cut = cutAtStop(rest)
  if (cut === null) return null
  return cut === '' ? readBehindPeriod(rest) : toCompany(cut, 7)
}

/** Text up to where the period or the event begins; null when neither is named. */
function cutAtStop(text: string): string | null {
  const at = text.search(stop)
  return at < 0 ? null : text.slice(0, at)
}

/** "Q2 2025 Acme Corp Earnings Call", "Full year 2025 results of Acme Corp" is left to other lines. */
const leading = new RegExp(
  `^(?:(?:the|and|&|of|for|fiscal|full|year|half|quarter|calendar|financial|results|f?q[1-4](?:\\s?(?:fy)?['’]?\\d{2,4})?|[1-4]q\\s?(?:fy)?['’]?\\d{0,4}|h[12]|[12]h\\d{0,4}|fy\\s?['’]?\\d{2,4}|20\\d\\d|${ordinal}(?=[ -](?:quarter|half|fiscal)))(?:[\\s,/-]+|$))+`,
  'i',
)

function readBehindPeriod(text: string): TitledCompany | null {
  const rest = text.replace(leading, '')
  if (rest === text) return null
  const cut = cutAtStop(rest)
  return cut === null || cut === '' ? null : toCompany(cut, 7)
}

/** What stands behind a site's or a series' name: "Transcripts | Acme Corp". */
function lastPart(text: string): string {
  const parts = text.split(/\s[|:–—-]\s|:\s/)
  return parts.findLast((part) => part.trim() !== '') ?? text
}

const longestHanName = 16

function toCompany(printed: string, mostWords: number): TitledCompany | null {
  const quote = printed
    .trim()
    .replace(/^[“"'([【]+/, '')
    .replace(/[\s,:;|–—(\uFF08[【“"-]+$/, '')
    .replace(/['’]s?$/, '')
    .trim()
  if (quote === '' || quote.length > 70 || namesNone(quote)) return null
  const words = quote.split(/\s+/)
  if (words.length > mostWords) return null
  const isHan = /^[\p{Script=Han}]/u.test(quote)
  if (isHan && (quote.length > longestHanName || /[，。、！？；：,%\d]/.test(quote))) return null
  if (!isHan && !/^[\p{Lu}\p{N}]/u.test(quote) && !/^[a-z]{1,2}\p{Lu}/u.test(quote)) return null
  if (!/\p{L}/u.test(quote) || /[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(quote)) return null
  const small = words.filter(
    (word) => /^\p{Ll}{3,}/u.test(word) && !/^(?:and|the|for|del|des|von|van|der)$/.test(word),
  )
  if (!isHan && small.length > words.length / 2) return null
  const name = tidyCase(dropLegalForm(quote))
  return name === '' ? null : { name, quote }
}

const legalForm =
  /,?\s?\(?\b(?:Inc(?:orporated)?|Corp(?:oration)?|Ltd|Limited|LLC|L\.L\.C|L\.P|LP|PLC|P\.L\.C|AG|S\.?E|N\.?V|S\.?A|S\.?p\.?A|S\.?A\.?S|A\.?B|A\.?S\.?A|A\/S|Oyj|KGaA|GmbH|Co|Company|Bhd|Berhad|Tbk|Pte|Pty|K\.?K|\(publ\))\b\.?\)?$/i
const chineseForm = /(?:集團|集团)?(?:控股)?(?:股份)?有限(?:責任|责任)?公司$/u

/** "Acme Photonics, Inc." is shown as "Acme Photonics", "Acme Optics Co., Ltd." as "Acme Optics". */
export function dropLegalForm(name: string): string {
  let short = name.replace(chineseForm, '').trim()
  for (let round = 0; round < 2; round++) {
    const match = legalForm.exec(short)
    // "AB" or "SA" alone may be initials; and something must be left to call it by.
    if (match === null || match.index === 0) break
    if (
      /^\s?(?:Company)\.?$/i.test(match[0]) &&
      (round > 0 || !/,/.test(match[0])) &&
      /\b(?:and|&)$/i.test(short.slice(0, match.index))
    )
      break
    short = short.slice(0, match.index).replace(/[,&\s]+$/, '')
  }
  return short === '' ? name : short
}

/** A name printed in capitals throughout, as title pages do; short words (IBM, AOI) are names in capitals. */
function tidyCase(name: string): string {
  if (name.length < 8 || name !== name.toUpperCase()) return name
  return name.replace(/\p{L}+/gu, (word) => (word[0] ?? '') + word.slice(1).toLowerCase())
}

/** Whether a line begins with the words of those who print transcripts: "Corrected Transcript", "Refinitiv StreetEvents". */
export function isPublisherLine(text: string): boolean {
  return publisherWords.test(text)
}

/** Whether a line is about the event alone: its period or kind, and no company. */
export function isEventLine(text: string): boolean {
  return text.length < 120 && text.search(stop) === 0 && !isRole(text)
}

/** A line that is a company's name and nothing else, over a line about the event. */
export function readCompanyLine(text: string): TitledCompany | null {
  if (
    text.length > 60 ||
    /[.!?:。]$/.test(text.replace(/\b(?:Inc|Corp|Ltd|Co|plc)\.$/i, '')) ||
    /\d{4}/.test(text)
  )
    return null
  const name = toCompany(text, 6)
  return name === null || cutAtStop(text) !== null ? null : name
}
