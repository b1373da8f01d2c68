import type { Participant, SuspectTurn } from '../documents/document.ts'
import { sidesByName, type HeardTurns } from './find-exchanges.ts'
import { findIntroductions } from './find-introductions.ts'
import { isGenericName } from './speaker.ts'
import { compareNames, readNameParts } from './similar-name.ts'

/** What is looked at of a turn for who speaks: its first words. */
const opening = 160

/** Beyond this many people none is told apart by a given name; comparing all with all would grow with the square. */
const mostPeople = 300

/**
 * Finds turns whose printed label is probably wrong: who speaks gives another participant's name, thanks the very name
 * on the label, answers the question asked under the same label just before, or speaks where somebody else was given
 * the floor. Only what the words themselves show; diction and expertise are a person's to judge.
 */
export function findSuspectTurns(heard: HeardTurns): readonly SuspectTurn[] {
  const { turns, texts, participants } = heard
  if (participants.length > mostPeople || !participants.some(({ side }) => side !== 'other')) return []
  const people = participants.filter(({ name, side }) => side !== 'operator' && !isGenericName(name))
  const sideOf = sidesByName(participants)
  const found: SuspectTurn[] = []
  for (const [index, turn] of turns.entries()) {
    const side = sideOf.get(turn.speaker)
    if (side === undefined || side === 'operator' || isGenericName(turn.speaker)) continue
    const text = texts[index] ?? ''
    const other = findSelfIntroduced(text, turn.speaker, people)
    if (other !== null) found.push({ turn: index, likely: other.name, reason: 'introduces-self' })
    else if (thanksSelf(text, turn.speaker, people))
      found.push({ turn: index, likely: null, reason: 'thanks-self' })
    else if (answersOwnQuestion(heard, index, sideOf)) {
      found.push({ turn: index, likely: findAnswerer(heard, index, sideOf), reason: 'answers-own-question' })
    } else {
      const addressed = findAddressed(heard, index, people, sideOf)
      if (addressed !== null) found.push({ turn: index, likely: addressed.name, reason: 'addressed-other' })
    }
  }
  return found
}

