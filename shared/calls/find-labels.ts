import { extendLabels } from './extend-labels.ts'
import type { ParticipantList } from './find-participants.ts'
import { findPositionLines } from './find-position-lines.ts'
import { joinDoubledLabels } from './join-doubled-labels.ts'
import type { FoundLabel, LabelEvidence } from './label-evidence.ts'
import { isDistinct, isDominant, weighManners, type Manner, type Occurrence } from './label-manners.ts'
import { isRoleName } from './person-name.ts'
import type { LabelReading } from './read-label.ts'

/**
 * Confirms which lines that could be labels are. An operator and a printed position speak for themselves, a name is
 * confirmed by a list, an introduction or its return; and once one manner of printing is seen to be the document's, a
 * name so printed is a label though it speaks only once.
 */
export function findLabels(evidence: LabelEvidence): ReadonlyMap<number, FoundLabel> {
  const { list, introduced } = evidence
  const positions = findPositionLines(evidence)
  const readings = [...evidence.readings]
  for (const [index, count] of positions)
    for (let at = index + 1; at <= index + count; at++) readings[at] = null
  const claimed = { ...evidence, readings }
  const occurrences = collectOccurrences(claimed)
  const known = findKnownKeys(list, introduced, occurrences)
  const listed = new Set(list.people.map((person) => person.label.key))
  const own = occurrences.filter((occurrence) => occurrence.label.form !== 'inline')
  const inline = occurrences.filter((occurrence) => occurrence.label.form === 'inline')
  const isAnchor = ({ label, count }: Occurrence) =>
    label.form === 'operator' ||
    label.key === 'operator' ||
    label.isGeneric ||
    known.has(label.key) ||
    count > 1
  const manners = weighManners(occurrences, isAnchor)
  const ownAnchors = own.filter((occurrence) => isAnchor(occurrence) && occurrence.isSpokenUnder).length
  const inlineAnchors = inline.filter(isAnchor).length
  const isOwn =
    (own.some(({ label }) => label.form === 'operator') ||
      listed.size > 1 ||
      countRecurring(own) > 1 ||
      countAnchored(own) > 2 ||
      own.some(({ style }) => isDistinct(manners.get(style)))) &&
    ownAnchors * 4 >= inlineAnchors
  const operators = inline.some(({ label }) => label.key === 'operator') ? 2 : 0
  const repeated = inline.filter(({ count, label }) => count > 1 || listed.has(label.key)).length
  const isInline =
    (operators + repeated > 3 || inline.some(({ style }) => isDistinct(manners.get(style)))) &&
    inlineAnchors * 4 >= ownAnchors
  const knownWords = new Set([...known].flatMap((key) => key.split(' ')))
  const found = new Map<number, LabelReading>()
  for (const occurrence of occurrences) {
    const { index, label } = occurrence
    const printing: Printing = {
      manner: manners.get(occurrence.manner),
      style: manners.get(occurrence.style),
      base: manners.get(occurrence.style.replace(',', '')),
    }
    const isAccepted =
      label.form === 'inline'
        ? isInline
          ? acceptInline(occurrence, known, printing)
          : isSureInline(occurrence, printing)
        : label.form === 'operator'
          ? isOwn || own.length > inline.length || isSureOwn(occurrence, listed, positions)
          : isOwn
            ? acceptOwn(
                occurrence,
                { known, listed, knownWords, isWrapped: evidence.width !== null },
                printing,
              )
            : isSureOwn(occurrence, listed, positions)
    if (isAccepted) found.set(index, label)
  }
  const heard = new Set([...found.values()].map((label) => label.key))
  for (const occurrence of findOtherPart(occurrences, found, heard)) {
    if (isSentence(evidence.lines, positions, occurrence)) found.set(occurrence.index, occurrence.label)
  }
  return joinDoubledLabels(extendLabels(inOrder(found), positions, claimed), claimed)
}

const endOfSpeech = /[.!?:;…—–\-\])\uFF09。\uFF01\uFF1F\uFF1A」』"”’*]$/

