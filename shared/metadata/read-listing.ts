/** Where a company is listed, as a text prints it. The exchange is null where only the ticker stands there. */
export interface Listing {
  readonly ticker: string
  readonly exchange: string | null
  readonly quote: string
  /** Where the printing begins and ends, brackets around it included. */
  readonly start: number
  readonly end: number
}

/** Exchanges by the names and codes under which tickers are printed; the first is the one shown. */
const exchangeTable = `
NASDAQ NASDAQGS NASDAQGM NASDAQCM NASDAQCS NASDAQNM NASD NMS
NYSE NYQ NYS
NYSE American NYSEAMERICAN NYSEAM NYSEMKT AMEX
NYSE Arca NYSEARCA ARCA
TSX TOR
TSXV TSX-V CVE
LSE LON LSX
AIM
HKEX SEHK HKSE HKG HKEX
TWSE TPE TAI TSEC
TPEx TPEX OTC-TW
SSE SHSE SHA SHG
SZSE SHE SHZ
KRX KOSE KSE
KOSDAQ KOE
ASX
TSE TYO JPX TSE-PRIME
Xetra XETRA ETR XTRA
FWB FRA FSE
Euronext EURONEXT ENX
Euronext Paris ENXTPA EPA XPAR
Euronext Amsterdam ENXTAM AMS XAMS
Euronext Brussels ENXTBR EBR XBRU
Euronext Milan BIT MIL BORSA
SIX SWX VTX
BME MAD
Nasdaq Stockholm OM STO
Nasdaq Copenhagen CPSE CPH
Nasdaq Helsinki HLSE HEL
Oslo Børs OB OSL
SGX SES
NSE NSEI
BSE
B3 BVMF BOVESPA
JSE
TASE
OTC OTCMKTS OTCPK OTCQX OTCQB OTCBB
`
const exchangeByCode = new Map<string, string>()
const exchangeCodes: string[] = []
for (const row of exchangeTable.trim().split('\n')) {
  const words = row.split(' ')
  // A name of two words has codes in capitals after it.
  const count =
    /^[A-Z][a-zø]+$/.test(words[0] ?? '') && /[a-z]/.test(words[1] ?? '')
      ? 2
      : words[0] === 'NYSE' && /^(?:American|Arca)$/.test(words[1] ?? '')
        ? 2
        : 1
  const name = words.slice(0, count).join(' ')
  for (const code of [name, ...words.slice(count)]) {
    exchangeByCode.set(code.toUpperCase(), name)
    exchangeCodes.push(code)
  }
}
const codePattern = exchangeCodes
  .toSorted((a, b) => b.length - a.length)
  .map((code) => code.replace(/[-.]/g, '\\$&'))
  .join('|')
const ticker = '([A-Z0-9]{1,6}(?:[.-][A-Z]{1,2})?)'
const named = new RegExp(
  `(?:[(\\[\uFF08]\\s?)?\\b(${codePattern})(?:\\s(?:Global Select(?: Market)?|Global Market|GS|GM|CM|Stock Exchange))?\\s?[:\uFF1A]\\s{0,2}["“]?${ticker}(?![\\w])["”]?(?:[^()\\[\\]\uFF08\uFF09]{0,40}[)\\]\uFF09])?`,
  'i',
)

/** Suffixes of tickers at data vendors; a digit code tells the two Chinese exchanges apart itself. */
const suffixes: Readonly<Record<string, string | null>> = {
  O: 'NASDAQ',
  OQ: 'NASDAQ',
  N: 'NYSE',
  K: 'NYSE',
  A: 'NYSE American',
  P: 'NYSE Arca',
  TW: 'TWSE',
  TWO: 'TPEx',
  TT: 'TWSE',
  HK: 'HKEX',
  SS: 'SSE',
  SH: 'SSE',
  SZ: 'SZSE',
  L: 'LSE',
  LN: 'LSE',
  PA: 'Euronext Paris',
  FP: 'Euronext Paris',
  AS: 'Euronext Amsterdam',
  NA: 'Euronext Amsterdam',
  BR: 'Euronext Brussels',
  BB: 'Euronext Brussels',
  MI: 'Euronext Milan',
  IM: 'Euronext Milan',
  LS: 'Euronext Lisbon',
  DE: 'Xetra',
  GY: 'Xetra',
  GR: 'Xetra',
  F: 'FWB',
  TO: 'TSX',
  V: 'TSXV',
  CN: 'TSX',
  KS: 'KRX',
  KQ: 'KOSDAQ',
  KP: 'KRX',
  AX: 'ASX',
  AU: 'ASX',
  T: 'TSE',
  JP: 'TSE',
  JT: 'TSE',
  S: 'SIX',
  SW: 'SIX',
  VX: 'SIX',
  SE: 'SIX',
  MC: 'BME',
  SM: 'BME',
  ST: 'Nasdaq Stockholm',
  SS2: null,
  CO: 'Nasdaq Copenhagen',
  DC: 'Nasdaq Copenhagen',
  HE: 'Nasdaq Helsinki',
  FH: 'Nasdaq Helsinki',
  OL: 'Oslo Børs',
  NO: 'Oslo Børs',
  SI: 'SGX',
  SP: 'SGX',
  NS: 'NSE',
  BO: 'BSE',
  IN: 'NSE',
  SA: 'B3',
  BZ: 'B3',
  TA: 'TASE',
  US: null,
  UN: 'NYSE',
  UW: 'NASDAQ',
  UQ: 'NASDAQ',
  CH: null,
}
const suffixed = /(?:[([\uFF08]\s?)?(?<![\w.])([A-Z]{1,6}|\d{3,6})\.([A-Z]{1,3})(?![\w.])(?:\s?[)\]\uFF09])?/
const coded =
  /(?:股票代[码碼号號]|證券代[碼號]|证券代[码号]|台股代[號碼]|台股代号|股[號号]|代[码碼號号])\s?[:\uFF1A]?\s?(\d{4,6})(?:\.([A-Z]{2,3}))?/
