import { useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../app/text.ts'
import { cleanPage } from './clean-page.ts'
import { findOnPage, type SoughtWords } from './match-words.ts'
import { readPageWords, type PageWords } from './page-words.ts'
import type { Zoom } from './zoom.ts'

interface SavedPageProps {
  readonly html: string
  readonly title: string
  /** The passage meant; null while it is on the way. */
  readonly sought: SoughtWords | null
  readonly zoom: Zoom
  /** Whether the words meant stand on the page. */
  readonly onFound: (found: boolean) => void
  /** A place on the page was clicked: its text without white space, and how much of it stands before the place. */
  readonly onPlace: (page: string, offset: number) => void
}

/** A saved page as it was, in a frame that runs nothing and fetches nothing. The words meant are boxed in it. */
export default function SavedPage({ html, title, sought, zoom, onFound, onPlace }: SavedPageProps) {
  const t = useText()
  const frame = useRef<HTMLIFrameElement>(null)
  const page = useMemo(() => cleanPage(html), [html])
  const [words, setWords] = useState<PageWords | null>(null)
  const latest = useRef({ onPlace, onFound })
  useEffect(() => {
    latest.current = { onPlace, onFound }
  })

  const loaded = () => {
    const shown = frame.current?.contentDocument
    // The empty document that a frame begins with is not the page.
    if (!shown?.body || shown.URL !== 'about:srcdoc') return
    const read = readPageWords(shown.body)
    setWords(read)
    shown.addEventListener('click', (event) => {
      event.preventDefault()
      const place = shown.caretPositionFromPoint?.(event.clientX, event.clientY)
      const offset = place ? read.offsetOf(place.offsetNode, place.offset) : -1
      if (offset >= 0) latest.current.onPlace(read.text, offset)
    })
    // Keys pressed in the frame are the window's: J and K go on from there.
    shown.addEventListener('keydown', (event) => {
      const copy = new KeyboardEvent('keydown', {
        key: event.key,
        code: event.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        bubbles: true,
        cancelable: true,
      })
      if (frame.current?.dispatchEvent(copy) === false) event.preventDefault()
    })
  }

  useEffect(() => {
    const shown = frame.current?.contentDocument
    if (!words || !shown || !sought) return
    const box = boxOf(shown)
    const draw = () => {
      const place = findOnPage(words.text, sought)
      const at = place && words.rangeOf(place).getBoundingClientRect()
      latest.current.onFound(at !== null && at.width > 0)
      if (!at || at.width === 0) {
        box.style.setProperty('display', 'none')
        return null
      }
      placeBox(box, at, shown)
      return box
    }
    const drawn = draw()
    if (drawn && !isInSight(drawn, shown)) drawn.scrollIntoView({ block: 'center', inline: 'nearest' })
    // The page is laid out anew when its pane is resized.
    const observer = new ResizeObserver(() => void draw())
    observer.observe(shown.documentElement)
    return () => observer.disconnect()
  }, [words, sought, zoom])

  useEffect(() => {
    const root = frame.current?.contentDocument?.documentElement
    if (words && root) root.style.setProperty('zoom', zoom === 'fit' ? '1' : String(zoom))
  }, [words, zoom])

  return (
    <iframe
      ref={frame}
      className="saved-page"
      title={t('original.savedPage', { title })}
      // No scripts, no forms, no windows, nothing downloaded; the same origin only so that its words can be boxed.
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      srcDoc={page}
      onLoad={loaded}
    />
  )
}

const boxId = 'lightbench-passage-box'

function boxOf(page: Document): HTMLElement {
  const known = page.getElementById(boxId)
  if (known) return known
  const box = page.createElement('div')
  box.id = boxId
  page.documentElement.append(box)
  return box
}

const marginPx = 4

/** Puts the box round a rectangle of the window's; the page may have moved and scaled its own root. */
function placeBox(box: HTMLElement, at: DOMRect, page: Document): void {
  const set = (name: string, value: string) => box.style.setProperty(name, value, 'important')
  for (const [name, value] of Object.entries(boxStyle)) set(name, value)
  set('left', '0px')
  set('top', '0px')
  const origin = box.getBoundingClientRect()
  const zoom = Number(page.documentElement.style.getPropertyValue('zoom')) || 1
  const px = (value: number) => `${value / zoom}px`
  set('left', px(at.left - origin.left - marginPx))
  set('top', px(at.top - origin.top - marginPx))
  set('width', px(at.width + 2 * marginPx))
  set('height', px(at.height + 2 * marginPx))
}

/** The colours of light paper: the page does not follow the theme. */
const boxStyle: Readonly<Record<string, string>> = {
  display: 'block',
  position: 'absolute',
  margin: '0',
  padding: '0',
  'box-sizing': 'border-box',
  border: '2px solid #2950c0',
  'border-radius': '3px',
  background: 'rgb(41 80 192 / 0.08)',
  'pointer-events': 'none',
  'z-index': '2147483647',
}

function isInSight(box: HTMLElement, page: Document): boolean {
  const at = box.getBoundingClientRect()
  const height = page.documentElement.clientHeight
  return at.top >= 0 && at.bottom <= height
}
