import { useState } from 'react'
import type { PassageText } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { startsIn } from './split-starts.ts'

interface SplitDialogProps {
  readonly row: PassageRow
  readonly onSplit: (en: number | null, zh: number | null) => Promise<boolean>
  readonly onClose: () => void
}

/** Divides a row in two: for each language, the sentence with which the second row begins. */
export function SplitDialog({ row, onSplit, onClose }: SplitDialogProps) {
  const t = useText()
  const [en, setEn] = useState(() => middle(startsIn(row.en, 'en')))
  const [zh, setZh] = useState(() => middle(startsIn(row.zh, 'zh')))
  const positions = { en: en === whole ? null : Number(en), zh: zh === whole ? null : Number(zh) }
  const save = async () => {
    if (await onSplit(positions.en, positions.zh)) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('pairings.splitTitle')}
      text={t('pairings.splitText')}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            disabled={positions.en === null && positions.zh === null}
            onClick={() => void save()}
          >
            {t('pairings.splitHere')}
          </Button>
        </>
      }
    >
      <div className="split-sides">
        {row.en && (
          <SideChoice
            label={t('reader.english')}
            lang="en"
            text={row.en}
            side="en"
            value={en}
            onChange={setEn}
          />
        )}
        {row.zh && (
          <SideChoice
            label={t('reader.chinese')}
            lang={readChineseScript(row.zh.text)}
            text={row.zh}
            side="zh"
            value={zh}
            onChange={setZh}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Stands for a side that stays in the first row. */
const whole = 'whole'

interface SideChoiceProps {
  readonly label: string
  readonly lang: string
  readonly text: PassageText
  readonly side: 'en' | 'zh'
  readonly value: string
  readonly onChange: (value: string) => void
}

function SideChoice({ label, lang, text, side, value, onChange }: SideChoiceProps) {
  const t = useText()
  return (
    <RadioList
      label={label}
      value={value}
      onChange={onChange}
      scrolls
      options={[
        { value: whole, label: t('pairings.staysWhole') },
        ...startsIn(text, side).map((start) => ({
          value: String(start),
          label: text.text.slice(start - text.start, start - text.start + shownUnits),
          lang,
        })),
      ]}
    />
  )
}

/** So much of a sentence says which it is. */
const shownUnits = 90

const middle = (starts: readonly number[]): string => String(starts[Math.floor(starts.length / 2)] ?? whole)
