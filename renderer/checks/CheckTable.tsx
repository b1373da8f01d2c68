import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import {
  checkSortColumns,
  type Check,
  type CheckId,
  type CheckSort,
  type CheckSortColumn,
} from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { useFirstFocus } from '../app/use-first-focus.ts'
import { useWorkbench } from '../app/workbench.ts'
import { chooseRange, chooseRow, moveCursor, toggleRow, type RowSelection } from '../library/row-selection.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { focusShown } from '../ui/focus-shown.ts'
import { LongList } from '../ui/LongList.tsx'
import { scrollToRow } from '../ui/scroll-to-row.ts'
import { SortHead } from '../ui/SortHead.tsx'
import { isOfHead, nextSort, orderBy } from '../ui/table-sort.ts'
import { CheckRow } from './CheckRow.tsx'
import type { CheckTableRows } from './use-check-table.ts'
import { targetOf } from './wrong-side.ts'

interface CheckTableProps {
  readonly active: boolean
  readonly rows: CheckTableRows
  readonly total: number
  readonly sort: CheckSort | null
  readonly onSort: (sort: CheckSort | null) => void
  readonly selection: RowSelection<CheckId>
  readonly onSelection: (selection: RowSelection<CheckId>) => void
}

const spare: ReadonlySet<CheckSortColumn> = new Set(['expected', 'state'])
const rowPx = 48

/** Checks of any number, of which only those in sight exist; one tab stop, arrows, Shift for ranges, Enter opens. */
export function CheckTable(props: CheckTableProps) {
  const { active, rows, total, sort, onSort, selection, onSelection } = props
  const t = useText()
  const { open, select } = useWorkbench()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const wantsFocus = useRef(false)
  const places = useMemo(() => Array.from({ length: total }, (_, index) => index), [total])
  const cursor = Math.min(selection.cursor, total - 1)

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusShown(() => scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]'))
  }, [cursor])

  // A row chosen while another filter's rows were still on their way is followed to its place among those; the focus
  // that went away with a row comes to the one at the cursor.
  const hadFocus = useRef(false)
  const wasAt = useRef<CheckId | null>(null)
  const { here } = rows
  useEffect(() => {
    const id = wasAt.current
    const isLost = hadFocus.current && document.activeElement === document.body
    const isMoved = id !== null && selection.ids.has(id) && here[cursor]?.id !== id
    const now = isMoved ? here.findIndex((check) => check.id === id) : -1
    if (now >= 0) {
      wantsFocus.current = isLost
      scrollToRow(list.current, scroller.current, now)
      onSelection({ ...selection, cursor: now, anchor: now })
    } else if (isLost)
      focusShown(() => scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]'))
    // oxlint-disable-next-line react/exhaustive-deps -- once for each arrival of rows, not for each choice
  }, [here])
  useEffect(() => {
    wasAt.current = here[cursor]?.id ?? null
  })

  // In another order the first rows are other ones.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [sort])

  useFirstFocus(scroller, active)

  /** The inspector, and a reader beside the table, follow the check that is looked at. */
  const lookAt = (check: Check | null) => {
    if (!check) return
    const { id, documentId, passage } = check
    select({ kind: 'check', checkId: id, documentId, ordinal: passage })
  }
  const range = async (index: number) => {
    const from = Math.min(selection.anchor, index)
    const to = Math.max(selection.anchor, index)
    const chosen = await rows.between(from, to)
    onSelection(
      chooseRange(
        selection,
        chosen.map(({ id }) => id),
        index,
      ),
    )
  }
  const all = async () => {
    const every = await rows.between(0, total - 1)
    onSelection({ ids: new Set(every.map(({ id }) => id)), cursor, anchor: 0 })
  }
  const openAt = (index: number) => {
    const check = rows.at(index)
    const target = check && targetOf(check)
    if (!check) return
    open({ view: 'document', documentId: check.documentId, ...(target ? { target } : {}) }, 'split')
  }
  const go = (index: number, event: KeyboardEvent) => {
    const next = Math.min(Math.max(index, 0), total - 1)
    scrollToRow(list.current, scroller.current, next)
    rows.ensure(next)
    wantsFocus.current = true
    const check = rows.at(next)
    if (event.shiftKey) void range(next)
    else if (event.ctrlKey || event.metaKey || !check) onSelection(moveCursor(selection, next))
    else onSelection(chooseRow(check.id, next))
    lookAt(check)
  }
  const press = (event: KeyboardEvent) => {
    if (isOfHead(event)) return
    const check = rows.at(cursor)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + 12,
      PageUp: cursor - 12,
      Home: 0,
      End: total - 1,
    }
    const to = moves[event.key]
    if (to !== undefined && !event.altKey) go(to, event)
    else if (event.key === 'Enter') openAt(cursor)
    else if (event.key === ' ' && check) onSelection(toggleRow(selection, check.id, cursor))
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) void all()
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent, index: number) => {
    const check = rows.at(index)
    if (!check || onTick(event)) return
    if (event.shiftKey) {
      event.preventDefault()
      void range(index)
    } else if (event.ctrlKey || event.metaKey) onSelection(toggleRow(selection, check.id, index))
    else onSelection(chooseRow(check.id, index))
    lookAt(check)
  }
  const sightEnd = () => {
    const [handle, box] = [list.current, scroller.current]
    if (handle && box) rows.ensure(handle.findItemIndex(box.scrollTop + box.clientHeight) + 20)
  }
  const chosen = selection.ids.size
  return (
    // The row at the cursor has the tab stop, not the table.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="check-table"
      role="grid"
      aria-label={t('checks.tableOf')}
      aria-multiselectable="true"
      aria-rowcount={total + 1}
      onKeyDown={press}
      onFocus={(event) => {
        hadFocus.current = !isOfHead(event)
      }}
      onBlur={() => {
        hadFocus.current = false
      }}
    >
      <div className="ck-row head" role="row" aria-rowindex={1}>
        <span role="columnheader">
          <Checkbox
            label={t('checks.selectAll')}
            hideLabel
            checked={chosen > 0 && chosen === total}
            mixed={chosen > 0 && chosen < total}
            onChange={(wanted) => (wanted ? void all() : onSelection({ ...selection, ids: new Set() }))}
          />
        </span>
        {checkSortColumns.map((column) => (
          <SortHead
            key={column}
            label={t(`checks.column-${column}`)}
            order={orderBy(sort, column)}
            className={spare.has(column) ? 'spare' : ''}
            onSort={() => onSort(nextSort(sort, column))}
          />
        ))}
      </div>
      <LongList
        ref={list}
        scrollRef={scroller}
        startMargin={28}
        itemSize={rowPx}
        data={places}
        keepMounted={[cursor]}
        onScroll={sightEnd}
      >
        {(index) => {
          const check = rows.at(index)
          return (
            <CheckRow
              key={index}
              index={index}
              check={check}
              selected={check !== null && selection.ids.has(check.id)}
              focusable={index === cursor}
              onClick={(event) => click(event, index)}
              onOpen={(event) => !onTick(event) && openAt(index)}
              onToggle={() => check && onSelection(toggleRow(selection, check.id, index))}
              onFocus={() => index !== cursor && onSelection(moveCursor(selection, index))}
            />
          )
        }}
      </LongList>
    </div>
  )
}

// A row's box adds and takes away; it does not choose anew, and ticking twice opens nothing.
const onTick = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('.check-row') !== null
