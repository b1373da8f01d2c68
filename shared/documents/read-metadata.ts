import { readChineseScript } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import type { Company } from './company.ts'
import type { DocumentKind, DocumentMetadata, Language, MetadataEvidence, Passage } from './document.ts'
import { joinHead, type CompanyReading, type Found } from './read-company.ts'
import { readDate } from './read-date.ts'
import type { HeaderField } from './read-header.ts'
import { formatPeriod, readPeriod, type FoundPeriod } from './read-period.ts'

export interface MetadataSources {
  readonly kind: Found<DocumentKind>
  /** The lines of the title block: the title as printed first, on a call's page then its period and date. */
  readonly headLines: readonly Line[]
  readonly fileName: string
  readonly fields: readonly HeaderField[]
  /** The lines at the document's beginning that say what it is, the most telling first. */
  readonly opening: readonly Line[]
  readonly passages: readonly Passage[]
}

/** Puts the metadata together, every value with the words it rests on. */
export function readMetadata(
  sources: MetadataSources,
  reading: CompanyReading,
): { readonly metadata: DocumentMetadata; readonly evidence: readonly MetadataEvidence[] } {
  const period = findPeriod(sources)
  const date = findDate(sources)
  const periodValue =
    period === null
      ? null
      : formatPeriod(
          period.value,
          hasOwnFiscalYear(reading.known, period.value, date?.value ?? null, sources.opening),
        )
  const source = findSource(sources.fields)
  const evidence: MetadataEvidence[] = []
  const note = (field: keyof DocumentMetadata, found: Found<unknown> | null) => {
    if (found === null) return
    // A value read from the whole title block stands on one of its lines.
    const head =
      found.line === sources.headLines[0]?.number
        ? sources.headLines.find((line) => line.text.includes(found.quote))
        : undefined
    evidence.push({ field, line: head?.number ?? found.line, quote: found.quote })
  }
  const titleLine = findTitle(sources)
  const title =
    titleLine?.text ??
    synthesiseTitle(sources, reading.company?.value ?? null, period?.value ?? null, periodValue)
  note('kind', sources.kind)
  if (titleLine !== null) note('title', { value: title, line: titleLine.number, quote: titleLine.text })
  note('company', reading.company)
  note('ticker', reading.listing)
  note('exchange', reading.listing)
  note('period', period)
  note('date', date)
  note('source', source)
  return {
    metadata: {
      kind: sources.kind.value,
      title,
      company: reading.company?.value ?? null,
      ticker: reading.listing?.value.ticker ?? null,
      exchange: reading.listing?.value.exchange ?? null,
      period: periodValue,
      date: date?.value ?? null,
      languages: readLanguages(sources.passages),
      source: source?.value ?? null,
      author: null,
      url: null,
      fiscalYearEnd: reading.known?.fiscalYearEnd ?? null,
    },
    evidence,
  }
}

/** A call's printed title says that it is a call; a bare company name above is no title. Other titles are as printed. */
function findTitle({ kind, headLines }: MetadataSources): Line | null {
  const [first] = headLines
  if (first === undefined) return null
  return kind.value !== 'call' ||
    /\b(?:call|results|conference|day|chat|transcript|q[1-4])\b|會|会/i.test(first.text)
    ? first
    : null
}

function findPeriod({ kind, headLines, opening }: MetadataSources): Found<FoundPeriod> | null {
  const titleLine = joinHead(headLines)
  if (kind.value !== 'call' && kind.value !== 'release' && kind.value !== 'filing') {
    const period = titleLine === null ? null : readPeriod(titleLine.text)
    return period === null || titleLine === null
      ? null
      : { value: period, line: titleLine.number, quote: period.quote }
  }
  for (const line of titleLine === null ? opening : [titleLine, ...opening]) {
    const period = readPeriod(line.text)
    if (period !== null) return { value: period, line: line.number, quote: period.quote }
  }
  return null
}

/**
 * By the table where it knows the company. Else the document shows it: a call takes place weeks after its quarter's
 * end, so a date long before or after the calendar quarter's end means another year; failing a date, the word
 * "fiscal" does.
 */
function hasOwnFiscalYear(
  known: Company | null,
  period: FoundPeriod,
  date: string | null,
  opening: readonly Line[],
): boolean {
  if (known !== null) return known.fiscalYearEnd !== '12'
  const quarter = Number(period.part.startsWith('Q') ? period.part.slice(1) : period.part === 'H1' ? 2 : 4)
  if (date !== null) {
    const months = (Number(date.slice(0, 4)) - period.year) * 12 + Number(date.slice(5, 7)) - quarter * 3
    return months < 0 || months > 5
  }
  return (
    period.isFiscal ||
    opening.some((line) => {
      const other = readPeriod(line.text)
      return other !== null && other.isFiscal && other.year === period.year && other.part === period.part
    })
  )
}

const dayOfCall = /\b(?:today|today['’]s|takes? place|taking place|recorded|recording|held|dated)\b/i
const otherDay =
  /\b(?:schedul|next|ended|ending|as of|through|until|expect|plan|file[ds]?\b|available|archived)/i
const spokenWithin = 14

function findDate({ headLines, fields, opening, kind }: MetadataSources): Found<string> | null {
  const titleLine = joinHead(headLines)
  const field = fields.find((candidate) => candidate.field === 'date' && readDate(candidate.value) !== null)
  for (const line of [titleLine, field?.line]) {
    const date = line === null || line === undefined ? null : readDate(line.text)
    if (date !== null && line) return { value: date.iso, line: line.number, quote: date.quote }
  }
  for (const line of opening.slice(0, spokenWithin)) {
    // A release opens with its place and date; on a call many dates are named, and the day's own only as such.
    const sentences =
      kind.value === 'release' ? [line.text.slice(0, 160)] : line.text.slice(0, 2000).split(/(?<=[.!?])\s/)
    for (const sentence of sentences) {
      if (kind.value !== 'release' && (!dayOfCall.test(sentence) || otherDay.test(sentence))) continue
      const date = readDate(sentence)
      if (date !== null) return { value: date.iso, line: line.number, quote: date.quote }
    }
  }
  return null
}

function findSource(fields: readonly HeaderField[]): Found<string> | null {
  const first =
    fields.find(({ field }) => field === 'source') ?? fields.find(({ field }) => field === 'publisher')
  return first === undefined ? null : { value: first.value, line: first.line.number, quote: first.line.text }
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
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
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
