import { describe, expect, it } from 'vitest'
import { writeReckonedCall } from '../../support/reckoned-call.ts'
import { writeChineseCall } from '../../support/reckoned-chinese-call.ts'
import { writeReckonedEssay } from '../../support/reckoned-essay.ts'
import { plantError, type ReckonedCall } from '../../support/reckoned.ts'
import { marked, relationsOf } from './read-relations.ts'

const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** Whether what is marked has the words at a place among its own or its evidence. */
function isMarked(text: string, start: number, end: number): boolean {
  return marked(text).some((finding) =>
    [finding.en, finding.zh, ...finding.evidence].some(
      (side) => side !== null && side.start < end && start < side.end,
    ),
  )
}

function plantAll(write: (seed: number) => ReckonedCall, count: number) {
  const missed: string[] = []
  let planted = 0
  for (const seed of seeds(count)) {
    const call = write(seed)
    for (const [at, figure] of call.figures.entries()) {
      const wrong = plantError(call, figure, 100 * seed + at)
      if (wrong === null) continue
      planted += 1
      const lines = call.text.split('\n').slice(0, figure.line - 1)
      const start = call.text.indexOf(figure.text, lines.join('\n').length)
      if (!isMarked(wrong.text, start, start + wrong.planted.length))
        missed.push(`${seed}: ${figure.relation} ${figure.text} → ${wrong.planted}`)
    }
  }
  return { planted, missed }
}

describe.each([
  { what: 'calls', write: writeReckonedCall, count: 24, fits: 13 },
  { what: 'calls in Chinese', write: writeChineseCall, count: 24, fits: 3 },
  { what: 'essays', write: writeReckonedEssay, count: 24, fits: 9 },
])('$what whose figures agree', ({ write, count, fits }) => {
  it('have their relations found, and nothing marked', () => {
    const texts = seeds(count).map((seed) => write(seed).text)
    expect(texts.flatMap((text) => marked(text).map(({ explanation }) => explanation.details))).toEqual([])
    const found = texts.map((text) => relationsOf(text).filter(({ verdict }) => verdict === 'fits').length)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(fits)
  })
})

describe.each([
  { what: 'calls', write: writeReckonedCall, count: 8, least: 140 },
  { what: 'calls in Chinese', write: writeChineseCall, count: 12, least: 60 },
  { what: 'essays', write: writeReckonedEssay, count: 12, least: 100 },
])('$what with one planted error', ({ write, count, least }) => {
  it('have it marked at the wrong figure or at one that it no longer leads to', () => {
    const { planted, missed } = plantAll(write, count)
    expect(planted).toBeGreaterThan(least)
    expect(missed.slice(Math.floor(0.04 * planted))).toEqual([])
  })
})
