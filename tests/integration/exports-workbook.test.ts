import { strFromU8, unzipSync } from 'fflate'
import { sheetParts } from '../../electron/exports/xlsx-sheet.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cellName,
  cut,
  dayNumber,
  safeDefinedName,
  safeSheetName,
  type WorkbookModel,
} from '../../electron/exports/workbook-model.ts'
import { safeFileName } from '../../electron/exports/save-export.ts'
import { writeWorkbook } from '../../electron/exports/write-workbook.ts'
import { convert, leftOut, python, readWholeWorkbook, readWorkbook, soffice } from '../support/office.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lightbench-workbook-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = async (workbook: WorkbookModel): Promise<string> => {
  const path = join(folder, 'book.xlsx')
  writeFileSync(path, await writeWorkbook(workbook))
  return path
}
const sheet = (
  rows: WorkbookModel['sheets'][number]['rows'],
  name = 'Sheet',
): WorkbookModel['sheets'][number] => ({
  name,
  widths: [20],
  frozen: { rows: 1, columns: 1 },
  hasFilter: false,
  rows,
})
const book = (...sheets: WorkbookModel['sheets']): WorkbookModel => ({
  title: 'Trial',
  created: '2025-09-01T08:00:00.000Z',
  sheets,
})

describe('the printed columns of a sheet', () => {
  it('are named as its print area beside the heads that repeat, and a sheet without them prints whole', async () => {
    const rows = [[{ value: 'Metric', style: {} }], [{ value: 'Revenue', style: {} }]]
    const bytes = await writeWorkbook(
      book({ ...sheet(rows, 'Guidance'), widths: [20, 20, 60], printedColumns: 2 }, sheet(rows, 'Other')),
    )
    const parts = unzipSync(bytes)
    const names = [
      ...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(
        /<definedName name="(.*?)" localSheetId="(\d)">(.*?)</g,
      ),
    ]
    expect(names.map(([, name, at, target]) => `${at} ${name} ${target}`)).toEqual([
      "0 _xlnm.Print_Area 'Guidance'!$A:$B",
      "0 _xlnm.Print_Titles 'Guidance'!$A:$A,'Guidance'!$1:$1",
      "1 _xlnm.Print_Titles 'Other'!$A:$A,'Other'!$1:$1",
    ])
  })
})

describe('a sheet on paper', () => {
  const pagesAcross = async (sheetModel: WorkbookModel['sheets'][number]): Promise<string | undefined> => {
    const part =
      unzipSync(await writeWorkbook(book(sheetModel)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
    return / fitToWidth="(\d+)"/.exec(strFromU8(part))?.[1]
  }
  const rows = [[{ value: 'Metric', style: {} }], [{ value: 'Revenue', style: {} }]]

  it('is one page wide while it can be read so, and as many as it needs beyond that', async () => {
    expect(await pagesAcross({ ...sheet(rows, 'Grid'), widths: [30, 20, 20] })).toBe('1')
    expect(await pagesAcross({ ...sheet(rows, 'Sources'), widths: [100, 100, 100, 130] })).toBe('2')
    expect(
      await pagesAcross({ ...sheet(rows, 'Ledger'), widths: [100, 100, 100, 130], printedColumns: 2 }),
    ).toBe('1')
  })
})

describe('texts in a workbook', () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tTAB',
    ' spaces kept ',
    'two\nlines',
    '𠮷野家 😀 & <b> "quoted" \'single\'',
    '_x0041_ and _x000D_',
    'a\u0000b\u0007c\uffffd\ud800e',
    'é'.repeat(40_000),
  ]

  it.skipIf(!python || !soffice)(
    `come back as they were, without what no file can hold${leftOut(python && soffice, 'LibreOffice or openpyxl')}`,
    async () => {
      const path = await write(
        book(sheet([[{ value: 'head' }], ...texts.map((value) => [{ value, note: value }])])),
      )
      const expected = texts.map((text) =>
        cut(text.replace(/[\u0000\u0007\uffff]|\ud800(?![\udc00-\udfff])/g, ''), 32_767),
      )
      const again = join(folder, 'again.xlsx')
      convert(path, again)
      const [found] = readWorkbook(again, 'formulas')
      expect(expected.map((_, index) => found?.cells[`A${index + 2}`]?.value)).toEqual(expected)
      expect(expected.map((_, index) => found?.cells[`A${index + 2}`]?.type)).toEqual(expected.map(() => 's'))
      const [first] = readWorkbook(path, 'formulas')
      expect(first?.cells['A9']?.note).toBe(texts[7])
    },
  )
})

