import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportedFile } from '../../shared/exports/exports-api.ts'
import { parseDocumentLink } from '../../shared/links/document-link.ts'
import { parseTable } from '../../shared/text/parse-table.ts'
import { orvaneCalls } from '../support/ledger-calls.ts'
import { leftOut, python, readWorkbook, recalculate, soffice, type OfficeSheet } from '../support/office.ts'
import { shortCall } from '../support/read-ledger.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { firstCall, secondCall } from '../support/tern-calls.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'

let library: ResearchLibrary
beforeEach(() => {
  library = openResearchLibrary()
  library.add('trnp-q1.txt', firstCall)
  library.add('trnp-q2.txt', secondCall)
})
afterEach(() => library.close())

const keep = (file: ExportedFile): string => {
  const path = join(library.folder, file.name)
  copyFileSync(join(library.folder, 'exports', file.fileId), path)
  return path
}

/** The rows below the heads of a sheet, by those heads. */
function recordsOf(sheet: OfficeSheet | undefined): readonly Readonly<Record<string, unknown>>[] {
  const heads = new Map<string, string>()
  const rows = new Map<number, Record<string, unknown>>()
  for (const [name, cell] of Object.entries(sheet?.cells ?? {})) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
    if (row === '1') heads.set(column, String(cell.value))
    else {
      const record = rows.get(Number(row)) ?? {}
      record[heads.get(column) ?? column] = cell.value
      if (cell.link !== null) record[`${heads.get(column)} leads to`] = cell.link
      rows.set(Number(row), record)
    }
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, record]) => record)
}

describe('the workbook of a company', () => {
  it.skipIf(!python)(`has a sheet for each thing that is known${leftOut(python, 'openpyxl')}`, async () => {
    const sheets = readWorkbook(keep(await library.api.exports.company({ company: 'trnp' })), 'formulas')
    expect(sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'TRNP',
      'Guidance',
      'Facts',
      'Coverage',
      'Checks',
      'Sources',
      'Key',
    ])
    const [cover, grid, guidance, facts, coverage] = sheets
    expect(recordsOf(guidance)).toContainEqual(
      expect.objectContaining({
        Metric: 'Revenue',
        Period: '2025Q2',
        'Guided, low': 43_000_000,
        'Guided, high': 47_000_000,
        Actual: 48_900_000,
        Verdict: 'Above',
        'Beyond the range': expect.stringMatching(/^=IF\(J\d+>I\d+,/),
      }),
    )
    expect(cover?.cells['A1']?.value).toBe('Tern Photonics (TRNP)')
    expect(cover?.cells['B4']?.value).toBe(2)
    const contents = Object.values(cover?.cells ?? {}).flatMap(({ link }) => link ?? [])
    expect(contents).toEqual(sheets.slice(1).map(({ name }) => `'${name}'!A1`))
    expect(Object.values(grid?.cells ?? {}).filter(({ type }) => type === 'n').length).toBe(16)
    expect(recordsOf(coverage)).toHaveLength(2)
    expect(recordsOf(coverage)[0]).toMatchObject({ Period: '2025Q2', 'Not reviewed': expect.any(Number) })
    const originals = firstCall + secondCall
    for (const record of recordsOf(facts)) {
      expect(originals).toContain(record['Quotation'])
      const link = parseDocumentLink(String(record['Link leads to']))
      const document = link && (await library.api.documents.read({ documentId: link.documentId }))
      expect(document?.title).toBe(record['Document'])
      const text = document?.fileName === 'trnp-q1.txt' ? firstCall : secondCall
      expect(text.slice(link?.at?.start, link?.at?.end)).toBe(record['As printed'])
    }
    expect(recordsOf(facts).length).toBeGreaterThan(16)
  })

  it.skipIf(!python || !soffice)(
    `is worked out by LibreOffice to the values it was saved with${leftOut(python && soffice, 'LibreOffice or openpyxl')}`,
    async () => {
      const table = (await library.api.grids.list({}))[0]
      const read = table && unpackTable(await library.api.grids.read({ gridId: table.id }))
      const rowKey = read?.rows[0]?.key ?? ''
      for (const [period, value] of [
        ['2024Q3', '39000000'],
        ['2024Q4', '39500000'],
      ] as const)
        await library.api.grids.setCells({
          gridId: read?.id ?? ('' as never),
          cells: [{ rowKey, column: period, value }],
        })
      const path = keep(await library.api.exports.company({ company: 'Tern Photonics' }))
      const again = join(library.folder, 'again.xlsx')
      recalculate(path, again)
      const [saved, worked] = [readWorkbook(path, 'values'), readWorkbook(again, 'values')]
      const charts = saved.find(({ name }) => name === 'Charts')
      expect(charts?.charts.map(({ kind }) => kind)).toContain('BarChart')
      const numbers = (sheets: readonly OfficeSheet[]) =>
        sheets.flatMap(({ name, cells }) =>
          Object.entries(cells).flatMap(([at, { value }]) =>
            typeof value === 'number' ? [`${name}!${at} ${value.toPrecision(13)}`] : [],
          ),
        )
      expect(numbers(worked)).toEqual(numbers(saved))
      const live = readWorkbook(path, 'formulas').find(({ name }) => name === 'Charts')
      expect(Object.values(live?.cells ?? {}).filter(({ type }) => type === 'f').length).toBeGreaterThan(3)
    },
  )

  it('is refused for a company that no document is about', async () => {
    await expect(library.api.exports.company({ company: 'Nobody' })).rejects.toMatchObject({
      code: 'company-not-found',
      details: { company: 'Nobody' },
    })
  })
})

