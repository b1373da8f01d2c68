import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateModel } from '../../shared/models/evaluate-model.ts'
import { evaluateSensitivity } from '../../shared/models/evaluate-sensitivity.ts'
import { parseDocumentLink } from '../../shared/links/document-link.ts'
import { createLine, emptySheet, type Model, type ModelSheet } from '../../shared/models/model.ts'
import { buildTemplate, templates } from '../../shared/models/templates.ts'
import {
  leftOut,
  python,
  readWholeWorkbook,
  recalculate,
  soffice,
  type OfficeSheet,
} from '../support/office.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { firstCall } from '../support/tern-calls.ts'

let library: ResearchLibrary
let model: Model
beforeEach(async () => {
  library = openResearchLibrary()
  const documentId = library.add('trnp-q1.txt', firstCall)
  const facts = await library.api.facts.list({ documentId })
  const revenue = facts.find(({ value }) => value === '40700000')
  const template = templates.find(({ id }) => id === 'cash-flow')
  if (!template || !revenue) throw new Error('no template or no fact')
  const sheet: ModelSheet = buildTemplate(template, 'en')
  // The first year's revenue is what the call says.
  const tied = {
    ...sheet,
    lines: sheet.lines.map((line) =>
      line.id === 'revenue'
        ? {
            ...line,
            inputs: line.inputs.map((input, at) =>
              at === 0
                ? ({ kind: 'fact', factId: revenue.id, value: revenue.value, unit: 'USD' } as const)
                : input,
            ),
          }
        : line,
    ),
  }
  model = await library.api.models.create({ name: 'Cash flow: Tern', sheet: tied })
})
afterEach(() => library.close())

async function exportModel(): Promise<string> {
  const file = await library.api.exports.model({ modelId: model.id })
  const path = join(library.folder, 'model.xlsx')
  copyFileSync(join(library.folder, 'exports', file.fileId), path)
  return path
}
const numbersOf = (sheets: readonly OfficeSheet[]) =>
  sheets.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([at, { value }]) =>
      typeof value === 'number' ? [`${name}!${at} ${value.toPrecision(11)}`] : [],
    ),
  )
/** What a line's row of the sheet holds, by its name. */
const rowOf = (sheet: OfficeSheet | undefined, name: string): string =>
  Object.entries(sheet?.cells ?? {})
    .find(([at, { value }]) => at.startsWith('A') && value === name)?.[0]
    .slice(1) ?? ''

