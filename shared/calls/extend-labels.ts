import { readLineLanguage } from '../text/read-script.ts'
import { isDash, isLetter } from './find-position-lines.ts'
import type { FoundLabel, LabelEvidence } from './label-evidence.ts'
import { isRole } from './person-name.ts'
import type { LabelReading } from './read-label.ts'
import { isPositionLine, readPosition } from './read-position.ts'

const longestDouble = 80

/** Gives each label the lines below it that belong to it: its position, and its printing in the other language. */
export function extendLabels(
  found: ReadonlyMap<number, LabelReading>,
  positions: ReadonlyMap<number, number>,
  { lines, readings, isFurniture, isHeading }: LabelEvidence,
): ReadonlyMap<number, FoundLabel> {
  const textAt = (index: number) => lines[index]?.text ?? ''
  const extended = new Map<number, FoundLabel>()
  let taken = -1
  for (const [index, label] of found) {
    if (index <= taken) continue
    let end = index + 1
    let position: { role: string | null; firm: string | null } | null = null
    if (label.form !== 'inline') {
      if (isDouble(index, end)) end++
      const count = positions.get(index) ?? 0
      if (count > 0) {
        const told = lines.slice(index + 1, index + 1 + count).filter((_, at) => !isFurniture(index + 1 + at))
        position = readPosition(
          told
            .map((line) => line.text)
            .filter((text) => !isDash(text) && !isLetter(text))
            .join(' - '),
        )
        end = index + 1 + count
        while (isDouble(end - 1, end)) end++
      }
    }
    taken = end - 1
    extended.set(index, {
      ...label,
      role: position?.role ?? label.role,
      firm: position?.firm ?? label.firm,
      lines: end - index,
    })
  }
  return extended

  function isDouble(above: number, below: number): boolean {
    const [upper, lower] = [textAt(above), textAt(below)]
    if (lower === '' || lower.length > longestDouble || isHeading(below) || isFurniture(below)) return false
    if (upper === lower) return isSaid(below + 1)
    const reading = readings[below] ?? null
    const [a, b] = [readLineLanguage(upper), readLineLanguage(lower)]
    if (a === b || a === null || b === null) return false
    if (/[。！？，.!?]$/.test(lower)) return false
    return (reading !== null && reading.form !== 'inline') || (isPositionLine(lower) && isRole(lower))
  }

  function isSaid(index: number): boolean {
    let at = index
    while (at < lines.length && isFurniture(at)) at++
    return at < lines.length && !isHeading(at) && !found.has(at)
  }
}
