import { useRef, useState } from 'react'
import type { DocumentId, Participant, SuspectTurn } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useCorrect } from './use-correct.ts'

interface SpeakerDialogProps {
  readonly documentId: DocumentId
  /** Number of the turn, and the name it has now. */
  readonly turn: number
  readonly speaker: string
  readonly participants: readonly Participant[]
  readonly suspect: SuspectTurn | null
  readonly onClose: () => void
}

/** Stands for a person who is not in the list. */
const other = ''

/** Sets who speaks: in this turn alone, or wherever the name stands. */
export function SpeakerDialog(props: SpeakerDialogProps) {
  const { documentId, turn, speaker, participants, suspect, onClose } = props
  const t = useText()
  const correct = useCorrect(documentId)
  const likely = suspect?.likely ?? null
  const names = [...new Set([...(likely ? [likely] : []), ...participants.map(({ name }) => name)])]
  const [chosen, setChosen] = useState(likely ?? names.find((name) => name !== speaker) ?? other)
  const [written, setWritten] = useState('')
  const [scope, setScope] = useState<'turn' | 'everywhere'>('turn')
  const field = useRef<HTMLInputElement>(null)
  const name = (chosen === other ? written : chosen).trim()
  const save = async () => {
    const made = await correct(
      scope === 'turn'
        ? { kind: 'turn-speaker', turn, speaker: name }
        : { kind: 'person', name: speaker, to: { name } },
    )
    if (made) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('corrections.speakerTitle')}
      text={t('corrections.speakerText', { name: speaker })}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={name === '' || name === speaker} onClick={() => void save()}>
            {t('corrections.correct')}
          </Button>
        </>
      }
    >
      {suspect && <p className="second">{t(`reader.suspect-${suspect.reason}`, { name: speaker })}</p>}
      <RadioList
        label={t('corrections.who')}
        value={chosen}
        onChange={(value) => {
          setChosen(value)
          if (value === other) requestAnimationFrame(() => field.current?.focus())
        }}
        scrolls
        options={[
          ...names.map((value) => ({
            value,
            label: value,
            note: noteOn(participants, value, value === likely ? t('corrections.likely') : null),
          })),
          { value: other, label: t('corrections.somebodyElse') },
        ]}
      />
      {chosen === other && (
        <TextField
          ref={field}
          label={t('corrections.name')}
          showLabel
          value={written}
          maxLength={200}
          onChange={setWritten}
        />
      )}
      <RadioList
        label={t('corrections.where')}
        value={scope}
        onChange={setScope}
        options={[
          { value: 'turn', label: t('corrections.onlyThisTurn') },
          { value: 'everywhere', label: t('corrections.everywhere', { name: speaker }) },
        ]}
      />
    </Dialog>
  )
}

function noteOn(participants: readonly Participant[], name: string, likely: string | null): string {
  const person = participants.find((one) => one.name === name)
  return [person?.role ?? null, person?.firm ?? null, likely].filter((part) => part !== null).join(' · ')
}
