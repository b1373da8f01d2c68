import { isRole } from './person-name.ts'

/** What parts a name from a position, and a position from a firm. */
export const separators =
  /\s+(?:-{1,3}|[–—―|‒])\s+|\s*-{2,3}\s*|\s*[—―]\s*|\t+|\s+[–-](?=\p{Lu}\p{Ll})|(?<=[\p{Ll}.])[–-]\s+/u

/** Whether a full stop at the end belongs to an abbreviation or an initial. */
export function endsAbbreviated(text: string): boolean {
  return /(?:\b(?:jr|sr|inc|ph\.d|m\.d|co|corp|ltd|l\.p|s\.a|n\.v|plc|llc|bros|assoc)|\b\p{Lu})\.$/iu.test(
    text.slice(-8),
  )
}

/** After a comma a position is a few words, none of which a clause is made with. */
export function isShortPosition(text: string): boolean {
  return (
    text.split(' ', 25).length <= 20 &&
    !/(?<!\b(?:inc|corp|co|ltd|jr|sr|dr|st|bros))(?<=\p{Ll}{2})[.!?]\s+[(“"]?\p{Lu}/iu.test(text) &&
    !/\b(?:I|I['’]m|we|you|is|are|was|were|will|would|has|have|had|my|our|they|can|please|thanks?|thank)\b/.test(
      text,
    )
  )
}

const smallWords =
  /^(?:of|and|the|de|du|for|&|y|e|et|und|in|at|to|a|an|plc|llc|llp|lp|ag|se|as|asa|ab|oyj|nv|sa|spa|[-–—,|])[.,]?$/

/** Whether every word but small ones is capitalised, as in a firm's name or a printed position. */
export function isFirmLike(text: string): boolean {
  const words = text.split(/\s+/, 21)
  return (
    words.length <= 20 &&
    /^[\p{Lu}\p{N}&\p{Script=Han}]/u.test(text) &&
    words.every(
      (word) => smallWords.test(word) || /^[("“]?[\p{Lu}\p{N}&\p{Script=Han}]|^[a-z]+[A-Z.]/u.test(word),
    )
  )
}

/**
 * Whether a line reads as what stands below a name: a position, a firm, or both. It is no sentence: nothing ends it, and
 * its words are capitalised or it names a position.
 */
export function isPositionLine(line: string): boolean {
  if (line.length > 160 || line.length < 2 || /^[([\uFF08]/.test(line)) return false
  const text = line.replace(/^(?:--|[-–—])\s?/, '').replace(/\s[QA]$/, '')
  if (text === '') return line.startsWith('-') || line.startsWith('—') || line.startsWith('–')
  if (/[.!?;:。\uFF01\uFF1F\uFF1A]$/.test(text) && !endsAbbreviated(text)) return false
  if (!isShortPosition(text)) return false
  if (isFirmLike(text)) return true
  const words = text.split(/\s+/)
  return (
    isRole(text) &&
    (/[\p{Script=Han}]/u.test(text) ||
      words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length)
  )
}

/** Reads what is printed about a person apart from the name: "Acme, Inc. - CFO", "Analyst, Harbor & Stone". */
export function readPosition(text: string): { readonly role: string | null; readonly firm: string | null } {
  return sortPosition(
    text
      .replace(/^(?:--|[-–—])\s?/, '')
      .replace(/\s[QA]$/, '')
      .split(separators, 4)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
}

/** Tells roles from firms in what follows a name: "Analyst", "JPMorgan -- Analyst", "Analyst, JPMorgan", "Director at Citi". */
export function sortPosition(parts: readonly string[]): { role: string | null; firm: string | null } {
  const [first = '', second] = parts
  if (second !== undefined) {
    if (isRole(second) && !isRole(first)) return { role: second, firm: first }
    if (isRole(first) && !isRole(second)) return { role: first, firm: second }
    // "Acme Partners - Managing Director": both sound like positions, and the firm stands first.
    if (parts.length === 2 && isAnalystTitle(second) && !isAnalystTitle(first))
      return { role: second, firm: first }
    return { role: parts.join(', '), firm: null }
  }
  if (first === '') return { role: null, firm: null }
  if (!isRole(first)) return { role: null, firm: first }
  const commas = [...first.matchAll(/,\s/g)].map((match) => match.index)
  for (const comma of commas) {
    const before = first.slice(0, comma)
    const after = first.slice(comma + 2)
    if (isAnalystTitle(before) && (!isRole(after) || commas.length === 1))
      return { role: before, firm: after }
    if (!isRole(before) && isAnalystTitle(after)) return { role: after, firm: before }
  }
  return { role: first, firm: null }
}

function isAnalystTitle(text: string): boolean {
  return /^(?:(?:senior|sr\.?|equity|research|lead|associate|principal|sell-side|buy-side|vice president|vp|director|managing director)[, &-]{1,3}){0,4}analyst$/i.test(
    text,
  )
}
