import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { cellOf, gridOf, makeFact, periodsOf, rowOf } from './make-facts.ts'

const q2Call = { documentId: 'q2-call' as DocumentId, documentDate: '2025-08-07' }

describe('columns', () => {
  it('puts quarters oldest first and half-years and years after their quarters', () => {
    const periods = ['2025', '2025Q1', '2024Q4', '2025H1', '2025Q4', '2025Q2']
    const table = gridOf(periods.map((period) => makeFact({ value: '1000000', period })))
    expect(periodsOf(table)).toEqual(['2024Q4', '2025Q1', '2025Q2', '2025H1', '2025Q4', '2025'])
  })

  it('never puts a fiscal and a calendar quarter into one column', () => {
    const facts = ['FY2026Q2', '2025Q4', 'FY2026Q3'].map((period) => makeFact({ value: '5', period }))
    expect(periodsOf(gridOf(facts, { fiscalYearEnd: '06' }))).toEqual(['FY2026Q2', '2025Q4', 'FY2026Q3'])
  })

  it('reads FY2025 as 2025 where the fiscal year is the calendar year', () => {
    const facts = ['FY2025', '2025'].map((period) => makeFact({ value: '7000000', period }))
    expect(periodsOf(gridOf(facts))).toEqual(['2025'])
  })

  it.each([
    ['as of 2025-03-31', '12', '2025Q1'],
    ['as of 2025-12-27', '06', 'FY2026Q2'],
    ['as of 2026-01-03', '06', 'FY2026Q2'],
    ['as of 2026-01-03', '12', '2025Q4'],
    ['as of 2025-01-26', '01', 'FY2025Q4'],
  ])(
    'puts a balance %s into the quarter it closes (year ending in month %s): %s',
    (period, fiscalYearEnd, column) => {
      const facts = [makeFact({ metric: 'Inventory', value: '63900000', period })]
      expect(periodsOf(gridOf(facts, { fiscalYearEnd }))).toEqual([column])
    },
  )

  it('leaves out facts of no period and rejected ones', () => {
    const table = gridOf([
      makeFact({ value: '1000000', period: null }),
      makeFact({ value: '2000000', state: 'rejected' }),
    ])
    expect(periodsOf(table)).toEqual([])
    expect(table.rows).toEqual([])
  })
})

describe('rows', () => {
  it('follow the catalogue, segments under their total and the remainder last', () => {
    const table = gridOf([
      makeFact({ metric: 'Inventory', value: '5000000' }),
      makeFact({ segment: 'Other', value: '1000000' }),
      makeFact({ segment: 'Telecom', value: '2000000' }),
      makeFact({ metric: 'Spectrometers leased', unit: 'count', value: '12' }),
      makeFact({ metric: 'Gross margin', basis: 'non-GAAP', unit: '%', value: '34.8' }),
      makeFact({ value: '9000000' }),
    ])
    expect(table.rows.map((row) => [row.group, row.metric, row.segment])).toEqual([
      ['Revenue', 'Revenue', null],
      ['Revenue', 'Revenue', 'Telecom'],
      ['Revenue', 'Revenue', 'Other'],
      ['Profitability', 'Gross margin', null],
      ['Cash and balance sheet', 'Inventory', null],
      ['Other', 'Spectrometers leased', null],
    ])
  })

  it('are one for two spellings of a segment, and two for two bases', () => {
    const table = gridOf([
      makeFact({ segment: 'Data Center', value: '4000000' }),
      makeFact({ segment: 'Data center', value: '5000000', period: '2025Q2' }),
      makeFact({ segment: 'Data center', value: '6000000', period: '2025Q3' }),
      makeFact({ metric: 'Gross margin', basis: 'GAAP', unit: '%', value: '33.1' }),
      makeFact({ metric: 'Gross margin', basis: 'non-GAAP', unit: '%', value: '34.8' }),
    ])
    expect(rowOf(table, 'Revenue', { segment: 'Data center' }).cells.filter(Boolean)).toHaveLength(3)
    expect(table.rows.filter((row) => row.metric === 'Gross margin').map((row) => row.basis)).toEqual([
      'GAAP',
      'non-GAAP',
    ])
  })

  it('show money in millions, thousands or units, and as many decimals as were stated', () => {
    const table = gridOf([
      makeFact({ value: '40700000', quote: '$40.7 million' }),
      makeFact({ value: '40670000', period: '2025Q2', quote: '$40.67 million' }),
      makeFact({ metric: 'Capex', value: '312000' }),
      makeFact({ metric: 'EPS', unit: 'USD/share', value: '-0.3' }),
    ])
    expect(rowOf(table, 'Revenue')).toMatchObject({ format: { scale: 6, decimals: 2 } })
    expect(rowOf(table, 'Capex')).toMatchObject({ format: { scale: 3, decimals: 1 } })
    expect(rowOf(table, 'EPS')).toMatchObject({ format: { scale: 0, decimals: 2 } })
  })

  it('keep stated changes under the values they are of', () => {
    const table = gridOf([
      makeFact({ metric: 'Gross margin', kind: 'change bps', unit: 'bps', value: '-150' }),
      makeFact({ metric: 'Gross margin', unit: '%', value: '34.8' }),
      makeFact({ kind: 'change yoy %', unit: '%', value: '43.2' }),
      makeFact({ value: '9000000' }),
    ])
    expect(table.rows.map((row) => [row.metric, row.kind, row.measure])).toEqual([
      ['Revenue', 'metric', 'value'],
      ['Revenue', 'change', 'change yoy %'],
      ['Gross margin', 'metric', 'value'],
      ['Gross margin', 'change', 'change bps'],
    ])
  })
})

