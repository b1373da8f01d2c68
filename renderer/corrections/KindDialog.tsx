import { useState } from 'react'
import { passageKinds, type DocumentId, type PassageKind } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { useCorrect } from './use-correct.ts'

interface KindDialogProps {
  readonly documentId: DocumentId
  readonly row: PassageRow
  readonly onClose: () => void
}

const levels = ['1', '2', '3', '4', '5', '6'] as const
const hasLevel = (kind: PassageKind): boolean => kind === 'heading' || kind === 'list'

/** Sets what a passage is: a heading and of which level, a list, a quotation, furniture. */
export function KindDialog({ documentId, row, onClose }: KindDialogProps) {
  const t = useText()
  const correct = useCorrect(documentId)
  const [kind, setKind] = useState<PassageKind>(row.kind)
  const [level, setLevel] = useState<(typeof levels)[number]>(
    levels.find((value) => Number(value) === row.level) ?? '1',
  )
  const chosenLevel = hasLevel(kind) ? Number(level) : null
  const save = async () => {
    const made = await correct({
      kind: 'passage-kind',
      passage: row.ordinal,
      passageKind: kind,
      level: chosenLevel,
    })
    if (made) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('corrections.kindTitle')}
      text={(row.en ?? row.zh)?.text.slice(0, 160)}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            disabled={kind === row.kind && chosenLevel === row.level}
            onClick={() => void save()}
          >
            {t('corrections.correct')}
          </Button>
        </>
      }
    >
      <Select
        label={t('corrections.passageIs')}
        showLabel
        value={kind}
        options={passageKinds.map((value) => ({ value, label: t(`corrections.passage-${value}`) }))}
        onChange={setKind}
      />
      {hasLevel(kind) && (
        <Select
          label={t('corrections.level')}
          showLabel
          value={level}
          options={levels.map((value) => ({ value, label: value }))}
          onChange={setLevel}
        />
      )}
    </Dialog>
  )
}
