import type { PassageText } from './document.ts'

/** Number of the line a position of a passage's side stands in; its first line for a position before it. */
export function lineAt({ text, start, lines }: PassageText, position: number): number {
  let line = lines[0]
  for (let at = text.indexOf('\n'); at >= 0 && at < position - start; at = text.indexOf('\n', at + 1))
    line += 1
  return line
}
