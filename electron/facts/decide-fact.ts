import { AppError } from '../../shared/api/app-error.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import { makeAnchor } from '../../shared/anchors/resolve-anchor.ts'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { Fact, FactState } from '../../shared/facts/facts-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { readWho } from './read-who.ts'
import { addToJournal, findAnchorOfDecision, pickValues, saveDecision } from './decision-queries.ts'

/** Accepts a fact as it stands, within a write that is under way. Refuses with `anchor-lost`. */
export function confirmFact(deps: CoreDeps, fact: Fact): void {
  if (fact.state === 'confirmed' || fact.state === 'corrected') return
  recordDecision(deps, fact, stateWhenKept(fact), pickValues(fact), anchorOf(deps, fact))
}

/** A rejected fact that had been corrected is corrected again when it is kept after all. */
function stateWhenKept(fact: Fact): 'confirmed' | 'corrected' {
  return fact.suggestion !== null && !isSameValues(fact.suggestion, fact) ? 'corrected' : 'confirmed'
}

/** Keeps what a person decided, anchored, and enters it in the journal; within a write that is under way. */
export function recordDecision(
  deps: CoreDeps,
  fact: Fact,
  state: Exclude<FactState, 'suggested'>,
  values: FactValues,
  { documentKey, anchor }: AnchoredFact,
  takenFrom: FactId | null = null,
): void {
  const { db, clock } = deps
  const at = clock()
  const suggestion = fact.state === 'suggested' ? pickValues(fact) : fact.suggestion
  saveDecision(db, { fact, documentKey, anchor, state, values: pickValues(values), suggestion, at })
  addToJournal(db, fact.id, {
    at,
    who: readWho(deps),
    state,
    from: pickValues(fact),
    to: pickValues(values),
    takenFrom,
  })
}

/** Keeps a fact that a person made of words of a document; within a write that is under way. */
export function recordMadeFact(
  deps: CoreDeps,
  fact: Pick<Fact, 'id' | 'passage' | 'line' | 'speaker'>,
  values: FactValues,
  { documentKey, anchor }: AnchoredFact,
): void {
  const { db, clock } = deps
  const at = clock()
  saveDecision(db, {
    fact: { ...fact, confidence: 1, zhSpan: null },
    documentKey,
    anchor,
    state: 'confirmed',
    values,
    suggestion: null,
    at,
  })
  addToJournal(db, fact.id, {
    at,
    who: readWho(deps),
    state: 'confirmed',
    from: null,
    to: values,
    takenFrom: null,
  })
}

export interface AnchoredFact {
  readonly documentKey: number
  readonly anchor: Anchor
}

/** Where a fact's words stand now. A decision to keep a figure is refused when they no longer do. */
export function anchorOf(
  deps: CoreDeps,
  fact: Fact,
  whenLost: 'refuse' | 'as it was' = 'refuse',
): AnchoredFact {
  const source = readSource(deps, fact.documentId)
  const anchor = anchorAt(deps, source, { side: fact.side, ...fact.span })
  if (!fact.isLost && anchor.exact === fact.quote) return { documentKey: source.key, anchor }
  if (whenLost === 'refuse')
    throw new AppError('anchor-lost', { factId: fact.id, documentId: fact.documentId })
  const decided = findAnchorOfDecision(deps.db, fact)
  return {
    documentKey: source.key,
    anchor: decided ?? { ...anchor, exact: fact.quote, prefix: '', suffix: '' },
  }
}

export function anchorAt(
  { texts }: CoreDeps,
  source: DocumentPlace,
  place: Pick<Anchor, 'side' | 'start' | 'end'>,
): Anchor {
  return makeAnchor({ documentId: source.id, version: source.version, ...place }, (start, end) =>
    texts.slice(source.text, start, Math.min(end, source.text.length)),
  )
}

export function readSource({ db }: CoreDeps, documentId: Fact['documentId']): DocumentPlace {
  const source = findDocumentPlace(db, documentId)
  if (!source) throw new AppError('document-not-found', { documentId })
  return source
}

export function isSameValues(a: FactValues, b: FactValues): boolean {
  return (
    a.metric === b.metric &&
    a.segment === b.segment &&
    a.basis === b.basis &&
    a.period === b.period &&
    a.kind === b.kind &&
    a.value === b.value &&
    a.unit === b.unit
  )
}
