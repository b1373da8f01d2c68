import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DocumentDetail, FindHit } from '../../shared/documents/documents-api.ts'
import { useLibrary, useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type TextTarget, type ViewRequest } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FactDialog } from './FactDialog.tsx'
import { FindBar } from './FindBar.tsx'
import { MarkStrip } from './MarkStrip.tsx'
import { hasHead } from './PassageHeads.tsx'
import { createPassagePages } from './passage-pages.ts'
import { ReaderToolbar } from './ReaderToolbar.tsx'
import { isBoilerplate, listShown, readShape, sectionAt } from './reading-order.ts'
import { SelectionToolbar } from './SelectionToolbar.tsx'
import { StickyHead } from './StickyHead.tsx'
import { foldAt, TranscriptList } from './TranscriptList.tsx'
import { useFind } from './use-find.ts'
import { useMarks } from './use-marks.ts'
import { rowOf, useNavigation } from './use-navigation.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { modeFor, scriptOf, type ReaderSettings } from './reader-settings.ts'
import { useScript } from './use-script.ts'
import { useTextSelection } from './use-text-selection.ts'
import { useWordActions } from './use-word-actions.ts'

interface ReaderPageProps {
  readonly detail: DocumentDetail
  readonly target: TextTarget | null
  /** The request itself: opening the same words again is a new one. */
  readonly request: ViewRequest
  readonly active: boolean
  readonly settings: ReaderSettings
  readonly onSettings: (part: Partial<ReaderSettings>) => void
}

const nobody: ReadonlySet<number> = new Set()

