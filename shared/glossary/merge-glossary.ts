import { foldText } from '../search/fold.ts'
import type { GlossaryEntry, TermDraft } from './glossary-api.ts'
import type { Term, TermId } from './term.ts'

/** What a user did to one term: wrote it, new or over a shipped one, or took a shipped one out (null). */
export interface TermChange {
  readonly termId: TermId
  readonly term: TermDraft | null
}

/** The shipped terms with the user's changes on top, in order of their English. */
export function mergeGlossary(
  shipped: readonly Term[],
  changes: readonly TermChange[],
): readonly GlossaryEntry[] {
  const entries = new Map<TermId, GlossaryEntry>(
    shipped.map((term) => [term.id, { ...term, origin: 'shipped' }]),
  )
  const shippedIds = new Set(entries.keys())
  for (const { termId, term } of changes)
    if (term === null) entries.delete(termId)
    else entries.set(termId, { ...term, id: termId, origin: shippedIds.has(termId) ? 'changed' : 'own' })
  return [...entries.values()]
    .map((entry) => ({ entry, key: foldText(entry.en[0] ?? '') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry)
}

/** What an import does to the terms there are. */
export interface TermImport {
  readonly added: readonly TermDraft[]
  /** Terms that share an English word with an imported one, as they are after it. */
  readonly merged: readonly { readonly termId: TermId; readonly term: TermDraft }[]
}

/**
 * Imported terms beside those there are: the ones with an English word in common become one term. The imported words
 * come first, since who imports a list prefers its words; nothing that was there is lost but words it now calls wrong.
 */
export function mergeImported(terms: readonly Term[], imported: readonly TermDraft[]): TermImport {
  const byEnglish = new Map<string, TermId | number>()
  const known = new Map<TermId, Term>()
  for (const term of terms) {
    known.set(term.id, term)
    for (const english of term.en) byEnglish.set(foldText(english), term.id)
  }
  const added: TermDraft[] = []
  const merged = new Map<TermId, TermDraft>()
  for (const draft of imported) {
    const place = draft.en.map((english) => byEnglish.get(foldText(english))).find((one) => one !== undefined)
    if (place === undefined) {
      for (const english of draft.en) byEnglish.set(foldText(english), added.length)
      added.push(draft)
    } else if (typeof place === 'number') {
      const first = added[place]
      if (first !== undefined) added[place] = mergeTerm(first, draft)
    } else {
      const first = merged.get(place) ?? known.get(place)
      if (first !== undefined) merged.set(place, mergeTerm(first, draft))
    }
  }
  return { added, merged: Array.from(merged, ([termId, term]) => ({ termId, term })) }
}

function mergeTerm(old: TermDraft, draft: TermDraft): TermDraft {
  const right = new Set([...draft.hant, ...draft.hans].map(foldText))
  const wrong = new Set(draft.wrong.map(foldText))
  const isStillRight = (word: string): boolean => !wrong.has(foldText(word)) || right.has(foldText(word))
  return {
    en: unite(draft.en, old.en),
    hant: unite(draft.hant, old.hant.filter(isStillRight)),
    hans: unite(draft.hans, old.hans.filter(isStillRight)),
    wrong: unite(
      draft.wrong,
      old.wrong.filter((word) => !right.has(foldText(word))),
    ),
    misheard: unite(draft.misheard, old.misheard),
    field: draft.field === 'general' ? old.field : draft.field,
    note: draft.note ?? old.note,
  }
}

/** Words of both lists in order; case makes no other word. */
function unite(first: readonly string[], second: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return [...first, ...second].filter((word) => {
    const key = word.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}
