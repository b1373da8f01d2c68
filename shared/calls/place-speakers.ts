import { toWordKey } from '../text/compare-words.ts'
import { tidyFirm } from './broker-firms.ts'
import { findIntroductions, findNames, readFirmAt, type Introduction } from './find-introductions.ts'
import { isGenericName, mostCompared, type Speaker, type SpokenTurn } from './speaker.ts'
import { isRole, toNameKey } from './person-name.ts'
import { compareNames, isSimilarName, readNameParts, type NameParts } from './similar-name.ts'

interface Call {
  readonly turns: readonly SpokenTurn[]
  readonly speakers: readonly Speaker[]
  readonly byKey: ReadonlyMap<string, Speaker>
  readonly parts: ReadonlyMap<Speaker, NameParts>
  readonly companyName: string | null
}

/**
 * Places each speaker: the firm the introduction before a turn or the speaker's own opening words name, the full name
 * of one whose labels give only half of it, and the side. Whoever no list, position or introduction places speaks for
 * the company, unless the first words are a question right after the operator opened a line.
 */
export function placeSpeakers(
  speakers: readonly Speaker[],
  byKey: ReadonlyMap<string, Speaker>,
  turns: readonly SpokenTurn[],
  { companyName, isCall }: { readonly companyName: string | null; readonly isCall: boolean },
): void {
  const parts = new Map(
    speakers.length > mostCompared
      ? []
      : speakers.map((speaker) => [speaker, readNameParts(speaker.name)] as const),
  )
  const call: Call = { turns, speakers, byKey, parts, companyName }
  const heard = new Set<Speaker>()
  for (const [index, turn] of turns.entries()) {
    const speaker = byKey.get(turn.label.key)
    if (speaker === undefined || speaker.side === 'operator') continue
    const isFirst = !heard.has(speaker)
    readIntroduction(speaker, index, isFirst, call)
    if (isCall && isFirst) settleQuestioner(speaker, index, call)
    heard.add(speaker)
  }
  const isOwn = ({ firm, role }: Speaker) => isCompany(firm ?? role, companyName)
  // A house that prints everybody's firm prints it for those who ask as well.
  const printsFirms = isCall && speakers.some(isOwn)
  for (const turn of turns) {
    const speaker = byKey.get(turn.label.key)
    if (speaker === undefined) continue
    const isGuest = printsFirms && speaker.firm !== null && speaker.role === null && !isOwn(speaker)
    speaker.side ??= isGuest ? 'analyst' : 'company'
  }
  // The company's own name with its legal form is the company.
  for (const speaker of speakers)
    if (speaker.side === 'company' && isCompany(speaker.firm, companyName)) speaker.firm = null
}

function isCompany(firm: string | null, companyName: string | null): boolean {
  if (firm === null || companyName === null) return false
  const [a, b] = [toWordKey(firm), toWordKey(companyName)]
  return a.startsWith(b) || b.startsWith(a)
}

const introducedWithin = 3

function readIntroduction(speaker: Speaker, index: number, isFirst: boolean, call: Call): void {
  if (speaker.side === 'company' || isGenericName(speaker.name)) return
  if (speaker.firm !== null && speaker.name.includes(' ')) return
  const before = call.turns.slice(Math.max(0, index - introducedWithin), index).toReversed()
  for (const [distance, turn] of before.entries()) {
    const text = headAndTail(turn.text)
    const introduction =
      findIntroductionOf(speaker, text, call) ??
      (isFirst && distance === 0 ? findUnclaimed(text, turn, call) : undefined)
    if (introduction !== undefined) {
      adoptIntroduction(speaker, introduction, { text, turn, call, opening: call.turns[index]?.text ?? '' })
      break
    }
    // What was said before the operator's last words introduced somebody else.
    if (isOperator(turn, call)) break
  }
  if (speaker.side !== null) {
    const own = readOwnFirm(speaker.name, call.turns[index]?.text ?? '')
    if (own !== null) speaker.firm = tidyFirm(own)
  }
}

/** Introductions stand at the beginning of what an operator says, and at the end of what someone else does. */
function headAndTail(text: string): string {
  return text.length <= 5500 ? text : `${text.slice(0, 4000)}\n${text.slice(-1500)}`
}

const questionCue =
  /\bquestions?\b|\bgo ahead\b|\bplease proceed\b|\bline is\b|\bfollow-?up\b|問題|问题|提問|提问|發問|发问|發言|发言/i
const onBehalf =
  /\b(?:on for|in for|on behalf|filling|sitting|stepping|dialing|calling in for|standing in)\b/i

