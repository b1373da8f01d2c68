import type { Side, Span } from '../documents/document.ts'
import { monthNames } from '../text/month-names.ts'

/** What a sentence is about: its product codes and names, and the things it calls by a common noun. */
export interface Subject extends Span {
  /** In small letters and one spelling: `1.6t` for `1.6 terabit`. */
  readonly key: string
  /** A code or a name tells one thing from all others; `fab` does not. */
  readonly isTelling: boolean
}

const speeds =
  /\b(?<figure>\d{1,4}(?:\.\d{1,2})?)[ -]?(?<unit>G|T|gig|gigabit|terabit|GHz|gigahertz|nm|nanometer)\b(?! ?(?:W|watt))/gi
const codes =
  /\b(?<word>[A-Z][A-Za-z]{0,14})(?:[- ]?)(?<figure>\d{1,4}(?:\.\d{1,2})?)(?<tail>[A-Za-z]{0,3})\b(?![%,]\d|%)/g
const capitals =
  /(?:^|(?<=[\p{Ll}\d,] |[“"(]))\b[A-Z][a-z]+(?:[A-Z]+[a-z]*)?(?:[- ][A-Z][a-z]{2,}){0,2}(?<=[A-Za-z-]{3})\b|\b[A-Z][A-Z0-9-]{2,9}\b/gu
const nouns =
  /\b(?:amplifiers?|transceivers?|modules?|lasers?|chips?|chipsets?|sensors?|fabs?|plants?|facilit(?:y|ies)|factory|factories|warehouses?|distribution cent(?:er|re)s?|data cent(?:er|re)s?|lines?|platforms?|refiner(?:y|ies)|mines?|drugs?|vaccines?|tablets?|stores?|vehicles?|trucks?|aircraft|engines?|satellites?|turbines?|reactors?|batteries|cells?|acquisitions?|transactions?|mergers?|divestitures?|pipelines?|networks?|processors?|wafers?|devices?|apps?|softwares?|restructuring|migration|integration)\b/gi

/** Capitals that name no product. */
const common: ReadonlySet<string> = new Set(
  `gaap non-gaap eps ebitda ebit r&d sg&a ceo cfo coo cto ai us usa usd uk eu inc corp ltd llc nasdaq nyse capex opex yoy
  qoq fx ip it we i our the this that these q&a sec ir vp ipo m&a esg covid asp asps tam roi ok fiscal calendar year
  quarter half first second third fourth january february march april may june july august september october november
  december monday tuesday wednesday thursday friday operator thanks thank good in on at by for from and but as with since
  through until during before after about over under q h fy phase-in europe asia china america north south japan korea`.split(
    /\s+/,
  ),
)
const units: Readonly<Record<string, string>> = {
  g: 'g',
  gig: 'g',
  gigabit: 'g',
  t: 't',
  terabit: 't',
  ghz: 'ghz',
  gigahertz: 'ghz',
  nm: 'nm',
  nanometer: 'nm',
}

/** The things a text names, in order and without overlaps; `names` are small-lettered words of people and companies. */
export function findSubjects(text: string, side: Side, names: ReadonlySet<string>): readonly Subject[] {
  const found: Subject[] = []
  const add = (start: number, words: string, key: string, isTelling: boolean): void => {
    const end = start + words.length
    if (!found.some((other) => other.start < end && start < other.end))
      found.push({ start, end, key, isTelling })
  }
  for (const match of text.matchAll(speeds)) {
    const { figure = '', unit = '' } = match.groups ?? {}
    add(match.index, match[0], figure + (units[unit.toLowerCase()] ?? ''), true)
  }
  for (const match of text.matchAll(codes)) {
    const { word = '', figure = '', tail = '' } = match.groups ?? {}
    if (isCommon(word) || /^(?:19|20)\d\d$/.test(figure) || /^(?:Q|H|FY|CY)$/i.test(word)) continue
    add(match.index, match[0], `${word} ${figure}${tail}`.toLowerCase(), true)
  }
  if (side === 'en')
    for (const match of text.matchAll(capitals)) {
      const named = withoutNames(match[0], names)
      // A sentence's first word is written large whatever it is.
      const words = match.index === 0 && named === match[0] ? named.replace(/^[^- ]+[- ]?/, '') : named
      const start = match.index + match[0].length - words.length
      if (words !== '' && !words.split(/[- ]/).some(isCommon)) add(start, words, words.toLowerCase(), true)
    }
  for (const match of text.matchAll(nouns))
    add(match.index, match[0], singular(match[0].toLowerCase()), false)
  return found.toSorted((a, b) => a.start - b.start)
}

/** `Harlow Agent` of a company of that name is its Agent; a name of people or of the company alone is no thing. */
function withoutNames(words: string, names: ReadonlySet<string>): string {
  const parts = words.split(/(?<=[- ])/)
  const first = parts.findIndex((part) => !names.has(part.toLowerCase().replace(/[- ]$/, '')))
  const own = first < 0 ? [] : parts.slice(first)
  return own.some((part) => names.has(part.toLowerCase().replace(/[- ]$/, ''))) ? '' : own.join('')
}

const isCommon = (word: string): boolean =>
  common.has(word.toLowerCase()) || monthNames.includes(word.toLowerCase())

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '')
