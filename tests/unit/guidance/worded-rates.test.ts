import { describe, expect, it } from 'vitest'
import { findWordedRates } from '../../../shared/figures/worded-rates.ts'
import { buildLedger } from '../../../shared/guidance/build-ledger.ts'
import { toGuidanceJson } from '../../../shared/guidance/to-guidance-json.ts'
import { leastTime, processorTime } from '../../support/least-time.ts'
import { readLedger, shortCall } from '../../support/read-ledger.ts'

const calls = (...all: readonly (readonly [quarter: string, date: string, ...words: string[]])[]) =>
  buildLedger(
    all.map(([quarter, date, ...words], index) =>
      readLedger(`${index}.txt`, shortCall(quarter, date, ...words)),
    ),
  )
const told = (ledger: ReturnType<typeof calls>): readonly string[] =>
  ledger.rows.map(({ metric, segment, basis, period, statements, verdict, kind }) =>
    [
      [metric, segment, basis].filter(Boolean).join(' / '),
      period,
      kind === 'words'
        ? 'in words'
        : statements
            .map(({ change, words, low, high }) => `${change} ${words ?? [low, high].join(' to ')}`)
            .join(', '),
      verdict,
    ].join(' | '),
  )
const guided = (...words: string[]) =>
  told(calls(['Q2 2025', 'August 5, 2025', 'Second quarter revenue was $200 million.', ...words]))

describe('findWordedRates', () => {
  it.each([
    ['mid-single digits', [4, 6]],
    ['low- to mid-single digits', [1, 6]],
    ['low-to-mid single-digit', [1, 6]],
    ['high-single-digit to low-double-digit', [7, 13]],
    ['high single to low double digits', [7, 13]],
    ['low double digits', [10, 13]],
    ['high teens', [17, 19]],
    ['low to mid-teens', [11, 16]],
    ['high teens to low 20s', [17, 23]],
    ['low 20%', [20, 23]],
    ['mid-80% to high 80%', [84, 89]],
    ['upper 30s', [37, 39]],
    ['mid-20 percent', [24, 26]],
  ])('%s', (words, ends) => {
    const text = `We expect growth in the ${words} range for the year.`
    expect(
      findWordedRates(text).map(({ start, end, low, high }) => [text.slice(start, end), low, high]),
    ).toEqual([[words, ...ends]])
  })
  it.each([
    'a low double',
    'double-digit growth',
    'high double digits',
    'the low 180s',
    'a high 20 million',
    'low single family homes',
    'in the mid 1990s',
    'high 60 dollars',
  ])('finds none in %s', (text) => {
    expect(findWordedRates(text)).toEqual([])
  })
})

