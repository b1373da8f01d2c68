import { createTextCarrier } from '../../shared/anchors/carry-anchor.ts'
import type { CoreDeps } from '../core-deps.ts'
import { sameText, type CarrySpan } from './derive-document.ts'
import { readDocumentPlaceByKey, readTextPlace } from './document-queries.ts'

/** Where words of one version of a document's text stand in its current one. */
export function carryBetween(
  { db, texts }: Pick<CoreDeps, 'db' | 'texts'>,
  documentKey: number,
  fromVersion: number,
): CarrySpan {
  const place = readDocumentPlaceByKey(db, documentKey)
  if (place.version === fromVersion) return sameText
  const old = texts.whole(readTextPlace(db, documentKey, fromVersion))
  return createTextCarrier(old, texts.whole(place.text), place.version).carrySpan
}
