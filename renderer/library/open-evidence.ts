import type { Api } from '../../shared/api/api.ts'
import type { DocumentId, MetadataEvidence } from '../../shared/documents/document.ts'
import type { TextTarget } from '../app/workbench.ts'

/** Hits looked at: words that stand more often than this are found at their first place. */
const hitsTried = 20

/** Where in the text a metadata value was read; null where it was implied, or its words can't be found. */
export async function findEvidence(
  api: Api,
  documentId: DocumentId,
  { line, quote }: MetadataEvidence,
): Promise<TextTarget | null> {
  const words = quote.trim().slice(0, 500)
  if (line === null || words === '') return null
  const { hits } = await api.documents.find({ documentId, query: words, matchCase: true })
  for (const hit of hits.slice(0, hitsTried)) {
    const [row] = await api.documents.passages({ documentId, from: hit.ordinal, to: hit.ordinal + 1 })
    const text = hit.side === 'en' ? row?.en : row?.zh
    if (text && text.lines[0] <= line && line <= text.lines[1]) return hit
  }
  return hits[0] ?? null
}
