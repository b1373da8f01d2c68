import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluateModel } from '../../shared/models/evaluate-model.ts'
import { createLine, currentPlace, emptySheet, placeKey, type ModelSheet } from '../../shared/models/model.ts'
import { buildTemplate, templates } from '../../shared/models/templates.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'
import { unpackTable } from '../../shared/grids/packed-view.ts'

let test: TestLibrary
beforeEach(() => {
  test = openTestLibrary()
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

const essay = `What a lamp module holds

A glass sheet costs $6,400 and gives 200 panes, so the cost per pane is $32.

Each lamp holds 4 panes, giving $128 of panes a lamp.

Lamp sales fell from $50 million to $41 million, a decline of 28%.
`
const call = `Tern Photonics, Inc. (NASDAQ: TRNP)
Q2 2025 Earnings Call
August 5, 2025

Operator

Good day and welcome to the call of Tern Photonics.

Ada Marlow — Chief Financial Officer

Second quarter revenue was $40.7 million. Gross margin was 31.5%.
`

const sheet: ModelSheet = {
  ...emptySheet,
  lines: [
    createLine('price', 'input', 'Price', {
      unit: 'USD',
      inputs: [{ kind: 'typed', value: '12', source: 'list' }],
    }),
    createLine('twice', 'formula', 'Twice', { formula: '[Price] * 2' }),
  ],
}
const api = () => test.api.models

describe('models', () => {
  it('are made, changed, renamed, copied and deleted, and each of it taken back', async () => {
    const made = await api().create({ name: 'Lamps', sheet })
    // A second one made alike is told apart.
    expect((await api().create({ name: 'Lamps', sheet })).name).toBe('Lamps 2')
    await test.api.history.undo({})
    expect(made).toMatchObject({
      name: 'Lamps',
      lines: 2,
      revision: 1,
      facts: [],
      lostPlaces: [],
      movedPlaces: [],
    })
    const changed = await api().update({
      modelId: made.id,
      revision: 1,
      sheet: { ...sheet, lines: sheet.lines.slice(0, 1) },
    })
    expect(changed).toMatchObject({ lines: 1, revision: 2 })
    const renamed = await api().rename({ modelId: made.id, name: 'Lamps, base' })
    const copy = await api().duplicate({ modelId: made.id, name: 'Lamps, copy' })
    expect(copy.sheet).toEqual(renamed.sheet)
    expect((await api().list({})).map(({ name }) => name)).toEqual(['Lamps, copy', 'Lamps, base'])
    await api().remove({ modelIds: [made.id, copy.id] })
    expect(await api().list({})).toEqual([])
    await test.api.history.undo({})
    expect((await api().list({})).length).toBe(2)
    await test.api.history.undo({})
    await test.api.history.undo({})
    await test.api.history.undo({})
    expect(await api().read({ modelId: made.id })).toEqual(made)
    expect((await test.api.library.verify({})).problems).toEqual([])
    expect(test.announced.map(({ event }) => event)).toContainEqual({
      kinds: ['models', 'history'],
      ids: [made.id],
    })
  })

  it('refuse a sheet written over one that is newer, and a model that is not there', async () => {
    const made = await api().create({ name: 'Lamps', sheet })
    await api().update({ modelId: made.id, revision: 1, sheet })
    await expect(api().update({ modelId: made.id, revision: 1, sheet })).rejects.toMatchObject({
      code: 'conflict',
    })
    await api().remove({ modelIds: [made.id] })
    await expect(api().read({ modelId: made.id })).rejects.toMatchObject({ code: 'model-not-found' })
  })

  it.each(templates.map((template) => [template.id, template] as const))(
    'are made of the template %s and come back as they were',
    async (_id, template) => {
      const made = await api().create({ name: 'From a template', sheet: buildTemplate(template, 'en') })
      expect(await api().read({ modelId: made.id })).toEqual(made)
      expect(made.sheet).toEqual(buildTemplate(template, 'en'))
    },
  )

  it('refuse two lines of one id, and inputs that are not one for each period', async () => {
    const [line] = sheet.lines
    const create = (lines: readonly unknown[]) =>
      api().create({ name: 'x', sheet: { ...sheet, lines: lines as ModelSheet['lines'] } })
    await expect(create([line, line])).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(create([{ ...line, inputs: [] }])).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(create([{ ...line, name: 'a[b' }])).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('an input tied to a fact', () => {
  it('follows it when it is corrected, and shows when it is rejected', async () => {
    const documentId = importedId(test.importText('tern.txt', call))
    const facts = await test.api.facts.list({ documentId })
    const margin = facts.find(({ metric }) => metric === 'Gross margin')
    if (!margin) throw new Error('the call states a gross margin')
    const line = createLine('margin', 'input', 'Gross margin', {
      unit: '%',
      inputs: [{ kind: 'fact', factId: margin.id, value: margin.value, unit: margin.unit }],
    })
    const made = await api().create({ name: 'Tern', sheet: { ...emptySheet, lines: [line] } })
    const read = async () => evaluateModel(await api().read({ modelId: made.id })).cells.get('margin')
    expect(await read()).toMatchObject({ shown: '31.5', value: 0.315, state: 'suggested' })
    const { metric, segment, basis, period, kind, unit } = margin
    await test.api.facts.correct({
      factId: margin.id,
      values: { metric, segment, basis, period, kind, unit, value: '31.4' },
    })
    expect(await read()).toMatchObject({ shown: '31.4', state: 'sourced' })
    await test.api.facts.reject({ factIds: [margin.id] })
    expect((await read())?.state).toBe('rejected')
  })
})

describe('an input tied to a cell of a grid', () => {
  it('follows the cell, and says when it is no more', async () => {
    const documentId = importedId(test.importText('tern.txt', call))
    const [grid] = await test.api.grids.list({})
    if (!grid) throw new Error('the company has a grid')
    const table = unpackTable(await test.api.grids.read({ gridId: grid.id }))
    const row = table.rows.find(({ metric, measure }) => metric === 'Revenue' && measure === 'value')
    const column = table.columns.findIndex((_, at) => row?.cells[at]?.value)
    const cell = row?.cells[column]
    if (!row || !cell?.value) throw new Error('the grid shows the revenue')
    const tie = {
      kind: 'cell',
      gridId: grid.id,
      rowKey: row.key,
      column: table.columns[column]?.key ?? '',
      title: 'TRNP: Revenue',
      value: cell.value,
      unit: row.unit,
    } as const
    const line = createLine('revenue', 'input', 'Revenue', { unit: 'USD', inputs: [tie] })
    const made = await api().create({ name: 'Tern', sheet: { ...emptySheet, lines: [line] } })
    const read = async () => evaluateModel(await api().read({ modelId: made.id })).cells.get('revenue')
    expect(await read()).toMatchObject({ shown: '40700000', state: 'sourced' })
    const [fact] = (await test.api.facts.list({ documentId })).filter(({ id }) => cell.factIds.includes(id))
    if (!fact) throw new Error('the cell has its figure')
    const { metric, segment, basis, period, kind, unit } = fact
    const values = { metric, segment, basis, period, kind, unit, value: '41700000' }
    await test.api.facts.correct({ factId: fact.id, values })
    expect(await read()).toMatchObject({ shown: '41700000', state: 'sourced' })
    const trace = await test.api.grids.trace({ gridId: grid.id, rowKey: tie.rowKey, column: tie.column })
    expect(trace.inputs.map((input) => input.fact?.id)).toEqual([fact.id])
    await test.api.facts.reject({ factIds: [fact.id] })
    expect(await read()).toMatchObject({ shown: '40700000', state: 'lost' })
    await test.api.history.undo({})
    expect(await read()).toMatchObject({ shown: '41700000', state: 'sourced' })
  })
})

describe('a model made of a document', () => {
  it('replays its arithmetic step by step, and marks the one that does not follow', async () => {
    const documentId = importedId(test.importText('lamps.txt', essay))
    const { model, steps, left } = await api().createFromDocument({ documentId, name: 'Lamps' })
    if (!model) throw new Error('the essay reckons')
    const result = evaluateModel(model)
    const verdicts = result.lines.flatMap(({ verdict }) => verdict ?? [])
    expect([verdicts.length, left]).toEqual([steps, 0])
    expect(verdicts.toSorted()).toEqual(['fits', 'fits', 'off'])
    expect(model.lostPlaces).toEqual([])
    const places = model.sheet.lines.flatMap(({ stated }) => stated?.place ?? [])
    expect(places.map(({ quote }) => quote.trim())).toEqual(['$32', '$128', '28%'])
  })

  it('follows its figures into a newer version of the document', async () => {
    const documentId = importedId(test.importText('lamps.txt', essay))
    const { model } = await api().createFromDocument({ documentId, name: 'Lamps' })
    if (!model) throw new Error('the essay reckons')
    const longer = essay.replace('\n\nA glass', '\n\nA new beginning, with a word or two more.\n\nA glass')
    test.reviseText(documentId, 'lamps.txt', longer)
    const after = await api().read({ modelId: model.id })
    expect(after.lostPlaces).toEqual([])
    const stated = after.sheet.lines.flatMap((line) => line.stated?.place ?? [])
    const now = stated.map((place) => currentPlace(after, place))
    expect(now.map(({ start, end }) => longer.slice(start, end).trim())).toEqual(['$32', '$128', '28%'])
    expect(now.map(({ line, version }) => [line, version])).toEqual([
      [5, 2],
      [7, 2],
      [9, 2],
    ])
    // Nothing is written: what a person tied is as it was.
    expect(after).toMatchObject({ revision: model.revision, sheet: model.sheet })
    expect(evaluateModel(after).cells).toEqual(evaluateModel(model).cells)
  })

  it('says of figures whose words are gone that they are lost, and finds them when they are back', async () => {
    const documentId = importedId(test.importText('lamps.txt', essay))
    const start = essay.indexOf('200 panes')
    const place = {
      documentId,
      documentTitle: 'What a lamp module holds',
      version: 1,
      side: 'en' as const,
      line: 3,
      passage: 1,
      start,
      end: start + '200 panes'.length,
      quote: '200 panes',
    }
    const panes = createLine('panes', 'input', 'Panes', {
      inputs: [{ kind: 'figure', value: '200', unit: '', place }],
    })
    const made = await api().create({ name: 'Lamps', sheet: { ...emptySheet, lines: [panes] } })
    const read = async () => {
      const model = await api().read({ modelId: made.id })
      return { lost: model.lostPlaces, ...evaluateModel(model).cells.get('panes') }
    }
    expect(await read()).toMatchObject({ lost: [], shown: '200', state: 'sourced' })
    test.reviseText(documentId, 'lamps.txt', essay.replace('gives 200 panes', 'gives 260 panes'))
    expect(await read()).toMatchObject({ lost: [placeKey(place)], shown: '200', state: 'lost' })
    test.reviseText(documentId, 'lamps.txt', `${essay}\nIt ends here.\n`)
    expect(await read()).toMatchObject({ lost: [], shown: '200', state: 'sourced' })
  })

  it('makes nothing of a document that reckons nothing', async () => {
    const documentId = importedId(test.importText('memo.txt', 'Memo\n\nLead times grew.\n'))
    expect(await api().createFromDocument({ documentId, name: 'Memo' })).toEqual({
      model: null,
      steps: 0,
      left: 0,
    })
    expect(await api().list({})).toEqual([])
  })

  it('refuses a document that is not there', async () => {
    await expect(
      api().createFromDocument({ documentId: 'nowhere' as never, name: 'x' }),
    ).rejects.toMatchObject({ code: 'document-not-found' })
  })
})
