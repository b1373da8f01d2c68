import type { DocumentId } from '../../shared/documents/document.ts'
import {
  placeKey,
  type FigurePlace,
  type Model,
  type ModelId,
  type ModelSheet,
  type TiedCell,
} from '../../shared/models/model.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { findFact } from '../facts/fact-queries.ts'
import { readStoredModel } from './model-queries.ts'

type ReadDeps = Pick<CoreDeps, 'db' | 'texts'>

/** Reads a grid's cell as it is now; null where the grid or the cell is gone. */
export type ReadCell = (
  cell: Pick<TiedCell, 'gridId' | 'rowKey' | 'column'>,
) => Pick<TiedCell, 'value' | 'unit'> | null

/** A model with what its inputs are tied to. */
export function readModel(deps: ReadDeps, modelId: ModelId, readCell: ReadCell): Model {
  const stored = readStoredModel(deps.db, modelId)
  const inputs = stored.sheet.lines.flatMap((line) => line.inputs.filter((input) => input !== null))
  const factIds = new Set(inputs.flatMap((input) => (input.kind === 'fact' ? [input.factId] : [])))
  const cells = new Map(
    inputs.flatMap((input) =>
      input.kind === 'cell' ? [[`${input.gridId} ${input.rowKey} ${input.column}`, input] as const] : [],
    ),
  )
  return {
    ...stored,
    facts: [...factIds].flatMap((factId) => findFact(deps.db, factId) ?? []),
    cells: [...cells.values()].flatMap(({ gridId, rowKey, column, title }) => {
      const cell = readCell({ gridId, rowKey, column })
      return cell ? [{ gridId, rowKey, column, title, ...cell }] : []
    }),
    lostPlaces: [...new Set(placesOf(stored.sheet).filter(isLostIn(deps)).map(placeKey))],
  }
}

const placesOf = ({ lines }: ModelSheet): readonly FigurePlace[] =>
  lines.flatMap(({ inputs, stated }) => [
    ...inputs.flatMap((input) => (input?.kind === 'figure' ? [input.place] : [])),
    ...(stated?.place ? [stated.place] : []),
  ])

/** Whether a document of today has other words where a figure stood; one in the bin still has them. */
function isLostIn({ db, texts }: ReadDeps): (place: FigurePlace) => boolean {
  const documents = new Map<DocumentId, ReturnType<typeof findDocumentPlace>>()
  return ({ documentId, start, end, quote }) => {
    if (!documents.has(documentId)) documents.set(documentId, findDocumentPlace(db, documentId))
    const document = documents.get(documentId)
    return !document || end > document.text.length || texts.slice(document.text, start, end) !== quote
  }
}
