import { useCallback, useRef, useState } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail, FindHit } from '../../shared/documents/documents-api.ts'
import { useText } from '../app/text.ts'
import { useHighlightCommands } from '../highlights/use-highlight-commands.ts'
import { useHighlights } from '../highlights/use-highlights.ts'
import { WordTools } from '../highlights/WordTools.tsx'
import type { RequestOf } from '../app/view-props.ts'
import { OriginalPane } from '../original/OriginalPane.tsx'
import { usePairing } from '../pairings/use-pairing.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { ReaderBars } from './ReaderBars.tsx'
import { ReaderDialogs, type MenuPlace } from './ReaderDialogs.tsx'
import { ReaderPanes } from './ReaderPanes.tsx'
import { readerLook } from './reader-look.ts'
import { modeFor, scriptOf, type ReaderSettings } from './reader-settings.ts'
import { ReaderText } from './ReaderText.tsx'
import { ReaderToolbar } from './ReaderToolbar.tsx'
import { isBoilerplate } from './reading-order.ts'
import { useCheckCard } from './use-check-card.tsx'
import { useReaderChecks } from './use-checks.ts'
import { useCorrections } from './use-corrections.ts'
import { useDocumentText } from './use-document-text.ts'
import { useFind } from './use-find.ts'
import { useFoldCommands } from './use-fold-commands.ts'
import { useMarks } from './use-marks.ts'
import { bringIntoSight } from './use-navigation.ts'
import { useOriginalBeside, wordsIn } from './use-original-beside.ts'
import { usePairMode } from './use-pair-mode.ts'
import { usePeek } from './use-peek.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useScript } from './use-script.ts'
import { useSharedSelection } from './use-shared-selection.ts'
import { useShownPassages } from './use-shown-passages.ts'
import { useStripSources } from './use-strip-sources.ts'
import { useTextSelection } from './use-text-selection.ts'
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
  const documentId = detail.id
  const { pages, shape, facts, backlinks } = useDocumentText(detail)
  const mode = modeFor(settings.readerMode, detail.languages)
  const script = useScript(scriptOf(detail.languages), settings.script)
  const listed = useShownPassages(detail, shape, pages, settings.foldBoilerplate)
  const [bySentence, setBySentence] = useState(false)
  const apart = mode === 'both' && !settings.readerSync
  const { columns, navigation, reveal, opening, returnFocus, progress } = useReadingPlace({
    detail,
    pages,
    listed,
    request,
    apart,
    look: JSON.stringify([mode, apart, bySentence, readerLook(settings)]),
  })
  const { current } = navigation
  const { ready } = opening
  const { checks, checked, ...openCard } = useReaderChecks(documentId, detail.passages)

  const arriveAtHit = useCallback(
    (hit: FindHit) =>
      reveal(hit.ordinal, { place: 'nearest', arrived: (row) => bringIntoSight(row, 'mark.now') }),
    [reveal],
  )
  const find = useFind(documentId, () => current, arriveAtHit)
  const langOf = (side: Side) => (side === 'en' ? 'en' : script.lang)
  const highlights = useHighlights({ detail, pages, langOf })
  const marks = useMarks({
    facts,
    hits: find.hits,
    currentHit: find.current,
    target: opening.marked,
    backlinks,
    highlights: highlights.shown,
    checks,
    script,
  })
  const frame = useRef<HTMLDivElement>(null)
  const words = useTextSelection(frame, pages, script)
  const selection = words.selection ?? highlights.words
  const actions = useWordActions({ detail, pages, selection, current, mode })
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
  const { selectFact, selectCheck } = useSharedSelection({
    documentId,
    leads: active,
    ready,
    current,
    words: actions.words,
    goTo: reveal,
  })
  const checkCard = useCheckCard({
    detail,
    active,
    checks,
    pages,
    script,
    frame,
    current,
    reveal,
    returnFocus,
    selectCheck,
    ...openCard,
  })
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null)
  const canPeek = detail.languages.length > 1 && (mode === 'en' || mode === 'zh')
  const peek = usePeek(canPeek, current)
  const strip = useStripSources({ documentId, hits: find.hits, backlinks, checks: checked })
  const original = useOriginalBeside(request, returnFocus)
  const view = useRef<HTMLDivElement>(null)
  const speakerButton = useRef<HTMLButtonElement>(null)
  const closeFind = () => {
    find.close()
    returnFocus()
  }
  const [printing, setPrinting] = useState(false)
  useFoldCommands({
    active,
    shape,
    pages,
    listed,
    current,
    selection: words.selection,
    clearWords: words.clear,
    goTo: (ordinal) => navigation.goTo(ordinal, { place: 'nearest', focus: true }),
  })
  const toggleSync = () => onSettings({ readerSync: !settings.readerSync })
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
    toggleOriginal: original.toggle,
    toggleSync: mode === 'both' ? toggleSync : null,
    catchUp: apart ? columns.catchUp : null,
    print: () => setPrinting(true),
    peek,
    canPeek,
    documentId,
  })

  const highlightCommands = useHighlightCommands({
    active,
    ready,
    detail,
    request,
    current,
    highlights,
    actions,
    selecting: words.selection !== null,
    clearWords: words.clear,
    reveal,
    onReturn: returnFocus,
  })

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
        progress={progress}
        onStep={navigation.step}
        onFind={find.show}
        bySentence={bySentence}
        onBySentence={() => setBySentence(!bySentence)}
        original={original.open}
        onOriginal={original.toggle}
        sync={mode === 'both' ? settings.readerSync : null}
        onSync={toggleSync}
        onCatchUp={columns.catchUp}
      />
      <ReaderBars
        find={find}
        onCloseFind={closeFind}
        request={request}
        words={actions.words}
        pairMode={pairMode}
        canRealign={detail.pairedFrom !== null}
      />
      <ReaderPanes
        documentId={documentId}
        view={view}
        text={
          <ReaderText
            frame={frame}
            listeners={checkCard.listeners}
            settings={settings}
            aligning={pairMode.open}
            columns={columns.each}
            navigation={navigation}
            peek={peek}
            strip={strip}
            onGoTo={(ordinal, begins) => reveal(ordinal, { place: 'upper', jump: begins })}
            list={{
              detail,
              ready,
              shown: listed.shown,
              shape,
              pages,
              marks,
              script,
              mode,
              bySentence,
              folds: listed.folds,
              onFold: listed.toggleFold,
              onFact: selectFact,
              onHighlight: highlights.activate,
              onComment: highlightCommands.openComment,
              onEnter: (ordinal) => highlightCommands.enter(ordinal) || checkCard.enter(ordinal),
              isHighlightOn: highlights.active !== null && words.selection === null,
              onCorrectSpeaker: corrections.correctSpeaker,
              onMenu: (x, y) => setMenuAt({ x, y }),
              words,
              actions,
            }}
          >
            <WordTools
              frame={frame}
              pages={pages}
              script={script}
              selection={words.selection}
              highlights={highlights}
              commands={highlightCommands}
              marks={marks}
              langOf={langOf}
              onReturn={returnFocus}
            />
            {checkCard.card}
          </ReaderText>
        }
        original={
          original.open ? (
            <OriginalPane
              detail={detail}
              rowAt={pages.find}
              loadRows={pages.load}
              current={current}
              words={actions.words ?? wordsIn(opening.marked, pages.peek(current))}
              onPassage={(ordinal) => reveal(ordinal, { place: 'nearest', jump: true })}
              active={active}
              onClose={original.close}
            />
          ) : null
        }
      />
      {/* Said, not shown: on screen the words themselves are marked. */}
      <div className="vh" role="status">
        {checkCard.said || opening.arrival}
      </div>
      {checkCard.dialogs}
      <ReaderDialogs
        detail={detail}
        shape={shape}
        corrections={corrections}
        pairing={pairing}
        actions={actions}
        menuAt={menuAt}
        onCloseMenu={() => setMenuAt(null)}
      />
      {printing && (
        <PrintSheet
          detail={detail}
          shape={shape}
          marks={marks}
          script={script}
          mode={mode}
          settings={settings}
          onDone={() => setPrinting(false)}
        />
      )}
    </div>
  )
}
