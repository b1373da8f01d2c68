import { readerLeadings, readerMeasures } from '../../shared/settings/settings-api.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { largestTextPx, smallestTextPx, type ReaderSettings } from './reader-settings.ts'

interface TextLookProps {
  readonly settings: ReaderSettings
  readonly english: boolean
  readonly chinese: boolean
  readonly onChange: (part: Partial<ReaderSettings>) => void
}

/** Size of either language, height of the lines, width of the columns. */
export function TextLook({ settings, english, chinese, onChange }: TextLookProps) {
  const t = useText()
  return (
    <Popover
      label={t('reader.textSize')}
      trigger={
        <button type="button" className="tool size-tool" aria-label={t('reader.textSize')}>
          Aa
        </button>
      }
    >
      <div className="text-look">
        {english && (
          <TextSize
            name={t('reader.english')}
            px={settings.readerTextPx}
            onChange={(readerTextPx) => onChange({ readerTextPx })}
          />
        )}
        {chinese && (
          <TextSize
            name={t('reader.chinese')}
            px={settings.readerHanPx}
            onChange={(readerHanPx) => onChange({ readerHanPx })}
          />
        )}
        <div className="look-line">
          <span>{t('reading.leading')}</span>
          <Segmented
            label={t('reading.leading')}
            value={settings.readerLeading}
            options={readerLeadings.map((value) => ({ value, label: t(`reading.leading-${value}`) }))}
            onChange={(readerLeading) => onChange({ readerLeading })}
          />
        </div>
        <div className="look-line">
          <span>{t('reading.measure')}</span>
          <Segmented
            label={t('reading.measure')}
            value={settings.readerMeasure}
            options={readerMeasures.map((value) => ({ value, label: t(`reading.measure-${value}`) }))}
            onChange={(readerMeasure) => onChange({ readerMeasure })}
          />
        </div>
      </div>
    </Popover>
  )
}

interface TextSizeProps {
  readonly name: string
  readonly px: number
  readonly onChange: (px: number) => void
}

function TextSize({ name, px, onChange }: TextSizeProps) {
  const t = useText()
  return (
    <div className="look-line" role="group" aria-label={name}>
      <span>{name}</span>
      <span className="row">
        <IconButton
          icon="minus"
          label={t('reading.smaller', { name })}
          disabled={px <= smallestTextPx}
          onClick={() => onChange(px - 1)}
        />
        <span className="num" role="status">
          {t('reader.textSizeNow', { px })}
        </span>
        <IconButton
          icon="plus"
          label={t('reading.larger', { name })}
          disabled={px >= largestTextPx}
          onClick={() => onChange(px + 1)}
        />
      </span>
    </div>
  )
}
