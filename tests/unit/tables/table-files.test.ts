import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '../../../shared/checks/check-arithmetic.ts'
import { printFindings } from '../../support/check-text.ts'
import { checkInputOf, expectedTables, factsOfFile, tellTables } from '../../support/table-files.ts'

describe('findTableFacts', () => {
  it.each([
    ['a page with cells for every sign of a currency and every parenthesis', 'sundvik-release.html'],
    ['a release in monospaced text', 'brennick-release.txt'],
    ['an article in Markdown, years down the side', 'light-engines.md'],
    [
      'a statement in thousands of Taiwan dollars with a share of revenue beside each amount',
      'chenyao-statement.txt',
    ],
    ['key figures of a mainland company, growth among the years', 'yuanzhou-report.txt'],
    ['a page of a PDF', 'calder-release.pdf'],
    ['a document of a word processor', 'norrland-release.docx'],
    ['statements by segment, of cash flows and from one basis to the other', 'kestrel-release.html'],
    ['a statement with numbers of notes, and five years side by side', 'ottway-results.txt'],
    ['a shop whose years of 52 weeks go by the one they begin in', 'rookwood-release.html'],
    ['numbered statements of a mainland company', 'hualing-report.txt'],
    ['a letter in Markdown with an outlook', 'pelagic-letter.md'],
    [
      'a report in millions of Taiwan dollars, with growth, product lines and an outlook',
      'haiyue-report.txt',
    ],
  ])('reads every figure of %s', async (_, name) => {
    expect(await tellTables(name)).toEqual(expectedTables(name))
  })
})

describe('findFacts on a release with tables', () => {
  it('gives the figures of sentences and of tables in reading order, each row read once', async () => {
    const facts = await factsOfFile('brennick-release.txt')
    const starts = facts.map(({ span }) => span.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(new Set(starts).size).toBe(starts.length)
  })

  it('is less sure of a row that only its own words name', async () => {
    const facts = await factsOfFile('brennick-release.txt')
    const confidences = (metric: string) =>
      facts.filter((fact) => fact.metric === metric).map(({ confidence }) => confidence)
    expect(Math.max(...confidences('Loss on sale of business'))).toBeLessThan(0.5)
    expect(Math.min(...confidences('Gross profit'))).toBeGreaterThan(0.9)
  })

  it('is less sure of guidance that no longer holds', async () => {
    const facts = await factsOfFile('brennick-release.txt')
    const low = facts.filter(({ metric, kind }) => metric === 'Capex' && kind === 'guidance-mid')
    expect(low.map(({ value, confidence }) => [value, confidence > 0.5])).toEqual([
      ['60000000', false],
      ['62000000', true],
    ])
  })
})

describe('checkDocument on results that agree', () => {
  it.each(['sundvik-release.html', 'brennick-release.txt', 'kestrel-release.html', 'ottway-results.txt'])(
    'marks nothing in the tables of %s',
    async (name) => {
      const input = await checkInputOf(name)
      expect(printFindings(checkArithmetic(input)).filter((line) => !line.startsWith('note'))).toEqual([])
    },
  )
})
