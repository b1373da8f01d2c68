import type { Line } from '../text/split-lines.ts'
import type { Participant, PassageKind, Turn } from '../documents/document.ts'
import { addAliases } from './find-aliases.ts'
import { findCallEnd } from './find-call-end.ts'
import { findCallSections } from './find-call-sections.ts'
import type { Conversation } from './find-conversation.ts'
import { isNotice } from '../documents/find-disclaimers.ts'
import { isFurnitureLine } from '../documents/find-furniture.ts'
import { isListItem, isTableRow } from '../articles/find-headings.ts'
import type { FoundLabel } from './label-evidence.ts'
import { findSpeakers } from './find-speakers.ts'
import type { Speaker } from './speaker.ts'
import { cutSections, toPiece, type Outline, type Piece } from '../documents/outline.ts'
import type { HeaderField } from '../metadata/read-header.ts'
import { readSectionHeading } from './section-headings.ts'

/** A turn by indexes of content lines; an inline label and what is spoken share a line. */
interface TurnRange {
  readonly label: FoundLabel
  readonly from: number
  readonly spokenFrom: number
  readonly to: number
}

/** What is known of a conversation before its turns are read. */
export interface ConversationSetting {
  readonly companyName: string | null
  /** Whether it is a company's call; else it is an interview, whose people have no sides. */
  readonly isCall: boolean
  readonly fields: readonly HeaderField[]
}

/** Parses a document in which labels name who speaks: an earnings call, a conference session, an interview. */
export function parseCall(conversation: Conversation, about: ConversationSetting): Outline {
  const { lines, labels, list, furniture } = conversation
  const end = findCallEnd(conversation)
  const ranges = findTurnRanges(conversation, end)
  const spoken = ranges.map((range) => ({ label: range.label, text: textOf(conversation, range) }))
  const { speakers, byKey } = findSpeakers(list.people, spoken, about)
  addAliases(speakers, spoken)
  const cuts = findCallSections({
    lines,
    turns: ranges.map(({ label, from }, index) => ({
      from,
      key: label.key,
      role: label.role,
      side: byKey.get(label.key)?.side ?? null,
      text: spoken[index]?.text ?? '',
    })),
    lists: list.ranges,
    furniture,
    end,
  })
  const sections = cutSections(lines, cuts)

  const participants = new Map(speakers.map((speaker) => [speaker, toParticipant(speaker, about)]))
  let section = 0
  const turns: Turn[] = ranges.map((range) => {
    const first = range.label.wrapped?.spokenLine ?? lines[range.spokenFrom]?.number ?? 0
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
    pieces: toPieces(lines, ranges, sections, { labels, furniture }),
  }
}

function toParticipant(speaker: Speaker, { companyName, isCall, fields }: ConversationSetting): Participant {
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

/** What is spoken in a turn; furniture of the page that interrupts it is left out. */
function textOf({ lines, labels, furniture }: Conversation, range: TurnRange): string {
  const said: string[] = []
  for (let index = range.spokenFrom; index < range.to; index++) {
    const text = lines[index]?.text ?? ''
    if (index === range.from) said.push(text.slice(range.label.length))
    else if (!furniture.has(index)) said.push(text.slice(labels.get(index)?.length ?? 0))
  }
  return said.join('\n')
}

function findTurnRanges({ lines, labels, list, furniture }: Conversation, end: number): readonly TurnRange[] {
  const ranges: TurnRange[] = []
  const stops = (index: number) =>
    index >= end ||
    (labels.has(index) && labels.get(index)?.isOther !== true) ||
    list.indexes.has(index) ||
    readSectionHeading(lines[index]?.text ?? '') !== null
  for (const [index, label] of labels) {
    if (label.isOther === true) continue
    const isInline = label.form === 'inline' || label.length < (lines[index]?.text.length ?? 0)
    const below = index + label.lines
    let spokenFrom = isInline ? index : below
    let to = below
    while (!stops(to)) to++
    if (!isInline) while (spokenFrom < to && furniture.has(spokenFrom)) spokenFrom++
    while (to > below && furniture.has(to - 1)) to--
    if (!isInline && to <= spokenFrom) continue
    ranges.push({ label, from: index, spokenFrom, to })
  }
  return ranges
}

interface LineMarks {
  readonly labels: ReadonlyMap<number, FoundLabel>
  readonly furniture: ReadonlySet<number>
}

function toPieces(
  lines: readonly Line[],
  ranges: readonly TurnRange[],
  sections: Outline['sections'],
  { labels, furniture }: LineMarks,
): readonly Piece[] {
  const pieces: Piece[] = []
  let turn = -1
  let section = 0
  let labelledTo = 0
  const titleLine = sections.find((candidate) => candidate.kind === 'title')?.lines[0]
  for (const [index, line] of lines.entries()) {
    while (index >= (ranges[turn + 1]?.from ?? Infinity)) turn++
    while (line.number > (sections[section]?.lines[1] ?? Infinity)) section++
    const range = ranges[turn]
    const kind = sections[section]?.kind ?? 'body'
    const inTurn = range !== undefined && index < range.to ? turn : null
    const label = labels.get(index)
    if (label !== undefined) labelledTo = index + label.lines
    if (label !== undefined && label.length < line.text.length) {
      const behind = line.text.slice(label.length)
      const {
        end = line.start + line.text.slice(0, label.length).trimEnd().length,
        spokenFrom = line.start + label.length + behind.search(/\S/),
        spokenLine = line.number,
      } = label.wrapped ?? {}
      pieces.push({ ...toPiece(line, 'label', inTurn), end, lines: [line.number, spokenLine] })
      pieces.push({
        ...toPiece(line, 'speech', inTurn),
        start: spokenFrom,
        lines: [spokenLine, line.lastNumber],
      })
      continue
    }
    pieces.push(
      toPiece(
        line,
        furniture.has(index)
          ? 'furniture'
          : index < labelledTo
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
  if (section === 'summary') return isTableRow(text) ? 'table' : isListItem(text) ? 'list' : 'summary'
  if (section === 'disclaimer' || section === 'furniture') return section
  return isFurnitureLine(text) ? 'furniture' : isNotice(text) ? 'disclaimer' : 'text'
}
