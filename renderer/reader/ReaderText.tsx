import type { DOMAttributes, ReactNode, RefObject } from 'react'
import { MarkStrip } from './MarkStrip.tsx'
import { PeekCard } from './PeekCard.tsx'
import { readerLook } from './reader-look.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { StickyHead } from './StickyHead.tsx'
import type { StripSource } from './strip-places.ts'
import { TranscriptList, type TranscriptListProps } from './TranscriptList.tsx'
import type { Column } from './use-columns.ts'
import type { Navigation } from './use-navigation.ts'
import type { Peek } from './use-peek.ts'

interface ReaderTextProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly settings: ReaderSettings
  readonly aligning: boolean
  readonly columns: readonly Column[]
  /** The way through the column one reads. */
  readonly navigation: Navigation
  readonly peek: Peek
  readonly list: Omit<TranscriptListProps, 'navigation' | 'side' | 'peek'>
  readonly strip: readonly StripSource[]
  readonly onGoTo: (ordinal: number, begins: boolean) => void
  /** What the whole text listens to, whatever column it happens in. */
  readonly listeners: DOMAttributes<HTMLDivElement>
  /** What floats over the text. */
  readonly children: ReactNode
}

/** The text in one column of rows or in two, the card of the other language, the strip at the edge. */
export function ReaderText(props: ReaderTextProps) {
  const { frame, settings, aligning, columns, navigation, peek, list, strip, onGoTo, listeners } = props
  const { children } = props
  const { detail, mode, shape, script, marks, pages } = list
  const isApart = columns.length > 1
  return (
    <div
      ref={frame}
      className={`reader mode-${isApart ? 'apart' : mode}${aligning ? ' aligning' : ''}`}
      style={readerLook(settings)}
      {...listeners}
    >
      {columns.map((column) => (
        // What is done within it makes the column the one that is read; it takes no keys itself.
        <div
          key={column.side ?? 'en'}
          className={`reader-column${column.side ? ` mode-${column.side}` : ''}`}
          role="presentation"
          onFocus={column.lead}
          onPointerDown={column.lead}
          onWheel={column.lead}
        >
          <StickyHead shape={shape} sight={column.navigation.sight} lang={script.lang} title={detail.title} />
          <TranscriptList
            {...list}
            side={column.side}
            peek={
              mode === 'both' || mode === 'interleaved' || detail.languages.length < 2 ? null : peek.handle
            }
            navigation={column.navigation}
          />
        </div>
      ))}
      {/* There before its card is, so that a screen reader hears what comes into it. */}
      <div role="status">
        {peek.ordinal !== null && (
          <PeekCard
            ordinal={peek.ordinal}
            side={mode === 'zh' ? 'en' : 'zh'}
            pages={pages}
            marks={marks}
            script={script}
            navigation={navigation}
          />
        )}
      </div>
      {children}
      <MarkStrip total={detail.passages} sources={strip} sight={navigation.sight} onGoTo={onGoTo} />
    </div>
  )
}