const bracketed =
  /[([\uFF08]\s?([A-Z]{1,5}(?:[.-][A-Z])?|\d{4,6}|\p{Script=Han}{0,4}[:\uFF1A]?\d{4,6})\s?[)\]\uFF09]/u

// Abbreviations that stand in brackets and are no tickers.
const noTickers = new Set(
  'GAAP EPS USD EUR GBP JPY CNY RMB NTD TWD HKD ET EST EDT PT PST PDT CT GMT UTC UK US USA EU IR CEO CFO COO CTO AI Q A QA FY YOY QOQ LLC INC PLC LTD AG SA NV UTF TBD PDF CPO TAM Q1 Q2 Q3 Q4 MT ADR SEC IFRS'.split(
    ' ',
  ),
)

/** Looks no further than this into a line. */
const searchedWithin = 4000

/** The first listing printed with its exchange: `(NASDAQ: ACME)`, `ACME.OQ`, `2330.TW`, `股票代码：300308`. */
export function readListing(text: string): Listing | null {
  const head = text.slice(0, searchedWithin)
  return readNamed(head) ?? readCoded(head) ?? readSuffixed(head)
}

/** A listing or, on a title, a ticker alone in brackets: `Acme (ACME)`. */
export function readTitleListing(title: string): Listing | null {
  const head = title.slice(0, 200)
  return readListing(head) ?? readBracketed(head)
}

function readNamed(head: string): Listing | null {
  const match = named.exec(head)
  const [quote = '', exchange = '', symbol = ''] = match ?? []
  if (match === null || symbol !== symbol.toUpperCase() || noTickers.has(symbol)) return null
  return toListing(
    symbol,
    exchangeByCode.get(exchange.toUpperCase()) ?? exchange.toUpperCase(),
    quote,
    match.index,
  )
}

function readCoded(head: string): Listing | null {
  const match = coded.exec(head)
  if (match?.[1] === undefined) return null
  const exchange = match[2] === undefined ? exchangeOfCode(match[1]) : exchangeOfSuffix(match[2], match[1])
  return toListing(match[1], exchange, match[0], match.index)
}

function readSuffixed(head: string): Listing | null {
  const match = suffixed.exec(head)
  const [quote = '', symbol = '', suffix = ''] = match ?? []
  if (match === null || !(suffix in suffixes) || noTickers.has(symbol)) return null
  // "U.S." and "Q.A" are no tickers: a letter alone is one only with a vendor's longer suffix.
  if (symbol.length < 2 || (symbol.length < 3 && suffix.length < 2)) return null
  return toListing(symbol, exchangeOfSuffix(suffix, symbol), quote, match.index)
}

function readBracketed(head: string): Listing | null {
  const match = bracketed.exec(head)
  const symbol = match?.[1]?.replace(/^.*[:\uFF1A]/, '').replace(/^\p{Script=Han}+/u, '')
  if (match === null || symbol === undefined || noTickers.has(symbol)) return null
  // Digits in brackets may be a year.
  if (/^(?:19|20)\d\d$/.test(symbol) && !/\p{Script=Han}\s?$/u.test(head.slice(0, match.index))) return null
  const isCode = /^\d/.test(symbol)
  return toListing(
    symbol,
    isCode && symbol.length === 6 ? exchangeOfCode(symbol) : null,
    match[0],
    match.index,
  )
}

/** Six digits are a code of mainland China: 6 and 9 of Shanghai, 0, 2 and 3 of Shenzhen, 4 and 8 of Beijing. */
function exchangeOfCode(code: string): string | null {
  if (code.length !== 6) return null
  return /^[69]/.test(code) ? 'SSE' : /^[023]/.test(code) ? 'SZSE' : 'BSE (Beijing)'
}

function exchangeOfSuffix(suffix: string, code: string): string | null {
  return suffixes[suffix] ?? (/^\d/.test(code) ? exchangeOfCode(code) : null)
}

function toListing(symbol: string, exchange: string | null, quote: string, start: number): Listing {
  return { ticker: symbol, exchange, quote, start, end: start + quote.length }
}

/** A vendor's code of a company: `ACME US Equity`, `2330 TT Equity`, `ACME.OQ`, `ACME`. */
export function readVendorCode(value: string): Listing | null {
  const printed = readListing(value)
  if (printed !== null) return printed
  const match = /^([A-Z0-9]{1,6}(?:[/.-][A-Z])?)(?:[\s-]([A-Z]{2}))?(?:\s(?:Equity|EQUITY))?$/.exec(
    value.trim(),
  )
  if (match?.[1] === undefined) return null
  return toListing(
    match[1],
    match[2] === undefined ? null : exchangeOfSuffix(match[2], match[1]),
    value.trim(),
    0,
  )
}
