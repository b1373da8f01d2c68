import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SheetModel } from '../../electron/exports/workbook-model.ts'
import { packFile, zipFile } from '../../electron/exports/zip-file.ts'
import { openZip, zipSource } from '../../electron/extraction/open-zip.ts'
import { citeWorkbook, type CellCitation } from '../../electron/workbooks/cite-workbook.ts'
import { convert, leftOut, python, readWholeWorkbook, soffice } from '../support/office.ts'

let folder: string
let path: string
const script = fileURLToPath(new URL('../support/make-model.py', import.meta.url))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lightbench-cite-'))
  path = join(folder, 'model.xlsx')
  if (python) spawnSync(python, [script, path])
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sheetName = "O'Brien 表 & <1>"
const sources: SheetModel = {
  name: 'Notes',
  widths: [10, 40],
  frozen: { rows: 1, columns: 0 },
  hasFilter: true,
  rows: [
    [{ value: 'Cell', style: { isBold: true } }, { value: 'Quotation' }],
    [
      { value: 'B4', link: { sheet: sheetName, row: 3, column: 1 } },
      { value: '=1+1 & <said> 營收', style: { isWrapped: true } },
      { value: 'open', link: { address: 'lightbench://document/abc?line=3' } },
    ],
  ],
}
const citation = (row: number, column: number, note = 'said on line 12'): CellCitation => ({
  place: { sheet: sheetName, row, column },
  note,
  sourceRow: 1,
})

const cite = (bytes: Uint8Array, citations: readonly CellCitation[]) => {
  const cited = citeWorkbook(bytes, citations, sources)
  if (cited.kind === 'refused') throw new Error(`${cited.code}: ${cited.reason}`)
  const to = join(folder, 'cited.xlsx')
  writeFileSync(to, cited.bytes)
  return { to, leftOut: cited.leftOut }
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const zip = openZip(zipSource(bytes))
  return new Map(zip.entries.map((entry) => [entry.name, Buffer.from(zip.read(entry)).toString('base64')]))
}

