import { describe, expect, it } from 'vitest'
import { divideDecimals, roundDecimal } from '../../../shared/grids/divide-decimals.ts'
import { decimalsOf, formatCell, formatNumber, scaleOf } from '../../../shared/grids/format-cell.ts'
import type { GridCell } from '../../../shared/grids/grid.ts'
import { parseCell } from '../../../shared/grids/parse-cell.ts'
import { agreeAsPrinted, printedStep } from '../../../shared/grids/printed-step.ts'
import { formatRowKey, parseRowKey } from '../../../shared/grids/row-key.ts'

describe('formatNumber', () => {
  it.each([
    ['40700000', 6, 1, '40.7'],
    ['-12000000', 6, 1, '(12.0)'],
    ['1234567890', 6, 1, '1,234.6'],
    ['18.9', 0, 1, '18.9'],
    ['-0.3', 0, 2, '(0.30)'],
    ['-0.004', 0, 2, '0.00'],
    ['0', 6, 1, '0.0'],
    ['999950', 6, 1, '1.0'],
    ['38400000', 6, 0, '38'],
  ])('writes %s at 10^%i with %i decimals as %s', (value, scale, decimals, text) => {
    expect(formatNumber(value, scale, decimals)).toBe(text)
  })
})

describe('formatCell', () => {
  const row = {
    measure: 'guided',
    unit: 'USD/share',
    format: { style: 'number', scale: 0, decimals: 2 },
    lowerIsBetter: false,
  } as const
  const range = (value: string | null, high: string | null) => ({ value, high }) as GridCell
  it.each([
    ['-0.33', '-0.28', '(0.33–0.28)'],
    ['-0.04', '0.01', '(0.04)–0.01'],
    ['0.44', '0.52', '0.44–0.52'],
    ['0.52', '0.44', '0.44–0.52'],
    ['0.44', '0.44', '0.44'],
    ['0.44', null, '≥ 0.44'],
    [null, '0.44', '≤ 0.44'],
  ])('writes a guidance from %s to %s as %s', (value, high, text) => {
    expect(formatCell(range(value, high), row)).toBe(text)
  })
  it('writes the worst value of expenses alone as a ceiling', () => {
    expect(formatCell(range('26', null), { ...row, lowerIsBetter: true })).toBe('≤ 26.00')
  })
})

describe('parseCell', () => {
  it.each([
    ['40.7', 6, '40700000'],
    ['(12.0)', 6, '-12000000'],
    ['-12', 6, '-12000000'],
    ['−12', 6, '-12000000'],
    ['18.9%', 0, '18.9'],
    ['18.9%', 6, '18.9'],
    ['$1,020.5', 6, '1020500000'],
    ['1.2bn', 6, '1200000000'],
    ['4,070萬', 6, '40700000'],
    ['.5', 0, '0.5'],
    [' 0.31 ', 0, '0.31'],
    ['150 bps', 0, '150'],
  ])('reads %s in a row of 10^%i as %s', (text, scale, value) => {
    expect(parseCell(text, scale)).toBe(value)
  })
  it.each(['', 'about 40', '40.7.1', '(12', '12)', '1,02', '=1+1', '(-3)', '12 apples', '--3'])(
    'refuses %j',
    (text) => {
      expect(parseCell(text, 6)).toBeNull()
    },
  )
})

describe('scaleOf and decimalsOf', () => {
  it('shows counts as they are and shares in millions', () => {
    expect(scaleOf('count', ['12000'])).toBe(0)
    expect(scaleOf('shares', ['38400000'])).toBe(6)
    expect(scaleOf('%', ['18000000'])).toBe(0)
  })
  it('never shows less than cents for a share and a tenth for a percentage', () => {
    expect(decimalsOf('USD/share', 0, ['1'])).toBe(2)
    expect(decimalsOf('%', 0, ['19'])).toBe(1)
    expect(decimalsOf('count', 0, ['12'])).toBe(0)
  })
})

describe('printedStep', () => {
  it.each([
    ['40700000', '$40.7 million', '100000'],
    ['40700000', '4,070 萬美元', '10000'],
    ['-0.31', '$0.31', '0.01'],
    ['40000000', '$40 million', '1000000'],
    ['0.05', '5 cents', '0.01'],
  ])('knows %s printed as %s to the nearest %s', (value, quote, step) => {
    expect(printedStep(value, quote)).toBe(step)
  })
  it('has none for a figure in words', () => {
    expect(printedStep('1000000000', 'a billion dollars')).toBeNull()
  })
  it('lets 40.7 and 40.65 agree, and 40.7 and 40.6 not', () => {
    expect(agreeAsPrinted('40700000', '100000', '40650000', '10000')).toBe(true)
    expect(agreeAsPrinted('40700000', '100000', '40600000', '100000')).toBe(false)
  })
})

describe('divideDecimals', () => {
  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-2', '3', 2, '-0.67'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['10.5', '0.5', 0, '21'],
  ])('%s ÷ %s to %i places is %s', (a, b, places, quotient) => {
    expect(divideDecimals(a, b, places)).toBe(quotient)
  })
  it('divides nothing by zero, and rounds without floating point', () => {
    expect(divideDecimals('1', '0', 2)).toBeNull()
    expect(roundDecimal('1.005', 2)).toBe('1.01')
    expect(roundDecimal('12345678901234567890.125', 2)).toBe('12345678901234567890.13')
  })
})

describe('row keys', () => {
  it('are the same for two spellings and come back as an identity', () => {
    const identity = {
      metric: 'Revenue',
      segment: 'A|B \\ C',
      basis: null,
      unit: 'USD',
      measure: 'value',
      company: null,
      source: null,
    } as const
    const key = formatRowKey(identity)
    expect(formatRowKey({ ...identity, segment: 'a|b  \\ c' })).toBe(key)
    expect(parseRowKey(key)).toEqual({ ...identity, segment: 'A|b \\ c' })
    expect(parseRowKey('nonsense')).toBeNull()
  })
})
