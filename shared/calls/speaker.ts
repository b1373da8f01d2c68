import type { ParticipantSide } from '../documents/document.ts'
import type { Label } from './read-label.ts'

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

/** One printing of a name, however often: in the list of participants, or over turns. */
export interface NamedLabel {
  readonly label: Label
  /** What its list's heading says; null of one that is not listed. */
  readonly side: ParticipantSide | null
  readonly isListed: boolean
  /** Turns printed under it. */
  readonly count: number
}

/** Beyond this many people only equal names are one person: comparing all with all would grow with the square. */
export const mostCompared = 300

const genericWords =
  /^(?:q|a|[qa]\d{0,2}|host|guest|interviewer|interviewee|moderator|operator|narrator|speaker|analyst|executive|management|company|presenter|participant|caller|attendee|audience|man|woman|male|female|主持人|嘉賓|嘉宾|分析師|分析师|管理層|管理层|投資人|投资人|投資者|投资者|記者|记者|問|答|问)\b|\b(?:unidentified|unknown|unverified|representative|speaker|participant|executives?|analysts?)\b|分析師$|分析师$|管理層|管理层/i

/** Labels that name no one in particular: each is a participant of its own and no other name's spelling. */
export function isGenericName(name: string): boolean {
  return genericWords.test(name)
}
