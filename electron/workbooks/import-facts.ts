import { AppError } from '../../shared/api/app-error.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { WorkbooksApi } from '../../shared/workbooks/workbooks-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import { anchorAt, isSameValues, readSource, recordDecision, recordMadeFact } from '../facts/decide-fact.ts'
import { listFactsOfDocument } from '../facts/fact-queries.ts'

/**
 * Makes cells of an imported workbook facts, the cell's words their source. A figure that Lightbench had found in a cell
 * itself becomes what the person says it is, and is not there twice.
 */
export async function importFacts(
  deps: CoreDeps,
  { documentId, facts }: Parameters<WorkbooksApi['importFacts']>[0],
): Promise<{ readonly imported: number }> {
  const { db, texts, newId, commit } = deps
  const source = readSource(deps, documentId)
  const known = new Map(listFactsOfDocument(db, documentId).map((fact) => [fact.span.start, fact]))
  const placed = facts.map(({ start, end, values }) => {
    const located = end > start && end <= source.text.length ? locatePosition(db, source, start) : null
    const passage = located && findPassage(db, texts, source, located.ordinal)
    const words = located && passage?.[located.side]
    // A cell that holds no digit at this place is another file's.
    if (!located || !passage || !words || !/\d/.test(texts.slice(source.text, start, end)))
      throw new AppError('anchor-lost', { documentId })
    return { start, end, values, side: located.side, passage, words }
  })
  return commit(
    { label: 'history.facts-imported', kinds: ['facts', 'grids', 'documents'], ids: [documentId] },
    () => {
      for (const { start, end, values, side, passage, words } of placed) {
        const anchor = anchorAt(deps, source, { side, start, end })
        const found = known.get(start)
        if (found) {
          const state = isSameValues(found, values) ? 'confirmed' : 'corrected'
          recordDecision(deps, found, state, values, { documentKey: source.key, anchor })
          continue
        }
        const fact = { id: newId() as FactId, passage: passage.ordinal, line: words.lines[0], speaker: null }
        recordMadeFact(deps, fact, values, { documentKey: source.key, anchor })
      }
      return { imported: placed.length }
    },
  )
}
