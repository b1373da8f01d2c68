/** One reading of a Chinese headword. */
export interface DictionaryEntry {
  readonly traditional: string
  readonly simplified: string
  /** Syllables without tones, in small letters, parted by spaces; `u:` is ü. */
  readonly pinyin: string
  /** English glosses, as the dictionary words them. */
  readonly glosses: readonly string[]
}

/** A Chinese-English dictionary, looked up by headwords of either script. */
export interface Dictionary {
  readonly has: (word: string) => boolean
  readonly entriesOf: (word: string) => readonly DictionaryEntry[]
  /** The longest headword that is worth trying, in UTF-16 units. */
  readonly longestWord: number
}

/** Idioms and sayings beyond this are whole clauses: their parts say more to whoever compares words. */
const longestWord = 8
const none: readonly DictionaryEntry[] = []

/**
 * Reads the bundled form of a dictionary: a line an entry with tabs between Traditional, Simplified (empty where it is
 * the same), pinyin and glosses (`/` between them); lines that begin with `#` are comments. Only headwords are read at
 * once, so that a hundred thousand entries are ready in a tenth of a second; an entry is read when asked for.
 */
export function parseDictionary(text: string): Dictionary {
  const first = new Map<string, number>()
  // Entries with the same headword are chained: `next[k]` is the place after place k, 0 for none.
  const starts: number[] = [0]
  const next: number[] = [0]
  const add = (word: string, start: number): void => {
    if (word === '' || word.length > longestWord) return
    const place = starts.push(start) - 1
    next.push(first.get(word) ?? 0)
    first.set(word, place)
  }
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (text[start] !== '#') {
      const tab = text.indexOf('\t', start)
      const secondTab = tab === -1 ? -1 : text.indexOf('\t', tab + 1)
      if (secondTab !== -1 && secondTab < end) {
        add(text.slice(start, tab), start)
        add(text.slice(tab + 1, secondTab), start)
      }
    }
    start = end + 1
  }
  return {
    longestWord,
    has: (word) => first.has(word),
    entriesOf: (word) => {
      const found = first.get(word)
      if (found === undefined) return none
      const entries: DictionaryEntry[] = []
      for (let place = found; place !== 0; place = next[place] ?? 0)
        entries.unshift(readEntry(text, starts[place] ?? 0))
      return entries
    },
  }
}

function readEntry(text: string, start: number): DictionaryEntry {
  const newline = text.indexOf('\n', start)
  const [traditional = '', simplified = '', pinyin = '', glosses = ''] = text
    .slice(start, newline === -1 ? undefined : newline)
    .split('\t')
  return { traditional, simplified: simplified || traditional, pinyin, glosses: glosses.split('/') }
}
