import type { Passage } from '../../documents/document.ts'
import type { FoundFact } from '../fact.ts'

export interface Sentence {
  readonly whole: string
  /** What stands before the figure, and what from it on behind it. */
  readonly before: string
  readonly after: string
}

/** The English sentence that a figure stands in; null where it stands in none. */
export function sentenceOf({ span }: FoundFact, passage: Passage | undefined): Sentence | null {
  const english = passage?.en
  if (!english || passage.kind === 'table' || span.start < english.start || span.end > english.end)
    return null
  const [from, to] = [span.start - english.start, span.end - english.start]
  const start = english.text.lastIndexOf('. ', from) + 1
  const end = english.text.indexOf('. ', from)
  const last = end < 0 ? english.text.length : end
  return {
    whole: english.text.slice(start, last),
    before: english.text.slice(start, from),
    after: english.text.slice(to, last),
  }
}
