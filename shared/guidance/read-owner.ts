import type { Span } from '../documents/document.ts'

/** Whom a document speaks of, and of whom a passage spoke last. */
export interface Owners {
  /** Names of the company's parts, as its figures give them. */
  readonly parts: readonly string[]
  /** The part that the passage's last figure is of; null for the company. */
  readonly last: string | null
}

const whole = /\b(?:overall|total|consolidated|company(?:-wide|wide)?|enterprise|all segments)\b/i
const ofPart =
  /\b(?:our|the) (?:[A-Za-z&-]+ ){1,4}?(?:business|segment|division|group|unit|channel|franchise|portfolio|product line|brand|region|stores?)\b/

/** `For RMS, we expect`, `In the Valves segment, we expect`: of whom a sentence sets out to speak. */
const opensWith =
  /^(?:(?:And|Now|So|Next|Finally|Then),? )*(?:[Ff]or|[Ii]n|[Aa]t|[Ww]ithin) (?:the |our )?([A-Z][\w&-]*(?: (?:& )?[A-Z][\w&-]*){0,3})(?: (?:segment|business|division|group|unit))?, /
const namesTime =
  /^(?:Q\d|FY|Fiscal|H\d|First|Second|Third|Fourth|Full|January|February|March|April|May|June|July|August|September|October|November|December|Summary|Closing|Addition|Conclusion|Total)\b/

/**
 * Of whom that is told which stands at some places of a sentence: the known part that their clause names, or else the sentence; null for the
 * company; undefined where it may be of another.
 */
export function readOwner(
  text: string,
  places: readonly Span[],
  { parts, last }: Owners,
): string | null | undefined {
  const first = Math.min(...places.map(({ start }) => start))
  const from = Math.max(
    0,
    ...[';', ', and we ', ' while ', ', with '].map((cut) => text.lastIndexOf(cut, first)),
  )
  const clause = text.slice(from, Math.max(...places.map(({ end }) => end)) + reachOfOwner)
  if (/\bboth\b/i.test(clause)) return undefined
  const inClause = partsNamed(clause, parts)
  const named = inClause === null ? partsNamed(text.slice(0, from), parts) : inClause
  if (named !== null) return named
  const opened = opensWith.exec(text)?.[1]
  if (opened !== undefined && !namesTime.test(opened)) return opened
  if (whole.test(clause)) return null
  if (ofPart.test(text.slice(from))) return undefined
  return last === null || ofCompany.test(text) ? null : undefined
}

const reachOfOwner = 60
/** What only the company has, or says of itself. */
const ofCompany = /\b(?:EPS|earnings per share|tax rate|our (?:full[- ]year|guidance|outlook))\b/i

/** The one part that a text names, by its longest name; undefined where it names several, null where none. */
function partsNamed(text: string, parts: readonly string[]): string | null | undefined {
  const said = text.toLowerCase()
  const named = parts
    .filter((part) => hasWords(said, part.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)
  const [longest = null] = named
  return named.every((part) => longest?.toLowerCase().includes(part.toLowerCase())) ? longest : undefined
}

/** Whether a text has these words, none of them the end or the beginning of a longer one. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + words.length))) return true
  return false
}
