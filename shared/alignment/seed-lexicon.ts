import type { Dictionary } from '../dictionary/dictionary.ts'
import { stem } from '../search/stem.ts'
import { toSparseRows, type Lexicon, type SparseRows } from './lexicon.ts'
import { sameMark, type TokenizedText } from './read-tokens.ts'

/** Function words say nothing in a gloss of several words; alone they are its meaning. */
const glossFillers = new Set(
  'a an the to of in on at by for with from and or as be is are sb sth one ones oneself etc up out that it its into'.split(
    ' ',
  ),
)
/** How much a gloss of a word's parts counts beside one of the word itself. */
const partStrength = 0.1
const subwordStrength = 0.4

/**
 * What is known before the texts have been compared: words that stand in both as they are, and the dictionary's glosses.
 * A gloss of several words is a little of each.
 */
export function seedLexicon(en: TokenizedText, zh: TokenizedText, dictionary: Dictionary | null): Lexicon {
  const idOfEnglish = new Map(en.words.map((word, id) => [word, id]))
  const glossWords = new Map<string, ReadonlyMap<number, number>>()
  const strengths = zh.words.map((word): Map<number, number> => {
    const found = new Map<number, number>()
    if (word.startsWith(sameMark)) {
      const same = idOfEnglish.get(word) ?? idOfEnglish.get(word.slice(sameMark.length))
      if (same !== undefined) found.set(same, 1)
    } else if (dictionary !== null) {
      addGlosses(found, word, 1)
      if (word.length > 1) {
        for (let at = 0; at < word.length; at += 1) {
          if (word.length > 2 && at + 1 < word.length)
            addGlosses(found, word.slice(at, at + 2), subwordStrength)
          addGlosses(found, word.charAt(at), partStrength)
        }
      }
    }
    return found
  })
  function addGlosses(found: Map<number, number>, word: string, strength: number): void {
    for (const [id, value] of glossesOf(word)) raise(found, id, value * strength)
  }
  function glossesOf(word: string): ReadonlyMap<number, number> {
    let found = glossWords.get(word)
    if (found === undefined && dictionary !== null) {
      found = readGlosses(dictionary, word, idOfEnglish)
      glossWords.set(word, found)
    }
    return found ?? new Map()
  }
  return {
    enToZh: toProbabilities(transpose(strengths, en.words.length), zh.counts),
    zhToEn: toProbabilities(strengths, en.counts),
  }
}

function readGlosses(
  dictionary: Dictionary,
  word: string,
  idOfEnglish: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { glosses } of dictionary.entriesOf(word))
    for (const gloss of glosses) {
      const words = gloss.toLowerCase().match(/[a-z]+/g) ?? []
      const telling = words.filter((one) => !glossFillers.has(one))
      const chosen = telling.length > 0 ? telling : words
      for (const one of chosen) {
        const id = idOfEnglish.get(stem(one))
        if (id !== undefined) raise(found, id, 1 / chosen.length)
      }
    }
  return found
}

function raise(found: Map<number, number>, id: number, value: number): void {
  if (value > (found.get(id) ?? 0)) found.set(id, value)
}

function transpose(
  rows: readonly ReadonlyMap<number, number>[],
  size: number,
): readonly Map<number, number>[] {
  const columns = Array.from({ length: size }, () => new Map<number, number>())
  for (const [row, values] of rows.entries())
    for (const [column, value] of values) columns[column]?.set(row, value)
  return columns
}

/** Strengths shared out among the words that could render one, those the text uses more getting more. */
function toProbabilities(rows: readonly ReadonlyMap<number, number>[], counts: Int32Array): SparseRows {
  return toSparseRows(
    rows.map((row) => {
      let sum = 0.3
      for (const [id, value] of row) sum += value * Math.sqrt(counts[id] ?? 0)
      return new Map(Array.from(row, ([id, value]) => [id, (0.8 * value * Math.sqrt(counts[id] ?? 0)) / sum]))
    }),
  )
}
