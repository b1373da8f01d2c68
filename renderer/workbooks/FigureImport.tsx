import { isCurrency } from '../../shared/figures/is-currency.ts'
import { useMemo, useState } from 'react'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { namedMetrics } from '../../shared/metrics/merge-metrics.ts'
import { createCatalogue, shippedCatalogue } from '../../shared/metrics/metric-catalogue.ts'
import { figuresToImport } from '../../shared/workbooks/import-figures.ts'
import { guessLayout, type SheetLayout } from '../../shared/workbooks/sheet-layout.ts'
import type { WorkbookContent } from '../../shared/workbooks/workbook.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { SheetPreview } from './SheetPreview.tsx'
import { useFigureImport } from './use-figure-import.ts'

interface FigureImportProps {
  readonly file: GrantedFile
  readonly content: WorkbookContent
}

const scales = ['0', '3', '4', '6', '8', '9'] as const
const noLayout: SheetLayout = { across: 'periods', headRow: 0, labelColumn: 0, power: null, currency: null }

/** A sheet of the user's figures: how it is laid out, guessed and to be corrected, and what is made of it. */
export function FigureImport({ file, content }: FigureImportProps) {
  const t = useText()
  const filled = content.sheets.filter(({ rows }) => rows.length > 0)
  const [sheetName, setSheetName] = useState(
    filled.find((one) => guessLayout(one) !== null)?.name ?? filled[0]?.name ?? '',
  )
  const sheet = filled.find(({ name }) => name === sheetName)
  const guessed = sheet ? guessLayout(sheet) : null
  const [corrected, setCorrected] = useState<ReadonlyMap<string, SheetLayout>>(new Map())
  const [company, setCompany] = useState('')
  const listed = useLibrary((api) => api.metrics.list({}), 'metrics of figures', ['metrics']).value
  const catalogue = useMemo(
    () => (listed ? createCatalogue(namedMetrics(listed)) : shippedCatalogue),
    [listed],
  )
  const layout = corrected.get(sheetName) ?? guessed ?? noLayout
  const figures = sheet ? figuresToImport(sheet, layout, catalogue) : []
  const { busy, takeAsGrid, takeAsFacts } = useFigureImport(file, content)
  if (!sheet) return null
  const change = (part: Partial<SheetLayout>) =>
    setCorrected(new Map([...corrected, [sheetName, { ...layout, ...part }]]))
  const columns = Math.min(
    26,
    Math.max(1, ...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1))),
  )
  const placed = figures.filter(({ span }) => span !== null)
  const badCurrency = layout.currency !== null && !isCurrency(layout.currency)
  return (
    <div className="workbook-body figure-import">
      <div className="workbook-bar">
        {filled.length > 1 && (
          <Select
            showLabel
            label={t('workbooks.sheet')}
            value={sheetName}
            options={filled.map(({ name }) => ({ value: name, label: name }))}
            onChange={setSheetName}
          />
        )}
        <Select
          showLabel
          label={t('workbooks.across')}
          value={layout.across}
          options={(['periods', 'metrics'] as const).map((value) => ({
            value,
            label: t(`workbooks.across.${value}`),
          }))}
          onChange={(across) => change({ across })}
        />
        <Select
          showLabel
          label={t('workbooks.headRow')}
          value={String(layout.headRow)}
          options={sheet.rows.slice(0, 60).map(({ row }) => ({ value: String(row), label: String(row + 1) }))}
          onChange={(row) => change({ headRow: Number(row) })}
        />
        <Select
          showLabel
          label={t('workbooks.labelColumn')}
          value={String(layout.labelColumn)}
          options={Array.from({ length: columns }, (_, column) => ({
            value: String(column),
            label: String.fromCharCode(65 + column),
          }))}
          onChange={(column) => change({ labelColumn: Number(column) })}
        />
        <Select
          showLabel
          label={t('workbooks.scale')}
          value={scales.find((one) => Number(one) === (layout.power ?? 0)) ?? '0'}
          options={scales.map((value) => ({ value, label: t(`workbooks.scale.${value}`) }))}
          onChange={(power) => change({ power: Number(power) })}
        />
        <TextField
          showLabel
          label={t('workbooks.currency')}
          value={layout.currency ?? 'USD'}
          problem={badCurrency ? t('workbooks.badCurrency') : null}
          onChange={(text) => change({ currency: text.toUpperCase().slice(0, 3) })}
        />
        <TextField showLabel label={t('workbooks.companyOf')} value={company} onChange={setCompany} />
      </div>
      {!guessed && figures.length === 0 && <p className="workbook-note">{t('workbooks.noLayout')}</p>}
      <SheetPreview sheet={sheet} layout={layout} />
      <div className="workbook-bar">
        <p role="status">
          {t('workbooks.counted', {
            count: figures.length,
            rows: new Set(figures.map(({ label }) => label)).size,
            periods: new Set(figures.map(({ period }) => period)).size,
          })}
        </p>
        <Button
          look="primary"
          disabled={busy || figures.length === 0 || badCurrency}
          onClick={() => void takeAsGrid(figures, company)}
        >
          {t('workbooks.asGrid')}
        </Button>
        <Button
          disabled={busy || placed.length === 0 || badCurrency || company.trim() === ''}
          onClick={() => void takeAsFacts(placed, company)}
        >
          {t('workbooks.asFacts')}
        </Button>
        {figures.length > 0 && placed.length === 0 && <p>{t('workbooks.noPlaces')}</p>}
        {placed.length > 0 && company.trim() === '' && <p>{t('workbooks.needsCompany')}</p>}
      </div>
    </div>
  )
}
