import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../support/random.ts'
import type { Corpus } from './bench.ts'

export interface QueryClass {
  readonly name: string
  readonly queries: readonly string[]
}

/** Texts of some documents, drawn from all over the corpus. */
export function sampleTexts(corpus: Corpus, count: number): readonly { name: string; text: string }[] {
  const random = createRandom(count)
  const names = readdirSync(corpus.folder).toSorted()
  return Array.from({ length: count }, () => names[Math.floor(random() * names.length)] ?? '').map(
    (name) => ({
      name,
      text: readFileSync(join(corpus.folder, name), 'utf8'),
    }),
  )
}

const inClass = 12

/** Queries as people type them, drawn from the corpus itself, the same each time; one in five is a prefix. */
export function readQueryClasses(corpus: Corpus): readonly QueryClass[] {
  const random = createRandom(20_261_120)
  const texts = sampleTexts(corpus, 40).map(({ text }) => text)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words = texts.flatMap((text) => text.match(/[A-Za-z]{3,}/g) ?? [])
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const byCount = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word)
  const runs = texts.flatMap((text) => text.match(/\p{Script=Han}{8,}/gu) ?? [])
  const several = (make: () => string): readonly string[] => Array.from({ length: inClass }, make)
  const han = (length: number) => () => {
    const run = Array.from(pick(runs))
    const from = Math.floor(random() * (run.length - length))
    return run.slice(from, from + length).join('')
  }
  const common = byCount.slice(0, 60)
  const rare = byCount.slice(-Math.floor(byCount.length / 4))
  const english = texts.flatMap((text) => text.split('\n').filter((line) => /^[\x20-\x7e]{60,}$/.test(line)))
  const phrase = () => {
    const line = pick(english).match(/[A-Za-z]+/g) ?? []
    const from = Math.floor(random() * Math.max(1, line.length - 3))
    return `"${line.slice(from, from + 2 + Math.floor(random() * 2)).join(' ')}"`
  }
  return [
    { name: 'common word', queries: several(() => pick(common)) },
    { name: 'rare word', queries: several(() => pick(rare)) },
    { name: 'phrase', queries: several(phrase) },
    { name: 'two words', queries: several(() => `${pick(common)} ${pick(byCount.slice(0, 400))}`) },
    { name: '1 Han', queries: several(han(1)) },
    { name: '2 Han', queries: several(han(2)) },
    { name: '3 Han', queries: several(han(3)) },
    { name: '4 to 6 Han', queries: several(() => han(4 + Math.floor(random() * 3))()) },
    { name: 'prefix', queries: several(() => `${pick(byCount.slice(0, 2_000)).slice(0, 3)}*`) },
    { name: 'prefix of 2', queries: several(() => `${pick(words).toLowerCase().slice(0, 2)}*`) },
  ]
}

/** Queries that cost more than they look: short prefixes, frequent words that never meet, many clauses. */
export const adversarialQueries: readonly string[] = [
  'a*',
  '1*',
  'the*',
  '的',
  '的 the',
  '"of the of the of"',
  'the of and to a in is that for we',
  '"revenue operator revenue"',
  'quarter zzzzzz',
  '的的的的',
  '收入 operator thank',
  'a* b* c* d* e* f* g* h*',
  Array.from({ length: 32 }, (_, index) => `w${index}*`).join(' '),
  '數'.repeat(200),
  '2 0 2 4',
  '$ % 1,234',
]
