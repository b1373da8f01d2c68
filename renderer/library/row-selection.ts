import type { DocumentId } from '../../shared/documents/document.ts'

/** Which rows of a list are chosen, where the cursor stands, and where a range began. */
export interface RowSelection {
  readonly ids: ReadonlySet<DocumentId>
  readonly cursor: number
  readonly anchor: number
}

export const noRows: RowSelection = { ids: new Set(), cursor: 0, anchor: 0 }

/** One row alone. */
export const chooseRow = (id: DocumentId, index: number): RowSelection => ({
  ids: new Set([id]),
  cursor: index,
  anchor: index,
})

/** Adds a row to the chosen ones, or takes it away. */
export function toggleRow(selection: RowSelection, id: DocumentId, index: number): RowSelection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, cursor: index, anchor: index }
}

/** The rows from where the range began to `index`; `ids` are those rows'. */
export const chooseRange = (
  selection: RowSelection,
  ids: readonly DocumentId[],
  index: number,
): RowSelection => ({ ids: new Set(ids), cursor: index, anchor: selection.anchor })

export const moveCursor = (selection: RowSelection, index: number): RowSelection => ({
  ...selection,
  cursor: index,
})
