import type { Fact } from '../facts/facts-api.ts'
import type { CellState, GridCell } from './grid.ts'
import { settleFacts, type Preference } from './settle-facts.ts'

/** What a cell has only in some cases. */
export const plainCell = {
  high: null,
  rule: null,
  verdict: null,
  isFavourable: null,
  working: null,
  formula: null,
  period: null,
  comment: null,
  problem: null,
} satisfies Partial<GridCell>

/** A cell of one value from the facts that state it; null when there is none. */
export function factCell(facts: readonly Fact[], preference: Preference): GridCell | null {
  const settled = settleFacts(facts, preference)
  if (!settled) return null
  return {
    ...plainCell,
    state: settled.isOpen ? 'conflict' : stateOfFacts([settled.inUse]),
    value: settled.inUse.value,
    factIds: settled.facts.map((fact) => fact.id),
    isProvisional: settled.inUse.state === 'suggested',
    rule: settled.rule,
  }
}

/** A value the user typed, on a guidance row as a point; the facts it covers stay listed. */
export function typedCell(value: string, beneath: GridCell | null, isGuidance: boolean): GridCell {
  return {
    ...plainCell,
    state: 'typed',
    value,
    high: isGuidance ? value : null,
    factIds: beneath?.factIds ?? [],
    isProvisional: false,
    period: beneath?.period ?? null,
  }
}

/** The least settled of several facts decides how their cell looks. */
export function stateOfFacts(facts: readonly Fact[]): CellState {
  if (facts.some((fact) => fact.state === 'suggested')) return 'suggested'
  return facts.some((fact) => fact.state === 'corrected') ? 'corrected' : 'confirmed'
}
