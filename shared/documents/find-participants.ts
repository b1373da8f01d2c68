import type { Line } from '../text/split-lines.ts'
import type { ParticipantSide } from './document.ts'
import { readPosition, type Label } from './read-label.ts'
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

const longestEntry = 140

/** Finds the lists of participants: headed ones wherever they stand, and an unheaded one at the beginning. */
export function findParticipants(lines: readonly Line[], labels: readonly (Label | null)[]): ParticipantList {
  const people: ListedParticipant[] = []
  const ranges: [number, number][] = []
  const isSpeech = (index: number) => {
    const text = lines[index]?.text ?? ''
    return text.length > longestEntry || /[.!?。\uFF01\uFF1F]$/.test(text)
  }
  for (let index = 0; index < lines.length; index++) {
    const heading = readSectionHeading(lines[index]?.text ?? '')
    const unheaded = heading === null && ranges.length === 0 && index < 12 && startsList(lines, labels, index)
    if (heading?.kind !== 'participants' && !unheaded) continue
    let side = heading?.side ?? null
    const listed = new Set<string>()
    let at = heading === null ? index : index + 1
    let end = at
    for (; at < lines.length; at++) {
      const inner = readSectionHeading(lines[at]?.text ?? '')
      if (inner?.kind === 'participants') side = inner.side
      if (inner !== null && inner.kind !== 'participants') break
      if (inner !== null) continue
      const label = labels[at] ?? null
      if (isSpeech(at) && label?.form !== 'titled') break
      // A label that what follows shows to be spoken under ends the list.
      if (label !== null && isSpeech(at + 1) && (label.form === 'operator' || listed.has(label.key))) break
      if (label === null || label.form === 'inline') {
        if (label?.form === 'inline') break
        continue
      }
      listed.add(label.key)
      const next = lines[at + 1]?.text ?? ''
      const told =
        label.form === 'plain' &&
        labels[at + 1] === null &&
        next !== '' &&
        readSectionHeading(next) === null &&
        !isSpeech(at + 1)
      const person = told ? withPosition(label, next) : label
      // Of people listed with a firm and no position the firm is the employer: they are the ones who ask.
      people.push({
        label: person,
        side: side ?? (person.firm !== null && person.role === null ? 'analyst' : null),
      })
      end = told ? at + 2 : at + 1
    }
    if (listed.size > 0) ranges.push([index, end])
    index = Math.max(index, end - 1)
  }
  const indexes = new Set<number>()
  for (const [from, to] of ranges) for (let index = from; index < to; index++) indexes.add(index)
  return { people, ranges, indexes }
}

/** Three different people on three lines running, with nothing said in between, are a list. */
function startsList(lines: readonly Line[], labels: readonly (Label | null)[], from: number): boolean {
  const keys = new Set<string>()
  for (let index = from; index < from + 3; index++) {
    const label = labels[index]
    if (label?.form !== 'titled' || (lines[index]?.text.length ?? 0) > longestEntry) return false
    keys.add(label.key)
  }
  return keys.size === 3
}

/** Some lists print the position and the firm on the line below the name. */
function withPosition(label: Label, line: string): Label {
  return { ...label, ...readPosition(line) }
}
