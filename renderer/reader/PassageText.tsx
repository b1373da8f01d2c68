import { memo, type CSSProperties, type ReactNode } from 'react'
import { useText } from '../app/text.ts'
import { segmentText, type Segment, type SegmentGroup, type TextMark } from './text-segments.ts'

interface PassageTextProps {
  readonly text: string
  readonly marks: readonly TextMark[]
}

/**
 * One side of a passage, cut at its marks. The text nodes put together are the text shown, nothing more: selection
 * counts on it.
 */
export const PassageText = memo(function PassageText({ text, marks }: PassageTextProps) {
  return segmentText(text, marks).map((group) => <Group key={group.start} group={group} />)
})

function Group({ group }: { readonly group: SegmentGroup }) {
  const pieces = group.segments.map((segment) => <Piece key={segment.start} segment={segment} />)
  const tones = group.segments.flatMap((segment) => segment.tones)
  const figure = tones.includes('confirmed') ? 'f-c' : tones.includes('suggested') ? 'f-s' : ''
  const classes = [figure, group.keepTogether ? 'together' : ''].filter(Boolean).join(' ')
  if (classes === '') return pieces
  return (
    <span className={classes} {...(group.factId ? { 'data-fact': group.factId } : {})}>
      {pieces}
    </span>
  )
}

function Piece({ segment }: { readonly segment: Segment }) {
  const { tones, text, highlights, check } = segment
  const classes = [
    ...highlightClasses(segment),
    check ? `ck-${check.severity}` : '',
    check?.lit ? 'lit' : '',
    tones.includes('target') ? 'target' : '',
    tones.includes('hit-now') ? 'hit now' : tones.includes('hit') ? 'hit' : '',
  ]
    .filter(Boolean)
    .join(' ')
  const marked =
    classes === '' ? (
      text
    ) : (
      <mark
        className={classes}
        {...(highlights.length > 1 ? { style: bandsOf(segment) } : {})}
        {...(highlights.length > 0 ? { 'data-highlight': highlights.map(({ id }) => id).join(' ') } : {})}
        {...(check ? { 'data-check': check.checkId } : {})}
      >
        {text}
      </mark>
    )
  return segment.original === null ? marked : <Corrected original={segment.original}>{marked}</Corrected>
}

function highlightClasses({ highlights }: Segment): readonly string[] {
  const top = highlights.find(({ active }) => active) ?? highlights.at(-1)
  if (!top) return []
  return [`hl hl-${top.colour}`, top.active ? 'active' : '', highlights.length > 1 ? 'several' : '']
}

/** Overlapping highlights as bands, one above the other, so that each is seen. */
function bandsOf({ highlights }: Segment): CSSProperties {
  const share = 100 / highlights.length
  const bands = highlights.map(
    ({ colour }, index) => `var(--hl-${colour}) ${index * share}% ${(index + 1) * share}%`,
  )
  return { backgroundImage: `linear-gradient(${bands.join(', ')})` }
}

/** Words that read otherwise than they came; how they came shows on hover, and in the list of corrections. */
function Corrected({ original, children }: { readonly original: string; readonly children: ReactNode }) {
  const t = useText()
  return (
    <span className="reads" title={t('corrections.readsInstead', { words: original })}>
      {children}
    </span>
  )
}
