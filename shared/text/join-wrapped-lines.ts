import type { Line } from './split-lines.ts'

const endOfSentence = /[.!?:;。\uFF01\uFF1F\uFF1A\uFF1B…]["”’')」』]?$/

/** Whether a line or paragraph ends with its sentence, or announces what follows. */
export const endsSentence = (text: string): boolean => endOfSentence.test(text)

const longestWrapWidth = 140
const leastBroken = 4

/** The width at which a text was wrapped by hand, or null where each paragraph is one line. `lines` has no blank ones. */
export function findWrapWidth(lines: readonly Line[]): number | null {
  const lengths = toLengths(lines)
  if (mostOf(lengths) > longestWrapWidth || (lengths.at(-1) ?? 0) > longestWrapWidth * 1.5) return null
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next?.number === line.number + 1 ? [{ line, next }] : []
  })
  // A sentence that goes on below in lower case. Labels and headings may be wider than paragraphs, and no line of them goes on.
  const goingOn = pairs.filter(
    ({ line, next }) => !endsSentence(line.text) && /^[\p{Ll}\p{N}(]/u.test(next.text),
  )
  const width = mostOf(toLengths(goingOn.map(({ line }) => line)))
  const hadNoRoom = ({ line, next }: { readonly line: Line; readonly next: Line }) =>
    line.text.length + 1 + (/^\S*/.exec(next.text)?.[0].length ?? 0) > width
  const broken = goingOn.filter(hadNoRoom).length
  const full = pairs.filter(({ line }) => line.text.length > width * 0.7 && /\p{L}/u.test(line.text)).length
  return broken >= leastBroken && broken > full * 0.15 ? width : null
}

const toLengths = (lines: readonly Line[]): readonly number[] =>
  lines.map((line) => line.text.length).toSorted((a, b) => a - b)

/** The length that nine of ten do not exceed. */
const mostOf = (lengths: readonly number[]): number => lengths[Math.floor(lengths.length * 0.9)] ?? 0

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
      (above.text.length < width * 0.6 && endsSentence(above.text))
    const place = placeOf(line, isOpening || endsSentence(above?.text ?? ''))
    if (isOpening || place !== null) close()
    if (place === 'alone') joined.push(line)
    else open.push(line)
  }
  close()
  return joined
}
