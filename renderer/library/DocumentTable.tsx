import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import { useCommands } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import { useFirstFocus } from '../app/use-first-focus.ts'
import { useWorkbench, type ViewRequest } from '../app/workbench.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { LongList } from '../ui/LongList.tsx'
import { scrollToRow } from '../ui/scroll-to-row.ts'
import { SortHead } from '../ui/SortHead.tsx'
import { isOfHead } from '../ui/table-sort.ts'
import { DocumentRow } from './DocumentRow.tsx'
import { chooseRange, chooseRow, moveCursor, toggleRow, type RowSelection } from './row-selection.ts'
import { useCheckCounts } from './use-check-counts.ts'
import type { DocumentPages, DocumentSort } from './use-document-pages.ts'

interface DocumentTableProps {
  readonly active: boolean
  readonly list: (ViewRequest & { readonly view: 'documents' })['list']
  readonly pages: DocumentPages
  readonly total: number
  readonly sort: DocumentSort
  readonly onSort: (sort: DocumentSort) => void
  readonly selection: RowSelection
  readonly onSelection: (selection: RowSelection) => void
}

/** Columns that sort, with the order they sort in. */
const columns = [
  { name: 'title', sort: 'title', order: 'ascending', className: '' },
  { name: 'company', sort: 'company', order: 'ascending', className: 'spare' },
  { name: 'period', sort: null, order: undefined, className: '' },
  { name: 'date', sort: 'date', order: 'descending', className: '' },
  { name: 'progress', sort: null, order: undefined, className: 'spare right' },
  { name: 'facts', sort: null, order: undefined, className: 'spare right' },
  { name: 'checks', sort: null, order: undefined, className: 'spare right' },
  { name: 'imported', sort: 'imported', order: 'descending', className: 'spare right' },
] as const

/** Rows of any number, of which only those in sight exist; one tab stop, arrows, Shift for ranges, Ctrl for single. */
export function DocumentTable(props: DocumentTableProps) {
  const { active, list, pages, total, sort, onSort, selection, onSelection } = props
  const t = useText()
  const commands = useCommands()
  const { open } = useWorkbench()
  const counts = useCheckCounts()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<VirtualizerHandle>(null)
  const wantsFocus = useRef(false)
  const places = useMemo(() => Array.from({ length: total }, (_, index) => index), [total])
  const cursor = Math.min(selection.cursor, total - 1)

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  }, [cursor])

  useFirstFocus(scroller, active)

  const range = async (index: number) => {
    const from = Math.min(selection.anchor, index)
    const to = Math.max(selection.anchor, index)
    onSelection(chooseRange(selection, await pages.idsBetween(from, to), index))
  }
  const all = async () => {
    const ids = await pages.idsBetween(0, total - 1)
    onSelection({ ids: new Set(ids), cursor, anchor: 0 })
  }
  const openAt = (index: number, beside: boolean) => {
    const document = pages.at(index)
    if (document) open({ view: 'document', documentId: document.id }, beside ? 'split' : 'tab')
  }
  const go = (index: number, event: KeyboardEvent) => {
    const next = Math.min(Math.max(index, 0), total - 1)
    scrollToRow(rows.current, scroller.current, next)
    wantsFocus.current = true
    const document = pages.at(next)
    if (event.shiftKey) void range(next)
    else if (event.ctrlKey || event.metaKey || !document) onSelection(moveCursor(selection, next))
    else onSelection(chooseRow(document.id, next))
  }
  const press = (event: KeyboardEvent) => {
    if (isOfHead(event)) return
    const document = pages.at(cursor)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + 20,
      PageUp: cursor - 20,
      Home: 0,
      End: total - 1,
    }
    const to = moves[event.key]
    if (to !== undefined && !event.altKey) go(to, event)
    else if (event.key === 'Enter') openAt(cursor, event.ctrlKey || event.metaKey)
    else if (event.key === ' ' && document) onSelection(toggleRow(selection, document.id, cursor))
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) void all()
    else if (event.key === 'Delete') commands.run('documents.remove')
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent, index: number) => {
    const document = pages.at(index)
    if (!document || onTick(event)) return
    if (event.shiftKey) {
      event.preventDefault()
      void range(index)
    } else if (event.ctrlKey || event.metaKey) onSelection(toggleRow(selection, document.id, index))
    else onSelection(chooseRow(document.id, index))
  }
  const countOf = (document: DocumentSummary | null) => (document ? counts.find(document.id) : null)
  const chosen = selection.ids.size
  return (
    // The row at the cursor has the tab stop, not the table.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="doc-table"
      role="grid"
      aria-label={t('library.listLabel')}
      aria-multiselectable="true"
      aria-rowcount={total + 1}
      onKeyDown={press}
    >
      <div className="doc-row head" role="row" aria-rowindex={1}>
        <span role="columnheader">
          <Checkbox
            label={t('library.selectAll')}
            hideLabel
            checked={chosen > 0 && chosen === total}
            mixed={chosen > 0 && chosen < total}
            onChange={(wanted) => (wanted ? void all() : onSelection({ ...selection, ids: new Set() }))}
          />
        </span>
        {columns.map((column) =>
          column.sort ? (
            <SortHead
              key={column.name}
              label={t(`library.column-${column.name}`)}
              order={column.sort === sort ? column.order : null}
              className={column.className}
              onSort={() => onSort(column.sort)}
            />
          ) : (
            <span key={column.name} role="columnheader" className={column.className}>
              {t(`library.column-${column.name}`)}
            </span>
          ),
        )}
      </div>
      <LongList
        ref={rows}
        scrollRef={scroller}
        startMargin={28}
        itemSize={28}
        data={places}
        keepMounted={[cursor]}
        onScroll={() => pages.ensure(...inSight(rows.current, scroller.current, total))}
      >
        {(index) => (
          <DocumentRow
            key={index}
            index={index}
            inBin={list === 'bin'}
            document={pages.at(index)}
            checks={countOf(pages.at(index))}
            selected={selection.ids.has(pages.at(index)?.id as never)}
            focusable={index === cursor}
            onClick={(event) => click(event, index)}
            onOpen={(event) => !onTick(event) && openAt(index, false)}
            onToggle={() => {
              const document = pages.at(index)
              if (document) onSelection(toggleRow(selection, document.id, index))
            }}
            onFocus={() => index !== cursor && onSelection(moveCursor(selection, index))}
          />
        )}
      </LongList>
    </div>
  )
}

// A row's box adds and takes away; it does not choose anew, and ticking twice opens nothing.
const onTick = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('.check-row') !== null

function inSight(
  rows: VirtualizerHandle | null,
  scroller: HTMLElement | null,
  total: number,
): readonly [from: number, to: number] {
  if (!rows || !scroller) return [0, 0]
  const from = rows.findItemIndex(scroller.scrollTop)
  const to = rows.findItemIndex(scroller.scrollTop + scroller.clientHeight)
  return [Math.max(from - 20, 0), Math.min(to + 20, total - 1)]
}
