import { useState } from 'react'
import type { Fact } from '../../shared/facts/facts-api.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { CellPlace, CellState, GridId, GridRow } from '../../shared/grids/grid.ts'
import { columnIndex } from '../../shared/grids/grid.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import type { CopiedCells } from './copy-cells.ts'
import type { GridPages } from './grid-pages.ts'
import type { LayoutChange } from './lay-out.ts'
import type { TypedCell } from './paste-cells.ts'
import { writeClipboard } from './read-clipboard.ts'

/** What can be done to a grid; each act says what it did, or why it could not. */
export function useGridActs(gridId: GridId, pages: GridPages | null) {
  const table = pages?.table ?? null
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { announce, open } = useWorkbench()
  const [exporting, setExporting] = useState(false)
  const refuse = (error: unknown) => announce(errorText(error), 'error')
  const readFact = (factId: FactId, then: (fact: Fact) => void) =>
    void api.facts.read({ factId }).then(then, refuse)

  const openFact = (fact: Fact) => {
    // Its place is one in an earlier version: there are other words there now.
    if (fact.isLost) announce(t('errors.anchor-lost'), 'error')
    else
      open({
        view: 'document',
        documentId: fact.documentId,
        target: { side: fact.side, start: fact.span.start, end: fact.span.end },
      })
  }
  const setCells = (cells: readonly TypedCell[], said?: string) => {
    if (cells.length === 0) return
    void api.grids.setCells({ gridId, cells }).then(() => said !== undefined && announce(said), refuse)
  }
  return {
    exporting,
    openFact,
    openCell: (row: GridRow, column: string) => {
      const cell = pages && row.cells[columnIndex(pages.shown, column)]
      const factId = cell?.factIds[0]
      if (factId) readFact(factId, openFact)
      else announce(t('grids.noSource'))
    },
    /** Opens the queue of the document that the first suggestion of the grid stands in. */
    review: () => {
      if (!pages) return
      api.grids.nextCell({ gridId, filter: pages.filter, state: 'suggested', after: null }).then((found) => {
        const factId = found?.factIds[0]
        if (factId)
          readFact(factId, (fact) => open({ view: 'review', documentId: fact.documentId, factId: fact.id }))
      }, refuse)
    },
    /** Goes to the next cell of a state after a place. */
    findNext: (state: CellState, after: CellPlace | null, then: (place: CellPlace) => void) => {
      if (pages)
        api.grids
          .nextCell({ gridId, filter: pages.filter, state, after })
          .then((found) => found && then(found), refuse)
    },
    type: (row: GridRow, column: string, text: string) => {
      const value = text.trim() === '' ? null : parseCell(text, row.format.scale)
      if (value === null && text.trim() !== '') return announce(t('grids.badNumber', { text }), 'error')
      setCells([{ rowKey: row.key, column, value }])
    },
    setCells,
    /** Lays the grid out anew; tells whether it was. */
    lay: async (change: LayoutChange): Promise<boolean> => {
      if (!table) return false
      try {
        await api.grids.update({ gridId, definition: { ...table.definition, ...change } })
        return true
      } catch (error) {
        refuse(error)
        return false
      }
    },
    comment: (place: CellPlace, text: string) =>
      void api.grids
        .comment({ gridId, ...place, text: text.trim() === '' ? null : text.trim() })
        .catch(refuse),
    confirm: (factIds: readonly FactId[]) =>
      void api.facts
        .confirm({ factIds })
        .then(() => announce(t('grids.accepted', { count: factIds.length })), refuse),
    reject: (factIds: readonly FactId[]) =>
      void api.facts
        .reject({ factIds })
        .then(() => announce(t('grids.rejected', { count: factIds.length })), refuse),
    choose: (place: CellPlace, factId: FactId) =>
      void api.grids.chooseFact({ gridId, ...place, factId }).catch(refuse),
    copy: (copied: CopiedCells) =>
      void writeClipboard(copied).then(
        () =>
          announce(
            copied.count === 1
              ? t('grids.copied', { text: copied.text })
              : t('grids.copiedCells', { count: copied.count }),
          ),
        refuse,
      ),
    exportAs: (format: 'xlsx' | 'csv') => {
      if (exporting) return
      setExporting(true)
      announce(t('grids.exportStarted'))
      api.exports
        .grid({ gridId, format, locale })
        .then(async (file) => {
          const saved = await host.saveFile(file)
          if (saved !== null) announce([t('grids.exported', { file: saved }), ...(file.said ?? [])].join(' '))
        })
        .catch(refuse)
        .finally(() => setExporting(false))
    },
  }
}

export type GridActs = ReturnType<typeof useGridActs>
