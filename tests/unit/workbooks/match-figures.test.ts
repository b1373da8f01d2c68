import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { noDetails, type FactId } from '../../../shared/facts/fact.ts'
import type { Fact } from '../../../shared/facts/facts-api.ts'
import { createCatalogue, shippedCatalogue } from '../../../shared/metrics/metric-catalogue.ts'
import { fillMetric } from '../../../shared/metrics/metric.ts'
import { shippedMetrics } from '../../../shared/metrics/shipped-metrics.ts'
import { figuresToImport } from '../../../shared/workbooks/import-figures.ts'
import { matchFigures, sureFactOf } from '../../../shared/workbooks/match-figures.ts'
import { guessLayout, listFigures } from '../../../shared/workbooks/sheet-layout.ts'
import type { WorkbookCell, WorkbookSheet } from '../../../shared/workbooks/workbook.ts'

/** A sheet from rows of texts; what reads as a number is one, `31.4%` under a format of percentages. */
export function sheetOf(rows: readonly (readonly (string | null)[])[], name = 'Model'): WorkbookSheet {
  return {
    name,
    rows: rows.map((cells, row) => ({
      row,
      cells: cells.flatMap((text, column): WorkbookCell[] => {
        if (text === null) return []
        const percent = /^-?([\d.]+)%$/.exec(text)
        const isNumber = percent !== null || /^-?\d+(?:\.\d+)?$/.test(text)
        return [
          {
            column,
            text: percent ? String(Number((Number.parseFloat(text) / 100).toPrecision(12))) : text,
            kind: isNumber ? 'number' : 'text',
            format: percent ? '0.0%' : 'General',
            isFormula: false,
            span: null,
          },
        ]
      }),
    })),
  }
}

let count = 0
const fact = (values: Partial<Fact>): Fact => ({
  ...noDetails,
  id: `fact-${(count += 1)}` as FactId,
  documentId: 'call' as DocumentId,
  documentTitle: 'Q1 call',
  company: 'Tern Photonics',
  ticker: 'TRNP',
  documentDate: '2025-05-08',
  documentPeriod: '2025Q1',
  state: 'suggested',
  metric: 'Revenue',
  segment: null,
  basis: null,
  period: '2025Q1',
  kind: 'actual',
  value: '40700000',
  unit: 'USD',
  passage: 1,
  line: 1,
  side: 'en',
  span: { start: 0, end: 5 },
  quote: '$40.7 million',
  zhSpan: null,
  speaker: null,
  confidence: 0.9,
  repeats: null,
  suggestion: null,
  decidedAt: null,
  isLost: false,
  ...values,
})

const match = (rows: readonly (readonly (string | null)[])[], facts: readonly Fact[], yearEnd = '12') => {
  const sheet = sheetOf(rows)
  const layout = guessLayout(sheet)
  return matchFigures(listFigures(sheet, layout), facts, {
    powers: new Map([['Model', layout?.power ?? null]]),
    fiscalYearEnds: new Map([['Tern Photonics', yearEnd]]),
    named: 'model.xlsx',
    catalogue: shippedCatalogue,
  })
}

