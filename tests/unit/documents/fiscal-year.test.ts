import { describe, expect, it } from 'vitest'
import type { Company } from '../../../shared/metadata/company.ts'
import { parseText } from '../../support/parse-text.ts'

const call = (title: string, said: string, companies: readonly Company[] = []) =>
  parseText(
    [
      title,
      'Operator',
      'Welcome, everyone.',
      'Ivan Okoye - Chief Executive Officer',
      said,
      'Operator',
      'Goodbye.',
    ],
    companies,
  )
const brightwell: Company = {
  name: 'Brightwell',
  legalName: 'Brightwell Optics, Inc.',
  aliases: [],
  ticker: 'BWO',
  exchange: 'NYSE',
  fiscalYearEnd: '12',
}

describe('the end of a fiscal year', () => {
  it.each([
    [
      'Acme Optics Q1 2026 Earnings Call',
      'In our fiscal first quarter ended September 28, 2025, revenue rose.',
      '06',
      'FY2026Q1',
    ],
    [
      'Acme Optics Q2 2025 Earnings Call',
      'For fiscal year 2025 ending June 30, 2025, we see growth.',
      '06',
      'FY2025Q2',
    ],
    [
      'Acme Optics Q3 2025 Earnings Call',
      'The third quarter of fiscal 2025, which ended on June 29, was good.',
      '09',
      'FY2025Q3',
    ],
    [
      'Acme Optics Q4 2025 Earnings Call',
      'The fourth quarter ended February 1, 2025 was our best.',
      '01',
      'FY2025Q4',
    ],
    ['Acme Optics Q2 2024 Earnings Call', 'Our fiscal year ends in March.', '03', 'FY2024Q2'],
    [
      'Acme Optics Q1 2024 Earnings Call',
      'Results for the first quarter of fiscal 2024 ended March 31, 2024 were good.',
      '12',
      '2024Q1',
    ],
    [
      'Acme Optics Q1 2024 Earnings Call',
      'The first quarter, ended 31 March 2024, was good.',
      '12',
      '2024Q1',
    ],
    [
      'Acme Optics Q1 2026 Earnings Call, May 28, 2025',
      'For the quarter ended April 27, revenue rose.',
      '01',
      'FY2026Q1',
    ],
    [
      'Acme Optics Q2 2026 Earnings Call, February 3, 2026',
      'See our report for the quarter ended September 27, 2025.',
      '06',
      'FY2026Q2',
    ],
    ['Acme Optics Q1 2025 Earnings Call, April 30, 2025', 'Revenue rose.', '12', '2025Q1'],
    ['Acme Optics Q4 2024 Earnings Call, February 20, 2025', 'Revenue rose.', '12', '2024Q4'],
    ['Acme Optics Q2 2024 Earnings Call', 'Revenue rose.', null, '2024Q2'],
  ])('of %j, where someone says %j, is month %s', (title, said, yearEnd, period) => {
    expect(call(title, said).metadata).toMatchObject({
      company: 'Acme Optics',
      fiscalYearEnd: yearEnd,
      period,
    })
  })

  it('goes by the text where the table of companies says otherwise, and keeps both as evidence', () => {
    const { metadata, evidence } = call(
      'Brightwell Optics, Inc. (NYSE: BWO) Q1 2026 Earnings Call',
      'In our fiscal first quarter ended September 28, 2025, revenue rose.',
      [brightwell],
    )
    expect(metadata).toMatchObject({ company: 'Brightwell', fiscalYearEnd: '06', period: 'FY2026Q1' })
    expect(evidence.filter(({ field }) => field === 'fiscalYearEnd')).toEqual([
      { field: 'fiscalYearEnd', line: 5, quote: 'first quarter ended September 28' },
      { field: 'fiscalYearEnd', line: null, quote: 'Brightwell' },
    ])
  })

  it('names a quarter without its year by the day of the call', () => {
    expect(
      call('Acme Optics Third Quarter Earnings Call, October 30, 2025', 'Revenue rose.').metadata.period,
    ).toBe('2025Q3')
  })
})

describe('a company of the table', () => {
  it('is not taken for one whose name begins alike', () => {
    expect(
      call('Brightwell Materials Corp (NASDAQ: BWM) Q1 2025 Earnings Call', 'Revenue rose.', [brightwell])
        .metadata,
    ).toMatchObject({
      company: 'Brightwell Materials',
      ticker: 'BWM',
      exchange: 'NASDAQ',
    })
  })

  it('is the one whose full name or ticker the title prints', () => {
    expect(
      call('Brightwell Optics Inc. Q1 2025 Earnings Call', 'Revenue rose.', [brightwell]).metadata,
    ).toMatchObject({ company: 'Brightwell', ticker: 'BWO', exchange: 'NYSE' })
    expect(
      call('Brightwell (BWO) Q1 2025 Earnings Call', 'Revenue rose.', [brightwell]).metadata,
    ).toMatchObject({ company: 'Brightwell', ticker: 'BWO', exchange: 'NYSE' })
  })
})
