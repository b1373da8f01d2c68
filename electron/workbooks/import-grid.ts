import type { GridId } from '../../shared/grids/grid.ts'
import { plainDefinition, type CustomRow } from '../../shared/grids/grid-definition.ts'
import type { WorkbooksApi } from '../../shared/workbooks/workbooks-api.ts'
import { numberName } from '../../shared/text/number-name.ts'
import type { CoreDeps } from '../core-deps.ts'
import { saveComment, saveTypedCell } from '../grids/cell-queries.ts'
import { insertGrid } from '../grids/grid-queries.ts'
import { listGrids } from '../grids/read-grid.ts'

/** Characters, as the contract has it. */
const longestName = 200

type ImportGridInput = Parameters<WorkbooksApi['importGrid']>[0]

/**
 * Makes a grid of a user's figures: a row of the user's own for each label and unit, typed cells by period, and at each
 * cell the place in the file it came from. With a company, what documents say of it stands in the same grid.
 */
export function importGrid(
  deps: CoreDeps,
  { name: fileName, company, cells }: ImportGridInput,
): { readonly gridId: GridId; readonly cells: number } {
  const { db, clock, newId, commit } = deps
  const gridId = newId() as GridId
  // The same file taken in twice makes two grids that are told apart.
  const grids = listGrids(deps).map((grid) => grid.name)
  const name = numberName(fileName, grids, longestName)
  const rows = new Map<string, CustomRow>()
  const rowOf = ({ label, unit }: ImportGridInput['cells'][number]): string => {
    const words = `${label}\n${unit}`
    const known =
      rows.get(words) ??
      ({
        key: `own:${rows.size + 1}`,
        name: label,
        kind: 'typed',
        formula: null,
        unit,
        after: null,
      } satisfies CustomRow)
    rows.set(words, known)
    return known.key
  }
  const placed = cells.map((cell) => ({ ...cell, rowKey: rowOf(cell), column: cell.period }))
  const at = clock()
  return commit({ label: 'history.grid-imported', kinds: ['grids'], ids: [gridId] }, () => {
    insertGrid(db, {
      id: gridId,
      kind: 'laid-out',
      name,
      // Where no company is named, one that nothing is about: figures of the library stay out.
      definition: {
        ...plainDefinition,
        companies: [company ?? `\u2014 ${name}`],
        computed: [],
        customRows: [...rows.values()],
      },
      createdAt: at,
      updatedAt: at,
    })
    for (const { rowKey, column, value, source } of placed) {
      saveTypedCell(db, gridId, { rowKey, column, value }, at)
      saveComment(db, gridId, { rowKey, column, text: source }, at)
    }
    return { gridId, cells: placed.length }
  })
}
