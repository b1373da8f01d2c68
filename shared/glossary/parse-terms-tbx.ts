import { SaxesParser } from 'saxes'
import { hasTraditional } from '../text/has-traditional.ts'
import type { TermDraft } from './glossary-api.ts'
import type { ParsedTerms } from './parse-terms-csv.ts'
import { termFields, type TermField } from './term.ts'

/** A concept as it is being read. */
interface Concept {
  readonly line: number
  readonly terms: { readonly language: string; text: string; isDeprecated: boolean }[]
  subject: string
  note: string
}

/** Elements within elements: beyond this a file was made to exhaust what walks it. */
const maxDepth = 64

/**
 * Reads TBX of either edition (`conceptEntry` of 2019, `termEntry` of 2008) and style: English, `zh-TW`, `zh-Hant` and
 * `zh-HK` as Taiwan's, other Chinese as the mainland's unless its characters are Traditional. Deprecated and superseded
 * Chinese terms are wrong renderings, deprecated English ones misheard forms. Where the XML breaks, the terms before are
 * kept and the line is refused. Entities are never declared and nothing is fetched.
 */
export function parseTermsTbx(text: string): ParsedTerms {
  const concepts: Concept[] = []
  let concept: Concept | null = null
  const languages: string[] = []
  let reading: 'term' | 'note' | 'subject' | 'status' | null = null
  let depth = 0
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('doctype', (declaration) => {
    if (/\[|<!ENTITY/i.test(declaration)) throw new UnreadableXml()
  })
  parser.on('error', () => {
    throw new UnreadableXml()
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > maxDepth) throw new UnreadableXml()
    const local = localName(name)
    const type = attributes['type']
    if (isConcept(local)) concept = { line: parser.line, terms: [], subject: '', note: '' }
    else if (isLanguage(local))
      languages.push((attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase())
    else if (local === 'term') {
      concept?.terms.push({ language: languages.at(-1) ?? '', text: '', isDeprecated: false })
      reading = 'term'
    } else if (local === 'note') reading = 'note'
    else if (local === 'subjectField' || (local === 'descrip' && type === 'subjectField')) reading = 'subject'
    else if (local === 'administrativeStatus' || (local === 'termNote' && /status/i.test(type ?? '')))
      reading = 'status'
  })
  const read = (written: string): void => {
    const last = concept?.terms.at(-1)
    if (concept === null) return
    if (reading === 'term' && last) last.text += written
    else if (reading === 'note') concept.note += written
    else if (reading === 'subject') concept.subject += written
    else if (reading === 'status' && last)
      last.isDeprecated ||= /deprecated|superseded|forbidden/i.test(written)
  }
  parser.on('text', read)
  parser.on('cdata', read)
  parser.on('closetag', ({ name }) => {
    depth -= 1
    const local = localName(name)
    if (isConcept(local) && concept !== null) {
      concepts.push(concept)
      concept = null
    } else if (isLanguage(local)) languages.pop()
    // What marks a word up within a term does not end it.
    if (!/^(?:hi|foreign|ph|sc|ec)$/.test(local)) reading = null
  })
  let broken: number | null = null
  try {
    parser.write(text.replace(/^\ufeff/, '')).close()
  } catch (error) {
    if (!(error instanceof UnreadableXml)) throw error
    broken = parser.line
  }
  return toTerms(concepts, broken)
}

class UnreadableXml extends Error {}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
const isConcept = (name: string): boolean => name === 'conceptEntry' || name === 'termEntry'
const isLanguage = (name: string): boolean => name === 'langSec' || name === 'langSet'

function toTerms(concepts: readonly Concept[], broken: number | null): ParsedTerms {
  const terms: TermDraft[] = []
  const refused: Refused[] = []
  for (const concept of concepts) {
    const draft = toDraft(concept)
    if (draft.en.length === 0) refused.push({ line: concept.line, reason: 'no-english' })
    else if (draft.hant.length + draft.hans.length === 0)
      refused.push({ line: concept.line, reason: 'no-chinese' })
    else terms.push(draft)
  }
  if (broken !== null) refused.push({ line: broken, reason: 'unreadable' })
  return { terms, refused }
}

type Refused = ParsedTerms['refused'][number]

function toDraft({ terms, subject, note }: Concept): TermDraft {
  const textsOf = (side: 'en' | 'hant' | 'hans', isDeprecated: boolean): readonly string[] => [
    ...new Set(
      terms
        .map((term) => ({ ...term, text: term.text.replace(/\s+/g, ' ').trim() }))
        .filter((term) => term.isDeprecated === isDeprecated && term.text !== '' && sideOf(term) === side)
        .map((term) => term.text),
    ),
  ]
  const wanted = subject.trim().toLowerCase()
  return {
    en: textsOf('en', false),
    hant: textsOf('hant', false),
    hans: textsOf('hans', false),
    wrong: [...textsOf('hant', true), ...textsOf('hans', true)],
    misheard: textsOf('en', true),
    field: termFields.find((known): known is TermField => known === wanted) ?? 'general',
    note: note.trim() === '' ? null : note.trim(),
  }
}

function sideOf({ language, text }: { readonly language: string; readonly text: string }) {
  if (/^en\b/.test(language)) return 'en'
  if (!/^(?:zh|cmn|zho|chi)\b/.test(language)) return null
  if (/hant|tw|hk|mo\b/.test(language)) return 'hant'
  return /hans|cn|sg/.test(language) || !hasTraditional(text) ? 'hans' : 'hant'
}
