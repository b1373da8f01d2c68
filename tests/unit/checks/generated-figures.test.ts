import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../../shared/checks/check-numbers.ts'
import { severityOf } from '../../../shared/checks/finding.ts'
import { generatePair } from '../../support/generate-figures.ts'
import {
  plantError,
  plantedKinds,
  type PlantedKind,
  type TextPair,
} from '../../support/plant-figure-errors.ts'
import { createRandom } from '../../support/random.ts'

const isAlarmed = (pair: TextPair) =>
  checkNumbers(pair).some(({ confidence }) => severityOf(confidence) !== 'note')

const random = createRandom(20)
const pairs = Array.from({ length: 1_500 }, () => generatePair(random))

/** A conversion from miles may be rounded, and a length of time in words may be left out. */
const least: Readonly<Record<PlantedKind, number>> = {
  value: 0.985,
  scale: 1,
  unit: 1,
  percent: 1,
  year: 1,
  omission: 0.97,
}

describe('figures in hundreds of forms', () => {
  it('agree whatever form each language gives them', () => {
    expect(pairs.filter(isAlarmed).length).toBeLessThanOrEqual(3)
  })

  it.each(plantedKinds)('differ once an error of %s is planted', (kind) => {
    const wrong = pairs.flatMap((pair) => plantError(pair, kind, random) ?? [])
    expect(wrong.length).toBeGreaterThan(200)
    expect(wrong.filter(isAlarmed).length / wrong.length).toBeGreaterThanOrEqual(least[kind])
  })
})
