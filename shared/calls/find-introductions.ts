import { isWordCode } from '../text/word-gate.ts'
import { createWordTrie } from '../text/word-trie.ts'
import { readHouse } from './broker-firms.ts'
import { isPersonName, tidyName } from './person-name.ts'
import { isGenericName } from './speaker.ts'

/** A person named in running text, with the firm named right after. */
export interface Introduction {
  readonly name: string
  readonly firm: string | null
}

const cues = [
  'line of',
  'question from',
  'question is from',
  'question comes from',
  'question will come from',
  'question today from',
  'question today comes from',
  'questions from',
  'questions come from',
  'comes from',
  'coming from',
  'go to',
  'go next to',
  'move to',
  'turn to',
  'over to',
  'back to',
  'hear from',
  'call to',
  'conference to',
  'floor to',
  'welcome',
  'is with',
  'with us',
  'call is',
  'call are',
  'today are',
  'today is',
  'question, ',
  'instructions)',
  'this is',
  'from the line of',
  'follow-up from',
  'i am',
  "i'm",
  'introduce',
  'we have',
  "we've got",
  'next up is',
  'next is',
  'next up,',
  'next,',
  'will take',
  "we'll take",
  'comes to us from',
  'hand over to',
  'hand it to',
  'pass it to',
  'from analyst',
  'go ahead',
  'please,',
  'joined by',
  'to your host,',
  'host,',
]
/** Cues may overlap (`the call is with …`), and what one ends with may begin the next. */
const cueTrie = createWordTrie(cues)
const fillers = new Set([
  'the',
  'line',
  'of',
  'to',
  'our',
  'mr',
  'ms',
  'mrs',
  'dr',
  'today',
  'next',
  'now',
  'go',
  'from',
  'is',
  'are',
  'mister',
])

/** People whom a speech introduces or hands over to: at its cues, and sentences that are "Name, Firm." and no more. */
export function findIntroductions(text: string): readonly Introduction[] {
  const positions = new Set<number>([0])
  let isInWord = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const cue = isInWord || !cueTrie.canBegin(code) ? undefined : cues[cueTrie.findLongest(text, at)]
    if (cue !== undefined) positions.add(at + cue.length)
    isInWord = isWordCode(code)
  }
  for (const match of text.matchAll(/[.!?)。\uFF09][ \t]|\n/g)) positions.add(match.index + match[0].length)
  return [...readNames(text, positions), ...readChineseNames(text)]
}

const chineseName =
  '(\\p{Script=Han}{2,4}?(?=請|请|先生|女士|小姐|經理|经理|分析|提問|提问|發問|发问|的|您|[，。,.;：:、\\s]|$)|\\p{Lu}[\\p{L}.-]{0,20}(?: \\p{Lu}[\\p{L}-]{0,20}){1,2})'
const chineseFirm = '([\\p{Script=Han}A-Za-z][\\p{Script=Han}A-Za-z.& ]{1,22}?)'
const fromFirm = new RegExp(
  `(?:來自|来自)\\s?(?:於|于)?${chineseFirm}\\s?(?:的\\s?(?:分析師|分析师)?|(?:分析師|分析师))\\s?${chineseName}`,
  'gu',
)
const ofFirm = new RegExp(
  `((?:[\\p{Script=Han}]{2,8}?|[A-Za-z][A-Za-z.& ]{1,20})(?:證券|证券|投顧|投顾|銀行|银行|資本|资本|基金|國際|国际|研究|公司))\\s?的?\\s?(?:分析師|分析师)\\s?${chineseName}`,
  'gu',
)
// What a sentence puts before a firm's name.
const beforeFirm = /^.*(?:有請|有请|接下來|接下来|下一位|是|請|请|由|為|为|位)/u

/** "來自大安證券的王小明", "大安證券的分析師王小明". */
function readChineseNames(text: string): readonly Introduction[] {
  const found: Introduction[] = []
  if (/[來来]自/.test(text))
    for (const match of text.matchAll(fromFirm))
      found.push({ name: match[2] ?? '', firm: match[1]?.trim() ?? null })
  if (/分析[師师]/.test(text))
    for (const match of text.matchAll(ofFirm))
      if (!found.some(({ name }) => name === match[2]))
        found.push({
          name: match[2] ?? '',
          firm: (match[1] ?? '').replace(beforeFirm, '').replace(/^[來来]自/, ''),
        })
  return found.filter(({ name, firm }) => name !== '' && firm !== '')
}

