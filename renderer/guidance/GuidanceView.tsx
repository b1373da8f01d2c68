import { useState } from 'react'
import { guidanceVerdicts, type CompanyLedger, type GuidanceVerdict } from '../../shared/guidance/ledger.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { GuidanceTable } from './GuidanceTable.tsx'
import { PromiseList } from './PromiseList.tsx'
import '../styles/guidance.css'

const any = ''

/** A company's guidance and promised times, and what came of them; every figure leads to its sentence. */
export default function GuidanceView({ request }: ViewProps<'guidance'>) {
  const t = useText()
  const metricName = useMetricName()
  const errorText = useErrorText()
  const [chosen, setChosen] = useState(request.company ?? any)
  const [metric, setMetric] = useState(any)
  const [verdict, setVerdict] = useState<GuidanceVerdict | typeof any>(any)
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents'])
  const company = chosen === any ? (companies.value?.[0]?.company ?? any) : chosen
  const loaded = useLibrary(
    async (api) => (company === any ? null : api.guidance.read({ company })),
    `guidance of ${company}`,
    ['documents', 'facts'],
  )
  useTabTitle(t('guidance.title'))
  const ledger = loaded.value
  // Another company may guide nothing of the metric chosen before.
  const metrics = [...new Set(ledger?.rows.map((row) => row.metric) ?? [])]
  const shownMetric = metrics.includes(metric) ? metric : any
  const rows =
    ledger?.rows
      .filter((row) => shownMetric === any || row.metric === shownMetric)
      .filter((row) => verdict === any || row.verdict === verdict)
      .toReversed() ?? []
  return (
    <div className="view guidance-view">
      <div className="toolbar" role="toolbar" aria-label={t('guidance.title')}>
        <Select
          label={t('guidance.company')}
          value={company}
          options={[
            ...(company === any ? [{ value: any, label: t('guidance.noCompany') }] : []),
            ...(companies.value ?? []).map((one) => ({ value: one.company, label: one.company })),
          ]}
          onChange={setChosen}
        />
        <Select
          label={t('guidance.metric')}
          value={shownMetric}
          options={[
            { value: any, label: t('guidance.anyMetric') },
            ...metrics.map((name) => ({ value: name, label: metricName(name) })),
          ]}
          onChange={setMetric}
        />
        <Select
          label={t('guidance.verdict')}
          value={verdict}
          options={[
            { value: any, label: t('guidance.anyVerdict') },
            ...guidanceVerdicts.map((one) => ({ value: one, label: t(`guidance.verdict-${one}`) })),
          ]}
          onChange={setVerdict}
        />
        <span className="grow" />
        {ledger && <Summary ledger={ledger} />}
      </div>
      {loaded.state === 'failed' && !ledger ? (
        <EmptyState icon="warning" title={t('guidance.failed')} text={errorText(loaded.error)} />
      ) : loaded.state === 'loading' && !ledger ? (
        <Skeleton label={t('app.loading')} lines={8} />
      ) : !ledger || (ledger.rows.length === 0 && ledger.promises.length === 0) ? (
        <EmptyState icon="figure" title={t('guidance.empty')} text={t('guidance.emptyText')} />
      ) : (
        // A scroller that the keyboard can move needs the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="guidance-scroll" role="region" aria-label={t('guidance.title')} tabIndex={0}>
          {rows.length === 0 ? (
            <EmptyState icon="filter" title={t('guidance.none')} text={t('guidance.noneText')} />
          ) : (
            <GuidanceTable company={ledger.company} rows={rows} />
          )}
          <PromiseList promises={ledger.promises} />
        </div>
      )}
    </div>
  )
}

function Summary({ ledger: { summary } }: { readonly ledger: CompanyLedger }) {
  const t = useText()
  const { judged, beat, missed, open, withdrawn } = summary
  return (
    <span className="second small num" role="status">
      {t('guidance.summary', { judged, beat, missed, open, withdrawn })}
    </span>
  )
}
