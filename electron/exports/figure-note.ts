import type { FactId } from '../../shared/facts/fact.ts'
import { formatNumber } from '../../shared/grids/format-cell.ts'
import type { GridCell, GridRow } from '../../shared/grids/grid.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import type { FigureSource } from './figure-source.ts'
import type { LineValue } from './grid-lines.ts'
import type { Words } from './words.ts'

/** The facts behind what a line shows of a cell, the one in use first. */
export function factsShown(
  cell: GridCell,
  shows: LineValue,
  sources: ReadonlyMap<FactId, FigureSource>,
): readonly FigureSource[] {
  const all = cell.factIds.flatMap((id) => sources.get(id) ?? [])
  if (shows !== 'low' && shows !== 'high') return all
  const ofEnd = all.filter(({ fact }) => fact.kind === `guidance-${shows}`)
  return ofEnd.length > 0 ? ofEnd : all
}

/** The note of a figure: its quotation first, then where that stands, then what else is to be known. */
export function figureNote(
  cell: GridCell,
  row: GridRow,
  [inUse, ...others]: readonly FigureSource[],
  words: Words,
): string {
  if (cell.state === 'computed') return words('exports.noteComputed', { working: cell.working ?? '' })
  if (cell.state === 'typed') return words('exports.noteTyped')
  if (!inUse) return words(`exports.state.${cell.state}`)
  const { fact, quotation } = inUse
  const place = { document: fact.documentTitle, line: fact.line }
  const show = (value: string) =>
    `${formatNumber(value, row.format.scale, row.format.decimals)} ${writeUnit(row.unit, row.format.scale, words)}`
  const found = fact.suggestion?.value
  return [
    quotation,
    fact.speaker
      ? words('exports.noteSpoken', { ...place, speaker: fact.speaker })
      : words('exports.noteSource', place),
    words(`exports.state.${cell.state}`),
    ...(cell.rule === null ? [] : [words('grids.inUse', { rule: words(`grids.rule.${cell.rule}`) })]),
    ...(cell.working === null ? [] : [words('exports.noteConverted', { working: cell.working })]),
    ...(found === undefined || found === fact.value
      ? []
      : [words('exports.noteCorrected', { value: show(found) })]),
    ...others
      .filter((other) => other.fact.value !== fact.value)
      .map(({ fact: { value, documentTitle, line } }) =>
        words('exports.noteAlso', { value: show(value), document: documentTitle, line }),
      ),
  ].join('\n')
}
