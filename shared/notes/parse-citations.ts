/** A citation in a note's Markdown: `[words][p12]`. */
export interface CitationReference {
  /** The words as they read, escapes resolved. */
  readonly words: string
  readonly key: string
  /** `[start, end)` of the whole reference in the Markdown. */
  readonly start: number
  readonly end: number
}

/**
 * Code comes first, so that brackets in it are no citations; then escapes; then the reference itself. Every
 * alternative begins with a character of its own and none can match in two ways, so the scan is linear.
 */
const scanner =
  /(?:^|\n)(?<fence>```+|~~~+)[^\n]*(?:\n(?!\k<fence>)[^\n]*)*(?:\n\k<fence>[^\n]*)?|(?<!`)(?<ticks>`+)[^`]+\k<ticks>(?!`)|\\[\s\S]|\[(?<words>(?:\\[^\n]|[^[\]\\])*)\]\[(?<key>p[1-9]\d{0,8})\]/g

/** Every citation of a note, in the order of its text. */
export function parseCitations(markdown: string): readonly CitationReference[] {
  const found: CitationReference[] = []
  for (const match of markdown.matchAll(scanner)) {
    const { words, key } = match.groups ?? {}
    if (words === undefined || key === undefined || /\n\s*\n/.test(words)) continue
    found.push({ words: unescape(words), key, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The number of a key such as `p12`; 0 for anything else. */
export const numberOfKey = (key: string): number => Number(/^p([1-9]\d{0,8})$/.exec(key)?.[1] ?? 0)

const unescape = (words: string) => words.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s*\n\s*/g, ' ')
