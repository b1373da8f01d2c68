import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/facts/facts-api.ts'
import type { FactId } from '../../../shared/facts/fact.ts'
import { evaluateModel } from '../../../shared/models/evaluate-model.ts'
import { evaluateSensitivity } from '../../../shared/models/evaluate-sensitivity.ts'
import { createLine, type LineId } from '../../../shared/models/model.ts'
import { renameInFormula, renameLine } from '../../../shared/models/rename-line.ts'
import { buildTemplate, templates } from '../../../shared/models/templates.ts'
import { modelsInputs } from '../../../shared/models/models-api.ts'
import { locales } from '../../../shared/messages/catalogue.ts'
import { formula, input, makeModel } from './make-model.ts'

const template = (id: string, locale: (typeof locales)[number] = 'en') => {
  const found = templates.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return makeModel(buildTemplate(found, locale))
}
const shown = (result: ReturnType<typeof evaluateModel>, key: string) => Number(result.cells.get(key)?.shown)

describe('the discounted cash flow', () => {
  const model = template('cash-flow')
  const result = evaluateModel(model)

  it('comes to what is worked out by hand', () => {
    // Revenue 1,000 · 1.15 = 1,150; operating income 21% = 241.5; after 21% tax 190.785; depreciation 46; capex 57.5;
    // working capital 10% of the 150 added = 15; so free cash flow 190.785 + 46 − 57.5 − 15 = 164.285.
    expect(shown(result, 'revenue@1')).toBe(1_150e6)
    expect(shown(result, 'after-tax@1')).toBeCloseTo(190.785e6, 2)
    expect(shown(result, 'free-cash-flow@1')).toBeCloseTo(164.285e6, 2)
    // Year by year: revenue 1,288; 1,416.8; 1,530.144; 1,621.95264.
    const revenues = [1_150, 1_288, 1_416.8, 1_530.144, 1_621.95264]
    const margins = [0.21, 0.22, 0.23, 0.24, 0.25]
    const flows = revenues.map((revenue, at) => {
      const before = at === 0 ? 1_000 : (revenues[at - 1] ?? 0)
      return revenue * (margins[at] ?? 0) * 0.79 + revenue * 0.04 - revenue * 0.05 - (revenue - before) * 0.1
    })
    const present = flows.reduce((sum, flow, at) => sum + flow / 1.1 ** (at + 1), 0)
    const terminal = ((flows[4] ?? 0) * 1.03) / 0.07
    const value = present + terminal / 1.1 ** 5
    expect(shown(result, 'enterprise-value') / 1e6).toBeCloseTo(value, 6)
    expect(shown(result, 'value-per-share')).toBeCloseTo((value - 150) / 100, 8)
    expect(shown(result, 'value-per-share')).toBeCloseTo(33.9314, 4)
  })

  it('has no problem, units included, and its checks hold', () => {
    expect(result.lines.filter(({ problem }) => problem).map(({ line }) => line.name)).toEqual([])
    expect([...result.cells.values()].filter(({ problem }) => problem)).toEqual([])
    expect(result.lines.filter(({ line }) => line.kind === 'check').map(({ holds }) => holds)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('values more in the bull case and less in the bear case, whose inputs are marked', () => {
    const [bull, bear] = ['bull', 'bear'].map((id) => evaluateModel(model, id))
    expect(shown(bull!, 'value-per-share')).toBeGreaterThan(shown(result, 'value-per-share'))
    expect(shown(bear!, 'value-per-share')).toBeLessThan(shown(result, 'value-per-share'))
    expect(bull?.cells.get('growth@1')).toMatchObject({ shown: '20', state: 'varied' })
    expect(shown(bull!, 'revenue@1')).toBe(1_200e6)
  })

  it('gives a table of WACC by growth that agrees with the model where they meet', () => {
    const [sensitivity] = model.sheet.sensitivities
    const table = evaluateSensitivity(result, sensitivity!)
    expect(table.base).toEqual({ row: 2, column: 2 })
    expect(table.rows[2]?.[2]).toBe(result.cells.get('value-per-share')?.shown)
    const moved = evaluateModel({
      ...model,
      sheet: {
        ...model.sheet,
        lines: model.sheet.lines.map((line) =>
          line.id === 'wacc'
            ? { ...line, inputs: [{ kind: 'typed', value: '8', source: '' }] }
            : line.id === 'terminal-growth'
              ? { ...line, inputs: [{ kind: 'typed', value: '4', source: '' }] }
              : line,
        ),
      },
    })
    expect(table.rows[0]?.[4]).toBe(moved.cells.get('value-per-share')?.shown)
    expect(table.rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5])
  })

  it('takes the multiple where it is chosen', () => {
    const byMultiple = evaluateModel({
      ...model,
      sheet: {
        ...model.sheet,
        lines: model.sheet.lines.map((line) =>
          line.id === 'terminal-method'
            ? { ...line, inputs: [{ kind: 'typed', value: '2', source: '' }] }
            : line,
        ),
      },
    })
    // (1,621.95264 · 25% + 1,621.95264 · 4%) · 12
    expect(shown(byMultiple, 'terminal-value') / 1e6).toBeCloseTo(5_644.3951872, 6)
  })
})

describe('content per unit', () => {
  it('goes from the wafer to the share of the value', () => {
    const result = evaluateModel(template('content'))
    // 8,000 ÷ (400 · 80%) = 25 a die, 50 a module; cost 50 + 120 + 40 = 210, price 300.
    expect(shown(result, 'die-cost')).toBe(25)
    expect(shown(result, 'die-content')).toBe(50)
    expect(shown(result, 'module-price')).toBe(300)
    expect(shown(result, 'share-of-price')).toBeCloseTo(16.6667, 4)
    expect(shown(result, 'content-market')).toBe(500e6)
    expect(shown(result, 'wafers-needed')).toBe(62_500)
    expect(result.lines.filter(({ problem }) => problem).map(({ line }) => line.name)).toEqual([])
    expect(result.lines.at(-1)?.holds).toBe(true)
  })
})

describe.each(locales)('templates in %s', (locale) => {
  it.each(templates.map(({ id }) => id))('make a sheet of %s that the library takes', (id) => {
    const { sheet } = template(id, locale)
    expect(modelsInputs.create.input.safeParse({ name: 'x', sheet }).error).toBeUndefined()
    expect(evaluateModel(makeModel(sheet)).lines.filter(({ problem }) => problem)).toEqual([])
  })
})

describe('evaluateModel', () => {
  const fact = (more: Partial<Fact>): Fact =>
    ({ id: 'f1' as FactId, value: '40.7', unit: '%', state: 'confirmed', isLost: false, ...more }) as Fact
  const tied = createLine('Margin', 'input', 'Margin', {
    unit: 'bps',
    inputs: [{ kind: 'fact', factId: 'f1' as FactId, value: '40', unit: '%' }],
  })
  const cellOf = (facts: readonly Fact[]) =>
    evaluateModel(makeModel({ lines: [tied] }, { facts })).cells.get('Margin')

  it('follows a fact, in the line’s unit', () => {
    expect(cellOf([fact({})])).toMatchObject({ value: 0.407, shown: '4070', state: 'sourced' })
    expect(cellOf([fact({ state: 'suggested' })])?.state).toBe('suggested')
    expect(cellOf([fact({ value: '41', state: 'corrected' })])?.shown).toBe('4100')
  })

  it('shows that a fact was rejected or is lost, and keeps the last value', () => {
    expect(cellOf([fact({ state: 'rejected' })])).toMatchObject({ shown: '4070', state: 'rejected' })
    expect(cellOf([])).toMatchObject({ shown: '4000', state: 'lost' })
    expect(cellOf([fact({ isLost: true })])?.state).toBe('lost')
  })

  it('compares what is stated with what it comes to', () => {
    const judge = (value: string, step: string, slack = '0') =>
      evaluateModel(
        makeModel({
          lines: [
            input('Sheet', 'USD', '7000'),
            input('Panes', 'x', '160'),
            formula('Pane', 'USD', '[Sheet]/[Panes]', {
              stated: { value, step, slack, source: '', place: null },
            }),
          ],
        }),
      ).lines[2]?.verdict
    // 43.75
    expect(judge('44', '1')).toBe('fits')
    expect(judge('43.8', '0.1')).toBe('fits')
    expect(judge('43', '1', '0.5')).toBe('rounding')
    expect(judge('43', '1')).toBe('off')
  })

  it('judges a step by what is stated of its operands, and works on with what they come to', () => {
    const stated = (value: string) => ({ value, step: '1', slack: '0', source: '', place: null })
    const result = evaluateModel(
      makeModel({
        lines: [
          input('Sheet', 'USD', '7000'),
          input('Panes', 'x', '160'),
          formula('Pane', 'USD', '[Sheet]/[Panes]', { stated: stated('44') }),
          formula('Lamp', 'USD', '[Pane]*4', { stated: stated('176') }),
          formula('Rack', 'USD', '[Lamp]*10', { stated: stated('1850') }),
        ],
      }),
    )
    // 43.75 · 4 = 175, while 44 · 4 = 176 as stated; 176 · 10 = 1,760 is not 1,850.
    expect(result.lines.slice(2).map(({ cells, step, verdict }) => [cells[0]?.shown, step, verdict])).toEqual(
      [
        ['43.75', '43.75', 'fits'],
        ['175', '176', 'fits'],
        ['1750', '1760', 'off'],
      ],
    )
  })

  it('says when two lines have one name, and reads names without regard to case', () => {
    const result = evaluateModel(
      makeModel({
        lines: [input('Price', 'USD', '2'), formula('price', '', '1'), formula('Twice', '', '2*[PRICE]')],
      }),
    )
    expect(result.lines[1]?.problem).toMatchObject({ code: 'duplicate-name' })
    expect(result.cells.get('Twice')?.shown).toBe('4')
  })

  it('holds a check within its tolerance', () => {
    const check = (text: string, tolerance: string) =>
      evaluateModel(
        makeModel({
          lines: [
            input('A', 'USD', '100.4'),
            input('B', 'USD', '100'),
            createLine('c', 'check', 'c', { formula: text, tolerance }),
          ],
        }),
      ).lines[2]?.holds
    expect(check('[A] = [B]', '0.5')).toBe(true)
    expect(check('[A] = [B]', '0.3')).toBe(false)
    expect(check('[A] >= [B]', '0')).toBe(true)
    expect(check('=IF([A]=[B],TRUE,FALSE)', '0')).toBe(false)
    expect(check('[A] = [Nowhere]', '0')).toBe(null)
  })

  it('means another period by a column, and explains where there is none', () => {
    const result = evaluateModel(
      makeModel({
        periods: ['2025', '2026'],
        lines: [
          createLine('Revenue', 'input', 'Revenue', {
            unit: 'USD',
            isPeriodic: true,
            inputs: [
              { kind: 'typed', value: '80', source: '' },
              { kind: 'typed', value: '100', source: '' },
            ],
          }),
          formula('Growth', '%', '[Revenue]/[Revenue][-1]-1', { isPeriodic: true, inputs: [null, null] }),
          formula('Ratio', 'x', '[Revenue][2026]/[Revenue][first]'),
          formula('All', 'USD', 'SUM([Revenue])'),
        ],
      }),
    )
    expect(result.cells.get('Growth@0')?.problem).toMatchObject({ code: 'missing', name: 'Revenue' })
    expect(result.cells.get('Growth@1')?.shown).toBe('25')
    expect(result.cells.get('Ratio')?.shown).toBe('1.25')
    expect(result.cells.get('All')?.shown).toBe('180')
  })
})

describe('renameLine', () => {
  it('renames a line in every formula, with its columns, and nowhere else', () => {
    expect(
      renameInFormula('[Revenue][-1] + [ revenue ] & "[Revenue]" & [Revenue 2]', 'Revenue', 'Sales'),
    ).toBe('[Sales][-1] + [Sales] & "[Revenue]" & [Revenue 2]')
    const sheet = makeModel({ lines: [input('A', 'USD', '1'), formula('B', '', '[A]*2')] }).sheet
    const renamed = renameLine(sheet, 'A' as LineId, 'Cost')
    expect(renamed.lines.map(({ name, formula: text }) => [name, text])).toEqual([
      ['Cost', ''],
      ['B', '[Cost]*2'],
    ])
  })
})
