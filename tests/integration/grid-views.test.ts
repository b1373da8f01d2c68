import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { CellPlace, GridId, GridTable } from '../../shared/grids/grid.ts'
import { plainDefinition, type GridDefinition } from '../../shared/grids/grid-definition.ts'
import { wholeGrid } from '../../shared/grids/grid-filter.ts'
import { unpackRow } from '../../shared/grids/packed-cells.ts'
import { unpackTable, unpackView } from '../../shared/grids/packed-view.ts'
import { openResearchLibrary, type ResearchLibrary } from '../support/research-library.ts'
import { quarterlyCalls, quarterlyCompanies } from '../support/quarterly-calls.ts'

let library: ResearchLibrary
beforeAll(() => {
  library = openResearchLibrary(quarterlyCompanies)
  for (const { file, text } of quarterlyCalls) library.add(file, text)
})
afterAll(() => library.close())

const readNamed = async (name: string): Promise<GridTable> => {
  const grid = (await library.api.grids.list({})).find((one) => one.name === name)
  return unpackTable(await library.api.grids.read({ gridId: grid?.id ?? ('none' as GridId) }))
}

const layOut = async (parts: Partial<GridDefinition>): Promise<GridTable> => {
  const { id } = await library.api.grids.create({
    name: 'A view',
    definition: { ...plainDefinition, ...parts },
  })
  const table = unpackTable(await library.api.grids.read({ gridId: id }))
  await library.api.grids.remove({ gridId: id })
  return table
}

/** What stands in a row that is stated or guided, by column. */
const cellsOf = (table: GridTable, start: string): Readonly<Record<string, string>> => {
  const row = table.rows.find(({ key }) => key.startsWith(start))
  return Object.fromEntries(
    table.columns.flatMap(({ key }, at) => {
      const cell = row?.cells[at]
      if (!cell) return []
      const ends = [...new Set([cell.value, cell.high].filter((value) => value !== null))]
      return [[key, ends.join('–')]]
    }),
  )
}

