import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MetricDraft } from '../../shared/metrics/merge-metrics.ts'
import { formatMetricsCsv } from '../../shared/metrics/metrics-csv.ts'
import { shippedMetrics } from '../../shared/metrics/shipped-metrics.ts'
import { renewNextFacts } from '../../electron/metrics/renew-facts.ts'
import { proposeSources } from '../../electron/workbooks/propose-sources.ts'
import type { WorkbookContent } from '../../shared/workbooks/workbook.ts'
import { importedId, openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

let test: TestLibrary
beforeEach(() => {
  test = openTestLibrary()
})
afterEach(() => {
  test.close()
  removeFolder(test.folder)
})

const kilns: MetricDraft = {
  name: 'Kiln throughput',
  group: 'Operations',
  english: ['kiln throughput'],
  chinese: ['窯產量', '窑产量'],
  weak: [],
  measure: 'money',
  sums: true,
  averages: false,
  lowerIsBetter: false,
  canBeLoss: false,
  isBalance: false,
  isGrowth: false,
  hasBasis: false,
  xbrl: null,
}
const call = `Brackwater Ceramics Inc. (NYSE: BRKW) Q2 2025 Earnings Conference Call
August 5, 2025 5:00 PM ET

Company Participants
Ilse Marrow - Chief Financial Officer

Ilse Marrow
Revenue for the second quarter was $88.1 million. Kiln throughput was $12.4 million in the quarter.
Gross margin was 41.2%.
`
const other = call.replace('Kiln throughput was $12.4 million in the quarter.', '').replaceAll('88.1', '91.3')

const find = async (name: string) => (await test.api.metrics.list({})).find((metric) => metric.name === name)
const metricsOf = async (documentId: ReturnType<typeof importedId>) =>
  (await test.api.facts.list({ documentId })).map(({ metric, quote }) => `${quote} ${metric}`)
/** What the writer does while nobody asks for anything. */
function renewAll(): number {
  let count = 0
  for (
    let at = renewNextFacts(test.deps, Number.MAX_SAFE_INTEGER);
    at;
    at = renewNextFacts(test.deps, at.before)
  ) {
    if (at.failure !== null) throw at.failure
    count += 1
  }
  return count
}

describe('a long document', () => {
  it('waits for a person to have it read with a metric it names, and is only noted where it names none', async () => {
    const filler = 'We walked through the kilns and spoke of the weather.\n\n'.repeat(10_000)
    const named = importedId(test.importText('long.txt', call + filler))
    test.importText('other-long.txt', other + filler)
    await test.api.metrics.save({ metric: kilns, isNew: true })
    expect(await test.api.metrics.waiting({})).toHaveLength(2)
    renewAll()
    expect(await test.api.metrics.waiting({})).toMatchObject([{ documentId: named }])
    expect(await metricsOf(named)).not.toContain('$12.4 million Kiln throughput')
    await test.api.library.applyParse({ documentIds: [named] })
    expect(await test.api.metrics.waiting({})).toEqual([])
    expect(await metricsOf(named)).toContain('$12.4 million Kiln throughput')
  })
})

describe('the catalogue of metrics', () => {
  it('lists the shipped metrics in their order with how many facts each has', async () => {
    const documentId = importedId(test.importText('brackwater.txt', call))
    const all = await test.api.metrics.list({})
    expect(all).toHaveLength(shippedMetrics.length)
    expect(new Set(all.map(({ origin }) => origin))).toEqual(new Set(['shipped']))
    const [first] = (await test.api.facts.list({ documentId })).filter(
      ({ metric }) => metric === 'Gross margin',
    )
    if (!first) throw new Error('the margin is found')
    expect((await find('Gross margin'))?.facts).toBe(1)
    await test.api.facts.reject({ factIds: [first.id] })
    expect((await find('Gross margin'))?.facts).toBe(0)
    expect((await find('Churn'))?.facts).toBe(0)
  })

  it('takes metrics of the user’s, changes and removals, and each of them back', async () => {
    const { api } = test
    expect(await api.metrics.save({ metric: kilns, isNew: true })).toMatchObject({
      ...kilns,
      origin: 'own',
      facts: 0,
    })
    const shipped = await find('Churn')
    if (!shipped) throw new Error('churn is shipped')
    const { isDerived: _, chineseName: _____, origin: __, isHidden: ___, facts: ____, ...churn } = shipped
    const changed = await api.metrics.save({
      metric: { ...churn, english: [...churn.english, 'logo loss'], measure: 'any' },
      isNew: false,
    })
    expect(changed).toMatchObject({ origin: 'changed', measure: 'any' })
    expect(changed.english).toContain('logo loss')
    await api.metrics.remove({ names: ['Kiln throughput', 'Churn'] })
    expect(await find('Kiln throughput')).toBeUndefined()
    expect(await find('Churn')).toMatchObject({ isHidden: true })
    await api.history.undo({})
    expect([await find('Kiln throughput'), await find('Churn')]).toMatchObject([kilns, changed])
    await api.metrics.restore({ names: ['Churn'] })
    expect(await find('Churn')).toEqual(shipped)
    for (let undone = 0; undone < 3; undone += 1) await api.history.undo({})
    expect([await find('Kiln throughput'), await find('Churn')]).toEqual([undefined, shipped])
    await api.history.redo({})
    expect(await find('Kiln throughput')).toMatchObject(kilns)
    expect(await api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('refuses a name or an alias that is taken, and a metric that no text names', async () => {
    const { api } = test
    const save = (metric: Partial<MetricDraft>, isNew = true) =>
      api.metrics.save({ metric: { ...kilns, ...metric }, isNew })
    await save({})
    await expect(save({ name: 'kiln THROUGHPUT' })).rejects.toMatchObject({ code: 'metric-exists' })
    await expect(save({ name: 'Ovens' }, false)).rejects.toMatchObject({ code: 'metric-not-found' })
    await expect(save({ name: 'Ovens', english: ['kiln-throughput'] })).rejects.toMatchObject({
      code: 'alias-taken',
      details: { alias: 'kiln-throughput', metric: 'Kiln throughput' },
    })
    await expect(save({ name: 'Share of revenue' }, false)).rejects.toMatchObject({ code: 'metric-derived' })
    await expect(api.metrics.remove({ names: ['Share of revenue'] })).rejects.toMatchObject({
      code: 'metric-derived',
    })
    expect((await find('Kiln throughput'))?.origin).toBe('own')
  })

  it('gives an alias that a user wants elsewhere to the user’s metric', async () => {
    await test.api.metrics.save({ metric: { ...kilns, english: ['turnover'] }, isNew: true })
    expect((await find('Revenue'))?.english).not.toContain('turnover')
    await test.api.history.undo({})
    expect((await find('Revenue'))?.english).toContain('turnover')
  })

  it('finds the figures of documents anew with the user’s metrics, and back, decisions kept', async () => {
    const { api } = test
    const documentId = importedId(test.importText('brackwater.txt', call))
    const untouched = importedId(test.importText('brackwater-other.txt', other))
    const before = await metricsOf(documentId)
    expect(before).not.toContain('$12.4 million Kiln throughput')
    const revenue = (await api.facts.list({ documentId })).find(({ quote }) => quote === '$88.1 million')
    if (!revenue) throw new Error('the revenue is found')
    await api.facts.confirm({ factIds: [revenue.id] })
    const parsedAt = () =>
      test.library.db.first<{ at: string }>('select parsed_at as at from documents where id = ?', [untouched])
        ?.at
    const parsedBefore = parsedAt()
    await api.metrics.save({ metric: kilns, isNew: true })
    expect(await metricsOf(documentId)).toEqual(before)
    expect(renewAll()).toBe(2)
    expect(await metricsOf(documentId)).toContain('$12.4 million Kiln throughput')
    expect((await api.facts.read({ factId: revenue.id })).state).toBe('confirmed')
    expect((await find('Kiln throughput'))?.facts).toBe(1)
    // The other document has no such words: nothing of it was derived anew.
    expect(parsedAt()).toBe(parsedBefore)
    expect(renewAll()).toBe(0)
    expect(await api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    await api.history.undo({})
    expect(renewAll()).toBe(2)
    expect(await metricsOf(documentId)).toEqual(before)
    expect(await api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('is what arithmetic is checked by: a user’s balance is compared at its days', async () => {
    const told = `${call}
The kiln pool was $50.0 million as of June 30, 2025 and $40.0 million as of March 31, 2025. The kiln pool was up 60% sequentially.
`
    const documentId = importedId(test.importText('brackwater.txt', told))
    const growth = async () =>
      (await test.api.checks.list({ documentId })).filter(
        ({ kind, en }) => kind === 'arithmetic' && en?.text.includes('60%'),
      ).length
    expect(await growth()).toBe(0)
    await test.api.metrics.save({
      metric: {
        ...kilns,
        name: 'Kiln pool',
        english: ['kiln pool'],
        chinese: [],
        sums: false,
        isBalance: true,
      },
      isNew: true,
    })
    renewAll()
    const facts = (await metricsOf(documentId)).filter((one) => one.endsWith('Kiln pool'))
    expect(facts.length).toBeGreaterThanOrEqual(3)
    expect(await growth()).toBe(1)
  })

  it('names the rows of a workbook of the user’s, in either language, once its figures are found', async () => {
    importedId(test.importText('brackwater.txt', call))
    const rows = [
      ['USD in millions', '', ''],
      ['', '2Q25', '3Q25'],
      ['窯產量', '12.4', '13'],
    ]
    const content: WorkbookContent = {
      fileName: 'kilns.xlsx',
      format: 'xlsx',
      isCut: false,
      sheets: [
        {
          name: 'Kilns',
          rows: rows.map((cells, row) => ({
            row,
            cells: cells.flatMap((text, column) =>
              text === ''
                ? []
                : [
                    {
                      column,
                      text,
                      kind: /^[\d.]+$/.test(text) ? ('number' as const) : ('text' as const),
                      format: 'General',
                      isFormula: false,
                      span: null,
                    },
                  ],
            ),
          })),
        },
      ],
    }
    const best = () => proposeSources(test.deps, { content }).found[0]?.proposals[0]
    expect(best()?.agrees.metric ?? false).toBe(false)
    await test.api.metrics.save({ metric: kilns, isNew: true })
    renewAll()
    expect(best()).toMatchObject({
      fact: { metric: 'Kiln throughput', period: '2025Q2', value: '12400000' },
      agrees: { metric: true, period: true },
    })
  })

  it('does not read texts for a metric that was taken out', async () => {
    const documentId = importedId(test.importText('brackwater.txt', call))
    expect(await metricsOf(documentId)).toContain('41.2% Gross margin')
    await test.api.metrics.remove({ names: ['Gross margin'] })
    renewAll()
    expect(await metricsOf(documentId)).not.toContain('41.2% Gross margin')
    await test.api.metrics.restore({ names: ['Gross margin'] })
    renewAll()
    expect(await metricsOf(documentId)).toContain('41.2% Gross margin')
  })

  it('imports a table as one change, and says which rows are no metrics', async () => {
    const { api } = test
    const text = [
      'Name,English,Chinese,Measure,Lower is better',
      'Scrap rate,scrap rate; reject rate,廢品率; 废品率,percent,yes',
      'Churn,logo loss,,,',
      ',nothing,,,',
      'Ovens,ovens,,furlongs,',
      'Rejects,reject rate,,percent,',
      'Share of revenue,our share,,,',
    ].join('\n')
    expect(await api.metrics.import({ text })).toEqual({
      added: 1,
      changed: 1,
      refused: [
        { line: 4, reason: 'no-name', word: 'nothing' },
        { line: 5, reason: 'bad-measure', word: 'furlongs' },
        { line: 6, reason: 'alias-taken', word: 'reject rate' },
        { line: 7, reason: 'derived', word: 'Share of revenue' },
      ],
    })
    expect(await find('Scrap rate')).toMatchObject({ measure: 'percent', lowerIsBetter: true, origin: 'own' })
    expect(await find('Churn')).toMatchObject({
      english: ['logo loss'],
      origin: 'changed',
      measure: 'percent',
    })
    const exported = formatMetricsCsv(await api.metrics.list({}))
    await api.history.undo({})
    expect(await find('Scrap rate')).toBeUndefined()
    const again = await api.metrics.import({ text: exported })
    expect(again.added).toBe(1)
    expect(await find('Scrap rate')).toMatchObject({
      english: ['scrap rate', 'reject rate'],
      lowerIsBetter: true,
    })
  })
})
