import { describe, expect, it } from 'vitest'
import { stepCheck } from '../../../renderer/checks/step-check.ts'
import type { Check, CheckId } from '../../../shared/checks/checks-api.ts'
import { makeCheck } from './make-check.ts'

const checks: readonly Check[] = [
  makeCheck({ id: 'a', passage: 3 }),
  makeCheck({ id: 'b', passage: 3, severity: 'doubt' }),
  makeCheck({ id: 'quiet', passage: 4, severity: 'note' }),
  makeCheck({ id: 'gone', passage: 5, state: 'dismissed' }),
  makeCheck({ id: 'far', passage: 1_900 }),
]

function library() {
  const asked: (readonly [number, number])[] = []
  const list = async (from: number, to: number) => {
    asked.push([from, to])
    return checks.filter(({ passage }) => passage >= from && passage < to)
  }
  const step = async (passage: number, id: string | null, by: 1 | -1) =>
    (await stepCheck(list, 2_000, { passage, checkId: id as CheckId | null }, by))?.id ?? null
  return { asked, step }
}

describe('stepCheck', () => {
  it('finds the first check of the passage one is in, then the second', async () => {
    const { step } = library()
    expect(await step(3, null, 1)).toBe('a')
    expect(await step(3, 'a', 1)).toBe('b')
  })

  it('steps over hints and what was dismissed, however far the next one is, in few questions', async () => {
    const { asked, step } = library()
    expect(await step(3, 'b', 1)).toBe('far')
    expect(asked.length).toBeLessThan(7)
  })

  it('goes back from a check, and from a passage that counts no more', async () => {
    const { step } = library()
    expect(await step(3, 'b', -1)).toBe('a')
    expect(await step(1_900, 'far', -1)).toBe('b')
    expect(await step(3, null, -1)).toBeNull()
  })

  it('says that none is left at either end', async () => {
    const { step } = library()
    expect(await step(1_900, 'far', 1)).toBeNull()
    expect(await step(3, 'a', -1)).toBeNull()
    expect(await step(1_999, null, 1)).toBeNull()
  })

  it('goes on from a check that was dismissed a moment ago', async () => {
    const { step } = library()
    expect(await step(5, 'gone', -1)).toBe('b')
    expect(await step(5, 'gone', 1)).toBe('far')
  })
})
