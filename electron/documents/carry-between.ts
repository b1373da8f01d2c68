import { createTextCarrier } from '../../shared/anchors/carry-anchor.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readDocumentPlaceByKey, readTextPlace } from './document-queries.ts'

/** Where words of the text that the stored parse is of stand in the current text; null where they no longer do. */
export type CarrySpan = (span: { readonly start: number; readonly end: number }) => {
  readonly start: number
  readonly end: number
} | null

/** The same text: every word is where it was. */
export const sameText: CarrySpan = (span) => span

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
