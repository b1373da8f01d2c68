import { describe, expect, it } from 'vitest'
import { createPhraseFinder } from '../../../shared/text/find-phrases.ts'
import { createWordGate, isWordCode } from '../../../shared/text/word-gate.ts'

describe('createWordGate', () => {
  const gate = createWordGate([['grew', 'over the'], ['mid'], ['q1', 'y/y']])

  it('tells which lists have a word that begins as one of the text does', () => {
    expect(gate('Orders GREW at the mid-point')).toBe(0b011)
    expect(gate('up 3% y/y in Q1')).toBe(0b100)
    expect(gate('nothing of the kind')).toBe(0)
  })

  it('counts a beginning only where a word begins', () => {
    expect(gate('an amid, a regrew and a FAQ1')).toBe(0)
    expect(gate('(midpoint) 3-mid')).toBe(0b010)
  })

  it('lets a space stand for a hyphen, and needs every word of a phrase', () => {
    expect(gate('over-the-counter')).toBe(0b001)
    expect(gate('over them all')).toBe(0b001)
    expect(gate('over a year')).toBe(0)
  })
})

describe('createPhraseFinder', () => {
  it('takes the longest phrase at a place and goes on behind it', () => {
    const find = createPhraseFinder(['net income', 'net income per share', 'per share'])
    expect(find('Net-income per share, net income')).toEqual([
      { phrase: 'net income per share', start: 0, end: 20 },
      { phrase: 'net income', start: 22, end: 32 },
    ])
  })

  it('falls back to a shorter phrase where the longer may not end', () => {
    const find = createPhraseFinder(['sales', 'sales tax'], {
      mayEnd: (text, end) => !isWordCode(text.charCodeAt(end)),
    })
    expect(find('sales taxes')).toEqual([{ phrase: 'sales', start: 0, end: 5 }])
  })

  it('finds Chinese phrases within running text', () => {
    expect(createPhraseFinder(['毛利', '毛利率'])('本季毛利率與毛利')).toEqual([
      { phrase: '毛利率', start: 2, end: 5 },
      { phrase: '毛利', start: 6, end: 8 },
    ])
  })
})
