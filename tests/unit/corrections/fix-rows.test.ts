import { array, assert, boolean, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixRows, trimSpan, type RowSpans } from '../../../shared/corrections/correct-rows.ts'
import { parseText } from '../../support/parse-text.ts'

const text = Array.from({ length: 12 }, (_, index) => [
  `Row ${index} says that lead times grew to ${index + 20} weeks, and that prices held.`,
  `第 ${index} 列說交期延長到 ${index + 20} 週,價格持穩。`,
])
  .flat()
  .join('\n')
const parsed = parseText(text)

const held = (passages: typeof parsed.passages): string =>
  passages
    .flatMap(({ en, zh }) => [en, zh].filter((side) => side !== null))
    .toSorted((a, b) => a.start - b.start)
    .map((side) => {
      expect(side.text).toBe(text.slice(side.start, side.end))
      return side.text.replace(/\s/g, '')
    })
    .join('')

describe('rows set by hand at any places', () => {
  it('leave every character on exactly one passage, in its own order', () => {
    assert(
      property(
        array(record({ at: nat(text.length), length: nat(120), isEnglish: boolean() }), {
          minLength: 1,
          maxLength: 4,
        }),
        (places) => {
          // A person's rows never overlap each other: later ones begin where earlier ones end.
          let from = 0
          const rows: RowSpans[] = []
          for (const { at, length, isEnglish } of places.toSorted((a, b) => a.at - b.at)) {
            const start = Math.max(from, at)
            const span = trimSpan({ start, end: Math.min(text.length, start + length) }, text)
            if (!span) continue
            from = span.end
            rows.push(isEnglish ? { en: span, zh: null } : { en: null, zh: span })
          }
          const fixed = fixRows(parsed.passages, rows, text)
          expect(held(fixed)).toBe(text.replace(/\s/g, ''))
          for (const { en, zh } of rows)
            expect(fixed.some((row) => row.en?.start === en?.start && row.zh?.start === zh?.start)).toBe(true)
          expect(fixed.every((row) => row.en !== null || row.zh !== null)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
