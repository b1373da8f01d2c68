import { useEffect, useMemo, useRef, useState } from 'react'

/** Long enough that a pointer on its way elsewhere opens nothing. */
const hoverMs = 150

/** What a row does to the card; always the same object, so that no row renders for it. */
export interface PeekHandle {
  readonly hover: (ordinal: number) => void
  readonly leave: () => void
  readonly toggle: () => void
}

/** The card that shows a passage in its other language. */
export interface Peek {
  /** Passage shown; null while there is no card. */
  readonly ordinal: number | null
  /** Opened by key or click: it follows the passage one reads until it is closed. */
  readonly pinned: boolean
  readonly close: () => void
  readonly handle: PeekHandle
}

export function usePeek(possible: boolean, current: number): Peek {
  const [pinned, setPinned] = useState(false)
  const [hovered, setHovered] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!possible) setPinned(false)
  }, [possible])
  const handle = useMemo<PeekHandle>(
    () => ({
      hover: (ordinal) => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setHovered(ordinal), hoverMs)
      },
      leave: () => {
        clearTimeout(timer.current)
        setHovered(null)
      },
      toggle: () => setPinned((now) => !now),
    }),
    [],
  )
  return {
    ordinal: possible ? (hovered ?? (pinned ? current : null)) : null,
    pinned: possible && pinned,
    close: () => {
      setPinned(false)
      handle.leave()
    },
    handle,
  }
}
