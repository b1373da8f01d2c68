import { functionWords, lightWords, toRoot, type GlossStems } from '../dictionary/gloss-stems.ts'
import type { Span } from '../documents/document.ts'
import type { FoundTerm } from '../glossary/match-terms.ts'
import { isHan } from '../text/read-script.ts'
import type { PairReading } from './pair-reading.ts'

/** A word of one side that can be looked for on the other. */
export interface MatchedWord extends Span {
  /** Where it stands in its text, 0 to 1. */
  readonly place: number
  /** It counts where it is found, and is not missed. */
  readonly isLight: boolean
  /** How it was found on the other side: not, by a part of a word only, or surely. */
  readonly match: 0 | 1 | 2
  /** Index of the word that renders it; -1 where it has none. */
  readonly partner: number
}

/** The words of a row, matched one to one. */
export interface MatchedWords {
  readonly en: readonly MatchedWord[]
  readonly zh: readonly MatchedWord[]
}

interface Word extends MatchedWord {
  match: 0 | 1 | 2
  partner: number
}
interface EnglishWord extends Word {
  readonly root: string
}

const unmatched = 0
const weak = 1
const sure = 2

/**
 * Matches the words of both sides one to one, by the dictionary's glosses, figures and what stands in Latin letters, the
 * rarest first and nearby before distant. Time grows with the words of one side times those that may render them, which
 * are few.
 */
export function matchWords({ en, zh, folded, terms }: PairReading, glosses: GlossStems): MatchedWords {
  const english = readEnglish(en)
  const chinese = readChinese(zh, glosses)
  matchTerms(terms, english, chinese, folded)
  choosePartners(english, chinese, zh, glosses)
  return { en: english, zh: chinese }
}

/** A term of the glossary and its right word are sure to belong together, whatever the dictionary makes of their parts. */
function matchTerms(
  terms: readonly FoundTerm[],
  english: EnglishWord[],
  chinese: Word[],
  folded: string,
): void {
  const next = new Map<FoundTerm['term'], number>()
  for (const found of terms) {
    const from = next.get(found.term) ?? 0
    const word = from === -1 ? undefined : found.right.find((one) => folded.includes(one, from))
    const at = word === undefined ? -1 : folded.indexOf(word, from)
    next.set(found.term, word === undefined ? -1 : at + word.length)
    if (word === undefined) continue
    const partner = firstFrom(chinese, at)
    const first = firstFrom(english, found.start)
    if (chinese[partner] === undefined || english[first] === undefined) continue
    for (let index = first; (english[index]?.start ?? Infinity) < found.end; index += 1)
      take(english[index], partner)
    for (let index = partner; (chinese[index]?.start ?? Infinity) < at + word.length; index += 1)
      take(chinese[index], first)
  }
}

