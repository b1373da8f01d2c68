import { readChineseScript } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import type {
  DocumentKind,
  DocumentMetadata,
  Language,
  MetadataEvidence,
  Passage,
} from '../documents/document.ts'
import {
  inferYearEnd,
  readClosingMonth,
  readYearEnd,
  type FoundYearEnd,
  yearEndOfQuarter,
} from './infer-fiscal-year.ts'
import { implyYearEnd, speaksOfFiscalYear } from './imply-year-end.ts'
import { inferOtherQuarter, inferOwnPeriod } from './infer-own-period.ts'
import type { Markup, MarkupField } from '../documents/markup.ts'
import { findPublisher } from './publishers.ts'
import type { CompanyReading, Found } from './read-company.ts'
import { readDate, readNamedDate } from './read-date.ts'
import { stemOf } from './file-stem.ts'
import { readHeaderField, type HeaderField } from './read-header.ts'
import {
  formatPeriod,
  readBareQuarter,
  readEndedQuarter,
  readPeriod,
  type FoundPeriod,
} from './read-period.ts'
import { isEventLine, readTitledCompany } from './read-title.ts'

export interface MetadataSources {
  readonly kind: Found<DocumentKind>
  /** The lines of the title block: an article's title, on a call's page all that may name it. */
  readonly headLines: readonly Line[]
  readonly fileName: string
  /** Whether speakers stand under labels; without them the opening is already the report, full of other periods. */
  readonly hasLabels: boolean
  readonly fields: readonly HeaderField[]
  /** The lines at the document's beginning that say what it is, the most telling first. */
  readonly opening: readonly Line[]
  readonly lines: readonly Line[]
  /** Running heads and the like at the top of the page, which its own markup keeps apart. */
  readonly margins: readonly Line[]
  readonly passages: readonly Passage[]
  /** What the file states of itself outside its text. */
  readonly stated: Markup['fields']
}

/**
 * Puts the metadata together, every value with the words it rests on: the document's own lines first, then what the
 * file states of itself, last the file's name.
 */
export function readMetadata(
  sources: MetadataSources,
  reading: CompanyReading,
): { readonly metadata: DocumentMetadata; readonly evidence: readonly MetadataEvidence[] } {
  const date = findDate(sources)
  const period = findPeriod(sources, date)
  const ends = findYearEnds(sources, reading, period, date)
  const yearEnd = ends[0] ?? null
  const periodValue =
    period === null ? null : formatPeriod(period.value, hasOwnYear(yearEnd, period.value, sources))
  const found = {
    kind: sources.kind,
    title: findTitle(sources, reading),
    company: reading.company,
    ticker: reading.ticker ?? findNamedTicker(sources, reading),
    exchange: reading.exchange,
    period: period === null ? null : { ...period, value: periodValue },
    date,
    source: findSource(sources),
    author: findField(sources, ['author'], 'author'),
    url: findUrl(sources),
  }
  const evidence: MetadataEvidence[] = []
  for (const [field, value] of Object.entries(found))
    if (value !== null)
      evidence.push({ field: field as keyof typeof found, line: value.line, quote: value.quote })
  for (const { line, quote } of ends) evidence.push({ field: 'fiscalYearEnd', line, quote })
  return {
    metadata: {
      kind: found.kind.value,
      title:
        found.title?.value ??
        synthesiseTitle(sources, reading.company?.value ?? null, period?.value ?? null, periodValue),
      company: found.company?.value ?? null,
      ticker: found.ticker?.value ?? null,
      exchange: found.exchange?.value ?? null,
      period: periodValue,
      date: date?.value ?? null,
      languages: readLanguages(sources.passages),
      source: found.source?.value ?? null,
      author: found.author?.value ?? null,
      url: found.url?.value ?? null,
      fiscalYearEnd: yearEnd?.month ?? null,
    },
    evidence,
  }
}

function isCompanys(kind: DocumentKind): boolean {
  return kind === 'call' || kind === 'release' || kind === 'filing'
}

function at<T>(value: T, line: Line, quote: string): Found<T> {
  return { value, line: line.number, quote }
}

function readStated({ stated }: MetadataSources, field: MarkupField['field']): Found<string> | null {
  const value = stated.find((candidate) => candidate.field === field)?.value.trim()
  return value === undefined || value === '' ? null : { value, line: null, quote: value }
}

