/** A word with the blanks behind it, or one character of a script that is written without blanks. */
const piece =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef][、。，：；！？）」』]*|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu

/** Columns a text takes on a terminal: a Chinese character takes two. */
export const columnsOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/** The lines of a text that is at most so many columns wide; a longer word has a line to itself. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [part] of text.matchAll(piece)) {
    if (line !== '' && columnsOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
