import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { RowTable, type RowColumn } from '../ui/RowTable.tsx'
import type { TableSort } from '../ui/table-sort.ts'
import { metricColumns, type MetricColumn } from './sort-metrics.ts'

interface MetricTableProps {
  readonly active: boolean
  readonly metrics: readonly MetricEntry[]
  readonly sort: TableSort<MetricColumn> | null
  readonly onSort: (sort: TableSort<MetricColumn> | null) => void
  readonly chosen: string | null
  readonly onChoose: (metric: MetricEntry) => void
  /** Goes into the fields of the chosen metric. */
  readonly onEdit: () => void
  readonly onRemove: (metric: MetricEntry) => void
}

const classOf: Partial<Record<MetricColumn, string>> = {
  chinese: 'spare',
  measure: 'spare',
  xbrl: 'spare',
  facts: 'num',
  origin: 'spare',
}

const toCells = (metric: MetricEntry) => <MetricCells metric={metric} />

/** The metrics of the catalogue. */
export function MetricTable(props: MetricTableProps) {
  const { active, metrics, sort, onSort, chosen, onChoose, onEdit, onRemove } = props
  const t = useText()
  const columns = metricColumns.map((name): RowColumn<MetricColumn> => ({
    name,
    label: t(name === 'origin' ? 'glossary.originIs' : `metrics.${name}`),
    className: `cut ${classOf[name] ?? ''}`,
  }))
  return (
    <RowTable
      active={active}
      label={t('metrics.tableOf')}
      items={metrics}
      idOf={({ name }) => name}
      chosen={chosen}
      rowClass={(metric) => (metric?.isHidden ? 'term-row metric-row is-hidden' : 'term-row metric-row')}
      columns={columns}
      sort={sort}
      onSort={onSort}
      cells={toCells}
      onChoose={onChoose}
      onEdit={onEdit}
      onRemove={onRemove}
    />
  )
}

function MetricCells({ metric }: { readonly metric: MetricEntry }) {
  const t = useText()
  const shown = useMetricName()(metric.name)
  const { name, english, chinese, measure, xbrl, facts, origin, isHidden } = metric
  return (
    <>
      <span role="gridcell" className="cut">
        <span className="strong">{shown}</span>
        {shown !== name && <span className="muted"> {name}</span>}
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
    </>
  )
}
