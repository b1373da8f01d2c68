import type { Basis, FactKind } from '../facts/fact.ts'
import type { GridRow, RowMeasure } from './grid.ts'
import { rowMeasures } from './grid.ts'

/** What makes two figures belong to one row. */
export type RowIdentity = Pick<
  GridRow,
  'metric' | 'segment' | 'basis' | 'unit' | 'measure' | 'company' | 'source'
>

/**
 * A row's key: the same for `Data Center` and `Data center`, and stable when documents come and go, because typed
 * cells and choices are kept by it.
 */
export function formatRowKey({
  metric,
  segment,
  basis,
  unit,
  measure,
  company,
  source,
}: RowIdentity): string {
  const parts = [foldName(metric), foldSegment(segment ?? ''), basis ?? '', unit, measure]
  // A company's own grid names neither, and its keys are as they were when there was no other grid.
  if (company !== null || source !== null) parts.push(foldName(company ?? ''), foldName(source ?? ''))
  return parts.map(escapeBar).join('|')
}

/** The identity a key stands for, its names in the key's lower case; null for what is no key. */
export function parseRowKey(key: string): RowIdentity | null {
  const parts = key.split('|').map(unescapeBar)
  const [metric = '', segment = '', basis = '', unit = '', measure = '', company = '', source = ''] = parts
  const known = rowMeasures.find((name) => name === measure)
  if (!known || metric === '' || unit === '') return null
  const named = (name: string) => (name === '' ? null : capitalize(name))
  return {
    metric: capitalize(metric),
    segment: named(segment),
    basis: isBasis(basis) ? basis : null,
    unit,
    measure: known,
    company: named(company),
    source: named(source),
  }
}

/** The row a kind of fact stands in. */
export const measureOfKind: Readonly<Record<FactKind, RowMeasure>> = {
  actual: 'value',
  'prior-period actual': 'value',
  'guidance-low': 'guided',
  'guidance-high': 'guided',
  'guidance-mid': 'guided',
  'change yoy %': 'change yoy %',
  'change qoq %': 'change qoq %',
  'change bps': 'change bps',
  'change qoq abs': 'change qoq abs',
  'change yoy abs': 'change yoy abs',
  'change yoy x': 'change yoy x',
  target: 'target',
  forecast: 'forecast',
  // What others expect stands with what is foreseen, never with what is guided.
  consensus: 'forecast',
}

/** Names one business goes by; a company that says `CATV` or `Pumps & Valves` in one call says `cable television` or `pumps and valves` in the next. */
const segmentNames: readonly (readonly [names: RegExp, name: string])[] = [
  [/\b(?:cable television|cable tv)\b/g, 'catv'],
  [/\b(?:datacenters?|data ?-?centres?|data-centers?|data centers)\b/g, 'data center'],
  [/\b(?:telecommunications?|telco)\b/g, 'telecom'],
  [/ and /g, ' & '],
]

/** A segment's name with its spellings and synonyms folded together. */
export const foldSegment = (segment: string): string =>
  segmentNames.reduce((name, [names, one]) => name.replace(names, one), foldName(segment))

export const foldName = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

const capitalize = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const isBasis = (text: string): text is Basis => text === 'GAAP' || text === 'non-GAAP'
export const escapeBar = (part: string) => part.replaceAll('\\', '\\\\').replaceAll('|', '\\p')
export const unescapeBar = (part: string) =>
  part.replace(/\\([\\p])/g, (_, letter: string) => (letter === 'p' ? '|' : '\\'))
