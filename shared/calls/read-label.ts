import {
  couldBeName,
  isGenericSpeaker,
  isOperatorName,
  isPersonName,
  isRole,
  isRoleName,
  readNameSuffix,
  tidyName,
  toNameKey,
} from './person-name.ts'
import {
  endsAbbreviated,
  isFirmLike,
  isPositionLine,
  isShortPosition,
  separators,
  sortPosition,
} from './read-position.ts'

/**
 * How a label is printed. `plain` is a bare name on its line, `inline` stands before the speech on the same line;
 * both look like much else and need to be confirmed by the rest of the document.
 */
export type LabelForm = 'operator' | 'titled' | 'plain' | 'inline'

/** A speaker's label as it could be read from one line, or an entry of a list of participants (they look alike). */
export interface Label {
  readonly name: string
  readonly key: string
  readonly role: string | null
  readonly firm: string | null
  readonly form: LabelForm
  /** Where the label ends within the line: its length unless the speech follows on the same line. */
  readonly length: number
}

/** A label with what tells one manner of printing from another. */
export interface LabelReading extends Label {
  /**
   * What stands around the name: a clock time, a number or a letter for question and answer in brackets, angle
   * brackets, a colon, capitals. Readings with the same marks are labels together or not at all.
   */
  readonly marks: string
  /** Whether the name is only possibly one: it has words that are usually none. */
  readonly isUnusual: boolean
  /** Whether it stands for somebody without a name: `Unidentified Analyst`, `Speaker 1`, `Q`. */
  readonly isGeneric: boolean
  /** What stands between name and position where nothing but spaces parts them: `Jane Doe Acme Corp. - CFO`. */
  readonly blended: boolean
  /** Whether name and position are parted by a dash or a bar, and not by a comma alone. */
  readonly isParted: boolean
  /** Of an inline label that goes on on the line below: where it ends and the speech begins, in the whole text. */
  readonly wrapped?: WrappedEnd
}

export interface WrappedEnd {
  readonly end: number
  readonly spokenFrom: number
  /** 1-based number of the line on which the speech begins. */
  readonly spokenLine: number
}