/** The reader of one document: puts together what its hooks know. */
export function ReaderPage({ detail, target, request, active, settings, onSettings }: ReaderPageProps) {
  const t = useText()
  const { api } = useConnection()
  const { select, selection: followed } = useWorkbench()
  const documentId = detail.id
  const pages = useMemo(
    () => createPassagePages((from, to) => api.documents.passages({ documentId, from, to }), detail.passages),
    [api, documentId, detail.passages],
  )
  useSyncExternalStore(pages.subscribe, pages.round)
  const shape = useMemo(() => readShape(detail.outline, detail.passages), [detail.outline, detail.passages])
  const facts =
    useLibrary((core) => core.facts.list({ documentId }), `facts of ${documentId}`, ['facts']).value ??
    noFacts
  const backlinks =
    useLibrary((core) => core.notes.backlinks({ documentId }), `backlinks of ${documentId}`, ['notes'])
      .value ?? noLinks
  const mode = modeFor(settings.readerMode, detail.languages)
  const script = useScript(scriptOf(detail.languages), settings.script)

  const [opened, setOpened] = useState(nobody)
  const [speaker, setSpeaker] = useState<string | null>(null)
  const speakerButton = useRef<HTMLButtonElement>(null)
  const [only, setOnly] = useState<readonly number[] | null>(null)
  const fold = settings.foldBoilerplate
  const shown = useMemo(() => listShown(shape, { fold, opened, only }), [shape, fold, opened, only])
  const [marked, setMarked] = useState<TextTarget | null>(null)
  const [arrival, setArrival] = useState('')

  const isEmpty = useCallback(
    (ordinal: number) => {
      if (pages.peek(ordinal)?.kind === 'label') return true
      const run = fold ? foldAt({ shape, pages }, ordinal) : null
      return run !== null && run.start !== ordinal && !opened.has(run.start)
    },
    [pages, shape, fold, opened],
  )
  const isHeaded = useCallback(
    (ordinal: number) => {
      const section = sectionAt(shape, ordinal)
      return section?.start === ordinal && hasHead(section, pages.peek(ordinal))
    },
    [shape, pages],
  )
  const savePosition = useCallback(
    (position: number) => {
      // Where one reads is not worth a message when it can't be kept, as in a read-only library.
      api.documents.savePosition({ documentId, position }).catch(() => undefined)
    },
    [api, documentId],
  )
  const [start] = useState(() => Math.min(detail.position, Math.max(0, detail.passages - 1)))
  const navigation = useNavigation({ shown, pages, start, isEmpty, isHeaded, savePosition })
  const { goTo, current, scroller } = navigation

  /** Goes to a passage wherever it lies: a folded section opens, a speaker's filter that hides it ends. */
  const reveal = useCallback<typeof goTo>(
    (ordinal, how) => {
      const run = foldAt({ shape, pages }, ordinal)
      if (run) setOpened((open) => (open.has(run.start) ? open : new Set(open).add(run.start)))
      if (only && !only.includes(ordinal)) {
        setSpeaker(null)
        setOnly(null)
      }
      goTo(ordinal, how)
    },
    [goTo, only, shape, pages],
  )

  const arriveAtHit = useCallback(
    (hit: FindHit) =>
      reveal(hit.ordinal, { place: 'nearest', arrived: (row) => bringIntoSight(row, 'mark.now') }),
    [reveal],
  )
  const find = useFind(documentId, () => current, arriveAtHit)
  const marks = useMarks({
    facts,
    hits: find.hits,
    currentHit: find.current,
    target: marked,
    backlinks,
    script,
  })
  const words = useTextSelection(scroller, pages, script)

  // The first page comes before the list, so that the text opens where reading stopped and nothing jumps.
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let wanted = true
    const begin = () => {
      if (!wanted) return
      setReady(true)
      if (!target) goTo(start, { place: 'top' })
    }
    pages
      .load(Math.max(0, start - 40), Math.min(Math.max(0, detail.passages - 1), start + 60))
      .then(begin, begin)
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each document: where it opens
  }, [pages])

  useEffect(() => {
    if (!ready || !target) return
    let wanted = true
    api.documents.locate({ documentId, start: target.start }).then(
      (place) => {
        if (!wanted || !place) return
        setMarked(target)
        reveal(place.ordinal, {
          place: 'upper',
          jump: true,
          focus: true,
          arrived: (row) => {
            bringIntoSight(row, 'mark.target')
            const said = row.querySelector('mark.target')?.textContent ?? ''
            setArrival(t('reader.arrivedAt', { at: place.ordinal + 1, words: said }))
          },
        })
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a request is gone to once, when it is made
  }, [ready, request])

  useEffect(() => {
    if (detail.unread && ready)
      api.documents.setUnread({ documentIds: [documentId], unread: false }).catch(() => undefined)
    // oxlint-disable-next-line react/exhaustive-deps -- marking it as unread by hand must last while it is open
  }, [ready])

  useEffect(() => {
    if (speaker === null) return setOnly(null)
    let wanted = true
    api.documents.ordinalsOfSpeaker({ documentId, speaker }).then(
      (ordinals) => wanted && setOnly(ordinals),
      () => wanted && setOnly([]),
    )
    return () => {
      wanted = false
    }
  }, [api, documentId, speaker])

  const actions = useWordActions({ detail, pages, selection: words.selection, current, mode })
  const sent = useRef<unknown>(null)
  const selectedWords = actions.words
  const [wordStart, wordEnd, wordSide] = [selectedWords?.start, selectedWords?.end, selectedWords?.side]
  useEffect(() => {
    if (!active || !ready) return
    const next = { kind: 'passage', documentId, ordinal: current, words: selectedWords } as const
    sent.current = next
    select(next)
    // oxlint-disable-next-line react/exhaustive-deps -- words are compared by where they stand
  }, [active, ready, documentId, current, wordStart, wordEnd, wordSide, select])
  // The outline and other panes go to a passage by selecting it.
  useEffect(() => {
    if (!ready || followed === sent.current || followed.kind !== 'passage') return
    if (followed.documentId === documentId && followed.ordinal !== current)
      reveal(followed.ordinal, { place: 'top', jump: true })
    // oxlint-disable-next-line react/exhaustive-deps -- only a selection made elsewhere leads here
  }, [followed, ready])

  const closeFind = () => {
    find.close()
    rowOf(scroller.current, current)?.focus({ preventScroll: true })
  }
  useReaderCommands({
    active,
    settings,
    onSettings,
    navigation,
    find,
    closeFind,
    actions,
    clearWords: words.clear,
    hasWords: words.selection !== null,
    openSpeakers: () => speakerButton.current?.click(),
    documentId,
  })

  const place = words.selection ? words.place() : null
  if (detail.passages === 0)
    return (
      <div className="view reader-view">
        <EmptyState icon="doc" title={t('reader.emptyDocument')} text={t('reader.emptyDocumentText')} />
      </div>
    )
  const hasBoilerplate =
    detail.outline.some((entry) => isBoilerplate(entry.sectionKind)) || detail.kind === 'call'
  return (
    <div className="view reader-view">
      <ReaderToolbar
        settings={settings}
        onChange={onSettings}
        bilingual={detail.languages.length > 1}
        chinese={detail.languages.some((language) => language !== 'en')}
        participants={detail.participants}
        speaker={speaker}
        onSpeaker={setSpeaker}
        speakerButton={speakerButton}
        hasBoilerplate={hasBoilerplate}
        at={current}
        total={detail.passages}
        onStep={navigation.step}
        onFind={find.show}
        trail={navigation}
      />
      {find.open && <FindBar find={find} onClose={closeFind} />}
      <div
        className={`reader mode-${mode}`}
        style={{
          ['--t-read' as string]: `${settings.readerTextPx}px`,
          ['--l-read' as string]: `${Math.round(settings.readerTextPx * 1.75)}px`,
        }}
      >
        <StickyHead shape={shape} sight={navigation.sight} lang={script.lang} title={detail.title} />
        <TranscriptList
          detail={detail}
          ready={ready}
          shown={shown}
          shape={shape}
          pages={pages}
          marks={marks}
          script={script}
          mode={mode}
          fold={fold}
          opened={opened}
          onFold={(section) => setOpened((open) => toggled(open, section))}
          navigation={navigation}
          words={words}
          actions={actions}
        />
        {place && (
          <SelectionToolbar
            place={place}
            width={scroller.current?.clientWidth ?? 0}
            onFact={actions.makeFact}
            onCite={actions.cite}
            onCopy={actions.copy}
          />
        )}
        <MarkStrip
          total={detail.passages}
          facts={facts}
          hits={find.hits}
          backlinks={backlinks}
          sight={navigation.sight}
          onGoTo={(ordinal) => reveal(ordinal, { place: 'upper', jump: true })}
        />
      </div>
      {/* Said, not shown: on screen the words themselves are marked. */}
      <div className="vh" role="status">
        {arrival}
      </div>
      {actions.factDraft && <FactDialog draft={actions.factDraft} onClose={actions.closeFact} />}
    </div>
  )
}

const noFacts: readonly never[] = []
const noLinks: readonly never[] = []

function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** In a passage longer than the screen the row alone is not enough: its words are brought to the middle. */
function bringIntoSight(row: HTMLElement, selector: string): void {
  const words = row.querySelector(selector)
  const box = row.closest('.transcript')
  if (!words || !box) return
  const [at, frame] = [words.getBoundingClientRect(), box.getBoundingClientRect()]
  if (at.top < frame.top + 40 || at.bottom > frame.bottom - 8) words.scrollIntoView({ block: 'center' })
}
