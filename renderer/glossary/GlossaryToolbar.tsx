import { termFields, type TermField } from '../../shared/glossary/term.ts'
import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuChoice, MenuItem } from '../ui/Menu.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { TermFilter } from './filter-terms.ts'

interface GlossaryToolbarProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly filter: TermFilter
  readonly onFilter: (filter: TermFilter) => void
  readonly count: number | null
  readonly readOnly: boolean
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onExport: (format: 'csv' | 'tbx') => void
  /** From the field into the list. */
  readonly onEnter: () => void
}

const origins: readonly GlossaryEntry['origin'][] = ['shipped', 'changed', 'own']

/** Which terms are listed, how many, and what adds to them or carries them away. */
export function GlossaryToolbar(props: GlossaryToolbarProps) {
  const { query, onQuery, filter, onFilter, count, readOnly, onAdd, onImport, onExport, onEnter } = props
  const t = useText()
  const { field, origin } = filter
  const fieldName = field ? t(`glossary.field-${field}`) : t('glossary.anyField')
  const originName = origin ? t(`glossary.origin-${origin}`) : t('glossary.anyOrigin')
  return (
    <div className="toolbar" role="toolbar" aria-label={t('glossary.title')}>
      <TextField
        className="search"
        label={t('glossary.search')}
        placeholder={t('glossary.search')}
        icon="search"
        value={query}
        onChange={onQuery}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          onEnter()
        }}
      />
      <Menu
        label={t('glossary.fieldIs')}
        trigger={
          <button type="button" className="tool" aria-label={`${t('glossary.fieldIs')}: ${fieldName}`}>
            {fieldName} <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice<TermField | 'any'>
          label={t('glossary.fieldIs')}
          value={field ?? 'any'}
          options={[
            { value: 'any', label: t('glossary.anyField') },
            ...termFields.map((value) => ({ value, label: t(`glossary.field-${value}`) })),
          ]}
          onChange={(next) => onFilter({ ...filter, field: next === 'any' ? null : next })}
        />
      </Menu>
      <Menu
        label={t('glossary.originIs')}
        trigger={
          <button type="button" className="tool" aria-label={`${t('glossary.originIs')}: ${originName}`}>
            {originName} <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice<GlossaryEntry['origin'] | 'any'>
          label={t('glossary.originIs')}
          value={origin ?? 'any'}
          options={[
            { value: 'any', label: t('glossary.anyOrigin') },
            ...origins.map((value) => ({ value, label: t(`glossary.origin-${value}`) })),
          ]}
          onChange={(next) => onFilter({ ...filter, origin: next === 'any' ? null : next })}
        />
      </Menu>
      <span className="grow" />
      <span className="muted num" role="status">
        {count !== null && t('glossary.count', { count })}
      </span>
      {!readOnly && <IconButton icon="import" label={t('glossary.import')} onClick={onImport} />}
      <Menu
        label={t('glossary.export')}
        align="end"
        trigger={<IconButton icon="export" label={t('glossary.export')} />}
      >
        <MenuItem icon="table" onChoose={() => onExport('csv')}>
          {t('glossary.exportCsv')}
        </MenuItem>
        <MenuItem icon="doc" onChoose={() => onExport('tbx')}>
          {t('glossary.exportTbx')}
        </MenuItem>
      </Menu>
      {!readOnly && (
        <Button small look="primary" icon="plus" onClick={onAdd}>
          {t('glossary.add')}
        </Button>
      )}
    </div>
  )
}
