import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { PassageText, Side } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { useText } from '../app/text.ts'
import { LongList } from '../ui/LongList.tsx'

interface TextLinesProps {
  readonly title: string
  /** How many passages there are, and one of them; null while it is on the way. */
  readonly total: number
  readonly rowAt: (ordinal: number) => PassageRow | null
  readonly current: number
  readonly scale: number
  readonly onPassage: (ordinal: number) => void
}

/** Room above the first line; the scroller itself has none, since its padding would not count as sight. */
const topPx = 12

/** The extracted text with its line numbers, every line as it was read: what stands for an original without pages. */
export default function TextLines({ title, total, rowAt, current, scale, onPassage }: TextLinesProps) {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const ordinals = useMemo(() => Array.from({ length: total }, (_, index) => index), [total])
  useEffect(() => {
    const handle = list.current
    if (!handle) return
    const top = handle.getItemOffset(current)
    const bottom = top + handle.getItemSize(current)
    if (top < handle.scrollOffset || bottom > handle.scrollOffset + handle.viewportSize)
      handle.scrollToIndex(current, { align: 'start', offset: -Math.round(handle.viewportSize * 0.25) })
  }, [current, scale])
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onPassage(Math.max(0, Math.min(total - 1, current + by)))
  }
  return (
    // The list as a whole takes the arrows; one tab stop for what may be a hundred thousand lines.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      className="text-lines"
      role="region"
      aria-label={t('original.textOf', { title })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{ ['--line-scale' as string]: scale }}
      onKeyDown={press}
    >
      <div style={{ height: topPx }} />
      <LongList ref={list} scrollRef={scroller} startMargin={topPx} data={ordinals} keepMounted={[current]}>
        {(ordinal) => (
          <PassageLines
            key={ordinal}
            ordinal={ordinal}
            row={rowAt(ordinal)}
            isCurrent={ordinal === current}
            onPassage={onPassage}
          />
        )}
      </LongList>
      <div style={{ height: '40vh' }} />
    </div>
  )
}

interface PassageLinesProps {
  readonly ordinal: number
  readonly row: PassageRow | null
  readonly isCurrent: boolean
  readonly onPassage: (ordinal: number) => void
}

function PassageLines({ ordinal, row, isCurrent, onPassage }: PassageLinesProps) {
  return (
    // The keyboard goes from passage to passage in the list around it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={`passage-lines${isCurrent ? ' boxed' : ''}`}
      data-lines-of={ordinal}
      onClick={() => onPassage(ordinal)}
    >
      {row === null ? (
        <span className="sk" />
      ) : (
        sidesInOrder(row).flatMap(({ side, text }) => linesOf(side, text))
      )}
    </div>
  )
}

/** The two sides as they follow each other in the text. */
function sidesInOrder(row: PassageRow): readonly { readonly side: Side; readonly text: PassageText }[] {
  const sides: { side: Side; text: PassageText }[] = []
  if (row.en) sides.push({ side: 'en', text: row.en })
  if (row.zh) sides.push({ side: 'zh', text: row.zh })
  return sides.toSorted((a, b) => a.text.start - b.text.start)
}

function linesOf(side: Side, { lines: [first], text }: PassageText) {
  return text.split(/\r\n?|\n/).map((line, index) => (
    <div key={`${side} ${first + index}`} className="text-line">
      <span className="line-number num" aria-hidden="true">
        {first + index}
      </span>
      <span lang={side === 'en' ? 'en' : readChineseScript(line)}>{line}</span>
    </div>
  ))
}
