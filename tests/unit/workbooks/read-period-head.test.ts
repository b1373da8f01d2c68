import { describe, expect, it } from 'vitest'
import { processorTime } from '../../support/least-time.ts'
import { periodsOf, readPeriodHead } from '../../../shared/workbooks/read-period-head.ts'

/** What a head means first for a company whose fiscal year is the calendar's. */
const means = (text: string, yearEnd: string | null = null) => {
  const head = readPeriodHead(text)
  return head && periodsOf(head, yearEnd)[0]
}

describe('the head of a column', () => {
  it.each([
    ['1Q24', '2024Q1'],
    ['1Q 2024', '2024Q1'],
    ["1Q'24", '2024Q1'],
    ['Q1 24', '2024Q1'],
    ["Q1'24", '2024Q1'],
    ['Q1 ’24A', '2024Q1'],
    ['Q1-2024', '2024Q1'],
    ['Q1/24', '2024Q1'],
    ['2024Q1', '2024Q1'],
    ['2024 Q1', '2024Q1'],
    ['2024-Q1', '2024Q1'],
    ['24Q1', '2024Q1'],
    ['CQ1 24', '2024Q1'],
    ['C1Q24', '2024Q1'],
    ['First quarter 2024', '2024Q1'],
    ['2024 first quarter', '2024Q1'],
    ['2024年第一季', '2024Q1'],
    ['2024年第一季度', '2024Q1'],
    ['2024年第1季', '2024Q1'],
    ['2024年一季度', '2024Q1'],
    ['2024年Q1', '2024Q1'],
    ['2024年1-3月', '2024Q1'],
    ['2024 年 第一季', '2024Q1'],
    ['113年第一季', '2024Q1'],
    ['民國113年第1季', '2024Q1'],
    ['113Q1', '2024Q1'],
    ['二零二四年第一季', '2024Q1'],
    ['二○二四年第一季度', '2024Q1'],
    ['1H24', '2024H1'],
    ['H1 2024', '2024H1'],
    ['2024H1', '2024H1'],
    ['2024年上半年', '2024H1'],
    ['2024上半年', '2024H1'],
    ['2024年中期', '2024H1'],
    ['2024年1-6月', '2024H1'],
    ['FY24', 'FY2024'],
    ['FY2024E', 'FY2024'],
    ['FY 2024', 'FY2024'],
    ['2024', '2024'],
    ['2024A', '2024'],
    ['2024年', '2024'],
    ['2024年度', '2024'],
    ['113年度', '2024'],
    ['2024年全年', '2024'],
    ['CY2024', '2024'],
    ['Mar-24', '2024Q1'],
    ["Mar'24", '2024Q1'],
    ['Mar. 2024', '2024Q1'],
    ['March 2024', '2024Q1'],
    ['31-Mar-24', '2024Q1'],
    ['31 March 2024', '2024Q1'],
    ['Mar 31, 2024', '2024Q1'],
    ['March 31 2024', '2024Q1'],
    ['2024-03-31', '2024Q1'],
    ['2024/3/31', '2024Q1'],
    ['2024.03', '2024Q1'],
    ['3/31/2024', '2024Q1'],
    ['31/03/2024', '2024Q1'],
    ['31.03.2024', '2024Q1'],
    ['2024年3月31日', '2024Q1'],
    ['2024年3月', '2024Q1'],
    ['113年3月31日', '2024Q1'],
    ['Quarter ended March 31, 2024', '2024Q1'],
    ['Three months ended 31 March 2024', '2024Q1'],
    ['3ME Mar-24', '2024Q1'],
    ['截至2024年3月31日止三個月', '2024Q1'],
  ])('%s is %s', (text, period) => {
    expect(means(text)).toBe(period)
  })

  it.each([
    ['FQ2 26', 'FY2026Q2'],
    ['FQ2’26', 'FY2026Q2'],
    ['Q2 FY26', 'FY2026Q2'],
    ['Q2FY26', 'FY2026Q2'],
    ['2QFY26', 'FY2026Q2'],
    ['FY26 Q2', 'FY2026Q2'],
    ['FY26Q2', 'FY2026Q2'],
    ['F2Q26', 'FY2026Q2'],
    ['2QF26', 'FY2026Q2'],
    ['2026財年第二季', 'FY2026Q2'],
    ['2026财年第2季度', 'FY2026Q2'],
    ['2026財年', 'FY2026'],
    ['Dec-25', 'FY2026Q2'],
  ])('%s is %s of a company whose year ends in June', (text, period) => {
    expect(means(text, '06')).toBe(period)
  })

  it.each([
    'Revenue',
    '24',
    '9M24',
    'LTM',
    '2024Q5',
    '13/31/2024',
    '2024年13月',
    '99年',
    'Note 3',
    'Total 2024 revenue by product',
    '5Q24',
    '2024年1-9月',
    '1,024',
  ])('%s is none', (text) => {
    expect(readPeriodHead(text)).toBeNull()
  })

  it.each([
    ['1Q25E', true],
    ['2025F', true],
    ['2025(E)', true],
    ['2025年預估', true],
    ['2025年第一季(預測)', true],
    ['1Q25A', false],
    ['2024年', false],
  ])('%s is foreseen: %s', (text, isForecast) => {
    expect(readPeriodHead(text)?.isForecast).toBe(isForecast)
  })

  it('is read in time that grows with its length alone', () => {
    for (const piece of ['Q1', '2024年', 'quarter ended ', '31 '])
      expect(processorTime(() => readPeriodHead(piece.repeat(50_000)))).toBeLessThan(500)
  })
})
