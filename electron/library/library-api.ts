import { basename } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import type { AppliedParse, LibraryApi } from '../../shared/library/library-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { deriveDocument, largestDerived } from '../documents/derive-document.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { countDocuments } from '../documents/library-list-queries.ts'
import { reportParse } from '../revisions/report-parse.ts'
import { countNotes, listOutdated } from './library-queries.ts'
import { verifyLibrary } from './verify.ts'

/** The library as a whole. Diagnostics come from the process that knows the others. */
export function createLibraryApi(deps: CoreDeps): Omit<LibraryApi, 'diagnostics'> {
  const { db, folder, readOnly, commit } = deps
  return {
    read: async () => {
      const counts = countDocuments(db)
      return {
        name: basename(folder),
        path: folder,
        readOnly,
        documents: counts.all,
        unread: counts.unread,
        toReview: counts.review,
        notes: countNotes(db),
        inBin: counts.bin,
      }
    },
    verify: async () => verifyLibrary(db),
    outdated: async () => listOutdated(db),
    previewParse: async ({ documentIds }) =>
      documentIds.map((documentId) => {
        const place = findDocumentPlace(db, documentId)
        if (!place) throw new AppError('document-not-found', { documentId })
        return reportParse(deps, place)
      }),
    applyParse: async ({ documentIds }) =>
      documentIds.map((documentId): AppliedParse => {
        const place = findDocumentPlace(db, documentId)
        if (!place) return { documentId, code: 'document-not-found' }
        if (place.text.length > largestDerived) return { documentId, code: 'document-too-large' }
        commit(
          { label: null, kinds: ['documents', 'facts', 'checks', 'grids', 'highlights'], ids: [documentId] },
          () => deriveDocument(deps, place.key),
        )
        return { documentId, code: null }
      }),
  }
}