/** Every figure the calls state, and nothing else: metric, basis and measure, then value by period. */
const stated: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  CRVN: {
    'revenue|||USD|value': {
      '2024Q1': '194900000',
      '2024Q2': '205000000',
      '2025Q1': '212400000',
      '2025Q2': '226800000',
      '2025Q3': '228300000',
      '2025Q4': '223500000',
      '2025': '891000000',
    },
    'revenue|||USD|guided': {
      '2025Q2': '220000000–228000000',
      '2025Q3': '230000000–240000000',
      '2025Q4': '218000000–226000000',
      '2026Q1': '215000000–223000000',
    },
    'revenue|||%|change yoy %': { '2025Q1': '9' },
    'gross margin||GAAP|%|value': { '2025Q1': '44.1', '2025Q2': '44.6', '2025Q3': '43', '2025Q4': '43.8' },
    'gross margin||non-GAAP|%|value': {
      '2025Q1': '46.3',
      '2025Q2': '46.9',
      '2025Q3': '45.2',
      '2025Q4': '45.9',
    },
    'gross margin||non-GAAP|%|guided': { '2025Q2': '46.5' },
    'net income||GAAP|USD|value': {
      '2025Q1': '14200000',
      '2025Q2': '16800000',
      '2025Q3': '11900000',
      '2025Q4': '13300000',
    },
    'diluted eps||GAAP|USD/share|value': {
      '2025Q1': '0.31',
      '2025Q2': '0.37',
      '2025Q3': '0.26',
      '2025Q4': '0.29',
    },
    'cash and short-term investments|||USD|value': { '2025Q2': '310600000' },
    'capex|||USD|value': {
      '2025Q1': '9600000',
      '2025Q2': '11100000',
      '2025Q3': '12800000',
      '2025Q4': '10200000',
    },
    'operating cash flow|||USD|value': {
      '2025Q1': '28000000',
      '2025Q2': '31500000',
      '2025Q3': '19700000',
      '2025Q4': '24400000',
    },
  },
  MPHO: {
    'revenue|||USD|value': {
      FY2026Q1: '88700000',
      FY2026Q2: '93100000',
      FY2026Q3: '97600000',
      FY2026Q4: '101200000',
      FY2026: '380600000',
    },
    'revenue|||USD|guided': {
      FY2026Q2: '90000000–94000000',
      FY2026Q3: '94000000–98000000',
      FY2026Q4: '99000000–103000000',
    },
    'revenue|||%|change yoy %': { FY2026Q1: '14' },
    'revenue|telecom||USD|value': {
      FY2026Q1: '51300000',
      FY2026Q2: '54900000',
      FY2026Q3: '58000000',
      FY2026Q4: '60700000',
    },
    'revenue|industrial||USD|value': {
      FY2026Q1: '37400000',
      FY2026Q2: '38200000',
      FY2026Q3: '39600000',
      FY2026Q4: '40500000',
    },
    'gross margin||non-GAAP|%|value': {
      FY2026Q1: '38.2',
      FY2026Q2: '38.9',
      FY2026Q3: '39.4',
      FY2026Q4: '40.1',
    },
    'operating income||non-GAAP|USD|value': {
      FY2026Q1: '9100000',
      FY2026Q2: '10400000',
      FY2026Q3: '11800000',
      FY2026Q4: '12900000',
    },
    'diluted eps||non-GAAP|USD/share|value': {
      FY2026Q1: '0.42',
      FY2026Q2: '0.47',
      FY2026Q3: '0.53',
      FY2026Q4: '0.58',
    },
  },
  DNMO: {
    'revenue|||USD|value': {
      FY2025Q1: '1420000000',
      FY2025Q2: '1510000000',
      FY2025Q3: '1470000000',
      FY2025Q4: '1980000000',
      FY2025: '6380000000',
    },
    'revenue|||%|change yoy %': { FY2025Q1: '3' },
    'gross margin|||%|value': { FY2025Q1: '36.4', FY2025Q2: '37.1', FY2025Q3: '36', FY2025Q4: '38.3' },
    'gross margin|||bps|change bps': { FY2025Q2: '40' },
    'net income|||USD|value': {
      FY2025Q1: '58000000',
      FY2025Q2: '66000000',
      FY2025Q3: '49000000',
      FY2025Q4: '121000000',
    },
    'diluted eps|||USD/share|value': {
      FY2025Q1: '1.12',
      FY2025Q2: '1.28',
      FY2025Q3: '0.95',
      FY2025Q4: '2.34',
    },
    'inventory|||USD|value': {
      FY2025Q1: '684000000',
      FY2025Q2: '702000000',
      FY2025Q3: '741000000',
      FY2025Q4: '655000000',
    },
    'same-store sales|||%|change yoy %': {
      FY2025Q1: '1.8',
      FY2025Q2: '2.4',
      FY2025Q3: '-0.6',
      FY2025Q4: '3.1',
    },
  },
}

describe('the table of a company over its quarters', () => {
  it.each(Object.entries(stated))('of %s has each figure its calls state', async (name, rows) => {
    const table = await readNamed(name)
    for (const [key, cells] of Object.entries(rows))
      expect({ key, ...cellsOf(table, key) }).toEqual({ key, ...cells })
  })

  it.each(Object.entries(stated))('of %s has no figure they don’t state', async (name, rows) => {
    const table = await readNamed(name)
    const operating = /^operating expenses\|/
    const invented = table.rows.filter(
      ({ key, kind }) => kind !== 'computed' && !Object.hasOwn(rows, key) && !operating.test(key),
    )
    expect(invented.map(({ key }) => key)).toEqual([])
  })

  it('says what came of the guidance', async () => {
    const table = await readNamed('CRVN')
    const guided = table.rows.find(({ key }) => key === 'revenue|||USD|guided')
    expect(guided?.cells.flatMap((cell) => cell?.verdict ?? [])).toEqual(['within', 'below', 'within'])
  })

  it('names the calendar quarter a fiscal one mostly covers, where a year has the name of its beginning too', async () => {
    const calendarOf = async (name: string) =>
      (await readNamed(name)).columns.map(({ period, calendar }) => `${period} ${calendar}`)
    expect((await calendarOf('MPHO')).slice(0, 2)).toEqual(['FY2026Q1 2025Q3', 'FY2026Q2 2025Q4'])
    // The first quarter of fiscal 2025, reported in May 2025, runs from February to April 2025.
    expect((await calendarOf('DNMO')).slice(0, 2)).toEqual(['FY2025Q1 2025Q1', 'FY2025Q2 2025Q2'])
    expect((await calendarOf('CRVN'))[0]).toBe('2024Q1 null')
  })
})

