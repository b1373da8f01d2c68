import type { Side, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { useText } from '../app/text.ts'
import { CheckSign } from '../checks/CheckSign.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { CitationMark } from './CitationMark.tsx'
import { sideOf } from './text-selection.ts'
import { isUnsure } from './unsure.ts'
import type { Marks } from './use-marks.ts'

interface PassageMarginProps {
  readonly row: PassageRow
  readonly side: Side
  /** Whether it is the only side shown, whose margin also has what is of the other. */
  readonly alone: boolean
  readonly marks: Marks
  /** The stretch beside which it stands, and its place among those of the passage; null for the whole side. */
  readonly part: (Span & { readonly index: number }) | null
}

const commentShown = 80

/** The small marks before one side: a check, an unsure pairing, citations, comments, and highlights as bars below. */
export function PassageMargin({ row, side, alone, marks, part }: PassageMarginProps) {
  const t = useText()
  const text = sideOf(row, side)
  if (!text) return null
  const span = part
    ? { start: text.start + part.start, end: text.start + part.end }
    : { start: text.start, end: text.end }
  const isFirst = (part?.index ?? 0) === 0
  const touches = ({ start, end }: Span) => start < span.end && end > span.start
  const begins = ({ start }: Span) =>
    (start >= span.start && start < span.end) || (isFirst && start < text.start)
  const highlights = marks.highlightsAt(row.ordinal).filter((one) => one.side === side && touches(one))
  const comments = highlights.filter((one) => one.comment !== null && begins(one))
  const colours = [...new Set(highlights.map(({ colour }) => colour))]
  const citations = marks
    .citationsAt(row.ordinal)
    .filter(({ citation: { anchor } }) => (anchor.side === side ? begins(anchor) : alone && isFirst))
  const severity = isFirst ? marks.checks.severityAt(row.ordinal) : null
  const unsure = isFirst && isUnsure(row)
  if (highlights.length === 0 && citations.length === 0 && severity === null && !unsure) return null
  const [comment] = comments
  return (
    <div
      className={`gut of-${side}`}
      role="gridcell"
      {...(part ? { style: { ['--part' as string]: part.index } } : {})}
    >
      {severity && <CheckSign checks={marks.checks.at(row.ordinal)} side={side} />}
      {unsure && (
        <Tooltip text={t('reader.unsurePair')} side="top">
          <span className="gut-mark dbt">
            <Icon name="unsure" small label={t('reader.unsurePair')} />
          </span>
        </Tooltip>
      )}
      {citations.length > 0 && <CitationMark citations={citations} />}
      {comment && (
        <button
          type="button"
          className={`gut-mark hl-${comment.colour}`}
          aria-label={t('highlights.comments', {
            count: comments.length,
            words: (comment.comment ?? '').slice(0, commentShown),
          })}
          data-comment={comment.id}
          tabIndex={-1}
        >
          <Icon name="comment" />
        </button>
      )}
      {colours.length > 0 && (
        <span
          className="hl-bars"
          role="img"
          aria-label={t('highlights.inMargin', {
            colour: colours.map((colour) => t(`highlights.colour-${colour}`)).join(', '),
          })}
        >
          {colours.map((colour) => (
            <i key={colour} className={`hl-${colour}`} />
          ))}
        </span>
      )}
    </div>
  )
}