function collectOccurrences({
  lines,
  readings,
  width,
  isFurniture,
  isHeading,
}: LabelEvidence): readonly Occurrence[] {
  const occurrences: Occurrence[] = []
  const counts = new Map<string, number>()
  let lastKey = ''
  let lastIndex = -2
  for (const [index, label] of readings.entries()) {
    if (label === null) continue
    const place = label.form === 'inline' ? 'inline' : 'own'
    const counted = `${place} ${label.key}`
    if (!(lastIndex === index - 1 && lastKey === counted && place === 'own'))
      counts.set(counted, (counts.get(counted) ?? 0) + 1)
    lastKey = counted
    lastIndex = index
    let above = index - 1
    while (above >= 0 && isFurniture(above)) above--
    const before = lines[above]
    const isOpening =
      before === undefined ||
      isHeading(above) ||
      readings[above] !== null ||
      (lines[index]?.number ?? 0) - before.lastNumber > 1 + (index - 1 - above) ||
      endOfSpeech.test(before.text) ||
      // A line that is not full ends a paragraph.
      (width !== null && before.text.length < width * 0.75)
    occurrences.push({
      index,
      label,
      manner: `${place} ${label.form} ${label.marks}`,
      style: `${place} ${label.marks}`,
      count: 0,
      isSpokenUnder: place === 'inline' || isSpokenUnder(index),
      isOpening,
    })
  }
  const others = countShortened(counts)
  for (const occurrence of occurrences) {
    const place = occurrence.label.form === 'inline' ? 'inline' : 'own'
    const { key } = occurrence.label
    occurrence.count = (counts.get(`${place} ${key}`) ?? 0) + (others.get(`${place} ${key}`) ?? 0)
  }
  return occurrences

  function isSpokenUnder(index: number): boolean {
    for (let below = index + 1; below <= index + 5 && below < lines.length; below++) {
      if (isFurniture(below)) continue
      if (isHeading(below)) return false
      const reading = readings[below] ?? null
      if (reading === null || reading.form === 'inline') return true
    }
    return false
  }
}

/**
 * How often a name returns in its other printing: whole where it is one of the words of a whole name, by its first or
 * last word where it is whole. Keys as in `counts`: the place and the name.
 */
function countShortened(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const others = new Map<string, number>()
  const add = (key: string, count: number) => void others.set(key, (others.get(key) ?? 0) + count)
  for (const [counted, count] of counts) {
    const [place = '', ...words] = counted.split(' ')
    if (words.length < 2) continue
    for (const word of new Set([words[0], words.at(-1)])) {
      const short = `${place} ${word}`
      const shortCount = counts.get(short)
      if (shortCount === undefined) continue
      add(short, count)
      add(counted, shortCount)
    }
  }
  return others
}

/** Names that the document itself says are people's: listed, introduced, or printed with a position. */
function findKnownKeys(
  list: ParticipantList,
  introduced: ReadonlySet<string>,
  occurrences: readonly Occurrence[],
): ReadonlySet<string> {
  const known = new Set(introduced)
  for (const { label } of list.people) known.add(label.key)
  for (const { label, count } of occurrences) {
    if (label.form !== 'titled' || label.isUnusual) continue
    if ((label.role !== null && label.isParted) || count > 1) known.add(label.key)
  }
  return known
}

/** Different speakers so printed that little else could be meant: with a position, or without a name, again and again. */
function countAnchored(own: readonly Occurrence[]): number {
  const keys = new Set<string>()
  let total = 0
  for (const { label, count, isSpokenUnder, isOpening } of own) {
    if (!isSpokenUnder || !isOpening || label.isUnusual) continue
    if (
      !(label.isGeneric && count > 1) &&
      !(label.form === 'titled' && label.isParted && label.role !== null)
    )
      continue
    keys.add(label.key)
    total++
  }
  return total > keys.size ? keys.size : 0
}

function countRecurring(own: readonly Occurrence[]): number {
  const keys = new Set<string>()
  for (const { label, count, isSpokenUnder } of own) {
    if (label.isUnusual || !isSpokenUnder) continue
    if (label.form === 'titled' ? count > 1 : count > 2 && label.key.includes(' ')) keys.add(label.key)
  }
  return keys.size
}

/** How sure the document makes of the way a name is printed: as it is, with or without a position, and without a firm. */
interface Printing {
  readonly manner: Manner | undefined
  readonly style: Manner | undefined
  readonly base: Manner | undefined
}

interface KnownNames {
  readonly known: ReadonlySet<string>
  readonly listed: ReadonlySet<string>
  readonly knownWords: ReadonlySet<string>
  /** Whether a line may be any part of a sentence, a name in its midst included. */
  readonly isWrapped: boolean
}

