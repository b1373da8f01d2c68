import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createExportsApi } from '../../electron/api.ts'
import { parseTermsCsv } from '../../shared/glossary/parse-terms-csv.ts'
import { parseTermsTbx } from '../../shared/glossary/parse-terms-tbx.ts'
import { checkedCall, slippedAgain, slippedRow } from '../support/checked-call.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'
import { leftOut, python, readWorkbook } from '../support/office.ts'

let test: TestLibrary
let folder: string
beforeEach(() => {
  test = openTestLibrary()
  folder = mkdtempSync(join(tmpdir(), 'lightbench-exports-'))
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
  removeFolder(folder)
})
const exported = (fileId: string) => readFileSync(join(folder, fileId))

describe('a list of checks', () => {
  it('says what is wrong, why, and where it stands, and leaves out what a filter leaves out', async () => {
    const api = createExportsApi(test.deps, folder)
    const documentId = importedId(test.importText('call.txt', checkedCall([slippedRow, slippedAgain])))
    const [first] = await test.api.checks.list({ documentId })
    await test.api.checks.dismiss({ checkIds: first ? [first.id] : [], scope: 'once' })
    const { fileId, name, bytes } = await api.checks({
      filter: { states: ['open'] },
      format: 'csv',
      locale: 'en',
    })
    expect({ name, bytes }).toEqual({ name: 'Checks.csv', bytes: exported(fileId).length })
    const [head, line, ...more] = exported(fileId).toString('utf8').split('\r\n')
    expect(more).toEqual([''])
    expect(head).toBe(
      '\ufeffDocument,File,Line,Severity,Kind,English words,English value,Chinese words,Chinese value,Expected,Why,State,Reason,English row,Chinese row',
    )
    expect(line).toContain(
      `,call.txt,${(first?.line ?? 0) + 3},Error,Unit slip,$6 billion,6 billion USD,6 億美元,`,
    )
    expect(line).toContain('60 億美元')
    expect(line?.endsWith(`Open,,${slippedAgain.join(',')}`)).toBe(true)
    const all = await api.checks({ filter: {}, format: 'csv', locale: 'zh-Hant' })
    expect(exported(all.fileId).toString('utf8').split('\r\n')).toHaveLength(4)
  })

  it.skipIf(python === null)(`is a workbook a spreadsheet opens${leftOut(python, 'openpyxl')}`, async () => {
    const api = createExportsApi(test.deps, folder)
    test.importText('call.txt', checkedCall([slippedRow]))
    const { fileId } = await api.checks({ filter: {}, format: 'xlsx' })
    const file = join(folder, 'checks.xlsx')
    writeFileSync(file, exported(fileId))
    const said = JSON.stringify(readWorkbook(file, 'values'))
    expect(said).toContain(slippedRow[1])
    expect(said).toContain('60 億美元')
  })
})

describe('the glossary as a file', () => {
  it('comes back as the terms it was made of, and opens as no formula', async () => {
    const api = createExportsApi(test.deps, folder)
    const note = '=HYPERLINK("http://x")'
    const term = { en: ['+plus one'], hant: ['加一'], hans: ['加一'], wrong: ['-一'], misheard: [] }
    await test.api.glossary.create({ term: { ...term, field: 'general', note } })
    const terms = (await test.api.glossary.list({})).map(({ id: _id, origin: _origin, ...draft }) => draft)
    const csv = exported((await api.glossary({ format: 'csv' })).fileId).toString('utf8')
    expect(parseTermsCsv(csv)).toEqual({ terms, refused: [] })
    expect(csv).toContain(`'+plus one,加一,加一,'-一,,general,"'=HYPERLINK(""http://x"")"`)
    const tbx = exported((await api.glossary({ format: 'tbx' })).fileId).toString('utf8')
    expect(parseTermsTbx(tbx).terms.map(({ en }) => en)).toEqual(terms.map(({ en }) => en))
  })
})
