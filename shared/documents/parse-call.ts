import type { Line } from '../text/split-lines.ts'
import type { Participant, PassageKind, Turn } from './document.ts'
import { addAliases } from './find-aliases.ts'
import { isNotice } from './find-disclaimers.ts'
import { findTrailingFurniture, isFurnitureLine } from './find-furniture.ts'
import type { ParticipantList } from './find-participants.ts'
import { findSpeakers, type Speaker } from './find-speakers.ts'
import { cutSections, toPiece, type Outline, type Piece, type SectionCut } from './outline.ts'
import type { Label } from './read-label.ts'
import type { HeaderField } from './read-header.ts'
import { readHeadingAt, readSectionHeading } from './section-headings.ts'

/** A turn by indexes of content lines; an inline label and what is spoken share a line. */
interface TurnRange {
  readonly label: Label
  readonly from: number
  readonly spokenFrom: number
  readonly to: number
}

/** What is known of a conversation before its turns are read. */
export interface Conversation {
  readonly companyName: string | null
  /** Whether it is a company's call; else it is an interview, whose people have no sides. */
  readonly isCall: boolean
  readonly fields: readonly HeaderField[]
}

/** Parses a document in which labels name who speaks: an earnings call, a conference session, an interview. */
export function parseCall(
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  list: ParticipantList,
  about: Conversation,
): Outline {
  const lastLabel = [...labels.keys()].at(-1) ?? 0
  const end = findTrailingFurniture(lines, lastLabel + 1)
  const ranges = findTurnRanges(lines, labels, end, list.indexes)
  const spoken = ranges.map((range) => ({ label: range.label, text: textOf(lines, range) }))
  const { speakers, byKey } = findSpeakers(list.people, spoken, about)
  addAliases(speakers, spoken)
  const cuts = findCuts(lines, ranges, byKey, list, end)
  const sections = cutSections(lines, cuts)

  const participants = new Map(speakers.map((speaker) => [speaker, toParticipant(speaker, about)]))
  let section = 0
  const turns: Turn[] = ranges.map((range) => {
    const first = lines[range.spokenFrom]?.number ?? 0
    while (first > (sections[section]?.lines[1] ?? Infinity)) section++
    const speaker = byKey.get(range.label.key)
    const participant = speaker === undefined ? undefined : participants.get(speaker)
    return {
      speaker: participant?.name ?? range.label.name,
      role: participant?.role ?? null,
      section,
      lines: [first, lines[range.to - 1]?.lastNumber ?? first],
    }
  })
  return {
    sections,
    turns,
    participants: [...participants.values()],
    pieces: toPieces(lines, ranges, sections, labels),
  }
}

function toParticipant(speaker: Speaker, { companyName, isCall, fields }: Conversation): Participant {
  const side = speaker.side ?? 'other'
  const field = fields.find(({ value }) => value.includes(speaker.name))?.field
  const titled = field === 'host' ? 'Host' : field === 'guest' ? 'Guest' : null
  return {
    name: speaker.name,
    role: side === 'operator' ? 'Operator' : (speaker.role ?? titled),
    firm: speaker.firm ?? (isCall && side === 'company' ? companyName : null),
    side: !isCall && side === 'company' && speaker.firm === null ? 'other' : side,
    aliases: [...speaker.aliases].filter((alias) => alias !== speaker.name),
  }
}

function textOf(lines: readonly Line[], range: TurnRange): string {
  const inlineLength = range.spokenFrom === range.from ? range.label.length : 0
  return lines
    .slice(range.spokenFrom, range.to)
    .map((line, index) => (index === 0 ? line.text.slice(inlineLength) : line.text))
    .join('\n')
}

function findTurnRanges(
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  end: number,
  listed: ReadonlySet<number>,
): readonly TurnRange[] {
  const ranges: TurnRange[] = []
  const stops = (index: number) =>
    index >= end ||
    labels.has(index) ||
    listed.has(index) ||
    readSectionHeading(lines[index]?.text ?? '') !== null
  for (const [index, label] of labels) {
    const isInline = label.form === 'inline' || label.length < (lines[index]?.text.length ?? 0)
    let to = index + 1
    while (!stops(to)) to++
    while (to > index + 1 && isFurnitureLine(lines[to - 1]?.text ?? '')) to--
    if (!isInline && to === index + 1) continue
    // The label of the same speaker directly above is this one in the other language.
    const above = labels.get(index - 1)
    const isDoubled = above !== undefined && above.form !== 'inline' && !isInline
    ranges.push({
      label: isDoubled ? above : label,
      from: isDoubled ? index - 1 : index,
      spokenFrom: isInline ? index : index + 1,
      to,
    })
  }
  return ranges
}

