import { AppError } from '../../shared/api/app-error.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import {
  columnIndex,
  type CellPlace,
  type GridCell,
  type GridId,
  type GridTable,
} from '../../shared/grids/grid.ts'
import { ownKeyOf } from '../../shared/grids/arrange-grid.ts'
import { arrangeTable } from '../../shared/grids/build-grid.ts'
import { parseColumnKey } from '../../shared/grids/column-key.ts'
import type { GridDefinition } from '../../shared/grids/grid-definition.ts'
import { columnOf } from '../../shared/grids/grid-periods.ts'
import { shippedTemplates } from '../../shared/grids/grid-templates.ts'
import type { GridsApi } from '../../shared/grids/grids-api.ts'
import { findPlace } from '../../shared/grids/find-place.ts'
import { packRow } from '../../shared/grids/packed-cells.ts'
import { packTable } from '../../shared/grids/packed-view.ts'
import { stampRates } from '../../shared/grids/convert-currency.ts'
import { isWorkedOut } from '../../shared/grids/draft-row.ts'
import { parseRowKey } from '../../shared/grids/row-key.ts'
import { traceCell } from '../../shared/grids/trace-cell.ts'
import type { CoreDeps } from '../core-deps.ts'
import { confirmFact } from '../facts/decide-fact.ts'
import { findFact, readFact } from '../facts/fact-queries.ts'
import { copyCells, deleteCells, saveChosenFact, saveComment, saveTypedCell } from './cell-queries.ts'
import {
  deleteGrid,
  findSavedGrid,
  insertGrid,
  listSavedGrids,
  saveGrid,
  type SavedGrid,
} from './grid-queries.ts'
import { createGridReader } from './grid-reader.ts'
import { findCells, findNextCell, packShown, viewGrid } from './view-grid.ts'
import { listChoices } from './choice-queries.ts'
import { readCellHistory } from './read-cell-history.ts'
import { readCoverage } from './read-coverage.ts'
import { gridIdOf, listGrids, readDefinition, readGridSummary } from './read-grid.ts'

/** A grid for each company with figures, and those the user laid out. */
export function createGridsApi(deps: CoreDeps): GridsApi {
  const { db, clock, commit } = deps
  const readKept = createGridReader(deps)
  const readTable = (gridId: GridId) => readKept(gridId).table
  const insert = (kind: SavedGrid['kind'], id: GridId, name: string, definition: SavedGrid['definition']) => {
    insertGrid(db, { id, kind, name, definition, createdAt: clock(), updatedAt: clock() })
  }
  const stamped = (definition: GridDefinition, before: GridDefinition['rates']): GridDefinition => ({
    ...definition,
    rates: stampRates(definition.rates, before, clock()),
  })
  return {
    list: async () => listGrids(deps),
    read: async ({ gridId, from, to }) => {
      const whole = readTable(gridId)
      return packTable(sliceRows(arrangeTable(whole, whole.definition), from, to))
    },
    view: async ({ gridId, filter, from, to }) => viewGrid(readKept(gridId), filter, from, to),
    rows: async ({ gridId, filter, revision, from, to }) => {
      const grid = readKept(gridId)
      return grid.revision === revision ? packShown(grid, grid.show(filter), from, to) : null
    },
    cells: async ({ gridId, rowKeys }) => {
      const { table } = readKept(gridId)
      const rowOf = new Map(table.rows.map((row) => [row.key, row]))
      return rowKeys.map((key) => {
        const row = rowOf.get(key)
        return row ? packRow(row) : null
      })
    },
    place: async ({ factId }) => {
      const fact = readFact(db, factId)
      const grid = fact.company === null ? null : gridIdOf(fact.company)
      if (grid === null || !listGrids(deps).some(({ id }) => id === grid)) return null
      return findPlace(readTable(grid), factId)
    },
    find: async ({ gridId, filter, revision, text }) => {
      const grid = readKept(gridId)
      return grid.revision === revision ? findCells(grid.table, grid.show(filter), text) : null
    },
    nextCell: async ({ gridId, filter, state, after }) => {
      const grid = readKept(gridId)
      return findNextCell(grid.table, grid.show(filter), state, after)
    },
    choices: async ({ companies }) => listChoices(db, companies),
    create: async ({ name, definition: asked, asTemplate = false }) => {
      const id = deps.newId() as GridId
      const definition = stamped(asked, asked.rates)
      return commit({ label: 'history.grid-created', kinds: ['grids'], ids: [id] }, () => {
        insert(asTemplate ? 'template' : 'laid-out', id, name, definition)
        return readGridSummary(deps, id)
      })
    },
    update: async ({ gridId, definition: asked }) => {
      const saved = findSavedGrid(db, gridId)
      const definition = stamped(asked, saved?.definition.rates ?? [])
      const { name } = readGridSummary(deps, gridId)
      return commit({ label: 'history.grid-changed', kinds: ['grids'], ids: [gridId] }, () => {
        if (saved) saveGrid(db, { ...saved, definition, updatedAt: clock() })
        else insert('company', gridId, name, definition)
        return null
      })
    },
    rename: async ({ gridId, name }) => {
      const saved = readOwn(deps, gridId)
      return commit({ label: 'history.grid-renamed', kinds: ['grids'], ids: [gridId] }, () => {
        saveGrid(db, { ...saved, name, updatedAt: clock() })
        return readGridSummary(deps, gridId)
      })
    },
    duplicate: async ({ gridId, name }) => {
      const definition = readDefinition(deps, gridId)
      const id = deps.newId() as GridId
      return commit({ label: 'history.grid-created', kinds: ['grids'], ids: [id] }, () => {
        insert('laid-out', id, name, definition)
        copyCells(db, gridId, id)
        return readGridSummary(deps, id)
      })
    },
    remove: async ({ gridId }) => {
      const saved = findSavedGrid(db, gridId)
      // A company's grid that was never laid out is as it comes.
      if (!saved) readGridSummary(deps, gridId)
      return commit({ label: 'history.grid-removed', kinds: ['grids'], ids: [gridId] }, () => {
        deleteGrid(db, gridId)
        if (saved && saved.kind !== 'company') deleteCells(db, gridId)
        return null
      })
    },
    templates: async () => [
      ...Object.entries(shippedTemplates).map(([key, definition]) => ({ key, name: null, definition })),
      ...listSavedGrids(db, 'template').map(({ id, name, definition }) => ({ key: id, name, definition })),
    ],
    setCells: async ({ gridId, cells }) => {
      const definition = readDefinition(deps, gridId)
      for (const cell of cells) refuseNoCell(definition, cell)
      return commit({ label: 'history.cell-typed', kinds: ['grids'], ids: [gridId] }, () => {
        for (const cell of cells) saveTypedCell(db, gridId, cell, clock())
        return null
      })
    },
    chooseFact: async ({ gridId, rowKey, column, factId }) => {
      const cell = findCell(readTable(gridId), { rowKey, column })
      if (!cell?.factIds.includes(factId) || cell.state === 'computed')
        throw new AppError('fact-not-found', { factId })
      const ids = [gridId, factId]
      return commit({ label: 'history.fact-chosen', kinds: ['grids', 'facts', 'documents'], ids }, () => {
        saveChosenFact(db, gridId, { rowKey, column, factId }, clock())
        // To choose a figure is to accept it, and the other end of its range with it.
        const chosen = readFact(db, factId)
        for (const fact of cell.factIds.map((id) => readFact(db, id))) {
          if (fact.id === factId || isOtherEnd(fact, chosen)) confirmFact(deps, fact)
        }
        return null
      })
    },
    comment: async ({ gridId, rowKey, column, text }) => {
      if (text !== null) refuseNoPlace(readDefinition(deps, gridId), { rowKey, column })
      else readGridSummary(deps, gridId)
      return commit({ label: 'history.cell-commented', kinds: ['grids'], ids: [gridId] }, () => {
        saveComment(db, gridId, { rowKey, column, text }, clock())
        return null
      })
    },
    trace: async ({ gridId, rowKey, column }) => {
      const table = readTable(gridId)
      const trace = traceCell(table, { rowKey, column }, (factId) => findFact(db, factId))
      if (!trace) throw refusal('trace', 'rowKey', 'not a cell with a figure')
      return trace
    },
    history: async ({ gridId, rowKey, column }) => {
      const cell = findCell(readTable(gridId), { rowKey, column })
      return readCellHistory(db, gridId, { rowKey, column }, cell)
    },
    coverage: async () => readCoverage(deps),
  }
}

