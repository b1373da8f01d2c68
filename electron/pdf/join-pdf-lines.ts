/** Words a document writes with a hyphen within a line, so that one at a line's end is told from a broken word. */
export interface HyphenUse {
  /** `co-packaged`: seen with its hyphen inside a line. */
  readonly hyphenated: ReadonlySet<string>
  /** `optical`: seen whole. */
  readonly whole: ReadonlySet<string>
  /** Whether it sets a space between Chinese and Latin letters or figures. */
  readonly spacesHan: boolean
}

const wordPattern = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+|\p{L}{3,}/gu

const scriptChange = /\p{Script=Han} ?(?=[A-Za-z\d])|[A-Za-z\d%] ?(?=\p{Script=Han})/gu

/** Collects the words of lines; the last of a line that ends in a hyphen is left out, being what is asked about. */
export function collectHyphenUse(lines: Iterable<string>): HyphenUse {
  const [hyphenated, whole] = [new Set<string>(), new Set<string>()]
  let [spaced, close] = [0, 0]
  for (const line of lines) {
    for (const [found] of line.slice(0, 4_000).matchAll(scriptChange))
      if (found.includes(' ')) spaced++
      else close++
    for (const [word] of line.slice(0, 4_000).matchAll(wordPattern)) {
      const folded = word.toLowerCase().replace(/[‐‑]/g, '-')
      if (folded.includes('-')) hyphenated.add(folded)
      else whole.add(folded)
    }
  }
  return { hyphenated, whole, spacesHan: spaced > close }
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Beginnings that are hardly ever a word's first syllable and take a hyphen before most words. */
const prefixes = listed(
  'non self all mid low high long short near multi half well full best year quarter cross first second third fourth double single large small third-party',
)
/** Beginnings that take a hyphen before some whole words, and else are a syllable. */
const syllables = listed(
  're co pre pro de ex e un in up on off out over under anti semi post sub end go to by',
)

/**
 * How the end of one line and the beginning of the next are put together: `drop` a hyphen that only broke a word, keep
 * one that belongs to it, or set a space (or none, between Chinese characters).
 */
export function joinOf(before: string, after: string, use: HyphenUse): 'drop' | 'none' | 'space' {
  const last = before.at(-1) ?? ''
  const first = after.at(0) ?? ''
  if (last === '\u00ad') return 'drop'
  if (isWide(last) && isWide(first)) return 'none'
  if (isWide(last) || isWide(first))
    return use.spacesHan && isLetter(last) && isLetter(first) ? 'space' : 'none'
  if (/[-‐‑]/.test(last)) return joinHyphen(before, after, use)
  // A dash with no space before it has none after it either; a slash and an address go on.
  if (/[—–]/.test(last) && !/\s/.test(before.at(-2) ?? ' ')) return 'none'
  if (last === '/' && !/\s/.test(before.at(-2) ?? ' ')) return 'none'
  return 'space'
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}%$]/u.test(character)

const isWide = (character: string): boolean =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d…—]/u.test(character) &&
  /[^\u2018-\u201d…—]/.test(character)

function joinHyphen(before: string, after: string, use: HyphenUse): 'drop' | 'none' | 'space' {
  const [head = ''] = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*(?=[-‐‑]$)/u.exec(before.slice(-60)) ?? []
  const [tail = ''] = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/u.exec(after.slice(0, 60)) ?? []
  // A dash of its own, as in "Smith -", or one that a list leaves open, as in "short- and long-term".
  if (head === '') return /\s/.test(before.at(-2) ?? ' ') ? 'space' : 'none'
  if (tail === '' || /^(?:and|or|to)$/i.test(tail)) return 'space'
  const [left, right] = [head.toLowerCase().replace(/[‐‑]/g, '-'), tail.toLowerCase().replace(/[‐‑]/g, '-')]
  const last = left.split('-').at(-1) ?? ''
  const next = right.split('-')[0] ?? ''
  if (use.hyphenated.has(`${left}-${right}`) || use.hyphenated.has(`${last}-${next}`)) return 'none'
  if (use.whole.has(last + next)) return 'drop'
  if (!/^\p{Ll}/u.test(tail) || !/\p{Ll}$/u.test(head)) return 'none'
  if (left.includes('-') || right.includes('-'))
    return use.whole.has(last) && use.whole.has(next) ? 'none' : 'drop'
  if (prefixes.has(last)) return 'none'
  return use.whole.has(next) && (syllables.has(last) || use.whole.has(last)) ? 'none' : 'drop'
}
