import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { metricGroups, type MetricGroup } from '../../shared/metrics/metric.ts'
import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import type { MetricDraft } from '../../shared/metrics/merge-metrics.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useTabTitle } from '../app/tab.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLocale, useText } from '../app/text.ts'
import { useSaveExport } from '../app/use-save-export.ts'
import type { ViewProps } from '../app/view-props.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { focusShown } from '../ui/focus-shown.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { sortItems, type TableSort } from '../ui/table-sort.ts'
import { TextField } from '../ui/TextField.tsx'
import { ToolChoice } from '../ui/ToolChoice.tsx'
import { draftOf, emptyMetric, filterMetrics } from './draft-metric.ts'
import { MetricPanel } from './MetricPanel.tsx'
import { MetricTable } from './MetricTable.tsx'
import { metricValue, type MetricColumn } from './sort-metrics.ts'
import { useMetricChanges } from './use-metric-changes.ts'
import { WaitingDocuments } from './WaitingDocuments.tsx'
import '../styles/metrics.css'

const none: readonly MetricEntry[] = []
/** More lines than this nobody reads; the count stands above them. */
const mostListed = 200

/** The catalogue of metrics: to look through, change and add to, with how many facts are called by each. */
export default function MetricsView({ active }: ViewProps<'metrics'>) {
  const t = useText()
  const errorText = useErrorText()
  const view = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const [group, setGroup] = useState<MetricGroup | null>(null)
  const loaded = useLibrary((api) => api.metrics.list({}), 'metrics', ['metrics', 'facts', 'documents'])
  const all = loaded.value ?? none
  const [sort, setSort] = useState<TableSort<MetricColumn> | null>(null)
  const nameOf = useMetricName()
  const locale = useLocale()
  const metrics = useMemo(
    () =>
      sortItems(
        filterMetrics(all, wanted, group),
        sort,
        (metric, column) => metricValue(metric, column, t, nameOf),
        locale,
      ),
    [all, wanted, group, sort, t, nameOf, locale],
  )
  const readOnly = useLibrary((api) => api.library.read({}), 'library', []).value?.readOnly ?? false
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState<MetricDraft | null>(null)
  const [editing, setEditing] = useState(false)
  // A draft that is given up is begun anew from the metric.
  const [round, setRound] = useState(0)
  const changes = useMetricChanges()
  const saveExport = useSaveExport()
  useTabTitle({ message: 'metrics.title' })

  const metric = all.find(({ name }) => name === chosen) ?? null
  const choose = (next: MetricEntry) => {
    setAdding(null)
    setEditing(false)
    setChosen(next.name)
  }
  const add = () => {
    setAdding(emptyMetric(group))
    setEditing(true)
  }
  const intoList = () => {
    const [first] = metrics
    if (first && !metrics.some(({ name }) => name === chosen)) choose(first)
    focusShown(() => view.current?.querySelector<HTMLElement>('.term-table [role="row"][tabindex="0"]'))
  }
  const { imported } = changes
  return (
    <div ref={view} className="view glossary-view metric-view">
      <div className="toolbar" role="toolbar" aria-label={t('metrics.title')}>
        <TextField
          className="search"
          label={t('metrics.search')}
          placeholder={t('metrics.search')}
          icon="search"
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            intoList()
          }}
        />
        <ToolChoice<MetricGroup | 'any'>
          label={t('metrics.group')}
          value={group ?? 'any'}
          options={[
            { value: 'any', label: t('metrics.anyGroup') },
            ...metricGroups.map((value) => ({ value, label: t(`grids.group.${value}`) })),
          ]}
          onChange={(next) => setGroup(next === 'any' ? null : next)}
        />
        <span className="grow" />
        <span className="muted num" role="status">
          {loaded.value !== null && t('metrics.count', { count: metrics.length })}
        </span>
        {!readOnly && <IconButton icon="import" label={t('metrics.import')} onClick={changes.chooseFile} />}
        <IconButton
          icon="export"
          label={t('metrics.export')}
          onClick={() => saveExport((api) => api.exports.metrics({}))}
        />
        {!readOnly && (
          <Button small look="primary" icon="plus" onClick={add}>
            {t('metrics.add')}
          </Button>
        )}
      </div>
      {!readOnly && <WaitingDocuments />}
      <div className="glossary-sides">
        {loaded.state === 'failed' && loaded.value === null ? (
          <EmptyState icon="warning" title={t('metrics.failed')} text={errorText(loaded.error)} />
        ) : loaded.value === null ? (
          <Skeleton label={t('app.loading')} lines={8} />
        ) : metrics.length === 0 ? (
          <EmptyState icon="figure" title={t('metrics.none')} text={t('metrics.noneText')} />
        ) : (
          <MetricTable
            active={active}
            metrics={metrics}
            sort={sort}
            onSort={setSort}
            chosen={chosen}
            onChoose={choose}
            onEdit={() => {
              setEditing(false)
              // Set anew, so that the fields take the focus again after they had it once.
              requestAnimationFrame(() => setEditing(true))
            }}
            onRemove={(one) => {
              if (!readOnly && !one.isDerived && !one.isHidden) void changes.remove(one)
            }}
          />
        )}
        <aside className="term-side">
          {adding || metric ? (
            <MetricPanel
              key={adding ? `add ${round}` : `${round} ${JSON.stringify(metric)}`}
              metric={adding ? null : metric}
              start={adding ?? draftOf(metric as MetricEntry)}
              readOnly={readOnly}
              focus={editing}
              changes={changes}
              onSaved={choose}
              onRemoved={() => setChosen(null)}
              onCancel={() => {
                setAdding(null)
                setEditing(false)
                setRound((n) => n + 1)
              }}
            />
          ) : (
            <EmptyState icon="figure" title={t('metrics.choose')} text={t('metrics.chooseText')} />
          )}
        </aside>
      </div>
      {imported && (
        <Dialog
          open
          onClose={changes.closeImported}
          size="medium"
          title={t('glossary.imported', { name: imported.name })}
          text={t('metrics.importedCounts', {
            added: imported.metrics.added,
            changed: imported.metrics.changed,
            refused: imported.metrics.refused.length,
          })}
          scrolls={imported.metrics.refused.length > 0}
          actions={
            <Button look="primary" onClick={changes.closeImported}>
              {t('app.close')}
            </Button>
          }
        >
          {imported.metrics.refused.length > 0 && (
            <ul className="refused-terms">
              {imported.metrics.refused.slice(0, mostListed).map(({ line, reason, word }) => (
                <li key={`${line} ${reason}`}>
                  <span className="num muted">{t('glossary.refusedLine', { line })}</span>{' '}
                  {t(`metrics.refused-${reason}`, { word })}
                </li>
              ))}
            </ul>
          )}
        </Dialog>
      )}
    </div>
  )
}
