import type { ParsedDocument, Participant } from '../documents/document.ts'
import type { CorrectedPerson } from './correction.ts'

/** Gives a turn to another speaker, who may be nobody yet known; null when there is no such turn. */
export function correctTurnSpeaker(
  parsed: ParsedDocument,
  turn: number | null,
  speaker: string,
): ParsedDocument | null {
  if (turn === null || parsed.turns[turn] === undefined) return null
  const known = parsed.participants.find(({ name }) => name === speaker)
  const participants = known ? parsed.participants : [...parsed.participants, newcomer(speaker)]
  const turns = parsed.turns.map((one, index) =>
    index === turn ? { ...one, speaker, role: known?.role ?? null } : one,
  )
  return {
    ...parsed,
    participants,
    turns,
    // A person has decided: the label is no longer in doubt.
    suspectTurns: parsed.suspectTurns.filter((suspect) => suspect.turn !== turn),
  }
}

/**
 * Sets who somebody is in the whole document. A name that is another participant's makes the two one, and the name as
 * it was read is kept among its aliases. Null when nobody of that name is in the document.
 */
export function correctPerson(
  parsed: ParsedDocument,
  name: string,
  to: CorrectedPerson,
): ParsedDocument | null {
  const found = parsed.participants.find((one) => one.name === name)
  const isNamed = found !== undefined || parsed.turns.some(({ speaker }) => speaker === name)
  if (!isNamed) return null
  const target = to.name === name ? undefined : parsed.participants.find((one) => one.name === to.name)
  const basis = target ?? found ?? newcomer(name)
  const aliases = [...(target?.aliases ?? []), ...(found?.aliases ?? []), ...(to.name === name ? [] : [name])]
  const person: Participant = {
    name: to.name,
    role: to.role === undefined ? basis.role : to.role,
    firm: to.firm === undefined ? basis.firm : to.firm,
    side: to.side ?? basis.side,
    aliases: [...new Set(aliases)].filter((alias) => alias !== to.name),
  }
  const place = parsed.participants.indexOf(basis)
  const participants = parsed.participants.flatMap((one, index) =>
    index === place ? [person] : one === found ? [] : [one],
  )
  const rename = (one: string): string => (one === name ? to.name : one)
  const renameOr = (one: string | null): string | null => (one === null ? null : rename(one))
  return {
    ...parsed,
    participants: place < 0 ? [...participants, person] : participants,
    turns: parsed.turns.map((turn) =>
      rename(turn.speaker) === to.name ? { ...turn, speaker: to.name, role: person.role } : turn,
    ),
    exchanges: parsed.exchanges.map((one) => ({ ...one, analyst: rename(one.analyst) })),
    suspectTurns: parsed.suspectTurns.map((one) => ({ ...one, likely: renameOr(one.likely) })),
    quotations: parsed.quotations.map((one) => ({ ...one, speaker: renameOr(one.speaker) })),
  }
}

const newcomer = (name: string): Participant => ({
  name,
  role: null,
  firm: null,
  side: name === 'Operator' ? 'operator' : 'other',
  aliases: [],
})
