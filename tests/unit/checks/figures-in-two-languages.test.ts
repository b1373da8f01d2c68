import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../../shared/checks/check-numbers.ts'
import { severityOf } from '../../../shared/checks/finding.ts'
import { soundPairs } from '../../support/parallel-figures.ts'
import {
  plantEnglishError,
  plantError,
  plantedKinds,
  type PlantedKind,
  type TextPair,
} from '../../support/plant-figure-errors.ts'
import { createRandom } from '../../support/random.ts'

const isAlarmed = (pair: TextPair) =>
  checkNumbers(pair).some(({ confidence }) => severityOf(confidence) !== 'note')

/** Least share of planted errors that is found. An omission may leave nothing behind that its words would need. */
const least: Readonly<Record<PlantedKind, number>> = {
  value: 0.95,
  scale: 0.99,
  unit: 0.92,
  percent: 0.97,
  year: 0.98,
  omission: 0.9,
}

describe('figures of invented news in two languages', () => {
  it('are left in peace where they agree', () => {
    expect(soundPairs.filter(isAlarmed)).toEqual([])
  })

  it.each([
    [
      'full-width figures',
      (zh: string) => zh.replace(/[0-9%$]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    [
      'spaces between figures and characters',
      (zh: string) =>
        zh.replace(/([0-9%])(?=[\u4e00-\u9fff])/g, '$1 ').replace(/([\u4e00-\u9fff])(?=[0-9])/g, '$1 '),
    ],
    ['no space at all', (zh: string) => zh.replace(/ (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) /g, '')],
  ])('are left in peace with %s', (_name, change) => {
    expect(soundPairs.filter(({ en, zh }) => isAlarmed({ en, zh: change(zh) }))).toEqual([])
  })

  it.each(plantedKinds)('are told where an error of %s is planted in either language', (kind) => {
    let planted = 0
    let found = 0
    for (const [round, plant] of [plantError, plantEnglishError].entries()) {
      const random = createRandom(round + 1)
      for (const pair of soundPairs) {
        const wrong = plant(pair, kind, random)
        if (wrong === null) continue
        planted += 1
        if (isAlarmed(wrong)) found += 1
      }
    }
    expect(planted).toBeGreaterThan(40)
    expect(found / planted).toBeGreaterThan(least[kind])
  })
})
