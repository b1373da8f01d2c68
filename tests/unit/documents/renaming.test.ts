import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Company } from '../../../shared/metadata/company.ts'
import { parseDocument } from '../../../shared/documents/parse-document.ts'
import { renameDocument, type RenamableDocument } from '../../support/rename-document.ts'
import { findUncovered, scoreParse, type ExpectedParse, type ParseScores } from '../../support/score-parse.ts'

const root = join(import.meta.dirname, '../../..')
const companies = (readJson(join(root, 'resources/companies.json')) as { companies: Company[] }).companies

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

interface Sample extends RenamableDocument {
  readonly name: string
}

function readSamples(): readonly Sample[] {
  const folder = join(root, 'resources/samples')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.answers.json'))
    .map((file) => {
      const answers = readJson(join(folder, file)) as ExpectedParse & {
        document: { company: string | null }
        suspects?: readonly { kind: string; text: string; expected: string }[]
      }
      const text = readFileSync(join(folder, file.replace('.answers.json', '.txt')), 'utf8')
      return {
        name: file,
        text,
        expected: answers,
        firms: answers.document.company === null ? [] : [answers.document.company],
        misheard: (answers.suspects ?? [])
          .filter(({ kind }) => kind === 'speaker-suspect')
          .map(({ text: heard, expected }) => [heard, expected] as const),
      }
    })
}

interface Annotation {
  readonly file: string
  readonly company: string | null
  readonly participants?: readonly {
    readonly canonical: string
    readonly side: string
    readonly firm?: string | null
    readonly aliases: readonly { readonly text: string; readonly kind?: string }[]
    readonly firm_aliases?: readonly { readonly text: string; readonly kind?: string }[]
  }[]
  readonly turns?: readonly {
    readonly speaker: string
    readonly first_line: number
    readonly last_line: number
  }[]
  readonly headings?: readonly { readonly line: number }[]
}

/** Real documents that lie beside a checkout, with what a person found in them; most checkouts have none. */
function readAnnotated(): readonly Sample[] {
  const folder = join(root, '../shared/gold')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.startsWith('structure-'))
    .map((file) => {
      const gold = readJson(join(folder, file)) as Annotation
      const rows = join(folder, file.replace('structure', 'alignment'))
      const people = gold.participants ?? []
      return {
        name: gold.file,
        text: readFileSync(join(root, '../shared/seeds', gold.file), 'utf8'),
        firms: [
          ...(gold.company === null ? [] : [gold.company]),
          ...people.flatMap((person) => (person.firm_aliases ?? []).map((firm) => firm.text)),
        ],
        misheard: people.flatMap((person) =>
          person.aliases
            .filter((alias) => alias.kind?.startsWith('misspelling'))
            .map((alias) => [alias.text, person.canonical] as const),
        ),
        expected: {
          participants: people.map((person) => {
            const printed = person.firm_aliases?.find((firm) => firm.kind?.startsWith('wrong') !== true)?.text
            return {
              name: person.canonical,
              side: person.side,
              firm: person.firm ?? null,
              ...(printed !== undefined && { printedFirm: printed }),
            }
          }),
          ...(gold.turns && {
            turns: gold.turns.map((turn) => ({
              speaker: turn.speaker,
              lines: [turn.first_line, turn.last_line] as const,
            })),
          }),
          ...(gold.headings && { headings: gold.headings.map((heading) => heading.line) }),
          ...(existsSync(rows) && { rows: (readJson(rows) as { pairs: [number, number][] }).pairs }),
        },
      }
    })
}

const samples = [...readSamples(), ...readAnnotated()]
const score = (text: string, expected: ExpectedParse): ParseScores =>
  scoreParse(parseDocument({ text, fileName: 'sample.txt', companies }), expected)

describe('parseDocument on documents with known answers', () => {
  it.each(samples)('finds turns, rows, headings and people of $name', ({ text, expected }) => {
    const scores = score(text, expected)
    expect(Math.min(scores.turns, scores.rows, scores.headings, scores.sections)).toBeGreaterThanOrEqual(0.98)
    expect(scores.participants).toBeGreaterThanOrEqual(0.95)
    expect(scores.firms).toBeGreaterThanOrEqual(0.8)
  })

  it.each(samples)('covers every character of $name exactly once', ({ text }) => {
    expect(findUncovered(text, parseDocument({ text, fileName: 'sample.txt', companies }))).toEqual({
      lost: 0,
      twice: 0,
    })
  })

  it.each(samples.flatMap((sample) => [3, 17, 101].map((seed) => ({ ...sample, seed }))))(
    'reads $name alike with other names and figures ($seed)',
    ({ seed, ...sample }) => {
      const before = score(sample.text, sample.expected)
      const renamed = renameDocument(sample, seed)
      const after = score(renamed.text, renamed.expected)
      const parts = Object.keys(before) as (keyof ParseScores)[]
      const changes = Object.fromEntries(parts.map((part) => [part, Math.abs(after[part] - before[part])]))
      expect(Object.entries(changes).filter(([, change]) => change > 0.01)).toEqual([])
    },
  )
})
