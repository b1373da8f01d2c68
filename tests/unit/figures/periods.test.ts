import { describe, expect, it } from 'vitest'
import type { Side } from '../../../shared/documents/document.ts'
import { findPeriods } from '../../../shared/figures/find-periods.ts'
import {
  comparePeriods,
  firstDayOf,
  formatPeriod,
  lastDayOf,
  parsePeriod,
  quarterEndingIn,
  shiftPeriod,
  toCalendarPeriod,
} from '../../../shared/figures/periods.ts'
import { resolvePeriod, type Direction } from '../../../shared/figures/resolve-period.ts'

const calendarCall = { period: parsePeriod('2024Q1'), date: '2024-05-09', fiscalYearEnd: '12' }
const juneCall = { period: parsePeriod('FY2026Q2'), date: '2026-02-03', fiscalYearEnd: '06' }

function resolved(
  text: string,
  context = calendarCall,
  direction: Direction = 'near',
  side: Side = 'en',
): string[] {
  return findPeriods(text, side).map((mention) => {
    const period = resolvePeriod(mention, context, direction)
    return period === null ? '?' : formatPeriod(period)
  })
}

describe('findPeriods', () => {
  it('takes “the full year 2025” for the year it names, not for the current one', () => {
    const february = { period: parsePeriod('2025Q4'), date: '2026-02-03', fiscalYearEnd: '12' }
    expect(resolved('Capital expenditures for the full year 2025 were low.', february)).toEqual(['2025'])
    expect(resolved('Capital expenditures for the full year were low.', calendarCall)).toEqual(['2024'])
  })
})

describe('the first nine months of a year', () => {
  it.each([
    ['民國113年前三季營收', '2024M9'],
    ['2023年前三季度净利润', '2023M9'],
    ['今年1-9月營收', '2024M9'],
    ['去年前三季營收', '2023M9'],
    ['民國113年第三季營收', '2024Q3'],
    ['民國 112 年營收', '2023'],
    ['2023年上半年净利润', '2023H1'],
  ])('reads %s as %s', (text, period) => {
    expect(resolved(text, calendarCall, 'near', 'zh')).toEqual([period])
  })

  it('begins with the year and ends three months before its end', () => {
    const period = parsePeriod('FY2026M9')
    if (period === null) throw new Error('FY2026M9 is no period')
    expect([firstDayOf(period, '06'), lastDayOf(period, '06')]).toEqual(['2025-07-01', '2026-03-31'])
    expect(formatPeriod(shiftPeriod(period, { years: -1 }))).toBe('FY2025M9')
  })
})

describe('parsePeriod and formatPeriod', () => {
  it.each(['2024Q1', 'FY2026Q2', '2024H2', '2024M9', 'FY2026M9', 'FY2026', 'as of 2024-03-31'])(
    'keep %s',
    (written) => {
      const period = parsePeriod(written)
      expect(period && formatPeriod(period)).toBe(written)
    },
  )
  it('refuses what is no period', () => {
    expect(parsePeriod('spring')).toBeNull()
  })
})

describe('shiftPeriod and lastDayOf', () => {
  it('roll over years and follow the fiscal year', () => {
    const period = parsePeriod('FY2026Q2')
    if (period === null) throw new Error('unreadable')
    expect(formatPeriod(shiftPeriod(period, { quarters: -3 }))).toBe('FY2025Q3')
    expect(lastDayOf(period, '06')).toBe('2025-12-31')
    expect(formatPeriod(quarterEndingIn(2026, 3, '06'))).toBe('FY2026Q3')
  })
  it('order a fiscal quarter against a calendar one', () => {
    const fiscal = parsePeriod('FY2026Q2')
    const calendar = parsePeriod('2026Q1')
    expect(fiscal && calendar && comparePeriods(fiscal, calendar, '06')).toBeLessThan(0)
  })
})

describe('firstDayOf and toCalendarPeriod', () => {
  it.each([
    ['FY2026Q2', '06', '2025-10-01', '2025-12-31', '2025Q4'],
    ['FY2026Q1', '01', '2025-02-01', '2025-04-30', '2025Q1'],
    ['FY2025Q4', '09', '2025-07-01', '2025-09-30', '2025Q3'],
    ['FY2026Q1', '08', '2025-09-01', '2025-11-30', '2025Q4'],
    ['FY2026H1', '06', '2025-07-01', '2025-12-31', '2025H2'],
    ['FY2025', '03', '2024-04-01', '2025-03-31', '2024'],
    ['FY2026', '01', '2025-02-01', '2026-01-31', '2025'],
    ['2025Q1', '06', '2025-01-01', '2025-03-31', '2025Q1'],
  ])('maps %s of a year ending in month %s to %s to %s, %s', (written, yearEnd, first, last, calendar) => {
    const period = parsePeriod(written)
    if (period === null) throw new Error('the test names no period')
    const mapped = toCalendarPeriod(period, yearEnd)
    expect([firstDayOf(period, yearEnd), lastDayOf(period, yearEnd)]).toEqual([first, last])
    expect(mapped === null ? null : formatPeriod(mapped)).toBe(calendar)
  })

  it('maps no fiscal period while the year’s end is unknown', () => {
    const period = parsePeriod('FY2026Q2')
    expect(period === null ? undefined : toCalendarPeriod(period, null)).toBeNull()
  })
})

describe('resolvePeriod', () => {
  it('reads quarters of this and the last year', () => {
    expect(
      resolved('Q1 of the prior year, the fourth quarter of 2023, Q3 of last year, last quarter'),
    ).toEqual(['2023Q1', '2023Q4', '2023Q3', '2023Q4'])
  })
  it('decides a bare quarter by the way the sentence looks', () => {
    expect(resolved('the fourth quarter', calendarCall, 'past')).toEqual(['2023Q4'])
    expect(resolved('the fourth quarter', calendarCall, 'future')).toEqual(['2024Q4'])
  })
  it('tells fiscal from calendar quarters', () => {
    expect(
      resolved(
        'third quarter of fiscal year 26, the March quarter, calendar Q4, first half of 2027',
        juneCall,
      ),
    ).toEqual(['FY2026Q3', 'FY2026Q3', '2026Q4', '2027H1'])
  })
  it('reads other names of the same quarter a year before', () => {
    expect(resolved('the same period of 2023, the year-ago quarter')).toEqual(['2023Q1', '2023Q1'])
    expect(resolved("last year's fourth quarter, three months before, the end of June")).toEqual([
      '2023Q4',
      '2023Q4',
      'as of 2023-06-30',
    ])
  })
  it('reads Chinese periods', () => {
    expect(
      resolved('去年第一季,2023 年第四季,上季,明年,2024 年下半年,3 月 31 日', calendarCall, 'near', 'zh'),
    ).toEqual(['2023Q1', '2023Q4', '2023Q4', '2025', '2024H2', 'as of 2024-03-31'])
  })
  it('does not take the H100 for a half year, nor half of a question', () => {
    expect(resolved('the H100, and the second half of your question')).toEqual([])
  })
})