/** A call's printed title says whose it is and that it is a call; other titles are as printed. */
function findTitle(sources: MetadataSources, reading: CompanyReading): Found<string> | null {
  const { kind, headLines, fields } = sources
  const [first] = headLines
  if (kind.value !== 'call') {
    const stated = first === undefined ? readStated(sources, 'title') : null
    return first === undefined ? stated : at(first.text, first, first.text)
  }
  const own = new Set(fields.map(({ line }) => line.number))
  const events = headLines.filter(({ text, number }) => !own.has(number) && isEventWords(text))
  const titled = events.find(({ text }) => namesCompany(text, reading))
  if (titled !== undefined) return at(titled.text, titled, titled.text)
  if (reading.company !== null) return null
  const [event] = events
  return event === undefined ? readStated(sources, 'title') : at(event.text, event, event.text)
}

function isEventWords(text: string): boolean {
  return /\b(?:call|results|conference|day|chat|transcript|q[1-4])\b|會|会/i.test(text)
}

function namesCompany(text: string, { company }: CompanyReading): boolean {
  return (
    readTitledCompany(text) !== null ||
    (company !== null && !isEventLine(text) && text.includes(company.value))
  )
}

function findPeriod(sources: MetadataSources, date: Found<string> | null): Found<FoundPeriod> | null {
  const { kind, headLines, fields, opening, margins, fileName } = sources
  const isReport = isCompanys(kind.value)
  const isRemarks = kind.value === 'call' && !sources.hasLabels
  const read = (lines: readonly Line[], reader: (text: string) => FoundPeriod | null) => {
    for (const line of lines) {
      const period = reader(line.text)
      if (period !== null) return at(period, line, period.quote)
    }
    return null
  }
  const field = read(
    fields
      .filter((candidate) => candidate.field === 'period' || candidate.field === 'event')
      .map(({ line }) => line),
    readPeriod,
  )
  const printed = field ?? read(headLines, readPeriod)
  if (printed !== null || !isReport) return printed
  return (
    read(margins, readPeriod) ??
    (isRemarks
      ? (findOtherPeriod(sources) ?? findNamedPeriod(fileName) ?? findSpokenPeriod(sources.passages))
      : null) ??
    read(opening, readPeriod) ??
    read(opening, readEndedQuarter) ??
    findDatedQuarter([...headLines, ...opening.slice(0, 12)], date) ??
    findNamedPeriod(fileName)
  )
}

/** "Our third quarter call", with the day it takes place: the year in which that quarter ended shortly before. */
function findDatedQuarter(lines: readonly Line[], date: Found<string> | null): Found<FoundPeriod> | null {
  if (date === null) return null
  for (const line of lines) {
    const bare = readBareQuarter(line.text)
    if (bare === null) continue
    const year = Number(date.value.slice(0, 4))
    for (const candidate of [year, year - 1]) {
      const period = { year: candidate, part: bare.part, isFiscal: false, quote: bare.quote }
      if (inferYearEnd(period, date.value, '')?.month === '12') return at(period, line, bare.quote)
    }
    return null
  }
  return null
}

/** Without a head the quarter spoken of most is the call's. */
function findSpokenPeriod(passages: readonly Passage[]): Found<FoundPeriod> | null {
  const period = inferOwnPeriod(passages, '')
  if (period === null) return null
  const { year, part, isFiscal } = period
  return { value: { year, part: `Q${part}`, isFiscal, quote: '' }, line: null, quote: '' }
}

/** The company's own quarter, where its file is named by the calendar's: the fiscal year is the one that ends next. */
function findOtherPeriod({ fileName, passages }: MetadataSources): Found<FoundPeriod> | null {
  const filed = findNamedPeriod(fileName)?.value
  if (filed === undefined || !filed.part.startsWith('Q')) return null
  const quarter = Number(filed.part.slice(1))
  const part = inferOtherQuarter(passages, quarter)
  if (part === null) return null
  const year = filed.year + (yearEndOfQuarter(part, 3 * quarter) < 3 * quarter ? 1 : 0)
  return { value: { year, part: `Q${part}`, isFiscal: true, quote: '' }, line: null, quote: '' }
}

function findNamedPeriod(fileName: string): Found<FoundPeriod> | null {
  const period = readPeriod(stemOf(fileName).replace(/[_-]+/g, ' '))
  return period === null ? null : { value: period, line: null, quote: stemOf(fileName) }
}

