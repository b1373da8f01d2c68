import { toWordKey } from '../text/compare-words.ts'
import type { Line } from '../text/split-lines.ts'
import type { Company } from './company.ts'
import { findCompanies, readWelcomedCompany } from './find-company.ts'
import type { HeaderField } from './read-header.ts'
import { readListing, readTitleListing, readVendorCode, type Listing } from './read-listing.ts'
import { stemOf } from './file-stem.ts'
import { dropLegalForm, isEventLine, readCompanyLine, readTitledCompany } from './read-title.ts'

/** A value with the line and the words it was read from; null lines mean the companies table or the file's own fields. */
export interface Found<T> {
  readonly value: T
  readonly line: number | null
  readonly quote: string
}

/** Whose document it is, as read. `known` is the table's entry for it. */
export interface CompanyReading {
  readonly company: Found<string> | null
  readonly known: Company | null
  readonly ticker: Found<string> | null
  readonly exchange: Found<string> | null
}

const none: CompanyReading = { company: null, known: null, ticker: null, exchange: null }

const ofOccasion = /\b(?:calls?|conference|webcast|welcome|presentation|Investor Relations)\b/i

/** Lines of a call's beginning in which a listing is the company's own. */
const listingWithin = 12

/**
 * The company a call, release or filing is about: from the fields and lines of the title block first, then from the
 * opening words, then the only one of the table that these name.
 */
export function readCallCompany(
  companies: readonly Company[],
  { headLines, fields, opening, margins, fileName }: CallBeginning,
): CompanyReading {
  const printed = readPrintedListing(headLines, fields, [...opening.slice(0, listingWithin), ...margins])
  const listed =
    printed === null ? undefined : companies.find((company) => isListedAs(company, printed.value))
  const titled = readFieldCompany(fields) ?? readHeadCompany(headLines)
  if (titled !== null) return settle(companies, titled, printed, listed)
  const mentioned = findMentioned(companies, headLines, 200)
  if (mentioned !== null) return withTable(mentioned, printed)
  if (listed !== undefined && printed !== null)
    return withTable({ known: listed, line: printed.line, quote: printed.quote }, printed)
  const inMargin = readHeadCompany(margins)
  if (inMargin !== null) return settle(companies, inMargin, printed, listed)
  const filed = readFileCompany(fileName)
  const inBrackets = filed === null ? null : readFileTicker(fileName)
  // A name filed with its ticker is surer than words of an opening that nobody introduces.
  if (filed !== null && (inBrackets !== null || partTicker(filed).ticker !== null))
    return settleFiled(companies, filed, inBrackets, printed, listed)
  for (const line of opening) {
    const name = readWelcomedCompany(line.text)
    // Remarks filed by ticker alone begin in the middle: `While Harrow Americas Q2 sales grew` names no company.
    if (name !== null && (filed === null || ofOccasion.test(line.text)))
      return settle(companies, { value: name, line: line.number, quote: name }, printed, listed)
  }
  if (filed !== null)
    return settleFiled(withNamed(companies, filed.value, opening), filed, null, printed, listed)
  // No welcome to go by: the one company of the table that the opening names.
  const named = findMentioned(companies, opening, 600)
  return named === null ? { ...none, ...toFound(printed) } : withTable(named, printed)
}

const ofUnitedStates = /^(?:NYSE|NASDAQ)/i

/**
 * A ticker alone may be another firm's on another exchange, or be what that firm is called for short: one listed abroad
 * must be spoken of by a name that is more than these letters.
 */
const withNamed = (companies: readonly Company[], ticker: string, opening: readonly Line[]) =>
  companies.filter((company) => {
    const { name, legalName, aliases } = company
    const isSo = [company.ticker, name, ...aliases].includes(ticker)
    if (!isSo || ofUnitedStates.test(company.exchange)) return true
    const inFull = name === ticker ? (legalName ?? company.ticker) : name
    const spoken = {
      ...company,
      name: inFull,
      aliases: aliases.filter((alias) => alias !== ticker),
      ticker: inFull,
    }
    return opening.some(({ text }) => findCompanies([spoken], text).length > 0)
  })

/** What stands at the beginning of a call: its title block, what is first said, and what the page keeps apart. */
export interface CallBeginning {
  readonly headLines: readonly Line[]
  readonly fields: readonly HeaderField[]
  readonly opening: readonly Line[]
  /** Running heads and the like. */
  readonly margins: readonly Line[]
  /** Whoever keeps calls in a folder names them by company and quarter. */
  readonly fileName: string
}

