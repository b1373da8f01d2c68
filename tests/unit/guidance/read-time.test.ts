import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../../shared/figures/periods.ts'
import { readLedgerDocument } from '../../../shared/guidance/read-ledger-document.ts'
import { findTimes } from '../../../shared/guidance/read-time.ts'

const may = { period: parsePeriod('2025Q1'), date: '2025-05-07', fiscalYearEnd: '12' }
const daysOf = (text: string): readonly string[] =>
  findTimes(text, 'en', may).map(({ from, to }) => `${from} to ${to}`)

describe('findTimes', () => {
  it.each([
    ['samples by year end', '2025-12-01 to 2025-12-31'],
    ['amplifiers in mid-2026', '2026-05-01 to 2026-08-31'],
    ['production in early 2026', '2026-01-01 to 2026-04-30'],
    ['qualification next quarter', '2025-04-01 to 2025-06-30'],
    ['tape-out in the second half', '2025-07-01 to 2025-12-31'],
    ['800G in Q3', '2025-07-01 to 2025-09-30'],
    ['first shipments in September', '2025-09-01 to 2025-09-30'],
    ['an opening in March', '2026-03-01 to 2026-03-31'],
  ])('knows the days of “%s”', (text, days) => {
    expect(daysOf(text)).toEqual([days])
  })
})

describe('readLedgerDocument', () => {
  it.each([
    'we expect revenue flat to up ',
    'withdraw our guidance ',
    '800G delayed to Q3 ',
    'Aaa Bbb ',
    '預計 ',
  ])('takes time in proportion for four times as much of “%s” again and again', (words) => {
    const read = (length: number): number => {
      const text = words.repeat(Math.ceil(length / words.length))
      // Time of its own, so that what else the machine does counts less.
      const from = process.cpuUsage()
      readLedgerDocument({
        id: 'hostile.txt',
        metadata: { title: '', company: 'Lindow', ticker: null, date: '2025-05-07', period: '2025Q1' },
        fiscalYearEnd: null,
        figures: [],
        passages: [
          {
            ordinal: 0,
            kind: 'speech',
            section: 'prepared',
            side: 'en',
            text,
            start: 0,
            line: 1,
            speaker: null,
            speakerSide: null,
          },
        ],
      })
      const { user, system } = process.cpuUsage(from)
      return (user + system) / 1_000
    }
    read(20_000)
    const least = (length: number): number => Math.min(read(length), read(length), read(length))
    expect(least(400_000)).toBeLessThan(8 * least(100_000) + 50)
  })
})
