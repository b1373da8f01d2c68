import type { FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import type { CellState, GridCell } from './grid.ts'
import { createPreference, settleFacts } from './settle-facts.ts'

/** A cell of one value from the facts that state it; null when there is none. */
export function factCell(
  facts: readonly Fact[],
  chosen: FactId | null,
  newestWins: boolean,
): GridCell | null {
  const settled = settleFacts(facts, createPreference(chosen, newestWins))
  if (!settled) return null
  const isConflict = settled.rule !== null && settled.rule !== 'chosen'
  return {
    state: isConflict ? 'conflict' : stateOfFacts([settled.inUse]),
    value: settled.inUse.value,
    high: null,
    factIds: settled.facts.map((fact) => fact.id),
    isProvisional: settled.inUse.state === 'suggested',
    rule: settled.rule,
    verdict: null,
    isFavourable: null,
    working: null,
    formula: null,
  }
}

/** A value the user typed, on a guidance row as a point; the facts it covers stay listed. */
export function typedCell(value: string, beneath: GridCell | null, isGuidance: boolean): GridCell {
  return {
    state: 'typed',
    value,
    high: isGuidance ? value : null,
    factIds: beneath?.factIds ?? [],
    isProvisional: false,
    rule: null,
    verdict: null,
    isFavourable: null,
    working: null,
    formula: null,
  }
}

/** The least settled of several facts decides how their cell looks. */
export function stateOfFacts(facts: readonly Fact[]): CellState {
  if (facts.some((fact) => fact.state === 'suggested')) return 'suggested'
  return facts.some((fact) => fact.state === 'corrected') ? 'corrected' : 'confirmed'
}