describe('a cell', () => {
  it('takes the actual of its own report over what a later call recalls', () => {
    const own = makeFact({ value: '40700000', quote: '$40.7 million' })
    const recalled = makeFact({
      ...q2Call,
      kind: 'prior-period actual',
      value: '41200000',
      quote: '$41.2 million',
    })
    const table = gridOf([recalled, own])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'conflict',
      value: '40700000',
      factIds: [own.id, recalled.id],
      rule: 'own-report',
    })
    expect(table.counts).toEqual({ suggested: 2, confirmed: 0, conflicts: 1 })
  })

  it('sees no conflict between $40.7 million and $40.67 million, and shows the more precise', () => {
    const rough = makeFact({ value: '40700000', quote: '$40.7 million' })
    const precise = makeFact({ value: '40670000', quote: '4,067 萬美元' })
    const table = gridOf([rough, precise])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'suggested',
      value: '40670000',
      factIds: [precise.id, rough.id],
      rule: null,
    })
  })

  it('takes a sure reading before a guess printed more precisely, and makes no conflict of it', () => {
    const sure = makeFact({ value: '71900000', quote: '$71.9 million', confidence: 0.9 })
    const guess = makeFact({ value: '11', quote: '$11', confidence: 0.5 })
    const table = gridOf([guess, sure])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'suggested',
      value: '71900000',
      factIds: [sure.id, guess.id],
      rule: null,
    })
  })

  it('leaves a cell empty that only guesses would fill, until a person confirms one', () => {
    const guess = {
      metric: 'Free cash flow',
      value: '11000000',
      quote: '$11 million',
      confidence: 0.5,
    } as const
    expect(
      gridOf([makeFact({ value: '71900000' }), makeFact(guess)]).rows.map(({ metric }) => metric),
    ).toEqual(['Revenue'])
    const confirmed = gridOf([makeFact({ ...guess, state: 'confirmed' })])
    expect(cellOf(confirmed, rowOf(confirmed, 'Free cash flow'), '2025Q1')?.value).toBe('11000000')
  })

  it('puts a business written with `and` and one written with `&` into one row', () => {
    const grid = gridOf([
      makeFact({ segment: 'Aerospace and defense', value: '27100000', period: '2025Q3' }),
      makeFact({ segment: 'Aerospace & Defense', value: '29300000', period: '2025Q4' }),
    ])
    expect(grid.rows.filter(({ measure }) => measure === 'value')).toHaveLength(1)
  })

  it('puts CATV and cable television, data center and datacenter into one row each', () => {
    const table = gridOf([
      makeFact({ segment: 'CATV', value: '27100000', period: '2025Q4' }),
      makeFact({ segment: 'Cable television', value: '28400000', period: '2025Q3' }),
      makeFact({ segment: 'Data center', value: '84600000', period: '2025Q4' }),
      makeFact({ segment: 'Datacenter', value: '71900000', period: '2025Q3' }),
    ])
    const segments = table.rows.filter(({ measure }) => measure === 'value').map(({ segment }) => segment)
    expect(segments).toHaveLength(2)
  })

  it('takes 42% before `more than doubled`', () => {
    const change = { kind: 'change yoy %', unit: '%' } as const
    const table = gridOf([
      makeFact({ ...change, value: '100', quote: 'doubled', confidence: 1 }),
      makeFact({ ...change, value: '42', quote: '42%' }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'change yoy %' }), '2025Q1')).toMatchObject({
      value: '42',
      rule: 'precise',
    })
  })

  it('shows what a person confirmed before what is only suggested', () => {
    const table = gridOf([
      makeFact({ value: '41000000', quote: '$41.0 million', confidence: 1 }),
      makeFact({ value: '40000000', quote: '$40.0 million', state: 'confirmed' }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'confirmed',
      value: '40000000',
      rule: 'decided',
      isProvisional: false,
    })
    expect(table.counts).toEqual({ suggested: 1, confirmed: 1, conflicts: 0 })
  })

  it('stays in conflict where two accepted figures disagree, whatever a suggestion says besides', () => {
    const table = gridOf([
      makeFact({ value: '39000000', quote: '$39.0 million' }),
      makeFact({ value: '40000000', quote: '$40.0 million', state: 'confirmed' }),
      makeFact({
        ...q2Call,
        kind: 'prior-period actual',
        value: '42000000',
        quote: '$42.0 million',
        state: 'confirmed',
      }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'conflict',
      value: '40000000',
      rule: 'own-report',
    })
  })

  it('shows the chosen fact, without conflict, the others still listed', () => {
    const first = makeFact({ value: '36900000', quote: '$36.9 million', state: 'confirmed' })
    const second = makeFact({ value: '39600000', quote: '$39.6 million', state: 'confirmed' })
    const { key } = rowOf(gridOf([first, second]), 'Revenue')
    const table = gridOf([first, second], { chosen: [{ rowKey: key, column: '2025Q1', factId: second.id }] })
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'confirmed',
      value: '39600000',
      factIds: [second.id, first.id],
      rule: 'chosen',
    })
  })

  it('keeps what the user typed over what the facts say, and in a column of its own', () => {
    const fact = makeFact({ value: '40700000' })
    const { key } = rowOf(gridOf([fact]), 'Revenue')
    const table = gridOf([fact], {
      typed: [
        { rowKey: key, column: '2025Q1', value: '40750000' },
        { rowKey: key, column: '2025Q3', value: '52000000' },
      ],
    })
    expect(periodsOf(table)).toEqual(['2025Q1', '2025Q3'])
    expect(cellOf(table, rowOf(table, 'Revenue'), '2025Q1')).toMatchObject({
      state: 'typed',
      value: '40750000',
      factIds: [fact.id],
    })
  })

  it('keeps a typed value when the facts of its row are gone', () => {
    const { key } = rowOf(
      gridOf([makeFact({ metric: 'Gross margin', unit: '%', value: '30' })]),
      'Gross margin',
    )
    const table = gridOf([], { typed: [{ rowKey: key, column: '2025Q1', value: '31.5' }] })
    expect(cellOf(table, rowOf(table, 'Gross margin'), '2025Q1')?.value).toBe('31.5')
  })
})

