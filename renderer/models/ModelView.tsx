import { useMemo, useRef, useState } from 'react'
import {
  addScenario,
  duplicateScenario,
  moveLine,
  moveScenario,
  removeLine,
  removeScenario,
  renamePeriod,
  renameScenario,
  setInput,
} from '../../shared/models/edit-sheet.ts'
import { addLine, addPeriod, changeLine, removePeriod, setPeriodic } from '../../shared/models/edit-sheet.ts'
import { evaluateModel, type ModelResult } from '../../shared/models/evaluate-model.ts'
import {
  currentPlace,
  keyOfCell,
  type LineKind,
  type Model,
  type ModelSheet,
  type ModelInput,
} from '../../shared/models/model.ts'
import { completeName, traceValue } from '../../shared/models/trace-value.ts'
import { useCommand } from '../app/commands.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useLocale, useText } from '../app/text.ts'
import { useSaveExport } from '../app/use-save-export.ts'
import { useEnterTable } from '../app/use-enter-table.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { applyText, lineAt, textOfCell, type CellAddress } from './cell-text.ts'
import { CellDialog } from './CellDialog.tsx'
import { FactDialog } from './FactDialog.tsx'
import { FormulaBar, type FormulaBarActs } from './FormulaBar.tsx'
import { ModelSource } from './ModelSource.tsx'
import { ModelTable } from './ModelTable.tsx'
import { ModelToolbar } from './ModelToolbar.tsx'
import { NameDialog } from './NameDialog.tsx'
import { SensitivityDialog } from './SensitivityDialog.tsx'
import { SensitivityTables } from './SensitivityTables.tsx'
import { useModel } from './use-model.ts'
import '../styles/models.css'

/** A model: a worksheet of named lines, where each value says where it comes from. */
export default function ModelView({ request, active }: ViewProps<'model'>) {
  const t = useText()
  const { model, isGone, edit } = useModel(request.modelId)
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  useTabTitle(model?.name)
  if (isGone) return <EmptyState icon="bin" title={t('models.gone')} text={t('models.goneText')} />
  if (!model) return <Skeleton label={t('models.model')} lines={8} />
  return <Worksheet model={model} edit={edit} active={active} readOnly={library.value?.readOnly ?? false} />
}

interface WorksheetProps {
  readonly model: Model
  readonly edit: (change: (sheet: ModelSheet) => ModelSheet) => void
  readonly active: boolean
  readonly readOnly: boolean
}

type Asked = 'scenario' | 'scenario-name' | 'scenario-copy' | 'periods' | 'table' | 'fact' | 'cell' | null

