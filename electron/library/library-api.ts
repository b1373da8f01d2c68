import { basename } from 'node:path'
import type { LibraryApi } from '../../shared/library/library-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { countDocuments } from '../documents/library-list-queries.ts'
import { countNotes } from './library-queries.ts'
import { verifyLibrary } from './verify.ts'

/** The library as a whole. Diagnostics come from the process that knows the others. */
export function createLibraryApi({ db, folder, readOnly }: CoreDeps): Omit<LibraryApi, 'diagnostics'> {
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
  }
}
