import { AppError } from '../../shared/api/app-error.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import { makeAnchor } from '../../shared/anchors/resolve-anchor.ts'
import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import type { Fact, FactsApi, FactState } from '../../shared/facts/facts-api.ts'
import { rankFacts } from '../../shared/facts/rank-facts.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import { addToJournal, deleteDecision, listJournal, pickValues, saveDecision } from './decision-queries.ts'
import { isStillSuggested, listFactsOfDocument, readFact } from './fact-queries.ts'

/** What a write about figures makes views fetch again. */
const changedKinds = ['facts', 'grids', 'documents'] as const

/** Suggested figures and what a person decides about them. */
export function createFactsApi(deps: CoreDeps): FactsApi {
  const { db, clock, newId, commit, texts } = deps

  const decide = (
    label: 'history.facts-confirmed' | 'history.facts-rejected' | 'history.facts-reopened',
    factIds: readonly FactId[],
    work: (fact: Fact) => void,
  ): readonly Fact[] => {
    const ids = [...new Set(factIds)]
    return commit({ label, kinds: changedKinds, ids }, () => {
      for (const id of ids) work(readFact(db, id))
      return ids.map((id) => readFact(db, id))
    })
  }

  return {
    list: async ({ documentId, order }) => {
      readSource(deps, documentId)
      const facts = listFactsOfDocument(db, documentId)
      return order === 'headline' ? headlinesFirst(facts) : facts
    },
    read: async ({ factId }) => readFact(db, factId),
    confirm: async ({ factIds }) =>
      decide('history.facts-confirmed', factIds, (fact) => confirmFact(deps, fact)),
    correct: async ({ factId, values }) =>
      commit({ label: 'history.fact-corrected', kinds: changedKinds, ids: [factId] }, () => {
        const fact = readFact(db, factId)
        const found = fact.state === 'suggested' ? pickValues(fact) : fact.suggestion
        const state = found !== null && isSameValues(found, values) ? 'confirmed' : 'corrected'
        recordDecision(deps, fact, state, values, anchorOf(deps, fact))
        return readFact(db, factId)
      }),
    reject: async ({ factIds }) =>
      decide('history.facts-rejected', factIds, (fact) => {
        if (fact.state === 'rejected') return
        recordDecision(deps, fact, 'rejected', pickValues(fact), anchorOf(deps, fact, 'as it was'))
      }),
    reopen: async ({ factIds }) =>
      decide('history.facts-reopened', factIds, (fact) => {
        if (fact.state === 'suggested') return
        // Made by hand, or passed over by a newer finder: there is no suggestion to go back to.
        if (!isStillSuggested(db, fact.id)) {
          if (fact.state === 'rejected') confirmFact(deps, fact)
          return
        }
        deleteDecision(db, fact.id)
        addToJournal(db, fact.id, {
          at: clock(),
          state: 'suggested',
          from: pickValues(fact),
          to: fact.suggestion,
        })
      }),
    create: async ({ documentId, side, start, end, values }) => {
      const source = readSource(deps, documentId)
      if (end <= start || end > source.text.length)
        throw new AppError('invalid-input', {
          name: 'facts.create',
          path: 'end',
          problem: 'outside the text',
        })
      const located = locatePosition(db, source, start)
      const passage = located?.side === side ? findPassage(db, texts, source, located.ordinal) : null
      const words = passage?.[side]
      if (!passage || !words) throw new AppError('anchor-lost', { documentId })
      const factId = newId() as FactId
      return commit({ label: 'history.fact-created', kinds: changedKinds, ids: [factId] }, () => {
        const at = clock()
        saveDecision(db, {
          fact: {
            id: factId,
            passage: passage.ordinal,
            line: words.lines[0] + countLines(words.text.slice(0, start - words.start)),
            speaker: passage.speaker,
            confidence: 1,
            zhSpan: null,
          },
          documentKey: source.key,
          anchor: anchorAt(deps, source, { side, start, end }),
          state: 'confirmed',
          values,
          suggestion: null,
          at,
        })
        addToJournal(db, factId, { at, state: 'confirmed', from: null, to: values })
        return readFact(db, factId)
      })
    },
    history: async ({ factId }) => {
      readFact(db, factId)
      return listJournal(db, factId)
    },
  }
}

/** Headline figures, each at its surest statement; then the other statements as one reads. */
function headlinesFirst(facts: readonly Fact[]): readonly Fact[] {
  const ranks = new Map<object, number>(rankFacts(facts).map((fact, rank) => [fact, rank]))
  const rankOf = (fact: Fact) => ranks.get(fact) ?? Number.MAX_SAFE_INTEGER
  return facts.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Accepts a fact as it stands, within a write that is under way. Refuses with `anchor-lost`. */
export function confirmFact(deps: CoreDeps, fact: Fact): void {
  if (fact.state === 'confirmed' || fact.state === 'corrected') return
  recordDecision(deps, fact, stateWhenKept(fact), pickValues(fact), anchorOf(deps, fact))
}

/** A rejected fact that had been corrected is corrected again when it is kept after all. */
function stateWhenKept(fact: Fact): 'confirmed' | 'corrected' {
  return fact.suggestion !== null && !isSameValues(fact.suggestion, fact) ? 'corrected' : 'confirmed'
}

function recordDecision(
  { db, clock }: CoreDeps,
  fact: Fact,
  state: Exclude<FactState, 'suggested'>,
  values: FactValues,
  { documentKey, anchor }: AnchoredFact,
): void {
  const at = clock()
  const suggestion = fact.state === 'suggested' ? pickValues(fact) : fact.suggestion
  saveDecision(db, { fact, documentKey, anchor, state, values: pickValues(values), suggestion, at })
  addToJournal(db, fact.id, { at, state, from: pickValues(fact), to: pickValues(values) })
}

interface AnchoredFact {
  readonly documentKey: number
  readonly anchor: Anchor
}

/** Where a fact's words stand now. A decision to keep a figure is refused when they no longer do. */
function anchorOf(deps: CoreDeps, fact: Fact, whenLost: 'refuse' | 'as it was' = 'refuse'): AnchoredFact {
  const source = readSource(deps, fact.documentId)
  const anchor = anchorAt(deps, source, { side: fact.side, ...fact.span })
  if (anchor.exact === fact.quote) return { documentKey: source.key, anchor }
  if (whenLost === 'refuse')
    throw new AppError('anchor-lost', { factId: fact.id, documentId: fact.documentId })
  return { documentKey: source.key, anchor: { ...anchor, exact: fact.quote, prefix: '', suffix: '' } }
}

function anchorAt(
  { texts }: CoreDeps,
  source: DocumentPlace,
  place: Pick<Anchor, 'side' | 'start' | 'end'>,
): Anchor {
  return makeAnchor({ documentId: source.id, version: source.version, ...place }, (start, end) =>
    texts.slice(source.text, start, Math.min(end, source.text.length)),
  )
}

const countLines = (text: string) => text.match(/\n/g)?.length ?? 0

function readSource({ db }: CoreDeps, documentId: Fact['documentId']): DocumentPlace {
  const source = findDocumentPlace(db, documentId)
  if (!source) throw new AppError('document-not-found', { documentId })
  return source
}

function isSameValues(a: FactValues, b: FactValues): boolean {
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
