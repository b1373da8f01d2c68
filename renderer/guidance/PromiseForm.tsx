import { useState } from 'react'
import type { PromiseDraft } from '../../shared/guidance/draft-promise.ts'
import { promisedActs, type LedgerChange, type PromisedAct } from '../../shared/guidance/ledger-change.ts'
import { timedEvents, type TimedEvent } from '../../shared/guidance/ledger-document.ts'
import type { PromiseStatement, TimingPromise } from '../../shared/guidance/ledger.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { placeOf, typedSourceOf } from './GuidanceForm.tsx'
import { Frame } from './HandDialogs.tsx'
import { SourceField, useSource } from './SourceField.tsx'
import type { LedgerActs } from './use-ledger-changes.ts'

interface PromiseFormProps {
  /** The promise it is said of; null for one of its own. */
  readonly promise: TimingPromise | null
  /** The statement it corrects. */
  readonly statement: PromiseStatement | null
  readonly company: string
  readonly acts: LedgerActs
  readonly onClose: () => void
}

type Field = 'subject' | 'time' | 'on' | 'source'

/** What each kind of statement says, as one enters it. */
const actOf: Readonly<Record<PromiseStatement['kind'], PromisedAct>> = {
  promised: 'promised',
  repeated: 'promised',
  'pulled-in': 'promised',
  slipped: 'delayed',
  done: 'done',
  dropped: 'dropped',
}

/** Enters a promised time or what was said of it later, or corrects what was found. */
export function PromiseForm({ promise, statement, company, acts, onClose }: PromiseFormProps) {
  const t = useText()
  const connection = useConnection()
  const source = useSource()
  const isFound = statement !== null && statement.byHand === undefined
  // The first statement names what is promised; those after it only say what became of it.
  const isFirst = promise === null || statement === promise.statements[0]
  const [subject, setSubject] = useState<string | null>(promise?.subject ?? null)
  const [event, setEvent] = useState<TimedEvent | null>(promise?.event ?? null)
  const [time, setTime] = useState<string | null>(statement === null ? null : (statement.time ?? ''))
  const [act, setAct] = useState<PromisedAct>(statement === null ? 'promised' : actOf[statement.kind])
  const [who, setWho] = useState(statement?.place.speaker ?? '')
  const [on, setOn] = useState(statement?.place.date ?? '')
  const [wrong, setWrong] = useState<{ readonly field: Field; readonly text: string } | null>(null)
  // What is being mended is no longer called wrong.
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setWrong(null)
    }
  const problemOf = (field: Field) => (wrong?.field === field ? wrong.text : null)

  const place = isFound ? placeOf(statement) : statement === null ? source.place : null
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(on.trim()) ? on.trim() : null
  const drafted = useLibrary<PromiseDraft | null>(
    async (api) => (statement === null && place !== null ? await api.guidance.draftPromise({ place }) : null),
    `promise of ${JSON.stringify(statement === null ? place : null)}`,
    ['documents'],
  ).value
  // What the selected words tell stands in a field until something is typed there.
  const shown = {
    subject: subject ?? drafted?.subject ?? '',
    event: event ?? drafted?.event ?? 'launch',
    time: time ?? (promise === null ? drafted?.time?.text : null) ?? '',
  }
  const takesTime = act === 'promised' || act === 'delayed'
  const said = shown.time.trim()
  const dueBy = useLibrary(
    async (api) => (said === '' ? null : await api.guidance.dueBy({ company, time: said, on: day, place })),
    `due by ${JSON.stringify([company, said, day, place])}`,
    ['documents'],
  )
  const save = async () => {
    const hasTime = takesTime && said !== ''
    const due = hasTime ? await connection.api.guidance.dueBy({ company, time: said, on: day, place }) : null
    const problem: typeof wrong =
      shown.subject.trim() === ''
        ? { field: 'subject', text: t('guidance.needed') }
        : act === 'promised' && !hasTime
          ? { field: 'time', text: t('guidance.needed') }
          : hasTime && due === null
            ? { field: 'time', text: t('guidance.badTime') }
            : on.trim() !== '' && day === null
              ? { field: 'on', text: t('guidance.badDay') }
              : statement === null && !source.isGiven
                ? { field: 'source', text: t('guidance.needsSource') }
                : null
    setWrong(problem)
    if (problem !== null) return
    const entry: LedgerChange = {
      kind: 'promised',
      act,
      event: shown.event,
      subject: shown.subject.trim(),
      of: promise?.target ?? null,
      time: due === null ? null : said,
      due,
      who: who.trim() || null,
      on: day,
      source: statement === null ? source.typed : typedSourceOf(statement),
      replaces: isFound && promise !== null ? promise.event : null,
    }
    const isDone = statement?.byHand
      ? await acts.revise(statement.byHand.changeId, entry)
      : await acts.make(entry, place)
    if (isDone) onClose()
  }
  const eventName = (one: TimedEvent) => t(`guidance.event-${one}`)
  return (
    <Frame
      title={t(statement === null ? 'guidance.promiseEnterTitle' : 'guidance.promiseCorrectTitle')}
      onClose={onClose}
      onSave={() => void save()}
    >
      {isFound && <blockquote className="fact-words">{statement.place.quote}</blockquote>}
      {!isFirst && (
        <p className="second">
          {promise.subject} {eventName(promise.event)}
        </p>
      )}
      <div className="guidance-fields">
        {isFirst && (
          <>
            <TextField
              showLabel
              label={t('guidance.thing')}
              value={shown.subject}
              problem={problemOf('subject')}
              onChange={change(setSubject)}
            />
            <Select<TimedEvent>
              showLabel
              label={t('guidance.promisedEvent')}
              value={shown.event}
              options={timedEvents.map((one) => ({ value: one, label: eventName(one) }))}
              onChange={setEvent}
            />
          </>
        )}
        {!isFirst && (
          <Select<PromisedAct>
            showLabel
            label={t('guidance.act')}
            value={act}
            options={promisedActs.map((one) => ({ value: one, label: t(`guidance.promised-${one}`) }))}
            onChange={setAct}
          />
        )}
        {takesTime && (
          <TextField
            showLabel
            label={t('guidance.promisedTime')}
            value={shown.time}
            placeholder="Q3 2026"
            problem={problemOf('time')}
            onChange={change(setTime)}
          />
        )}
        {takesTime && dueBy.value && (
          <p className="second small" role="status">
            {t('guidance.promisedBy', { day: dueBy.value })}
          </p>
        )}
        <TextField showLabel label={t('guidance.who')} value={who} onChange={setWho} />
        <TextField
          showLabel
          label={t('guidance.on')}
          value={on}
          problem={problemOf('on')}
          onChange={change(setOn)}
        />
      </div>
      {statement === null && <SourceField {...source.field} problem={problemOf('source')} />}
    </Frame>
  )
}
