import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactValues } from '../../shared/facts/fact.ts'
import type { GridDefinition } from '../../shared/grids/grid-definition.ts'
import type { GridId } from '../../shared/grids/grid.ts'
import { findAmounts } from '../../shared/figures/find-amounts.ts'
import { printedStep } from '../../shared/grids/printed-step.ts'
import { parseDocumentLink } from '../../shared/links/document-link.ts'
import { loadCompanies } from '../../electron/library/load-companies.ts'
import {
  leftOut,
  python,
  readWorkbook,
  recalculate,
  soffice,
  type OfficeCell,
  type OfficeSheet,
} from '../support/office.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { firstCall, secondCall } from '../support/tern-calls.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'

let library: ResearchLibrary
afterEach(() => library.close())

const gridId = async (): Promise<GridId> => (await library.api.grids.list({}))[0]?.id ?? ('' as GridId)

/** Exports a grid and tells where the file lies, under a name that ends as its kind does. */
async function exportGrid(id: GridId, format: 'xlsx' | 'csv' = 'xlsx', locale?: 'zh-Hant'): Promise<string> {
  const file = await library.api.exports.grid({ gridId: id, format, locale })
  const path = join(library.folder, `${file.fileId}.${format}`)
  copyFileSync(join(library.folder, 'exports', file.fileId), path)
  expect(readFileSync(path).length).toBe(file.bytes)
  return path
}

const cellAt = (sheet: OfficeSheet | undefined, name: string): OfficeCell => {
  const cell = sheet?.cells[name]
  if (!cell) throw new Error(`no cell ${name}`)
  return cell
}
/** Texts of one row of `Sources` by their heads. */
function sourceAt(sheet: OfficeSheet | undefined, row: number): Readonly<Record<string, string>> {
  const heads = Object.entries(sheet?.cells ?? {}).filter(([name]) => /^[A-Z]+1$/.test(name))
  return Object.fromEntries(
    heads.map(([name, head]) => [
      String(head.value),
      String(sheet?.cells[name.replace('1', String(row))]?.value ?? ''),
    ]),
  )
}

/** Whether printed words are this value, in digits at any magnitude or spelled out. */
const says = (printed: string, quotation: string, value: string): boolean =>
  /\d/.test(printed)
    ? printedStep(value, printed) !== null
    : findAmounts(quotation, /\p{Script=Han}/u.test(printed) ? 'zh' : 'en').some(
        (amount) => amount.value === value.replace('-', ''),
      )

/** Follows every number's link and holds its source row to the original; tells how many there were. */
function followLinks(path: string, originals: ReadonlyMap<string, string>): number {
  const [grid, sources] = readWorkbook(path, 'formulas')
  const numbers = Object.entries(grid?.cells ?? {}).filter(([, cell]) => cell.type === 'n')
  for (const [name, cell] of numbers) {
    const [, row = ''] = /^'Sources'!A(\d+)$/.exec(cell.link ?? '') ?? []
    expect(row, `link of ${name}`).not.toBe('')
    const source = sourceAt(sources, Number(row))
    const original = originals.get(source['File'] ?? '') ?? ''
    expect(original, `${name}: original`).toContain(source['Quotation'])
    expect(
      original
        .split('\n')
        .slice(Number(source['Line']) - 1, Number(source['Line']) + 2)
        .join('\n'),
    ).toContain(source['As printed'])
    expect(source['Quotation']).toContain(source['As printed'])
    expect(cell.note?.startsWith(source['Quotation'] ?? '')).toBe(true)
    expect(source['Cell']).toBe(name)
    expect(sources?.cells[`A${row}`]?.link).toBe(`'${grid?.name}'!${name}`)
    expect(Number(source['Value'])).toBe(cell.value)
    const value = cell.format.includes('%') ? Number(cell.value) * 100 : Number(cell.value)
    const isPrinted = says(
      source['As printed'] ?? '',
      source['Quotation'] ?? '',
      String(Number(value.toPrecision(12))),
    )
    expect(isPrinted, `${name}: ${cell.value} in ${source['As printed']}`).toBe(true)
  }
  return numbers.length
}

