import { readLineLanguage } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import { findIntroductions } from './find-introductions.ts'
import type { ParticipantList } from './find-participants.ts'
import { isPersonName, toNameKey } from './person-name.ts'
import type { Label } from './read-label.ts'

const introductionsWithin = 4000

/**
 * Confirms which lines that could be labels are: an operator and a printed position speak for themselves, a bare
 * name needs to be listed, introduced or repeated. `labels` holds each content line's reading, lists left out.
 */
export function findLabels(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  list: ParticipantList,
): ReadonlyMap<number, Label> {
  const counts = countKeys(labels)
  const listed = new Set(list.people.map((person) => person.label.key))
  const titled = new Set<string>()
  for (const label of labels) {
    if (label?.form === 'titled' && (label.role !== null || (counts.standalone.get(label.key) ?? 0) > 1))
      titled.add(label.key)
  }
  const isConversation =
    counts.operator > 0 ||
    listed.size > 1 ||
    countWhere(titled, (key) => (counts.standalone.get(key) ?? 0) > 1) > 1 ||
    countWhere(
      counts.standalone.keys(),
      (key) => key.includes(' ') && (counts.standalone.get(key) ?? 0) > 2,
    ) > 1
  const repeated = countRepeated(counts.inline)
  const isInline = (counts.operatorInline > 0 ? 2 : 0) + repeated > 3
  // Where labels stand before most of the lines, a name that speaks only once is one too.
  const isMostlyInline = isInline && repeated > lines.length * 0.3
  const found = new Map<number, Label>()
  if (!isConversation && !isInline) return found
  const introduced = isConversation ? findIntroducedKeys(lines) : new Set<string>()
  const known = new Set([...listed, ...titled, ...introduced])
  const knownWords = new Set([...known].flatMap((key) => key.split(' ')))
  for (const [index, label] of labels.entries()) {
    if (label === null) continue
    const previous = found.get(index - 1)
    const confirmed =
      label.form === 'operator'
        ? true
        : label.form === 'titled'
          ? isConversation &&
            (titled.has(label.key) || listed.has(label.key) || isTranslatedDouble(lines, index, previous))
          : label.form === 'plain'
            ? isConversation && isConfirmedName(label.key, known, knownWords, counts.standalone)
            : isInline &&
              (known.has(label.key) ||
                (counts.inline.get(label.key) ?? 0) > 1 ||
                (isMostlyInline && isFullName(label.name)))
    if (confirmed) found.set(index, label)
  }
  return found
}

function isConfirmedName(
  key: string,
  known: ReadonlySet<string>,
  knownWords: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): boolean {
  if (known.has(key)) return true
  const count = counts.get(key) ?? 0
  return key.includes(' ')
    ? count > 2 || (count > 0 && key.split(' ').every((word) => knownWords.has(word)))
    : count > 1 && knownWords.has(key)
}

function isFullName(name: string): boolean {
  return name.includes(' ') || /^\p{Script=Han}{2,4}$/u.test(name)
}

/** The Chinese printing of the label on the line above. */
function isTranslatedDouble(lines: readonly Line[], index: number, previous: Label | undefined): boolean {
  return previous !== undefined && readLineLanguage(lines[index]?.text ?? '') === 'zh'
}

interface KeyCounts {
  readonly standalone: ReadonlyMap<string, number>
  readonly inline: ReadonlyMap<string, number>
  readonly operator: number
  readonly operatorInline: number
}

function countKeys(labels: readonly (Label | null)[]): KeyCounts {
  const standalone = new Map<string, number>()
  const inline = new Map<string, number>()
  let operator = 0
  let operatorInline = 0
  for (const [index, label] of labels.entries()) {
    if (label === null) continue
    if (label.form === 'operator') operator++
    if (label.form === 'inline' && label.key === 'operator') operatorInline++
    // A label printed once for each language counts once.
    if (labels[index - 1]?.key === label.key) continue
    const counts = label.form === 'inline' ? inline : standalone
    counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
  }
  return { standalone, inline, operator, operatorInline }
}

function countWhere(keys: Iterable<string>, holds: (key: string) => boolean): number {
  let count = 0
  for (const key of keys) if (holds(key)) count++
  return count
}

function countRepeated(counts: ReadonlyMap<string, number>): number {
  let repeated = 0
  for (const count of counts.values()) if (count > 1) repeated += count
  return repeated
}

function findIntroducedKeys(lines: readonly Line[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const line of lines) {
    if (line.text.length < 8) continue
    for (const { name } of findIntroductions(line.text.slice(0, introductionsWithin))) {
      if (isPersonName(name)) keys.add(toNameKey(name))
    }
  }
  return keys
}
