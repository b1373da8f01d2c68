import { speed, tidySpeeds, toSegment } from './business-name.ts'
import type { Setting } from '../statement.ts'

const sumFor =
  /^(?: or so)? (?:for|in|on|from|of(?= \d)) (?:the |our |your )?([A-Za-z0-9](?:[\w/&.-]*[\w/&-])?(?: [A-Za-z0-9][\w/&-]*){0,2}?)(?=[,.?;]|$| (?:in|out of|this|next|last|by|for|and|of|exiting|alone|only)\b)/

/** `97 was datacom and 31 telecom`. */
const sumIs =
  /^ (?:(?:is|was|were|came from|comes from) )?(?:the |our )?([A-Za-z0-9][\w/&-]*(?:\.\d[\w]*)?)(?=[,.;]|$| and\b)/

/** `you said 93 for 800G`, `97 was lasers`: what a product, known as in `findBusinessSubject`, brought in. */
export function findSumFor(tail: string, { segments }: Setting): string | null {
  const tidied = tidySpeeds(tail)
  const words = tidySpeeds((sumFor.exec(tidied) ?? sumIs.exec(tidied))?.[1] ?? '').split(' ')
  return words[0] !== '' &&
    (words.every((word) => speed.test(word)) || segments.has(words.join(' ').toLowerCase()))
    ? toSegment(words)
    : null
}
