import { useCallback, useEffect, useRef, useState } from 'react'

/** Long enough that a pointer on its way elsewhere opens nothing. */
const hoverMs = 150

/** The card that shows a passage in its other language. */
export interface Peek {
  /** Passage shown; null while there is no card. */
  readonly ordinal: number | null
  /** Opened by key or click: it follows the passage one reads until it is closed. */
  readonly pinned: boolean
  readonly toggle: () => void
  readonly close: () => void
  readonly hover: (ordinal: number) => void
  readonly leave: () => void
}

export function usePeek(possible: boolean, current: number): Peek {
  const [pinned, setPinned] = useState(false)
  const [hovered, setHovered] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!possible) setPinned(false)
  }, [possible])
  const hover = useCallback((ordinal: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setHovered(ordinal), hoverMs)
  }, [])
  const leave = useCallback(() => {
    clearTimeout(timer.current)
    setHovered(null)
  }, [])
  return {
    ordinal: possible ? (hovered ?? (pinned ? current : null)) : null,
    pinned,
    toggle: () => setPinned(possible && !pinned),
    close: () => {
      setPinned(false)
      leave()
    },
    hover,
    leave,
  }
}
