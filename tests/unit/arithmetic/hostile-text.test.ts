import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '../../../shared/checks/check-arithmetic.ts'
import { leastTime, processorTime } from '../../support/least-time.ts'
import { readInput } from './read-relations.ts'

const length = 40_000
const pieces = [
  'from $1 million up 3% ',
  'so 12 modules at $40 each = $480 ',
  '5% of 400 is 20, ',
  'total of $3 million and $5 million ',
  'a quarter of 4 is 1 ',
  '× 3 ',
  'ratio 3:1 vs ',
  '(8 lasers at $3 each) $4 ',
  'revenue was $5 million, 20% of revenue, ',
  '從 5 億增至 7 億，成長 40%',
  '99999999999999999999 trillion dollars is ',
]

describe('checkArithmetic', () => {
  it.each(pieces)('takes time in proportion for twice as much of %j', (piece) => {
    const text = `Sums\n${piece.repeat(Math.ceil(length / piece.length))}`
    const timeOf = (words: string, enough?: number): number => {
      const input = readInput(words)
      return leastTime(() => processorTime(() => checkArithmetic(input)), 3, enough)
    }
    // Four times would be quadratic; below some tens of milliseconds the collector of garbage weighs more.
    const longest = Math.max(80, 3 * timeOf(text.slice(0, length / 2)) + 40)
    expect(timeOf(text, longest)).toBeLessThan(longest)
  })
})
