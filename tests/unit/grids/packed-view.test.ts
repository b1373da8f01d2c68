import { describe, expect, it } from 'vitest'
import { createGridPages } from '../../../renderer/grids/grid-pages.ts'
import type { Api } from '../../../shared/api/api.ts'
import { notRead } from '../../../shared/grids/grid.ts'
import { plainDefinition } from '../../../shared/grids/grid-definition.ts'
import { wholeGrid } from '../../../shared/grids/grid-filter.ts'
import { packFilled, packRow } from '../../../shared/grids/packed-cells.ts'
import { packRecords, unpackRecords } from '../../../shared/grids/packed-records.ts'
import { packHeads, packTable, packView, unpackTable, unpackView } from '../../../shared/grids/packed-view.ts'
import { gridOf, makeFact } from './make-facts.ts'

const wire = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

const table = gridOf(
  ['Harbour cranes', 'Tugboats', 'Dredging'].flatMap((segment, at) =>
    ['2025Q1', '2025Q2'].map((period) => makeFact({ segment, period, value: String(7_000_000 + at) })),
  ),
  {
    definition: {
      ...plainDefinition,
      customRows: [
        { key: 'own:1', name: 'Berths', kind: 'typed', formula: null, unit: 'count', after: null },
        { key: 'own:2', name: 'Pilots', kind: 'typed', formula: null, unit: 'count', after: 'own:1' },
      ],
    },
  },
)

describe('packRecords', () => {
  it('gives records back as they were, told once what many share', () => {
    const records = Array.from({ length: 40 }, (_, at) => ({
      key: `own:${at}`,
      name: `Line ${at}`,
      title: `Line ${at}`,
      unit: at % 2 === 0 ? 'USD' : 'count',
      format: { style: 'number', scale: 6 },
      after: null,
    }))
    const fields = ['key', 'name', 'title', 'unit', 'format', 'after'] as const
    const packed = wire(packRecords(records, fields))
    expect(packed.fields).toMatchObject({ title: { like: 'name' }, after: { values: [null], at: [] } })
    expect(unpackRecords(packed)).toEqual(records)
    const told = { rowKey: records.map(({ key }) => key) }
    const again = wire(packRecords(records, ['key', 'unit'], told))
    expect(again.fields['key']).toEqual({ like: 'rowKey' })
    expect(unpackRecords(again, told)).toEqual(records.map(({ key, unit }) => ({ key, unit })))
    expect(unpackRecords(wire(packRecords([], ['key'] as never)))).toEqual([])
  })
})

describe('packView', () => {
  const all = table.rows.map((_, at) => at)
  const view = (rows: readonly number[]) => ({
    revision: 'r1',
    table,
    rows,
    columns: table.columns.map((_, at) => at),
    from: 0,
    cells: table.rows.slice(0, 1).map(packRow),
  })
  const heads = packHeads(table.rows, table.rows.map(packFilled), table.definition.customRows)

  it('brings heads, layout and order through', () => {
    const came = unpackView(wire(packView(view(all), heads)))
    expect(came).toEqual({
      ...view(all),
      table: { ...table, rows: table.rows.map((row) => ({ ...row, cells: [] })) },
      filled: table.rows.map(packFilled),
    })
    expect(came.table.rows.every(({ cells }) => cells === notRead)).toBe(true)
    expect(unpackView(wire(packView(view(all.toReversed()), heads))).rows).toEqual(all.toReversed())
  })

  it('asks again for rows that did not come the first time', async () => {
    const whole = unpackView(packView(view(all), heads))
    let asked = 0
    const rows = async ({ from, to }: { readonly from: number; readonly to: number }) => {
      asked += 1
      if (asked === 1) throw new Error('too late')
      return table.rows.slice(from, to).map(packRow)
    }
    const api = { grids: { rows } } as unknown as Pick<Api, 'grids'>
    const pages = createGridPages(api, table.id, wholeGrid, { ...whole, cells: [] })
    await expect(pages.read(0, table.rows.length)).rejects.toThrow('too late')
    expect(await pages.read(0, table.rows.length)).toBe(true)
    expect(pages.shown.rows.every(({ cells }) => cells !== notRead)).toBe(true)
  })
})

describe('packTable', () => {
  it('brings a table through, but for how its cells follow from others', () => {
    const light = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell && { ...cell, formula: null }),
    }))
    expect(unpackTable(wire(packTable(table)))).toEqual({ ...table, rows: light })
    expect(unpackTable(packTable({ ...table, rows: [] })).rows).toEqual([])
  })
})