describe('guidance', () => {
  const guided = (low: string, high: string, parts: Parameters<typeof makeFact>[0] = { value: '' }) => [
    makeFact({ passage: 900, period: '2025Q2', ...parts, kind: 'guidance-low', value: low }),
    makeFact({ passage: 900, period: '2025Q2', ...parts, kind: 'guidance-high', value: high }),
  ]
  const verdictOf = (facts: Parameters<typeof gridOf>[0], metric = 'Revenue') => {
    const table = gridOf(facts)
    const cell = cellOf(table, rowOf(table, metric, { measure: 'guided' }), '2025Q2')
    return [cell?.verdict, cell?.isFavourable]
  }

  it('stands under its actual as a range, worst value first', () => {
    const table = gridOf([
      ...guided('41000000', '46000000'),
      makeFact({ value: '9000000', period: '2025Q1' }),
    ])
    expect(table.rows.map((row) => row.kind)).toEqual(['metric', 'guidance'])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025Q2')).toMatchObject({
      value: '41000000',
      high: '46000000',
      verdict: null,
    })
  })

  it('as a point is not widened by the range it was guided to before', () => {
    const table = gridOf([
      makeFact({ passage: 900, period: '2025Q2', kind: 'guidance-mid', value: '46000000' }),
      ...guided('41000000', '46000000', { value: '', confidence: 0.4 }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025Q2')).toMatchObject({
      value: '46000000',
      high: '46000000',
    })
  })

  it.each([
    ['40700000', 'below', false],
    ['41000000', 'within', null],
    ['46000000', 'within', null],
    ['46100000', 'above', true],
  ])('of 41 to 46 million against an actual of %s is %s', (value, verdict, isFavourable) => {
    const actual = makeFact({ ...q2Call, value, period: '2025Q2' })
    expect(verdictOf([...guided('41000000', '46000000'), actual])).toEqual([verdict, isFavourable])
  })

  it('of a loss reads -0.33 as worse than -0.28', () => {
    const eps = { metric: 'EPS', unit: 'USD/share', basis: 'non-GAAP', value: '' } as const
    const actual = (value: string) => makeFact({ ...eps, value, period: '2025Q2' })
    expect(verdictOf([...guided('-0.33', '-0.28', eps), actual('-0.31')], 'EPS')).toEqual(['within', null])
    expect(verdictOf([...guided('-0.33', '-0.28', eps), actual('-0.4')], 'EPS')).toEqual(['below', false])
  })

  it('of expenses calls an actual above the range bad news', () => {
    const opex = { metric: 'Operating expenses', basis: 'non-GAAP', value: '' } as const
    const actual = makeFact({ ...opex, value: '26800000', period: '2025Q2' })
    expect(verdictOf([...guided('26000000', '24000000', opex), actual], 'Operating expenses')).toEqual([
      'above',
      false,
    ])
  })

  it('as a point is met by an actual that rounds to it', () => {
    const shares = { metric: 'Share count', unit: 'shares', period: '2025Q2' }
    const point = makeFact({
      ...shares,
      kind: 'guidance-mid',
      value: '38400000',
      quote: '38.4 million shares',
    })
    const met = makeFact({ ...shares, value: '38400000', quote: '38.4 million' })
    expect(verdictOf([point, met], 'Share count')[0]).toBe('within')
  })

  it('finds its actual though only one of them names its basis', () => {
    const actual = makeFact({
      metric: 'Gross margin',
      basis: 'non-GAAP',
      unit: '%',
      value: '18.9',
      period: '2025Q2',
    })
    const margin = { metric: 'Gross margin', unit: '%', value: '' }
    expect(verdictOf([...guided('21', '23', margin), actual], 'Gross margin')).toEqual(['below', false])
  })

  it('given anew replaces the earlier one and says so', () => {
    const renewed = guided('43000000', '47000000', { ...q2Call, value: '' })
    const table = gridOf([...guided('41000000', '46000000'), ...renewed])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025Q2')).toMatchObject({
      value: '43000000',
      high: '47000000',
      state: 'conflict',
      rule: 'latest',
    })
  })

  it('is settled by accepting both its ends, until it is given anew', () => {
    const accepted = { state: 'confirmed' } as const
    const stateOf = (facts: Parameters<typeof gridOf>[0]) => {
      const table = gridOf(facts)
      const { state, value, rule } =
        cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025Q2') ?? {}
      return { state, value, rule }
    }
    const other = { value: '', passage: 9 }
    const [low, high] = guided('41000000', '46000000', { value: '', ...accepted })
    if (!low || !high) throw new Error('no range')
    expect(stateOf([low, high, ...guided('43000000', '47000000', other)])).toEqual({
      state: 'confirmed',
      value: '41000000',
      rule: 'decided',
    })
    const half = [low, { ...high, state: 'suggested' as const }]
    expect(stateOf([...half, ...guided('43000000', '47000000', other)])).toMatchObject({ state: 'conflict' })
    expect(stateOf([low, high, ...guided('43000000', '47000000', { ...q2Call, value: '' })])).toEqual({
      state: 'conflict',
      value: '41000000',
      rule: 'decided',
    })
  })

  it('given anew in calls without a date is told by what the calls report on', () => {
    const call = (id: string, documentPeriod: string) => ({
      documentId: id as DocumentId,
      documentDate: null,
      documentPeriod,
      period: '2025',
      value: '',
    })
    const table = gridOf([
      ...guided('3.6', '3.7', { ...call('a third', '2025Q3') }),
      ...guided('3.4', '3.6', { ...call('b first', '2025Q1') }),
      ...guided('3.5', '3.7', { ...call('c second', '2025Q2') }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025')).toMatchObject({
      value: '3.6',
      high: '3.7',
      rule: 'latest',
    })
  })

  it('given as a range stands before its midpoint, wherever that is repeated', () => {
    const point = makeFact({ kind: 'guidance-mid', value: '43500000', period: '2025Q2', confidence: 1 })
    const table = gridOf([point, ...guided('41000000', '46000000')])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025Q2')).toMatchObject({
      value: '41000000',
      high: '46000000',
      rule: null,
    })
  })

  it('given as a point in a later call does not fall back on a range that the point lies outside of', () => {
    const later = { documentId: 'z later' as DocumentId, documentDate: null, documentPeriod: '2025Q3' }
    const earlier = { documentId: 'a first' as DocumentId, documentDate: null, documentPeriod: '2025Q2' }
    const floor = makeFact({ ...later, kind: 'guidance-mid', value: '30000000', period: '2025' })
    const table = gridOf([
      floor,
      ...guided('80000000', '120000000', { ...earlier, period: '2025', value: '' }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025')).toMatchObject({
      value: '30000000',
      high: '30000000',
      rule: 'latest',
    })
  })

  it('is shown with as many decimals as its actual', () => {
    const table = gridOf([
      ...guided('41000000', '46000000'),
      makeFact({ value: '40670000', period: '2025Q2' }),
    ])
    expect(rowOf(table, 'Revenue', { measure: 'guided' }).format.decimals).toBe(2)
  })

  it('repeated in the next call is one guidance', () => {
    const table = gridOf([
      ...guided('41000000', '46000000'),
      ...guided('41000000', '46000000', { ...q2Call, value: '' }),
    ])
    const cell = cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025Q2')
    expect(cell).toMatchObject({ state: 'suggested', rule: null })
    expect(cell?.factIds).toHaveLength(4)
  })
})

