import { useMemo, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { HighlightId } from '../../shared/highlights/highlight.ts'
import { useText } from '../app/text.ts'
import { LongList } from '../ui/LongList.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { FoldedRun, Folds } from './folded-run.ts'
import type { PassagePages } from './passage-pages.ts'
import type { ReaderMode } from './reader-settings.ts'
import { indexOfShown, type DocumentShape, type TurnStart } from './reading-order.ts'
import { stepSelection } from './step-words.ts'
import { TranscriptBlock } from './TranscriptBlock.tsx'
import type { Marks } from './use-marks.ts'
import type { PeekHandle } from './use-peek.ts'
import type { Navigation } from './use-navigation.ts'
import type { ScriptChoice } from './use-script.ts'
import type { useTextSelection } from './use-text-selection.ts'
import type { WordActions } from './use-word-actions.ts'

export interface TranscriptListProps {
  readonly detail: DocumentDetail
  readonly ready: boolean
  readonly shown: readonly number[]
  readonly shape: DocumentShape
  readonly pages: PassagePages
  readonly marks: Marks
  readonly script: ScriptChoice
  readonly mode: ReaderMode
  readonly bySentence: boolean
  /** The one side of a column that scrolls by itself; null for all that the mode shows. */
  readonly side: Side | null
  /** The card with a passage's other language; null where all languages are shown. */
  readonly peek: PeekHandle | null
  readonly folds: Folds
  readonly onFold: (run: FoldedRun) => void
  /** A figure in the text was clicked. */
  readonly onFact: (factId: FactId, ordinal: number) => void
  /** A highlight in the text was clicked. */
  readonly onHighlight: (highlightId: HighlightId) => void
  /** The comment in the margin was clicked. */
  readonly onComment: (highlightId: HighlightId) => void
  /** Enter was pressed on a passage; tells whether that meant a highlight or a check. */
  readonly onEnter: (ordinal: number) => boolean
  /** Whether Shift and the arrows change the active highlight, not the selection. */
  readonly isHighlightOn: boolean
  /** Who speaks in a turn is to be set by hand. */
  readonly onCorrectSpeaker: (turn: TurnStart) => void
  /** A passage's menu was asked for, here in the window. */
  readonly onMenu: (x: number, y: number) => void
  readonly navigation: Navigation
  readonly words: ReturnType<typeof useTextSelection>
  readonly actions: WordActions
}

/** The passages as a grid of rows, of which only those in sight are in the page. */
export function TranscriptList(props: TranscriptListProps) {
  const { detail, ready, shown, navigation, words, actions, mode, side } = props
  const t = useText()
  const { selection } = words
  const { current, step, setCurrent } = navigation
  // The current row keeps the focus, and a selection its ends, while they are scrolled out of sight.
  const kept = useMemo(() => {
    const ordinals = selection ? [current, selection.from.ordinal, selection.to.ordinal] : [current]
    return [...new Set(ordinals.map((ordinal) => indexOfShown(shown, ordinal)))].toSorted((a, b) => a - b)
  }, [shown, current, selection])

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const row =
      event.target instanceof HTMLElement && event.target.matches('[data-row]') ? event.target : null
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const word = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if ((by === 1 || by === -1) && row && !event.shiftKey) {
      event.preventDefault()
      step(by)
    } else if ((word === 1 || word === -1) && row && !(event.shiftKey && props.isHighlightOn)) {
      event.preventDefault()
      const cell = stepSelection(row, word, event.shiftKey)
      if (cell) words.beginAt(cell)
    } else if (event.key === 'Enter' && row) {
      const fold = row.querySelector<HTMLElement>('[data-fold]')
      if (fold) fold.click()
      else {
        // The field that it may open must not be given the key too.
        event.preventDefault()
        if (!props.onEnter(Number(row.dataset['row']))) props.peek?.toggle()
      }
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      const edge = event.key === 'Home' ? shown[0] : shown.at(-1)
      if (edge !== undefined)
        navigation.goTo(edge, { place: event.key === 'Home' ? 'top' : 'nearest', focus: true, jump: true })
    }
  }
  const click = (event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element)) return
    const row = event.target.closest<HTMLElement>('[data-row]')
    const ordinal = row ? Number(row.dataset['row']) : current
    if (row) setCurrent(ordinal)
    const comment = event.target.closest<HTMLElement>('[data-comment]')?.dataset['comment']
    if (comment) return props.onComment(comment as HighlightId)
    if (document.getSelection()?.isCollapsed === false) return
    const fact = event.target.closest<HTMLElement>('[data-fact]')?.dataset['fact']
    // A figure that a check is about opens the check's card, at the frame around the columns.
    if (fact && !event.target.closest('[data-check]')) props.onFact(fact as FactId, ordinal)
    // Of several the last: the one made over the others.
    const highlight = event.target
      .closest<HTMLElement>('[data-highlight]')
      ?.dataset['highlight']?.split(' ')
      .at(-1)
    if (highlight) props.onHighlight(highlight as HighlightId)
  }
  const copy = (event: ClipboardEvent) => {
    const text = actions.plainText()
    if (text === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
  }

  const menu = (event: MouseEvent<HTMLDivElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    if (!row) return
    event.preventDefault()
    setCurrent(Number(row.dataset['row']))
    props.onMenu(event.clientX, event.clientY)
  }

  if (!ready) return <Skeleton label={t('app.loading')} lines={8} />
  return (
    <div
      ref={navigation.scroller}
      className={`transcript${words.selecting ? ` selecting-${words.selecting}` : ''}`}
      role="grid"
      tabIndex={-1}
      aria-label={
        side
          ? t('reading.column', {
              title: detail.title,
              language: t(side === 'en' ? 'reader.english' : 'reader.chinese'),
            })
          : t('reader.transcript', { title: detail.title })
      }
      aria-rowcount={detail.passages}
      aria-readonly="true"
      data-mode={side ?? mode}
      onKeyDown={press}
      onClick={click}
      onContextMenu={menu}
      onCopy={copy}
      onMouseDown={(event) => words.beginAt(event.target)}
    >
      <LongList
        ref={navigation.list}
        data={shown}
        keepMounted={kept}
        scrollRef={navigation.scroller}
        onScroll={navigation.scrolled}
        onScrollEnd={navigation.scrollEnded}
        onResize={navigation.scrolled}
      >
        {(ordinal, index) => (
          <TranscriptBlock key={ordinal} {...props} ordinal={ordinal} before={shown[index - 1] ?? null} />
        )}
      </LongList>
      <div style={{ height: '40vh' }} role="presentation" />
    </div>
  )
}
