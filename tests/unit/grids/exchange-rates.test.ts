import { describe, expect, it } from 'vitest'
import { originOfRate, stampRates } from '../../../shared/grids/convert-currency.ts'
import { plainDefinition } from '../../../shared/grids/grid-definition.ts'
import { definitionInput } from '../../../shared/grids/definition-input.ts'
import { cellOf, gridOf, makeFact, rowOf } from './make-facts.ts'

const rate = { from: 'TWD', to: 'USD', date: '2025-03-31', rate: '0.03' }
const signed = { ...rate, source: 'note on the peso and the baht', by: 'M. Okafor' }
const now = '2026-02-01T09:00:00.000Z'

describe('a rate of the user’s', () => {
  it('says its day, where it is from, who entered it and when, as far as that is known', () => {
    expect(originOfRate(rate)).toBe('2025-03-31')
    expect(originOfRate({ ...signed, enteredAt: now })).toBe(
      '2025-03-31; note on the peso and the baht; M. Okafor, 2026-02-01',
    )
    expect(originOfRate({ ...rate, source: '', by: '', enteredAt: now })).toBe('2025-03-31; 2026-02-01')
  })

  it('is of the time it was entered, and keeps that until something of it changes', () => {
    const [kept] = stampRates([signed], [], now)
    expect(kept?.enteredAt).toBe(now)
    const later = '2026-05-01T09:00:00.000Z'
    expect(stampRates([kept ?? rate], [kept ?? rate], later)[0]?.enteredAt).toBe(now)
    expect(stampRates([{ ...signed, rate: '0.031' }], [kept ?? rate], later)[0]?.enteredAt).toBe(later)
    expect(stampRates([{ ...signed, by: 'T. Vance' }], [kept ?? rate], later)[0]?.enteredAt).toBe(later)
  })

  it('of before times were said gets none made up', () => {
    expect(stampRates([rate], [rate], now)[0]?.enteredAt).toBeUndefined()
    expect(definitionInput.parse({ ...plainDefinition, rates: [rate] }).rates).toEqual([rate])
  })

  it('is told where a figure was converted by it', () => {
    const facts = [makeFact({ unit: 'TWD', value: '100000000', quote: 'NT$100 million', period: '2025Q1' })]
    const rates = [{ ...signed, enteredAt: now }]
    const table = gridOf(facts, { definition: { ...plainDefinition, currency: 'USD', rates } })
    const cell = cellOf(table, rowOf(table, 'Revenue'), '2025Q1')
    expect(cell?.value).toBe('3000000')
    expect(cell?.working).toBe(
      '100 TWD m × 0.03 (2025-03-31; note on the peso and the baht; M. Okafor, 2026-02-01)',
    )
  })
})