describe('the layout of a sheet', () => {
  it('is found by its heads, with the unit said above them', () => {
    const sheet = sheetOf([
      ['Tern Photonics model'],
      ['USD in millions'],
      [null, null, '1Q25', '2Q25E', 'FY25E'],
      [null, 'Revenue', '40.7', '48.9', '190'],
      [null, 'Gross margin', '31.4%', '33.0%', null],
    ])
    const layout = guessLayout(sheet)
    expect(layout).toEqual({ across: 'periods', headRow: 2, labelColumn: 1, power: 6, currency: 'USD' })
    const figures = listFigures(sheet, layout)
    expect(figures.map(({ value, label, head }) => [label, head?.kind, head?.part, value])).toEqual([
      ['Revenue', 'quarter', 1, '40.7'],
      ['Revenue', 'quarter', 2, '48.9'],
      ['Revenue', 'year', 0, '190'],
      ['Gross margin', 'quarter', 1, '31.4'],
      ['Gross margin', 'quarter', 2, '33'],
    ])
    expect(figures.map(({ isPercent }) => isPercent)).toEqual([false, false, false, true, true])
  })

  it('is found with years over quarters, and with periods down the side', () => {
    const over = sheetOf([
      [null, '2024', null, '2025', null],
      [null, 'Q3', 'Q4', 'Q1', 'Q2'],
      ['Revenue', '1', '2', '3', '4'],
    ])
    expect(listFigures(over, guessLayout(over)).map(({ head }) => `${head?.year}Q${head?.part}`)).toEqual([
      '2024Q3',
      '2024Q4',
      '2025Q1',
      '2025Q2',
    ])
    const down = sheetOf([
      ['Quarter', 'Revenue', 'Inventory'],
      ['Q1 2025', '40.7', '12'],
      ['Q2 2025', '48.9', '13'],
    ])
    expect(guessLayout(down)).toMatchObject({ across: 'metrics', headRow: 0, labelColumn: 0 })
    expect(listFigures(down, guessLayout(down)).map(({ label, head }) => [label, head?.part])).toEqual([
      ['Revenue', 1],
      ['Inventory', 1],
      ['Revenue', 2],
      ['Inventory', 2],
    ])
  })

  it('is none where nothing reads as periods', () => {
    expect(
      guessLayout(
        sheetOf([
          ['Parts', 'Price'],
          ['Bolt', '2.5'],
        ]),
      ),
    ).toBeNull()
  })
})

describe('sources of the numbers of a workbook', () => {
  const revenue = fact({})
  const second = fact({ period: '2025Q2', value: '48900000', quote: '$48.9 million' })
  const margin = fact({ metric: 'Gross margin', value: '31.4', unit: '%', quote: '31.4%' })

  it('are the facts whose value, period and metric agree, at the scale most of the sheet agrees in', () => {
    const found = match(
      [
        [null, '1Q25', '2Q25'],
        ['Revenue', '40.7', '48.9'],
        ['Gross margin', '31.4%', '33.0%'],
      ],
      [revenue, second, margin, fact({ value: '40.7', unit: 'count', metric: 'Headcount', quote: '40.7' })],
    )
    expect(
      found.map(({ label, power, proposals }) => [label, power, proposals.map((one) => one.factId)]),
    ).toEqual([
      ['Revenue', 6, [revenue.id]],
      ['Revenue', 6, [second.id]],
      ['Gross margin', 0, [margin.id]],
    ])
    for (const { proposals } of found) expect(proposals[0]?.confidence).toBeGreaterThan(0.8)
  })

  it('are not those of another period or metric, however alike the value', () => {
    const rows = [
      [null, '1Q25', '2Q25'],
      ['Inventory', '40.7', null],
      ['Revenue', null, '40.7'],
    ]
    expect(match(rows, [revenue])).toEqual([])
  })

  it('follow the fiscal year of the company', () => {
    const fiscal = fact({ period: 'FY2025Q3' })
    const rows = [
      [null, 'Mar-25', 'Jun-25'],
      ['Net sales', '40.7', '50'],
    ]
    expect(match(rows, [fiscal], '06')[0]?.proposals[0]?.factId).toBe(fiscal.id)
    expect(match(rows, [fiscal], '09')).toEqual([])
  })

  it('agree as far as the coarser of the two was printed', () => {
    const rows = (value: string) => [
      [null, '1Q25', '2Q25'],
      ['Revenue', value, null],
    ]
    expect(match(rows('40.714'), [revenue])).toHaveLength(1)
    expect(match(rows('40.76'), [revenue])).toHaveLength(0)
    expect(match(rows('41'), [revenue])).toHaveLength(1)
  })

  it('are proposed by value alone only where it has many digits, and with little confidence', () => {
    const long = fact({ value: '40712345', quote: '40,712,345' })
    const rows = [['some words', '40712345']]
    const [found] = match(rows, [long])
    expect(found?.proposals[0]?.confidence).toBeLessThan(0.65)
    expect(match([['some words', '40.7']], [revenue])).toEqual([])
  })

  it('are found in time that grows with the sheet, not with its square', () => {
    const facts = Array.from({ length: 20_000 }, (_, at) =>
      fact({
        value: String(10_000_000 + at * 1_370),
        quote: String(10_000_000 + at * 1_370),
        period: '2025Q1',
      }),
    )
    const rows = (length: number) => [
      [null, '1Q25', '2Q25'],
      ...Array.from({ length }, (_, at) => ['Revenue', String(10_000_000 + at * 1_370), '1.5']),
    ]
    const timed = (length: number) => {
      const start = performance.now()
      expect(match(rows(length), facts).length).toBeGreaterThanOrEqual(length)
      return performance.now() - start
    }
    timed(500)
    const [small, large] = [timed(2_000), timed(8_000)]
    expect(large).toBeLessThan(Math.max(4 * small * 2.5, 400))
  })
})

