import { useLayoutEffect, useRef } from 'react'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { useLibrary } from '../app/library.ts'
import { SourcePassage } from '../ui/SourcePassage.tsx'

interface FactPassageProps {
  readonly fact: Fact
  /** Scrolls the list it stands in as far as it takes to have its words in sight, once they are drawn. */
  readonly comesIntoSight?: boolean
}

/** Pixels left free below the words. */
const room = 16

/** The sentence of a fact in both languages, with what was said just before it. */
export function FactPassage({ fact, comesIntoSight = false }: FactPassageProps) {
  const box = useRef<HTMLDivElement>(null)
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
  const isDrawn = here !== undefined
  useLayoutEffect(() => {
    const list = box.current?.closest('.source-list')
    const words = box.current?.querySelector('mark')?.getBoundingClientRect()
    if (!comesIntoSight || !isDrawn || !list || !words) return
    list.scrollTop += Math.max(0, words.bottom + room - list.getBoundingClientRect().bottom)
  }, [comesIntoSight, isDrawn, fact.id])
  return (
    <div ref={box} style={{ display: 'contents' }}>
      {before && <SourcePassage row={before} marks={[]} context />}
      {here && <SourcePassage row={here} marks={marks} />}
    </div>
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
