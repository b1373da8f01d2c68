import { describe, expect, it } from 'vitest'
import { formatFigure, isAlike } from '../../../shared/facts/format-fact.ts'

describe('formatFigure', () => {
  it('writes 40,700,000 USD in millions', () => {
    expect(formatFigure('40700000', 'USD')).toEqual({ number: '40.7', unit: 'USD m', scale: 6 })
  })
  it('puts a loss in parentheses', () => {
    expect(formatFigure('-1234500000', 'USD').number).toBe('(1,234.5)')
    expect(formatFigure('-0.31', 'USD/share')).toEqual({ number: '(0.31)', unit: 'USD/share', scale: 0 })
  })
  it('writes a market of 91 billion in billions', () => {
    expect(formatFigure('91000000000', 'USD')).toEqual({ number: '91', unit: 'USD bn', scale: 9 })
  })
  it('leaves percentages and small counts as they are', () => {
    expect(formatFigure('18.9', '%').number).toBe('18.9')
    expect(formatFigure('144', 'count')).toEqual({ number: '144', unit: 'count', scale: 0 })
  })
})

describe('isAlike', () => {
  const values = { segment: null, basis: null, period: '2024Q1', value: '1', unit: 'USD' } as const
  it('takes the same metric and kind as alike, whatever the period', () => {
    const revenue = { ...values, metric: 'Revenue', kind: 'actual' } as const
    expect(isAlike(revenue, { ...revenue, period: '2024Q2' })).toBe(true)
    expect(isAlike(revenue, { ...revenue, kind: 'target' })).toBe(false)
    expect(isAlike(revenue, { ...revenue, metric: 'Capex' })).toBe(false)
  })
})
