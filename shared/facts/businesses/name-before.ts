import { capitalize, isSegmentWord, joinName, toBusiness } from './business-name.ts'
import { isCompanyName } from './company-name.ts'
import { findSegmentBefore } from './find-segment.ts'
import { uncounted } from './uncounted.ts'
import { isPlace } from './is-place.ts'
import type { Setting } from '../statement.ts'

/** The business named right before a measure: by the name the document has for it, where the words beside end that one. */
export function findNameBefore(text: string, start: number, setting: Setting): string | null {
  const { businesses } = setting
  const words = findSegmentBefore(text, start)
  const known = businesses.findAtEnd(text.slice(Math.max(0, start - longestName), start))
  const joined =
    words === null ? null : joinBefore(text.slice(Math.max(0, start - longestName), start), words)
  return known !== null && (words === null || known.toLowerCase().endsWith((joined ?? words).toLowerCase()))
    ? known
    : (joined ?? words ?? findBeforePeriod(text, start, setting))
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

/** Words of the longest name of a business. */
const longestWords = 5

const period = "(?:first|second|third|fourth)[- ]quarter(?:['’]s)?|Q[1-4]|full[- ]year|quarterly"
const ofPeriod = new RegExp(
  `^(.*?) (?:${period}) (?:(?:net|total|reported|adjusted|organic|segment|core) )*$`,
)
const opens =
  /(?:^|[;,] (?:and |while |with )?|\band )(?:(?:And|But|Meanwhile|Finally|Lastly),? )?([Oo]ur |[Tt]he )?([A-Za-z][^,;$%]*)$/

/**
 * `North America Q2 revenue`, `Life sciences third quarter sales`: whose it is, before when. A name of capitals may be
 * the company's own, unless it is a place's or the call tells of such a business.
 */
function findBeforePeriod(text: string, start: number, setting: Setting): string | null {
  const before = text.slice(Math.max(0, start - longestName), start).replace(/\bU\.S\.(?= )/g, 'US')
  const [, article, name = ''] = opens.exec(ofPeriod.exec(before)?.[1] ?? '') ?? []
  const words = name.split(' ')
  const place = /(?:^| )([A-Z][\w.]*(?: [A-Z][a-z]+)?)$/.exec(name)?.[1] ?? ''
  if (isPlace(place) || /^(?:International|Domestic|Overseas)$/.test(place)) return place
  const found = words.length > longestWords ? null : toBusiness(words)
  if (found === null || isCompanyName(found, setting)) return null
  const isKnown = setting.businesses.has(found) || setting.segments.has(found.toLowerCase())
  // No company's name goes on in small letters, and `our` stands before none.
  const isSmall = words.length > 1 && /^[a-z]/.test(words.at(-1) ?? '')
  return isKnown || isSmall || (article !== undefined && words.every(isSegmentWord)) ? found : null
}
