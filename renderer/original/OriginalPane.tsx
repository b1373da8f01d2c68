import { lazy, Suspense, useEffect, useState, type KeyboardEvent } from 'react'
import type { Span } from '../../shared/documents/document.ts'
import type { DocumentDetail, PassageRow } from '../../shared/documents/documents-api.ts'
import type { Page, PageBox } from '../../shared/documents/markup.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { ViewBoundary } from '../app/ViewBoundary.tsx'
import { useWorkbench } from '../app/workbench.ts'
import '../styles/original.css'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { findClicked, soughtIn } from './clicked-passage.ts'
import { useOriginal } from './use-original.ts'
import { largestZoom, smallestZoom, stepZoom, type Zoom } from './zoom.ts'

const PdfPages = lazy(() => import('./PdfPages.tsx'))
const SavedPage = lazy(() => import('./SavedPage.tsx'))
const TextLines = lazy(() => import('./TextLines.tsx'))

interface OriginalPaneProps {
  readonly detail: DocumentDetail
  readonly rowAt: (ordinal: number) => PassageRow | null
  /** Passages from one to another, both included. */
  readonly loadRows: (first: number, last: number) => Promise<readonly PassageRow[]>
  /** The passage meant, and the words of it meant most; null for all of it. */
  readonly current: number
  readonly words: Span | null
  /** A place was chosen in the original: the passage there. */
  readonly onPassage: (ordinal: number) => void
  readonly active: boolean
  readonly onClose: () => void
}

interface Shown {
  readonly scale: number
  readonly page: number
  readonly pages: number
}

