import type { Line } from './split-lines.ts'

const endOfSentence = /[.!?:;。\uFF01\uFF1F\uFF1A\uFF1B…]["”’')」』]?$/
const longestWrapWidth = 140
const leastPairs = 4

/** The width at which a text was wrapped by hand, or null where each paragraph is one line. `lines` has no blank ones. */
export function findWrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (width > longestWrapWidth || (lengths.at(-1) ?? 0) > longestWrapWidth * 1.5) return null
  let [pairs, broken] = [0, 0]
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || next.number - line.number > 1) continue
    pairs++
    // A sentence that goes on below in lower case, from a line that was full.
    if (
      line.text.length > width * 0.7 &&
      !endOfSentence.test(line.text) &&
      /^[\p{Ll}\p{N}(]/u.test(next.text)
    )
      broken++
  }
  return pairs >= leastPairs && broken > pairs * 0.3 ? width : null
}

/**
 * Joins the lines of each paragraph of a wrapped text. `placeOf` tells lines that stand alone and lines that open a
 * paragraph. Others end at a blank line and after a line that is short and ends a sentence.
 */
export function joinWrappedLines(
  lines: readonly Line[],
  width: number,
  placeOf: (line: Line, isOpening: boolean) => 'alone' | 'opens' | null,
): readonly Line[] {
  const joined: Line[] = []
  let open: Line[] = []
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first !== undefined && last !== undefined) {
      joined.push({
        ...first,
        lastNumber: last.number,
        end: last.end,
        text: open.map((line) => line.text).join(' '),
      })
    }
    open = []
  }
  for (const line of lines) {
    const above = open.at(-1)
    const isOpening =
      above === undefined ||
      line.number - above.number > 1 ||
      (above.text.length < width * 0.6 && endOfSentence.test(above.text))
    const place = placeOf(line, isOpening || endOfSentence.test(above?.text ?? ''))
    if (isOpening || place !== null) close()
    if (place === 'alone') joined.push(line)
    else open.push(line)
  }
  close()
  return joined
}
