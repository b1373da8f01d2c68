import type { DocumentId } from '../../shared/documents/document.ts'

/** Which rows of a list are chosen, where the cursor stands, and where a range began. */
export interface RowSelection<Id extends string = DocumentId> {
  readonly ids: ReadonlySet<Id>
  readonly cursor: number
  readonly anchor: number
}

export const noRows: RowSelection<never> = { ids: new Set(), cursor: 0, anchor: 0 }

/** One row alone. */
export const chooseRow = <Id extends string>(id: Id, index: number): RowSelection<Id> => ({
  ids: new Set([id]),
  cursor: index,
  anchor: index,
})

/** Adds a row to the chosen ones, or takes it away. */
export function toggleRow<Id extends string>(
  selection: RowSelection<Id>,
  id: Id,
  index: number,
): RowSelection<Id> {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, cursor: index, anchor: index }
}

/** The rows from where the range began to `index`; `ids` are those rows'. */
export const chooseRange = <Id extends string>(
  selection: RowSelection<Id>,
  ids: readonly Id[],
  index: number,
): RowSelection<Id> => ({ ids: new Set(ids), cursor: index, anchor: selection.anchor })

export const moveCursor = <Id extends string>(
  selection: RowSelection<Id>,
  index: number,
): RowSelection<Id> => ({
  ...selection,
  cursor: index,
})