describe('a workbook of two calls', () => {
  beforeEach(() => {
    library = openResearchLibrary()
    library.add('trnp-q1.txt', firstCall)
    library.add('trnp-q2.txt', secondCall)
  })

  it.skipIf(!python)(
    `leads every number to the sentence that states it${leftOut(python, 'openpyxl')}`,
    async () => {
      const originals = new Map([
        ['trnp-q1.txt', firstCall],
        ['trnp-q2.txt', secondCall],
      ])
      expect(followLinks(await exportGrid(await gridId()), originals)).toBe(16)
    },
  )

  it.skipIf(!python)(
    `has periods as columns under frozen heads, and real numbers under formats${leftOut(python, 'openpyxl')}`,
    async () => {
      const [grid] = readWorkbook(await exportGrid(await gridId()), 'formulas')
      expect(grid?.name).toBe('TRNP')
      expect(grid?.frozen).toBe('G2')
      expect(['G1', 'H1', 'I1'].map((name) => cellAt(grid, name).value)).toEqual([
        '2025Q1',
        '2025Q2',
        '2025Q3',
      ])
      expect(cellAt(grid, 'H2')).toMatchObject({
        value: 48900000,
        format: '#,##0.0,,_);(#,##0.0,,)',
        font: 'Arial',
      })
      expect([cellAt(grid, 'D3').value, cellAt(grid, 'H3').value]).toEqual(['Guidance, low', 43000000])
      expect([cellAt(grid, 'D4').value, cellAt(grid, 'H4').value]).toEqual(['Guidance, high', 47000000])
      expect(cellAt(grid, 'H5').value).toBe('above')
      const margin = Object.entries(grid?.cells ?? {}).find(([, cell]) => cell.value === 'Gross margin')
      const row = margin?.[0].slice(1) ?? ''
      expect(cellAt(grid, `G${row}`)).toMatchObject({ value: 0.314, format: '0.0%_);(0.0%)' })
    },
  )

  it.skipIf(!python)(
    `shows what nobody has accepted in italics, and says so${leftOut(python, 'openpyxl')}`,
    async () => {
      const id = await gridId()
      const [before] = readWorkbook(await exportGrid(id), 'formulas')
      expect(cellAt(before, 'H2')).toMatchObject({ italic: true })
      expect(cellAt(before, 'F3').value).toBe('suggested')
      const table = unpackTable(await library.api.grids.read({ gridId: id }))
      const factIds = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell?.factIds[0] ?? []))
      await library.api.facts.confirm({ factIds: [...new Set(factIds)] })
      const [grid, sources] = readWorkbook(await exportGrid(id), 'formulas')
      expect(cellAt(grid, 'H2').italic).toBe(false)
      expect(cellAt(grid, 'H2').color).not.toBe(cellAt(before, 'H2').color)
      expect(cellAt(grid, 'F2').value).toBe('confirmed')
      expect(sourceAt(sources, 4)).toMatchObject({ State: 'confirmed', 'In use': 'yes' })
      // What the second call recalls of the first quarter stays beside it.
      expect(sourceAt(sources, 3)).toMatchObject({
        Cell: 'G2',
        State: 'suggested',
        'In use': 'no',
        Value: '40900000',
      })
      expect(cellAt(grid, 'G2').note).toContain('in use: accepted by hand')
      expect(cellAt(grid, 'G2').note).toContain('Also stated: 40.9 USD m')
    },
  )

  it.skipIf(!python || !soffice)(
    `has live formulas that LibreOffice works out to the same values${leftOut(python && soffice, 'LibreOffice or openpyxl')}`,
    async () => {
      await library.api.grids.setCells({
        gridId: await gridId(),
        cells: [
          {
            rowKey: unpackTable(await library.api.grids.read({ gridId: await gridId() })).rows[0]?.key ?? '',
            column: '2024Q2',
            value: '39000000',
          },
        ],
      })
      const path = await exportGrid(await gridId())
      const [formulas] = readWorkbook(path, 'formulas')
      const [saved] = readWorkbook(path, 'values')
      const again = join(library.folder, 'again.xlsx')
      recalculate(path, again)
      const [worked] = readWorkbook(again, 'values')
      const live = Object.entries(formulas?.cells ?? {}).filter(([, cell]) => cell.type === 'f')
      // What a formula says needs no note beside it.
      expect(live.every(([, cell]) => !cell.note)).toBe(true)
      expect(live.map(([, cell]) => String(cell.value).replace(/\d+/g, ''))).toContain('=I/G-')
      expect(live.length).toBeGreaterThanOrEqual(5)
      // LibreOffice writes fifteen digits.
      const rounded = (sheet: OfficeSheet | undefined) =>
        Object.entries(sheet?.cells ?? {}).map(([name, { value }]) => [
          name,
          typeof value === 'number' ? Number(value.toPrecision(14)) : value,
        ])
      expect(rounded(worked)).toEqual(rounded(saved))
    },
  )

  it.skipIf(!python)(
    `lists a typed value as typed, without a quotation${leftOut(python, 'openpyxl')}`,
    async () => {
      const table = unpackTable(await library.api.grids.read({ gridId: await gridId() }))
      const rowKey = table.rows[0]?.key ?? ''
      await library.api.grids.setCells({
        gridId: table.id,
        cells: [{ rowKey, column: '2025Q2', value: '49100000' }],
      })
      const [grid, sources] = readWorkbook(await exportGrid(table.id), 'formulas')
      expect(cellAt(grid, 'H2')).toMatchObject({ value: 49100000, note: 'Typed by hand', italic: false })
      const row = Number(/\d+$/.exec(cellAt(grid, 'H2').link ?? '')?.[0])
      expect(sourceAt(sources, row)).toMatchObject({ State: 'typed', Quotation: '', 'In use': 'yes' })
      expect(sourceAt(sources, row + 1)).toMatchObject({ Cell: 'H2', 'In use': 'no', Value: '48900000' })
    },
  )

  it.skipIf(!python)(
    `keeps the rows a grid is filtered to in its order, and says what is left out${leftOut(python, 'openpyxl')}`,
    async () => {
      const { grids } = library.api
      const id = await gridId()
      const whole = unpackTable(await grids.read({ gridId: id }))
      await grids.update({
        gridId: id,
        definition: {
          ...whole.definition,
          sort: [{ by: 'column', column: '2025Q1', isDescending: true }],
          filter: [{ column: '2025Q1', test: 'greater', text: '1', upTo: '' }],
        },
      })
      const shown = unpackTable(await grids.read({ gridId: id }))
      expect(shown.rowCount).toBeLessThan(whole.rowCount)
      const sheets = readWorkbook(await exportGrid(id), 'formulas')
      const said = `Filtered: ${shown.rowCount} of ${whole.rowCount} rows, where 2025Q1 is more than 1.`
      expect(cellAt(sheets[0], 'A1').note).toContain(said)
      const key = Object.values(sheets.at(-1)?.cells ?? {}).map(({ value }) => value)
      expect(key).toContain(said)
      expect(key).toContain('Sorted by 2025Q1 ▼, within the groups of the grid.')
      expect(Object.keys(sheets[0]?.cells ?? {}).filter((name) => /^A\d+$/.test(name)).length - 1).toBe(
        shown.rows.reduce((lines, row) => lines + (row.measure === 'guided' ? 2 : 1), 0),
      )
    },
  )

  it('is the same bytes until something changes', async () => {
    const id = await gridId()
    const [first, second] = [readFileSync(await exportGrid(id)), readFileSync(await exportGrid(id))]
    expect(second.equals(first)).toBe(true)
    library.wait(60)
    const [fact] = unpackTable(await library.api.grids.read({ gridId: id })).rows[0]?.cells[1]?.factIds ?? []
    if (fact) await library.api.facts.confirm({ factIds: [fact] })
    expect(readFileSync(await exportGrid(id)).equals(first)).toBe(false)
  })

  it.skipIf(!python)(`has its heads in the language asked for${leftOut(python, 'openpyxl')}`, async () => {
    const sheets = readWorkbook(await exportGrid(await gridId(), 'xlsx', 'zh-Hant'), 'formulas')
    expect(sheets.map(({ name }) => name)).toEqual(['TRNP', '來源', '說明'])
    expect(cellAt(sheets[0], 'A1').value).toBe('指標')
    expect(cellAt(sheets[0], 'H2').link).toMatch(/^'來源'!A\d+$/)
  })

  it('as CSV begins with a byte-order mark and keeps figures as they are', async () => {
    const csv = readFileSync(await exportGrid(await gridId(), 'csv'), 'utf8')
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe('\ufeffMetric,Segment,Basis,Measure,Unit,State,2025Q1,2025Q2,2025Q3')
    expect(lines).toContain('Operating cash flow,,,Reported,USD,suggested,,-1200000,')
    expect(lines).toContain('Revenue,,,"Guidance, low",USD,suggested,,43000000,52000000')
    expect(lines.at(-1)).toBe('')
  })
})

