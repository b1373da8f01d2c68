import { toNameKey } from './person-name.ts'
import { areSimilarKeys, isSimilarWord } from './similar-name.ts'
import type { Speaker, SpokenTurn } from './speaker.ts'

// Words that begin sentences and addresses like a name does.
const neverNames = new Set(
  (
    'hi yeah yes okay right great welcome congrats congratulations dear mr ms mrs dr sure well good hey hello thanks thank really look please sorry maybe again also just first second third so and but ' +
    'the that this there then they we you it in on at as for if or no not now what when where how why our your all any can could would should'
  ).split(' '),
)

interface Mention {
  readonly words: string
  readonly isAddress: boolean
}

/** No call has more; every mention is compared with every person. */
const mostPeople = 300

/** Finds other spellings under which speakers go in what is said: given names, and names misheard in addresses. */
export function addAliases(speakers: readonly Speaker[], turns: readonly SpokenTurn[]): void {
  const people = speakers.filter((speaker) => speaker.side !== 'operator' && /\p{Lu}/u.test(speaker.name))
  if (people.length > mostPeople) return
  const mentions = new Map<string, Mention>()
  for (const turn of turns) collectMentions(turn.text, mentions)
  const known = new Set(people.flatMap((speaker) => [...speaker.keys, toNameKey(speaker.name)]))
  const named = people.map((speaker) => ({ speaker, ...toName(speaker.name) }))
  for (const mention of mentions.values()) {
    const name = toName(mention.words)
    if (known.has(name.key)) continue
    const fits = named.filter((person) => isAliasOf(name, mention.isAddress, person))
    if (fits.length === 1) fits[0]?.speaker.aliases.add(mention.words)
  }
  const byKey = new Map(people.map((speaker) => [toNameKey(speaker.name), speaker]))
  for (const turn of turns) {
    for (const { name, chinese } of findTransliterations(turn.text))
      byKey.get(toNameKey(name))?.aliases.add(chinese)
  }
}

/** A name's words, as printed and as its key has them. */
interface Name {
  readonly words: readonly string[]
  readonly key: string
  readonly keyWords: readonly string[]
}

function toName(printed: string): Name {
  const key = toNameKey(printed)
  return { words: printed.split(' '), key, keyWords: key.split(' ') }
}

function isAliasOf(mention: Name, isAddress: boolean, name: Name): boolean {
  const { words } = mention
  const parts = name.words
  const given = parts[0] ?? ''
  const family = parts.at(-1) ?? ''
  const [word = ''] = words
  if (words.length > 1) {
    // A given name that begins alike before the same family name is a slip of the tongue: Thomas for Thompson.
    if (words.at(-1) === family && word.slice(0, 3) === given.slice(0, 3)) return true
    return (
      parts.length > 1 &&
      (areSimilarKeys(mention.keyWords, name.keyWords) || isSimilarWord(words.join(''), given))
    )
  }
  if (word === given || (word.length > 3 && word === family)) return true
  return isAddress && word.length > 2 && given.length > 2 && isSimilarWord(word, given)
}

/**
 * Runs of capitalised words may be names: one word alone a given or a family name, two a full one. A single word
 * counts as an address after "thanks", and between commas or before a question mark.
 */
function collectMentions(text: string, mentions: Map<string, Mention>): void {
  let run: string[] = []
  let start = 0
  let end = -1
  const close = () => {
    const [first, second] = run
    if (first !== undefined && run.length === 1) note(mentions, first, isAddressed(text, start, end))
    if (second !== undefined) note(mentions, `${String(first)} ${second}`, isAddressed(text, start, end))
    run = []
  }
  for (const match of text.matchAll(/\p{Lu}[\p{L}’'-]{1,24}/gu)) {
    const own = match[0].replace(/[’']s?$/, '')
    if (match.index !== end + 1 || text[end] !== ' ') close()
    if (neverNames.has(own.toLowerCase())) {
      close()
      end = -1
      continue
    }
    if (run.length === 0) start = match.index
    run.push(own)
    end = match.index + own.length
  }
  close()
}

function isAddressed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  if (/(?:thanks|thank you|hi|hey|hello|over to)[ ,]{1,2}$/i.test(before)) return true
  return /[,.?]\s$/.test(before) && /^[,.?!]/.test(text.slice(end, end + 1))
}

function note(mentions: Map<string, Mention>, words: string, isAddress: boolean): void {
  const known = mentions.get(words)
  if (known === undefined || (isAddress && !known.isAddress)) mentions.set(words, { words, isAddress })
}

const bracketed = /([\p{Script=Han}·‧・]{2,14})\s?[(\uFF08](\p{Lu}[^()\uFF08\uFF09]{2,40})[)\uFF09]/gu
// What a Chinese sentence puts before a name; names transliterated into it hardly use these characters.
const beforeName = /^.*[的是回給给與与和請请讓让將将由向對对]/u

/** Chinese printings of a name: with the name in brackets after it, or in the line below "Name, Firm." */
function findTransliterations(text: string): readonly { readonly name: string; readonly chinese: string }[] {
  const found: { name: string; chinese: string }[] = []
  const add = (name: string, chinese: string) => {
    if (chinese.length > 1) found.push({ name, chinese })
  }
  if (/[(\uFF08]/.test(text))
    for (const match of text.matchAll(bracketed))
      add(match[2] ?? '', (match[1] ?? '').replace(beforeName, ''))
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const name = line.length < 100 ? /^([^,.]{4,40}), [^,]{2,60}\.$/.exec(line)?.[1] : undefined
    const chinese = /^([\p{Script=Han}·‧・]{2,14})[,\uFF0C]/u.exec(lines[index + 1] ?? '')?.[1]
    if (name !== undefined && chinese !== undefined) add(name, chinese)
  }
  return found
}
