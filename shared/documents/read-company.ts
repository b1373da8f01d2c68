import { toWordKey } from '../text/compare-words.ts'
import type { Line } from '../text/split-lines.ts'
import type { Company } from './company.ts'
import { findCompanies, readListing, readTitledCompany, readWelcomedCompany } from './find-company.ts'

/** A value with the line and the words it was read from; null lines mean the companies table. */
export interface Found<T> {
  readonly value: T
  readonly line: number | null
  readonly quote: string
}

/** Whose document it is, as read. `known` is the table's entry for it. */
export interface CompanyReading {
  readonly company: Found<string> | null
  readonly known: Company | null
  readonly listing: Found<{ readonly ticker: string; readonly exchange: string }> | null
}

/** The company a call, release or filing is about, from the title first and then from the opening words. */
export function readCallCompany(
  companies: readonly Company[],
  titleLine: Line | null,
  opening: readonly Line[],
): CompanyReading {
  const lines = titleLine === null ? opening : [titleLine, ...opening]
  for (const line of lines) {
    const printed = readListing(line.text)
    const titled = line === titleLine ? readTitledCompany(line.text) : readWelcomedCompany(line.text)
    const listed =
      printed === null ? undefined : companies.find((company) => isListedAs(company, printed.ticker))
    const mention = findCompanies(companies, titled ?? line.text.slice(0, 400))[0]
    const named = titled !== null || line === titleLine ? mention?.company : undefined
    const known = listed ?? named ?? null
    // A printed name goes before the table's where the two do not agree: tickers are passed on and firms renamed.
    const name = known !== null && (titled === null || agrees(known, titled)) ? known.name : titled
    if (name === null) continue
    return {
      company: { value: name, line: line.number, quote: titled ?? mention?.quote ?? name },
      known,
      listing:
        findListing(lines) ??
        (known === null
          ? null
          : { value: { ticker: known.ticker, exchange: known.exchange }, line: null, quote: known.name }),
    }
  }
  // No welcome to go by: the one company of the table that the opening names.
  for (const line of opening) {
    const [mention] = findCompanies(companies, line.text.slice(0, 600))
    if (mention === undefined) continue
    const { company } = mention
    return {
      company: { value: company.name, line: line.number, quote: mention.quote },
      known: company,
      listing: {
        value: { ticker: company.ticker, exchange: company.exchange },
        line: null,
        quote: company.name,
      },
    }
  }
  return { company: null, known: null, listing: null }
}

const listingWithin = 6

function findListing(lines: readonly Line[]): CompanyReading['listing'] {
  for (const line of lines.slice(0, listingWithin)) {
    const listing = readListing(line.text)
    if (listing !== null)
      return {
        value: { ticker: listing.ticker, exchange: listing.exchange },
        line: line.number,
        quote: listing.quote,
      }
  }
  return null
}

function isListedAs(company: Company, ticker: string): boolean {
  return company.ticker === ticker || company.otherTickers?.includes(ticker) === true
}

function agrees(company: Company, printed: string): boolean {
  const key = toWordKey(printed)
  return (
    findCompanies([company], printed).length > 0 ||
    [company.name, company.legalName ?? '', ...company.aliases].some((name) =>
      toWordKey(name).startsWith(key),
    )
  )
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
  if (mention === undefined || distinct.size !== 1) return { company: null, known: null, listing: null }
  const { company } = mention
  return {
    company: { value: company.name, line: mention.line.number, quote: mention.quote },
    known: company,
    listing: {
      value: { ticker: company.ticker, exchange: company.exchange },
      line: null,
      quote: company.name,
    },
  }
}

/** The title block as one line, for what may stand on any line of it. */
export function joinHead(lines: readonly Line[]): Line | null {
  const [first] = lines
  return first === undefined ? null : { ...first, text: lines.map((line) => line.text).join(' ') }
}
