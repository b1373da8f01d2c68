import type { SummarySentence } from '../../shared/checks/checks-api.ts'
import { traceSummary } from '../../shared/summaries/trace-summary.ts'
import type { CoreDeps } from '../core-deps.ts'
import { largestDerived } from '../documents/derive-document.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import { findFactsOf, reparse } from '../documents/read-derivation.ts'
import { fiscalYearEndOf } from '../imports/prepare-import.ts'

/** The sentences of a document's summary, looked up in its body. Nothing of it is stored: it is seldom asked for. */
export function readSummary(
  deps: Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'lexicon' | 'metrics'>,
  place: DocumentPlace,
): readonly SummarySentence[] {
  if (place.text.length > largestDerived) return []
  const text = deps.texts.whole(place.text)
  const { parsed } = reparse(deps, place)
  const facts = findFactsOf(deps, parsed, text)
  const fiscalYearEnd = fiscalYearEndOf(parsed, deps.companies())
  const wordsAt = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start,
    end,
    text: text.slice(start, end),
  })
  return traceSummary({ document: parsed, text, facts, fiscalYearEnd, ...deps.lexicon() }).map(
    ({ side, verdict, evidence, ...sentence }) => ({
      ...wordsAt(sentence),
      side,
      verdict,
      evidence: evidence.map((words) => ({ ...wordsAt(words), value: null })),
    }),
  )
}
