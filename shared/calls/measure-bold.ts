import type { Line } from '../text/split-lines.ts'
import type { Markup } from '../documents/markup.ts'

/**
 * How much of each line's beginning the source prints in bold, in characters of the line; a heading is bold throughout.
 * Labels are often told by that alone. Empty for text without markup.
 */
export function measureBold(lines: readonly Line[], markup: Markup): ReadonlyMap<number, number> {
  const spans = [...markup.bold, ...markup.blocks.filter((block) => block.kind === 'heading')].toSorted(
    (a, b) => a.start - b.start,
  )
  const lengths = new Map<number, number>()
  let next = 0
  for (const [index, line] of lines.entries()) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= line.start) next++
    let end = line.start
    // Neighbouring spans (a bold name and a bold colon) are one.
    for (let at = next; at < spans.length; at++) {
      const span = spans[at]
      if (span === undefined || span.start > end + 1 || span.start >= line.end) break
      end = Math.max(end, Math.min(span.end, line.end))
    }
    if (end > line.start) lengths.set(index, end - line.start)
  }
  return lengths
}
