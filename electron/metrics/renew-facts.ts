import { parserVersion } from '../../shared/documents/parser-version.ts'
import { normalizeAlias } from '../../shared/metrics/find-aliases.ts'
import { listChangedMetrics, namedMetrics } from '../../shared/metrics/merge-metrics.ts'
import type { CoreDeps } from '../core-deps.ts'
import { deriveDocument, largestDerived } from '../documents/derive-document.ts'
import { readDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import { replaceDerived } from '../documents/write-derived.ts'
import { findFactCatalogue, findReadOtherwise, hasFactsCalled } from './metric-queries.ts'

/** Reading a longer document holds up everything else for seconds: it waits until a person has it done. */
export const longestInBackground = 500_000

/**
 * Finds the figures of the next document anew that was read with other metrics of the user's; null when there is none
 * left. One that a newer parser would read otherwise, or that is long, waits until a person has it read again. Where the metrics changed in
 * nothing that the document has, only that is noted. `before` is the key of the last one looked at.
 */
export function renewNextFacts(
  deps: CoreDeps,
  before: number,
): { readonly before: number; readonly failure: unknown } | null {
  const { db, metrics, readOnly } = deps
  if (readOnly) return null
  const { revision } = metrics.read()
  const next = findReadOtherwise(db, { revision, parserVersion, longest: largestDerived, before })
  if (!next) return null
  try {
    renewFacts(deps, readDocumentPlaceByKey(db, next.key))
    return { before: next.key, failure: null }
  } catch (failure) {
    return { before: next.key, failure }
  }
}

function renewFacts(deps: CoreDeps, place: DocumentPlace): void {
  const { db, commit, metrics } = deps
  if (isAlike(deps, place)) {
    const { revision } = metrics.read()
    const isWaiting = place.text.length > longestInBackground
    commit({ label: null, kinds: isWaiting ? ['metrics'] : [], ids: [] }, () =>
      replaceDerived(db, place, 'fact_catalogues', revision === '' ? [] : [[revision]]),
    )
    return
  }
  if (place.text.length > longestInBackground) return
  commit({ label: null, kinds: ['documents', 'facts', 'checks', 'grids', 'metrics'], ids: [place.id] }, () =>
    deriveDocument(deps, place.key),
  )
}

/** Whether the metrics changed in nothing that a document's text or figures have. */
function isAlike({ db, texts, metrics }: CoreDeps, place: DocumentPlace): boolean {
  const earlier = metrics.find(findFactCatalogue(db, place.key))
  if (earlier === null) return false
  const changed = listChangedMetrics(namedMetrics(earlier.listed), namedMetrics(metrics.read().listed))
  if (hasFactsCalled(db, place.key, changed.names)) return false
  const text = normalizeAlias(texts.whole(place.text))
  return !changed.aliases.some((alias) => text.includes(alias))
}
