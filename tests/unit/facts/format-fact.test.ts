import { describe, expect, it } from 'vitest'
import { formatFigure, parseFigure } from '../../../shared/facts/format-fact.ts'

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

describe('parseFigure', () => {
  it('reads back what formatFigure writes', () => {
    for (const [value, unit] of [
      ['40700000', 'USD'],
      ['-1234500000', 'USD'],
      ['-0.31', 'USD/share'],
      ['18.9', '%'],
    ] as const) {
      const { number, scale } = formatFigure(value, unit)
      expect(parseFigure(number, scale)).toBe(value)
    }
  })
  it('takes a suffix over the scale', () => {
    expect(parseFigure('1.2bn', 6)).toBe('1200000000')
    expect(parseFigure('-40.7m', 0)).toBe('-40700000')
  })
  it('refuses what is no number', () => {
    expect(parseFigure('about forty', 6)).toBeNull()
    expect(parseFigure('', 6)).toBeNull()
  })
})
