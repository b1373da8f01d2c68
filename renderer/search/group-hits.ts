import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { DocumentId, Side, Span } from '../../shared/documents/document.ts'
import type { SearchHit, Snippet } from '../../shared/search/search-api.ts'

/** The hits of one document, in the order they came. */
export interface HitGroup {
  readonly documentId: DocumentId
  readonly title: string
  readonly date: string | null
  readonly hits: readonly SearchHit[]
}

/** Documents in the order of their best hit. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = new Map<DocumentId, { title: string; date: string | null; hits: SearchHit[] }>()
  for (const hit of hits) {
    const group = groups.get(hit.documentId)
    if (group) group.hits.push(hit)
    else groups.set(hit.documentId, { title: hit.documentTitle, date: hit.date, hits: [hit] })
  }
  return [...groups].map(([documentId, group]) => ({ documentId, ...group }))
}

export const hitKey = (hit: SearchHit): string => `${hit.documentId} ${hit.passage}`

/** The found words of a side of a passage, as offsets in its text: where its snippet stands in it, its marks do too. */
export function marksInRow(row: PassageRow, side: Side, hit: SearchHit): readonly Span[] {
  const text = side === 'en' ? row.en : row.zh
  const snippet: Snippet | null = side === 'en' ? hit.en : hit.zh
  if (!text || !snippet) return []
  const core = snippet.text.replace(/^[…\s]+|[…\s]+$/g, '')
  const cut = snippet.text.indexOf(core)
  const at = text.text.indexOf(core)
  if (at >= 0)
    return snippet.marks.map((mark) => ({ start: mark.start - cut + at, end: mark.end - cut + at }))
  return hit.side === side ? [{ start: hit.start - text.start, end: hit.end - text.start }] : []
}