function Worksheet({ model, edit, active, readOnly }: WorksheetProps) {
  const t = useText()
  const { open, announce } = useWorkbench()
  const locale = useLocale()
  const saveExport = useSaveExport()
  const [wanted, setScenario] = useState<string | null>(null)
  const [place, setPlace] = useState<CellAddress | null>(null)
  const [asked, setAsked] = useState<Asked>(null)
  const [focusRound, setFocusRound] = useState(0)
  const bar = useRef<FormulaBarActs>(null)
  const { sheet } = model
  const scenarioId = sheet.scenarios.some(({ id }) => id === wanted) ? wanted : null
  const scenario = sheet.scenarios.find(({ id }) => id === scenarioId) ?? null
  const result = useMemo(() => evaluateModel(model, scenarioId), [model, scenarioId])
  const current: CellAddress | null = place && lineAt(result, place) ? place : firstPlace(result)
  const line = current ? (lineAt(result, current)?.line ?? null) : null
  const cellKey =
    current && line && typeof current.column === 'number' && line.kind !== 'section'
      ? keyOfCell(line, current.column)
      : null
  const cell = cellKey === null ? null : (result.cells.get(cellKey) ?? null)
  const label = current ? labelOf(result, current, t) : ''
  const focusSheet = () => setFocusRound((round) => round + 1)
  const root = useRef<HTMLDivElement>(null)
  useEnterTable(root, active, focusSheet)

  const move = (to: 'down' | 'right' | 'left' | 'stay') => {
    if (!current) return
    setPlace(neighbour(result, current, to))
    if (to !== 'stay') focusSheet()
  }
  const commit = (text: string, to: 'down' | 'right' | 'left' | 'stay'): string | null => {
    if (!current || readOnly) return null
    if (text !== textOfCell(result, current)) {
      const changed = applyText(sheet, current, text, { t, scenarioId })
      if ('problem' in changed) return changed.problem
      edit((latest) => {
        const again = applyText(latest, current, text, { t, scenarioId })
        return 'problem' in again ? latest : again
      })
    }
    move(to)
    return null
  }
  const add = (kind: LineKind) => {
    if (readOnly) return
    const made = { kind, name: t(`models.new-${kind}`), after: line?.id ?? null }
    const { lineId } = addLine(sheet, made)
    edit((latest) => addLine(latest, made).sheet)
    setPlace({ lineId, column: 'name' })
    requestAnimationFrame(() => bar.current?.begin(null))
  }
  const onLine = (change: (latest: ModelSheet) => ModelSheet) => {
    if (!readOnly && line) edit(change)
  }
  const remove = () => {
    if (!line || !current) return
    const next = neighbour(result, current, 'down')
    onLine((latest) => removeLine(latest, line.id))
    setPlace(next.lineId === line.id ? null : next)
    focusSheet()
  }
  const openSource = () => {
    const trace = cellKey === null ? null : traceValue(result, cellKey)
    const input = trace?.input
    const fact = input?.kind === 'fact' ? model.facts.find(({ id }) => id === input.factId) : null
    const at =
      input?.kind === 'figure'
        ? currentPlace(model, input.place)
        : fact
          ? { documentId: fact.documentId, side: fact.side, ...fact.span }
          : line?.stated?.place
            ? currentPlace(model, line.stated.place)
            : null
    if (at)
      open({
        view: 'document',
        documentId: at.documentId,
        target: { side: at.side, start: at.start, end: at.end },
      })
    else if (input?.kind === 'cell')
      open({
        view: 'grid',
        gridId: input.gridId,
        place: { rowKey: input.rowKey, column: input.column },
      })
    else if (trace?.inputs[0]) go(trace.inputs[0])
    else announce(t('models.noSource'))
  }
  const go = (key: string) => {
    const trace = traceValue(result, key)
    if (trace) setPlace({ lineId: trace.line.line.id, column: trace.cell.period })
    focusSheet()
  }
  const tie = (input: ModelInput) => {
    if (line && current && typeof current.column === 'number') {
      const period = line.isPeriodic ? current.column : 0
      edit((latest) => setInput(latest, line.id, period, input))
    }
    setAsked(null)
    focusSheet()
  }
  const tiedInput = line && current && typeof current.column === 'number' ? line.inputs[current.column] : null
  const nextScenario = () => {
    const ids = [null, ...sheet.scenarios.map(({ id }) => id)]
    const next = ids[(ids.indexOf(scenarioId) + 1) % ids.length] ?? null
    setScenario(next)
    announce(sheet.scenarios.find(({ id }) => id === next)?.name ?? t('models.base'))
  }
  const addOnePeriod = () =>
    edit((latest) => addPeriod(latest, t('models.yearAhead', { year: latest.periods.length })))
  const exportExcel = () => saveExport((api) => api.exports.model({ modelId: model.id, locale }))
  const canWrite = active && !readOnly
  useCommand('model.exportExcel', exportExcel, active)
  useCommand('model.openSource', openSource, active && cellKey !== null)
  useCommand('model.nextScenario', nextScenario, active && sheet.scenarios.length > 0)
  useCommand('model.addLine', () => add('formula'), canWrite)
  useCommand('model.addInput', () => add('input'), canWrite)
  useCommand('model.addCheck', () => add('check'), canWrite)
  useCommand('model.addSection', () => add('section'), canWrite)
  useCommand(
    'model.moveUp',
    () => onLine((latest) => moveLine(latest, line!.id, -1)),
    canWrite && line !== null,
  )
  useCommand(
    'model.moveDown',
    () => onLine((latest) => moveLine(latest, line!.id, 1)),
    canWrite && line !== null,
  )
  useCommand('model.removeLine', remove, canWrite && line !== null)
  useCommand('model.tie', () => setAsked('fact'), canWrite && cellKey !== null && line?.kind !== 'check')
  useCommand('model.tieCell', () => setAsked('cell'), canWrite && cellKey !== null && line?.kind !== 'check')
  useCommand('model.addTable', () => setAsked('table'), canWrite)

  const problems = result.lines.filter(
    ({ problem, cells, holds, verdict }) =>
      problem !== null || holds === false || verdict === 'off' || cells.some((one) => one.problem),
  ).length
  return (
    <div className="view model-view" ref={root}>
      <ModelToolbar
        name={model.name}
        sheet={sheet}
        scenarioId={scenarioId}
        line={line}
        readOnly={readOnly}
        problems={sheet.lines.length === 0 ? null : problems}
        onScenario={setScenario}
        onAddScenario={() => setAsked('scenario')}
        onRemoveScenario={() => scenarioId && edit((latest) => removeScenario(latest, scenarioId))}
        onRenameScenario={() => setAsked('scenario-name')}
        onDuplicateScenario={() => setAsked('scenario-copy')}
        onMoveScenario={(by) => scenarioId && edit((latest) => moveScenario(latest, scenarioId, by))}
        onAdd={add}
        onMove={(by) => onLine((latest) => moveLine(latest, line!.id, by))}
        onRemoveLine={remove}
        onPeriodic={(isPeriodic) => onLine((latest) => setPeriodic(latest, line!.id, isPeriodic))}
        onScale={(scale) => onLine((latest) => changeLine(latest, line!.id, { scale }))}
        onAddPeriod={addOnePeriod}
        onRemovePeriod={() => edit(removePeriod)}
        onRenamePeriods={() => setAsked('periods')}
        onAddTable={() => setAsked('table')}
        onExport={exportExcel}
      />
      <FormulaBar
        label={label}
        text={current ? textOfCell(result, current) : ''}
        disabled={readOnly || !current || (typeof current.column === 'number' && cell === null)}
        acts={bar}
        complete={(words) => completeName(result, words)}
        onCommit={commit}
        onCancel={focusSheet}
      />
      <div className="model-sides">
        <div className="model-main">
          {sheet.lines.length === 0 ? (
            <EmptyState icon="model" title={t('models.emptySheet')} text={t('models.emptySheetText')} />
          ) : (
            <ModelTable
              name={model.name}
              result={result}
              place={current}
              onPlace={setPlace}
              onEdit={(text) => !readOnly && bar.current?.begin(text)}
              onClear={() => commit('', 'stay')}
              focusRound={focusRound}
            />
          )}
          <SensitivityTables
            result={result}
            readOnly={readOnly}
            onRemove={(id) =>
              edit((latest) => ({
                ...latest,
                sensitivities: latest.sensitivities.filter((one) => one.id !== id),
              }))
            }
          />
        </div>
        <ModelSource
          model={model}
          result={result}
          cellKey={cell ? cellKey : null}
          readOnly={readOnly}
          onGo={go}
          onTie={() => setAsked('fact')}
          onTieCell={() => setAsked('cell')}
          onEdit={edit}
        />
      </div>
      {asked === 'scenario' && (
        <NameDialog
          title={t('models.addScenario')}
          start=""
          onName={(name) => {
            const id = `c${Date.now().toString(36)}`
            edit((latest) => addScenario(latest, id, name))
            setScenario(id)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'scenario-name' && scenario && (
        <NameDialog
          title={t('models.renameScenario')}
          start={scenario.name}
          onName={(name) => edit((latest) => renameScenario(latest, scenario.id, name))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'scenario-copy' && scenario && (
        <NameDialog
          title={t('models.duplicateScenario')}
          start={t('models.copyOf', { name: scenario.name }).slice(0, 60)}
          onName={(name) => {
            const id = `c${Date.now().toString(36)}`
            edit((latest) => duplicateScenario(latest, scenario.id, { id, name }))
            setScenario(id)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'periods' && (
        <NameDialog
          title={t('models.firstPeriod')}
          start={sheet.periods[0] ?? ''}
          onName={(name) => edit((latest) => renamePeriods(latest, name))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'table' && (
        <SensitivityDialog
          result={result}
          start={line}
          onMake={(table) =>
            edit((latest) => ({ ...latest, sensitivities: [...latest.sensitivities, table] }))
          }
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'fact' && (
        <FactDialog
          start={null}
          onChoose={({ id, value, unit }) => tie({ kind: 'fact', factId: id, value, unit })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'cell' && (
        <CellDialog
          start={tiedInput?.kind === 'cell' ? tiedInput : null}
          onChoose={tie}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

const firstPlace = (result: ModelResult): CellAddress | null => {
  const [first] = result.lines
  return first ? { lineId: first.line.id, column: 'name' } : null
}

function neighbour(
  result: ModelResult,
  place: CellAddress,
  to: 'down' | 'right' | 'left' | 'stay',
): CellAddress {
  if (to === 'down') {
    const at = result.lines.findIndex(({ line }) => line.id === place.lineId)
    return { ...place, lineId: result.lines[at + 1]?.line.id ?? place.lineId }
  }
  if (to === 'stay') return place
  const { periods } = result.bound.sheet
  const values = Array.from({ length: Math.max(1, periods.length) }, (_, index) => index)
  const columns = [
    'name',
    'unit',
    ...values,
    ...(periods.length === 0 ? ['stated' as const] : []),
    'note',
  ] as const
  const next = columns[columns.indexOf(place.column) + (to === 'right' ? 1 : -1)]
  return next === undefined ? place : { ...place, column: next }
}

function labelOf(result: ModelResult, place: CellAddress, t: ReturnType<typeof useText>): string {
  const line = lineAt(result, place)?.line
  if (!line) return ''
  const { column } = place
  const word =
    typeof column === 'number'
      ? line.isPeriodic
        ? (result.bound.sheet.periods[column] ?? '')
        : t('models.value')
      : t(column === 'name' ? 'models.name' : `models.${column}`)
  return t('models.cellName', { line: line.name || t('models.unnamed'), column: word })
}

/** Titles from the first on: a year counts up (`2025`, `FY2026E`), anything else names the first period alone. */
function renamePeriods(sheet: ModelSheet, first: string): ModelSheet {
  const year = /^(.*?)(\d{4})(\D*)$/.exec(first)
  return sheet.periods.reduce(
    (latest, _title, index) =>
      year
        ? renamePeriod(latest, index, `${year[1] ?? ''}${Number(year[2]) + index}${year[3] ?? ''}`)
        : index === 0
          ? renamePeriod(latest, 0, first)
          : latest,
    sheet,
  )
}
