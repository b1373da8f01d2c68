import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../shared/checks/check-document.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { readCheckInput } from '../../support/check-text.ts'

const sample = join(import.meta.dirname, '../../../resources/samples/verrano-2025-q4-call.txt')
const text = readFileSync(sample, 'utf8')

/** How the same words come out of other keyboards, type-setters and web pages. */
const typed: readonly (readonly [how: string, type: (text: string) => string])[] = [
  ['no-break spaces', (printed) => printed.replace(/(?<=\w) /g, '\u00a0')],
  ['thin spaces before units', (printed) => printed.replace(/(?<=\d) (?=[mb]illion)/g, '\u202f')],
  ['two spaces before units', (printed) => printed.replace(/(?<=\d) (?=[mb]illion)/g, '  ')],
  ['zero-width spaces', (printed) => printed.replace(/(?<=\d) (?=[mb]illion)/g, ' \u200b')],
  ['no-break hyphens', (printed) => printed.replace(/(?<=[a-z])-(?=[a-z])/g, '\u2011')],
  ['percent in words', (printed) => printed.replace(/(?<=\d)%(?=[ ,.])/g, ' percent')],
]

describe('checkDocument on a bilingual call', () => {
  const told = ({ kind, confidence, passage, expected, en, zh }: Finding) =>
    [kind, confidence, passage, expected, en?.value, zh?.value]
      .join(' | ')
      // What should stand there may be quoted as it is printed elsewhere.
      .replace(/[\s\u200b]+/g, ' ')
  const findings = checkDocument(readCheckInput(text)).map(told)

  it('finds what was planted in it', () => {
    expect(findings.length).toBeGreaterThanOrEqual(10)
  })

  it.each(typed)('finds the same with %s, and shows the words as they are printed', (_, type) => {
    const printed = type(text)
    const found = checkDocument(readCheckInput(printed))
    expect(found.map(told)).toEqual(findings)
    for (const side of found.flatMap(({ en, zh }) => [en ?? [], zh ?? []].flat()))
      expect(side.text).toBe(printed.slice(side.start, side.end))
  })
})
