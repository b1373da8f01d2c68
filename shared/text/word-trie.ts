/**
 * Many words in one table that is walked a character at a time, so that looking for all of them costs one pass over a
 * text and no more than a few steps at each place. Latin letters match in either case; a space also matches a hyphen.
 */
export interface WordTrie {
  /** Whether a word begins with this character. */
  readonly canBegin: (code: number) => boolean
  /** Index of the longest word that begins at a place and may end where it does, or -1. */
  readonly findLongest: (text: string, at: number, mayEnd?: (text: string, end: number) => boolean) => number
  /** Union of the bits of all words that begin at a place: those of word `n` are `bits[n]`. */
  readonly collectBits: (text: string, at: number) => number
}

/** `bits` gives each word the bits that `collectBits` unites. */
export function createWordTrie(words: readonly string[], bits: readonly number[] = []): WordTrie {
  const signs = readSigns(words)
  const width = signs.count
  // Row 0 is the root and is never a target, so 0 also means that no word goes on.
  let table = new Int32Array(64 * width)
  const wordAt: number[] = [-1]
  const bitsAt: number[] = [0]
  for (const [index, word] of words.entries()) {
    let row = 0
    for (let at = 0; at < word.length; at += 1) {
      const cell = row * width + (signs.ofCode[word.charCodeAt(at)] ?? 0)
      if (table[cell] === 0) {
        if ((wordAt.length + 1) * width > table.length) table = doubled(table)
        table[cell] = wordAt.length
        wordAt.push(-1)
        bitsAt.push(0)
      }
      row = table[cell] ?? 0
    }
    wordAt[row] = index
    bitsAt[row] = (bitsAt[row] ?? 0) | (bits[index] ?? 0)
  }
  const { ofCode } = signs
  const step = (row: number, text: string, at: number): number =>
    at < text.length ? (table[row * width + (ofCode[text.charCodeAt(at)] ?? 0)] ?? 0) : 0
  return {
    canBegin: (code) => table[ofCode[code] ?? 0] !== 0,
    findLongest: (text, at, mayEnd) => {
      let longest = -1
      let end = at
      for (let row = step(0, text, end); row !== 0; row = step(row, text, end)) {
        end += 1
        const word = wordAt[row] ?? -1
        if (word >= 0 && (mayEnd === undefined || mayEnd(text, end))) longest = word
      }
      return longest
    },
    collectBits: (text, at) => {
      let found = 0
      let end = at
      for (let row = step(0, text, end); row !== 0; row = step(row, text, end)) {
        end += 1
        found |= bitsAt[row] ?? 0
      }
      return found
    },
  }
}

function doubled(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * table.length)
  larger.set(table)
  return larger
}

/** Numbers the characters that occur in any of the words; both cases of a letter, and a space and a hyphen, are one. */
function readSigns(words: readonly string[]): { readonly ofCode: Uint16Array; readonly count: number } {
  const ofCode = new Uint16Array(65_536)
  // 0 is every other character, with which no word goes on.
  let count = 1
  for (const character of new Set(words.join('').toLowerCase().replaceAll('-', ' '))) {
    for (const form of character === ' ' ? ' -' : [character, character.toUpperCase()]) {
      if (form.length === 1) ofCode[form.charCodeAt(0)] = count
    }
    count += 1
  }
  return { ofCode, count }
}
