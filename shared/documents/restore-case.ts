import type { Line } from '../text/split-lines.ts'
import type { LabelReading } from './read-label.ts'
import { toNameKey } from './person-name.ts'

/** No call has more speakers; every name is looked for in the whole text. */
const mostNames = 200

/**
 * Prints names that stand in capitals in labels as the text itself prints them in running words (`MACASKILL` is
 * MacAskill, `VAN DER MEULEN` van der Meulen). Changes `readings` in place.
 */
export function restoreCase(lines: readonly Line[], readings: (LabelReading | null)[]): void {
  const wanted = new Map<string, string | null>()
  for (const label of readings) {
    if (label !== null && label.marks.endsWith('C') && !label.isGeneric && label.form !== 'operator')
      if (wanted.size < mostNames) wanted.set(label.key, null)
  }
  if (wanted.size === 0) return
  const printed = [...wanted.keys()].filter((key) => key.includes(' '))
  const names = new Map<string, string>()
  for (const label of readings)
    if (label !== null && wanted.has(label.key)) names.set(label.key, label.name.toLowerCase())
  const said = lines
    .filter((_, index) => readings[index]?.marks.endsWith('C') !== true || readings[index]?.form === 'inline')
    .map((line) => line.text)
    .join('\n')
  const lower = said.toLowerCase()
  // Some letters change their number when their case changes; then nothing can be looked up by place.
  if (lower.length !== said.length) return
  for (const key of printed) {
    const name = names.get(key) ?? ''
    if (name === '') continue
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      const found = said.slice(at, at + name.length)
      if (found === found.toUpperCase() || found === name || toNameKey(found) !== key) continue
      wanted.set(key, found)
      break
    }
  }
  for (const [index, label] of readings.entries()) {
    const name = label === null ? null : wanted.get(label.key)
    if (label !== null && name !== null && name !== undefined) readings[index] = { ...label, name }
  }
}
