import { describe, expect, it } from 'vitest'
import { findRelations } from '../../../shared/arithmetic/find-relations.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { evaluateModel } from '../../../shared/models/evaluate-model.ts'
import { modelFromRelations } from '../../../shared/models/model-from-relations.ts'
import { writeExpression } from '../../../shared/models/write-expression.ts'
import { makeModel } from './make-model.ts'

describe('writeExpression', () => {
  it.each([
    ['growth', [23.8, 15.4], 23.8 / 15.4 - 1, '{0} / {1} - 1'],
    ['quotient', [7000, 250], 28, '{0} / {1}'],
    ['mean', [56, 44], 50, 'AVERAGE({0}, {1})'],
    ['mean', [0.25, 650, 0.75, 260], 357.5, '{0} * {1} + {2} * {3}'],
    ['margin', [30, 20, 100], 0.1, '({0} - {1}) / {2}'],
    ['sum', [1, 2, 3, 4], 10, '{0} + {1} + {2} + {3}'],
    ['product', [8, 33.5], 268, '{0} * {1}'],
  ] as const)('writes a %s of %j', (kind, terms, result, text) => {
    expect(writeExpression(kind, terms, result)).toBe(text)
  })

  it('writes nothing where no usual way comes to the result', () => {
    expect(writeExpression('ratio', [3, 7], 11.3)).toBeNull()
  })
})

const essay = `What a lamp module holds

A glass sheet costs $6,400 and gives 200 panes, so the cost per pane is $32.

Each lamp holds 4 panes, giving $128 of panes a lamp.

Prices fell from $50 million to $41 million, a decline of 28%.
`

describe('modelFromRelations', () => {
  const document = parseDocument({ text: essay, fileName: 'lamps.txt', companies: [] })
  const facts = findFacts({ document, text: essay, fiscalYearEnd: null })
  const relations = findRelations({ document, text: essay, facts, fiscalYearEnd: null })
  const { sheet, steps } = modelFromRelations({
    relations,
    placeOf: (figure) => ({
      documentId: 'd' as DocumentId,
      documentTitle: 'Lamps',
      version: 1,
      side: 'en',
      line: 1,
      passage: figure.passage,
      start: figure.start,
      end: figure.end,
      quote: figure.text,
    }),
    factIdOf: () => null,
    text: essay,
  })
  const result = evaluateModel(makeModel(sheet))

  it('replays each step of an essay, a result going on into the next', () => {
    expect(steps).toBe(relations.length)
    expect(steps).toBeGreaterThanOrEqual(2)
    const values = result.lines
      .filter(({ line }) => line.kind === 'formula')
      .map(({ cells, line, verdict }) => [Number(cells[0]?.shown), Number(line.stated?.value), verdict])
    expect(values.slice(0, 2)).toEqual([
      [32, 32, 'fits'],
      [128, 128, 'fits'],
    ])
  })

  it('calls what is counted as the text prints it', () => {
    const printed = `What a rack holds

Each ELS holds 8 lasers at $30 each, giving $240 per ELS. Two ELS per rack = $480 of lasers per rack.
`
    const read = parseDocument({ text: printed, fileName: 'rack.txt', companies: [] })
    const found = findRelations({
      document: read,
      text: printed,
      facts: findFacts({ document: read, text: printed, fiscalYearEnd: null }),
      fiscalYearEnd: null,
    })
    const made = modelFromRelations({
      relations: found,
      placeOf: (figure) => ({
        documentId: 'd' as DocumentId,
        documentTitle: 'Rack',
        version: 1,
        side: 'en',
        line: 1,
        passage: figure.passage,
        start: figure.start,
        end: figure.end,
        quote: figure.text,
      }),
      factIdOf: () => null,
      text: printed,
    })
    const names = made.sheet.lines.map(({ name }) => name)
    expect(names).toContain('USD per ELS')
    expect(names.join('; ')).not.toMatch(/\bel\b|per each/)
    // What counts nothing is called by its own few words, never by its print alone.
    expect(names).toContain('$480 of lasers per rack')
    expect(names.filter((name) => /^[$\d.,%]+$/.test(name))).toEqual([])
  })

  it('marks the step that does not follow', () => {
    expect(result.lines.filter(({ verdict }) => verdict === 'off').length).toBe(1)
  })

  it('ties every other figure to its words, under names of their own', () => {
    const inputs = result.lines.filter(({ line }) => line.kind === 'input')
    expect(inputs.every(({ cells }) => cells[0]?.state === 'sourced')).toBe(true)
    expect(new Set(sheet.lines.map(({ name }) => name)).size).toBe(sheet.lines.length)
    expect([...result.cells.values()].filter(({ problem }) => problem)).toEqual([])
    expect(result.lines.filter(({ problem }) => problem)).toEqual([])
  })
})