/** A printed name goes before the table's where the two do not agree: tickers are passed on and firms renamed. */
function settle(
  companies: readonly Company[],
  titled: Found<string>,
  printed: Found<Listing> | null,
  listed: Company | undefined,
): CompanyReading {
  const mention = findCompanies(companies, titled.value)[0] ?? findCompanies(companies, titled.quote)[0]
  const known = [listed, mention?.company].find(
    (company) => company !== undefined && agrees(company, titled.value, company === listed),
  )
  if (known !== undefined) return withTable({ known, line: titled.line, quote: titled.quote }, printed)
  return { company: titled, known: null, ...toFound(printed) }
}

function withTable(
  { known, line, quote }: { readonly known: Company; readonly line: number | null; readonly quote: string },
  printed: Found<Listing> | null,
): CompanyReading {
  const own = { line: null, quote: known.name }
  const found = toFound(printed)
  return {
    company: { value: known.name, line, quote },
    known,
    ticker: found.ticker ?? { value: known.ticker, ...own },
    exchange:
      found.exchange ??
      (found.ticker === null || isListedAs(known, printed?.value) ? { value: known.exchange, ...own } : null),
  }
}

function toFound(printed: Found<Listing> | null): Pick<CompanyReading, 'ticker' | 'exchange'> {
  if (printed === null) return { ticker: null, exchange: null }
  const { line, quote, value } = printed
  return {
    ticker: { value: value.ticker, line, quote },
    exchange: value.exchange === null ? null : { value: value.exchange, line, quote },
  }
}

/** A listing in the fields or on a title line, tickers alone in brackets included; in the opening only with its exchange. */
function readPrintedListing(
  headLines: readonly Line[],
  fields: readonly HeaderField[],
  opening: readonly Line[],
): Found<Listing> | null {
  const field = fields.find((candidate) => candidate.field === 'ticker')
  const coded = field === undefined ? null : readVendorCode(field.value)
  if (field !== undefined && coded !== null) {
    const exchange = fields.find((candidate) => candidate.field === 'exchange')?.value ?? null
    return {
      value: { ...coded, exchange: coded.exchange ?? exchange },
      line: field.line.number,
      quote: coded.quote,
    }
  }
  for (const line of headLines) {
    const listing = readTitleListing(line.text)
    if (listing !== null) return { value: listing, line: line.number, quote: listing.quote }
  }
  for (const line of opening) {
    const listing = readListing(line.text)
    if (listing !== null) return { value: listing, line: line.number, quote: listing.quote }
  }
  return null
}

function readFieldCompany(fields: readonly HeaderField[]): Found<string> | null {
  const field = fields.find((candidate) => candidate.field === 'company')
  if (field === undefined) return null
  const listing = readTitleListing(field.value)
  const name = dropLegalForm((listing === null ? field.value : field.value.slice(0, listing.start)).trim())
  return name === '' ? null : { value: name, line: field.line.number, quote: field.value }
}

function readHeadCompany(lines: readonly Line[]): Found<string> | null {
  for (const [index, line] of lines.entries()) {
    const titled = readTitledCompany(line.text)
    if (titled !== null) return { value: titled.name, line: line.number, quote: titled.quote }
    const next = lines[index + 1]?.text ?? ''
    const alone =
      isEventLine(next) || isEventLine(lines[index + 2]?.text ?? '') ? readCompanyLine(line.text) : null
    if (alone !== null) return { value: alone.name, line: line.number, quote: alone.quote }
  }
  return null
}

/** The company of a file's name that has a period or an event besides: `ACME_q2_2025.txt`, `Acme Corp Q2 call.pdf`. */
function readFileCompany(fileName: string): Found<string> | null {
  const stem = stemOf(fileName)
  const titled = readTitledCompany(stem.replace(/[_-]+/g, ' '))
  return titled === null ? null : { value: titled.name, line: null, quote: stem }
}

/** `Acme Pumps (ACP) Q2 2021`. */
function readFileTicker(fileName: string): Found<string> | null {
  const stem = stemOf(fileName)
  const listing = readTitleListing(stem.replace(/_+/g, ' '))
  return listing === null ? null : { value: listing.ticker, line: null, quote: stem }
}

const noTickers =
  /^(?:PLC|AG|SA|NV|SE|SPA|AB|ASA|INC|CORP|LTD|LLC|LP|CO|OYJ|BV|AS|USA?|UK|EU|ADR|REIT|ETF|TV|AI|IT|II|III|IV|GAAP|IR|CEO|CFO|HK|TW)$/
const generalNames = /^(?:the |first )?(?:bank|group|hotels?|trust|energy|insurance|capital|holdings?)$/i

