import { describe, expect, it } from 'vitest'
import { expectedTables, factsOfFile, tellTables } from '../../support/table-files.ts'

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
