import type { LabelEvidence } from './label-evidence.ts'
import { isRole, isRoleName } from './person-name.ts'
import type { LabelReading } from './read-label.ts'
import { isPositionLine } from './read-position.ts'

const mostPositionLines = 2
const longestPageEdge = 6

export function isDash(text: string): boolean {
  return /^[-–—]{1,2}$/.test(text)
}

/** The letter that some pages print for a question or an answer. */
export function isLetter(text: string): boolean {
  return text === 'Q' || text === 'A'
}

/**
 * Finds the lines below names that belong to them: position, firm, or a dash and both. Gives for the index of a name how
 * many they are. A line is one when a dash opens it, when it names a position, when the same stands below the same name
 * again or, where most names have such lines, when it could be one.
 */
export function findPositionLines(evidence: LabelEvidence): ReadonlyMap<number, number> {
  const { lines, readings, list, introduced, isFurniture, isHeading } = evidence
  const textAt = (index: number) => lines[index]?.text ?? ''
  const known = new Set([...introduced, ...list.people.map((person) => person.label.key)])
  const counts = countKeys(readings)
  const pairs = new Map<string, number>()
  const heads: number[] = []
  for (const [index, label] of readings.entries()) {
    if (
      !mayHavePosition(label) ||
      (label.isUnusual && !known.has(label.key) && (counts.get(label.key) ?? 0) < 2)
    )
      continue
    heads.push(index)
    const pair = `${label.key}\n${textAt(index + 1)}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const strong = claim(() => false)
  const habits = [0, 0, 0]
  for (const index of strong.heads) {
    habits[0]!++
    const count = strong.positions.get(index) ?? 0
    if (count > 0) habits[1]!++
    if (count > 1) habits[2]!++
  }
  const [named = 0, once = 0, twice = 0] = habits
  if (once < 2 || once * 2 < named) return strong.positions
  return claim((told) => told === 0 || twice * 2 >= named).positions

  function claim(isHabit: (told: number) => boolean): {
    readonly positions: ReadonlyMap<number, number>
    readonly heads: readonly number[]
  } {
    const positions = new Map<number, number>()
    const real: number[] = []
    let taken = -1
    for (const index of heads) {
      if (index <= taken) continue
      const label = readings[index]
      if (label === null || label === undefined) continue
      // Ends of the label after each line told: a page may end in its midst.
      const ends = [index + 1]
      if (isDash(textAt(index + 1))) ends[0] = index + 2
      while (ends.length <= mostPositionLines) {
        const from = ends.at(-1) ?? index + 1
        let at = from
        while (isFurniture(at) && at - from < longestPageEdge) at++
        if (!isPosition(label, at, ends.length - 1, isHabit)) break
        ends.push(at + 1)
      }
      // A letter for question or answer may stand below as well.
      const last = ends.at(-1) ?? index + 1
      if (isLetter(textAt(last))) ends.push(last + 1)
      // What nothing follows was not a position but all that was said.
      while (ends.length > 1 && !isSaid(ends.at(-1) ?? 0)) ends.pop()
      const at = ends.at(-1) ?? index + 1
      const told = ends.length - 1
      const isSpoken = isSaid(at)
      if (isSpoken) real.push(index)
      if (told === 0) continue
      positions.set(index, at - index - 1)
      taken = at - 1
    }
    return { positions, heads: real }
  }

  function isPosition(
    label: LabelReading,
    at: number,
    told: number,
    isHabit: (told: number) => boolean,
  ): boolean {
    const text = textAt(at)
    if (!isPositionLine(text) || isHeading(at) || isFurniture(at)) return false
    const reading = readings[at] ?? null
    if (reading !== null && (reading.form === 'operator' || reading.form === 'inline')) return false
    if (/^(?:--|—|–)\s?\S/.test(text) || isDash(textAt(at - 1))) return true
    if (
      isPositionText(text, reading) &&
      (reading === null || reading.form !== 'titled' || reading.isUnusual || !known.has(reading.key))
    )
      return true
    if (reading !== null && known.has(reading.key)) return false
    if (isHabit(told)) return true
    if (told === 0 && isFollowedByRole(at) && (reading === null || known.has(label.key))) return true
    return told === 0 && (pairs.get(`${label.key}\n${text}`) ?? 0) > 1 && isFirm(text)
  }

  function isFollowedByRole(at: number): boolean {
    return isPositionLine(textAt(at + 1)) && isRole(textAt(at + 1))
  }

  function isSaid(index: number): boolean {
    let at = index
    while (at < lines.length && isFurniture(at)) at++
    const reading = readings[at] ?? null
    return at < lines.length && !isHeading(at) && (reading === null || reading.form === 'inline')
  }
}

function countKeys(readings: readonly (LabelReading | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const label of readings) {
    if (label !== null && label.form !== 'inline') counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
  }
  return counts
}

/** Names have words of positions too (`Marc Guest`): what reads as a name is a position if it is little else. */
function isPositionText(text: string, reading: LabelReading | null): boolean {
  return reading !== null && reading.form === 'plain' && !reading.isGeneric
    ? isRoleName(reading.name)
    : isRole(text)
}

/** Nobody's whole speech is a firm's name, but answers can be a word or two, and often the same ones. */
function isFirm(text: string): boolean {
  return (
    text.split(' ').length > 1 &&
    !/\b(?:thank|thanks|you|yes|no|okay|great|good|morning|afternoon)\b/i.test(text)
  )
}

function mayHavePosition(label: LabelReading | null): label is LabelReading {
  return (
    label !== null &&
    label.form === 'plain' &&
    !label.isGeneric &&
    !isRoleName(label.name) &&
    label.key.includes(' ')
  )
}
