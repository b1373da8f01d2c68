import { describe, expect, it } from 'vitest'
import { buildLedgers } from '../../../shared/guidance/build-ledger.ts'
import { readLedger, shortCall } from '../../support/read-ledger.ts'

/** Calls as quarter, date and words, told as a ledger tells them. */
function ledgerOf(...calls: readonly (readonly string[])[]) {
  const [ledger] = buildLedgers(
    calls.map(([quarter = '', date = '', ...words], index) =>
      readLedger(`${index + 1}.txt`, shortCall(quarter, date, ...words)),
    ),
  )
  if (!ledger) throw new Error('no ledger')
  return ledger
}
const rowsOf = (...calls: readonly (readonly string[])[]): readonly string[] =>
  ledgerOf(...calls).rows.map(
    ({ metric, period, standing, actual, verdict }) =>
      `${metric} ${period}: ${standing?.low ?? '…'} to ${standing?.high ?? '…'}, ${actual?.value ?? '…'}${
        actual?.working == null ? '' : ` (${actual.working})`
      } ${verdict}`,
  )

describe('alignYears', () => {
  it('tells later calls by the year that the first one says ends on January 31', () => {
    expect(
      rowsOf(
        [
          'Q1 2024',
          'May 23, 2024',
          'Our fiscal year 2024 ends on January 31, 2025.',
          'For the second quarter, we expect net sales of $310 million to $320 million.',
        ],
        ['Q2 2024', 'August 22, 2024', 'Second quarter net sales were $323 million.'],
      ),
    ).toEqual(['Revenue FY2024Q2: 310000000 to 320000000, 323000000 above'])
  })
  it('leaves a call alone whose day does not fit that year', () => {
    const rows = rowsOf(
      ['Q1 2024', 'September 5, 2023', 'Our fiscal year 2024 ends on April 30, 2024.'],
      [
        'Q2 2024',
        'July 30, 2024',
        'For the third quarter, we expect net sales of $310 million to $320 million.',
      ],
    )
    expect(rows).toEqual(['Revenue 2024Q3: 310000000 to 320000000, … open'])
  })
})

describe('findActual', () => {
  it('adds the quarters of a half that nobody reports as one, and says so', () => {
    expect(
      rowsOf(
        ['Q2 2024', 'August 1, 2024', 'We expect second half revenue of $205 million to $215 million.'],
        ['Q3 2024', 'October 31, 2024', 'Revenue in the third quarter was $101.2 million.'],
        ['Q4 2024', 'February 6, 2025', 'Revenue in the fourth quarter was $102.1 million.'],
      ),
    ).toContain(
      'Revenue 2024H2: 205000000 to 215000000, 203300000 (2024Q3: 101200000 + 2024Q4: 102100000) below',
    )
  })
  it('adds nothing up where a quarter is missing, and no margins', () => {
    expect(
      rowsOf(
        [
          'Q2 2024',
          'August 1, 2024',
          'In the second half, we expect revenue of $205 million to $215 million and gross margin of 40% to 41%.',
        ],
        ['Q3 2024', 'October 31, 2024', 'Revenue was $101.2 million. Gross margin was 39.5%.'],
        ['Q4 2024', 'February 6, 2025', 'Gross margin was 41.1% in the fourth quarter.'],
      ).filter((row) => row.includes('H2')),
    ).toEqual(['Revenue 2024H2: 205000000 to 215000000, … open', 'Gross margin 2024H2: 40 to 41, … open'])
  })
})

describe('guidance of growth', () => {
  it('is a measure of its own, and comes as the growth that is reported', () => {
    expect(
      rowsOf(
        ['Q1 2024', 'May 2, 2024', 'For 2024, we expect subscription revenue growth of 21% to 23%.'],
        ['Q4 2024', 'February 6, 2025', 'Subscription revenue grew 24% for the year.'],
      ),
    ).toEqual(['Subscription revenue growth 2024: 21 to 23, 24 above'])
  })
  it('is told once where the sum it makes is told too', () => {
    expect(
      rowsOf([
        'Q4 2024',
        'February 6, 2025',
        'We expect 2025 revenue of $410 million to $420 million, or growth of 12% to 15%.',
      ]),
    ).toEqual(['Revenue 2025: 410000000 to 420000000, … open'])
  })
  it('begins at nothing where it is flat', () => {
    expect(
      rowsOf(['Q1 2024', 'May 2, 2024', 'We expect comps to be flat to up 3% in the second quarter.']),
    ).toEqual(['Same-store sales 2024Q2: 0 to 3, … open'])
  })
})

describe('readStatements', () => {
  it('reads a spread behind `at the midpoint`, and how far guidance moves as no level', () => {
    expect(
      rowsOf([
        'Q2 2024',
        'August 1, 2024',
        'For the third quarter, we expect revenue of $82.5 million at the midpoint, plus or minus $1 million.',
        'For the full year, we are raising our revenue guidance by $4 million at the midpoint and now expect revenue of $330 million to $336 million.',
      ]),
    ).toEqual([
      'Revenue 2024Q3: 81500000 to 83500000, … open',
      'Revenue 2024: 330000000 to 336000000, … open',
    ])
  })
  it('goes on about the year of the sentence before, and counts what is planned for this year', () => {
    expect(
      rowsOf([
        'Q2 2024',
        'August 1, 2024',
        'For the full year, we now expect revenue of $330 million to $336 million.',
        'We now see free cash flow coming in at $41 million to $45 million.',
        'We plan to open between 12 and 15 new stores this year.',
      ]),
    ).toEqual([
      'Revenue 2024: 330000000 to 336000000, … open',
      'Free cash flow 2024: 41000000 to 45000000, … open',
      'Store openings 2024: 12 to 15, … open',
    ])
  })
})

describe('followPromises', () => {
  it('follows a product by its own name, without the company’s, to the quarter it slipped into', () => {
    const [promise] = ledgerOf(
      [
        'Q1 2024',
        'May 2, 2024',
        'We are on track to make Lindow Beacon generally available in the third quarter.',
      ],
      [
        'Q2 2024',
        'August 1, 2024',
        'The general availability of Lindow Beacon will slip into the fourth quarter.',
      ],
      ['Q4 2024', 'February 6, 2025', 'Lindow Beacon became generally available in December.'],
    ).promises
    expect(promise).toMatchObject({ subject: 'Beacon', event: 'launch', verdict: 'slipped', slipMonths: 3 })
    expect(promise?.statements.map(({ kind }) => kind)).toEqual(['promised', 'slipped', 'done'])
  })
  it('takes the closing that is promised, and not the approval it waits for', () => {
    const [promise] = ledgerOf([
      'Q1 2024',
      'May 2, 2024',
      'We anticipate closing the acquisition of Kettle Valve in the third quarter, subject to regulatory approval.',
    ]).promises
    expect(promise).toMatchObject({ event: 'closing', verdict: 'open' })
  })
})
