import type { Basis } from '../../shared/facts/fact.ts'
import { compareDecimals, shiftDecimal } from '../../shared/figures/decimal.ts'
import { parsePeriod } from '../../shared/figures/periods.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { isScaled } from '../../shared/grids/units.ts'
import type { LedgerChange, StatedAct } from '../../shared/guidance/ledger-change.ts'
import type { GuidanceRow, GuidanceStatement } from '../../shared/guidance/ledger.ts'

export const shapes = ['range', 'mid', 'words'] as const
export type Shape = (typeof shapes)[number]

/** A guidance as it is typed: figures at the scale that is shown, nothing as an empty text. */
export interface GuidanceDraft {
  readonly metric: string
  readonly segment: string
  readonly basis: Basis | null
  readonly period: string
  readonly unit: string
  readonly act: StatedAct
  readonly shape: Shape
  readonly low: string
  readonly high: string
  readonly words: string
  readonly who: string
  readonly on: string
}
export type DraftField = keyof GuidanceDraft

/** The power of ten that figures of a unit are typed at: money and shares in millions. */
export const typedScale = (unit: string): number => (isScaled(unit) && unit !== 'count' ? 6 : 0)

/** The figures of a statement, or of nothing, as one types them. */
export function draftGuidance(
  row: GuidanceRow | null,
  statement: GuidanceStatement | null,
  act: StatedAct,
): GuidanceDraft {
  const unit = row?.unit ?? 'USD'
  const write = (value: string | null | undefined): string =>
    value === null || value === undefined ? '' : shiftDecimal(value, -typedScale(unit))
  const { low = null, high = null } = statement ?? {}
  const isWords =
    statement !== null &&
    act === 'given' &&
    (statement.words !== undefined || (low === null && high === null))
  return {
    metric: row?.metric ?? '',
    segment: row?.segment ?? '',
    basis: row?.basis ?? null,
    period: row?.period ?? '',
    unit: row && row.unit === null ? 'USD' : unit,
    act,
    shape: isWords ? 'words' : low !== null && low === high ? 'mid' : 'range',
    low: isWords ? '' : write(low),
    high: isWords ? '' : write(high),
    words: isWords ? (statement.words ?? statement.place.quote) : '',
    who: statement?.place.speaker ?? '',
    on: statement?.place.date ?? '',
  }
}

/** What is wrong with a draft, field by field; the change it makes where nothing is. */
export function readDraft(
  draft: GuidanceDraft,
  rest: { readonly source: string | null; readonly replaces: boolean },
):
  | { readonly change: LedgerChange }
  | {
      readonly field: DraftField
      readonly problem: 'needed' | 'badPeriod' | 'badNumber' | 'badOrder' | 'badDay'
    } {
  const { act, shape, basis } = draft
  const period = parsePeriod(draft.period.trim())
  if (draft.metric.trim() === '') return { field: 'metric', problem: 'needed' }
  if (period === null || period.kind === 'day') return { field: 'period', problem: 'badPeriod' }
  const hasFigures = act === 'given' && shape !== 'words'
  if (draft.unit.trim() === '') return { field: 'unit', problem: 'needed' }
  if (draft.on.trim() !== '' && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(draft.on.trim()))
    return { field: 'on', problem: 'badDay' }
  const scale = typedScale(draft.unit.trim())
  const read = (text: string): string | null | undefined =>
    text.trim() === '' ? null : (parseCell(text, scale) ?? undefined)
  const low = hasFigures ? read(draft.low) : null
  const high = hasFigures ? (shape === 'mid' ? low : read(draft.high)) : null
  if (low === undefined) return { field: 'low', problem: 'badNumber' }
  if (high === undefined) return { field: 'high', problem: 'badNumber' }
  if (hasFigures && low === null && high === null) return { field: 'low', problem: 'needed' }
  if (low !== null && high !== null && compareDecimals(low, high) > 0)
    return { field: 'high', problem: 'badOrder' }
  const words = act === 'given' && shape === 'words' ? draft.words.trim() : null
  if (words === '') return { field: 'words', problem: 'needed' }
  const target = {
    metric: draft.metric.trim(),
    segment: draft.segment.trim() || null,
    basis,
    period: draft.period.trim(),
    unit: words === null ? draft.unit.trim() : '',
  }
  const who = draft.who.trim() || null
  const on = draft.on.trim() || null
  return { change: { kind: 'stated', target, act, low, high, words, who, on, ...rest } }
}
