import type { PassageKind } from '../../shared/documents/document.ts'
import type { PassagePages } from './passage-pages.ts'
import { isBoilerplate, sectionAt, type DocumentShape } from './reading-order.ts'

/** Passages that fold although the section around them does not: a legal statement read out within a turn. */
export interface FoldedRun {
  readonly start: number
  readonly end: number
  readonly kind: 'disclaimer' | 'furniture'
}

type KindAt = (ordinal: number) => PassageKind | undefined

/** Longer runs are sections of their own; looking further would cost more than it folds. */
const longestRun = 200

const folds = (kind: PassageKind | undefined): kind is FoldedRun['kind'] =>
  kind === 'disclaimer' || kind === 'furniture'

/** The run of boilerplate a passage lies in; null where it is text, or where its whole section folds. */
export function findRun(shape: DocumentShape, kindAt: KindAt, ordinal: number): FoldedRun | null {
  const kind = kindAt(ordinal)
  const section = sectionAt(shape, ordinal)
  if (!folds(kind) || !section || isBoilerplate(section.kind)) return null
  const [first, last] = [
    Math.max(section.start, ordinal - longestRun),
    Math.min(section.end, ordinal + longestRun),
  ]
  let start = ordinal
  while (start > first && kindAt(start - 1) === kind) start -= 1
  let end = ordinal + 1
  while (end < last && kindAt(end) === kind) end += 1
  return { start, end, kind }
}

/** What folds at a passage: its whole section, or the run of boilerplate it lies in. */
export function foldAt(shape: DocumentShape, pages: PassagePages, ordinal: number): FoldedRun | null {
  const section = sectionAt(shape, ordinal)
  if (section && isBoilerplate(section.kind)) {
    const kind = section.kind === 'furniture' ? 'furniture' : 'disclaimer'
    return { start: section.start, end: section.end, kind }
  }
  return findRun(shape, (at) => pages.peek(at)?.kind, ordinal)
}