describe('growth that is expected', () => {
  const growth = { kind: 'change yoy %', unit: '%', passage: 9 } as const
  const at = (start: number) => ({ start, end: start + 2 })

  it('is guidance in a row of its own, as a range or a point, and never beside growth that was', () => {
    const table = gridOf([
      makeFact({ ...growth, value: '6', period: '2025Q1' }),
      makeFact({ ...growth, value: '2', period: '2025Q2', span: at(100) }),
      makeFact({ ...growth, value: '4', period: '2025Q2', span: at(106) }),
      makeFact({ ...growth, value: '9', period: '2025', passage: 12 }),
    ])
    const stated = rowOf(table, 'Revenue', { measure: 'change yoy %' })
    const guided = rowOf(table, 'Revenue', { measure: 'guided' })
    expect(cellOf(table, stated, '2025Q1')?.value).toBe('6')
    expect(cellOf(table, stated, '2025Q2')).toBeNull()
    expect(guided.unit).toBe('%')
    expect(cellOf(table, guided, '2025Q2')).toMatchObject({ value: '2', high: '4', state: 'suggested' })
    expect(cellOf(table, guided, '2025')).toMatchObject({ value: '9', high: '9' })
  })

  it('is told apart by the quarter reported on where a document has no date', () => {
    const undated = { ...growth, documentDate: null } as const
    const table = gridOf([
      makeFact({ ...undated, value: '6', period: '2025Q1' }),
      makeFact({ ...undated, value: '9', period: '2025', passage: 12 }),
    ])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'change yoy %' }), '2025')).toBeNull()
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'guided' }), '2025')?.value).toBe('9')
  })

  it('stands with forecasts where it is sequential or another’s', () => {
    const table = gridOf([
      makeFact({ ...growth, kind: 'change qoq %', value: '3', period: '2025Q2' }),
      makeFact({ kind: 'change bps', unit: 'bps', metric: 'Gross margin', value: '50', period: '2025Q2' }),
    ])
    expect(table.rows.map(({ metric, measure, unit }) => [metric, measure, unit])).toEqual([
      ['Revenue', 'forecast', '%'],
      ['Gross margin', 'forecast', 'bps'],
    ])
  })

  it('is stated growth again once its period is over', () => {
    const table = gridOf([makeFact({ ...growth, ...q2Call, value: '5', period: '2025Q2' })])
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'change yoy %' }), '2025Q2')?.value).toBe('5')
  })
})

