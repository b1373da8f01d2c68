/** A line without its surrounding white space. `start` and `end` are UTF-16 offsets of `text` in the whole. */
export interface Line {
  /** 1-based number of the physical line. */
  readonly number: number
  /** Number of its last physical line: its own unless lines were joined. */
  readonly lastNumber: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Splits at LF, CRLF and lone CR; other white space (form feed, byte-order mark) stays inside a line and is
 * trimmed from its ends. Blank lines are kept with an empty `text`. One pass, no backtracking.
 */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10
    if (code !== 10 && code !== 13) continue
    const raw = text.slice(from, at)
    const start = from + raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    const isBlank = trimmed === ''
    lines.push({
      number: lines.length + 1,
      lastNumber: lines.length + 1,
      start: isBlank ? from : start,
      end: isBlank ? from : start + trimmed.length,
      text: trimmed,
    })
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    from = at + 1
  }
  return lines
}
