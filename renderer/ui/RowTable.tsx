import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { useFirstFocus } from '../app/use-first-focus.ts'
import { focusShown } from './focus-shown.ts'
import { LongList } from './LongList.tsx'
import { SortHead } from './SortHead.tsx'
import { isOfHead, nextSort, orderBy, type TableSort } from './table-sort.ts'

/** A column by its name, with its head; the class says where it is left out and how it stands. */
export interface RowColumn<Column extends string> {
  readonly name: Column
  readonly label: string
  readonly className?: string
}

interface RowTableProps<Item, Column extends string> {
  readonly active: boolean
  readonly label: string
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly chosen: string | null
  readonly rowClass: (item: Item | null) => string
  readonly columns: readonly RowColumn<Column>[]
  /** The order the items are in already. */
  readonly sort: TableSort<Column> | null
  readonly onSort: (sort: TableSort<Column> | null) => void
  /** The cells of an item, one below each head. */
  readonly cells: (item: Item) => ReactNode
  readonly onChoose: (item: Item) => void
  /** Goes into the fields of the chosen item. */
  readonly onEdit: () => void
  readonly onRemove: (item: Item) => void
}

const rowPx = 28
const rowsAPage = 20

/** Items of any number, of which only those in sight exist; one tab stop, arrows choose, Enter edits, Delete removes. */
export function RowTable<Item, Column extends string>({
  items,
  idOf,
  chosen,
  ...props
}: RowTableProps<Item, Column>) {
  const { active, label, rowClass, columns, sort, onSort, cells, onChoose, onEdit, onRemove } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const wantsFocus = useRef(false)
  const at = items.findIndex((item) => idOf(item) === chosen)
  const cursor = Math.max(0, at)
  useEffect(() => {
    if (at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusShown(() => scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]'))
  }, [at])
  // In another order the first rows are other ones; a chosen row is followed instead.
  useEffect(() => {
    if (at < 0 && scroller.current) scroller.current.scrollTop = 0
    // oxlint-disable-next-line react/exhaustive-deps -- once for each order
  }, [sort])
  useFirstFocus(scroller, active)
  const press = (event: KeyboardEvent) => {
    if (isOfHead(event)) return
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + rowsAPage,
      PageUp: at - rowsAPage,
      Home: 0,
      End: items.length - 1,
    }
    const to = moves[event.key]
    const here = items[at]
    if (to !== undefined && !event.altKey) {
      const next = items[Math.min(Math.max(to, 0), items.length - 1)]
      wantsFocus.current = next !== undefined && idOf(next) !== chosen
      if (next) onChoose(next)
    } else if (event.key === 'Enter' && here) onEdit()
    else if (event.key === 'Delete' && here) onRemove(here)
    else return
    event.preventDefault()
  }
  return (
    // The row at the cursor has the tab stop, not the table.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="term-table"
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + 1}
      onKeyDown={press}
    >
      <div className={`${rowClass(null)} head`} role="row" aria-rowindex={1}>
        {columns.map(({ name, label: head, className = '' }) => (
          <SortHead
            key={name}
            label={head}
            className={className}
            order={orderBy(sort, name)}
            onSort={() => onSort(nextSort(sort, name))}
          />
        ))}
      </div>
      <LongList
        ref={list}
        scrollRef={scroller}
        startMargin={rowPx}
        itemSize={rowPx}
        data={items}
        keepMounted={[cursor]}
      >
        {(item, index) => (
          // The table takes the keys; a row only the pointer.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={idOf(item)}
            className={rowClass(item)}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={idOf(item) === chosen}
            tabIndex={index === cursor ? 0 : -1}
            onClick={() => onChoose(item)}
            onDoubleClick={onEdit}
          >
            {cells(item)}
          </div>
        )}
      </LongList>
    </div>
  )
}
