import { toWordKey } from '../text/compare-words.ts'
import { tidyFirm } from './broker-firms.ts'
import type { ParticipantSide } from './document.ts'
import { findIntroductions, findNames, readFirmAt, type Introduction } from './find-introductions.ts'
import type { ListedParticipant } from './find-participants.ts'
import { isAnalystRole, isRole, toNameKey } from './person-name.ts'
import type { Label } from './read-label.ts'
import { isSimilarName } from './similar-name.ts'

/** A turn as far as labels tell it: who is printed, and what is said. */
export interface SpokenTurn {
  readonly label: Label
  readonly text: string
}

export interface Speaker {
  name: string
  role: string | null
  firm: string | null
  side: ParticipantSide | null
  readonly keys: Set<string>
  readonly aliases: Set<string>
}

/**
 * Finds who speaks under each label: one speaker for all printings of a name, under the fullest of them. Listed
 * people come first, in the list's order; then others as they begin to speak. Firms of analysts are those the
 * introduction before their turn names, unless they name another themselves.
 */
export function findSpeakers(
  listed: readonly ListedParticipant[],
  turns: readonly SpokenTurn[],
  { companyName, isCall }: { readonly companyName: string | null; readonly isCall: boolean },
): { readonly speakers: readonly Speaker[]; readonly byKey: ReadonlyMap<string, Speaker> } {
  const speakers: Speaker[] = []
  const byKey = new Map<string, Speaker>()
  for (const person of listed) addLabel(speakers, byKey, person.label, person.side)
  for (const turn of turns) addLabel(speakers, byKey, turn.label, null)
  // On a Chinese call the operator is the one presiding; in an interview that is the host.
  const presiding = isCall ? byKey.get('主持人') : undefined
  if (presiding !== undefined) {
    presiding.side = 'operator'
    presiding.name = 'Operator'
  }
  const heard = new Set<Speaker>()
  for (const [index, turn] of turns.entries()) {
    const speaker = byKey.get(turn.label.key)
    if (speaker === undefined || speaker.side === 'operator') continue
    readIntroduction(speaker, index, { turns, speakers, companyName, isFirst: !heard.has(speaker) })
    heard.add(speaker)
  }
  settleSides(turns, byKey)
  return { speakers, byKey }
}

function addLabel(
  speakers: Speaker[],
  byKey: Map<string, Speaker>,
  label: Label,
  side: ParticipantSide | null,
): void {
  const same = byKey.get(label.key) ?? findSame(speakers, label)
  const speaker: Speaker = same ?? {
    name: label.name,
    role: null,
    firm: null,
    side: null,
    keys: new Set(),
    aliases: new Set(),
  }
  if (same === undefined) speakers.push(speaker)
  if (label.name !== speaker.name) speaker.aliases.add(label.name)
  speaker.keys.add(label.key)
  byKey.set(label.key, speaker)
  speaker.role ??= label.role
  speaker.firm ??= label.firm
  if (label.key === 'operator') speaker.side = 'operator'
  else speaker.side ??= side ?? sideOfRole(label)
}

function sideOfRole({ name, role }: Label): ParticipantSide | null {
  if (role === null) return isAnalystRole(name) ? 'analyst' : null
  if (isAnalystRole(role)) return 'analyst'
  return isRole(role) ? 'company' : null
}

/** Beyond this many people only equal names are one person: comparing all with all would grow with the square. */
const mostCompared = 300

function findSame(speakers: readonly Speaker[], label: Label): Speaker | undefined {
  if (speakers.length > mostCompared) return undefined
  const words = label.key.split(' ')
  if (words.length === 1) {
    const fits = speakers.filter((speaker) => toNameKey(speaker.name).split(' ').includes(label.key))
    return fits.length === 1 ? fits[0] : undefined
  }
  return speakers.find((speaker) => {
    const key = toNameKey(speaker.name)
    if (!key.includes(' ')) return words.includes(key)
    return (
      isSimilarName(speaker.name, label.name) &&
      (label.role === null || speaker.role === null || label.role === speaker.role)
    )
  })
}

const introducedWithin = 3

