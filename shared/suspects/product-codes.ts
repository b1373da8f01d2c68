import type { Span } from '../documents/document.ts'
import type { SourceText, Token } from './source-text.ts'
import { mostEvidence, spanOver } from './suspect.ts'

/** A number with the sign of its size: `1.6T`, `400G`, `1.8 gigahertz`. */
export interface Code {
  readonly first: Token
  readonly last: Token
  /** The number as printed, without the letters of its unit. */
  readonly number: string
  /** `t`, `g`, `ghz`: one for all spellings of a unit. */
  readonly unit: string
  /** The word after it and the one after that, in lower case and the singular. */
  readonly followers: readonly string[]
}

/** All codes of one number. */
export interface Size {
  readonly codes: readonly Code[]
  /** Those before each word. */
  readonly byFollower: ReadonlyMap<string, readonly Code[]>
  /** How the document writes it most often: `1.6T`, `400 gig`. */
  readonly usual: string
  /** Whether they all have one unit. */
  readonly isOneUnit: boolean
}

/** Codes by their number, without the zeros that end its decimals. */
export type Sizes = ReadonlyMap<string, Size>

const spellings: Readonly<Record<string, string>> = {
  t: 't tb tbps terabit terabits',
  g: 'g gb gbps gig gigs gigabit gigabits',
  ghz: 'ghz gigahertz',
  mhz: 'mhz megahertz',
  nm: 'nm nanometer nanometers nanometre nanometres',
  mm: 'mm millimeter millimeters millimetre millimetres',
  kw: 'kw kilowatt kilowatts',
  mw: 'mw megawatt megawatts',
  gw: 'gw gigawatt gigawatts',
  kwh: 'kwh',
  mwh: 'mwh',
  gwh: 'gwh',
}
const units: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
)

/** The unit that a word or sign of a size stands for; null for any other word. */
export const readUnit = (word: string): string | null => units.get(word.toLowerCase()) ?? null

const joined = /^(\d+(?:\.\d+)?)(\p{L}{1,5})$/u

export function listCodes({ tokens }: SourceText): readonly Code[] {
  const codes: Code[] = []
  const add = (first: Token, lastAt: number, number: string, unit: string): void => {
    const last = tokens[lastAt] ?? first
    const followers = [1, 2].flatMap((by) => {
      const after = tokens[lastAt + by]
      return after?.passage === last.passage ? [singularOf(after.lower)] : []
    })
    codes.push({ first, last, followers, number, unit })
  }
  for (const [at, token] of tokens.entries()) {
    if (!isDigit(token.text)) continue
    const match = joined.exec(token.text)
    if (match !== null) {
      const unit = readUnit(match[2] ?? '')
      if (unit !== null) add(token, at, match[1] ?? '', unit)
      continue
    }
    const next = tokens[at + 1]
    if (next === undefined || next.passage !== token.passage || !/^[ -]$/.test(next.gap)) continue
    const unit = readUnit(next.text)
    if (unit !== null && isPlainNumber(token.text)) add(token, at + 1, token.text, unit)
  }
  return codes
}

const isDigit = (text: string): boolean => text.charCodeAt(0) <= 57
export const isPlainNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text)
export const singularOf = (word: string): string => word.replace(/s$/, '')
export const trimZeros = (number: string): string =>
  number.includes('.') ? number.replace(/\.?0+$/, '') : number
export const printCode = ({ first, last }: Code): string =>
  first === last ? first.text : `${first.text} ${last.text}`
export const placesOf = (codes: readonly Code[]): readonly Span[] =>
  codes.slice(0, mostEvidence).map(({ first, last }) => spanOver(first, last))

interface OpenSize {
  readonly codes: Code[]
  readonly byFollower: Map<string, Code[]>
  isOneUnit: boolean
}

export function groupSizes(codes: readonly Code[]): Sizes {
  const sizes = new Map<string, OpenSize>()
  for (const code of codes) {
    const number = trimZeros(code.number)
    const size: OpenSize = sizes.get(number) ?? { codes: [], byFollower: new Map(), isOneUnit: true }
    sizes.set(number, size)
    size.isOneUnit &&= size.codes[0] === undefined || size.codes[0].unit === code.unit
    size.codes.push(code)
    const [follower] = code.followers
    if (follower === undefined) continue
    const same = size.byFollower.get(follower)
    if (same === undefined) size.byFollower.set(follower, [code])
    else same.push(code)
  }
  return new Map([...sizes].map(([number, size]) => [number, { ...size, usual: findUsual(size.codes) }]))
}

function findUsual(codes: readonly Code[]): string {
  const counts = new Map<string, number>()
  for (const code of codes) {
    if (trimZeros(code.number) !== code.number) continue
    const printed = printCode(code)
    counts.set(printed, (counts.get(printed) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? ''
}
