import { describe, expect, it } from 'vitest'
import { numberName } from '../../../shared/text/number-name.ts'

describe('numberName', () => {
  it('keeps a name that is free, and numbers one that is taken', () => {
    expect(numberName('Lamps', [], 200)).toBe('Lamps')
    expect(numberName('Lamps', ['lamps'], 200)).toBe('Lamps 2')
    expect(numberName('Lamps', ['Lamps', 'Lamps 2', 'Lamps 4'], 200)).toBe('Lamps 3')
  })
  it('makes room for its number', () => {
    expect(numberName('abcdef', ['abcdef'], 6)).toBe('abcd 2')
  })
})