describe('guidance told in words', () => {
  it.each([
    [
      'For the full year, we expect organic revenue growth in the high single digits.',
      'Organic revenue growth | 2025 | first high single digits | open',
    ],
    [
      'In the third quarter we anticipate net sales to be down low single digits against last year.',
      'Revenue growth | 2025Q3 | first down low single digits | open',
    ],
    [
      'For 2025 we now project a tax rate in the low 20% range.',
      'Tax rate | 2025 | first low 20% range | open',
    ],
    [
      'Our outlook for 2025 calls for mid-teens adjusted EBITDA growth.',
      'Adjusted EBITDA growth / non-GAAP | 2025 | first mid-teens | open',
    ],
    [
      'We expect full-year revenue to decline in the mid-single digits.',
      'Revenue growth | 2025 | first [down] mid-single digits | open',
    ],
    [
      'For Harvesting, we expect revenue growth in the low to mid-teens for the full year.',
      'Revenue growth / Harvesting | 2025 | first low to mid-teens | open',
    ],
    [
      'Our full year guidance is for earnings per share to grow at a low-double-digit rate over 2024.',
      'EPS growth | 2025 | first low-double-digit | open',
    ],
    [
      'We expect full-year operating margin in the high teens, reflecting the mix I spoke of.',
      'Operating margin | 2025 | first high teens | open',
    ],
  ])('%s', (sentence, row) => {
    expect(guided(sentence)).toContain(row)
  })
  it('reads both measures of a sentence, and one measure told twice', () => {
    expect(
      guided(
        'For the third quarter, we expect organic revenue growth in the low to mid-teens range and reported revenue growth in the low 20% range.',
      ),
    ).toEqual([
      'Organic revenue growth | 2025Q3 | first low to mid-teens range | open',
      'Revenue growth | 2025Q3 | first low 20% range | open',
    ])
    expect(
      guided(
        'We expect full year 2025 revenue to grow mid to high single digits as reported or low single digits on a constant currency basis.',
      ),
    ).toEqual([
      'Revenue growth in constant currency | 2025 | first low single digits | open',
      'Revenue growth | 2025 | first mid to high single digits | open',
    ])
  })
  it('goes on with the time that the outlook was opened for', () => {
    const rows = guided(
      'Let me turn to our outlook for the full year 2025.',
      'We expect gross margin in the mid-40% range, and we expect R&D expense to grow in the high single digits.',
    )
    expect(rows).toContain('R&D expense growth | 2025 | first high single digits | open')
    expect(rows).toContain('Gross margin | 2025 | first mid-40% | open')
  })
  it.each([
    'We expect the market to grow in the high single digits in 2025.',
    'Over the long term, we expect revenue to grow in the high single digits.',
    'We expect fourth quarter revenue to be up mid-single digits from the third quarter.',
    'We expect 2025 revenue to be up low double digits compared to 2019.',
    'Our prior guidance for 2025 was revenue growth in the high single digits.',
    'Revenue grew in the high single digits in the second quarter.',
    'We expect our consumer lighting business to see revenue growth in the high single digits in 2025.',
    'We expect both our lamps and our ovens to have revenue growth in the low teens in 2025.',
    'We expect revenue growth for 2025, with pricing up mid-single digits.',
  ])('takes nothing for the company from: %s', (sentence) => {
    expect(guided(sentence).filter((row) => row.includes('digit') || row.includes('teens'))).toEqual([])
  })
  it('follows it from call to call and judges it by what the words leave open', () => {
    const ledger = calls(
      ['Q1 2025', 'May 6, 2025', 'For 2025, we expect organic revenue growth in the mid-single digits.'],
      [
        'Q2 2025',
        'August 5, 2025',
        'For 2025, we now expect organic revenue growth in the high single digits.',
      ],
      ['Q3 2025', 'November 4, 2025', 'For 2025, we now expect organic revenue growth of 8% to 8.5%.'],
      ['Q4 2025', 'February 4, 2026', 'For the full year 2025, organic revenue growth was 9.4%.'],
    )
    expect(told(ledger)).toEqual([
      'Organic revenue growth | 2025 | first mid-single digits, raised high single digits, narrowed 8 to 8.5 | above',
    ])
    const worded = (growth: string) =>
      calls(
        [
          'Q3 2025',
          'November 4, 2025',
          'For 2025, we expect organic revenue growth in the high single digits.',
        ],
        ['Q4 2025', 'February 4, 2026', `For the full year 2025, organic revenue growth was ${growth}.`],
      ).rows.map(({ verdict, difference, rangePlace }) => [verdict, difference, rangePlace])
    const [flat] = calls([
      'Q1 2025',
      'May 6, 2025',
      'For 2025, we expect net sales to be flat to down low single digits.',
    ]).rows
    expect(flat?.standing).toMatchObject({ words: 'flat to down low single digits', low: '-3', high: '0' })
    expect([worded('9.4%'), worded('9.6%'), worded('6.6%'), worded('6.4%')]).toEqual([
      [['within', null, null]],
      [['above', null, null]],
      [['within', null, null]],
      [['below', null, null]],
    ])
  })
  it('gives no number to the command line that nobody said', () => {
    const [row] = calls([
      'Q1 2025',
      'May 6, 2025',
      'For 2025, we expect net sales to grow high single digits.',
    ]).rows
    expect(row && toGuidanceJson(row)?.guided).toMatchObject({
      low: null,
      high: null,
      words: 'high single digits',
    })
  })
  it.each([
    'we expect 2025 revenue growth in the mid to high single digits ',
    'We expect 2025 revenue growth in the high single digits. ',
  ])('takes time in proportion for twice as much of %j', (piece) => {
    const timeOf = (count: number, enough?: number): number => {
      const text = shortCall('Q2 2025', 'August 5, 2025', piece.repeat(count))
      return leastTime(() => processorTime(() => readLedger('0.txt', text)), 3, enough)
    }
    const longest = Math.max(200, 3 * timeOf(300) + 50)
    expect(timeOf(600, longest)).toBeLessThan(longest)
  })
})
