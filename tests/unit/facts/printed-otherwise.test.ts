import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import type { FoundFact } from '../../../shared/facts/fact.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'
import { readAnnotatedCalls } from '../../support/annotated-calls.ts'
import { layOutCall, layouts, type Layout, type PrintOptions } from '../../support/lay-out-call.ts'
import { ferriesCall, gardenToolsCall, type SpokenCall } from '../../support/spoken-call.ts'

const variants: readonly PrintOptions[] = [{}, { wrap: 72 }, { wrap: 96, page: 50 }, { blanks: 2 }]
const plain = 'Name alone'
const sample = join(import.meta.dirname, '../../../resources/samples/northlight-2025-q3-call.txt')

function plainLayout(): Layout {
  const layout = layouts[plain]
  if (layout === undefined) throw new RangeError(plain)
  return layout
}

function read(text: string): readonly FoundFact[] {
  const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
  return findFacts({ document, text, fiscalYearEnd: document.metadata.fiscalYearEnd ?? '12' })
}

/** What each figure of a call says and who says it, however the call was printed. */
function saidIn(call: SpokenCall, name: string, options: PrintOptions): readonly string[] {
  const layout = layouts[name]
  if (layout === undefined) throw new RangeError(name)
  return read(layOutCall(call, layout, options).text).map(
    ({ metric, segment, basis, period, kind, value, unit, speaker, voice }) =>
      [metric, segment, basis, period, kind, value, unit, speaker, voice].join(' | '),
  )
}

describe.each([
  ['garden tools', gardenToolsCall, 14],
  ['ferries', ferriesCall, 8],
] as const)('findFacts on a call about %s', (_, call, least) => {
  const said = saidIn(call, plain, {})

  it('finds its figures', () => {
    expect(said.length).toBeGreaterThanOrEqual(least)
  })

  it.each(Object.keys(layouts))('finds the same ones where it is printed as %s', (layout) => {
    for (const options of variants) expect(saidIn(call, layout, options)).toEqual(said)
  })
})

describe.runIf(readAnnotatedCalls().length > 0)('findFacts on real calls', () => {
  it.each(readAnnotatedCalls())('finds the same figures in $name, wrapped and on pages', ({ call }) => {
    const said = saidIn(call, plain, {})
    const known = new Set(said)
    for (const options of variants.slice(1, 3)) {
      const found = saidIn(call, plain, options)
      expect(Math.abs(found.length - said.length)).toBeLessThanOrEqual(1)
      expect(found.filter((one) => !known.has(one)).length).toBeLessThanOrEqual(said.length / 50)
    }
  })
})

/** Changes what is spoken; labels and headings stay. */
const inParagraphs = (change: (line: string) => string) => (text: string) =>
  text.replace(/^.{90,}$/gm, change)

/** How the same words come out of other keyboards, type-setters and web pages. */
const typed: readonly (readonly [how: string, type: (text: string) => string])[] = [
  ['lines that end as on Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['no-break spaces', (text) => text.replace(/(?<=\w) /g, '\u00a0')],
  ['thin spaces before units', (text) => text.replace(/(?<=\d) (?=[mb]illion)/g, '\u202f')],
  ['two spaces behind sentences', (text) => text.replace(/(?<=[.?]) (?=[A-Z])/g, '  ')],
  ['two spaces between words', (text) => text.replace(/ (?=(?:of|to|and|was|were|by|up|million)\b)/g, '  ')],
  [
    'marks of where words may be broken',
    inParagraphs((text) => text.replace(/(?<=\b[a-z]{4})(?=[a-z]{3})/g, '\u00ad')),
  ],
  ['zero-width spaces', (text) => text.replace(/(?<=\w) (?=[a-z])/g, ' \u200b')],
  ['no-break hyphens', (text) => text.replace(/(?<=[a-z])-(?=[a-z])/g, '\u2011')],
  ['straight marks', (text) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')],
  ['percent in words', (text) => text.replace(/(?<=\d)%/g, ' percent')],
  ['per cent in two words', (text) => text.replace(/(?<=\d)%/g, ' per cent')],
  ['dollars by their country', (text) => text.replaceAll('$', 'US$')],
  ['currencies apart from sums', (text) => text.replace(/\$(?=\d)/g, '$ ')],
]

describe.each([
  ['a call about garden tools', layOutCall(gardenToolsCall, plainLayout()).text],
  ['a sample call', readFileSync(sample, 'utf8')],
])('findFacts on %s', (_, text) => {
  const say = (fact: FoundFact) => ({ ...fact, span: null, quote: null })

  it.each(typed)('finds the same figures with %s, and quotes them as they are printed', (_how, type) => {
    const printed = type(text)
    const found = read(printed)
    expect(found.map(say)).toEqual(read(text).map(say))
    for (const { span, quote } of found) {
      expect(printed.slice(span.start, span.end)).toBe(quote)
      expect(quote).toMatch(/^\S(?:.*[\p{L}\p{N}%)])?$/su)
    }
  })
})

describe('a figure that a line or a page cuts', () => {
  const [wide, narrow] = [
    'The kiln line came on stream in May, and with it net sales of the second quarter rose to $214',
    'million, and the gross margin to 38.2%. We opened two more ovens in Leuven, hired sixty people',
  ]
  const head = [
    'Hollin Clay plc',
    'Q2 2025 Earnings Call',
    '31 July 2025',
    '',
    'Operator',
    'Welcome.',
    '',
    'Ilse Vane',
  ]
  const more = [
    'and paid for both from what the year before had left. Nothing of this changes what we told you',
    'in the spring about the second half: prices hold, and the order book is as full as we like it.',
    'In the north we sold a little less than a year ago, which the weather explains, and in the west',
    'rather more, which it does not. We shall see in autumn which of the two it is that goes on.',
  ]

  it('is found where the line ends within it, on the line it begins', () => {
    const lines = [...head, wide, narrow, ...more]
    const [sales, margin] = read(lines.join('\n'))
    expect(sales).toMatchObject({ metric: 'Revenue', value: '214000000', line: 9, quote: '$214\nmillion' })
    expect(margin).toMatchObject({ metric: 'Gross margin', value: '38.2', line: 10, quote: '38.2%' })
  })

  it('is found where the page ends within it, by its words before the end', () => {
    const layout = layouts['Name - Firm - Role, pages'] ?? plainLayout()
    const cut = new Set<string>()
    for (let printing = 0; printing < 50; printing += 1) {
      const [wrap, page] = [60 + 3 * (printing % 5), 40 + Math.floor(printing / 5)]
      const { text } = layOutCall(gardenToolsCall, layout, { wrap, page })
      const document = parseDocument({ text, fileName: 'call.txt', companies: [] })
      for (const { passage, span, line, quote, value } of findFacts({
        document,
        text,
        fiscalYearEnd: '12',
      })) {
        const side = document.passages[passage]?.en
        expect(text.slice(span.start, span.end)).toBe(quote)
        expect(text.slice(0, span.start).split('\n')).toHaveLength(line)
        expect(side?.start).toBeLessThanOrEqual(span.start)
        expect(side?.end).toBeGreaterThanOrEqual(span.end)
        if (value.endsWith('000000') && !quote.includes('million')) cut.add(`${quote} for ${value}`)
      }
    }
    expect([...cut]).not.toHaveLength(0)
  })
})