describe('the unit of a row', () => {
  const own = createCatalogue([
    ...shippedMetrics,
    fillMetric({
      name: 'Kiln throughput',
      group: 'Operations',
      measure: 'percent',
      english: ['kiln throughput'],
      chinese: ['窯稼動'],
    }),
  ])
  const taken = (rows: readonly (readonly (string | null)[])[], catalogue = shippedCatalogue) => {
    const sheet = sheetOf(rows)
    const layout = guessLayout(sheet)
    if (!layout) throw new Error('the sheet has periods')
    return figuresToImport(sheet, layout, catalogue).map(
      ({ metric, period, value, unit }) => `${metric} ${period} ${value} ${unit}`,
    )
  }

  it('is what the row says, in its label or beside it, before what the sheet says', () => {
    expect(
      taken([
        ['USD in millions', null, null, null],
        ['', '', '1Q24', '2Q24'],
        ['Revenue', null, '40.7', '48.9'],
        ['Inventory', 'NT$ thousands', '1200', '1300'],
        ['Gross margin', '%', '31.5', '33'],
        ['Operating margin', null, '0.155', '0.16'],
        ['Diluted EPS', null, '0.12', '0.15'],
        ['Headcount', null, '2500', '2600'],
      ]),
    ).toEqual([
      'Revenue 2024Q1 40700000 USD',
      'Revenue 2024Q2 48900000 USD',
      'Inventory 2024Q1 1200000 TWD',
      'Inventory 2024Q2 1300000 TWD',
      'Gross margin 2024Q1 31.5 %',
      'Gross margin 2024Q2 33 %',
      'Operating margin 2024Q1 15.5 %',
      'Operating margin 2024Q2 16 %',
      'Diluted EPS 2024Q1 0.12 USD/share',
      'Diluted EPS 2024Q2 0.15 USD/share',
      'Headcount 2024Q1 2500 count',
      'Headcount 2024Q2 2600 count',
    ])
  })

  it('is read in Chinese, with its periods, down to a block’s own heading', () => {
    expect(
      taken([
        ['單位：新台幣百萬元', null, null],
        [null, '2024年第一季', '113年第二季'],
        ['營業收入', '1250.5', '1300'],
        ['毛利率', '31.5', '33.1'],
        ['資產負債表（單位：新台幣億元）', null, null],
        ['存貨', '12.5', '13'],
        ['員工人數', '2500', '2600'],
      ]),
    ).toEqual([
      'Revenue 2024Q1 1250500000 TWD',
      'Revenue 2024Q2 1300000000 TWD',
      'Gross margin 2024Q1 31.5 %',
      'Gross margin 2024Q2 33.1 %',
      'Inventory 2024Q1 1250000000 TWD',
      'Inventory 2024Q2 1300000000 TWD',
      'Headcount 2024Q1 2500 count',
      'Headcount 2024Q2 2600 count',
    ])
  })

  it('and the name are the user’s own metric’s where it is theirs, in either language', () => {
    const rows = [
      [null, '1Q24', '2Q24'],
      ['Kiln throughput', '61.5', '63'],
      ['窯稼動', '61.5', '63'],
    ]
    expect(taken(rows, own)).toEqual([
      'Kiln throughput 2024Q1 61.5 %',
      'Kiln throughput 2024Q2 63 %',
      'Kiln throughput 2024Q1 61.5 %',
      'Kiln throughput 2024Q2 63 %',
    ])
    expect(taken(rows)).not.toContain('Kiln throughput 2024Q1 61.5 %')
  })

  it('finds the facts of amounts in 億 and of percentages kept as ratios', () => {
    const margin = fact({ metric: 'Gross margin', value: '31.5', unit: '%', quote: '31.5%' })
    const inTaiwan = fact({ value: '4070000000', unit: 'TWD', quote: 'NT$4.07 billion' })
    const found = match(
      [
        [null, '1Q25', '2Q25'],
        ['營收（億元）', '40.7', '48.9'],
        ['毛利率', '0.315', '0.33'],
      ],
      [margin, inTaiwan],
    )
    expect(found.map(({ label, proposals }) => [label, proposals[0]?.factId])).toEqual([
      ['營收（億元）', inTaiwan.id],
      ['毛利率', margin.id],
    ])
  })
})

