import type { Company } from './company.ts'

export interface CompanyMention {
  readonly company: Company
  readonly quote: string
  readonly at: number
}

/** Companies of the table that a text names by name, alias or ticker, in order of first mention. */
export function findCompanies(companies: readonly Company[], text: string): readonly CompanyMention[] {
  const lower = text.toLowerCase()
  const mentions: CompanyMention[] = []
  for (const company of companies) {
    const names = [
      company.name,
      company.legalName ?? '',
      ...company.aliases,
      ...(company.zhHant ?? []),
      ...(company.zhHans ?? []),
    ]
    let best: CompanyMention | null = null
    for (const name of names) {
      const at = findName(text, lower, name)
      if (at >= 0 && (best === null || at < best.at))
        best = { company, quote: text.slice(at, at + name.length), at }
    }
    for (const ticker of [company.ticker, ...(company.otherTickers ?? [])]) {
      const at = findTicker(text, ticker)
      if (at >= 0 && (best === null || at < best.at)) best = { company, quote: ticker, at }
    }
    if (best !== null) mentions.push(best)
  }
  return mentions.toSorted((a, b) => a.at - b.at)
}

function findName(text: string, lower: string, name: string): number {
  if (name.length < 2) return -1
  // Abbreviations such as AOI are names in capitals only.
  const isAbbreviation = name.length <= 5 && name === name.toUpperCase()
  const [within, wanted] = isAbbreviation ? [text, name] : [lower, name.toLowerCase()]
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + wanted.length])) return at
  }
  return -1
}

/** Tickers of one or two letters, and of digits, are words and figures elsewhere: they count only where marked as tickers. */
function findTicker(text: string, ticker: string): number {
  const symbol = ticker.replace(/\..*$/, '')
  const isPlain = /^[A-Z]{3,5}$/.test(symbol)
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1)) {
    if (isWordCharacter(text[at - 1]) || isWordCharacter(text[at + symbol.length])) continue
    if (isPlain || /(?::\s?|[($])$/.test(text.slice(Math.max(0, at - 2), at))) return at
  }
  return -1
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character)
}

const listing =
  /\b(NASDAQ|NYSE|NYSE American|NYSE Arca|AMEX|TSX|LSE|AIM|HKEX|SEHK|TWSE|TPEX|TPE|SSE|SZSE|EURONEXT|EPA|ASX|XETRA|TSE|STO|OTC[A-Z]{0,4})(?:GS|GM|CM)?\s{0,2}[:\uFF1A]\s{0,2}([A-Z0-9]{1,6}(?:\.[A-Z]{1,2})?)\b/i

/** A listing printed as "(NASDAQ: LITE)". */
export function readListing(
  text: string,
): { readonly exchange: string; readonly ticker: string; readonly quote: string } | null {
  const match = listing.exec(text.slice(0, 4000))
  if (match?.[1] === undefined || match[2] === undefined || match[2] !== match[2].toUpperCase()) return null
  return { exchange: match[1].toUpperCase(), ticker: match[2], quote: match[0] }
}

const nameEnders =
  /^(?:first|second|third|fourth|1st|2nd|3rd|4th|fiscal|q[1-4]|[1-4]q\S*|quarter|quarterly|full|full-year|year-end|annual|earnings|conference|financial|results|20\d\d|fy\S*)(?:[-,.].*)?$/i
const titleVerbs = /^(?:announc|report|release|deliver|post|provid|publish|to$)/i
const otherOpenings =
  /^(?:The|This|That|Our|Your|My|Today|Welcome|Good|Thank|Thanks|And|In|For|On|At|A|An|Q&A|GAAP|Non-GAAP|Its|His|Her)$/
const legalWords =
  /^(?:holdings?|technolog(?:y|ies)|group|corporation|inc|corp|ltd|plc|company|co|and|of|&)\.?$/i

/**
 * The company's name as the opening words of a call give it: capitalised words right before "first quarter",
 * "2024 earnings", "conference call" and the like, wherever in the sentence the host puts them.
 */
export function readWelcomedCompany(text: string): string | null {
  let words: string[] = []
  for (const printed of text.slice(0, 1500).split(/\s+/)) {
    const word = printed.replace(/['’]s?[,.]?$/, '').replace(/[,.;:]$/, '')
    if (words.length > 0 && nameEnders.test(word)) return trimName(words)
    const continues = words.length > 0 && legalWords.test(word)
    const begins =
      /^[\p{Lu}\d][\p{L}\p{N}&.-]*$/u.test(word) && /\p{Lu}/u.test(word) && !otherOpenings.test(word)
    words = (continues || begins) && words.length < 6 ? [...words, word] : []
    // A possessive ends a name and a full stop a sentence; what follows decides about the one, not the other.
    if (/[.;:]$/.test(printed) && !/^(?:Inc|Corp|Ltd|Co|\p{Lu})\.$/u.test(printed)) words = []
  }
  return (
    /\bInvestor Relations (?:for|at|of) (?:the )?(\p{Lu}[\p{L}\p{N}&-]{1,24}(?:\s\p{Lu}[\p{L}&-]{1,24}){0,3})/u.exec(
      text.slice(0, 1500),
    )?.[1] ?? null
  )
}

function trimName(words: readonly string[]): string | null {
  const kept = [...words]
  while (/^(?:and|of|&)$/i.test(kept.at(-1) ?? '')) kept.pop()
  return kept.length === 0 ? null : dropLegalForm(kept.join(' '))
}

/** "Acme Photonics, Inc." is shown as "Acme Photonics". */
export function dropLegalForm(name: string): string {
  return name.replace(
    /,?\s(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|AG|N\.?V|S\.?A|Co)\.?$/i,
    '',
  )
}

/** A title's beginning up to its period or its listing: "Acme Photonics Inc (NASDAQ: ACME) Q2 2026 Earnings Call". */
export function readTitledCompany(title: string): string | null {
  const chinese = /^([\p{Script=Han}A-Za-z&. -]{2,24}?)\s?(?:[\uFF08(]|20\d\d|第[一二三四])/u.exec(
    title.slice(0, 60),
  )?.[1]
  if (chinese !== undefined && /\p{Script=Han}/u.test(title)) return chinese.trim()
  if (!/\b(?:earnings|results|conference|quarter|Q[1-4])\b/i.test(title)) return null
  const words: string[] = []
  for (const word of title.slice(0, 160).split(/\s+/)) {
    if (/^(?:[([].*|[-–—|:]+)$/.test(word) || nameEnders.test(word) || titleVerbs.test(word)) break
    words.push(word.replace(/['’]s?$/, '').replace(/,$/, ''))
    if (words.length > 6) return null
  }
  return words.length > 0 && /^\p{Lu}/u.test(words[0] ?? '') ? tidyCase(dropLegalForm(words.join(' '))) : null
}

/** A name printed in capitals throughout, as title pages do; short ones (IBM, AOI) are names in capitals. */
function tidyCase(name: string): string {
  if (name.length < 8 || name !== name.toUpperCase()) return name
  return name.replace(/\p{L}+/gu, (word) => (word[0] ?? '') + word.slice(1).toLowerCase())
}
