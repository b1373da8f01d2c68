import { useEffect, useRef } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { SearchHit, Snippet } from '../../shared/search/search-api.ts'
import { useText } from '../app/text.ts'
import { sectionNames } from '../ui/section-names.ts'
import { Icon } from '../ui/Icon.tsx'
import { hitKey, type HitGroup } from './group-hits.ts'

interface HitListProps {
  readonly groups: readonly HitGroup[]
  readonly folded: ReadonlySet<DocumentId>
  readonly current: SearchHit | null
  readonly onFold: (documentId: DocumentId) => void
  readonly onChoose: (hit: SearchHit) => void
  readonly onOpen: (hit: SearchHit) => void
}

export const listId = 'search-hits'
export const optionId = (hit: SearchHit): string => `hit ${hitKey(hit)}`.replaceAll(' ', '-')

/** Passages found, under the document they stand in, with the words marked in both languages. */
export function HitList({ groups, folded, current, onFold, onChoose, onOpen }: HitListProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      className="hits"
      aria-label={t('search.results')}
      tabIndex={0}
      {...(current ? { 'aria-activedescendant': optionId(current) } : {})}
    >
      {groups.map((group) => (
        <div key={group.documentId} role="group" aria-label={group.title} className="hit-group">
          {/* Arrow keys fold a group as well; inside a list box a button would be out of place. */}
          <button
            type="button"
            className="hit-head"
            aria-hidden="true"
            tabIndex={-1}
            onClick={() => onFold(group.documentId)}
          >
            <Icon name={folded.has(group.documentId) ? 'right' : 'down'} small />
            <b className="cut">{group.title}</b>
            {group.date && <span className="muted">{group.date}</span>}
            <span className="grow" />
            <span className="badge num">{group.hits.length}</span>
          </button>
          {!folded.has(group.documentId) &&
            group.hits.map((hit) => (
              <Hit
                key={hitKey(hit)}
                hit={hit}
                current={hit === current}
                onChoose={() => onChoose(hit)}
                onOpen={() => onOpen(hit)}
              />
            ))}
        </div>
      ))}
    </div>
  )
}

interface HitProps {
  readonly hit: SearchHit
  readonly current: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

function Hit({ hit, current, onChoose, onOpen }: HitProps) {
  const t = useText()
  return (
    // The list box takes the keys; an option is only clicked.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={optionId(hit)}
      className="hit-row"
      role="option"
      tabIndex={-1}
      aria-selected={current}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <span className="who">{[hit.speaker, t(sectionNames[hit.section])].filter(Boolean).join(' · ')}</span>
      <div className="said">
        {hit.en && (
          <p lang="en">
            <Marked snippet={hit.en} />
          </p>
        )}
        {hit.zh && (
          <p lang="zh-Hant" className="zh">
            <Marked snippet={hit.zh} />
          </p>
        )}
      </div>
      <span className="n num">{hit.passage + 1}</span>
    </div>
  )
}

function Marked({ snippet }: { readonly snippet: Snippet }) {
  const ends = snippet.marks.map((mark) => mark.end)
  return (
    <>
      {snippet.marks.map((mark, index) => (
        <span key={mark.start}>
          {snippet.text.slice(ends[index - 1] ?? 0, mark.start)}
          <mark className="hit">{snippet.text.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {snippet.text.slice(ends.at(-1) ?? 0)}
    </>
  )
}