/** Where sections begin: at their headings, and where there are none at the first turn and at the first analyst's introduction. */
function findCuts(
  lines: readonly Line[],
  ranges: readonly TurnRange[],
  byKey: ReadonlyMap<string, Speaker>,
  list: ParticipantList,
  end: number,
): readonly SectionCut[] {
  const cuts: SectionCut[] = []
  const firstTurn = ranges[0]?.from ?? end
  for (const [from] of list.ranges) cuts.push({ from, kind: 'participants', title: headingAt(lines, from) })
  for (const [index, [, to]] of list.ranges.entries()) {
    if (to < firstTurn)
      cuts.push(...cutHead(lines, to, Math.min(firstTurn, list.ranges[index + 1]?.[0] ?? firstTurn)))
  }
  cuts.push(...cutHead(lines, 0, Math.min(firstTurn, list.ranges[0]?.[0] ?? firstTurn)))

  const headed = new Set<string>()
  for (let index = 0; index < end; index++) {
    const heading = readHeadingAt(lines, index)
    if (heading === null || heading.kind === 'participants' || heading.kind === 'comments') continue
    headed.add(heading.kind)
    cuts.push({ from: index, kind: heading.kind, title: lines[index]?.text ?? null })
  }
  const sides = ranges.map((range) => byKey.get(range.label.key)?.side ?? null)
  const isCall = sides.includes('operator') || sides.includes('analyst') || headed.has('questions')
  if (
    !headed.has('prepared') ||
    (ranges[0]?.from ?? 0) < (cuts.find((cut) => cut.kind === 'prepared')?.from ?? 0)
  ) {
    cuts.push({ from: firstTurn, kind: isCall ? 'prepared' : 'body', title: null })
  }
  if (isCall && !headed.has('questions')) {
    let question = sides.indexOf('analyst')
    while (question > 1 && sides[question - 1] === 'operator') question--
    if (question > 0) cuts.push({ from: ranges[question]?.from ?? end, kind: 'questions', title: null })
  }
  if (end < lines.length) cuts.push({ from: end, kind: 'furniture', title: null })
  // A list at the end (after the last turn) is followed by what belongs to the page, not to a turn.
  for (const [, to] of list.ranges)
    if (to > firstTurn && to < end && (ranges.at(-1)?.from ?? 0) < to)
      cuts.push({ from: to, kind: 'furniture', title: null })
  return cuts.toSorted((a, b) => a.from - b.from)
}

function headingAt(lines: readonly Line[], index: number): string | null {
  const text = lines[index]?.text ?? ''
  return readSectionHeading(text) === null ? null : text
}

/** What stands before the participants and the first turn: title lines, a summary, notices. */
function cutHead(lines: readonly Line[], from: number, to: number): readonly SectionCut[] {
  const cuts: SectionCut[] = []
  for (let index = from; index < to; index++) {
    const text = lines[index]?.text ?? ''
    const kind = isNotice(text)
      ? 'disclaimer'
      : isFurnitureLine(text)
        ? 'furniture'
        : isSentence(text)
          ? 'summary'
          : 'title'
    if (readHeadingAt(lines, index) !== null) continue
    if (cuts.at(-1)?.kind === 'summary' && kind === 'title') continue
    if (cuts.at(-1)?.kind !== kind) cuts.push({ from: index, kind, title: kind === 'title' ? text : null })
  }
  return cuts
}

function isSentence(text: string): boolean {
  return text.length > 160 || (text.length > 50 && /[.!?。\uFF01\uFF1F]["”」]?$/.test(text))
}

function toPieces(
  lines: readonly Line[],
  ranges: readonly TurnRange[],
  sections: Outline['sections'],
  labels: ReadonlyMap<number, Label>,
): readonly Piece[] {
  const pieces: Piece[] = []
  let turn = -1
  let section = 0
  const titleLine = sections.find((candidate) => candidate.kind === 'title')?.lines[0]
  for (const [index, line] of lines.entries()) {
    while (index >= (ranges[turn + 1]?.from ?? Infinity)) turn++
    while (line.number > (sections[section]?.lines[1] ?? Infinity)) section++
    const range = ranges[turn]
    const kind = sections[section]?.kind ?? 'body'
    const inTurn = range !== undefined && index < range.to ? turn : null
    const label = labels.get(index)
    if (label !== undefined && label.length < line.text.length) {
      const colon = line.start + label.length
      const spoken = line.start + label.length + line.text.slice(label.length).search(/\S/)
      pieces.push({ ...toPiece(line, 'label', inTurn), end: colon, lines: [line.number, line.number] })
      pieces.push({ ...toPiece(line, 'speech', inTurn), start: spoken })
      continue
    }
    pieces.push(
      toPiece(
        line,
        label !== undefined
          ? 'label'
          : line.number === titleLine
            ? 'heading'
            : kindOfLine(line.text, kind, inTurn !== null),
        inTurn,
      ),
    )
  }
  return pieces
}

function kindOfLine(text: string, section: string, isSpoken: boolean): PassageKind {
  if (isSpoken) return isFurnitureLine(text) ? 'furniture' : 'speech'
  if (readSectionHeading(text) !== null) return 'heading'
  if (section === 'participants') return 'list'
  if (section === 'summary' || section === 'disclaimer' || section === 'furniture') return section
  return isFurnitureLine(text) ? 'furniture' : isNotice(text) ? 'disclaimer' : 'text'
}
