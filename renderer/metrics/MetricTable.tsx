import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import { useText } from '../app/text.ts'
import { useFirstFocus } from '../app/use-first-focus.ts'
import { focusShown } from '../ui/focus-shown.ts'

interface MetricTableProps {
  readonly active: boolean
  readonly metrics: readonly MetricEntry[]
  readonly chosen: string | null
  readonly onChoose: (metric: MetricEntry) => void
  /** Goes into the fields of the chosen metric. */
  readonly onEdit: () => void
  readonly onRemove: (metric: MetricEntry) => void
}

/** The metrics of the catalogue, of which only those in sight exist; one tab stop, arrows choose, Enter edits. */
export function MetricTable({ active, metrics, chosen, onChoose, onEdit, onRemove }: MetricTableProps) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const wantsFocus = useRef(false)
  const at = metrics.findIndex(({ name }) => name === chosen)
  const cursor = Math.max(0, at)
  useEffect(() => {
    if (at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusShown(() => scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]'))
  }, [at])
  useFirstFocus(scroller, active)
  const press = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 20,
      PageUp: at - 20,
      Home: 0,
      End: metrics.length - 1,
    }
    const to = moves[event.key]
    const here = metrics[at]
    if (to !== undefined && !event.altKey) {
      const next = metrics[Math.min(Math.max(to, 0), metrics.length - 1)]
      wantsFocus.current = next?.name !== chosen
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
      aria-label={t('metrics.tableOf')}
      aria-rowcount={metrics.length + 1}
      onKeyDown={press}
    >
      <div className="term-row metric-row head" role="row" aria-rowindex={1}>
        <span role="columnheader" className="cut">
          {t('metrics.name')}
        </span>
        <span role="columnheader" className="cut">
          {t('metrics.english')}
        </span>
        <span role="columnheader" className="cut spare">
          {t('metrics.chinese')}
        </span>
        <span role="columnheader" className="cut spare">
          {t('metrics.measure')}
        </span>
        <span role="columnheader" className="cut spare">
          {t('metrics.xbrl')}
        </span>
        <span role="columnheader" className="num">
          {t('metrics.facts')}
        </span>
        <span role="columnheader" className="cut spare">
          {t('glossary.originIs')}
        </span>
      </div>
      <Virtualizer
        ref={list}
        scrollRef={scroller}
        startMargin={28}
        itemSize={28}
        data={metrics}
        keepMounted={[cursor]}
      >
        {(metric, index) => (
          <MetricRow
            key={metric.name}
            metric={metric}
            index={index}
            selected={metric.name === chosen}
            focusable={index === cursor}
            onChoose={() => onChoose(metric)}
            onEdit={onEdit}
          />
        )}
      </Virtualizer>
    </div>
  )
}

interface MetricRowProps {
  readonly metric: MetricEntry
  readonly index: number
  readonly selected: boolean
  readonly focusable: boolean
  readonly onChoose: () => void
  readonly onEdit: () => void
}

function MetricRow({ metric, index, selected, focusable, onChoose, onEdit }: MetricRowProps) {
  const t = useText()
  const { name, english, chinese, measure, xbrl, facts, origin, isHidden } = metric
  return (
    // The table takes the keys; a row only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className={isHidden ? 'term-row metric-row is-hidden' : 'term-row metric-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={onChoose}
      onDoubleClick={onEdit}
    >
      <span role="gridcell" className="cut">
        <span className="strong">{name}</span>
      </span>
      <span role="gridcell" lang="en" className="cut second" title={english.join(', ')}>
        {english.join(', ') || '–'}
      </span>
      <span role="gridcell" lang="zh-Hant" className="cut spare" title={chinese.join('、')}>
        {chinese.join('、') || '–'}
      </span>
      <span role="gridcell" className="cut spare second">
        {t(`metrics.measure.${measure}`)}
      </span>
      <span role="gridcell" className="cut spare muted" title={xbrl ?? ''}>
        {xbrl ?? '–'}
      </span>
      <span role="gridcell" className="num">
        {facts === 0 ? <span className="muted">0</span> : facts}
      </span>
      <span role="gridcell" className="spare">
        {isHidden ? (
          <span className="badge">{t('metrics.hidden')}</span>
        ) : (
          <span className={origin === 'shipped' ? 'muted' : 'badge acc'}>
            {t(`glossary.origin-${origin}`)}
          </span>
        )}
      </span>
    </div>
  )
}
