import { useEffect, useRef } from 'react'
import { formatLayout, type SavedLayout } from './saved-layout.ts'
import { useSettings } from './settings.ts'

const quietMs = 300

/** Remembers how the window stands: some moments after the last change, and at once when it is closed. */
export function useSavedLayout(layout: SavedLayout): void {
  const { save } = useSettings()
  const text = formatLayout(layout)
  const savedText = useRef(text)
  const latest = useRef({ text, save })
  useEffect(() => {
    latest.current = { text, save }
  })
  const keep = useRef(() => {
    const { text: now, save: put } = latest.current
    if (now === savedText.current) return
    savedText.current = now
    put({ layout: now })
  })
  useEffect(() => {
    const timer = window.setTimeout(keep.current, quietMs)
    return () => window.clearTimeout(timer)
  }, [text])
  // One listener for good: one put in anew while the page goes would not be called any more.
  useEffect(() => {
    const last = keep.current
    window.addEventListener('pagehide', last)
    return () => window.removeEventListener('pagehide', last)
  }, [])
}
