import type { Line } from '../text/split-lines.ts'
import type { ParticipantSide } from '../documents/document.ts'
import { isRuleLine } from './find-page-furniture.ts'
import { isRole } from './person-name.ts'
import type { Label, LabelReading } from './read-label.ts'
import { endsAbbreviated, isPositionLine, readPosition } from './read-position.ts'
import { readSectionHeading } from './section-headings.ts'

export interface ListedParticipant {
  readonly label: Label
  readonly side: ParticipantSide | null
}

export interface ParticipantList {
  readonly people: readonly ListedParticipant[]
  /** Half-open ranges of content lines that are lists with their headings. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
  /** The lines of all ranges. */
  readonly indexes: ReadonlySet<number>
}

const firmWords =
  /\b(?:inc|corp|ltd|llc|plc|co|company|group|holdings|securities|capital|bank|partners|research|markets|advisors|asset|investments?|brothers|trust|financial|equities)\b/i
const longestEntry = 160
const unheadedWithin = 16
const mostPositionLines = 2

/**
 * Finds the lists of participants: headed ones wherever they stand, and an unheaded one at the beginning. `introduced`
 * are keys of names that somebody introduces in speech.
 */
export function findParticipants(
  lines: readonly Line[],
  labels: readonly (LabelReading | null)[],
  introduced: ReadonlySet<string>,
  furniture: ReadonlySet<number>,
): ParticipantList {
  const people: ListedParticipant[] = []
  const ranges: [number, number][] = []
  const textAt = (index: number) => lines[index]?.text ?? ''
  const isAside = (index: number) => furniture.has(index)
  const isSpeech = (index: number) => {
    const text = textAt(index)
    if (
      text.length > longestEntry ||
      (text.length > 60 && /[.!?。\uFF01\uFF1F] /.test(text) && !isPositionLine(text))
    )
      return true
    return /[.!?。\uFF01\uFF1F]$/.test(text) && !endsAbbreviated(text)
  }
  /** Whether what stands below a name, past its position, is no entry of a list and therefore spoken. */
  const isSpokenUnder = (index: number) => {
    let below = index + 1
    while (below <= index + 6 && (isAside(below) || (isPositionLine(textAt(below)) && !isSpeech(below))))
      below++
    const reading = labels[below] ?? null
    return textAt(below) !== '' && reading === null && readSectionHeading(textAt(below)) === null
  }
  for (let index = 0; index < lines.length; index++) {
    const heading = readSectionHeading(textAt(index))
    const unheaded =
      heading === null && ranges.length === 0 && index < unheadedWithin && startsList(lines, labels, index)
    if (heading?.kind !== 'participants' && !unheaded) continue
    let side = heading?.side ?? null
    const listed = new Set<string>()
    let at = heading === null ? index : index + 1
    let end = at
    while (at < lines.length) {
      if (isAside(at)) {
        at++
        continue
      }
      const inner = readSectionHeading(textAt(at))
      if (inner !== null && inner.kind !== 'participants') break
      if (inner !== null) {
        side = inner.side
        at++
        continue
      }
      const label = labels[at] ?? null
      if (isSpeech(at) && label?.form !== 'titled') break
      if (label === null) {
        at++
        continue
      }
      if (label.form === 'inline') {
        const entry = readEntry(label, textAt(at))
        if (entry === null) break
        listed.add(entry.key)
        people.push({ label: entry, side: sideOf(side, entry) })
        at++
        end = at
        continue
      }
      // A label that what follows shows to be spoken under ends the list.
      const isSaid = textAt(at + 1).length > longestEntry * 1.5
      if (isSaid || (isSpokenUnder(at) && (label.form === 'operator' || listed.has(label.key)))) break
      if (label.isGeneric) {
        at++
        continue
      }
      listed.add(label.key)
      const position: string[] = []
      let below = at + 1
      while (label.form === 'plain' && position.length < mostPositionLines) {
        let next = below
        while (isAside(next)) next++
        if (!isTold(next, label, position.length)) break
        position.push(textAt(next))
        below = next + 1
      }
      const person = position.length > 0 ? { ...label, ...readPosition(position.join(' - ')) } : label
      people.push({ label: person, side: sideOf(side, person) })
      at = below
      end = at
    }
    if (listed.size > 0) ranges.push([backOverRule(index), end])
    index = Math.max(index, end - 1)
  }
  const indexes = new Set<number>()
  for (const [from, to] of ranges) for (let index = from; index < to; index++) indexes.add(index)
  return { people, ranges, indexes }

  /** Some lists print the position and the firm on the lines below the name. */
  function isTold(next: number, name: LabelReading, told: number): boolean {
    const text = textAt(next)
    if (text === '' || isSpeech(next) || readSectionHeading(text) !== null || !isPositionLine(text))
      return false
    const reading = labels[next] ?? null
    if (reading === null) return told === 0 || isRole(text)
    if (reading.form === 'operator' || reading.form === 'inline') return false
    if (reading.isGeneric) return reading.form === 'titled' || isRole(text)
    if (told > 0 || introduced.has(reading.key)) return false
    // A firm may have the form of a name, but nobody introduces it.
    return introduced.has(name.key) || isRole(text) || firmWords.test(text)
  }

  function backOverRule(index: number): number {
    return index > 0 && isRuleLine(textAt(index - 1)) ? index - 1 : index
  }
}

/** Of people listed with a firm and no position the firm is the employer: they are the ones who ask. */
function sideOf(side: ParticipantSide | null, person: Label): ParticipantSide | null {
  return side ?? (person.firm !== null && person.role === null ? 'analyst' : null)
}

/** `Jane Doe: Chief Executive Officer`, or the two parted by a tab. Null where what follows is no position. */
function readEntry(label: LabelReading, line: string): Label | null {
  const rest = line.slice(label.length).trim()
  if (!isPositionLine(rest) || label.isGeneric || (!isRole(rest) && !label.marks.includes('t'))) return null
  return { ...label, ...readPosition(rest), form: 'titled', length: line.length }
}

/** Three different people on three lines running, with nothing said in between, are a list. */
function startsList(lines: readonly Line[], labels: readonly (LabelReading | null)[], from: number): boolean {
  const keys = new Set<string>()
  let roles = 0
  for (let index = from; index < from + 3; index++) {
    const label = labels[index]
    if (label?.form !== 'titled' || (lines[index]?.text.length ?? 0) > longestEntry) return false
    if (label.role !== null) roles++
    keys.add(label.key)
  }
  return keys.size === 3 && roles > 0
}
