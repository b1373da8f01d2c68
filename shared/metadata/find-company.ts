import type { Company } from './company.ts'
import { dropLegalForm } from './read-title.ts'

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
    if (!isInWord(text, at) && !isWordCharacter(text[at + wanted.length])) return at
  }
  return -1
}

/** Tickers of one or two letters, and of digits, are words and figures elsewhere: they count only where marked as tickers. */
function findTicker(text: string, ticker: string): number {
  const symbol = ticker.replace(/\..*$/, '')
  const isPlain = /^[A-Z]{3,5}$/.test(symbol)
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1)) {
    if (isInWord(text, at) || isWordCharacter(text[at + symbol.length])) continue
    if (isPlain || /(?::\s?|[($])$/.test(text.slice(Math.max(0, at - 2), at))) return at
  }
  return -1
}

/** Whether a word goes on at a place: an apostrophe joins what stands around it, as in `O'Hara`. */
function isInWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  return isWordCharacter(before) || (/['’ʼ]/.test(before) && isWordCharacter(text[at - 2]))
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character)
}

const nameEnders =
  /^(?:first|second|third|fourth|1st|2nd|3rd|4th|fiscal|q[1-4]|[1-4]q\S*|quarter|quarterly|full|full-year|year-end|annual|earnings|conference|financial|results|reports?|announces?|20\d\d|fy\S*)(?:[-,.].*)?$/i
const otherOpenings =
  /^(?:The|This|That|Our|Your|My|Today|Welcome|Good|Thank|Thanks|And|In|For|On|At|A|An|Q&A|GAAP|Non-GAAP|Its|His|Her|Since|From|During|After|Before|Beginning|Through|As|By|To|Last|Next|January|February|March|April|May|June|July|August|September|October|November|December)$/
const legalWords =
  /^(?:holdings?|technolog(?:y|ies)|group|corporation|inc|corp|ltd|plc|company|co|and|of|&)\.?$/i

/**
 * The company's name as the opening words of a call give it: capitalised words right before "first quarter",
 * "2024 earnings", "conference call" and the like, wherever in the sentence the host puts them.
 */
export function readWelcomedCompany(text: string): string | null {
  let words: string[] = []
  const printed = text.slice(0, 1500).split(/\s+/)
  for (const [index, own] of printed.entries()) {
    const word = own.replace(/['’]s?[,.]?$/, '').replace(/[,.;:]$/, '')
    const isEnder =
      nameEnders.test(word) &&
      (!/^(?:20\d\d|fy\S*)$/i.test(word) || nameEnders.test(printed[index + 1] ?? '')) &&
      !(words.length === 0 && isOrdinalName(word, printed[index + 1] ?? ''))
    if (isEnder) {
      if (words.length > 0) return trimName(words)
      continue
    }
    const isInitial = /^\p{Lu}\.$/u.test(own)
    const continues = words.length > 0 && legalWords.test(word)
    const begins =
      /^[\p{Lu}\d][\p{L}\p{N}&.-]*$/u.test(word) &&
      /\p{Lu}/u.test(word) &&
      (isInitial || !otherOpenings.test(word))
    words = (continues || begins) && words.length < 6 ? [...words, isInitial ? own : word] : []
    // A possessive ends a name and a full stop a sentence; what follows decides about the one, not the other.
    if (/[.;:]$/.test(own) && !/^(?:Inc|Corp|Ltd|Co|\p{Lu})\.$/u.test(own)) words = []
  }
  return (
    /\bInvestor Relations (?:for|at|of) (?:the )?(\p{Lu}[\p{L}\p{N}&-]{1,24}(?:\s\p{Lu}[\p{L}&-]{1,24}){0,3})/u.exec(
      text.slice(0, 1500),
    )?.[1] ?? null
  )
}

/** "First Solar" is a name, "First Quarter" is none. */
function isOrdinalName(word: string, next: string): boolean {
  return (
    /^(?:First|Second|Third|Fourth|Full|Financial)$/.test(word) &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !/^(?:quarter|half|fiscal|year|results)/i.test(next)
  )
}

function trimName(words: readonly string[]): string | null {
  const kept = [...words]
  while (/^(?:and|of|&)$/i.test(kept.at(-1) ?? '')) kept.pop()
  // "Vice President and Chief Financial Officer" names nobody's company.
  if (kept.some((word) => /^(?:president|chief|vice|officer|director|chairman|analysts?)$/i.test(word)))
    return null
  return kept.length === 0 ? null : dropLegalForm(kept.join(' '))
}
