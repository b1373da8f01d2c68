import type { ParsedDocument } from '../../documents/document.ts'
import { isPlace } from './is-place.ts'
import type { Setting } from '../statement.ts'

/**
 * Whether words name the company itself rather than a business of it: its name, its initials, its ticker, or the name
 * its ticker shortens (`Harrow` of HRW) where the document has no other.
 */
export function isCompanyName(
  name: string,
  { company, ticker, ownNames }: Pick<Setting, 'company' | 'ticker' | 'ownNames'>,
): boolean {
  if (ownNames.has(name.replace(/['’]s?$/, ''))) return true
  const words = name
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .split(' ')
  if (company !== null) {
    const own = company
      .toLowerCase()
      .replace(/^the /, '')
      .split(/[^a-z0-9]+/)
    const initials = own.map((word) => word.charAt(0)).join('')
    // The last word of a name says what the company makes, and so may be a business's: `Optics` of Corvane Optics.
    // `Corvane Financial Services`, what lends to its customers, is a business of Corvane's.
    const isCaptive = captive.test(name) && !captive.test(company)
    if (isCaptive && words.length > 1) return false
    // `QZ Digital`, by the initials of its company, is a business; `Corvane Pumps` may be the company.
    if (words.some((word) => word === own[0]) || (words.length === 1 && words[0] === initials)) return true
    if (words.length > 1 && words.every((word) => own.includes(word))) return true
  }
  if (ticker === null) return false
  const symbol = ticker.toLowerCase()
  const isShort = /^[A-Z]{2,}$/.test(name) && symbol.startsWith(words[0] ?? name)
  return (
    isShort ||
    ((company === null || company === ticker) && words.length === 1 && isShortenedTo(words[0] ?? '', symbol))
  )
}

const captive =
  /^[A-Z][\w&]* (?:Financial(?: Services)?|Capital|Credit|Finance|Consulting|Ventures|Services)$/

/**
 * A country that a company's part is called by, without the company: `Corvane Europe` is its `Europe`, and `Corvane
 * United States` the row `US`. Other names stay as they are.
 */
export function toPlaceName(name: string, setting: Pick<Setting, 'company' | 'ticker' | 'ownNames'>): string {
  const [first = '', ...others] = name.split(' ')
  const rest = others.join(' ')
  const place = rest !== '' && isPlace(rest) && isCompanyName(first, setting) ? rest : name
  return countries.get(place) ?? place
}

const countries: ReadonlyMap<string, string> = new Map([
  ['United States', 'US'],
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['U.K.', 'UK'],
  ['United Kingdom', 'UK'],
])

const ofOffice =
  /\b([A-Z][\w&]+)['’]s? (?:(?:Executive|Senior|Vice|Non-Executive|new|our) )*(?:Chair(?:man|woman|person)?|Chief Financial Officer|CFO|[Bb]oard of [Dd]irectors|[Ii]nvestor [Rr]elations|VP of Investor Relations|Vice President of Investor Relations)\b/g

/** `Harrow's executive team`, `the entire Harrow team`, `all of us here at Harrow`: whoever speaks, by the name of all. */
const ofOwn =
  /\b([A-Z][\w&]+)['’]s? (?:(?:first|second|third|fourth|fiscal|full|year|20\d\d)[- ])*(?:quarter |year )?(?:earnings (?:conference )?call|earnings release|executive (?:leadership |management )?team|management team|leadership team)\b|\b([A-Z][\w&]+)['’]s? (?:cash balance|balance sheet|liquidity|capital structure|effective tax rate)\b|\b(?:the )?(?:entire|whole) ([A-Z][\w&]+) (?:team|organization|family)\b|\b(?:here|[Uu]s|[Ww]e|[Ee]veryone|colleagues|employees|teammates) at ([A-Z][\w&]+)\b|\b[Ww]elcome to ([A-Z][\w&]+)(?: [A-Z][\w&]+)?['’]s\b/g

const kindOfFirm =
  'Group|Industries|Technologies|Corporation|Holdings|International|Enterprises|Companies|Brands'
/** `Harrow Group delivered a good third quarter`: who a call opens with, by the noun of a firm. */
const opensWithFirm = new RegExp(
  `^((?:[A-Z][\\w&]+ ){1,3}(?:${kindOfFirm})) (?:had|delivered|produced|reported|posted|achieved|recorded|generated|continued|finished|closed|ended|executed|performed|completed)\\b|\\b(?:[Ww]e|us|of us) at ((?:[A-Z][\\w&]+ ){1,3}(?:${kindOfFirm}))\\b|, ((?:[A-Z][\\w&]+ ){1,3}(?:${kindOfFirm})) (?:delivered|produced|reported|posted|achieved|recorded|generated)\\b`,
)
/** `Yesterday, Harrow reported second quarter sales`: whose release it was. */
const ofRelease =
  /^(?:Yesterday|Today|Earlier (?:today|this morning)|This morning|Last (?:night|evening)),? ([A-Z][\w&]+(?: [A-Z][\w&]+){0,2}) (?:reported|announced|released|issued|posted)\b/
/** Passages in which a call opens. */
const opening = 12

/** Names whose chairman, finance chief or board a document speaks of: `QZ's Chairman and CEO`. No business has those. */
export function findOwnNames(document: ParsedDocument): ReadonlySet<string> {
  const names = new Set<string>()
  for (const passage of document.passages) {
    const text = passage.en?.text ?? ''
    for (const match of text.matchAll(ofOffice)) names.add(match[1] ?? '')
    for (const match of text.matchAll(ofOwn)) {
      const name = match.slice(1).find((each) => each !== undefined)
      if (name !== undefined) names.add(name)
    }
  }
  for (const passage of document.passages.slice(0, opening)) {
    const match = opensWithFirm.exec((passage.en?.text ?? '').slice(0, 240))
    const name =
      match?.[1] ?? match?.[2] ?? match?.[3] ?? ofRelease.exec((passage.en?.text ?? '').slice(0, 120))?.[1]
    // `Rig Technologies posted`, a segment elsewhere, opens with no firm.
    if (name !== undefined && !isCalledSegment(name, document))
      names.add(name).add(name.replace(/ [^ ]+$/, ''))
  }
  return names
}

const isCalledSegment = (name: string, document: ParsedDocument): boolean =>
  document.passages.some(({ en }) => {
    const text = en?.text ?? ''
    const at = text.indexOf(`${name} `)
    return (
      at >= 0 &&
      /^(?: (?:and|&|[A-Z][\w&]*,?)){0,6} (?:segments?|divisions?)\b/.test(text.slice(at + name.length))
    )
  })

/** Letters a ticker needs before it can be told whose name it shortens. */
const leastLetters = 3

/** Whether the letters of `symbol` stand in `word` in order, from its first on. */
function isShortenedTo(word: string, symbol: string): boolean {
  if (symbol.length < leastLetters || word.charAt(0) !== symbol.charAt(0)) return false
  let at = 0
  for (const letter of word) if (letter === symbol.charAt(at)) at += 1
  return at === symbol.length
}
