import { describe, expect, it } from 'vitest'
import { collectHyphenUse, joinOf } from '../../../electron/pdf/join-pdf-lines.ts'

const use = collectHyphenUse([
  'co-packaged optics and optical engines',
  'the manufacturing ramp is long and the term is short',
  'a year of investment',
])
const join = (before: string, after: string): string => {
  const how = joinOf(before, after, use)
  return how === 'drop' ? before.slice(0, -1) + after : how === 'none' ? before + after : `${before} ${after}`
}

describe('joinOf', () => {
  it.each([
    ['new opti-', 'cal engines', 'new optical engines'],
    ['our co-', 'packaged line', 'our co-packaged line'],
    ['better manu-', 'facturing yields', 'better manufacturing yields'],
    ['many unex-', 'pected orders', 'many unexpected orders'],
    ['a long-', 'term plan', 'a long-term plan'],
    ['a non-', 'recurring charge', 'a non-recurring charge'],
    ['in mid-', '2031 or later', 'in mid-2031 or later'],
    ['Hewlett-', 'Marsh', 'Hewlett-Marsh'],
    ['Noor Halvorsen -', 'Analyst', 'Noor Halvorsen - Analyst'],
    ['short- and long-', 'and more', 'short- and long- and more'],
    ['growth—', 'as we said', 'growth—as we said'],
    ['growth —', 'as we said', 'growth — as we said'],
    ['soft­', 'ware', 'software'],
    ['revenue grew', 'by half', 'revenue grew by half'],
    ['下半年的', '營收', '下半年的營收'],
    ['營收為', '12 億', '營收為12 億'],
  ])('joins %j and %j to %j', (before, after, joined) => {
    expect(join(before, after)).toBe(joined)
  })

  it('sets a space between Chinese and figures where the document does', () => {
    const spaced = collectHyphenUse(['營收為 12 億，增長 4%'])
    expect(joinOf('營收為', '15 億', spaced)).toBe('space')
  })
})
