import { couldBeName, isPersonName, toNameKey } from './person-name.ts'
import type { LabelReading } from './read-label.ts'

/**
 * Parts name from firm in labels that print them with nothing but a space between (`Jane Doe Acme Corp. - CFO`): the
 * name is one that is introduced or printed alone elsewhere, or what is left of a firm that stands behind several names,
 * or else two words. Changes `readings` in place.
 */
export function splitBlendedNames(readings: (LabelReading | null)[], introduced: ReadonlySet<string>): void {
  const blended = new Map<string, readonly string[]>()
  const alone = new Set(introduced)
  for (const label of readings) {
    if (label === null) continue
    if (label.blended || mayBlend(label)) blended.set(label.name, label.name.split(' '))
    else if (label.form === 'plain' && label.key.includes(' ')) alone.add(label.key)
  }
  if (blended.size === 0) return
  const firms = countFirms([...blended.values()])
  for (const [index, label] of readings.entries()) {
    if (label === null || !(label.blended || mayBlend(label))) continue
    const words = blended.get(label.name) ?? []
    const length = measureName(words, alone, firms, label.blended)
    if (length === words.length) continue
    const printed = words.slice(0, length).join(' ')
    const name = printed.replace(/,$/, '')
    // "Acme Corp., Inc. - CFO" is a position below a name and names nobody.
    if (!couldBeName(name) || (printed.endsWith(',') && !alone.has(toNameKey(name)))) {
      readings[index] = null
      continue
    }
    readings[index] = {
      ...label,
      name,
      key: toNameKey(name),
      firm: words.slice(length).join(' '),
      isUnusual: !isPersonName(name),
    }
  }
}

/** Three words and more before a position may be a name and a firm, if they are not the name alone. */
function mayBlend(label: LabelReading): boolean {
  return (
    label.form === 'titled' &&
    !label.name.includes(',') &&
    label.isParted &&
    label.firm === null &&
    !label.isGeneric &&
    label.name.split(' ').length > 2
  )
}

const longestName = 6

/** How many of the words are the name. */
function measureName(
  words: readonly string[],
  alone: ReadonlySet<string>,
  firms: ReadonlyMap<string, number>,
  isSure: boolean,
): number {
  const most = Math.min(longestName, words.length - 1)
  for (let length = most; length > 1; length--) {
    if (alone.has(toNameKey(words.slice(0, length).join(' ')))) return length
  }
  let best = 0
  for (let length = 2; length <= most; length++) {
    if (
      (firms.get(words.slice(length).join(' ')) ?? 0) > 1 &&
      couldBeName(words.slice(0, length).join(' '))
    ) {
      best = length
      break
    }
  }
  if (best > 0) return best
  if (!isSure) return words.length
  // An initial or a particle is inside a name, not at its end.
  let length = 2
  while (
    length < most &&
    /^(?:\p{Lu}\.?|de|van|von|der|den|da|di|la|del|bin|al)$/u.test(words[length - 1] ?? '')
  )
    length++
  return length
}

/** How many different names stand before each ending. */
function countFirms(labels: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const firms = new Map<string, number>()
  for (const words of labels) {
    for (let from = 2; from <= Math.min(longestName, words.length - 1); from++) {
      const firm = words.slice(from).join(' ')
      firms.set(firm, (firms.get(firm) ?? 0) + 1)
    }
  }
  return firms
}