/** "Acme Pumps ACP" is Acme Pumps under its ticker: capitals alone behind words that are not. */
function partTicker(filed: Found<string>): {
  readonly name: Found<string>
  readonly ticker: Found<string> | null
} {
  const match = /^(.*\p{Ll}\S*)\s+([A-Z]{2,5})$/u.exec(filed.value)
  const [, name = '', ticker = ''] = match ?? []
  return match === null || noTickers.test(ticker) || generalNames.test(name)
    ? { name: filed, ticker: null }
    : { name: { ...filed, value: dropLegalForm(name) }, ticker: { ...filed, value: ticker } }
}

/** What is filed under a ticker is the table's company of that ticker, or one known by its ticker alone. */
function settleFiled(
  companies: readonly Company[],
  filed: Found<string>,
  inBrackets: Found<string> | null,
  printed: Found<Listing> | null,
  listed: Company | undefined,
): CompanyReading {
  const parted = inBrackets === null ? partTicker(filed) : { name: filed, ticker: inBrackets }
  if (parted.ticker !== null) {
    const ticker = parted.ticker
    const reading = settle(
      companies,
      parted.name,
      printed,
      listed ?? companies.find((one) => one.ticker === ticker.value),
    )
    return { ...reading, ticker: reading.ticker ?? ticker }
  }
  const reading = settle(companies, filed, printed, listed)
  if (reading.known !== null || !/^[A-Z]{1,5}$/.test(filed.value)) return reading
  const known = companies.find(({ ticker }) => ticker === filed.value)
  return known === undefined
    ? { ...reading, ticker: reading.ticker ?? filed }
    : withTable({ known, line: null, quote: filed.quote }, printed)
}

function findMentioned(
  companies: readonly Company[],
  lines: readonly Line[],
  within: number,
): { readonly known: Company; readonly line: number; readonly quote: string } | null {
  for (const line of lines) {
    const [mention] = findCompanies(companies, line.text.slice(0, within))
    if (mention !== undefined) return { known: mention.company, line: line.number, quote: mention.quote }
  }
  return null
}

function isListedAs(company: Company, listing: Pick<Listing, 'ticker' | 'exchange'> | undefined): boolean {
  if (listing === undefined) return false
  const own = [company.ticker, ...(company.otherTickers ?? [])].map((one) => one.replace(/^0+(?=\d)/, ''))
  if (!own.includes(listing.ticker.replace(/^0+(?=\d)/, ''))) return false
  // Codes of digits belong to another company on another exchange.
  return !/^\d/.test(listing.ticker) || listing.exchange === null || company.exchange === listing.exchange
}

// What a company's full name has besides the name it goes by.
const commonWords = new Set(
  'holdings holding group technologies technology corporation corp inc incorporated company co ltd limited plc international industries systems the and nv sa se ag ab'.split(
    ' ',
  ),
)

/**
 * Whether a printed name is this company's: one of its names, give or take words all companies' names have, or a
 * longer name's beginning. With the same ticker beside it, naming it anywhere is enough.
 */
function agrees(company: Company, printed: string, isListed: boolean): boolean {
  if (isListed && findCompanies([company], printed).length > 0) return true
  const key = toCommonKey(printed)
  const names = [
    company.name,
    company.legalName ?? '',
    ...company.aliases,
    ...(company.zhHant ?? []),
    ...(company.zhHans ?? []),
  ]
  return names.some((name) => {
    const own = toCommonKey(name)
    return own !== '' && (own === key || ((isListed || key.includes(' ')) && own.startsWith(`${key} `)))
  })
}

function toCommonKey(name: string): string {
  const words = toWordKey(name).split(' ')
  const kept = words.filter((word) => !commonWords.has(word))
  return (kept.length > 0 ? kept : words).join(' ')
}

/** An article's company: the only one its title names. One about several has none. */
export function readArticleCompany(
  companies: readonly Company[],
  titleLines: readonly Line[],
): CompanyReading {
  const mentions = titleLines.flatMap((line) =>
    findCompanies(companies, line.text).map((mention) => ({ ...mention, line })),
  )
  const distinct = new Set(mentions.map((mention) => mention.company))
  const [mention] = mentions
  if (mention !== undefined && distinct.size === 1)
    return withTable({ known: mention.company, line: mention.line.number, quote: mention.quote }, null)
  if (mention !== undefined) return none
  // A company the table does not know, where the title prints its listing.
  for (const line of titleLines) {
    const listing = readListing(line.text)
    const name = listing === null ? null : readTitledCompany(line.text)
    if (listing !== null && name !== null && listing.start > 0)
      return {
        company: { value: name.name, line: line.number, quote: name.quote },
        known: null,
        ...toFound({ value: listing, line: line.number, quote: listing.quote }),
      }
  }
  return none
}
