import { describe, expect, it } from 'vitest'
import { plantError, writeReckonedCall } from '../../support/reckoned-call.ts'
import { marked, relationsOf } from './read-relations.ts'

const seeds = Array.from({ length: 24 }, (_, at) => at + 1)

describe('calls whose figures agree', () => {
  it('have their relations found, and nothing marked', () => {
    const calls = seeds.map((seed) => writeReckonedCall(seed).text)
    expect(calls.flatMap((text) => marked(text))).toEqual([])
    const fitting = calls.map((text) => relationsOf(text).filter(({ verdict }) => verdict === 'fits').length)
    expect(Math.min(...fitting)).toBeGreaterThanOrEqual(13)
  })
})

describe('calls with one planted error', () => {
  it('have it marked at the wrong figure or at one that it no longer leads to', () => {
    let planted = 0
    const missed: string[] = []
    for (const seed of seeds.slice(0, 10)) {
      const call = writeReckonedCall(seed)
      for (const [at, figure] of call.figures.entries()) {
        const wrong = plantError(call, figure, 100 * seed + at)
        if (wrong === null) continue
        planted += 1
        const lineStart =
          wrong.text
            .split('\n')
            .slice(0, figure.line - 1)
            .join('\n').length + 1
        const start = wrong.text.indexOf(wrong.planted, lineStart)
        const isFound = marked(wrong.text).some((finding) =>
          [finding.en, ...finding.evidence].some(
            (side) => side !== null && side.start < start + wrong.planted.length && start < side.end,
          ),
        )
        if (!isFound) missed.push(`${seed}: ${figure.relation} ${figure.text} → ${wrong.planted}`)
      }
    }
    expect(planted).toBeGreaterThan(180)
    expect(missed.length / planted).toBeLessThan(0.03)
  })
})
