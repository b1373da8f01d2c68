import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { RowTable } from '../ui/RowTable.tsx'

interface MetricTableProps {
  readonly active: boolean
  readonly metrics: readonly MetricEntry[]
  readonly chosen: string | null
  readonly onChoose: (metric: MetricEntry) => void
  /** Goes into the fields of the chosen metric. */
  readonly onEdit: () => void
  readonly onRemove: (metric: MetricEntry) => void
}

const toCells = (metric: MetricEntry) => <MetricCells metric={metric} />

/** The metrics of the catalogue. */
export function MetricTable({ active, metrics, chosen, onChoose, onEdit, onRemove }: MetricTableProps) {
  const t = useText()
  return (
    <RowTable
      active={active}
      label={t('metrics.tableOf')}
      items={metrics}
      idOf={({ name }) => name}
      chosen={chosen}
      rowClass={(metric) => (metric?.isHidden ? 'term-row metric-row is-hidden' : 'term-row metric-row')}
      heads={
        <>
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
        </>
      }
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
