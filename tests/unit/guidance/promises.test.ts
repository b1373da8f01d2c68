import { describe, expect, it } from 'vitest'
import { buildLedgers } from '../../../shared/guidance/build-ledger.ts'
import { orvaneCalls } from '../../support/ledger-calls.ts'
import { readLedger, shortCall } from '../../support/read-ledger.ts'

const promisesOf = (...texts: readonly string[]) =>
  buildLedgers(texts.map((text, index) => readLedger(`${index}.txt`, text))).flatMap(({ promises }) =>
    promises.map(({ subject, event, verdict, slipMonths, statements }) => ({
      promise: `${subject} ${event}`,
      verdict,
      slipMonths,
      history: statements.map(({ kind, dueBy }) => (dueBy === null ? kind : `${kind} ${dueBy}`)),
    })),
  )

describe('followPromises', () => {
  it('tells what slipped and by how long, what was kept and what was dropped', () => {
    expect(promisesOf(...orvaneCalls.map(([, text]) => text))).toEqual([
      {
        promise: 'OV900 sensor samples',
        verdict: 'slipped',
        slipMonths: 6,
        history: ['promised 2025-09-30', 'slipped 2026-03-31', 'done'],
      },
      {
        promise: 'Falmouth fab opening',
        verdict: 'kept',
        slipMonths: 0,
        history: ['promised 2025-12-31', 'done'],
      },
      {
        promise: 'OV300 module launch',
        verdict: 'dropped',
        slipMonths: 0,
        history: ['promised 2025-12-31', 'dropped'],
      },
    ])
  })

  it('keeps two products of one event apart', () => {
    const promises = promisesOf(
      shortCall(
        'Q1 2025',
        'May 7, 2025',
        'We expect to tape out the LX40 chip in the second half of 2025.',
        'We expect to tape out the LX60 chip by mid-2026.',
      ),
      shortCall('Q2 2025', 'August 7, 2025', 'We taped out the LX40 chip in July.'),
    )
    expect(promises.map(({ promise, verdict }) => [promise, verdict])).toEqual([
      ['LX40 chip tape-out', 'kept'],
      ['LX60 chip tape-out', 'open'],
    ])
    expect(promises[1]?.history).toEqual(['promised 2026-08-31'])
  })

  it('says that a promise is overdue when a later call passes over it', () => {
    expect(
      promisesOf(
        shortCall('Q1 2025', 'May 7, 2025', 'Qualification of the LX40 chip is expected next quarter.'),
        shortCall('Q4 2025', 'February 7, 2026', 'Total revenue was $40 million.'),
      ).map(({ verdict }) => verdict),
    ).toEqual(['overdue'])
  })

  it.each([
    'We do not comment on when the LX40 chip ships.',
    'Customers could launch LX40 systems if demand returns.',
    'The LX40 chip was launched two years ago.',
    'We expect revenue of $40 million in the third quarter of 2025.',
  ])('makes no promise of “%s”', (words) => {
    expect(promisesOf(shortCall('Q1 2025', 'May 7, 2025', words))).toEqual([])
  })

  it('reads Chinese where there is no English', () => {
    const call = (date: string, period: string, words: string) =>
      `林道儀器 ${period} 法說會\n${date}\n\n財務長 高莉：\n${words}\n`
    const documents = [
      readLedger('1.txt', call('2025 年 5 月 7 日', '2025 年第一季', 'LX40 晶片預計 2025 年第三季量產。')),
      readLedger(
        '2.txt',
        call('2025 年 8 月 7 日', '2025 年第二季', 'LX40 晶片的量產延後至 2026 年第一季。'),
      ),
    ].map((document) => ({ ...document, company: 'Lindow Instruments' }))
    expect(
      buildLedgers(documents).flatMap(({ promises }) =>
        promises.map(({ event, verdict, slipMonths }) => [event, verdict, slipMonths]),
      ),
    ).toEqual([['production', 'slipped', 6]])
  })
})
