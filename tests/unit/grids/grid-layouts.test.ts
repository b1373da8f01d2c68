import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { tellNamingByStart } from '../../../shared/grids/company-year.ts'
import { definitionInput } from '../../../shared/grids/definition-input.ts'
import { plainDefinition, type GridDefinition } from '../../../shared/grids/grid-definition.ts'
import { shippedTemplates } from '../../../shared/grids/grid-templates.ts'
import { cellOf, gridOf, makeFact, periodsOf, rowOf } from './make-facts.ts'

const plain: GridDefinition = { ...plainDefinition, computed: [] }
const later = { documentId: 'q2-call' as DocumentId, documentDate: '2025-08-07' }

describe('an analyst’s figure', () => {
  const asked = makeFact({ value: '45000000', quote: '$45 million', voice: 'analyst' })

  it('is no cell of the company’s by itself', () => {
    expect(gridOf([asked]).rows).toEqual([])
  })

  it('stays in sight behind the company’s own, however sure and late it is', () => {
    const own = makeFact({ value: '40700000', quote: '$40.7 million', confidence: 0.5 })
    const table = gridOf([{ ...asked, ...later, state: 'confirmed' }, own])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      value: '40700000',
      factIds: [own.id, asked.id],
      rule: 'company',
      state: 'conflict',
    })
  })

  it('is the cell when a person says so', () => {
    const table = gridOf([{ ...asked, state: 'confirmed' }])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')?.value).toBe('45000000')
  })

  it('about what is to come is no guidance', () => {
    const guessed = makeFact({ value: '45000000', kind: 'guidance-mid', voice: 'analyst', period: '2025Q2' })
    expect(gridOf([guessed]).rows).toEqual([])
  })
})

describe('a figure of a part without a name', () => {
  const small = makeFact({ value: '9000000', quote: '$9 million', segment: 'Unnamed part' })

  it('is no row by itself, since the next may be of another part', () => {
    expect(gridOf([small, { ...small, ...later, value: '4000000' }]).rows).toEqual([])
  })

  it('is one when a person says so', () => {
    const table = gridOf([{ ...small, state: 'confirmed' }])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')?.value).toBe('9000000')
  })
})

describe('a figure about another company', () => {
  it('is none of the company whose document names it', () => {
    expect(gridOf([makeFact({ value: '9000000', subject: 'Halden Optical' })]).rows).toEqual([])
  })
})

describe('a figure that is only roughly stated', () => {
  it.each([
    ['about', '40000000', null],
    ['above', '40000000', null],
    ['above', '42000000', 'precise'],
    ['about', '60000000', 'precise'],
  ] as const)('%s %s beside 40.7 million settles by %s', (approximation, value, rule) => {
    const exact = makeFact({ value: '40700000', quote: '$40.7 million' })
    const rough = makeFact({ value, quote: `$${Number(value) / 1e6} million`, approximation })
    const table = gridOf([rough, exact])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({ value: '40700000', rule })
  })
})

describe('how a grid settles', () => {
  const own = makeFact({ value: '40700000', quote: '$40.7 million' })
  const restated = makeFact({
    value: '40910000',
    quote: '$40.91 million',
    kind: 'prior-period actual',
    ...later,
  })
  it.each([
    ['own-report', '40700000', 'own-report'],
    ['latest', '40910000', 'latest'],
    ['precise', '40910000', 'precise'],
  ] as const)('by %s is seen', (settling, value, rule) => {
    const table = gridOf([own, restated], { definition: { ...plain, settling } })
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      value,
      rule,
      state: 'conflict',
    })
  })

  it('by the basis it prefers puts both into one row, the other in sight', () => {
    const gaap = makeFact({ metric: 'Gross margin', unit: '%', value: '44.1', basis: 'GAAP', quote: '44.1%' })
    const adjusted = { ...makeFact({ ...gaap, value: '46.3', quote: '46.3%' }), basis: 'non-GAAP' as const }
    const table = gridOf([gaap, adjusted], { definition: { ...plain, preferredBasis: 'non-GAAP' } })
    expect(table.rows).toHaveLength(1)
    expect(table.rows[0]?.cells[0]).toMatchObject({
      value: '46.3',
      rule: 'basis',
      factIds: [adjusted.id, gaap.id],
    })
  })
})

