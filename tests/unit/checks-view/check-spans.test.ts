import { describe, expect, it } from 'vitest'
import { gravestOf, spansOn } from '../../../renderer/checks/check-spans.ts'
import { makeCheck, side } from './make-check.ts'

describe('spansOn', () => {
  it('marks an error on both sides of its row', () => {
    const check = makeCheck()
    expect(spansOn([check], 'en', null)).toEqual([
      { checkId: 'c1', severity: 'error', lit: false, start: 120, end: 140 },
    ])
    expect(spansOn([check], 'zh', null)).toEqual([
      { checkId: 'c1', severity: 'error', lit: false, start: 210, end: 221 },
    ])
  })

  it('leaves out what was dismissed or put right, a note, and a side without words', () => {
    const checks = [
      makeCheck({ id: 'gone', state: 'dismissed' }),
      makeCheck({ id: 'put right', state: 'confirmed', corrected: true }),
      makeCheck({ id: 'quiet', severity: 'note' }),
      makeCheck({ id: 'left out', zh: null }),
    ]
    expect(spansOn(checks, 'zh', null)).toEqual([])
    expect(spansOn(checks, 'en', null).map(({ checkId }) => checkId)).toEqual(['left out'])
  })

  it('lights a note while it is looked at, with the words it rests on elsewhere', () => {
    const lit = makeCheck({
      severity: 'note',
      evidence: [side(900, '$29 million'), side(950, '$11.7 million')],
    })
    const elsewhere = spansOn([], 'en', lit)
    expect(spansOn([lit], 'en', lit)[0]).toMatchObject({ severity: 'note', lit: true, start: 120 })
    expect(elsewhere.map(({ start, lit: isLit }) => [start, isLit])).toEqual([
      [900, true],
      [950, true],
    ])
  })
})

describe('gravestOf', () => {
  it('calls a row with an error and a doubt an error, and a confirmed doubt a doubt', () => {
    expect(gravestOf([makeCheck({ severity: 'doubt' }), makeCheck()])).toBe('error')
    expect(gravestOf([makeCheck({ severity: 'doubt', state: 'confirmed' })])).toBe('doubt')
  })

  it('says nothing of a row whose checks are dismissed or quiet', () => {
    expect(gravestOf([makeCheck({ state: 'dismissed' }), makeCheck({ severity: 'note' })])).toBeNull()
  })
})