describe('the workbook of a ledger', () => {
  it.skipIf(!python)(
    `has the promised times with their words, what became of them and links${leftOut(python, 'openpyxl')}`,
    async () => {
      for (const [file, text] of orvaneCalls) library.add(file, text)
      const path = keep(await library.api.exports.guidance({ company: 'ORVN' }))
      const [guidance, promises, ...others] = readWorkbook(path, 'values')
      expect([guidance?.name, promises?.name, others.length]).toEqual(['Guidance', 'Promised times', 0])
      const records = recordsOf(promises)
      expect(
        records.map((record) =>
          ['Thing', 'Event', 'Step', 'Promised for', 'Verdict', 'Months late']
            .map((head) => {
              const value = record[head]
              return typeof value === 'string' || typeof value === 'number' ? value : ''
            })
            .join(' | '),
        ),
      ).toEqual([
        'OV900 sensor | samples | promised | third quarter of 2025 |  | ',
        'OV900 sensor | samples | put off | first quarter of 2026 |  | ',
        'OV900 sensor | samples | done |  | Slipped | 6',
        'Falmouth fab | opening | promised | end of 2025 |  | ',
        'Falmouth fab | opening | done |  | Kept | ',
        'OV300 module | launch | promised | fourth quarter of 2025 |  | ',
        'OV300 module | launch | dropped |  | Dropped | ',
      ])
      for (const record of records) {
        const link = parseDocumentLink(String(record['Link leads to']))
        const document = link && (await library.api.documents.read({ documentId: link.documentId }))
        const [, text = ''] = orvaneCalls.find(([file]) => file === document?.fileName) ?? []
        expect(text.slice(link?.at?.start, link?.at?.end)).toBe(record['Quotation'])
        expect(text.split('\n')[Number(record['Line']) - 1]).toContain(record['Quotation'])
      }
      if (!soffice) return
      const again = join(library.folder, 'again.xlsx')
      recalculate(path, again)
      const [, worked] = readWorkbook(again, 'values')
      expect(recordsOf(worked).map((record) => record['Due by'])).toEqual(
        records.map((record) => record['Due by']),
      )
    },
  )

  it.skipIf(!python)(`writes what was guided in words as words${leftOut(python, 'openpyxl')}`, async () => {
    const outlook = 'For 2025, we expect organic revenue growth in the high single digits.'
    library.add('q3.txt', shortCall('Q3 2025', 'November 4, 2025', outlook))
    const came = 'For the full year 2025, organic revenue growth was 10.2%.'
    library.add('q4.txt', shortCall('Q4 2025', 'February 4, 2026', came))
    const [guidance] = readWorkbook(keep(await library.api.exports.guidance({ company: 'LNDW' })), 'values')
    expect(recordsOf(guidance)).toEqual([
      expect.objectContaining({
        Metric: 'Organic revenue growth',
        'Guided, low': 'high single digits',
        Actual: 0.102,
        Verdict: 'Above',
        Quotation: 'high single digits',
      }),
    ])
    expect(recordsOf(guidance)[0]).not.toHaveProperty('Guided, high')
    expect(recordsOf(guidance)[0]).not.toHaveProperty('Difference')
  })

  it.skipIf(!python)(
    `has a promise that was typed, with its source and no link${leftOut(python, 'openpyxl')}`,
    async () => {
      for (const [file, text] of orvaneCalls) library.add(file, text)
      await library.api.guidance.make({
        company: 'Orvane Devices',
        place: null,
        change: {
          kind: 'promised',
          act: 'promised',
          event: 'ramp',
          subject: '800G module',
          of: null,
          time: 'Q3 2026',
          due: '2026-09-30',
          who: null,
          on: '2025-09-10',
          source: 'Trade fair',
          replaces: null,
        },
      })
      const path = keep(await library.api.exports.guidance({ company: 'ORVN' }))
      expect(recordsOf(readWorkbook(path, 'values')[1]).find(({ Thing }) => Thing === '800G module')).toEqual(
        expect.objectContaining({ 'Promised for': 'Q3 2026', Document: 'Trade fair', Verdict: 'Open' }),
      )
    },
  )
})

