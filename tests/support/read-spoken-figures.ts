import { readFileSync } from 'node:fs'

/** A sentence and what it states, one line a figure, as `tell` tells it. */
export interface SpokenFigures {
  readonly sentence: string
  readonly figures: readonly string[]
}

/** Reads a list of `> sentence` lines, each followed by its figures; `#` begins a remark. */
export function readSpokenFigures(path: string): readonly SpokenFigures[] {
  const cases: { sentence: string; figures: string[] }[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('> ')) cases.push({ sentence: line.slice(2), figures: [] })
    else if (line.trim() !== '' && !line.startsWith('#')) cases.at(-1)?.figures.push(line)
  }
  return cases
}
