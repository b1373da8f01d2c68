import { findWrapWidth, joinWrappedLines } from '../text/join-wrapped-lines.ts'
import { readLineLanguage } from '../text/read-script.ts'
import { splitLines, type Line } from '../text/split-lines.ts'
import { splitMixedLines } from '../text/split-mixed-lines.ts'
import { isListItem, isTableRow } from '../articles/find-headings.ts'
import { findLabels } from './find-labels.ts'
import type { FoundLabel } from './label-evidence.ts'
import { findMentions } from './find-mentions.ts'
import { findPageFurniture } from './find-page-furniture.ts'
import { findParticipants, type ParticipantList } from './find-participants.ts'
import type { Markup } from '../documents/markup.ts'
import { joinWrappedLabels } from './join-wrapped-labels.ts'
import { measureBold } from './measure-bold.ts'
import { readLabel, type LabelReading } from './read-label.ts'
import { readSectionHeading } from './section-headings.ts'
import { restoreCase } from './restore-case.ts'
import { isFigureRow } from '../tables/is-figure-row.ts'
import { splitBlendedNames } from './split-blended-names.ts'

/**
 * A text in which labels say who speaks. All indexes are of its content lines, which are paragraphs: wrapped lines are
 * joined, but never over a label, a heading or the furniture of a page.
 */
export interface Conversation {
  readonly lines: readonly Line[]
  readonly labels: ReadonlyMap<number, FoundLabel>
  readonly list: ParticipantList
  readonly furniture: ReadonlySet<number>
}

/** Finds lists of participants and speakers' labels. Null where the text is no conversation. */
export function findConversation(
  text: string,
  { apart, markup }: { readonly apart: ReadonlySet<number>; readonly markup: Markup },
): Conversation | null {
  const printed = splitLines(text).filter((line) => line.text !== '' && !apart.has(line.number))
  const width = findWrapWidth(printed)
  const lines = width === null ? splitMixedLines(printed) : printed
  const bold = measureBold(lines, markup)
  const headings = new Set<number>()
  const tabular = findTabular(lines)
  const readings: (LabelReading | null)[] = lines.map((line, index) => {
    if (tabular.has(index)) return null
    if (readSectionHeading(line.text) === null) return markBold(readLabel(line.text), bold.get(index) ?? 0)
    headings.add(index)
    return null
  })
  if (!readings.some((label) => label !== null)) return null
  if (width !== null) joinWrappedLabels(lines, readings, width)
  markDoubled(lines, readings)
  const { introduced, printed: inWords } = findMentions(lines, readings)
  splitBlendedNames(readings, introduced)
  restoreCase(readings, inWords)
  const furniture = findPageFurniture(lines, (index) => {
    const label = readings[index] ?? null
    if (label === null || label.form === 'inline') return null
    if (label.form === 'operator' || label.isGeneric || label.role !== null) return 'sure'
    // A company is introduced as well: `Welcome to Acme Corp`.
    if (introduced.has(label.key) && !label.isUnusual) return 'sure'
    return label.form === 'plain' && !label.isUnusual && label.key.includes(' ') ? 'maybe' : null
  })
  const list = findParticipants(lines, readings, introduced, furniture)
  for (const [index] of readings.entries())
    if (list.indexes.has(index) || furniture.has(index)) readings[index] = null
  const labels = findLabels({
    lines,
    readings,
    list,
    introduced,
    width,
    isFurniture: (index) => furniture.has(index),
    isHeading: (index) => headings.has(index) || list.indexes.has(index),
  })
  // One label is none, unless it is the operator's and printed for each language.
  if (labels.size < 2 && ![...labels.values()].some((label) => label.form === 'operator' && label.lines > 1))
    return null
  const conversation = { lines, labels, list, furniture }
  return width === null ? conversation : joinParagraphs(conversation, width)
}

/** Rows of figures, and the lines next to them, which head or end them: `Operating expenses:` speaks to nobody. */
function findTabular(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, { text }] of lines.entries())
    if (isFigureRow(text)) for (const at of [index - 1, index, index + 1]) found.add(at)
  return found
}

/** A name set in bold, and nothing of what follows it, is printed in a manner of its own. */
function markBold(label: LabelReading | null, bold: number): LabelReading | null {
  if (label === null || bold < label.length - 2) return label
  if (label.form === 'inline' && bold > label.length + 1) return label
  return { ...label, marks: `b${label.marks}` }
}

/** A name printed again below, in the same words or in the other language, is printed in a manner of its own. */
function markDoubled(lines: readonly Line[], readings: (LabelReading | null)[]): void {
  for (const [index, label] of readings.entries()) {
    const below = readings[index + 1] ?? null
    if (label === null || below === null || label.form === 'inline' || below.form === 'inline') continue
    const [upper = '', lower = ''] = [lines[index]?.text, lines[index + 1]?.text]
    const [a, b] = [readLineLanguage(upper), readLineLanguage(lower)]
    if (upper === lower || (a === 'en' && b === 'zh'))
      readings[index] = { ...label, marks: `z${label.marks}` }
  }
}

function joinParagraphs({ lines, labels, list, furniture }: Conversation, width: number): Conversation {
  const alone = new Set<number>([...furniture, ...list.indexes])
  const opening = new Set<number>()
  for (const [index, label] of labels) {
    if (label.form === 'inline') opening.add(index)
    else for (let line = index; line < index + label.lines; line++) alone.add(line)
  }
  const indexOf = new Map(lines.map((line, index) => [line, index]))
  const joined = joinWrappedLines(lines, width, (line) => {
    const index = indexOf.get(line) ?? -1
    if (alone.has(index) || isTableRow(line.text) || readSectionHeading(line.text) !== null) return 'alone'
    return opening.has(index) || isListItem(line.text) ? 'opens' : null
  })
  const moved = new Map<number, number>()
  for (const [index, line] of joined.entries()) moved.set(line.start, index)
  const move = (index: number) => moved.get(lines[index]?.start ?? -1) ?? -1
  return {
    lines: joined,
    labels: new Map([...labels].map(([index, label]) => [move(index), label])),
    list: {
      people: list.people,
      ranges: list.ranges.map(([from, to]) => [move(from), move(to - 1) + 1]),
      indexes: new Set([...list.indexes].map(move)),
    },
    furniture: new Set([...furniture].map(move)),
  }
}
