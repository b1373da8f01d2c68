import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import type { PassagePages } from '../reader/passage-pages.ts'
import { findShownPoint } from '../reader/point-in-text.ts'
import { SelectionToolbar } from '../reader/SelectionToolbar.tsx'
import type { TextSelection } from '../reader/text-selection.ts'
import type { Marks } from '../reader/use-marks.ts'
import { barPx } from '../reader/use-navigation.ts'
import type { ScriptChoice } from '../reader/use-script.ts'
import { toOriginal } from '../reader/use-text-selection.ts'
import { CommentCard } from './CommentCard.tsx'
import { CommentPeek } from './CommentPeek.tsx'
import { HighlightHandles } from './HighlightHandles.tsx'
import { LookUpCard } from './LookUpCard.tsx'
import { pointUnder } from './point-under.ts'
import type { Highlights } from './use-highlights.ts'
import type { HighlightCommands } from './use-highlight-commands.ts'
import { useRestoredSelection } from './use-restored-selection.ts'
import { useWordsPlace, type WordsPlace } from './use-words-place.ts'
import '../styles/highlights.css'

interface WordToolsProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly pages: PassagePages
  readonly script: ScriptChoice
  /** The selected words; null where none are. */
  readonly selection: TextSelection | null
  readonly highlights: Highlights
  readonly commands: HighlightCommands
  readonly marks: Marks
  readonly langOf: (side: Side) => string
  readonly onReturn: () => void
}

/** What stands over the text at the words one selected or highlighted: the toolbar, the handles, the comment. */
export function WordTools(props: WordToolsProps) {
  const { frame, pages, script, selection, highlights, commands, marks, langOf, onReturn } = props
  const t = useText()
  const { active } = highlights
  const { commenting } = commands
  const place = useWordsPlace({ frame, selection: selection ?? highlights.words, pages, script })
  const width = frame.current?.clientWidth ?? 0
  const height = frame.current?.clientHeight ?? 0
  // Words that are being selected change under the pointer; the toolbar waits until they stand.
  const drawing = useIsDrawing(frame)
  useRestoredSelection({ frame, selection, marks, drawing, pages, script })
  const draw = (edge: 'start' | 'end', x: number, y: number) => {
    const { words } = highlights
    const under = pointUnder(x, y)
    const shown = under && findShownPoint(under.node, under.offset)
    if (!words || !shown || shown.side !== words.side) return
    const point = toOriginal(shown, pages.peek(shown.ordinal), script)
    highlights.moveEnds(edge === 'start' ? { ...words, from: point } : { ...words, to: point })
  }
  const isActive = active !== null && selection === null
  return (
    <>
      {isActive && (
        <HighlightHandles
          place={place}
          colour={active.colour}
          height={height}
          onDraw={draw}
          onDrawn={highlights.keepEnds}
          onStep={highlights.step}
          onLeave={onReturn}
        />
      )}
      {(selection ?? highlights.words) &&
        !drawing &&
        commenting === null &&
        commands.lookUp.terms === null && (
          <SelectionToolbar
            place={place}
            width={width}
            height={height}
            colour={isActive ? active.colour : null}
            calls={commands.toolCalls}
            onLeave={onReturn}
          />
        )}
      {commenting && (
        <CommentCard
          key={commenting.opened}
          highlight={commenting.highlight}
          style={cardPlace(place, width, height)}
          lang={langOf(commenting.highlight.side)}
          onSave={(comment) =>
            void commenting.made.then((made) => made && highlights.comment(made.id, comment))
          }
          onRemove={highlights.remove}
          onClose={commands.closeComment}
        />
      )}
      {commands.lookUp.terms !== null && (
        <LookUpCard
          terms={commands.lookUp.terms}
          style={cardPlace(place, width, height)}
          onClose={(back) => {
            commands.lookUp.close()
            if (back) onReturn()
          }}
        />
      )}
      <CommentPeek frame={frame} find={highlights.find} covered={commenting !== null} />
      <div className="vh" role="status" aria-label={t('highlights.title')}>
        {highlights.said}
      </div>
    </>
  )
}

const cardPx = { width: 320, height: 190 }

/** Beneath the words where there is room, else above them; in the middle of the text where they are out of sight. */
export function cardPlace({ first, last }: WordsPlace, width: number, height: number) {
  const below =
    last && last.bottom > barPx && last.bottom + cardPx.height + 8 < height ? last.bottom + 8 : null
  const above = first && first.top - cardPx.height - 8 > barPx ? first.top - cardPx.height - 8 : null
  const left = Math.max(8, Math.min((first ?? last)?.left ?? width / 2, width - cardPx.width - 16))
  return {
    left,
    top: below ?? above ?? Math.max(barPx + 8, (height - cardPx.height) / 2),
    width: cardPx.width,
  }
}

/** Whether the pointer is down in the text. */
function useIsDrawing(frame: RefObject<HTMLElement | null>): boolean {
  const [drawing, setDrawing] = useState(false)
  const latest = useRef(frame)
  useEffect(() => {
    const down = (event: PointerEvent) =>
      setDrawing(
        event.button === 0 &&
          event.target instanceof Node &&
          Boolean(latest.current.current?.contains(event.target)),
      )
    const up = () => setDrawing(false)
    window.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', up)
    return () => {
      window.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', up)
    }
  }, [])
  return drawing
}
