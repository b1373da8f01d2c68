import type { Line } from '../text/split-lines.ts'
import type { ParticipantSide } from '../documents/document.ts'
import { isNotice } from '../documents/find-disclaimers.ts'
import { isFurnitureLine } from '../documents/find-furniture.ts'
import { isListItem, isTableRow } from '../articles/find-headings.ts'
import { isClockLine, isRuleLine } from './find-page-furniture.ts'
import type { SectionCut } from '../documents/outline.ts'
import { readHeadingAt, readSectionHeading } from './section-headings.ts'

/** What is known of a call when it is divided. Indexes are of content lines, ranges half-open. */
export interface CallShape {
  readonly lines: readonly Line[]
  /** The turns in order, each with the side of who speaks; from its label's first line to behind its last. */
  readonly turns: readonly {
    readonly from: number
    readonly key: string
    readonly role: string | null
    readonly side: ParticipantSide | null
    readonly text: string
  }[]
  readonly lists: readonly (readonly [from: number, to: number])[]
  readonly furniture: ReadonlySet<number>
  /** Where what was spoken ends, and the page or its notices go on. */
  readonly end: number
}

/** Where sections begin: at their headings, and where there are none at the first turn and at the first analyst's introduction. */
export function findCallSections({ lines, turns, lists, furniture, end }: CallShape): readonly SectionCut[] {
  const cuts: SectionCut[] = []
  const firstTurn = turns[0]?.from ?? end
  // A rule, a clock time or the number of a cue above a label or a heading belongs to it.
  const backOverRules = (index: number) => {
    let from = index
    while (from > 0 && isAttached(from - 1)) from--
    return from
  }
  const isAttached = (index: number) => {
    const text = lines[index]?.text ?? ''
    return (
      isRuleLine(text) ||
      isClockLine(text) ||
      (/^\d{1,6}$/.test(text) && furniture.has(index) && isClockLine(lines[index + 1]?.text ?? ''))
    )
  }
  for (const [from] of lists) cuts.push({ from, kind: 'participants', title: headingAt(lines, from) })
  for (const [index, [, to]] of lists.entries()) {
    if (to < firstTurn)
      cuts.push(...cutHead(lines, to, Math.min(firstTurn, lists[index + 1]?.[0] ?? firstTurn), furniture))
  }
  cuts.push(...cutHead(lines, 0, Math.min(firstTurn, lists[0]?.[0] ?? firstTurn), furniture))

  const headed = new Set<string>()
  for (let index = 0; index < end; index++) {
    const heading = readHeadingAt(lines, index)
    if (heading === null || heading.kind === 'participants' || heading.kind === 'comments') continue
    // A heading printed again on a later page, or a part's name inside a contents list, begins nothing anew.
    if (headed.has(heading.kind) && heading.kind !== 'disclaimer') continue
    if (index > firstTurn && (heading.kind === 'summary' || heading.kind === 'prepared')) continue
    headed.add(heading.kind)
    cuts.push({ from: backOverRules(index), kind: heading.kind, title: lines[index]?.text ?? null })
  }
  const sides = turns.map((turn) => turn.side)
  const isCall = sides.includes('operator') || sides.includes('analyst') || headed.has('questions')
  if (!headed.has('prepared') || firstTurn < (cuts.find((cut) => cut.kind === 'prepared')?.from ?? 0)) {
    const from =
      headed.has('questions') && cuts.some((cut) => cut.kind === 'questions' && cut.from <= firstTurn)
    if (!from) cuts.push({ from: backOverRules(firstTurn), kind: isCall ? 'prepared' : 'body', title: null })
  }
  if (isCall && !headed.has('questions')) {
    const question = findFirstQuestion(turns)
    if (question > 0)
      cuts.push({ from: backOverRules(turns[question]?.from ?? end), kind: 'questions', title: null })
  }
  if (end < lines.length) {
    const text = lines[end]?.text ?? ''
    const kind = readSectionHeading(text)?.kind === 'disclaimer' ? 'disclaimer' : 'furniture'
    cuts.push({ from: backOverRules(end), kind, title: null })
  }
  // A list at the end (after the last turn) is followed by what belongs to the page, not to a turn.
  for (const [, to] of lists)
    if (to > firstTurn && to < lines.length && (turns.at(-1)?.from ?? 0) < to)
      cuts.push({ from: to, kind: 'furniture', title: null })
  return cuts.toSorted((a, b) => a.from - b.from)
}

