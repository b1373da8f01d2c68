import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Passage } from '../documents/document.ts'
import { isHan } from '../text/read-script.ts'

/** The passages of the body that together say most of a sentence, nearest first. */
export interface Alike {
  readonly passages: readonly number[]
  /** The share of the sentence's content that they have, 0 to 1; rare words count for more. */
  readonly share: number
}

/** A sentence of the summary with the language it is in. */
export interface Said {
  readonly text: string
  readonly side: 'en' | 'zh'
}

/** A summary's sentence gathers what the body says in few places. */
const mostPassages = 3

/**
 * The passages nearest to each sentence by its words: of Chinese by pairs of characters where the body has Chinese, else
 * through the dictionary's glosses; of English by the beginnings of words. One pass over the body for all sentences.
 */
export function findAlike(
  sentences: readonly Said[],
  passages: readonly Passage[],
  shown: readonly number[],
  dictionary: Dictionary | null,
): readonly Alike[] {
  const hasChinese = shown.some((index) => passages[index]?.zh !== null)
  const features = sentences.map(({ text, side }) =>
    side === 'en' ? readEnglish(text).map((word) => new Set([word])) : readChinese(text, dictionary),
  )
  const wanted = new Map<string, number[]>()
  for (const [sentence, words] of features.entries())
    for (const [place, forms] of words.entries())
      for (const form of forms) {
        const id = sentence * mostFeatures + place
        const same = wanted.get(form)
        if (same === undefined) wanted.set(form, [id])
        else same.push(id)
      }
  /** Of each sentence, what each passage has of it. */
  const found = sentences.map(() => new Map<number, Set<number>>())
  const spread = new Map<number, number>()
  for (const index of shown) {
    const passage = passages[index]
    const ids = new Set<number>()
    const read = (form: string): void => {
      for (const id of wanted.get(form) ?? []) ids.add(id)
    }
    if (passage?.en) for (const word of readEnglish(passage.en.text)) read(word)
    if (hasChinese && passage?.zh) for (const pair of readPairs(passage.zh.text)) read(pair)
    for (const id of ids) {
      spread.set(id, (spread.get(id) ?? 0) + 1)
      const sentence = found[Math.floor(id / mostFeatures)]
      const held = sentence?.get(index)
      if (held === undefined) sentence?.set(index, new Set([id]))
      else held.add(id)
    }
  }
  const weightOf = (id: number): number => {
    const places = spread.get(id)
    return places === undefined ? unsaidWeight : 1 / Math.log2(2 + places)
  }
  return sentences.map((_, sentence) => {
    const ids = (features[sentence] ?? []).map((_words, place) => sentence * mostFeatures + place)
    return gather(ids, found[sentence] ?? new Map(), weightOf)
  })
}

/** Takes the passage that adds most, and then the next, until nothing is added that matters. */
function gather(
  ids: readonly number[],
  held: ReadonlyMap<number, ReadonlySet<number>>,
  weightOf: (id: number) => number,
): Alike {
  const total = ids.reduce((sum, id) => sum + weightOf(id), 0)
  const covered = new Set<number>()
  const chosen: number[] = []
  let share = 0
  if (total === 0) return { passages: [], share: 0 }
  while (chosen.length < mostPassages) {
    let best = -1
    let most = leastAdded
    for (const [passage, has] of held) {
      let added = 0
      for (const id of has) if (!covered.has(id)) added += weightOf(id)
      if (added / total > most) {
        most = added / total
        best = passage
      }
    }
    if (best === -1) break
    chosen.push(best)
    share += most
    for (const id of held.get(best) ?? []) covered.add(id)
  }
  return { passages: chosen, share }
}

const leastAdded = 0.05
/** A word that the body never says may only be worded otherwise there. */
const unsaidWeight = 0.3

/** A sentence with more words than this says its thing in the first of them. */
const mostFeatures = 200
const beginning = 5
const particles: ReadonlySet<string> = new Set(
  'the and for was were our with that this which have has had been will would from they their there about into than then also its are not but you your who what'.split(
    ' ',
  ),
)

function readEnglish(text: string): readonly string[] {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/[A-Za-z]{3,}|[A-Za-z]*\d[A-Za-z\d.]*/g)) {
    const lower = word.toLowerCase()
    if (!particles.has(lower)) words.add(lower.slice(0, beginning))
    if (words.size === mostFeatures) break
  }
  return [...words]
}

/** Pairs of neighbouring Han characters: what Chinese words are mostly made of. */
function readPairs(text: string): readonly string[] {
  const pairs = new Set<string>()
  for (let at = 1; at < text.length; at += 1)
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at - 1))) pairs.add(text.slice(at - 1, at + 1))
  return [...pairs].slice(0, mostFeatures)
}

const glossFillers = /\b(?:to|of|the|an?|in|on|at|by|for|sb|sth|etc|or|be|and)\b/g

/**
 * The words of a Chinese sentence, each as its first two characters and the beginnings of its English glosses; Latin
 * words and codes as they stand. Without a dictionary every two characters are a word.
 */
function readChinese(text: string, dictionary: Dictionary | null): readonly ReadonlySet<string>[] {
  const words: ReadonlySet<string>[] = readEnglish(text).map((word) => new Set([word]))
  if (dictionary === null)
    return [...words, ...readPairs(text).map((pair) => new Set([pair]))].slice(0, mostFeatures)
  const seen = new Set<string>()
  for (let at = 0; at < text.length && words.length < mostFeatures;) {
    let length = isHan(text.charCodeAt(at)) ? Math.min(dictionary.longestWord, text.length - at) : 1
    while (length > 1 && !dictionary.has(text.slice(at, at + length))) length -= 1
    const word = text.slice(at, at + length)
    at += length
    if (length === 1 || seen.has(word)) continue
    seen.add(word)
    const forms = new Set([word.slice(0, 2)])
    for (const { glosses } of dictionary.entriesOf(word))
      for (const gloss of glosses)
        for (const [each] of gloss
          .toLowerCase()
          .replace(glossFillers, '')
          .matchAll(/[a-z]{4,}/g))
          forms.add(each.slice(0, beginning))
    words.push(forms)
  }
  return words
}
