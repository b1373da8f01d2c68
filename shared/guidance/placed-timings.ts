import type { ChangeOf } from './apply-changes.ts'
import type { LedgerDocument, TimingStatement } from './ledger-document.ts'
import type { LedgerPlace } from './ledger.ts'
import { placeOf } from './place-of.ts'
import { findSubjects } from './read-subject.ts'

/** What is said of a time, with its place: found in a document, or entered by a person. */
export interface PlacedTiming extends Omit<TimingStatement, 'sentence'> {
  readonly place: LedgerPlace
  /** The entry that says it; null for what was found. */
  readonly made: ChangeOf<'promised'> | null
}

/**
 * All that is said of times, in the order it was said. What a person entered stands where its words do; typed with its
 * source, before the first document of a later day, or last where it has no day.
 */
export function placeTimings(
  documents: readonly LedgerDocument[],
  changes: readonly ChangeOf<'promised'>[],
): readonly PlacedTiming[] {
  const entered = changes.map(placeEntered)
  const isIn = (document: LedgerDocument, { place }: PlacedTiming): boolean =>
    place.documentId === document.id
  const typed = entered
    .filter((one) => !documents.some((document) => isIn(document, one)))
    .toSorted((a, b) => compareDays(a.place.date, b.place.date))
  const placed: PlacedTiming[] = []
  let next = 0
  for (const document of documents) {
    const { date } = document
    for (let at = typed[next]; at && isBefore(at.place.date, date); at = typed[next]) {
      placed.push(at)
      next += 1
    }
    const found = document.timings.map(({ sentence, ...timing }) => ({
      ...timing,
      place: placeOf(document, sentence),
      made: null,
    }))
    placed.push(
      ...[...found, ...entered.filter((one) => isIn(document, one))].toSorted(
        (a, b) => a.place.span.start - b.place.span.start,
      ),
    )
  }
  return [...placed, ...typed.slice(next)]
}

const isBefore = (day: string | null, other: string | null): boolean =>
  day !== null && other !== null && day < other
/** Without a day comes last. */
const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

function placeEntered(made: ChangeOf<'promised'>): PlacedTiming {
  const { change, place } = made
  const { act, event, subject, of, time, due, who, on, source } = change
  return {
    kind: act,
    event,
    subject,
    keys: [...new Set([...(of?.keys ?? []), ...keysOf(subject)])],
    time: due === null ? null : { text: time ?? due, from: due, to: due },
    place: {
      documentId: place?.documentId ?? '',
      documentTitle: place?.documentTitle ?? source ?? '',
      date: on ?? place?.date ?? null,
      line: place?.line ?? 0,
      side: place?.side ?? 'en',
      span: place?.span ?? { start: 0, end: 0 },
      quote: place?.quote ?? '',
      speaker: who ?? place?.speaker ?? null,
    },
    made,
  }
}

/** What tells a thing from all others, as it is found in a sentence; its own words where nothing does. */
function keysOf(subject: string): readonly string[] {
  // A sentence's first word is written large whatever it is: an article takes that place.
  const found = findSubjects(`the ${subject}`, 'en', new Set())
  const telling = found.filter(({ isTelling }) => isTelling)
  const keys = (telling.length > 0 ? telling : found).map(({ key }) => key)
  return keys.length > 0 ? keys : [subject.toLowerCase()]
}
