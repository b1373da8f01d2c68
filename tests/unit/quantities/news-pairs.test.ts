import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../../shared/checks/check-numbers.ts'
import { severityOf } from '../../../shared/checks/finding.ts'

const pairs = readFileSync(new URL('../../fixtures/news-pairs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [en = '', zh = ''] = line.split('\t')
    return { en, zh }
  })

/** Invented sentences in the manner of news agencies, soundly translated: ordinals, plans, scores, sizes, rates. */
describe('checkNumbers on news', () => {
  it('raises no more than one false alarm in a hundred pairs', () => {
    const alarms = pairs.flatMap((pair) =>
      checkNumbers(pair)
        .filter(({ confidence }) => severityOf(confidence) !== 'note')
        .map(({ en, zh }) => `${en?.text ?? '-'} | ${zh?.text ?? '-'} | ${pair.en}`),
    )
    expect(alarms.slice(Math.floor(pairs.length / 100))).toEqual([])
  })
})