const selfIntroduction =
  /\b(?:[Tt]his is|[Mm]y name is|I['’]m|I am)\s+(\p{Lu}[\p{L}'’.-]{1,24}\s\p{Lu}[\p{L}'’-]{1,24})(\s\S+)?/u
/** "This is Tess Quill's line", "I'm Tess Quill's colleague", "on for Tess Quill" name another than who speaks. */
const elsewise = /\b(?:on for|in for|on behalf of|colleague)\b/i

/** Another participant whose full name the first words give as the speaker's own. */
function findSelfIntroduced(
  text: string,
  speaker: string,
  people: readonly Participant[],
): Participant | null {
  const head = text.slice(0, opening)
  const match = selfIntroduction.exec(head)
  const printed = match?.[1]
  if (printed === undefined || /['’]s$/.test(printed) || elsewise.test(head)) return null
  const name = readNameParts(printed)
  if (compareNames(name, readNameParts(speaker)) !== 'none') return null
  const fits = people.filter((person) =>
    ['same', 'variant'].includes(compareNames(name, readNameParts(person.name))),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

const thanks =
  /^(?:(?:yes|yeah|great|okay|ok|sure|alright|all right|perfect|well)[,.]?\s)?(?:thanks|thank you)(?: (?:so|very) much)?,\s(\p{Lu}[\p{L}-]{1,24})(?: (\p{Lu}[\p{L}-]{1,24}))?(?=[,.!?]| and\b)/iu

/** Thanks to one's own name, where no other participant has it and nobody reports it of someone absent. */
function thanksSelf(text: string, speaker: string, people: readonly Participant[]): boolean {
  const match = thanks.exec(text.slice(0, opening))
  const thanked = match?.[1]
  if (thanked === undefined || !/^\p{Lu}/u.test(thanked)) return false
  const [given = '', ...rest] = speaker.split(' ')
  if (given !== thanked || rest.length === 0) return false
  if (match?.[2] !== undefined && match[2] !== rest.at(-1)) return false
  return people.every(({ name }) => name === speaker || !name.split(' ').includes(given))
}

const asks = /[?\uFF1F]["”」]?\s*(?:thanks|thank you)?[.!]?\s*$/i
const answers =
  /^(?:(?:yes|yeah|sure|no|right|so|well|great question|good question|that['’]s a (?:great|good) question|thanks for the question|thank you for the question|let me)\b)/i

/**
 * The second of two turns running under one asker's name, when the first ends in a question and the second begins as an
 * answer, speaks as the company, asks nothing, and the company does not speak until the asker does again.
 */
function answersOwnQuestion(
  heard: HeardTurns,
  index: number,
  sideOf: ReadonlyMap<string, Participant['side']>,
): boolean {
  const { turns, texts } = heard
  const turn = turns[index]
  const previous = turns[index - 1]
  if (turn === undefined || previous?.speaker !== turn.speaker || sideOf.get(turn.speaker) !== 'analyst')
    return false
  const text = texts[index] ?? ''
  const question = texts[index - 1] ?? ''
  if (!asks.test(question.slice(-200)) || /[?\uFF1F]/.test(text) || text.length < 120) return false
  if (!answers.test(text.slice(0, 60))) return false
  const own = text.match(/\b(?:we|our|us)\b/gi)?.length ?? 0
  const theirs = text.match(/\b(?:you|your|you['’](?:re|ve))\b/gi)?.length ?? 0
  return own >= 2 && own > theirs * 2
}

/** Who answers this asker otherwise, if it is one person. */
function findAnswerer(
  heard: HeardTurns,
  index: number,
  sideOf: ReadonlyMap<string, Participant['side']>,
): string | null {
  const { turns } = heard
  const asker = turns[index]?.speaker
  const answerers = new Set<string>()
  for (const [at, turn] of turns.entries()) {
    if (at > 0 && turns[at - 1]?.speaker === asker && sideOf.get(turn.speaker) === 'company')
      answerers.add(turn.speaker)
  }
  const [only] = answerers
  return answerers.size === 1 && only !== undefined ? only : null
}

const opensLine =
  /\b(?:line is|go ahead|please proceed|your question|question (?:comes|is|will come)|from the line of)\b/i
const takesFloor =
  /\b(?:taking|take) (?:my|our|the) questions?\b|\bfor the questions?\b(?=.*[?\uFF1F])|\bcongrat/i

/**
 * The operator opens one analyst's line, and the question comes under a name of the company's while that analyst is not
 * heard before the operator speaks again.
 */
function findAddressed(
  heard: HeardTurns,
  index: number,
  people: readonly Participant[],
  sideOf: ReadonlyMap<string, Participant['side']>,
): Participant | null {
  const { turns, texts } = heard
  const before = turns[index - 1]
  const turn = turns[index]
  if (before === undefined || turn === undefined) return null
  if (sideOf.get(before.speaker) !== 'operator' || sideOf.get(turn.speaker) !== 'company') return null
  const [intro, text] = [(texts[index - 1] ?? '').slice(0, 2000), (texts[index] ?? '').slice(0, 1500)]
  if (!opensLine.test(intro) || !takesFloor.test(text.slice(0, 400)) || !/[?\uFF1F]/.test(text)) return null
  const introduced = new Set<Participant>()
  for (const { name } of findIntroductions(intro)) {
    const parts = readNameParts(name)
    const fits = people.filter(
      (person) =>
        person.side === 'analyst' &&
        ['same', 'variant'].includes(compareNames(parts, readNameParts(person.name))),
    )
    if (fits.length === 1 && fits[0] !== undefined) introduced.add(fits[0])
  }
  const [analyst] = introduced
  if (introduced.size !== 1 || analyst === undefined) return null
  for (let at = index + 1; at < turns.length && sideOf.get(turns[at]?.speaker ?? '') !== 'operator'; at++)
    if (turns[at]?.speaker === analyst.name) return null
  return analyst
}