/** Every full name in a text, with the firm named right after it. */
export function findNames(text: string): readonly Introduction[] {
  const positions = new Set<number>()
  for (const match of text.matchAll(/(?<!\p{Lu}[\p{L}'’.-]{0,20}\s)(?<![\p{L}'’-])\p{Lu}/gu))
    positions.add(match.index)
  return readNames(text, positions)
}

function readNames(text: string, positions: ReadonlySet<number>): readonly Introduction[] {
  const found = new Map<string, Introduction>()
  for (const position of [...positions].toSorted((a, b) => a - b)) {
    const name = readNameAt(text, position)
    if (name === null) {
      const led = readLedName(text, position)
      if (led !== null) found.set(`${led.name}\n${led.firm ?? ''}`, led)
      continue
    }
    const own = splitHouse(name.name)
    const firm = own?.firm ?? readFirmAt(text, name.end)
    if (firm === null && /^\S{1,2}\s\S{1,2}$/.test(name.name)) continue
    // A name that is all of its line is a label or a heading and introduces nobody, unless it can be nothing else.
    if (firm === null && isWholeLine(text, position, name.end) && !isGenericName(name.name)) continue
    found.set(`${name.name}\n${firm ?? ''}`, { name: own?.name ?? name.name, firm })
  }
  return [...found.values()]
}

/** "Tess Quill Goldman Sachs", the word between them unheard; a house of one word may be a family name. */
function splitHouse(printed: string): Introduction | null {
  const words = printed.split(' ')
  const house = words.length < 4 ? null : readHouse(words.slice(2))
  return house === null || house.words !== words.length - 2
    ? null
    : { name: words.slice(0, 2).join(' '), firm: house.name }
}

function isWholeLine(text: string, from: number, end: number): boolean {
  return (from === 0 || text[from - 1] === '\n') && (end === text.length || text[end] === '\n')
}

interface Word {
  readonly text: string
  readonly end: number
}

const longestWord = 60

/** The word at or after a position, with where it ends; punctuation stays with its word. Null at the end. */
function readWord(text: string, from: number): Word | null {
  let start = from
  while (start < text.length && isSpaceAt(text, start)) start++
  let end = start
  while (end < text.length && end - start < longestWord && !isSpaceAt(text, end)) end++
  return end === start ? null : { text: text.slice(start, end), end }
}

/** As `\s` has it. */
function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text.charAt(at)))
}

/** Words looked at for a name, with those that may stand before it. */
const longestRun = 10

