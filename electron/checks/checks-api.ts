import { AppError } from '../../shared/api/app-error.ts'
import type { Check, CheckId, ChecksApi, DismissalScope } from '../../shared/checks/checks-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { anchorOn } from '../corrections/place-correction.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import {
  addToCheckJournal,
  deleteCheckDecision,
  deleteDismissedPattern,
  listCheckJournal,
  saveCheckDecision,
  saveDismissedPattern,
} from './check-decision-queries.ts'
import {
  countChecks,
  readOpenOfDocument,
  readOpenOfDocuments,
  readOpenOfLibrary,
} from './check-count-queries.ts'
import { formatEnd, parseEnd } from './check-order.ts'
import { listChecksOfDocument, listChecksOfLibrary, listOpenOrdinals, readCheck } from './check-queries.ts'
import { readSummary } from './read-summary.ts'
import { renewChecks } from './renew-checks.ts'

/** More than the reader's strip can show one beside the other. */
const mostOrdinals = 2_000

/** What does not add up in the documents, and what a person says of it. */
export function createChecksApi(deps: CoreDeps): ChecksApi {
  const { db, commit, clock } = deps

  const placeOf = (documentId: string): DocumentPlace => {
    const place = findDocumentPlace(db, documentId)
    if (!place) throw new AppError('document-not-found', { documentId })
    return place
  }

  const decide = (
    label: 'history.checks-confirmed' | 'history.checks-dismissed' | 'history.checks-reopened',
    checkIds: readonly CheckId[],
    work: (check: Check, place: DocumentPlace) => void,
  ): readonly Check[] => {
    const ids = [...new Set(checkIds)]
    const places = new Map<string, DocumentPlace>()
    const placeOnce = (documentId: string): DocumentPlace => {
      const place = places.get(documentId) ?? placeOf(documentId)
      places.set(documentId, place)
      return place
    }
    return commit({ label, kinds: ['checks'], ids }, () => {
      for (const id of ids) {
        const check = readCheck(db, id)
        work(check, placeOnce(check.documentId))
      }
      return ids.map((id) => readCheck(db, id))
    })
  }

  /** Writes a decision about one finding, anchored on its words. */
  const decideOne = (
    check: Check,
    place: DocumentPlace,
    state: 'confirmed' | 'dismissed',
    reason: string | null,
  ): void => {
    const at = clock()
    const anchors = (['en', 'zh'] as const).flatMap((side) => {
      const words = check[side]
      return words ? [anchorOn(deps, place, side, words)] : []
    })
    saveCheckDecision(db, {
      check,
      documentKey: place.key,
      state,
      reason,
      version: place.version,
      anchors,
      at,
    })
    const scope = state === 'dismissed' ? 'once' : null
    addToCheckJournal(db, { checkId: check.id, documentKey: place.key }, { at, state, scope, reason })
  }

  const dismissPattern = (
    check: Check,
    place: DocumentPlace,
    scope: Exclude<DismissalScope, 'once'>,
    reason: string | null,
  ): void => {
    const at = clock()
    deleteCheckDecision(db, check.id)
    saveDismissedPattern(db, check, { documentKey: scope === 'document' ? place.key : null, reason, at })
    addToCheckJournal(
      db,
      { checkId: check.id, documentKey: place.key },
      { at, state: 'dismissed', scope, reason },
    )
  }

  return {
    list: async ({ documentId, from, to }) => {
      const place = placeOf(documentId)
      const isPart = from !== undefined || to !== undefined
      const stretch = isPart ? { from: from ?? 0, to: to ?? place.passages } : null
      return listChecksOfDocument(db, place.key, stretch)
    },
    ordinals: async ({ documentId }) => {
      const { key, passages } = placeOf(documentId)
      return listOpenOrdinals(db, key, Math.max(1, Math.ceil(passages / mostOrdinals)))
    },
    page: async ({ filter, sort, after, limit }) => {
      const { checks, end } = listChecksOfLibrary(
        db,
        filter,
        after === undefined ? null : parseEnd(after),
        limit,
        sort,
      )
      return {
        checks: checks,
        next: end && formatEnd(end),
        total: countChecks(db, filter),
      }
    },
    count: async ({ documentId }) =>
      documentId === undefined ? readOpenOfLibrary(db) : readOpenOfDocument(db, placeOf(documentId).key),
    counts: async ({ documentIds }) => readOpenOfDocuments(db, documentIds),
    summary: async ({ documentId }) => readSummary(deps, placeOf(documentId)),
    confirm: async ({ checkIds, reason = null }) =>
      decide('history.checks-confirmed', checkIds, (check, place) =>
        decideOne(check, place, 'confirmed', reason),
      ),
    dismiss: async ({ checkIds, scope, reason = null }) =>
      decide('history.checks-dismissed', checkIds, (check, place) => {
        if (scope === 'once') decideOne(check, place, 'dismissed', reason)
        else dismissPattern(check, place, scope, reason)
      }),
    reopen: async ({ checkIds }) =>
      decide('history.checks-reopened', checkIds, (check, place) => {
        if (check.state === 'open') return
        deleteCheckDecision(db, check.id)
        if (check.scope === 'document' || check.scope === 'everywhere')
          deleteDismissedPattern(db, check.id, place.key)
        addToCheckJournal(
          db,
          { checkId: check.id, documentKey: place.key },
          { at: clock(), state: 'open', scope: null, reason: null },
        )
      }),
    history: async ({ checkId }) => {
      readCheck(db, checkId)
      return listCheckJournal(db, checkId)
    },
    renew: async ({ documentId }) => renewChecks(deps, placeOf(documentId)),
  }
}