describe('links, notes and formulas', () => {
  it.skipIf(!python)(
    `stand on numbers and on texts, into sheets of any name${leftOut(python, 'openpyxl')}`,
    async () => {
      const name = "O'Brien 表 & <1>"
      const link = { sheet: name, row: 1, column: 2 }
      const path = await write(
        book(
          sheet([
            [{ value: 'head' }],
            [
              { value: 12.5, link, note: 'a note' },
              { value: 'text', link },
              { value: 25, formula: 'A2*2' },
            ],
          ]),
          sheet([[{ value: 'x' }]], name),
        ),
      )
      const [first, second] = readWorkbook(path, 'formulas')
      expect(second?.name).toBe(name)
      expect(first?.frozen).toBe('B2')
      expect(first?.cells).toMatchObject({
        A2: { value: 12.5, type: 'n', link: "'O''Brien 表 & <1>'!C2", note: 'a note' },
        B2: { value: 'text', type: 's', link: "'O''Brien 表 & <1>'!C2" },
        C2: { value: '=A2*2', type: 'f' },
      })
      expect(readWorkbook(path, 'values')[0]?.cells['C2']?.value).toBe(25)
    },
  )
})

describe('what an analyst expects of a sheet', () => {
  const grid = {
    ...sheet(
      [
        [{ value: 'Metric' }, { value: '2025Q1' }, { value: '2025Q2' }, { value: '2025' }],
        [{ value: 'Revenue' }, { value: 40 }, { value: 44.5 }, { value: 84.5, formula: 'B2+C2' }],
        [{ value: 'Costs' }, { value: 30 }, { value: -31 }, null],
        [{ value: 'Base' }, { value: dayNumber('2025-09-01'), style: { numberFormat: 'yyyy-mm-dd' } }],
        [
          {
            value: 'open',
            link: { address: 'lightbench://document/abc?line=3&at=10-14' },
          },
        ],
      ],
      'Grid & more',
    ),
    widths: [20, 12, 12, 12],
    outline: [0, 1, 1, 0],
    choices: [{ row: 3, column: 0, texts: ['Base', 'Bull, "best"'] }],
    charts: (['line', 'bar', 'stacked'] as const).map((kind, index) => ({
      kind,
      title: `Revenue & costs ${kind}`,
      numberFormat: '#,##0',
      categories: {
        range: { sheet: 'Grid & more', from: [0, 1], to: [0, 2] } as const,
        texts: ['2025Q1', '2025Q2'],
      },
      series: [1, 2].map((row) => ({
        name: { sheet: 'Grid & more', row, column: 0, text: ['Revenue', 'Costs'][row - 1] ?? '' },
        range: { sheet: 'Grid & more', from: [row, 1], to: [row, 2] } as const,
        values: row === 1 ? [40, 44.5] : [30, null],
      })),
      place: { row: 6 + 16 * index, column: 0, columns: 4, rows: 15 },
    })),
  }
  const names = [
    { name: 'Revenue_2025', sheet: 'Grid & more', row: 1, column: 3 },
    { name: 'Costs', sheet: 'Grid & more', row: 2, column: 1 },
  ]

  it.skipIf(!python)(`is there as openpyxl finds it${leftOut(python, 'openpyxl')}`, async () => {
    const found = readWholeWorkbook(await write({ ...book(grid), names }), 'formulas')
    expect(found.names).toEqual({ Revenue_2025: "'Grid & more'!$D$2", Costs: "'Grid & more'!$B$3" })
    const [first] = found.sheets
    expect(first?.outline).toEqual({ B: 1, C: 1 })
    expect(first?.printTitles).toMatch(/\$A:\$A.*\$1:\$1|\$1:\$1.*\$A:\$A|1:1,A:A|A:A,1:1/)
    expect(first?.footer).toBe('&A')
    expect(first?.choices).toEqual({ A4: '"Base,Bull   best "' })
    expect(first?.cells['B4']).toMatchObject({ format: 'yyyy-mm-dd', type: 'd' })
    expect(first?.cells['A5']?.link).toBe('lightbench://document/abc?line=3&at=10-14')
    expect(first?.charts.map(({ kind, grouping }) => [kind, grouping])).toEqual([
      ['LineChart', 'standard'],
      ['BarChart', 'clustered'],
      ['BarChart', 'stacked'],
    ])
    expect(first?.charts[0]?.series[1]).toEqual({
      name: "'Grid & more'!$A$3",
      categories: "'Grid & more'!$B$1:$C$1",
      values: "'Grid & more'!$B$3:$C$3",
    })
  })

  it.skipIf(!python || !soffice)(
    `is there after LibreOffice opened and saved it${leftOut(python && soffice, 'LibreOffice or openpyxl')}`,
    async () => {
      const again = join(folder, 'again.xlsx')
      convert(await write({ ...book(grid), names }), again)
      const { names: kept, sheets } = readWholeWorkbook(again, 'formulas')
      expect(Object.keys(kept)).toEqual(expect.arrayContaining(['Costs', 'Revenue_2025']))
      expect(sheets[0]?.charts.map(({ kind, series }) => [kind, series.length])).toEqual([
        ['LineChart', 2],
        ['BarChart', 2],
        ['BarChart', 2],
      ])
      expect(sheets[0]?.cells['A5']?.link).toContain('lightbench://document/abc?line=3')
      expect(Object.keys(sheets[0]?.outline ?? {})).toContain('B')
    },
  )
})

