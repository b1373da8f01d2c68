import { describe, expect, it } from 'vitest'
import type { Company } from '../../../shared/metadata/company.ts'
import { findCompanies } from '../../../shared/metadata/find-company.ts'
import { readDate } from '../../../shared/metadata/read-date.ts'
import { formatPeriod, readPeriod } from '../../../shared/metadata/read-period.ts'
import { toParseJson } from '../../../shared/documents/to-parse-json.ts'
import { parseText } from '../../support/parse-text.ts'

const brightwell: Company = {
  name: 'Brightwell',
  legalName: 'Brightwell Optics, Inc.',
  aliases: ['BWX'],
  zhHant: ['光華光電'],
  ticker: 'BWO',
  exchange: 'NYSE',
  fiscalYearEnd: '06',
}
const operatorSays = (words: string) => [
  'Operator',
  words,
  'Ivan Okoye - Chief Executive Officer',
  'Thank you.',
  'Operator',
  'Goodbye.',
]

describe('findCompanies', () => {
  it('finds no company inside a word that an apostrophe joins, and one before a possessive', () => {
    const hara: Company = { name: 'Hara', aliases: [], ticker: 'HRX', exchange: 'NYSE', fiscalYearEnd: '12' }
    expect(findCompanies([hara], "Our next question comes from Liam O'Hara and from Mae O’Hara.")).toEqual([])
    expect(findCompanies([hara], "Welcome to Hara's call, or 'Hara' for short.")).toMatchObject([{ at: 11 }])
  })
})

describe('readPeriod', () => {
  it.each([
    ['fourth quarter and full-year 2023 earnings', '2023Q4'],
    ['first-quarter 2024 financial results', '2024Q1'],
    ['second quarter of fiscal year 2026', '2026Q2'],
    ['fiscal third quarter 2025 results', '2025Q3'],
    ['Q2 2026 Earnings Call', '2026Q2'],
    ['Q1 FY25 results', '2025Q1'],
    ['2Q24 results', '2024Q2'],
    ['FY2026 Q2', '2026Q2'],
    ['討論 2024 年第一季財務表現', '2024Q1'],
    ['full year 2024 results', '2024'],
  ])('reads %j as %s', (text, period) => {
    const found = readPeriod(text)
    expect(found && formatPeriod(found, false)).toBe(period)
  })

  it('finds none in a sentence without a quarter', () => {
    expect(readPeriod('Revenue of 2024 parts was sold in 3 quarters.')).toBeNull()
  })
})

describe('readDate', () => {
  it.each([
    ['dated Feb. 03, 2026', '2026-02-03'],
    ['May 8, 2026', '2026-05-08'],
    ['8 May 2026', '2026-05-08'],
    ['2026-05-08', '2026-05-08'],
    ['2026 年 5 月 8 日', '2026-05-08'],
  ])('reads %j', (text, iso) => {
    expect(readDate(text)?.iso).toBe(iso)
  })

  it('leaves a date alone whose day and month could be either', () => {
    expect(readDate('on 03/04/2026')).toBeNull()
  })
})

describe('the metadata of a call without a title', () => {
  it('makes a title of the company and the period, fiscal by the table', () => {
    const { metadata, evidence } = parseText(
      operatorSays('Welcome to the Brightwell Optics second quarter 2025 earnings call.'),
      [brightwell],
    )
    expect(metadata).toMatchObject({
      title: 'Brightwell Q2 FY2025 earnings call',
      company: 'Brightwell',
      ticker: 'BWO',
      exchange: 'NYSE',
      period: 'FY2025Q2',
    })
    expect(evidence).toContainEqual({ field: 'period', line: 2, quote: 'second quarter 2025' })
    expect(evidence).toContainEqual({ field: 'ticker', line: null, quote: 'Brightwell' })
  })

  it('names a company no table knows, wherever in the sentence the operator does', () => {
    expect(
      parseText(
        operatorSays(
          'You are connected to the Corvane Lasers conference call on the fourth quarter of 2025.',
        ),
      ).metadata,
    ).toMatchObject({
      title: 'Corvane Lasers Q4 2025 earnings call',
      company: 'Corvane Lasers',
      ticker: null,
      period: '2025Q4',
    })
  })

  it('takes a year for a fiscal one when the call comes before its calendar quarter has ended', () => {
    const [title, ...rest] = [
      'Corvane Lasers (NYSE: CVL) Q3 2025 Earnings Call, May 6, 2025',
      ...operatorSays('Welcome, everyone.'),
    ]
    expect(parseText([title ?? '', ...rest]).metadata.period).toBe('FY2025Q3')
  })

  it('takes a day for the call’s only where it is said to be, not one that is scheduled', () => {
    expect(
      parseText(operatorSays('This call is being recorded on Tuesday, November 4, 2025.')).metadata.date,
    ).toBe('2025-11-04')
    expect(parseText(operatorSays('Our next call is scheduled for May 9, 2025.')).metadata.date).toBeNull()
    expect(
      parseText(operatorSays('我們下一次的電話會議目前定於 2025 年 5 月 9 日舉行。')).metadata.date,
    ).toBeNull()
    expect(parseText(operatorSays('股東會安排在 2025 年 6 月 3 日舉行。')).metadata.date).toBeNull()
    expect(parseText(operatorSays('本次電話會議於 2025 年 2 月 20 日舉行。')).metadata.date).toBe(
      '2025-02-20',
    )
  })

  it('goes by the printed name where a ticker belongs to someone else in the table', () => {
    expect(
      parseText(
        ['Corvane Lasers (NYSE: BWO) Q3 2025 Earnings Call', ...operatorSays('Welcome.')],
        [brightwell],
      ).metadata,
    ).toMatchObject({ company: 'Corvane Lasers', ticker: 'BWO' })
  })
})

describe('the metadata of an article', () => {
  const body = [
    'Opening',
    'A laser is the only part that ages, so the best place for it is the front of the rack, where hands reach.',
    'More of it follows here, and it is long enough to be a paragraph of its own in any reader.',
    'And a third one, which is also long enough to be taken for a paragraph, and not for a heading.',
  ]
  const corvane: Company = {
    ...brightwell,
    name: 'Corvane',
    legalName: 'Corvane Lasers',
    aliases: [],
    zhHant: [],
    ticker: 'CVL',
  }

  it('has the company its title names, and none when the title names two', () => {
    expect(parseText(['Why Brightwell wins', ...body], [brightwell, corvane]).metadata.company).toBe(
      'Brightwell',
    )
    expect(parseText(['Brightwell or Corvane?', ...body], [brightwell, corvane]).metadata.company).toBeNull()
  })
})

describe('toParseJson', () => {
  it('gives exactly the documented keys', () => {
    const json = toParseJson(parseText(operatorSays('Welcome.')))
    expect(Object.keys(json)).toEqual([
      'document',
      'participants',
      'sections',
      'turns',
      'exchanges',
      'suspectTurns',
      'quotations',
      'passages',
    ])
    expect(Object.keys(json.document)).toEqual([
      'kind',
      'title',
      'company',
      'ticker',
      'exchange',
      'period',
      'date',
      'languages',
      'source',
      'author',
      'url',
      'fiscalYearEnd',
    ])
    expect(json.turns[0]).toEqual({ speaker: 'Operator', role: 'Operator', section: 0, lines: [2, 2] })
    expect(json.passages[1]).toEqual({
      kind: 'speech',
      level: null,
      lines: [2, 2],
      turn: 0,
      en: { lines: [2, 2], text: 'Welcome.' },
      zh: null,
    })
  })
})
