import { isOperatorName, isPersonName, isRole, tidyName, toNameKey } from './person-name.ts'

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

const longestLabel = 160
const longestInlineLabel = 90

/** Reads a line as a label if it has the form of one; whether it is one the document must confirm. */
export function readLabel(line: string): Label | null {
  return (line.length <= longestLabel ? readStandaloneLabel(line) : null) ?? readInlineLabel(line)
}

function readStandaloneLabel(line: string): Label | null {
  // Zero-width signs, Markdown emphasis and a time stamp may surround the name.
  const text = line
    .replace(/[\u200B-\u200D\u2060]/g, '')
    .replace(/^(?:[*_#<]{1,4}\s?)?(?:[QA] (?:-|–|—) )?/, '')
    .replace(/\s{0,2}[:\uFF1A]?[*_>]{0,4}[:\uFF1A]?$/, '')
    .replace(/\s{0,3}[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?$/, '')
    .trim()
  if (text === '' || /[!?。\uFF01\uFF1F]$/.test(text)) return null
  const label = splitLabel(text)
  if (label === null) return null
  // "Name, Role." with a full stop is a sentence; "Name Jr." is not.
  if (text.endsWith('.') && !/\b(?:jr|sr|inc|ph\.d|co|corp|ltd)\.$/i.test(text)) return null
  return { ...label, length: line.length }
}

function readInlineLabel(line: string): Label | null {
  const head = line.slice(0, longestInlineLabel)
  const colon = head.search(/[:\uFF1A]/)
  if (colon < 1 || colon === line.length - 1) return null
  // A colon inside a time or an address is no end of a label.
  if (
    line[colon] === ':' &&
    !/\s/.test(line[colon + 1] ?? '') &&
    !/[\p{Script=Han}*]/u.test(line[colon + 1] ?? '')
  )
    return null
  const label = splitLabel(
    head
      .slice(0, colon)
      .replace(/^[*_#<]{1,4}\s?/, '')
      .replace(/[*_>]{1,4}$/, '')
      .trim(),
  )
  return label === null ? null : { ...label, form: 'inline', length: colon + 1 }
}

const separators = /\s+(?:-{1,2}|[–—|])\s+|\s*--\s*|\s*—\s*/

function splitLabel(text: string): Omit<Label, 'length'> | null {
  if (isOperatorName(text))
    return { name: 'Operator', key: 'operator', role: null, firm: null, form: 'operator' }
  const [first = '', ...rest] = text.split(separators, 4).map((part) => part.trim())
  const bracket = /^([^([]{2,60}?)\s*[([]([^)\]]{2,80})[)\]]$/.exec(first)
  if (bracket?.[1] !== undefined && bracket[2] !== undefined) {
    return toLabel(bracket[1], [bracket[2], ...rest])
  }
  if (rest.length > 0) return rest.every((part) => part !== '') ? toLabel(first, rest) : null
  const comma = first.search(/[,\uFF0C]/)
  const position = first.slice(comma + 1).trim()
  if (comma > 0 && isRole(position) && isShortPosition(position))
    return toLabel(first.slice(0, comma), [position])
  return toLabel(first, [])
}

/** After a comma a position is a few words, none of which a clause is made with. */
function isShortPosition(text: string): boolean {
  return (
    text.split(' ').length <= 14 &&
    !/\b(?:I|I['’]m|we|you|is|are|was|were|will|would|has|have|had|my|our)\b/.test(text)
  )
}

function toLabel(namePart: string, parts: readonly string[]): Omit<Label, 'length'> | null {
  if (isOperatorName(namePart))
    return { name: 'Operator', key: 'operator', role: null, firm: null, form: 'operator' }
  const name = tidyName(namePart)
  if (!isPersonName(name)) return null
  const { role, firm } = sortPosition(parts)
  return { name, key: toNameKey(name), role, firm, form: parts.length === 0 ? 'plain' : 'titled' }
}

/** Reads what is printed about a person apart from the name: "Acme, Inc. - CFO", "Analyst, Harbor & Stone". */
export function readPosition(text: string): { readonly role: string | null; readonly firm: string | null } {
  return sortPosition(text.split(separators, 3).map((part) => part.trim()))
}

/** Tells roles from firms in what follows a name: "Analyst", "JPMorgan -- Analyst", "Analyst, JPMorgan", "Director at Citi". */
function sortPosition(parts: readonly string[]): { role: string | null; firm: string | null } {
  const [first = '', second] = parts
  if (second !== undefined) {
    if (isRole(second) && !isRole(first)) return { role: second, firm: first }
    if (isRole(first) && !isRole(second)) return { role: first, firm: second }
    return { role: parts.join(', '), firm: null }
  }
  if (first === '') return { role: null, firm: null }
  if (!isRole(first)) return { role: null, firm: first }
  const comma = first.indexOf(', ')
  if (comma > 0) {
    const before = first.slice(0, comma)
    const after = first.slice(comma + 2)
    if (/^(?:senior |equity |research |lead ){0,3}analyst$/i.test(before) && !isRole(after))
      return { role: before, firm: after }
    if (!isRole(before) && /^(?:senior |equity |research ){0,3}analyst$/i.test(after))
      return { role: after, firm: before }
  }
  return { role: first, firm: null }
}