interface Call {
  readonly turns: readonly SpokenTurn[]
  readonly speakers: readonly Speaker[]
  readonly companyName: string | null
  /** Whether this is the speaker's first turn. */
  readonly isFirst: boolean
}

function readIntroduction(
  speaker: Speaker,
  index: number,
  { turns, speakers, companyName, isFirst }: Call,
): void {
  if (speaker.side === 'company' || (speaker.firm !== null && speaker.name.includes(' '))) return
  const before = turns.slice(Math.max(0, index - introducedWithin), index).toReversed()
  for (const [distance, turn] of before.entries()) {
    const text = turn.text.slice(0, 4000)
    const introduction =
      findIntroductionOf(speaker.name, text) ??
      (isFirst && distance === 0 ? findUnclaimed(text, turn, speakers) : undefined)
    if (introduction === undefined) continue
    if (!speaker.name.includes(' ')) {
      speaker.aliases.add(speaker.name)
      speaker.name = introduction.name
    } else if (toNameKey(introduction.name) !== toNameKey(speaker.name))
      speaker.aliases.add(introduction.name)
    if (introduction.firm !== null && !isRole(introduction.firm)) {
      const isOwn = companyName !== null && toWordKey(companyName).startsWith(toWordKey(introduction.firm))
      const isQuestioner = isOperator(turn) || /\bquestion|問題|问题|提問|提问/i.test(text)
      speaker.firm ??= tidyFirm(introduction.firm)
      if (speaker.side === null && isQuestioner && !isOwn) speaker.side = 'analyst'
    }
    break
  }
  if (speaker.side !== null) speaker.firm = readOwnFirm(speaker, turns[index]?.text ?? '') ?? speaker.firm
}

function isOperator(turn: SpokenTurn): boolean {
  return turn.label.key === 'operator' || turn.label.key === '主持人'
}

/** A name misheard beyond recognition: the one the operator introduces right before the turn and that is nobody else's. */
function findUnclaimed(
  text: string,
  turn: SpokenTurn,
  speakers: readonly Speaker[],
): Introduction | undefined {
  if (!isOperator(turn) || speakers.length > mostCompared) return undefined
  const unclaimed = findIntroductions(text).filter(
    ({ name, firm }) =>
      firm !== null && !isRole(firm) && !speakers.some((other) => isSamePerson(name, other.name)),
  )
  return unclaimed.length === 1 ? unclaimed[0] : undefined
}

function findIntroductionOf(name: string, text: string): Introduction | undefined {
  const isThis = (introduction: Introduction) => isSamePerson(introduction.name, name)
  const cued = findIntroductions(text).findLast(isThis)
  if (cued?.firm !== undefined && cued.firm !== null) return cued
  return findNames(text).findLast((named) => isThis(named) && named.firm !== null) ?? cued
}

/** The introduction directly before a turn may mishear half of the name badly: the other half is enough. */
function isSamePerson(introduced: string, name: string): boolean {
  const a = toNameKey(introduced).split(' ')
  const b = toNameKey(name).split(' ')
  if (a[0] === b[0]) return true
  if (b.length === 1) return a.includes(b[0] ?? '')
  return a.at(-1) === b.at(-1) || isSimilarName(introduced, name)
}

/** "… it's Vijay from Mizuho": at the beginning of a first turn the analyst knows better than the operator. */
function readOwnFirm(speaker: Speaker, text: string): string | null {
  const opening = text.slice(0, 300)
  const given = speaker.name.split(' ')[0] ?? ''
  for (const name of [speaker.name, given]) {
    const at = opening.indexOf(name)
    if (at < 0) continue
    const after = opening.slice(at + name.length)
    if (!/^\s(?:from|with|at)\s/.test(after)) continue
    const firm = readFirmAt(opening, at + name.length)
    if (firm !== null) return tidyFirm(firm)
  }
  return null
}

/** Whoever no list, role or introduction places speaks for the company. */
function settleSides(turns: readonly SpokenTurn[], byKey: ReadonlyMap<string, Speaker>): void {
  for (const turn of turns) {
    const speaker = byKey.get(turn.label.key)
    if (speaker !== undefined) speaker.side ??= 'company'
  }
}