describe('computed cells', () => {
  it('give growth year on year and quarter on quarter under revenue, with their working', () => {
    const table = gridOf([
      makeFact({ value: '402200000', period: '2024Q2' }),
      makeFact({ value: '600000000', period: '2025Q1' }),
      makeFact({ value: '665500000', period: '2025Q2', state: 'confirmed' }),
    ])
    const yoy = rowOf(table, 'Revenue', { measure: 'growth yoy' })
    expect(yoy.kind).toBe('computed')
    expect(cellOf(table, yoy, '2025Q2')).toMatchObject({
      state: 'computed',
      value: '65.464943',
      working: '665.5 ÷ 402.2 − 1',
      isProvisional: true,
      formula: { text: '[a]/[b]-1', inputs: [[{ column: '2025Q2' }], [{ column: '2024Q2' }]] },
    })
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'growth qoq' }), '2025Q2')?.value).toBe(
      '10.916667',
    )
  })

  it('give no growth from nothing or from a loss', () => {
    const table = gridOf([
      makeFact({ value: '0', period: '2024Q2' }),
      makeFact({ value: '665500000', period: '2025Q2' }),
    ])
    expect(table.rows.map((row) => row.measure)).toEqual(['value'])
  })

  it('fill a margin only where it is not stated', () => {
    const table = gridOf([
      makeFact({ value: '100000000', period: '2025Q1' }),
      makeFact({ metric: 'Gross profit', value: '31000000', period: '2025Q1' }),
      makeFact({ value: '120000000', period: '2025Q2' }),
      makeFact({ metric: 'Gross profit', value: '42000000', period: '2025Q2' }),
      makeFact({ metric: 'Gross margin', unit: '%', value: '34.9', period: '2025Q2' }),
    ])
    const margin = rowOf(table, 'Gross margin')
    expect(margin.kind).toBe('metric')
    expect(cellOf(table, margin, '2025Q1')).toMatchObject({
      state: 'computed',
      value: '31',
      working: '31 ÷ 100',
    })
    expect(cellOf(table, margin, '2025Q2')).toMatchObject({ state: 'suggested', value: '34.9' })
  })

  it('give free cash flow as operating cash flow less spending, negative included', () => {
    const table = gridOf([
      makeFact({ metric: 'Operating cash flow', value: '-6200000' }),
      makeFact({ metric: 'Capex', value: '8900000' }),
    ])
    const flow = rowOf(table, 'Free cash flow')
    expect(flow.kind).toBe('computed')
    expect(cellOf(table, flow, '2025Q1')).toMatchObject({ value: '-15100000', working: '(6.2) − 8.9' })
  })

  it('follow a typed value', () => {
    const facts = [makeFact({ value: '100000000', period: '2024Q1' }), makeFact({ value: '110000000' })]
    const { key } = rowOf(gridOf(facts), 'Revenue')
    const table = gridOf(facts, { typed: [{ rowKey: key, column: '2025Q1', value: '150000000' }] })
    expect(cellOf(table, rowOf(table, 'Revenue', { measure: 'growth yoy' }), '2025Q1')?.value).toBe('50')
  })
})