describe('a table of facts', () => {
  it('of a document has every fact but the rejected, as CSV with nothing a spreadsheet would run', async () => {
    const documentId = library.add(
      'trnp-odd.txt',
      firstCall.replace(/Osric Venn/g, '=HYPERLINK("x")').replace('Q1', 'Q3'),
    )
    const facts = await library.api.facts.list({ documentId })
    await library.api.facts.reject({ factIds: facts.slice(0, 1).map(({ id }) => id) })
    const path = keep(await library.api.exports.facts({ of: { documentId }, format: 'csv' }))
    const [heads = [], ...rows] = parseTable(readFileSync(path, 'utf8').slice(1), ',').filter(
      (row) => row.length > 1,
    )
    expect(rows).toHaveLength(facts.length - 1)
    const valueAt = heads.indexOf('Value')
    expect(rows.map((row) => row[valueAt])).toEqual(facts.slice(1).map(({ value }) => value))
    const running = rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))
    expect(running).toEqual([])
  })

  it.skipIf(!python)(
    `of a company is newest first, with real numbers and dates${leftOut(python, 'openpyxl')}`,
    async () => {
      const path = keep(await library.api.exports.facts({ of: { company: 'TRNP' }, format: 'xlsx' }))
      const [sheet] = readWorkbook(path, 'formulas')
      expect(sheet?.frozen).toBe('C2')
      const records = recordsOf(sheet)
      expect(records[0]).toMatchObject({ Company: 'Tern Photonics', Document: expect.stringContaining('Q2') })
      expect(records.every((record) => typeof record['Value'] === 'number')).toBe(true)
      const dates = Object.entries(sheet?.cells ?? {}).filter(([, { format }]) => format === 'yyyy-mm-dd')
      expect(dates.every(([, { type }]) => type === 'd')).toBe(true)
      expect(dates).toHaveLength(records.length)
    },
  )
})
