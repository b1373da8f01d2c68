import { useState } from 'react'
import { guidanceVerdicts, type CompanyLedger, type GuidanceVerdict } from '../../shared/guidance/ledger.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { ImportFilesButton } from '../app/ImportFilesButton.tsx'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { LedgerQuestion } from './EntryMenus.tsx'
import { GuidanceForm } from './GuidanceForm.tsx'
import { GuidanceTable } from './GuidanceTable.tsx'
import { ActualDialog, JoinDialog, PromiseDialog } from './HandDialogs.tsx'
import { JournalDialog } from './JournalDialog.tsx'
import { PromiseForm } from './PromiseForm.tsx'
import { PromiseList } from './PromiseList.tsx'
import { useLedgerChanges, type LedgerActs } from './use-ledger-changes.ts'
import '../styles/guidance.css'

const all = ''

/** A company's guidance and promised times, and what came of them; every figure leads to its sentence. */
export default function GuidanceView({ request }: ViewProps<'guidance'>) {
  const t = useText()
  const metricName = useMetricName()
  const errorText = useErrorText()
  const [chosen, setChosen] = useState(request.company ?? all)
  const [metric, setMetric] = useState(all)
  const [verdict, setVerdict] = useState<GuidanceVerdict | typeof all>(all)
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents'])
  const hasNone = companies.value?.length === 0
  const company = chosen === all ? (companies.value?.[0]?.company ?? all) : chosen
  const loaded = useLibrary(
    async (api) => (company === all ? null : api.guidance.read({ company })),
    `guidance of ${company}`,
    ['documents', 'facts', 'guidance'],
  )
  useTabTitle({ message: 'guidance.title' })
  const acts = useLedgerChanges(company)
  const [question, setQuestion] = useState<LedgerQuestion | null>(null)
  const ledger = loaded.value
  // Another company may guide nothing of the metric chosen before.
  const metrics = [...new Set(ledger?.rows.map((row) => row.metric) ?? [])]
  const shownMetric = metrics.includes(metric) ? metric : all
  const rows =
    ledger?.rows
      .filter((row) => shownMetric === all || row.metric === shownMetric)
      .filter((row) => verdict === all || row.verdict === verdict)
      .toReversed() ?? []
  return (
    <div className="view guidance-view">
      <div className="toolbar" role="toolbar" aria-label={t('guidance.title')}>
        <Select
          label={t('guidance.company')}
          value={company}
          options={[
            ...(company === all ? [{ value: all, label: t('guidance.noCompany') }] : []),
            ...(companies.value ?? []).map((one) => ({ value: one.company, label: one.company })),
          ]}
          onChange={setChosen}
          disabled={hasNone}
        />
        <Select
          label={t('guidance.metric')}
          value={shownMetric}
          options={[
            { value: all, label: t('guidance.anyMetric') },
            ...metrics.map((name) => ({ value: name, label: metricName(name) })),
          ]}
          onChange={setMetric}
          disabled={hasNone}
        />
        <Select
          label={t('guidance.verdict')}
          value={verdict}
          options={[
            { value: all, label: t('guidance.anyVerdict') },
            ...guidanceVerdicts.map((one) => ({ value: one, label: t(`guidance.verdict-${one}`) })),
          ]}
          onChange={setVerdict}
          disabled={hasNone}
        />
        <span className="grow" />
        {ledger && <Summary ledger={ledger} />}
        {company !== all && (
          <>
            <Button small icon="plus" onClick={() => setQuestion(newEntry)}>
              {t('guidance.enter')}
            </Button>
            <IconButton
              icon="clock"
              label={t('guidance.journal')}
              onClick={() => setQuestion({ kind: 'journal' })}
            />
          </>
        )}
      </div>
      {loaded.state === 'failed' && !ledger ? (
        <EmptyState icon="warning" title={t('guidance.failed')} text={errorText(loaded.error)} />
      ) : loaded.state === 'loading' && !ledger ? (
        <Skeleton label={t('app.loading')} lines={8} />
      ) : !ledger ? (
        <EmptyState
          icon="figure"
          title={t('guidance.empty')}
          text={t('guidance.emptyText')}
          actions={<ImportFilesButton />}
        />
      ) : (
        // A scroller that the keyboard can move needs the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="guidance-scroll" role="region" aria-label={t('guidance.title')} tabIndex={0}>
          {ledger.rows.length === 0 ? (
            <EmptyState icon="figure" title={t('guidance.empty')} text={t('guidance.emptyText')} />
          ) : rows.length === 0 ? (
            <EmptyState icon="filter" title={t('guidance.none')} text={t('guidance.noneText')} />
          ) : (
            <GuidanceTable company={ledger.company} rows={rows} acts={acts} ask={setQuestion} />
          )}
          <PromiseList promises={ledger.promises} acts={acts} ask={setQuestion} />
        </div>
      )}
      {question && (
        <Question
          question={question}
          ledger={ledger}
          company={company}
          acts={acts}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  )
}

const newEntry: LedgerQuestion = { kind: 'state', row: null, statement: null, act: 'given' }

/** The dialog that asks for what a change needs. */
function Question({
  question,
  ledger,
  company,
  acts,
  onClose,
}: {
  readonly question: LedgerQuestion
  readonly ledger: CompanyLedger | null
  readonly company: string
  readonly acts: LedgerActs
  readonly onClose: () => void
}) {
  switch (question.kind) {
    case 'state':
      return <GuidanceForm {...question} acts={acts} onClose={onClose} />
    case 'actual':
      return <ActualDialog row={question.row} acts={acts} onClose={onClose} />
    case 'promised':
      return <PromiseForm {...question} company={company} acts={acts} onClose={onClose} />
    case 'promise':
      return <PromiseDialog promise={question.promise} acts={acts} onClose={onClose} />
    case 'journal':
      return <JournalDialog company={company} onClose={onClose} />
    case 'join':
    case 'join-promise':
      return ledger && <JoinDialog of={question} ledger={ledger} acts={acts} onClose={onClose} />
  }
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
