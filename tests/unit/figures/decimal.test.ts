import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  negateDecimal,
  normalizeDecimal,
  shiftDecimal,
} from '../../../shared/figures/decimal.ts'

describe('shiftDecimal', () => {
  it('keeps 16.6 million exact', () => {
    expect(shiftDecimal('16.6', 6)).toBe('16600000')
  })
  it('turns 31 cents into 0.31', () => {
    expect(shiftDecimal('31', -2)).toBe('0.31')
  })
  it('keeps the sign', () => {
    expect(shiftDecimal('-0.4', 6)).toBe('-400000')
  })
})

describe('normalizeDecimal', () => {
  it('drops separators and needless zeros', () => {
    expect(['1,020.50', '007', '-0.0', '+3'].map(normalizeDecimal)).toEqual(['1020.5', '7', '0', '3'])
  })
})

describe('compareDecimals', () => {
  it('orders losses below smaller losses', () => {
    expect(compareDecimals('-0.33', '-0.28')).toBeLessThan(0)
    expect(compareDecimals('40700000', '40700000.0')).toBe(0)
  })
})

describe('addDecimals and multiplyDecimals', () => {
  it('stay exact beyond what floating point holds', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    expect(multiplyDecimals('9007199254740993', '3')).toBe('27021597764222979')
    expect(negateDecimal('0')).toBe('0')
  })
})
