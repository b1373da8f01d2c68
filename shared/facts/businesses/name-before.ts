import { capitalize, isSegmentWord, joinName } from './business-name.ts'
import { findSegmentBefore } from './find-segment.ts'
import { uncounted } from './uncounted.ts'
import { isPlace } from './is-place.ts'
import type { Setting } from '../statement.ts'

/** The business named right before a measure: by the name the document has for it, where the words beside end that one. */
export function findNameBefore(text: string, start: number, { businesses }: Setting): string | null {
  const words = findSegmentBefore(text, start)
  const known = businesses.findAtEnd(text.slice(Math.max(0, start - longestName), start))
  const joined =
    words === null ? null : joinBefore(text.slice(Math.max(0, start - longestName), start), words)
  return known !== null && (words === null || known.toLowerCase().endsWith((joined ?? words).toLowerCase()))
    ? known
    : (joined ?? words ?? findPlaceBefore(text.slice(Math.max(0, start - longestName), start)))
}

const joinedNames =
  /(?:^|[,;:] |\b(?:[Tt]he|[Oo]ur|[Ii]n|[Ff]or|[Bb]y|[Ff]rom|[Oo]f|[Tt]otal|[Ww]hile|[Bb]ut|[Qq]uarter) )([A-Za-z][\w-]*(?: [A-Z][\w-]*)*) and ([A-Za-z][\w&/ -]*?)(?: (?:first|second|third|fourth|quarter|full|year|net|total|operating|segment|organic|adjusted))* ?$/

/** `oil and gas revenues`, `Tools and Dies revenue`: two words that are one name, or two businesses told together. */
function joinBefore(before: string, words: string): string | null {
  const [, first = '', last = ''] = joinedNames.exec(before) ?? []
  const isOneCase = /^[A-Z]/.test(first) === /^[A-Z]/.test(last)
  return last.toLowerCase() !== words.toLowerCase() ||
    !isOneCase ||
    uncounted.test(first) ||
    isPlace(first) ||
    !first.split(' ').every(isSegmentWord)
    ? null
    : capitalize(
        /^[A-Z]/.test(first)
          ? joinName([...first.split(' '), 'and', ...last.split(' ')])
          : `${first} and ${last}`,
      )
}

/** `Canadian margins were up`, `Pump margins fell`: a business or place, or a name of capitals, right before a word. */
export function findKnownBefore(text: string, start: number, setting: Setting): string | null {
  const name = findNameBefore(text, start, setting)
  return name !== null &&
    (setting.businesses.has(name) ||
      setting.segments.has(name.toLowerCase()) ||
      isPlace(name) ||
      /^[A-Z]\S* (?:\S+ )*[A-Z]/.test(name))
    ? setting.businesses.nameOf(name)
    : null
}

const periodBehind =
  /^ (?:for|in|of) (?:the )?(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4])(?: (?:of )?(?:the )?(?:fiscal )?(?:year )?20\d\d)?(?= (?:for|in|from|of|at) )|^ in (?:fiscal )?(?:year )?20\d\d(?= (?:for|in|from|of|at) )/i

/** `Revenue for the third quarter of 2021 for the Pump segment`: as it would be told without the time behind a measure. */
export const withoutPeriod = (text: string, end: number): string =>
  periodBehind.test(text.slice(end, end + 80))
    ? text.slice(0, end) + text.slice(end).replace(periodBehind, '')
    : text

/** Characters before a measure within which a business's name stands. */
const longestName = 90

const placeBefore =
  /(?:^|[ ,])([A-Z][\w.]*(?: [A-Z][a-z]+)?) (?:(?:first|second|third|fourth)[- ]quarter|Q[1-4]|full[- ]year) (?:(?:net|total|reported|adjusted|organic) )*$/

/** `North America Q2 revenue`, `International third quarter sales`: where it was sold, before when. */
function findPlaceBefore(words: string): string | null {
  const name = placeBefore.exec(words.replace(/\bU\.S\.(?= )/g, 'US'))?.[1]
  return name !== undefined && (isPlace(name) || /^(?:International|Domestic|Overseas)$/.test(name))
    ? name
    : null
}
