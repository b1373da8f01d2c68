import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import { leftOut, python, readWorkbook } from '../support/office.ts'
import { importPlace, runCore, type RunningCore } from '../support/run-core.ts'
import { firstCall, secondCall } from '../support/tern-calls.ts'

const folder = mkdtempSync(join(tmpdir(), 'lightbench-workbooks-'))
const model = join(folder, 'TRNP model.xlsx')
const csv = join(folder, 'figures.csv')
let running: RunningCore
beforeAll(async () => {
  writeFileSync(join(folder, 'q1.txt'), firstCall)
  writeFileSync(join(folder, 'q2.txt'), secondCall)
  writeFileSync(
    csv,
    'Tern Photonics,,\nUSD m,,\nMetric,Q1 2025,Q2 2025\nRevenue,"40.7",48.9\nInventory,"1,012.5",(7.2)\nGross margin,31.4%,33.0%\n',
  )
  if (python) spawnSync(python, [fileURLToPath(new URL('../support/make-model.py', import.meta.url)), model])
  running = await runCore()
  await importPlace(running, join(folder, 'q1.txt'))
  await importPlace(running, join(folder, 'q2.txt'))
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a workbook of the user', () => {
  it('is read cell by cell in an importer, with the place of each in the text of an import', async () => {
    const { api, core } = running
    const content = await api.workbooks.read({ fileId: core.grant(csv).fileId })
    expect(content).toMatchObject({ fileName: 'figures.csv', format: 'csv', isCut: false })
    const [sheet] = content.sheets
    const cells = sheet?.rows.map(({ row, cells: list }) => [
      row,
      ...list.map(({ text, kind }) => `${kind} ${text}`),
    ])
    expect(cells?.slice(3)).toEqual([
      [3, 'text Revenue', 'number 40.7', 'number 48.9'],
      [4, 'text Inventory', 'number 1012.5', 'number -7.2'],
      [5, 'text Gross margin', 'number 0.314', 'number 0.33'],
    ])
    const text = 'Tern Photonics\nUSD m'
    expect(sheet?.rows.at(-1)?.cells[1]?.span?.start).toBeGreaterThan(text.length)
  })

  it('is refused where it is no table, or nobody handed it over', async () => {
    const { api, core } = running
    const file = core.grant(join(folder, 'q1.txt'))
    await expect(api.workbooks.read(file)).rejects.toMatchObject({
      code: expect.stringMatching(/invalid|format/),
    })
    await expect(api.workbooks.read({ fileId: file.fileId })).rejects.toMatchObject({
      code: 'not-a-workbook',
    })
    await expect(api.workbooks.read({ fileId: 'none' })).rejects.toMatchObject({ code: 'file-not-granted' })
  })

  it.skipIf(!python)(
    `gets the sources that are proposed for it, in a copy${leftOut(python, 'openpyxl')}`,
    async () => {
      const { api, core } = running
      const before = readFileSync(model)
      const { fileId } = core.grant(model)
      const { found, figures } = await api.workbooks.propose({ fileId })
      const byCell = new Map(found.map((one) => [`${one.place.row},${one.place.column}`, one]))
      const first = (cell: string) => byCell.get(cell)?.proposals[0]
      expect(figures).toBe(12)
      expect(first('3,1')?.fact).toMatchObject({ metric: 'Revenue', period: '2025Q1', value: '40700000' })
      expect(first('3,2')?.fact).toMatchObject({ metric: 'Revenue', period: '2025Q2', value: '48900000' })
      expect(first('5,1')?.fact).toMatchObject({ metric: 'Gross margin', value: '31.4' })
      expect(first('4,1')?.fact.segment?.toLowerCase()).toContain('data')
      // Nothing in the calls says these, though one has a number with the same digits in it.
      expect([byCell.get('8,1'), byCell.get('8,2'), byCell.get('8,3')]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      const accepted = found.flatMap(({ place, proposals }) =>
        proposals[0] && proposals[0].confidence >= 0.75 ? [{ place, factId: proposals[0].factId }] : [],
      )
      expect(accepted.length).toBeGreaterThanOrEqual(5)
      const made = await api.workbooks.retrofit({ fileId, accepted, locale: 'zh-Hant' })
      expect(made.file.name).toBe('TRNP model (來源).xlsx')
      const copy = join(folder, made.file.name)
      copyFileSync(core.exportedFile(made.file.fileId)?.path ?? '', copy)
      const sheets = readWorkbook(copy, 'formulas')
      expect(sheets.map(({ name }) => name)).toEqual(["O'Brien 表 & <1>", 'Notes', '來源'])
      expect(sheets[0]?.cells['B4']?.note).toContain(
        'Total revenue for the first quarter of 2025 was $40.7 million',
      )
      expect(sheets[0]?.cells['B4']?.note).toContain('4,070 萬美元')
      const row = /A(\d+)$/.exec(sheets[0]?.cells['B4']?.link ?? '')?.[1]
      expect(sheets[2]?.cells[`A${row}`]?.link).toBe("'O''Brien 表 & <1>'!B4")
      expect(readFileSync(model).equals(before)).toBe(true)
    },
  )

  it('becomes facts whose source is the cell', async () => {
    const { api, core } = running
    const { fileId } = core.grant(csv)
    const content = await api.workbooks.read({ fileId })
    const cell = content.sheets[0]?.rows.find(({ row }) => row === 4)?.cells[1]
    await importPlace(running, csv)
    const { documents } = await api.documents.list({ view: 'all', filter: 'figures' })
    const documentId = documents[0]?.id ?? ('' as DocumentId)
    const values = {
      metric: 'Inventory',
      segment: null,
      basis: null,
      period: '2025Q1',
      kind: 'actual',
      value: '1012500000',
      unit: 'USD',
    } as const
    const place = cell?.span ?? { start: 0, end: 0 }
    expect(await api.workbooks.importFacts({ documentId, facts: [{ ...place, values }] })).toEqual({
      imported: 1,
    })
    const kept = (await api.facts.list({ documentId })).filter(({ state }) => state !== 'suggested')
    expect(kept).toMatchObject([{ ...values, quote: '1,012.5' }])
    await api.history.undo({})
    const undone = (await api.facts.list({ documentId })).filter(({ state }) => state !== 'suggested')
    expect(undone).toEqual([])
    await expect(
      api.workbooks.importFacts({ documentId, facts: [{ start: 0, end: 4, values }] }),
    ).rejects.toMatchObject({ code: 'anchor-lost' })
  })
})