/** The document as it came, beside its extracted text: the passage being read is boxed, a click goes to another. */
export function OriginalPane(props: OriginalPaneProps) {
  const { detail, rowAt, loadRows, current, words, onPassage, active, onClose } = props
  const t = useText()
  const { keysOf, announce } = useWorkbench()
  const { api } = useConnection()
  const errorText = useErrorText()
  const documentId = detail.id
  const original = useOriginal(documentId, detail.version)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [shown, setShown] = useState<Shown>({ scale: 1, page: 0, pages: 0 })
  const [missing, setMissing] = useState(false)
  const row = rowAt(current)
  const span = words ?? (row && spanOf(row))
  const isPdf = original.value?.kind === 'pdf'
  const places = useLibrary(
    async (core) => (isPdf && span ? core.documents.boxes({ documentId, ...span }) : null),
    `boxes ${documentId} ${detail.version} ${isPdf} ${span?.start ?? ''} ${span?.end ?? ''}`,
    [],
  )
  // While the next passage is looked up the last box stays.
  const [boxes, setBoxes] = useState<{ readonly pages: readonly Page[]; readonly boxes: readonly PageBox[] }>(
    none,
  )
  useEffect(() => {
    if (places.state === 'ready' && places.value) setBoxes(places.value)
  }, [places.state, places.value])

  const shownScale = isPdf ? shown.scale : zoom === 'fit' ? 1 : zoom
  const resize = (by: 1 | -1) => setZoom(stepZoom(shownScale, by))
  useCommand('original.larger', () => resize(1), active)
  useCommand('original.smaller', () => resize(-1), active)
  useCommand('original.fit', () => setZoom('fit'), active)

  const goTo = (start: number) =>
    api.documents.locate({ documentId, start }).then(
      (place) => place && onPassage(place.ordinal),
      // Nothing was read there: the click was beside the text.
      () => undefined,
    )
  const clickPage = (page: number, x: number, y: number) => {
    api.documents.boxes({ documentId, start: 0, end: maxText }).then(
      (all) => {
        const hit = nearestBox(all.boxes, page, x, y)
        if (hit) void goTo(hit.start)
      },
      (error: unknown) => announce(errorText(error), 'error'),
    )
  }
  const clickSavedPage = (page: string, offset: number) => {
    findClicked(page, offset, detail.passages, loadRows).then(
      (ordinal) => ordinal !== null && onPassage(ordinal),
      (error: unknown) => announce(errorText(error), 'error'),
    )
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const value = original.value
  return (
    // Escape closes the pane from anywhere within it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="original" aria-label={t('original.title')} onKeyDown={press}>
      <div className="toolbar original-tools" role="toolbar" aria-label={t('original.tools')}>
        <span className="strong">{t('original.title')}</span>
        <span className="muted cut file-name">{detail.fileName}</span>
        <span className="grow" />
        {isPdf && shown.pages > 0 && (
          <span className="muted num page-of">
            {t('original.pageOf', { page: shown.page + 1, pages: shown.pages })}
          </span>
        )}
        {value && (
          <>
            <IconButton
              icon="minus"
              label={t('original.smaller')}
              shortcut={keysOf('original.smaller')[0]}
              disabled={shownScale <= smallestZoom}
              onClick={() => resize(-1)}
            />
            <button
              type="button"
              className="tool num zoom"
              aria-label={t('original.fitNow', { percent: Math.round(shownScale * 100) })}
              onClick={() => setZoom('fit')}
            >
              {t('original.percent', { percent: Math.round(shownScale * 100) })}
            </button>
            <IconButton
              icon="plus"
              label={t('original.larger')}
              shortcut={keysOf('original.larger')[0]}
              disabled={shownScale >= largestZoom}
              onClick={() => resize(1)}
            />
          </>
        )}
        <IconButton
          icon="close"
          label={t('original.close')}
          shortcut={keysOf('reader.original')[0]}
          onClick={onClose}
        />
      </div>
      {missing && value?.kind === 'html' && (
        <p className="original-note" role="status">
          {t('original.notOnPage')}
        </p>
      )}
      {value?.kind === 'text' && value.format !== 'text' && (
        <p className="original-note">{t('original.asText')}</p>
      )}
      <div className="original-body">
        {original.state === 'failed' && !value && (
          <EmptyState
            icon="doc"
            title={t('original.failed')}
            text={errorText(original.error)}
            actions={<Button onClick={original.reload}>{t('reader.tryAgain')}</Button>}
          />
        )}
        {original.state === 'loading' && !value && <Skeleton label={t('original.opening')} lines={8} />}
        <ViewBoundary t={t}>
          <Suspense fallback={<Skeleton label={t('original.opening')} lines={8} />}>
            {value?.kind === 'pdf' && (
              <PdfPages
                bytes={value.bytes}
                title={detail.title}
                pages={boxes.pages}
                boxes={boxes.boxes}
                zoom={zoom}
                onShown={setShown}
                onPoint={clickPage}
              />
            )}
            {value?.kind === 'html' && (
              <SavedPage
                html={value.html}
                title={detail.title}
                sought={row && soughtIn(row, rowAt(current - 1), rowAt(current + 1), words)}
                zoom={zoom}
                onFound={(found) => setMissing(!found)}
                onPlace={clickSavedPage}
              />
            )}
            {value?.kind === 'text' && (
              <TextLines
                title={detail.title}
                total={detail.passages}
                rowAt={rowAt}
                current={current}
                scale={shownScale}
                onPassage={onPassage}
              />
            )}
          </Suspense>
        </ViewBoundary>
      </div>
    </section>
  )
}

/** No text is longer: asks for the boxes of all of it. */
const maxText = 100_000_000

const none = { pages: [], boxes: [] } as const

/** Both sides of a passage; in a bilingual document they follow each other. */
function spanOf(row: PassageRow): Span | null {
  const sides = [row.en, row.zh].filter((side) => side !== null)
  if (sides.length === 0) return null
  return {
    start: Math.min(...sides.map((side) => side.start)),
    end: Math.max(...sides.map((side) => side.end)),
  }
}

/** A click this far from a line still means it, in points. */
const reachPoints = 14

function nearestBox(boxes: readonly PageBox[], page: number, x: number, y: number): PageBox | null {
  let best: PageBox | null = null
  let bestDistance = reachPoints
  for (const box of boxes) {
    if (box.page !== page) continue
    const across = Math.max(box.x - x, 0, x - box.x - box.width)
    const down = Math.max(box.y - y, 0, y - box.y - box.height)
    const distance = Math.hypot(across, down)
    if (distance < bestDistance) [best, bestDistance] = [box, distance]
  }
  return best
}
