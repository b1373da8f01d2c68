import type { Line } from '../text/split-lines.ts'
import type { Conversation } from '../calls/find-conversation.ts'
import { withoutHeadingMark } from '../articles/markdown.ts'
import { readHeader, readHeaderField, readTitleBlock, type Header, type HeaderField } from './read-header.ts'
import type { Label } from '../calls/read-label.ts'
import { isPublisherLine } from './read-title.ts'

/** What stands at a conversation's beginning and says which one it is. */
export interface Head {
  /** All lines above the first person and the first speech. */
  readonly lines: readonly Line[]
  /** Those of them that may name it. */
  readonly titleLines: readonly Line[]
  readonly fields: readonly HeaderField[]
  readonly header: Header
  /** What is first said, greetings and names on lines of their own left out. */
  readonly opening: readonly Line[]
  /** Number of the line with which the conversation begins. */
  readonly before: number
  /** Running heads and feet of the first pages. */
  readonly margins: readonly Line[]
}

/** A title block: who and what, period, date, publisher, whatever the layout puts on lines of their own. */
export const mostHeadLines = 16
const mostMargins = 12
const [openingLines, leastSpoken] = [60, 20]

/** Divides a conversation's beginning into what names it and what is first said. */
export function findHead({ lines, labels, list, furniture }: Conversation): Head {
  const first = findFirstLabel(lines, labels)
  const head = lines.slice(0, Math.min(first, list.ranges[0]?.[0] ?? first, mostHeadLines))
  return {
    lines: head,
    titleLines: readTitleBlock(head).map(withoutHeadingMark),
    fields: head.flatMap((line) => readHeaderField(line) ?? []),
    header: readHeader(head, 0),
    opening: lines
      .slice(first, first + openingLines + list.indexes.size)
      .filter((line, index) => line.text.length > leastSpoken && !list.indexes.has(first + index))
      .slice(0, openingLines),
    before: lines[first]?.number ?? 0,
    margins: [...furniture].slice(0, mostMargins).flatMap((index) => lines[index] ?? []),
  }
}

/**
 * The conversation without labels that are lines of a title page or a running head: a publisher's or a company's name, and
 * above the first speech one that labels nothing else.
 */
export function dropTitleLabels(conversation: Conversation): Conversation {
  const { lines, labels, list } = conversation
  const first = findFirstLabel(lines, labels)
  const listed = new Set(list.people.map(({ label }) => label.key))
  const counts = new Map<string, number>()
  for (const { key } of labels.values()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isNoLabel = (index: number, { key, name, form }: Label) =>
    (form !== 'inline' && (isPublisherLine(lines[index]?.text ?? '') || companyEnd.test(name))) ||
    (index < first && counts.get(key) === 1 && !listed.has(key))
  return {
    ...conversation,
    labels: new Map([...labels].filter(([index, label]) => !isNoLabel(index, label))),
  }
}

const companyEnd = /\s(?:inc|corp|corporation|ltd|limited|plc|llc)\.?$/i

/** The first label under which somebody speaks: a title page's lines look like names, but what follows them is short. */
function findFirstLabel(lines: readonly Line[], labels: Conversation['labels']): number {
  for (const [index, label] of labels) {
    if (index >= mostHeadLines || label.form === 'operator' || label.key === 'operator') return index
    const own = lines[index]?.text ?? ''
    const spoken = own.length > label.length ? own.slice(label.length) : (lines[index + 1]?.text ?? '')
    if (!isPublisherLine(own) && (spoken.length > longestTitleLine || /[.!?。！？]["”」]?$/.test(spoken)))
      return index
  }
  return [...labels.keys()][0] ?? lines.length
}

const longestTitleLine = 60
