import type { PairFinding } from './finding.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/** Product codes and abbreviations that became something else on the way into Chinese. */
export const compareCodes = (reading: PairReading): readonly PairFinding[] => [
  ...findUnitsTurned(reading),
  ...findCodesCounted(reading),
  ...findChangedLetters(reading),
]

/** `400G`, `800 G`, `400 gig`, `1.6T`: a speed, unless grams are written with a small letter. */
const speed = /\b(\d+(?:\.\d+)?) ?(G|T|[Gg]igs?)\b/g
/** What the unit of a speed becomes when it is taken for another word. */
const turned =
  '(?:場|场|次|個|个)?(?:演出|表演|音樂會|音乐会|演唱會|演唱会)|公克|毫克|千克|公斤|克(?![朗拉隆])|公噸|公吨|噸|吨'
const music = /\b(?:band|concert|tour|music|song|singer|album|comedian|stage|perform)/i
const weight = /\b(?:tons?|tonnes?|grams?|kilos?|kg|weigh)/i

/** A count's digits as a pattern, with or without separators. */
const digits = (number: string): string => number.replaceAll('.', '\\.')

/** The first of each spelling, and no more spellings than a row of a translation has. */
function firstOfEach(matches: Iterable<RegExpExecArray>): readonly RegExpExecArray[] {
  const first = new Map<string, RegExpExecArray>()
  for (const match of matches) {
    if (!first.has(match[0])) first.set(match[0], match)
    if (first.size === mostSpellings) break
  }
  return [...first.values()]
}
const mostSpellings = 40

function findUnitsTurned(reading: PairReading): readonly PairFinding[] {
  const { en, zh } = reading
  const findings: PairFinding[] = []
  for (const match of firstOfEach(en.matchAll(speed))) {
    const [written, number = '', unit = ''] = match
    if (/^g/i.test(unit) && unit.length > 1 ? music.test(en) : weight.test(en)) continue
    const found = new RegExp(`(?<![\\d.,])${digits(number)} ?(?:${turned})`).exec(zh)
    if (found === null) continue
    findings.push(garbled(reading, match.index, written, found.index, found[0], 'unit-turned', 0.85))
  }
  return [...findings, ...findMilligrams(reading)]
}

/** What a milligram belongs to. */
const medicine =
  /\b(?:dos|drug|tablet|pill|capsule|patient|medic|pharma|blood|sodium|caffeine|vitamin|inject|diet|food|milk|sugar|cholesterol|clinical|trial|treat|placebo|obesity|weekly|daily|liter|litre|FDA|nicotine|vial|syringe|insulin|supplement|salt|mineral|water|air|pollut)/i

/** A row about optics or cable networks, where nothing is weighed in milligrams. */
const isOfNetworks = ({ en, terms }: PairReading): boolean =>
  terms.some(({ term }) => term.field === 'optics' || term.field === 'cable-tv') ||
  /\b\d+(?:\.\d+)?[GT]\b|\bDOCSIS\b/.test(en)

/** `mg` in a row of another trade is a unit or a version that was misheard, and 毫克 has frozen it. */
function findMilligrams(reading: PairReading): readonly PairFinding[] {
  const { en, zh } = reading
  const match = /\b(\d+(?:\.\d+)?) ?(?:mg|MG|milligrams?)\b/.exec(en)
  if (match === null || medicine.test(en) || !isOfNetworks(reading)) return []
  const found = new RegExp(`${digits(match[1] ?? '')} ?(?:毫克|公克|克)`).exec(zh)
  return found === null
    ? []
    : [garbled(reading, match.index, match[0], found.index, found[0], 'unit-turned', 0.7)]
}

const counts: Readonly<Record<string, string>> = {
  one: '一|1',
  two: '兩|两|二|2',
  three: '三|3',
  four: '四|4',
  six: '六|6',
  eight: '八|8',
  ten: '十|10',
  twelve: '十二|12',
  sixteen: '十六|16',
}

const countedCode = /\b(one|two|three|four|six|eight|ten|twelve|sixteen) by ([A-Z][A-Z0-9]{1,7})\b/gi

/** `two by FR`: the lanes of a product, which speech recognition wrote out and the Chinese took for a count of things. */
function findCodesCounted(reading: PairReading): readonly PairFinding[] {
  const { en, zh } = reading
  const findings: PairFinding[] = []
  for (const match of firstOfEach(en.matchAll(countedCode))) {
    const [written, count = '', code = ''] = match
    if (code !== code.toUpperCase()) continue
    const found = new RegExp(
      `(?:${counts[count.toLowerCase()] ?? count}) ?(?:個|个|種|种|台|顆|颗|枚|名|座|條|条|款|項|项|套) ?${code}`,
    ).exec(zh)
    if (found === null) continue
    findings.push(garbled(reading, match.index, written, found.index, found[0], 'code-counted', 0.65))
  }
  return findings
}

/** An abbreviation that lost its letters: the Chinese has one instead that differs by a letter and is nowhere in the English. */
function findChangedLetters(reading: PairReading): readonly PairFinding[] {
  const { en, zh } = reading
  const abbreviation = /(?<![A-Za-z0-9.&/-])[A-Z]{3,5}(?![A-Za-z0-9&/-])/g
  const there = firstOfEach(zh.matchAll(abbreviation)).filter(
    ([letters]) => !en.toUpperCase().includes(letters),
  )
  if (there.length === 0) return []
  const here = firstOfEach(en.matchAll(/(?<![A-Za-z0-9.&/-])([A-Z]{3,5})s?(?![A-Za-z0-9&/-])/g)).filter(
    ([, letters = '']) => !zh.toUpperCase().includes(letters),
  )
  const findings: PairFinding[] = []
  for (const other of there) {
    const alike = here.filter(([, letters = '']) => differByOne(letters, other[0]))
    const [match] = alike
    if (match === undefined || alike.length > 1 || isShortFor(other[0], en)) continue
    findings.push(
      garbled(reading, match.index, match[1] ?? '', other.index, other[0], 'letters-changed', 0.75),
    )
  }
  return findings
}

function differByOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let differing = 0
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differing += 1
  return differing === 1
}

/** The Chinese may shorten what the English writes out: `World Trade Organization`, 世貿組織 WTO. */
function isShortFor(letters: string, en: string): boolean {
  const initials = (en.match(/\b\p{L}/gu) ?? []).join('').toUpperCase()
  return initials.includes(letters)
}

const garbled = (
  { en, zh }: PairReading,
  start: number,
  written: string,
  zhStart: number,
  rendering: string,
  reason: 'unit-turned' | 'code-counted' | 'letters-changed',
  confidence: number,
): PairFinding => ({
  kind: 'term-garbled',
  confidence,
  en: sideOf(en, start, start + written.length),
  zh: sideOf(zh, zhStart, zhStart + rendering.length),
  expected: reason === 'code-counted' || /m/i.test(written) ? null : written.replace(/ ?(?:gigs?|G)$/i, 'G'),
  explanation: { key: `checkTerms.${reason}`, details: { code: written, rendering } },
})