describe('texts that look like formulas', () => {
  const values: FactValues = {
    metric: '=HYPERLINK("https://example.com","x")',
    segment: '@SUM(1+1)*cmd|calc',
    basis: null,
    period: '2025Q1',
    kind: 'actual',
    value: '-40700000',
    unit: 'USD',
  }
  let documentId: DocumentId
  beforeEach(() => {
    library = openResearchLibrary()
    documentId = library.add('=cmd.txt', firstCall.replace('We see the data', '=1+1 We see _x0041_ the data'))
  })
  const create = async () => {
    const start = firstCall.indexOf('We see the data')
    await library.api.facts.create({ documentId, side: 'en', start, end: start + 25, values })
  }

  it.skipIf(!python || !soffice)(
    `stay texts in a workbook, in LibreOffice too${leftOut(python && soffice, 'LibreOffice or openpyxl')}`,
    async () => {
      await create()
      const path = await exportGrid(await gridId())
      const again = join(library.folder, 'again.xlsx')
      recalculate(path, again)
      for (const file of [path, again]) {
        const sheets = readWorkbook(file, 'formulas')
        const [name, metric] =
          Object.entries(sheets[0]?.cells ?? {}).find(([, cell]) => cell.value === values.metric) ?? []
        expect(metric?.type).toBe('s')
        expect(cellAt(sheets[0], `B${name?.slice(1)}`)).toMatchObject({ value: values.segment, type: 's' })
        expect(cellAt(sheets[0], `G${name?.slice(1)}`)).toMatchObject({ value: -40700000, type: 'n' })
        const live = sheets.flatMap(({ cells }) => Object.values(cells)).filter((cell) => cell.type === 'f')
        expect(live.every((cell) => /^=[A-Z]+\d+[/-][A-Z]+\d+(-1)?$/.test(String(cell.value)))).toBe(true)
      }
      const [, sources] = readWorkbook(again, 'formulas')
      const texts = Object.values(sources?.cells ?? {}).map((cell) => cell.value)
      expect(texts).toContain('=cmd.txt')
      expect(texts.some((text) => String(text).startsWith('=1+1 We see _x0041_ the data'))).toBe(true)
    },
  )

  it('are led by an apostrophe in CSV, and figures are not', async () => {
    await create()
    const csv = readFileSync(await exportGrid(await gridId(), 'csv'), 'utf8')
    expect(csv).toContain(
      `"'=HYPERLINK(""https://example.com"",""x"")",'@SUM(1+1)*cmd|calc,,Reported,USD,confirmed,-40700000`,
    )
    expect(csv).toContain('Reported,USD,suggested,-2600000')
  })
})

