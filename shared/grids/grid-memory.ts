import type { Fact } from '../facts/facts-api.ts'
import type { DraftRow } from './draft-row.ts'
import type { GridCell } from './grid.ts'
import type { GridSource } from './grid-source.ts'
import type { SolvedMemory } from './recall-solved.ts'

/** What is worked out of two cells, by the first of them: the same two give the same. */
export type ComputedMemory = WeakMap<
  GridCell,
  { readonly operation: string; readonly other: GridCell; readonly cell: GridCell | null }[]
>

/**
 * What building a grid leaves for the next time: typed values and formulas change, and what the facts fill, and what
 * follows from two cells of them, is not worked out again.
 */
export interface GridMemory {
  stated: StatedMemory | null
  readonly computed: ComputedMemory
  readonly solved: SolvedMemory
}

interface StatedMemory {
  readonly facts: readonly Fact[]
  readonly companies: GridSource['companies']
  readonly layout: string
  /** Keys of the rows that facts fill. */
  readonly keys: ReadonlySet<string>
  readonly rows: readonly DraftRow[]
}

export const createGridMemory = (): GridMemory => ({
  stated: null,
  computed: new WeakMap(),
  solved: new Map(),
})

/** The rows as facts fill them, to be filled further; `make` makes them where the memory has none of this source. */
export function recallStated(
  memory: GridMemory,
  source: GridSource,
  make: () => readonly DraftRow[],
): readonly DraftRow[] {
  const known = memory.stated
  const isKnown =
    known !== null &&
    known.facts === source.facts &&
    known.companies === source.companies &&
    known.layout === layoutOf(source, known.keys)
  if (isKnown) return known.rows.map(copyRow)
  const rows = make()
  const keys = new Set(rows.flatMap(({ key, factsByColumn }) => (factsByColumn.size > 0 ? [key] : [])))
  const { facts, companies } = source
  memory.stated = { facts, companies, keys, rows: rows.map(copyRow), layout: layoutOf(source, keys) }
  return rows
}

const copyRow = (row: DraftRow): DraftRow => ({ ...row, cells: new Map(row.cells) })

/** All that tells how facts fill rows, and which rows there are besides because something is typed into them. */
function layoutOf({ definition, chosen, typed }: GridSource, keys: ReadonlySet<string>): string {
  const {
    sort: _sort,
    filter: _filter,
    names: _names,
    formats: _formats,
    hiddenRows: _hiddenRows,
    hiddenColumns: _hiddenColumns,
    rowOrder: _rowOrder,
    columnOrder: _columnOrder,
    computed: _computed,
    customRows: _customRows,
    customColumns: _customColumns,
    ...filling
  } = definition
  const alone = new Set(typed.flatMap(({ rowKey }) => (keys.has(rowKey) ? [] : [rowKey])))
  return JSON.stringify([filling, chosen, [...alone]])
}
