import { describe, expect, it } from 'vitest'
import { joinPieces } from '../../../shared/tables/join-pieces.ts'
import { readCell } from '../../../shared/tables/read-figure.ts'
import { readHead } from '../../../shared/tables/read-head.ts'
import { readTables } from '../../../shared/tables/read-tables.ts'
import { readUnitLine } from '../../../shared/tables/read-unit.ts'
import { splitCells } from '../../../shared/tables/split-cells.ts'

const valuesOf = (text: string): readonly string[] => {
  const reading = readCell(text)
  return reading.kind === 'figures'
    ? reading.figures.map(({ value, unit, power }) => `${value} ${unit ?? ''} ${power}`)
    : [reading.kind]
}

describe('readCell', () => {
  it.each([
    ['(1,234)', ['-1234  0']],
    ['$(0.03)', ['-0.03 USD 0']],
    ['NT$ 12,345', ['12345 TWD 0']],
    ['12.4%', ['12.4 % 0']],
    ['(8.8)%', ['-8.8 % 0']],
    ['+2.5ppts', ['2.5 bps 2']],
    ['$88.0 million', ['88 USD 6']],
    ['1 204', ['1204  0']],
    ['36,450(1)', ['36450  0']],
    ['$1.10 - $1.20', ['1.1 USD 0', '1.2 USD 0']],
    ['34% – 36%', ['34 % 0', '36 % 0']],
    ['$121M – $123M', ['121 USD 6', '123 USD 6']],
    ['—', ['nothing']],
    ['NM', ['nothing']],
    ['不適用', ['nothing']],
    ['March 31, 2026', ['words']],
    ['1Q26', ['words']],
  ])('reads %s', (text, values) => {
    expect(valuesOf(text)).toEqual(values)
  })

  it('counts to a number what stands in cells of its own around it', () => {
    const cells = joinPieces(splitCells('Net loss\t\t$\t(1,234\t)\t\t$\t(2,345\t)').pieces)
    expect(cells.map(({ text, from, to }) => [text, from, to])).toEqual([
      ['Net loss', 0, 0],
      ['(1,234', 2, 4],
      ['(2,345', 6, 8],
    ])
  })
})

describe('readUnitLine', () => {
  it.each([
    ['(in thousands, except per share data)', null, 3, false],
    ['(In thousands, except share and per share amounts)', null, 3, true],
    ['(US$ in millions)', 'USD', 6, false],
    ["GBP'000", 'GBP', 3, false],
    ['單位：新台幣千元', 'TWD', 3, false],
    ['单位：人民币万元', 'CNY', 4, false],
    ['（新台幣百萬元）', 'TWD', 6, false],
    ['Expressed in thousands of New Taiwan dollars', 'TWD', 3, false],
  ])('reads %s', (text, currency, power, exceptShares) => {
    expect(readUnitLine(text)).toMatchObject({ currency, power, exceptShares })
  })

  it('finds no unit in a sentence', () => {
    expect(readUnitLine('Revenue grew as plants took delivery of meters.')).toBeNull()
  })
})

describe('readHead', () => {
  it.each([
    ['Three Months Ended March 31, 2026', { months: 3, month: 3, day: 31, years: [2026] }],
    ['Twenty-six Weeks Ended 27 June 2026', { months: 6, month: 6, day: 27, years: [2026] }],
    ["Q3'25", { months: 3, quarter: 3, years: [2025] }],
    ['1Q26', { months: 3, quarter: 1, years: [2026] }],
    ['115年第1季', { months: 3, quarter: 1, years: [2026] }],
    ['2024年上半年', { months: 6, half: 1, years: [2024] }],
    ['30.06.2026', { month: 6, day: 30, years: [2026] }],
    ['Mar-26', { month: 3, day: null, years: [2026] }],
    ['2027E', { years: [2027], isForecast: true }],
    ['Jan–Sep 2025', { months: 9, month: 9, years: [2025] }],
  ])('reads the time of %s', (text, time) => {
    expect(readHead(text).time).toMatchObject(time)
  })

  it.each([
    ['% Change', 'any'],
    ['Y/Y', 'yoy'],
    ['季增(%)', 'qoq'],
    ['本期比上年同期增减(%)', 'any'],
    ['2026', null],
  ])('tells what %s changes from', (text, change) => {
    expect(readHead(text).change).toBe(change)
  })
})

const lines = (rows: readonly string[]) => {
  let start = 0
  return rows.map((text, index) => {
    const line = { text, start, line: index + 1, passage: index }
    start += text.length + 1
    return line
  })
}

describe('readTables', () => {
  it('knows a sum as such and the head its rows stand beneath', () => {
    const [table] = readTables(
      lines([
        '\t2026\t2025',
        'Revenue:\t\t',
        'Products\t10\t9',
        'Services\t5\t4',
        'Total revenue\t15\t13',
        'Cost\t8\t7',
      ]),
      [],
    )
    expect(table?.rows.map(({ label, heads, isTotal }) => [label, heads.join(), isTotal])).toEqual([
      ['Products', 'Revenue', false],
      ['Services', 'Revenue', false],
      ['Total revenue', 'Revenue', true],
      ['Cost', '', false],
    ])
  })

  it('puts a figure of a row with empty cells into the column it stands in', () => {
    const [table] = readTables(
      lines(['\t2026\t2025\t2024', 'Revenue\t10\t9\t8', 'Restructuring\t\t3\t', 'Profit\t4\t3\t2']),
      [],
    )
    expect(table?.rows[1]?.cells.map(({ column, text }) => [column, text])).toEqual([[1, '3']])
  })

  it('gives no column to figures of which it cannot be told', () => {
    const [table] = readTables(
      lines(['2026\t2025\t2024', 'Revenue\t10\t9\t8', 'Restructuring\t3', 'Profit\t4\t3\t2']),
      [],
    )
    expect(table?.rows[1]?.cells).toEqual([])
  })

  it('takes time in proportion to its rows', () => {
    const timeOf = (count: number): number => {
      const rows = Array.from(
        { length: count },
        (_, row) => `Customer group ${row}\t$\t${1000 + row}\t\t$\t(${row}\t)`,
      )
      const given = lines(['(in thousands)', '\t\t2026\t\t\t2025', ...rows])
      const began = performance.now()
      readTables(given, [])
      return performance.now() - began
    }
    timeOf(2_000)
    expect(timeOf(8_000)).toBeLessThan(Math.max(400, 12 * timeOf(2_000)))
  })

  it.each(['1\t', '| ', '1  ', '. ', '(', '單位', 'in thousands ', '$\t', 'Q1 '])(
    'ends soon on a line of %s',
    (part) => {
      const long = part.repeat(Math.ceil(100_000 / part.length))
      const began = performance.now()
      readTables(lines(['\t2026\t2025', long, 'Revenue\t1\t2', long]), lines([long]))
      expect(performance.now() - began).toBeLessThan(4_000)
    },
  )
})
