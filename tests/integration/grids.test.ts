import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  columnIndex,
  type CellPlace,
  type GridCell,
  type GridId,
  type GridRow,
  type GridTable,
} from '../../shared/grids/grid.ts'
import { unpackRow } from '../../shared/grids/packed-cells.ts'
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

const readTable = async (): Promise<GridTable> => {
  const [grid] = await library.api.grids.list({})
  return unpackTable(await library.api.grids.read({ gridId: grid?.id ?? ('' as GridId) }))
}
const rowOf = (table: GridTable, measure: GridRow['measure'], segment: string | null = null): GridRow => {
  const row = table.rows.find(
    (one) => one.metric === 'Revenue' && one.segment === segment && one.measure === measure,
  )
  if (!row) throw new Error(`no row ${measure}`)
  return row
}
const cellOf = (table: GridTable, row: GridRow, period: string): GridCell | null =>
  row.cells[columnIndex(table, period)] ?? null

const periodsOf = ({ columns }: GridTable) => columns.map(({ period }) => period)
const typeInto = async (
  table: Pick<GridTable, 'id'>,
  place: CellPlace,
  value: string | null,
): Promise<GridTable> => {
  await library.api.grids.setCells({ gridId: table.id, cells: [{ ...place, value }] })
  return readTable()
}

describe('grids', () => {
  it('are one for each company, named by its ticker', async () => {
    expect(await library.api.grids.list({})).toMatchObject([
      { name: 'TRNP', company: 'Tern Photonics', ticker: 'TRNP', periods: 3, facts: 17, suggested: 17 },
    ])
  })

  it('hold quarter by quarter what the calls report, guide and recall', async () => {
    const table = await readTable()
    expect(periodsOf(table)).toEqual(['2025Q1', '2025Q2', '2025Q3'])
    const reported = rowOf(table, 'value')
    expect(reported.cells.map((cell) => cell?.value ?? null)).toEqual(['40700000', '48900000', null])
    // The second call recalls 40.9 for the first quarter.
    expect(cellOf(table, reported, '2025Q1')).toMatchObject({ state: 'conflict', rule: 'own-report' })
    expect(cellOf(table, rowOf(table, 'guided'), '2025Q2')).toMatchObject({
      value: '43000000',
      high: '47000000',
      verdict: 'above',
      isFavourable: true,
    })
    expect(cellOf(table, rowOf(table, 'guided'), '2025Q3')).toMatchObject({
      value: '52000000',
      verdict: null,
    })
    expect(cellOf(table, rowOf(table, 'growth qoq'), '2025Q2')).toMatchObject({ working: '48.9 ÷ 40.7 − 1' })
    expect(table.counts).toEqual({ suggested: 17, confirmed: 0, conflicts: 1 })
  })

  it('put a day into the quarter of the fiscal year that a person set on one of the documents', async () => {
    const documentId = library.add(
      'trnp-memo.txt',
      firstCall.replace('Thank you, Ines.', 'As of March 31, 2025, inventory was $30.9 million.'),
    )
    expect(periodsOf(await readTable())).not.toContain('FY2025Q3')
    await library.api.documents.correct({ documentId, field: 'fiscalYearEnd', value: '06' })
    expect(periodsOf(await readTable())).toContain('FY2025Q3')
  })

  it('leave out a document in the bin, and have it again when it is restored', async () => {
    const { documents } = await library.api.documents.list({ view: 'all' })
    const second = documents.find(({ period }) => period === '2025Q2')
    const documentIds = second ? [second.id] : []
    await library.api.documents.remove({ documentIds })
    expect(periodsOf(await readTable())).toEqual(['2025Q1', '2025Q2'])
    await library.api.documents.restore({ documentIds })
    expect(periodsOf(await readTable())).toHaveLength(3)
  })

  it('leave out a rejected figure', async () => {
    const table = await readTable()
    const factIds = cellOf(table, rowOf(table, 'value'), '2025Q1')?.factIds ?? []
    await library.api.facts.reject({ factIds: factIds.slice(1) })
    const after = await readTable()
    expect(cellOf(after, rowOf(after, 'value'), '2025Q1')).toMatchObject({ state: 'suggested', rule: null })
  })

  it('stay, empty, when their last figure is rejected', async () => {
    const { documents } = await library.api.documents.list({ view: 'all' })
    for (const { id: documentId } of documents) {
      const facts = await library.api.facts.list({ documentId })
      await library.api.facts.reject({ factIds: facts.map(({ id }) => id) })
    }
    expect(await library.api.grids.list({})).toMatchObject([
      { name: 'TRNP', facts: 0, suggested: 0, periods: 0 },
    ])
    expect((await readTable()).rows).toEqual([])
  })

  it('refuse an id that is none', async () => {
    await expect(library.api.grids.read({ gridId: 'none' as GridId })).rejects.toMatchObject({
      code: 'grid-not-found',
    })
  })
})

