import { useRef, useState } from 'react'
import type { ImportOutcome, Revision } from '../../shared/imports/import-outcome.ts'
import { countOutcomes, type ImportJob } from '../app/imports.ts'
import { useText, type Text } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LongList } from '../ui/LongList.tsx'
import { Segmented } from '../ui/Segmented.tsx'

interface ImportOutcomesProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly jobs: readonly ImportJob[]
}

type Shown = 'everything' | ImportOutcome['kind']

/** What became of each file of the last import, those that could not be read first. */
export function ImportOutcomes({ open, onClose, jobs }: ImportOutcomesProps) {
  const t = useText()
  const [shown, setShown] = useState<Shown>('everything')
  const job = jobs.at(-1)
  const outcomes = job?.outcomes ?? []
  const counts = countOutcomes(outcomes)
  const chosen = [
    ...outcomes.filter((outcome) => outcome.kind === 'unreadable'),
    ...outcomes.filter((outcome) => outcome.kind !== 'unreadable'),
  ].filter((outcome) => shown === 'everything' || outcome.kind === shown)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title={t('imports.outcomes')}
      text={outcomesText(t, job)}
      actions={<Button onClick={onClose}>{t('app.close')}</Button>}
    >
      <Segmented
        label={t('imports.show')}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'everything', label: t('imports.everything', { n: outcomes.length }) },
          { value: 'imported', label: t('imports.onlyImported', { n: counts.imported }) },
          { value: 'duplicate', label: t('imports.onlyDuplicates', { n: counts.duplicates }) },
          { value: 'unreadable', label: t('imports.onlyUnreadable', { n: counts.unreadable }) },
        ]}
      />
      <OutcomeList outcomes={chosen} onClose={onClose} />
    </Dialog>
  )
}

function OutcomeList({
  outcomes,
  onClose,
}: {
  readonly outcomes: readonly ImportOutcome[]
  readonly onClose: () => void
}) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  if (outcomes.length === 0) return <p className="second">{t('imports.noOutcomes')}</p>
  return (
    // Focusable, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="outcomes" role="list" aria-label={t('imports.outcomes')} tabIndex={0}>
      <LongList scrollRef={scroller} data={outcomes}>
        {(outcome, index) => <OutcomeRow key={index} outcome={outcome} onClose={onClose} />}
      </LongList>
    </div>
  )
}

function OutcomeRow({ outcome, onClose }: { readonly outcome: ImportOutcome; readonly onClose: () => void }) {
  const t = useText()
  const { open } = useWorkbench()
  if (outcome.kind === 'unreadable') {
    return (
      <div className="outcome" role="listitem">
        <Icon name="warning" className="err" label={t('imports.unreadable')} />
        <div>
          <p className="strong">{outcome.file}</p>
          <p className="second">{unreadableText(t, outcome)}</p>
        </div>
      </div>
    )
  }
  const found = `${t('imports.passages', { count: outcome.passages })} · ${t('imports.facts', { count: outcome.facts })}`
  return (
    <div className="outcome" role="listitem">
      {outcome.kind === 'imported' && outcome.revision ? (
        <Icon name="reload" className="acc" label={t('imports.isRevision')} />
      ) : outcome.kind === 'imported' ? (
        <Icon name="check" className="gud" label={t('imports.isImported')} />
      ) : (
        <Icon name="copy" className="second" label={t('imports.isDuplicate')} />
      )}
      <div>
        <p className="strong">{outcome.title}</p>
        <p className="second">
          {outcome.kind === 'duplicate'
            ? t('imports.duplicateText', { file: outcome.file })
            : `${outcome.file} · ${found}`}
        </p>
        {outcome.kind === 'imported' && outcome.revision && <RevisionText revision={outcome.revision} />}
        {outcome.warnings.map((warning) => (
          <p key={warning} className="dbt">
            {warningText(t, warning)}
          </p>
        ))}
      </div>
      <span className="outcome-acts">
        {outcome.kind === 'imported' && outcome.checks > 0 && (
          <Button
            small
            look="quiet"
            icon="warning"
            onClick={() => {
              onClose()
              open({ view: 'checks', documentId: outcome.documentId })
            }}
          >
            {t('checks.imported', { count: outcome.checks })}
          </Button>
        )}
        {outcome.kind === 'imported' && outcome.revision && hasMoves(outcome.revision) && (
          <Button
            small
            look="quiet"
            onClick={() => {
              onClose()
              open({ view: 'moves', documentId: outcome.documentId })
            }}
          >
            {t('imports.showMoves')}
          </Button>
        )}
        <Button
          small
          look="quiet"
          onClick={() => {
            onClose()
            open({ view: 'document', documentId: outcome.documentId })
          }}
        >
          {t('library.open')}
        </Button>
      </span>
    </div>
  )
}

const hasMoves = ({ moved, lost }: Revision): boolean => moved + lost > 0

/** What a new version left of what pointed into the old one. */
function RevisionText({ revision }: { readonly revision: Revision }) {
  const t = useText()
  const { same, moved, lost } = revision
  const parts = [
    ...(same > 0 || moved + lost === 0
      ? [{ look: 'second', words: t('imports.revisionSame', { count: same }) }]
      : []),
    ...(moved > 0 ? [{ look: 'dbt', words: t('imports.revisionMoved', { count: moved }) }] : []),
    ...(lost > 0 ? [{ look: 'err', words: t('imports.revisionLost', { count: lost }) }] : []),
  ]
  return (
    <p>
      {parts.map(({ look, words }, index) => (
        <span key={look} className={look}>
          {index > 0 && ' · '}
          {words}
        </span>
      ))}
    </p>
  )
}

/** The message of the refusal, filled with what the outcome tells. */
function unreadableText(t: Text, outcome: ImportOutcome & { readonly kind: 'unreadable' }): string {
  const { code, reason } = outcome
  return t(`errors.${code}`, { reason, name: reason })
}

/** Codes of warnings that count something, with the message that says it. */
const counted = {
  'bytes-replaced': 'imports.bytesReplaced',
  'pages-without-text': 'imports.pagesWithoutText',
  'pages-unread': 'imports.pagesUnread',
  'parts-missing': 'imports.partsMissing',
} as const

function warningText(t: Text, warning: string): string {
  const [code = '', value = ''] = warning.split(':')
  if (Object.hasOwn(counted, code)) return t(counted[code as keyof typeof counted], { count: Number(value) })
  if (code === 'encoding-guessed') return t('imports.encodingGuessed', { encoding: value })
  if (code === 'file-repaired') return t('imports.fileRepaired')
  if (code === 'main-text-unsure') return t('imports.mainTextUnsure')
  if (code === 'not-checked') return t('imports.notChecked')
  return t('imports.warning', { warning })
}

function outcomesText(t: Text, job: ImportJob | undefined): string {
  if (!job) return t('imports.noOutcomes')
  if (job.state === 'cancelled')
    return t('imports.wasStopped', { done: job.outcomes.length, total: job.total })
  if (job.state !== 'finished') return t('imports.stillRunning', { done: job.done, total: job.total })
  return t('imports.isFinished', { count: job.outcomes.length })
}
