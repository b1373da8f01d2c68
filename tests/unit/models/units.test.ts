import { describe, expect, it } from 'vitest'
import { evaluateModel } from '../../../shared/models/evaluate-model.ts'
import { formatUnit, parseUnit } from '../../../shared/models/unit-algebra.ts'
import { formula, input, makeModel } from './make-model.ts'

describe('parseUnit', () => {
  it.each([
    ['USD/wafer', 1, 'USD/wafer'],
    ['dollars per wafer', 1, 'dollar/wafer'],
    ['thousand wafers', 1000, 'wafer'],
    ['USD million', 1_000_000, 'USD'],
    ['%', 0.01, '1'],
    ['bps', 0.0001, '1'],
    ['x', 1, '1'],
    ['mm²', 1, 'mm^2'],
    ['mm2', 1, 'mm^2'],
    ['Gb/s', 1, 'Gb/s'],
    ['good dies/wafer/month', 1, 'good die/wafer/month'],
    ['batteries', 1, 'battery'],
    ['片/月', 1, '片/月'],
  ])('reads %s as %d of %s', (text, factor, written) => {
    const unit = parseUnit(text)
    expect([unit.factor, formatUnit(unit)]).toEqual([factor, written])
  })
})

const unitsOf = (text: string, unit = '') => {
  const lines = [
    input('Price', 'USD/wafer', '8000'),
    input('Wafers', 'thousand wafers', '3'),
    input('Side', 'mm', '5'),
    input('Share', '%', '25'),
    input('Step', 'bps', '50'),
    formula('It', unit, text),
  ]
  const line = evaluateModel(makeModel({ lines })).lines.at(-1)
  return {
    unit: line?.unit ? formatUnit(line.unit) : null,
    shown: line?.cells[0]?.shown,
    problem: line?.problem ?? null,
  }
}

describe('units of a line', () => {
  it('multiply and divide', () => {
    expect(unitsOf('[Price] * [Wafers]')).toEqual({ unit: 'USD', shown: '24000000', problem: null })
    expect(unitsOf('[Side] ^ 2')).toMatchObject({ unit: 'mm^2', shown: '25' })
    expect(unitsOf('[Price] / [Price] - 1')).toMatchObject({ unit: '1', shown: '0' })
  })

  it('take percent and bps for what they are, and show a line in its own', () => {
    expect(unitsOf('[Share] + [Step]', '%')).toEqual({ unit: '1', shown: '25.5', problem: null })
    expect(unitsOf('[Price] * [Share]', 'USD/wafer')).toEqual({
      unit: 'USD/wafer',
      shown: '2000',
      problem: null,
    })
    expect(unitsOf('[Share]', 'bps').shown).toBe('2500')
    expect(unitsOf('[Price] * [Wafers]', 'USD million').shown).toBe('24')
  })

  it('say what cannot be added, and keep the value', () => {
    const found = unitsOf('[Price] + [Side]')
    expect(found.problem).toMatchObject({ code: 'unit', name: '+', names: ['USD/wafer', 'mm'] })
    expect(found.shown).toBe('8005')
  })

  it('say what a line is declared to be and is not', () => {
    expect(unitsOf('[Price] * [Wafers]', 'USD/wafer').problem).toMatchObject({
      code: 'unit',
      name: '=',
      names: ['USD', 'USD/wafer'],
    })
    expect(unitsOf('IF([Share] > 10%, [Price], [Side])').problem?.names).toEqual(['USD/wafer', 'mm'])
    expect(unitsOf('2 ^ [Side]').problem).toMatchObject({ code: 'unit', name: '^' })
  })

  it('let a bare number of a formula go with anything', () => {
    expect(unitsOf('MAX([Price], 0) + 100', 'USD/wafer')).toMatchObject({ shown: '8100', problem: null })
  })
})