describe('a table of 50,000 cells', () => {
  it('each with a link and a note, is written in a moment', async () => {
    const style = { numberFormat: '#,##0.0,,_);(#,##0.0,,)', align: 'right' as const }
    const note =
      'Total revenue for the quarter was $40.7 million, up 12% on the year.\nOsric Venn, Q1 call, line 15'
    const rows = Array.from({ length: 1_000 }, (_, row) =>
      Array.from({ length: 50 }, (__, column) => ({
        value: row * 1_000_003 + column / 7,
        style,
        note,
        link: { sheet: 'Sources', row: row * 50 + column, column: 0 },
      })),
    )
    const sources = Array.from({ length: 50_000 }, (_, row) => [{ value: `row ${row}` }, { value: note }])
    const workbook = book(sheet(rows), sheet(sources, 'Sources'))
    await writeWorkbook(workbook)
    const [before, start] = [process.memoryUsage().rss, performance.now()]
    const bytes = await writeWorkbook(workbook)
    const [ms, grown] = [performance.now() - start, process.memoryUsage().rss - before]
    console.log(
      `50,000 cells: ${ms.toFixed(0)} ms, ${(bytes.length / 1e6).toFixed(1)} MB, +${(grown / 1e6).toFixed(0)} MB`,
    )
    expect(ms).toBeLessThan(10_000)
  })
})

describe('names', () => {
  it.each([
    ['TRNP', [], 'TRNP'],
    ['A/B: [x]*?\\', [], 'A B x'],
    ["'quoted'", [], 'quoted'],
    ['', [], 'Grid'],
    ['History', [], 'Grid'],
    ['sources', ['Sources'], 'sources (2)'],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ])('of a sheet: %j beside %j becomes %j', (name, used, safe) => {
    expect(safeSheetName(name, used, 'Grid')).toBe(safe)
  })

  it.each([
    ['Gross margin, %', 'Gross_margin'],
    ['2025 growth', '_2025_growth'],
    ['Q1', '_Q1'],
    ['R2C3', '_R2C3'],
    ['毛利率', '毛利率'],
    ['costs', 'costs_2'],
    ['***', '_'],
  ])('of a cell: %j becomes %j', (words, name) => {
    expect(safeDefinedName(words, new Set(['costs']))).toBe(name)
  })

  it.each([
    ['TRNP.xlsx', 'TRNP.xlsx'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON.txt', '_CON.txt'],
    ['a\u202egpj.exe', 'a gpj.exe'],
    ['...', 'export'],
    [`${'長'.repeat(300)}.txt`, `${'長'.repeat(100)}.txt`],
  ])('of a file: %j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it.each([
    [0, 0, 'A1'],
    [2, 25, 'Z3'],
    [2, 26, 'AA3'],
    [99, 701, 'ZZ100'],
    [99, 702, 'AAA100'],
  ])('of the cell in row %i, column %i is %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name)
  })
})

describe('rows that are folded away', () => {
  it('are hidden under the row before them, which brings them back', () => {
    const pieces: Uint8Array[] = []
    sheetParts(
      {
        ...sheet([[{ value: 'Metric' }], [{ value: 'Margins' }], [{ value: 'Gross' }], [{ value: 'Net' }]]),
        rowOutline: [0, 0, 1, 1],
        foldedRows: [false, false, true, true],
        headsBefore: { rows: true },
      },
      { indexOf: () => 0 },
      null,
      (piece) => pieces.push(piece),
    )
    const text = Buffer.concat(pieces).toString('utf8')
    expect(text).toContain('<outlinePr summaryBelow="0" summaryRight="1"/>')
    expect(text).toContain('outlineLevelRow="1"')
    expect(text).toContain('<row r="2" collapsed="1">')
    expect(text).toContain('<row r="3" outlineLevel="1" hidden="1">')
  })
})