const questionIntroduction =
  /\b(?:first|next|today['’]s) (?:question|caller)|\bquestions? (?:will |today |is |are |now )?(?:come|coming|comes|from|is|will)\b|\bfrom the line of\b|\b(?:begin|start|open|conduct|commence)\b.{0,40}\bquestions?\b|\btake (?:your|the first|our first) questions?\b|\bline of .{2,60}\b(?:open|live|unmuted)\b|第一[個个位](?:問題|问题|提問|提问|發問)|(?:首先|請|请).{0,12}(?:提問|提问|發問)/i
const moderators = new Set(['operator', 'moderator', 'conference moderator', '主持人', '司儀', '司仪'])

/** The turn that introduces the first to ask, or the first question where nobody is introduced. */
function findFirstQuestion(turns: CallShape['turns']): number {
  const analyst = turns.findIndex((turn) => turn.side === 'analyst')
  const introduction = turns.findIndex(
    (turn, index) =>
      index > 0 &&
      (analyst < 0 || index < analyst) &&
      isModerated(turn) &&
      questionIntroduction.test(turn.text.slice(0, 3000)) &&
      !isModerated(turns[index + 1]),
  )
  if (introduction > 0) return introduction
  let question = analyst
  while (question > 1 && isModerated(turns[question - 1])) question--
  // An operator may go by a given name, and is known by what is said.
  const before = turns[question - 1]
  const isIntroduced =
    question === analyst &&
    question > 1 &&
    before !== undefined &&
    questionIntroduction.test(before.text.slice(0, 3000))
  return isIntroduced ? question - 1 : question
}

function isModerated(turn: CallShape['turns'][number] | undefined): boolean {
  if (turn === undefined) return false
  return (
    turn.side === 'operator' ||
    moderators.has(turn.key) ||
    /\boperator\b|\bmoderator\b/i.test(turn.role ?? '')
  )
}

function headingAt(lines: readonly Line[], index: number): string | null {
  const at = isRuleLine(lines[index]?.text ?? '') ? index + 1 : index
  const text = lines[at]?.text ?? ''
  return readSectionHeading(text) === null ? null : text
}

/** What stands before the participants and the first turn: title lines, a summary, notices. */
function cutHead(
  lines: readonly Line[],
  from: number,
  to: number,
  furniture: ReadonlySet<number>,
): readonly SectionCut[] {
  const cuts: SectionCut[] = []
  // Under a heading of its own a short line belongs to what is headed.
  let isHeaded = false
  for (let index = from; index < to; index++) {
    const text = lines[index]?.text ?? ''
    if (isRuleLine(text) || (furniture.has(index) && !isFurnitureLine(text))) continue
    const heading = readHeadingAt(lines, index)
    if (heading !== null) {
      isHeaded = heading.kind === 'summary' || heading.kind === 'disclaimer'
      continue
    }
    const kind = isNotice(text)
      ? 'disclaimer'
      : isFurnitureLine(text)
        ? 'furniture'
        : isSentence(text) || (index > 0 && (isListItem(text) || isTableRow(text)))
          ? 'summary'
          : 'title'
    if (kind === 'title' && (isHeaded || cuts.at(-1)?.kind === 'summary')) continue
    if (cuts.at(-1)?.kind !== kind) cuts.push({ from: index, kind, title: kind === 'title' ? text : null })
  }
  return cuts
}

function isSentence(text: string): boolean {
  return text.length > 160 || (text.length > 50 && /[.!?。\uFF01\uFF1F]["”」]?$/.test(text))
}
