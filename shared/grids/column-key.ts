import { formatPeriod, parsePeriod, shiftPeriod, type Period } from '../figures/periods.ts'
import { escapeBar, unescapeBar } from './row-key.ts'

/** What makes two figures stand in one column: the period, and what else stands across. */
export interface ColumnPlace {
  readonly period: string
  /** The company, segment or source; null where only periods stand across. */
  readonly name: string | null
}

/** `2025Q1`, or `2025Q1|Tern Photonics` where companies stand across. */
export const formatColumnKey = ({ period, name }: ColumnPlace): string =>
  name === null ? period : `${period}|${escapeBar(name)}`

/** Null for what is no column of figures, such as a column of the user's own. */
export function parseColumnKey(key: string): ColumnPlace | null {
  const [period = '', name] = key.split('|')
  if (parsePeriod(period) === null) return null
  return { period, name: name === undefined ? null : unescapeBar(name) }
}

/** The column of an earlier or later period; null where its kind of period has none. */
export function shiftColumn(
  key: string,
  by: { readonly years?: number; readonly quarters?: number },
): string | null {
  const place = parseColumnKey(key)
  const period = place && parsePeriod(place.period)
  if (!place || !period || (by.quarters !== undefined && period.kind !== 'quarter')) return null
  return formatColumnKey({ ...place, period: formatPeriod(shiftPeriod(period, by)) })
}

/** By so many periods of the column's own length. */
export function stepColumn(key: string, steps: number): string | null {
  const place = parseColumnKey(key)
  const period = place && parsePeriod(place.period)
  if (!place || !period) return null
  return formatColumnKey({ ...place, period: formatPeriod(stepPeriod(period, steps)) })
}

function stepPeriod(period: Period, steps: number): Period {
  if (period.kind === 'quarter') return shiftPeriod(period, { quarters: steps })
  if (period.kind !== 'half') return shiftPeriod(period, { years: steps })
  const index = period.year * 2 + period.part - 1 + steps
  return { ...period, year: Math.floor(index / 2), part: (((index % 2) + 2) % 2) + 1 }
}
