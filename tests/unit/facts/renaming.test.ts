import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../../shared/metadata/company.ts'
import type { ParsedDocument } from '../../../shared/documents/document.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { findFacts } from '../../../shared/facts/find-facts.ts'

interface Answer {
  readonly line: number
  readonly kind: string
  readonly value: string | number
  readonly unit: string
}

interface AnsweredDocument {
  readonly name: string
  readonly text: string
  readonly answers: readonly Answer[]
  readonly names: readonly string[]
  readonly leastScore: number
}

const root = join(import.meta.dirname, '../../..')
const samplesFolder = join(root, 'resources/samples')
const companies = [join(root, 'resources/companies.json'), join(samplesFolder, 'companies.json')].flatMap(
  (path) => (readJson(path) as { companies: Company[] }).companies,
)

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function readSamples(): readonly AnsweredDocument[] {
  return readdirSync(samplesFolder)
    .filter((file) => file.endsWith('.answers.json'))
    .map((file) => {
      const read = readJson(join(samplesFolder, file)) as {
        facts: readonly Answer[]
        document: { company: string | null }
        participants?: readonly { name: string }[]
      }
      return {
        name: file,
        text: readFileSync(join(samplesFolder, file.replace('.answers.json', '.txt')), 'utf8'),
        answers: read.facts,
        names: [...(read.participants ?? []).map((person) => person.name), read.document.company ?? ''],
        leastScore: 0.7,
      }
    })
}

interface Annotation {
  readonly company: string
  readonly metrics?: readonly (Omit<Answer, 'value'> & {
    readonly value: unknown
    readonly speaker: string
  })[]
}

/** Real documents that lie beside a checkout, with the figures a person found in them; most checkouts have none. */
function readAnnotated(): readonly AnsweredDocument[] {
  const folder = join(root, '../shared/gold')
  if (!existsSync(folder)) return []
  const texts = readdirSync(join(root, '../shared/seeds'))
  return readdirSync(folder)
    .filter((file) => file.startsWith('metrics-'))
    .flatMap((file) => {
      const { metrics, company } = readJson(join(folder, file)) as Annotation
      const name = texts.find((text) => text.startsWith(/\d+/.exec(file)?.[0] ?? '?'))
      if (metrics === undefined || name === undefined) return []
      return {
        name,
        text: readFileSync(join(root, '../shared/seeds', name), 'utf8'),
        answers: metrics.filter(
          (metric): metric is typeof metric & Answer =>
            typeof metric.value === 'number' && typeof metric.line === 'number',
        ),
        names: [...new Set(metrics.map((metric) => metric.speaker)), company],
        leastScore: 0.85,
      }
    })
}

const documents = [...readSamples(), ...readAnnotated()]

describe('findFacts on documents with known answers', () => {
  it.each(documents)('finds the figures of $name', (document) => {
    expect(score(document, parse(document.text))).toBeGreaterThanOrEqual(document.leastScore)
  })

  it.each(documents.flatMap((document) => [0.73, 1.19, 1.37].map((factor) => ({ ...document, factor }))))(
    'finds those of $name alike under other names and with other figures ($factor)',
    ({ factor, ...document }) => {
      const parsed = parse(document.text)
      const renamed = rename(redraw(document, factor))
      const after = { ...parse(renamed.text), metadata: parsed.metadata }
      expect(Math.abs(score(renamed, after) - score(document, parsed))).toBeLessThanOrEqual(0.02)
    },
  )
})

function parse(text: string): ParsedDocument {
  return parseDocument({ text, fileName: 'document.txt', companies })
}

/** F1 of line, value, unit and kind. */
function score(document: AnsweredDocument, parsed: ParsedDocument): number {
  const company = companies.find(({ ticker }) => ticker === parsed.metadata.ticker)
  const facts = findFacts({
    document: parsed,
    text: document.text,
    fiscalYearEnd: company?.fiscalYearEnd ?? null,
  })
  const toKey = (fact: Answer) =>
    [fact.line, Number(fact.value).toPrecision(4), fact.unit, fact.kind].join('|')
  const given = new Set(facts.map(toKey))
  const right = new Set(document.answers.map(toKey))
  const hits = [...given].filter((key) => right.has(key)).length
  return (2 * hits) / (given.size + right.size)
}

/**
 * Multiplies every answered figure, in the text and in the answers, and rounds it to the digits it had: all
 * digits change, while ranges stay in order and equal figures equal. Figures in words stay as they are.
 */
function redraw(document: AnsweredDocument, factor: number): AnsweredDocument {
  const lines = document.text.split('\n')
  const numbers = new Map<number, Map<string, string>>()
  const answers = document.answers.map((answer) => {
    const line = lines[answer.line - 1] ?? ''
    const written = answer.unit === 'count' ? null : findWritten(line, Math.abs(Number(answer.value)))
    if (written === null) return answer
    const drawn = multiply(written, factor)
    numbers.set(answer.line, (numbers.get(answer.line) ?? new Map()).set(written, drawn))
    const value = (Number(answer.value) / toNumber(written)) * toNumber(drawn)
    return { ...answer, value: String(value) }
  })
  for (const [line, drawn] of numbers)
    lines[line - 1] = (lines[line - 1] ?? '').replace(
      /(?<![\w.,])\d[\d,]*(?:\.\d+)?(?!(?!x\b)\w|[.,]\d| ?(?:gig|terabit|G\b|T\b|t\b))/g,
      (number) => drawn.get(number) ?? number,
    )
  return { ...document, text: lines.join('\n'), answers }
}

/** The number of a line that a value was written as, whatever its magnitude word; a decade (`the 40s`) stays. */
function findWritten(line: string, value: number): string | null {
  for (const [written] of line.matchAll(/(?<![\w.,])\d[\d,]*(?:\.\d+)?(?!\d|['’]?s\b)/g)) {
    const ratio = value / toNumber(written)
    const power = Math.round(Math.log10(ratio))
    if (
      Number.isFinite(power) &&
      power % 3 === 0 &&
      Math.abs(ratio / 10 ** power - 1) < 1e-9 &&
      !/^(?:19|20)\d\d$/.test(written)
    )
      return written
  }
  return null
}

function multiply(written: string, factor: number): string {
  const places = written.split('.')[1]?.length ?? 0
  const drawn = Math.max(toNumber(written) * factor, 2 / 10 ** places).toFixed(places)
  return written.includes(',') ? Number(drawn).toLocaleString('en-US') : drawn
}

function toNumber(written: string): number {
  return Number(written.replaceAll(',', ''))
}

/** Gives every person and the company another name, word by word; words that any text may hold stay. */
function rename(document: AnsweredDocument): AnsweredDocument {
  const words = new Set(
    document.names.flatMap((name) => name.split(/[^\p{L}]+/u)).filter((word) => word.length > 3),
  )
  const kept = new Set(['Holdings', 'Group', 'Optoelectronics', 'Applied', 'Lasers', 'Photonics', 'Operator'])
  const invented = new Map<string, string>()
  for (const word of words)
    if (!kept.has(word)) invented.set(word, `Z${[...word].toReversed().join('').toLowerCase()}`)
  return { ...document, text: document.text.replace(/\p{L}+/gu, (word) => invented.get(word) ?? word) }
}
