import { describe, expect, it } from 'vitest'
import { gapBetween } from '../../../shared/arithmetic/estimate.ts'
import { toFigure } from '../../../shared/arithmetic/figure.ts'
import { judge } from '../../../shared/arithmetic/relation.ts'
import { writeLike } from '../../../shared/arithmetic/write-working.ts'
import type { Approximation } from '../../../shared/figures/amount.ts'

const figureOf = (text: string, value: number, unit: string, approximation: Approximation | null = null) =>
  toFigure({
    text,
    value,
    unit,
    approximation,
    start: 0,
    end: text.length,
    passage: 0,
    isChinese: false,
    zh: null,
  })

describe('toFigure', () => {
  it('lets $40.7 million stand for 40.65 to 40.75', () => {
    const { printed } = figureOf('$40.7 million', 40_700_000, 'USD')
    expect([printed.low, printed.high]).toEqual([40_650_000, 40_750_000])
  })

  it('reads the same step from 4,070 萬美元, to ten thousand', () => {
    expect(figureOf('4,070 萬美元', 40_700_000, 'USD').step).toBe(10_000)
  })

  it('counts eight lasers whole', () => {
    const { term } = figureOf('eight', 8, 'number')
    expect([term.low, term.high]).toEqual([8, 8])
  })

  it('lets over 65% mean more, and never less than it would be printed for', () => {
    const { meant } = figureOf('65%', 65, '%', 'over')
    expect(meant.low).toBe(64.5)
    expect(meant.high).toBeGreaterThan(70)
  })

  it('lets half of something be 46% of it, and more than half most of it', () => {
    expect(figureOf('half of', 50, '%').meant.low).toBe(46)
    expect(figureOf('half of', 50, '%', 'over').meant.high).toBe(90)
  })

  it('lets $38,000 stand for what rounds to it, but $38,016 only for itself', () => {
    expect(figureOf('$38,000', 38_000, 'USD').meant.high).toBe(38_500)
    expect(figureOf('$38,016', 38_016, 'USD').meant.high).toBe(38_016.5)
  })
})

describe('judge', () => {
  const share = (text: string, value: number, point: number, half: number) =>
    judge({
      kind: 'share',
      stated: figureOf(text, value, '%'),
      operands: [],
      computed: { low: point - half, point, high: point + half },
      working: '',
      certainty: 1,
    })

  it('finds that 71% fits 71.3', () => {
    expect(share('71%', 71, 71.3, 0.2).verdict).toBe('fits')
  })

  it('takes 30% where 31.0 is computed from rounded figures for rounding', () => {
    const relation = share('30%', 30, 31, 0.6)
    expect(relation.verdict).toBe('rounding')
    expect(relation.confidence).toBeLessThan(0.5)
  })

  it('is sure that 17% is wrong where 71.3 is computed', () => {
    const relation = share('17%', 17, 71.3, 0.2)
    expect([relation.verdict, relation.confidence]).toEqual(['off', 0.9])
  })

  it('names the power of ten by which $500 million misses $5 million', () => {
    const relation = judge({
      kind: 'product',
      stated: figureOf('$500 million', 500_000_000, 'USD'),
      operands: [],
      computed: { low: 5_000_000, point: 5_000_000, high: 5_000_000 },
      working: '',
      certainty: 1,
    })
    expect([relation.factor, relation.confidence]).toEqual([100, 0.9])
  })

  it('leaves a miss of less than a printed step to those who ask', () => {
    expect(share('21%', 21, 22.2, 0.1).confidence).toBeLessThan(0.5)
  })
})

describe('gapBetween', () => {
  it('is nothing where estimates meet', () => {
    expect(gapBetween({ low: 1, point: 2, high: 3 }, { low: 3, point: 4, high: 5 })).toBe(0)
    expect(gapBetween({ low: 1, point: 1, high: 1 }, { low: 3, point: 4, high: 5 })).toBe(2)
  })
})

describe('writeLike', () => {
  it('writes a computed value as the stated one is printed', () => {
    expect(writeLike(figureOf('$5,260', 5260, 'USD'), 5760)).toBe('$5,760')
    expect(writeLike(figureOf('4,070 萬美元', 40_700_000, 'USD'), 47_000_000)).toBe('4,700 萬美元')
    expect(writeLike(figureOf('30%', 30, '%'), 31.04)).toBe('31%')
    expect(writeLike(figureOf('two thirds', 66.7, '%'), 71.25)).toBe('71.3%')
  })
})
