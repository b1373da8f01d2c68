import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpokenCall } from './spoken-call.ts'

interface Annotation {
  readonly file: string
  readonly title: string | null
  readonly company: string
  readonly participants: readonly {
    readonly canonical: string
    readonly side: string
    readonly role: string | null
    readonly firm: string | null
  }[]
  readonly turns: readonly {
    readonly speaker: string
    readonly section: string
    readonly first_line: number
    readonly last_line: number
    readonly en_lines?: readonly number[]
  }[]
}

const shared = join(import.meta.dirname, '../../../shared')
const calls = ['000', '001']

/** Real calls that lie beside a checkout, taken apart into what was spoken; most checkouts have none. */
export function readAnnotatedCalls(): readonly { readonly name: string; readonly call: SpokenCall }[] {
  return calls.flatMap((id) => {
    const path = join(shared, `gold/structure-${id}.json`)
    if (!existsSync(path)) return []
    const gold = JSON.parse(readFileSync(path, 'utf8')) as Annotation
    const lines = readFileSync(join(shared, 'seeds', gold.file), 'utf8').split('\n')
    const textOf = (number: number) => (lines[number - 1] ?? '').trim()
    const call: SpokenCall = {
      company: gold.company,
      title: [gold.title ?? `${gold.company} earnings call`],
      people: gold.participants
        .filter(({ side }) => side === 'company' || side === 'analyst')
        .map(({ canonical, side, role, firm }) => ({
          name: canonical,
          role: role ?? (side === 'analyst' ? 'Analyst' : 'Executive'),
          firm: side === 'company' ? null : (firm ?? 'Unknown Firm'),
        })),
      turns: gold.turns.map((turn) => ({
        speaker: turn.speaker,
        part: turn.section === 'Q&A' ? 'questions' : 'prepared',
        paragraphs: (turn.en_lines ?? range(turn.first_line, turn.last_line))
          .map(textOf)
          .filter((text) => text !== ''),
      })),
    }
    return [{ name: id, call }]
  })
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