const noTickers =
  /^(?:Q\d|FY|H\d|CALL|EARNINGS|TRANSCRIPT|PDF|TXT|EN|ZH|TW|CN|US|USA|THE|NEW|COPY|FINAL|DRAFT|IR|CEO|CFO|AGM|EPS)$/

/** A file's name gives a ticker only to a call that names no company. */
function findNamedTicker({ kind, fileName }: MetadataSources, reading: CompanyReading): Found<string> | null {
  if (kind.value !== 'call' || reading.company !== null) return null
  const word = stemOf(fileName)
    .split(/[_\-. ]+/)
    .find((one) => /^[A-Z]{2,5}$/.test(one) && !noTickers.test(one))
  return word === undefined ? null : { value: word, line: null, quote: stemOf(fileName) }
}

/** The fiscal year's end, the one that counts first: as the text states it, by the table of companies, by the day of the call. */
function findYearEnds(
  { kind, headLines, opening, lines, fileName }: MetadataSources,
  { known }: CompanyReading,
  period: Found<FoundPeriod> | null,
  date: Found<string> | null,
): readonly FoundYearEnd[] {
  const stated = isCompanys(kind.value)
    ? readYearEnd([...headLines, ...opening], period?.value ?? null, date?.value ?? null)
    : null
  const listed: FoundYearEnd | null =
    known === null ? null : { month: known.fiscalYearEnd, line: null, quote: known.name, isStated: false }
  if (stated !== null) return listed === null || listed.month === stated.month ? [stated] : [stated, listed]
  if (listed !== null) return [listed]
  const closed = isCompanys(kind.value) ? readClosingMonth(lines, period?.value ?? null) : null
  if (closed !== null) return [closed]
  if (period === null || !isCompanys(kind.value)) return []
  if (date === null) {
    const implied = implyYearEnd(lines, period.value) ?? implyFromName(fileName, period.value)
    return implied === null ? [] : [implied]
  }
  const inferred = inferYearEnd(period.value, date.value, `${period.quote}, ${date.quote}`)
  return inferred === null ? [] : [{ ...inferred, line: date.line, quote: date.quote }]
}

/** A file named by the second quarter of a call on a third tells when the company's year ends. */
function implyFromName(fileName: string, { part, isFiscal }: FoundPeriod): FoundYearEnd | null {
  const filed = findNamedPeriod(fileName)?.value.part
  if (!isFiscal || filed?.startsWith('Q') !== true || !part.startsWith('Q') || filed === part) return null
  const month = yearEndOfQuarter(Number(part.slice(1)), 3 * Number(filed.slice(1)))
  return { month: String(month).padStart(2, '0'), line: null, quote: stemOf(fileName), isStated: false }
}

/** Whether the period is of a year other than the calendar's; where its end is unknown, the word "fiscal" tells. */
function hasOwnYear(
  yearEnd: FoundYearEnd | null,
  period: FoundPeriod,
  { kind, opening, lines }: MetadataSources,
): boolean {
  if (yearEnd !== null) return yearEnd.month !== '12'
  return (
    period.isFiscal ||
    (kind.value === 'call' && speaksOfFiscalYear(lines)) ||
    opening.some((line) => {
      const other = readPeriod(line.text)
      return other !== null && other.isFiscal && other.year === period.year && other.part === period.part
    })
  )
}

