import { useState } from 'react'
import type { Diagnostics, Verification } from '../../shared/library/library-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText, type Text } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

/** What the program is, where the library lies, whether it is whole, and the last lines of the log. */
export default function DiagnosticsView(_props: ViewProps<'diagnostics'>) {
  const t = useText()
  const errorText = useErrorText()
  const { notify } = useNotices()
  const diagnostics = useLibrary((api) => api.library.diagnostics({}), 'diagnostics', [])
  const found = diagnostics.value
  const copy = () => {
    if (!found) return
    navigator.clipboard.writeText(reportText(found)).then(
      () => notify(t('app.copied')),
      () => notify(t('app.copyRefused'), 'error'),
    )
  }
  if (diagnostics.state === 'failed' && !found)
    return (
      <div className="view">
        <EmptyState icon="warning" title={t('settings.diagnostics')} text={errorText(diagnostics.error)} />
      </div>
    )
  return (
    <div className="view">
      <div className="page">
        <div>
          <div className="row">
            <h2 className="page-title grow">{t('settings.diagnostics')}</h2>
            <Button icon="reload" look="quiet" onClick={diagnostics.reload}>
              {t('settings.refresh')}
            </Button>
            <Button icon="copy" look="primary" disabled={!found} onClick={copy}>
              {t('settings.copy')}
            </Button>
          </div>
          <p className="second">{t('settings.diagnosticsText')}</p>
          {found ? <Facts found={found} /> : <Skeleton label={t('app.loading')} lines={8} />}
          <Integrity />
          {found && (
            <section aria-labelledby="diagnostics-log">
              <h3 id="diagnostics-log">{t('settings.log')}</h3>
              {/* Focusable, so that the keyboard can scroll it. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <div className="log" role="log" tabIndex={0} aria-labelledby="diagnostics-log">
                {found.log.length === 0 ? t('settings.logEmpty') : found.log.join('\n')}
              </div>
            </section>
          )}
        </div>
      </div>
    </div>
  )
}

function Facts({ found }: { readonly found: Diagnostics }) {
  const t = useText()
  const locale = useLocale()
  return (
    <>
      <section aria-labelledby="diagnostics-library">
        <h3 id="diagnostics-library">{t('settings.libraryFacts')}</h3>
        <dl className="kv">
          <dt>{t('settings.path')}</dt>
          <dd className="mono">{found.libraryPath}</dd>
          <dt>{t('settings.size')}</dt>
          <dd>{bytesText(found.databaseBytes, locale)}</dd>
          <dt>{t('settings.schema')}</dt>
          <dd>{found.schemaVersion}</dd>
          <dt>{t('settings.access')}</dt>
          <dd>{found.readOnly ? t('settings.readOnly') : t('settings.readWrite')}</dd>
        </dl>
      </section>
      <section aria-labelledby="diagnostics-versions">
        <h3 id="diagnostics-versions">{t('settings.versions')}</h3>
        <dl className="kv">
          <dt>{t('settings.host')}</dt>
          <dd>{t(`settings.host-${found.host}`)}</dd>
          {Object.entries(found.versions).map(([name, version]) => (
            <Entry key={name} name={name} value={version} />
          ))}
        </dl>
      </section>
      <section aria-labelledby="diagnostics-processes">
        <h3 id="diagnostics-processes">{t('settings.processes')}</h3>
        <dl className="kv">
          {Object.entries(found.processes).map(([name, pid]) => (
            <Entry key={name} name={name} value={pid === null ? t('settings.notRunning') : String(pid)} />
          ))}
        </dl>
      </section>
    </>
  )
}

const Entry = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd className="mono">{value}</dd>
  </>
)

function Integrity() {
  const t = useText()
  const { api } = useConnection()
  const errorText = useErrorText()
  const { notify } = useNotices()
  const [checking, setChecking] = useState(false)
  const [result, setResult] = useState<Verification | null>(null)
  const verify = async () => {
    setChecking(true)
    try {
      setResult(await api.library.verify({}))
    } catch (error) {
      notify(errorText(error), 'error')
    } finally {
      setChecking(false)
    }
  }
  return (
    <section aria-labelledby="diagnostics-integrity">
      <h3 id="diagnostics-integrity">{t('settings.integrity')}</h3>
      <p className="second">{t('settings.integrityText')}</p>
      <div className="row integrity" aria-live="polite">
        <Button disabled={checking} onClick={() => void verify()}>
          {t('settings.verify')}
        </Button>
        {checking && <Progress label={t('settings.verifying')} value={null} max={1} />}
        {checking && <span className="second">{t('settings.verifying')}</span>}
        {!checking && result && (
          <Icon name={result.ok ? 'check' : 'warning'} className={result.ok ? 'gud' : 'err'} />
        )}
        {!checking && result && <span>{verificationText(t, result)}</span>}
      </div>
      {!checking && result && !result.ok && (
        <ul>
          {result.problems.map(({ where, id, what }) => (
            <li key={`${where} ${id} ${what}`} className="err">
              {t('settings.problem', { where, id: id ?? '', what })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const verificationText = (t: Text, { ok, checked, problems }: Verification): string =>
  ok
    ? t('settings.verifiedOk', { documents: checked.documents, rows: checked.rows })
    : t('settings.verifiedBad', { count: problems.length })

function bytesText(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  return (bytes / 1_000 ** step).toLocaleString(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  })
}

/** As plain text, in the program's own words: a report is read by people who may not share the user's language. */
const reportText = (found: Diagnostics): string =>
  [
    ...Object.entries(found.versions).map(([name, version]) => `${name} ${version}`),
    `host ${found.host}`,
    `library ${found.libraryPath}`,
    `schema ${found.schemaVersion}, ${found.databaseBytes} bytes, ${found.readOnly ? 'read-only' : 'read-write'}`,
    ...Object.entries(found.processes).map(([name, pid]) => `${name} ${pid ?? 'not running'}`),
    navigator.userAgent,
    '',
    ...found.log,
  ].join('\n')
