import { parseColumnKey } from '../../shared/grids/column-key.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import type { GridDefinition } from '../../shared/grids/grid-definition.ts'
import { foldName, parseRowKey } from '../../shared/grids/row-key.ts'
import { isSumColumn } from '../../shared/grids/year-groups.ts'
import type { Text } from '../app/text.ts'
import { fullTitleOf, type NameOfMetric } from './grid-lines.ts'
import type { LayoutChange } from './lay-out.ts'
import { titleOfColumn } from './period-title.ts'

/** A row or column in the list where they are arranged. */
export interface ArrangedLine {
  readonly key: string
  /** What it is called by itself. */
  readonly ownName: string
  /** What the user calls it; empty for its own name. */
  readonly name: string
  readonly isShown: boolean
}

/** The rows of a table in their order, those that are hidden after them. */
export function listRows(
  { rows, definition }: GridTable,
  t: Text,
  nameOf: NameOfMetric,
): readonly ArrangedLine[] {
  const shown = rows.map((row) => ({
    key: row.key,
    ownName: fullTitleOf({ ...row, title: ownTitleOf(definition, row.key) }, t, nameOf),
    name: definition.names[row.key] ?? '',
    isShown: true,
  }))
  return [
    ...shown,
    ...hiddenOnes(definition, definition.hiddenRows, (key) => nameRow(definition, key, t, nameOf)),
  ]
}

/** The columns of a table; sums of years follow from them and are not arranged. */
export function listColumns({ columns, definition }: GridTable): readonly ArrangedLine[] {
  const shown = columns
    .filter(({ key }) => !isSumColumn(key))
    .map((column) => ({
      key: column.key,
      ownName: titleOfColumn({ ...column, title: ownTitleOf(definition, column.key) }).name,
      name: definition.names[column.key] ?? '',
      isShown: true,
    }))
  return [...shown, ...hiddenOnes(definition, definition.hiddenColumns, (key) => nameColumn(definition, key))]
}

const hiddenOnes = (
  { names }: GridDefinition,
  keys: readonly string[],
  nameOf: (key: string) => string,
): readonly ArrangedLine[] =>
  keys.map((key) => ({ key, ownName: nameOf(key), name: names[key] ?? '', isShown: false }))

const ownTitleOf = ({ customRows, customColumns }: GridDefinition, key: string): string | null =>
  [...customRows, ...customColumns].find((own) => own.key === key.split('|', 1)[0])?.name ?? null

function nameRow(definition: GridDefinition, key: string, t: Text, nameOf: NameOfMetric): string {
  const own = ownTitleOf(definition, key)
  const row = parseRowKey(key)
  return own ?? (row ? fullTitleOf({ ...row, title: null, group: '' }, t, nameOf) : key)
}

function nameColumn(definition: GridDefinition, key: string): string {
  const place = parseColumnKey(key)
  const title = ownTitleOf(definition, key)
  if (!place) return title ?? key
  return titleOfColumn({
    title,
    period: place.period,
    group: place.name,
    calendar: null,
    own: null,
    kind: 'period',
  }).name
}

/** Moves a line to the place of another. */
export function moveTo(lines: readonly ArrangedLine[], from: number, to: number): readonly ArrangedLine[] {
  const line = lines[from]
  if (!line || to < 0 || to >= lines.length) return lines
  return lines.toSpliced(from, 1).toSpliced(to, 0, line)
}

export const changeLine = (
  lines: readonly ArrangedLine[],
  at: number,
  change: Partial<ArrangedLine>,
): readonly ArrangedLine[] => lines.map((line, index) => (index === at ? { ...line, ...change } : line))

/** Names given to a line that another line has too, folded as formulas fold them: they would call either. */
export function findTakenNames(lines: readonly ArrangedLine[]): ReadonlySet<string> {
  const users = new Map<string, number>()
  for (const line of lines) {
    const name = foldName(line.name.trim() === '' ? line.ownName : line.name)
    users.set(name, (users.get(name) ?? 0) + 1)
  }
  return new Set(
    lines.flatMap(({ key, name }) =>
      name.trim() !== '' && (users.get(foldName(name)) ?? 0) > 1 ? [key] : [],
    ),
  )
}

/** What arranged lines make of a layout: the order only where something was moved. */
export function arrange(
  { definition }: Pick<GridTable, 'definition'>,
  rows: { readonly before: readonly ArrangedLine[]; readonly now: readonly ArrangedLine[] },
  columns: { readonly before: readonly ArrangedLine[]; readonly now: readonly ArrangedLine[] },
): LayoutChange {
  const names = { ...definition.names }
  for (const { key, name, ownName } of [...rows.now, ...columns.now])
    if (name.trim() === '' || name.trim() === ownName) delete names[key]
    else names[key] = name.trim()
  return {
    names,
    hiddenRows: hiddenOf(rows.now),
    hiddenColumns: hiddenOf(columns.now),
    ...(isMoved(rows) ? { rowOrder: keysOf(rows.now) } : {}),
    ...(isMoved(columns) ? { columnOrder: keysOf(columns.now) } : {}),
  }
}

const keysOf = (lines: readonly ArrangedLine[]) => lines.map(({ key }) => key)
const hiddenOf = (lines: readonly ArrangedLine[]) => keysOf(lines.filter(({ isShown }) => !isShown))
const isMoved = ({
  before,
  now,
}: {
  readonly before: readonly ArrangedLine[]
  readonly now: readonly ArrangedLine[]
}) => keysOf(before).join('\n') !== keysOf(now).join('\n')
