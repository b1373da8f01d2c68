import { useEffect, useMemo, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Page, PageBox } from '../../shared/documents/markup.ts'
import { useText } from '../app/text.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { mergeBoxes } from './merge-boxes.ts'
import { openPdf, type OpenPdf } from './open-pdf.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LongList } from '../ui/LongList.tsx'
import { PdfPage } from './PdfPage.tsx'
import { fitZoom, type Zoom } from './zoom.ts'

interface PdfPagesProps {
  readonly bytes: Uint8Array
  readonly title: string
  /** Sizes of the pages in points, as read at import; empty where they were not. */
  readonly pages: readonly Page[]
  /** Where the passage meant stands, line by line; empty while that is not known. */
  readonly boxes: readonly PageBox[]
  readonly zoom: Zoom
  /** Tells which zoom is shown, and the page in sight of how many. */
  readonly onShown: (shown: { readonly scale: number; readonly page: number; readonly pages: number }) => void
  readonly onPoint: (page: number, x: number, y: number) => void
}

/** A4 in points, until the first page has told its own size. */
const usualPage: Page = { width: 595, height: 842 }
const gapPx = 12

/** The pages of a PDF in one column, of which only those in sight are drawn. The boxed words come into sight. */
export default function PdfPages(props: PdfPagesProps) {
  const { bytes, title, pages, boxes, zoom, onShown, onPoint } = props
  const t = useText()
  const [pdf, setPdf] = useState<OpenPdf | null>(null)
  const [failed, setFailed] = useState(false)
  const [sizes, setSizes] = useState<readonly Page[]>(pages)
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    let wanted = true
    let open: OpenPdf | null = null
    // The worker takes the bytes with it; ours must last for the next time.
    openPdf(bytes.slice()).then(
      async (opened) => {
        if (!wanted) return opened.close()
        open = opened
        const known = pages.length === opened.pages ? pages : await readSizes(opened)
        if (!wanted) return
        setSizes(known)
        setPdf(opened)
      },
      () => wanted && setFailed(true),
    )
    return () => {
      wanted = false
      open?.close()
    }
  }, [bytes, pages])

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  const widest = useMemo(() => Math.max(1, ...sizes.map((size) => size.width)), [sizes])
  const scale = zoom === 'fit' ? fitZoom(width, widest) : zoom
  const rectangles = useMemo(() => mergeBoxes(boxes), [boxes])
  const byPage = useMemo(() => Map.groupBy(rectangles, (box) => box.page), [rectangles])
  const [first] = rectangles
  const total = pdf?.pages ?? 0

  const scrolled = () => {
    const handle = list.current
    if (!handle || total === 0) return
    const page = handle.findItemIndex(handle.scrollOffset + handle.viewportSize / 3)
    onShown({ scale, page, pages: total })
  }
  useEffect(() => {
    if (pdf && width > 0) requestAnimationFrame(scrolled)
    // oxlint-disable-next-line react/exhaustive-deps -- what is shown changes with these alone
  }, [pdf, scale, width])

  // The pane's width belongs to the place: once it is known, and when it changes, the box comes into sight again.
  useEffect(() => {
    const handle = list.current
    if (!pdf || !first || !handle || width === 0) return
    const top = handle.getItemOffset(first.page) + first.y * scale
    const bottom = top + first.height * scale
    const isInSight =
      top >= handle.scrollOffset + 8 && bottom <= handle.scrollOffset + handle.viewportSize - 8
    if (!isInSight)
      handle.scrollTo(Math.max(0, top - Math.max(24, handle.viewportSize * 0.3 - first.height * scale * 0.3)))
    const left = first.x * scale
    const box = scroller.current
    if (box && (left < box.scrollLeft || left + first.width * scale > box.scrollLeft + box.clientWidth))
      box.scrollLeft = Math.max(0, left - 24)
  }, [pdf, first, scale, width])

  if (failed)
    return <EmptyState icon="doc" title={t('original.pdfFailed')} text={t('original.pdfFailedText')} />
  return (
    <div
      ref={scroller}
      className="pdf-pages"
      role="region"
      aria-label={t('original.pagesOf', { title })}
      // Focusable, so that the keyboard can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {pdf === null || width === 0 ? (
        <Skeleton label={t('original.opening')} lines={8} />
      ) : (
        <>
          <div style={{ height: gapPx }} />
          <LongList
            ref={list}
            scrollRef={scroller}
            startMargin={gapPx}
            data={sizes}
            onScroll={scrolled}
            bufferSize={400}
          >
            {(size, index) => (
              <div
                key={index}
                className="pdf-sheet"
                style={{ paddingBottom: gapPx, minWidth: size.width * scale + 32 }}
              >
                <PdfPage
                  pdf={pdf}
                  index={index}
                  size={size}
                  scale={scale}
                  boxes={byPage.get(index) ?? noBoxes}
                  onPoint={onPoint}
                />
              </div>
            )}
          </LongList>
        </>
      )}
    </div>
  )
}

const noBoxes: readonly never[] = []

/** Sizes of all pages as the file tells them; the first stands for those that cannot be read. */
async function readSizes(pdf: OpenPdf): Promise<readonly Page[]> {
  const sizes: Page[] = []
  for (let index = 0; index < pdf.pages; index += 1) {
    try {
      const { width, height } = (await pdf.page(index)).getViewport({ scale: 1 })
      sizes.push({ width, height })
    } catch {
      // A damaged page shows as one that could not be drawn; the others follow.
      sizes.push(sizes[0] ?? usualPage)
    }
  }
  return sizes
}
