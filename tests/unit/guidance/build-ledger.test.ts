import { describe, expect, it } from 'vitest'
import { buildLedgers } from '../../../shared/guidance/build-ledger.ts'
import type { GuidanceRow } from '../../../shared/guidance/ledger.ts'
import { toGuidanceJson } from '../../../shared/guidance/to-guidance-json.ts'
import { orvaneCalls, wexdaleCalls } from '../../support/ledger-calls.ts'
import { readLedger, shortCall } from '../../support/read-ledger.ts'

const ledgerOf = (...texts: readonly string[]) => {
  const [ledger] = buildLedgers(texts.map((text, index) => readLedger(`${index}.txt`, text)))
  if (!ledger) throw new Error('no company')
  return ledger
}

/** `Revenue 2025Q2: first 84–88 > raised 86–90 => above 91`, in millions or as printed. */
const describeRow = ({ metric, period, statements, verdict, actual }: GuidanceRow): string => {
  const short = (value: string | null) => (value === null ? '' : value.replace(/000000$/, 'm'))
  const history = statements.map(({ change, low, high }) => `${change} ${short(low)}–${short(high)}`)
  return `${metric} ${period}: ${history.join(' > ')} => ${verdict} ${short(actual?.value ?? null)}`.trim()
}

describe('buildLedgers', () => {
  it('follows the guidance of four calls: raised, reaffirmed, withdrawn, beaten and missed', () => {
    const ledger = ledgerOf(...orvaneCalls.map(([, text]) => text))
    expect(ledger.company).toBe('Orvane Devices')
    expect(ledger.rows.map(describeRow)).toEqual([
      'Revenue 2025Q2: first 84m–88m => above 89600000',
      'Gross margin 2025Q2: first 41–42 => below 40.1',
      'Revenue 2025Q3: first 91m–95m => below 90200000',
      'Revenue 2025Q4: first 90200000–94710000 => within 93100000',
      'Revenue 2025: first 340m–360m > raised 350m–366m > withdrawn – => withdrawn 353300000',
      'Capex 2025: first 20m–24m > reaffirmed 20m–24m => above 24900000',
      'Revenue 2026Q1: first 95m–95m => open',
    ])
    expect(ledger.summary).toEqual({
      judged: 5,
      above: 2,
      within: 1,
      below: 2,
      beat: 1,
      missed: 3,
      open: 1,
      withdrawn: 1,
    })
  })

  it('says by how much a result missed, and where in its range it came', () => {
    const rows = new Map(
      ledgerOf(...orvaneCalls.map(([, text]) => text)).rows.map((row) => [
        `${row.metric} ${row.period}`,
        row,
      ]),
    )
    expect(rows.get('Revenue 2025Q3')).toMatchObject({
      difference: '-800000',
      differencePercent: '-0.9',
      isFavourable: false,
    })
    expect(rows.get('Revenue 2025Q4')).toMatchObject({
      rangePlace: '64',
      difference: '0',
      isFavourable: null,
    })
    expect(rows.get('Revenue 2025Q4')?.statements[0]?.working).toBe('2025Q3: 90200000 × (1 + 0…5 %)')
    // More capital spent than guided is no good news.
    expect(rows.get('Capex 2025')?.isFavourable).toBe(false)
  })

  it('keeps an analyst’s figure out of the guidance', () => {
    const values = ledgerOf(...orvaneCalls.map(([, text]) => text)).rows.flatMap(({ statements }) =>
      statements.flatMap(({ low, high }) => [low, high]),
    )
    expect(values).not.toContain('92000000')
  })

  it('reads calls with Chinese under each line', () => {
    const ledger = ledgerOf(...wexdaleCalls.map(([, text]) => text))
    expect(ledger.rows.map(describeRow)).toEqual([
      'Revenue 2025Q2: first 54m–58m => within 55m',
      'Operating expenses 2025Q2: first 12m–13m => above 13600000',
    ])
    expect(ledger.promises).toMatchObject([{ subject: '1.6T module', event: 'production', verdict: 'kept' }])
  })

  it('prints the documented line', () => {
    const [, text] = orvaneCalls[0] ?? []
    const documents = orvaneCalls.slice(0, 2).map(([file, words]) => readLedger(file, words))
    const [line] = buildLedgers(documents).flatMap(({ rows }) =>
      rows.flatMap((row) => toGuidanceJson(row) ?? []),
    )
    const lineOf = (words: string, of: string | undefined) =>
      (of?.split('\n').findIndex((one) => one.includes(words)) ?? -1) + 1
    expect(JSON.stringify(line)).toBe(
      JSON.stringify({
        company: 'Orvane Devices',
        metric: 'Revenue',
        segment: null,
        basis: null,
        period: '2025Q2',
        guided: {
          low: '84000000',
          high: '88000000',
          file: 'orvane-2025-q1.txt',
          line: lineOf('$84 million', text),
        },
        actual: {
          value: '89600000',
          file: 'orvane-2025-q2.txt',
          line: lineOf('$89.6 million', orvaneCalls[1]?.[1]),
        },
        verdict: 'above',
      }),
    )
  })

  it('judges one call by the guidance it recalls itself', () => {
    const ledger = ledgerOf(
      shortCall(
        'Q2 2025',
        'August 7, 2025',
        'Total revenue for the second quarter of 2025 was $40.7 million, just below our guidance range of $41 million to $46 million.',
      ),
    )
    expect(ledger.rows.map(describeRow)).toEqual(['Revenue 2025Q2: recalled 41m–46m => below 40700000'])
  })

  it('does not count a difference that the printed figure cannot show', () => {
    const ledger = ledgerOf(
      shortCall(
        'Q1 2025',
        'May 7, 2025',
        'For the second quarter of 2025, we expect revenue to be between $40.72 million and $42 million.',
      ),
      shortCall(
        'Q2 2025',
        'August 7, 2025',
        'Total revenue for the second quarter of 2025 was $40.7 million.',
      ),
    )
    expect(ledger.rows.map(({ verdict }) => verdict)).toEqual(['within'])
  })

  it('reads guidance of one end, and of points of margin', () => {
    const ledger = ledgerOf(
      shortCall(
        'Q1 2025',
        'May 7, 2025',
        'Non-GAAP gross margin was 40.0%.',
        'For the second quarter of 2025, we expect revenue of at least $50 million.',
        'For the second quarter of 2025, we expect non-GAAP gross margin to be up 50 to 100 basis points sequentially.',
      ),
      shortCall(
        'Q2 2025',
        'August 7, 2025',
        'Total revenue for the second quarter of 2025 was $52.3 million.',
        'Non-GAAP gross margin was 40.8%.',
      ),
    )
    expect(ledger.rows.map(describeRow)).toEqual([
      'Revenue 2025Q2: first 50m– => within 52300000',
      'Gross margin 2025Q2: first 40.5–41 => within 40.8',
    ])
  })

  it('keeps guidance in words as words, and out of the command line', () => {
    const ledger = ledgerOf(
      shortCall('Q1 2025', 'May 7, 2025', 'We expect revenue to grow in the third quarter of 2025.'),
    )
    expect(ledger.rows.map(({ kind, metric, period }) => [kind, metric, period])).toEqual([
      ['words', 'Revenue', '2025Q3'],
    ])
    expect(ledger.rows.map(toGuidanceJson)).toEqual([null])
  })

  it('never judges GAAP guidance by a non-GAAP result', () => {
    const ledger = ledgerOf(
      shortCall(
        'Q1 2025',
        'May 7, 2025',
        'For the second quarter of 2025, we expect GAAP gross margin to be between 38% and 39%.',
      ),
      shortCall('Q2 2025', 'August 7, 2025', 'Non-GAAP gross margin was 44.8%.'),
    )
    expect(ledger.rows.map(({ basis, verdict }) => [basis, verdict])).toEqual([['GAAP', 'open']])
  })
})
