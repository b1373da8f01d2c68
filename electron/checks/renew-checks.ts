import type { Passage } from '../../shared/documents/document.ts'
import { isOfAgreement, type Finding } from '../../shared/checks/finding.ts'
import { checksVersion } from '../../shared/checks/checks-version.ts'
import { listChangedWords, squeezeWords } from '../../shared/glossary/changed-words.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listReadings } from '../corrections/correction-queries.ts'
import { sameText } from '../documents/carry-between.ts'
import { largestDerived } from '../documents/derive-document.ts'
import { readDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import { listSideSpans, type SideSpan } from '../documents/passage-queries.ts'
import { findChecksOf, findFactsOf, reparse } from '../documents/read-derivation.ts'
import { replaceDerived } from '../documents/write-derived.ts'
import { listChecksOfDocument } from './check-queries.ts'
import { carryCheckIds } from './check-id-queries.ts'
import { findCheckedBy, findUnchecked } from './checked-queries.ts'
import { checkedByRow, checkedByToday, checkRows, type CheckedBy } from './find-checks.ts'

/**
 * Checks a document anew and writes what was found, unless today's checks with today's glossary made what there is. Its
 * parse stays as it is: what a newer parser reads is offered to a person, and findings stand on the passages they see.
 * Where the glossary changed in words that the document does not have, only that is noted. False where no finding was
 * made anew, also since the document is too long.
 */
export function renewChecks(deps: CoreDeps, place: DocumentPlace): boolean {
  const { db, texts, commit, readOnly } = deps
  if (readOnly || place.text.length > largestDerived) return false
  const [before, today] = [findCheckedBy(db, place.key), checkedByToday(deps.lexicon())]
  if (before?.checksVersion === today.checksVersion && before.glossary === today.glossary) return false
  const text = texts.whole(place.text)
  if (before && isAlikeWith(deps, before, text)) {
    commit({ label: null, kinds: [], ids: [] }, () =>
      replaceDerived(db, place, 'checked_documents', [checkedByRow(today)]),
    )
    return false
  }
  const { parsed } = reparse(deps, place)
  const { findings, checkedBy, failure } = findChecksOf(deps, parsed, text, findFactsOf(deps, parsed, text))
  if (checkedBy === null) throw failure instanceof Error ? failure : new Error('a check failed')
  const spans = listSideSpans(db, place)
  const placed = findings.map((finding) => ({
    ...finding,
    passage: passageOf(finding, parsed.passages, spans),
  }))
  // What other documents say against this one is found when they are compared.
  const agreed = listChecksOfDocument(db, place.key, null).filter(isOfAgreement)
  const write = writeFindings(deps, place, [...placed, ...agreed], text)
  commit({ label: null, kinds: ['checks'], ids: [place.id] }, () => {
    write()
    replaceDerived(db, place, 'checked_documents', [checkedByRow(checkedBy)])
  })
  return true
}

/**
 * Prepares to put findings in place of a document's, in reading order and with the ids they had: read now, written by the
 * function it returns, within a commit.
 */
export function writeFindings(
  { db }: Pick<CoreDeps, 'db'>,
  place: DocumentPlace,
  findings: readonly Finding[],
  text: string,
): () => void {
  const startOf = ({ en, zh }: Finding): number => (en ?? zh)?.start ?? 0
  const sorted = findings.toSorted((a, b) => a.passage - b.passage || startOf(a) - startOf(b))
  const rows = checkRows(sorted, text, {
    idOf: carryCheckIds(db, place, sameText, sorted),
    readings: listReadings(db, place),
  })
  return () => replaceDerived(db, place, 'check_findings', rows)
}

/** Whether the glossary changed in nothing but words that a text does not have. */
function isAlikeWith({ lexicon, findGlossary }: CoreDeps, before: CheckedBy, text: string): boolean {
  const earlier = before.checksVersion === checksVersion ? findGlossary(before.glossary) : null
  if (earlier === null) return false
  const words = listChangedWords(earlier.terms, lexicon().glossary.terms)
  const squeezed = squeezeWords(text)
  return !words.some((word) => squeezed.includes(word))
}

/** The stored passage that holds a finding's words; a stored parse may divide the text otherwise than today's. */
function passageOf(finding: Finding, passages: readonly Passage[], spans: readonly SideSpan[]): number {
  const own = passages[finding.passage]
  const start = (finding.en ?? finding.zh ?? own?.en ?? own?.zh)?.start ?? 0
  let [low, high] = [0, spans.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= start) low = middle
    else high = middle
  }
  return spans[low]?.ordinal ?? 0
}

/** Longer documents wait until they are opened: while one is checked, nothing else is written. */
const longestInBackground = 500_000

/** How far a walk over the library has come: it goes from the newest document to the oldest. */
export interface Renewal {
  /** Only documents older than this one, by its key, are still to be looked at. */
  readonly before: number
  readonly failure: unknown
}
export const wholeLibrary: Renewal = { before: Number.MAX_SAFE_INTEGER, failure: null }

/** Checks the next document anew that something else checked; null when there is none left. */
export function renewNext(deps: CoreDeps, { before }: Renewal): Renewal | null {
  const { db, lexicon, readOnly } = deps
  const next = readOnly
    ? null
    : findUnchecked(db, checkedByToday(lexicon()), { longest: longestInBackground, before })
  if (!next) return null
  try {
    renewChecks(deps, readDocumentPlaceByKey(db, next.key))
    return { before: next.key, failure: null }
  } catch (failure) {
    return { before: next.key, failure }
  }
}
