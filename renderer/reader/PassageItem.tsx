import { memo } from 'react'
import type { PassageKind, Side, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { useText } from '../app/text.ts'
import { PassageMargin } from './PassageMargin.tsx'
import { PassageText } from './PassageText.tsx'
import { sentenceRows } from './sentence-rows.ts'
import type { TextMark } from './text-segments.ts'
import { sideOf } from './text-selection.ts'
import { isUnsure } from './unsure.ts'
import type { Marks } from './use-marks.ts'
import type { PeekHandle } from './use-peek.ts'
import type { ScriptChoice } from './use-script.ts'

interface PassageItemProps {
  readonly ordinal: number
  /** Null while its page is on the way. */
  readonly row: PassageRow | null
  readonly sides: readonly Side[]
  readonly isCurrent: boolean
  readonly marks: Marks
  readonly script: ScriptChoice
  /** Whether each sentence stands on a row of its own. */
  readonly bySentence: boolean
  /** In a column of its own a missing side is a blank row, so that both columns have the same rows. */
  readonly blankWhereMissing: boolean
  readonly peek: PeekHandle | null
}

/** A passage: its two sides on one line, what cites it in the margin. The current one takes the focus. */
export const PassageItem = memo(function PassageItem(props: PassageItemProps) {
  const { ordinal, row, sides, isCurrent, marks, script, bySentence, blankWhereMissing, peek } = props
  const parts = bySentence && row && partable.has(row.kind) ? sentenceRows(row) : null
  const isParted = parts !== null && parts.length > 1
  return (
    <div
      className={`${classesOf(row, isCurrent)}${isParted ? ' parted' : ''}`}
      role="row"
      data-row={ordinal}
      aria-rowindex={ordinal + 1}
      tabIndex={isCurrent ? 0 : -1}
      {...(isCurrent ? { 'aria-current': true } : {})}
    >
      {row ? (
        shownSides(row, sides, blankWhereMissing).flatMap((side, _, { length }) =>
          isParted
            ? parts.map((part, index) => {
                const span = part[side]
                return (
                  span && (
                    <SideOfPassage
                      key={`${side} ${span.start}`}
                      row={row}
                      side={side}
                      alone={length === 1 && !blankWhereMissing}
                      marks={marks}
                      script={script}
                      part={{ ...span, index }}
                    />
                  )
                )
              })
            : [
                <SideOfPassage
                  key={side}
                  row={row}
                  side={side}
                  alone={length === 1 && !blankWhereMissing}
                  marks={marks}
                  script={script}
                  part={null}
                />,
              ],
        )
      ) : (
        <Waiting />
      )}
      {peek && row?.en && row.zh && (
        <PeekButton ordinal={ordinal} hides={sides[0] === 'en' ? 'zh' : 'en'} peek={peek} />
      )}
    </div>
  )
})

interface PeekButtonProps {
  readonly ordinal: number
  /** The side that is not shown. */
  readonly hides: Side
  readonly peek: PeekHandle
}

/** In the margin of the row under the pointer and of the current one; the keyboard has a key for it. */
function PeekButton({ ordinal, hides, peek }: PeekButtonProps) {
  const t = useText()
  return (
    <div className="peek-cell" role="gridcell">
      <button
        type="button"
        className="peek-button"
        tabIndex={-1}
        aria-label={t('reading.peekOf', { at: ordinal + 1 })}
        onPointerEnter={() => peek.hover(ordinal)}
        onPointerLeave={peek.leave}
        onClick={peek.toggle}
      >
        {hides === 'en' ? t('reader.modeEn') : t('reader.modeZh')}
      </button>
    </div>
  )
}

const classesOf = (row: PassageRow | null, isCurrent: boolean): string =>
  row === null
    ? 'pair k-waiting'
    : [
        `pair k-${row.kind} s-${row.sectionKind}`,
        row.level === null ? '' : `l-${row.level}`,
        isUnsure(row) ? 'unsure' : '',
        isCurrent ? 'current' : '',
      ]
        .filter(Boolean)
        .join(' ')

/** A passage without the language one reads in is shown in the one it has: nothing is ever left out. */
export function shownSides(
  row: PassageRow,
  sides: readonly Side[],
  blankWhereMissing = false,
): readonly Side[] {
  if (blankWhereMissing) return sides
  const there = sides.filter((side) => sideOf(row, side) !== null)
  return there.length > 0 ? there : row.en ? ['en'] : ['zh']
}

interface SideProps {
  readonly row: PassageRow
  readonly side: Side
  /** Whether it is the only side shown. */
  readonly alone: boolean
  readonly marks: Marks
  readonly script: ScriptChoice
  /** The stretch shown, and the place of its row among those of the passage; null for the whole side. */
  readonly part: (Span & { readonly index: number }) | null
}

/** One side, whole or a sentence of it, with its marks in the margin before it. */
function SideOfPassage(props: SideProps) {
  const { row, side, alone, marks, part } = props
  return (
    <>
      <PassageMargin row={row} side={side} alone={alone} marks={marks} part={part} />
      <Cell {...props} />
    </>
  )
}

function Cell({ row, side, marks, script, part }: Omit<SideProps, 'alone'>) {
  const text = sideOf(row, side)
  if (!text) return <Blank side={side} />
  const lang = side === 'en' ? 'en' : script.lang
  const view = script.viewOf(text, side, row.readings)
  const [from, to] = part ? [view.toView(part.start), view.toView(part.end)] : [0, view.text.length]
  const all = marks.of(row, side)
  return (
    <div
      className={side}
      role="gridcell"
      lang={lang}
      data-side={side}
      data-ordinal={row.ordinal}
      {...(part ? { 'data-from': from, style: { ['--part' as string]: part.index } } : {})}
    >
      <PassageText
        text={part ? view.text.slice(from, to) : view.text}
        marks={part ? marksIn(all, from, to) : all}
      />
    </div>
  )
}

/** A side that a passage does not have. */
function Blank({ side }: { readonly side: Side }) {
  const t = useText()
  return (
    <div
      className={`${side} blank`}
      role="gridcell"
      aria-label={t(side === 'en' ? 'reading.noEnglish' : 'reading.noChinese')}
    />
  )
}

/** Marks of a side as they fall on a stretch of it. */
const marksIn = (marks: readonly TextMark[], from: number, to: number): readonly TextMark[] =>
  marks.flatMap((mark) =>
    mark.start < to && mark.end > from
      ? [{ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from }]
      : [],
  )

/** What is read by sentences; a heading or a table row has none. */
const partable: ReadonlySet<PassageKind> = new Set([
  'speech',
  'text',
  'quote',
  'summary',
  'disclaimer',
  'comment',
  'list',
])

function Waiting() {
  const t = useText()
  return (
    <div className="en" role="gridcell" aria-label={t('app.loading')}>
      <span className="sk" />
      <span className="sk" />
    </div>
  )
}
