import type { Line } from '../text/split-lines.ts'
import { findColon, readLabel, type LabelReading } from './read-label.ts'

/** Lines that are this much of the width may go on below. */
const leastShare = 0.6

/**
 * In a text wrapped by hand a label with a long position may itself be wrapped (`Jane Doe, Vice President, Acme Garden` and
 * below `Tools, Inc.: Thank you.`). Reads such two lines as one label. Changes `readings` in place.
 */
export function joinWrappedLabels(
  lines: readonly Line[],
  readings: (LabelReading | null)[],
  width: number,
): void {
  const ofForm = (form: LabelReading['form']) => readings.filter((one) => one?.form === form).length
  // Where names and positions have lines of their own, what a turn opens with (`Yes: …`) is no end of them.
  const standsAlone = ofForm('titled') > ofForm('inline')
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || next.number !== line.lastNumber + 1 || line.text.length < width * leastShare)
      continue
    const own = readings[index] ?? null
    if (own !== null && own.form === 'titled' && /[:\uFF1A]$/.test(line.text) && !own.isUnusual) {
      const wrapped = { end: line.end, spokenFrom: next.start, spokenLine: next.number }
      readings[index] = {
        ...own,
        form: 'inline',
        marks: own.marks.replace(':', '|'),
        length: line.text.length + 1,
        wrapped,
      }
      continue
    }
    if (own !== null && standsAlone) continue
    if (!/^[\p{Lu}*_<[]/u.test(line.text) || !/, | [-–—] |\(/.test(line.text) || findColon(line.text) >= 0)
      continue
    const colon = findColon(next.text)
    if (colon < 1 || /(?<!\b(?:inc|corp|co|ltd|bros|jr))[.!?]\s/i.test(next.text.slice(0, colon))) continue
    const label = readLabel(`${line.text} ${next.text}`)
    const inNext = (label?.length ?? 0) - line.text.length - 1
    if (label === null || label.form !== 'inline' || inNext < 1) continue
    if (label.role === null && label.firm === null) continue
    const behind = next.text.slice(inNext)
    readings[index] = {
      ...label,
      wrapped: {
        end: next.start + inNext,
        spokenFrom: next.start + inNext + behind.search(/\S/),
        spokenLine: next.number,
      },
    }
    readings[index + 1] = null
  }
}
