import { foldText } from '../search/fold.ts'
import { hasTraditional } from '../text/has-traditional.ts'
import type { FoundTerm } from '../glossary/match-terms.ts'
import type { Pair } from './check-input.ts'
import type { FindingSide } from './finding.ts'

/** What a row's document shows of it. */
export interface Surroundings {
  /** The row stands in a document of the trade, whatever it has of the trade itself. */
  readonly isOfTrade: boolean
  readonly isTraditional: boolean
}

/** A row as the term checks read it. */
export interface PairReading extends Pair, Surroundings {
  /** The Chinese as `foldText` writes it: both scripts and widths are one, and offsets stay. */
  readonly folded: string
  /** Terms of the glossary in the English, in order. */
  readonly terms: readonly FoundTerm[]
}

export const readPair = (
  { en, zh }: Pair,
  terms: readonly FoundTerm[],
  { isOfTrade = false, isTraditional = hasTraditional(zh) }: Partial<Surroundings> = {},
): PairReading => ({ en, zh, folded: foldText(zh), terms, isOfTrade, isTraditional })

/** The words of a text from one place to another; they state no value. */
export const sideOf = (text: string, start: number, end: number): FindingSide => ({
  start,
  end,
  text: text.slice(start, end),
  value: null,
})
