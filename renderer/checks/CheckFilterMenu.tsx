import { checkStates, type CheckState } from '../../shared/checks/checks-api.ts'
import type { CheckKind } from '../../shared/checks/finding.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuChoice, MenuSeparator } from '../ui/Menu.tsx'
import { firstFilter, type CheckFilter } from './check-filter.ts'

interface CheckFilterMenuProps {
  readonly filter: CheckFilter
  /** Kinds there are any of. */
  readonly kinds: readonly CheckKind[]
  readonly onFilter: (filter: CheckFilter) => void
}

/** Which checks of the document are listed: by state, by how they are shown, by kind. */
export function CheckFilterMenu({ filter, kinds, onFilter }: CheckFilterMenuProps) {
  const t = useText()
  const { state, kind, severity } = filter
  const isFiltered = state !== firstFilter.state || kind !== null || severity !== null
  return (
    <Menu
      label={t('checks.filter')}
      align="end"
      trigger={
        <IconButton
          icon="filter"
          label={t(isFiltered ? 'checks.filtered' : 'checks.filter')}
          pressed={isFiltered}
          side="left"
        />
      }
    >
      <MenuChoice<CheckState | 'any'>
        label={t('checks.stateIs')}
        value={state ?? 'any'}
        options={[
          ...checkStates.map((value) => ({ value, label: t(`checks.state-${value}`) })),
          { value: 'any', label: t('checks.anyState') },
        ]}
        onChange={(next) => onFilter({ ...filter, state: next === 'any' ? null : next })}
      />
      <MenuSeparator />
      <MenuChoice<'error' | 'doubt' | 'any'>
        label={t('checks.severityIs')}
        value={severity ?? 'any'}
        options={[
          { value: 'error', label: t('checks.severity-error') },
          { value: 'doubt', label: t('checks.severity-doubt') },
          { value: 'any', label: t('checks.marked') },
        ]}
        onChange={(next) => onFilter({ ...filter, severity: next === 'any' ? null : next })}
      />
      {kinds.length > 1 && (
        <>
          <MenuSeparator />
          <MenuChoice<CheckKind | 'any'>
            label={t('checks.kindIs')}
            value={kind ?? 'any'}
            options={[
              { value: 'any', label: t('checks.anyKind') },
              ...kinds.map((value) => ({ value, label: t(`checks.kind-${value}`) })),
            ]}
            onChange={(next) => onFilter({ ...filter, kind: next === 'any' ? null : next })}
          />
        </>
      )}
    </Menu>
  )
}
