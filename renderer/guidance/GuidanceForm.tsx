import { useId, useState } from 'react'
import { bases, type Basis } from '../../shared/facts/fact.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { WordsPlace } from '../../shared/guidance/guidance-api.ts'
import { statedActs, type StatedAct } from '../../shared/guidance/ledger-change.ts'
import type { GuidanceRow, GuidanceStatement } from '../../shared/guidance/ledger.ts'
import { useLibrary } from '../app/library.ts'
import { resolveMetric } from '../../shared/metrics/name-metric.ts'
import { MetricNamesList, useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  draftGuidance,
  readDraft,
  shapes,
  typedScale,
  type DraftField,
  type Shape,
} from './draft-guidance.ts'
import { SourceField, useSelectedWords, type Source } from './SourceField.tsx'
import type { LedgerActs } from './use-ledger-changes.ts'

interface GuidanceFormProps {
  /** What it is entered for; null for a row of its own. */
  readonly row: GuidanceRow | null
  /** The statement it corrects. */
  readonly statement: GuidanceStatement | null
  readonly act: StatedAct
  readonly acts: LedgerActs
  readonly onClose: () => void
}

const noBasis = 'none'

/** Enters guidance, or corrects what was found: what it is of, what is said, by whom, when and where. */
export function GuidanceForm({ row, statement, act, acts, onClose }: GuidanceFormProps) {
  const t = useText()
  const names = useId()
  const metricName = useMetricName()
  const listed = useLibrary((api) => api.metrics.list({}), 'metrics', ['metrics'])
  const selected = useSelectedWords()
  const [draft, setDraft] = useState(() => {
    const drafted = draftGuidance(row, statement, act)
    return { ...drafted, metric: metricName(drafted.metric) }
  })
  const [source, setSource] = useState<Source>({
    from: selected === null ? 'typed' : 'selected',
    text: '',
  })
  const [wrong, setWrong] = useState<{ readonly field: DraftField | 'source'; readonly text: string } | null>(
    null,
  )
  const isFound = statement !== null && statement.byHand === undefined
  const set = (change: Partial<typeof draft>) => setDraft((last) => ({ ...last, ...change }))
  const problemOf = (field: DraftField | 'source') => (wrong?.field === field ? wrong.text : null)
  const save = async () => {
    // What is corrected keeps the words it was found in.
    const isTyped = source.from === 'typed'
    const asksSource = statement === null
    const metric = resolveMetric(draft.metric, listed.value ?? [])?.name ?? draft.metric
    const read = readDraft(
      { ...draft, metric },
      {
        source: asksSource ? (isTyped ? source.text.trim() || null : null) : typedSourceOf(statement),
        replaces: isFound,
      },
    )
    if ('field' in read) {
      setWrong({ field: read.field, text: t(`guidance.${read.problem}`) })
      return
    }
    if (asksSource && (isTyped ? source.text.trim() === '' : selected === null)) {
      setWrong({ field: 'source', text: t('guidance.needsSource') })
      return
    }
    const place = isFound ? placeOf(statement) : asksSource && !isTyped ? selected : null
    const isDone = statement?.byHand
      ? await acts.revise(statement.byHand.changeId, read.change)
      : await acts.make(read.change, place)
    if (isDone) onClose()
  }
  const text = (field: 'metric' | 'segment' | 'period' | 'unit' | 'who' | 'on' | 'words', label: string) => (
    <TextField
      showLabel
      label={label}
      value={draft[field]}
      {...(field === 'metric' ? { list: names } : {})}
      placeholder={field === 'segment' ? t('facts.wholeCompany') : ''}
      problem={problemOf(field)}
      onChange={(next) => set({ [field]: next })}
    />
  )
  const inUnit = writeUnit(draft.unit, typedScale(draft.unit), t)
  const figure = (field: 'low' | 'high', label: string) => (
    <TextField
      showLabel
      label={`${label} (${inUnit})`}
      inputMode="decimal"
      value={draft[field]}
      problem={problemOf(field)}
      onChange={(next) => set({ [field]: next })}
    />
  )
  const hasFigures = draft.act === 'given' && draft.shape !== 'words'
  return (
    <Dialog
      open
      size="medium"
      onClose={onClose}
      title={t(statement === null ? 'guidance.enterTitle' : 'guidance.correctTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={() => void save()}>
            {t('guidance.save')}
          </Button>
        </>
      }
    >
      {isFound && <blockquote className="fact-words">{statement.place.quote}</blockquote>}
      <div className="guidance-fields">
        {text('metric', t('facts.metric'))}
        {text('segment', t('facts.segment'))}
        <Select<Basis | typeof noBasis>
          showLabel
          label={t('facts.basis')}
          value={draft.basis ?? noBasis}
          options={[
            { value: noBasis, label: t('facts.noBasis') },
            ...bases.map((basis) => ({ value: basis, label: t(`facts.basis.${basis}`) })),
          ]}
          onChange={(next) => set({ basis: next === noBasis ? null : next })}
        />
        {text('period', t('facts.period'))}
        <Select<StatedAct>
          showLabel
          label={t('guidance.act')}
          value={draft.act}
          options={statedActs.map((one) => ({ value: one, label: t(`guidance.act-${one}`) }))}
          onChange={(next) => set({ act: next })}
        />
        {draft.act === 'given' && (
          <Select<Shape>
            showLabel
            label={t('guidance.shape')}
            value={draft.shape}
            options={shapes.map((one) => ({ value: one, label: t(`guidance.shape-${one}`) }))}
            onChange={(next) => set({ shape: next })}
          />
        )}
        {(hasFigures || draft.act !== 'given') && text('unit', t('facts.unit'))}
        {hasFigures && figure('low', t(draft.shape === 'mid' ? 'guidance.mid' : 'guidance.low'))}
        {hasFigures && draft.shape === 'range' && figure('high', t('guidance.high'))}
        {draft.act === 'given' && draft.shape === 'words' && text('words', t('guidance.wordsText'))}
        {text('who', t('guidance.who'))}
        {text('on', t('guidance.on'))}
      </div>
      {statement === null && (
        <SourceField source={source} selected={selected} problem={problemOf('source')} onChange={setSource} />
      )}
      <MetricNamesList id={names} />
    </Dialog>
  )
}

/** Where a statement was said, as a person typed it; null where it stands in a document. */
export const typedSourceOf = ({ place }: Pick<GuidanceStatement, 'place'>): string | null =>
  place.documentId === '' ? place.documentTitle || null : null

/** The words a found statement stands in. */
export function placeOf({ place }: Pick<GuidanceStatement, 'place'>): WordsPlace | null {
  const { documentId, side, span } = place
  return documentId === ''
    ? null
    : { documentId: documentId as DocumentId, side, start: span.start, end: span.end }
}
