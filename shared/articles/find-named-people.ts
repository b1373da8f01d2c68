import type { Line } from '../text/split-lines.ts'
import type { Participant } from '../documents/document.ts'
import { isPersonName, tidyName, toNameKey } from '../calls/person-name.ts'
import type { HeaderField } from '../metadata/read-header.ts'

const positions =
  'CEO|CFO|COO|CTO|[Pp]resident|[Cc]hairman|[Cc]hairwoman|[Ff]ounder|[Cc]o-founder|[Aa]nalyst|[Cc]hief|[Cc]hief executive|[Cc]hief \\p{L}{4,12} (?:[Oo]fficer)|[Tt]echnology chief|[Ff]inance chief'
const personName = "(\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]{1,20})){1,2})"
const title = new RegExp(`(?<![\\p{L}-])(${positions}),?\\s${personName}`, 'gu')
const apposition = new RegExp(
  `${personName}, (?:the |its |an? )?(${positions})(?![\\p{L}-])(?: (?:of|at)\\s(\\p{Lu}[\\p{L}&.-]{1,20}(?:\\s\\p{Lu}[\\p{L}&-]{1,20}){0,2}))?`,
  'gu',
)
const searchedWithin = 4000
const mostPeople = 40

/** People an article names with their position: its author, host and guests from the header, those quoted from the text. */
export function findNamedPeople(
  fields: readonly HeaderField[],
  lines: readonly Line[],
  greeted: string | null,
): readonly Participant[] {
  const people = new Map<string, Participant>()
  const add = (printed: string, role: string, firm: string | null) => {
    const name = tidyName(printed)
    const key = toNameKey(name)
    if (isPersonName(name) && !people.has(key) && people.size < mostPeople) {
      people.set(key, { name, role, firm, side: 'other', aliases: [] })
    }
  }
  for (const { field, value } of fields) {
    if (field !== 'author' && field !== 'host' && field !== 'guest') continue
    const role = field === 'author' ? 'Author' : field === 'host' ? 'Host' : 'Guest'
    for (const name of value.split(/\s*(?:,|\uFF0C|、|;| and | & )\s*/)) add(name, role, null)
  }
  if (greeted !== null && !fields.some(({ field }) => field === 'author')) add(greeted, 'Author', null)
  for (const line of lines) {
    const text = line.text.slice(0, searchedWithin)
    for (const match of text.matchAll(title))
      add(
        match[2] ?? '',
        match[1] ?? '',
        readFirmBefore(text.slice(Math.max(0, match.index - 60), match.index)),
      )
    for (const match of text.matchAll(apposition)) add(match[1] ?? '', match[2] ?? '', match[3] ?? null)
  }
  return [...people.values()].map((person) => ({ ...person, aliases: findFamilyName(person.name, lines) }))
}

/** "As Acme Photonics CEO …": the capitalised words right before a position, sentence openings left out. */
function readFirmBefore(text: string): string | null {
  const words: string[] = []
  for (const word of text.trim().split(/\s+/).toReversed()) {
    if (
      !/^\p{Lu}[\p{L}&.-]*(?:['’]s)?$/u.test(word) ||
      /^(?:As|The|And|But|When|In|On|At|While|For|Its|This)$/.test(word) ||
      words.length === 3
    )
      break
    words.unshift(word.replace(/['’]s$/, ''))
  }
  return words.length === 0 ? null : words.join(' ')
}

function findFamilyName(name: string, lines: readonly Line[]): readonly string[] {
  const family = name.split(' ').at(-1) ?? ''
  if (family.length < 3 || family === name) return []
  const isUsedAlone = lines.some(({ text }) => {
    for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) {
      if (!text.slice(0, at).endsWith(name.slice(0, -family.length))) return true
    }
    return false
  })
  return isUsedAlone ? [family] : []
}
