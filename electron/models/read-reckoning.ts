import { AppError } from '../../shared/api/app-error.ts'
import { findRelations } from '../../shared/arithmetic/find-relations.ts'
import { createLineFinder } from '../../shared/corrections/correct-rows.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Reckoning } from '../../shared/models/model-from-relations.ts'
import { largestChecked } from '../checks/find-checks.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { findFactsOf, reparse } from '../documents/read-derivation.ts'
import { listFactsOfDocument } from '../facts/fact-queries.ts'
import { fiscalYearEndOf } from '../imports/prepare-import.ts'

/** The arithmetic of a document, worked out anew from its text. */
export function readReckoning(
  deps: Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'metrics'>,
  documentId: DocumentId,
): Reckoning {
  const place = findDocumentPlace(deps.db, documentId)
  if (!place) throw new AppError('document-not-found', { documentId })
  if (place.text.length > largestChecked) throw new AppError('document-too-large', { documentId })
  const text = deps.texts.whole(place.text)
  const { parsed } = reparse(deps, place)
  const facts = findFactsOf(deps, parsed, text)
  const stored = new Map(
    listFactsOfDocument(deps.db, documentId).map(
      (fact) => [`${fact.span.start}-${fact.span.end} ${fact.value}`, fact.id] as const,
    ),
  )
  const lineAt = createLineFinder(text)
  return {
    text,
    relations: findRelations({
      document: parsed,
      text,
      facts,
      fiscalYearEnd: fiscalYearEndOf(parsed, deps.companies()),
      catalogue: deps.metrics.read().catalogue,
    }),
    placeOf: (figure) => ({
      documentId,
      documentTitle: place.title,
      version: place.version,
      side: figure.isChinese ? 'zh' : 'en',
      line: lineAt(figure.start),
      passage: figure.passage,
      start: figure.start,
      end: figure.end,
      quote: text.slice(figure.start, figure.end),
    }),
    factIdOf: (figure) => stored.get(`${figure.start}-${figure.end} ${String(figure.value)}`) ?? null,
  }
}
