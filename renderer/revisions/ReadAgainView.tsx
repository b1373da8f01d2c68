import { useMemo, useRef, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { OutdatedDocument, ParseChange, ParseReport } from '../../shared/library/library-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useParseReports } from './use-parse-reports.ts'
import '../styles/moves.css'

/** Documents parsed in one call: a stop is heard between two. */
const atOnce = 4

/** What a newer Lightbench reads otherwise, document by document, before any of it is applied. */
export default function ReadAgainView(_props: ViewProps<'readAgain'>) {
  const t = useText()
  const errorText = useErrorText()
  const outdated = useLibrary((api) => api.library.outdated({}), 'outdated', ['documents'])
  if (outdated.state === 'failed' && !outdated.value)
    return (
      <div className="view">
        <EmptyState icon="warning" title={t('revisions.failed')} text={errorText(outdated.error)} />
      </div>
    )
  if (!outdated.value)
    return (
      <div className="view">
        <Skeleton label={t('app.loading')} lines={8} />
      </div>
    )
  if (outdated.value.length === 0)
    return (
      <div className="view">
        <EmptyState icon="check" title={t('revisions.none')} text={t('revisions.noneText')} />
      </div>
    )
  return <Report documents={outdated.value} />
}

function Report({ documents }: { readonly documents: readonly OutdatedDocument[] }) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const parsing = useMemo(() => documents.filter(({ needs }) => needs === 'parsing'), [documents])
  const reading = useMemo(() => documents.filter(({ needs }) => needs === 'reading'), [documents])
  const reports = useParseReports(parsing)
  const [left, setLeft] = useState<ReadonlySet<DocumentId>>(new Set())
  const [applying, setApplying] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const stopped = useRef(false)
  const chosen = parsing.filter(({ documentId }) => !left.has(documentId) && reports.reports.has(documentId))

  const apply = async () => {
    stopped.current = false
    const ids = chosen.map(({ documentId }) => documentId)
    let applied = 0
    try {
      for (let from = 0; from < ids.length && !stopped.current; from += atOnce) {
        setApplying({ done: from, total: ids.length })
        const outcomes = await api.library.applyParse({ documentIds: ids.slice(from, from + atOnce) })
        applied += outcomes.filter(({ code }) => code === null).length
        for (const { code, documentId } of outcomes)
          if (code !== null)
            notify(
              `${parsing.find((one) => one.documentId === documentId)?.title ?? ''}: ${t(`errors.${code}`)}`,
              'error',
            )
      }
      notify(t('revisions.applied', { count: applied }))
    } catch (error) {
      notify(errorText(error), 'error')
    } finally {
      setApplying(null)
    }
  }
  const readAgain = () => {
    api.imports.readAgain({ documentIds: reading.map(({ documentId }) => documentId) }).then(
      () => notify(t('revisions.reading', { count: reading.length })),
      (error: unknown) => notify(errorText(error), 'error'),
    )
  }
  const toggle = (documentId: DocumentId, wanted: boolean) => {
    const next = new Set(left)
    if (wanted) next.delete(documentId)
    else next.add(documentId)
    setLeft(next)
  }
  return (
    <div className="view moves-view">
      <div className="toolbar" role="toolbar" aria-label={t('revisions.title')}>
        {parsing.length > 0 && (
          <Checkbox
            label={t('revisions.selectAll')}
            hideLabel
            checked={left.size === 0}
            mixed={left.size > 0 && left.size < parsing.length}
            onChange={(wanted) =>
              setLeft(wanted ? new Set() : new Set(parsing.map(({ documentId }) => documentId)))
            }
          />
        )}
        <span role="status" className="muted report-state">
          {applying
            ? t('revisions.applying', applying)
            : reports.state === 'finished'
              ? t('revisions.compared', { count: parsing.length })
              : t('revisions.comparing', { done: reports.done, total: reports.total })}
        </span>
        {(applying || reports.state === 'running') && (
          <>
            <Progress
              label={t('revisions.title')}
              value={applying?.done ?? reports.done}
              max={applying?.total ?? reports.total}
            />
            <Button
              small
              look="quiet"
              onClick={() => {
                if (applying) stopped.current = true
                else reports.stop()
              }}
            >
              {t('revisions.stop')}
            </Button>
          </>
        )}
        {!applying && reports.state === 'stopped' && (
          <Button small look="quiet" onClick={reports.resume}>
            {t('revisions.goOn')}
          </Button>
        )}
        <span className="grow" />
        {parsing.length > 0 && (
          <Button
            look="primary"
            small
            disabled={chosen.length === 0 || applying !== null}
            onClick={() => void apply()}
          >
            {t('revisions.apply', { count: chosen.length })}
          </Button>
        )}
      </div>
      <div className="moves-body">
        <p className="second report-lead">{t('revisions.lead')}</p>
        {reports.error !== null && <p className="err">{errorText(reports.error)}</p>}
        {parsing.map((document) => (
          <DocumentReport
            key={document.documentId}
            document={document}
            report={reports.reports.get(document.documentId) ?? null}
            chosen={!left.has(document.documentId)}
            onChosen={(wanted) => toggle(document.documentId, wanted)}
          />
        ))}
        {reading.length > 0 && (
          <section aria-label={t('revisions.needsReading')}>
            <h2>
              <Icon name="reload" />
              {t('revisions.needsReading')}
            </h2>
            <p className="second">{t('revisions.needsReadingText')}</p>
            <ul className="plain-list">
              {reading.map(({ documentId, title }) => (
                <li key={documentId}>{title}</li>
              ))}
            </ul>
            <Button onClick={readAgain}>{t('revisions.readFiles', { count: reading.length })}</Button>
          </section>
        )}
      </div>
    </div>
  )
}

interface DocumentReportProps {
  readonly document: OutdatedDocument
  readonly report: ParseReport | null
  readonly chosen: boolean
  readonly onChosen: (chosen: boolean) => void
}

function DocumentReport({ document, report, chosen, onChosen }: DocumentReportProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { documentId, title } = document
  return (
    <section className="report" aria-label={title}>
      <header>
        <Checkbox label={title} hideLabel checked={chosen} onChange={onChosen} />
        <button
          type="button"
          className="link cut"
          onClick={() => open({ view: 'document', documentId }, 'split')}
        >
          {title}
        </button>
        <span className="muted cut small">{document.fileName}</span>
      </header>
      {!report && <span className="sk" />}
      {report && report.changes.length === 0 && <p className="muted">{t('revisions.same')}</p>}
      {report?.changes.map((change) => (
        <Change key={change.part} change={change} />
      ))}
      {report && report.kept > 0 && (
        <p className="second">
          {t('revisions.kept', { count: report.kept })}
          {report.idle > 0 && <span className="dbt"> {t('revisions.idle', { count: report.idle })}</span>}
        </p>
      )}
    </section>
  )
}

function Change({ change }: { readonly change: ParseChange }) {
  const t = useText()
  return (
    <details>
      <summary>
        <span className="part">{t(`revisions.part-${change.part}`)}</span>
        {change.removed > 0 && <span className="err num">−{change.removed}</span>}
        {change.added > 0 && <span className="gud num">+{change.added}</span>}
      </summary>
      <dl>
        {change.examples.map((example) => (
          <div key={`${example.before ?? ''} ${example.after ?? ''}`}>
            <dt>{example.before ?? t('revisions.nothing')}</dt>
            <dd>{example.after ?? t('revisions.nothing')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
