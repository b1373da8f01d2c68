import { createTextCarrier, type CarriedAnchor, type TextCarrier } from '../../shared/anchors/carry-anchor.ts'
import type { AnchorMoveId } from '../../shared/anchors/anchors-api.ts'
import { createLineFinder } from '../../shared/corrections/correct-rows.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readTextPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { anchoredTables, type AnchoredRow, type AnchoredTable } from './anchored-tables.ts'
import { findLostMove, insertMove, settleMove } from './move-queries.ts'

/** How many anchors of a document a new version left as they were, moved, or lost. */
export interface CarriedCounts {
  readonly same: number
  readonly moved: number
  readonly lost: number
}

/** What would become of each row, before anything is written. */
interface CarriedRow {
  readonly table: AnchoredTable
  readonly row: AnchoredRow
  readonly carrier: TextCarrier
  readonly results: readonly CarriedAnchor[]
}

type CarryDeps = Pick<CoreDeps, 'db' | 'texts' | 'clock' | 'newId'>

/**
 * Carries all that points into a document's earlier texts to its current one, within a write that is under way. A row
 * of which one anchor is lost stays with its words in its old version; one lost before is tried again. Every move and
 * loss is kept until a person acknowledges it.
 */
export function carryAnchors(deps: CarryDeps, document: DocumentPlace): CarriedCounts {
  const { db, clock, newId } = deps
  const lineAt = createLineFinder(deps.texts.whole(document.text))
  const counts = { same: 0, moved: 0, lost: 0 }
  const at = clock()
  for (const { table, row, carrier, results } of carryRows(deps, document)) {
    const anchors = results.flatMap((one) => (one.state === 'lost' ? [] : [one.anchor]))
    const isLost = anchors.length < results.length
    if (!isLost) table.write(db, row, document.version, anchors, { carrySpan: carrier.carrySpan, lineAt })
    for (const [place, result] of results.entries()) {
      const before = row.anchors[place]
      if (!before) continue
      const lostBefore = findLostMove(db, table.name, row.key, place)
      if (isLost ? result.state === 'lost' : result.state !== 'lost') counts[result.state] += 1
      if (lostBefore && result.state !== 'lost' && !isLost)
        settleMove(db, lostBefore.key, result.anchor, {
          version: document.version,
          at,
          acknowledgedAt: null,
        })
      else if (!lostBefore && (isLost ? result.state === 'lost' : result.state === 'moved'))
        insertMove(db, {
          id: newId() as AnchorMoveId,
          documentKey: document.key,
          table: table.name,
          rowKey: row.key,
          place,
          state: isLost ? 'lost' : 'moved',
          fromVersion: row.version,
          toVersion: document.version,
          before,
          after: result.state === 'lost' ? null : result.anchor,
          movedAt: at,
        })
    }
  }
  return counts
}

/** Rows that point into other versions than the current one, with where their words stand in it. */
function* carryRows(
  { db, texts }: Pick<CoreDeps, 'db' | 'texts'>,
  document: DocumentPlace,
): Generator<CarriedRow> {
  const now = texts.whole(document.text)
  const carriers = new Map<number, TextCarrier>()
  const carrierFrom = (version: number): TextCarrier => {
    let carrier = carriers.get(version)
    if (!carrier) {
      const old = texts.whole(readTextPlace(db, document.key, version))
      carriers.set(version, (carrier = createTextCarrier(old, now, document.version)))
    }
    return carrier
  }
  for (const table of anchoredTables)
    for (const row of table.list(db, document)) {
      if (row.version === document.version) continue
      const results = row.anchors.map((anchor): CarriedAnchor =>
        anchor.version === document.version
          ? { state: 'same', anchor }
          : carrierFrom(anchor.version).carry(anchor),
      )
      yield { table, row, carrier: carrierFrom(row.version), results }
    }
}
