import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { DocumentDetail, FindHit, PassageRow } from '../../shared/documents/documents-api.ts'
import { AttachBar } from '../anchors/AttachBar.tsx'
import { useLibrary, useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import type { RequestOf } from '../app/view-props.ts'
import type { TextTarget } from '../app/workbench.ts'
import { OriginalPane } from '../original/OriginalPane.tsx'
import { AlignBar } from '../pairings/AlignBar.tsx'
import { usePairing } from '../pairings/use-pairing.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CorrectionDialogs } from './CorrectionDialogs.tsx'
import { FactDialog } from './FactDialog.tsx'
import { FindBar } from './FindBar.tsx'
import { MarkStrip } from './MarkStrip.tsx'
import { createPassagePages } from './passage-pages.ts'
import { PassageMenu } from './PassageMenu.tsx'
import { ReaderToolbar } from './ReaderToolbar.tsx'
import { isBoilerplate, readShape } from './reading-order.ts'
import { SelectionToolbar } from './SelectionToolbar.tsx'
import { StickyHead } from './StickyHead.tsx'
import { sideOf } from './text-selection.ts'
import { TranscriptList } from './TranscriptList.tsx'
import { useCorrections } from './use-corrections.ts'
import { useFactPages } from './use-fact-pages.ts'
import { useFind } from './use-find.ts'
import { useMarks } from './use-marks.ts'
import { bringIntoSight, rowOf, useNavigation } from './use-navigation.ts'
import { useOpening } from './use-opening.ts'
import { usePairMode } from './use-pair-mode.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { modeFor, scriptOf, type ReaderSettings } from './reader-settings.ts'
import { useScript } from './use-script.ts'
import { useSharedSelection } from './use-shared-selection.ts'
import { useShownPassages } from './use-shown-passages.ts'
import { useTextSelection } from './use-text-selection.ts'
import { useWidth } from './use-width.ts'
import { useWordActions } from './use-word-actions.ts'

interface ReaderPageProps {
  readonly detail: DocumentDetail
  readonly request: RequestOf<'document'>
  readonly active: boolean
  readonly settings: ReaderSettings
  readonly onSettings: (part: Partial<ReaderSettings>) => void
}

/** The reader of one document: puts together what its hooks know. */
export function ReaderPage({ detail, request, active, settings, onSettings }: ReaderPageProps) {
  const t = useText()
  const { api } = useConnection()
  const documentId = detail.id
  const [pages] = useState(() =>
    createPassagePages((from, to) => api.documents.passages({ documentId, from, to }), detail.passages),
  )
  useSyncExternalStore(pages.subscribe, pages.round)
  const known = useRef(detail)
  useEffect(() => {
    // A correction changes rows without a new version of the text: what is held is asked for again.
    if (known.current !== detail) void pages.refresh(detail.passages)
    known.current = detail
  }, [pages, detail])
  const shape = useMemo(() => readShape(detail.outline, detail.passages), [detail.outline, detail.passages])
  const facts = useFactPages(documentId, detail.passages)
  const figures =
    useLibrary((core) => core.facts.ordinals({ documentId }), `figures of ${documentId}`, ['facts']).value ??
    noFigures
  const backlinks =
    useLibrary((core) => core.notes.backlinks({ documentId }), `backlinks of ${documentId}`, ['notes'])
      .value ?? noLinks
  const mode = modeFor(settings.readerMode, detail.languages)
  const script = useScript(scriptOf(detail.languages), settings.script)

  const fold = settings.foldBoilerplate
  const listed = useShownPassages(documentId, shape, pages, fold)
  const { shown, isEmpty, isHeaded, uncover } = listed
  const speakerButton = useRef<HTMLButtonElement>(null)

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

  /** Goes to a passage wherever it lies. */
  const reveal = useCallback<typeof goTo>(
    (ordinal, how) => {
      const go = () => {
        uncover(ordinal)
        goTo(ordinal, how)
      }
      // What folds within a turn is known once its page is here.
      pages.load(ordinal, ordinal).then(go, go)
    },
    [goTo, uncover, pages],
  )
  const opening = useOpening({ detail, pages, start, request, goTo, reveal })
  const { ready } = opening

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
    target: opening.marked,
    backlinks,
    script,
  })
  const words = useTextSelection(scroller, pages, script)

  const actions = useWordActions({ detail, pages, selection: words.selection, current, mode })
  const pairing = usePairing(documentId, (passage) => {
    words.clear()
    reveal(passage, { place: 'nearest', focus: true })
  })
  const corrections = useCorrections({ active, detail, shape, pages, current, words: actions.words })
  const pairMode = usePairMode({
    active,
    detail,
    pages,
    current,
    pairing,
    onSplit: corrections.split,
    goTo: (ordinal) => reveal(ordinal, { place: 'upper', focus: true, jump: true }),
  })
  const [attach, setAttach] = useState(request.attach ?? null)
  useEffect(() => {
    if (request.attach) setAttach(request.attach)
  }, [request])
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const selectFact = useSharedSelection({
    documentId,
    leads: active,
    ready,
    current,
    words: actions.words,
    goTo: reveal,
  })
  const [bySentence, setBySentence] = useState(false)
  const [original, setOriginal] = useState(request.original ?? false)
  useEffect(() => {
    if (request.original) setOriginal(true)
  }, [request])
  const view = useRef<HTMLDivElement>(null)
  // Side by side where both keep a measure to read in; else the original beneath the text.
  const isWide = useWidth(view) >= sideBySidePx
  const closeOriginal = () => {
    setOriginal(false)
    rowOf(scroller.current, current)?.focus({ preventScroll: true })
  }
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
    toggleSentences: () => setBySentence(!bySentence),
    toggleOriginal: () => (original ? closeOriginal() : setOriginal(true)),
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
    <div ref={view} className="view reader-view">
      <ReaderToolbar
        settings={settings}
        onChange={onSettings}
        bilingual={detail.languages.length > 1}
        chinese={detail.languages.some((language) => language !== 'en')}
        participants={detail.participants}
        speaker={listed.speaker}
        onSpeaker={listed.setSpeaker}
        speakerButton={speakerButton}
        hasBoilerplate={hasBoilerplate}
        at={current}
        total={detail.passages}
        onStep={navigation.step}
        onFind={find.show}
        bySentence={bySentence}
        onBySentence={() => setBySentence(!bySentence)}
        original={original}
        onOriginal={() => (original ? closeOriginal() : setOriginal(true))}
        trail={navigation}
      />
      {find.open && <FindBar find={find} onClose={closeFind} />}
      {attach && (
        <AttachBar
          moveId={attach.moveId}
          lost={attach.words}
          words={actions.words}
          onDone={() => setAttach(null)}
        />
      )}
      {pairMode.open && (
        <AlignBar
          canRealign={detail.pairedFrom !== null}
          realigning={pairMode.realigning}
          onClose={pairMode.close}
        />
      )}
      <Group
        id={`reader ${documentId}`}
        className="reader-panes"
        orientation={isWide ? 'horizontal' : 'vertical'}
      >
        <Panel id="text" className="reader-pane" minSize={isWide ? 280 : 120}>
          <div
            className={`reader mode-${mode}${pairMode.open ? ' aligning' : ''}`}
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
              bySentence={bySentence}
              opened={listed.opened}
              onFold={listed.toggleFold}
              onFact={selectFact}
              onCorrectSpeaker={corrections.correctSpeaker}
              onMenu={(x, y) => setMenuAt({ x, y })}
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
              figures={figures}
              hits={find.hits}
              backlinks={backlinks}
              sight={navigation.sight}
              onGoTo={(ordinal) => reveal(ordinal, { place: 'upper', jump: true })}
            />
          </div>
        </Panel>
        {original && (
          <>
            <Separator className="sash" aria-label={t('original.resize')} />
            <Panel id="original" minSize={isWide ? 240 : 120}>
              <OriginalPane
                detail={detail}
                rowAt={pages.find}
                loadRows={pages.load}
                current={current}
                words={actions.words ?? wordsIn(opening.marked, pages.peek(current))}
                onPassage={(ordinal) => reveal(ordinal, { place: 'nearest', jump: true })}
                active={active}
                onClose={closeOriginal}
              />
            </Panel>
          </>
        )}
      </Group>
      {/* Said, not shown: on screen the words themselves are marked. */}
      <div className="vh" role="status">
        {opening.arrival}
      </div>
      <PassageMenu at={menuAt} onClose={() => setMenuAt(null)} />
      {corrections.task && (
        <CorrectionDialogs
          task={corrections.task}
          detail={detail}
          shape={shape}
          pairing={pairing}
          onClose={corrections.close}
        />
      )}
      {actions.factDraft && <FactDialog draft={actions.factDraft} onClose={actions.closeFact} />}
    </div>
  )
}

const noFigures: readonly never[] = []
const noLinks: readonly never[] = []

/** Two columns of text and a page need this much; below it they stand one beneath the other. */
const sideBySidePx = 640

/** The words one came for, as long as one reads the passage they stand in. */
function wordsIn(target: TextTarget | null, row: PassageRow | null): TextTarget | null {
  const text = target && row && sideOf(row, target.side)
  return text && text.start <= target.start && target.end <= text.end ? target : null
}
