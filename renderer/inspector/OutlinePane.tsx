import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { sectionNames, withoutColon } from '../ui/section-names.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ScrolledList } from '../ui/LongList.tsx'
import { Select } from '../ui/Select.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import {
  holdsLines,
  lineAt,
  outlineLines,
  shownLines,
  speakersOf,
  type OutlineLine,
} from './outline-lines.ts'
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
  const lines = useMemo(() => (document ? outlineLines(document) : noLines), [document])
  const [opened, setOpened] = useState<ReadonlySet<number>>(noneOpen)
  const [closed, setClosed] = useState<ReadonlySet<number>>(noneOpen)
  const [speaker, setSpeaker] = useState<string | null>(null)
  useEffect(() => {
    setOpened(noneOpen)
    setClosed(noneOpen)
    setSpeaker(null)
  }, [documentId])
  const speakers = useMemo(() => speakersOf(lines), [lines])
  const entries = useMemo(
    () => shownLines(lines, { opened, closed, speaker }),
    [lines, opened, closed, speaker],
  )
  const holding = useMemo(() => new Set(lines.filter((line) => holdsLines(line, lines))), [lines])
  const sections = lines.filter((entry) => entry.kind !== 'turn').length
  useEffect(() => onCount(document ? sections : null), [onCount, document, sections])

  const [read, setRead] = useState(0)
  useEffect(() => {
    if (selection.kind === 'passage' || selection.kind === 'check') setRead(selection.ordinal)
  }, [selection])
  const current = useMemo(() => lineAt(entries, read), [entries, read])
  const [cursor, setCursor] = useState<number | null>(null)
  const list = useRef<VirtualizerHandle>(null)
  const at = cursor ?? current
  useEffect(() => {
    if (active && at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
  }, [active, at])
  useEffect(() => setCursor(null), [current])

  if (!documentId) return <NothingOpen />
  if (!document) return null
  if (entries.length === 0)
    return <EmptyState icon="outline" title={t('inspector.noOutline')} text={t('inspector.noOutlineText')} />
  const go = (entry: OutlineLine | undefined) => {
    if (entry) select({ kind: 'passage', documentId, ordinal: entry.ordinal, words: null })
  }
  const opens = (entry: OutlineLine | undefined): entry is OutlineLine =>
    entry !== undefined && holding.has(entry) && (speaker === null || entry.kind === 'section')
  const isOpen = (entry: OutlineLine) =>
    entry.kind === 'section' ? !closed.has(entry.ordinal) : opened.has(entry.ordinal)
  const setOpen = (entry: OutlineLine, open: boolean) => {
    const isSection = entry.kind === 'section'
    const next = new Set(isSection ? closed : opened)
    if (open === isSection) next.delete(entry.ordinal)
    else next.add(entry.ordinal)
    ;(isSection ? setClosed : setOpened)(next)
  }
  const openAll = (open: boolean) => {
    const ordinalsOf = (kind: OutlineLine['kind']) =>
      new Set(lines.filter((line) => line.kind === kind).map(({ ordinal }) => ordinal))
    setOpened(open ? ordinalsOf('exchange') : noneOpen)
    setClosed(open ? noneOpen : ordinalsOf('section'))
  }
  const parentOf = ({ within, section }: OutlineLine): number =>
    entries.findIndex(
      (line) =>
        (within !== null && line.kind === 'exchange' && line.ordinal === within) ||
        (within === null && line.kind === 'section' && line.ordinal === section),
    )
  const press = (event: KeyboardEvent) => {
    const entry = entries[at]
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key]
    if (next !== undefined) setCursor(Math.max(0, Math.min(entries.length - 1, next)))
    else if (event.key === 'Enter') go(entry)
    else if (event.key === '*') openAll(true)
    else if (event.key === '/') openAll(false)
    else if (event.key === 'ArrowRight' && opens(entry) && !isOpen(entry)) setOpen(entry, true)
    else if (event.key === 'ArrowRight' && opens(entry)) setCursor(Math.min(entries.length - 1, at + 1))
    else if (event.key === 'ArrowLeft' && opens(entry) && isOpen(entry)) setOpen(entry, false)
    else if (event.key === 'ArrowLeft' && entry && parentOf(entry) >= 0) setCursor(parentOf(entry))
    else return
    event.preventDefault()
  }
  return (
    // The scroller is the tree itself: a scroller within it would be one more stop for the keyboard.
    <div className="outline">
      {speakers.length > 1 && (
        <div className="outline-tools">
          <Select
            label={t('reader.speakers')}
            value={speaker ?? ''}
            options={[
              { value: '', label: t('reader.allSpeakers') },
              ...speakers.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(name) => setSpeaker(name === '' ? null : name)}
          />
          <span className="grow" />
          <IconButton icon="openAll" label={t('inspector.openAll')} onClick={() => openAll(true)} />
          <IconButton icon="fold" label={t('inspector.closeAll')} onClick={() => openAll(false)} />
        </div>
      )}
      <ScrolledList
        ref={list}
        role="tree"
        aria-label={t('inspector.outlineOf')}
        tabIndex={0}
        {...(at >= 0 ? { 'aria-activedescendant': `outline-${at}`, keepMounted: [at] } : {})}
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
            aria-level={entry.level}
            aria-selected={index === current}
            {...(opens(entry) ? { 'aria-expanded': isOpen(entry) } : {})}
            className={`outline-entry is-${entry.kind} level-${entry.level}${index === at ? ' at' : ''}`}
            onClick={() => go(entry)}
          >
            {opens(entry) && (
              // The keyboard opens it with the arrow.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
              <span
                className="twist"
                onClick={(event) => {
                  event.stopPropagation()
                  setOpen(entry, !isOpen(entry))
                }}
              >
                <Icon name={isOpen(entry) ? 'down' : 'right'} small />
              </span>
            )}
            <span className="cut" {...langOf(entry.title)}>
              {entry.title === null ? t(sectionNames[entry.sectionKind]) : withoutColon(entry.title)}
            </span>
            {entry.isFollowUp ? (
              <span className="cut muted role">{t('inspector.followUp')}</span>
            ) : (
              entry.role && entry.role !== entry.title && <span className="cut muted role">{entry.role}</span>
            )}
            <span className="num muted">{entry.ordinal + 1}</span>
          </div>
        ))}
      </ScrolledList>
    </div>
  )
}

const noLines: readonly OutlineLine[] = []
const noneOpen: ReadonlySet<number> = new Set()

const langOf = (title: string | null) => (title && /\p{Script=Han}/u.test(title) ? { lang: 'zh-Hant' } : {})
