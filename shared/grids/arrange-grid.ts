import type { DraftRow } from './draft-row.ts'
import type { GridColumn, RowMeasure } from './grid.ts'
import type { GridDefinition } from './grid-definition.ts'
import type { GridSource } from './grid-source.ts'
import { indexValueRows } from './match-row.ts'
import { foldName } from './row-key.ts'
import { groupByYear } from './year-groups.ts'

/** The rows a layout is about, the user's own where they belong, moved as the user wants, without the hidden ones. */
export function arrangeRows(rows: readonly DraftRow[], { definition }: GridSource): readonly DraftRow[] {
  const own = new Map(definition.customRows.map((row) => [row.key, row.after]))
  const [customary, custom] = partition(rows, (row) => !own.has(ownKeyOf(row)))
  const fitting = customary.filter(createLayoutFilter(customary, definition))
  const placed = placeAfter(fitting, custom, (row) => own.get(ownKeyOf(row)) ?? null)
  const hidden = new Set(definition.hiddenRows)
  return moveInto(placed, definition.rowOrder).filter(({ key }) => !hidden.has(key))
}

/** A row of the user's own that is made for each company has the company behind its key. */
export const ownKeyOf = ({ key }: { readonly key: string }): string => key.split('|', 1)[0] ?? key

export function arrangeColumns(
  columns: readonly GridColumn[],
  { definition }: GridSource,
): readonly GridColumn[] {
  const hidden = new Set(definition.hiddenColumns)
  const shown = moveInto(columns, definition.columnOrder)
    .filter(({ key }) => !hidden.has(key))
    .map((column) => ({ ...column, title: definition.names[column.key] ?? column.title }))
  return groupByYear(shown, definition)
}

/** Puts each of `added` behind the one it names, in their order; those that name none, or what is gone, at the end. */
export function placeAfter<Item extends { readonly key: string }>(
  items: readonly Item[],
  added: readonly Item[],
  after: (item: Item) => string | null,
): readonly Item[] {
  const byAnchor = Map.groupBy(added, (item) => after(item) ?? '')
  const placed = new Set<Item>()
  const place = (item: Item): void => {
    if (placed.has(item)) return
    placed.add(item)
    for (const next of byAnchor.get(item.key) ?? []) place(next)
  }
  for (const item of [...items, ...added.filter((one) => after(one) === null)]) place(item)
  // What names something that is gone, or each other.
  for (const item of added) place(item)
  return [...placed]
}

/** The moved ones share the places they had among them; the others stay where they are. */
function moveInto<Item extends { readonly key: string }>(
  items: readonly Item[],
  order: readonly string[],
): readonly Item[] {
  if (order.length === 0) return items
  const byKey = new Map(items.map((item) => [item.key, item]))
  const moved = order.flatMap((key) => byKey.get(key) ?? [])
  const isMoved = new Set(moved.map(({ key }) => key))
  let next = 0
  return items.map((item) => (isMoved.has(item.key) ? (moved[next++] ?? item) : item))
}

/** Guidance beside actual shows what was guided at all; segments, the metrics that are broken down. */
function createLayoutFilter(
  rows: readonly DraftRow[],
  { layout, across }: GridDefinition,
): (row: DraftRow) => boolean {
  if (layout === 'guidance') {
    const findRow = indexValueRows(rows)
    const guided = rows.filter(({ measure }) => measure === 'guided')
    const actuals = new Set(guided.map(findRow))
    return (row) => (row.measure === 'value' ? actuals.has(row) : ofGuidance.has(row.measure))
  }
  if (layout === 'segments' && across !== 'segment') {
    const broken = new Set(rows.filter(({ segment }) => segment !== null).map(metricOf))
    return (row) => broken.has(metricOf(row))
  }
  return () => true
}

const ofGuidance: ReadonlySet<RowMeasure> = new Set<RowMeasure>(['guided', 'midpoint', 'surprise'])
const metricOf = ({ metric, company }: DraftRow) => `${foldName(metric)}\n${company ?? ''}`

function partition<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
