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
  /\b(NASDAQ|NYSE|NYSE American|NYSE Arca|AMEX|TSX|LSE|AIM|HKEX|SEHK|TWSE|TPEX|TPE|SSE|SZSE|EURONEXT|EPA|ASX|XETRA|TSE|STO|OTC[A-Z]{0,4})(?:GS|GM|CM)?\s{0,2}[::]\s{0,2}([A-Z0-9]{1,6}(?:\.[A-Z]{1,2})?)\b/i

/** A listing printed as "(NASDAQ: LITE)". */
export function readListing(
  text: string,
): { readonly exchange: string; readonly ticker: string; readonly quote: string } | null {
  const match = listing.exec(text.slice(0, 4000))
  if (match?.[1] === undefined || match[2] === undefined || match[2] !== match[2].toUpperCase()) return null
  return { exchange: match[1].toUpperCase(), ticker: match[2], quote: match[0] }
}

const nameEnders =
  /^(?:first|second|third|fourth|1st|2nd|3rd|4th|fiscal|q[1-4]|[1-4]q\S*|quarter|quarterly|full|full-year|year|annual|earnings|conference|financial|results|call|webcast|investor|shareholder|20\d\d|fy\S*|on|for|to|in|today|this|everyone|all)(?:[-,.].*)?$/i
const welcomes = [
  'welcome to ',
  'welcome everyone to ',
  'welcome you to ',
  'welcome you all to ',
  'welcome, everyone, to ',
  'welcome to today’s ',
  "welcome to today's ",
]

/** The company's name as the opening words of a call give it: "welcome to the Acme Photonics first-quarter 2024 …". */
export function readWelcomedCompany(text: string): string | null {
  const head = text.slice(0, 1500)
  const lower = head.toLowerCase()
  for (const welcome of welcomes) {
    const at = lower.indexOf(welcome)
    if (at < 0) continue
    const words: string[] = []
    for (const word of head.slice(at + welcome.length, at + welcome.length + 160).split(/\s+/)) {
      if (words.length === 0 && /^(?:the|our|today['’]s)$/i.test(word)) continue
      if (nameEnders.test(word)) break
      if (
        !/^[\p{Lu}&\d]/u.test(word) &&
        !/^(?:holdings?|technolog(?:y|ies)|and|of|group|corporation|inc)/i.test(word)
      )
        break
      const possessive = /['’]s?,?$/.test(word)
      words.push(word.replace(/['’]s?,?$/, '').replace(/[,.]$/, ''))
      if (possessive || words.length === 6) break
    }
    while (/^(?:and|of|&)$/i.test(words.at(-1) ?? '')) words.pop()
    if (words.some((word) => /^\p{Lu}/u.test(word))) return words.join(' ')
  }
  return null
}

/** A title's beginning up to its period or its listing: "Acme Photonics Inc (NASDAQ: ACME) Q2 2026 Earnings Call". */
export function readTitledCompany(title: string): string | null {
  if (!/\b(?:earnings|results|conference|quarter|Q[1-4])\b/i.test(title)) return null
  const words: string[] = []
  for (const word of title.slice(0, 160).split(/\s+/)) {
    if (word.startsWith('(') || word.startsWith('[') || /^(?:[-–—|:]+)$/.test(word) || nameEnders.test(word))
      break
    words.push(word.replace(/['’]s$/, '').replace(/,$/, ''))
    if (words.length > 6) return null
  }
  return words.length > 0 && /^\p{Lu}/u.test(words[0] ?? '') ? words.join(' ') : null
}
