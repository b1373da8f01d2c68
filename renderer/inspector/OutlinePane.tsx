import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { VList, type VListHandle } from 'virtua'
import type { OutlineEntry } from '../../shared/documents/documents-api.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { sectionNames, withoutColon } from '../ui/section-names.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

/** Sections, turns and headings of the document; the one being read is marked, Enter or a click goes to another. */
export default function OutlinePane({ active, onCount }: InspectorPaneProps) {
  const t = useText()
  const { select, selection } = useWorkbench()
  const { documentId } = useInspected()
  const document = useLibrary(
    async (api) => (documentId ? api.documents.read({ documentId }) : null),
    `outline of ${documentId ?? ''}`,
    ['documents'],
  ).value
  const outline = document?.outline ?? noEntries
  const entries = useMemo(() => withoutDoubles(outline), [outline])
  const sections = entries.filter((entry) => entry.kind !== 'turn').length
  useEffect(() => onCount(document ? sections : null), [onCount, document, sections])

  const [read, setRead] = useState(0)
  useEffect(() => {
    if (selection.kind === 'passage') setRead(selection.ordinal)
  }, [selection])
  const current = useMemo(() => lastBefore(entries, read), [entries, read])
  const [cursor, setCursor] = useState<number | null>(null)
  const list = useRef<VListHandle>(null)
  const at = cursor ?? current
  useEffect(() => {
    if (active && at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
  }, [active, at])
  useEffect(() => setCursor(null), [current])

  if (!documentId) return <NothingOpen />
  if (!document) return null
  if (entries.length === 0)
    return <EmptyState icon="outline" title={t('inspector.noOutline')} text={t('inspector.noOutlineText')} />
  const go = (entry: OutlineEntry | undefined) => {
    if (entry) select({ kind: 'passage', documentId, ordinal: entry.ordinal, words: null })
  }
  const press = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key]
    if (next !== undefined) setCursor(Math.max(0, Math.min(entries.length - 1, next)))
    else if (event.key === 'Enter') go(entries[at])
    else return
    event.preventDefault()
  }
  return (
    // The scroller is the tree itself: a scroller within it would be one more stop for the keyboard.
    <div className="outline">
      <VList
        ref={list}
        style={{ height: '100%' }}
        role="tree"
        aria-label={t('inspector.outlineOf')}
        tabIndex={0}
        aria-activedescendant={`outline-${at}`}
        keepMounted={[at]}
        onKeyDown={press}
      >
        {entries.map((entry, index) => (
          // The tree itself takes the keys; an entry is only clicked.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${entry.kind} ${entry.ordinal}`}
            id={`outline-${index}`}
            role="treeitem"
            tabIndex={-1}
            aria-level={entry.kind === 'section' ? 1 : 2}
            aria-selected={index === current}
            className={`outline-entry is-${entry.kind}${index === at ? ' at' : ''}`}
            onClick={() => go(entry)}
          >
            <span className="cut" {...langOf(entry.title)}>
              {entry.title === null ? t(sectionNames[entry.sectionKind]) : withoutColon(entry.title)}
            </span>
            {entry.role && entry.role !== entry.title && <span className="cut muted role">{entry.role}</span>}
            <span className="num muted">{entry.ordinal + 1}</span>
          </div>
        ))}
      </VList>
    </div>
  )
}

const noEntries: readonly OutlineEntry[] = []

/** A section named by its first heading is one entry, not two. */
const withoutDoubles = (outline: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  outline.filter((entry, index) => {
    const section = outline[index - 1]
    return !(
      entry.kind === 'heading' &&
      section?.kind === 'section' &&
      section.ordinal === entry.ordinal &&
      section.title === entry.title
    )
  })

const langOf = (title: string | null) => (title && /\p{Script=Han}/u.test(title) ? { lang: 'zh-Hant' } : {})

function lastBefore(entries: readonly OutlineEntry[], ordinal: number): number {
  let last = -1
  for (const [index, entry] of entries.entries()) if (entry.ordinal <= ordinal) last = index
  return last
}
