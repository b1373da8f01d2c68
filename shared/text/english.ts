import { packedAcronyms, packedNames, packedWords } from './english-words.ts'

/**
 * Whether a word in lower case is one of English: in the dictionary as it stands, by its ending or prefix, or as two of
 * its words run together (`datacenter`, `rollout`). Loose on purpose: what it does not know is worth a second look.
 */
export function isEnglishWord(word: string): boolean {
  if (isDictionaryWord(word)) return true
  if (word.length > longestWord) return false
  return hasPrefix(word) || isCompound(word)
}

/** The same without prefixes and compounds, of which names are made too (`Drayvex` is neither a dray nor vexed). */
export function isDictionaryWord(word: string): boolean {
  const known = words()
  if (known.has(word) || listRoots(word).some((root) => known.has(root))) return true
  const bare = word.replace(derived, '')
  return bare !== word && (known.has(bare) || listRoots(bare).some((root) => known.has(root)))
}

/** Whether a capitalised word is a name many know: of a place, a person, a large firm. */
export const isEnglishName = (word: string): boolean => names().has(word)

/** Whether an abbreviation in capitals is in the dictionary, which has few of any trade. */
export const isEnglishAcronym = (word: string): boolean => acronyms().has(word)

const longestWord = 40
const once = (packed: string): (() => ReadonlySet<string>) => {
  let set: ReadonlySet<string> | null = null
  return () => (set ??= unpack(packed))
}
const words = once(packedWords)
const names = once(packedNames)
const acronyms = once(packedAcronyms)

function unpack(packed: string): ReadonlySet<string> {
  const set = new Set<string>()
  let before = ''
  for (const [, shared = '0', rest = ''] of packed.matchAll(/(\d)(\D*)/g)) {
    before = before.slice(0, Number(shared)) + rest
    set.add(before)
  }
  return set
}

/** Endings, with what the word they were put to may have had in their place. */
const endings: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['iest', ['y']],
  ['iness', ['y']],
  ['ness', ['']],
  ['ability', ['able', '', 'e']],
  ['ization', ['ize']],
  ['isation', ['ize']],
  ['ising', ['ize']],
  ['ised', ['ize']],
  ['ise', ['ize']],
  ['ally', ['al', 'a']],
  ['ility', ['le']],
  ['ily', ['y']],
  ['ly', ['', 'le']],
  ['able', ['', 'e']],
  ['less', ['']],
  ['ments', ['']],
  ['ment', ['']],
  ['ours', ['or']],
  ['our', ['or']],
  ['tre', ['ter']],
  ['mme', ['m']],
  ['mmes', ['m']],
  ['ied', ['y']],
  ['ier', ['y']],
  ['iers', ['y']],
  ['ies', ['y']],
  ['ing', ['', 'e']],
  ['ings', ['', 'e']],
  ['est', ['', 'e']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ed', ['', 'e']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['al', ['']],
]
const shortestRoot = 3

function listRoots(word: string): readonly string[] {
  const roots: string[] = []
  for (const [ending, instead] of endings) {
    if (word.length - ending.length < shortestRoot - 1 || !word.endsWith(ending)) continue
    const root = word.slice(0, -ending.length)
    for (const letters of instead)
      if (root.length + letters.length >= shortestRoot) roots.push(root + letters)
    // `shipped`, `biggest`, `labelling`.
    if (root.length > shortestRoot && root.at(-1) === root.at(-2)) roots.push(root.slice(0, -1))
  }
  return roots
}

/** Prefixes that the dictionary leaves to rules: `retire` stands under `tire`. */
const derived = /^(?:re|un|de|dis|in|con|pro)(?=[a-z]{3})/
const prefixes =
  'un re pre non over under sub inter multi co out up anti mis de dis in micro macro super hyper mid bi tri semi cyber geo bio nano tele auto photo electro thermo hydro self ultra intra trans post fore down back'.split(
    ' ',
  )

const hasPrefix = (word: string): boolean =>
  prefixes.some(
    (prefix) =>
      word.length > prefix.length + 2 &&
      word.startsWith(prefix) &&
      isDictionaryWord(word.slice(prefix.length)),
  )

const shortestPart = 3

function isCompound(word: string): boolean {
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1)
    if (
      words().has(word.slice(0, at)) &&
      isDictionaryWord(word.slice(at)) &&
      Math.max(at, word.length - at) > shortestPart
    )
      return true
  return false
}
