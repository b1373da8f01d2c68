import type { Basis } from '../facts/fact.ts'
import { columnOf } from '../grids/grid-periods.ts'
import type { LedgerDocument, LedgerFigure } from './ledger-document.ts'

/** What a figure is a figure of, whoever says it and whenever. */
export interface Measured {
  readonly metric: string
  readonly segment: string | null
  readonly basis: Basis | null
  /** The period as a column: a balance-sheet date is the quarter it closes. */
  readonly period: string
  readonly unit: string
}

/** A figure with its document. */
export interface PlacedFigure {
  readonly figure: LedgerFigure
  readonly document: LedgerDocument
  readonly measured: Measured
}

export const keyOf = ({ metric, segment, basis, period, unit }: Measured): string =>
  JSON.stringify([metric, segment?.toLowerCase() ?? null, basis, period, unit])

/** The key without the basis. */
export const looseKeyOf = (measured: Measured): string => keyOf({ ...measured, basis: null })

/** Figures of some documents with what they measure; those without a period of a column are left out. */
export const placeFigures = (documents: readonly LedgerDocument[]): readonly PlacedFigure[] =>
  documents.flatMap((document) =>
    document.figures.flatMap((figure) => {
      const period = columnOf(figure.period, document.fiscalYearEnd)
      if (period === null) return []
      const { metric, segment, basis, unit } = figure
      return [{ figure, document, measured: { metric, segment, basis, period, unit } }]
    }),
  )
