import type { LedgerChange } from '../../shared/guidance/ledger-change.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { writeValue } from './write-guidance.ts'

/** Who changed what in a company's ledger by hand, and when; the newest first. */
export function JournalDialog({
  company,
  onClose,
}: {
  readonly company: string
  readonly onClose: () => void
}) {
  const t = useText()
  const metricName = useMetricName()
  const journal = useLibrary((api) => api.guidance.journal({ company }), `ledger journal ${company}`, [
    'guidance',
  ])
  const entries = (journal.value ?? []).toReversed()
  const describe = (change: LedgerChange): string => {
    return [whatOf(change), valueOf(change)].filter(Boolean).join(': ')
  }
  const whatOf = (change: LedgerChange): string => {
    if (change.kind === 'promised') return `${change.subject} ${t(`guidance.event-${change.event}`)}`
    const { target } = change
    if (target === null) return ''
    return 'metric' in target
      ? [metricName(target.metric), target.segment, target.basis, target.period].filter(Boolean).join(' · ')
      : `${target.keys.join(' ')} ${t(`guidance.event-${target.event}`)}`
  }
  const valueOf = (change: LedgerChange): string => {
    if (change.kind === 'actual')
      return change.value === null ? '' : writeValue(change.value, change.target.unit, t)
    if (change.kind === 'promise') return t(`guidance.promise-${change.verdict}`)
    if (change.kind === 'promised')
      return [t(`guidance.promised-${change.act}`), change.time].filter(Boolean).join(' ')
    if (change.kind !== 'stated') return ''
    if (change.act !== 'given') return t(`guidance.act-${change.act}`)
    const ends = [change.low, change.high].map((end) =>
      end === null ? '…' : writeValue(end, change.target.unit, t),
    )
    return change.words ?? (change.low === change.high ? (ends[0] ?? '') : ends.join(' – '))
  }
  return (
    <Dialog
      open
      scrolls
      size="large"
      onClose={onClose}
      title={t('guidance.journal')}
      actions={<Button onClick={onClose}>{t('app.close')}</Button>}
    >
      {entries.length === 0 ? (
        <p className="second">{t('guidance.journalEmpty')}</p>
      ) : (
        <ol className="guidance-chips">
          {entries.map(({ changeId, at, who, from, to }) => {
            const shown = to ?? from
            if (shown === null) return null
            const done = t(`guidance.did-${shown.kind}`)
            return (
              <li key={`${changeId} ${at} ${to === null ? 'back' : ''}`}>
                <span className="muted small num">
                  {at.slice(0, 16).replace('T', ' ')} · {who ?? t('guidance.somebody')}
                </span>{' '}
                <span className="strong">{to === null ? t('guidance.did-back', { what: done }) : done}</span>{' '}
                {from !== null && to !== null ? `${describe(from)} → ${describe(to)}` : describe(shown)}
              </li>
            )
          })}
        </ol>
      )}
    </Dialog>
  )
}
