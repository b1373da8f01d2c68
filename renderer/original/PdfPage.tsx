import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { useText } from '../app/text.ts'
import type { OpenPdf } from './open-pdf.ts'

/** A rectangle in points from the page's upper left corner. */
export interface PointBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface PdfPageProps {
  readonly pdf: OpenPdf
  /** 0-based. */
  readonly index: number
  readonly size: { readonly width: number; readonly height: number }
  /** Pixels to a point. */
  readonly scale: number
  readonly boxes: readonly PointBox[]
  /** A place on the page was clicked, in points. */
  readonly onPoint: (index: number, x: number, y: number) => void
}

/** A canvas larger than this is drawn coarser: a poster must not take the memory of a book. */
const maxPixels = 16_000_000

/** One page as it was printed, drawn when it comes into sight, with boxes round the words meant. */
export function PdfPage({ pdf, index, size, scale, boxes, onPoint }: PdfPageProps) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let wanted = true
    let stop = () => undefined as void
    const draw = async () => {
      const page = await pdf.page(index)
      const target = canvas.current
      if (!wanted || !target) return
      const plain = page.getViewport({ scale })
      const finest = Math.sqrt(maxPixels / (plain.width * plain.height))
      const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, finest) })
      // Drawn aside and shown when done: a page that is zoomed keeps its last picture until then.
      const fresh = document.createElement('canvas')
      fresh.width = Math.max(1, Math.floor(viewport.width))
      fresh.height = Math.max(1, Math.floor(viewport.height))
      const task = page.render({ canvas: fresh, viewport })
      stop = () => task.cancel()
      await task.promise
      if (!wanted) return
      target.width = fresh.width
      target.height = fresh.height
      target.getContext('2d')?.drawImage(fresh, 0, 0)
      target.dataset['drawn'] = String(index + 1)
      setFailed(false)
    }
    draw().catch(() => wanted && setFailed(true))
    return () => {
      wanted = false
      stop()
    }
  }, [pdf, index, scale])

  const click = (event: MouseEvent<HTMLDivElement>) => {
    const at = event.currentTarget.getBoundingClientRect()
    onPoint(index, (event.clientX - at.left) / scale, (event.clientY - at.top) / scale)
  }
  return (
    // The way through a page with the keyboard is J and K, which move the box.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="pdf-page"
      data-page={index}
      style={{ width: size.width * scale, height: size.height * scale }}
      onClick={click}
    >
      <canvas ref={canvas} role="img" aria-label={t('original.page', { page: index + 1 })} />
      {failed && <p className="pdf-failed">{t('original.pageFailed', { page: index + 1 })}</p>}
      {boxes.map((box) => (
        <span
          key={`${box.x} ${box.y}`}
          className="original-box"
          style={{
            left: box.x * scale,
            top: box.y * scale,
            width: box.width * scale,
            height: box.height * scale,
          }}
        />
      ))}
    </div>
  )
}