describe('currencies', () => {
  const dollars = makeFact({ value: '40000000', period: '2025Q1', quote: '$40.0 million' })
  const taiwan = makeFact({ value: '1300000000', unit: 'TWD', period: '2025Q2', quote: 'NT$1.3 billion' })

  it('never share a row', () => {
    const table = gridOf([dollars, taiwan], { definition: plain })
    expect(table.rows.map(({ unit }) => unit)).toEqual(['TWD', 'USD'])
  })

  it('do once the user gives the rates of days, each shown with its day', () => {
    const rates = [
      { from: 'TWD', to: 'USD', date: '2025-03-31', rate: '0.0301' },
      { from: 'TWD', to: 'USD', date: '2025-06-30', rate: '0.0325' },
      { from: 'TWD', to: 'USD', date: '2025-09-30', rate: '0.0331' },
    ]
    const table = gridOf([dollars, taiwan], { definition: { ...plain, currency: 'USD', rates } })
    expect(table.rows.map(({ unit }) => unit)).toEqual(['USD'])
    expect(table.rows[0]?.cells.map((cell) => [cell?.value, cell?.working])).toEqual([
      ['40000000', null],
      ['42250000', '1,300 TWD m × 0.0325 (2025-06-30)'],
    ])
  })

  it('are turned round where the rate is given the other way', () => {
    const rates = [{ from: 'USD', to: 'TWD', date: '2025-06-30', rate: '32' }]
    const table = gridOf([taiwan], { definition: { ...plain, currency: 'USD', rates } })
    expect(table.rows[0]).toMatchObject({ unit: 'USD' })
    expect(table.rows[0]?.cells[0]?.value).toBe('40625000')
  })

  it('keep a row of their own where no rate fits', () => {
    const rates = [{ from: 'JPY', to: 'USD', date: '2025-06-30', rate: '0.0068' }]
    const table = gridOf([dollars, taiwan], { definition: { ...plain, currency: 'USD', rates } })
    expect(table.rows.map(({ unit }) => unit)).toEqual(['TWD', 'USD'])
  })
})

describe('an industry’s forecasts', () => {
  const forecast = (value: string, period: string, source: string | null, segment: string | null = null) =>
    makeFact({
      metric: 'Market size',
      kind: 'forecast',
      company: null,
      ticker: null,
      voice: 'other',
      speaker: null,
      value,
      period,
      source,
      segment,
      quote: `${Number(value) / 1e9} billion`,
    })
  const facts = [
    forecast('16000000000', '2026', 'Pell Research'),
    forecast('21000000000', '2028', 'Pell Research'),
    forecast('24000000000', '2028', 'Oak Street'),
    forecast('9000000000', '2028', 'Oak Street', 'Pluggables'),
    makeFact({ value: '40700000' }),
  ]

  it('stand by year, each source in a row of its own', () => {
    const table = gridOf(facts, { kind: 'laid-out', definition: shippedTemplates['forecasts'] ?? plain })
    expect(periodsOf(table)).toEqual(['2026', '2028'])
    expect(
      table.rows.map(({ source, segment, cells }) => [source, segment, ...cells.map((cell) => cell?.value)]),
    ).toEqual([
      ['Oak Street', null, undefined, '24000000000'],
      ['Pell Research', null, '16000000000', '21000000000'],
      ['Oak Street', 'Pluggables', undefined, '9000000000'],
    ])
    expect(table.counts.conflicts).toBe(0)
  })

  it('or across, under the names of those who foresee', () => {
    const table = gridOf(facts, {
      kind: 'laid-out',
      definition: { ...(shippedTemplates['forecasts'] ?? plain), across: 'source', segments: [null] },
    })
    expect(table.columns.map(({ group, period }) => `${group} ${period}`)).toEqual([
      'Oak Street 2028',
      'Pell Research 2026',
      'Pell Research 2028',
    ])
    expect(table.rows).toHaveLength(1)
  })
})

