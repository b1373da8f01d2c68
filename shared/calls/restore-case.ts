import type { LabelReading } from './read-label.ts'

/**
 * Prints names that stand in capitals in labels as the text itself prints them in running words (`MACASKILL` is
 * MacAskill, `VAN DER MEULEN` van der Meulen), by their keys. Changes `readings` in place.
 */
export function restoreCase(readings: (LabelReading | null)[], printed: ReadonlyMap<string, string>): void {
  for (const [index, label] of readings.entries()) {
    if (label === null || !label.marks.endsWith('C')) continue
    const name = printed.get(label.key)
    if (name !== undefined) readings[index] = { ...label, name }
  }
}
