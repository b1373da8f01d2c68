import type { Line } from '../text/split-lines.ts'
import { findLabels } from './find-labels.ts'
import { findParticipants, type ParticipantList } from './find-participants.ts'
import { readLabel, type Label } from './read-label.ts'

/** Who takes part and which lines say who speaks. `labels` is by index into the content lines, in their order. */
export interface Conversation {
  readonly labels: ReadonlyMap<number, Label>
  readonly list: ParticipantList
}

/** Finds lists of participants and speakers' labels; a document without a conversation has no labels. */
export function findConversation(lines: readonly Line[]): Conversation {
  const candidates: (Label | null)[] = lines.map((line) => readLabel(line.text))
  const list = findParticipants(lines, candidates)
  for (const index of list.indexes) candidates[index] = null
  return { labels: findLabels(lines, candidates, list), list }
}
