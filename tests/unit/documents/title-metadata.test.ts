import { describe, expect, it } from 'vitest'
import type { DocumentMetadata } from '../../../shared/documents/document.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'

const spoken = [
  'Operator',
  'Good day, and welcome.',
  'Ivan Okoye - Chief Executive Officer',
  'Thank you.',
  'Operator',
  'Goodbye.',
]
const metadataOf = (
  head: readonly string[],
  body: readonly string[] = spoken,
  fileName = 'call.txt',
): DocumentMetadata =>
  parseDocument({ text: [...head, ...body].join('\n'), fileName, companies: [] }).metadata

type Expected = Partial<DocumentMetadata>
const titles: readonly (readonly [head: string, expected: Expected])[] = [
  [
    'Acme Optics Corp (NASDAQ: ACME) Q2 2025 Earnings Call Transcript',
    { company: 'Acme Optics', ticker: 'ACME', exchange: 'NASDAQ', period: '2025Q2' },
  ],
  [
    'Acme Optics, Inc. (NasdaqGS:ACME) Q2 2025 Results Conference Call July 30, 2025 5:00 PM ET',
    { company: 'Acme Optics', ticker: 'ACME', exchange: 'NASDAQ', period: '2025Q2', date: '2025-07-30' },
  ],
  [
    'Acme Optics (ACME) Q4 2023 Earnings Call Transcript',
    { company: 'Acme Optics', ticker: 'ACME', exchange: null, period: '2023Q4' },
  ],
  [
    'Acme Optics Corp. (ACME) CEO Ivan Okoye on Q2 2025 Results - Earnings Call Transcript',
    { company: 'Acme Optics', ticker: 'ACME', period: '2025Q2' },
  ],
  [
    'Acme Optics Corp, Q1 2024 Earnings Call, May 3, 2024',
    { company: 'Acme Optics', period: '2024Q1', date: '2024-05-03' },
  ],
  [
    'Acme Optics Corp NasdaqGS:ACME\nFQ1 2024 Earnings Call Transcripts\nFriday, May 03, 2024 9:00 PM GMT',
    { company: 'Acme Optics', ticker: 'ACME', exchange: 'NASDAQ', period: '2024Q1', date: '2024-05-03' },
  ],
  [
    'ACME.OQ - Q2 2025 Acme Optics Corp Earnings Call\nEVENT DATE/TIME: JULY 30, 2025 / 9:00PM GMT',
    { company: 'Acme Optics', ticker: 'ACME', exchange: 'NASDAQ', period: '2025Q2', date: '2025-07-30' },
  ],
  [
    'THOMSON REUTERS STREETEVENTS\nEDITED TRANSCRIPT\nACME.N - Q3 2024 Acme Optics Inc Earnings Call\nEVENT DATE/TIME: OCTOBER 29, 2024 / 1:00PM GMT',
    {
      company: 'Acme Optics',
      ticker: 'ACME',
      exchange: 'NYSE',
      period: '2024Q3',
      date: '2024-10-29',
      source: 'Thomson Reuters StreetEvents',
    },
  ],
  [
    'Edited Transcript of ACME.OQ earnings conference call or presentation 30-Jul-25 9:00pm GMT\nQ2 2025 Acme Optics Corp Earnings Call',
    { company: 'Acme Optics', ticker: 'ACME', period: '2025Q2', date: '2025-07-30' },
  ],
  [
    'Corrected Transcript\n30-Jul-2025\nAcme Optics Corp. (ACME)\nQ2 2025 Earnings Call',
    { company: 'Acme Optics', ticker: 'ACME', period: '2025Q2', date: '2025-07-30' },
  ],
  [
    'Company Name: Acme Optics Corp\nCompany Ticker: ACME US Equity\nDate: 2025-07-30\nEvent Description: Q2 2025 Earnings Call',
    { company: 'Acme Optics', ticker: 'ACME', period: '2025Q2', date: '2025-07-30' },
  ],
  [
    'Acme Optics Q2 FY25 earnings call\n5 February 2025',
    { company: 'Acme Optics', period: 'FY2025Q2', date: '2025-02-05', fiscalYearEnd: '06' },
  ],
  [
    'Q1 2026 Acme Optics Corp Earnings Call\nMay 28, 2025',
    { company: 'Acme Optics', period: 'FY2026Q1', date: '2025-05-28', fiscalYearEnd: '01' },
  ],
  ['ACME OPTICS PLC\nHALF YEAR RESULTS 2025\n31 July 2025', { company: 'Acme Optics', date: '2025-07-31' }],
  [
    'Acme Optics AG (Xetra: ACM) H1 2025 Earnings Call',
    { company: 'Acme Optics', ticker: 'ACM', exchange: 'Xetra', period: '2025H1' },
  ],
  [
    'First Meridian Optics Inc. (NYSE: FMO) First Quarter 2025 Earnings Call',
    { company: 'First Meridian Optics', ticker: 'FMO', exchange: 'NYSE', period: '2025Q1' },
  ],
  [
    'Acme Financial Corp. Fourth Quarter and Full Year 2024 Earnings Conference Call',
    { company: 'Acme Financial', period: '2024Q4' },
  ],
  ['Transcript: Acme Optics 3Q24 Results Conference Call', { company: 'Acme Optics', period: '2024Q3' }],
  [
    'Acme Optics Co., Ltd. (2987.TW) 2Q 2025 Earnings Conference',
    { company: 'Acme Optics', ticker: '2987', exchange: 'TWSE', period: '2025Q2' },
  ],
  [
    'Acme Optics (0987.HK) 2024 Annual Results Call',
    { company: 'Acme Optics', ticker: '0987', exchange: 'HKEX', period: '2024' },
  ],
  [
    'Acme Optics (TSX:ACM) Third Quarter Fiscal 2025 Conference Call',
    { company: 'Acme Optics', ticker: 'ACM', exchange: 'TSX' },
  ],
  [
    '光華光電（股票代码：300988）2024年第一季度财报电话会议',
    { company: '光華光電', ticker: '300988', exchange: 'SZSE', period: '2024Q1' },
  ],
  [
    '光華光電 (2987.TW) 2025年第二季法人說明會 2025年7月30日',
    { company: '光華光電', ticker: '2987', exchange: 'TWSE', period: '2025Q2', date: '2025-07-30' },
  ],
  [
    '光華光電股份有限公司 2024年度業績說明會\n民國114年3月12日',
    { company: '光華光電', period: '2024', date: '2025-03-12' },
  ],
  [
    '光华光电(688987.SH) 2025年半年度业绩说明会',
    { company: '光华光电', ticker: '688987', exchange: 'SSE', period: '2025H1' },
  ],
  ['Acme Optics at the Harbor & Stone Technology Conference', { company: null, period: null }],
]

describe('the metadata of a call of an unknown company', () => {
  it.each(titles)('is read from %j', (head, expected) => {
    expect(metadataOf(head.split('\n'))).toMatchObject({ kind: 'call', ...expected })
  })

  it('takes what the text does not say from the file’s name, and only then', () => {
    expect(metadataOf([], spoken, 'ACME_Q2_2025_20250730.txt')).toMatchObject({
      ticker: 'ACME',
      period: '2025Q2',
      date: '2025-07-30',
    })
    expect(
      metadataOf(
        ['Borealis Lasers (NYSE: BLX) Q1 2024 Earnings Call, May 3, 2024'],
        spoken,
        'ACME_Q2_2025.txt',
      ),
    ).toMatchObject({
      company: 'Borealis Lasers',
      ticker: 'BLX',
      period: '2024Q1',
      date: '2024-05-03',
    })
  })
})