describe('the sample library', () => {
  it.skipIf(!python)(
    `has every number of every grid stand in its original${leftOut(python, 'openpyxl')}`,
    async () => {
      const resources = fileURLToPath(new URL('../../resources', import.meta.url))
      library = openResearchLibrary(loadCompanies(resources, null).companies)
      const samples = join(resources, 'samples')
      const originals = new Map(
        readdirSync(samples)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => [name, readFileSync(join(samples, name), 'utf8')]),
      )
      for (const [name, text] of originals) library.add(name, text)
      let numbers = 0
      for (const grid of await library.api.grids.list({}))
        numbers += followLinks(await exportGrid(grid.id), originals)
      expect(numbers).toBeGreaterThan(50)
    },
  )
})

describe('a document', () => {
  it('leaves as its rows: pairs for a translation memory, every passage for a workbook and a page', async () => {
    library = openResearchLibrary()
    const documentId = library.add('q1.txt', firstCall)
    const read = async (format: 'tmx' | 'html' | 'xlsx') => {
      const file = await library.api.exports.document({ documentId, format })
      expect(file.name.endsWith(`.${format}`)).toBe(true)
      return readFileSync(join(library.folder, 'exports', file.fileId), 'latin1')
    }
    const summary = await library.api.documents.read({ documentId })
    const rows = await library.api.documents.passages({ documentId, from: 0, to: summary.passages })
    const paired = rows.filter(({ en, zh }) => en && zh)
    expect((await read('tmx')).match(/<tu>/g) ?? []).toHaveLength(paired.length)
    expect((await read('html')).match(/<tr>/g)).toHaveLength(rows.length)
    expect((await read('xlsx')).startsWith('PK')).toBe(true)
    await expect(
      library.api.exports.document({ documentId: 'gone' as DocumentId, format: 'tmx' }),
    ).rejects.toMatchObject({ code: 'document-not-found' })
  })
})

