import { describe, expect, it } from 'vitest'
import {
  addLine,
  addPeriod,
  moveLine,
  removeLine,
  removePeriod,
  setFormula,
  setInput,
  setPeriodic,
  duplicateScenario,
  moveScenario,
  renameScenario,
} from '../../../shared/models/edit-sheet.ts'
import { evaluateModel } from '../../../shared/models/evaluate-model.ts'
import type { LineId, ModelInput } from '../../../shared/models/model.ts'
import { modelsInputs } from '../../../shared/models/models-api.ts'
import { buildTemplate, templates } from '../../../shared/models/templates.ts'
import { completeName, traceValue } from '../../../shared/models/trace-value.ts'
import { formula, input, makeModel } from './make-model.ts'

const typed = (value: string): ModelInput => ({ kind: 'typed', value, source: '' })
const id = (text: string) => text as LineId
const start = makeModel({ lines: [input('A', 'USD', '2'), formula('B', '', '[A]*3')] }).sheet
const cashFlow = () =>
  buildTemplate(
    templates.find((one) => one.id === 'cash-flow')!,
    'en',
  )
const isSound = (sheet: typeof start) => modelsInputs.create.input.safeParse({ name: 'x', sheet }).success

describe('editing a sheet', () => {
  it('adds a line after another under a name of its own', () => {
    const { sheet, lineId } = addLine(start, { kind: 'input', name: 'A', after: id('A') })
    expect(sheet.lines.map(({ name }) => name)).toEqual(['A', 'A 2', 'B'])
    expect(sheet.lines[1]?.id).toBe(lineId)
  })

  it('moves lines within the sheet', () => {
    expect(moveLine(start, id('B'), -1).lines.map((line) => line.id)).toEqual(['B', 'A'])
    expect(moveLine(start, id('A'), -1)).toBe(start)
  })

  it('makes a formula of an input and an input of a formula', () => {
    const made = setFormula(start, id('A'), '=1+1')
    expect(made.lines[0]).toMatchObject({ kind: 'formula', formula: '=1+1', inputs: [null] })
    expect(evaluateModel(makeModel(made)).cells.get('B')?.shown).toBe('6')
    expect(setFormula(made, id('A'), '').lines[0]?.kind).toBe('input')
  })

  it('puts a typed value in place of a formula', () => {
    const sheet = setInput(start, id('B'), 0, typed('7'))
    expect(evaluateModel(makeModel(sheet)).cells.get('B')).toMatchObject({ shown: '7', state: 'unsourced' })
  })

  it('keeps a scenario’s value apart, and gives the base case’s back', () => {
    const sheet = { ...start, scenarios: [{ id: 'bull', name: 'Bull', values: {} }] }
    const varied = setInput(sheet, id('A'), 0, typed('5'), 'bull')
    expect(evaluateModel(makeModel(varied)).cells.get('B')?.shown).toBe('6')
    expect(evaluateModel(makeModel(varied), 'bull').cells.get('B')?.shown).toBe('15')
    expect(setInput(varied, id('A'), 0, null, 'bull')).toEqual(sheet)
  })

  it('adds and takes away periods, with what scenarios say of them', () => {
    const longer = addPeriod(cashFlow(), 'Year 6')
    expect(isSound(longer)).toBe(true)
    const result = evaluateModel(makeModel(longer))
    expect(result.cells.get('revenue@6')?.problem).toMatchObject({ code: 'missing', name: 'Revenue growth' })
    let sheet = cashFlow()
    for (let count = 6; count > 0; count -= 1) {
      sheet = removePeriod(sheet)
      expect(isSound(sheet)).toBe(true)
      expect(JSON.stringify(sheet.scenarios)).not.toContain(`@${count - 1}"`)
    }
    expect(sheet.lines.every(({ inputs }) => inputs.length === 1)).toBe(true)
  })

  it('takes a line away with its scenario values and the tables it is in', () => {
    const sheet = removeLine(cashFlow(), id('wacc'))
    expect(sheet.sensitivities).toEqual([])
    expect(isSound(sheet)).toBe(true)
    expect(evaluateModel(makeModel(sheet)).cells.get('enterprise-value')?.problem?.code).toBe('input')
  })

  it('renames, copies and orders scenarios, each with its values', () => {
    const sheet = cashFlow()
    const names = ({ scenarios }: typeof sheet) => scenarios.map(({ name }) => name)
    expect(names(renameScenario(sheet, 'bear', 'Downturn'))).toEqual(['Bull', 'Downturn'])
    const copied = duplicateScenario(sheet, 'bull', { id: 'c1', name: 'Bull, slower' })
    expect(names(copied)).toEqual(['Bull', 'Bull, slower', 'Bear'])
    expect(isSound(copied)).toBe(true)
    const value = (scenario: string) =>
      evaluateModel(makeModel(copied), scenario).cells.get('value-per-share')?.shown
    expect(value('c1')).toBe(value('bull'))
    expect(names(moveScenario(copied, 'bear', -1))).toEqual(['Bull', 'Bear', 'Bull, slower'])
    expect(moveScenario(copied, 'bull', -1)).toBe(copied)
    expect(duplicateScenario(sheet, 'none', { id: 'c2', name: 'x' })).toBe(sheet)
  })

  it('makes one value of several and back', () => {
    const single = setPeriodic(cashFlow(), id('margin'), false)
    expect(isSound(single)).toBe(true)
    expect(evaluateModel(makeModel(single)).cells.get('operating-income@5')?.problem).toBeNull()
    expect(isSound(setPeriodic(single, id('margin'), true))).toBe(true)
  })
})

describe('traceValue', () => {
  it('follows a value to the inputs it rests on', () => {
    const result = evaluateModel(makeModel(cashFlow()))
    const trace = traceValue(result, 'value-per-share')
    expect(trace?.inputs).toEqual(['equity-value', 'shares'])
    expect(traceValue(result, 'enterprise-value')?.inputs).toContain('present-value@3')
    expect(traceValue(result, 'revenue@2')).toMatchObject({
      period: 'Year 2',
      inputs: ['revenue@1', 'growth@2'],
    })
    expect(traceValue(result, 'shares')?.input).toMatchObject({ kind: 'typed', value: '100000000' })
    expect(traceValue(result, 'nothing')).toBeNull()
  })

  it('offers names that fit what is typed, those that begin so first', () => {
    const result = evaluateModel(makeModel(cashFlow()))
    expect(completeName(result, 'free')[0]).toBe('Free cash flow')
    expect(completeName(result, 'growth')[0]).toBe('Revenue growth')
  })
})