function adoptIntroduction(
  speaker: Speaker,
  { name, firm }: Introduction,
  at: { readonly text: string; readonly turn: SpokenTurn; readonly call: Call; readonly opening: string },
): void {
  if (!speaker.name.includes(' ') && /[a-z]/i.test(speaker.name)) {
    speaker.aliases.add(speaker.name)
    speaker.name = name
  } else if (toNameKey(name) !== toNameKey(speaker.name) && !onBehalf.test(at.opening.slice(0, 200)))
    speaker.aliases.add(name)
  if (firm === null || isRole(firm)) return
  const { companyName } = at.call
  const isOwn = companyName !== null && toWordKey(companyName).startsWith(toWordKey(firm))
  const isQuestioner = isOperator(at.turn, at.call) || questionCue.test(at.text)
  speaker.firm ??= tidyFirm(firm)
  if (speaker.side === null && isQuestioner && !isOwn) speaker.side = 'analyst'
}

function isOperator(turn: SpokenTurn, { byKey }: Call): boolean {
  return byKey.get(turn.label.key)?.side === 'operator'
}

/** A name misheard beyond recognition: the one the operator introduces right before the turn and that is nobody else's. */
function findUnclaimed(text: string, turn: SpokenTurn, call: Call): Introduction | undefined {
  if (!isOperator(turn, call) || call.speakers.length > mostCompared) return undefined
  const unclaimed = findIntroductions(text).filter(
    ({ name, firm }) =>
      firm !== null && !isRole(firm) && !call.speakers.some((other) => isHeardAs(name, other.name)),
  )
  return unclaimed.length === 1 ? unclaimed[0] : undefined
}

function findIntroductionOf(speaker: Speaker, text: string, call: Call): Introduction | undefined {
  const isThis = ({ name }: Introduction) => isHeardAs(name, speaker.name) && !isAnothers(name, speaker, call)
  const cued = findIntroductions(text).findLast(isThis)
  if (cued?.firm !== undefined && cued.firm !== null) return cued
  return findNames(text).findLast((named) => isThis(named) && named.firm !== null) ?? cued
}

/** Whether a name is exactly someone else's than the speaker it resembles. */
function isAnothers(name: string, speaker: Speaker, { speakers, parts }: Call): boolean {
  if (parts.size === 0) return false
  const introduced = readNameParts(name)
  const likenessOf = (other: Speaker) => {
    const own = parts.get(other)
    return own === undefined ? 'none' : compareNames(introduced, own)
  }
  const isExact = (other: Speaker) => likenessOf(other) === 'same' || likenessOf(other) === 'variant'
  return !isExact(speaker) && speakers.some((other) => other !== speaker && isExact(other))
}

/** The introduction directly before a turn may mishear half of the name badly: the other half is enough. */
function isHeardAs(introduced: string, name: string): boolean {
  const a = toNameKey(introduced).split(' ')
  const b = toNameKey(name).split(' ')
  if (a[0] === b[0]) return true
  if (b.length === 1) return a.includes(b[0] ?? '')
  return a.at(-1) === b.at(-1) || isSimilarName(introduced, name)
}

const standIn =
  /^\s?(?:here|calling(?: in)?|speaking|sitting in|filling in|stepping in|dialing in|on|in)?\s?(?:(?:on behalf of|for)\s[^.,;]{2,40}?)?,?(?=\s(?:from|with|at|of|over at)\s)/iu

/** "… it's Vijay from Mizuho", "this is Ann on for Vijay at Mizuho": analysts know their firm better than the operator. */
function readOwnFirm(name: string, text: string): string | null {
  const opening = text.slice(0, 300)
  const given = name.split(' ')[0] ?? ''
  for (const printed of [name, given]) {
    const at = printed.length < 2 ? -1 : opening.indexOf(printed)
    if (at < 0) continue
    const between = standIn.exec(opening.slice(at + printed.length, at + printed.length + 120))
    if (between === null) continue
    const from = at + printed.length + between[0].length
    const firm = readFirmAt(opening, from)
    if (firm !== null && !isRole(firm)) return firm
  }
  return null
}

/** One who has not spoken before and begins to speak when the operator opens a line for a question is a questioner. */
function settleQuestioner(speaker: Speaker, index: number, call: Call): void {
  const before = call.turns[index - 1]
  if (speaker.side !== null || before === undefined || !isOperator(before, call)) return
  if (
    !/\bquestion (?:is|comes|today|will|from)\b|\bline is\b|\bquestion,|\bfollow-?up\b|(?:個|个|位)(?:問題|问题|提問|提问)/i.test(
      before.text.slice(0, 4000),
    )
  )
    return
  // Before the first analyst the operator may announce questions and hand over to the company.
  const introduced = findIntroductions(headAndTail(before.text)).some(({ name }) =>
    isHeardAs(name, speaker.name),
  )
  const asks = /[?\uFF1F]/.test(call.turns[index]?.text ?? '')
  if (introduced ? asks || index > 3 : asks && index > 3) speaker.side = 'analyst'
}