function sliceRows(table: GridTable, from: number | undefined, to: number | undefined): GridTable {
  if (from === undefined && to === undefined) return table
  return { ...table, rows: table.rows.slice(from ?? 0, to) }
}

/** A grid or template of the user's own. */
function readOwn(deps: CoreDeps, gridId: GridId): SavedGrid {
  const saved = findSavedGrid(deps.db, gridId)
  if (saved && saved.kind !== 'company') return saved
  readGridSummary(deps, gridId)
  throw refusal('rename', 'gridId', 'a company’s own grid is named by it')
}

function isOtherEnd(fact: Fact, chosen: Fact): boolean {
  const isGuidance = chosen.kind.startsWith('guidance') && fact.kind.startsWith('guidance')
  const isSameBreath = fact.documentId === chosen.documentId && fact.passage === chosen.passage
  return isGuidance && isSameBreath && fact.kind !== chosen.kind
}

const findCell = (table: GridTable, { rowKey, column }: CellPlace): GridCell | null =>
  table.rows.find((row) => row.key === rowKey)?.cells[columnIndex(table, column)] ?? null

/** A comment stands at any cell there can be, one without a figure too. */
function refuseNoPlace({ customRows, customColumns }: GridDefinition, { rowKey, column }: CellPlace): void {
  if (parseRowKey(rowKey) === null && !customRows.some(({ key }) => key === ownKeyOf({ key: rowKey })))
    throw refusal('comment', 'rowKey', 'not a row')
  if (parseColumnKey(column) === null && !customColumns.some(({ key }) => key === column))
    throw refusal('comment', 'column', 'not a column')
}

/** A typed value needs a row that can hold one and a column of figures: a period, or one of the user's own. */
function refuseNoCell(definition: GridDefinition, { rowKey, column }: CellPlace): void {
  const own = definition.customRows.find(({ key }) => key === rowKey)
  const row = parseRowKey(rowKey)
  if (own ? own.kind !== 'typed' : !row || isWorkedOut(row.measure))
    throw refusal('setCells', 'rowKey', 'not a row of values')
  const ownColumn = definition.customColumns.find(({ key }) => key === column)
  const place = parseColumnKey(column)
  const isPeriod = place !== null && columnOf(place.period, null) === place.period
  if (ownColumn ? ownColumn.kind !== 'typed' : !isPeriod)
    throw refusal('setCells', 'column', 'not a column of values')
}

const refusal = (method: keyof GridsApi, path: string, problem: string): AppError =>
  new AppError('invalid-input', { name: `grids.${method}`, path, problem })
