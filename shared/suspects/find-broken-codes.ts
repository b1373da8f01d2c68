import type { Span } from '../documents/document.ts'
import type { ExplanationKey } from '../checks/finding.ts'
import {
  groupSizes,
  isPlainNumber,
  listCodes,
  placesOf,
  printCode,
  readUnit,
  singularOf,
  trimZeros,
  type Code,
  type Size,
  type Sizes,
} from './product-codes.ts'
import type { SourceText, Token } from './source-text.ts'
import { spanOver, type Suspect } from './suspect.ts'

/** Masses and volumes, which a recogniser makes of `gig` and `G`. */
const masses = ['mg', 'kg', 'mcg', 'ml', 'gram', 'grams', 'milligram', 'milligrams']
/** Sizes that sound like one. */
const heardAsMass: ReadonlySet<string> = new Set(['g', 'ghz', 'mhz'])
const leastUses = 3

/** Product codes that speech recognition broke: the document itself writes them otherwise, and oftener. */
export function findBrokenCodes(source: SourceText): readonly Suspect[] {
  const codes = listCodes(source)
  if (codes.length === 0) return []
  const sizes = groupSizes(codes)
  const suspects = codes.flatMap((code) => readZero(code, sizes) ?? [])
  const hasOneMass = masses.reduce((sum, mass) => sum + (source.places.get(mass)?.length ?? 0), 0) === 1
  for (const [at, token] of source.tokens.entries()) {
    if (token.text.charCodeAt(0) > 57) continue
    const suspect =
      readComma(token, sizes) ??
      readUnitless(token, source.tokens[at + 1], sizes) ??
      readOtherLetter(token, sizes) ??
      (hasOneMass ? readMass(source, at, codes) : null)
    if (suspect !== null) suspects.push(suspect)
  }
  return suspects
}

function suspectCode(
  span: Span & { readonly passage: number },
  expected: string,
  confidence: number,
  key: ExplanationKey,
  codes: readonly Code[],
): Suspect {
  return {
    start: span.start,
    end: span.end,
    passage: span.passage,
    expected,
    confidence,
    explanation: { key, details: { likely: expected, count: codes.length } },
    evidence: placesOf(codes),
  }
}

/** `1.60T` where the document writes 1.6T, and oftener. */
function readZero(code: Code, sizes: Sizes): Suspect | null {
  const plain = trimZeros(code.number)
  if (plain === code.number) return null
  const size = sizes.get(plain)
  if (size === undefined || size.usual === '' || !size.isOneUnit) return null
  const right = size.codes.filter(({ number }) => number === plain).slice(0, leastUses)
  if (right.length < 2) return null
  const expected = `${plain}${code.first.text.slice(code.number.length)}`
  return suspectCode(code.first, expected, 0.65, 'checkSource.otherCode', right)
}

/** `1,6t`: a point heard as a comma. */
function readComma(token: Token, sizes: Sizes): Suspect | null {
  const match = /^(\d{1,2}),(\d{1,2})(\p{L}{1,3})$/u.exec(token.text)
  if (match === null) return null
  const [, whole = '', part = '', letters = ''] = match
  const unit = readUnit(letters)
  const size = sizes.get(`${whole}.${part}`)
  if (unit === null || size === undefined || !size.isOneUnit || size.codes[0]?.unit !== unit) return null
  return suspectCode(token, `${whole}.${part}${letters}`, 0.85, 'checkSource.otherCode', size.codes)
}

/** The codes of a number that the document says often, and always of one unit. */
function findFrequent(number: string, sizes: Sizes): Size | null {
  const size = sizes.get(trimZeros(number))
  return size === undefined || size.codes.length < leastUses || !size.isOneUnit || size.usual === ''
    ? null
    : size
}

/** `400 or 800G`: the unit stands after both. */
const linking = /^(?:or|and|to|through|versus|vs|plus|x|million|billion|thousand|percent)$/

const neverSized = /^(?:USD|RMB|CNY|EUR|GBP|JPY|TWD|NTD|HKD|KRW|FTE|AM|PM|US|UK|EU|IP|HP|PS|BC|AD)$/

/** `400 AOC` and `1.60 generation` where the document says 400G and 1.6T: before what is named, a size keeps its unit. */
function readUnitless(token: Token, next: Token | undefined, sizes: Sizes): Suspect | null {
  if (next === undefined || next.passage !== token.passage || next.gap !== ' ') return null
  if (!isPlainNumber(token.text) || /[$€£¥]/.test(token.gap)) return null
  if (readUnit(next.text) !== null || linking.test(next.lower)) return null
  const size = findFrequent(token.text, sizes)
  if (size === null) return null
  // Only what also follows the whole code: `400G AOC`, `1.6T generation`.
  const followers = size.byFollower.get(singularOf(next.lower)) ?? []
  // `400 GPUs` are counted, and so may `400 products` be.
  const isAcronym = /^[A-Z]{2,5}$/.test(next.text) && !neverSized.test(next.text)
  if (followers.length === 0 && !isAcronym) return null
  const isCounted = !isAcronym && next.lower.endsWith('s')
  const { usual, codes } = size
  return suspectCode(
    token,
    usual,
    isCounted ? 0.4 : 0.6,
    'checkSource.noUnit',
    followers.length > 0 ? followers : codes,
  )
}

/** `1.6C` where everything else of that size is 1.6T; `K`, `M` and the like may stand for something else. */
function readOtherLetter(token: Token, sizes: Sizes): Suspect | null {
  const [, number = '', letter = ''] = /^(\d+\.\d+)(\p{L})$/u.exec(token.text) ?? []
  if (number === '' || readUnit(letter) !== null || /[mkbxs]/i.test(letter)) return null
  const size = findFrequent(number, sizes)
  return size === null ? null : suspectCode(token, size.usual, 0.65, 'checkSource.otherCode', size.codes)
}

/** `1.0 mg product` where sizes are in gigahertz: the only mass of the document, before what sizes stand before. */
function readMass({ tokens }: SourceText, at: number, codes: readonly Code[]): Suspect | null {
  const [token, unit, noun] = tokens.slice(at, at + 3)
  if (token === undefined || unit === undefined || noun?.passage !== token.passage) return null
  if (!isPlainNumber(token.text) || unit.gap !== ' ' || !masses.includes(unit.lower)) return null
  const stem = singularOf(noun.lower)
  const others = codes.filter(
    (code) =>
      heardAsMass.has(code.unit) &&
      code.number.includes('.') === token.text.includes('.') &&
      code.followers.includes(stem),
  )
  const [other] = others
  if (other === undefined) return null
  const span = { ...spanOver(token, unit), passage: token.passage }
  return suspectCode(span, printCode(other), 0.6, 'checkSource.oddMass', others)
}
