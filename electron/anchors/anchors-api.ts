import { AppError } from '../../shared/api/app-error.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import { createTextCarrier } from '../../shared/anchors/carry-anchor.ts'
import type { AnchorMove, AnchorMoveId, AnchorsApi } from '../../shared/anchors/anchors-api.ts'
import { createLineFinder } from '../../shared/corrections/correct-rows.ts'
import type { CoreDeps } from '../core-deps.ts'
import { anchorOn } from '../corrections/place-correction.ts'
import { settleDocument } from '../documents/derive-document.ts'
import { readDocumentPlaceByKey, readTextPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { locatePosition } from '../documents/passage-queries.ts'
import { placeDecisions } from '../documents/fact-id-queries.ts'
import { anchoredTables } from './anchored-tables.ts'
import { acknowledgeMove, findStoredMove, listOpenMoves, readMove, settleMove } from './move-queries.ts'

/** Anchors that a new version moved or lost, for a person to look over and set right. */
export function createAnchorsApi(deps: CoreDeps): AnchorsApi {
  const { db, texts, commit, clock } = deps

  const moveOf = (id: AnchorMoveId): AnchorMove => {
    const move = readMove(db, id)
    if (!move) throw new AppError('anchor-lost', { moveId: id })
    return move
  }

  return {
    moves: async ({ documentId }) => listOpenMoves(db, documentId),
    acknowledge: async ({ moveIds }) => {
      const ids = [...new Set(moveIds.map((id) => moveOf(id).documentId))]
      return commit({ label: 'history.moves-acknowledged', kinds: changedByMoves, ids }, () => {
        for (const id of moveIds) acknowledgeMove(db, id, clock())
        return null
      })
    },
    reattach: async ({ moveId, side, start, end }) => {
      const stored = findStoredMove(db, moveId)
      const table = anchoredTables.find(({ name }) => name === stored?.table)
      if (!stored || !table) throw new AppError('anchor-lost', { moveId })
      const document = readDocumentPlaceByKey(db, stored.documentKey)
      const row = table.list(db, document).find(({ key }) => key === stored.rowKey)
      const located = start < end && end <= document.text.length ? locatePosition(db, document, start) : null
      if (!row || located?.side !== side) throw new AppError('anchor-lost', { moveId })
      const change = {
        label: 'history.anchor-reattached',
        kinds: changedByMoves,
        ids: [document.id],
      } as const
      return commit(change, () => {
        const anchor = anchorOn(deps, document, side, { start, end })
        const anchors = row.anchors.map((one, place) =>
          place === stored.place ? anchor : carryAlong(deps, document, one),
        )
        // A row of several anchors is back once each of them points into the current text.
        const isWhole = anchors.every(({ version }) => version === document.version)
        const lineAt = createLineFinder(texts.whole(document.text))
        table.write(db, row, isWhole ? document.version : row.version, anchors, {
          carrySpan: () => null,
          lineAt,
        })
        const at = clock()
        settleMove(db, stored.key, anchor, { version: document.version, at, acknowledgedAt: at })
        if (table.kind === 'correction') settleDocument(deps, document.key)
        else placeDecisions(db, document)
        return moveOf(moveId)
      })
    },
  }
}

/** The row's other anchors come along where their words are certain. */
function carryAlong({ db, texts }: CoreDeps, document: DocumentPlace, anchor: Anchor): Anchor {
  if (anchor.version === document.version) return anchor
  const old = texts.whole(readTextPlace(db, document.key, anchor.version))
  const carried = createTextCarrier(old, texts.whole(document.text), document.version).carry(anchor)
  return carried.state === 'lost' ? anchor : carried.anchor
}

const changedByMoves = ['documents', 'facts', 'checks', 'grids', 'notes', 'highlights', 'reading'] as const
