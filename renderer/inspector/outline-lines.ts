import type { Exchange, Participant, SectionKind } from '../../shared/documents/document.ts'
import type { OutlineEntry } from '../../shared/documents/documents-api.ts'

/** A line of the outline as it is shown: sections, headings by their level, one exchange for each analyst. */
export interface OutlineLine {
  readonly kind: OutlineEntry['kind'] | 'exchange'
  readonly sectionKind: SectionKind
  readonly title: string | null
  /** Role of who speaks, or the firm of who asks. */
  readonly role: string | null
  readonly ordinal: number
  /** From 1. */
  readonly level: number
  /** The asker's coming back within an exchange. */
  readonly isFollowUp: boolean
  /** Ordinal of the exchange a turn belongs to; null outside. */
  readonly within: number | null
  /** Ordinal of the section it stands under; null for a section. */
  readonly section: number | null
}

interface OutlinedDocument {
  readonly outline: readonly OutlineEntry[]
  readonly exchanges: readonly Exchange[]
  readonly participants: readonly Participant[]
}

/** Deeper headings than this are not set in further: a narrow pane has no room. */
const deepest = 5

/**
 * The outline with the turns of questions and answers gathered by exchange. An operator who only hands on to the next
 * question has no line of their own: the exchange that follows says it.
 */
export function outlineLines(document: OutlinedDocument): readonly OutlineLine[] {
  let section: number | null = null
  return linesOf(document).map((line) => {
    if (line.kind === 'section') section = line.ordinal
    return line.kind === 'section' ? line : { ...line, section }
  })
}

function linesOf({ outline, exchanges, participants }: OutlinedDocument): readonly OutlineLine[] {
  const people = new Map(participants.map((participant) => [participant.name, participant]))
  const lines: OutlineLine[] = []
  let at = 0
  let begun: OutlineLine | null = null
  let answered = false
  for (const [index, entry] of outline.entries()) {
    if (isDouble(outline[index - 1], entry)) continue
    const { turn } = entry
    if (turn === null) {
      lines.push({ ...plain(entry), level: entry.kind === 'section' ? 1 : headingLevel(entry) })
      continue
    }
    while (at < exchanges.length && (exchanges[at]?.turns[1] ?? 0) < turn) {
      at += 1
      begun = null
    }
    const exchange = exchanges[at]
    if (!exchange || turn < exchange.turns[0]) {
      const hands = exchange !== undefined && entry.sectionKind === 'questions'
      if (!(hands && people.get(entry.title ?? '')?.side === 'operator')) lines.push(plain(entry))
      continue
    }
    if (begun === null) {
      begun = {
        ...plain(entry),
        kind: 'exchange',
        title: exchange.analyst,
        role: people.get(exchange.analyst)?.firm ?? null,
      }
      answered = false
      lines.push(begun)
      // Where the exchange begins with its asker, its own line is the first turn.
      if (entry.title === exchange.analyst) continue
    }
    const asks = entry.title === exchange.analyst
    lines.push({ ...plain(entry), level: 3, isFollowUp: asks && answered, within: begun.ordinal })
    answered ||= !asks
  }
  return lines
}

const plain = (entry: OutlineEntry): OutlineLine => ({
  kind: entry.kind,
  sectionKind: entry.sectionKind,
  title: entry.title,
  role: entry.role,
  ordinal: entry.ordinal,
  level: 2,
  isFollowUp: false,
  within: null,
  section: null,
})

const headingLevel = (entry: OutlineEntry): number => Math.min(deepest, 1 + (entry.level ?? 1))

/** A section named by its first heading is one entry, not two. */
const isDouble = (before: OutlineEntry | undefined, entry: OutlineEntry): boolean =>
  entry.kind === 'heading' &&
  before?.kind === 'section' &&
  before.ordinal === entry.ordinal &&
  before.title === entry.title

export interface OutlineChoice {
  /** Exchanges that are open, by their ordinals. */
  readonly opened: ReadonlySet<number>
  /** Sections that are closed, by their ordinals. */
  readonly closed?: ReadonlySet<number>
  /** Only where this person speaks; everything when null. */
  readonly speaker?: string | null
}

/**
 * Lines on show: the turns of an exchange only where it is open, nothing of a section that is closed. With a speaker
 * chosen, what that person says wherever it stands, beneath the sections it is in.
 */
export function shownLines(
  lines: readonly OutlineLine[],
  { opened, closed = none, speaker = null }: OutlineChoice,
): readonly OutlineLine[] {
  const open = lines.filter(({ section }) => section === null || !closed.has(section))
  if (speaker === null) return open.filter(({ within }) => within === null || opened.has(within))
  const spoken = new Set(lines.filter((line) => speaks(line, speaker)).map(({ section }) => section))
  return open.filter((line) => (line.kind === 'section' ? spoken.has(line.ordinal) : speaks(line, speaker)))
}

const none: ReadonlySet<number> = new Set()
const speaks = ({ kind, title }: OutlineLine, speaker: string): boolean =>
  (kind === 'turn' || kind === 'exchange') && title === speaker

/** Who speaks in the lines, each once, in the order in which they first do. */
export const speakersOf = (lines: readonly OutlineLine[]): readonly string[] => [
  ...new Set(
    lines.flatMap(({ kind, title }) =>
      title !== null && (kind === 'turn' || kind === 'exchange') ? [title] : [],
    ),
  ),
]

/** Whether a line has others beneath it that open and close with it. */
export const holdsLines = (line: OutlineLine, lines: readonly OutlineLine[]): boolean =>
  line.kind === 'exchange'
    ? lines.some(({ within }) => within === line.ordinal)
    : line.kind === 'section' && lines.some(({ section }) => section === line.ordinal)

/** Index of the last line that begins at or before a passage; -1 where none does. */
export function lineAt(lines: readonly OutlineLine[], ordinal: number): number {
  let last = -1
  for (const [index, line] of lines.entries()) if (line.ordinal <= ordinal) last = index
  return last
}
