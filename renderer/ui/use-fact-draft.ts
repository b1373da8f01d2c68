import { useState } from 'react'
import type { Basis, FactKind, FactValues } from '../../shared/facts/fact.ts'
import { factValues } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useText } from '../app/text.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'

/** The fields of a fact in the order in which forms show them. */
export const factFields = ['metric', 'segment', 'basis', 'period', 'kind', 'value', 'unit'] as const
export type FactField = (typeof factFields)[number]

/** A fact's values as they are typed: the figure at the scale it is shown in, nothing as an empty text. */
interface Typed {
  readonly metric: string
  readonly segment: string
  readonly basis: Basis | null
  readonly period: string
  readonly kind: FactKind
  readonly number: string
  readonly unit: string
}

export interface FactDraft {
  readonly typed: Typed
  /** The values it began with. */
  readonly original: Typed
  readonly set: (change: Partial<Typed>) => void
  /** Back to the values it began with. */
  readonly reset: () => void
  readonly isChanged: boolean
  /** The power of ten the figure is typed at, and the unit that says so: `USD m`. */
  readonly scale: number
  readonly writtenUnit: string
  /** The field that was not accepted. */
  readonly problem: FactField | null
  /** The values as the library takes them; null after naming the field that is wrong. */
  readonly read: () => FactValues | null
}

/** The values of a fact while a person changes them. */
export function useFactDraft(values: FactValues): FactDraft {
  const t = useText()
  const { number, scale, unit: writtenUnit } = writeFigure(values.value, values.unit, t)
  const { metric, basis, kind, unit } = values
  const original: Typed = {
    metric,
    basis,
    kind,
    number,
    unit,
    segment: values.segment ?? '',
    period: values.period ?? '',
  }
  const [typed, setTyped] = useState(original)
  const [problem, setProblem] = useState<FactField | null>(null)
  return {
    typed,
    original,
    set: (change) => setTyped((last) => ({ ...last, ...change })),
    reset: () => {
      setTyped(original)
      setProblem(null)
    },
    isChanged: JSON.stringify(typed) !== JSON.stringify(original),
    scale,
    writtenUnit,
    problem,
    read: () => {
      const { number: written, segment, period, ...rest } = typed
      const parsed = factValues.safeParse({
        ...rest,
        segment: segment.trim() || null,
        period: period.trim() || null,
        value: parseCell(written, scale) ?? '',
      })
      const field = parsed.error?.issues[0]?.path[0]
      setProblem(parsed.success ? null : (factFields.find((name) => name === field) ?? 'value'))
      return parsed.data ?? null
    },
  }
}
