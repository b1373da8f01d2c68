import { useState } from 'react'
import type { NewCorrection } from '../../shared/corrections/corrections-api.ts'
import { sectionKinds, type DocumentId, type SectionKind } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { sectionNames } from '../ui/section-names.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useCorrect } from './use-correct.ts'

/** A section of the document: its passages `[start, end)`. */
interface SectionBounds {
  readonly kind: SectionKind
  readonly title: string | null
  readonly start: number
  readonly end: number
}

interface SectionDialogProps {
  readonly documentId: DocumentId
  /** The passage the correction is about, and the sections around it. */
  readonly ordinal: number
  readonly section: SectionBounds
  readonly next: SectionBounds | null
  readonly onClose: () => void
}

type Act = 'start' | 'kind' | 'join' | 'move-here' | 'next-here'

/** Sets where a section begins and what it is: a bound made, moved or taken away at this passage. */
export function SectionDialog({ documentId, ordinal, section, next, onClose }: SectionDialogProps) {
  const t = useText()
  const correct = useCorrect(documentId)
  const begins = section.start === ordinal
  const acts: readonly Act[] = begins
    ? section.start > 0
      ? ['kind', 'join']
      : ['kind']
    : [
        'start',
        'kind',
        ...(section.start > 0 ? (['move-here'] as const) : []),
        ...(next ? (['next-here'] as const) : []),
      ]
  const [act, setAct] = useState<Act>(acts[0] ?? 'kind')
  const [kind, setKind] = useState<SectionKind>(section.kind)
  const [title, setTitle] = useState(section.title ?? '')
  const nameOf = (one: SectionBounds) => one.title ?? t(sectionNames[one.kind])
  const words = title.trim() === '' ? null : title.trim()
  const corrections: Readonly<Record<Act, NewCorrection>> = {
    start: { kind: 'section-start', passage: ordinal, sectionKind: kind, title: words },
    kind: { kind: 'section-kind', passage: ordinal, sectionKind: kind, title: words },
    join: { kind: 'section-joined', passage: ordinal },
    'move-here': { kind: 'section-moved', passage: section.start, to: ordinal },
    'next-here': { kind: 'section-moved', passage: next?.start ?? ordinal, to: ordinal },
  }
  const same = act === 'kind' && kind === section.kind && words === section.title
  const save = async () => {
    if (await correct(corrections[act])) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('corrections.sectionTitle')}
      text={t('corrections.sectionText', { section: nameOf(section) })}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={same} onClick={() => void save()}>
            {t('corrections.correct')}
          </Button>
        </>
      }
    >
      <RadioList
        label={t('corrections.what')}
        value={act}
        onChange={(value) => {
          setAct(value)
          if (value === 'kind') setTitle(section.title ?? '')
        }}
        options={acts.map((value) => ({
          value,
          label: t(`corrections.section-${value}`, {
            section: nameOf(section),
            next: next ? nameOf(next) : '',
          }),
        }))}
      />
      {(act === 'start' || act === 'kind') && (
        <>
          <Select
            label={t('corrections.sectionKind')}
            showLabel
            value={kind}
            options={sectionKinds.map((value) => ({ value, label: t(sectionNames[value]) }))}
            onChange={setKind}
          />
          <TextField
            label={t('corrections.sectionName')}
            showLabel
            value={title}
            placeholder={t(sectionNames[kind])}
            maxLength={500}
            onChange={setTitle}
          />
        </>
      )}
    </Dialog>
  )
}
