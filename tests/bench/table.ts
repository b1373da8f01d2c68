import { cpus, loadavg, totalmem } from 'node:os'
import { isMet, type Figure, type Limit } from './bench.ts'

/** The machine, in one line: a figure means nothing without it. */
export function machineLine(ground: string): string {
  const [first] = cpus()
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
  return `${first?.model.trim() ?? 'unknown processor'} · ${cpus().length} cores · ${(totalmem() / 2 ** 30).toFixed(0)} GB · ${process.platform} ${process.arch} · Node ${process.version} · load ${load} · ${ground}`
}

const heads = ['id', 'what', 'ours', 'floor', 'ratio', 'goal', '']

/** Figures as aligned columns, with `ok` or `short` at the end. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(rowOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf(figure: Figure): string[] {
  const { id, what, ours, floor, value, pass, remark } = figure
  const met = isMet(figure)
  const verdict = met === null ? '' : met ? 'ok' : 'short'
  return [
    id,
    what,
    ours,
    floor ?? '',
    floor && value !== null ? value.toFixed(value < 1 ? 3 : 2) : '',
    pass ? goalOf(pass) : '',
    [verdict, remark && `(${remark})`].filter(Boolean).join(' '),
  ]
}

const goalOf = ({ atMost, atLeast, unit = '' }: Limit): string =>
  atMost === undefined ? `>= ${atLeast}${unit}` : `<= ${atMost}${unit}`