describe('a document as a workbook', () => {
  it.skipIf(python === null)(
    `has a row a passage with both languages, line, speaker and a link that leads to its words${leftOut(python, 'openpyxl')}`,
    async () => {
      library = openResearchLibrary()
      const documentId = library.add('q1.txt', firstCall)
      const file = await library.api.exports.document({ documentId, format: 'xlsx' })
      const path = join(library.folder, 'document.xlsx')
      copyFileSync(join(library.folder, 'exports', file.fileId), path)
      const [sheet] = readWorkbook(path, 'formulas')
      const { passages } = await library.api.documents.read({ documentId })
      const rows = await library.api.documents.passages({ documentId, from: 0, to: passages })
      const heads = sourceAt(sheet, 1)
      expect(Object.keys(heads)).toEqual([
        'English',
        'Chinese',
        'English lines',
        'Chinese lines',
        'Confidence',
        'Speaker',
        'Section',
        'Link',
      ])
      let followed = 0
      for (const [index, row] of rows.entries()) {
        const said = sourceAt(sheet, index + 2)
        expect([said['English'], said['Chinese'], said['Speaker']]).toEqual([
          row.en?.text ?? '',
          row.zh?.text ?? '',
          row.speaker ?? '',
        ])
        const link = parseDocumentLink(cellAt(sheet, `H${index + 2}`).link ?? '')
        expect(link).toMatchObject({ documentId, version: 1, line: (row.en ?? row.zh)?.lines[0] })
        const words = firstCall.slice(link?.at?.start, link?.at?.end)
        expect(words).toBe((row.en ?? row.zh)?.text)
        followed += 1
      }
      expect(followed).toBe(passages)
      expect(rows.filter(({ zh }) => zh).length).toBeGreaterThan(0)
    },
  )
})

describe('an original', () => {
  it('leaves as it came, byte for byte, under a name every system takes', async () => {
    library = openResearchLibrary()
    const text = `\ufeff${firstCall.replaceAll('\n', '\r\n')}`
    const documentId = library.add('CON:q1?.txt', text)
    const file = await library.api.exports.original({ documentId })
    expect(file.name).toBe('CON q1.txt')
    expect(readFileSync(join(library.folder, 'exports', file.fileId), 'utf8')).toBe(text)
  })

  it('that is damaged is refused', async () => {
    library = openResearchLibrary()
    const documentId = library.add('q1.txt', firstCall)
    library.deps.db.run('update originals set sha256 = zeroblob(32)')
    await expect(library.api.exports.original({ documentId })).rejects.toMatchObject({
      code: 'library-damaged',
    })
  })
})

