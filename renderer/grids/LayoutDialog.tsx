import { useState, type ReactNode } from 'react'
import {
  computedRows,
  gridAxes,
  gridLayouts,
  periodicities,
  rowGroupings,
  settlings,
  type GridDefinition,
} from '../../shared/grids/grid-definition.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { changeRate, isRate, noRate } from './rate-rows.ts'

interface LayoutDialogProps {
  readonly definition: GridDefinition
  /** Metrics and segments there are to choose from. */
  readonly metrics: readonly string[]
  readonly segments: readonly string[]
  /** A company's own grid keeps its company. */
  readonly isOwn: boolean
  readonly onSave: (definition: GridDefinition) => Promise<boolean>
  readonly onClose: () => void
}

/** What a grid is a view of: its layout, whose figures, which, over which periods, in which currency. */
export default function LayoutDialog({
  definition,
  metrics,
  segments,
  isOwn,
  onSave,
  onClose,
}: LayoutDialogProps) {
  const t = useText()
  const [draft, setDraft] = useState(definition)
  const [rates, setRates] = useState<readonly (typeof definition.rates)[number][]>(definition.rates)
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents']).value ?? []
  const set = (change: Partial<GridDefinition>) => setDraft({ ...draft, ...change })
  const badRates = rates.some((rate) => !isRate(rate))
  const badCurrency = draft.currency !== null && !/^[A-Z]{3}$/.test(draft.currency)
  const badPeriod = (period: string | null) =>
    period !== null && !/^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$/.test(period)
  const isBad = badRates || badCurrency || badPeriod(draft.from) || badPeriod(draft.to)
  const save = async () => {
    if (!isBad && (await onSave({ ...draft, rates }))) onClose()
  }
  const hidden = draft.hiddenRows.length + draft.hiddenColumns.length
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('grids.layOut')}
      actions={
        <>
          {hidden > 0 && (
            <Button look="quiet" onClick={() => set({ hiddenRows: [], hiddenColumns: [] })}>
              {t('grids.showHidden', { count: hidden })}
            </Button>
          )}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={isBad} onClick={() => void save()}>
            {t('grids.save')}
          </Button>
        </>
      }
    >
      <div className="layout-form">
        {!isOwn && (
          <Select
            label={t('grids.layout')}
            showLabel
            value={draft.layout}
            options={gridLayouts.map((value) => ({ value, label: t(`grids.layout.${value}`) }))}
            onChange={(layout) => set({ layout })}
          />
        )}
        <Select
          label={t('grids.across')}
          showLabel
          value={draft.across}
          options={gridAxes.map((value) => ({ value, label: t(`grids.axis.${value}`) }))}
          onChange={(across) => set({ across })}
        />
        <Select
          label={t('grids.columnsBy')}
          showLabel
          value={draft.columnsBy}
          options={(['fiscal', 'calendar'] as const).map((value) => ({
            value,
            label: t(`grids.by.${value}`),
          }))}
          onChange={(columnsBy) => set({ columnsBy })}
        />
        <Select
          label={t('grids.periodicity')}
          showLabel
          value={draft.periodicity}
          options={periodicities.map((value) => ({ value, label: t(`grids.periodicity.${value}`) }))}
          onChange={(periodicity) => set({ periodicity })}
        />
        <TextField
          label={t('grids.from')}
          showLabel
          placeholder={t('grids.fromExample')}
          value={draft.from ?? ''}
          problem={badPeriod(draft.from) ? t('grids.badPeriod') : null}
          onChange={(from) => set({ from: from.trim() === '' ? null : from.trim().toUpperCase() })}
        />
        <TextField
          label={t('grids.to')}
          showLabel
          placeholder={t('grids.toExample')}
          value={draft.to ?? ''}
          problem={badPeriod(draft.to) ? t('grids.badPeriod') : null}
          onChange={(to) => set({ to: to.trim() === '' ? null : to.trim().toUpperCase() })}
        />
        <Select
          label={t('grids.groupBy')}
          showLabel
          value={draft.groupBy}
          options={rowGroupings.map((value) => ({ value, label: t(`grids.group-by.${value}`) }))}
          onChange={(groupBy) => set({ groupBy })}
        />
        <Select
          label={t('grids.settling')}
          showLabel
          value={draft.settling}
          options={settlings.map((value) => ({ value, label: t(`grids.settling.${value}`) }))}
          onChange={(settling) => set({ settling })}
        />
        <Select<'apart' | 'GAAP' | 'non-GAAP'>
          label={t('grids.preferredBasis')}
          showLabel
          value={draft.preferredBasis ?? 'apart'}
          options={[
            { value: 'apart', label: t('grids.basesApart') },
            { value: 'GAAP', label: t('grids.gaap') },
            { value: 'non-GAAP', label: t('grids.nonGaap') },
          ]}
          onChange={(basis) => set({ preferredBasis: basis === 'apart' ? null : basis })}
        />
        <TextField
          label={t('grids.currency')}
          showLabel
          placeholder={t('grids.currencyHint')}
          value={draft.currency ?? ''}
          problem={badCurrency ? t('grids.badCurrency') : null}
          onChange={(currency) =>
            set({ currency: currency.trim() === '' ? null : currency.trim().toUpperCase() })
          }
        />
        {!isOwn && (
          <Picks
            title={t('grids.companies')}
            all={companies.map(({ company }) => company)}
            picked={draft.companies}
            onPick={(picked) => set({ companies: picked })}
          />
        )}
        <Picks
          title={t('grids.metrics')}
          all={metrics}
          picked={draft.metrics}
          onPick={(picked) => set({ metrics: picked })}
        />
        <Picks
          title={t('grids.segments')}
          all={['', ...segments]}
          picked={draft.segments.map((segment) => segment ?? '')}
          nameOf={(segment) => (segment === '' ? t('grids.wholeCompany') : segment)}
          onPick={(picked) => set({ segments: picked.map((segment) => (segment === '' ? null : segment)) })}
        />
        <Picks
          title={t('grids.computedRows')}
          all={computedRows}
          picked={draft.computed}
          isExact
          nameOf={(name) => t(`grids.computed.${name}`)}
          onPick={(computed) => set({ computed })}
        />
        <fieldset className="picks rates">
          <legend className="label">{t('grids.rates')}</legend>
          {rates.map((rate, at) => (
            // A rate has no name of its own; its place among them is what one edits.
            <div className="rate-row" key={at}>
              {(['from', 'to', 'date', 'rate'] as const).map((part) => (
                <TextField
                  key={part}
                  label={t(`grids.rate.${part}`)}
                  placeholder={t(`grids.rate.${part}`)}
                  value={rate[part]}
                  onChange={(text) => setRates(changeRate(rates, at, part, text))}
                />
              ))}
              <IconButton
                icon="bin"
                label={t('grids.removeRate')}
                onClick={() => setRates(rates.toSpliced(at, 1))}
              />
            </div>
          ))}
          {badRates && (
            <p className="problem" role="alert">
              {t('grids.badRate')}
            </p>
          )}
          <Button small icon="plus" onClick={() => setRates([...rates, noRate])}>
            {t('grids.addRate')}
          </Button>
        </fieldset>
      </div>
    </Dialog>
  )
}

interface PicksProps<Name extends string> {
  readonly title: ReactNode
  readonly all: readonly Name[]
  readonly picked: readonly Name[]
  /** None picked is none, not all. */
  readonly isExact?: boolean
  readonly nameOf?: (name: Name) => string
  readonly onPick: (picked: readonly Name[]) => void
}

/** Some of many; none ticked restricts nothing. */
function Picks<Name extends string>({ title, all, picked, isExact, nameOf, onPick }: PicksProps<Name>) {
  const t = useText()
  const names = [...new Set([...all, ...picked])]
  return (
    <fieldset className="picks">
      <legend className="label">
        {title} <span className="muted">{!isExact && picked.length === 0 ? t('grids.allOfThem') : ''}</span>
      </legend>
      <div className="pick-list">
        {names.map((name) => (
          <Checkbox
            key={name}
            label={nameOf?.(name) ?? name}
            checked={picked.includes(name)}
            onChange={(wanted) => onPick(wanted ? [...picked, name] : picked.filter((one) => one !== name))}
          />
        ))}
      </div>
    </fieldset>
  )
}