const longestLabel = 200
const longestPart = 140
const longestInlineLabel = 160
const clock = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?`
const leadingClock = new RegExp(
  String.raw`^${clock}(?:\s?(?:-->|[-–—])\s?${clock})?\s{0,3}[-–—:|]?\s{0,3}(?=\S)`,
)
const trailingClock = new RegExp(String.raw`\s{0,6}[-–—|,@]?\s?${clock}$`)
const leadingNumber = /^[[(]\d{1,4}[\])]\s{0,3}(?=\S)/
const trailingNumber = /\s{0,6}\[\d{1,4}\]$/
const leadingLetter = /^(?:\[?[QA]\]?|Question|Answer)\s?[-–—:]\s?(?=\p{L})|^\[[QAM]\]\s{0,3}(?=\p{L})/u
const trailingLetter =
  /\s{0,3}(?:[-–—]\s?)?(?:[[(](?:[QAM]|Question|Answer)[\])]|(?<=\s)[QA]|(?<=\s[-–—]\s?)(?:Question|Answer))$/
/** What a terminal prints behind a name to open a person's page: `{BIO 1234567 <GO>}`. */
const terminalCode = /\s{0,3}\{[^{}]{1,40}\}/
const emphasis = /^(?:[*_#]{1,4}\s?){1,2}(?=\S)/

/** Reads a line as a label if it has the form of one; whether it is one the document must confirm. */
export function readLabel(line: string): LabelReading | null {
  const colon = findColon(line)
  const own = line.length <= longestLabel && (colon < 0 || isLast(line, colon)) ? readOwnLine(line) : null
  return own ?? readInline(line, colon) ?? (/^[<[]/.test(line) ? readBracketed(line) : null)
}

/** Whether nothing but closing marks stands behind a place. */
function isLast(line: string, at: number): boolean {
  return /^[*_>\])\s]{0,6}$/.test(line.slice(at + 1, at + 8)) && line.length - at < 8
}

/** The colon that may end a label: none inside a clock time or an address. -1 where there is none. */
export function findColon(line: string): number {
  const head = line.slice(0, longestInlineLabel)
  for (let at = 0; at < head.length; at++) {
    const sign = head[at]
    if (sign === '\uFF1A') return at
    if (sign !== ':') continue
    const next = line[at + 1] ?? ''
    if (next === '' || /[\s*_>\])\p{Script=Han}“"'‘…[(]/u.test(next)) return at
    if (!/\d/.test(next) || !/\d/.test(head[at - 1] ?? '')) return -1
  }
  return -1
}

function readOwnLine(line: string): LabelReading | null {
  // Nearly every line is a sentence, and a sentence is seen by its end.
  if (/[.!?。\uFF01\uFF1F]$/.test(line.slice(-1)) && !endsAbbreviated(line)) return null
  const text = line
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[*_]{1,4}(?=\s{0,2}[:\uFF1A]?$)/, '')
    .replace(/\s{0,2}([:\uFF1A])[*_]{0,4}$/, '$1')
  const stripped = stripMarks(text.replace(/[:\uFF1A]$/, ''))
  if (stripped === null) return null
  const label = splitLabel(stripped.text)
  if (label === null) return null
  // "Name, Role." with a full stop is a sentence; "Name Jr." is not.
  if (/[.!?。\uFF01\uFF1F]$/.test(stripped.text) && !endsAbbreviated(stripped.text)) return null
  const ends = /[:\uFF1A]$/.test(text) ? ':' : ''
  const loose = label.form === 'titled' && !label.isParted && label.role === null ? ',' : ''
  const isBilingual =
    label.printed.length < stripped.text.length && readBilingual(stripped.text) !== null ? 'z' : ''
  return {
    ...label,
    length: line.length,
    marks: stripped.marks + ends + loose + isBilingual + caseOf(label.printed),
  }
}

/** `<v Jane Doe>` of a subtitle and `[Speaker 2]` stand before the speech without a colon. */
const bracketed = /^(?:<v(?:\.[\w-]{1,20})?\s([^<>]{2,60})>|\[([^[\]\d][^[\]]{1,60})\]\s)(?=.)/

function readBracketed(line: string): LabelReading | null {
  const match = bracketed.exec(line.slice(0, 90))
  const inner = match?.[1] ?? match?.[2]
  if (match === null || inner === undefined) return null
  const label = splitLabel(inner.trim())
  if (label === null || label.form === 'titled') return null
  return { ...label, form: 'inline', length: match[0].trimEnd().length, marks: `<|${caseOf(label.printed)}` }
}

function readInline(line: string, colon: number): LabelReading | null {
  const tab = colon < 0 || line.lastIndexOf('\t', colon) >= 0 ? line.indexOf('\t') : -1
  const end = tab > 0 && tab <= longestInlineLabel ? tab : colon
  if (end < 1 || end >= line.length - 1) return null
  const head = line.slice(0, end).replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
  const stripped = stripMarks(head.replace(/[*_]{1,4}$/, '').replace(/[:\uFF1A]$/, ''))
  const label = stripped === null ? null : splitLabel(stripped.text)
  // "- Acme: lasers on order" is an item of a list.
  if (stripped === null || label === null || /^[•·▪●*-]\s/.test(line)) return null
  const closing = /^[*_>]{0,4}/.exec(line.slice(end + 1, end + 5))?.[0].length ?? 0
  return {
    ...label,
    form: 'inline',
    length: end + 1 + closing,
    marks: `${stripped.marks}${end === tab ? 't' : ''}|${caseOf(label.printed)}`,
  }
}

/** Takes off what may stand around a name, and says what it was. Null where nothing is left. */
function stripMarks(line: string): { readonly text: string; readonly marks: string } | null {
  let text = line.trim()
  let marks = ''
  const take = (pattern: RegExp, mark: string) => {
    const rest = text.replace(pattern, '')
    if (rest === text) return
    text = rest.trim()
    marks += mark
  }
  take(emphasis, '*')
  take(terminalCode, '')
  take(/^(?:[•·▪●*-]|>{2,3})\s{1,3}(?=\S)/, '-')
  take(/[*_]{2,4}$/, '')
  take(leadingClock, 'c')
  take(leadingNumber, 'n')
  take(trailingNumber, 'n')
  if (/^<{1,2}[^<>]{1,120}>{1,2}$/.test(text)) {
    text = text.replace(/^<{1,2}\s?(?:v\s)?|\s?>{1,2}$/g, '')
    marks += '<'
  } else if (/^\[[^[\]]{2,60}\]$/.test(text) && couldBeName(text.slice(1, -1))) {
    text = text.slice(1, -1)
    marks += '['
  }
  take(trailingClock, 'c')
  take(leadingLetter, 'q')
  if (/\s/.test(text)) take(trailingLetter, 'q')
  return text === '' ? null : { text, marks }
}

/** Capitals throughout are another manner of printing than ordinary case; the operator's label fits either. */
function caseOf(printed: string): string {
  if (printed.length < 4 || !/\p{Lu}{2}/u.test(printed)) return ''
  return printed === printed.toUpperCase() ? 'C' : ''
}

const firstHan = /[\s(/|]+(?=[\p{Script=Han}])/u

interface SplitLabel extends Omit<LabelReading, 'length' | 'marks'> {
  readonly printed: string
}

/** A bilingual page may print both languages on one line: what stands first says who it is. Null on other lines. */
function readBilingual(text: string): string | null {
  const han = /^\p{Script=Latin}/u.test(text) ? text.search(firstHan) : -1
  return han > 1 && !/[，。？！]/.test(text) ? text.slice(0, han).trim() : null
}

function splitLabel(whole: string): SplitLabel | null {
  const text = readBilingual(whole) ?? whole
  if (isOperatorName(text)) return operator(text)
  if (isGenericSpeaker(text)) return generic(text, [])
  const chinese = readChinese(text)
  if (chinese !== null) return chinese
  const [first = '', ...rest] = text.split(separators, 5).map((part) => part.trim())
  const bracket = /^([^([\uFF08]{2,60}?)\s*[([\uFF08]([^)\]\uFF09]{2,80})[)\]\uFF09]$/.exec(first)
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    const isPlain = !/[:%]|\d{2}/.test(bracket[2])
    const label = isPlain ? toLabel(bracket[1], [bracket[2], ...rest], rest.length > 0) : null
    if (label !== null || rest.length === 0) return label
  }
  if (rest.length > 0) {
    if (
      !rest.every(
        (part) => part.length <= longestPart && isShortPosition(part) && (isRole(part) || isFirmLike(part)),
      )
    )
      return null
    return toLabel(first, rest, true) ?? readReversed(first, rest) ?? readBlended(first, rest)
  }
  return toLabel(first, [], false)
}

/** `林志明 董事長`, `財務長 陳怡安`: a Chinese name and what its bearer does, with a space between. */
function readChinese(text: string): SplitLabel | null {
  if (text.length > 40 || !/^\p{Script=Han}/u.test(text)) return null
  const match = /^(\S{2,20})[\s\u3000]+(.{2,30})$/u.exec(text)
  if (match?.[1] === undefined || match[2] === undefined || /[，。！？：:]/.test(text)) return null
  const [left, right] = [match[1], match[2].trim()]
  const name = /^\p{Script=Han}{2,4}$/u
  if (name.test(left) && !isRole(left) && isRole(right)) return toNamed(left, [right], true)
  if (name.test(right) && !isRole(right) && isRole(left)) return toNamed(right, [left], true)
  return null
}

function operator(printed: string): SplitLabel {
  return {
    name: 'Operator',
    key: 'operator',
    role: null,
    firm: null,
    form: 'operator',
    isUnusual: false,
    isGeneric: false,
    blended: false,
    isParted: false,
    printed,
  }
}

function generic(text: string, parts: readonly string[]): SplitLabel {
  const name = tidyName(text.replace(/^[[(]|[\])]$/g, ''))
  return {
    name,
    key: toNameKey(name),
    ...sortPosition(parts),
    form: parts.length === 0 ? 'plain' : 'titled',
    isUnusual: false,
    isGeneric: true,
    blended: false,
    isParted: parts.length > 0,
    printed: text,
  }
}

function toLabel(namePart: string, parts: readonly string[], isParted: boolean): SplitLabel | null {
  if (isOperatorName(namePart)) return parts.every(isPositionLine) ? operator(namePart) : null
  if (isGenericSpeaker(namePart)) return { ...generic(namePart, parts), isParted }
  const comma = namePart.search(/[,\uFF0C]/)
  if (comma > 0) {
    const before = namePart.slice(0, comma)
    const behind = namePart.slice(comma + 1).trim()
    if (
      /^(?:inc|corp|ltd|llc|plc|co|l\.?p|n\.?v|s\.?a|ag|limited|incorporated|corporation|company)\b/i.test(
        behind,
      )
    )
      return null
    const suffix = readNameSuffix(behind)
    if (suffix !== null) {
      const rest = suffix.rest.replace(/^,\s*/, '')
      return toNamed(`${before}, ${suffix.suffix}`, rest === '' ? parts : [rest, ...parts], isParted)
    }
    if (!isShortPosition(behind) || behind === '') return null
    if (!isParted && !isRole(behind) && !isFirmLike(behind)) return null
    // "Doe, Jane" of a list by family names is not read: a comma parts a name from what its bearer does.
    if (isGenericSpeaker(before)) return { ...generic(before, [behind, ...parts]), isParted }
    return toNamed(before, [behind, ...parts], isParted)
  }
  return toNamed(namePart, parts, isParted)
}

function toNamed(printed: string, parts: readonly string[], isParted: boolean): SplitLabel | null {
  const name = tidyName(printed)
  if (!couldBeName(name) || (parts.length > 0 && isRoleName(name))) return null
  return {
    name,
    key: toNameKey(name),
    ...sortPosition(parts),
    form: parts.length === 0 ? 'plain' : 'titled',
    isUnusual: !isPersonName(name),
    isGeneric: false,
    blended: false,
    isParted,
    printed,
  }
}

/** `Chief Executive Officer — Jane Doe`: some lists put the position first. */
function readReversed(first: string, rest: readonly string[]): SplitLabel | null {
  const last = rest.at(-1) ?? ''
  if (!isRole(first) || !isPersonName(tidyName(last)) || isRole(last)) return null
  return toNamed(last, [first, ...rest.slice(0, -1)], true)
}

/** `Jane Doe Acme Corp. - CFO`: where the name ends only the document can tell. */
function readBlended(first: string, rest: readonly string[]): SplitLabel | null {
  const words = first.split(/\s+/)
  if (words.length < 3 || !/^\p{Lu}/u.test(first) || !isRole(rest.join(' ')) || isRoleName(first)) return null
  return {
    name: first,
    key: toNameKey(first),
    ...sortPosition(rest),
    form: 'titled',
    isUnusual: true,
    isGeneric: false,
    blended: true,
    isParted: true,
    printed: first,
  }
}
