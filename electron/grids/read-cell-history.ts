import type { FactId } from '../../shared/facts/fact.ts'
import type { CellPlace, GridCell, GridId } from '../../shared/grids/grid.ts'
import type { CellChange } from '../../shared/grids/grids-api.ts'
import type { Sql } from '../database/sql.ts'
import { listJournal as listFactJournal } from '../facts/decision-queries.ts'
import { findFact } from '../facts/fact-queries.ts'
import { listJournal } from './cell-queries.ts'

/** What was typed and chosen in a cell, and what was decided about the figures behind it, oldest first. */
export function readCellHistory(
  db: Sql,
  gridId: GridId,
  place: CellPlace,
  cell: GridCell | null,
): readonly CellChange[] {
  const valueOf = (factId: string | null) =>
    factId === null ? null : (findFact(db, factId as FactId)?.value ?? null)
  const own = listJournal(db, gridId, place).map(({ at, kind, from, to }): CellChange =>
    kind === 'typed'
      ? { at, kind, from, to, factId: null, state: null }
      : { at, kind, from: valueOf(from), to: valueOf(to), factId: to as FactId | null, state: null },
  )
  const decided = (cell?.factIds ?? []).flatMap((factId) =>
    listFactJournal(db, factId).map(({ at, state, from, to }): CellChange => ({
      at,
      kind: 'decided',
      from: from?.value ?? null,
      to: to?.value ?? null,
      factId,
      state,
    })),
  )
  return [...own, ...decided].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
