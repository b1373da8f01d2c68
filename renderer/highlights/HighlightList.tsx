import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Highlight } from '../../shared/highlights/highlight.ts'
import { ScrolledList } from '../ui/LongList.tsx'
import { HighlightEntry } from './HighlightEntry.tsx'

interface HighlightListProps<One extends Highlight> {
  readonly label: string
  readonly highlights: readonly One[]
  /** Who says the words stands over them. */
  readonly named: boolean
  /** Ordinal of the passage one reads: the list comes to its highlights; null where none is read. */
  readonly passage: number | null
  /** What stands over an entry, told the one before it. */
  readonly headOf?: (highlight: One, before: One | null) => ReactNode
  readonly onOpen: (highlight: One) => void
  /** The end of the list came near. */
  readonly onEnd?: () => void
}

/** Highlights of any number, of which only those in sight exist; one tab stop, arrows inside, Enter goes there. */
export function HighlightList<One extends Highlight>(props: HighlightListProps<One>) {
  const { label, highlights, named, passage, headOf, onOpen, onEnd } = props
  const list = useRef<VirtualizerHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const stop = Math.min(at, highlights.length - 1)
  const here = passage === null ? -1 : highlights.findIndex(({ place }) => (place?.passage ?? -1) >= passage)
  useEffect(() => {
    if (here >= 0) list.current?.scrollToIndex(here, { align: 'nearest' })
  }, [here])

  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const next = Math.max(0, Math.min(highlights.length - 1, stop + by))
    setAt(next)
    list.current?.scrollToIndex(next, { align: 'nearest' })
    // Its line is there once the list has scrolled to it.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('.hl-entry[tabindex="0"]')?.focus())
  }
  const scrolled = (offset: number) => {
    const { scrollSize = 0, viewportSize = 0 } = list.current ?? {}
    if (offset + viewportSize > scrollSize - viewportSize) onEnd?.()
  }
  return (
    <div ref={box} className="hl-list" role="list" aria-label={label}>
      <ScrolledList ref={list} keepMounted={[stop]} onScroll={scrolled}>
        {highlights.map((highlight, index) => (
          <div key={highlight.id} role="listitem">
            {headOf?.(highlight, highlights[index - 1] ?? null)}
            <HighlightEntry
              highlight={highlight}
              named={named}
              current={passage !== null && highlight.place?.passage === passage}
              tabStop={index === stop}
              onOpen={() => onOpen(highlight)}
              onFocus={() => setAt(index)}
              onKeyDown={press}
            />
          </div>
        ))}
      </ScrolledList>
    </div>
  )
}
