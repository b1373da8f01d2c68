import { describe, expect, it } from 'vitest'
import { draftPromise, readPromisedTime } from '../../../shared/guidance/draft-promise.ts'
import { parsePeriod } from '../../../shared/figures/periods.ts'

const context = { period: parsePeriod('2025Q1'), date: '2025-05-07', fiscalYearEnd: null }
const nowhere = { period: null, date: null, fiscalYearEnd: null }

describe('readPromisedTime', () => {
  it.each([
    ['2026-09-30', '2026-09-30'],
    ['2026Q3', '2026-09-30'],
    ['2026H1', '2026-06-30'],
    ['Q3 2026', '2026-09-30'],
    ['in Q3', '2025-09-30'],
    ['by the end of the year', '2025-12-31'],
    ['mid-2026', '2026-08-31'],
    ['第四季', '2025-12-31'],
  ])('reads %s as by %s', (text, to) => {
    expect(readPromisedTime(text, context)?.to).toBe(to)
  })

  it('tells a quarter of a fiscal year by that year', () => {
    expect(readPromisedTime('FY2026Q2', { ...nowhere, fiscalYearEnd: '06' })?.to).toBe('2025-12-31')
  })

  it.each(['soon', '2026-13-40', ''])('sees no time in “%s”', (text) => {
    expect(readPromisedTime(text, context)).toBeNull()
  })

  it('does not guess the year of a quarter that is said on no day', () => {
    expect(readPromisedTime('Q3', nowhere)).toBeNull()
  })
})

describe('draftPromise', () => {
  it('tells the thing, the event and the time that words name', () => {
    expect(
      draftPromise(
        'we should be shipping our HX70 receiver in the third quarter',
        'en',
        context,
        new Set(['halmar']),
      ),
    ).toMatchObject({ subject: 'HX70', event: 'shipment', time: { to: '2025-09-30' } })
  })

  it('leaves open what they do not tell', () => {
    expect(draftPromise('it will come', 'en', context, new Set())).toEqual({
      subject: '',
      event: null,
      time: null,
    })
  })
})
