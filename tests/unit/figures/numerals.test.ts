import { describe, expect, it } from 'vitest'
import { processorTime } from '../../support/least-time.ts'
import { toPlainNumerals } from '../../../shared/figures/numerals.ts'

const european =
  'Umsatz 1.284,6 Mio. im Quartal zum 30.09.2025, plus 8,4 %. Ergebnis 0,42 nach 1.185,1 und 12.345 Stück.'

describe('toPlainNumerals', () => {
  it('writes the numbers of a document with decimal commas as English does, dates left alone', () => {
    expect(toPlainNumerals(european)).toBe(
      'Umsatz 1,284.6 Mio. im Quartal zum 30.09.2025, plus 8.4 %. Ergebnis 0.42 nach 1,185.1 und 12,345 Stück.',
    )
  })

  it('takes blanks and thin spaces between thousands for what they are', () => {
    expect(toPlainNumerals('1 284,6 og 12,3 % og 4,1 og 1\u202f185\u202f402')).toBe(
      '1,284.6 og 12.3 % og 4.1 og 1,185,402',
    )
  })

  it.each([
    'Revenue was $1,284.6 million, up 8.4%, and cost 1,185 in rooms 1,2 and 3,4.',
    'One number, 12,3, decides nothing where 4.5 and 6.7 stand beside it.',
    'On 30.09.2025 and 31.12.2024, versions 1.2.3 and 4.5.6.',
  ])('leaves %s alone', (text) => {
    expect(toPlainNumerals(text)).toBe(text)
  })

  it('reads Swiss apostrophes whatever the document decides', () => {
    expect(toPlainNumerals("Net sales of CHF 1'412.8 million and 2’801’500 shares")).toBe(
      'Net sales of CHF 1,412.8 million and 2,801,500 shares',
    )
  })

  it.each(['1,2 ', '1 234 ', "1'234", '1.234,5 '])(
    'keeps time in proportion for “%s” again and again',
    (part) => {
      const text = part.repeat(50_000)
      expect(toPlainNumerals(text)).toHaveLength(text.length)
      expect(processorTime(() => toPlainNumerals(text))).toBeLessThan(5_000)
    },
  )
})