function readNameAt(text: string, from: number): { readonly name: string; readonly end: number } | null {
  const tokens: string[] = []
  let end = from
  let next = from
  for (let count = 0; count < longestRun; count += 1) {
    const word = readWord(text, next)
    if (word === null || (tokens.length > 0 && word.text.startsWith('('))) break
    next = word.end
    const bare = word.text
      .replace(/^[("“]+/, '')
      .replace(/[,.;:?!)"”]+$/, '')
      .replace(/['’]s?$/, '')
    if (tokens.length === 0 && fillers.has(bare.toLowerCase())) continue
    const isInitial = /^\p{Lu}\.$/u.test(word.text)
    const candidate = isInitial ? word.text : bare
    if (tokens.length === 4 || !isPersonName(candidate.length < 2 ? `${candidate}.` : candidate)) break
    tokens.push(candidate)
    end = word.end - (word.text.length - word.text.replace(/[,.;:?!)"”]+$/, '').length)
    if (!isInitial && /[,.;:?!)’']$/.test(word.text)) break
  }
  if (tokens.length < 2 || tokens.every((token) => token.length < 2)) return null
  const name = tidyName(tokens.join(' '))
  return isPersonName(name) ? { name, end } : null
}

/** A house before the name: "from Barclays, Tess Quill", "Barclays' Tess Quill", "Barclays analyst Tess Quill". */
function readLedName(text: string, from: number): Introduction | null {
  const words = readFirmWords(text, from)
  const house = readHouse(words.map((word) => word.text.replace(/[,.:;]$/, '').replace(/['’]s?$/, '')))
  const last = house === null ? undefined : words[house.words - 1]
  if (house === null || last === undefined) return null
  let at = last.end
  const next = words[house.words]?.text ?? ''
  if (/^(?:analyst|and|with|from|is|we|has|have)$/i.test(next)) {
    if (!/^(?:analyst|with|we|is|has|have)$/i.test(next)) return null
    at = words[house.words]?.end ?? at
    if (/^we$/i.test(next)) at = words[house.words + 1]?.end ?? at
  } else if (!/[,:'’s]$/.test(last.text)) return null
  const name = readNameAt(text, at)
  return name === null ? null : { name: name.name, firm: house.name }
}

const mostFirmWords = 9

function readFirmWords(text: string, from: number): readonly Word[] {
  const words: Word[] = []
  let word = readWord(text, from)
  while (word !== null && words.length < mostFirmWords) {
    words.push(word)
    word = readWord(text, word.end)
  }
  return words
}

const connectors = new Set(['with', 'of', 'from', 'at', 'representing', 'for'])
const innerWords = new Set(['of', 'and', '&', 'de', 'the', 'du'])

/** After "Bank of" comes "America" or "the North". */
function leadsOn(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text ?? ''
  return /^\p{Lu}/u.test(word) || (word === 'the' && /^\p{Lu}/u.test(words[index + 1]?.text ?? ''))
}

/** What may stand between a name and the word before its firm: "who is", "an analyst", "calling in", "over". */
const betweenName =
  /^(?:[,\uFF0C]?\s{1,2}(?:who(?:['’]s| is)?|is|an?|the|our|senior|lead|equity|research|sell-side|buy-side|analyst|calling|dialing|joining|in|us|here|out|over|on|behalf|with us|today|live|online)(?=[\s,]))+/i

/** The firm named at a position, after "with", "of", "from", "at", a comma, a dash or a bracket. Null when none is. */
export function readFirmAt(text: string, from: number): string | null {
  const between = betweenName.exec(text.slice(from, from + 60))?.[0] ?? ''
  const start = from + between.length
  const rest = text.slice(start, start + 120)
  const mark = /^\s{0,2}(?:[,\uFF0C]|[-–—]{1,2}\s|[(\uFF08])/.exec(rest)
  const words = readFirmWords(rest, mark === null ? 0 : mark[0].length)
  let index = 0
  if (connectors.has(words[0]?.text.toLowerCase() ?? '')) index++
  else if (mark === null || between !== '') return null
  if (words[index]?.text.toLowerCase() === 'the') index++
  const tokens: string[] = []
  // A recogniser prints "bank of America" and "wells Fargo"; a house that is known needs no capitals.
  const house = readHouse(
    words.slice(index).map((word) => word.text.replace(/[,.;:?!)]+$/, '').replace(/['’]s$/, '')),
  )
  const isSpokenLow = house !== null && house.words > 1 && !/^[\p{Lu}\p{N}]/u.test(words[index]?.text ?? '')
  if (isSpokenLow) return house.name
  for (; index < words.length; index++) {
    const word = words[index]?.text ?? ''
    const bare = word.replace(/[,.;:?!)]+$/, '').replace(/['’]s$/, '')
    const isInner = tokens.length > 0 && innerWords.has(bare) && leadsOn(words, index + 1)
    if (!isInner && !/^[\p{Lu}\p{N}]/u.test(bare)) break
    if (!isInner && /^(?:your|please|you|our|the|this|he|she|i)$/i.test(bare)) break
    const isInitial = /^(?:\p{Lu}\.){1,3}$/u.test(word)
    tokens.push(isInitial ? word : bare)
    if (!isInitial && /[,.;:?!)]$/.test(word) && !/^(?:Co|St|Wm)\.$/.test(word)) break
  }
  while (tokens.length > 0 && innerWords.has(tokens.at(-1) ?? '')) tokens.pop()
  return tokens.length === 0 ? null : tokens.join(' ')
}
