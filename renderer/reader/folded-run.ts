import type { Participant } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { readOperatorWords, type OperatorWords } from '../../shared/reading/operator-words.ts'
import type { HandFold } from '../../shared/reading/reading-api.ts'
import type { PassagePages } from './passage-pages.ts'
import { isBoilerplate, lastStartedBy, sectionAt, type DocumentShape } from './reading-order.ts'

/** Passages `[start, end)` that fold together, and why: what they say, or a person's hand. */
export interface FoldedRun {
  readonly start: number
  readonly end: number
  readonly kind: 'disclaimer' | 'furniture' | 'operator' | 'hand'
}

/** What is folded in a document, by rule and by hand. */
export interface Folds {
  /** Stretches known before a passage is fetched, in order and without overlap: sections, and what a hand folded. */
  readonly known: readonly FoldedRun[]
  readonly hand: readonly HandFold[]
  /** Whether the rules fold at all. */
  readonly byRule: boolean
  /** Starts of what was opened for now, by going into it. */
  readonly opened: ReadonlySet<number>
  readonly operators: ReadonlySet<string>
}

/** Longer runs are sections of their own; looking further would cost more than it folds. */
const longestRun = 200
/** A line or two hide behind a fold no shorter than themselves. */
const fewestUnits = 120

/** Sections of boilerplate where the rules fold, and what was folded by hand; of two that overlap the longer one. */
export function listKnownFolds(
  shape: DocumentShape,
  hand: readonly HandFold[],
  byRule: boolean,
): readonly FoldedRun[] {
  const runs: FoldedRun[] = hand
    .filter(({ folded }) => folded)
    .map(({ start, end }) => ({ start, end, kind: 'hand' }))
  if (byRule)
    for (const { kind, start, end } of shape.sections)
      if (isBoilerplate(kind)) runs.push({ start, end, kind: kind === 'furniture' ? kind : 'disclaimer' })
  const settled: FoldedRun[] = []
  for (const run of runs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1)
    if (!last || run.start >= last.end) settled.push(run)
    else if (run.end - run.start > last.end - last.start) settled[settled.length - 1] = run
  }
  return settled
}

export const listOperators = (participants: readonly Participant[]): ReadonlySet<string> =>
  new Set(participants.filter(({ side }) => side === 'operator').map(({ name }) => name))

/** Whether a run shows its passages: opened for now, or by hand for good. */
export const isOpened = (run: FoldedRun, { opened, hand }: Pick<Folds, 'opened' | 'hand'>): boolean =>
  opened.has(run.start) ||
  (run.kind !== 'hand' &&
    hand.some(({ start, end, folded }) => !folded && start <= run.start && run.start < end))

/** Why a passage would fold with its neighbours. Courtesies fold only along with instructions. */
type RunKind = 'disclaimer' | 'furniture' | 'instruction' | 'courtesy'
type RowAt = (ordinal: number) => PassageRow | null

/** The run of boilerplate within a section that a passage lies in; null where it is text. */
export function findRun(
  shape: DocumentShape,
  rowAt: RowAt,
  operators: ReadonlySet<string>,
  ordinal: number,
): FoldedRun | null {
  const here = rowAt(ordinal)
  const kind = here && runKind(here, operators)
  const section = sectionAt(shape, ordinal)
  if (!kind || !section || isBoilerplate(section.kind)) return null
  const joins = (at: number): boolean => {
    const row = rowAt(at)
    const other = row && runKind(row, operators)
    return isOperators(kind) ? isOperators(other) && row?.turn === here.turn : other === kind
  }
  const first = Math.max(section.start, ordinal - longestRun)
  const last = Math.min(section.end, ordinal + longestRun)
  let start = ordinal
  while (start > first && joins(start - 1)) start -= 1
  let end = ordinal + 1
  while (end < last && joins(end)) end += 1
  if (!isOperators(kind)) return { start, end, kind }
  const rows = Array.from({ length: end - start }, (_, index) => rowAt(start + index))
  const units = rows.reduce((sum, row) => sum + (row?.en?.text ?? row?.zh?.text ?? '').length, 0)
  const instructs = rows.some((row) => row && runKind(row, operators) === 'instruction')
  return instructs && units >= fewestUnits ? { start, end, kind: 'operator' } : null
}

const isOperators = (kind: RunKind | null): kind is 'instruction' | 'courtesy' =>
  kind === 'instruction' || kind === 'courtesy'

function runKind(row: PassageRow, operators: ReadonlySet<string>): RunKind | null {
  if (row.kind === 'disclaimer' || row.kind === 'furniture') return row.kind
  const speaks = row.kind === 'speech' && row.speaker !== null && operators.has(row.speaker)
  return speaks ? operatorWords(row) : null
}

// Read once for each row, whatever it scrolls past.
const judged = new WeakMap<PassageRow, { readonly words: OperatorWords }>()
function operatorWords(row: PassageRow): OperatorWords {
  const known = judged.get(row)
  if (known) return known.words
  const words = row.en
    ? readOperatorWords(row.en.text, 'en')
    : row.zh
      ? readOperatorWords(row.zh.text, 'zh')
      : null
  judged.set(row, { words })
  return words
}

/** What folds at a passage: a stretch known before, or the run of boilerplate it lies in. */
export function foldAt(
  shape: DocumentShape,
  pages: PassagePages,
  folds: Folds,
  ordinal: number,
): FoldedRun | null {
  const known = folds.known[lastStartedBy(folds.known, ({ start }) => start, ordinal)]
  if (known && ordinal < known.end) return known
  return folds.byRule ? findRun(shape, pages.peek, folds.operators, ordinal) : null
}
