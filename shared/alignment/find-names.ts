import type { Dictionary } from '../dictionary/dictionary.ts'

/** Capitalised words of a text, alone and in twos, as they would be spelled in pinyin; each with where it stands. */
export interface SpelledNames {
  /** All spellings: small letters without marks or spaces. */
  readonly spellings: ReadonlySet<string>
  /** Spellings of two neighbouring words, by segment. */
  readonly joined: readonly (readonly string[])[]
}

/**
 * What may be Chinese names in an English text: `Fengxia`, `Jia Zhen`, `Li`. A word that the text also has in small
 * letters is none.
 */
export function findSpelledNames(texts: readonly string[]): SpelledNames {
  const small = new Set<string>()
  for (const text of texts) for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}+/gu)) small.add(plain(word))
  const spellings = new Set<string>()
  const joined = texts.map((text) => {
    const here: string[] = []
    let [before, beforeEnd] = ['', -2]
    for (const match of text.matchAll(/\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{Ll}+)*/gu)) {
      const word = plain(match[0])
      if (small.has(word)) continue
      spellings.add(word)
      if (before !== '' && match.index === beforeEnd + 1) here.push(before + word)
      ;[before, beforeEnd] = [word, match.index + match[0].length]
    }
    for (const one of here) spellings.add(one)
    return here
  })
  return { spellings, joined }
}

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()

/** The names of an English text that a run of Chinese characters sounds like, by the dictionary's pinyin. */
export function createNameReader(
  spellings: ReadonlySet<string>,
  dictionary: Dictionary,
): (run: string) => readonly string[] {
  const readings = new Map<string, readonly string[]>()
  const readingsOf = (character: string): readonly string[] => {
    let found = readings.get(character)
    if (found === undefined) {
      found = [...new Set(dictionary.entriesOf(character).map(({ pinyin }) => pinyin.replace('u:', 'u')))]
      readings.set(character, found)
    }
    return found
  }
  return (run) => {
    const names: string[] = []
    for (let at = 0; at < run.length; at += 1) {
      let soFar: readonly string[] = ['']
      for (let length = 1; length <= longestName && at + length <= run.length; length += 1) {
        const next = readingsOf(run.charAt(at + length - 1))
        soFar = soFar.flatMap((start) => next.map((end) => start + end)).slice(0, mostReadings)
        const found = soFar.find((spelling) => spellings.has(spelling))
        // A single character sounds like a hundred others: as a name it must be a surname.
        if (found !== undefined && (length > 1 || isSurname(dictionary, run.charAt(at), found)))
          names.push(found)
      }
    }
    return names
  }
}

/** Surname and given name. */
const longestName = 3
const mostReadings = 8

const isSurname = (dictionary: Dictionary, character: string, spelling: string): boolean =>
  dictionary
    .entriesOf(character)
    .some(({ glosses }) => glosses.some((gloss) => gloss.toLowerCase() === `surname ${spelling}`))
