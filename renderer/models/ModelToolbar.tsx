import type { LineKind, ModelLine, ModelSheet } from '../../shared/models/model.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu.tsx'

interface ModelToolbarProps {
  readonly name: string
  readonly sheet: ModelSheet
  readonly scenarioId: string | null
  readonly line: ModelLine | null
  readonly readOnly: boolean
  /** How many lines have a problem, and checks that fail; null where there is no line yet. */
  readonly problems: number | null
  readonly onScenario: (id: string | null) => void
  readonly onAddScenario: () => void
  readonly onRemoveScenario: () => void
  readonly onRenameScenario: () => void
  readonly onDuplicateScenario: () => void
  readonly onMoveScenario: (by: 1 | -1) => void
  readonly onAdd: (kind: LineKind) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemoveLine: () => void
  readonly onPeriodic: (isPeriodic: boolean) => void
  readonly onScale: (scale: number) => void
  readonly onAddPeriod: () => void
  readonly onRemovePeriod: () => void
  readonly onRenamePeriods: () => void
  readonly onAddTable: () => void
  readonly onExport: () => void
}

const kinds = ['input', 'formula', 'check', 'section'] as const
const scales = ['0', '3', '6', '9'] as const

/** The scenario in force, and what adds to the sheet or changes its lines. */
export function ModelToolbar(props: ModelToolbarProps) {
  const { name, sheet, scenarioId, line, readOnly, problems } = props
  const t = useText()
  const { keysOf } = useWorkbench()
  const scenario = sheet.scenarios.find(({ id }) => id === scenarioId)?.name ?? t('models.base')
  const place = sheet.scenarios.findIndex(({ id }) => id === scenarioId)
  return (
    <div className="toolbar" role="toolbar" aria-label={name}>
      <Menu
        label={t('models.scenario')}
        trigger={
          <button type="button" className="tool" aria-label={`${t('models.scenario')}: ${scenario}`}>
            <Icon name="split" /> {scenario} <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice
          label={t('models.scenario')}
          value={scenarioId ?? ''}
          options={[
            { value: '', label: t('models.base') },
            ...sheet.scenarios.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(next) => props.onScenario(next === '' ? null : next)}
        />
        {!readOnly && (
          <>
            <MenuSeparator />
            <MenuItem icon="plus" onChoose={props.onAddScenario}>
              {t('models.addScenario')}
            </MenuItem>
            <MenuItem icon="edit" disabled={scenarioId === null} onChoose={props.onRenameScenario}>
              {t('models.renameScenario')}
            </MenuItem>
            <MenuItem icon="copy" disabled={scenarioId === null} onChoose={props.onDuplicateScenario}>
              {t('models.duplicateScenario')}
            </MenuItem>
            <MenuItem icon="up" disabled={place <= 0} onChoose={() => props.onMoveScenario(-1)}>
              {t('models.moveScenarioUp')}
            </MenuItem>
            <MenuItem
              icon="down"
              disabled={place < 0 || place === sheet.scenarios.length - 1}
              onChoose={() => props.onMoveScenario(1)}
            >
              {t('models.moveScenarioDown')}
            </MenuItem>
            <MenuItem icon="bin" disabled={scenarioId === null} onChoose={props.onRemoveScenario}>
              {t('models.removeScenario')}
            </MenuItem>
          </>
        )}
      </Menu>
      <span className="grow" />
      <span className={problems ? 'is-error num' : 'muted num'} role="status">
        {problems === null
          ? ''
          : problems > 0
            ? t('models.problems', { count: problems })
            : t('models.noProblems')}
      </span>
      <IconButton
        icon="export"
        label={t('models.exportExcel')}
        shortcut={keysOf('model.exportExcel')[0]}
        onClick={props.onExport}
      />
      {!readOnly && (
        <>
          <Menu label={t('models.periods')} trigger={<IconButton icon="clock" label={t('models.periods')} />}>
            <MenuItem icon="plus" onChoose={props.onAddPeriod}>
              {t('models.addPeriod')}
            </MenuItem>
            <MenuItem icon="edit" disabled={sheet.periods.length === 0} onChoose={props.onRenamePeriods}>
              {t('models.renamePeriods')}
            </MenuItem>
            <MenuItem icon="minus" disabled={sheet.periods.length === 0} onChoose={props.onRemovePeriod}>
              {t('models.removePeriod')}
            </MenuItem>
          </Menu>
          <Menu
            label={t('models.lineActions')}
            trigger={<IconButton icon="more" label={t('models.lineActions')} disabled={line === null} />}
          >
            <MenuItem icon="up" shortcut={keysOf('model.moveUp')[0]} onChoose={() => props.onMove(-1)}>
              {t('models.moveUp')}
            </MenuItem>
            <MenuItem icon="down" shortcut={keysOf('model.moveDown')[0]} onChoose={() => props.onMove(1)}>
              {t('models.moveDown')}
            </MenuItem>
            <MenuItem
              icon="table"
              disabled={sheet.periods.length === 0 || line?.kind === 'section'}
              onChoose={() => props.onPeriodic(!line?.isPeriodic)}
            >
              {t(line?.isPeriodic ? 'models.makeSingle' : 'models.makePeriodic')}
            </MenuItem>
            <MenuChoice
              label={t('models.showIn')}
              value={String(line?.scale ?? 0)}
              options={scales.map((value) => ({ value, label: t(`models.scale-${value}`) }))}
              onChange={(next) => props.onScale(Number(next))}
            />
            <MenuSeparator />
            <MenuItem icon="bin" shortcut={keysOf('model.removeLine')[0]} onChoose={props.onRemoveLine}>
              {t('models.removeLine')}
            </MenuItem>
          </Menu>
          <IconButton icon="chart" label={t('models.addTable')} onClick={props.onAddTable} />
          <Menu
            label={t('models.add')}
            align="end"
            trigger={
              <Button small look="primary" icon="plus">
                {t('models.add')}
              </Button>
            }
          >
            {kinds.map((kind) => (
              <MenuItem
                key={kind}
                shortcut={kind === 'formula' ? keysOf('model.addLine')[0] : undefined}
                onChoose={() => props.onAdd(kind)}
              >
                {t(`models.add-${kind}`)}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </div>
  )
}