describe.skipIf(!python)(`a model as a workbook${leftOut(python, 'openpyxl')}`, () => {
  it('has its formulas alive over named cells, its inputs in blue and their sources', async () => {
    const { sheets, names } = readWholeWorkbook(await exportModel(), 'formulas')
    expect(sheets.map(({ name }) => name)).toEqual([
      'Cash flow Tern',
      'Cases',
      'Sensitivity',
      'Charts',
      'Workings',
      'Sources',
    ])
    const [sheet] = sheets
    expect(names['WACC']).toMatch(/^'Cash flow Tern'!\$D\$\d+$/)
    expect(names['Scenario']).toBe("'Cash flow Tern'!$D$1")
    expect(sheet?.choices).toEqual({ D1: '"1,2,3"' })
    const revenue = rowOf(sheet, 'Revenue')
    expect(sheet?.cells[`D${revenue}`]).toMatchObject({ value: 40_700_000, color: 'FF0000FF', italic: true })
    expect(sheet?.cells[`D${revenue}`]?.link).toBe("'Sources'!A2")
    expect(sheet?.cells[`E${revenue}`]?.value).toBe(`=D${revenue} * (1 + E${Number(revenue) - 1})`)
    expect(sheet?.cells[`E${revenue}`]?.color).toBe('FF000000')
    expect(String(sheet?.cells[`E${Number(revenue) - 1}`]?.value)).toMatch(
      /^=CHOOSE\(Scenario,'Cases'!\$C\$2,/,
    )
    expect(sheets[5]?.cells['L2']?.value).toContain('$40.7 million')
  })

  it('draws its cases and its tables from cells that follow the model', async () => {
    const { sheets } = readWholeWorkbook(await exportModel(), 'formulas')
    const charts = sheets[3]?.charts ?? []
    expect(charts.map(({ kind, series }) => [kind, series.length])).toEqual([
      ['BarChart', 1],
      ['LineChart', 5],
    ])
    const values = readWholeWorkbook(join(library.folder, 'model.xlsx'), 'values').sheets
    const row = rowOf(values[1], 'Value per share')
    const cases = ['C', 'D', 'E'].map((column) => values[1]?.cells[`${column}${row}`]?.value)
    const expected = [null, ...model.sheet.scenarios.map(({ id }) => id)].map((id) =>
      Number(evaluateModel(model, id).cells.get('value-per-share')?.shown),
    )
    for (const [at, value] of cases.entries()) expect(value).toBeCloseTo(expected[at] ?? NaN, 8)
    expect(String(sheets[1]?.cells[`D${row}`]?.value)).toMatch(/^='Workings'!/)
  })

  it.skipIf(!soffice)(
    `values a company as an independent reckoning does, in LibreOffice, case by case${leftOut(soffice, 'LibreOffice')}`,
    async () => {
      const path = await exportModel()
      const again = join(library.folder, 'again.xlsx')
      // Changed in the workbook itself, as an analyst would: WACC 9%, terminal growth 2%.
      const sheet = readWholeWorkbook(path, 'formulas').sheets[0]
      const changes = [`D${rowOf(sheet, 'WACC')}=0.09`, `D${rowOf(sheet, 'Terminal growth')}=0.02`]
      recalculate(path, again, changes)
      const worked = readWholeWorkbook(again, 'values').sheets
      const value = (growths: readonly number[], margins: readonly number[]): number => {
        let [revenue, present, flow] = [40.7e6, 0, 0]
        for (const [at, growth] of growths.entries()) {
          const before = revenue
          revenue *= 1 + growth / 100
          const operating = (revenue * (margins[at] ?? 0)) / 100
          flow = operating - operating * 0.21 + revenue * 0.04 - revenue * 0.05 - (revenue - before) * 0.1
          present += flow / 1.09 ** (at + 1)
        }
        const terminal = (flow * 1.02) / (0.09 - 0.02) / 1.09 ** growths.length
        return (present + terminal - 150e6) / 100e6
      }
      const expected = [
        value([15, 12, 10, 8, 6], [21, 22, 23, 24, 25]),
        value([20, 17, 14, 11, 8], [22, 24, 26, 28, 30]),
        value([8, 6, 5, 4, 3], [19, 19, 19, 19, 19]),
      ]
      expect(Number(worked[0]?.cells[`D${rowOf(worked[0], 'Value per share')}`]?.value)).toBeCloseTo(
        expected[0] ?? NaN,
        8,
      )
      const row = rowOf(worked[1], 'Value per share')
      for (const [at, column] of ['C', 'D', 'E'].entries())
        expect(Number(worked[1]?.cells[`${column}${row}`]?.value)).toBeCloseTo(expected[at] ?? NaN, 8)
    },
  )

  it.skipIf(!soffice)(
    `is worked out by LibreOffice to our values, in every case and every table${leftOut(soffice, 'LibreOffice')}`,
    async () => {
      const path = await exportModel()
      const again = join(library.folder, 'again.xlsx')
      recalculate(path, again)
      const worked = readWholeWorkbook(again, 'values').sheets
      expect(numbersOf(worked)).toEqual(numbersOf(readWholeWorkbook(path, 'values').sheets))
      const base = evaluateModel(model)
      const [table] = model.sheet.sensitivities
      const expected = table ? evaluateSensitivity(base, table).rows.flat().map(Number) : []
      const found = worked[2]?.cells ?? {}
      const rows = table?.down.values.length ?? 0
      const columns = table?.across?.values.length ?? 1
      const shown = Array.from({ length: rows * columns }, (_, at) => {
        const name = `${String.fromCharCode(66 + (at % columns))}${4 + Math.floor(at / columns)}`
        return Number(found[name]?.value)
      })
      expect(shown).toHaveLength(25)
      for (const [at, value] of shown.entries()) expect(value).toBeCloseTo(expected[at] ?? NaN, 6)
      for (const [at, { id }] of model.sheet.scenarios.entries()) {
        recalculate(path, again, [`D1=${at + 2}`])
        const [sheet] = readWholeWorkbook(again, 'values').sheets
        const line = evaluateModel(model, id).lines.find((one) => one.line.id === 'value-per-share')
        const value = sheet?.cells[`D${rowOf(sheet, line?.line.name ?? '')}`]?.value
        expect(value).toBeCloseTo(Number(line?.cells[0]?.shown), 6)
      }
    },
  )

  it('of an essay has what is stated beside each step, and marks the one that does not follow', async () => {
    const essay = `What a lamp module holds

A glass sheet costs $6,400 and gives 200 panes, so the cost per pane is $32.

Each lamp holds 4 panes, giving $128 of panes a lamp.

Lamp sales fell from $50 million to $41 million, a decline of 28%.
`
    const documentId = library.add('lamps.txt', essay)
    const made = await library.api.models.createFromDocument({ documentId, name: 'Lamps' })
    if (!made.model) throw new Error('the essay reckons')
    const file = await library.api.exports.model({ modelId: made.model.id })
    const path = join(library.folder, 'lamps.xlsx')
    copyFileSync(join(library.folder, 'exports', file.fileId), path)
    const [sheet] = readWholeWorkbook(path, 'values').sheets
    const heads = ['E', 'F', 'G'].map((column) => sheet?.cells[`${column}1`]?.value)
    expect(heads).toEqual(['Stated', 'Step comes to', 'Follows'])
    const rowStating = (value: number) => {
      const cell = Object.keys(sheet?.cells ?? {}).find(
        (name) => name.startsWith('E') && sheet?.cells[name]?.value === value,
      )
      return Number(cell?.slice(1))
    }
    const step = (stated: number) =>
      ['A', 'E', 'F', 'G'].map((column) => sheet?.cells[`${column}${rowStating(stated)}`]?.value)
    expect(step(32)).toEqual(['$32 cost per pane', 32, 32, 'follows'])
    expect(step(128)).toEqual(['$128 of panes a lamp', 128, 128, 'follows'])
    expect(step(-0.28)).toEqual(['28% decline', -0.28, -0.18, 'does not follow'])
    const row = rowStating(-0.28)
    const link = parseDocumentLink(sheet?.cells[`E${row}`]?.link ?? '')
    expect(essay.slice(link?.at?.start, link?.at?.end)).toBe('28%')
    expect(link?.version).toBe(1)
    expect(sheet?.cells[`G${row}`]?.color).toBe('FFB3261E')
  })

  it('says of a line what is wrong with it and its units', async () => {
    const typed = (id: string, name: string, unit: string) =>
      createLine(id, 'input', name, { unit, inputs: [{ kind: 'typed', value: '12', source: 'list' }] })
    const bad = await library.api.models.create({
      name: 'Apples and pears',
      sheet: {
        ...emptySheet,
        lines: [
          typed('a', 'Apples', 'USD'),
          typed('b', 'Pears', 'kg'),
          createLine('c', 'formula', 'Both', { formula: '[Apples] + [Pears]' }),
          createLine('d', 'formula', 'None', { formula: '[Plums] * 2' }),
          createLine('e', 'check', 'Alike', { formula: '[Apples] = 13' }),
        ],
      },
    })
    const file = await library.api.exports.model({ modelId: bad.id })
    const path = join(library.folder, 'bad.xlsx')
    copyFileSync(join(library.folder, 'exports', file.fileId), path)
    const [sheet] = readWholeWorkbook(path, 'values').sheets
    const remark = (name: string) => sheet?.cells[`E${rowOf(sheet, name)}`]?.value ?? null
    expect(sheet?.cells['E1']?.value).toBe('Remark')
    expect(remark('Both')).toBe('USD and kg can’t be added or compared.')
    expect(remark('None')).toContain('Plums')
    expect(remark('Alike')).toBe('The check does not hold.')
    expect(remark('Apples')).toBeNull()
  })
})
