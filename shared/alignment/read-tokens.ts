import type { Dictionary } from '../dictionary/dictionary.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import { stem } from '../search/stem.ts'
import { createNameReader, findSpelledNames } from './find-names.ts'
import { isHan } from '../text/read-script.ts'

/** One text as numbered tokens: what of it can be compared with another language. */
export interface TokenizedText {
  /** Token ids of each segment, in order, with repetitions. */
  readonly segments: readonly Int32Array[]
  /** What each id stands for. */
  readonly words: readonly string[]
  /** How often each id occurs in the text. */
  readonly counts: Int32Array
  readonly total: number
  /** How long each segment is, in letters or characters; see `lengthOf…`. */
  readonly lengths: Float64Array
}

/** What stands in both languages alike is a token of this kind, with the same word on both sides. */
export const sameMark = '='

const tokenPattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+(?:[,.]\d+)*|[?!:;"“”…—()]/gu
const punctuation = new Map(
  Object.entries({ '？': '?', '！': '!', '：': ':', '；': ';', '（': '(', '(': '(' }).concat(
    [...'"“”「」『』'].map((mark) => [mark, '"']),
  ),
)

/** Both texts as tokens. Chinese by the longest words of the dictionary; without one, as the platform cuts words. */
export function readTokens(
  english: readonly string[],
  chinese: readonly string[],
  dictionary: Dictionary | null,
): { readonly en: TokenizedText; readonly zh: TokenizedText } {
  if (dictionary === null)
    return { en: readEnglishTokens(english, () => []), zh: readChineseTokens(chinese, null, () => []) }
  const { spellings, joined } = findSpelledNames(english)
  const zh = readChineseTokens(chinese, dictionary, createNameReader(spellings, dictionary))
  const heard = new Set(zh.words)
  const namesIn = (index: number) => (joined[index] ?? []).map(nameToken).filter((name) => heard.has(name))
  return { en: readEnglishTokens(english, namesIn), zh }
}

const nameToken = (name: string): string => sameMark + stem(name)

function readEnglishTokens(
  texts: readonly string[],
  namesIn: (index: number) => readonly string[],
): TokenizedText {
  const stems = new Map<string, string>()
  return numberTokens(texts, lengthOfEnglish, (text, index) => {
    const tokens: string[] = [...namesIn(index)]
    for (const [token] of text.matchAll(tokenPattern)) {
      const first = token.charCodeAt(0)
      if (first >= 48 && first <= 57) tokens.push(numberToken(token))
      else if (/^\p{L}/u.test(token)) tokens.push(...readWord(token, stems))
      else pushMark(tokens, token)
    }
    if (/\d|hundred|thousand|million|billion/i.test(text)) pushAmounts(tokens, text, 'en')
    return tokens
  })
}

function readChineseTokens(
  texts: readonly string[],
  dictionary: Dictionary | null,
  namesOf: (run: string) => readonly string[],
): TokenizedText {
  const stems = new Map<string, string>()
  const platform = dictionary === null ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
  return numberTokens(texts, lengthOfChinese, (text) => {
    const tokens: string[] = []
    for (const [run] of text.matchAll(chinesePattern)) {
      const first = run.charCodeAt(0)
      if (isHan(first)) {
        for (const name of namesOf(run)) tokens.push(nameToken(name))
        if (dictionary !== null) pushLongestWords(tokens, run, dictionary)
        else if (platform !== null) for (const { segment } of platform.segment(run)) tokens.push(segment)
      } else if (first >= 48 && first <= 57) tokens.push(numberToken(run))
      else if (/^\p{L}/u.test(run)) tokens.push(...readWord(run, stems).map((word) => sameMark + word))
      else pushMark(tokens, run)
    }
    if (/[\d百千万萬亿億]/.test(text)) pushAmounts(tokens, text, 'zh')
    return tokens
  })
}

const chinesePattern =
  /\p{Script=Han}+|\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’]\p{Script=Latin}+)*|\d+(?:[,.]\d+)*|[?!:;"“”…—()？！：；（「」『』]/gu

function pushLongestWords(tokens: string[], run: string, dictionary: Dictionary): void {
  for (let at = 0; at < run.length;) {
    let length = Math.min(dictionary.longestWord, run.length - at)
    while (length > 1 && !dictionary.has(run.slice(at, at + length))) length -= 1
    // Characters beyond the basic plane are two units.
    if (length === 1 && (run.charCodeAt(at) & 0xfc00) === 0xd800) length = 2
    tokens.push(run.slice(at, at + length))
    at += length
  }
}

function readWord(word: string, stems: Map<string, string>): string[] {
  const known = stems.get(word)
  if (known !== undefined) return [known]
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’].*$/, '')
  const found = stem(plain)
  stems.set(word, found)
  return [found]
}

const numberToken = (digits: string): string =>
  `${sameMark}#${digits.replaceAll(',', '').replace(/[.]+$/, '')}`

function pushMark(tokens: string[], mark: string): void {
  tokens.push(sameMark + (punctuation.get(mark) ?? mark))
}

/** Amounts by their value, where their digits don't show it: `1.2 billion` and 12 億. */
function pushAmounts(tokens: string[], text: string, side: 'en' | 'zh'): void {
  for (const { value, mantissa } of findAmounts(text, side))
    if (value !== mantissa && value.length > 2) tokens.push(`${sameMark}#${value}`)
}

const isLatinLetter = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && code <= 0x24f)

/** Letters and digits. */
const lengthOfEnglish = (text: string): number => {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code >= 48 && code <= 57) || isLatinLetter(code)) length += 1
  }
  return length
}

/** A Chinese character counts one, a letter or digit as much as it would weigh in an English text of that length. */
const lengthOfChinese = (text: string): number => {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isHan(code)) length += 1
    else if ((code >= 48 && code <= 57) || isLatinLetter(code)) length += 0.3
  }
  return length
}

function numberTokens(
  texts: readonly string[],
  lengthOf: (text: string) => number,
  read: (text: string, index: number) => readonly string[],
): TokenizedText {
  const ids = new Map<string, number>()
  const words: string[] = []
  const counts: number[] = []
  let total = 0
  const segments = texts.map((text, index) => {
    const tokens = read(text, index)
    total += tokens.length
    const segment = new Int32Array(tokens.length)
    for (const [at, token] of tokens.entries()) {
      let id = ids.get(token)
      if (id === undefined) {
        id = words.push(token) - 1
        ids.set(token, id)
        counts.push(0)
      }
      counts[id] = (counts[id] ?? 0) + 1
      segment[at] = id
    }
    return segment
  })
  return {
    segments,
    words,
    counts: Int32Array.from(counts),
    total,
    lengths: Float64Array.from(texts, (text) => Math.max(1, lengthOf(text))),
  }
}
