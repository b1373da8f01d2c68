import type { DocumentId } from '../../shared/documents/document.ts'
import {
  placeKey,
  type FigurePlace,
  type Model,
  type ModelId,
  type ModelSheet,
  type MovedPlace,
  type TiedCell,
} from '../../shared/models/model.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, findTextPlace } from '../documents/document-queries.ts'
import { createWordFollower } from '../documents/follow-words.ts'
import { findFact } from '../facts/fact-queries.ts'
import { readStoredModel } from './model-queries.ts'

type FollowWords = ReturnType<typeof createWordFollower>
type ReadDeps = Pick<CoreDeps, 'db' | 'texts'>

/** Reads a grid's cell as it is now; null where the grid or the cell is gone. */
export type ReadCell = (
  cell: Pick<TiedCell, 'gridId' | 'rowKey' | 'column'>,
) => Pick<TiedCell, 'value' | 'unit'> | null

/** A model with what its inputs are tied to. */
export function readModel(
  deps: ReadDeps,
  modelId: ModelId,
  readCell: ReadCell,
  follow: FollowWords = createWordFollower(deps),
): Model {
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
    ...followPlaces(deps, placesOf(stored.sheet), follow),
  }
}

const placesOf = ({ lines }: ModelSheet): readonly FigurePlace[] =>
  lines.flatMap(({ inputs, stated }) => [
    ...inputs.flatMap((input) => (input?.kind === 'figure' ? [input.place] : [])),
    ...(stated?.place ? [stated.place] : []),
  ])

/** Where noted words stand today; those of a document in the bin are there still. */
function followPlaces(
  { db, texts }: ReadDeps,
  places: readonly FigurePlace[],
  follow: FollowWords,
): Pick<Model, 'lostPlaces' | 'movedPlaces'> {
  const documents = new Map<DocumentId, ReturnType<typeof findDocumentPlace>>()
  const lost = new Set<string>()
  const moved = new Map<string, MovedPlace>()
  for (const place of places) {
    const { documentId, version, start, end, quote } = place
    const key = placeKey(place)
    if (!documents.has(documentId)) documents.set(documentId, findDocumentPlace(db, documentId))
    const document = documents.get(documentId)
    const text = document && findTextPlace(db, document.key, version)
    if (!document || !text || end > text.length || texts.slice(text, start, end) !== quote) lost.add(key)
    else if (version !== document.version) {
      const found = follow(place)
      if (found.state === 'lost') lost.add(key)
      else
        moved.set(key, {
          key,
          place: {
            ...place,
            version: found.version,
            side: found.side,
            start: found.start,
            end: found.end,
            line: found.line ?? place.line,
            passage: found.ordinal,
            documentTitle: document.title,
            quote: texts.slice(document.text, found.start, found.end),
          },
        })
    }
  }
  return { lostPlaces: [...lost], movedPlaces: [...moved.values()] }
}
