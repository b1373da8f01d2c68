import { useDeferredValue, useEffect, useState } from 'react'

const longText = 60_000
const pauseMs = 1_200

/** The text a preview shows: at once while it is short, after a pause of typing once reading it whole takes time. */
export function usePausedText(text: string): string {
  const [paused, setPaused] = useState(text)
  const isLong = text.length > longText
  useEffect(() => {
    if (!isLong) return undefined
    const timer = setTimeout(() => setPaused(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, isLong])
  return useDeferredValue(isLong && paused !== '' ? paused : text)
}
