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
  useEffect(() => {
    const keep = () => {
      const { text: now, save: put } = latest.current
      if (now === savedText.current) return
      savedText.current = now
      put({ layout: now })
    }
    const timer = window.setTimeout(keep, quietMs)
    window.addEventListener('pagehide', keep)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [text])
}