describe.skipIf(!python)(`sources added to a user's workbook${leftOut(python, 'openpyxl')}`, () => {
  it('stand in notes, links and a sheet of their own, and nothing else is other than it was', () => {
    const original = readFileSync(path)
    const { to, leftOut: kept } = cite(original, [citation(3, 1), citation(3, 2), citation(4, 2)])
    expect(readFileSync(path).equals(original)).toBe(true)
    const [before, after] = [readWholeWorkbook(path, 'formulas'), readWholeWorkbook(to, 'formulas')]
    expect(after.sheets.map(({ name }) => name)).toEqual([sheetName, 'Notes', 'Notes (2)'])
    const [model] = after.sheets
    expect(model?.cells['B4']).toMatchObject({ note: 'said on line 12', link: "'Notes (2)'!A2", value: 40.7 })
    // What the user had written there stays, and is said to have stayed.
    expect(model?.cells['C4']).toMatchObject({ note: 'check against the release', link: "'Notes (2)'!A2" })
    expect(model?.cells['C5']).toMatchObject({ note: 'said on line 12', link: 'https://example.com/' })
    expect(kept.map(({ place, what }) => [place.row, place.column, what])).toEqual([
      [4, 2, 'link'],
      [3, 2, 'note'],
    ])
    const bare = (sheets: typeof after.sheets) =>
      sheets.map((sheet) => ({
        ...sheet,
        cells: Object.fromEntries(
          Object.entries(sheet.cells).map(([name, cell]) => [name, { ...cell, note: null, link: null }]),
        ),
      }))
    expect(bare(after.sheets.slice(0, 2))).toEqual(bare(before.sheets))
    expect(after.sheets[2]?.cells['B2']).toMatchObject({ value: '=1+1 & <said> 營收', type: 's' })
    expect(after.sheets[2]?.cells['C2']?.link).toBe('lightbench://document/abc?line=3')
    const [was, is] = [partsOf(original), partsOf(readFileSync(to))]
    const changed = [...was].filter(([name, part]) => is.get(name) !== part).map(([name]) => name)
    expect(changed.toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments/comment1.xml',
      'xl/drawings/commentsDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  it.skipIf(!soffice)(
    `open in LibreOffice, with the formulas as they were${leftOut(soffice, 'LibreOffice')}`,
    () => {
      const { to } = cite(readFileSync(path), [citation(3, 1), citation(7, 2)])
      const again = join(folder, 'again.xlsx')
      convert(to, again)
      const { sheets } = readWholeWorkbook(again, 'values')
      expect(sheets[0]?.cells['B7']?.value).toBeCloseTo(40.7 * 0.314, 9)
      expect(sheets[0]?.cells['B4']?.note).toContain('said on line 12')
      expect(sheets[0]?.charts).toHaveLength(1)
    },
  )

  it('can be added a second time', () => {
    const once = cite(readFileSync(path), [citation(3, 1)])
    const { to, leftOut: kept } = cite(readFileSync(once.to), [citation(3, 1), citation(5, 1, 'second')])
    expect(kept.map(({ what }) => what).toSorted()).toEqual(['link', 'note'])
    const { sheets } = readWholeWorkbook(to, 'formulas')
    expect(sheets.map(({ name }) => name)).toEqual([sheetName, 'Notes', 'Notes (2)', 'Notes (3)'])
    expect(sheets[0]?.cells['B6']?.note).toBe('second')
    expect(sheets[0]?.cells['B4']?.note).toBe('said on line 12')
  })

  it('leave pictures, macros and all they do not touch byte for byte', () => {
    const zip = openZip(zipSource(readFileSync(path)))
    const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    const parts = zip.entries.map(({ name }) => {
      const entry = zip.find(name)
      const data = Buffer.from(entry ? zip.read(entry) : [])
      return name === '[Content_Types].xml'
        ? {
            name,
            data: Buffer.from(
              data
                .toString('utf8')
                .replace(
                  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
                  macroType,
                )
                .replace(
                  '</Types>',
                  '<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                ),
            ),
          }
        : { name, data }
    })
    const extra = [
      { name: 'xl/vbaProject.bin', data: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 255, 7]) },
      { name: 'xl/media/image1.png', data: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]) },
    ]
    const original = zipFile([...parts, ...extra].map(packFile))
    const { to } = cite(original, [citation(3, 1)])
    const [was, is] = [partsOf(original), partsOf(readFileSync(to))]
    for (const { name } of extra) expect(is.get(name)).toBe(was.get(name))
    expect(was.has('xl/charts/chart1.xml')).toBe(true)
    const untouched = [...was].filter(([name]) =>
      /charts|drawings\/drawing|theme|sheet2|media|vba/.test(name),
    )
    expect(untouched.length).toBeGreaterThan(4)
    expect(untouched.filter(([name, part]) => is.get(name) !== part)).toEqual([])
    const types = Buffer.from(is.get('[Content_Types].xml') ?? '', 'base64').toString('utf8')
    expect(types).toContain(macroType)
    // What stood in the sheet stands there still, formulas, merged cells and rules among it.
    const sheetOf = (of: typeof was) =>
      Buffer.from(of.get('xl/worksheets/sheet1.xml') ?? '', 'base64').toString()
    for (const kept of [
      /<f>[^<]*<\/f>/g,
      /<mergeCell [^>]*>/g,
      /<conditionalFormatting.*?<\/conditionalFormatting>/g,
      /<dataValidation .*?<\/dataValidation>/g,
    ]) {
      expect(sheetOf(was).match(kept)?.length).toBeGreaterThan(0)
      expect(sheetOf(is).match(kept)).toEqual(sheetOf(was).match(kept))
    }
  })

  it.each([
    [
      'a protected structure',
      'xl/workbook.xml',
      /<sheets>/,
      '<workbookProtection lockStructure="1"/><sheets>',
    ],
    ['a signature', null, null, ''],
    [
      'Strict Open XML',
      'xl/workbook.xml',
      /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/,
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    ],
  ] as const)('are refused for a workbook with %s', (_, name, find, put) => {
    const zip = openZip(zipSource(readFileSync(path)))
    const parts = zip.entries.map((entry) => {
      const data = Buffer.from(zip.read(entry))
      return entry.name === name && find
        ? { name: entry.name, data: Buffer.from(data.toString('utf8').replace(find, put)) }
        : { name: entry.name, data }
    })
    const signed = name === null ? [{ name: '_xmlsignatures/sig1.xml', data: Buffer.from('<a/>') }] : []
    expect(
      citeWorkbook(zipFile([...parts, ...signed].map(packFile)), [citation(3, 1)], sources),
    ).toMatchObject({
      kind: 'refused',
      code: 'workbook-not-editable',
    })
  })

  it('are refused for what is no workbook', () => {
    expect(citeWorkbook(Buffer.from('Revenue,40.7\n'), [citation(0, 1)], sources)).toMatchObject({
      kind: 'refused',
      code: 'file-damaged',
    })
  })
})
