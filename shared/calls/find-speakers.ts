import type { ParticipantSide } from '../documents/document.ts'
import { readHouse } from './broker-firms.ts'
import type { ListedParticipant } from './find-participants.ts'
import { isAnalystRole, isRole, tidyName } from './person-name.ts'
import { placeSpeakers } from './place-speakers.ts'
import type { Label } from './read-label.ts'
import { resolveNames } from './resolve-names.ts'
import { dropDegrees } from './similar-name.ts'
import type { NamedLabel, Speaker, SpokenTurn } from './speaker.ts'

/**
 * Finds who speaks under each label: one speaker for all printings of a name, under the list's spelling, else the
 * fullest and most frequent. Listed people come first, in the list's order; then others as they begin to speak.
 * Firms of analysts are those the introduction before their turn names, unless they name another themselves.
 */
export function findSpeakers(
  listed: readonly ListedParticipant[],
  turns: readonly SpokenTurn[],
  { companyName, isCall }: { readonly companyName: string | null; readonly isCall: boolean },
): { readonly speakers: readonly Speaker[]; readonly byKey: ReadonlyMap<string, Speaker> } {
  const groups = resolveNames(listed, turns)
  const speakers: Speaker[] = []
  const byKey = new Map<string, Speaker>()
  for (const group of groups) {
    const speaker = toSpeaker(group)
    speakers.push(speaker)
    for (const key of speaker.keys) byKey.set(key, speaker)
  }
  // On a Chinese call the operator is the one presiding; in an interview that is the host.
  const presiding = isCall ? byKey.get('主持人') : undefined
  if (presiding !== undefined) {
    presiding.side = 'operator'
    presiding.name = 'Operator'
  }
  if (isCall) for (const speaker of speakers) if (isModerator(speaker.name)) speaker.side = 'operator'
  placeSpeakers(speakers, byKey, turns, { companyName, isCall })
  return { speakers, byKey }
}

/** On some calls (India's, for one) a moderator does what elsewhere the operator does. */
function isModerator(name: string): boolean {
  return /^(?:(?:conference |call )?(?:moderator|coordinator|facilitator))$/i.test(name)
}

function toSpeaker(entries: readonly NamedLabel[]): Speaker {
  const speaker: Speaker = {
    name: chooseName(entries),
    role: null,
    firm: null,
    side: null,
    keys: new Set(),
    aliases: new Set(),
  }
  for (const { label, side } of entries) {
    if (label.name !== speaker.name) speaker.aliases.add(label.name)
    speaker.keys.add(label.key)
    speaker.role ??= label.role
    speaker.firm ??= label.firm
    if (label.key === 'operator') speaker.side = 'operator'
    else speaker.side ??= side ?? sideOfLabel(label)
  }
  if (/^(?:executives?|analysts?)$/i.test(speaker.firm ?? '')) speaker.firm = null
  speaker.firm = speaker.firm?.replace(/,? (?:Equity )?Research (?:Division|Department)$/i, '') ?? null
  return speaker
}

/** The list's spelling where it is a full one, else the most frequent full one, else what there is. */
function chooseName(entries: readonly NamedLabel[]): string {
  const [best] = entries.toSorted(
    (a, b) =>
      Number(isRunTogether(a, entries)) - Number(isRunTogether(b, entries)) ||
      Number(isFullName(b.label.name)) - Number(isFullName(a.label.name)) ||
      Number(b.isListed) - Number(a.isListed) ||
      b.count - a.count ||
      b.label.name.length - a.label.name.length,
  )
  return best === undefined ? '' : dropDegrees(tidyName(best.label.name))
}

/** A list's columns may run together: "Tess Quill Larch Capital" beside labels that print "Tess Quill". */
function isRunTogether({ label, isListed }: NamedLabel, entries: readonly NamedLabel[]): boolean {
  return (
    isListed &&
    entries.some(({ label: { name }, count }) => {
      if (count === 0 || !name.includes(' ') || !label.name.startsWith(`${name} `)) return false
      const rest = label.name.slice(name.length + 1).split(' ')
      return rest.length > 1 || readHouse(rest)?.words === rest.length
    })
  )
}

function isFullName(name: string): boolean {
  return /^\p{L}[\p{L}'’-].*\s/u.test(name) || /^[\p{Script=Han}·‧・]{2,}$/u.test(name)
}

const companyWords =
  /^executives?$|\b(?:company|corporate|executive)s? (?:representative|speaker|participant|executive)|\b(?:unidentified|unknown|unverified) (?:company|corporate|executive|management|speaker executive)\b/i
const analystWords = /\banalysts?\b|\b(?:unidentified|unknown) (?:sell|buy)[- ]side\b|分析師|分析师/i
const otherWords =
  /\b(?:shareholders?|stockholders?|private investor|individual investor|journalist|reporter|correspondent|media|press|audience|attendees?|股東|股东|記者|记者|媒體|媒体)\b|股東|股东|記者|记者|媒體|媒体/i

function sideOfLabel({ name, role, firm }: Label): ParticipantSide | null {
  const printed = role ?? firm ?? ''
  if (companyWords.test(name) || companyWords.test(printed)) return 'company'
  if (otherWords.test(name) || (role !== null && otherWords.test(role) && !isCompanyRole(role)))
    return 'other'
  if (role === null) return analystWords.test(name) || /^analysts?$/i.test(printed) ? 'analyst' : null
  if (isAnalystRole(role)) return 'analyst'
  return isRole(role) ? 'company' : null
}

/** "VP, Media Relations" and "Head of Shareholder Services" are the company's own. */
function isCompanyRole(role: string): boolean {
  return /\b(?:relations|officer|president|vp|head|director|manager|services|chief)\b/i.test(role)
}