function acceptOwn(
  { label, count, isSpokenUnder, isOpening }: Occurrence,
  { known, listed, knownWords, isWrapped }: KnownNames,
  { manner, style, base }: Printing,
): boolean {
  if (isDistinct(style) && isSpokenUnder) return true
  if (label.isGeneric) return isSpokenUnder && (isOpening || count > 1)
  // A comma and a firm are printed in sentences, too.
  if (label.marks.includes(','))
    return (
      isSpokenUnder &&
      isOpening &&
      (isDominant(manner) || (isDominant(base) && (isDistinct(base) || known.has(label.key))))
    )
  if (listed.has(label.key)) return isOpening || !isWrapped
  if (known.has(label.key)) return isOpening || (!isWrapped && (label.form === 'titled' || !label.isUnusual))
  if (label.form === 'plain' && isRoleName(label.name)) return false
  if (!isSpokenUnder) return false
  const isFull = label.key.includes(' ')
  if (!isFull) return count > 1 && knownWords.has(label.key)
  if (count > 2 && (isOpening || !label.isUnusual)) return true
  if (label.key.split(' ').every((word) => knownWords.has(word))) return isOpening
  return isDominant(manner) && isOpening && (!label.isUnusual || count > 1 || label.role !== null)
}

function acceptInline(
  { label, count, isOpening }: Occurrence,
  known: ReadonlySet<string>,
  { manner, style }: Printing,
): boolean {
  if (label.key === 'operator' || known.has(label.key)) return true
  if (isDistinct(style)) return true
  if (label.isGeneric && count > 1) return true
  if (!isOpening) return false
  if (label.isGeneric || (count > 1 && !label.isUnusual)) return true
  return isDominant(manner) && isFullName(label.name) && (!label.isUnusual || count > 1)
}

function inOrder(found: ReadonlyMap<number, LabelReading>): ReadonlyMap<number, LabelReading> {
  return new Map([...found].toSorted(([a], [b]) => a - b))
}

/**
 * A presentation may be printed in another manner than its questions: labels of the manner that is not the document's,
 * with names of speakers, all of them before or behind those found.
 */
function findOtherPart(
  occurrences: readonly Occurrence[],
  found: ReadonlyMap<number, LabelReading>,
  heard: ReadonlySet<string>,
): readonly Occurrence[] {
  const isPerson = ({ label }: Occurrence) => label.key !== 'operator'
  const people = occurrences.filter(isPerson)
  const places = people.filter(({ index }) => found.has(index))
  const isInline = places.filter(({ label }) => label.form === 'inline').length * 2 > places.length
  const others = people.filter(
    ({ index, label, isOpening, isSpokenUnder }) =>
      !found.has(index) &&
      (label.form === 'inline') !== isInline &&
      label.key.includes(' ') &&
      heard.has(label.key) &&
      isOpening &&
      isSpokenUnder,
  )
  const [first, last] = [places[0]?.index ?? 0, places.at(-1)?.index ?? 0]
  const isApart = others.every(({ index }) => index < first) || others.every(({ index }) => index > last)
  return isApart ? others : []
}

/** Whether a sentence is said below a name and its position, or behind it; in lists there are positions and firms only. */
function isSentence(
  lines: LabelEvidence['lines'],
  positions: ReadonlyMap<number, number>,
  { index, label }: Occurrence,
): boolean {
  const text =
    label.form === 'inline'
      ? (lines[index]?.text.slice(label.length) ?? '')
      : (lines[index + 1 + (positions.get(index) ?? 0)]?.text ?? '')
  return text.length > 160 || /[.!?。\uFF01\uFF1F]["”’」』)]?\s/.test(`${text} `)
}

/** Where names stand on lines of their own, the operator may still stand before the speech, and so may letters with names. */
function isSureInline({ label, isOpening }: Occurrence, { style }: Printing): boolean {
  if (label.key === 'operator') return isOpening
  return /[q<]/.test(label.marks) && isDistinct(style)
}

/** Where names stand before the speech, those with positions on lines of their own may be labels of another part. */
function isSureOwn(
  { index, label, isOpening, isSpokenUnder }: Occurrence,
  listed: ReadonlySet<string>,
  positions: ReadonlyMap<number, number>,
): boolean {
  if (!isOpening || !isSpokenUnder) return false
  if (label.form === 'operator') return true
  return listed.has(label.key) && (label.role !== null || positions.has(index))
}

function isFullName(name: string): boolean {
  return name.includes(' ') || /^\p{Script=Han}{2,4}$/u.test(name)
}