describe('a grid that is folded, turned or not shown whole', () => {
  const laidOut = async (change: Partial<GridDefinition>): Promise<GridId> => {
    const id = await gridId()
    const { definition } = unpackTable(await library.api.grids.read({ gridId: id }))
    await library.api.grids.update({ gridId: id, definition: { ...definition, ...change } })
    return id
  }
  beforeEach(() => {
    library = openResearchLibrary()
    library.add('trnp-q1.txt', firstCall)
    library.add('trnp-q2.txt', secondCall)
  })

  it.skipIf(!python)(
    `has a heading over a folded group, which its rows fold under${leftOut(python, 'openpyxl')}`,
    async () => {
      const id = await laidOut({ foldedGroups: ['Revenue'] })
      const file = await exportGrid(id)
      const [sheet] = readWorkbook(file, 'formulas')
      expect(cellAt(sheet, 'A2').value).toBe('Revenue')
      expect(sheet?.cells['G2']).toBeUndefined()
      const csv = readFileSync(await exportGrid(id, 'csv'), 'utf8').split('\r\n')
      expect(csv[1]).toMatch(/^Revenue,,,Reported,/)
    },
  )

  it.skipIf(!python || !soffice)(
    `stands with metrics across, its formulas and links at the right cells${leftOut(python && soffice, 'LibreOffice or openpyxl')}`,
    async () => {
      const valuesOf = (file: string) => {
        const again = `${file}.again.xlsx`
        recalculate(file, again)
        return readWorkbook(again, 'values')
      }
      const upright = valuesOf(await exportGrid(await gridId()))
      const turned = valuesOf(await exportGrid(await laidOut({ isTransposed: true })))
      const place = (name: string) => {
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
        const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
        return [Number(digits), column] as const
      }
      const nameOf = (row: number, column: number): string =>
        `${column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}${row}`
      const figures = Object.entries(upright[0]?.cells ?? {}).filter(([name]) => {
        const [row, column] = place(name)
        return row > 1 && column > 6
      })
      expect(figures.length).toBeGreaterThan(15)
      for (const [name, { value }] of figures) {
        const [row, column] = place(name)
        expect(cellAt(turned[0], nameOf(column, row)).value).toEqual(value)
      }
    },
  )

  it('is turned as CSV too', async () => {
    const rows = async () =>
      readFileSync(await exportGrid(await gridId(), 'csv'), 'utf8')
        .trim()
        .split('\r\n')
    const upright = await rows()
    await laidOut({ isTransposed: true })
    const turned = await rows()
    expect(turned).toHaveLength((upright[0] ?? '').split(',').length)
    expect(turned.at(-1)).toMatch(/^2025Q3,/)
  })

  it('says with the file, not in it, what a filter left out and how it is sorted', async () => {
    const id = await laidOut({})
    expect((await library.api.exports.grid({ gridId: id, format: 'csv' })).said).toBeUndefined()
    await laidOut({
      filter: [{ column: null, test: 'contains', text: 'revenue', upTo: '' }],
      sort: [{ by: 'name', column: null, isDescending: true }],
      hiddenColumns: ['2025Q1'],
    })
    const { said } = await library.api.exports.grid({ gridId: id, format: 'csv' })
    expect(said).toEqual([
      expect.stringMatching(/^Filtered: \d+ of \d+ rows, where the name .*revenue/),
      'Hidden by hand: 0 rows and 1 columns.',
      expect.stringMatching(/^Sorted by the name ▼/),
    ])
    expect(readFileSync(await exportGrid(id, 'csv'), 'utf8')).not.toContain('Filtered')
  })
})
