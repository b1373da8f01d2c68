import { AppError } from '../../shared/api/app-error.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import type { CellPlace, GridCell, GridId } from '../../shared/grids/grid.ts'
import { columnOf } from '../../shared/grids/grid-periods.ts'
import type { GridsApi } from '../../shared/grids/grids-api.ts'
import { isWorkedOut } from '../../shared/grids/draft-row.ts'
import { parseRowKey } from '../../shared/grids/row-key.ts'
import type { CoreDeps } from '../core-deps.ts'
import { confirmFact } from '../facts/decide-fact.ts'
import { readFact } from '../facts/fact-queries.ts'
import { deleteTypedCell, saveChosenFact, saveTypedCell } from './grid-queries.ts'
import { listGrids, readGrid } from './read-grid.ts'

/** A grid for each company with figures. */
export function createGridsApi(deps: CoreDeps): GridsApi {
  const { db, clock, commit } = deps
  return {
    list: async () => listGrids(deps),
    read: async ({ gridId }) => readGrid(deps, gridId),
    setCell: async ({ gridId, rowKey, period, value }) => {
      readGrid(deps, gridId)
      refuseNoCell({ rowKey, period })
      return commit({ label: 'history.cell-typed', kinds: ['grids'], ids: [gridId] }, () => {
        if (value === null) deleteTypedCell(db, gridId, { rowKey, period })
        else saveTypedCell(db, gridId, { rowKey, period, value }, clock())
        return readGrid(deps, gridId)
      })
    },
    chooseFact: async ({ gridId, rowKey, period, factId }) => {
      const cell = findCell(deps, gridId, { rowKey, period })
      if (!cell?.factIds.includes(factId)) throw new AppError('fact-not-found', { factId })
      const ids = [gridId, factId]
      return commit({ label: 'history.fact-chosen', kinds: ['grids', 'facts', 'documents'], ids }, () => {
        saveChosenFact(db, gridId, { rowKey, period, factId }, clock())
        // To choose a figure is to accept it, and the other end of its range with it.
        const chosen = readFact(db, factId)
        for (const fact of cell.factIds.map((id) => readFact(db, id))) {
          if (fact.id === factId || isOtherEnd(fact, chosen)) confirmFact(deps, fact)
        }
        return readGrid(deps, gridId)
      })
    },
  }
}

function isOtherEnd(fact: Fact, chosen: Fact): boolean {
  const isGuidance = chosen.kind.startsWith('guidance') && fact.kind.startsWith('guidance')
  const isSameBreath = fact.documentId === chosen.documentId && fact.passage === chosen.passage
  return isGuidance && isSameBreath && fact.kind !== chosen.kind
}

function findCell(deps: CoreDeps, gridId: GridId, { rowKey, period }: CellPlace): GridCell | null {
  const table = readGrid(deps, gridId)
  return table.rows.find((row) => row.key === rowKey)?.cells[table.periods.indexOf(period)] ?? null
}

/** A typed value needs a row that can hold one and a period that is a column. */
function refuseNoCell({ rowKey, period }: CellPlace): void {
  const row = parseRowKey(rowKey)
  if (!row || isWorkedOut(row.measure))
    throw new AppError('invalid-input', {
      name: 'grids.setCell',
      path: 'rowKey',
      problem: 'not a row of values',
    })
  if (columnOf(period, null) !== period)
    throw new AppError('invalid-input', { name: 'grids.setCell', path: 'period', problem: 'not a period' })
}
