import { useMemo } from 'react'
import type { PassageText, Side, Span } from '../../shared/documents/document.ts'
import type { FindHit, PassageRow } from '../../shared/documents/documents-api.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { findAmounts } from '../../shared/figures/find-amounts.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import type { TextTarget } from '../app/workbench.ts'
import type { DocumentChecks } from '../checks/check-spans.ts'
import type { DocumentHighlights, ShownHighlight } from '../highlights/shown-highlights.ts'
import { sideOf } from './text-selection.ts'
import type { TextMark } from './text-segments.ts'
import type { PassageEntries } from './use-entry-pages.ts'
import type { ScriptChoice } from './use-script.ts'

/** Where marks come from. Each is another object whenever there is something new in it. */
export interface MarkSources {
  readonly facts: PassageEntries<Fact>
  readonly hits: readonly FindHit[]
  readonly currentHit: FindHit | null
  readonly target: TextTarget | null
  readonly backlinks: readonly Backlink[]
  readonly highlights: DocumentHighlights
  readonly checks: DocumentChecks
  readonly script: ScriptChoice
}

export interface Marks {
  /** What is painted on one side of a passage, counted in the text on screen. */
  readonly of: (row: PassageRow, side: Side) => readonly TextMark[]
  readonly factsAt: (ordinal: number) => readonly Fact[]
  readonly citationsAt: (ordinal: number) => readonly Backlink[]
  readonly highlightsAt: (ordinal: number) => readonly ShownHighlight[]
  readonly checks: DocumentChecks
}

/** Gathers what there is to mark, by passage, so that a row looks up only its own. */
export function useMarks(sources: MarkSources): Marks {
  const { facts, hits, currentHit, target, backlinks, highlights, checks, script } = sources
  const hitsByPassage = useMemo(() => byPassage(hits, (hit) => hit.ordinal), [hits])
  const citationsByPassage = useMemo(() => byPassage(backlinks, (link) => link.citation.passage), [backlinks])
  return useMemo(() => {
    // The other side's words of the same fact are marked with it, so that one sees both at once.
    const mirrored = target && facts.held().find((fact) => holds(fact, target))
    // A row renders again with every step of a scroll; the same list each time spares painting its text anew.
    const known = new WeakMap<PassageText, readonly TextMark[]>()
    const collect = (row: PassageRow, side: Side, text: PassageText): readonly TextMark[] => {
      const view = script.viewOf(text, side, row.readings)
      const marks: TextMark[] = []
      const add: Add = (start, end, mark) => {
        const from = Math.max(0, start - text.start)
        const to = Math.min(text.text.length, end - text.start)
        if (to > from) marks.push({ ...mark, start: view.toView(from), end: view.toView(to) })
      }
      for (const amount of amountsOf(text, side))
        add(amount.start + text.start, amount.end + text.start, { tone: 'figure' })
      for (const fact of facts.find(row.ordinal)) {
        const span = fact.side === side ? fact.span : side === 'zh' ? fact.zhSpan : null
        if (!span || fact.state === 'rejected') continue
        const tone = fact.state === 'suggested' ? 'suggested' : 'confirmed'
        add(span.start, span.end, { tone, factId: fact.id })
      }
      for (const { id, colour, active, start, end, ...shown } of highlights.at(row.ordinal))
        if (shown.side === side) add(start, end, { tone: 'highlight', highlight: { id, colour, active } })
      for (const { checkId, severity, lit, start, end } of checks.spans(row.ordinal, side))
        add(start, end, { tone: 'check', check: { checkId, severity, lit } })
      for (const { start, end } of row.readings)
        if (start >= text.start && end <= text.end)
          add(start, end, {
            tone: 'reading',
            original: text.text.slice(start - text.start, end - text.start),
          })
      for (const hit of hitsByPassage.get(row.ordinal) ?? [])
        if (hit.side === side) add(hit.start, hit.end, { tone: hit === currentHit ? 'hit-now' : 'hit' })
      if (target) markTarget(text, side, target, mirrored ?? null, add)
      return marks
    }
    return {
      factsAt: facts.find,
      citationsAt: (ordinal) => citationsByPassage.get(ordinal) ?? [],
      highlightsAt: highlights.at,
      checks,
      of: (row, side) => {
        const text = sideOf(row, side)
        if (!text) return noMarks
        const marks = known.get(text) ?? collect(row, side, text)
        known.set(text, marks)
        return marks
      },
    }
  }, [facts, hitsByPassage, citationsByPassage, currentHit, target, highlights, checks, script])
}

const noMarks: readonly TextMark[] = []

// Reading a text for figures costs more than painting it, and its figures never change.
const amounts = new WeakMap<PassageText, readonly Span[]>()
function amountsOf(text: PassageText, side: Side): readonly Span[] {
  const known = amounts.get(text) ?? findAmounts(text.text, side)
  amounts.set(text, known)
  return known
}

type Add = (start: number, end: number, mark: Omit<TextMark, 'start' | 'end'>) => void

function markTarget(text: PassageText, side: Side, target: TextTarget, fact: Fact | null, add: Add): void {
  if (target.side === side && target.start < text.end && target.end > text.start)
    add(target.start, target.end, { tone: 'target' })
  else if (fact && target.side !== side) {
    const span = fact.side === side ? fact.span : fact.zhSpan
    if (span && span.start < text.end && span.end > text.start) add(span.start, span.end, { tone: 'target' })
  }
}

const holds = (fact: Fact, target: TextTarget): boolean => {
  const span = fact.side === target.side ? fact.span : target.side === 'zh' ? fact.zhSpan : null
  return span !== null && span.start === target.start && span.end === target.end
}

function byPassage<T>(
  list: readonly T[],
  ordinalOf: (element: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const element of list) {
    const ordinal = ordinalOf(element)
    const group = groups.get(ordinal)
    if (group) group.push(element)
    else groups.set(ordinal, [element])
  }
  return groups
}