describe('a typed value', () => {
  it('stands over the facts, moves what follows from it, and can be undone and taken away', async () => {
    const table = await readTable()
    const place = { rowKey: rowOf(table, 'value').key, column: '2025Q2' }
    const typed = await typeInto(table, place, '50000000')
    expect(cellOf(typed, rowOf(typed, 'value'), '2025Q2')).toMatchObject({
      state: 'typed',
      value: '50000000',
    })
    expect(cellOf(typed, rowOf(typed, 'growth qoq'), '2025Q2')?.working).toBe('50 ÷ 40.7 − 1')
    expect(await library.api.history.undo({})).toMatchObject({ redo: 'history.cell-typed' })
    expect(await readTable()).toEqual(table)
    await library.api.history.redo({})
    expect(await typeInto(table, place, null)).toEqual(table)
  })

  it('makes a column of its own and outlives the figures of its row', async () => {
    const table = await readTable()
    const rowKey = rowOf(table, 'value', 'Telecom').key
    await typeInto(table, { rowKey, column: '2024Q4' }, '9000000')
    const facts = rowOf(await readTable(), 'value', 'Telecom').cells.flatMap((cell) => cell?.factIds ?? [])
    await library.api.facts.reject({ factIds: facts })
    const after = await readTable()
    expect(periodsOf(after)[0]).toBe('2024Q4')
    expect(rowOf(after, 'value', 'Telecom').cells.map((cell) => cell?.value ?? null)).toEqual([
      '9000000',
      null,
      null,
      null,
    ])
  })

  it('needs a row of values and a period', async () => {
    const { id: gridId, ...table } = await readTable()
    const set = (rowKey: string, column: string) => typeInto({ id: gridId }, { rowKey, column }, '1')
    await expect(set('nonsense', '2025Q1')).rejects.toMatchObject({ code: 'invalid-input' })
    const growth = rowOf({ id: gridId, ...table }, 'growth qoq').key
    await expect(set(growth, '2025Q1')).rejects.toMatchObject({ code: 'invalid-input' })
    const reported = rowOf({ id: gridId, ...table }, 'value').key
    await expect(set(reported, 'next year')).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('a conflict', () => {
  it('is settled by choosing a figure, which accepts it and leaves the other in sight', async () => {
    const table = await readTable()
    const row = rowOf(table, 'value')
    const [own, recalled] = cellOf(table, row, '2025Q1')?.factIds ?? []
    if (!own || !recalled) throw new Error('no conflict')
    const place = { gridId: table.id, rowKey: row.key, column: '2025Q1' }
    await library.api.grids.chooseFact({ ...place, factId: recalled })
    const chosen = await readTable()
    expect(cellOf(chosen, rowOf(chosen, 'value'), '2025Q1')).toMatchObject({
      state: 'confirmed',
      value: '40900000',
      factIds: [recalled, own],
      rule: 'chosen',
    })
    expect(chosen.counts.conflicts).toBe(0)
    expect(await library.api.facts.read({ factId: own })).toMatchObject({ state: 'suggested' })
    await library.api.history.undo({})
    expect(await readTable()).toEqual(table)
  })

  it('is settled by accepting one of its figures, the other one too, until that is undone', async () => {
    const table = await readTable()
    const [, recalled] = cellOf(table, rowOf(table, 'value'), '2025Q1')?.factIds ?? []
    if (!recalled) throw new Error('no conflict')
    await library.api.facts.confirm({ factIds: [recalled] })
    const accepted = await readTable()
    expect(cellOf(accepted, rowOf(accepted, 'value'), '2025Q1')).toMatchObject({
      state: 'confirmed',
      value: '40900000',
      factIds: [recalled, expect.any(String)],
      rule: 'decided',
    })
    expect(accepted.counts.conflicts).toBe(0)
    await library.api.history.undo({})
    expect(await readTable()).toEqual(table)
  })

  it('takes no figure of another cell', async () => {
    const table = await readTable()
    const row = rowOf(table, 'value')
    const factId = cellOf(table, row, '2025Q2')?.factIds[0]
    if (!factId) throw new Error('no figure')
    await expect(
      library.api.grids.chooseFact({ gridId: table.id, rowKey: row.key, column: '2025Q1', factId }),
    ).rejects.toMatchObject({ code: 'fact-not-found' })
  })

  it('over guidance accepts both ends of the range that is chosen', async () => {
    const table = await readTable()
    const row = rowOf(table, 'guided')
    const [factId] = cellOf(table, row, '2025Q3')?.factIds ?? []
    if (!factId) throw new Error('no guidance')
    const place = { gridId: table.id, rowKey: row.key, column: '2025Q3' }
    await library.api.grids.chooseFact({ ...place, factId })
    const chosen = await readTable()
    expect(cellOf(chosen, rowOf(chosen, 'guided'), '2025Q3')).toMatchObject({
      state: 'confirmed',
      isProvisional: false,
    })
  })
})

describe('what a window asks of a grid besides what it shows', () => {
  it('is the cells of rows by their keys, shown or not', async () => {
    const table = await readTable()
    const reported = rowOf(table, 'value')
    const [cells, gone] = await library.api.grids.cells({
      gridId: table.id,
      rowKeys: [reported.key, 'gone|||USD|value'],
    })
    expect(unpackRow(cells ?? []).map((cell) => cell?.value ?? null)).toEqual(['40700000', '48900000', null])
    expect(gone).toBeNull()
  })

  it('is the place of one fact', async () => {
    const table = await readTable()
    const [factId] = cellOf(table, rowOf(table, 'value'), '2025Q2')?.factIds ?? []
    if (!factId) throw new Error('no fact')
    const place = await library.api.grids.place({ factId })
    expect(place).toMatchObject({ gridId: table.id, name: 'TRNP' })
    expect(place?.rows.some(({ cells }) => cells.some((cell) => cell?.factIds.includes(factId)))).toBe(true)
  })

  it('is kept with the layout: what is folded and turned, which undo takes back and builds nothing anew', async () => {
    const { id: gridId, definition } = await readTable()
    await library.api.grids.update({
      gridId,
      definition: { ...definition, isTransposed: true, foldedGroups: ['Revenue'] },
    })
    expect((await readTable()).definition).toMatchObject({ isTransposed: true, foldedGroups: ['Revenue'] })
    await library.api.history.undo({})
    expect((await readTable()).definition).toMatchObject({ isTransposed: false, foldedGroups: [] })
  })

  it('is when a rate was entered, by the clock of the library', async () => {
    const { id: gridId, definition } = await readTable()
    const rates = [
      { from: 'EUR', to: 'USD', date: '2025-03-31', rate: '1.08', enteredAt: '1999-01-01T00:00:00.000Z' },
    ]
    await library.api.grids.update({ gridId, definition: { ...definition, currency: 'EUR', rates } })
    const entered = (await readTable()).definition.rates[0]?.enteredAt
    expect(entered?.slice(0, 2)).toBe('20')
    const kept = (await readTable()).definition
    await library.api.grids.update({ gridId, definition: { ...kept, groupBy: 'none' } })
    expect((await readTable()).definition.rates[0]?.enteredAt).toBe(entered)
  })
})
