import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedDocument } from '../../../shared/documents/document.ts'
import { parseText } from '../../support/parse-text.ts'
import { findUncovered } from '../../support/score-parse.ts'

/** Lines as texts really have them: labels of all manners, headings, rules, page numbers, speech, and plain noise. */
const line = oneof(
  constantFrom(
    'Operator',
    'OPERATOR',
    '操作員',
    '主持人：各位好。',
    'Jane Doe',
    'JANE DOE, CEO, ACME CORP.',
    'Jane Doe - Chief Executive Officer',
    'Jane Doe, Acme Corp. - CEO   [3]',
    'Jane Doe: Thank you.',
    'Tess Quill:',
    '[00:01:02] Tess Quill: What about margins?',
    'Tess Quill (00:12):',
    '<Q - Tess Quill>: And cash?',
    'Q: Why?',
    'A',
    '林志明 董事長',
    'Chief Financial Officer',
    '--',
    '-- Harbor & Stone -- Analyst',
    '----------------------------------------',
    '========================================',
    'Presentation',
    'Questions and Answers',
    'Company Participants',
    'Call participants:',
    '問答環節',
    'Page 3 of 9',
    '4',
    '5',
    '© 2025 Wharf Street Transcripts. All rights reserved.',
    '00:00:01,000 --> 00:00:04,000',
    'Leave a Reply',
    'Good morning, everyone, and welcome to the call.',
    'First: the shears. Second: the plant.',
    'Our next question comes from the line of Tess Quill with Harbor & Stone.',
    '營收為 8,800 萬美元，年增 12%。',
    'and we expect that to go on for the rest of the year, which is why',
    'Thank you.',
    '- Revenue was $88 million.',
    'Revenue\t88\t79',
    '',
    '   ',
  ),
  string({ maxLength: 60 }),
  string({ unit: 'grapheme', maxLength: 40 }),
)
const text = array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

/** Everything but positions within lines: what must not change with how lines end. */
function listStructure(parsed: ParsedDocument): unknown {
  return {
    turns: parsed.turns,
    sections: parsed.sections,
    passages: parsed.passages.map(({ kind, lines, turn, section, en, zh }) => [
      kind,
      lines,
      turn,
      section,
      en?.lines,
      zh?.lines,
    ]),
  }
}

describe('parseDocument on any text', () => {
  it('puts every character that is not blank on exactly one passage, in order', () => {
    assert(
      property(text, (given) => {
        const parsed = parseText(given)
        expect(findUncovered(given, parsed)).toEqual({ lost: 0, twice: 0 })
        const starts = parsed.passages.map(({ en, zh }) =>
          Math.min(en?.start ?? Infinity, zh?.start ?? Infinity),
        )
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
      { numRuns: 400 },
    )
  })

  it('finds turns and sections that lie in order and inside the text, each turn inside its section', () => {
    assert(
      property(text, (given) => {
        const { turns, sections } = parseText(given)
        const lines = given.split('\n').length
        let last = 0
        for (const section of sections) {
          expect(section.lines[0]).toBeGreaterThan(last)
          expect(section.lines[1]).toBeGreaterThanOrEqual(section.lines[0])
          last = section.lines[1]
        }
        expect(last).toBeLessThanOrEqual(lines)
        for (const turn of turns) {
          const section = sections[turn.section]
          expect(turn.lines[0]).toBeGreaterThanOrEqual(section?.lines[0] ?? Infinity)
          expect(turn.lines[1]).toBeLessThanOrEqual(section?.lines[1] ?? 0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same parse of the same text', () => {
    assert(
      property(text, (given) => {
        expect(parseText(given)).toEqual(parseText(given))
      }),
      { numRuns: 100 },
    )
  })

  it('finds the same structure with other line ends, a byte-order mark and trailing blanks', () => {
    assert(
      property(text, constantFrom('\r\n', '\r', ' \n', '\t\u3000\n'), (given, end) => {
        const plain = given.replace(/[\r\uFEFF]/g, '')
        const other = `\uFEFF${plain.replaceAll('\n', end)}`
        expect(listStructure(parseText(other))).toEqual(listStructure(parseText(plain)))
      }),
      { numRuns: 300 },
    )
  })
})