describe('companies side by side', () => {
  it('stand in calendar quarters, each cell with the quarter as its company counts it', async () => {
    const table = await layOut({
      layout: 'companies',
      companies: ['Maplehurst Optics', 'CRVN', 'Dunmore Outfitters'],
      metrics: ['Revenue'],
      segments: [null],
      kinds: ['actual', 'prior-period actual'],
      columnsBy: 'calendar',
      periodicity: 'quarter',
      from: '2025Q1',
      groupBy: 'metric',
      computed: [],
    })
    expect(table.columns.map(({ key }) => key)).toEqual([
      '2025Q1',
      '2025Q2',
      '2025Q3',
      '2025Q4',
      '2026Q1',
      '2026Q2',
    ])
    expect(
      table.rows.map(({ company, cells }) => [
        company,
        ...cells.map((cell) =>
          cell?.value ? `${Number(cell.value) / 1e6} ${cell.period ?? ''}`.trim() : '',
        ),
      ]),
    ).toEqual([
      ['Maplehurst Optics', '', '', '88.7 FY2026Q1', '93.1 FY2026Q2', '97.6 FY2026Q3', '101.2 FY2026Q4'],
      ['Corvane Systems', '212.4', '226.8', '228.3', '223.5', '', ''],
      ['Dunmore Outfitters', '1420 FY2025Q1', '1510 FY2025Q2', '1470 FY2025Q3', '1980 FY2025Q4', '', ''],
    ])
  })

  it('stand across, each under its name, with their formulas made for each', async () => {
    const table = await layOut({
      layout: 'companies',
      companies: ['CRVN', 'MPHO'],
      across: 'company',
      metrics: ['Revenue', 'Gross margin'],
      segments: [null],
      bases: ['non-GAAP'],
      kinds: ['actual'],
      columnsBy: 'calendar',
      from: '2025Q3',
      to: '2025Q4',
      periodicity: 'quarter',
      computed: [],
      customRows: [
        {
          key: 'own:profit',
          name: 'Profit',
          kind: 'formula',
          formula: '[Gross margin] * [Revenue]',
          unit: 'USD',
          after: null,
        },
      ],
    })
    expect(table.columns.map(({ group, period }) => `${group} ${period}`)).toEqual([
      'Corvane Systems 2025Q3',
      'Corvane Systems 2025Q4',
      'Maplehurst Optics 2025Q3',
      'Maplehurst Optics 2025Q4',
    ])
    const profit = table.rows.find(({ key }) => key === 'own:profit')
    // 45.2 % of 228.3 million is money, not 10,319 million.
    expect(profit?.cells.map((cell) => cell?.value)).toEqual([
      '103191600',
      '102586500',
      '33883400',
      '36215900',
    ])
    expect(profit?.cells[0]?.working).toBe('45.2% × 228.3')
  })
})

describe('segments', () => {
  it('stand under their total with their shares of it', async () => {
    const table = await layOut({
      layout: 'segments',
      companies: ['MPHO'],
      metrics: ['Revenue'],
      kinds: ['actual'],
      periodicity: 'quarter',
      computed: ['mix'],
    })
    expect(
      table.rows.map(({ segment, measure, cells }) => [segment, measure, Number(cells[0]?.value).toFixed(1)]),
    ).toEqual([
      [null, 'value', '88700000.0'],
      ['Telecom', 'value', '51300000.0'],
      ['Telecom', 'mix', '57.8'],
      ['Industrial', 'value', '37400000.0'],
      ['Industrial', 'mix', '42.2'],
    ])
  })
})