const dayOfCall =
  /\b(?:today|today['’]s|takes? place|taking place|recorded|recording|held|dated)\b|今天|今日|舉行|举行|召開|召开/i
const otherDay =
  /\b(?:schedul|next|ended|ending|as of|through|until|expect|plan|file[ds]?\b|available|archived)|截至|預計|预计|[定計计][於于]|[計计][劃划][於于]|安排/i
const spokenWithin = 14

function findDate(sources: MetadataSources): Found<string> | null {
  const { headLines, fields, opening, margins, kind, fileName } = sources
  const dated = fields.filter((candidate) => candidate.field === 'date').map(({ line }) => line)
  const isReport = isCompanys(kind.value)
  for (const line of [...(isReport ? headLines : []), ...dated, ...headLines, ...(isReport ? margins : [])]) {
    const date = readDate(line.text)
    if (date !== null && !/\b(?:quarter|months?|year|period) end(?:ed|ing)\b|日止/i.test(line.text))
      return at(date.iso, line, date.quote)
  }
  for (const line of opening.slice(0, spokenWithin)) {
    // A release opens with its place and date; on a call many dates are named, and the day's own only as such.
    const sentences =
      kind.value === 'release'
        ? [line.text.slice(0, 160)]
        : line.text.slice(0, 2000).split(/(?<=[.!?])\s|(?<=。)/)
    for (const sentence of sentences) {
      if (kind.value !== 'release' && (!dayOfCall.test(sentence) || otherDay.test(sentence))) continue
      const date = readDate(sentence)
      if (
        date !== null &&
        !/日止/.test(sentence.slice(0, sentence.indexOf(date.quote) + date.quote.length + 2))
      )
        return at(date.iso, line, date.quote)
    }
  }
  const stated = readStated(sources, 'date')
  const own = stated === null ? null : readDate(stated.value)
  if (own !== null && stated !== null) return { value: own.iso, line: null, quote: stated.quote }
  const named = readNamedDate(stemOf(fileName))
  if (named !== null) return { value: named.iso, line: null, quote: stemOf(fileName) }
  // Last, an article's byline that the page's own markup keeps apart from its text.
  for (const line of isReport ? [] : margins) {
    const date = readHeaderField(line)?.field === 'date' ? readDate(line.text) : null
    if (date !== null) return at(date.iso, line, date.quote)
  }
  return null
}

function findField(
  sources: MetadataSources,
  names: readonly HeaderField['field'][],
  stated: MarkupField['field'],
): Found<string> | null {
  for (const name of names) {
    const field = sources.fields.find((candidate) => candidate.field === name)
    if (field !== undefined) return at(field.value, field.line, field.line.text)
  }
  const own = readStated(sources, stated)
  if (own !== null) return own
  for (const line of sources.margins) {
    const field = readHeaderField(line)
    if (field !== null && names.includes(field.field)) return at(field.value, line, line.text)
  }
  return null
}

/** Named in the header, stated by the file, signed in the text, or last the address's host. */
function findSource(sources: MetadataSources): Found<string> | null {
  const printed = findField(sources, ['source', 'publisher'], 'publisher')
  if (printed !== null) return printed
  const signed = findPublisher([...sources.headLines, ...sources.margins], sources.lines)
  if (signed !== null) return { value: signed.name, line: signed.line, quote: signed.quote }
  const url = findUrl(sources)
  const host = url === null ? undefined : /^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i.exec(url.value)?.[1]
  return url === null || host === undefined ? null : { ...url, value: host }
}

function findUrl(sources: MetadataSources): Found<string> | null {
  const found = findField(sources, ['url'], 'url')
  const address = found === null ? undefined : /\bhttps?:\/\/[^\s<>"]+/i.exec(found.value)?.[0]
  return found === null || address === undefined ? null : { ...found, value: address }
}

function synthesiseTitle(
  { kind, fileName, opening }: MetadataSources,
  company: string | null,
  period: FoundPeriod | null,
  periodValue: string | null,
): string {
  if (kind.value === 'call' && company !== null) {
    const printed =
      period === null
        ? ''
        : ` ${[period.part, `${periodValue?.startsWith('FY') === true ? 'FY' : ''}${String(period.year)}`].filter(Boolean).join(' ')}`
    return `${company}${printed}${period === null ? ' call' : ' earnings call'}`
  }
  const stem = stemOf(fileName)
  return stem !== '' ? stem : (opening[0]?.text.slice(0, 80) ?? '')
}

const leastShare = 0.08

/** Languages with a real share of the text; a term or a name in the other script makes no bilingual document. */
function readLanguages(passages: readonly Passage[]): readonly Language[] {
  let [english, chinese] = [0, 0]
  let sample = ''
  for (const passage of passages) {
    if (passage.kind === 'label') continue
    // An English character carries about a third of what a Chinese one does.
    english += (passage.en?.text.length ?? 0) / 3
    chinese += passage.zh?.text.length ?? 0
    if (passage.zh !== null && sample.length < 20_000) sample += passage.zh.text
  }
  const whole = english + chinese
  const languages: Language[] = []
  if (english > whole * leastShare) languages.push('en')
  if (chinese > whole * leastShare) languages.push(readChineseScript(sample))
  return languages
}
