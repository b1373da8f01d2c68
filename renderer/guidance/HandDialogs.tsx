import { useState, type ReactNode } from 'react'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { shiftDecimal } from '../../shared/figures/decimal.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import type { Measured } from '../../shared/guidance/group-figures.ts'
import { handVerdicts, type HandVerdict, type LedgerChange } from '../../shared/guidance/ledger-change.ts'
import type { CompanyLedger, GuidanceRow, TimingPromise } from '../../shared/guidance/ledger.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { typedScale } from './draft-guidance.ts'
import { SourceField, useSource } from './SourceField.tsx'
import type { LedgerActs } from './use-ledger-changes.ts'

interface HandDialogProps {
  readonly acts: LedgerActs
  readonly onClose: () => void
}

/** A row as a change names it. */
export const targetOf = ({ metric, segment, basis, period, unit }: GuidanceRow): Measured => ({
  metric,
  segment,
  basis,
  period,
  unit: unit ?? '',
})

/** A dialog that asks for a change; without `onSave` it only tells why there is none. */
export function Frame({
  title,
  onClose,
  onSave,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly onSave: (() => void) | null
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <Dialog
      open
      size="medium"
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          {onSave && (
            <Button look="primary" onClick={onSave}>
              {t('guidance.save')}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Dialog>
  )
}

/** Makes a change, or says it anew where the same hand said it before. */
const write = (
  acts: LedgerActs,
  before: { readonly changeId: Parameters<LedgerActs['revise']>[0] } | undefined,
  change: LedgerChange,
  place: Parameters<LedgerActs['make']>[1],
): Promise<boolean> =>
  before && place === null ? acts.revise(before.changeId, change) : acts.make(change, place)

/** Sets what came of a guidance. */
export function ActualDialog({ row, acts, onClose }: HandDialogProps & { readonly row: GuidanceRow }) {
  const t = useText()
  const metricName = useMetricName()
  const source = useSource()
  const unit = row.unit ?? ''
  const scale = typedScale(unit)
  const [value, setValue] = useState(row.actual ? shiftDecimal(row.actual.value, -scale) : '')
  const [problem, setProblem] = useState<'badNumber' | 'needsSource' | null>(null)
  const save = async () => {
    const read = parseCell(value, scale)
    if (read === null || !source.isGiven) {
      setProblem(read === null ? 'badNumber' : 'needsSource')
      return
    }
    const change = {
      kind: 'actual',
      target: targetOf(row),
      value: read,
      source: source.typed,
    } as const
    if (await write(acts, row.actual?.byHand ?? row.actualDenied, change, source.place)) onClose()
  }
  return (
    <Frame title={t('guidance.actualTitle')} onClose={onClose} onSave={() => void save()}>
      <p className="second">
        {[metricName(row.metric), row.segment, row.basis, row.period].filter(Boolean).join(' · ')}
      </p>
      <TextField
        showLabel
        label={`${t('guidance.actual')} (${writeUnit(unit, scale, t)})`}
        inputMode="decimal"
        value={value}
        problem={problem === 'badNumber' ? t('guidance.badNumber') : null}
        onChange={setValue}
      />
      <SourceField {...source.field} problem={problem === 'needsSource' ? t('guidance.needsSource') : null} />
    </Frame>
  )
}

/** Says what became of a promised time. */
export function PromiseDialog({
  promise,
  acts,
  onClose,
}: HandDialogProps & { readonly promise: TimingPromise }) {
  const t = useText()
  const source = useSource(promise.byHand?.source ?? '')
  const [verdict, setVerdict] = useState<HandVerdict>(
    handVerdicts.find((one) => one === promise.verdict) ?? 'kept',
  )
  const [on, setOn] = useState(promise.byHand?.on ?? '')
  const [problem, setProblem] = useState<'badDay' | 'needsSource' | null>(null)
  const save = async () => {
    const day = on.trim()
    if (day !== '' && !/^\d{4}-\d\d-\d\d$/.test(day)) {
      setProblem('badDay')
      return
    }
    if (!source.isGiven) {
      setProblem('needsSource')
      return
    }
    const change = {
      kind: 'promise',
      target: promise.target,
      verdict,
      on: day || null,
      source: source.typed,
    } as const
    if (await write(acts, promise.byHand, change, source.place)) onClose()
  }
  return (
    <Frame title={t('guidance.promiseTitle')} onClose={onClose} onSave={() => void save()}>
      <p className="second">
        {promise.subject} {t(`guidance.event-${promise.event}`)}
      </p>
      <Select<HandVerdict>
        showLabel
        label={t('guidance.verdict')}
        value={verdict}
        options={handVerdicts.map((one) => ({ value: one, label: t(`guidance.promise-${one}`) }))}
        onChange={setVerdict}
      />
      <TextField
        showLabel
        label={t('guidance.on')}
        value={on}
        problem={problem === 'badDay' ? t('guidance.badDay') : null}
        onChange={setOn}
      />
      <SourceField {...source.field} problem={problem === 'needsSource' ? t('guidance.needsSource') : null} />
    </Frame>
  )
}

/** Chooses the entry that a row or a promise is the same as. */
export function JoinDialog({
  of,
  ledger,
  acts,
  onClose,
}: HandDialogProps & {
  readonly of: { readonly row: GuidanceRow } | { readonly promise: TimingPromise }
  readonly ledger: CompanyLedger
}) {
  const t = useText()
  const metricName = useMetricName()
  const others =
    'row' in of
      ? ledger.rows
          .filter(({ key, kind, unit }) => key !== of.row.key && kind === 'guidance' && unit === of.row.unit)
          .map((row) => ({
            value: row.key,
            label: [metricName(row.metric), row.segment, row.basis, row.period].filter(Boolean).join(' · '),
            change: { kind: 'joined', target: targetOf(of.row), into: targetOf(row) } satisfies LedgerChange,
          }))
      : ledger.promises
          .filter(({ key, event }) => key !== of.promise.key && event === of.promise.event)
          .map((promise) => ({
            value: promise.key,
            label: `${promise.subject} · ${promise.statements[0]?.time ?? ''}`,
            change: {
              kind: 'joined-promise',
              target: of.promise.target,
              into: promise.target,
            } satisfies LedgerChange,
          }))
  const [chosen, setChosen] = useState(others[0]?.value ?? '')
  const save = async () => {
    const other = others.find(({ value }) => value === chosen)
    if (other && (await acts.make(other.change, null))) onClose()
  }
  return (
    <Frame
      title={t('guidance.joinTitle')}
      onClose={onClose}
      onSave={others.length === 0 ? null : () => void save()}
    >
      {others.length === 0 ? (
        <p className="second">{t('guidance.joinNone')}</p>
      ) : (
        <Select showLabel label={t('guidance.what')} value={chosen} options={others} onChange={setChosen} />
      )}
    </Frame>
  )
}
