import { useEffect } from 'react'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import type { NoteSummary } from '../../shared/notes/note.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { CitationEntry } from './CitationEntry.tsx'
import { stretchAt } from './fact-stretch.ts'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

/** Everything built on the current passage: notes that cite it, facts read from it; for a note, the notes that link it. */
export default function CitedByPane({ onCount }: InspectorPaneProps) {
  const t = useText()
  const metricName = useMetricName()
  const { open, select } = useWorkbench()
  const { documentId, ordinal, noteId } = useInspected()
  const links = useLibrary(
    async (api) => (documentId ? api.notes.backlinks({ documentId }) : noLinks),
    `backlinks of ${documentId ?? ''}`,
    ['notes', 'documents'],
  ).value
  const stretch = ordinal === null ? null : stretchAt(ordinal)
  const facts = useLibrary(
    async (api) => (documentId && stretch ? api.facts.list({ documentId, ...stretch }) : noFacts),
    `facts of ${documentId ?? ''} ${stretch?.from ?? ''}`,
    ['facts'],
  ).value
  const linking = useLibrary(
    async (api) => (noteId ? api.notes.backlinksOfNote({ noteId }) : noNotes),
    `notes linking ${noteId ?? ''}`,
    ['notes'],
  ).value
  const here =
    ordinal === null ? noLinks : (links ?? noLinks).filter((link) => link.citation.passage === ordinal)
  const read =
    ordinal === null ? noFacts : (facts ?? noFacts).filter((fact) => fact.passage === ordinal && isKept(fact))
  const count = noteId
    ? (linking?.length ?? null)
    : facts === null || ordinal === null
      ? null
      : here.length + read.length
  useEffect(() => onCount(count), [onCount, count])

  if (!documentId && !noteId) return <NothingOpen />
  if (count === 0 || (documentId && ordinal === null))
    return (
      <EmptyState icon="quote" title={t('inspector.citedByNone')} text={t('inspector.citedByNoneText')} />
    )
  return (
    <ul className="bl-list">
      {linking?.map((note) => (
        <li key={note.id}>
          <button
            type="button"
            className="bl"
            onClick={() => open({ view: 'note', noteId: note.id }, 'split')}
          >
            <span className="t">
              <Icon name="note" />
              <span className="cut strong">{note.title}</span>
            </span>
          </button>
        </li>
      ))}
      {here.map((link) => (
        <CitationEntry
          key={`${link.noteId} ${link.citation.key}`}
          icon="note"
          title={link.noteTitle}
          citation={link.citation}
          onOpen={() => open({ view: 'note', noteId: link.noteId }, 'split')}
        />
      ))}
      {documentId &&
        read.map((fact) => {
          const { number, unit } = writeFigure(fact.value, fact.unit, t)
          return (
            <li key={fact.id}>
              <button
                type="button"
                className="bl"
                onClick={() => select({ kind: 'fact', factId: fact.id, documentId })}
              >
                <span className="t">
                  <StateMark state={fact.state} label={t(`facts.state.${fact.state}`)} />
                  <span className="cut">{metricName(fact.metric)}</span>
                  <span className="at num">{`${number} ${unit}`}</span>
                </span>
              </button>
            </li>
          )
        })}
    </ul>
  )
}

/** A suggestion is nothing built yet: only what a person has kept counts. */
const isKept = (fact: Fact): boolean => fact.state === 'confirmed' || fact.state === 'corrected'

const noLinks: readonly Backlink[] = []
const noFacts: readonly Fact[] = []
const noNotes: readonly NoteSummary[] = []
