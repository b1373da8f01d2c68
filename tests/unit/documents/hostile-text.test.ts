import { describe, expect, it } from 'vitest'
import { leastTime, processorTime } from '../../support/least-time.ts'
import { parseText } from '../../support/parse-text.ts'
import { findUncovered } from '../../support/score-parse.ts'

const size = 100_000
const fill = (unit: string, length = size) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const call = (line: string) =>
  `Operator\nWelcome to the Brightwell first quarter 2025 earnings call.\nIvan Okoye - Chief Executive Officer\n${line}\nOperator\nThank you.`

const units = {
  letters: 'a',
  spaces: ' ',
  'full stops': '. ',
  hyphens: '-',
  'spaced dashes': ' -- ',
  'em dashes': '— ',
  brackets: '[a(',
  capitals: 'Aa ',
  initials: 'A. ',
  colons: 'a: ',
  commas: 'a, ',
  digits: '1',
  'digit groups': '1,1.',
  Chinese: '漢',
  mixed: '漢a ',
  quotations: '“a” ',
  bars: '|',
  tabs: '\t|x',
  cues: 'line of ',
  introductions: 'question from Aa Bb, ',
  negations: 'not ',
  views: 'views opinions ',
  quarters: 'first quarter and full year ',
  dates: 'May 1, 20',
  listings: 'NASDAQ: ',
  positions: 'CEO Aa ',
  relations: 'Investor Relations for Aa ',
  asterisks: '**',
  'zero-width spaces': '\u200B',
  'carriage returns': '\r',
  'form feeds': '\f',
  thanks: 'thanks Aa, ',
  surrogates: '\uD840',
  apostrophes: "Aa's ",
}

const timeParse = (text: string, enough?: number): number =>
  leastTime(() => processorTime(() => parseText(text)), 3, enough)

/** Ten times the goal of 50 ms: a busy machine passes, a parser that backtracks does not. */
const longestMs = 500

describe('parseDocument on hostile text', () => {
  it.each(Object.entries(units))('does not blow up on a line of 100,000 characters of %s', (_, unit) => {
    const line = `x${fill(unit)}x`
    expect(timeParse(line, longestMs)).toBeLessThan(longestMs)
    expect(timeParse(call(line), longestMs)).toBeLessThan(longestMs)
    expect(findUncovered(call(line), parseText(call(line)))).toEqual({ lost: 0, twice: 0 })
  })

  it.each([
    ['labels', 'Jane Doe - Analyst\nYes.\n'],
    ['rows', 'Hello there, everyone.\n大家好。\n'],
    ['headings', 'Aa Bb\n'],
    ['sections', 'Presentation\nIvan Okoye\nYes.\nQuestions and Answers\nIvan Okoye\nYes.\n'],
    ['lists', 'Participants\nJane Doe - Analyst\nPresentation\nIvan Okoye\nYes.\n'],
    ['people', ''],
  ])(
    'takes no more than in proportion for 100,000 lines of %s',
    (_, unit) => {
      const lines = (count: number) =>
        call(
          unit === ''
            ? Array.from(
                { length: count / 2 },
                (_line, index) => `Aa${index.toString(26).replace(/\d/g, 'q')} Bbb - Analyst\nYes.`,
              ).join('\n')
            : fill(unit, (unit.length * count) / (unit.split('\n').length - 1)),
        )
      const quarter = timeParse(lines(25_000))
      // Four times the lines; sixteen times would be quadratic.
      const longest = Math.max(quarter * 12, 300)
      const whole = timeParse(lines(100_000), Math.min(longest, 10_000))
      expect(whole).toBeLessThan(longest)
      expect(whole).toBeLessThan(10_000)
    },
    60_000,
  )

  it('pairs long blocks of the two languages without comparing all with all', () => {
    const block =
      'Revenue grew to $3.5 million.\n'.repeat(10_000) + '營收成長至 350 萬美元。\n'.repeat(10_000)
    expect(timeParse(block, 2_000)).toBeLessThan(2_000)
  }, 20_000)
})

describe('parseDocument on line ends and blanks', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
    ['blank lines', '\n\n \t\n'],
  ])('finds the same turns with %s', (_, end) => {
    const text = call('Revenue rose.').replaceAll('\n', end)
    const parsed = parseText(`\uFEFF${text}\u3000\f`)
    expect(parsed.turns.map(({ speaker }) => speaker)).toEqual(['Operator', 'Ivan Okoye', 'Operator'])
    expect(findUncovered(text, parseText(text))).toEqual({ lost: 0, twice: 0 })
  })

  it('leaves white space around a line outside its passage', () => {
    const parsed = parseText('  one two  \n\n\tthree\u00A0')
    expect(parsed.passages.map(({ en }) => [en?.start, en?.text])).toEqual([
      [2, 'one two'],
      [14, 'three'],
    ])
  })

  it.each([
    '',
    '\n',
    '\r',
    '\uFEFF',
    ' \t ',
    '\0',
    'a',
    '漢',
    'Operator',
    'Operator\nOperator',
    'Jane Doe:\n',
  ])('reads %j', (text) => {
    expect(findUncovered(text, parseText(text))).toEqual({ lost: 0, twice: 0 })
  })
})
