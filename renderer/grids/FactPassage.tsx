import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { useLibrary } from '../app/library.ts'
import { SourcePassage } from '../ui/SourcePassage.tsx'

/** The sentence of a fact in both languages, with what was said just before it. */
export function FactPassage({ fact }: { readonly fact: Fact }) {
  const rows = useLibrary(
    (api) =>
      api.documents.passages({
        documentId: fact.documentId,
        from: Math.max(0, fact.passage - 1),
        to: fact.passage + 1,
      }),
    `source:${fact.documentId}:${fact.passage}`,
    ['documents'],
  )
  const marks = [
    { side: fact.side, ...fact.span },
    ...(fact.zhSpan ? [{ side: 'zh' as const, ...fact.zhSpan }] : []),
  ]
  const [before, here] = splitContext(rows.value ?? [], fact.passage)
  return (
    <>
      {before && <SourcePassage row={before} marks={[]} context />}
      {here && <SourcePassage row={here} marks={marks} />}
    </>
  )
}

/** The passage meant, and the one before it where that is the same speech. */
function splitContext(
  rows: readonly PassageRow[],
  ordinal: number,
): readonly [PassageRow | undefined, PassageRow | undefined] {
  const here = rows.find((row) => row.ordinal === ordinal)
  const before = rows.find((row) => row.ordinal === ordinal - 1)
  const belongs = before && here && before.turn === here.turn && before.kind === here.kind
  return [belongs ? before : undefined, here]
}