/** Index of the first word that ends after a place; words are in order. */
export function firstFrom(words: readonly Span[], place: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

function take(word: Word | undefined, partner: number): void {
  if (word === undefined || word.match === sure) return
  word.match = sure
  word.partner = partner
}

function readEnglish(en: string): EnglishWord[] {
  const words: EnglishWord[] = []
  for (const match of en.matchAll(/[A-Za-z]+(?:\d(?![\dA-Za-z]))?|\d+(?:[.,]\d+)*(?:Q(?![A-Za-z]))?/g)) {
    const [word] = match
    const small = word.toLowerCase()
    const quarter = /^(?:q([1-4])|([1-4])q)$/.exec(small)
    if (quarter === null && (functionWords.has(small) || word.length < 2 || /^[a-z]{2}$/.test(word))) {
      if (!/^\d/.test(word)) continue
    }
    const root = quarter
      ? quarterRoot(quarter[1] ?? quarter[2] ?? '')
      : word >= 'A'
        ? toRoot(small)
        : figureRoot(word)
    const start = match.index
    // A name is written in other letters, and figures are compared elsewhere.
    const isLight = lightWords.has(root) || (word >= 'A' && word < 'a' && quarter === null)
    words.push({
      start,
      end: start + word.length,
      place: start / en.length,
      root,
      isLight,
      match: unmatched,
      partner: -1,
    })
  }
  return words
}

/** Digits without what a change of unit does to them: 40.7 million and 4,070 萬 are both `407`. */
const figureRoot = (figure: string): string => `#${figure.replace(/[.,]/g, '').replace(/^0+|0+$/g, '')}`
const quarterRoot = (quarter: string): string => `#q${quarter}`

/** Chinese characters that only hold a sentence together. */
const particles = new Set(
  '的了是在和與与及也就都而其將将會会可以之於于這那这此並并但或且所地得着著被把將讓让給给到從从對对為为因由如若則则即等們们個个我你您他她它很更最太已曾還还又再才只不沒没有要能想說说啊呢吗嗎吧呀嘛一上下中里裡',
)
const longestWord = 5
const chineseQuarter = /^第?([一二三四1-4])季/
const quarterStart = new Set('第一二三四')
const quarterDigits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** The words of a Chinese text, the longest headwords first; one that only holds the sentence together is left out. */
function readChinese(zh: string, glosses: GlossStems): Word[] {
  const words: Word[] = []
  for (let at = 0; at < zh.length;) {
    if (!isHan(zh.charCodeAt(at))) {
      const latin = /^(?:[A-Za-z]{2,}|[A-Za-z]\d(?!\d)|\d+(?:[.,]\d+)*)/.exec(zh.slice(at, at + 24))?.[0]
      if (latin !== undefined)
        words.push({
          start: at,
          end: at + latin.length,
          place: at / zh.length,
          isLight: false,
          match: unmatched,
          partner: -1,
        })
      at += latin?.length ?? 1
      continue
    }
    const length = lengthOfWord(zh, at, glosses)
    if (length > 1 || !particles.has(zh.charAt(at)))
      words.push({
        start: at,
        end: at + length,
        place: at / zh.length,
        isLight: false,
        match: unmatched,
        partner: -1,
      })
    at += length
  }
  return words
}

/** Of the longest headword that begins here, or of a quarter's name; one character where there is neither. */
function lengthOfWord(zh: string, at: number, glosses: GlossStems): number {
  const quarter = quarterStart.has(zh.charAt(at)) ? chineseQuarter.exec(zh.slice(at, at + 4)) : null
  if (quarter !== null) return quarter[0].length
  let length = 1
  while (length < longestWord && isHan(zh.charCodeAt(at + length))) length += 1
  while (length > 1 && glosses.of(zh.slice(at, at + length)).length === 0) length -= 1
  return length
}

interface Edge {
  readonly en: number
  readonly zh: number
  readonly strength: 1 | 2
}

function choosePartners(english: EnglishWord[], chinese: Word[], zh: string, glosses: GlossStems): void {
  const byRoot = new Map<string, number[]>()
  for (const [index, { root }] of english.entries()) {
    const list = byRoot.get(root)
    if (list === undefined) byRoot.set(root, [index])
    else list.push(index)
  }
  const edges: Edge[] = []
  const degree = new Int32Array(english.length)
  for (const [index, { start, end, place }] of chinese.entries())
    for (const [root, strength] of rootsOf(zh, start, end, byRoot, glosses))
      for (const one of nearest(byRoot.get(root) ?? [], english, place)) {
        edges.push({ en: one, zh: index, strength })
        degree[one] = (degree[one] ?? 0) + 1
      }
  const order = ({ en, zh: other, strength }: Edge): number =>
    Math.abs((english[en]?.place ?? 0) - (chinese[other]?.place ?? 0)) +
    (strength === sure ? 0 : 0.5) +
    0.05 * Math.min(6, degree[en] ?? 0)
  const room = chinese.map(({ start, end, match }) =>
    match === unmatched ? Math.ceil((end - start) / 2) : 0,
  )
  for (const edge of edges
    .map((one) => ({ ...one, order: order(one) }))
    .toSorted((a, b) => a.order - b.order)) {
    const [word, other] = [english[edge.en], chinese[edge.zh]]
    if (word === undefined || other === undefined || word.match !== unmatched || (room[edge.zh] ?? 0) === 0)
      continue
    room[edge.zh] = (room[edge.zh] ?? 0) - 1
    word.match = edge.strength
    word.partner = edge.zh
    if (other.match === unmatched) other.partner = edge.en
    if (other.match < edge.strength) other.match = edge.strength
  }
}

/** Of the places where a word stands often, those around the wanted one. */
function nearest(
  places: readonly number[],
  english: readonly EnglishWord[],
  place: number,
): readonly number[] {
  if (places.length <= mostPlaces) return places
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((english[places[middle] ?? 0]?.place ?? 0) >= place) high = middle
    else low = middle + 1
  }
  const from = Math.max(0, Math.min(low - mostPlaces / 2, places.length - mostPlaces))
  return places.slice(from, from + mostPlaces)
}
const mostPlaces = 4

/** Which words of the English a Chinese word may render: by its own glosses surely, by those of its parts weakly. */
function rootsOf(
  zh: string,
  start: number,
  end: number,
  wanted: ReadonlyMap<string, unknown>,
  glosses: GlossStems,
): ReadonlyMap<string, 1 | 2> {
  const found = new Map<string, 1 | 2>()
  const word = zh.slice(start, end)
  const quarter = quarterStart.has(word.charAt(0)) ? chineseQuarter.exec(word) : null
  if (quarter !== null || !isHan(zh.charCodeAt(start))) {
    const root = quarter
      ? quarterRoot(quarterDigits[quarter[1] ?? ''] ?? quarter[1] ?? '')
      : /^\d/.test(word)
        ? figureRoot(word)
        : /^q[1-4]$/i.test(word)
          ? quarterRoot(word.charAt(1))
          : toRoot(word.toLowerCase())
    if (wanted.has(root)) found.set(root, sure)
    return found
  }
  const add = (part: string, strength: 1 | 2): void => {
    for (const root of glosses.of(part)) if (wanted.has(root) && !found.has(root)) found.set(root, strength)
  }
  add(word, sure)
  if (word.length > 2) for (let at = start; at + 2 <= end; at += 1) add(zh.slice(at, at + 2), sure)
  if (word.length > 1) for (let at = start; at < end; at += 1) add(zh.charAt(at), weak)
  return found
}
