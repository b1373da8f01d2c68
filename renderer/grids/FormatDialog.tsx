import { useState } from 'react'
import type { CellFormat, GridRow } from '../../shared/grids/grid.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { FormDialog } from './FormDialog.tsx'
import { Select } from '../ui/Select.tsx'

interface FormatDialogProps {
  readonly row: GridRow
  readonly title: string
  readonly onSave: (format: CellFormat | null) => void
  readonly onClose: () => void
}

const scales = ['0', '3', '6', '9'] as const
const decimals = ['0', '1', '2', '3', '4'] as const

/** How the figures of a row are written, with one of them to see it by. */
export function FormatDialog({ row, title, onSave, onClose }: FormatDialogProps) {
  const t = useText()
  const [format, setFormat] = useState(row.format)
  const styles: readonly CellFormat['style'][] =
    row.unit === '%' ? ['percent', 'bps'] : ['number', 'currency', 'multiple']
  const sample = row.cells.findLast((cell) => cell !== null && cell.value !== null)
  return (
    <FormDialog
      title={t('grids.formatOf', { row: title })}
      isReady
      onSave={() => {
        onSave(format)
        return true
      }}
      onClose={onClose}
      actions={
        <Button
          look="quiet"
          onClick={() => {
            onSave(null)
            onClose()
          }}
        >
          {t('grids.formatOwn')}
        </Button>
      }
    >
      <div className="grid-form">
        <Select
          label={t('grids.formatStyle')}
          showLabel
          value={format.style}
          options={styles.map((value) => ({ value, label: t(`grids.style.${value}`) }))}
          onChange={(style) => setFormat({ ...format, style })}
        />
        <Select<string>
          label={t('grids.formatScale')}
          showLabel
          value={String(format.scale)}
          options={scales.map((value) => ({ value, label: t(`grids.scale.${value}`) }))}
          onChange={(scale) => setFormat({ ...format, scale: Number(scale) })}
        />
        <Select<string>
          label={t('grids.formatDecimals')}
          showLabel
          value={String(format.decimals)}
          options={decimals.map((value) => ({ value, label: value }))}
          onChange={(digits) => setFormat({ ...format, decimals: Number(digits) })}
        />
        {sample && (
          <p className="second" role="status">
            {t('grids.formatSample')} <b className="num">{formatCell(sample, { ...row, format })}</b>
          </p>
        )}
      </div>
    </FormDialog>
  )
}