describe('what a definition shows', () => {
  const facts = [
    makeFact({ value: '40700000', period: '2025Q1', voice: 'company' }),
    makeFact({ value: '48900000', period: '2025Q2', state: 'confirmed' }),
    makeFact({ value: '180000000', period: '2024' }),
    makeFact({ value: '29200000', segment: 'Data center', period: '2025Q1' }),
    makeFact({ value: '5000000', metric: 'Capex', period: '2025Q1' }),
  ]
  const shown = (parts: Partial<GridDefinition>) =>
    gridOf(facts, { definition: { ...plain, ...parts } }).rows.map(
      ({ metric, segment, cells }) =>
        `${segment ?? metric} ${cells.map((cell) => Number(cell?.value ?? 0) / 1e6).join(' ')}`,
    )
  it.each<[string, Partial<GridDefinition>, readonly string[]]>([
    ['metrics', { metrics: ['capex'] }, ['Capex 5']],
    ['segments', { segments: ['data centre'] }, ['Data center 29.2']],
    ['the whole company', { segments: [null] }, ['Revenue 180 40.7 48.9', 'Capex 0 5 0']],
    ['states', { states: ['confirmed'] }, ['Revenue 48.9']],
    ['years', { periodicity: 'year' }, ['Revenue 180']],
    ['a stretch', { from: '2025Q2', to: '2025Q4' }, ['Revenue 48.9']],
    [
      'hidden rows',
      { hiddenRows: ['capex|||USD|value'], hiddenColumns: ['2024'] },
      ['Revenue 40.7 48.9', 'Data center 29.2 0'],
    ],
    [
      'an order',
      { rowOrder: ['capex|||USD|value', 'revenue|||USD|value'], columnOrder: ['2025Q2', '2024'] },
      ['Capex 0 5 0', 'Data center 0 29.2 0', 'Revenue 48.9 40.7 180'],
    ],
    [
      'a column sorted by',
      { sort: [{ by: 'column', column: '2025Q1', isDescending: false }] },
      ['Data center 0 29.2 0', 'Revenue 180 40.7 48.9', 'Capex 0 5 0'],
    ],
  ])('is narrowed by %s', (_, parts, rows) => {
    expect(shown(parts)).toEqual(rows)
  })

  it('names rows and columns, writes as told, and keeps what was noted', () => {
    const key = 'revenue|||USD|value'
    const table = gridOf(facts, {
      definition: {
        ...plain,
        names: { [key]: 'Sales', '2025Q1': 'First quarter' },
        formats: { [key]: { style: 'currency', scale: 9, decimals: 3 } },
      },
      comments: [
        { rowKey: key, column: '2025Q1', text: 'Before the sale of a unit' },
        { rowKey: 'capex|||USD|value', column: '2025Q2', text: 'Not said' },
      ],
    })
    expect(table.rows[0]).toMatchObject({ title: 'Sales', format: { scale: 9, decimals: 3 } })
    expect(table.columns[1]).toMatchObject({ title: 'First quarter', period: '2025Q1' })
    expect(table.rows[0]?.cells[1]).toMatchObject({ value: '40700000', comment: 'Before the sale of a unit' })
    expect(table.rows.at(-1)?.cells[2]).toMatchObject({ value: null, comment: 'Not said' })
  })
})

describe('a definition', () => {
  it.each(Object.entries(shippedTemplates))('of the template %s is one that is taken', (_, definition) => {
    expect(definitionInput.parse(definition)).toEqual(definition)
  })
  it.each([
    [
      'a key of no row of one’s own',
      { customRows: [{ key: 'revenue', name: 'A', kind: 'typed', formula: null, unit: 'USD', after: null }] },
    ],
    [
      'a rate of nothing',
      { currency: 'USD', rates: [{ from: 'TWD', to: 'USD', date: '2025-01-01', rate: '0.0' }] },
    ],
    ['a period that is none', { from: 'last year' }],
    ['a misspelt field', { metrix: [] }],
  ])('with %s is refused', (_, parts) => {
    expect(definitionInput.safeParse({ ...plainDefinition, ...parts }).success).toBe(false)
  })
})

describe('a fiscal year', () => {
  it.each([
    ['FY2025Q1', '2025-05-22', '01', true],
    ['FY2026Q1', '2025-05-22', '01', false],
    ['FY2026Q1', '2025-10-29', '06', false],
    ['2025Q1', '2026-05-22', '12', false],
  ])('%s reported on %s, ending in month %s, has the name of its beginning: %s', (period, date, end, is) => {
    expect(tellNamingByStart([{ period, date }], end)).toBe(is)
  })
})

describe('a row of the user’s own', () => {
  const revenue = makeFact({ period: '2025Q1', value: '40000000', quote: '$40 million' })
  const margin = makeFact({ metric: 'Gross margin', unit: '%', value: '30', period: '2025Q1', quote: '30%' })
  const own = { key: 'own:1', name: 'Twice', kind: 'formula', formula: '[Revenue] * 2', unit: 'USD' } as const
  const groupsOf = (after: string | null, rowOrder: readonly string[] = []) =>
    gridOf([revenue, margin], {
      definition: { ...plainDefinition, computed: [], customRows: [{ ...own, after }], rowOrder },
    }).rows.map(({ metric, title, group }) => [title ?? metric, group])

  it('stands in the group of the row it was put behind, at the end by itself', () => {
    expect(groupsOf('revenue|||USD|value')).toEqual([
      ['Revenue', 'Revenue'],
      ['Twice', 'Revenue'],
      ['Gross margin', 'Profitability'],
    ])
    expect(groupsOf(null).at(-1)).toEqual(['Twice', 'Other'])
  })
})
