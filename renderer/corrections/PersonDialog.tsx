import { useState } from 'react'
import {
  participantSides,
  type DocumentId,
  type Participant,
  type ParticipantSide,
} from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useCorrect } from './use-correct.ts'

interface PersonDialogProps {
  readonly documentId: DocumentId
  readonly person: Participant
  readonly onClose: () => void
}

/** Sets who somebody is in the whole document; the name of another person in it makes the two one. */
export function PersonDialog({ documentId, person, onClose }: PersonDialogProps) {
  const t = useText()
  const correct = useCorrect(documentId)
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState(person.role ?? '')
  const [firm, setFirm] = useState(person.firm ?? '')
  const [side, setSide] = useState<ParticipantSide>(person.side)
  const orNull = (value: string) => (value.trim() === '' ? null : value.trim())
  const changed =
    name.trim() !== person.name ||
    orNull(role) !== person.role ||
    orNull(firm) !== person.firm ||
    side !== person.side
  const save = async () => {
    const to = {
      name: name.trim(),
      ...(orNull(role) === person.role ? {} : { role: orNull(role) }),
      ...(orNull(firm) === person.firm ? {} : { firm: orNull(firm) }),
      ...(side === person.side ? {} : { side }),
    }
    if (await correct({ kind: 'person', name: person.name, to })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('corrections.personTitle')}
      text={t('corrections.personText')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={name.trim() === '' || !changed} onClick={() => void save()}>
            {t('corrections.correct')}
          </Button>
        </>
      }
    >
      <TextField label={t('corrections.name')} showLabel value={name} maxLength={200} onChange={setName} />
      <TextField label={t('corrections.role')} showLabel value={role} maxLength={200} onChange={setRole} />
      <TextField label={t('corrections.firm')} showLabel value={firm} maxLength={200} onChange={setFirm} />
      <Select
        label={t('corrections.side')}
        showLabel
        value={side}
        options={participantSides.map((value) => ({ value, label: t(`corrections.side-${value}`) }))}
        onChange={setSide}
      />
    </Dialog>
  )
}
