import type { PassageText, Side, Span } from '../../shared/documents/document.ts'
import { lineAt } from '../../shared/documents/line-at.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { splitSentences } from '../../shared/facts/split-sentences.ts'
import type { CitationOffer } from '../../shared/notes/notes-api.ts'
import { foldText } from '../../shared/search/fold.ts'
import { parseQuery } from '../../shared/search/parse-query.ts'
import type { CoreDeps } from '../core-deps.ts'
import {
  findDocumentOfPassage,
  findDocumentPlace,
  type DocumentPlace,
} from '../documents/document-queries.ts'
import { findPassage } from '../documents/passage-queries.ts'
import { listDocumentsLike, listPassagesLike } from './citation-queries.ts'

type OfferDeps = Pick<CoreDeps, 'db' | 'texts'>

const maxOffers = 20
const maxDocuments = 5
/** Index hits looked at for one keystroke; some lie in the bin, or across a comma. */
const maxCandidates = 60

/** Documents whose titles fit, then the newest passages that do, each cut to the sentence one would cite. */
export function offerCitations(deps: OfferDeps, query: string): readonly CitationOffer[] {
  const words = parseQuery(query).map((clause) => clause.words)
  const documents = listDocumentsLike(deps.db, words, maxDocuments).flatMap((id) => {
    const place = findDocumentPlace(deps.db, id)
    return place ? (offerDocument(deps, place) ?? []) : []
  })
  if (words.length === 0) return documents
  const folded = words.map(foldText)
  const passages: CitationOffer[] = []
  const seen = new Set(documents.map(placeOf))
  for (const side of ['en', 'zh'] as const) {
    for (const key of listPassagesLike(deps.db, query, side, maxCandidates)) {
      if (documents.length + passages.length >= maxOffers) return [...documents, ...passages]
      const offer = offerPassage(deps, key, side, folded)
      if (!offer || seen.has(placeOf(offer))) continue
      seen.add(placeOf(offer))
      passages.push(offer)
    }
  }
  return [...documents, ...passages]
}

const placeOf = ({ documentId, start }: CitationOffer) => `${documentId} ${start}`

/** A document is cited by its first words, which are its title in all but the barest texts. */
function offerDocument(deps: OfferDeps, place: DocumentPlace): CitationOffer | null {
  const passage = findPassage(deps.db, deps.texts, place, 0)
  const side = passage?.en ? 'en' : 'zh'
  const said = passage?.[side]
  if (!passage || !said) return null
  const [first = { start: 0, end: said.text.length }] = splitSentences(said.text, side)
  return toOffer('document', place, passage, said, side, first)
}

function offerPassage(
  deps: OfferDeps,
  passageKey: number,
  side: Side,
  words: readonly string[],
): CitationOffer | null {
  const place = findDocumentOfPassage(deps.db, passageKey)
  if (!place || place.inBin) return null
  const passage = findPassage(deps.db, deps.texts, place, passageKey - place.firstPassage)
  const said = passage?.[side]
  if (!passage || !said) return null
  const sentences = splitSentences(said.text, side)
  const countWords = ({ start, end }: Span) => {
    const sentence = foldText(said.text.slice(start, end))
    return words.filter((word) => sentence.includes(word)).length
  }
  const [best] = sentences
    .map((sentence) => ({ sentence, found: countWords(sentence) }))
    .toSorted((a, b) => b.found - a.found)
  return best ? toOffer('passage', place, passage, said, side, best.sentence) : null
}

function toOffer(
  kind: CitationOffer['kind'],
  place: DocumentPlace,
  passage: PassageRow,
  said: PassageText,
  side: Side,
  words: Span,
): CitationOffer {
  return {
    kind,
    documentId: place.id,
    documentTitle: place.title,
    documentDate: place.date,
    passage: passage.ordinal,
    line: lineAt(said, said.start + words.start),
    speaker: passage.speaker,
    side,
    start: said.start + words.start,
    end: said.start + words.end,
    text: said.text.slice(words.start, words.end),
  }
}
