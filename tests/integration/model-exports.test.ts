import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateModel } from '../../shared/models/evaluate-model.ts'
import { evaluateSensitivity } from '../../shared/models/evaluate-sensitivity.ts'
import type { Model, ModelSheet } from '../../shared/models/model.ts'
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
    expect(sheets[4]?.cells['L2']?.value).toContain('$40.7 million')
  })

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
})
