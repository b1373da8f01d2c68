import { describe, expect, it } from 'vitest'
import { promisesSheet } from '../../../electron/exports/promises-sheet.ts'
import type { PromiseStatement, TimingPromise } from '../../../shared/guidance/ledger.ts'

const said = (quote: string): PromiseStatement => ({
  place: {
    documentId: '',
    documentTitle: 'Trade fair',
    date: '2025-09-10',
    line: 1,
    side: 'en',
    span: { start: 0, end: quote.length },
    quote,
    speaker: null,
  },
  kind: 'promised',
  time: 'Q3 2026',
  dueBy: '2026-09-30',
})
const promise = (...statements: readonly PromiseStatement[]): TimingPromise => ({
  key: '800g',
  company: 'Orvane Devices',
  subject: '800G module',
  event: 'ramp',
  statements,
  verdict: 'open',
  slipMonths: 0,
  target: { event: 'ramp', keys: ['800g'], due: '2026-09-30' },
})

describe('the sheet of promised times', () => {
  it('gives each line the room its whole sentence needs', () => {
    const long = 'The new line will be ready to ramp by the third quarter of next year. '.repeat(4)
    const { heights = [] } = promisesSheet(
      'Promised times',
      { promises: [promise(said('We ramp in Q3.'), said(long))] },
      new Map(),
      (key) => key,
    )
    expect(heights).toEqual([null, 15, 54])
  })
})
