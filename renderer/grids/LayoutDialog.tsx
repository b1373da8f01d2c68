import { isCurrency } from '../../shared/figures/is-currency.ts'
import { useMemo, useState } from 'react'
import { bases } from '../../shared/facts/fact.ts'
import {
  columnGroupings,
  computedRows,
  gridAxes,
  gridLayouts,
  periodicities,
  rowGroupings,
  settlings,
  type GridDefinition,
} from '../../shared/grids/grid-definition.ts'
import { useLibrary } from '../app/library.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'
import { nameMetric, type NamedMetric } from '../../shared/metrics/name-metric.ts'
import { useLocale, useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import { PickList, type PickOption } from './PickList.tsx'
import { addRate, changeRate, isRate } from './rate-rows.ts'

interface LayoutDialogProps {
  readonly definition: GridDefinition
  /** A company's own grid keeps its company. */
  readonly isOwn: boolean
  readonly onSave: (definition: GridDefinition) => Promise<boolean>
  readonly onClose: () => void
}

/** Metrics to choose from: those the library has figures of first, then the rest of the catalogue. */
export function listMetrics(
  catalogue: readonly NamedMetric[],
  found: readonly string[],
  locale: Locale,
): readonly PickOption[] {
  const byName = new Map(catalogue.map((metric) => [metric.name, metric]))
  const isFound = new Set(found)
  const names = [...found, ...catalogue.map(({ name }) => name).filter((name) => !isFound.has(name))]
  return names.map((name) => {
    const metric = byName.get(name)
    if (!metric) return { name, label: name }
    const { english, chinese, chineseName } = metric
    return {
      name,
      label: nameMetric(metric, locale),
      aliases: [...english, ...chinese, ...(chineseName === null ? [] : [chineseName])],
    }
  })
}

const rateParts = ['from', 'to', 'date', 'rate', 'source', 'by'] as const

/** What a grid is a view of: its layout, whose figures, which, over which periods, in which currency. */
export default function LayoutDialog({ definition, isOwn, onSave, onClose }: LayoutDialogProps) {
  const t = useText()
  const locale = useLocale()
  const [draft, setDraft] = useState(definition)
  const [rates, setRates] = useState<readonly (typeof definition.rates)[number][]>(definition.rates)
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents']).value ?? []
  const chosen = draft.companies
  const choices = useLibrary(
    (api) => api.grids.choices({ companies: chosen }),
    `grid choices:${chosen.join('\n')}`,
    ['facts', 'documents'],
  ).value
  const catalogue = useLibrary((api) => api.metrics.names({}), 'metric names', ['metrics']).value
  const metrics = useMemo(
    () => listMetrics(catalogue ?? [], choices?.metrics ?? [], locale),
    [catalogue, choices, locale],
  )
  const set = (change: Partial<GridDefinition>) => setDraft({ ...draft, ...change })
  const badRates = rates.some((rate) => !isRate(rate))
  const badCurrency = draft.currency !== null && !isCurrency(draft.currency)
  const badPeriod = (period: string | null) =>
    period !== null && !/^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$/.test(period)
  const isBad = badRates || badCurrency || badPeriod(draft.from) || badPeriod(draft.to)
  const hidden = draft.hiddenRows.length + draft.hiddenColumns.length
  return (
    <FormDialog
      size="large"
      title={t('grids.layOut')}
      isReady={!isBad}
      onSave={() => onSave({ ...draft, rates })}
      onClose={onClose}
      actions={
        hidden > 0 && (
          <Button look="quiet" onClick={() => set({ hiddenRows: [], hiddenColumns: [] })}>
            {t('gridLayouts.showHidden', { count: hidden })}
          </Button>
        )
      }
    >
      <div className="layout-form">
        {!isOwn && (
          <Select
            label={t('gridLayouts.layout')}
            showLabel
            value={draft.layout}
            options={gridLayouts.map((value) => ({ value, label: t(`gridLayouts.layout.${value}`) }))}
            onChange={(layout) => set({ layout })}
          />
        )}
        <Select
          label={t('gridLayouts.across')}
          showLabel
          value={draft.across}
          options={gridAxes.map((value) => ({ value, label: t(`gridLayouts.axis.${value}`) }))}
          onChange={(across) => set({ across })}
        />
        <Select<'metrics-down' | 'metrics-across'>
          label={t('gridLayouts.direction')}
          showLabel
          value={draft.isTransposed ? 'metrics-across' : 'metrics-down'}
          options={(['metrics-down', 'metrics-across'] as const).map((value) => ({
            value,
            label: t(`gridLayouts.direction.${value}`),
          }))}
          onChange={(direction) => set({ isTransposed: direction === 'metrics-across' })}
        />
        <Select
          label={t('gridLayouts.columnsBy')}
          showLabel
          value={draft.columnsBy}
          options={(['fiscal', 'calendar'] as const).map((value) => ({
            value,
            label: t(`gridLayouts.by.${value}`),
          }))}
          onChange={(columnsBy) => set({ columnsBy })}
        />
        <Select
          label={t('gridLayouts.periodicity')}
          showLabel
          value={draft.periodicity}
          options={periodicities.map((value) => ({ value, label: t(`gridLayouts.periodicity.${value}`) }))}
          onChange={(periodicity) => set({ periodicity })}
        />
        <TextField
          label={t('grids.from')}
          showLabel
          placeholder={t('gridLayouts.fromExample')}
          value={draft.from ?? ''}
          problem={badPeriod(draft.from) ? t('gridLayouts.badPeriod') : null}
          onChange={(from) => set({ from: from.trim() === '' ? null : from.trim().toUpperCase() })}
        />
        <TextField
          label={t('grids.to')}
          showLabel
          placeholder={t('gridLayouts.toExample')}
          value={draft.to ?? ''}
          problem={badPeriod(draft.to) ? t('gridLayouts.badPeriod') : null}
          onChange={(to) => set({ to: to.trim() === '' ? null : to.trim().toUpperCase() })}
        />
        <Select
          label={t('gridLayouts.groupBy')}
          showLabel
          value={draft.groupBy}
          options={rowGroupings.map((value) => ({ value, label: t(`gridLayouts.group-by.${value}`) }))}
          onChange={(groupBy) => set({ groupBy })}
        />
        <Select
          label={t('gridLayouts.columnGroups')}
          showLabel
          value={draft.columnGroups}
          options={columnGroupings.map((value) => ({ value, label: t(`gridLayouts.column-group.${value}`) }))}
          onChange={(columnGroups) => set({ columnGroups })}
        />
        <Select
          label={t('gridLayouts.settling')}
          showLabel
          value={draft.settling}
          options={settlings.map((value) => ({ value, label: t(`gridLayouts.settling.${value}`) }))}
          onChange={(settling) => set({ settling })}
        />
        <Select<'apart' | 'GAAP' | 'non-GAAP'>
          label={t('gridLayouts.preferredBasis')}
          showLabel
          value={draft.preferredBasis ?? 'apart'}
          options={[
            { value: 'apart', label: t('gridLayouts.basesApart') },
            { value: 'GAAP', label: t('grids.gaap') },
            { value: 'non-GAAP', label: t('grids.nonGaap') },
          ]}
          onChange={(basis) => set({ preferredBasis: basis === 'apart' ? null : basis })}
        />
        <TextField
          label={t('gridLayouts.currency')}
          showLabel
          placeholder={t('gridLayouts.currencyHint')}
          value={draft.currency ?? ''}
          problem={badCurrency ? t('gridLayouts.badCurrency') : null}
          onChange={(currency) =>
            set({ currency: currency.trim() === '' ? null : currency.trim().toUpperCase() })
          }
        />
        {!isOwn && (
          <PickList
            title={t('gridLayouts.companies')}
            options={companies.map(({ company, ticker }) => ({
              name: company,
              label: company,
              aliases: ticker === null ? [] : [ticker],
            }))}
            picked={draft.companies}
            onPick={(picked) => set({ companies: picked })}
          />
        )}
        <PickList
          title={t('gridLayouts.metrics')}
          options={metrics}
          picked={draft.metrics}
          onPick={(picked) => set({ metrics: picked })}
        />
        <PickList
          title={t('grids.segments')}
          options={[
            { name: '', label: t('grids.wholeCompany') },
            ...(choices?.segments ?? []).map((name) => ({ name, label: name })),
          ]}
          picked={draft.segments.map((segment) => segment ?? '')}
          onPick={(picked) => set({ segments: picked.map((segment) => (segment === '' ? null : segment)) })}
        />
        <PickList
          title={t('grids.basis')}
          options={bases.map((name) => ({
            name,
            label: t(name === 'GAAP' ? 'grids.gaap' : 'grids.nonGaap'),
          }))}
          picked={draft.bases}
          onPick={(picked) => set({ bases: picked })}
        />
        <PickList
          title={t('gridLayouts.kinds')}
          options={(choices?.kinds ?? []).map((name) => ({ name, label: t(`facts.kind.${name}`) }))}
          picked={draft.kinds}
          onPick={(picked) => set({ kinds: picked })}
        />
        <PickList
          title={t('gridLayouts.computedRows')}
          options={computedRows.map((name) => ({ name, label: t(`gridLayouts.computed.${name}`) }))}
          picked={draft.computed}
          isExact
          onPick={(computed) => set({ computed })}
        />
        <fieldset className="picks rates">
          <legend className="label">{t('gridLayouts.rates')}</legend>
          {badRates && (
            <p className="problem" role="alert">
              {t('gridLayouts.badRate')}
            </p>
          )}
          {rates.map((rate, at) => (
            // A rate has no name of its own; its place among them is what one edits.
            <div className="rate-row" key={at}>
              {rateParts.map((part) => (
                <TextField
                  key={part}
                  label={t(`gridLayouts.rate.${part}`)}
                  placeholder={t(`gridLayouts.rate.${part}`)}
                  value={rate[part] ?? ''}
                  onChange={(text) => setRates(changeRate(rates, at, part, text))}
                />
              ))}
              <IconButton
                icon="bin"
                label={t('gridLayouts.removeRate')}
                onClick={() => setRates(rates.toSpliced(at, 1))}
              />
              {rate.enteredAt !== undefined && (
                <p className="muted small num rate-entered">
                  {t('gridLayouts.rateEntered', { date: rate.enteredAt.slice(0, 10) })}
                </p>
              )}
            </div>
          ))}
          <Button small icon="plus" onClick={() => setRates(addRate(rates))}>
            {t('gridLayouts.addRate')}
          </Button>
        </fieldset>
      </div>
    </FormDialog>
  )
}
