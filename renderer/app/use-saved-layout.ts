import { useEffect, useRef } from 'react'
import { formatLayout, type SavedLayout } from './saved-layout.ts'
import { useSettings } from './settings.ts'

const quietMs = 300

/**
 * Remembers how the window stands: some moments after the last change, and at once when it is closed. What was still
 * under way then is said again, since a browser drops it with its page.
 */
export function useSavedLayout(layout: SavedLayout): void {
  const { save } = useSettings()
  const text = formatLayout(layout)
  const asked = useRef({ text, isKept: true })
  const latest = useRef({ text, save })
  useEffect(() => {
    latest.current = { text, save }
  })
  const keep = useRef(() => {
    const { text: now, save: put } = latest.current
    if (now === asked.current.text && asked.current.isKept) return
    const request = { text: now, isKept: false }
    asked.current = request
    put({ layout: now }, () => {
      request.isKept = true
    })
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