describe('a number that several facts fit alike', () => {
  const [north, south] = [
    fact({ metric: 'Inventory', segment: 'North', value: '40700000' }),
    fact({ metric: 'Inventory', segment: 'South', value: '40700000' }),
  ]
  const rows = [
    [null, '1Q25', '2Q25'],
    ['Inventory', '40.7', '48.9'],
  ]

  it('is said to be ambiguous', () => {
    expect(match(rows, [north, south])).toMatchObject([{ isAmbiguous: true }])
    expect(match(rows, [north, south])[0]?.proposals).toHaveLength(2)
  })

  it('is not where two documents say the same, or one fits better', () => {
    const again = fact({ metric: 'Inventory', segment: 'North', documentId: 'release' as DocumentId })
    expect(match(rows, [north, again])).toMatchObject([{ isAmbiguous: false }])
    const retold = fact({ metric: 'Inventory', segment: 'North', kind: 'prior-period actual' })
    const guided = fact({ metric: 'Inventory', segment: 'North', kind: 'guidance-high' })
    expect(match(rows, [north, retold, guided])).toMatchObject([{ isAmbiguous: false }])
    const whole = fact({ metric: 'Inventory' })
    expect(match(rows, [whole, south])).toMatchObject([{ isAmbiguous: false }])
  })
})

describe('a number that the library states otherwise', () => {
  const revenue = [
    fact({ value: '38200000', period: '2024Q4' }),
    fact({ value: '40700000', period: '2025Q1' }),
  ]
  const [, stated] = revenue
  const rows = (latest: string, label = 'Revenue') => [
    [null, '4Q24', '1Q25'],
    [label, '38.2', latest],
  ]

  it('is named with what is stated, though no fact has its value', () => {
    const found = match(rows('41.9'), revenue)
    expect(found.map(({ value, stated: one }) => [value, one])).toEqual([
      ['38.2', null],
      ['41.9', stated?.id],
    ])
    expect(found[1]?.proposals).toEqual([])
  })

  it('is not taken for what was only guided', () => {
    const guided = fact({ value: '41900000', kind: 'guidance-high' })
    const [, latest] = match(rows('41.9'), [...revenue, guided])
    expect(latest).toMatchObject({ stated: stated?.id, proposals: [{ factId: guided.id }] })
    expect(latest && sureFactOf(latest)).toBeNull()
    // Where nothing has come, the guidance is the source.
    const [, open] = match(rows('41.9'), [...revenue.slice(0, 1), guided])
    expect(open).toMatchObject({ stated: null })
    expect(open && sureFactOf(open)).toBe(guided.id)
  })

  it('is none where it rounds what is stated, in a row of another segment or basis, or of guidance', () => {
    expect(match(rows('41'), revenue)[1]).toMatchObject({ stated: null })
    const north = [fact({ value: '38200000', period: '2024Q4', segment: 'North' }), ...revenue.slice(1)]
    expect(match(rows('41.9', 'North'), north)).toHaveLength(1)
    expect(match(rows('41.9', 'Revenue guidance'), revenue)).toHaveLength(1)
  })
})