describe('guidance beside actual', () => {
  it('shows what was guided, its middle, what came and by how much', async () => {
    const table = await layOut({
      layout: 'guidance',
      companies: ['CRVN'],
      computed: ['midpoint', 'surprise'],
      from: '2025Q2',
      to: '2025Q3',
    })
    expect(
      table.rows.map(({ metric, measure, cells }) => [
        metric,
        measure,
        ...cells.map((cell) => cell?.value ?? null),
      ]),
    ).toEqual([
      ['Revenue', 'value', '226800000', '228300000'],
      ['Revenue', 'guided', '220000000', '230000000'],
      ['Revenue', 'midpoint', '224000000', '235000000'],
      ['Revenue', 'surprise', '1.25', '-2.851064'],
      ['Gross margin', 'value', '46.9', '45.2'],
      ['Gross margin', 'guided', '46.5', null],
      ['Gross margin', 'midpoint', '46.5', null],
      ['Gross margin', 'surprise', '0.4', null],
    ])
  })
})

describe('a grid laid out', () => {
  const revenue = 'revenue|||USD|value|corvane systems|'

  it('is kept, renamed, duplicated with what was typed, and removed, and each can be undone', async () => {
    const { grids, history } = library.api
    const names = async () =>
      (await grids.list({})).filter(({ kind }) => kind === 'laid-out').map(({ name }) => name)
    const definition = { ...plainDefinition, layout: 'companies', companies: ['CRVN', 'MPHO'] } as const
    const { id: gridId } = await grids.create({ name: 'Peers', definition })
    expect(await names()).toEqual(['Peers'])
    await grids.setCells({
      gridId,
      cells: [
        { rowKey: revenue, column: '2026Q1', value: '217000000' },
        { rowKey: revenue, column: '2026Q2', value: '219000000' },
      ],
    })
    await grids.comment({ gridId, rowKey: revenue, column: '2026Q1', text: 'From the flash release' })
    await expect(
      grids.comment({ gridId, rowKey: 'nonsense', column: '2026Q1', text: 'Nowhere' }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    const copy = await grids.duplicate({ gridId, name: 'Peers, second look' })
    const table = unpackTable(await grids.read({ gridId: copy.id }))
    const at = table.columns.findIndex(({ key }) => key === '2026Q1')
    expect(table.rows.find(({ key }) => key === revenue)?.cells[at]).toMatchObject({
      state: 'typed',
      value: '217000000',
      comment: 'From the flash release',
    })
    await grids.rename({ gridId: copy.id, name: 'Optics' })
    expect(await names()).toEqual(['Optics', 'Peers'])
    await grids.remove({ gridId: copy.id })
    await grids.remove({ gridId })
    expect(await names()).toEqual([])
    await history.undo({})
    expect(await names()).toEqual(['Peers'])
    expect(await grids.history({ gridId, rowKey: revenue, column: '2026Q1' })).toMatchObject([
      { kind: 'typed', from: null, to: '217000000' },
    ])
    await history.undo({})
    await history.undo({})
    expect(await names()).toEqual(['Peers', 'Peers, second look'])
    for (const { id } of (await grids.list({})).filter(({ kind }) => kind === 'laid-out'))
      await grids.remove({ gridId: id })
  })

  it('takes several typed values in one step, or none of them', async () => {
    const table = await readNamed('MPHO')
    const key = 'revenue|||USD|value'
    const type = (cells: readonly { rowKey: string; column: string; value: string | null }[]) =>
      library.api.grids.setCells({ gridId: table.id, cells })
    await expect(
      type([
        { rowKey: key, column: 'FY2027Q1', value: '1' },
        { rowKey: 'revenue|||%|growth qoq', column: 'FY2027Q1', value: '2' },
      ]),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await readNamed('MPHO')).toEqual(table)
    await type([
      { rowKey: key, column: 'FY2027Q1', value: '104000000' },
      { rowKey: key, column: 'FY2027Q2', value: '106000000' },
    ])
    expect(cellsOf(await readNamed('MPHO'), key)).toMatchObject({
      FY2027Q1: '104000000',
      FY2027Q2: '106000000',
    })
    await library.api.history.undo({})
    expect(await readNamed('MPHO')).toEqual(table)
  })

  it('lets a company’s own grid be laid out, and be as it came again', async () => {
    const { grids } = library.api
    const table = await readNamed('DNMO')
    const definition: GridDefinition = {
      ...table.definition,
      hiddenRows: ['inventory|||USD|value'],
      names: { 'revenue|||USD|value': 'Net sales' },
      formats: { 'revenue|||USD|value': { style: 'currency', scale: 9, decimals: 2 } },
    }
    await grids.update({ gridId: table.id, definition })
    const changed = await readNamed('DNMO')
    expect(changed).toMatchObject({ kind: 'company', name: 'DNMO', company: 'Dunmore Outfitters' })
    expect(changed.rows[0]).toMatchObject({ title: 'Net sales', format: { scale: 9 } })
    expect(changed.rows.some(({ metric }) => metric === 'Inventory')).toBe(false)
    await expect(grids.rename({ gridId: table.id, name: 'Shops' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await grids.remove({ gridId: table.id })
    expect(await readNamed('DNMO')).toEqual(table)
  })

  it('begins with a template, shipped or the user’s own', async () => {
    const { grids } = library.api
    const definition = { ...plainDefinition, layout: 'segments', metrics: ['Revenue'] } as const
    const { id } = await grids.create({ name: 'Only revenue', definition, asTemplate: true })
    const templates = await grids.templates({})
    expect(templates.map(({ key, name }) => name ?? key)).toEqual([
      'company',
      'companies',
      'peers',
      'segments',
      'guidance',
      'forecasts',
      'Only revenue',
    ])
    expect((await grids.list({})).some((one) => one.name === 'Only revenue')).toBe(false)
    for (const template of templates) {
      const made = await grids.create({ name: 'From a template', definition: template.definition })
      await expect(grids.read({ gridId: made.id })).resolves.toMatchObject({
        definition: template.definition,
      })
      await grids.remove({ gridId: made.id })
    }
    await grids.remove({ gridId: id })
    expect(await grids.templates({})).toHaveLength(6)
  })

  it('gives its rows in slices', async () => {
    const whole = await readNamed('CRVN')
    const slice = unpackTable(await library.api.grids.read({ gridId: whole.id, from: 2, to: 4 }))
    expect(slice.rows).toEqual(whole.rows.slice(2, 4))
    expect(slice).toMatchObject({ rowCount: whole.rows.length, counts: whole.counts })
  })

  it('gives a window heads, and the cells of what it shows as they are asked for', async () => {
    const { grids, history } = library.api
    const whole = await readNamed('CRVN')
    const input = { gridId: whole.id, filter: { ...wholeGrid, hideEmpty: false } }
    const view = unpackView(await grids.view({ ...input, from: 0, to: 2 }))
    expect(view.table.rows.map(({ key }) => key)).toEqual(whole.rows.map(({ key }) => key))
    expect(view.table.rows.every(({ cells }) => cells.length === 0)).toBe(true)
    const light = (rows: GridTable['rows']) =>
      rows.map(({ cells }) => cells.map((cell) => cell && { ...cell, formula: null }))
    expect(view.cells.map(unpackRow)).toEqual(light(whole.rows.slice(0, 2)))
    const { revision } = view
    const more = await grids.rows({ ...input, revision, from: 2, to: 4 })
    expect(more?.map(unpackRow)).toEqual(light(whole.rows.slice(2, 4)))
    await grids.update({
      gridId: whole.id,
      definition: {
        ...whole.definition,
        filter: [{ column: null, test: 'contains', text: 'revenue', upTo: '' }],
      },
    })
    // What was asked of the grid as it was is not answered by the grid as it is.
    expect(await grids.rows({ ...input, revision, from: 2, to: 4 })).toBeNull()
    expect(await grids.find({ ...input, revision, text: '1' })).toBeNull()
    const filtered = unpackView(await grids.view({ ...input, from: 0, to: 100 }))
    expect(filtered.table.rows).toHaveLength(whole.rows.length)
    expect(filtered.rows.length).toBeLessThan(whole.rows.length)
    expect(filtered.rows.map((at) => filtered.table.rows[at]?.metric)).toSatisfy((names: string[]) =>
      names.every((name) => /revenue/i.test(name)),
    )
    const read = unpackTable(await grids.read({ gridId: whole.id }))
    expect(read).toMatchObject({ rowCount: filtered.rows.length })
    expect(read.rowCount + read.filteredOut).toBe(whole.rows.length)
    await history.undo({})
    expect((await grids.view({ ...input, from: 0, to: 2 })).revision).toBe(revision)
    expect(await readNamed('CRVN')).toEqual(whole)
  })

  it('finds figures and the next cell of a state among what is shown', async () => {
    const { grids } = library.api
    const whole = await readNamed('CRVN')
    const input = { gridId: whole.id, filter: { ...wholeGrid, hideEmpty: false } }
    const { revision } = await grids.view({ ...input, from: 0, to: 0 })
    const places = whole.rows.flatMap((row, rowAt) =>
      row.cells.flatMap((cell, columnAt) =>
        cell?.state === 'suggested' ? [[rowAt, columnAt] as const] : [],
      ),
    )
    const first = await grids.nextCell({ ...input, state: 'suggested', after: null })
    const at = (index: number) => {
      const [row = -1, column = -1] = places.at(index) ?? []
      return { rowKey: whole.rows[row]?.key, column: whole.columns[column]?.key }
    }
    expect(first).toMatchObject(at(0))
    expect(await grids.nextCell({ ...input, state: 'suggested', after: at(0) as CellPlace })).toMatchObject(
      at(1),
    )
    const last = at(-1) as CellPlace
    expect(await grids.nextCell({ ...input, state: 'suggested', after: last })).toMatchObject(at(0))
    expect(await grids.nextCell({ ...input, state: 'typed', after: null })).toBeNull()
    const [row, column] = places[0] ?? [0, 0]
    const cell = whole.rows[row]?.cells[column]
    const text = cell && whole.rows[row] ? formatCell(cell, whole.rows[row]) : ''
    const found = await grids.find({ ...input, revision, text })
    expect(found?.cells).toContainEqual([row, column])
    expect(found?.count).toBe(found?.cells.length)
  })

  it('gives what stands there after each write, though it keeps what it built', async () => {
    const { grids, history } = library.api
    const before = await readNamed('CRVN')
    const place = { rowKey: 'revenue|||USD|value', column: '2025Q3' }
    await grids.setCells({ gridId: before.id, cells: [{ ...place, value: '1' }] })
    expect(cellsOf(await readNamed('CRVN'), place.rowKey)).toMatchObject({ '2025Q3': '1' })
    await history.undo({})
    expect(await readNamed('CRVN')).toEqual(before)
  })
})

describe('where a cell comes from', () => {
  it('is told down to the sentences, through formulas over formulas', async () => {
    const { grids } = library.api
    const { id: gridId } = await grids.create({
      name: 'Cash',
      definition: {
        ...plainDefinition,
        companies: ['CRVN'],
        customRows: [
          {
            key: 'own:fcf',
            name: 'Cash left',
            kind: 'formula',
            formula: '[Operating cash flow] - [Capex]',
            unit: 'USD',
            after: null,
          },
          {
            key: 'own:share',
            name: 'Cash left of revenue',
            kind: 'formula',
            formula: '[Cash left] / [Revenue]',
            unit: '%',
            after: 'own:fcf',
          },
        ],
      },
    })
    const trace = await grids.trace({ gridId, rowKey: 'own:share', column: '2025Q1' })
    expect(trace).toMatchObject({
      title: 'Cash left of revenue',
      column: '2025Q1',
      formula: '[Cash left] / [Revenue]',
      working: '18.4 ÷ 212.4',
      state: 'computed',
      inputs: [
        {
          title: 'Cash left',
          working: '28 − 9.6',
          inputs: [
            { title: 'Operating cash flow', inputs: [{ fact: { quote: '$28.0 million' }, isInUse: true }] },
            { title: 'Capex', inputs: [{ fact: { quote: '$9.6 million' } }] },
          ],
        },
        { title: 'Revenue', inputs: [{ fact: { documentDate: '2025-04-24' } }, { isInUse: false }] },
      ],
    })
    expect(Number(trace.value)).toBeCloseTo(8.6629, 4)
    await expect(grids.trace({ gridId, rowKey: 'own:share', column: '1999Q1' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await grids.remove({ gridId })
  })

  it('has a history: what was typed, chosen and decided', async () => {
    const { grids, facts } = library.api
    const table = await readNamed('CRVN')
    const place = { rowKey: 'revenue|||USD|value', column: '2025Q3' }
    const cell = table.rows[0]?.cells[table.columns.findIndex(({ key }) => key === '2025Q3')]
    const factIds = cell?.factIds.slice(0, 1) ?? []
    library.wait(60)
    await facts.confirm({ factIds })
    library.wait(60)
    await grids.setCells({ gridId: table.id, cells: [{ ...place, value: '228000000' }] })
    library.wait(60)
    await grids.setCells({ gridId: table.id, cells: [{ ...place, value: null }] })
    expect(await grids.history({ gridId: table.id, ...place })).toMatchObject([
      { kind: 'decided', state: 'confirmed', factId: factIds[0], to: '228300000' },
      { kind: 'typed', from: null, to: '228000000' },
      { kind: 'typed', from: '228000000', to: null },
    ])
    await facts.reopen({ factIds })
  })
})

describe('coverage', () => {
  it('tells for each company and quarter what documents there are and what is left to do', async () => {
    const { quarters, companies } = await library.api.grids.coverage({})
    expect(quarters).toEqual(['2025Q1', '2025Q2', '2025Q3', '2025Q4', '2026Q1', '2026Q2'])
    expect(
      companies.map(({ ticker, cells }) => [ticker, ...cells.map(({ documents }) => documents.length)]),
    ).toEqual([
      ['CRVN', 1, 1, 1, 1, 0, 0],
      ['DNMO', 1, 1, 1, 1, 0, 0],
      ['MPHO', 0, 0, 1, 1, 1, 1],
    ])
    const first = companies.find(({ ticker }) => ticker === 'MPHO')?.cells[2]
    expect(first).toMatchObject({ quarter: '2025Q3', period: 'FY2026Q1', unreviewed: 9 })
    expect(first?.documents[0]).toMatchObject({ kind: 'call', date: '2025-10-29' })
  })

  it('counts what is decided no more', async () => {
    const { facts, grids } = library.api
    const before = (await grids.coverage({})).companies.find(({ ticker }) => ticker === 'MPHO')?.cells[2]
    const documentId = before?.documents[0]?.id
    if (!documentId) throw new Error('no document')
    const [fact] = await facts.list({ documentId })
    await facts.confirm({ factIds: fact ? [fact.id] : [] })
    const after = (await grids.coverage({})).companies.find(({ ticker }) => ticker === 'MPHO')?.cells[2]
    expect(after?.unreviewed).toBe((before?.unreviewed ?? 0) - 1)
  })
})

describe('choices', () => {
  it('offers the names and kinds that the figures of a company have, the commonest first', async () => {
    const [grid] = (await library.api.grids.list({})).filter(({ company }) => company !== null)
    const company = grid?.company ?? ''
    const own = await library.api.grids.choices({ companies: [company] })
    const all = await library.api.grids.choices({ companies: [] })
    expect(own.metrics).toContain('Revenue')
    expect(own.kinds).toContain('actual')
    expect(all.metrics).toEqual(expect.arrayContaining([...own.metrics]))
    expect(all.segments.length).toBeGreaterThan(own.segments.length)
    expect(await library.api.grids.choices({ companies: ['Nobody'] })).toEqual({
      metrics: [],
      segments: [],
      bases: [],
      kinds: [],
    })
  })
})
