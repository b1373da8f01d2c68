import type { Exchange, Participant, Section, Turn } from '../documents/document.ts'

/** What exchanges and doubts are found in: the turns, who took them, and what was said in each. */
export interface HeardTurns {
  readonly turns: readonly Turn[]
  readonly participants: readonly Participant[]
  readonly sections: readonly Section[]
  /** What is spoken in each turn, in the document's main language. */
  readonly texts: readonly string[]
}

/** An introduction of the next questioner by someone of the company is no longer than this many characters. */
const longestIntroduction = 400
const nextQuestion =
  /\bquestions?\b|\bnext\b|\bgo ahead\b|\bline is\b|\bmicrophone\b|\bfollow-?up\b|下一|問題|问题|提問|提问/i

/**
 * One exchange for each time an analyst (or another questioner) has the floor: from the first question to the last turn
 * before the next one is introduced, follow-ups and the answers to them included. One who queues again later begins a
 * new one. Calls only: in an interview everyone asks.
 */
export function findExchanges({ turns, participants, sections, texts }: HeardTurns): readonly Exchange[] {
  const sideOf = sidesByName(participants)
  const hasQuestions = sections.some(({ kind }) => kind === 'questions')
  if (!hasQuestions && !participants.some(({ side }) => side === 'operator')) return []
  const found: OpenExchange[] = []
  /** Whether the operator has spoken since the last exchange's last turn. */
  let isInterrupted = false
  for (const [index, turn] of turns.entries()) {
    const side = sideOf.get(turn.speaker)
    if (hasQuestions && sections[turn.section]?.kind !== 'questions') continue
    if (side === 'operator') {
      isInterrupted = true
      continue
    }
    const open = found.at(-1)
    if (isQuestioner(side)) {
      if (open?.analyst === turn.speaker) open.last = index
      else {
        if (open !== undefined) dropIntroduction(open, index, turns, texts, sideOf)
        found.push({ analyst: turn.speaker, first: index, last: index })
      }
      isInterrupted = false
    } else if (open !== undefined && !isInterrupted) open.last = index
  }
  return found.map(({ analyst, first, last }) => ({ analyst, turns: [first, last] }))
}

interface OpenExchange {
  readonly analyst: string
  readonly first: number
  last: number
}

function isQuestioner(side: Participant['side'] | undefined): boolean {
  return side === 'analyst' || side === 'other'
}

/** Where no operator does, someone of the company calls on the next analyst: the short turn right before the question. */
function dropIntroduction(
  open: OpenExchange,
  next: number,
  turns: readonly Turn[],
  texts: readonly string[],
  sideOf: ReadonlyMap<string, Participant['side']>,
): void {
  if (open.last !== next - 1 || open.last <= open.first + 1) return
  const turn = turns[open.last]
  const text = texts[open.last] ?? ''
  if (turn === undefined || sideOf.get(turn.speaker) !== 'company') return
  const isAnswer = isQuestioner(sideOf.get(turns[open.last - 1]?.speaker ?? ''))
  if (!isAnswer && text.length <= longestIntroduction && nextQuestion.test(text)) open.last--
}

export function sidesByName(participants: readonly Participant[]): ReadonlyMap<string, Participant['side']> {
  return new Map(participants.map(({ name, side }) => [name, side]))
}
