import type { Check, CheckSort, ChecksFilter } from '../../shared/checks/checks-api.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { PageEnd } from '../checks/check-order.ts'
import { listChecksOfLibrary } from '../checks/check-queries.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { findPassage } from '../documents/passage-queries.ts'

/** A check with the row of the document it stands in. */
export interface CheckInRow {
  readonly check: Check
  readonly fileName: string
  readonly row: PassageRow | null
}

const pageSize = 500

/** Checks that a filter lets through, in the order asked for, page by page: a large library's never stand in memory at once. */
export function* listChecksInRows(
  { db, texts }: Pick<CoreDeps, 'db' | 'texts'>,
  filter: ChecksFilter,
  sort?: CheckSort,
): Generator<CheckInRow> {
  let place: DocumentPlace | null = null
  for (let after: PageEnd | null = null; ;) {
    const { checks, end }: ReturnType<typeof listChecksOfLibrary> = listChecksOfLibrary(
      db,
      filter,
      after,
      pageSize,
      sort,
    )
    for (const check of checks) {
      if (place?.id !== check.documentId) place = findDocumentPlace(db, check.documentId)
      const row = place && findPassage(db, texts, place, check.passage)
      yield { check, fileName: place?.fileName ?? '', row }
    }
    if (!end) return
    after = end
  }
}
